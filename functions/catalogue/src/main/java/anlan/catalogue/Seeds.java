package anlan.catalogue;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.BoundingBox;
import anlan.domain.area.Location;
import anlan.domain.area.Shape;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Urgency;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Rung;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                    parent.isNull() ? null : new AreaCode(parent.stringValue()),
                    shape(area)));
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

    private static @Nullable Shape shape(JsonNode area) {
        if (area.has("centre")) {
            JsonNode centre = area.required("centre");
            return new Shape.Circle(
                    new Location(
                            centre.required("longitude").doubleValue(),
                            centre.required("latitude").doubleValue()),
                    centre.required("metres").doubleValue());
        }
        if (!area.has("polygon")) {
            return null;
        }
        List<Location> corners = new ArrayList<>();
        area.required("polygon")
                .forEach(corner -> corners.add(new Location(
                        corner.required(0).doubleValue(), corner.required(1).doubleValue())));
        return new Shape.Polygon(corners);
    }

    public static Categories categories() {
        List<Category> categories = new ArrayList<>();
        for (JsonNode category : file("categories").required("categories")) {
            Set<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
            category.required("of").forEach(kind -> kinds.add(CaseKind.valueOf(upper(kind.stringValue()))));
            categories.add(new Category(
                    text(category, "code"),
                    text(category, "name"),
                    kinds,
                    Urgency.valueOf(text(category, "term")),
                    category.required("radiusMetres").intValue(),
                    category.required("windowDays").intValue(),
                    category.required("similar").booleanValue(),
                    text(category, "department")));
        }
        return new Categories(categories);
    }

    public static Terms terms() {
        JsonNode file = file("deadlines");
        Map<Urgency, Terms.Answering> complaint = new EnumMap<>(Urgency.class);
        file.required("complaint")
                .properties()
                .forEach(
                        row -> complaint.put(Urgency.valueOf(row.getKey()), answering(row.getValue(), row.getValue())));
        Map<String, Terms.Answering> ofCategory = new HashMap<>();
        Map<String, JsonNode> overrides = new HashMap<>();
        file.required("complaintByCategory").properties().forEach(row -> overrides.put(row.getKey(), row.getValue()));
        for (Category category : categories().all()) {
            JsonNode own = overrides.get(category.code());
            if (own != null) {
                JsonNode usual =
                        file.required("complaint").required(category.urgency().name());
                ofCategory.put(category.code(), answering(own, usual));
            }
        }
        Map<Grade, Terms.Rectifying> hazard = new EnumMap<>(Grade.class);
        file.required("hazard")
                .properties()
                .forEach(row -> hazard.put(Grade.valueOf(row.getKey()), rectifying(row.getValue())));
        return new Terms(complaint, ofCategory, hazard);
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
        return row.has(step) ? Term.parse(text(row, step)) : null;
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
                Term.parse(text(row, "rectify")),
                Term.parse(text(row, "most")),
                Term.parse(text(row, "review")),
                Term.parse(text(row, "extension")),
                ahead,
                half);
    }

    /** The thresholds of the lifecycles. */
    public static Rules rules() {
        JsonNode file = file("rules");
        return new Rules(
                Duration.parse(text(file, "complaintReopens")),
                Duration.parse(text(file, "hazardReopens")),
                file.required("returnsFix").intValue(),
                file.required("returnsRefer").intValue(),
                file.required("failuresRefer").intValue(),
                file.required("transfersRefer").intValue(),
                file.required("reopensRefer").intValue(),
                Duration.parse(text(file, "reopensWithin")),
                file.required("recheckPerThousand").intValue());
    }

    public static OfficeHours officeHours() {
        List<OfficeHours.Span> spans = new ArrayList<>();
        for (JsonNode span : file("deadlines").required("officeHours")) {
            String[] ends = span.stringValue().split("-", 2);
            spans.add(new OfficeHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return new OfficeHours(spans);
    }

    public static WorkCalendar calendar() {
        JsonNode file = file("holidays");
        Set<Integer> years = new HashSet<>();
        file.required("knownYears").forEach(year -> years.add(year.intValue()));
        JsonNode unknown = file.required("unknownYears");
        Set<MonthDay> fixed = new HashSet<>();
        unknown.required("holidays").forEach(date -> fixed.add(MonthDay.parse("--" + date.stringValue())));
        return new WorkCalendar(
                dates(file.required("holidays")),
                dates(file.required("workdays")),
                years,
                new WorkCalendar.Assumed(
                        fixed, unknown.required("graceWorkingDays").intValue()));
    }

    /** The rungs of the escalation ladder that are switched on. */
    public static Ladder ladder() {
        JsonNode file = file("ladder");
        Set<String> active = new HashSet<>();
        file.required("active").forEach(name -> active.add(name.stringValue()));
        List<Rung> rungs = new ArrayList<>();
        for (JsonNode rung : file.required("rungs")) {
            List<String> roles = new ArrayList<>();
            rung.required("roles").forEach(role -> roles.add(role.stringValue()));
            if (active.contains(text(rung, "rung"))) {
                int days = Integer.parseInt(text(rung, "offset").replace("wd", ""));
                rungs.add(new Rung(text(rung, "rung"), days, roles, text(rung, "template")));
            }
        }
        return new Ladder(rungs);
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
