package anlan.catalogue;

import anlan.domain.figures.FigureId;
import anlan.domain.figures.Rate;
import anlan.domain.warning.Rule;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.WarningRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rules of warnings. */
final class WarningSeeds {

    private static final String VERSION = "anlan-warnings-1";
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,6})/([1-9][0-9]{0,5})");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{1,8}");

    private WarningSeeds() {}

    static WarningRules rules() {
        return rules(SeedFile.read("warnings"));
    }

    /**
     * Reads rules.
     *
     * @throws RuntimeException if they are of another version, watch a figure that is neither
     *     published nor awaited, or could not be told in a message
     */
    static WarningRules rules(JsonNode file) {
        String version = SeedFile.text(file, "version");
        if (!version.equals(VERSION)) {
            throw new IllegalStateException("seeds/warnings.json is of another version");
        }
        List<Rule> rules = new ArrayList<>();
        file.required("rules").forEach(rule -> rules.add(rule(rule)));
        SortedMap<Integer, StreakStep> steps = new TreeMap<>();
        file.required("steps")
                .forEach(step ->
                        steps.put(step.required("streak").intValue(), StreakStep.valueOf(SeedFile.text(step, "step"))));
        return new WarningRules(
                version,
                file.required("windowsBefore").intValue(),
                file.required("cleanWindows").intValue(),
                rules,
                steps);
    }

    private static Rule rule(JsonNode rule) {
        String id = SeedFile.text(rule, "id");
        String figure = SeedFile.text(rule, "figure");
        String name = SeedFile.text(rule, "name");
        FigureId published = FigureId.find(figure);
        if (published == null ? !rule.has("awaits") : published.isRate()) {
            throw new IllegalArgumentException("rule " + id + " watches no count that is published: " + figure);
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("rule " + id + " has no name of up to eight Chinese characters");
        }
        if (rule.has("ratio")) {
            JsonNode ratio = rule.required("ratio");
            return new Rule.Ratio(
                    id,
                    figure,
                    name,
                    ratio.required("minimum").longValue(),
                    share(ratio, "yellow"),
                    share(ratio, "red"));
        }
        JsonNode limit = rule.required("limit");
        return new Rule.Limit(
                id,
                figure,
                name,
                limit.required("stock").booleanValue(),
                limit.has("yellow") ? Long.valueOf(limit.required("yellow").longValue()) : null,
                limit.required("red").longValue());
    }

    private static Rate share(JsonNode ratio, String field) {
        Matcher share = SHARE.matcher(SeedFile.text(ratio, field));
        if (!share.matches()) {
            throw new IllegalArgumentException("a share is written as 11/10");
        }
        return new Rate(Long.parseLong(share.group(1)), Long.parseLong(share.group(2)));
    }
}
