package anlan.catalogue;

import java.time.Duration;

/**
 * Every number that a city tells of itself, listed once for all edges: on AWS as a line of the log
 * in CloudWatch's embedded format, from the HTTP edge in the format of Prometheus. A test holds the
 * alarms of template.yaml to the names that stand here.
 */
public enum Metric {
    /** How often a function came to its end. */
    RUNS("runs", Sort.COUNT, "runs that came to their end"),

    /** For how long the oldest of what was due had been due when a run saw it. */
    OLDEST_PENDING_SECONDS(
            "oldestPendingSeconds", Sort.GAUGE, Run.MINUTE, "how long the oldest of what was due had been due"),

    /** An alert that was given up, for a person to look at. */
    PARKED("parked", Sort.COUNT, "alerts that were given up"),

    /** Something that could not be read, and was set aside. */
    SET_ASIDE("setAside", Sort.COUNT, "what could not be read and was set aside"),

    /** A text message that the provider did not take, or of which it gave no answer. */
    UNTAKEN("untaken", Sort.COUNT, "messages that the provider did not take"),

    /** How many figures wait because events and cases do not agree: the reconcile difference. */
    DIFFERING("differing", Sort.GAUGE, Run.NIGHT, "figures of towns on which events and cases do not agree"),

    /** How many figures a night found not to be as they were published. */
    DAMAGED("damaged", Sort.GAUGE, Run.NIGHT, "figures that a night found not to be as they were published"),

    /** A figure that somebody asked for and that is not as it was published. */
    DAMAGED_SERVED("damaged", Sort.COUNT, "figures that were asked for and are not as they were published"),

    /** A complaint or hazard that came in, by what became of it; its function says which kind. */
    INTAKES("intakes", Sort.COUNT, "complaints and hazards that came in"),

    /** An intent that came to its end, by which. */
    INTENTS("intents", Sort.COUNT, "intents that came to their end"),

    /** How many intents were due when a run looked. */
    INTENTS_PENDING("intents", Sort.GAUGE, Run.MINUTE, "intents that were due when a run looked"),

    /** How long after the end of a day its figures were out, of the oldest that a night published. */
    ROLLUP_LAG_SECONDS("rollUpLagSeconds", Sort.GAUGE, Run.NIGHT, "from the end of a day to its figures"),

    /** How long ago the newest day ended whose figures are final. */
    FINAL_AGE_SECONDS("finalAgeSeconds", Sort.AGE, Run.NIGHT, "since the end of the newest day that is final"),

    /** An answer, by route and outcome. AWS counts calls by itself. */
    CALLS("calls", Sort.TIME, "calls that were answered, and how long it took");

    /** Into what values of a metric are put together. */
    public enum Sort {
        /** They are added up. */
        COUNT,
        /** The last one holds, for as long as {@link Metric#lasts} says. */
        GAUGE,
        /** The last one holds, in seconds that go on. */
        AGE,
        /** They are counted, and their seconds are added up. */
        TIME
    }

    /** By which run a value is measured. */
    private enum Run {
        NONE(Duration.ZERO),
        /** Each minute; one may be slow. */
        MINUTE(Duration.ofMinutes(10)),
        /** Each night. */
        NIGHT(Duration.ofHours(26));

        /** After so long the next one is. */
        private final Duration overdue;

        Run(Duration overdue) {
            this.overdue = overdue;
        }
    }

    private final String onAws;
    private final Sort sort;
    private final Duration lasts;
    private final String help;

    Metric(String onAws, Sort sort, String help) {
        this(onAws, sort, Run.NONE, help);
    }

    Metric(String onAws, Sort sort, Run by, String help) {
        this.onAws = onAws;
        this.sort = sort;
        this.lasts = by.overdue;
        this.help = help;
    }

    /** Its name in CloudWatch. */
    public String onAws() {
        return onAws;
    }

    public Sort sort() {
        return sort;
    }

    /**
     * For how long a value that was measured holds: until the run that would measure the next one is
     * overdue. Of what is counted, nothing.
     */
    public Duration lasts() {
        return lasts;
    }

    /** What it counts, in half a sentence. */
    public String help() {
        return help;
    }

    /** As CloudWatch names units. */
    String unit() {
        return onAws.endsWith("Seconds") ? "Seconds" : "Count";
    }
}
