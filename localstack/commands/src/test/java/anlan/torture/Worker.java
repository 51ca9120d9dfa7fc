package anlan.torture;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** A process of its own that handles one message from the topic, and can be frozen. */
final class Worker {

    private Worker() {}

    static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        Object outcome = Deployed.once(
                URI.create(environment.get("TORTURE_STORE")),
                URI.create(environment.get("TORTURE_SNS")),
                environment.get("TORTURE_TABLE"),
                environment.get("TORTURE_TOPIC"),
                Instant.parse(environment.get("TORTURE_NOW")),
                "textOfficials",
                environment.get("TORTURE_MESSAGE"));
        System.out.println(outcome);
    }
}
