package anlan.domain.pack;

import anlan.domain.digest.Sha256;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a meeting has before it (会商材料): of a week for the joint meeting (周联席会), of a month
 * (月会商研判) or of a quarter (季度分析). It is published once and stays as it was.
 *
 * @param publishedAt when it was put together; what is open or overdue is so at that moment
 * @param digest SHA-256 of all of it, see docs/packs.md
 */
public record Pack(Period period, Instant publishedAt, Basis basis, List<Section> sections, String digest) {

    /** Version of how a pack is digested. */
    public static final String FORM = "anlan-pack-1";

    /**
     * On which figures of the city it stands.
     *
     * @param days how many days of the period are published: all since the city began
     * @param revision of the period's figures; what is revised later does not change the pack
     * @param provisional days whose figures were not final
     * @param digest of the period's figures
     */
    public record Basis(int days, int revision, DayFigures.Status status, List<LocalDate> provisional, String digest) {

        public Basis {
            provisional = List.copyOf(provisional);
        }
    }

    public Pack {
        sections = List.copyOf(sections);
    }

    /** Puts one together. */
    public static Pack of(Period period, Instant publishedAt, Basis basis, List<Section> sections) {
        return new Pack(period, publishedAt, basis, sections, digest(period, publishedAt, basis, sections));
    }

    /** Whether it still is what was published. */
    public boolean intact() {
        return digest.equals(digest(period, publishedAt, basis, sections));
    }

    private static String digest(Period period, Instant publishedAt, Basis basis, List<Section> sections) {
        Sha256 digest = new Sha256()
                .line(FORM)
                .line(period.id())
                .line(publishedAt.toString())
                .line(basis.days() + " " + basis.revision() + " " + basis.status() + " " + basis.provisional())
                .line(basis.digest());
        for (Section section : sections) {
            digest.line("section " + section.id()).line(Cell.of(section.title()).canonical());
            section.notes().forEach(note -> digest.line(Cell.of(note).canonical()));
            section.columns()
                    .forEach(column -> digest.line("column " + column.id() + " "
                            + Cell.of(column.title()).canonical()));
            Chart chart = section.chart();
            digest.line(chart == null ? "no chart" : chart.kind() + " " + chart.label() + " " + chart.values());
            section.rows().forEach(row -> {
                digest.line("row");
                row.forEach(cell -> digest.line(cell.canonical()));
            });
        }
        return digest.hex();
    }
}
