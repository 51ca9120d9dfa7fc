package anlan.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.refusal.Unknown;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.hazard.FindHazard;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees which case: role by area subtree by unit; to everybody else it does not exist. */
class VisibilityTest {

    private static final AreaCode CITY = new AreaCode("331082");
    private static final AreaCode OTHER_TOWN = new AreaCode("331082002");

    private final Ports ports = new InMemoryCity().ports();
    private final FindComplaint complaints = new FindComplaint(ports.complaints(), ports.events(), Samples.KEYS);
    private final FindHazard hazards = new FindHazard(ports.hazards(), ports.events(), Samples.KEYS);
    private final String complaint;
    private final String hazard;

    VisibilityTest() {
        var submission = Samples.complaint("citizen:alice", "k", Samples.NOW);
        ports.complaints().submit(submission);
        complaint = submission.receipt().id().value();
        var registration = Samples.hazard("another");
        ports.hazards().register(registration);
        hazard = registration.receipt().id().value();
    }

    private static Actor actor(Role role, AreaCode area) {
        return new Actor("post:someone", role, "someone", "someone", area);
    }

    private boolean seesComplaint(Actor by) {
        try {
            return complaints
                    .byId(by, complaint)
                    .complaint()
                    .report()
                    .id()
                    .value()
                    .equals(complaint);
        } catch (Unknown hidden) {
            return false;
        }
    }

    private boolean seesHazard(Actor by) {
        try {
            return hazards.byId(by, hazard).hazard().finding().id().value().equals(hazard);
        } catch (Unknown hidden) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_complaint_is_seen_by_its_reporter_and_by_those_who_answer_for_the_place(Role role) {
        Set<Role> overseers = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.TOWN);
        assertThat(seesComplaint(actor(role, CITY))).isEqualTo(overseers.contains(role));
        assertThat(seesComplaint(actor(role, Samples.VILLAGE.town()))).isEqualTo(overseers.contains(role));
        assertThat(seesComplaint(actor(role, OTHER_TOWN))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_hazard_is_seen_by_those_who_answer_for_the_place(Role role) {
        Set<Role> overseers = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.INSPECTOR, Role.TOWN);
        assertThat(seesHazard(actor(role, CITY))).isEqualTo(overseers.contains(role));
        assertThat(seesHazard(actor(role, OTHER_TOWN))).isFalse();
    }

    @Test
    void ones_own_is_seen_by_id_and_by_key_and_by_nobody_elses_key() {
        Actor alice = Actor.citizen("citizen:alice");
        assertThat(seesComplaint(alice)).isTrue();
        assertThat(seesComplaint(Actor.citizen("citizen:bob"))).isFalse();
        assertThat(complaints.ownedBy(alice, 10, null).items()).hasSize(1);
        assertThat(complaints.ownedBy(Actor.citizen("citizen:bob"), 10, null).items())
                .isEmpty();
        assertThatThrownBy(() -> complaints.byKey(Actor.citizen("citizen:bob"), "k"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void what_is_hidden_and_what_is_not_there_answer_alike() {
        Actor bob = Actor.citizen("citizen:bob");
        for (String id : new String[] {
            complaint,
            Samples.id(CaseKind.COMPLAINT, "none").value(),
            hazard,
            "C",
            "",
            "'; drop table",
            complaint.toLowerCase(Locale.ROOT)
        }) {
            assertThatThrownBy(() -> complaints.byId(bob, id))
                    .isInstanceOfSatisfying(
                            Unknown.class, unknown -> assertThat(unknown.code()).isEqualTo("not_found"));
        }
    }

    @Test
    void the_owner_of_a_hazard_sees_it_whatever_its_role() {
        String owner = "town-" + Samples.TOWN;
        assertThat(seesHazard(new Actor("post:" + owner, Role.DEPARTMENT, owner, owner, OTHER_TOWN)))
                .isTrue();
        assertThat(seesHazard(new Actor("inspector", Role.GRID, "g", "g", OTHER_TOWN)))
                .isTrue();
    }
}
