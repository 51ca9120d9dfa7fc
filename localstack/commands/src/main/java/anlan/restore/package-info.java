/**
 * What is to be done after a store was put back (恢复): who was forgotten since is forgotten again,
 * and nobody is told twice.
 */
@org.jspecify.annotations.NullMarked
package anlan.restore;
