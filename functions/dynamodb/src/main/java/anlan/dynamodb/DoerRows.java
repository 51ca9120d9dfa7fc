package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/** Whoever did something, as one attribute of what they did. */
final class DoerRows {

    private DoerRows() {}

    static Row write(Doer doer) {
        Pseudonym holder = doer.holder();
        UnitId unit = doer.unit();
        return new Row()
                .text("post", doer.post().value())
                .text("unit", unit == null ? null : unit.value())
                .text("holder", holder == null ? null : holder.value());
    }

    static Doer read(Row row) {
        return new Doer(
                new PostId(row.text("post")), row.optional("unit", UnitId::new), pseudonym(row.optional("holder")));
    }

    static @Nullable Pseudonym pseudonym(@Nullable String text) {
        return text == null ? null : new Pseudonym(text);
    }
}
