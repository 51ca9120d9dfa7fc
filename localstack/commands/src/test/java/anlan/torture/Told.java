package anlan.torture;

import anlan.emulators.LocalSns;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text message as its telephone got it.
 *
 * @param alerts what it tells: one alert or, as a digest, several
 */
record Told(LocalSns.Text text, Instant at, List<Alert> alerts) {

    private static final int PARTS = 4;

    /**
     * An alert that was told.
     *
     * @param id as the digest names it; empty for a single message, which names case and rung
     */
    record Alert(String id, String caseId, String rung) {}

    static Told of(LocalSns.Text text, Instant at) {
        String digest = text.attributes().get("alertIds");
        List<Alert> alerts = digest == null
                ? List.of(new Alert(
                        "",
                        text.attributes().getOrDefault("caseId", ""),
                        text.attributes().getOrDefault("rung", "")))
                : Stream.of(digest.split(",", -1)).map(Told::alert).toList();
        return new Told(text, at, alerts);
    }

    private static Alert alert(String id) {
        String[] parts = id.split("~", PARTS);
        return new Alert(id, parts[0], parts[2]);
    }

    boolean digest() {
        return text.attributes().containsKey("alertIds");
    }

    /** How often it tells of that case at that rung. */
    long of(String caseId, String rung) {
        return alerts.stream()
                .filter(alert -> alert.caseId().equals(caseId) && alert.rung().equals(rung))
                .count();
    }
}
