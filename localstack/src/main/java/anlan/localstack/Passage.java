package anlan.localstack;

import java.time.Duration;
import java.util.Map;

/** The cost of moving the city's time: how often each function ran, and how long all of it took. */
record Passage(Map<String, Share> shares, Duration took) {

    /** The part of one function. */
    record Share(int ran, Duration took) {
        private static final Share NONE = new Share(0, Duration.ZERO);

        Share plus(Share more) {
            return new Share(ran + more.ran, took.plus(more.took));
        }
    }

    Passage {
        shares = Map.copyOf(shares);
    }

    int ticks() {
        return shares.values().stream().mapToInt(Share::ran).sum();
    }

    Share of(String function) {
        return shares.getOrDefault(function, Share.NONE);
    }

    /** How long everything took besides that function. */
    Duration besides(String function) {
        return took.minus(of(function).took());
    }
}
