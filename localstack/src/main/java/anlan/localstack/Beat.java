package anlan.localstack;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a schedule of the cloud comes round: {@code rate(1 minute)} or {@code cron(20 0 * * ? *)}.
 */
sealed interface Beat {

    /** The first moment after the one given. */
    Instant after(Instant moment);

    /** Every so often, on the round number of its unit. */
    record Rate(Duration every) implements Beat {
        @Override
        public Instant after(Instant moment) {
            long step = every.toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), step) * step + step);
        }
    }

    /** At times of the wall clock in a zone. */
    record Cron(CronExpression expression, ZoneId zone) implements Beat {
        @Override
        public Instant after(Instant moment) {
            ZonedDateTime next = expression.next(moment.atZone(zone));
            if (next == null) {
                throw new IllegalStateException("a schedule that never comes round: " + expression);
            }
            return next.toInstant();
        }
    }

    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    /** Minutes, hours, day of month, month, day of week, year: the cloud's six fields. */
    Pattern CRON = Pattern.compile("cron\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) \\*\\)");

    static Beat parse(String expression, ZoneId zone) {
        Matcher rate = RATE.matcher(expression);
        if (rate.matches() && Long.parseLong(rate.group(1)) > 0) {
            long n = Long.parseLong(rate.group(1));
            return new Rate(
                    switch (rate.group(2)) {
                        case "minute" -> Duration.ofMinutes(n);
                        case "hour" -> Duration.ofHours(n);
                        default -> Duration.ofDays(n);
                    });
        }
        Matcher cron = CRON.matcher(expression);
        // Days of the week count from Sunday = 1 in the cloud and from Monday = 1 here: only names
        // mean the same.
        if (cron.matches() && !cron.group(5).matches(".*\\d.*")) {
            return new Cron(
                    CronExpression.parse(
                            "0 " + expression.substring("cron(".length(), expression.length() - " *)".length())),
                    zone);
        }
        throw new IllegalArgumentException("not a schedule that can be kept here: " + expression);
    }
}
