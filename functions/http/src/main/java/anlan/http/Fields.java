package anlan.http;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object, and of the objects inside it. */
final class Fields implements Form {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final ObjectNode object;
    private final boolean cells;
    private final String base;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    Fields(ObjectNode object) {
        this(object, false, "", new ArrayList<>());
    }

    /** The cells of one line of a table: a number is written as any text is. */
    static Fields ofCells(ObjectNode object) {
        return new Fields(object, true, "", new ArrayList<>());
    }

    private Fields(ObjectNode object, boolean cells, String base, List<FieldError> errors) {
        this.object = object;
        this.cells = cells;
        this.base = base;
        this.errors = errors;
    }

    @Override
    public Field<String> text(String name, int most) {
        Field<String> text = optionalText(name, most);
        require(name, text);
        return text;
    }

    @Override
    public Field<String> optionalText(String name, int most) {
        JsonNode node = node(name);
        return new Field<>(node == null ? null : checked(base + "/" + name, node, most));
    }

    @Override
    public <T> Field<T> one(String name, String code, String detail, Reader<T> reader) {
        Field<T> one = optionalOne(name, code, detail, reader);
        require(name, one);
        return one;
    }

    @Override
    public <T> Field<T> optionalOne(String name, String code, String detail, Reader<T> reader) {
        String text = optionalText(name, TEXT).value();
        if (text == null) {
            return new Field<>(null);
        }
        T read = reader.read(text);
        if (read == null) {
            reject(name, code, detail);
        }
        return new Field<>(read);
    }

    @Override
    public Field<Boolean> flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            reject(name, "wrong_type", "应为 true 或 false。");
            return new Field<>(null);
        }
        return new Field<>(node == null ? null : node.booleanValue());
    }

    @Override
    public Field<Boolean> requiredFlag(String name) {
        Field<Boolean> flag = flag(name);
        require(name, flag);
        return flag;
    }

    @Override
    public Field<Integer> number(String name, int least, int most) {
        Field<Integer> number = optionalNumber(name, least, most);
        require(name, number);
        return number;
    }

    @Override
    public Field<Integer> optionalNumber(String name, int least, int most) {
        JsonNode node = numeric(node(name));
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

    @Override
    public <E extends Enum<E>> Field<E> choice(String name, E[] values) {
        return one(name, "unknown_value", "应为 " + Texts.names(values) + "。", Texts.named(values));
    }

    @Override
    public <E extends Enum<E>> Field<E> optionalChoice(String name, E[] values) {
        return optionalOne(name, "unknown_value", "应为 " + Texts.names(values) + "。", Texts.named(values));
    }

    @Override
    public void require(String name, Field<?> field) {
        if (field.value() == null && !hasError(name)) {
            missing(name);
        }
    }

    @Override
    public Field<Double> decimal(String name, double least, double most) {
        JsonNode node = numeric(node(name));
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

    @Override
    public @Nullable Fields object(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode child)) {
            reject(name, "wrong_type", "应为对象。");
            return null;
        }
        Fields fields = new Fields(child, cells, base + "/" + name, errors);
        inner.add(fields);
        return fields;
    }

    @Override
    public List<Fields> objects(String name, int most) {
        JsonNode node = node(name);
        List<Fields> read = new ArrayList<>();
        if (node == null) {
            return read;
        }
        if (!node.isArray() || node.size() > most) {
            reject(name, node.isArray() ? "too_many" : "wrong_type", "应为列表,最多 " + most + " 项。");
            return read;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i) instanceof ObjectNode child) {
                Fields fields = new Fields(child, cells, base + "/" + name + "/" + i, errors);
                inner.add(fields);
                read.add(fields);
            } else {
                reject(name + "/" + i, "wrong_type", "应为对象。");
            }
        }
        return read;
    }

    @Override
    public <T> List<T> list(String name, int most, String code, String detail, Reader<T> reader) {
        JsonNode node = node(name);
        List<T> read = new ArrayList<>();
        if (node == null) {
            return read;
        }
        if (!node.isArray() || node.size() > most) {
            reject(name, node.isArray() ? "too_many" : "wrong_type", "应为列表,最多 " + most + " 项。");
            return read;
        }
        for (int i = 0; i < node.size(); i++) {
            String pointer = base + "/" + name + "/" + i;
            String text = checked(pointer, node.get(i), TEXT);
            T element = text == null ? null : reader.read(text);
            if (element != null) {
                read.add(element);
            } else if (text != null) {
                errors.add(new FieldError(pointer, code, detail));
            }
        }
        return read;
    }

    @Override
    public void reject(String name, String code, String detail) {
        errors.add(new FieldError(base + "/" + name, code, detail));
    }

    @Override
    public boolean hasError(String name) {
        String pointer = base + "/" + name;
        return errors.stream()
                .anyMatch(error ->
                        error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"));
    }

    /**
     * Ends the reading.
     *
     * @throws Invalid with every error, also for fields that nobody has asked for
     */
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

    private @Nullable JsonNode numeric(@Nullable JsonNode node) {
        if (!cells || node == null || !NUMBER.matcher(node.asString()).matches()) {
            return node;
        }
        BigDecimal number = new BigDecimal(node.asString());
        return number.scale() == 0
                ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(number);
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
