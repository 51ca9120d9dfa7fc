package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void what_a_spreadsheet_would_run_is_a_text(String formula) {
        assertThat(Csv.row(List.of(formula, "x"))).isEqualTo("'" + formula + ",x\r\n");
    }

    @Test
    void a_line_break_that_begins_a_formula_is_a_text_too() {
        assertThat(Csv.row(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
    }

    @Test
    void quotes_commas_and_line_breaks_stay_in_their_cell() {
        assertThat(Csv.row(List.of("a,b", "say \"安\"", "1\n2", "", "x=1")))
                .isEqualTo("\"a,b\",\"say \"\"安\"\"\",\"1\n2\",,x=1\r\n");
    }
}
