package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureId;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import anlan.usecases.figures.FindFigures;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of several days as they are answered. */
final class PeriodBody {

    private PeriodBody() {}

    static ObjectNode of(FindFigures.Compared compared) {
        PeriodFigures now = compared.now();
        ObjectNode body = Json.object()
                .put("period", now.period().id())
                .put("from", now.period().first().toString())
                .put("to", now.period().last().toString())
                .put("asOf", now.asOf().toString())
                .put("days", now.days())
                .put("area", now.area().value())
                .put("revision", now.revision())
                .put("status", now.status().name());
        FigureBody.difference(body, now.difference());
        body.put("formulas", PeriodFigures.FORMULAS);
        FigureBody.numbers(body, now.tally(), now.rates());
        ObjectNode minutes = body.putObject("minutes");
        now.openTimes()
                .forEach((figure, time) -> minutes.putObject(figure)
                        .put("cases", time.cases())
                        .put("median", time.median())
                        .put("p90", time.p90()));
        compare(body.putObject("yoy"), now, compared.yearBefore());
        compare(body.putObject("mom"), now, compared.before());
        return body.put("events", now.tally().events())
                .put("daysDigest", now.tally().eventsDigest())
                .put("digest", now.digest())
                .put("reason", now.reason() == null ? null : now.reason().name());
    }

    /** How much more there is than there was, as a fraction of what there was. */
    private static void compare(ObjectNode body, PeriodFigures now, @Nullable PeriodFigures before) {
        now.tally().counts().forEach((figure, n) -> {
            ObjectNode one = body.putObject(figure).put("now", n);
            if (before == null) {
                one.putNull("before").putNull("rate");
            } else {
                long then = before.tally().count(figure);
                one.put("before", then);
                FigureBody.rate(one.putObject("rate"), new Rate(n - then, then));
            }
        });
    }

    static ObjectNode trend(FigureId figure, AreaCode area, SortedMap<LocalDate, DayFigures> days) {
        ObjectNode body = Json.object().put("figure", figure.value()).put("area", area.value());
        ArrayNode items = body.putArray("items");
        for (Map.Entry<LocalDate, DayFigures> day : days.entrySet()) {
            ObjectNode item = items.addObject().put("date", day.getKey().toString());
            if (!figure.isRate()) {
                item.put("value", figure.count(day.getValue()));
                continue;
            }
            Rate rate = figure.rate(day.getValue());
            FigureBody.rate(item, rate == null ? new Rate(0, 0) : rate);
        }
        return body;
    }
}
