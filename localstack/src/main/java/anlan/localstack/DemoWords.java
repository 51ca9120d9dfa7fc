package anlan.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say in the demo week; all of it is invented. */
record DemoWords(List<Report> complaints, List<Report> hazards) {

    /**
     * One report.
     *
     * @param owner post that answers for it, {@code town} for that of its town
     */
    record Report(String category, String text, String place, String owner, String reply) {}

    DemoWords {
        complaints = List.copyOf(complaints);
        hazards = List.copyOf(hazards);
    }

    static DemoWords packaged() {
        try (InputStream in = DemoWords.class.getResourceAsStream("/demo-week.json")) {
            JsonNode file = JsonMapper.builder().build().readTree(in);
            return new DemoWords(reports(file.required("complaints")), reports(file.required("hazards")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Report> reports(JsonNode lines) {
        List<Report> reports = new ArrayList<>();
        for (JsonNode line : lines) {
            reports.add(new Report(
                    line.required("category").stringValue(),
                    line.required("text").stringValue(),
                    line.path("place").stringValue(""),
                    line.path("owner").stringValue(""),
                    line.path("reply").stringValue("")));
        }
        return reports;
    }
}
