package anlan.http;

import anlan.domain.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked.
 *
 * @param function deployed function that answers it
 * @param template path with {@code {names}} where anything may stand
 * @param who roles that may ever use it
 * @param open whether nobody needs to sign in
 * @param parameters that its query may have
 * @param keyed whether it changes state, and so needs an idempotency key
 * @param caller when the roster is asked who the caller is now
 * @param reveals the personal data of others that its answer holds, null if it holds none
 * @param columns of the table that it takes, null if it takes JSON
 */
record Route(
        String function,
        String method,
        String template,
        Set<Role> who,
        boolean open,
        boolean keyed,
        Caller caller,
        Set<String> parameters,
        @Nullable Reveals reveals,
        @Nullable Columns columns,
        Handler handler) {

    /** The names of the columns of a table: those that must be there, and those that may. */
    record Columns(Set<String> needed, Set<String> optional) {

        Columns {
            needed = Set.copyOf(needed);
            optional = Set.copyOf(optional);
        }
    }

    /** When the roster is asked who an official is now. */
    enum Caller {
        /** Before the handler, from what was read moments ago. */
        RECENT,
        /** Before the handler, as of now. */
        NOW,
        /** By the handler, in the one consistent read that it needs anyway. */
        READ_BY_HANDLER
    }

    interface Handler {
        HttpReply answer(Request request);
    }

    Route {
        who = Set.copyOf(who);
        parameters = Set.copyOf(parameters);
    }

    static Route open(String function, String method, String template, Handler handler) {
        return new Route(
                function, method, template, Set.of(), true, false, Caller.RECENT, Set.of(), null, null, handler);
    }

    static Route get(String function, String template, Set<Role> who, Handler handler) {
        return new Route(function, "GET", template, who, false, false, Caller.RECENT, Set.of(), null, null, handler);
    }

    /** An answer that shows who stands behind cases: it is recorded before it goes out. */
    static Route revealing(Reveals what, String function, String template, Set<Role> who, Reveals.Handler handler) {
        return new Route(function, "GET", template, who, false, false, Caller.RECENT, Set.of(), what, null, handler);
    }

    static Route post(String function, String template, Set<Role> who, Handler handler) {
        return new Route(function, "POST", template, who, false, true, Caller.RECENT, Set.of(), null, null, handler);
    }

    static Route put(String function, String template, Set<Role> who, Handler handler) {
        return new Route(function, "PUT", template, who, false, false, Caller.RECENT, Set.of(), null, null, handler);
    }

    static Route delete(String function, String template, Set<Role> who, Handler handler) {
        return new Route(function, "DELETE", template, who, false, false, Caller.RECENT, Set.of(), null, null, handler);
    }

    /** The same, whose handler reads the caller's post together with what it is asked about. */
    Route readingItsCaller() {
        return with(Caller.READ_BY_HANDLER);
    }

    /** The same, for which a post that was read moments ago is not new enough. */
    Route asOfNow() {
        return with(Caller.NOW);
    }

    private Route with(Caller when) {
        return new Route(function, method, template, who, open, keyed, when, parameters, reveals, columns, handler);
    }

    /** The same route, with parameters that its query may have. */
    Route taking(Set<String> names) {
        return new Route(function, method, template, who, open, keyed, caller, names, reveals, columns, handler);
    }

    /** The same route, that takes a table instead of JSON. */
    Route taking(Columns table) {
        return new Route(function, method, template, who, open, keyed, caller, parameters, reveals, table, handler);
    }

    /** The same, whose reads are recorded there. */
    Route recordedBy(Reveals.Recorder recorder) {
        return handler instanceof Reveals.Handler revealing
                ? new Route(
                        function,
                        method,
                        template,
                        who,
                        open,
                        keyed,
                        caller,
                        parameters,
                        reveals,
                        columns,
                        revealing.recordedBy(recorder))
                : this;
    }

    /** Whether what is asked stands in a body. */
    boolean hasBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    static Set<Role> anybody() {
        return EnumSet.allOf(Role.class);
    }

    List<String> segments() {
        return Paths.segments(template);
    }
}
