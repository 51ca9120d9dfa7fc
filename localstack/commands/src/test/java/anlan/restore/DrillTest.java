package anlan.restore;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.commands.Anlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A city is lost and put back, on files, over HTTP. */
class DrillTest {

    private final StringWriter out = new StringWriter();

    private int execute(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
    }

    @Test
    void a_city_that_was_put_back_has_the_same_figures_nobody_it_forgot_and_tells_nobody_twice() {
        assertThat(execute(new Drill())).as(out.toString()).isEqualTo(Anlan.SAME);
        assertThat(out.toString())
                .contains("digests are equal", "differences 0", "erased again, whoever was forgotten: 1")
                .doesNotContain("NOT ");
    }

    @Test
    void a_drill_in_which_nothing_is_done_after_the_restore_says_what_is_wrong() {
        assertThat(execute(new Drill(false))).as(out.toString()).isEqualTo(Anlan.DIFFERENT);
        assertThat(out.toString())
                .contains("NOT who was forgotten after the backup is forgotten", "NOT nobody was told twice")
                .doesNotContain("NOT digests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--taken 2024-02-08T10:00:00+08:00 --lost 2024-02-08T09:00:00+08:00 --data x",
                "--taken 2024-02-08T10:00:00+08:00 --lost 2024-02-08T11:00:00+08:00",
                "--taken 2024-02-08T10:00:00+08:00 --lost 2024-02-08T11:00:00+08:00 --data x --table y",
                "--taken 2024-02-08 --lost 2024-02-08T11:00:00+08:00 --data x",
                "--taken 2024-02-08T10:00:00+08:00 --lost 2024-02-08T11:00:00+08:00 --data target/no-city",
                "--taken 2024-02-08T10:00:00+08:00 --lost 2024-02-08T11:00:00+08:00 --table y"
            })
    void what_can_not_be_is_refused_before_anything_is_touched(String arguments) {
        assertThat(execute(new Restored(), arguments.split(" ", -1)))
                .as(out.toString())
                .isEqualTo(2);
    }
}
