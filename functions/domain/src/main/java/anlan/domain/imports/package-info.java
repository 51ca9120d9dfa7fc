/** Importing tables (导入): what is wrong with which line, and what came of the rest. */
@NullMarked
package anlan.domain.imports;

import org.jspecify.annotations.NullMarked;
