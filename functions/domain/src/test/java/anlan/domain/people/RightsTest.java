package anlan.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CaseKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that hold for every row of the table of rights. */
class RightsTest {

    private static final Relation STRANGER = new Relation(false, false, false, false, false, false);

    /** All the ways in which somebody can stand to a case. */
    private static List<Relation> relations() {
        List<Relation> all = new ArrayList<>();
        for (int bits = 0; bits < 64; bits++) {
            all.add(new Relation(
                    (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, (bits & 16) > 0, (bits & 32) > 0));
        }
        return all;
    }

    private static Stream<String> onCases() {
        return Rights.all().stream()
                .filter(right -> Stream.of(CaseKind.values()).anyMatch(kind -> right.startsWith(kind.word() + ".")));
    }

    @Test
    void every_right_is_about_a_kind_of_case_or_something_else_that_is_named_here() {
        Set<String> others = Set.of(
                "photo",
                "session",
                "alert",
                "document",
                "figure",
                "export",
                "access",
                "pack",
                "decision",
                "people",
                "module",
                "indicator",
                "streak",
                "site",
                "campaign",
                "grid");
        Set<String> kinds = Stream.of(CaseKind.values()).map(CaseKind::word).collect(Collectors.toSet());
        assertThat(Rights.all())
                .allMatch(right -> right.matches("[a-z]+\\.[a-z-]+"))
                .allSatisfy(right -> {
                    String about = right.substring(0, right.indexOf('.'));
                    assertThat(kinds.contains(about) || others.contains(about))
                            .as(right)
                            .isTrue();
                });
        assertThat(onCases().toList()).hasSize(Rights.all().size() - 29);
        assertThat(Rights.all()).doesNotHaveDuplicates();
    }

    @Test
    void nobody_has_a_right_that_nobody_has() {
        for (String right : Rights.all()) {
            assertThat(Rights.roles(right)).as(right).isNotEmpty();
        }
    }

    @Test
    void every_role_stands_in_every_row() {
        assertThat(Rights.roles("session.me")).isEqualTo(EnumSet.allOf(Role.class));
        for (String right : Rights.all()) {
            for (Role role : Role.values()) {
                assertThat(Rights.of(right, role)).as("%s %s", right, role).isNotNull();
            }
        }
    }

    @Test
    void to_a_case_with_which_they_have_nothing_to_do_nobody_may_anything() {
        onCases().forEach(right -> {
            for (Role role : Role.values()) {
                if (!Rights.of(right, role).contains(Rights.Reach.ANY)) {
                    assertThat(Rights.may(right, role, STRANGER))
                            .as("%s %s", right, role)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void whoever_is_accused_may_only_what_they_may_as_its_reporter() {
        onCases().forEach(right -> {
            for (Role role : Role.values()) {
                for (Relation to : relations()) {
                    if (to.accused() && Rights.may(right, role, to)) {
                        assertThat(Rights.of(right, role))
                                .as("%s %s %s", right, role, to)
                                .matches(reach -> reach.contains(Rights.Reach.ANY)
                                        || (to.reporter() && reach.contains(Rights.Reach.REPORTER)));
                    }
                }
            }
        });
    }

    @Test
    void nobody_but_the_leader_stands_in_and_only_where_the_office_is_accused() {
        Relation itsOwn = new Relation(false, false, true, false, false, false);
        Relation officeAccused = new Relation(false, false, true, false, true, false);
        onCases().forEach(right -> {
            for (Role role : Role.values()) {
                if (Rights.of(right, role).contains(Rights.Reach.STAND_IN)) {
                    assertThat(role).as(right).isEqualTo(Role.LEADER);
                    assertThat(Rights.may(right, role, itsOwn)).as(right).isFalse();
                    assertThat(Rights.may(right, role, officeAccused)).as(right).isTrue();
                    assertThat(Rights.of(right, Role.OFFICE))
                            .as("%s: in whose place else", right)
                            .contains(Rights.Reach.AREA);
                }
            }
        });
    }

    @Test
    void an_auditor_reads_and_does_nothing() {
        assertThat(Rights.all().stream().filter(right -> Rights.roles(right).contains(Role.AUDITOR)))
                .containsExactly(
                        "session.me",
                        "complaint.worklist",
                        "complaint.read",
                        "hazard.worklist",
                        "hazard.read",
                        "hazard.rechecks",
                        "inspection.worklist",
                        "inspection.read",
                        "photo.original",
                        "alert.read",
                        "document.read",
                        "figure.cases",
                        "export.read",
                        "access.read",
                        "module.read",
                        "pack.read",
                        "decision.read",
                        "indicator.read",
                        "streak.read",
                        "dutymonth.worklist",
                        "dutymonth.read",
                        "grid.read",
                        "site.read",
                        "campaign.read");
    }

    @Test
    void a_citizen_has_nothing_to_do_with_hazards_or_people_and_comes_only_to_their_own() {
        for (String right : Rights.all()) {
            Set<Rights.Reach> reach = Rights.of(right, Role.CITIZEN);
            if (right.startsWith("hazard.") || right.startsWith("people.")) {
                assertThat(reach).as(right).isEmpty();
            }
            assertThat(reach).as(right).isSubsetOf(Rights.Reach.REPORTER, Rights.Reach.ANY);
        }
    }

    @Test
    void whoever_asks_for_more_time_never_grants_it() {
        for (CaseKind kind : List.of(CaseKind.COMPLAINT, CaseKind.HAZARD)) {
            assertThat(Rights.of(kind.right("settle-extension"), Role.TOWN)).isEmpty();
            assertThat(Rights.of(kind.right("settle-extension"), Role.DEPARTMENT))
                    .isEmpty();
            assertThat(Rights.of(kind.right("extend"), Role.TOWN)).containsExactly(Rights.Reach.OWNER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "complaint", "complaint.", "Complaint.read", "dispute.read", "hazard.abolish"})
    void a_right_that_the_table_does_not_know_is_a_fault_and_not_a_no(String right) {
        assertThatThrownBy(() -> Rights.of(right, Role.OFFICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.roles(right)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.may(right, Role.OFFICE, STRANGER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_role_is_read_as_it_is_written_and_nothing_else_is_one() {
        for (Role role : Role.values()) {
            assertThat(Role.of(role.word())).isEqualTo(role);
        }
        for (String word : List.of("", "mayor", "office ", "grid-member")) {
            assertThatThrownBy(() -> Role.of(word)).as(word).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
