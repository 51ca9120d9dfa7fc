package anlan.domain.imports;

/**
 * One thing that is wrong with one line of a table.
 *
 * @param line number of the line in the file; the names of the columns stand in line 1
 * @param field column, such as {@code areaCode}; empty for the line as a whole
 * @param code stable word for programs
 */
public record LineError(int line, String field, String code) {}
