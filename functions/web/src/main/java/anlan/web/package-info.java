/**
 * The HTTP edge, for any container that speaks HTTP: it turns requests into calls and replies into
 * responses, no more.
 */
@NullMarked
package anlan.web;

import org.jspecify.annotations.NullMarked;
