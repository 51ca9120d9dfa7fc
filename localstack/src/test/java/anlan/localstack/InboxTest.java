package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the telephones of a laptop's city show of a message, and keep. */
class InboxTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void a_digest_names_its_alerts_and_no_case_and_a_single_message_names_its_own() {
        Inbox inbox = new Inbox(folder.resolve("phones.jsonl"));
        inbox.receive("2024-02-16T08:00:00+08:00", "+861", "one", Map.of("caseId", "H1", "rung", "T+0"));
        inbox.receive("2024-02-16T08:01:00+08:00", "+861", "two", Map.of("alertIds", "H1~1~T+1~owner,H2~1~T+0~owner"));
        inbox.receive("2024-02-16T08:02:00+08:00", "+861", "figures", Map.of("rung", "figures"));
        String expected = """
                [{"at":"2024-02-16T08:00:00+08:00","phone":"+861","text":"one","caseId":"H1","rung":"T+0"},
                 {"at":"2024-02-16T08:01:00+08:00","phone":"+861","text":"two","caseId":null,"rung":null,
                  "alertIds":["H1~1~T+1~owner","H2~1~T+0~owner"]},
                 {"at":"2024-02-16T08:02:00+08:00","phone":"+861","text":"figures","caseId":"","rung":"figures"}]""";
        assertThat((Object) inbox.all()).isEqualTo(JSON.readTree(expected));
        assertThat((Object) new Inbox(folder.resolve("phones.jsonl")).all()).isEqualTo(JSON.readTree(expected));
    }
}
