package anlan.domain.timer;

import anlan.domain.document.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the escalation ladder (催办阶梯), climbed at most once for one version of a deadline.
 *
 * @param name such as {@code T+0}
 * @param roles that are told, see {@link Addressee}
 * @param template of the message
 * @param severity how hard it presses where the case is not urgent
 * @param held whether it waits for the end of the quiet hours
 * @param refers whether the case is referred (会商), unless it is already
 * @param document that is issued with it, null for none
 * @param receipt how many working days after it was sent the document must be signed for, or the
 *     rung above is climbed; null if nothing waits for it
 */
public record Rung(
        String name,
        Offset offset,
        List<Addressee> roles,
        String template,
        Severity severity,
        boolean held,
        boolean refers,
        @Nullable DocumentKind document,
        @Nullable Integer receipt) {

    public Rung {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("rung " + name + " tells nobody");
        }
    }

    /** Whether it comes before what is due: a reminder (提醒). */
    public boolean reminds() {
        return offset.before();
    }
}
