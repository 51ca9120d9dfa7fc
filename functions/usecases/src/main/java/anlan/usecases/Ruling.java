package anlan.usecases;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answer to a request (审批). */
public sealed interface Ruling {

    /** Yes. */
    record Approved(@Nullable String words) implements Ruling {}

    /** No, which needs a reason. */
    record Refused(String reason) implements Ruling {}

    static Supplier<Ruling> read(Form form) {
        Field<Boolean> approve = form.requiredFlag("approve");
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        if (Boolean.FALSE.equals(approve.value())) {
            form.require("reason", reason);
        }
        return () -> approve.get() ? new Approved(reason.value()) : new Refused(reason.get());
    }
}
