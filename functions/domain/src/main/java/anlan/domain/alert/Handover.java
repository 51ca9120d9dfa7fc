package anlan.domain.alert;

import java.util.List;

/**
 * Which alerts a message on the topic hands over, all to one post (交出): one, or several as a digest
 * (摘要). What is to be said of them is looked up when it is said.
 */
public record Handover(List<Each> alerts) {

    /** How many alerts one message holds. */
    public static final int MOST = 50;

    /**
     * One of them.
     *
     * @param tries how often it has been handed to the topic, this time included
     */
    public record Each(AlertId id, int tries) {}

    /**
     * Takes them.
     *
     * @throws IllegalArgumentException if there is none, or more than {@link #MOST}
     */
    public Handover {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty() || alerts.size() > MOST) {
            throw new IllegalArgumentException("a message hands over 1 to " + MOST + " alerts, not " + alerts.size());
        }
    }
}
