package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Clients;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SmsProviders;
import anlan.catalogue.Uncaught;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Furnishes a Lambda from its environment; {@code SPRING_CLOUD_FUNCTION_DEFINITION} chooses which
 * function it is.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class LambdaApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        String definition = context.getEnvironment().getProperty("spring.cloud.function.definition", "");
        Uncaught.toTheLog();
        Catalogue.register(context, new Functions(surroundings()), new AwsEvents(), System::nanoTime);
        if (!context.containsBean(definition)) {
            throw new IllegalStateException("there is no function " + definition + " to be");
        }
    }

    /** The platform that AWS brings. */
    protected Platform surroundings() {
        SnsClient sns = Clients.sns();
        Clock clock = Clock.systemUTC();
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return new Platform(
                        Settings.from(System.getenv()),
                        Clients.dynamo(),
                        sns,
                        clock,
                        ids,
                        Clients.signIns(System.getenv()),
                        SmsProviders.of(System.getenv(), sns, clock, ids))
                .telling(Clients.weChat(System.getenv(), clock));
    }
}
