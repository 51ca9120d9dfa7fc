package anlan.web;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Clients;
import anlan.catalogue.Counters;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.catalogue.Settings;
import anlan.catalogue.Uncaught;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** The HTTP edge: every function of the catalogue behind one door, and the jobs behind another. */
public final class WebEdge {

    /**
     * How many requests work at once: fewer than the store's connections, of which the jobs need
     * some.
     */
    private static final int AT_ONCE = Clients.CONNECTIONS / 2;

    private static final Duration ADMISSION = Duration.ofSeconds(1);

    private final Platform around;
    private final Prometheus prometheus;
    private final @Nullable TopicHere topic;
    private final @Nullable String jobSecret;
    private final Map<String, FunctionDispatcher.Extra> extra = new LinkedHashMap<>();
    private Predicate<Map<String, String>> collectors = headers -> false;
    private Duration farewell = Duration.ZERO;
    private Supplier<String> requestIds = () -> UUID.randomUUID().toString();

    /**
     * Takes what the place brings.
     *
     * @param jobSecret what a timer must show to run a job over HTTP; with none, none can be run
     */
    public WebEdge(Platform platform, @Nullable String jobSecret) {
        this.topic = Settings.HERE.equals(platform.settings().topic()) ? new TopicHere(platform.sns()) : null;
        this.prometheus = new Prometheus(platform.clock());
        this.around = (topic == null ? platform : platform.publishingTo(topic)).measuredBy(prometheus);
        this.jobSecret = jobSecret;
    }

    /** Serves everything under that path by another function, in this place only. */
    public WebEdge serving(String prefix, Function<HttpCall, HttpReply> function) {
        return serving(prefix, HttpCall.mostBytes(null), function);
    }

    /**
     * The same where more may be sent; what is served first goes first.
     *
     * @param most bytes of a body that are read
     */
    public WebEdge serving(String prefix, int most, Function<HttpCall, HttpReply> function) {
        extra.put(prefix, new FunctionDispatcher.Extra(most, function));
        return this;
    }

    /** Shows its metrics to whoever is admitted by the headers of their request; to nobody else. */
    public WebEdge showingMetricsTo(Predicate<Map<String, String>> admitted) {
        collectors = admitted;
        return this;
    }

    /**
     * Goes on to answer for so long when it is told to end, unless {@code ANLAN_FAREWELL} says
     * otherwise: where somebody hands requests out and has to hear of it.
     */
    WebEdge leavingAfter(Duration wait) {
        farewell = wait;
        return this;
    }

    WebEdge numbering(Supplier<String> ids) {
        requestIds = ids;
        return this;
    }

    /**
     * Starts to listen, on {@code 0.0.0.0:${PORT:9000}} unless the configuration says otherwise.
     */
    public ConfigurableApplicationContext start(String... args) {
        Uncaught.toTheLog();
        SpringApplication application = new SpringApplication(Container.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) this::furnish);
        return application.run(args);
    }

    private void furnish(GenericApplicationContext context) {
        Functions functions = new Functions(around);
        Counters.all().forEach(prometheus::announce);
        Counters.failures(functions.api().listing()).forEach(prometheus::announce);
        if (topic != null && Catalogue.only(Catalogue.TOPIC, functions, System::nanoTime) instanceof Served.Topic own) {
            topic.deliverTo(own.run());
        }
        Admission admission =
                new Admission(context.getEnvironment().getProperty("anlan.at-once", Integer.class, AT_ONCE), ADMISSION);
        Catalogue.register(context, functions, new PlainEdge(admission), System::nanoTime);
        extra.replaceAll((prefix, door) -> door.within(admission));
        FunctionDispatcher doors = new FunctionDispatcher(
                functions.api()::functionOf, () -> context.getBean(FunctionCatalog.class), extra);
        Patience patience = Patience.of(context.getEnvironment());
        Farewell bye = new Farewell(context.getEnvironment().getProperty("anlan.farewell", Duration.class, farewell));
        context.registerBean("farewell", Farewell.class, () -> bye);
        context.registerBean(
                "jobsDoor",
                FilterRegistrationBean.class,
                () -> first(new JobsFilter(jobSecret, patience, bye::leaving), 0));
        context.registerBean(
                "metricsDoor",
                FilterRegistrationBean.class,
                () -> first(new MetricsFilter(prometheus::text, collectors), 1));
        context.registerBean(
                "frontDoor",
                FilterRegistrationBean.class,
                () -> first(new WebFilter(doors, patience, bye::leaving), 2));
        context.registerBean(
                "wire", Wiring.class, () -> new Wiring(patience, requestIds, around.clock(), bye::leaving));
    }

    private static FilterRegistrationBean<?> first(Filter filter, int after) {
        FilterRegistrationBean<?> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + after);
        registration.addUrlPatterns("/*");
        return registration;
    }

    /** The configuration that Spring Boot needs to see. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = ErrorMvcAutoConfiguration.class)
    static class Container {}
}
