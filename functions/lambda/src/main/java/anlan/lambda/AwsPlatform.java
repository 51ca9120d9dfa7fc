package anlan.lambda;

import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SettingsCheck;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The platform that AWS brings. */
final class AwsPlatform {

    private AwsPlatform() {}

    static Platform of(Map<String, String> environment) {
        Platform platform = Platform.of(
                environment, Clock.systemUTC(), () -> UUID.randomUUID().toString());
        new SettingsCheck()
                .unless(!platform.settings().topic().equals(Settings.HERE), "ANLAN_TOPIC", "is no ARN of a topic")
                .end();
        return platform;
    }
}
