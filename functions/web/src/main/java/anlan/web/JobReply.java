package anlan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The framework's answer for a job: its report, or that it failed, but none of its pages. */
final class JobReply extends HttpServletResponseWrapper {

    private boolean failed;

    JobReply(HttpServletResponse response) {
        super(response);
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void setStatus(int status) {
        failed |= status >= SC_BAD_REQUEST;
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) {
        failed = true;
    }

    @Override
    public void sendError(int status, String message) {
        failed = true;
    }
}
