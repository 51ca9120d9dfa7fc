package anlan.torture;

import java.util.Map;
import java.util.TreeMap;

/**
 * What callers were told, for the checker to hold the table against. Told is told: it may not be
 * otherwise later.
 */
final class Known {

    /**
     * An intake.
     *
     * @param caseId that was answered, empty if nobody knows whether it came in
     */
    record Intake(String who, String path, String body, String caseId, String number) {}

    /**
     * A deed.
     *
     * @param version that was answered, 0 if nobody knows whether it was done
     */
    record Deed(String who, String path, String body, String caseId, int version, String status) {}

    /**
     * A subscription.
     *
     * @param credits that were answered, 0 if nobody knows whether it counts
     */
    record Subscription(String who, String body, int credits) {}

    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, Intake> intakes = new TreeMap<>();
    private final Map<String, Deed> deeds = new TreeMap<>();

    void intake(String key, Intake intake) {
        intakes.put(key, intake);
    }

    void deed(String key, Deed deed) {
        deeds.put(key, deed);
    }

    void subscription(String key, Subscription subscription) {
        subscriptions.put(key, subscription);
    }

    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    Map<String, Intake> intakes() {
        return intakes;
    }

    Map<String, Deed> deeds() {
        return deeds;
    }
}
