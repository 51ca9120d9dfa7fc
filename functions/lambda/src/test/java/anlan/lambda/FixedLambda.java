package anlan.lambda;

import anlan.catalogue.FixedCity;
import anlan.catalogue.Platform;
import org.springframework.boot.SpringBootConfiguration;

/** The application of the packaged zip, in a city whose clock stands still. */
@SpringBootConfiguration(proxyBeanMethods = false)
public class FixedLambda extends LambdaApplication {

    @Override
    protected Platform surroundings() {
        return FixedCity.surroundings();
    }
}
