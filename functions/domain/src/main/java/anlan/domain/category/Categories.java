package anlan.domain.category;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of categories (类别), in the order in which they are shown. */
public final class Categories {

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    public Categories(Collection<Category> categories) {
        categories.forEach(category -> byCode.put(category.code().value(), category));
    }

    /** The category of that code that a case of this kind may carry, or null. */
    public @Nullable Category find(CategoryCode code, CaseKind kind) {
        Category category = byCode.get(code.value());
        return category != null && category.kinds().contains(kind) ? category : null;
    }

    /** Whether a case of that kind and category is so urgent that officials are woken for it. */
    public boolean urgent(CategoryCode code, CaseKind kind) {
        Category category = find(code, kind);
        return category != null && category.urgency() == Urgency.URGENT;
    }

    public List<Category> all() {
        return List.copyOf(byCode.values());
    }
}
