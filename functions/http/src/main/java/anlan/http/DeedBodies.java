package anlan.http;

import anlan.domain.lifecycle.Case;
import anlan.usecases.Casework;
import anlan.usecases.Deed;
import anlan.usecases.Remark;
import anlan.usecases.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the bodies of deeds say, and how each is read. */
final class DeedBodies<C extends Case> {

    /** Reads the fields of a body; what they say can be asked for once all are known to be right. */
    interface Reader<I> extends Function<Fields, Supplier<I>> {}

    private static final int LAST_VERSION = 1_000_000;

    private final Map<String, Doing<C>> byName = new LinkedHashMap<>();
    private final List<? extends Deed<C, ?, ?>> deeds;

    /** Does one deed as a body asks for it. */
    interface Doing<C extends Case> {
        Casework.Answer apply(Casework<C> casework, Request request);
    }

    DeedBodies(List<? extends Deed<C, ?, ?>> deeds) {
        this.deeds = List.copyOf(deeds);
    }

    <I, D extends Deed<C, ?, I>> DeedBodies<C> with(Class<D> type, Reader<I> reader) {
        D deed = deeds.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody does " + type));
        byName.put(deed.name(), (casework, request) -> {
            Fields fields = request.fields();
            Field<Integer> version = fields.number("version", 1, LAST_VERSION);
            Supplier<I> read = reader.apply(fields);
            fields.finish();
            return casework.apply(new Casework.Command<>(
                    request.by(),
                    request.named("id"),
                    deed,
                    read.get(),
                    version.get(),
                    request.key(),
                    request.fingerprint()));
        });
        return this;
    }

    /** Every deed has a body, and every body a deed. */
    DeedBodies<C> whole() {
        List<String> silent = new ArrayList<>(deeds.stream().map(Deed::name).toList());
        silent.removeAll(byName.keySet());
        if (!silent.isEmpty()) {
            throw new IllegalStateException("nobody can ask for " + silent);
        }
        return this;
    }

    @Nullable
    Doing<C> of(String name) {
        return byName.get(name);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** A remark that may be left out. */
    static Supplier<Remark> note(Fields fields) {
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new Remark(note.value());
    }

    /** A reason that must be given. */
    static Supplier<Remark> reason(Fields fields) {
        Field<String> reason = fields.text("reason", Limits.TEXT);
        return () -> new Remark(reason.get());
    }

    /** Yes, or no with a reason. */
    static Supplier<Ruling> ruling(Fields fields) {
        Field<Boolean> approve = fields.requiredFlag("approve");
        Field<String> reason = fields.optionalText("reason", Limits.TEXT);
        if (Boolean.FALSE.equals(approve.value())) {
            fields.require("reason", reason);
        }
        return () -> new Ruling(approve.get(), reason.value());
    }

    /** The name of a post of the roster. */
    static Field<String> post(Fields fields, String name) {
        return fields.one(
                name, "malformed", POST, text -> Limits.POST.matcher(text).matches() ? text : null);
    }

    static Field<String> optionalPost(Fields fields, String name) {
        return fields.optionalOne(
                name, "malformed", POST, text -> Limits.POST.matcher(text).matches() ? text : null);
    }

    private static final String POST = "应为 2 至 40 个字符的岗位或单位代号,只含小写字母、数字和连字符。";
}
