package anlan.torture;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A bug that is planted to see whether the harness finds it: a layer between the SDK's client and
 * the store, or before the functions of HTTP. The product knows nothing of it.
 *
 * @param breaks what it breaks, as a pattern for the sentence that tells of it
 */
record Bug(String name, String breaks, UnaryOperator<Wire> store, Edge edge) {

    /** How a bug changes a function of HTTP. */
    interface Edge {
        Function<HttpCall, HttpReply> over(Function<HttpCall, HttpReply> function, City city);
    }

    /** No bug at all; no sentence fits it. */
    static final Bug NONE = inStore("none", "(?!)", UnaryOperator.identity());

    static Bug inStore(String name, String breaks, UnaryOperator<Wire> layer) {
        return new Bug(name, breaks, layer, (function, city) -> function);
    }

    static Bug atEdge(String name, String breaks, Edge layer) {
        return new Bug(name, breaks, UnaryOperator.identity(), layer);
    }

    /** The way to the store, with the bug in it. */
    Wire wire(Wire beneath) {
        return store.apply(beneath);
    }

    /** A function of HTTP, with the bug in it. */
    Function<HttpCall, HttpReply> http(Function<HttpCall, HttpReply> function, City city) {
        return edge.over(function, city);
    }
}
