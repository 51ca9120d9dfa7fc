package anlan.web;

import anlan.catalogue.Catalogue;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.alert.TextOfficials;
import java.util.function.Function;

/** The edge at which functions take calls and messages as they are. */
final class PlainEdge implements Catalogue.Edge {

    @Override
    public Catalogue.Typed http(Function<HttpCall, HttpReply> function) {
        return Catalogue.Typed.of(HttpCall.class, HttpReply.class, call -> Catalogue.answer(function, call));
    }

    @Override
    public Catalogue.Typed topic(Function<String, TextOfficials.Outcome> function) {
        return Catalogue.Typed.of(String.class, TextOfficials.Outcome.class, function);
    }
}
