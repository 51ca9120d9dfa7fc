package anlan.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the runbook tells somebody to type at night has been typed before. */
class RunbookTest {

    private static Path folder;
    private static RunbookCity city;
    private static Shell shell;
    private static String setup;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("runbook");
        city = new RunbookCity();
        shell = new Shell(folder, city);
        setup = Runbook.read().setup();
    }

    @AfterAll
    static void stop() throws IOException {
        shell.close();
        city.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static Stream<Runbook.Page> pages() throws IOException {
        return Runbook.read().pages().stream().filter(page -> !page.commands().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_of_a_page_does_what_it_says(Runbook.Page page) throws Exception {
        Shell.Ended ended = shell.run(setup + page.commands());
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    @Test
    void every_page_of_an_alarm_has_a_command() throws IOException {
        assertThat(Runbook.read().pages().stream().filter(Runbook.Page::alarms))
                .hasSizeGreaterThan(15)
                .allSatisfy(page -> assertThat(page.commands()).as(page.title()).isNotBlank());
    }

    @Test
    void an_alert_that_was_given_up_is_found_and_taken_up_again() throws Exception {
        city.run("sendAlerts", "{}");
        String parked = "ask '/v1/alerts?state=PARKED'";
        assertThat(shell.run(setup + parked).said()).contains("foreign telephone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws sqs purge-queue --queue-url \"$(id FailedEvents)\"",
                "aws sqs receive-message --queue-url \"$(id FailedEvents)\" --most 10",
                "id Table",
                "id Tombstones",
                "aws cloudformation describe-stacks --stack-name \"$STACK\" --query "
                        + "\"Stacks[0].Outputs[?OutputKey=='Table'].OutputValue\" --output text",
                "aws cloudformation describe-stacks --stack-name \"$STACK\" --query "
                        + "\"Stacks[0].Parameters[?ParameterKey=='TableName'].ParameterValue\" --output text",
                "ANLAN_SECRET=$(printf %032d 0) localstack/anlan restored --table \"$TABLE\"-restored "
                        + "--tombstones \"$TOMBSTONES\" --taken 2024-02-09T08:00:00+08:00 --lost 2024-02-09T11:30:00+08:00",
                "aws sqs receive-message --max-number-of-messages 10",
                "aws sqs receive-message --queue-url \"$(id FailedEvents)\" --max-number-of-messages ten",
                "aws dynamodb query --table-name \"$(id Table)\" --key-condition-expression 'pk == :pk' "
                        + "--expression-attribute-values '{\":pk\":{\"S\":\"x\"}}'",
                "waiting Alerts",
                "waiting Queue",
                "lines reports '{ $.outcome = \"failed\" }'",
                "lines figures '{ $.subject = \"alice\" }'",
                "lines figures '{ $.message = \"nothing of ours says this\" }'",
                "run figures '{}'",
                "run rollUpDay '{\"at\":\"2099-01-01T00:20:00+08:00\"}'",
                "aws scheduler get-schedule --name \"$(id rollUpDayNightly)\"",
                "ask /v1/nothing",
                "localstack/anlan mend",
                "psql anlan",
                "ask '/v1/alerts?state=LOST'"
            })
    void a_command_that_nobody_could_give_fails_here(String command) throws Exception {
        Shell.Ended ended = shell.run(setup + command);
        assertThat(ended.code()).as(command + ended.said()).isNotZero();
    }

    @Test
    void what_is_not_verified_on_aws_is_used_and_said() throws IOException {
        String text = Files.readString(Runbook.file());
        assertThat(AwsStandIn.NOT_VERIFIED_ON_AWS.keySet())
                .allSatisfy(operation -> assertThat(text).contains("aws " + operation));
        assertThat(text).contains("**not verified on AWS**");
    }
}
