package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unknown;
import anlan.domain.timer.Severity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the list of alerts shows what. */
class FindAlertsTest extends AlertFixture {

    private static final String OTHER = "town-331082001";
    private static final CaseId NOWHERE = Samples.id(CaseKind.HAZARD, "nowhere");

    private final FindAlerts find = new FindAlerts(ports.alerts(), ports.desk());
    private Intent mine;
    private Intent others;

    @BeforeEach
    void two_units_are_to_be_told() {
        mine = late("mine");
        others = late("others", OTHER, Samples.TOWN, now, false);
    }

    private static Actor of(Role role, String unit) {
        return new Actor("post:" + unit, role, new PostId(unit), new UnitId(unit), Samples.CITY, null);
    }

    private static Alerts.Alert pending(Intent intent) {
        return new Alerts.Alert(intent, 0, null);
    }

    private List<Alerts.Alert> pending(Actor by, String unit) {
        return find.in(by, Intent.Fate.PENDING, unit == null ? null : new UnitId(unit), 9, null)
                .items();
    }

    private void end(Intent intent, Intent.Fate fate) {
        Claim claim = ports.outbox().claim(new Handover.Each(intent.id(), 1), id(), now, TextOfficials.LEASE);
        ports.outbox().end(List.of((Claim.Held) claim), fate, "why", now);
    }

