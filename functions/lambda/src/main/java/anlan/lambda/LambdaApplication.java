package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Misconfigured;
import anlan.catalogue.Platform;
import anlan.catalogue.Uncaught;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Furnishes a Lambda that is served by the framework's own handler, {@code FunctionInvoker}; {@code
 * SPRING_CLOUD_FUNCTION_DEFINITION} chooses which function it is.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class LambdaApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Uncaught.toTheLog();
        String definition = context.getEnvironment().getProperty("spring.cloud.function.definition", "");
        Catalogue.register(context, new Functions(surroundings()), new AwsEvents(), System::nanoTime);
        started(() -> {
            if (!context.containsBean(definition)) {
                throw Misconfigured.noFunction();
            }
            return definition;
        });
    }

    /** What is made from the environment; where that is not right, one line is said and the process ends. */
    protected <T> T started(Supplier<T> made) {
        return Start.orEnd(made);
    }

    /** The platform that AWS brings. */
    protected Platform surroundings() {
        return started(() -> AwsPlatform.of(System.getenv()));
    }
}
