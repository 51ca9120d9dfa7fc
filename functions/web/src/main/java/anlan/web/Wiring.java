package anlan.web;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;

/**
 * Sets the container up so that it speaks our protocol, answers nothing by itself, and looks after
 * slow senders.
 */
final class Wiring implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, SmartLifecycle, Ordered {

    private static final Duration SWEEP = Duration.ofMillis(250);

    private final EdgeProtocol.Surrounded around;
    private volatile boolean running;

    Wiring(Patience patience, Supplier<String> requestIds, Clock clock, BooleanSupplier leaving) {
        this.around = new EdgeProtocol.Surrounded(
                new Incomplete(patience, System::nanoTime), patience, requestIds, clock, leaving);
    }

    Incomplete incomplete() {
        return around.incomplete();
    }

    /** After the framework's own, whose error page goes. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(EdgeProtocol.class.getName());
        factory.addConnectorCustomizers(this::connect);
        factory.addEngineValves(new OwnErrors());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                withoutPages(host.getPipeline());
            }
        });
    }

    private void connect(Connector connector) {
        // Our front door answers TRACE as any method that a route does not have.
        connector.setAllowTrace(true);
        connector.setProperty("continueResponseTiming", "onRead");
        ((EdgeProtocol) connector.getProtocolHandler()).within(around);
    }

    private static void withoutPages(Pipeline pipeline) {
        for (Valve valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
                pipeline.removeValve(valve);
            }
        }
    }

    /**
     * Each sweep queues behind what came before it, so that what it finds incomplete has been
     * looked at.
     */
    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("slow-senders").start(() -> {
            while (running) {
                try {
                    Thread.sleep(SWEEP);
                    long asOf = System.nanoTime();
                    Thread.ofVirtual()
                            .start(() -> around.incomplete().sweep(asOf))
                            .join();
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
