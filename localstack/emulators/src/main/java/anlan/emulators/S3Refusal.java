package anlan.emulators;

/** A "no" of S3. */
public final class S3Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    S3Refusal(int status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** Such as {@code EntityTooLarge}. */
    public String code() {
        return code;
    }

    /** As it is written in XML. */
    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code></Error>";
    }
}
