package anlan.domain.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What importing a table came to (导入结果). Each line is counted once.
 *
 * @param accepted lines that are in since this import
 * @param unchanged lines that say what was in before
 * @param rejected lines that something is wrong with
 * @param errors the first of what is wrong, by line
 * @param errorsCut whether there was more
 */
public record ImportOutcome(int accepted, int unchanged, int rejected, List<LineError> errors, boolean errorsCut) {

    /** As many errors as are named. */
    public static final int MOST_ERRORS = 1_000;

    public ImportOutcome {
        errors = List.copyOf(errors);
    }

    /** The outcome of lines that were counted, and all that is wrong with the others in any order. */
    public static ImportOutcome of(int accepted, int unchanged, Collection<LineError> errors) {
        List<LineError> sorted = errors.stream()
                .sorted(Comparator.comparingInt(LineError::line)
                        .thenComparing(LineError::field)
                        .thenComparing(LineError::code))
                .toList();
        int rejected = Math.toIntExact(
                sorted.stream().mapToInt(LineError::line).distinct().count());
        return new ImportOutcome(
                accepted,
                unchanged,
                rejected,
                sorted.subList(0, Math.min(MOST_ERRORS, sorted.size())),
                sorted.size() > MOST_ERRORS);
    }
}
