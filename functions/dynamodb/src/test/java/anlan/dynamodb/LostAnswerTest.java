package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.people.PostId;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The store did what it was asked, and its answer was lost: the SDK asks again. */
class LostAnswerTest {

    private final Losing http = new Losing();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(URI.create(LocalDynamoDb.inMemory().endpoint().toString()))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(http)
            .overrideConfiguration(override -> override.retryStrategy(Retries.strategy()))
            .build();
    private final Table table = new Table(client, "lost");
    private final Shards shards = new Shards(new AreaCode("331082"), 1);
    private final DynamoOutbox outbox = new DynamoOutbox(table, shards);

    LostAnswerTest() {
        Schema.create(client, "lost");
    }

    private Intent intended(String name) {
        NewCase<Hazard> hazard = Samples.hazard(name);
        var hazards = DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, Samples.LADDER);
        hazards.open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, Samples.NOW);
        hazards.change(change);
        return change.intents().getFirst();
    }

    private Claim claim(Intent intent, String claimant) {
        return outbox.claim(new Handover.Each(intent.id(), 1), claimant, Samples.NOW, Duration.ofSeconds(45));
    }

    @Test
    void a_claim_that_was_carried_out_unheard_is_ours() {
        Intent intent = intended("claim");
        http.lose = "UpdateItem";
        assertThat(claim(intent, "a")).isInstanceOf(Claim.Held.class);
        assertThat(http.lose).as("an answer was lost").isNull();
    }

    @Test
    void an_end_and_a_release_that_were_carried_out_unheard_are_done() {
        Intent intent = intended("end");
        Claim.Held first = (Claim.Held) claim(intent, "a");
        http.lose = "TransactWriteItems";
        outbox.release(first);
        Claim.Held second = (Claim.Held) claim(intent, "b");
        http.lose = "TransactWriteItems";
        assertThat(outbox.end(List.of(second), Intent.Fate.SENT, "m", Samples.NOW))
                .containsExactly(second);
        assertThat(http.lose).as("an answer was lost").isNull();
    }

    @Test
    void a_message_that_was_counted_unheard_counts_once() {
        DynamoDailyTexts texts = new DynamoDailyTexts(table);
        http.lose = "UpdateItem";
        assertThat(texts.count(new PostId("office"), LocalDate.of(2024, 2, 8), "a", 1))
                .isTrue();
        assertThat(http.lose).as("an answer was lost").isNull();
        assertThat(texts.count(new PostId("office"), LocalDate.of(2024, 2, 8), "b", 1))
                .isFalse();
    }

    /** Loses the answer to the next call of one operation. */
    private static final class Losing implements SdkHttpClient {

        private final SdkHttpClient through = Apache5HttpClient.create();
        private String lose;

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            ExecutableHttpRequest call = through.prepareRequest(request);
            String target =
                    request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    HttpExecuteResponse answer = call.call();
                    if (lose != null && target.endsWith("." + lose)) {
                        lose = null;
                        answer.responseBody().ifPresent(body -> body.abort());
                        throw new IOException("the answer was lost");
                    }
                    return answer;
                }

                @Override
                public void abort() {
                    call.abort();
                }
            };
        }

        @Override
        public void close() {
            through.close();
        }
    }
}
