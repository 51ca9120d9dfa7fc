package anlan.http.pack;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A pack as a workbook: a sheet about it, and one for each section. Words are written as words, so
 * that none of them is ever a formula; they are guarded all the same, for whoever saves a sheet as
 * text.
 */
public final class PackXlsx {

    private static final int FLUSHED_ROWS = 2_000;
    private static final double FIRST_WIDTH = 26;
    private static final double WIDTH = 14;

    private PackXlsx() {}

    /** The bytes of the file. */
    public static byte[] of(Pack pack) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Anlan", null)) {
            about(book.newWorksheet("说明"), pack);
            for (Section section : pack.sections()) {
                Worksheet sheet = book.newWorksheet(section.title());
                write(sheet, section);
                sheet.finish();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook is written into memory", impossible);
        }
        return file.toByteArray();
    }

    private static void about(Worksheet sheet, Pack pack) throws IOException {
        sheet.value(0, 0, Shown.title(pack));
        sheet.style(0, 0).bold().set();
        List<String> notes = Shown.notes(pack);
        for (int n = 0; n < notes.size(); n++) {
            sheet.value(n + 1, 0, notes.get(n));
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, Section section) throws IOException {
        sheet.width(0, FIRST_WIDTH);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        int at = 0;
        for (String note : section.notes()) {
            sheet.value(at++, 0, note);
        }
        SheetTable table = new SheetTable(section);
        List<String> titles = table.titles();
        for (int column = 0; column < titles.size(); column++) {
            if (column > 0) {
                sheet.width(column, WIDTH);
            }
            sheet.value(at, column, titles.get(column));
            sheet.style(at, column).bold().set();
        }
        for (List<Cell> row : table.rows()) {
            at++;
            for (int column = 0; column < row.size(); column++) {
                write(sheet, at, column, row.get(column));
            }
            if (at % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> sheet.value(row, column, PackCsv.guarded(text));
            case Cell.Count(var count) -> sheet.value(row, column, count);
            case Cell.Share(var rate) -> {
                String value = rate.value();
                if (value != null) {
                    sheet.value(row, column, new BigDecimal(value));
                    sheet.style(row, column).format("0.00%").set();
                }
            }
            case Cell.None _ -> sheet.value(row, column, Shown.NOTHING);
        }
    }
}
