package anlan.http;

import anlan.domain.warning.Colour;
import anlan.domain.warning.Ground;
import anlan.domain.warning.Inputs;
import anlan.domain.warning.Standing;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Window;
import anlan.usecases.warning.FindWarnings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Warnings as they are answered. */
final class WarningBody {

    private WarningBody() {}

    static ObjectNode of(FindWarnings.Found found) {
        Window window = found.window();
        ObjectNode body = Json.object();
        body.putObject("window")
                .put("id", window.id())
                .put("from", window.first().toString())
                .put("to", window.last().toString());
        ArrayNode items = body.putArray("items");
        found.warnings().forEach(warning -> item(items.addObject(), warning));
        return body;
    }

    private static void item(ObjectNode item, Warning warning) {
        StreakStep step = warning.step();
        item.put("area", warning.area().value()).put("indicator", warning.indicator());
        standing(item, warning.standing());
        item.put("step", step == null ? null : step.name())
                .put("reading", name(warning.reading()))
                .put("ground", warning.ground().name())
                .put("revision", warning.revision());
        item.putObject("rule").put("id", warning.rule()).put("version", warning.rules());
        if (warning.ground() == Ground.MISSING) {
            item.put("inputs", "missing");
        } else {
            inputs(item.putObject("inputs"), warning.inputs());
        }
    }

    private static void standing(ObjectNode body, Standing standing) {
        LocalDate since = standing.since();
        body.put("colour", name(standing.colour()))
                .put("since", since == null ? null : since.toString())
                .put("streak", standing.streak());
    }

    private static void inputs(ObjectNode body, Inputs inputs) {
        Inputs.Base base = inputs.base();
        body.put("count", inputs.count()).put("days", inputs.days());
        if (base == null) {
            body.putNull("base");
        } else {
            ArrayNode windows = body.putObject("base")
                    .put("count", base.count())
                    .put("days", base.days())
                    .putArray("windows");
            base.windows().forEach(window -> windows.add(window.id()));
        }
        ObjectNode before = body.putObject("before");
        standing(before, inputs.before());
        colours(before.putArray("readings"), inputs.before().readings());
    }

    private static void colours(ArrayNode into, List<Colour> colours) {
        colours.forEach(colour -> into.add(colour.name()));
    }

    private static @Nullable String name(@Nullable Colour colour) {
        return colour == null ? null : colour.name();
    }
}
