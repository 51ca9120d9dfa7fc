package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.digest.Sha256;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.FigureId;
import anlan.domain.figures.Period;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.figures.FindFigures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Published figures over HTTP, open to anybody. */
final class FigureRoutes implements RouteGroup {

    private static final String FUNCTION = "figures";

    /** A day of this century, written in full. */
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    /** As many revisions as nobody has seen yet. */
    private static final int MOST_REVISIONS = 99_999;

    private final FindFigures figures;
    private final Areas areas;

    FigureRoutes(FindFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open(FUNCTION, "GET", "/v1/figures/newest", this::newest).taking(Set.of("area")),
                Route.open(FUNCTION, "GET", "/v1/figures/days/{date}", this::day)
                        .taking(Set.of("area", "revision")),
                Route.open(FUNCTION, "GET", "/v1/figures/periods/{period}", this::period)
                        .taking(Set.of("area", "revision")),
                Route.open(FUNCTION, "GET", "/v1/figures/trend", this::trend)
                        .taking(Set.of("figure", "area", "from", "to")));
    }

    /** A city that has just begun is no error: everybody looks at it first. */
    private HttpReply newest(Request request) {
        DayFigures newest = figures.newest(area(request).code());
        return newest == null ? HttpReply.empty(204) : shown(newest);
    }

    private HttpReply day(Request request) {
        LocalDate date = date(request.named("date"), "/date");
        Field<Integer> revision = request.query().number("revision", 1, MOST_REVISIONS);
        return shown(figures.day(area(request).code(), date, revision.value()));
    }

    private static HttpReply shown(DayFigures day) {
        return shown(FigureBody.of(day), day.digest() + tail(day));
    }

    private HttpReply period(Request request) {
        Field<Integer> revision = request.query().number("revision", 1, MOST_REVISIONS);
        Area area = area(request);
        Period period = Period.parse(request.named("period"));
        ObjectNode body = PeriodBody.of(figures.period(area.code(), period, revision.value()));
        return shown(body, new Sha256().line(body.toString()).hex());
    }

    private HttpReply trend(Request request) {
        Field<FigureId> figure =
                request.query().one("figure", "unknown_figure", "没有这个指标,见 docs/figures.md。", FigureId::find);
        Field<String> from = request.query().opaque("from");
        Field<String> to = request.query().opaque("to");
        Area area = area(request);
        if (figure.value() == null) {
            throw new Invalid("/figure", "required", "请写明指标,如 figure=hazards.found。");
        }
        if (area.level() == Area.Level.VILLAGE && figure.get().isRate()) {
            throw new Invalid("/figure", "unknown_figure", "村社没有比率,见 docs/figures.md。");
        }
        Period days = Period.range(date(from.or(""), "/from"), date(to.or(""), "/to"));
        ObjectNode body = PeriodBody.trend(figure.get(), area.code(), figures.days(area.code(), days));
        return shown(body, new Sha256().line(body.toString()).hex());
    }

    /** An answer that caches may keep for a while. */
    static HttpReply shown(ObjectNode body, String tag) {
        return HttpReply.json(200, body).with("ETag", "\"" + tag + "\"").with("Cache-Control", "public, max-age=300");
    }

    /** A final day never changes; before that, what the second path says of it may. */
    private static String tail(DayFigures day) {
        Difference difference = day.difference();
        return day.status() == DayFigures.Status.FINAL
                ? ""
                : difference == null
                        ? ".provisional"
                        : "." + difference.figure() + "." + difference.fold() + "." + difference.cases();
    }

    /** A day of this century; refused by the name of its field. */
    static LocalDate date(String text, String field) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // Told below, like one that is written otherwise.
        }
        throw new Invalid(field, "malformed", "日期应写作 2024-02-08。");
    }

    private Area area(Request request) {
        Field<Area> named = request.query().one("area", "unknown_area", "没有这个区划代码。", areas::find);
        request.query().finish();
        return named.or(areas.city());
    }
}
