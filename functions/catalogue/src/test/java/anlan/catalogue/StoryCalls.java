package anlan.catalogue;

import anlan.catalogue.story.Answer;
import anlan.catalogue.story.Asked;
import anlan.catalogue.story.Scene;
import anlan.catalogue.story.Story;
import anlan.catalogue.story.Variables;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes every call of every story, whatever is answered, and asks nothing of the answers. */
final class StoryCalls {

    private static final Pattern SIGN_IN = Pattern.compile("Bearer ((?:post|citizen):.*)");
    private static final Pattern SCHEDULED = Pattern.compile("\"at\": \"(20[^\"]*)\"");

    /** Runs a job, at that time if its event names one. */
    interface Job {
        void run(String function, @Nullable Instant at);
    }

    private StoryCalls() {}

    /**
     * Plays all of them in order.
     *
     * @param token a sign-in of {@code post:…} or {@code citizen:…}
     * @param http answers a call of a function
     */
    static void play(Function<String, String> token, BiFunction<String, HttpCall, HttpReply> http, Job jobs) {
        Variables variables = new Variables();
        for (Story story : Story.all()) {
            for (Scene scene : story.scenes()) {
                Asked asked = variables.asked(scene);
                if (Catalogue.JOBS.contains(scene.function())) {
                    Matcher at = SCHEDULED.matcher(String.valueOf(asked.body()));
                    jobs.run(
                            scene.function(),
                            at.find() ? OffsetDateTime.parse(at.group(1)).toInstant() : null);
                } else {
                    HttpReply reply = http.apply(scene.function(), call(asked, token));
                    variables.keep(scene, new Answer(reply.status(), reply.headers(), reply.body()));
                }
            }
        }
    }

    private static HttpCall call(Asked asked, Function<String, String> token) {
        TreeMap<String, String> headers = new TreeMap<>(asked.headers());
        headers.computeIfPresent("authorization", (name, value) -> {
            Matcher who = SIGN_IN.matcher(value);
            return who.matches() ? "Bearer " + token.apply(who.group(1)) : value;
        });
        String body = asked.body();
        return new HttpCall(
                asked.method(),
                asked.path(),
                Query.parse(asked.query()),
                headers,
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8),
                "192.0.2.1",
                asked.id());
    }
}
