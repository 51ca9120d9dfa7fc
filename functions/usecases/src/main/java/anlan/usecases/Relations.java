package anlan.usecases;

import anlan.domain.casefile.CityKeys;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.domain.people.UnitId;

/** Tells how somebody stands to a case. */
public final class Relations {

    private final CityKeys keys;

    public Relations(CityKeys keys) {
        this.keys = keys;
    }

    public Relation between(Actor by, Case state) {
        Dossier<?> dossier = state.dossier();
        UnitId accused = dossier.accused();
        Owner owner = state.progress().owner();
        return new Relation(
                dossier.by().equals(keys.pseudonym(by.subject())),
                owner != null && owner.unit().equals(by.unit()),
                by.covers(dossier.topic().area()),
                accused != null && accused.equals(by.unit()),
                UnitId.OFFICE.equals(accused),
                state.progress().documents().all().stream().anyMatch(document -> document.isTo(by.unit())));
    }
}
