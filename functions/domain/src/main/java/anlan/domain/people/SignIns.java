package anlan.domain.people;

import org.jspecify.annotations.Nullable;

/** One way to prove who one is, such as WeChat's login code. */
public interface SignIns {

    /** Word by which a client names it, such as {@code wechat}. */
    String provider();

    /** Whoever the code proves to be, or null if it proves nothing. */
    @Nullable
    Actor who(String code);
}
