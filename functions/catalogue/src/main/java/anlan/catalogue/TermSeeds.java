package anlan.catalogue;

import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Urgency;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The terms of complaints and hazards. */
final class TermSeeds {

    private TermSeeds() {}

    static Terms terms() {
        JsonNode file = SeedFile.read("deadlines");
        Map<Urgency, Terms.Answering> complaint = new EnumMap<>(Urgency.class);
        file.required("complaint")
                .properties()
                .forEach(
                        row -> complaint.put(Urgency.valueOf(row.getKey()), answering(row.getValue(), row.getValue())));
        Map<String, Terms.Answering> ofCategory = new HashMap<>();
        Map<String, JsonNode> overrides = new HashMap<>();
        file.required("complaintByCategory").properties().forEach(row -> overrides.put(row.getKey(), row.getValue()));
        for (Category category : Seeds.categories().all()) {
            JsonNode own = overrides.get(category.code().value());
            if (own != null) {
                JsonNode usual =
                        file.required("complaint").required(category.urgency().name());
                ofCategory.put(category.code().value(), answering(own, usual));
            }
        }
        Map<Grade, Terms.Rectifying> hazard = new EnumMap<>(Grade.class);
        file.required("hazard")
                .properties()
                .forEach(row -> hazard.put(Grade.valueOf(row.getKey()), rectifying(row.getValue())));
        return new Terms(complaint, ofCategory, hazard, Term.parse(SeedFile.text(file, "settle")));
    }

    private static Terms.Answering answering(JsonNode own, JsonNode usual) {
        return new Terms.Answering(
                Objects.requireNonNull(term(own, usual, "dispatch")),
                term(own, usual, "sign"),
                term(own, usual, "contact"),
                Objects.requireNonNull(term(own, usual, "feedback")),
                term(own, usual, "extension"));
    }

    private static @Nullable Term term(JsonNode own, JsonNode usual, String step) {
        JsonNode row = own.has(step) ? own : usual;
        return row.has(step) ? Term.parse(SeedFile.text(row, step)) : null;
    }

    private static Terms.Rectifying rectifying(JsonNode row) {
        List<Term> ahead = new ArrayList<>();
        boolean half = false;
        for (JsonNode lead : row.required("askAhead")) {
            if (lead.stringValue().equals("half")) {
                half = true;
            } else {
                ahead.add(Term.parse(lead.stringValue()));
            }
        }
        return new Terms.Rectifying(
                Term.parse(SeedFile.text(row, "rectify")),
                Term.parse(SeedFile.text(row, "most")),
                Term.parse(SeedFile.text(row, "review")),
                Term.parse(SeedFile.text(row, "extension")),
                ahead,
                half);
    }
}
