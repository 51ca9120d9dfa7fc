package anlan.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * docs/runbook.md as a shell reads it.
 *
 * @param setup what every page uses
 * @param pages those that have commands, in their order
 */
record Runbook(String setup, List<Page> pages) {

    private static final String SETUP = "Before you begin";
    private static final String FENCE = "```";

    /**
     * A heading and the commands below it.
     *
     * @param alarms whether it is of alarms
     */
    record Page(String title, boolean alarms, String commands) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Path file() {
        return Path.of(System.getProperty("anlan.root"), "docs", "runbook.md");
    }

    /**
     * Reads it.
     *
     * @throws AssertionError if something is fenced that is no command: then nobody would run it
     */
    static Runbook read() throws IOException {
        List<Page> pages = new ArrayList<>();
        String title = "";
        boolean alarms = false;
        boolean fenced = false;
        StringBuilder commands = new StringBuilder();
        for (String line : Files.readAllLines(file())) {
            if (fenced) {
                fenced = !line.equals(FENCE);
                commands.append(fenced ? line + "\n" : "");
            } else if (line.startsWith("##")) {
                pages.add(new Page(title, alarms, commands.toString()));
                commands.setLength(0);
                alarms = line.startsWith("### ");
                title = line.replaceFirst("#+ ", "");
            } else if (line.strip().startsWith(FENCE)) {
                if (!line.equals(FENCE + "sh")) {
                    throw new AssertionError("no shell would read this: " + line);
                }
                fenced = true;
            }
        }
        pages.add(new Page(title, alarms, commands.toString()));
        String setup = pages.stream()
                .filter(page -> page.title().equals(SETUP))
                .findFirst()
                .orElseThrow()
                .commands();
        return new Runbook(
                setup, pages.stream().filter(page -> !page.title().isEmpty()).toList());
    }
}
