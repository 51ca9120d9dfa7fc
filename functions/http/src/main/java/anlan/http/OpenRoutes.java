package anlan.http;

import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Routes that one place alone serves beside the API, under the same rules; they ask nobody to sign
 * in, but whence they come.
 */
public final class OpenRoutes {

    private final String function;
    private final List<Route> routes = new ArrayList<>();

    /**
     * Starts without any.
     *
     * @param function that answers them
     */
    public OpenRoutes(String function) {
        this.function = function;
    }

    /** Shows something. */
    public OpenRoutes get(String path, Supplier<HttpReply> answer) {
        routes.add(Route.open(function, "GET", path, request -> answer.get()));
        return this;
    }

    /** Shows one page of a folder, which a browser lets do no more than that. */
    public OpenRoutes page(String path, StaticFiles folder, String name, PagePolicy policy) {
        routes.add(Route.open(function, "GET", path, request -> {
            HttpReply page = folder.find(request.call(), name);
            return page == null ? unknown(request) : policy.on(page.with("Cache-Control", "no-cache"));
        }));
        return this;
    }

    /** Shows the files that pages are made of; the path ends with {@code {file}}. */
    public OpenRoutes files(String path, StaticFiles folder) {
        routes.add(Route.open(function, "GET", path, request -> {
            HttpReply file = folder.find(request.call(), request.named("file"));
            return file == null ? unknown(request) : file.with("Cache-Control", "no-cache");
        }));
        return this;
    }

    private static HttpReply unknown(Request request) {
        return Problem.unknownRoute(request.call().requestId());
    }

    /** Does something that needs no words: the body is an empty object. */
    public OpenRoutes post(String path, Supplier<HttpReply> answer) {
        routes.add(Route.open(function, "POST", path, request -> {
            request.fields().finish();
            return answer.get();
        }));
        return this;
    }

    /**
     * Does something that one text says.
     *
     * @param field of the body that holds it, and there is no other
     * @param detail in Chinese, what it should be
     * @param answer null where the text says nothing that can be done
     */
    public OpenRoutes post(String path, String field, String detail, Function<String, @Nullable HttpReply> answer) {
        routes.add(Route.open(function, "POST", path, request -> {
            Field<String> text = request.fields().text(field, Form.NAME);
            request.fields().finish();
            HttpReply reply = answer.apply(text.get());
            if (reply == null) {
                throw new Invalid("/" + field, "malformed", detail);
            }
            return reply;
        }));
        return this;
    }

    /**
     * One door for all of them.
     *
     * @param admits whether a call comes from where it may; any other is 403, whatever it asks
     */
    public Function<HttpCall, HttpReply> door(Predicate<HttpCall> admits) {
        Router door = new Router(routes, Callers.NOBODY);
        return call -> admits.test(call)
                ? door.apply(call)
                : Router.finished(call, Problem.of(new Forbidden("foreign_origin", "只接受本机页面的请求。"), call.requestId()));
    }
}
