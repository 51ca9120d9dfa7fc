package anlan.domain.event;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.digest.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, once and for ever (事件). Nothing is true that is not an event:
 * figures are folded from these and from nothing else. Each holds the hash of the one before, so
 * that none can be altered, dropped or moved unseen.
 *
 * @param version of the case after it happened; 1 is the first
 * @param date business date in the city, set once, when the event is made
 * @param by post or job that did it, or {@code reporter}
 * @param holder the person who was at that post, as a pseudonym; null if nobody was named
 * @param facts what else it says, by name: see {@link Fact}; values are single lines
 * @param words what somebody wrote with it; only their digest is hashed, so that they can be taken
 *     away and the proof holds
 * @param wordsDigest SHA-256 of the words, null where there never were any
 * @param previous hash of the event before, {@link #FIRST} if there is none
 */
public record CaseEvent(
        CaseId caseId,
        int version,
        EventKind kind,
        Instant at,
        LocalDate date,
        Topic topic,
        String by,
        @Nullable Pseudonym holder,
        SortedMap<String, String> facts,
        @Nullable String words,
        @Nullable String wordsDigest,
        String previous)
        implements Comparable<CaseEvent> {

    /** The hash that stands before the first event. */
    public static final String FIRST = "0".repeat(64);

    /** Who did it, where it was whoever reported the case: their name is in no event. */
    public static final String REPORTER = "reporter";

    /**
     * Where a case lies and what it is about.
     *
     * @param grade and source of a hazard, null for a complaint
     */
    public record Topic(
            AreaCode area,
            CategoryCode category,
            @Nullable Grade grade,
            @Nullable Source source) {}

    public CaseEvent {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        if (facts.values().stream().anyMatch(value -> value.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("a fact is one line");
        }
    }

    /** The digest under which words are hashed. */
    public static @Nullable String digest(@Nullable String words) {
        return words == null ? null : new Sha256().line(words).hex();
    }

    /**
     * The hash that the next event holds: SHA-256 over the lines of this one, as docs/proof.md
     * writes them.
     */
    public String hash() {
        Sha256 hash = new Sha256()
                .line(previous)
                .line(caseId.value())
                .line(String.format(Locale.ROOT, "%d", version))
                .line(kind.name())
                .line(at.toString())
                .line(date.toString())
                .line(topic.area().value())
                .line(topic.category().value())
                .line(word(topic.grade()))
                .line(word(topic.source()))
                .line(by)
                .line("holder=" + (holder == null ? "NONE" : holder));
        facts.forEach((name, value) -> hash.line(name + "=" + value));
        return hash.line("words=" + (wordsDigest == null ? "NONE" : wordsDigest))
                .hex();
    }

    /** The name of a value, or NONE. */
    public static String word(@Nullable Enum<?> value) {
        return value == null ? "NONE" : value.name();
    }

    /** A fact, or the empty text if it says nothing of the kind. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** In the order in which a day is folded: by time, then by case and version. */
    @Override
    public int compareTo(CaseEvent other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime;
        }
        int byCase = caseId.value().compareTo(other.caseId.value());
        return byCase != 0 ? byCase : Integer.compare(version, other.version);
    }
}
