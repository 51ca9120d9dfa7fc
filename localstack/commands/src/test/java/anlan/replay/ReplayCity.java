package anlan.replay;

import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.catalogue.Store;
import anlan.domain.alert.SmsGateway;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.simulation.KeepingTopic;
import anlan.torture.Deployed;
import anlan.usecases.Tick;
import anlan.usecases.figures.FindFigures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All functions of one city over a store, as one process has them: it may die, the store stays. */
final class ReplayCity {

    private static final Duration SIGNED_IN = Duration.ofMinutes(90);

    /** A sign-in that somebody made, and when. */
    private record SignIn(String token, Instant from, Instant until) {}

    final ReplayClock clock;
    final Store store;
    private final CityKeys keys;
    private final Functions functions;
    private final Map<String, Function<Object, Object>> all;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();
    private final KeepingTopic topic = new KeepingTopic();
    private final AtomicInteger texts = new AtomicInteger();
    private final Areas areas = Seeds.areas();

    ReplayCity(ReplayStore over, Instant start) {
        clock = new ReplayClock(start);
        keys = new CityKeys(ReplayStore.secret());
        AtomicInteger ids = new AtomicInteger();
        SmsGateway telephones = sms -> {
            texts.incrementAndGet();
            return new SmsGateway.Answer.Sent("text");
        };
        Platform platform = over.with(new Platform(
                new Settings(
                        ReplayStore.TABLE,
                        "arn:aws:sns:local:000000000000:Alerts",
                        ReplayStore.secret(),
                        ReplayStore.SHARDS),
                over.client(),
                topic,
                clock,
                () -> "worker-" + ids.incrementAndGet(),
                List.of(),
                telephones));
        store = over.of(platform);
        functions = new Functions(platform, store, System::nanoTime);
        all = Deployed.registered(functions, UnaryOperator.identity());
        for (Post post : Seeds.roster()) {
            posts.put(post.id().value(), post);
            if (store.roster().find(post.id()) == null) {
                store.roster().put(post);
            }
        }
    }

    CityKeys keys() {
        return keys;
    }

    Areas areas() {
        return areas;
    }

    /** How many text messages this process has sent. */
    int texts() {
        return texts.get();
    }

    /** The answer to a POST by somebody, at the moment of the thread. */
    HttpReply post(String who, String path, String key, String body) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "authorization", "Bearer " + token(who), "content-type", "application/json", "idempotency-key", key));
        HttpCall call = new HttpCall(
                "POST", path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8), "192.0.2.1", "replay");
        return (HttpReply) function(group(path)).apply(call);
    }

    /** The answer to a GET by somebody, at the moment of the thread. */
    HttpReply get(String who, String path, Map<String, String> query) {
        Map<String, String> headers = new TreeMap<>(Map.of("authorization", "Bearer " + token(who)));
        Map<String, List<String>> parameters = new TreeMap<>();
        query.forEach((name, value) -> parameters.put(name, List.of(value)));
        HttpCall call = new HttpCall("GET", path, parameters, headers, new byte[0], "192.0.2.1", "replay");
        return (HttpReply) function(group(path)).apply(call);
    }

    /** The function that serves a path: that of inspections has the registers, too. */
    private static String group(String path) {
        String first = path.split("/", 4)[2];
        return first.equals("complaints") || first.equals("hazards") ? first : "inspections";
    }

    private String token(String who) {
        Instant now = clock.instant();
        return signIns.compute(
                        who,
                        (_, before) -> before != null && !now.isBefore(before.from()) && now.isBefore(before.until())
                                ? before
                                : new SignIn(
                                        functions.tokens().issue(actor(who)).token(), now, now.plus(SIGNED_IN)))
                .token();
    }

    private Actor actor(String who) {
        Post post = posts.get(who.substring(who.indexOf(':') + 1));
        return who.startsWith("post:") ? Actor.at(Objects.requireNonNull(post, who), null) : Actor.citizen(who);
    }

    /** The case of a tale as it stands, null if it has not come in. */
    @Nullable
    Case state(Tale tale) {
        return switch (tale.kind) {
            case COMPLAINT -> store.complaints().find(tale.id);
            case HAZARD -> store.hazards().find(tale.id);
            case INSPECTION -> store.inspections().find(tale.id);
            case DUTYMONTH -> store.dutyMonths().find(tale.id);
        };
    }

    /** Whether the store has the receipt of an act that changed a case. */
    boolean done(Tale.Act act, String key) {
        return store.desk().receipt(act.of().id, keys.deedKey(act.of().id, act.deed(), act.who(), key)) != null;
    }

    void run(String job, Instant at) {
        var unused = function(job).apply(new Tick(at));
    }

    /** The topic delivers what it has. */
    void deliver() {
        for (String message : topic.taken()) {
            var unused = function("textOfficials").apply(message);
        }
    }

    boolean underway() {
        return !topic.isEmpty();
    }

    private Function<Object, Object> function(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** The last day with figures, null if there is none. */
    @Nullable
    LocalDate lastDay() {
        return store.figures().lastDay(areas.city().code());
    }

    /** A published period of a town or the city, as everybody reads it. */
    PeriodFigures published(AreaCode area, Period period) {
        return new FindFigures(store.figures()).period(area, period, null).now();
    }

    /** How many events are in the published days of a period, of which some are. */
    long events(Period period) {
        return published(areas.city().code(), period).tally().events();
    }

    /** Where a case of that kind is brought in, and where its deeds are. */
    static String root(CaseKind kind) {
        return "/v1/" + kind.plural();
    }
}
