package anlan.catalogue;

import java.util.stream.Stream;

/** What no edge may take for the beat of a schedule: each would run a job for another time than was meant. */
public final class WrongTicks {

    private WrongTicks() {}

    /** Bodies, none of which is a tick. */
    public static Stream<String> all() {
        return Stream.of(
                "",
                "{",
                "[]",
                "[{},{}]",
                "null",
                "1",
                "{}{",
                "{}{}",
                "{\"at\":\"soon\"}",
                "{\"at\":\"\"}",
                "{\"at\":\"2024-02-08\"}",
                "{\"at\":\"2024-02-08T00:20:00\"}",
                "{\"at\":0}",
                "{\"at\":1707322800}",
                "{\"at\":{}}",
                "{\"at\":[\"2024-02-08T00:20:00+08:00\"]}",
                "{\"att\":\"2024-02-08T00:20:00+08:00\"}",
                "{\"At\":\"2024-02-08T00:20:00+08:00\"}",
                "{\"at\":\"2024-02-08T00:20:00+08:00\",\"at\":\"2024-02-07T00:20:00+08:00\"}",
                "{\"at\":\"2024-02-08T00:20:00+08:00\",\"dryRun\":true}",
                "{\"about\":7}",
                "{\"detail\":{\"object\":{\"key\":\"incoming/0\"}}}",
                "{\"Records\":[]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}");
    }
}
