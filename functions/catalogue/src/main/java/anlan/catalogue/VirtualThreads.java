package anlan.catalogue;

import anlan.usecases.Workers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Workers in virtual threads, each of which takes the next part when it is done with one. What they
 * log is found under the run that they work for.
 *
 * @param most how many there are at once
 */
record VirtualThreads(int most) implements Workers {

    VirtualThreads {
        if (most < 1) {
            throw new IllegalArgumentException("at least one worker");
        }
    }

    @Override
    public void all(List<Runnable> parts) {
        Queue<Runnable> open = new ConcurrentLinkedQueue<>(parts);
        @Nullable Map<String, String> run = MDC.getCopyOfContextMap();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> workers = IntStream.range(0, Math.min(most, parts.size()))
                    .mapToObj(worker -> CompletableFuture.runAsync(() -> work(open, run), threads))
                    .toList();
            workers.forEach(CompletableFuture::join);
        }
    }

    private static void work(Queue<Runnable> open, @Nullable Map<String, String> run) {
        if (run != null) {
            MDC.setContextMap(run);
        }
        for (Runnable part = open.poll(); part != null; part = open.poll()) {
            part.run();
        }
    }
}
