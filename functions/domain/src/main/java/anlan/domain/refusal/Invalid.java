package anlan.domain.refusal;

import java.util.List;

/** The request is wrong in the fields named, all of them at once. */
public final class Invalid extends Refusal {

    private final List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super("invalid", "提交的内容有误,请按提示修改后重新提交。");
        this.errors = List.copyOf(errors);
    }

    public Invalid(String pointer, String code, String detail) {
        this(List.of(new FieldError(pointer, code, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
