package anlan.localstack;

import anlan.http.HttpCall;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a call was meant for this machine by somebody at it. A browser also runs the pages of
 * others: those name another origin, or another host that was made to resolve to this machine.
 */
final class Loopback {

    private static final Pattern HOST =
            Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Loopback() {}

    static boolean admits(HttpCall call) {
        String host = call.headers().getOrDefault("host", "");
        String origin = call.headers().getOrDefault("origin", "http://" + host);
        String site = call.headers().getOrDefault("sec-fetch-site", "none");
        return HOST.matcher(host).matches() && origin.equalsIgnoreCase("http://" + host) && OWN_SITE.contains(site);
    }
}
