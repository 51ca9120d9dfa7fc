/** Published figures, re-computed from the events and held against what is published. */
@org.jspecify.annotations.NullMarked
package anlan.backfill;
