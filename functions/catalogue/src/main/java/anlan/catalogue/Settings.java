package anlan.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a deployment gets from outside.
 *
 * @param table name of the DynamoDB table ({@code ANLAN_TABLE})
 * @param tombstones name of the table that holds who was forgotten ({@code ANLAN_TOMBSTONES}, that
 *     of the table and {@code -tombstones} if not given); it is never restored with the other
 * @param topic ARN of the SNS topic ({@code ANLAN_TOPIC}); {@code process} where the HTTP edge
 *     serves, and alerts need not leave it on their way to telephones
 * @param secret the city's secret, at least 32 bytes ({@code ANLAN_SECRET}); ids, pseudonyms and
 *     tokens are drawn from it
 * @param shards into how many keys timers and outbox are spread ({@code ANLAN_SHARDS}, 2 if not
 *     given)
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a key; settings are never compared
public record Settings(String table, String tombstones, String topic, byte[] secret, int shards) {

    /** Into how many keys timers and outbox are spread where nobody says otherwise. */
    public static final int SHARDS = 2;

    /** Where the table of tombstones has the name that goes with the table's. */
    public Settings(String table, String topic, byte[] secret, int shards) {
        this(table, tombstonesOf(table), topic, secret, shards);
    }

    /** The name of the table of tombstones that goes with a table's. */
    public static String tombstonesOf(String table) {
        return table + "-tombstones";
    }

    /** Reads the environment; tells everything that is missing at once. */
    public static Settings from(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        String table = required(environment, "ANLAN_TABLE", missing);
        String topic = required(environment, "ANLAN_TOPIC", missing);
        String secret = required(environment, "ANLAN_SECRET", missing);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the environment does not say " + String.join(", ", missing));
        }
        String tombstones = environment.getOrDefault("ANLAN_TOMBSTONES", "");
        @Nullable String shards = environment.get("ANLAN_SHARDS");
        return new Settings(
                table,
                tombstones.isBlank() ? tombstonesOf(table) : tombstones,
                topic,
                secret.getBytes(StandardCharsets.UTF_8),
                shards == null ? SHARDS : Integer.parseInt(shards));
    }

    private static String required(Map<String, String> environment, String name, List<String> missing) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            missing.add(name);
        }
        return value;
    }

    /** Never shows the secret: this may end in a log. */
    @Override
    public String toString() {
        return "Settings[table=" + table + "]";
    }
}
