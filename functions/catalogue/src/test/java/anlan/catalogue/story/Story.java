package anlan.catalogue.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of calls and answers. All stories happen in one city, one after the other in the order of
 * their names: what an answer says may hang on any call before it.
 *
 * @param preface of the file, for people
 */
public record Story(Path file, String preface, List<Scene> scenes) {

    private static final Path FOLDER =
            Path.of(System.getProperty("anlan.root"), "functions/catalogue/src/test/resources/stories");
    private static final Pattern SCENE = Pattern.compile("(?m)^### ");

    /** A call and its answer, with a value for every variable. */
    public record Exchange(Scene scene, Asked asked, Answer answer) {}

    /** Every story, in order. */
    public static List<Story> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(Story::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every call of every story with the answer that is written there. */
    public static List<Exchange> exchanges() {
        Variables variables = new Variables();
        List<Exchange> exchanges = new ArrayList<>();
        for (Story story : all()) {
            for (Scene scene : story.scenes()) {
                Answer answer = variables.answer(scene);
                exchanges.add(new Exchange(scene, variables.asked(scene), answer));
                variables.keep(scene, answer);
            }
        }
        return exchanges;
    }

    static Story read(Path file) {
        try {
            List<String> parts = List.of(SCENE.split(Files.readString(file)));
            return new Story(
                    file,
                    parts.getFirst(),
                    parts.subList(1, parts.size()).stream().map(Scene::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes another answer to one call into the file. */
    public void write(Scene scene, String answer) throws IOException {
        Story now = read(file);
        List<Scene> anew = now.scenes().stream()
                .map(each -> each.name().equals(scene.name()) ? each.answered(answer) : each)
                .toList();
        Files.writeString(file, new Story(file, now.preface(), anew).written());
    }

    String written() {
        return scenes.stream().map(scene -> "### " + scene.written()).collect(Collectors.joining("\n", preface, ""));
    }
}
