package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.contract.Samples;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears an alert: the post, its deputy, or the office for a unit without a head. */
class HearingTest extends AlertFixture {

    private Intent intent;
    private final List<PostId> asked = new ArrayList<>();

    @BeforeEach
    void in_the_afternoon() {
        now = Samples.at("2024-02-08T15:00:00");
        intent = late("late");
    }

    private String hears(Intent about, String accused) {
        Post post = hearing(about).of(about, accused == null ? null : new UnitId(accused));
        return post == null ? null : post.id().value();
    }

    private Hearing hearing(Intent about) {
        Post known = ports.roster().find(about.post());
        return new Hearing(counted(), List.of(about), known == null ? Map.of() : Map.of(known.id(), known), now);
    }

    /** The roster, which remembers what it was asked for. */
    private Roster counted() {
        Roster roster = ports.roster();
        return new Roster() {
            @Override
            public boolean hasUnit(UnitId unit) {
                return roster.hasUnit(unit);
            }

            @Override
            public List<Post> heldBy(String holder) {
                return roster.heldBy(holder);
            }

            @Override
            public Post find(PostId id) {
                asked.add(id);
                return roster.find(id);
            }

            @Override
            public void put(Post post) {
                roster.put(post);
            }

            @Override
            public Entered<Post> enter(Post post, String key, String fingerprint) {
                return roster.enter(post, key, fingerprint);
            }

            @Override
            public boolean replace(Post post) {
                return roster.replace(post);
            }
        };
    }

    @Test
    void the_post_itself_hears_and_nobody_is_asked_for() {
        post(TOWN, PHONE);
        assertThat(hears(intent, null)).isEqualTo(TOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void its_deputy_hears_while_it_is_not_manned() {
        post(TOWN, TOWN, PHONE, "deputy");
        assertThat(hears(intent, null)).as("there is no such deputy").isEqualTo(TOWN);
        post("deputy", "+861000000024");
        assertThat(hears(intent, null)).isEqualTo("deputy");
        assertThat(hears(intent, "deputy"))
                .as("the case is about the deputy's unit")
                .isEqualTo(TOWN);
        now = Samples.at("2024-02-09T10:29:00");
        assertThat(hears(intent, null)).isEqualTo(TOWN);
    }

    @Test
    void of_several_alerts_the_deputy_is_read_once() {
        post(TOWN, TOWN, PHONE, "deputy");
        post("deputy", "+861000000024");
        Hearing hearing = hearing(intent);
        assertThat(hearing.of(intent, null)).isEqualTo(hearing.of(intent, null)).isNotNull();
        assertThat(asked).hasSize(1);
    }

    @Test
    void where_a_unit_has_no_head_the_office_hears_of_its_steps_and_of_nothing_else() {
        post("office", "+861000000001");
        post("leader", "+861000000002");
        assertThat(hears(intent, null)).isNull();
        Intent step = new Intent(
                intent.caseId(),
                intent.number(),
                1,
                "sign+1wd",
                Step.SIGN,
                intent.role(),
                intent.post(),
                intent.unit(),
                intent.area(),
                null,
                intent.dueAt(),
                now,
                now,
                "step",
                Severity.OVERDUE,
                true,
                Intent.Fate.PENDING,
                null);
        assertThat(hears(step, null)).isEqualTo("office");
        assertThat(hears(step, "office")).isEqualTo("leader");
        assertThat(asked).doesNotContain(intent.post());
    }
}
