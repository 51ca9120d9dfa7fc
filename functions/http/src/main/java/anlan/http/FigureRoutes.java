package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.FigureReader;
import anlan.domain.refusal.Damaged;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Field;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Published figures over HTTP, open to anybody. */
final class FigureRoutes implements RouteGroup {

    private static final Logger LOG = System.getLogger(FigureRoutes.class.getName());

    private static final String FUNCTION = "figures";

    /** A day of this century, written in full. */
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final FigureReader figures;
    private final Areas areas;

    FigureRoutes(FigureReader figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    @Override
    public List<Route> routes() {
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
        if (!day.intact()) {
            LOG.log(Level.ERROR, "published figures are damaged: " + day.named());
            throw Damaged.figures();
        }
        String tag = "\"" + day.digest() + tail(day) + "\"";
        return HttpReply.json(200, FigureBody.of(day)).with("ETag", tag).with("Cache-Control", "public, max-age=300");
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
}
