package anlan.domain.document;

import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one case (文书), in the order in which they were issued; at most one with each
 * version of the case.
 */
public record Documents(List<Document> all) {

    public static final Documents NONE = new Documents(List.of());

    public Documents {
        all = List.copyOf(all);
    }

    public Documents and(Document issued) {
        return new Documents(Stream.concat(all.stream(), Stream.of(issued)).toList());
    }

    /** The one that was issued with that version of the case, or null. */
    public @Nullable Document issuedWith(int version) {
        return all.stream()
                .filter(document -> document.version() == version)
                .findFirst()
                .orElse(null);
    }

    /** The one that was issued with a rung of the ladder, for that version of the deadline; or null. */
    public @Nullable Document ofRung(int deadlineVersion, String rung) {
        return newest(all.stream()
                .filter(document -> document.deadlineVersion() == deadlineVersion && rung.equals(document.rung())));
    }

    /** The newest that this unit has not signed for, or null. */
    public @Nullable Document newestOpen(@Nullable UnitId unit) {
        return newest(all.stream().filter(document -> document.isTo(unit) && document.open()));
    }

    private static @Nullable Document newest(Stream<Document> some) {
        return some.reduce((earlier, later) -> later).orElse(null);
    }

    /**
     * From when on the missing receipt for the document of a rung climbs the rung above it; null
     * while none is awaited.
     *
     * @param climbed the last rung that was climbed, null before the first: only its receipt counts
     */
    public @Nullable Instant receiptBy(int deadlineVersion, @Nullable String climbed) {
        Document last = newest(all.stream()
                .filter(document -> document.deadlineVersion() == deadlineVersion && document.rung() != null));
        return last != null && last.open() && Objects.equals(last.rung(), climbed) ? last.receiptBy() : null;
    }

    /** Signed for, with that version of the case. */
    public Documents acknowledged(Document document, int now, Instant at) {
        return each(document, same -> same.acknowledged(now, at));
    }

    /** Answered, with that version of the case. */
    public Documents answered(Document document, int now, Document.Reply reply) {
        return each(document, same -> same.answered(now, reply));
    }

    private Documents each(Document changed, UnaryOperator<Document> change) {
        return new Documents(all.stream()
                .map(document -> document.version() == changed.version() ? change.apply(document) : document)
                .toList());
    }

    /** Those that the event of that version has issued or changed. */
    public List<Document> changedWith(int version) {
        return all.stream().filter(document -> document.changed() == version).toList();
    }
}
