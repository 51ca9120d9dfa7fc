package anlan.domain.alert;

/** Hands one text message to a provider (短信通道). */
public interface SmsGateway {

    /** What became of it. */
    sealed interface Answer {

        /** The provider has it. */
        record Sent(String messageId) implements Answer {}

        /** It will never take this message, whoever asks again. */
        record Rejected(String reason) implements Answer {}

        /** It did not take it, for a reason that is not in the message and passes. */
        record Quota(String reason) implements Answer {}

        /** No answer came, or none that can be understood: nobody knows whether it was sent. */
        record Unknown(String why) implements Answer {}
    }

    /** Returns the provider's answer; no reason in it holds the telephone number. */
    Answer send(Sms sms);
}
