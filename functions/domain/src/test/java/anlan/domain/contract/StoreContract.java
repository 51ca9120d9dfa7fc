package anlan.domain.contract;

import anlan.domain.casefile.CaseId;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What every contract needs: the ports of one store, and keys that no other test has used. */
public abstract class StoreContract {

    private static final AtomicInteger USED = new AtomicInteger();

    /** The ports of the store under test; tests may share it. */
    protected abstract Ports ports();

    protected static String fresh() {
        return "key-" + USED.incrementAndGet();
    }

    /** The timers of one case that are due by then. */
    protected List<Timer> timersOf(CaseId id, Instant now) {
        List<Timer> due = new ArrayList<>();
        for (int shard = 0; shard < ports().timers().shards(); shard++) {
            ports().timers().due(shard, now, null).items().stream()
                    .map(Timers.Waiting::timer)
                    .filter(timer -> timer.caseId().equals(id))
                    .forEach(due::add);
        }
        return due;
    }

    /** Drops a timer by the case as it stands. */
    protected void drop(Timer timer) {
        ports().timers().drop(timer, EachKind.found(ports(), timer.caseId()).version());
    }

    /** What each of them is answered who ask at the same time. */
    protected static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<Callable<T>> mixed = new ArrayList<>(calls);
        Collections.shuffle(mixed);
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> each : threads.invokeAll(mixed)) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
