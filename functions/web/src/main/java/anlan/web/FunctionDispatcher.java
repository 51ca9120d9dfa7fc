package anlan.web;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.FunctionCatalog;

/** Finds the function that answers a path, and asks the catalogue for it. */
final class FunctionDispatcher {

    private final UnaryOperator<String> functionOf;
    private final Supplier<FunctionCatalog> catalogue;
    private final Map<String, Extra> extra;

    FunctionDispatcher(
            UnaryOperator<String> functionOf, Supplier<FunctionCatalog> catalogue, Map<String, Extra> extra) {
        this.functionOf = functionOf;
        this.catalogue = catalogue;
        this.extra = new LinkedHashMap<>(extra);
    }

    /**
     * A door of one place.
     *
     * @param most bytes of a body that it reads
     */
    record Extra(int most, Function<HttpCall, HttpReply> function) {

        Extra within(Admission admission) {
            return new Extra(most, admission.before(function, call -> Refused.busy(call.requestId())));
        }
    }

    /**
     * How much of a body of that type is read at that path: one byte more than is taken, so that it
     * can be seen that there was more.
     */
    int mostBytes(String path, @Nullable String contentType) {
        Extra door = extra(path);
        int most = HttpCall.mostBytes(contentType);
        return (door == null ? most : Math.max(most, door.most())) + 1;
    }

    private @Nullable Extra extra(String path) {
        return extra.entrySet().stream()
                .filter(door -> path.startsWith(door.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    HttpReply answer(HttpCall call) {
        Extra door = extra(call.path());
        return (door == null ? function(functionOf.apply(call.path())) : door.function()).apply(call);
    }

    private Function<HttpCall, HttpReply> function(String name) {
        Function<HttpCall, HttpReply> function = catalogue.get().lookup(name);
        if (function == null) {
            throw new IllegalStateException("the catalogue has no function " + name);
        }
        return function;
    }
}
