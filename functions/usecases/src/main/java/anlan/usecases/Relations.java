package anlan.usecases;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.Relation;
import org.jspecify.annotations.Nullable;

/** Tells how somebody stands to a case. */
public final class Relations {

    private final CityKeys keys;

    public Relations(CityKeys keys) {
        this.keys = keys;
    }

    public Relation between(Actor by, Complaint complaint) {
        return relation(
                by,
                complaint,
                complaint.report().by(),
                complaint.report().area(),
                complaint.dossier().accused());
    }

    public Relation between(Actor by, Hazard hazard) {
        return relation(
                by,
                hazard,
                hazard.finding().by(),
                hazard.finding().area(),
                hazard.dossier().accused());
    }

    private Relation relation(Actor by, Case state, Pseudonym reporter, AreaCode area, @Nullable String accused) {
        Owner owner = state.progress().owner();
        return new Relation(
                reporter.equals(keys.pseudonym(by.subject())),
                owner != null && owner.unit().equals(by.unit()),
                by.covers(area),
                accused != null && accused.equals(by.unit()),
                Post.OFFICE.equals(accused));
    }
}
