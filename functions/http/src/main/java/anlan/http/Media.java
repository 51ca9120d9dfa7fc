package anlan.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a body may be. */
enum Media {
    JSON("application/json", Limits.BODY),
    CSV("text/csv", Limits.TABLE);

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=\"utf-8\"");

    /** That a table has the names of its columns, as RFC 4180 lets a sender say. */
    private static final String HEADER = "header=present";

    private final String type;
    private final int most;

    Media(String type, int most) {
        this.type = type;
        this.most = most;
    }

    /** As it stands in a header. */
    String type() {
        return type;
    }

    /** How many bytes are taken. */
    int most() {
        return most;
    }

    /** Whether a header says that it is one, in UTF-8. */
    boolean is(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals(type)
                && parts.length <= (this == CSV ? 3 : 2)
                && Stream.of(parts).skip(1).map(String::strip).allMatch(this::allows);
    }

    private boolean allows(String parameter) {
        return UTF_8.contains(parameter) || (this == CSV && parameter.equals(HEADER));
    }

    HttpReply tooLarge(String traceId) {
        return this == CSV ? Problem.tableTooLarge(traceId) : Problem.tooLarge(traceId);
    }
}
