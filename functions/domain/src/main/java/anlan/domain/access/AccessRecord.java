package anlan.domain.access;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.PostId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a post has read who stands behind a case (查阅记录): its reporter's identity, its parties, or
 * an original photo. It says nothing of what was read.
 *
 * @param holder the person at the post, as a pseudonym; null where the roster names nobody
 */
public record AccessRecord(PostId post, @Nullable Pseudonym holder, CaseId caseId, Instant at) {

    /**
     * For how long one is kept: three years, as the law wants records of how personal data was
     * handled (PIPL art. 56); that of the log is six months.
     */
    public static final Duration KEPT = Duration.ofDays(1_096);
}
