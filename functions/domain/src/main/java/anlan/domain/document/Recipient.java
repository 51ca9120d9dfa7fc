package anlan.domain.document;

import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;

/** The post that a document goes to, and the unit whose it is: any post of the unit may sign for it. */
public record Recipient(PostId post, UnitId unit) {}
