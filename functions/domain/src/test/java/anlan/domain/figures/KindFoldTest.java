package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.CaseKind;
import anlan.domain.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each event does to each figure, on days so small that they can be counted by hand. */
class KindFoldTest {

    /** The figure, what happened on the day, and how much it counts. */
    private static final String DAYS = """
            hazards.found              | H1 ASSIGNED; H2 VERIFIED; H1 FIXED_ON_SPOT                    | 3
            hazards.found              | H1 REPORTED; H2 UNFOUNDED; H2 DUPLICATE                       | 0
            hazards.found              | H3 FIXED_ON_SPOT; H3 HANDED_OVER; H4 REOPENED                 | 0
            hazards.onSpot             | H1 FIXED_ON_SPOT; H3 FIXED_ON_SPOT                            | 2
            hazards.onSpot             | H3 FIXED_ON_SPOT cameIn=2024-02-07; H5 CLOSED                 | 0
            hazards.onSpot             | H1 FIXED_ON_SPOT; H2 REOPENED onSpot=true                     | 0
            hazards.onSpot             | H5 REOPENED; H6 RECHECK_FAILED onSpot=true cameIn=2024-02-07  | 0
            hazards.rectified          | H1 FIXED_ON_SPOT; H5 CLOSED cameIn=2023-12-31                 | 2
            hazards.rectified          | H4 SUBMITTED; H2 UNFOUNDED; H6 RECHECKED                      | 0
            hazards.rectifiedOfFound   | H5 CLOSED; H1 FIXED_ON_SPOT                                   | 2
            hazards.rectifiedOfFound   | H5 CLOSED cameIn=2024-02-07                                   | 0
            hazards.rectifiedOfFound   | H5 CLOSED; H6 REOPENED; H9 CLOSED                             | 1
            hazards.rectifiedOfFound   | H5 CLOSED; H6 REOPENED                                        | 0
            hazards.rectifiedOfFound   | H6 REOPENED cameIn=2024-02-07; H5 RECHECK_FAILED cameIn=2023-12-31 | 0
            hazards.closedInTime       | H5 CLOSED inTime=true; H1 FIXED_ON_SPOT inTime=true           | 2
            hazards.closedInTime       | H5 CLOSED inTime=false; H4 SUBMITTED inTime=true              | 0
            hazards.reopened           | H6 REOPENED; H4 RECHECK_FAILED                                | 2
            hazards.reopened           | H5 RETURNED; C6 REOPENED                                      | 0
            hazards.open               | H1 ASSIGNED; H2 VERIFIED; H5 CLOSED; H6 REOPENED              | 2
            hazards.open               | H1 FIXED_ON_SPOT                                              | 0
            hazards.open               | H3 FIXED_ON_SPOT; H5 CLOSED                                   | -2
            hazards.open               | H1 REPORTED; H3 HANDED_OVER; H4 TRANSFERRED                   | 0
            hazards.overdue            | H4 OVERDUE late=began; H5 REFERRED late=began                 | 2
            hazards.overdue            | H4 OVERDUE; H6 CLOSED late=ended; H7 EXTENDED late=ended      | -2
            hazards.planned            | H5 PLAN_APPROVED; H5 PLAN_REFUSED; H5 PLANNED                 | 1
            hazards.plannedOfFound     | H5 PLAN_APPROVED; H5 PLAN_APPROVED cameIn=2024-02-07          | 1
            hazards.rechecked          | H6 RECHECKED; H4 RECHECK_FAILED; H5 REOPENED                  | 2
            hazards.recheckFailed      | H6 RECHECKED; H4 RECHECK_FAILED; H5 REOPENED                  | 1
            complaints.merged          | C2 MERGED; C2 REJECTED; H2 DUPLICATE                          | 1
            complaints.dispatched      | C2 DISPATCHED handedOn=2024-02-08; C3 DISPATCHED              | 1
            complaints.dispatched      | C5 CONTACTED handedOn=2024-02-08 contact=inTime; H2 ASSIGNED handedOn=2024-02-08 | 0
            complaints.returned        | C3 RETURN_REQUESTED; C4 RETURN_REFUSED                        | 1
            complaints.contacted       | C5 CONTACTED handedOn=2024-02-08 contact=inTime; C5 REPLIED handedOn=2024-02-07 contact=late | 2
            complaints.contacted       | C7 REPLIED; C3 DISPATCHED handedOn=2024-02-08                 | 0
            complaints.contactedInTime | C5 CONTACTED handedOn=2024-02-07 contact=inTime; C5 REPLIED handedOn=2024-02-08 contact=late | 1
            complaints.contactedOfDispatched | C5 CONTACTED handedOn=2024-02-07 contact=inTime; C5 REPLIED handedOn=2024-02-08 contact=inTime | 1
            complaints.new             | C1 SUBMITTED; C1 SUBMITTED                                    | 2
            complaints.new             | H4 SUBMITTED; C6 REOPENED; C2 ACCEPTED                        | 0
            complaints.closed          | C2 REJECTED; C2 MERGED; C2 WITHDRAWN; C9 CLOSED               | 4
            complaints.closed          | C7 REPLIED; C8 VISITED; H5 CLOSED                             | 0
            complaints.reopened        | C9 REOPENED                                                   | 1
            complaints.reopened        | C9 REWORK; H9 REOPENED                                        | 0
            complaints.closedInTime    | C9 CLOSED inTime=true                                         | 1
            complaints.closedInTime    | C9 CLOSED inTime=false; C7 REPLIED inTime=true; C2 REJECTED   | 0
            complaints.finished        | C9 CLOSED                                                     | 1
            complaints.finished        | C2 REJECTED; C2 MERGED; C2 WITHDRAWN                          | 0
            complaints.finishedHeard   | C9 CLOSED heard=true                                          | 1
            complaints.finishedHeard   | C9 CLOSED; C8 VISITED firstWord=true                          | 0
            complaints.heard           | C8 VISITED firstWord=true; C9 RATED firstWord=true            | 2
            complaints.heard           | C8 VISITED; C9 RATED solved=YES satisfied=YES                 | 0
            complaints.solved          | C8 VISITED firstWord=true solved=YES                          | 1
            complaints.solved          | C8 VISITED firstWord=true solved=PARTLY; C8 VISITED solved=YES | 0
            complaints.solved          | C8 VISITED firstWord=true solved=NO                           | 0
            complaints.satisfied       | C8 VISITED firstWord=true satisfied=YES                       | 1
            complaints.satisfied       | C8 VISITED firstWord=true satisfied=MOSTLY                    | 1
            complaints.satisfied       | C8 VISITED firstWord=true satisfied=NO; C9 RATED satisfied=YES | 0
            complaints.open            | C1 SUBMITTED; C1 SUBMITTED; C2 MERGED; C9 CLOSED; C9 REOPENED | 1
            complaints.open            | C2 DISPATCHED; C7 REPLIED; C8 PAUSED                          | 0
            complaints.overdue         | C4 OVERDUE late=began                                         | 1
            inspections.held           | I1 HELD points=2 personTimes=3; I2 POINTS_ADDED points=1; H1 ASSIGNED | 1
            inspections.points         | I1 HELD points=2 personTimes=3; I2 POINTS_ADDED points=4      | 6
            inspections.points         | I3 FINDING_ADDED; I4 CLOSED                                   | 0
            inspections.personTimes    | I1 HELD points=2 personTimes=3; I2 POINTS_ADDED points=1 personTimes=2 | 5
            inspections.open           | I1 HELD; I1 HELD; I2 FOLLOW_UP_SET; I2 CLOSED                 | 1
            inspections.open           | I3 LOOKED_BACK; I2 CANCELLED; I3 LOOK_BACK_REPEATED           | -2
            inspections.overdue        | I3 OVERDUE late=began; I4 OVERDUE                             | 1
            inspections.overdue        | I3 LOOKED_BACK late=ended; I3 LOOK_BACK_REPEATED late=ended   | -2
            inspections.closed         | I2 CLOSED; I3 LOOKED_BACK inTime=true; I2 CANCELLED; H5 CLOSED | 3
            inspections.closed         | I2 FOLLOW_UP_SET; I3 LOOK_BACK_REPEATED                       | 0
            inspections.lookedBack     | I3 LOOKED_BACK; I2 CLOSED; I3 LOOK_BACK_REPEATED              | 1
            inspections.cancelled      | I2 CANCELLED; I2 CLOSED                                       | 1
            inspections.selfClean      | I2 CLOSED selfClean=2; I3 FOLLOW_UP_SET selfClean=3; I4 CLOSED | 5
            inspections.selfMissed     | I2 SELF_CHECK_MISSED; I2 SELF_CHECK_MISSED; I3 FINDING_ADDED  | 2
            inspections.closedInTime   | I3 LOOKED_BACK inTime=true; I4 LOOKED_BACK inTime=false       | 1
            inspections.closedInTime   | I3 LOOK_BACK_REPEATED inTime=true                             | 0
            sites.visits               | I1 HELD visits=FACTORY=2,HOTEL=1; I2 POINTS_ADDED visits=HOTEL=1 | 4
            sites.visits               | I1 HELD points=3                                              | 0
            sites.visits               | G2 VISITED visitKind=KEEPER month=2024-02 dutiesDone=0 visits=FACTORY=2,HOTEL=1 | 3
            dutymonths.opened          | G1 MONTH_OPENED dutiesDue=patrol=2,publicity=1; G2 VISITED    | 1
            dutymonths.open            | G1 MONTH_OPENED; G1 MONTH_OPENED; G3 MONTH_SETTLED            | 1
            dutymonths.open            | G1 MONTH_OPENED inTime=true; G2 VISITED                       | 0
            dutymonths.overdue         | G2 OVERDUE late=began; G3 OVERDUE                             | 1
            dutymonths.overdue         | G2 VISITED late=ended inTime=false; G3 MONTH_SETTLED late=ended | -2
            dutymonths.closed          | G2 VISITED inTime=true; G3 MONTH_SETTLED; H5 CLOSED           | 2
            dutymonths.closed          | G2 VISITED; G1 MONTH_OPENED                                   | 0
            dutymonths.incomplete      | G3 MONTH_SETTLED; G2 VISITED inTime=false                     | 1
            dutymonths.closedInTime    | G2 VISITED inTime=true; G2 VISITED inTime=false; G3 MONTH_SETTLED | 1
            grids.dutiesDue            | G1 MONTH_OPENED dutiesDue=patrol=2,publicity=1; G2 MONTH_OPENED dutiesDue=patrol=8 | 11
            grids.dutiesDue            | G2 VISITED visitKind=KEEPER month=2024-02 dutiesDone=2        | 0
            grids.dutiesDone           | G2 VISITED visitKind=KEEPER month=2024-02 dutiesDone=2; G1 MONTH_OPENED visitKind=KEEPER month=2024-02 dutiesDone=1 | 3
            grids.dutiesDone           | G2 VISITED visitKind=KEEPER month=2024-01 dutiesDone=2        | 0
            grids.dutiesDoneLate       | G2 VISITED visitKind=KEEPER month=2024-01 dutiesDone=2        | 2
            grids.dutiesDoneLate       | G2 VISITED visitKind=KEEPER month=2024-02 dutiesDone=2        | 0
            grids.visits               | G1 MONTH_OPENED visitKind=KEEPER month=2024-02 dutiesDone=0; G2 VISITED visitKind=EXPERIENCE_DAY month=2024-02 dutiesDone=0 | 2
            grids.visits               | C8 VISITED; G1 MONTH_OPENED                                   | 0
            complaints.overdue         | C9 CLOSED late=ended; C4 OVERDUE; H4 OVERDUE late=began       | -1
            """;

