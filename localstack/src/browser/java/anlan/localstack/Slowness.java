package anlan.localstack;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * A browser on a machine that many times slower, and as far away from the city: with {@code -Danlan.browser.slower=8}
 * tests fail that read a page before it is there.
 */
final class Slowness {

    private static final int TIMES = Integer.getInteger("anlan.browser.slower", 1);
    private static final int MILLIS = 40;

    private final @Nullable CDPSession session;

    private Slowness(@Nullable CDPSession session) {
        this.session = session;
    }

    /** Whether the browser is slowed down. */
    static boolean isSet() {
        return TIMES > 1;
    }

    static Slowness of(Page page) {
        if (!isSet()) {
            return new Slowness(null);
        }
        CDPSession session = page.context().newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", TIMES);
        session.send("Emulation.setCPUThrottlingRate", rate);
        session.send("Network.enable");
        Slowness slowness = new Slowness(session);
        slowness.network(true);
        return slowness;
    }

    /** Whether there is a network: what is slow has to be told so as well. */
    void network(boolean isThere) {
        if (session == null) {
            return;
        }
        JsonObject network = new JsonObject();
        network.addProperty("offline", !isThere);
        network.addProperty("latency", MILLIS * TIMES);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", -1);
        session.send("Network.emulateNetworkConditions", network);
    }
}
