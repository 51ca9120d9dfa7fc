package anlan.domain.alert;

/** Puts a notice on the city's topic, at least once. */
public interface PublishNotice {

    /** Returns when the topic has it; throws if that is not known. */
    void publish(Notice notice);
}
