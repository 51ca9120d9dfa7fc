package anlan.domain.alert;

import org.jspecify.annotations.Nullable;

/** Hands one text message to a provider. */
public interface SmsGateway {

    /**
     * The answer of a provider.
     *
     * @param refusal why it will never take this message, null if it took it
     */
    record Answer(String messageId, @Nullable String refusal) {}

    /**
     * Returns the provider's answer; throws if none came, and then nobody knows whether it was
     * sent.
     */
    Answer send(Sms sms);
}
