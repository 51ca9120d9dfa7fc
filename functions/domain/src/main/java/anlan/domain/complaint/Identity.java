package anlan.domain.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Who reported (举报人身份): kept apart from the case under its own permission, and erased without
 * touching a figure. An anonymous report has none.
 *
 * @param subject sign-in of the reporter
 * @param name and phone as given, null if not
 */
public record Identity(
        String subject, @Nullable String name, @Nullable String phone) {

    /** Never shows what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
