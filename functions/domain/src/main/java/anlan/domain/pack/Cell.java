package anlan.domain.pack;

import anlan.domain.figures.Rate;

/** What stands in one cell of a pack. */
public sealed interface Cell {

    /** Words, such as a name or a date. */
    record Text(String value) implements Cell {}

    record Count(long value) implements Cell {}

    /** A part of a whole, or a change against what was before, which may be negative. */
    record Share(Rate rate) implements Cell {}

    /** Nothing: where nothing is published, or nothing can be told. */
    record None() implements Cell {}

    static Cell none() {
        return new None();
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long count) {
        return new Count(count);
    }

    static Cell of(Rate rate) {
        return new Share(rate);
    }

    /** As it goes into the digest: no two cells are written alike. */
    default String canonical() {
        return switch (this) {
            case Text(var text) -> "T" + text.length() + ":" + text;
            case Count(var count) -> "N" + count;
            case Share(var rate) -> "R" + rate.num() + "/" + rate.den();
            case None _ -> "-";
        };
    }
}
