package anlan.domain.alert;

import org.jspecify.annotations.Nullable;

/** Puts a notice on the city's topic, at least once. */
public interface PublishNotice {

    /**
     * Returns when the topic has it, or will never take it.
     *
     * @return why the topic will never take this notice, null if it has it
     * @throws TopicAway if the topic takes none for now; whether it has this one is not known
     */
    @Nullable
    String publish(Notice notice);
}
