package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Seeds;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.grid.DutyMonth;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import anlan.usecases.Form;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.SharedDeeds;
import anlan.usecases.complaint.ComplaintDeeds;
import anlan.usecases.complaint.SubmitComplaint;
import anlan.usecases.grid.GridForm;
import anlan.usecases.grid.VisitForm;
import anlan.usecases.hazard.HazardDeeds;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.inspection.HoldInspection;
import anlan.usecases.inspection.InspectionDeeds;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form that a deed reads is the body that openapi.yaml describes. */
class FormsTest {

    /** Texts of which a pattern and a reader must think alike. */
    private static final List<String> SAMPLES = List.of(
            "office",
            "dept-fire",
            "Office",
            "a",
            "a".repeat(40),
            "a".repeat(41),
            "C" + "0".repeat(25),
            "H" + "0".repeat(25),
            "0".repeat(26),
            "U".repeat(26),
            "a/../b",
            "a/b.jpg",
            "a//b",
            ".a");

    private static JsonNode schemas;

    @BeforeAll
    static void describe() throws IOException {
        try (InputStream yaml = FormsTest.class.getResourceAsStream("/openapi.yaml")) {
            Object all = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            schemas = JsonMapper.builder().build().<JsonNode>valueToTree(all).at("/components/schemas");
        }
    }

    private static final CityKeys KEYS = new CityKeys(new byte[32]);
    private static final Deadlines DEADLINES =
            new Deadlines(Seeds.terms(), Seeds.categories(), new DeadlineClock(Seeds.calendar(), Seeds.officeHours()));

    private static List<Deed<?, ?, ?>> deeds(String kind) {
        return new ArrayList<>(
                switch (CaseKind.valueOf(kind.toUpperCase(Locale.ROOT))) {
                    case COMPLAINT ->
                        ComplaintDeeds.all(DEADLINES, Seeds.rules(), Seeds.areas(), KEYS, new RunningCampaigns(null));
                    case HAZARD -> HazardDeeds.all(DEADLINES, Seeds.rules(), KEYS);
                    case INSPECTION -> InspectionDeeds.all(DEADLINES, null, null, Seeds.siteTypes(), Seeds.areas());
                    case DUTYMONTH -> List.of(SharedDeeds.acknowledge(DutyMonth.class));
                });
    }

    @TestFactory
    Stream<DynamicTest> a_deed_reads_the_body_that_is_described() {
        return Stream.of("Complaint", "Hazard", "Inspection", "DutyMonth")
                .flatMap(kind -> deeds(kind).stream()
                        .map(deed -> DynamicTest.dynamicTest(kind + " " + deed.name(), () -> {
                            RecordingForm form = new RecordingForm();
                            form.number("version", 1, Integer.MAX_VALUE);
                            var unused = deed.read(form);
                            compare(form, schemas.path(kind + camel(deed.name())));
                        })));
    }

    /** Of what needs a place, the area is left out here: a point may stand in for it. */
    @Test
    void a_new_case_is_described_too() {
        RecordingForm complaint = new RecordingForm();
        var unused = new SubmitComplaint(null, null, Seeds.areas(), DEADLINES, KEYS, null, null)
                .read(complaint, inspector());
        compare(complaint, schemas.path("NewComplaint"));
        RecordingForm hazard = new RecordingForm();
        var unusedToo = new RegisterHazard(
                        null, null, null, Seeds.areas(), DEADLINES, Seeds.rules(), KEYS, null, null, null, null)
                .read(hazard, inspector());
        compare(hazard, schemas.path("NewHazard"));
        RecordingForm inspection = new RecordingForm();
        var unusedLast = new HoldInspection(
                        null, null, null, Seeds.siteTypes(), Seeds.areas(), null, null, KEYS, Instant::now)
                .read(inspection, inspector());
        compare(inspection, schemas.path("NewInspection"));
    }

    @Test
    void grids_and_visits_to_them_are_described_too() {
        RecordingForm grid = new RecordingForm();
        var unused = new GridForm(Seeds.areas(), Seeds.gridDuties()).read(grid, inspector());
        compare(grid, schemas.path("NewGrid"));
        RecordingForm visit = new RecordingForm();
        var unusedToo = new VisitForm(Seeds.gridDuties(), Seeds.categories(), Instant::now).read(visit, inspector());
        compare(visit, schemas.path("NewGridVisit"));
    }

    private static Actor inspector() {
        return Seeds.roster().stream()
                .filter(post -> post.role() == Role.INSPECTOR)
                .map(post -> Actor.at(post, null))
                .findFirst()
                .orElseThrow();
    }

    private static String camel(String deed) {
        StringBuilder name = new StringBuilder();
        for (String word : deed.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
        }
        return name.toString();
    }

    private static void compare(RecordingForm form, JsonNode schema) {
        TreeSet<String> fields = new TreeSet<>(form.asked.keySet());
        fields.addAll(form.objects.keySet());
        JsonNode properties = schema.path("properties");
        assertThat(fields).isEqualTo(new TreeSet<>(properties.propertyNames()));
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        form.asked.forEach((name, asked) -> {
            JsonNode property = properties.path(name);
            if (!name.equals("areaCode")) {
                assertThat(required.contains(name)).as("%s is required", name).isEqualTo(asked.required());
            }
            field(name, asked, property);
        });
        form.objects.forEach((name, inner) -> {
            String reference = properties.path(name).at("/oneOf/0/$ref").stringValue();
            compare(inner, schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
        });
    }

    private static void field(String name, RecordingForm.Asked asked, JsonNode property) {
        List<String> types = new ArrayList<>();
        JsonNode type = property.path("type");
        if (type.isString()) {
            types.add(type.stringValue());
        } else {
            type.forEach(each -> types.add(each.stringValue()));
        }
        boolean optional = !asked.required() && !name.equals("areaCode");
        assertThat(types)
                .as("type of %s", name)
                .isEqualTo(optional ? List.of(asked.type(), "null") : List.of(asked.type()));
        if (asked.longest() != null) {
            assertThat(property.path("maxLength").asInt(0))
                    .as("length of %s", name)
                    .isEqualTo(asked.longest());
        }
        if (asked.least() != null) {
            assertThat(property.path("minimum").asDouble())
                    .as("least of %s", name)
                    .isEqualTo(asked.least());
        }
        List<String> values = new ArrayList<>();
        property.path("enum").forEach(value -> {
            if (!value.isNull()) {
                values.add(value.stringValue());
            }
        });
        if (asked.reader() == null) {
            assertThat(values).as("values of %s", name).isEqualTo(asked.values());
        }
        JsonNode text = property.has("items") ? property.path("items") : property;
        if (asked.reader() != null && text.has("pattern")) {
            alike(name, asked.reader(), text);
        }
    }

    /** The patterns of areas are those of the statistics, of which a city has few. */
    private static void alike(String name, Form.Reader<?> reader, JsonNode text) {
        for (String sample : SAMPLES) {
            boolean described = sample.matches(text.path("pattern").stringValue())
                    && sample.length() <= text.path("maxLength").asInt(Integer.MAX_VALUE);
            assertThat(reader.read(sample) != null)
                    .as("%s may be %s", name, sample)
                    .isEqualTo(described);
        }
    }
}
