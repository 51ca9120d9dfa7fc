package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from template.yaml. */
class TemplateTest {

    @Test
    void the_packaged_template_drives_five_jobs_in_the_citys_time() {
        assertThat(Template.packaged().schedules())
                .extracting(Template.Schedule::function)
                .containsExactly(
                        "notifyOverdue",
                        "sendAlerts",
                        "rollUpDay",
                        "publishPack",
                        "publishPack",
                        "publishPack",
                        "publishPack",
                        "examinePhotos");
        assertThat(Template.packaged().schedules())
                .extracting(schedule -> schedule.zone().getId())
                .containsOnly("Asia/Shanghai");
    }

    @Test
    void the_packaged_template_hands_notices_for_telephones_to_one_function() {
        assertThat(Template.packaged().subscriptions())
                .containsExactly(new Template.Subscription("textOfficials", Map.of("channel", List.of("sms"))));
    }

    @Test
    void what_is_new_in_the_outbox_wakes_the_function_that_sends() {
        assertThat(Template.packaged().woken()).containsExactly("sendAlerts");
    }

    @Test
    void a_schedule_without_a_zone_is_refused_by_name() {
        Template template = Template.of("""
                Resources:
                  sweep:
                    Properties:
                      Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: sweep, TABLE: !Ref Table}}
                      Events:
                        Tick: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 minute)}}
                """);
        assertThatThrownBy(template::schedules)
                .hasMessageContaining("sweep")
                .hasMessageContaining("ScheduleExpressionTimezone");
    }
}
