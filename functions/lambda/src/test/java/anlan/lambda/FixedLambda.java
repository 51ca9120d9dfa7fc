package anlan.lambda;

import anlan.catalogue.FixedCity;
import anlan.catalogue.Platform;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;

/** The application of the packaged zip, in a city whose clock stands still. */
@SpringBootConfiguration(proxyBeanMethods = false)
public class FixedLambda extends LambdaApplication {

    @Override
    protected Platform surroundings() {
        return FixedCity.surroundings();
    }

    /** The process is that of the tests, which goes on. */
    @Override
    protected <T> T started(Supplier<T> made) {
        return made.get();
    }
}
