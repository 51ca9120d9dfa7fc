package anlan.catalogue;

/**
 * What a process was told from outside is not right (配置错误): one line that names every variable that
 * breaks its rule. A value is never said: it may be a secret that stands in the wrong place.
 */
public final class Misconfigured extends IllegalStateException {

    private static final long serialVersionUID = 1;

    Misconfigured(String faults) {
        super("the environment is not right: " + faults);
    }

    /** A process is told by its name which function it is. */
    public static Misconfigured noFunction() {
        return new Misconfigured("SPRING_CLOUD_FUNCTION_DEFINITION names no function");
    }
}
