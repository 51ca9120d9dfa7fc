package anlan.runbook;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Clients;
import anlan.catalogue.Founding;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SignInByHand;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.emulators.LocalDynamoDb;
import anlan.emulators.LocalSns;
import anlan.web.WebEdge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A city in which enough has gone wrong that a runbook has something to do. */
final class RunbookCity implements AutoCloseable {

    static final String TABLE = "anlan-on-call";
    static final String SECRET = "a-secret-of-a-city-on-call-of-32-bytes";
    static final String REGION = "ap-east-1";
    private static final String JOBS = "a-secret-of-the-timer-that-is-long-enough";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalDynamoDb store = LocalDynamoDb.inMemory();
    private final LocalSns sns = LocalSns.start(0);
    private final DynamoDbClient dynamo;
    private final Platform platform;
    private final ConfigurableApplicationContext edge;

    RunbookCity() {
        System.setProperty("aws.region", REGION);
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
        System.setProperty("aws.endpointUrlSns", sns.endpoint().toString());
        dynamo = Clients.patientDynamo();
        Founding.found(dynamo, TABLE, TABLE + "-tombstones", said -> {});
        Founding.foundTable(dynamo, TABLE + "-restored", said -> {});
        platform = new Platform(
                new Settings(TABLE, Settings.HERE, SECRET.getBytes(StandardCharsets.UTF_8), Settings.SHARDS),
                Clients.dynamo(),
                Clients.sns(),
                new Settable(now),
                () -> "on-call",
                List.of());
        edge = new WebEdge(platform, JOBS).start("--server.port=0", "--server.address=127.0.0.1");
        live();
    }

    /** A town's duty telephone is abroad; a hazard of that town is late. */
    private void live() {
        Roster roster = DynamoPorts.roster(new Table(dynamo, TABLE));
        Post town = roster.find(new PostId("town-331082112"));
        if (town == null) {
            throw new IllegalStateException("no town in the roster");
        }
        at("2024-02-08T10:00:00");
        post("/v1/hazards", "Authorization", "Bearer " + token("post:inspector"), """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期",\
                "areaCode":"331082112"}""");
        at("2024-02-09T00:20:00");
        run("rollUpDay", "{}");
        roster.put(new Post(town.id(), town.name(), town.role(), town.unit(), town.area(), "+85212345678"));
        at("2024-02-16T08:00:00");
        run("notifyOverdue", "{}");
        run("sendAlerts", "{}");
        at("2024-02-16T09:00:00");
    }

    private void at(String local) {
        now.set(OffsetDateTime.parse(local + "+08:00").toInstant());
    }

    DynamoDbClient dynamo() {
        return dynamo;
    }

    String endpoint() {
        return store.endpoint().toString();
    }

    String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) edge).getWebServer().getPort();
    }

    /** A sign-in of the office. */
    String token() {
        return token("post:office");
    }

    private String token(String who) {
        return SignInByHand.token(platform, who);
    }

    /** Runs a job as its timer would. */
    String run(String job, String tick) {
        if (!Catalogue.JOBS.contains(job)) {
            throw new IllegalArgumentException(job + " is no job");
        }
        return post("/_jobs/" + job, "X-Anlan-Job-Secret", JOBS, tick);
    }

    private String post(String path, String header, String value, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a-key-of-sixteen-and-more")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalArgumentException(path + ": " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        edge.close();
        dynamo.close();
        sns.close();
        store.close();
        http.close();
    }

    /** Stands where it was put. */
    private static final class Settable extends Clock {

        private final AtomicReference<Instant> now;

        Settable(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
