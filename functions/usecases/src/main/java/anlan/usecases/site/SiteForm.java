package anlan.usecases.site;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.site.Keeper;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteType;
import anlan.domain.site.SiteTypes;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Places;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a site, as a request or a row of a table says them. */
public final class SiteForm {

    /** Characters of a name. */
    public static final int NAME = 100;

    /** Characters of a code. */
    public static final int CODE = 40;

    /** Characters of an address. */
    public static final int ADDRESS = 200;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{4,18}[0-9]");

    private final Places places;
    private final SiteTypes types;

    /**
     * Takes what a site is measured against.
     *
     * @param areas those of the city
     */
    public SiteForm(Areas areas, SiteTypes types) {
        this.places = new Places(areas);
        this.types = types;
    }

    /** The types that a site may have. */
    public SiteTypes types() {
        return types;
    }

    /**
     * Reads the fields of one site.
     *
     * @return what they say, to be taken once every field has been checked
     */
    public Supplier<SiteDraft> read(Form form) {
        Field<String> code = form.optionalLine("code", CODE);
        Field<String> name = form.line("name", NAME);
        Field<SiteType> type = form.one("type", "unknown_value", "没有这个场所类型。", types::find);
        Location location = places.location(form);
        Field<Area> area = places.area(form, location);
        Field<SiteId> parent = form.optionalOne("parentId", "unknown_site", KeepSites.NO_SITE, SiteId::read);
        Field<String> address = form.optionalLine("address", ADDRESS);
        Supplier<@Nullable Keeper> keeper = keeper(form.object("keeper"));
        return () -> new SiteDraft(
                stripped(code.value()),
                name.get().strip(),
                type.get().word(),
                area.get().code(),
                parent.value(),
                address.value(),
                location,
                keeper.get());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static Supplier<@Nullable Keeper> keeper(@Nullable Form form) {
        if (form == null) {
            return () -> null;
        }
        Field<String> name = form.line("name", Form.NAME);
        Field<String> phone = form.one(
                "phone", "malformed", "电话号码格式不对。", text -> PHONE.matcher(text).matches() ? text : null);
        return () -> new Keeper(name.get(), phone.get());
    }
}
