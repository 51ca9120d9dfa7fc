package anlan.domain.refusal;

/** The caller's role may never do this. */
public final class Forbidden extends Refusal {

    public Forbidden() {
        super("forbidden", "您的岗位没有这项权限。");
    }
}
