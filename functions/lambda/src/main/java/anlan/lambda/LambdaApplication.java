package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Uncaught;
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
        String definition = context.getEnvironment().getProperty("spring.cloud.function.definition", "");
        Uncaught.toTheLog();
        Catalogue.register(context, new Functions(surroundings()), new AwsEvents(), System::nanoTime);
        if (!context.containsBean(definition)) {
            throw new IllegalStateException("there is no function " + definition + " to be");
        }
    }

    /** The platform that AWS brings. */
    protected Platform surroundings() {
        return AwsPlatform.of(System.getenv());
    }
}
