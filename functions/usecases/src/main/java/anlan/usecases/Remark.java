package anlan.usecases;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that comes with a deed which needs nothing else. */
public record Remark(@Nullable String text) {

    /** A note that may be left out. */
    public static Supplier<Remark> note(Form form) {
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Remark(note.value());
    }

    /** A reason that must be given. */
    public static Supplier<Remark> reason(Form form) {
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new Remark(reason.get());
    }
}
