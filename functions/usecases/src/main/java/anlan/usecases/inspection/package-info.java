/** What is done to inspections, and how they are found (检查). */
@NullMarked
package anlan.usecases.inspection;

import org.jspecify.annotations.NullMarked;
