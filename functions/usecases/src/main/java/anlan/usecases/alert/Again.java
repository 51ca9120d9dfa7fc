package anlan.usecases.alert;

/**
 * Nothing is wrong, but it can't be done now: whoever delivered the notice delivers it again. It
 * holds no trace, as there is nothing to look for.
 */
public final class Again extends RuntimeException {

    private static final long serialVersionUID = 1;

    Again(String why) {
        super(why, null, false, false);
    }
}
