package anlan.domain.alert;

/** The steps of the escalation ladder (催办阶梯) that are switched on, each at most once for one version of a deadline. */
public final class Rung {

    /** The deadline has passed: the owner is urged (催办). */
    public static final String OVERDUE = "T+0";

    /** The role on that rung that must act. */
    public static final String OWNER = "owner";

    private Rung() {}
}
