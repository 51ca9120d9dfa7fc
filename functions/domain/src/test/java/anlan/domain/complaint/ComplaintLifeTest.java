package anlan.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The life of a complaint, as the office knows it. */
class ComplaintLifeTest extends ComplaintLife {

    @Test
    void it_comes_in_with_its_clock_running_and_nobodys_name_on_it() {
        assertThat(first.event().by()).isEqualTo(CaseEvent.REPORTER);
        assertThat(first.event().previous()).isEqualTo(CaseEvent.FIRST);
        assertThat(first.event().fact(Fact.DUE_AT)).isEqualTo("2024-02-08T11:00:00+08:00");
        assertThat(first.event().fact(Fact.DUE_VERSION)).isEqualTo("1");
        assertThat(first.timers(Samples.LADDER))
                .containsExactly(new Timer(first.next().deadline().dueAt(), id, 1, new Purpose.Climb("T+0")));
        assertThat(first.next().progress().stepDueAt()).isEqualTo(Samples.NOW.plusSeconds(600));
        assertThat(first.next().status()).isEqualTo("SUBMITTED");
        assertThat(first.next().actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(first.next().version()).isEqualTo(1);
    }

    @Test
    void from_first_word_to_verdict() {
        Dispatched dispatched = dispatched();
        assertThat(dispatched.actingUnit()).isEqualTo(TOWN.unit());
        assertThat(dispatched.progress().stepDueAt()).isEqualTo(now.plusSeconds(1800));
        assertThat(last.fact(Fact.OWNER)).isEqualTo(TOWN.post().value());
        FirstHandling.Signed signed = after(
                dispatched.signed(by(TOWN.unit().value()), now.plusSeconds(99)),
                FirstHandling.Signed.class,
                EventKind.SIGNED);
        assertThat(signed.progress().stepDueAt()).isEqualTo(now.plusSeconds(99));
        assertThat(last.facts()).doesNotContainKeys(Fact.OWNER, Fact.DUE_AT, Fact.LATE);
        FirstHandling.Handling handling =
                after(signed.contacted(by(TOWN.unit().value())), FirstHandling.Handling.class, EventKind.CONTACTED);
        Instant contact = now;
        assertThat(handling.dossier().contactedAt()).isEqualTo(contact);
        assertThat(handling.progress().stepDueAt()).isNull();
        assertThat(handling.actingUnit()).isEqualTo(TOWN.unit());
        now = now.plusSeconds(60);
        Answered.Replied replied = replied(handling);
        assertThat(replied.dossier().contactedAt()).isEqualTo(contact);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
        assertThat(last.words()).isEqualTo("说明");
        assertThat(replied.actingUnit()).isEqualTo(UnitId.OFFICE);
        Answered.CalledBack visited = visited(replied, GOOD);
        assertThat(last.facts()).containsEntry(Fact.SOLVED, "YES").containsEntry(Fact.SATISFIED, "MOSTLY");
        assertThat(last.fact(Fact.FIRST_WORD)).isEqualTo("true");
        assertThat(visited.reply().verdict()).isEqualTo(GOOD);
        Ended.Closed closed = closed(visited);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
        assertThat(closed.actingUnit()).isNull();
        assertThat(closed.closedAt()).isEqualTo(now);
        assertThat(closed.reply()).isEqualTo(visited.reply());
    }

    @Test
    void what_is_not_the_citys_to_answer_ends_there() {
        Complaint turned = after(
                ((Undecided.Submitted) first.next()).rejected(by("office")),
                Ended.NotAccepted.class,
                EventKind.REJECTED);
        assertThat(turned.actingUnit()).isNull();
        assertThat(turned.status()).isEqualTo("NOT_ACCEPTED");
        assertThat(turned.progress().stepDueAt()).isNull();
    }

    @Test
    void a_duplicate_follows_its_master() {
        CaseId master = Samples.id(CaseKind.COMPLAINT, "master");
        Ended.Merged merged =
                after(accepted().merged(by("office"), master, "ref", null), Ended.Merged.class, EventKind.MERGED);
        assertThat(merged.master()).isEqualTo(master);
        assertThat(last.fact(Fact.OTHER)).isEqualTo("ref");
    }

    @Test
    void it_is_given_back_twice_and_then_its_owner_is_fixed() {
        Dispatched dispatched = dispatched();
        for (int returns = 0; returns < 2; returns++) {
            assertThat(dispatched.whyNotReturn(RULES)).isNull();
            Asking.ReturnRequested asked = after(
                    dispatched.returned(by(TOWN.unit().value()), FIRE.post(), null),
                    Asking.ReturnRequested.class,
                    EventKind.RETURN_REQUESTED);
            assertThat(asked.actingUnit()).isEqualTo(UnitId.OFFICE);
            assertThat(asked.proposed())
                    .isEqualTo(new PostId(last.fact(Fact.PROPOSED)))
                    .isEqualTo(FIRE.post());
            assertThat(code(asked.whyNotSettle(Samples.of(
                            dispatched.progress().requireOwner().unit().value()))))
                    .isEqualTo("own_work");
            assertThat(asked.whyNotSettle(Samples.of("office"))).isNull();
            dispatched = after(asked.redispatched(by("office"), FIRE, now), Dispatched.class, EventKind.DISPATCHED);
            assertThat(dispatched.progress().counts().returned()).isEqualTo(returns + 1);
            assertThat(dispatched.progress().requireOwner()).isEqualTo(FIRE);
        }
        assertThat(code(dispatched.whyNotReturn(RULES))).isEqualTo("owner_fixed");
    }

    @Test
    void a_return_that_is_refused_leaves_it_signed() {
        Asking.ReturnRequested asked = after(
                dispatched().returned(by(TOWN.unit().value()), FIRE.post(), null),
                Asking.ReturnRequested.class,
                EventKind.RETURN_REQUESTED);
        FirstHandling.Signed stays =
                after(asked.refused(by("office"), now), FirstHandling.Signed.class, EventKind.RETURN_REFUSED);
        assertThat(stays.progress().requireOwner()).isEqualTo(TOWN);
        assertThat(stays.progress().stepDueAt()).isEqualTo(now);
        assertThat(stays.progress().counts().returned()).isZero();
    }

    @Test
    void a_reply_that_fails_twice_is_referred_and_the_conclusion_sets_owner_and_deadline() {
        Answered.CalledBack visited = visited(replied(signed()), BAD);
        Transition<Complaint> again = visited.rework(by("office"), RULES);
        assertThat(again.timers(Samples.LADDER)).hasSize(1);
        Working.Rework rework = after(again, Working.Rework.class, EventKind.REWORK);
        assertThat(rework.last().text()).isEqualTo("已处理");
        assertThat(rework.actingUnit()).isEqualTo(TOWN.unit());
        Transition<Complaint> twice = visited(replied(rework), BAD).rework(by("office"), RULES);
        Referred referred = after(twice, Referred.class, EventKind.REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("failed-again");
        assertThat(referred.actingUnit()).isEqualTo(UnitId.OFFICE);
        Transition<Complaint> concluded = referred.concluded(by("leader"), FIRE, due(2), now);
        Dispatched anew = after(concluded, Dispatched.class, EventKind.CONCLUDED);
        assertThat(anew.progress().requireOwner()).isEqualTo(FIRE);
        assertThat(anew.deadline()).isEqualTo(due(2));
        assertThat(anew.progress().stepDueAt()).isEqualTo(now);
        assertThat(concluded.timers(Samples.LADDER))
                .containsExactly(new Timer(due(2).dueAt(), id, 2, new Purpose.Climb("T+0")));
    }

    @Test
    void the_unit_that_replied_never_makes_the_call_back() {
        Answered.Replied replied = replied(signed());
        assertThat(code(replied.whyNotCallBack(Samples.of(TOWN.unit().value()))))
                .isEqualTo("own_work");
        assertThat(replied.whyNotCallBack(Samples.of("office"))).isNull();
    }

    @Test
    void only_the_first_word_on_a_reply_is_counted_and_the_reporters_own_stands() {
        Answered.CalledBack visited = visited(replied(signed()), null);
        assertThat(last.facts()).doesNotContainKeys(Fact.FIRST_WORD, Fact.SOLVED);
        assertThat(visited.reply().verdict()).isNull();
        assertThat(visited.closed(by("office"), null).event().facts()).doesNotContainKey(Fact.HEARD);
        assertThat(visited.whyNotRate()).isNull();
        Answered.CalledBack rated =
                after(visited.rated(EventDraft.byReporter(now), BAD), Answered.CalledBack.class, EventKind.RATED);
        assertThat(last.fact(Fact.FIRST_WORD)).isEqualTo("true");
        assertThat(code(rated.whyNotRate())).isEqualTo("already_rated");
        assertThat(rated.reply().verdict()).isEqualTo(BAD);

        last = first.event();
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        Ended.Closed late = after(closed.rated(EventDraft.byReporter(now), BAD), Ended.Closed.class, EventKind.RATED);
        assertThat(last.facts()).doesNotContainKey(Fact.FIRST_WORD).containsEntry(Fact.SOLVED, "NO");
        assertThat(late.reply().verdict()).isEqualTo(BAD);
        assertThat(late.closedAt()).isEqualTo(closed.closedAt());

        last = first.event();
        Answered.Replied early = replied(signed());
        assertThat(after(early.rated(EventDraft.byReporter(now), GOOD), Answered.Replied.class, EventKind.RATED)
                        .reply()
                        .rated())
                .isEqualTo(GOOD);
    }

    @Test
    void it_may_turn_out_to_be_a_hazard_or_a_dispute_and_is_owed_a_reply_all_the_same() {
        CaseId hazard = Samples.id(CaseKind.HAZARD, "h");
        Working.ToHazard became = after(
                signed().becameHazard(by(TOWN.unit().value()), hazard), Working.ToHazard.class, EventKind.TO_HAZARD);
        assertThat(became.dossier().hazard()).isEqualTo(hazard);
        assertThat(last.fact(Fact.OTHER)).isEqualTo(hazard.value());
        assertThat(became.deadline()).isEqualTo(first.next().deadline());
        assertThat(replied(became).dossier().hazard()).isEqualTo(hazard);

        last = first.event();
        Working.ToDispute dispute =
                after(signed().toDispute(by(TOWN.unit().value())), Working.ToDispute.class, EventKind.TO_DISPUTE);
        assertThat(replied(dispute).status()).isEqualTo("REPLIED");
    }

    @Test
    void the_unit_that_it_is_about_stays_with_it() {
        Undecided.Accepted about = after(
                ((Undecided.Submitted) first.next()).accepted(by("office"), new UnitId("dept-urban")),
                Undecided.Accepted.class,
                EventKind.ACCEPTED);
        assertThat(about.dossier().accused()).isEqualTo(new UnitId("dept-urban"));
        Dispatched dispatched =
                after(about.dispatched(by("office"), TOWN, null), Dispatched.class, EventKind.DISPATCHED);
        assertThat(dispatched.dossier().accused()).isEqualTo(new UnitId("dept-urban"));
    }
}
