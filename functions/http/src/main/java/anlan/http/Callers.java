package anlan.http;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unauthenticated;
import anlan.usecases.CurrentPosts;
import java.util.Set;

/** Who asks: what a sign-in proves, held against the roster. */
interface Callers {

    /** Where nobody can be signed in. */
    Callers NOBODY = new Callers() {
        @Override
        public Actor of(Route route, HttpCall call) {
            throw new Unauthenticated();
        }

        @Override
        public void confirm(Route route, Actor actor, HttpReply reply) {
            // Nobody is ever signed in here.
        }
    };

    /**
     * Whoever the call's sign-in proves to be, as the route wants to know them.
     *
     * @throws Unauthenticated if it proves nobody
     * @throws Forbidden if their role may never use the route
     */
    Actor of(Route route, HttpCall call);

    /**
     * Asks the roster after all where a request was found wrong before its handler had read who the
     * caller is now.
     */
    void confirm(Route route, Actor actor, HttpReply reply);

    /** Tokens, and posts of the roster. */
    record SignedIn(Tokens tokens, CurrentPosts posts) implements Callers {

        private static final Set<Integer> SEEN_BEFORE_CALLER = Set.of(400, 413, 415);

        @Override
        public Actor of(Route route, HttpCall call) {
            Actor claimed = tokens.read(call.header("authorization"));
            Seen.actor(claimed);
            Actor actor = switch (route.caller()) {
                case RECENT -> posts.recently(claimed);
                case NOW -> posts.now(claimed);
                case READ_BY_HANDLER -> claimed;
            };
            if (route.who().contains(actor.role())) {
                return actor;
            }
            // A sign-in may be older than the role: nobody is turned away before the roster has
            // been asked.
            Actor now = posts.now(claimed);
            if (!route.who().contains(now.role())) {
                throw new Forbidden();
            }
            return now;
        }

        @Override
        public void confirm(Route route, Actor actor, HttpReply reply) {
            if (route.caller() == Route.Caller.READ_BY_HANDLER && SEEN_BEFORE_CALLER.contains(reply.status())) {
                var unused = posts.now(actor);
            }
        }
    }
}
