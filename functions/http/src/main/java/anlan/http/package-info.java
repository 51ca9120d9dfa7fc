/**
 * The front door: every rule of the HTTP API, from the route to the last header, behind one
 * function from call to reply. It knows no server and no cloud.
 */
@NullMarked
package anlan.http;

import org.jspecify.annotations.NullMarked;
