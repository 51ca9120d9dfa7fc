package anlan.lambda;

import anlan.catalogue.Clients;
import anlan.catalogue.Faults;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SmsProviders;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;

/** The platform that AWS brings. */
final class AwsPlatform {

    private AwsPlatform() {}

    static Platform of(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        new Faults()
                .unless(!settings.topic().equals(Settings.HERE), "ANLAN_TOPIC", "is no ARN of a topic")
                .end();
        SnsClient sns = Clients.sns();
        Clock clock = Clock.systemUTC();
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return new Platform(
                        settings,
                        Clients.dynamo(),
                        sns,
                        clock,
                        ids,
                        Clients.signIns(environment),
                        SmsProviders.of(environment, sns, clock, ids))
                .telling(Clients.weChat(environment, clock));
    }
}
