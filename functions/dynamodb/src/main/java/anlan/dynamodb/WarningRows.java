package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Colour;
import anlan.domain.warning.Ground;
import anlan.domain.warning.Inputs;
import anlan.domain.warning.Standing;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Window;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Warnings as items, one for each revision, with all that they were judged from. */
final class WarningRows {

    private static final String COUNT = "count";
    private static final String COLOUR = "colour";
    private static final String BASE = "base";
    private static final String DAYS = "days";

    private WarningRows() {}

    static Row write(Warning warning) {
        StreakStep step = warning.step();
        return new Row()
                .text("areaCode", warning.area().value())
                .text("indicator", warning.indicator())
                .text("window", warning.window().id())
                .number("revision", warning.revision())
                .text("rule", warning.rule())
                .text("rules", warning.rules())
                .nested("inputs", inputs(warning.inputs()))
                .text("ground", warning.ground().name())
                .text("reading", name(warning.reading()))
                .nested("after", standing(warning.standing()))
                .text("step", step == null ? null : step.name());
    }

    private static Row inputs(Inputs inputs) {
        Row row = new Row().number(DAYS, inputs.days()).nested("before", standing(inputs.before()));
        Long count = inputs.count();
        Inputs.Base base = inputs.base();
        if (count != null) {
            row.number(COUNT, count);
        }
        return base == null
                ? row
                : row.nested(
                        BASE,
                        new Row()
                                .number(COUNT, base.count())
                                .number(DAYS, base.days())
                                .texts(
                                        "windows",
                                        base.windows().stream().map(Window::id).toList()));
    }

    private static Row standing(Standing standing) {
        LocalDate since = standing.since();
        return new Row()
                .text(COLOUR, name(standing.colour()))
                .text("since", since == null ? null : since.toString())
                .number("streak", standing.streak())
                .texts(
                        "readings",
                        standing.readings().stream().map(Colour::name).toList());
    }

    private static @Nullable String name(@Nullable Colour colour) {
        return colour == null ? null : colour.name();
    }

    static Warning read(Row row) {
        return new Warning(
                new AreaCode(row.text("areaCode")),
                row.text("indicator"),
                Window.parse(row.text("window")),
                row.number("revision"),
                row.text("rule"),
                row.text("rules"),
                readInputs(row.nested("inputs")),
                Ground.valueOf(row.text("ground")),
                row.optional("reading", Colour::valueOf),
                readStanding(row.nested("after")),
                row.optional("step", StreakStep::valueOf));
    }

    private static Inputs readInputs(Row row) {
        return new Inputs(
                row.has(COUNT) ? row.count(COUNT) : null,
                row.number(DAYS),
                row.has(BASE) ? readBase(row.nested(BASE)) : null,
                readStanding(row.nested("before")));
    }

    private static Inputs.Base readBase(Row row) {
        return new Inputs.Base(
                row.count(COUNT),
                row.number(DAYS),
                row.texts("windows").stream().map(Window::parse).toList());
    }

    private static Standing readStanding(Row row) {
        return new Standing(
                row.optional(COLOUR, Colour::valueOf),
                row.optional("since", LocalDate::parse),
                row.number("streak"),
                row.texts("readings").stream().map(Colour::valueOf).toList());
    }
}