    @Test
    void whoever_oversees_the_city_sees_all_or_those_of_one_unit() {
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.AUDITOR)) {
            Actor by = of(role, role.word());
            assertThat(pending(by, null)).containsExactlyInAnyOrder(pending(mine), pending(others));
            assertThat(pending(by, OTHER)).containsExactly(pending(others));
            assertThat(pending(by, "nobodys-unit")).isEmpty();
        }
    }

    @Test
    void anybody_else_sees_those_to_their_own_unit() {
        Actor town = of(Role.TOWN, TOWN);
        assertThat(pending(town, null)).containsExactly(pending(mine));
        assertThat(pending(town, TOWN)).containsExactly(pending(mine));
        assertThatThrownBy(() -> pending(town, OTHER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> pending(Actor.citizen("citizen:alice"), null)).isInstanceOf(Forbidden.class);
        assertThat(find.of(town, others.caseId(), null, null, 9, null).items()).isEmpty();
        assertThatThrownBy(() -> find.of(town, mine.caseId(), null, new UnitId(OTHER), 9, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void one_state_is_listed_page_by_page() {
        Intent third = late("third");
        List.of(mine, others, third).forEach(intent -> {
            now = now.plusSeconds(1);
            end(intent, Intent.Fate.SENT);
        });
        Actor office = of(Role.OFFICE, "office");
        Alerts.Page first = find.in(office, Intent.Fate.SENT, null, 2, null);
        assertThat(first.items()).extracting(alert -> alert.intent().id()).containsExactly(third.id(), others.id());
        Alerts.Page second = find.in(office, Intent.Fate.SENT, null, 2, first.next());
        assertThat(second.items()).extracting(alert -> alert.intent().id()).containsExactly(mine.id());
        assertThat(second.next()).isNull();
        assertThat(find.in(office, Intent.Fate.PARKED, null, 2, null).items()).isEmpty();
    }

    @Test
    void the_alerts_of_a_case_are_held_to_a_state_and_a_unit_and_come_in_pages() {
        Actor office = of(Role.OFFICE, "office");
        end(mine, Intent.Fate.CANCELLED);
        assertThat(find.of(office, mine.caseId(), Intent.Fate.CANCELLED, null, 9, null)
                        .items())
                .hasSize(1);
        assertThat(find.of(office, mine.caseId(), Intent.Fate.SENT, null, 9, null)
                        .items())
                .isEmpty();
        assertThat(find.of(office, mine.caseId(), null, new UnitId(TOWN), 9, null)
                        .items())
                .hasSize(1);
        assertThat(find.of(office, mine.caseId(), null, new UnitId(OTHER), 9, null)
                        .items())
                .isEmpty();
        FindAlerts three =
                new FindAlerts(ofOneCase(List.of("1#T+0#owner", "1#T+1#owner", "1#T+3#owner")), ports.desk());
        Alerts.Page first = three.of(office, mine.caseId(), null, null, 2, null);
        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isEqualTo("1#T+1#owner");
        Alerts.Page second = three.of(office, mine.caseId(), null, null, 2, first.next());
        assertThat(second.items()).extracting(alert -> alert.intent().key()).containsExactly("1#T+3#owner");
        assertThat(second.next()).isNull();
        assertThat(three.of(office, mine.caseId(), null, null, 3, null).next()).isNull();
    }

    /** The alerts of one case, by these keys. */
    private Alerts ofOneCase(List<String> keys) {
        return new AlertsDouble(ports.alerts()) {
            @Override
            public List<Alert> of(CaseId id) {
                return keys.stream()
                        .map(key -> pending(with(key.split("#", -1)[1])))
                        .toList();
            }
        };
    }

    private Intent with(String rung) {
        return new Intent(
                mine.caseId(),
                mine.number(),
                1,
                rung,
                null,
                mine.role(),
                mine.post(),
                mine.unit(),
                mine.area(),
                null,
                mine.dueAt(),
                mine.notBefore(),
                mine.at(),
                mine.template(),
                Severity.OVERDUE,
                true,
                Intent.Fate.PENDING,
                null);
    }

    @Test
    void nobody_sees_one_of_a_case_that_is_about_their_own_unit() {
        Actor accused = of(Role.OFFICE, "accused-unit");
        Intent about = about(NOWHERE, mine);
        FindAlerts ofNoCase = new FindAlerts(found(about), ports.desk());
        assertThat(ofNoCase.in(accused, Intent.Fate.PENDING, null, 9, "next"))
                .as("the case is not there: what the alert says counts")
                .isEqualTo(new Alerts.Page(List.of(), "next"));
        assertThat(ofNoCase.in(of(Role.OFFICE, "office"), Intent.Fate.PENDING, null, 9, null)
                        .items())
                .hasSize(1);
        Intent stale = about(mine.caseId(), mine);
        assertThat(new FindAlerts(found(stale), ports.desk())
                        .in(accused, Intent.Fate.PENDING, null, 9, null)
                        .items())
                .as("the case is about nobody, whatever the alert says")
                .hasSize(1);
    }

    /** One alert, in a list that goes on where it was asked. */
    private Alerts found(Intent intent) {
        return new AlertsDouble(ports.alerts()) {
            @Override
            public Page in(Intent.Fate state, UnitId unit, int limit, String after) {
                return new Page(List.of(pending(intent)), after);
            }

            @Override
            public Alert find(AlertId id) {
                return pending(intent);
            }
        };
    }

    /** The same alert of that case, which says that it is about that unit. */
    private static Intent about(CaseId caseId, Intent as) {
        return new Intent(
                caseId,
                as.number(),
                1,
                as.rung(),
                null,
                as.role(),
                as.post(),
                as.unit(),
                as.area(),
                new UnitId("accused-unit"),
                as.dueAt(),
                as.notBefore(),
                as.at(),
                as.template(),
                Severity.OVERDUE,
                true,
                Intent.Fate.PENDING,
                null);
    }

    @Test
    void one_is_found_by_its_name_by_whoever_may_see_it() {
        assertThat(find.one(of(Role.OFFICE, "office"), mine.id())).isEqualTo(pending(mine));
        assertThat(find.one(of(Role.TOWN, TOWN), mine.id())).isEqualTo(pending(mine));
        assertThatThrownBy(() -> find.one(of(Role.TOWN, OTHER), mine.id())).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> find.one(of(Role.OFFICE, "office"), new AlertId(mine.caseId(), "9#T+0#owner")))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> new FindAlerts(found(about(NOWHERE, others)), ports.desk())
                        .one(of(Role.OFFICE, "accused-unit"), others.id()))
                .isInstanceOf(Unknown.class);
    }
}
