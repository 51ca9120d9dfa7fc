package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.people.Actor;
import java.util.List;

/**
 * What an answer may show of the people behind a case. A route says which of these its answer
 * holds, its handler says of which cases, and one place records that before the answer goes out.
 */
enum Reveals {
    /** Who reported (举报人身份). */
    IDENTITY,
    /** Between whom a dispute is (当事人). */
    PARTIES,
    /** A photo as it was taken (原图): its place, its time and every face. */
    ORIGINAL_PHOTO;

    /**
     * An answer with what it shows.
     *
     * @param cases behind which somebody is shown; each is a record
     */
    record Answer(HttpReply reply, List<CaseId> cases) {

        Answer {
            cases = List.copyOf(cases);
        }
    }

    /** Keeps that somebody is about to be shown who stands behind cases; throws if it can't. */
    @FunctionalInterface
    interface Recorder {
        void read(Actor by, List<CaseId> cases);
    }

    /** Answers with personal data; as long as nobody records it, it answers nothing. */
    @FunctionalInterface
    interface Handler extends Route.Handler {

        Answer reveal(Request request);

        @Override
        default HttpReply answer(Request request) {
            throw new IllegalStateException("nobody records what this shows");
        }

        /** The same, recorded: nothing goes out before. */
        default Route.Handler recordedBy(Recorder recorder) {
            return request -> {
                Answer answer = reveal(request);
                recorder.read(request.by(), answer.cases());
                return answer.reply();
            };
        }
    }
}
