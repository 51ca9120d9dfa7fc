package anlan.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RungWordsTest {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "T-3, 到期前3个工作日",
        "T-1, 到期前1个工作日",
        "T+0, 超期",
        "T+10, 超期10个工作日",
        "+1h, 超期1小时",
        "+24h, 超期24小时",
        "sign+0, 签收超期",
        "review+1wd, 验收超期1个工作日",
        "settle+2h, 审批超期2小时",
        "something-new, something-new"
    })
    void a_rung_says_what_it_means(String rung, String words) {
        assertThat(RungWords.of(rung)).isEqualTo(words);
    }
}
