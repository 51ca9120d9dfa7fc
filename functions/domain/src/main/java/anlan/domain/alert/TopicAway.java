package anlan.domain.alert;

/** The topic takes nothing for now, whatever it is handed. */
public final class TopicAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TopicAway(Throwable cause) {
        super("the topic takes nothing", cause);
    }
}
