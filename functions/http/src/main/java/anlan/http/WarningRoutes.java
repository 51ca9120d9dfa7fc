package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.digest.Sha256;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.warning.FindWarnings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Warnings over HTTP, open to anybody as the figures are that they are judged from. */
final class WarningRoutes implements RouteGroup {

    private final FindWarnings warnings;
    private final Areas areas;

    WarningRoutes(FindWarnings warnings, Areas areas) {
        this.warnings = warnings;
        this.areas = areas;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.open("figures", "GET", "/v1/warnings", this::list).taking(Set.of("date", "area")));
    }

    private HttpReply list(Request request) {
        Field<String> date = request.query().opaque("date");
        Field<Area> named = request.query().one("area", "unknown_area", "没有这个区划代码。", areas::find);
        request.query().finish();
        Area area = named.value();
        if (area != null && area.level() == Area.Level.VILLAGE) {
            throw new Invalid("/area", "too_narrow", "预警发布到镇街为止。");
        }
        LocalDate day = date.value() == null ? null : FigureRoutes.date(date.get(), "/date");
        ObjectNode body = WarningBody.of(warnings.on(day, area == null ? null : area.code()));
        return FigureRoutes.shown(body, new Sha256().line(body.toString()).hex());
    }
}
