package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anlan.domain.complaint.ComplaintStatus;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.refusal.Invalid;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How queries are read. */
class ParametersTest {

    private static final Set<String> KNOWN = Set.of("limit", "overdue", "status", "cursor");

    private static List<String> errors(String query) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> {
            Parameters parameters = new Parameters(Query.parse(query), KNOWN);
            parameters.number("limit", 1, 100);
            parameters.flag("overdue");
            parameters.one("status", "unknown_status", "没有", text -> text.equals("OPEN") ? text : null);
            parameters.opaque("cursor");
            parameters.finish();
        });
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | /limit out_of_range",
                "limit=101 | /limit out_of_range",
                "limit=-1 | /limit out_of_range",
                "limit=+1 | /limit out_of_range",
                "limit=1.0 | /limit out_of_range",
                "limit=1e1 | /limit out_of_range",
                "limit=99999999999999999999 | /limit out_of_range",
                "limit=%EF%BC%91 | /limit out_of_range",
                "limit=%201 | /limit out_of_range",
                "limit= | /limit blank",
                "limit | /limit blank",
                "limit=1&limit=1 | /limit repeated",
                "limit=1&%6Cimit=2 | /limit repeated",
                "limit=1&limit= | /limit repeated",
                "overdue=TRUE | /overdue wrong_type",
                "overdue=1 | /overdue wrong_type",
                "status=NOPE | /status unknown_status",
                "status=open | /status unknown_status",
                "status=%00 | /status malformed_text",
                "status=OPEN%00 | /status malformed_text",
                "status=%zz | /status malformed_text",
                "status=%ff | /status malformed_text",
                "status=% | /status malformed_text",
                "status=OPEN%E2%80%AE | /status malformed_text",
                "status=%E2%80%8B | /status blank",
                "nobody=1 | /nobody unknown_parameter",
                "Limit=1 | /Limit unknown_parameter",
                "=1 | / unknown_parameter",
                "a%2Fb=1 | /a~1b unknown_parameter",
            })
    void what_can_not_be_is_refused_by_the_name_of_its_parameter(String query, String told) {
        assertThat(errors(query)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"''", "limit=1", "limit=100", "limit=020", "overdue=true&limit=7&status=OPEN", "&&limit=1&", "cursor=x"
    })
    void what_can_be_is_read(String query) {
        assertThat(errors(query)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(errors("limit=0&overdue=x&status=y&nobody=1&cursor=a&cursor=b"))
                .containsExactlyInAnyOrder(
                        "/limit out_of_range",
                        "/overdue wrong_type",
                        "/status unknown_status",
                        "/nobody unknown_parameter",
                        "/cursor repeated");
        assertThat(errors("cursor=" + "x".repeat(401))).containsExactly("/cursor too_long");
    }

    @Test
    void each_kind_of_case_has_its_own_statuses() {
        assertThat(Statuses.of(ComplaintStatus.values()))
                .hasSize(19)
                .contains("SUBMITTED", "NOT_ACCEPTED", "RETURN_REQUESTED", "TO_HAZARD", "CLOSED")
                .doesNotContain("RECTIFYING");
        assertThat(Statuses.of(HazardStatus.values()))
                .hasSize(16)
                .contains("REPORTED", "PLAN_PENDING", "EXTENSION_PENDING", "CLOSED")
                .doesNotContain("ACCEPTED");
    }
}
