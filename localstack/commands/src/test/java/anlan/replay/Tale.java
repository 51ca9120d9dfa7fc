package anlan.replay;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The life of one case, planned before it begins (一件案件的全过程). */
final class Tale {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Something that somebody does to it.
     *
     * @param second of the year
     * @param number among those of its case, 0 for the one that brings it in
     * @param who {@code post:…} or {@code citizen:…}
     * @param deed empty for the one that brings it in
     * @param body without the version of the case
     * @param counts figures that it makes one more; one less where a minus stands before, so many
     *     more where a number stands behind, such as {@code inspections.points*5}
     */
    record Act(Tale of, int second, int number, String who, String deed, String body, List<String> counts)
            implements Comparable<Act> {

        @Override
        public String toString() {
            return of.key + " " + second + " " + who + " " + deed + " " + body;
        }

        @Override
        public int compareTo(Act other) {
            int bySecond = Integer.compare(second, other.second);
            return bySecond == 0 ? of.key.compareTo(other.of.key) : bySecond;
        }
    }

    final CaseKind kind;

    /** Where its first act goes. */
    final String path;

    final String key;
    final String town;
    final CaseId id;
    final List<Act> acts = new ArrayList<>();

    /** Those with the same name happen one after another. */
    final String row;

    private int now;

    /**
     * Begins one.
     *
     * @param key idempotency key of its first act, of which those of the others are made
     * @param row of the cases that are done one after another; its own key if it is alone
     */
    Tale(CaseKind kind, String key, String town, CaseId id, String row, int second) {
        this(kind, ReplayCity.root(kind), key, town, id, row, second);
    }

    /** The same, brought in elsewhere. */
    Tale(CaseKind kind, String path, String key, String town, CaseId id, String row, int second) {
        this.kind = kind;
        this.path = path;
        this.key = key;
        this.town = town;
        this.id = id;
        this.row = row;
        this.now = second;
    }

    /** The second of its last act. */
    int now() {
        return now;
    }

    void at(int second) {
        if (second <= now) {
            throw new IllegalArgumentException("a case goes forward only: " + key);
        }
        now = second;
    }

    void act(String who, String deed, ObjectNode body, String... counts) {
        acts.add(new Act(this, now, acts.size(), who, deed, body.toString(), List.of(counts)));
    }

    static ObjectNode body() {
        return MAPPER.createObjectNode();
    }
}
