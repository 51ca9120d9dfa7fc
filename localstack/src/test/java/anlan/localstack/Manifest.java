package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a manifest of another place says of the HTTP edge and of its schedules, whatever its words for it.
 *
 * @param port that requests are sent to
 * @param probes paths by which the place asks for the health of the edge
 * @param environment of the edge
 * @param timer names in the environment of what calls the jobs
 * @param callees where they are called, without the path of the job
 * @param users as whom containers run that must not be root's; empty where only a name says so
 * @param schedules in the words of template.yaml
 */
record Manifest(
        int port,
        Set<String> probes,
        Map<String, String> environment,
        Set<String> timer,
        Set<String> callees,
        Set<String> users,
        List<Template.Schedule> schedules) {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JOB_PATH = "/_jobs/(\\w+)";

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static List<JsonNode> documents(String yaml) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(yaml)
                .forEach(each -> documents.add(JSON.valueToTree(each)));
        return documents;
    }

    static Manifest knative(String yaml) {
        List<JsonNode> all = documents(yaml);
        JsonNode edge = all.getFirst().at("/spec/template/spec/containers/0");
        Set<String> timer = new TreeSet<>();
        Set<String> callees = new TreeSet<>();
        Set<String> users = new TreeSet<>(Set.of(user(edge)));
        List<Template.Schedule> schedules = new ArrayList<>();
        for (JsonNode job : all.subList(1, all.size())) {
            JsonNode container = job.at("/spec/jobTemplate/spec/template/spec/containers/0");
            String command = container.path("args").path(0).stringValue();
            Map<String, String> environment = values(container.path("env"));
            timer.addAll(environment.keySet());
            callees.add(followed(one("(http\\S+?)" + JOB_PATH, command), environment));
            users.add(user(container));
            schedules.add(cron(
                    one(JOB_PATH, command),
                    job.at("/spec/schedule").stringValue(),
                    job.at("/spec/timeZone").stringValue()));
        }
        return new Manifest(
                edge.at("/ports/0/containerPort").intValue(),
                Set.of(
                        edge.at("/readinessProbe/httpGet/path").stringValue(),
                        edge.at("/livenessProbe/httpGet/path").stringValue()),
                values(edge.path("env")),
                timer,
                callees,
                users,
                schedules);
    }

    /** The number of whoever a container runs as that must not run as root. */
    private static String user(JsonNode container) {
        JsonNode context = container.path("securityContext");
        return context.path("runAsNonRoot").asBoolean(false)
                ? context.path("runAsUser").asString("")
                : "root";
    }

    /** A text as a shell reads it, with that environment. */
    private static String followed(String text, Map<String, String> environment) {
        return Pattern.compile("\\$(\\w+)")
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(environment.getOrDefault(name.group(1), "")));
    }

    static Manifest alibaba(String yaml) {
        JsonNode web = documents(yaml).getFirst().at("/resources/web/props");
        JsonNode jobs = documents(yaml).getFirst().at("/resources/jobs/props");
        List<Template.Schedule> schedules = new ArrayList<>();
        for (JsonNode trigger : jobs.path("triggers")) {
            JsonNode config = trigger.path("triggerConfig");
            String job = config.path("payload").stringValue();
            String at = config.path("cronExpression").stringValue();
            if (at.equals("@every 1m")) {
                schedules.add(cron(job, "* * * * *", "Asia/Shanghai"));
            } else {
                MatchResult zoned = match("CRON_TZ=(\\S+) 0 (.*)", at);
                schedules.add(cron(job, zoned.group(2), zoned.group(1)));
            }
        }
        JsonNode container = web.path("customContainerConfig");
        return new Manifest(
                container.path("port").intValue(),
                Set.of(container.at("/healthCheckConfig/httpGetUrl").stringValue()),
                plain(web.path("environmentVariables")),
                plain(jobs.path("environmentVariables")).keySet(),
                Set.of(plain(jobs.path("environmentVariables")).getOrDefault("ANLAN_URL", "")),
                Set.of(),
                schedules);
    }

    /** SCF asks no path for health, and calls one port. */
    static Manifest tencent(String web, String jobs) {
        JsonNode timers = documents(jobs).getFirst().path("inputs");
        List<Template.Schedule> schedules = new ArrayList<>();
        for (JsonNode event : timers.path("events")) {
            JsonNode timer = event.at("/timer/parameters");
            schedules.add(cron(
                    timer.path("argument").stringValue(),
                    match("0 (.*) \\*", timer.path("cronExpression").stringValue())
                            .group(1),
                    "Asia/Shanghai"));
        }
        Map<String, String> environment = plain(documents(web).getFirst().at("/inputs/environment/variables"));
        return new Manifest(
                Integer.parseInt(environment.get("PORT")),
                Set.of(),
                environment,
                plain(timers.at("/environment/variables")).keySet(),
                Set.of(plain(timers.at("/environment/variables")).getOrDefault("ANLAN_URL", "")),
                Set.of(),
                schedules);
    }

    static Manifest compose(String yaml) {
        JsonNode all = documents(yaml).getFirst();
        JsonNode web = all.at("/services/web");
        String zone = all.at("/services/schedules/environment/TZ").stringValue().equals("CST-8") ? "+08:00" : "";
        Set<String> callees = new TreeSet<>();
        List<Template.Schedule> schedules = new ArrayList<>();
        for (String line :
                all.at("/configs/crontab/content").stringValue().lines().toList()) {
            MatchResult beat = match("((?:\\S+ ){5})wget .*(http\\S+?)" + JOB_PATH, line);
            callees.add(beat.group(2));
            schedules.add(cron(beat.group(3), beat.group(1).strip(), zone));
        }
        return new Manifest(
                Integer.parseInt(
                        one("127\\.0\\.0\\.1:\\d+:(\\d+)", web.at("/ports/0").stringValue())),
                Set.of(),
                plain(web.path("environment")),
                Set.of(one("Secret: \\$\\{(\\w+)}", yaml)),
                callees,
                Set.of(),
                schedules);
    }

    /** Minute, hour, day of month, month, day of week: as the cloud writes them. */
    private static Template.Schedule cron(String job, String fields, String zone) {
        return new Template.Schedule(job, "cron(" + fields + " *)", ZoneId.of(zone));
    }

    private static Map<String, String> values(JsonNode env) {
        Map<String, String> values = new TreeMap<>();
        StreamSupport.stream(env.spliterator(), false)
                .forEach(each -> values.put(
                        each.path("name").stringValue(),
                        each.has("value") ? each.path("value").asString() : reference(each.path("valueFrom"))));
        return values;
    }

    /** A secret by its key, or a field of the pod by its path. */
    private static String reference(JsonNode from) {
        return from.has("fieldRef")
                ? "{" + from.at("/fieldRef/fieldPath").stringValue() + "}"
                : "${" + from.at("/secretKeyRef/key").stringValue() + "}";
    }

    private static Map<String, String> plain(JsonNode variables) {
        Map<String, String> values = new TreeMap<>();
        variables
                .properties()
                .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
        return values;
    }

    private static String one(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static MatchResult match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is not " + pattern);
        }
        return matcher;
    }
}
