package anlan.localstack;

import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.SignIns;
import anlan.domain.refusal.Invalid;
import java.util.regex.Pattern;

/**
 * Lets anybody be anybody: {@code citizen:alice}, {@code citizen:wechat:alice} who is told through
 * WeChat, or {@code post:inspector}. It exists in this module only.
 */
final class LocalSignIns implements SignIns {

    private static final Pattern CITIZEN = Pattern.compile("citizen:(wechat:)?[a-z0-9-]{1,40}");
    private static final String POST = "post:";

    private final Roster roster;

    LocalSignIns(Roster roster) {
        this.roster = roster;
    }

    @Override
    public String provider() {
        return "local";
    }

    @Override
    public Actor who(String code) {
        if (CITIZEN.matcher(code).matches()) {
            return Actor.citizen(code);
        }
        PostId id = code.startsWith(POST) ? PostId.read(code.substring(POST.length())) : null;
        Post post = id == null ? null : roster.find(id);
        if (post == null) {
            throw new Invalid("/code", "unknown_code", "这座城市没有这个登录代号。");
        }
        return Actor.at(post, null);
    }
}
