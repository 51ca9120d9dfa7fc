package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.Rate;
import anlan.domain.indicator.Indicator;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Unknown;
import anlan.domain.streak.RiskRule;
import anlan.domain.streak.Rung;
import anlan.domain.streak.Streak;
import anlan.domain.streak.StreakYear;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.KeepLedger;
import anlan.usecases.streak.FindStreak;
import anlan.usecases.streak.KeepStreak;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The streak of safe years (平安连创), over HTTP. */
final class StreakRoutes implements RouteGroup {

    private static final String ONE = "/v1/streaks/{area}";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final long HUNDRED = 100;

    private final KeepStreak keep;
    private final FindStreak find;
    private final Areas areas;

    StreakRoutes(KeepStreak keep, FindStreak find, Areas areas) {
        this.keep = keep;
        this.find = find;
        this.areas = areas;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(IndicatorRoutes.FUNCTION, ONE, Rights.roles("streak.read"), this::show),
                Route.post(IndicatorRoutes.FUNCTION, ONE, Rights.roles("streak.enter"), this::enter)
                        .asOfNow());
    }

    private HttpReply enter(Request request) {
        AreaCode area = area(request);
        Fields fields = request.fields();
        Field<Integer> year = fields.number("year", FIRST_YEAR, LAST_YEAR);
        Field<StreakYear.Result> result = fields.choice("result", StreakYear.Result.values());
        Field<String> source = fields.line("source", KeepLedger.SOURCE);
        Field<String> signer = fields.optionalLine("signer", Form.NAME);
        Field<EntryId> corrects = fields.optionalOne("corrects", "malformed", "记录编号格式不对。", EntryId::read);
        fields.finish();
        StreakYear entered = new StreakYear(area, year.get(), result.get());
        KeepLedger.Done<StreakYear> done = keep.enter(
                request.asked(),
                new KeepLedger.Draft<>(entered.place(), entered, source.get(), signer.or(""), corrects.value()));
        HttpReply reply = HttpReply.json(201, line(Json.object(), done.entry()));
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply show(Request request) {
        AreaCode area = area(request);
        FindStreak.Found found = find.of(area);
        Streak streak = found.streak();
        ObjectNode body = Json.object().put("area", area.value());
        ArrayNode years = body.putArray("years");
        found.lines().forEach(entry -> line(years.addObject(), entry));
        body.put("length", streak.length());
        rung(body, "rung", streak.rung(), streak.length());
        rung(body, "next", streak.next(), streak.length());
        body.put("year", found.year()).put("atRisk", found.risk().stream().anyMatch(FindStreak.Risk::breaks));
        ArrayNode risk = body.putArray("risk");
        found.risk().forEach(each -> risk(risk.addObject(), each));
        return HttpReply.json(200, body);
    }

    /** Its name, and for the one to come how many years more it takes. */
    private static void rung(ObjectNode body, String name, @Nullable Rung rung, int length) {
        if (rung == null) {
            body.putNull(name);
        } else {
            ObjectNode one = body.putObject(name).put("rung", rung.name());
            one.put("years", name.equals("next") ? rung.years() - length : rung.years());
        }
    }

    private static void risk(ObjectNode body, FindStreak.Risk risk) {
        RiskRule rule = risk.rule();
        Indicator indicator = rule.indicator();
        Long now = risk.now();
        Long before = risk.before();
        body.put("rule", rule.id())
                .put("name", rule.name())
                .put("year", risk.year())
                .put("measure", rule.measure().name());
        if (rule.measure() == RiskRule.Measure.RISE) {
            body.put("value", now == null || before == null ? null : new Rate(now - before, before).value())
                    .put("limit", new Rate(rule.limit(), HUNDRED).value());
        } else {
            body.put("value", now).put("limit", rule.limit());
        }
        body.put("breaks", risk.breaks());
        body.putObject("inputs")
                .put("indicator", indicator == null ? null : indicator.word())
                .put("now", now)
                .put("before", before);
    }

    private static ObjectNode line(ObjectNode body, Entry<StreakYear> entry) {
        LedgerBody.put(body, entry);
        return body.put("year", entry.value().year())
                .put("result", entry.value().result().name());
    }

    private AreaCode area(Request request) {
        Area area = areas.find(request.named("area"));
        if (area == null || area.level() == Area.Level.VILLAGE) {
            throw new Unknown();
        }
        return area.code();
    }
}
