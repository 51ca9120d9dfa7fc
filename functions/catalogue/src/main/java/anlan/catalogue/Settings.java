package anlan.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** Where the topic is the process itself. */
    public static final String HERE = "process";

    private static final int LEAST = 32;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final Pattern TOPIC = Pattern.compile("arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]{1,256}");
    private static final Pattern SPREAD = Pattern.compile("[1-9][0-9]?");

    /** Where the table of tombstones has the name that goes with the table's. */
    public Settings(String table, String topic, byte[] secret, int shards) {
        this(table, tombstonesOf(table), topic, secret, shards);
    }

    /** The name of the table of tombstones that goes with a table's. */
    public static String tombstonesOf(String table) {
        return table + "-tombstones";
    }

    /**
     * Reads the environment.
     *
     * @throws Misconfigured with one line that names everything that is wrong
     */
    public static Settings from(Map<String, String> environment) {
        String table = environment.getOrDefault("ANLAN_TABLE", "");
        String given = environment.getOrDefault("ANLAN_TOMBSTONES", "");
        String tombstones = given.isBlank() ? tombstonesOf(table) : given;
        String topic = environment.getOrDefault("ANLAN_TOPIC", "");
        String secret = environment.getOrDefault("ANLAN_SECRET", "");
        String shards = environment.getOrDefault("ANLAN_SHARDS", String.valueOf(SHARDS));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        new SettingsCheck()
                .unless(NAME.matcher(table).matches(), "ANLAN_TABLE", "is no name of a table")
                .unless(NAME.matcher(tombstones).matches(), "ANLAN_TOMBSTONES", "is no name of a table")
                .unless(!tombstones.equals(table), "ANLAN_TOMBSTONES", "is the table that may be restored")
                .unless(topic.equals(HERE) || TOPIC.matcher(topic).matches(), "ANLAN_TOPIC", "is no ARN of a topic")
                .unless(bytes.length >= LEAST, "ANLAN_SECRET", "has less than " + LEAST + " bytes")
                .unless(secret.equals(secret.strip()), "ANLAN_SECRET", "begins or ends with a space or a line")
                .unless(!secret.startsWith("{{resolve:"), "ANLAN_SECRET", "was not resolved")
                .unless(SPREAD.matcher(shards).matches(), "ANLAN_SHARDS", "is no number from 1 to 99")
                .end();
        return new Settings(table, tombstones, topic, bytes, Integer.parseInt(shards));
    }

    /** Never shows the secret: this may end in a log. */
    @Override
    public String toString() {
        return "Settings[table=" + table + "]";
    }
}
