package anlan.domain.refusal;

/** Something that we depend on does not answer right now; trying again later may help. */
public final class Unavailable extends Refusal {

    public Unavailable(String code, String detail) {
        super(code, detail);
    }
}
