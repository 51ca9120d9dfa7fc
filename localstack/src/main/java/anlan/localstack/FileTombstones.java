package anlan.localstack;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Tombstone;
import anlan.domain.erasure.Tombstones;
import anlan.domain.refusal.Unavailable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tombstones as lines of a file beside the store of a city on a laptop: whoever puts back an older
 * copy of the store leaves it where it is.
 */
public final class FileTombstones implements Tombstones {

    private final JsonLines lines;

    /** Those in that file, which need not be there. */
    public FileTombstones(Path file) {
        lines = new JsonLines(file);
    }

    @Override
    public void add(Tombstone tombstone) {
        try {
            lines.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", tombstone.subject().value())
                    .put("erasedAt", tombstone.erasedAt().toString()));
        } catch (UncheckedIOException full) {
            throw Unavailable.busy(full);
        }
    }

    @Override
    public List<Tombstone> all() {
        Map<String, Instant> latest = new TreeMap<>();
        for (JsonNode line : lines.all()) {
            latest.merge(
                    line.path("subject").stringValue(),
                    Instant.parse(line.path("erasedAt").stringValue()),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return latest.entrySet().stream()
                .map(each -> new Tombstone(new Pseudonym(each.getKey()), each.getValue()))
                .toList();
    }
}
