package anlan.domain.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thing has moved on since the caller looked, is in no state for this, or is being changed
 * right now.
 */
public final class Conflict extends Refusal {

    /**
     * How the case or the alert stands, for a client that has to draw its buttons anew.
     *
     * @param version of the case, null for what has none
     * @param allowed the deeds that this caller may do now
     */
    public record Standing(String status, @Nullable Integer version, List<String> allowed) {
        public Standing {
            allowed = List.copyOf(allowed);
        }
    }

    private static final String VERSION = "version_conflict";

    private final @Nullable Standing standing;

    public Conflict(String code, String detail) {
        this(code, detail, null);
    }

    public Conflict(String code, String detail, @Nullable Standing standing) {
        super(code, detail);
        this.standing = standing;
    }

    /** The same request is still being carried out by an earlier attempt. */
    public static Conflict stillRunning() {
        return new Conflict("still_running", "同一请求正在处理,请稍候重试。");
    }

    /** The case is in a state from which this deed does not go. */
    public static Conflict illegalTransition() {
        return new Conflict("illegal_transition", "案件当前状态不能进行这项操作。");
    }

    /** The case has moved on since the version that the caller saw. */
    public static Conflict versionMoved() {
        return new Conflict(VERSION, "案件已有新的进展,请刷新后再操作。");
    }

    /** The same of an entry of a register. */
    public static Conflict entryMoved() {
        return new Conflict(VERSION, "内容已被他人修改,请刷新后再操作。");
    }

    /** Whether it is only that the case has moved on. */
    public boolean isVersion() {
        return code().equals(VERSION);
    }

    public @Nullable Standing standing() {
        return standing;
    }

    /** The same refusal, with how the case stands. */
    public Conflict at(Standing now) {
        return new Conflict(code(), detail(), now);
    }
}
