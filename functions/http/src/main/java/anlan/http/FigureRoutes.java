package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Published figures over HTTP, open to anybody. */
final class FigureRoutes {

    private static final String FUNCTION = "figures";

    /** A day of this century, written in full. */
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Figures figures;
    private final Areas areas;

    FigureRoutes(Figures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    List<Route> routes() {
        return List.of(Route.open(FUNCTION, "GET", "/v1/figures/days/{date}", this::day)
                .taking(Set.of("area")));
    }

    private HttpReply day(Request request) {
        LocalDate date = date(request.named("date"));
        Area area = area(request);
        DayFigures day = figures.find(area.code(), date);
        if (day == null) {
            throw new Unknown("not_published", "这一天的数据尚未发布。");
        }
        String tag = "\"" + day.digest() + "\"";
        return HttpReply.json(200, body(day)).with("ETag", tag).with("Cache-Control", "public, max-age=300");
    }

    private static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // Told below, like one that is written otherwise.
        }
        throw new Invalid("/date", "malformed", "日期应写作 2024-02-08。");
    }

    private Area area(Request request) {
        Field<Area> named = request.query().one("area", "unknown_area", "没有这个区划代码。", areas::find);
        request.query().finish();
        Area area = named.or(areas.city());
        if (area.level() == Area.Level.VILLAGE) {
            throw new Invalid("/area", "too_narrow", "数据发布到镇街为止。");
        }
        return area;
    }

    private static ObjectNode body(DayFigures day) {
        ObjectNode body = Json.object()
                .put("date", day.date().toString())
                .put("area", day.area().value())
                .put("revision", day.revision())
                .put("status", day.status().name())
                .put("formulas", DayFigures.FORMULAS);
        ObjectNode counts = body.putObject("counts");
        day.tally().counts().forEach(counts::put);
        ObjectNode rates = body.putObject("rates");
        day.rates()
                .forEach((figure, rate) -> rates.putObject(figure)
                        .put("num", rate.num())
                        .put("den", rate.den())
                        .put("value", rate.value()));
        return body.put("events", day.tally().events())
                .put("eventsDigest", day.tally().eventsDigest())
                .put("digest", day.digest())
                .put("reason", day.reason());
    }
}
