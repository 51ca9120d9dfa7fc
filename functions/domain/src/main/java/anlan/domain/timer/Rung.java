package anlan.domain.timer;

import java.util.List;

/**
 * One rung of the escalation ladder (催办阶梯), climbed at most once for one version of a deadline.
 *
 * @param name such as {@code T+0}
 * @param workingDays after the deadline, negative before it
 * @param roles that are told
 * @param template of the message
 */
public record Rung(String name, int workingDays, List<String> roles, String template) {

    public Rung {
        roles = List.copyOf(roles);
    }
}
