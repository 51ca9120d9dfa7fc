package anlan.domain.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts alerts on the city's topic, at least once. */
public interface PublishNotice {

    /**
     * Hands over alerts to one post in one message. Returns when the topic has it, or will never
     * take it.
     *
     * @param alerts 1 to {@link Handover#MOST}, each with the tries that it has with this one
     * @return why the topic will never take this message, null if it has it
     * @throws TopicAway if the topic takes none for now; whether it has this one is not known
     */
    @Nullable
    String publish(List<Outbox.Outgoing> alerts);
}
