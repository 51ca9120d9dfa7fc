package anlan.http.pack;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A section as a sheet has it: numbers stay numbers that can be reckoned with, so whatever is a
 * share has its numerator and its denominator in two columns of their own beside it.
 */
final class SheetTable {

    private final Section section;
    private final List<Integer> shares = new ArrayList<>();

    SheetTable(Section section) {
        this.section = section;
        for (int column = 0; column < section.columns().size(); column++) {
            int at = column;
            if (section.rows().stream().anyMatch(row -> row.get(at) instanceof Cell.Share)) {
                shares.add(column);
            }
        }
    }

    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (int column = 0; column < section.columns().size(); column++) {
            String title = section.columns().get(column).title();
            titles.add(title);
            if (shares.contains(column)) {
                titles.add(title + "·分子");
                titles.add(title + "·分母");
            }
        }
        return titles;
    }

    List<List<Cell>> rows() {
        return section.rows().stream().map(this::row).toList();
    }

    private List<Cell> row(List<Cell> of) {
        List<Cell> row = new ArrayList<>();
        for (int column = 0; column < of.size(); column++) {
            Cell cell = of.get(column);
            row.add(cell instanceof Cell.Share(var rate) && rate.den() == 0 ? Cell.none() : cell);
            if (shares.contains(column)) {
                boolean share = cell instanceof Cell.Share;
                row.add(share ? Cell.of(((Cell.Share) cell).rate().num()) : Cell.of(""));
                row.add(share ? Cell.of(((Cell.Share) cell).rate().den()) : Cell.of(""));
            }
        }
        return row;
    }
}
