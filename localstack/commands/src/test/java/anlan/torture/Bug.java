package anlan.torture;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.util.function.Function;

/**
 * A bug that is planted to see whether the harness finds it: a layer between the SDK's client and
 * the store, or before the functions of HTTP. The product knows nothing of it.
 */
interface Bug {

    /** No bug at all. */
    Bug NONE = () -> "none";

    String name();

    /** What it breaks, as a pattern for the sentence that tells of it; no sentence fits no bug. */
    default String breaks() {
        return "(?!)";
    }

    /** The way to the store, with the bug in it. */
    default Wire wire(Wire beneath) {
        return beneath;
    }

    /** A function of HTTP, with the bug in it. */
    default Function<HttpCall, HttpReply> http(Function<HttpCall, HttpReply> function, City city) {
        return function;
    }
}
