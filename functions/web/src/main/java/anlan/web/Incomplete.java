package anlan.web;

import anlan.usecases.people.Network;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections whose request has begun and is not complete, by address. Where an address has too
 * many, those that moved least lately are shut; one that is complete, idle, or only just there is
 * never among them.
 */
final class Incomplete {

    /** A connection, as seen from here. */
    interface Line {

        boolean isOpen();

        /** Hears no more of it: whoever reads from it is told that it has ended. */
        void shut();
    }

    /** Younger than this, a request may be complete and only not have been looked at. */
    static final Duration YOUNG = Duration.ofSeconds(1);

    private static final class Coming {
        private final Line line;
        private final long since;
        private final @Nullable String address;
        private final boolean headers;

        Coming(Line line, long since, @Nullable String address, boolean headers) {
            this.line = line;
            this.since = since;
            this.address = address;
            this.headers = headers;
        }
    }

    private final Patience patience;
    private final LongSupplier nanoTime;
    private final Map<Line, Coming> coming = new HashMap<>();
    private final Map<String, LinkedHashSet<Coming>> byAddress = new HashMap<>();

    Incomplete(Patience patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * Something of a request has come, or a connection from which one is awaited. A known proxy's
     * headers count for nobody.
     */
    synchronized void moves(Line line, InetAddress peer) {
        Coming known = coming.get(line);
        if (known == null) {
            put(new Coming(line, nanoTime.getAsLong(), patience.proxies().know(peer) ? null : Network.of(peer), true));
        } else {
            LinkedHashSet<Coming> others = known.address == null ? null : byAddress.get(known.address);
            if (others != null && others.remove(known)) {
                others.add(known);
            }
        }
    }

    /** Its headers are there and say who speaks; its body is still to come. */
    synchronized void awaitsBody(Line line, String speaker) {
        ends(line);
        put(new Coming(line, nanoTime.getAsLong(), Network.of(speaker), false));
    }

    private void put(Coming one) {
        coming.put(one.line, one);
        if (one.address != null) {
            byAddress
                    .computeIfAbsent(one.address, address -> new LinkedHashSet<>())
                    .add(one);
        }
    }

    /** The request is complete, or will never be. */
    synchronized void ends(Line line) {
        Coming known = coming.remove(line);
        if (known != null && known.address != null) {
            LinkedHashSet<Coming> others = byAddress.get(known.address);
            if (others != null && others.remove(known) && others.isEmpty()) {
                byAddress.remove(known.address);
            }
        }
    }

    /** Whether it is still waited for, and not shut to make room. */
    synchronized boolean awaits(Line line) {
        return coming.containsKey(line);
    }

    synchronized int count() {
        return coming.size();
    }

    /**
     * Shuts what is too slow or too much.
     *
     * @param asOf since when everything that came has been looked at
     */
    synchronized void sweep(long asOf) {
        for (Coming each : new ArrayList<>(coming.values())) {
            if (!each.line.isOpen()) {
                ends(each.line);
            } else if (each.headers && asOf - each.since > patience.headers().toNanos()) {
                shut(each);
            }
        }
        for (LinkedHashSet<Coming> of : new ArrayList<>(byAddress.values())) {
            int tooMany = of.size() - patience.perAddress();
            for (Coming each : List.copyOf(of)) {
                if (tooMany > 0 && asOf - each.since > YOUNG.toNanos()) {
                    shut(each);
                    tooMany--;
                }
            }
        }
    }

    private void shut(Coming each) {
        ends(each.line);
        each.line.shut();
    }
}
