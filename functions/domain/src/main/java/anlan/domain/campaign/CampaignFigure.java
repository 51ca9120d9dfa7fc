package anlan.domain.campaign;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What is counted of a campaign, each a part of a figure that is published of every day. */
public enum CampaignFigure {
    FOUND(CampaignDay::found, false),
    RECTIFIED(CampaignDay::rectified, false),
    OPEN(CampaignDay::open, true);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor
    private final ToLongFunction<CampaignDay> ofDay;

    private final boolean stock;

    CampaignFigure(ToLongFunction<CampaignDay> ofDay, boolean stock) {
        this.ofDay = ofDay;
        this.stock = stock;
    }

    /** The figure of which it is a part, such as {@code hazards.found}. */
    public String id() {
        return "hazards." + name().toLowerCase(Locale.ROOT);
    }

    /** The part of that figure which a campaign counts. */
    public String id(CampaignId campaign) {
        return id() + ".campaign." + campaign;
    }

    /** What it comes to over those days: their sum, or what stands at the end of the last. */
    long over(List<CampaignDay> days) {
        if (stock) {
            return days.isEmpty() ? 0 : ofDay.applyAsLong(days.getLast());
        }
        return days.stream().mapToLong(ofDay).sum();
    }

    /** The one of that id, or null. */
    public static @Nullable CampaignFigure find(String id) {
        for (CampaignFigure figure : values()) {
            if (figure.id().equals(id)) {
                return figure;
            }
        }
        return null;
    }
}
