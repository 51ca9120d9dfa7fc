package anlan.lambda;

/** Through the handler that template.yaml names. */
class HandlerConformanceIT extends LambdaConformance {

    @Override
    String handler() {
        return FixedHandler.class.getName();
    }
}
