package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Post;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The names that stand beside codes, so that nobody has to look them up to show a case. */
record Names(Areas areas, Categories categories) {

    /**
     * Puts the names of a case.
     *
     * @param owner post that answers for it, null if none does or it is not in the roster any more
     */
    void put(ObjectNode body, Case state, @Nullable Post owner) {
        Particulars particulars = state.dossier().particulars();
        body.put("categoryName", category(particulars.category(), state.id().kind()))
                .put("areaName", area(particulars.area()))
                .put("ownerName", owner == null ? null : owner.name());
    }

    /** The name of a category, null where no seed has its code any more. */
    @Nullable
    String category(CategoryCode code, CaseKind kind) {
        Category category = categories.find(code, kind);
        return category == null ? null : category.name();
    }

    /** The name of an area, with the town before it if it is a village. */
    @Nullable
    String area(AreaCode code) {
        Area area = areas.find(code.value());
        Area town = areas.find(code.town().value());
        if (area == null || area.level() != Area.Level.VILLAGE || town == null) {
            return area == null ? null : area.name();
        }
        return town.name() + area.name();
    }
}
