package anlan.domain.alert;

/**
 * Asks whoever sends text messages to look what waits that is not on the topic: messages with no case
 * behind them.
 */
public interface AskForTexts {

    /**
     * Asks, at least once. Nothing is lost where nobody hears: what waits still waits.
     *
     * @throws TopicAway if the topic takes nothing for now
     */
    void ask();
}
