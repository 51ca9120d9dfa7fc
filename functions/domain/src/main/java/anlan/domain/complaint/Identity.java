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

    /** How the sign-in of somebody begins who signed in with WeChat; their openid follows. */
    public static final String WECHAT = "citizen:wechat:";

    /** By which WeChat knows them, null if they did not sign in with it. */
    public @Nullable String openid() {
        return subject.startsWith(WECHAT) ? subject.substring(WECHAT.length()) : null;
    }

    /** Never shows what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
