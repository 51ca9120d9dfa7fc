package anlan.domain.people;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears, and who may. */
class PostTest {

    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({
        "08:30, 17:30, 2024-02-08T08:30:00, true",
        "08:30, 17:30, 2024-02-08T08:29:59, false",
        "08:30, 17:30, 2024-02-08T17:30:00, false",
        "20:00, 08:00, 2024-02-08T23:00:00, true",
        "20:00, 08:00, 2024-02-08T07:59:59, true",
        "20:00, 08:00, 2024-02-08T08:00:00, false",
        "20:00, 08:00, 2024-02-08T19:59:59, false",
    })
    void a_post_is_manned_in_its_hours_also_over_midnight(String from, String to, String now, boolean manned) {
        DutyHours hours = new DutyHours(LocalTime.parse(from), LocalTime.parse(to));
        assertThat(hours.contains(at(now))).isEqualTo(manned);
        Post post = new Post(
                new PostId("aa"),
                "岗",
                Role.TOWN,
                new UnitId("unit"),
                Samples.TOWN,
                "+861000000001",
                hours,
                new PostId("bb"),
                null,
                1);
        assertThat(post.hearing(at(now))).isEqualTo(new PostId(manned ? "aa" : "bb"));
        Post alone = new Post(
                new PostId("aa"),
                "岗",
                Role.TOWN,
                new UnitId("unit"),
                Samples.TOWN,
                "+861000000001",
                hours,
                null,
                null,
                1);
        assertThat(alone.hearing(at(now))).isEqualTo(new PostId("aa"));
    }

    @Test
    void an_accused_unit_may_nothing_whatever_else_it_is() {
        Relation accused = new Relation(false, true, true, true, false, false);
        for (String right : Rights.all()) {
            if (right.startsWith("complaint.") && !Rights.of(right, Role.TOWN).contains(Rights.Reach.ANY)) {
                assertThat(Rights.may(right, Role.TOWN, accused)).as(right).isFalse();
            }
        }
        assertThat(Rights.may("complaint.read", Role.STATION, new Relation(true, false, false, true, false, false)))
                .as("whoever reported it reads it")
                .isTrue();
    }

    @Test
    void the_table_says_who_comes_to_which_case_and_how() {
        assertThat(Rights.of("complaint.read", Role.TOWN)).isEqualTo(Set.of(Rights.Reach.AREA, Rights.Reach.OWNER));
        assertThat(Rights.roles("complaint.reopen")).containsExactly(Role.CITIZEN, Role.STATION, Role.GRID);
        assertThat(Rights.may("complaint.read", Role.DEPARTMENT, new Relation(false, true, false, false, false, false)))
                .isTrue();
        assertThat(Rights.may("complaint.read", Role.DEPARTMENT, new Relation(true, false, true, false, false, false)))
                .isFalse();
        assertThat(Rights.may("complaint.read", Role.OFFICE, new Relation(false, false, true, false, false, false)))
                .isTrue();
        assertThat(Rights.may("session.me", Role.AUDITOR, new Relation(false, false, false, false, false, false)))
                .isTrue();
        assertThatThrownBy(() -> Rights.of("complaint.abolish", Role.OFFICE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
