package anlan.usecases.hazard;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.people.Actor;
import anlan.domain.site.SiteId;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Places;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.Sources;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The form of a hazard that comes in. It depends on the caller: their kind of inspection, and their
 * own area.
 */
final class HazardForm {

    private static final int SITE = 100;

    /** The name of a record of the city's, in any script. */
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}");

    private final Categories categories;
    private final Places places;

    HazardForm(Categories categories, Areas areas) {
        this.categories = categories;
        this.places = new Places(areas);
    }

    /** Reads it; the details may be taken once every field has been checked. */
    Supplier<RegisterHazard.Details> read(Form form, Actor by) {
        Field<CaseId> inspection = form.optionalCaseId("inspectionId", CaseKind.INSPECTION);
        Field<Source> source = source(form, by, inspection);
        Field<Integer> point = form.optionalNumber("point", 1, InspectionDossier.MOST_POINTS);
        if (point.value() != null && inspection.value() == null) {
            form.require("inspectionId", inspection);
        }
        Field<Category> category = form.category(categories, CaseKind.HAZARD);
        Field<Grade> grade = form.optionalChoice("grade", Grade.values());
        Field<String> description = form.text("description", Form.DESCRIPTION);
        Location location = places.location(form);
        Field<Area> area = places.area(form, location);
        Area found = area.value();
        if (found != null && !by.covers(found.code())) {
            form.reject("areaCode", "outside_your_area", "只能登记本辖区内的隐患。");
        }
        Field<String> site = form.optionalLine("site", SITE);
        Field<SiteId> siteId = form.optionalOne("siteId", "unknown_site", FindingOf.NO_SITE, SiteId::read);
        Field<String> campaign = reference(form, "campaignId");
        List<CampaignId> campaigns =
                form.list("campaignIds", RunningCampaigns.UNKNOWN, RunningCampaigns.NO_CAMPAIGN, CampaignId::read);
        Field<CaseId> complaint = form.optionalCaseId("complaintId", CaseKind.COMPLAINT);
        List<Evidence> photos = form.photos();
        Form visit = form.object("onSpot");
        Supplier<OnSpot> fixed = visit == null ? null : OnSpot.read(visit);
        if (fixed != null && grade.value() != null && OnSpot.tooGrave(grade.get())) {
            form.reject("onSpot", OnSpot.TOO_GRAVE, OnSpot.TOO_GRAVE_DETAIL);
        }
        return () -> new RegisterHazard.Details(
                source.value(),
                category.get(),
                grade.or(Grade.GENERAL),
                description.get(),
                area.get(),
                location,
                site.value(),
                siteId.value(),
                inspection.value(),
                point.value(),
                null,
                campaign.value(),
                campaigns,
                complaint.value(),
                photos,
                fixed == null ? null : fixed.get());
    }

    /** That of their role; a finding has the one of its inspection, whatever is said here. */
    private static Field<Source> source(Form form, Actor by, Field<CaseId> inspection) {
        Field<Source> source = form.optionalChoice("source", Source.values());
        if (inspection.value() == null && !form.hasError("inspectionId")) {
            form.require("source", source);
            if (source.value() != null && source.value() != Sources.of(by.role())) {
                form.reject("source", Sources.NOT_YOURS, Sources.NOT_YOURS_DETAIL);
            }
        }
        return source;
    }

    /** The name of a record that the hazard comes from. */
    private static Field<String> reference(Form form, String name) {
        return form.optionalOne(
                name,
                "malformed",
                "应为 1 至 100 个字符的编号,只含文字、数字和 . _ -,以文字或数字开头。",
                text -> REFERENCE.matcher(text).matches() ? text : null);
    }
}
