package anlan.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * How long a request may take to come, and how many an address may have on their way. A body may
 * take {@code body} and a second more for each {@code rate} bytes that have come, and no longer
 * than {@code most} in all.
 *
 * @param perAddress connections of one address whose request is not complete
 * @param proxies whose word is taken for whom they speak
 */
record Patience(Duration headers, Duration body, int rate, Duration most, int perAddress, Proxies proxies) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(10), 1_000, Duration.ofSeconds(40), 64, Proxies.NONE);

    /** {@code ANLAN_INCOMPLETE_PER_ADDRESS}, and {@code ANLAN_PROXIES} with commas between them. */
    static Patience of(Environment environment) {
        return new Patience(
                environment.getProperty("anlan.headers-within", Duration.class, USUAL.headers),
                environment.getProperty("anlan.body-within", Duration.class, USUAL.body),
                USUAL.rate,
                environment.getProperty("anlan.body-at-most", Duration.class, USUAL.most),
                environment.getProperty("anlan.incomplete-per-address", Integer.class, USUAL.perAddress),
                Proxies.of(environment.getProperty("anlan.proxies", "")));
    }

    /** The time left to a body that began so long ago and of which so much has come. */
    Duration left(Duration since, long bytes) {
        Duration earned = body.plusMillis(bytes * 1_000 / rate);
        return (earned.compareTo(most) < 0 ? earned : most).minus(since);
    }

    /** Whom a connection speaks for: itself, or the last hop before the proxies that are known. */
    String speaker(InetAddress peer, List<String> forwarded) {
        String speaker = peer.getHostAddress();
        boolean known = proxies.know(peer);
        for (String hop : forwarded.reversed()) {
            if (!known) {
                return speaker;
            }
            speaker = hop;
            known = proxies.know(hop);
        }
        return speaker;
    }
}
