package anlan.lambda;

/** Through the framework's own handler. */
class InvokerConformanceIT extends LambdaConformance {

    @Override
    String handler() {
        return "org.springframework.cloud.function.adapter.aws.FunctionInvoker";
    }
}
