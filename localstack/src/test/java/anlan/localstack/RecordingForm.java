package anlan.localstack;

import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An empty form that remembers which fields it was asked for. */
final class RecordingForm implements Form {

    /**
     * One question.
     *
     * @param type as JSON Schema names it
     * @param longest characters of a text, null where its reader decides
     * @param least of a number
     * @param values of an enumeration, empty if it is none
     * @param reader of a text that has a value
     */
    record Asked(
            String type,
            boolean required,
            @Nullable Integer longest,
            @Nullable Double least,
            List<String> values,
            @Nullable Reader<?> reader) {}

    final Map<String, Asked> asked = new LinkedHashMap<>();
    final Map<String, RecordingForm> objects = new LinkedHashMap<>();

    /** The first of the objects in a list. */
    final Map<String, RecordingForm> elements = new LinkedHashMap<>();

    private <T> Field<T> note(String name, Asked question) {
        if (asked.put(name, question) != null) {
            throw new AssertionError("asked twice for " + name);
        }
        return new Field<>(null);
    }

    @Override
    public Field<String> text(String name, int most) {
        return note(name, new Asked("string", true, most, null, List.of(), null));
    }

    @Override
    public Field<String> optionalText(String name, int most) {
        return note(name, new Asked("string", false, most, null, List.of(), null));
    }

    @Override
    public <T> Field<T> one(String name, String code, String detail, Reader<T> reader) {
        return note(name, new Asked("string", true, null, null, List.of(), reader));
    }

    @Override
    public <T> Field<T> optionalOne(String name, String code, String detail, Reader<T> reader) {
        return note(name, new Asked("string", false, null, null, List.of(), reader));
    }

    @Override
    public <E extends Enum<E>> Field<E> choice(String name, E[] values) {
        return note(name, new Asked("string", true, null, null, names(values), null));
    }

    @Override
    public <E extends Enum<E>> Field<E> optionalChoice(String name, E[] values) {
        return note(name, new Asked("string", false, null, null, names(values), null));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(value -> value.name()).toList();
    }

    @Override
    public Field<Integer> number(String name, int least, int most) {
        return note(name, new Asked("integer", true, null, (double) least, List.of(), null));
    }

    @Override
    public Field<Integer> optionalNumber(String name, int least, int most) {
        return note(name, new Asked("integer", false, null, (double) least, List.of(), null));
    }

    @Override
    public Field<Double> decimal(String name, double least, double most) {
        return note(name, new Asked("number", true, null, least, List.of(), null));
    }

    @Override
    public Field<Boolean> requiredFlag(String name) {
        return note(name, new Asked("boolean", true, null, null, List.of(), null));
    }

    @Override
    public Field<Boolean> flag(String name) {
        return note(name, new Asked("boolean", false, null, null, List.of(), null));
    }

    @Override
    public <T> List<T> list(String name, int most, String code, String detail, Reader<T> reader) {
        note(name, new Asked("array", false, null, null, List.of(), reader));
        return new ArrayList<>();
    }

    @Override
    public List<RecordingForm> objects(String name, int most) {
        note(name, new Asked("array", false, null, null, List.of(), null));
        RecordingForm inner = new RecordingForm();
        elements.put(name, inner);
        return List.of(inner);
    }

    @Override
    public Form object(String name) {
        RecordingForm inner = new RecordingForm();
        objects.put(name, inner);
        return inner;
    }

    @Override
    public void require(String name, Field<?> field) {
        // Depends on the values of other fields, which no schema here says.
    }

    @Override
    public boolean hasError(String name) {
        return false;
    }

    @Override
    public void reject(String name, String code, String detail) {
        // Depends on values, too.
    }
}
