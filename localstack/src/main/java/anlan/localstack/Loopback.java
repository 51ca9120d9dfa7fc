package anlan.localstack;

import anlan.http.HttpCall;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call was meant for this machine by somebody at it. A browser also runs the pages of
 * others: those name another origin, or another host that was made to resolve to this machine.
 */
final class Loopback {

    private static final Pattern HOST =
            Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String HTTP = "http://";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Loopback() {}

    /**
     * Whether a page of this machine asks, under whichever of its names: a page at localhost sends
     * to 127.0.0.1.
     *
     * @return the origin of the page, empty where none is given, or null if it may not ask
     */
    static @Nullable String origin(HttpCall call) {
        String host = call.headers().getOrDefault("host", "");
        String origin = call.headers().getOrDefault("origin", "");
        boolean own = HOST.matcher(host).matches()
                && (origin.isEmpty()
                        ? admits(call)
                        : origin.startsWith(HTTP)
                                && HOST.matcher(origin.substring(HTTP.length())).matches()
                                && port(origin).equals(port(host)));
        return own ? origin : null;
    }

    private static String port(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    static boolean admits(HttpCall call) {
        return admits(call.headers());
    }

    /** The same by the headers alone, with names in small letters. */
    static boolean admits(Map<String, String> headers) {
        String host = headers.getOrDefault("host", "");
        String origin = headers.getOrDefault("origin", "http://" + host);
        String site = headers.getOrDefault("sec-fetch-site", "none");
        return HOST.matcher(host).matches() && origin.equalsIgnoreCase("http://" + host) && OWN_SITE.contains(site);
    }
}
