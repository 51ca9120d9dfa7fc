package anlan.domain.intake;

import static anlan.domain.contract.Samples.KEYS;
import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.TooMany;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How cases get their names, and what a retry hears. */
class IntakeTest {

    private static final CaseId ID = new CaseId("C1234567890ABCDEFGHJKMNPQR");
    private static final Receipt RECEIPT = Samples.hazard("x").receipt();

    @Test
    void the_same_caller_and_key_draw_the_same_id_for_ever() {
        CityKeys keys = new CityKeys("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        assertThat(keys.caseId(CaseKind.COMPLAINT, "citizen:alice", "key-of-sixteen-01")
                        .value())
                .isEqualTo("CNEEQXCXNX474JZY2DGVSNA6DB");
    }

    @Test
    void another_caller_or_key_or_kind_draws_another() {
        Set<CaseId> ids = new HashSet<>();
        for (String who : List.of("a", "b", "ab")) {
            for (String key : List.of("c", "bc", "abc")) {
                ids.add(KEYS.caseId(CaseKind.COMPLAINT, who, key));
                ids.add(KEYS.caseId(CaseKind.HAZARD, who, key));
            }
        }
        assertThat(ids).hasSize(18).allMatch(id -> id.value().matches("[CH][0-9A-Z]{25}"));
    }

    @Test
    void a_secret_that_is_too_short_is_no_secret() {
        assertThatThrownBy(() -> new CityKeys(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_can_be_read_out_and_a_second_try_draws_a_longer_one() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(CaseNumber.draw("LH", day, ID, 0).value()).matches("LH-20260302-[0-9]{6}");
        assertThat(CaseNumber.draw("LH", day, ID, 1).value()).matches("LH-20260302-[0-9]{8}");
        assertThat(CaseNumber.draw("LH", day, ID, 0)).isEqualTo(CaseNumber.draw("LH", day, ID, 0));
    }

    @Test
    void the_last_days_of_december_do_not_belong_to_the_next_year() {
        assertThat(CaseNumber.draw("LH", LocalDate.of(2024, 12, 30), ID, 0).value())
                .startsWith("LH-20241230-");
    }

    @Test
    void a_retry_hears_the_first_receipt_and_another_meaning_is_refused() {
        Intake.Stood stood = new Intake.Stood(RECEIPT, "first");
        assertThat(Intake.settle("first", n -> RECEIPT.number(), (number, tried) -> stood))
                .isEqualTo(new Intake.Answer(RECEIPT, true));
        assertThatThrownBy(() -> Intake.settle("other", n -> RECEIPT.number(), (number, tried) -> stood))
                .isInstanceOf(Reused.class);
        assertThatThrownBy(() -> Intake.settle(
                        "first",
                        n -> RECEIPT.number(),
                        (number, tried) -> new Intake.QuotaExceeded(Duration.ofSeconds(9))))
                .isInstanceOfSatisfying(
                        TooMany.class, spent -> assertThat(spent.retryAfter()).hasSeconds(9));
    }

    @Test
    void a_number_that_is_taken_is_drawn_again_and_not_for_ever() {
        List<CaseNumber> tried = new ArrayList<>();
        Intake.Answer answer =
                Intake.settle("m", n -> CaseNumber.draw("LH", LocalDate.of(2026, 3, 2), ID, n), (number, n) -> {
                    tried.add(number);
                    return tried.size() < 3 ? new Intake.NumberTaken() : new Intake.Taken(RECEIPT);
                });
        assertThat(answer.replayed()).isFalse();
        assertThat(tried).hasSize(3).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Intake.settle("m", n -> RECEIPT.number(), (number, n) -> new Intake.NumberTaken()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_allowance_opens_when_the_window_that_is_shut_longest_does() {
        Instant now = at("2024-02-28T23:59:30");
        Quota quota = Quota.of(KEYS.pseudonym("alice"), now);
        List<Instant> latestFirst = new ArrayList<>(Collections.nCopies(4, now));
        assertThat(quota.opensAfter(latestFirst)).isZero();
        latestFirst.add(now.minusSeconds(20));
        assertThat(quota.opensAfter(latestFirst)).hasSeconds(40);
        latestFirst.addAll(Collections.nCopies(25, now.minusSeconds(3600)));
        assertThat(quota.opensAfter(latestFirst)).hasHours(23);
        assertThat(Quota.of(KEYS.pseudonym("alice"), now.plus(Duration.ofHours(23)))
                        .opensAfter(latestFirst))
                .isZero();
        assertThat(quota.kept()).isEqualTo(30);
    }
}
