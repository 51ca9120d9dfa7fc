package anlan.domain.refusal;

/** The caller may not do this: their role never may, or a rule bars them from this case. */
public final class Forbidden extends Refusal {

    public Forbidden() {
        super("forbidden", "您的岗位没有这项权限。");
    }

    /** Nobody reviews, approves, settles or calls back about what they or their unit did. */
    public static Forbidden ownWork() {
        return new Forbidden("own_work", "不能审核、审批、验收或回访本人、本单位办理的事项。");
    }

    public Forbidden(String code, String detail) {
        super(code, detail);
    }
}
