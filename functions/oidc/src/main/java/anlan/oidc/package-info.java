/** Signing officials in at the city's issuer, by OpenID Connect: its wire and its errors end here. */
@NullMarked
package anlan.oidc;

import org.jspecify.annotations.NullMarked;
