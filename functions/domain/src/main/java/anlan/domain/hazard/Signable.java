package anlan.domain.hazard;

import anlan.domain.lifecycle.HandedOver;

/** An owner may sign for it (签收). */
public sealed interface Signable extends HandedOver<Hazard>
        permits AwaitingSignature, Working.Returned, Working.Reopened {}
