package anlan.http;

import anlan.domain.figures.Period;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.http.pack.PackCsv;
import anlan.http.pack.PackPage;
import anlan.http.pack.PackXlsx;
import anlan.usecases.Field;
import anlan.usecases.figures.pack.FindPacks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The packs of weeks, months and quarters (会商材料), over HTTP: as JSON, page, workbook and rows. */
final class PackRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/packs";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The sorts of period of which there are packs. */
    private static final Set<Period.Unit> UNITS = EnumSet.of(Period.Unit.WEEK, Period.Unit.MONTH, Period.Unit.QUARTER);

    private final FindPacks find;
    private final Cursors cursors;

    PackRoutes(FindPacks find, Cursors cursors) {
        this.find = find;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, ROOT, Rights.roles("pack.read"), this::list)
                        .taking(Set.of("unit", "limit", "cursor")),
                Route.get(FUNCTION, ROOT + "/{pack}", Rights.roles("pack.read"), this::show));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<Period.Unit> unit = query.one("unit", "unknown_unit", "应为 WEEK、MONTH 或 QUARTER。", PackRoutes::unit);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        Period.Unit asked = unit.or(Period.Unit.WEEK);
        List<String> bound = List.of(ROOT, request.by().subject(), asked.name());
        Packs.Page page = find.list(asked, limit, cursors.open(bound, cursor.value()));
        String next = page.next();
        return HttpReply.json(200, PackBody.list(page.items(), next == null ? null : cursors.seal(bound, next)));
    }

    private static Period.@Nullable Unit unit(String text) {
        return UNITS.stream()
                .filter(unit -> unit.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** How a pack may be had: the path ends with it, and with nothing it is JSON. */
    private enum Form {
        HTML(".html") {
            @Override
            HttpReply of(Pack pack) {
                return HttpReply.text(200, "text/html;charset=utf-8", PackPage.of(pack))
                        .with("Content-Security-Policy", PackPage.POLICY)
                        .with("Referrer-Policy", "no-referrer");
            }
        },
        XLSX(".xlsx") {
            @Override
            HttpReply of(Pack pack) {
                return HttpReply.bytes(200, PackRoutes.XLSX, PackXlsx.of(pack))
                        .with("Content-Disposition", file(pack, ".xlsx"));
            }
        },
        CSV(".csv") {
            @Override
            HttpReply of(Pack pack) {
                return HttpReply.text(200, "text/csv;charset=utf-8", PackCsv.of(pack))
                        .with("Content-Disposition", file(pack, ".csv"));
            }
        },
        JSON("") {
            @Override
            HttpReply of(Pack pack) {
                return HttpReply.json(200, PackBody.of(pack));
            }
        };

        final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }

        abstract HttpReply of(Pack pack);

        private static String file(Pack pack, String suffix) {
            return "attachment; filename=\"anlan-" + pack.period().id() + suffix + "\"";
        }

        static Form at(String name) {
            for (Form form : values()) {
                if (name.endsWith(form.suffix)) {
                    return form;
                }
            }
            return JSON;
        }
    }

    /** The time of day stands in a workbook, so two of one pack are alike and not the same: the tag is weak. */
    private HttpReply show(Request request) {
        String name = request.named("pack");
        Form form = Form.at(name);
        Pack pack = find.of(period(name.substring(0, name.length() - form.suffix.length())));
        String tag = "\"" + pack.digest() + form.suffix + "\"";
        return form.of(pack).with("ETag", form == Form.XLSX ? "W/" + tag : tag);
    }

    /**
     * The period that a pack is of.
     *
     * @throws Invalid if there can be no pack of that name
     */
    static Period period(String name) {
        try {
            Period period = Period.parse(name);
            if (UNITS.contains(period.unit())) {
                return period;
            }
        } catch (Invalid malformed) {
            // Told below, like a period of which there are no packs.
        }
        throw new Invalid("/pack", "malformed", "会商材料应写作 2024-W06、2024-01 或 2024-Q1。");
    }
}
