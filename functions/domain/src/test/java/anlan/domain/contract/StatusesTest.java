package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.ComplaintStatus;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyMonthStatus;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionStatus;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.UnitId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statuses as clients see them: each names one state, and says who has to act in it. */
class StatusesTest {

    private static final String COMPLAINTS =
            "SUBMITTED ACCEPTED NOT_ACCEPTED MERGED WITHDRAWN DISPATCHED RETURN_REQUESTED"
                    + " SIGNED HANDLING EXTENSION_REQUESTED PAUSED TO_HAZARD TO_DISPUTE REPLIED VISITED REWORK REFERRED CLOSED"
                    + " REOPENED";
    private static final String INSPECTIONS = "OPEN CONCLUDED LOOKED_BACK CLOSED CANCELLED";
    private static final String DUTY_MONTHS = "OPEN DONE INCOMPLETE";
    private static final String HAZARDS = "REPORTED VERIFIED UNFOUNDED DUPLICATE ASSIGNED TRANSFERRED PLAN_PENDING"
            + " RECTIFYING RETURNED REOPENED EXTENSION_PENDING PAUSED SUBMITTED REFERRED RECHECK CLOSED";

    private static Set<Class<?>> states(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(each -> states(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    private static Case in(List<? extends Case> states, String status) {
        return states.stream()
                .filter(state -> state.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_words_on_the_wire_stay() {
        assertThat(ComplaintStatus.values()).extracting(Enum::name).containsExactly(COMPLAINTS.split(" "));
        assertThat(HazardStatus.values()).extracting(Enum::name).containsExactly(HAZARDS.split(" "));
        assertThat(Stream.of(HazardStatus.values()).map(Enum::name)).containsExactlyInAnyOrder(HAZARDS.split(" "));
    }

    @Test
    void each_state_of_a_complaint_has_one_status_and_each_status_one_state() {
        assertThat(EveryState.complaints()).extracting(Case::status).containsExactly(COMPLAINTS.split(" "));
        assertThat(EveryState.complaints().stream()
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(states(Complaint.class))
                .hasSize(ComplaintStatus.values().length);
    }

    @Test
    void each_state_of_a_hazard_has_one_status_and_each_status_one_state() {
        assertThat(EveryState.hazards()).extracting(Case::status).containsExactly(HAZARDS.split(" "));
        assertThat(EveryState.hazards().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(states(Hazard.class))
                .hasSize(HazardStatus.values().length);
    }

    @ParameterizedTest(name = "{0}: {1} acts, {2}, {3}")
    @CsvSource(textBlock = """
            SUBMITTED,            office,         open,   may be followed
            ACCEPTED,             office,         open,   may be followed
            NOT_ACCEPTED,         nobody,         ended,  is not followed
            MERGED,               nobody,         ended,  is not followed
            WITHDRAWN,            nobody,         ended,  is not followed
            DISPATCHED,           town-331082112, open,   may be followed
            RETURN_REQUESTED,     office,         open,   may be followed
            SIGNED,               town-331082112, open,   may be followed
            HANDLING,             town-331082112, open,   may be followed
            EXTENSION_REQUESTED,  office,         open,   may be followed
            PAUSED,               office,         open,   may be followed
            TO_HAZARD,            town-331082112, open,   may be followed
            TO_DISPUTE,           town-331082112, open,   may be followed
            REPLIED,              office,         open,   may be followed
            VISITED,              office,         open,   may be followed
            REWORK,               town-331082112, open,   may be followed
            REFERRED,             office,         open,   may be followed
            CLOSED,               nobody,         ended,  may be followed
            REOPENED,             town-331082112, open,   may be followed
            """)
    void who_has_to_act_on_a_complaint(String status, String acting, String ended, String followed) {
        answers(in(EveryState.complaints(), status), acting, ended, followed);
    }

    @Test
    void each_state_of_an_inspection_has_one_status_and_each_status_one_state() {
        assertThat(EveryState.inspections()).extracting(Case::status).containsExactly(INSPECTIONS.split(" "));
        assertThat(EveryState.inspections().stream()
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(states(Inspection.class))
                .hasSize(InspectionStatus.values().length);
    }

    @ParameterizedTest(name = "{0}: {1} acts, {2}")
    @CsvSource(textBlock = """
            OPEN,                 town-331082112, open
            CONCLUDED,            town-331082112, open
            LOOKED_BACK,          nobody,         ended
            CLOSED,               nobody,         ended
            CANCELLED,            nobody,         ended
            """)
    void who_has_to_act_on_an_inspection(String status, String acting, String ended) {
        answers(in(EveryState.inspections(), status), acting, ended, "is not followed");
    }

    @Test
    void each_state_of_a_month_of_a_grid_has_one_status_and_each_status_one_state() {
        assertThat(EveryState.dutyMonths()).extracting(Case::status).containsExactly(DUTY_MONTHS.split(" "));
        assertThat(EveryState.dutyMonths().stream()
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(states(DutyMonth.class))
                .hasSize(DutyMonthStatus.values().length);
    }

    @ParameterizedTest(name = "{0}: {1} acts, {2}")
    @CsvSource(textBlock = """
            OPEN,                 town-331082112, open
            DONE,                 nobody,         ended
            INCOMPLETE,           nobody,         ended
            """)
    void who_has_to_act_on_a_month_of_a_grid(String status, String acting, String ended) {
        answers(in(EveryState.dutyMonths(), status), acting, ended, "is not followed");
    }

    @ParameterizedTest(name = "{0}: {1} acts, {2}")
    @CsvSource(textBlock = """
            REPORTED,             office,         open
            VERIFIED,             office,         open
            UNFOUNDED,            nobody,         ended
            DUPLICATE,            nobody,         ended
            ASSIGNED,             town-331082112, open
            TRANSFERRED,          dept-fire,      open
            PLAN_PENDING,         town-331082112, open
            RECTIFYING,           town-331082112, open
            RETURNED,             town-331082112, open
            REOPENED,             town-331082112, open
            EXTENSION_PENDING,    office,         open
            PAUSED,               office,         open
            SUBMITTED,            office,         open
            REFERRED,             office,         open
            RECHECK,              office,         ended
            CLOSED,               nobody,         ended
            """)
    void who_has_to_act_on_a_hazard(String status, String acting, String ended) {
        answers(in(EveryState.hazards(), status), acting, ended, "is not followed");
    }

    private static void answers(Case state, String acting, String ended, String followed) {
        assertThat(state.actingUnit()).isEqualTo(acting.equals("nobody") ? null : new UnitId(acting));
        assertThat(state.ended()).isEqualTo(ended.equals("ended"));
        assertThat(state.canBeFollowed()).isEqualTo(followed.equals("may be followed"));
    }
}
