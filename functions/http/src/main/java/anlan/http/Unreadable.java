package anlan.http;

/** A body that did not come, or not in the form that its headers say. */
public final class Unreadable extends RuntimeException {

    private final int status;

    private Unreadable(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    public static Unreadable tooSlow() {
        return new Unreadable(408);
    }

    public static Unreadable malformed() {
        return new Unreadable(400);
    }

    int status() {
        return status;
    }
}
