package anlan.http;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of one call. Each parameter is asked for by name and stands for something, or the call
 * is refused; whatever is wrong is gathered and told at once, and what the route does not know, or
 * what comes twice, is wrong too.
 */
final class Parameters {

    /** Characters of a parameter. */
    private static final int LONGEST = 400;

    private final Map<String, List<String>> sent;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Takes the query of a call.
     *
     * @param known the parameters that the route has
     */
    Parameters(Map<String, List<String>> sent, Set<String> known) {
        this.sent = sent;
        sent.forEach((name, values) -> {
            String pointer = Pointers.to("", name);
            if (!known.contains(name)) {
                errors.add(new FieldError(pointer, "unknown_parameter", "没有这个查询参数。"));
            } else if (values.size() > 1) {
                errors.add(new FieldError(pointer, "repeated", "查询参数只能有一个。"));
            }
        });
    }

    /** The value of the parameter; the reader answers null for a text that has none. */
    <T> Field<T> one(String name, String code, String detail, Form.Reader<T> reader) {
        String text = text(name);
        if (text == null) {
            return new Field<>(null);
        }
        T read = reader.read(text);
        if (read == null) {
            reject(name, code, detail);
        }
        return new Field<>(read);
    }

    /** The same of a parameter that must be there. */
    <T> Field<T> required(String name, String code, String detail, Form.Reader<T> reader) {
        if (!sent.containsKey(name)) {
            reject(name, "required", "必须填写。");
        }
        return one(name, code, detail, reader);
    }

    /** A whole number in a range. */
    Field<Integer> number(String name, int least, int most) {
        return one(name, "out_of_range", name + " 应为 " + least + " 至 " + most + "。", text -> {
            Integer number = text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
            return number == null || number < least || number > most ? null : number;
        });
    }

    Field<Boolean> flag(String name) {
        return one(
                name,
                "wrong_type",
                name + " 应为 true 或 false。",
                text -> (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null);
    }

    /** A text that is opaque here: whoever gave it can tell whether it is one of theirs. */
    Field<String> opaque(String name) {
        return new Field<>(text(name));
    }

    /** The same of at most so many characters. */
    Field<String> opaque(String name, int most) {
        return new Field<>(text(name, most));
    }

    private void reject(String name, String code, String detail) {
        errors.add(new FieldError("/" + name, code, detail));
    }

    /** Ends the reading: throws if anything was wrong. */
    void finish() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private @Nullable String text(String name) {
        return text(name, LONGEST);
    }

    private @Nullable String text(String name, int most) {
        List<String> values = sent.getOrDefault(name, List.of());
        if (values.size() != 1) {
            return null;
        }
        Texts.Checked checked = Texts.check("/" + name, values.getFirst(), most);
        FieldError error = checked.error();
        if (error != null) {
            errors.add(error);
        }
        return checked.text();
    }
}
