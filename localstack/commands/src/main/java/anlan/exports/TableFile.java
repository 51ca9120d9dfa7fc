package anlan.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a file, in parts that a city takes at once. Its bytes stay as they are: whether they
 * are UTF-8 is for the city to say.
 */
final class TableFile {

    /** Records of a part: a city names as many bad lines, and has on AWS twenty seconds for them. */
    static final int MOST = 1_000;

    private static final int BYTES = 1_000_000;

    private final Entry names;
    private final List<Entry> entries;

    /**
     * One record, with the end of its line.
     *
     * @param line of the file where it begins
     */
    record Entry(int line, String text) {

        /** How many lines it takes. */
        int lines() {
            return TableFile.breaks(text);
        }
    }

    /** Some of its records, under the names of the columns. */
    record Part(Entry names, List<Entry> entries) {

        byte[] bytes() {
            StringBuilder text = new StringBuilder(names.text());
            entries.forEach(entry -> text.append(entry.text()));
            return text.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The record of which the city speaks, by its line in this part. */
        Entry at(int line) {
            int at = 1 + names.lines();
            for (Entry entry : entries) {
                at += entry.lines();
                if (line < at) {
                    return entry;
                }
            }
            return entries.isEmpty() ? names : entries.getLast();
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if nothing stands in it
     */
    TableFile(Path file) {
        List<Entry> all;
        try {
            all = entries(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty");
        }
        names = all.removeFirst();
        entries = List.copyOf(all);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Records in parts; of none there is one empty part, so that the city sees the columns. */
    List<Part> parts(List<Entry> some) {
        List<Part> parts = new ArrayList<>();
        List<Entry> part = new ArrayList<>();
        int bytes = 0;
        for (Entry entry : some) {
            if (part.size() == MOST || (!part.isEmpty() && bytes + entry.text().length() > BYTES)) {
                parts.add(new Part(names, List.copyOf(part)));
                part.clear();
                bytes = 0;
            }
            part.add(entry);
            bytes += entry.text().length();
        }
        parts.add(new Part(names, List.copyOf(part)));
        return parts;
    }

    /** As the city tells records apart: a quote counts only where a cell begins with it. */
    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        int line = 1;
        boolean quoted = false;
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                begins = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && !pair) {
                line = add(entries, line, text.substring(from, at + 1));
                from = at + 1;
                begins = true;
            } else {
                begins = !quoted && c == ',';
            }
        }
        if (from < text.length()) {
            add(entries, line, text.substring(from));
        }
        return entries;
    }

    /** Takes one unless it is an empty line, and tells where the next one begins. */
    private static int add(List<Entry> entries, int line, String record) {
        if (!record.isBlank()) {
            entries.add(new Entry(line, record));
        }
        return line + breaks(record);
    }

    private static int breaks(String record) {
        int breaks = 0;
        for (int at = 0; at < record.length(); at++) {
            char c = record.charAt(at);
            boolean pair = c == '\r' && at + 1 < record.length() && record.charAt(at + 1) == '\n';
            breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
        }
        return breaks;
    }
}
