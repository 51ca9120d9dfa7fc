package anlan.web;

import anlan.catalogue.Clients;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import java.time.Clock;
import java.util.UUID;

/** Starts the HTTP edge from the environment alone. */
public final class WebApplication {

    private WebApplication() {}

    static void main(String[] args) {
        Settings settings = Settings.from(System.getenv());
        new WebEdge(
                        new Platform(
                                settings,
                                Clients.dynamo(),
                                Clients.sns(),
                                Clock.systemUTC(),
                                () -> UUID.randomUUID().toString(),
                                Clients.signIns(System.getenv())),
                        System.getenv("ANLAN_JOB_SECRET"))
                .start(args);
    }
}
