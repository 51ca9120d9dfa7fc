package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.indicator.YearOnYear;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.KeepLedger;
import anlan.usecases.indicator.FindIndicators;
import anlan.usecases.indicator.KeepIndicators;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Indicators that other offices count (平安指标), over HTTP. */
final class IndicatorRoutes implements RouteGroup {

    static final String FUNCTION = "inspections";

    private static final String ONE = "/v1/indicators/{indicator}";
    private static final String VALUES = ONE + "/values";
    private static final String IMPORT = ONE + "/import";
    private static final Route.Columns COLUMNS =
            new Route.Columns(Set.of("date", "areaCode", "value", "source", "signer"), Set.of("corrects"));
    private static final int FEN = 2;

    private final KeepIndicators keep;
    private final FindIndicators find;
    private final Areas areas;
    private final Cursors cursors;

    IndicatorRoutes(KeepIndicators keep, FindIndicators find, Areas areas, Cursors cursors) {
        this.keep = keep;
        this.find = find;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, VALUES, Rights.roles("indicator.enter"), this::enter)
                        .asOfNow(),
                Route.post(FUNCTION, IMPORT, Rights.roles("indicator.enter"), this::enterAll)
                        .taking(COLUMNS)
                        .asOfNow(),
                Route.get(FUNCTION, VALUES, Rights.roles("indicator.read"), this::lines)
                        .taking(Set.of("period", "area", "limit", "cursor")),
                Route.get(FUNCTION, ONE, Rights.roles("indicator.read"), this::show)
                        .taking(Set.of("period", "area")));
    }

    private HttpReply enter(Request request) {
        KeepLedger.Done<IndicatorValue> done = keep.enter(request.asked(), draft(indicator(request), request.fields()));
        HttpReply reply = HttpReply.json(201, line(Json.object(), done.entry()));
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply enterAll(Request request) {
        Indicator indicator = indicator(request);
        return ImportBody.reply(
                keep.enterAll(indicator, request.asked(), request.table().read(fields -> draft(indicator, fields))));
    }

    /** A value, in a body or in a line of a table. */
    private KeepLedger.Draft<IndicatorValue> draft(Indicator indicator, Fields fields) {
        Field<LocalDate> date = fields.date("date");
        Field<Area> area = fields.one("areaCode", "unknown_area", "没有这个区划代码。", areas::find);
        Area found = area.value();
        if (found != null && found.level() == Area.Level.VILLAGE) {
            fields.reject("areaCode", "too_narrow", "指标录入到镇街为止。");
        }
        Field<Long> value = amount(fields, indicator);
        Field<String> source = fields.line("source", KeepLedger.SOURCE);
        Field<String> signer = fields.line("signer", Form.NAME);
        Field<EntryId> corrects = fields.optionalOne("corrects", "malformed", "记录编号格式不对。", EntryId::read);
        fields.finish();
        IndicatorValue entered = new IndicatorValue(indicator, area.get().code(), date.get(), value.get());
        return new KeepLedger.Draft<>(entered.place(), entered, source.get(), signer.get(), corrects.value());
    }

    /** A count is a number; money is a decimal text in yuan with two digits. */
    private static Field<Long> amount(Fields fields, Indicator indicator) {
        if (!indicator.money()) {
            Field<Integer> count = fields.number("value", 0, 1_000_000);
            return new Field<>(count.value() == null ? null : Long.valueOf(count.get()));
        }
        return fields.one("value", "malformed", "金额应写作 \"4000.00\",以元为单位,保留两位小数。", IndicatorRoutes::fen);
    }

    static @Nullable Long fen(String text) {
        if (!text.matches("(0|[1-9][0-9]{0,8})\\.[0-9]{2}")) {
            return null;
        }
        return new BigDecimal(text).movePointRight(FEN).longValueExact();
    }

    private HttpReply show(Request request) {
        Indicator indicator = indicator(request);
        Asked asked = Asked.of(request.query(), areas);
        request.query().finish();
        YearOnYear seen = find.over(indicator, asked.period(), asked.within());
        ObjectNode body = Json.object()
                .put("indicator", indicator.word())
                .put("name", indicator.chineseName())
                .put("period", seen.period().id())
                .put("area", seen.area().value())
                .put("asOf", seen.asOf().toString());
        amount(body, "value", indicator, seen.value());
        amount(body, "before", indicator, seen.before());
        amount(body, "absolute", indicator, seen.absolute());
        Rate rate = seen.rate();
        if (rate == null || rate.den() == 0) {
            body.putNull("yoy");
        } else {
            FigureBody.rate(body.putObject("yoy"), rate);
        }
        return HttpReply.json(200, body);
    }

    private HttpReply lines(Request request) {
        Indicator indicator = indicator(request);
        Asked asked = Asked.of(request.query(), areas);
        int limit = request.query().number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = request.query().opaque("cursor");
        request.query().finish();
        List<String> bound = List.of(
                VALUES,
                indicator.word(),
                asked.period().id(),
                asked.within().value(),
                request.by().subject());
        String after = cursors.open(bound, cursor.value());
        List<Entry<IndicatorValue>> lines =
                find
                        .lines(
                                indicator,
                                asked.within(),
                                asked.period().first(),
                                asked.period().last())
                        .stream()
                        .filter(entry -> after == null || place(entry).compareTo(after) > 0)
                        .toList();
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        List<Entry<IndicatorValue>> page = lines.subList(0, Math.min(limit, lines.size()));
        page.forEach(entry -> line(items.addObject(), entry));
        body.put("next", page.size() == lines.size() ? null : cursors.seal(bound, place(page.getLast())));
        return HttpReply.json(200, body);
    }

    private static String place(Entry<?> entry) {
        return entry.place().line() + "#" + (1_000 + entry.revision());
    }

    private static ObjectNode line(ObjectNode body, Entry<IndicatorValue> entry) {
        IndicatorValue value = entry.value();
        LedgerBody.put(body, entry);
        body.put("indicator", value.indicator().word())
                .put("date", value.date().toString())
                .put("areaCode", value.area().value());
        amount(body, "value", value.indicator(), value.amount());
        return body;
    }

    private static void amount(ObjectNode body, String name, Indicator indicator, @Nullable Long amount) {
        if (amount == null) {
            body.putNull(name);
        } else if (indicator.money()) {
            body.put(name, BigDecimal.valueOf(amount, FEN).toPlainString());
        } else {
            body.put(name, amount);
        }
    }

    /** Which lines are asked for; their fields are read before all that is wrong is told. */
    private record Asked(Field<String> named, Field<Area> area, Areas areas) {

        static Asked of(Parameters query, Areas areas) {
            return new Asked(
                    query.required("period", "malformed", "", text -> text),
                    query.one("area", "unknown_area", "没有这个区划代码。", areas::find),
                    areas);
        }

        Period period() {
            return Period.parse(named.get());
        }

        AreaCode within() {
            return area.or(areas.city()).code();
        }
    }

    private static Indicator indicator(Request request) {
        Indicator indicator = Indicator.read(request.named("indicator"));
        if (indicator == null) {
            throw new Unknown();
        }
        return indicator;
    }
}
