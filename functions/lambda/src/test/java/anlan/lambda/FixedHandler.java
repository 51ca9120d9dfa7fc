package anlan.lambda;

import anlan.catalogue.FixedCity;
import anlan.catalogue.Platform;

/** The handler of the packaged zip, in a city whose clock stands still. */
public final class FixedHandler extends LambdaHandler {

    @Override
    protected String definition() {
        return System.getProperty("spring.cloud.function.definition", "");
    }

    @Override
    protected Platform surroundings() {
        return FixedCity.surroundings();
    }
}
