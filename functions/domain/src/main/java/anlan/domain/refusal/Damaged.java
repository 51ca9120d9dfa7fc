package anlan.domain.refusal;

/** What is kept is not what was put there: nothing that the caller can do helps, somebody must look. */
public final class Damaged extends Refusal {

    private Damaged(String code, String detail) {
        super(code, detail);
    }

    /** Published figures do not match the digest with which they were published. */
    public static Damaged figures() {
        return new Damaged("figures_damaged", "这一天的数据与发布时的摘要不符,正在核查,请稍后再查。");
    }

    /** A published pack does not match the digest with which it was published. */
    public static Damaged pack() {
        return new Damaged("pack_damaged", "这一期材料与发布时的摘要不符,正在核查,请稍后再查。");
    }
}
