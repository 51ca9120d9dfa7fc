package anlan.web;

import anlan.http.HttpReply;
import anlan.http.Refused;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Answers in our own form what the container refuses, instead of its page. */
final class OwnErrors extends ValveBase {

    OwnErrors() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!response.isError()) {
            getNext().invoke(request, response);
        }
        if (response.isError() && !response.isCommitted() && response.getContentWritten() == 0) {
            report(request, response);
        }
    }

    private static void report(Request request, Response response) throws IOException {
        HttpReply reply = request.getAttribute(Answer.REPLY) instanceof HttpReply ours
                ? ours
                : Refused.unread(response.getStatus(), Exchange.CURRENT.get().requestId());
        response.setSuspended(false);
        response.resetBuffer();
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
    }
}
