package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.digest.Sha256;
import java.util.SortedMap;

/** The digest of published figures. */
final class FigureDigest {

    private FigureDigest() {}

    /** SHA-256 that anyone can re-compute from what is published: see docs/figures.md. */
    static String of(String formulas, String span, AreaCode area, Tally tally, SortedMap<String, Rate> rates) {
        Sha256 digest = new Sha256().line(formulas).line(span).line(area.value());
        tally.counts().forEach((figure, n) -> digest.line(figure + "=" + n));
        rates.forEach((figure, rate) -> digest.line(figure + "=" + rate.num() + "/" + rate.den()));
        return digest.line("events=" + tally.events())
                .line("eventsDigest=" + tally.eventsDigest())
                .hex();
    }
}
