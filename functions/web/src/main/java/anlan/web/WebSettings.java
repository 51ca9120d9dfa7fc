package anlan.web;

import anlan.catalogue.SettingsCheck;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * Looks at what the environment says about the HTTP edge before anything is started: the framework
 * would tell of a value that it can't read in many lines.
 */
final class WebSettings {

    private static final int LEAST = 32;
    private static final int LAST_PORT = 65_535;
    private static final List<String> SECRETS = List.of("ANLAN_JOB_SECRET", "ANLAN_METRICS_SECRET");
    private static final List<String> DURATIONS =
            List.of("ANLAN_FAREWELL", "ANLAN_HEADERS_WITHIN", "ANLAN_BODY_WITHIN", "ANLAN_BODY_AT_MOST");
    private static final List<String> COUNTS = List.of("ANLAN_AT_ONCE", "ANLAN_INCOMPLETE_PER_ADDRESS");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");

    private WebSettings() {}

    /**
     * Checks what is given; what is not given has a value of its own.
     *
     * @throws anlan.catalogue.Misconfigured with one line that names everything that is wrong
     */
    static void check(Map<String, String> environment) {
        SettingsCheck check = new SettingsCheck();
        SECRETS.forEach(name -> check.unless(
                secret(environment.getOrDefault(name, "")),
                name,
                "has less than " + LEAST + " characters, or begins or ends with a space or a line"));
        String metrics = environment.getOrDefault("ANLAN_METRICS_SECRET", "");
        check.unless(
                metrics.isEmpty() || !metrics.equals(environment.get("ANLAN_JOB_SECRET")),
                "ANLAN_METRICS_SECRET",
                "is that of the jobs, which whoever collects metrics may not run");
        check.unless(port(environment.getOrDefault("PORT", "0")), "PORT", "is no port");
        DURATIONS.forEach(name ->
                check.unless(duration(environment.getOrDefault(name, "1s")), name, "is no time, such as 2s or PT2S"));
        COUNTS.forEach(name -> check.unless(
                COUNT.matcher(environment.getOrDefault(name, "1")).matches(), name, "is no number from 1 on"));
        check.unless(
                        proxies(environment.getOrDefault("ANLAN_PROXIES", "")),
                        "ANLAN_PROXIES",
                        "is no list of addresses or ranges, such as 10.0.0.0/8, with commas")
                .end();
    }

    private static boolean secret(String text) {
        return text.isEmpty() || (text.length() >= LEAST && text.equals(text.strip()));
    }

    private static boolean port(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT;
    }

    private static boolean proxies(String text) {
        try {
            var unused = Proxies.of(text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean duration(String text) {
        try {
            return !DurationStyle.detectAndParse(text).isNegative();
        } catch (IllegalArgumentException | ArithmeticException no) {
            return false;
        }
    }
}
