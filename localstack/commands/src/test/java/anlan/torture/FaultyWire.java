package anlan.torture;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A neighbour that fails in every way in which one does, as a plan has it. */
final class FaultyWire {

    /** After these the call may be done although nobody heard so. */
    private static final Set<Fault> UNHEARD = EnumSet.of(
            Fault.TIMEOUT_AFTER,
            Fault.CUT_BODY,
            Fault.ERROR_AFTER,
            Fault.LATE_FIRST,
            Fault.DUPLICATE,
            Fault.CRASH_AFTER);

    /** An attempt that is still under way. */
    private record Sending(Wire.Call call, Wire real) {}

    private final Dialect dialect;
    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private final List<Wire.Call> unheard = new ArrayList<>();
    private final Deque<Sending> late = new ArrayDeque<>();
    private final Map<String, Wire.Answer> before = new TreeMap<>();
    private @Nullable Fault next;
    private Predicate<Wire.Call> nextAt = call -> false;
    private Predicate<Wire.Call> refused = call -> false;
    private final List<String> refusals = new ArrayList<>();
    private Consumer<Wire.Call> watched = call -> {};
    private @Nullable Runnable meanwhile;
    private Predicate<Wire.Call> meanwhileAt = call -> false;
    private int weakReads;
    private int deadlyCall = -1;
    private boolean deadlyAfter;
    private FaultPlan plan = FaultPlan.none();

    FaultyWire(Dialect dialect) {
        this.dialect = dialect;
    }

    void follow(FaultPlan next) {
        plan = next;
    }

    /** Fails so the next call of which that is true, once. */
    void once(Fault fault, Predicate<Wire.Call> at) {
        next = fault;
        nextAt = at;
    }

    /** Refuses every call of which that is true for good, as what the neighbour will never take. */
    void refuse(Predicate<Wire.Call> poison) {
        refused = poison;
    }

    /** What it was asked and would not take. */
    List<String> refusals() {
        return refusals;
    }

    /** Tells of every call. */
    void watch(Consumer<Wire.Call> watcher) {
        watched = watcher;
    }

    /** Does something else just before that call of the next operation, once. */
    void meanwhile(int call, @Nullable Runnable work) {
        meanwhile(each -> each.index() == call, work);
    }

    /** Does something else just before the first call of which that is true, once. */
    void meanwhile(Predicate<Wire.Call> at, @Nullable Runnable work) {
        meanwhileAt = at;
        meanwhile = work;
    }

    /** Dies at that call, once; -1 for never. */
    void dieAt(int call, boolean after) {
        deadlyCall = call;
        deadlyAfter = after;
    }

    /** How often each fault was injected. */
    Map<Fault, Integer> injected() {
        return injected;
    }

    /** The calls that were carried out, and whose answer did not arrive. */
    List<Wire.Call> unheard() {
        return unheard;
    }

    /** Sends an attempt over the real wire, or does to it what the plan says. */
    Wire.Answer send(Wire.Call asked, Wire real) throws IOException {
        deliverLate(asked);
        Wire.Call call = dialect == Dialect.DYNAMODB ? InPart.onward(asked) : asked;
        watched.accept(call);
        if (weak(call) && !Json.read(call.body()).has("IndexName")) {
            weakReads++;
        }
        if (refused.test(call)) {
            refusals.add(call.body());
            return dialect.error(400, dialect == Dialect.SNS ? "InvalidParameter" : "ValidationException");
        }
        Runnable first = meanwhile;
        if (first != null && meanwhileAt.test(call) && call.attempt() == 1) {
            meanwhile = null;
            first.run();
        }
        Fault fault = chosen(call);
        if (fault == null) {
            Wire.Answer answer = real.send(call);
            if (answer.succeeded() && weak(call)) {
                before.put(call.action() + call.body(), answer);
            }
            return answer;
        }
        injected.merge(fault, 1, Integer::sum);
        if (UNHEARD.contains(fault)) {
            unheard.add(call);
        }
        return failing(fault, call, real);
    }

