package anlan.usecases.document;

import anlan.domain.category.CaseKind;
import anlan.domain.document.DocumentId;
import anlan.domain.document.DocumentLists;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import anlan.usecases.Deed;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import anlan.usecases.SharedDeeds;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit signs for a document, or answers it (签收、反馈), whatever kind of case it is about. */
public final class ReceiveDocument {

    /** How often a case may move meanwhile before the caller is told so. */
    private static final int MOST_TRIES = 5;

    /** What is done to a document. */
    public enum How {
        ACKNOWLEDGE,
        REPLY
    }

    /**
     * A document that somebody signs for or answers.
     *
     * @param key idempotency key
     * @param fingerprint digest of the request
     */
    public record Command(Actor by, @Nullable DocumentId id, How how, String key, String fingerprint) {}

    /** The document as it is now, and whether the same had been asked before. */
    public record Done(DocumentLists.Listed document, boolean replayed) {}

    /**
     * How documents about one kind of case are received.
     *
     * @param kind the kind of case, as a type
     */
    public record Desk<C extends Case>(Class<C> kind, Casework<C> casework) {

        private Deed<C, C, Remark> deed(DocumentId id, How how) {
            return switch (how) {
                case ACKNOWLEDGE -> SharedDeeds.acknowledge(kind, id.version());
                case REPLY -> new Answer<>(kind, id.version());
            };
        }

        private Casework.Answer done(DocumentId id, Command command, Deed<C, C, Remark> deed, Remark said) {
            return casework.apply(new Casework.Command<>(
                    command.by(), id.caseId().value(), deed, said, null, command.key(), command.fingerprint()));
        }
    }

    private final Map<CaseKind, Desk<?>> desks;
    private final FindDocuments find;

    /**
     * Takes a desk for each kind of case.
     *
     * @throws IllegalArgumentException if one is missing
     */
    public ReceiveDocument(Map<CaseKind, Desk<?>> desks, FindDocuments find) {
        if (!desks.keySet().containsAll(EnumSet.allOf(CaseKind.class))) {
            throw new IllegalArgumentException("documents go with every kind of case, not only " + desks.keySet());
        }
        this.desks = Map.copyOf(desks);
        this.find = find;
    }

    /** Reads its form. */
    public Supplier<Remark> read(Form form, How how) {
        return switch (how) {
            case ACKNOWLEDGE -> Remark.note(form);
            case REPLY -> Answer.text(form);
        };
    }

    /** Does it, once, however often it is asked under the same key. */
    public Done apply(Command command, Remark said) {
        DocumentId id = command.id();
        if (id == null) {
            throw new Unknown();
        }
        Desk<?> desk = Objects.requireNonNull(desks.get(id.caseId().kind()));
        Casework.Answer answer = retried(desk, id, command, said);
        return new Done(find.byId(command.by(), id), answer.replayed());
    }

    private static <C extends Case> Casework.Answer retried(Desk<C> desk, DocumentId id, Command command, Remark said) {
        for (int tried = 1; ; tried++) {
            try {
                return desk.done(id, command, desk.deed(id, command.how()), said);
            } catch (Conflict moved) {
                if (!moved.isVersion() || tried == MOST_TRIES) {
                    throw moved;
                }
            }
        }
    }
}
