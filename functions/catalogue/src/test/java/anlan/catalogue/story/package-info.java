/** Calls and the answers to them, written down for people and read by the tests of both edges. */
@NullMarked
package anlan.catalogue.story;

import org.jspecify.annotations.NullMarked;
