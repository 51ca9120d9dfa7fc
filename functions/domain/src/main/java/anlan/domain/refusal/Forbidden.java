package anlan.domain.refusal;

/** The caller may not do this: their role never may, or a rule bars them from this case. */
public final class Forbidden extends Refusal {

    public Forbidden() {
        super("forbidden", "您的岗位没有这项权限。");
    }

    public Forbidden(String code, String detail) {
        super(code, detail);
    }
}
