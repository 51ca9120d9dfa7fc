package anlan.domain.document;

import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A numbered document about one case (公文): what it asks of whom, and until when they answer.
 *
 * @param version of the case with which it was issued, which names it among those of its case
 * @param deadlineVersion the deadline that it is about
 * @param rung of the ladder with which it was issued, null if somebody issued it
 * @param copies who has it to know of it (抄送)
 * @param replyBy until when an answer is expected
 * @param receiptBy from when on a missing receipt climbs the rung above; null if it does not
 * @param changed version of the case with which it was last changed
 * @param acknowledgedAt when its unit signed for it (签收), null while it has not
 * @param reply of its unit, null while there is none
 */
public record Document(
        int version,
        DocumentKind kind,
        DocumentNumber number,
        int deadlineVersion,
        @Nullable String rung,
        Recipient to,
        List<Recipient> copies,
        Instant issuedAt,
        Instant replyBy,
        @Nullable Instant receiptBy,
        int changed,
        @Nullable Instant acknowledgedAt,
        @Nullable Reply reply) {

    /** What the addressee answers (反馈). */
    public record Reply(String text, Instant at) {}

    /** How far it has come. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        REPLIED
    }

    public Document {
        copies = List.copyOf(copies);
    }

    public State state() {
        if (reply != null) {
            return State.REPLIED;
        }
        return acknowledgedAt == null ? State.OPEN : State.ACKNOWLEDGED;
    }

    public boolean open() {
        return state() == State.OPEN;
    }

    /** Whether it is that unit which signs for it and answers it. */
    public boolean isTo(@Nullable UnitId unit) {
        return to.unit().equals(unit);
    }

    /** The units that have it, its addressee first. */
    public Set<UnitId> units() {
        Set<UnitId> units = new LinkedHashSet<>();
        units.add(to.unit());
        copies.forEach(copy -> units.add(copy.unit()));
        return units;
    }

    Document acknowledged(int now, Instant at) {
        return acknowledgedAt == null ? with(now, at, reply) : this;
    }

    /** Who answers has read it. */
    Document answered(int now, Reply answer) {
        return with(now, acknowledgedAt == null ? answer.at() : acknowledgedAt, answer);
    }

    private Document with(int now, Instant receipt, @Nullable Reply answer) {
        return new Document(
                version,
                kind,
                number,
                deadlineVersion,
                rung,
                to,
                copies,
                issuedAt,
                replyBy,
                receiptBy,
                now,
                receipt,
                answer);
    }
}
