/**
 * A city's whole published year, planned from a seed, driven through the real functions and held
 * against the plan.
 */
@org.jspecify.annotations.NullMarked
package anlan.replay;
