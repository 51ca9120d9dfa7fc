package anlan.usecases.document;

import anlan.domain.document.Document;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.people.Actor;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit answers a document that is addressed to it, once (反馈); so it has signed for it, too. */
final class Answer<C extends Case> extends Deed<C, C, Remark> {

    /** Characters of an answer, which stands in the case for as long as there is one. */
    private static final int TEXT = 500;

    private final Class<C> kind;
    private final int version;

    /**
     * Answers one document.
     *
     * @param version of the case that issued it
     */
    Answer(Class<C> kind, int version) {
        super("answer-" + version, kind);
        this.kind = kind;
        this.version = version;
    }

    @Override
    public String right() {
        return "acknowledge";
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return text(form);
    }

    static Supplier<Remark> text(Form form) {
        Field<String> text = form.text("text", TEXT);
        return () -> new Remark(text.get());
    }

    @Override
    protected @Nullable Refusal whyNot(C state, Actor by, Instant now) {
        return unanswered(state, by.unit()) == null ? none() : null;
    }

    private @Nullable Document unanswered(C state, @Nullable UnitId unit) {
        if (!(state instanceof Clocked<?, ?>)) {
            return null;
        }
        Document asked = state.progress().documents().issuedWith(version);
        return asked != null && asked.isTo(unit) && asked.reply() == null ? asked : null;
    }

    @Override
    protected Decision<C> decide(C state, Remark asked, DeedContext context) {
        Document document = unanswered(state, context.unit());
        String text = asked.text();
        if (document == null || text == null || !(state instanceof Clocked<?, ?> clocked)) {
            throw none();
        }
        return Decision.of(clocked.answered(context.draft(), document, text).as(kind));
    }

    private static Conflict none() {
        return new Conflict("illegal_transition", "没有待本单位反馈的文书。");
    }
}
