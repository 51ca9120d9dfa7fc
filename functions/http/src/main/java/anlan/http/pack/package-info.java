/** Published packs as pages, sheets and rows, each from the one content that is kept. */
@NullMarked
package anlan.http.pack;

import org.jspecify.annotations.NullMarked;
