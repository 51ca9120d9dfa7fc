package anlan.torture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The hash of an event as docs/proof.md writes it, from the raw item. */
final class Proof {

    private Proof() {}

    static String hash(Table.Item event) {
        List<String> lines = new ArrayList<>(List.of(
                event.text("previous"),
                event.text("case"),
                Long.toString(event.number("version")),
                event.text("event"),
                Instant.parse(event.text("at")).toString(),
                event.text("date"),
                event.text("areaCode"),
                event.text("category"),
                orNone(event.text("grade")),
                orNone(event.text("source")),
                event.text("by"),
                "holder=" + orNone(event.text("holder"))));
        new TreeMap<>(event.nested("facts")).forEach((name, value) -> lines.add(name + "=" + value.s()));
        lines.add("words=" + orNone(event.text("wordsDigest")));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "NONE" : text;
    }
}
