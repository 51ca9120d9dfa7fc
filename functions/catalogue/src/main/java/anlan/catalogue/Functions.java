package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Figures;
import anlan.http.Api;
import anlan.http.Tokens;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Tick;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.erasure.Erase;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.figures.pack.PublishPack;
import anlan.usecases.photo.ExaminePhotos;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Every deployed function of one city, made from plain objects: it knows no container. What answers
 * HTTP and what a schedule drives are each made when they are first asked for.
 */
public final class Functions {

    private static final String KEY = "k1";

    private final City city;
    private final Tokens tokens;
    private final CurrentPosts posts;
    private final Lazily<Api> api;
    private final Lazily<Jobs> jobs;

    public Functions(Platform platform) {
        this(platform, System::nanoTime);
    }

    /**
     * Makes the functions of a city whose process has its own clock, for tests.
     *
     * @param nanos the clock of the process, by which memories age
     */
    public Functions(Platform platform, LongSupplier nanos) {
        this(City.of(platform), nanos);
    }

    /**
     * The same over another store than the platform's table, for tests.
     *
     * @param store whose clocks set their timers by the ladder of the seeds
     */
    public Functions(Platform platform, Store store, LongSupplier nanos) {
        this(City.of(platform, store), nanos);
    }

    private Functions(City city, LongSupplier nanos) {
        this.city = city;
        tokens = new Tokens(Map.of(KEY, city.keys().derived("token " + KEY)), KEY, city.clock());
        posts = new CurrentPosts(city.store().roster(), city.keys(), nanos);
        api = new Lazily<>(() -> new Counter(city, posts).api(tokens));
        jobs = new Lazily<>(() -> new Jobs(city));
    }

    /** The functions that answer HTTP. */
    public Api api() {
        return api.get();
    }

    /** The proofs of sign-in that the functions accept. */
    public Tokens tokens() {
        return tokens;
    }

    /** Who officials are now. */
    CurrentPosts posts() {
        return posts;
    }

    /** Climbs the ladder of cases and of decisions. */
    Sweeping notifyOverdue() {
        return jobs.get().notifyOverdue();
    }

    Oldest oldestTimer() {
        return jobs.get().oldestTimer();
    }

    /** Sends all that is to be told of cases and of figures. */
    Function<Tick, SendAlerts.Outcome> sendAlerts() {
        return jobs.get().sendAlerts();
    }

    Oldest oldestIntent() {
        return jobs.get().oldestIntent();
    }

    RollUpDay rollUpDay() {
        return jobs.get().rollUpDay();
    }

    /** Forgets people: the rest of what the night finds half-done, and all of them after a restore. */
    public Erase erase() {
        return jobs.get().erase();
    }

    ExaminePhotos examinePhotos() {
        return jobs.get().examinePhotos();
    }

    PublishPack publishPack() {
        return jobs.get().publishPack();
    }

    /** Takes the text of one message from the topic. */
    Function<String, TextOfficials.Outcome> textOfficials() {
        return jobs.get().textOfficials();
    }

    /** Under what name a subject may stand in the log. */
    String pseudonym(String subject) {
        return city.keys().pseudonym(subject).value();
    }

    /** Take what the city tells of itself in numbers. */
    Meters meters() {
        return city.platform().meters();
    }

    /** The published figures, of which a night tells how old they are. */
    Figures figures() {
        return city.store().figures();
    }

    /** The code of the whole city. */
    AreaCode cityCode() {
        return city.areas().city().code();
    }

    InstantSource clock() {
        return city.clock();
    }
}
