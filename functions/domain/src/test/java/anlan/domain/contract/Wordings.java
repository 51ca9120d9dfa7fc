package anlan.domain.contract;

import anlan.domain.alert.Template;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import java.util.List;
import java.util.Map;

/** Messages for tests: those that are sent today, as {@code seeds/templates.json} has them. */
public final class Wordings {

    public static final Templates TEMPLATES = new Templates(
            List.of(
                    new Template(
                            "overdue", "SMS_1", "【平安办】${kind}${number}应于${month}月${day}日${done},现已超期,请立即${work}并反馈。"),
                    new Template("digest", "SMS_3", "【平安办】您有${n}件事项待办理,请登录平台查看并及时办理。"),
                    new Template(
                            "figures", "SMS_2", "【平安办】${area}${month}月${day}日数据两路核对不一致:汇总${fold},清点${cases},暂不定稿,请核查。"),
                    new Template(
                            "warning", "SMS_4", "【平安办】${area}${month}月${window}${indicator}预警由${from}转${to},请研判处置。")),
            Samples.AREAS);

    private Wordings() {}

    /** A text that no template made. */
    public static Wording.Text text(String text) {
        return new Wording.Text(text, "none", "SMS_0", Map.of());
    }
}
