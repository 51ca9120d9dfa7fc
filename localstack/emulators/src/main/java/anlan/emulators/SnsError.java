package anlan.emulators;

/** The answer of SNS to a call that it can't carry out. */
final class SnsError extends RuntimeException {

    private final int status;
    private final String code;

    SnsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static SnsError invalid(String parameter, String why) {
        return new SnsError(400, "InvalidParameter", "Invalid parameter: " + parameter + " " + why);
    }

    int status() {
        return status;
    }

    String xml() {
        return SnsXml.error(content());
    }

    String content() {
        return SnsXml.element("Code", code) + SnsXml.element("Message", String.valueOf(getMessage()));
    }
}
