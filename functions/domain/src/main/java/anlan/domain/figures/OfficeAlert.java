package anlan.domain.figures;

/** The office is to be told that the two paths do not agree on a day (两路不符通知). */
public record OfficeAlert(Revision revision, Difference difference) {}
