/** Ledgers (台账) that nobody edits: what was wrong is followed by a line that cites it. */
@NullMarked
package anlan.domain.ledger;

import org.jspecify.annotations.NullMarked;
