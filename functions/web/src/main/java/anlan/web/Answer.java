package anlan.web;

import anlan.http.HttpReply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Puts an answer on the wire, also to a request of which a part is still to come. */
final class Answer {

    static final String REPLY = Answer.class.getName();

    private Answer() {}

    static void write(HttpReply reply, HttpServletRequest request, HttpServletResponse response, Exchange exchange)
            throws IOException {
        // Where the container has given up on the request, only its valve may still answer: with
        // this.
        request.setAttribute(REPLY, reply);
        InputStream rest = request.getInputStream();
        boolean read = exchange.isReadWith(rest);
        if (!read) {
            response.setHeader("Connection", "close");
        }
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        byte[] body = reply.bytes();
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
        if (!read) {
            response.flushBuffer();
            exchange.linger(rest);
        }
    }
}
