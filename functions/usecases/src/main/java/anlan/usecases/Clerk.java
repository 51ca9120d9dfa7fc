package anlan.usecases;

import anlan.domain.alert.Intent;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentKind;
import anlan.domain.document.DocumentNumber;
import anlan.domain.document.Documents;
import anlan.domain.document.Recipient;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.time.CityTime;
import anlan.domain.timer.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Issues the documents that go with a move of a case (文书), in the same transaction: whoever is
 * handed a case gets an 交办单, and each rung of the ladder has its own.
 */
public final class Clerk {

    /** Working days within which a document is to be answered. */
    private static final int REPLY_DAYS = 3;

    private static final Set<EventKind> HAND_OVER =
            EnumSet.of(EventKind.DISPATCHED, EventKind.ASSIGNED, EventKind.HANDED_OVER, EventKind.CONCLUDED);

    private final WorkCalendar calendar;

    public Clerk(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A move by somebody, with the document that it issues: an 交办单 to whoever has the case from
     * now on, and a notice to whoever has it when it is listed. Who signs for the case has signed for
     * the 交办单.
     *
     * @param before who had it before the move, null for nobody
     * @param attempt 0 first; one more each time the number was taken
     */
    public Transition<Case> moved(@Nullable Owner before, Transition<?> move, int attempt) {
        Owner owner = move.next().progress().owner();
        EventKind kind = move.event().kind();
        if (owner == null || !(move.next() instanceof Clocked<?, ?>)) {
            return move.as(Case.class);
        }
        Recipient to = new Recipient(owner.post(), owner.unit());
        if (kind == EventKind.SIGNED) {
            return signed(move, owner);
        }
        if (kind == EventKind.LISTED) {
            Recipient head = new Recipient(owner.unit().leaderPost(), owner.unit());
            return issued(move, DocumentKind.LISTING, List.of(to, head), null, null, attempt);
        }
        boolean handedOver = HAND_OVER.contains(kind) || !owner.equals(before);
        return handedOver ? issued(move, DocumentKind.ASSIGN, List.of(to), null, null, attempt) : move.as(Case.class);
    }

    /** All that a deed decides, with the documents that it issues. */
    <C extends Case> Decision<C> decided(C before, Decision<C> decision, Class<C> kind, int attempt) {
        List<Along> along = decision.along().stream()
                .map(each -> each instanceof Along.Opens(var opened) ? new Along.Opens(opened(opened, attempt)) : each)
                .toList();
        return new Decision<>(
                moved(before.progress().owner(), decision.transition(), attempt).as(kind), along);
    }

    private NewCase<Case> opened(NewCase<?> opened, int attempt) {
        return new NewCase<>(moved(null, opened.transition(), attempt), opened.receipt(), opened.fingerprint());
    }

    /**
     * A rung that is climbed, with its document, if it has one: to the first who is told, and to
     * the others as a copy.
     */
    public Transition<Case> climbed(Transition<?> move, Rung rung, List<Intent> intents, int attempt) {
        List<Intent> told = intents.stream()
                .filter(intent -> intent.fate() == Intent.Fate.PENDING)
                .toList();
        DocumentKind kind = rung.document();
        if (kind == null || told.isEmpty()) {
            return move.as(Case.class);
        }
        List<Recipient> recipients = told.stream()
                .map(intent -> new Recipient(intent.post(), intent.unit()))
                .toList();
        Integer receipt = rung.receipt();
        Instant receiptBy =
                receipt == null ? null : after(receipt, told.getFirst().notBefore());
        return issued(move, kind, recipients, rung.name(), receiptBy, attempt);
    }

    private static Transition<Case> signed(Transition<?> move, Owner owner) {
        Documents signed = move.next().progress().documents();
        for (Document document : signed.all()) {
            if (document.kind() == DocumentKind.ASSIGN && document.isTo(owner.unit())) {
                signed = signed.acknowledged(
                        document, move.event().version(), move.event().at());
            }
        }
        return move.with(signed);
    }

    private Transition<Case> issued(
            Transition<?> move,
            DocumentKind kind,
            List<Recipient> recipients,
            @Nullable String rung,
            @Nullable Instant receiptBy,
            int attempt) {
        CaseEvent event = move.event();
        Document document = new Document(
                event.version(),
                kind,
                DocumentNumber.draw(kind, event.date(), event.caseId(), event.version(), attempt),
                move.next().progress().requireDeadline().version(),
                rung,
                recipients.getFirst(),
                recipients.subList(1, recipients.size()),
                event.at(),
                after(REPLY_DAYS, event.at()),
                receiptBy,
                event.version(),
                null,
                null);
        return move.with(move.next().progress().documents().and(document));
    }

    /** 24:00 of the n-th working day after that day. */
    private Instant after(int workingDays, Instant at) {
        LocalDate last = calendar.plusWorkingDays(CityTime.dateOf(at), workingDays);
        return CityTime.startOf(last.plusDays(1));
    }
}
