package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.story.Answer;
import anlan.catalogue.story.Asked;
import anlan.catalogue.story.Scene;
import anlan.catalogue.story.Story;
import anlan.catalogue.story.Variables;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The stories, to which every edge must give the same answers byte for byte. With {@code
 * -Danlan.stories.write=true} the answers are written anew, for a person to read in the diff.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class Conformance {

    private static final Pattern SUBJECT = Pattern.compile("Bearer ((?:citizen|post):[a-z0-9-]+)");

    /** What this edge answers to a call of an HTTP function. */
    protected abstract Answer http(String function, Asked asked) throws Exception;

    /** What this edge answers to the tick of a job: the text of its report. */
    protected abstract String job(String function, String event) throws Exception;

    /** First of all tests: the stories begin in a city where nothing has happened yet. */
    @TestFactory
    @Order(1)
    Stream<DynamicContainer> every_call_of_a_story_is_answered_as_written() {
        Variables variables = new Variables();
        return Story.all().stream()
                .map(story -> DynamicContainer.dynamicContainer(
                        story.file().getFileName().toString(),
                        story.scenes().stream()
                                .map(scene -> DynamicTest.dynamicTest(
                                        scene.name(), () -> conforms(story, scene, variables)))));
    }

    private void conforms(Story story, Scene scene, Variables variables) throws Exception {
        Answer answer = answer(scene.function(), variables.asked(scene));
        String written = variables.written(answer);
        variables.keep(scene, answer);
        if (Boolean.getBoolean("anlan.stories.write")) {
            story.write(scene, written);
        } else {
            assertThat(written).isEqualTo(scene.answer());
        }
    }

    private Answer answer(String function, Asked asked) throws Exception {
        if (Catalogue.JOBS.contains(function)) {
            String event = String.valueOf(asked.body());
            return new Answer(200, Map.of(), FixedCity.atItsTime(event, () -> job(function, event)));
        }
        return withoutCommonHeaders(asked, http(function, signed(asked)));
    }

    /** Holds the headers that every answer has, which the stories therefore leave out. */
    private static Answer withoutCommonHeaders(Asked asked, Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        assertThat(headers.remove("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.remove("x-request-id")).isEqualTo(asked.id());
        return new Answer(answer.status(), headers, answer.body());
    }

    private static Asked signed(Asked asked) {
        Map<String, String> headers = new TreeMap<>(asked.headers());
        headers.computeIfPresent("authorization", (name, value) -> signed(value));
        return new Asked(asked.id(), asked.method(), asked.path(), asked.query(), headers, asked.body());
    }

    /** Stories and events name who asks, as no token can stand in a file for long. */
    protected static String signed(String text) {
        return SUBJECT.matcher(text)
                .replaceAll(subject -> Matcher.quoteReplacement("Bearer " + FixedCity.token(subject.group(1))));
    }
}
