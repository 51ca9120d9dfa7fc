package anlan.domain.subscription;

/** Hands one message to WeChat. */
public interface StatusGateway {

    /** Where nobody signs in with WeChat. */
    StatusGateway NONE = (openid, text) -> new Answer.Quota("WeChat is not set up");

    /** What became of it. */
    sealed interface Answer {

        /** WeChat has it. */
        record Sent(String messageId) implements Answer {}

        /** The person has no subscription left, or has taken it back. */
        record NoCredit() implements Answer {}

        /** WeChat will never take this message, whoever asks again. */
        record Rejected(String reason) implements Answer {}

        /** WeChat did not take it, for a reason that is not in the message and passes. */
        record Quota(String reason) implements Answer {}

        /** No answer came, or none that can be understood: nobody knows whether it was sent. */
        record Unknown(String why) implements Answer {}
    }

    /**
     * Sends it once; no reason in the answer says to whom.
     *
     * @param openid by which WeChat knows the person; never logged
     */
    Answer send(String openid, StatusText text);
}
