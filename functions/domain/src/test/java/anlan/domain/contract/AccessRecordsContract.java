package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.access.AccessRecord;
import anlan.domain.access.AccessRecords;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How access records are kept. */
public abstract class AccessRecordsContract extends StoreContract {

    private final CaseId about = Samples.id(CaseKind.COMPLAINT, fresh());

    private AccessRecord read(String post, String holder, Instant at) {
        return new AccessRecord(new PostId(post), holder == null ? null : new Pseudonym(holder), about, at);
    }

    private AccessRecord added(String post, String holder, Instant at) {
        AccessRecord access = read(post, holder, at);
        ports().accessRecords().add(access, fresh());
        return access;
    }

    @Test
    void who_read_of_a_case_is_listed_newest_first_and_of_another_case_nobody() {
        assertThat(ports().accessRecords().of(about, 9, null)).isEqualTo(new AccessRecords.Page(List.of(), null));
        AccessRecord first = added("office", "HOLDER", Samples.NOW);
        AccessRecord later = added("town-331082112", null, Samples.NOW.plusMillis(1));
        assertThat(ports().accessRecords().of(about, 9, null).items()).containsExactly(later, first);
        assertThat(ports().accessRecords()
                        .of(Samples.id(CaseKind.COMPLAINT, fresh()), 9, null)
                        .items())
                .isEmpty();
    }

    @Test
    void pages_hold_every_record_once_also_those_of_one_moment() {
        List<AccessRecord> all = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            all.add(added("post-" + n, null, Samples.NOW.plusSeconds(n / 3)));
        }
        for (int limit = 1; limit < 9; limit++) {
            List<AccessRecord> listed = new ArrayList<>();
            AccessRecords.Page page = ports().accessRecords().of(about, limit, null);
            listed.addAll(page.items());
            while (page.next() != null) {
                page = ports().accessRecords().of(about, limit, page.next());
                listed.addAll(page.items());
            }
            assertThat(listed).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
            assertThat(listed).extracting(AccessRecord::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void of_many_reads_at_one_moment_none_is_lost() throws Exception {
        atOnce(IntStream.range(0, 20)
                .<Callable<AccessRecord>>mapToObj(n -> () -> added("office", "HOLDER", Samples.NOW))
                .toList());
        assertThat(ports().accessRecords().of(about, 99, null).items())
                .hasSize(20)
                .containsOnly(read("office", "HOLDER", Samples.NOW));
    }

    @Test
    void a_position_that_nobody_was_given_is_refused() {
        assertThatThrownBy(() -> ports().accessRecords().of(about, 9, "elsewhere"))
                .isInstanceOf(Invalid.class);
    }
}
