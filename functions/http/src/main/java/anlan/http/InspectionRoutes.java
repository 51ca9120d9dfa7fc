package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Source;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionSearch;
import anlan.domain.inspection.InspectionStatus;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import anlan.usecases.Casework;
import anlan.usecases.Dates;
import anlan.usecases.Field;
import anlan.usecases.FindWork;
import anlan.usecases.inspection.FindInspection;
import anlan.usecases.inspection.FindProposals;
import anlan.usecases.inspection.HoldInspection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of inspections: their list is by day, and what is due stands on a worklist. */
final class InspectionRoutes extends CaseRoutes<Inspection> {

    private static final Set<String> NAMES = Set.of("limit", "cursor", "area", "source", "campaign", "from", "to");

    /** As many days as are listed where none is named. */
    private static final int USUAL_DAYS = 30;

    /** As many days as one list goes over. */
    private static final int MOST_DAYS = 400;

    /** Over how many days proposals look. */
    private static final Map<String, Integer> SPANS = Map.of("7", 7, "30", 30);

    private static final int WEEK = 7;

    private final FindInspection find;
    private final FindProposals proposals;
    private final Names names;
    private final InspectionView view;
    private final Common common;

    InspectionRoutes(
            HoldInspection hold,
            FindInspection find,
            FindProposals proposals,
            FindWork<Inspection> work,
            Casework<Inspection> casework,
            InspectionView view,
            Names names,
            Common common) {
        super(CaseKind.INSPECTION, hold, InspectionStatus.values(), find.cases(), work, casework, view, common);
        this.find = find;
        this.proposals = proposals;
        this.names = names;
        this.view = view;
        this.common = common;
    }

    @Override
    ObjectNode show(Actor by, String id) {
        return view.of(find.byId(by, id), clock().instant());
    }

    /** The list by day stands where other kinds have their worklist, which is beside it. */
    @Override
    List<Route> lists() {
        return List.of(
                Route.get(function(), root(), Rights.roles("inspection.read"), this::journal)
                        .taking(NAMES)
                        .readingItsCaller(),
                worklist(root() + "/worklist"));
    }

    @Override
    List<Route> more() {
        return List.of(Route.get(function(), root() + "/proposals", Rights.roles("inspection.read"), this::proposals)
                .taking(Set.of("area", "days")));
    }

    /** Where to inspect next. */
    private HttpReply proposals(Request request) {
        Parameters query = request.query();
        Field<Area> area = query.one("area", "unknown_area", "没有这个区划代码。", common.areas()::find);
        int days = query.one("days", "unknown_value", "应为 7 或 30。", SPANS::get).or(WEEK);
        query.finish();
        Area asked = area.value();
        return HttpReply.json(
                200, ProposalBody.of(proposals.of(request.by(), asked == null ? null : asked.code(), days), names));
    }

    private HttpReply journal(Request request) {
        Parameters query = request.query();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        Field<Area> area = query.one("area", "unknown_area", "没有这个区划代码。", common.areas()::find);
        Field<Source> source = query.one(
                "source", "unknown_value", "应为 " + Texts.names(Source.values()) + "。", Texts.named(Source.values()));
        Field<String> campaign = query.one("campaign", "malformed", "专项行动编号格式不对。", text -> text);
        Field<LocalDate> from = query.one("from", "malformed", Dates.DETAIL, Dates::read);
        Field<LocalDate> to = query.one("to", "malformed", Dates.DETAIL, Dates::read);
        query.finish();
        LocalDate last = to.value() == null ? CityTime.dateOf(clock().instant()) : to.get();
        LocalDate first = from.value() == null ? last.minusDays(USUAL_DAYS) : from.get();
        if (first.isAfter(last)) {
            throw new Invalid("/from", "after_the_end", "开始日期不能晚于结束日期。");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Invalid("/from", "too_long", "一次最多查询 " + MOST_DAYS + " 天。");
        }
        Area asked = area.value();
        InspectionSearch search = find.search(
                request.by(), asked == null ? null : asked.code(), source.value(), campaign.value(), first, last);
        return page(request.by(), search, limit, cursor.value());
    }

    private HttpReply page(Actor by, InspectionSearch search, int limit, @Nullable String cursor) {
        List<String> bound = bound(by, search);
        FindWork.Page<Inspection> page =
                find.list(by, search, limit, common.cursors().open(bound, cursor));
        Instant now = clock().instant();
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(line -> items.add(view.entry(line, now)));
        String next = page.next();
        return HttpReply.json(
                200, body.put("next", next == null ? null : common.cursors().seal(bound, next)));
    }

    private List<String> bound(Actor by, InspectionSearch search) {
        List<String> bound =
                new ArrayList<>(List.of(root(), by.subject(), by.role().word()));
        AreaCode within = search.within();
        bound.add(within.value());
        bound.add(String.valueOf(search.source()));
        bound.add(String.valueOf(search.campaign()));
        bound.add(search.from() + ".." + search.to());
        return bound;
    }
}
