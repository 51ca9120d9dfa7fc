package anlan.http;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one object of a request. Each is asked for by name; whatever is wrong is gathered and told at once, and what
 * nobody asked for is wrong too.
 */
final class Fields {

    /** Tells what a text stands for. */
    interface Reader<T> {
        /** What it stands for, or null for nothing that is known. */
        @Nullable
        T read(String text);
    }

    private static final int MOST_ELEMENTS = 20;

    private final ObjectNode object;
    private final String base;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    Fields(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(ObjectNode object, String base, List<FieldError> errors) {
        this.object = object;
        this.base = base;
        this.errors = errors;
    }

    /** Text that must be there and say something, in Unicode's composed form (NFC). */
    Field<String> text(String name, int most) {
        Field<String> text = optionalText(name, most);
        require(name, text);
        return text;
    }

    Field<String> optionalText(String name, int most) {
        JsonNode node = node(name);
        return new Field<>(node == null ? null : checked(base + "/" + name, node, most));
    }

    /** Text that stands for something; the reader answers null for what it does not know. */
    <T> Field<T> one(String name, String code, String detail, Reader<T> reader) {
        Field<T> one = optionalOne(name, code, detail, reader);
        require(name, one);
        return one;
    }

    <T> Field<T> optionalOne(String name, String code, String detail, Reader<T> reader) {
        String text = optionalText(name, Limits.TEXT).value();
        if (text == null) {
            return new Field<>(null);
        }
        T read = reader.read(text);
        if (read == null) {
            reject(name, code, detail);
        }
        return new Field<>(read);
    }

    Field<Boolean> flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            reject(name, "wrong_type", "应为 true 或 false。");
            return new Field<>(null);
        }
        return new Field<>(node == null ? null : node.booleanValue());
    }

    Field<Boolean> requiredFlag(String name) {
        Field<Boolean> flag = flag(name);
        require(name, flag);
        return flag;
    }

    Field<Integer> number(String name, int least, int most) {
        Field<Integer> number = optionalNumber(name, least, most);
        require(name, number);
        return number;
    }

    /** A whole number in a range; one that is written with decimals is none. */
    Field<Integer> optionalNumber(String name, int least, int most) {
        JsonNode node = node(name);
        if (node == null) {
            return new Field<>(null);
        }
        if (!node.isIntegralNumber()) {
            reject(name, "wrong_type", "应为整数。");
            return new Field<>(null);
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            reject(name, "out_of_range", "超出允许的范围。");
            return new Field<>(null);
        }
        return new Field<>(node.intValue());
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> Field<E> choice(String name, E[] values) {
        return one(name, "unknown_value", "应为 " + Texts.names(values) + "。", Texts.named(values));
    }

    <E extends Enum<E>> Field<E> optionalChoice(String name, E[] values) {
        return optionalOne(name, "unknown_value", "应为 " + Texts.names(values) + "。", Texts.named(values));
    }

    /** Says that a field must be there after all. */
    void require(String name, Field<?> field) {
        if (field.value() == null && !hasError(name)) {
            missing(name);
        }
    }

    Field<Double> decimal(String name, double least, double most) {
        JsonNode node = node(name);
        if (node == null) {
            missing(name);
            return new Field<>(null);
        }
        if (!node.isNumber()) {
            reject(name, "wrong_type", "应为数字。");
            return new Field<>(null);
        }
        BigDecimal value = node.decimalValue();
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            reject(name, "out_of_range", "超出允许的范围。");
            return new Field<>(null);
        }
        return new Field<>(value.doubleValue());
    }

    /** An object inside this one, or null if it is left out. */
    @Nullable
    Fields object(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode child)) {
            reject(name, "wrong_type", "应为对象。");
            return null;
        }
        Fields fields = new Fields(child, base + "/" + name, errors);
        inner.add(fields);
        return fields;
    }

    /** A list of texts that each stand for something; empty if it is left out. */
    <T> List<T> list(String name, String code, String detail, Reader<T> reader) {
        JsonNode node = node(name);
        List<T> read = new ArrayList<>();
        if (node == null) {
            return read;
        }
        if (!node.isArray() || node.size() > MOST_ELEMENTS) {
            reject(name, node.isArray() ? "too_many" : "wrong_type", "应为列表,最多 20 项。");
            return read;
        }
        for (int i = 0; i < node.size(); i++) {
            String pointer = base + "/" + name + "/" + i;
            String text = checked(pointer, node.get(i), Limits.TEXT);
            T element = text == null ? null : reader.read(text);
            if (element != null) {
                read.add(element);
            } else if (text != null) {
                errors.add(new FieldError(pointer, code, detail));
            }
        }
        return read;
    }

    /** Says that a field is wrong in a way that only the handler can know. */
    void reject(String name, String code, String detail) {
        errors.add(new FieldError(base + "/" + name, code, detail));
    }

    /** Says that the request breaks a rule of the domain. */
    void reject(FieldError error) {
        errors.add(error);
    }

    /** Whether that field is among the errors already. */
    boolean hasError(String name) {
        String pointer = base + "/" + name;
        return errors.stream()
                .anyMatch(error ->
                        error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"));
    }

    /** Ends the reading: throws if anything was wrong, or if there is a field that nobody asked for. */
    void finish() {
        unknownFields();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void unknownFields() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                errors.add(new FieldError(Pointers.to(base, name), "unknown_field", "没有这个字段。"));
            }
        }
        inner.forEach(Fields::unknownFields);
    }

    private @Nullable JsonNode node(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private void missing(String name) {
        reject(name, "required", "必须填写。");
    }

    private @Nullable String checked(String pointer, JsonNode node, int most) {
        Texts.Checked checked = Texts.check(pointer, node, most);
        FieldError error = checked.error();
        if (error != null) {
            errors.add(error);
        }
        return checked.text();
    }
}
