package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Source;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.inspection.InspectionSearch;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The journal of inspections: thin lines by month, and by site, newest first. */
record DynamoInspectionJournal(Table table) implements InspectionJournal {

    private static final Pattern LINE = Pattern.compile("[0-9TZ:.-]{10,30}#.{26}");

    @Override
    public CasePage page(InspectionSearch search, int limit, @Nullable String after) {
        List<Row> lines = new ArrayList<>();
        YearMonth first = YearMonth.from(search.from());
        YearMonth month = YearMonth.from(search.to());
        String start = after;
        if (start != null) {
            month = YearMonth.parse(checked(start).substring(0, "2024-02".length()));
        }
        // One more than is shown tells whether there is more to show.
        while (!month.isBefore(first) && lines.size() <= limit) {
            lines.addAll(lines(month, search, start, limit + 1 - lines.size()));
            month = month.minusMonths(1);
            start = null;
        }
        return page(lines, limit, each -> true);
    }

    private List<Row> lines(YearMonth month, InspectionSearch search, @Nullable String start, int most) {
        QueryRequest.Builder query = Queries.of(InspectionKeys.held(month)).scanIndexForward(false);
        if (start != null) {
            query.exclusiveStartKey(Row.key(InspectionKeys.held(month), start).item());
        }
        List<Row> lines = new ArrayList<>();
        Table.Page page;
        do {
            page = table.page(query);
            page.rows().stream().filter(line -> fits(line, search)).forEach(lines::add);
            query.exclusiveStartKey(page.next());
        } while (lines.size() < most && !page.next().isEmpty());
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static boolean fits(Row line, InspectionSearch search) {
        String day = line.text(Row.SK).split("#", 2)[0];
        return search.within().contains(new AreaCode(line.text("areaCode")))
                && (search.source() == null || search.source().name().equals(line.text("source")))
                && (search.campaign() == null || line.texts("campaigns").contains(search.campaign()))
                && day.compareTo(search.from().toString()) >= 0
                && day.compareTo(search.to().toString()) <= 0;
    }

    @Override
    public CasePage visits(SiteId site, int limit, @Nullable String after) {
        return at(site, CaseKind.INSPECTION, limit, after);
    }

    @Override
    public CasePage hazards(SiteId site, int limit, @Nullable String after) {
        return at(site, CaseKind.HAZARD, limit, after);
    }

    @Override
    public List<Inspection> selfChecks(SiteId site, LocalDate from, LocalDate to, int most) {
        QueryRequest.Builder query = Queries.between(
                        InspectionKeys.at(site, CaseKind.INSPECTION), from.toString(), to + "~")
                .scanIndexForward(false);
        List<CaseId> ids = new ArrayList<>();
        Table.Page page;
        do {
            page = table.page(query);
            page.rows().stream()
                    .filter(line -> Source.TOWN_SELF.name().equals(line.optional("source")))
                    .forEach(line -> ids.add(new CaseId(line.text("caseId"))));
            query.exclusiveStartKey(page.next());
        } while (ids.size() < most && !page.next().isEmpty());
        return Listing.states(table, ids.subList(0, Math.min(most, ids.size()))).stream()
                .filter(each -> happened(each, site))
                .map(Inspection.class::cast)
                .toList();
    }

    @Override
    public int hazardsBetween(SiteId site, Instant from, Instant until, int most) {
        QueryRequest.Builder query = Queries.between(
                        InspectionKeys.at(site, CaseKind.HAZARD), Row.sortable(from), Row.sortable(until))
                .limit(most);
        int found = 0;
        Table.Page page;
        do {
            page = table.page(query);
            found += page.rows().size();
            query.exclusiveStartKey(page.next());
        } while (found < most && !page.next().isEmpty());
        return Math.min(found, most);
    }

    private CasePage at(SiteId site, CaseKind kind, int limit, @Nullable String after) {
        String list = InspectionKeys.at(site, kind);
        QueryRequest.Builder query = Queries.of(list).scanIndexForward(false).limit(limit + 1);
        if (after != null) {
            query.exclusiveStartKey(Row.key(list, checked(after)).item());
        }
        return page(table.page(query).rows(), limit, each -> happened(each, site));
    }

    /** Lines of very many points come before these: where the points came too late, nobody was there. */
    private static boolean happened(Case each, SiteId site) {
        return !(each instanceof Inspection inspection)
                || inspection.dossier().points().stream().anyMatch(point -> site.equals(point.site()));
    }

    private CasePage page(List<Row> lines, int limit, Predicate<Case> shows) {
        List<Row> shown = lines.subList(0, Math.min(limit, lines.size()));
        List<CaseId> ids =
                shown.stream().map(line -> new CaseId(line.text("caseId"))).toList();
        return new CasePage(
                Listing.states(table, ids).stream().filter(shows).toList(),
                shown.size() == lines.size() ? null : shown.getLast().text(Row.SK));
    }

    private static String checked(String after) {
        if (!LINE.matcher(after).matches()) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        return after;
    }
}
