package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** A sweep does so much at once, and no more. */
class VirtualThreadsTest {

    private static final int MOST = 4;

    private final VirtualThreads workers = new VirtualThreads(MOST);

    @Test
    void so_many_parts_are_done_at_once_and_never_more() {
        CyclicBarrier together = new CyclicBarrier(MOST);
        AtomicInteger running = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();
        workers.all(Collections.nCopies(10 * MOST, () -> {
            seen.add(running.incrementAndGet());
            meet(together);
            running.decrementAndGet();
            done.incrementAndGet();
        }));
        assertThat(done).hasValue(10 * MOST);
        assertThat(seen).contains(MOST).allMatch(n -> n <= MOST);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("not so many at once", alone);
        }
    }

    @Test
    void what_a_worker_logs_is_found_under_its_run() {
        Set<String> traces = ConcurrentHashMap.newKeySet();
        try (var _ = MDC.putCloseable(Lines.TRACE, "the run")) {
            workers.all(Collections.nCopies(9, () -> traces.add(String.valueOf(MDC.get(Lines.TRACE)))));
        }
        assertThat(traces).containsExactly("the run");
        workers.all(List.of(() -> traces.add(String.valueOf(MDC.get(Lines.TRACE)))));
        assertThat(traces).as("a run without a trace").contains("null");
    }

    @Test
    void a_worker_that_breaks_is_not_taken_for_done() {
        assertThatThrownBy(() -> workers.all(List.of(() -> {
                    throw new AssertionError("broken");
                })))
                .hasRootCauseMessage("broken");
        workers.all(List.of());
    }
}
