package anlan.domain.lifecycle;

import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has happened to a case and is counted (履历).
 *
 * @param unit that answered for the case then, null if none did
 * @param traits what is counted apart; in the order of their names
 */
public record Mark(What what, Instant at, @Nullable UnitId unit, Set<Trait> traits) {

    private static final String UNIT = "unit=";

    /** What has happened. */
    public enum What {
        /** It came in, or turned out to be one: from now on it counts. */
        CAME_IN,
        ENDED,
        REOPENED,
        LATE_BEGAN,
        LATE_ENDED,
        /** A unit answered for it for the first time. */
        HANDED_ON,
        /** While it was open, another unit came to answer for it. */
        MOVED,
        /** Its reporter heard from the unit for the first time. */
        CONTACTED,
        /** Its unit said that it is another's. */
        RETURN_ASKED,
        /** The plan against a grave hazard was approved. */
        PLANNED,
        /** A self-check ended that had found nothing at some of its sites. */
        SELF_CHECKED,
        /** At one of these a higher tier has found a hazard since. */
        SELF_MISSED,
        /** Somebody else looked again at what had been rectified. */
        RECHECKED,
        /** Its reporter said for the first time what they think of a reply. */
        HEARD,
        /** Somebody went there once more after it had ended. */
        VISITED
    }

    /** How it happened. */
    public enum Trait {
        /** It ended after a reply. */
        FINISHED,
        /** Its reporter had said what they think of that reply. */
        RATED,
        /** It was the same matter as another case. */
        MERGED,
        /** What was to be done was done before its time was over. */
        IN_TIME,
        /** It was fixed in the visit that found it. */
        ON_SPOT,
        /** What it had found was looked at again. */
        LOOKED_BACK,
        /** It had been entered by mistake. */
        CANCELLED,
        /** It did not hold. */
        FAILED,
        /** Something that was due was never done. */
        INCOMPLETE,
        SOLVED,
        SATISFIED;

        /** Those that are true of it. */
        public static Set<Trait> of(Map<Trait, Boolean> said) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            said.forEach((trait, holds) -> {
                if (holds) {
                    traits.add(trait);
                }
            });
            return traits;
        }
    }

    public Mark {
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** On one line: what, when in UTC, whose it was, and how. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s %s", what, at));
        if (unit != null) {
            text.append(' ').append(UNIT).append(unit);
        }
        traits.forEach(trait -> text.append(' ').append(trait));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static Mark parse(String text) {
        String[] words = text.split(" ", -1);
        UnitId unit = null;
        Set<Trait> traits = new TreeSet<>();
        for (int word = 2; word < words.length; word++) {
            if (words[word].startsWith(UNIT)) {
                unit = new UnitId(words[word].substring(UNIT.length()));
            } else {
                traits.add(Trait.valueOf(words[word]));
            }
        }
        return new Mark(What.valueOf(words[0]), Instant.parse(words[1]), unit, traits);
    }
}
