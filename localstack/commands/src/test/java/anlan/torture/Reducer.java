package anlan.torture;

/** Makes a plan that fails smaller: fewer operations and fewer kinds of fault, as long as it fails. */
final class Reducer {

    private static final double LEAST = 0.1;

    private Reducer() {}

    static Plan reduced(Run run, Plan failing, Bug bug, Neighbours neighbours) {
        Plan plan = failing;
        for (double half = plan.scale() / 2; half >= LEAST; half /= 2) {
            if (holds(run, plan.scaled(half), bug, neighbours)) {
                break;
            }
            plan = plan.scaled(half);
        }
        for (Fault fault : failing.kinds()) {
            Plan fewer = plan.without(fault);
            if (!holds(run, fewer, bug, neighbours)) {
                plan = fewer;
            }
        }
        return plan;
    }

    private static boolean holds(Run run, Plan plan, Bug bug, Neighbours neighbours) {
        return run.with(plan, bug, neighbours).findings().none();
    }
}
