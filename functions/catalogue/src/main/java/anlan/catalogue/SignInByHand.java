package anlan.catalogue;

import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import java.util.regex.Pattern;

/**
 * A sign-in for whoever has the city's secret and can read its table: to try a city out before
 * anybody can sign in with WeChat. Who has the secret could sign one anyway.
 */
public final class SignInByHand {

    private static final Pattern CITIZEN = Pattern.compile("citizen:[a-z0-9-]{1,40}");
    private static final String POST = "post:";

    private SignInByHand() {}

    /** There is nobody of that name. */
    public static final class Nobody extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        Nobody(String subject) {
            super("citizen:<name> or post:<one of the roster>, not " + subject);
        }
    }

    /**
     * Proves for two hours to be somebody.
     *
     * @param subject {@code citizen:alice}, or {@code post:inspector} as the roster has it
     * @throws Nobody if there is nobody like that
     */
    public static String token(Platform platform, String subject) {
        Functions functions = new Functions(platform);
        return functions
                .tokens()
                .issue(actor(City.of(platform), functions, subject))
                .token();
    }

    private static Actor actor(City city, Functions functions, String subject) {
        if (CITIZEN.matcher(subject).matches()) {
            return Actor.citizen(subject);
        }
        PostId id = subject.startsWith(POST) ? PostId.read(subject.substring(POST.length())) : null;
        Post post = id == null ? null : city.store().roster().find(id);
        if (post == null) {
            throw new Nobody(subject);
        }
        return functions.posts().at(post);
    }
}
