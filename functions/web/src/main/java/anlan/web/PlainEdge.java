package anlan.web;

import anlan.catalogue.Catalogue;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Router;
import anlan.usecases.alert.TextOfficials;
import java.time.Duration;
import java.util.function.Function;

/** The edge at which functions take calls and messages as they are. */
final class PlainEdge implements Catalogue.Edge {

    /** No gateway ends a call here: a table of 20,000 lines is read in at once on a slow machine, too. */
    private static final Duration IMPORT = Duration.ofSeconds(100);

    private final Admission admission;

    PlainEdge(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Function<HttpCall, HttpReply> admitting(Router door) {
        return admission.before(door, door::busy);
    }

    @Override
    public Catalogue.Typed http(Function<HttpCall, HttpReply> function) {
        return Catalogue.Typed.of(HttpCall.class, HttpReply.class, call -> Catalogue.answer(function, call, IMPORT));
    }

    @Override
    public Catalogue.Typed topic(Function<String, TextOfficials.Outcome> function) {
        return Catalogue.Typed.of(String.class, TextOfficials.Outcome.class, function);
    }
}