    private @Nullable Fault chosen(Wire.Call call) {
        Fault once = next;
        if (once != null && nextAt.test(call)) {
            next = null;
            return once;
        }
        if (call.index() != deadlyCall) {
            return plan.of(call, each -> possible(each, call));
        }
        deadlyCall = -1;
        return deadlyAfter ? Fault.CRASH_AFTER : Fault.CRASH_BEFORE;
    }

    /** The first attempt of an operation that is over arrives only now. */
    private void deliverLate(Wire.Call now) throws IOException {
        for (Iterator<Sending> waiting = late.iterator(); waiting.hasNext(); ) {
            Sending sending = waiting.next();
            Wire.Call call = sending.call();
            if (!call.operation().equals(now.operation()) || call.index() < now.index()) {
                waiting.remove();
                var unused = sending.real().send(call);
            }
        }
    }

    /** Delivers what is still under way. */
    void settle() throws IOException {
        while (!late.isEmpty()) {
            Sending sending = late.remove();
            var unused = sending.real().send(sending.call());
        }
    }

    private boolean possible(Fault fault, Wire.Call call) {
        return switch (fault.on()) {
            case ANY -> true;
            case WRITE -> dialect.writes(call) && (fault != Fault.DUPLICATE || dialect.sendsTwice());
            case QUERY -> call.action().equals("Query");
            case BATCH -> call.action().equals("BatchGetItem");
            case WEAK_READ -> weak(call);
        };
    }

    private static boolean weak(Wire.Call call) {
        return switch (call.action()) {
            case "Query", "GetItem" -> !consistent(Json.read(call.body()));
            case "BatchGetItem" ->
                !Json.read(call.body()).path("RequestItems").valueStream().allMatch(FaultyWire::consistent);
            default -> false;
        };
    }

    private static boolean consistent(JsonNode read) {
        return read.path("ConsistentRead").asBoolean(false);
    }

    /** How many reads of the table itself did not ask for what is true now. */
    int weakReads() {
        return weakReads;
    }

    private Wire.Answer failing(Fault fault, Wire.Call call, Wire real) throws IOException {
        return switch (fault) {
            case REFUSED -> throw new ConnectException("injected: refused");
            case TIMEOUT_BEFORE -> throw new SocketTimeoutException("injected: before");
            case TIMEOUT_AFTER -> {
                var unused = real.send(call);
                throw new SocketTimeoutException("injected: after");
            }
            case CUT_BODY -> {
                Wire.Answer answer = real.send(call);
                yield new Wire.Answer(answer.status(), answer.body(), true);
            }
            case THROTTLED -> dialect.throttled();
            case ERROR_BEFORE -> dialect.broken();
            case ERROR_AFTER -> {
                var unused = real.send(call);
                yield dialect.broken();
            }
            case CONFLICT -> dialect.conflict(call);
            case LATE_FIRST -> {
                late.add(new Sending(call, real));
                throw new SocketTimeoutException("injected: late");
            }
            case DUPLICATE -> {
                Wire.Answer first = real.send(call);
                var unused = real.send(call);
                yield first;
            }
            case STALE_READ -> stale(call);
            case EMPTY_PAGE -> InPart.empty(call);
            case TINY_PAGE -> real.send(call.with(InPart.limited(call.body())));
            case UNPROCESSED -> InPart.half(call, real);
            case CRASH_BEFORE -> throw new Crash("before " + call.action() + " " + call.index());
            case CRASH_AFTER -> {
                var unused = real.send(call);
                throw new Crash("after " + call.action() + " " + call.index());
            }
        };
    }

    /** The answer of the last time, or nothing: an index lags. */
    private Wire.Answer stale(Wire.Call call) {
        return before.getOrDefault(call.action() + call.body(), InPart.nothing(call));
    }
}
