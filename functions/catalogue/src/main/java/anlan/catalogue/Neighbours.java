package anlan.catalogue;

import anlan.domain.erasure.Tombstones;
import anlan.domain.people.OidcIssuer;
import anlan.domain.photo.PhotoStore;
import anlan.domain.subscription.StatusGateway;

/**
 * Whom a city works with beside its table, its topic and its telephones.
 *
 * @param weChat hands messages to WeChat
 * @param tombstones who was forgotten, outside of the table
 * @param photos the files of photos
 * @param oidc where officials prove who they are
 */
public record Neighbours(StatusGateway weChat, Tombstones tombstones, PhotoStore photos, OidcIssuer oidc) {

    /** None but a place for tombstones. */
    Neighbours(Tombstones tombstones) {
        this(StatusGateway.NONE, tombstones, PhotoStores.NONE, OidcIssuer.NONE);
    }

    Neighbours telling(StatusGateway through) {
        return new Neighbours(through, tombstones, photos, oidc);
    }

    Neighbours keeping(Tombstones elsewhere) {
        return new Neighbours(weChat, elsewhere, photos, oidc);
    }

    Neighbours storing(PhotoStore there) {
        return new Neighbours(weChat, tombstones, there, oidc);
    }

    Neighbours knowingOfficialsBy(OidcIssuer issuer) {
        return new Neighbours(weChat, tombstones, photos, issuer);
    }
}
