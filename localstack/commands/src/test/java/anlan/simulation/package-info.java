/**
 * A year of the escalation ladder in virtual time, and an independent model of it: it shares no
 * code with the product.
 */
@org.jspecify.annotations.NullMarked
package anlan.simulation;
