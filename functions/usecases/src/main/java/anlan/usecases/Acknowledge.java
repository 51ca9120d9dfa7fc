package anlan.usecases;

import anlan.domain.document.Document;
import anlan.domain.document.Documents;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.people.Actor;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit signs for a document that is addressed to it (签收): the newest open one, or a certain one. */
final class Acknowledge<C extends Case> extends Deed<C, C, Remark> {

    private static final String NAME = "acknowledge";

    private final Class<C> kind;
    private final @Nullable Integer version;

    /** Signs for the newest. */
    Acknowledge(Class<C> kind) {
        super(NAME, kind);
        this.kind = kind;
        this.version = null;
    }

    /**
     * Signs for a certain one.
     *
     * @param version of the case that issued it
     */
    Acknowledge(Class<C> kind, int version) {
        super(NAME + "-" + version, kind);
        this.kind = kind;
        this.version = version;
    }

    @Override
    public String right() {
        return NAME;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected @Nullable Refusal whyNot(C state, Actor by, Instant now) {
        return open(state, by.unit()) == null ? none() : null;
    }

    private @Nullable Document open(C state, @Nullable UnitId unit) {
        if (!(state instanceof Clocked<?, ?>)) {
            return null;
        }
        Documents documents = state.progress().documents();
        Document asked = version == null ? documents.newestOpen(unit) : documents.issuedWith(version);
        return asked != null && asked.open() && asked.isTo(unit) ? asked : null;
    }

    @Override
    protected Decision<C> decide(C state, Remark asked, DeedContext context) {
        Document document = open(state, context.unit());
        if (document == null || !(state instanceof Clocked<?, ?> clocked)) {
            throw none();
        }
        return Decision.of(clocked.acknowledged(context.draft().saying(asked.text()), document)
                .as(kind));
    }

    private static Conflict none() {
        return new Conflict("illegal_transition", "没有待本单位签收的文书。");
    }
}
