package anlan.usecases.inspection;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Source;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Visit;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.SiteTypes;
import anlan.domain.site.Sites;
import anlan.domain.time.CityTime;
import anlan.usecases.Dates;
import anlan.usecases.Errors;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.OpenCase;
import anlan.usecases.Places;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.Sources;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an inspection (登记检查): its points, who took part, and by when its findings are looked at
 * again. Each source is entered by a post of that source.
 */
public final class HoldInspection implements OpenCase<HoldInspection.Details> {

    /** The particulars of an inspection, as {@link Visit} names them. */
    public record Details(
            Source source,
            String title,
            Area area,
            LocalDate heldOn,
            @Nullable String leader,
            List<UnitId> departments,
            int personTimes,
            List<Point> points,
            @Nullable GridId grid,
            List<CampaignId> campaigns,
            @Nullable LocalDate followUpBy) {}

    /** The most people that take part, each as often as they do. */
    static final int MOST_PERSON_TIMES = 10_000;

    private static final int TITLE = 100;
    private static final String NO_GRID = "没有这个网格。";

    private final Cases<Inspection> inspections;
    private final SnapshotReader snapshots;
    private final Areas areas;
    private final Places places;
    private final PointForm points;
    private final Grids grids;
    private final RunningCampaigns running;
    private final CityKeys keys;
    private final InstantSource clock;

    public HoldInspection(
            Cases<Inspection> inspections,
            SnapshotReader snapshots,
            Sites sites,
            SiteTypes types,
            Areas areas,
            Grids grids,
            RunningCampaigns running,
            CityKeys keys,
            InstantSource clock) {
        this.inspections = inspections;
        this.snapshots = snapshots;
        this.areas = areas;
        this.places = new Places(areas);
        this.points = new PointForm(sites, types, areas);
        this.grids = grids;
        this.running = running;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Supplier<Details> read(Form form, Actor by) {
        Field<Source> source = form.choice("source", Source.values());
        if (source.value() != null && source.value() != Sources.of(by.role())) {
            form.reject("source", Sources.NOT_YOURS, Sources.NOT_YOURS_DETAIL);
        }
        Field<String> title = form.line("title", TITLE);
        Field<Area> area = places.area(form, null);
        Area held = area.value();
        if (held != null && !by.covers(held.code())) {
            form.reject("areaCode", "outside_your_area", "只能登记本辖区内的检查。");
        }
        Field<LocalDate> heldOn = form.date("heldOn");
        Field<String> leader = form.optionalLine("leader", Form.NAME);
        List<UnitId> departments = form.units("departments").stream().distinct().toList();
        Field<Integer> personTimes = form.number("personTimes", 1, MOST_PERSON_TIMES);
        Supplier<List<Point>> entered = points.read(form);
        Field<GridId> grid = form.optionalOne("gridId", "unknown_grid", NO_GRID, GridId::read);
        List<CampaignId> campaigns =
                form.list("campaignIds", RunningCampaigns.UNKNOWN, RunningCampaigns.NO_CAMPAIGN, CampaignId::read);
        Field<LocalDate> followUpBy = form.optionalDate("followUpBy");
        days(form, heldOn.value(), followUpBy.value());
        return () -> new Details(
                source.get(),
                title.get(),
                area.get(),
                heldOn.get(),
                leader.value(),
                departments,
                personTimes.get(),
                entered.get(),
                grid.value(),
                campaigns,
                followUpBy.value());
    }

    private void days(Form form, @Nullable LocalDate heldOn, @Nullable LocalDate followUpBy) {
        LocalDate today = CityTime.dateOf(clock.instant());
        if (heldOn != null && heldOn.isAfter(today)) {
            form.reject("heldOn", "in_the_future", "检查日期不能晚于今天。");
        } else if (heldOn != null && heldOn.isBefore(today.minusDays(Dates.YEAR))) {
            form.reject("heldOn", "too_long_ago", "检查日期不能早于一年之前。");
        }
        FollowUp.check(form, followUpBy, today);
    }

    @Override
    public Intake.Answer apply(Command<Details> asked) {
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.INSPECTION, asked.by().subject(), asked.key());
        Settled settled = settled(asked.details(), id);
        return Intake.settle(
                asked.fingerprint(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                (number, tried) -> inspections.open(held(asked, id, number, settled, now)));
    }

    /** What registers say of it. */
    private record Settled(List<Point> points, List<CampaignId> campaigns) {}

    /** A retry hears what was first said, whatever became of sites, units and campaigns since. */
    private Settled settled(Details details, CaseId own) {
        AreaCode area = details.area().code();
        try {
            Errors errors = new Errors();
            errors.check(() -> units(details.departments()));
            errors.check(() -> grid(details));
            Settled settled = new Settled(
                    errors.of(() -> points.settled(details.points(), area), List.of()),
                    errors.of(
                            () -> running.holding(details.heldOn(), area, details.campaigns())
                                    .checked(),
                            List.of()));
            errors.say();
            return settled;
        } catch (Invalid wrong) {
            if (inspections.find(own) == null) {
                throw wrong;
            }
            return new Settled(details.points(), details.campaigns());
        }
    }

    /** It is of a grid that is there on its day, and lies where it is held. */
    private void grid(Details details) {
        GridId id = details.grid();
        if (id == null) {
            return;
        }
        Grid grid = grids.find(id);
        if (grid == null) {
            throw new Invalid("/gridId", "unknown_grid", NO_GRID);
        }
        AreaCode area = details.area().code();
        if (!area.contains(grid.area()) && !grid.area().contains(area)) {
            throw new Invalid("/gridId", "outside_the_area", "网格不在检查的区域内。");
        }
        if (!grid.stands(details.heldOn())) {
            throw new Invalid("/gridId", "grid_dissolved", "这个网格在检查日期之前已经撤销。");
        }
    }

    private void units(List<UnitId> departments) {
        if (departments.isEmpty()) {
            return;
        }
        Set<UnitId> known =
                snapshots.read(Set.of(), Set.of(), Set.copyOf(departments)).units();
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < departments.size(); at++) {
            if (!known.contains(departments.get(at))) {
                errors.add(new FieldError("/departments/" + at, "unknown_unit", "花名册上没有这个单位。"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private NewCase<Inspection> held(
            Command<Details> asked, CaseId id, CaseNumber number, Settled settled, Instant now) {
        Details details = asked.details();
        Visit visit = new Visit(
                new Particulars(
                        id,
                        number,
                        Visit.category(details.source()),
                        details.title(),
                        details.area().code(),
                        null,
                        keys.pseudonym(asked.by().subject()),
                        now),
                details.source(),
                details.heldOn(),
                details.leader(),
                details.departments(),
                details.grid(),
                settled.campaigns().stream().map(CampaignId::value).toList(),
                details.followUpBy());
        PostId post = asked.by().post();
        UnitId unit = asked.by().unit();
        if (post == null || unit == null) {
            throw new Forbidden();
        }
        return NewCase.of(
                Inspection.held(
                        visit,
                        EventDraft.of(asked.by(), now),
                        new Owner(post, unit),
                        new Round(now, details.personTimes(), settled.points())),
                asked.fingerprint());
    }
}
