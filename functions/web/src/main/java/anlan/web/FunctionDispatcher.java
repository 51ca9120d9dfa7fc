package anlan.web;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.cloud.function.context.FunctionCatalog;

/** Finds the function that answers a path, and asks the catalogue for it. */
final class FunctionDispatcher {

    private final UnaryOperator<String> functionOf;
    private final Supplier<FunctionCatalog> catalogue;
    private final Map<String, Function<HttpCall, HttpReply>> extra;

    FunctionDispatcher(
            UnaryOperator<String> functionOf,
            Supplier<FunctionCatalog> catalogue,
            Map<String, Function<HttpCall, HttpReply>> extra) {
        this.functionOf = functionOf;
        this.catalogue = catalogue;
        this.extra = Map.copyOf(extra);
    }

    HttpReply answer(HttpCall call) {
        return extra.entrySet().stream()
                .filter(door -> call.path().startsWith(door.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> function(functionOf.apply(call.path())))
                .apply(call);
    }

    private Function<HttpCall, HttpReply> function(String name) {
        Function<HttpCall, HttpReply> function = catalogue.get().lookup(name);
        if (function == null) {
            throw new IllegalStateException("the catalogue has no function " + name);
        }
        return function;
    }
}
