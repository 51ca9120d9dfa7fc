package anlan.domain.refusal;

/** Something that we depend on does not answer right now; trying again later may help. */
public final class Unavailable extends Refusal {

    private static final String BUSY = "busy";
    private static final String DETAIL = "系统繁忙,请稍后再试。";

    public Unavailable(String code, String detail) {
        super(code, detail);
    }

    private Unavailable(Throwable cause) {
        super(BUSY, DETAIL, cause);
    }

    /**
     * There is more to do than can be done in time. What was asked may or may not have happened:
     * the same key tells.
     */
    public static Unavailable busy() {
        return new Unavailable(BUSY, DETAIL);
    }

    /** The same, because of what is given. */
    public static Unavailable busy(Throwable cause) {
        return new Unavailable(cause);
    }
}