    private static Stream<Arguments> days() {
        return DAYS.lines().map(line -> {
            String[] cells = line.split("\\|", -1);
            return Arguments.of(cells[0].strip(), cells[1].strip(), Long.valueOf(cells[2].strip()));
        });
    }

    private static Tally fold(String day) {
        return DayFold.fold(
                Opening.NONE, Stream.of(day.split("; ", -1)).map(EventOf::read).toList());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("days")
    void a_small_day_counts(String figure, String day, long expected) {
        assertThat(fold(day).counts()).containsEntry(figure, expected);
    }

    @Test
    void every_figure_is_published_under_its_name_and_has_a_day_of_its_own() {
        List<String> figures = KindFold.all().stream()
                .flatMap(kind -> kind.figures().stream())
                .map(Figure::id)
                .toList();
        assertThat(days().map(day -> day.get()[0]).distinct()).containsExactlyInAnyOrderElementsOf(figures);
        assertThat(DayFold.fold(Opening.NONE, List.of()).counts().keySet())
                .as("0 where nothing happened")
                .containsExactlyInAnyOrderElementsOf(figures);
    }

    @Test
    void stocks_stand_where_they_stood_and_flows_begin_anew() {
        TreeMap<String, Long> yesterday = new TreeMap<>();
        KindFold.all().forEach(kind -> kind.figures().forEach(figure -> yesterday.put(figure.id(), 7L)));
        Opening opening = Opening.after(new Tally(yesterday, 99, "digest"));
        DayFold.fold(opening, List.of())
                .counts()
                .forEach((figure, count) -> assertThat(count)
                        .as(figure)
                        .isEqualTo(figure.endsWith(".open") || figure.endsWith(".overdue") ? 7L : 0L));
        assertThat(opening.stocks())
                .containsOnlyKeys(
                        "complaints.open",
                        "complaints.overdue",
                        "dutymonths.open",
                        "dutymonths.overdue",
                        "hazards.open",
                        "hazards.overdue",
                        "inspections.open",
                        "inspections.overdue");
    }

    @Test
    void a_flow_that_stands_in_an_opening_is_no_stock() {
        Opening odd = new Opening(new TreeMap<>(Map.of("hazards.found", 5L, "hazards.open", 3L)));
        assertThat(DayFold.fold(odd, List.of()).counts())
                .containsEntry("hazards.found", 0L)
                .containsEntry("hazards.open", 3L);
    }

    @Test
    void what_is_found_is_split_by_category_and_grade_and_source() {
        assertThat(fold("H1 ASSIGNED; H1 FIXED_ON_SPOT; H4 CLOSED").counts())
                .containsEntry("hazards.found.category.fire-equipment", 2L)
                .containsEntry("hazards.found.grade.SERIOUS", 2L)
                .containsEntry("hazards.found.source.OFFICE", 2L);
        assertThat(fold("C1 SUBMITTED; C9 CLOSED").counts())
                .containsEntry("complaints.new.category.fire-equipment", 1L)
                .doesNotContainKey("complaints.new.grade.NONE");
    }

    @Test
    void visits_are_split_by_the_type_of_site_and_points_by_the_source() {
        assertThat(fold("I1 HELD points=4 personTimes=3 visits=FACTORY=2,HOTEL=1; I2 POINTS_ADDED visits=HOTEL=1")
                        .counts())
                .containsEntry("sites.visits.type.FACTORY", 2L)
                .containsEntry("sites.visits.type.HOTEL", 2L)
                .containsEntry("inspections.points.source.LEADER", 4L)
                .containsEntry("inspections.personTimes.source.LEADER", 3L);
    }

    @Test
    void visits_to_grids_are_split_by_who_went_there() {
        assertThat(fold("G1 MONTH_OPENED visitKind=KEEPER month=2024-02 dutiesDone=0;"
                                + " G2 VISITED visitKind=EXPERIENCE_DAY month=2024-02 dutiesDone=1")
                        .counts())
                .containsEntry("grids.visits.kind.KEEPER", 1L)
                .containsEntry("grids.visits.kind.EXPERIENCE_DAY", 1L);
    }

    @Test
    void what_is_rectified_or_opened_again_is_split_by_the_day_on_which_it_was_found() {
        assertThat(fold("H1 FIXED_ON_SPOT minutes=0; H5 CLOSED minutes=90 cameIn=2023-12-31; H6 REOPENED onSpot=true;"
                                + " H7 REOPENED cameIn=2023-12-31; H7 RECHECK_FAILED cameIn=2024-02-07 onSpot=true")
                        .counts())
                .containsEntry("hazards.rectified.foundOn.2024-02-08", 1L)
                .containsEntry("hazards.rectified.foundOn.2023-12-31", 1L)
                .containsEntry("hazards.rectified.grade.SERIOUS.foundOn.2023-12-31", 1L)
                .containsEntry("hazards.reopened.foundOn.2024-02-08", 1L)
                .containsEntry("hazards.reopened.foundOn.2023-12-31", 1L)
                .containsEntry("hazards.reopened.onSpotFoundOn.2024-02-07", 1L)
                .doesNotContainKeys(
                        "hazards.reopened.onSpotFoundOn.2023-12-31", "hazards.reopened.onSpotFoundOn.2024-02-08");
    }

    @Test
    void an_open_case_that_another_unit_takes_is_open_there_and_late_there() {
        assertThat(fold("H5 TRANSFERRED fromUnit=town unit=dept-fire; H5 CLOSED unit=town")
                        .counts())
                .containsEntry("hazards.open.unit.town", -2L)
                .containsEntry("hazards.open.unit.dept-fire", 1L)
                .containsEntry("hazards.open", -1L)
                .doesNotContainKeys("hazards.overdue.unit.town", "hazards.overdue.unit.dept-fire");
        assertThat(fold("C5 TRANSFERRED fromUnit=town unit=dept-fire late=stays")
                        .counts())
                .containsEntry("complaints.overdue.unit.town", -1L)
                .containsEntry("complaints.overdue.unit.dept-fire", 1L)
                .containsEntry("complaints.overdue", 0L);
        assertThat(fold("C5 TRANSFERRED fromUnit=town unit=dept-fire late=ended")
                        .counts())
                .as("late where it was, and in time where it is")
                .containsEntry("complaints.overdue.unit.town", -1L)
                .containsEntry("complaints.overdue", -1L)
                .doesNotContainKey("complaints.overdue.unit.dept-fire");
        assertThat(fold("C5 DISPATCHED fromUnit=NONE unit=dept-fire").counts())
                .containsEntry("complaints.open.unit.dept-fire", 1L)
                .doesNotContainKey("complaints.open.unit.NONE");
        assertThat(fold("C5 RETURNED fromUnit=town").counts())
                .containsEntry("complaints.open.unit.town", -1L)
                .doesNotContainKey("complaints.open.unit.");
    }

    @Test
    void plans_are_split_by_the_day_on_which_their_hazard_was_found() {
        assertThat(fold("H5 PLAN_APPROVED; H5 PLAN_APPROVED cameIn=2024-02-01").counts())
                .containsEntry("hazards.planned.foundOn.2024-02-08", 1L)
                .containsEntry("hazards.planned.foundOn.2024-02-01", 1L);
    }

    @Test
    void how_long_each_was_open_is_counted_by_the_minute() {
        assertThat(fold("H1 FIXED_ON_SPOT minutes=0; H5 CLOSED minutes=90; H5 CLOSED minutes=90; C9 CLOSED minutes=7;"
                                + " C2 REJECTED")
                        .counts())
                .containsEntry("hazards.rectified.minutes.0", 1L)
                .containsEntry("hazards.rectified.minutes.90", 2L)
                .containsEntry("complaints.finished.minutes.7", 1L);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_of_one_kind_never_changes_a_figure_of_another(CaseKind kind) {
        Tally before = DayFold.fold(Opening.NONE, List.of());
        List<String> own = KindFold.of(kind).figures().stream().map(Figure::id).toList();
        for (String event : everythingThatCanBeSaid(kind)) {
            fold(event).counts().forEach((figure, count) -> {
                if (own.stream().noneMatch(figure::startsWith)) {
                    assertThat(count)
                            .as("%s of %s", figure, event)
                            .isEqualTo(before.counts().get(figure));
                }
            });
        }
    }

    private static List<String> everythingThatCanBeSaid(CaseKind kind) {
        List<String> all = new ArrayList<>();
        for (EventKind event : EventKind.values()) {
            for (String late : List.of("", " late=began", " late=ended")) {
                for (String facts : List.of("", " inTime=true heard=true firstWord=true solved=YES satisfied=YES")) {
                    all.add(kind.letter() + "1 " + event + late + facts);
                    all.add(kind.letter() + "3 " + event + late + facts);
                }
            }
        }
        return all;
    }

    @Test
    void a_case_opens_and_ends_by_one_at_a_time() {
        for (CaseKind kind : CaseKind.values()) {
            String open = kind.word() + "s.open";
            for (String event : everythingThatCanBeSaid(kind)) {
                assertThat(fold(event).counts().get(open)).as(event).isBetween(-1L, 1L);
            }
        }
    }
}
