package anlan.http;

import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a day as they are answered. */
final class FigureBody {

    private FigureBody() {}

    /** Counts and rates. */
    static void numbers(ObjectNode body, Tally tally, SortedMap<String, Rate> rates) {
        ObjectNode counts = body.putObject("counts");
        tally.counts().forEach(counts::put);
        ObjectNode shown = body.putObject("rates");
        rates.forEach((figure, rate) -> rate(shown.putObject(figure), rate));
    }

    static void rate(ObjectNode body, Rate rate) {
        body.put("num", rate.num()).put("den", rate.den()).put("value", rate.value());
    }

    static void difference(ObjectNode body, @Nullable Difference difference) {
        if (difference == null) {
            body.putNull("difference");
        } else {
            body.putObject("difference")
                    .put("figure", difference.figure())
                    .put("fold", difference.fold())
                    .put("cases", difference.cases());
        }
    }

    static ObjectNode of(DayFigures day) {
        ObjectNode body = Json.object()
                .put("date", day.date().toString())
                .put("area", day.area().value())
                .put("revision", day.revision())
                .put("status", day.status().name());
        difference(body, day.difference());
        body.put("formulas", day.formulas())
                .put("rules", day.versions().rules())
                .put("areas", day.versions().areas());
        numbers(body, day.tally(), day.rates());
        return body.put("events", day.tally().events())
                .put("eventsDigest", day.tally().eventsDigest())
                .put("digest", day.digest())
                .put("reason", day.reason() == null ? null : day.reason().name());
    }
}
