package anlan.usecases;

import anlan.domain.area.Area;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.grid.GridId;
import java.util.List;

/**
 * A danger that was seen in a visit to a grid, and is to be registered as a hazard.
 *
 * @param area of the grid
 * @param photos of how it was found
 */
public record GridFinding(
        GridId grid, Area area, Category category, Grade grade, String description, List<Evidence> photos) {}
