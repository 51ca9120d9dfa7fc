package anlan.web;

import anlan.catalogue.Clients;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SmsProviders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;

/** Starts the HTTP edge from the environment alone. */
public final class WebApplication {

    private WebApplication() {}

    static void main(String[] args) {
        Settings settings = Settings.from(System.getenv());
        SnsClient sns = Clients.sns();
        Clock clock = Clock.systemUTC();
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        new WebEdge(
                        new Platform(
                                        settings,
                                        Clients.dynamo(),
                                        sns,
                                        clock,
                                        ids,
                                        Clients.signIns(System.getenv()),
                                        SmsProviders.of(System.getenv(), sns, clock, ids))
                                .telling(Clients.weChat(System.getenv(), clock)),
                        System.getenv("ANLAN_JOB_SECRET"))
                .start(args);
    }
}
