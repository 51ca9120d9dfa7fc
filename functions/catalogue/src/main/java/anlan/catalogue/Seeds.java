package anlan.catalogue;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.BoundingBox;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Urgency;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.hazard.Grade;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference data of a city, as it is packaged from {@code seeds/}. */
public final class Seeds {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Seeds() {}

    public static Areas areas() {
        JsonNode file = file("areas");
        List<Area> areas = new ArrayList<>();
        for (JsonNode area : file.required("areas")) {
            JsonNode parent = area.required("parent");
            areas.add(new Area(
                    new AreaCode(text(area, "code")),
                    text(area, "name"),
                    Area.Level.valueOf(text(area, "level")),
                    parent.isNull() ? null : new AreaCode(parent.stringValue())));
        }
        JsonNode box = file.required("boundingBox");
        return new Areas(
                areas,
                text(file.required("city"), "prefix"),
                new BoundingBox(
                        box.required("west").doubleValue(),
                        box.required("south").doubleValue(),
                        box.required("east").doubleValue(),
                        box.required("north").doubleValue()));
    }

    public static Categories categories() {
        List<Category> categories = new ArrayList<>();
        for (JsonNode category : file("categories").required("categories")) {
            Set<CaseKind> of = EnumSet.noneOf(CaseKind.class);
            category.required("of").forEach(kind -> of.add(CaseKind.valueOf(upper(kind.stringValue()))));
            categories.add(new Category(
                    text(category, "code"),
                    text(category, "name"),
                    of,
                    Urgency.valueOf(text(category, "term")),
                    text(category, "department")));
        }
        return new Categories(categories);
    }

    public static Terms terms() {
        JsonNode file = file("deadlines");
        Map<Urgency, Term> feedback = new EnumMap<>(Urgency.class);
        file.required("complaint")
                .properties()
                .forEach(row ->
                        feedback.put(Urgency.valueOf(row.getKey()), Term.parse(text(row.getValue(), "feedback"))));
        Map<String, Term> feedbackOf = new HashMap<>();
        file.required("complaintByCategory").properties().forEach(row -> {
            if (row.getValue().has("feedback")) {
                feedbackOf.put(row.getKey(), Term.parse(text(row.getValue(), "feedback")));
            }
        });
        Map<Grade, Term> rectify = new EnumMap<>(Grade.class);
        file.required("hazard")
                .properties()
                .forEach(row -> rectify.put(Grade.valueOf(row.getKey()), Term.parse(text(row.getValue(), "rectify"))));
        return new Terms(feedback, feedbackOf, rectify);
    }

    public static WorkCalendar calendar() {
        JsonNode file = file("holidays");
        Set<Integer> years = new HashSet<>();
        file.required("knownYears").forEach(year -> years.add(year.intValue()));
        return new WorkCalendar(dates(file.required("holidays")), dates(file.required("workdays")), years);
    }

    public static QuietHours quietHours() {
        JsonNode quiet = file("ladder").required("quietHours");
        return new QuietHours(LocalTime.parse(text(quiet, "from")), LocalTime.parse(text(quiet, "to")));
    }

    /** The demonstration roster; a city writes its own into the store. */
    public static List<Post> roster() {
        List<Post> posts = new ArrayList<>();
        for (JsonNode post : file("roster").required("posts")) {
            posts.add(new Post(
                    text(post, "post"),
                    text(post, "name"),
                    Role.of(text(post, "role")),
                    text(post, "unit"),
                    new AreaCode(text(post, "area")),
                    text(post, "phone")));
        }
        return posts;
    }

    private static Set<LocalDate> dates(JsonNode list) {
        Set<LocalDate> dates = new HashSet<>();
        list.forEach(date -> dates.add(LocalDate.parse(date.stringValue())));
        return dates;
    }

    private static JsonNode file(String name) {
        try (InputStream stream = Seeds.class.getResourceAsStream("/seeds/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("seeds/" + name + ".json is not packaged");
            }
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
