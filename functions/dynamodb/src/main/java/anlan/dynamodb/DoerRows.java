package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Doer;
import org.jspecify.annotations.Nullable;

/** Whoever did something, as one attribute of what they did. */
final class DoerRows {

    private DoerRows() {}

    static Row write(Doer doer) {
        Pseudonym holder = doer.holder();
        return new Row()
                .text("post", doer.post())
                .text("unit", doer.unit())
                .text("holder", holder == null ? null : holder.value());
    }

    static Doer read(Row row) {
        return new Doer(row.text("post"), row.optional("unit"), pseudonym(row.optional("holder")));
    }

    static @Nullable Pseudonym pseudonym(@Nullable String text) {
        return text == null ? null : new Pseudonym(text);
    }
}
