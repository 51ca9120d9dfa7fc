package anlan.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands between the wire and the container: whatever is answered, even to what the container can't
 * read, has our headers, and the time of the city rather than that of the machine.
 */
final class EdgeAdapter implements Adapter {

    /** As HTTP writes it. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Adapter container;
    private final EdgeProtocol.Surrounded around;

    EdgeAdapter(Adapter container, EdgeProtocol.Surrounded around) {
        this.container = container;
        this.around = around;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        String requestId = around.requestIds().get();
        response.setHeader("Date", DATE.format(around.clock().instant()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Request-Id", requestId);
        if (around.leaving().getAsBoolean()) {
            response.setHeader("Connection", "close");
        }
        Exchange.Wire wire = Exchange.Wire.CURRENT.get();
        String speaker = around.patience().speaker(wire.peer(), forwarded(request));
        if (hasBody(request)) {
            around.incomplete().awaitsBody(wire.line(), speaker);
        } else {
            around.incomplete().ends(wire.line());
        }
        Exchange exchange = new Exchange(wire, around.incomplete(), request, requestId, speaker);
        ScopedValue.where(Exchange.CURRENT, exchange).<Void, Exception>call(() -> {
            container.service(request, response);
            return null;
        });
    }

    private static boolean hasBody(Request request) {
        String length = request.getHeader("content-length");
        return (length != null && !length.equals("0")) || request.getHeader("transfer-encoding") != null;
    }

    private static List<String> forwarded(Request request) {
        List<String> hops = new ArrayList<>();
        for (Enumeration<String> values = request.getMimeHeaders().values("x-forwarded-for");
                values.hasMoreElements(); ) {
            for (String hop : values.nextElement().split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return container.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        container.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }
}
