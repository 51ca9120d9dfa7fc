package anlan.torture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The bugs that are planted, each with the run that should find it and, as a pattern, the sentence
 * by which: what it breaks for somebody, and not how it looks in the table.
 */
final class Bugs {

    private Bugs() {}

    static List<Planted> all() {
        return Stream.of(
                        conditions(),
                        transactions(),
                        reads(),
                        keys(),
                        figures(),
                        edge(),
                        DocumentBugs.all(),
                        WarningBugs.all(),
                        ReporterBugs.all(),
                        MeetingBugs.all(),
                        ForgettingBugs.all(),
                        PhotoBugs.all(),
                        LedgerBugs.all(),
                        SiteBugs.all(),
                        CampaignBugs.all(),
                        GridBugs.all(),
                        InspectionBugs.all(),
                        RecheckBugs.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A condition that is not there any more. */
    private static List<Planted> conditions() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a condition dropped",
                                "2 events of a case at version 1:",
                                wire -> Rewrite.parts(wire, StoreBugs::anyState)),
                        new Intakes()),
                new Planted(
                        Bug.inStore(
                                "version condition dropped",
                                "two rivals did one deed",
                                wire -> Rewrite.parts(wire, StoreBugs::anyVersion)),
                        new Twins()),
                new Planted(
                        Bug.inStore(
                                "receipt not conditional",
                                "no answer to [a-z-]+: 409 version_conflict",
                                wire -> Rewrite.parts(wire, StoreBugs::anyReceipt)),
                        Twins.same()),
                new Planted(
                        Bug.inStore(
                                "lease without a fence",
                                "a worker that was overtaken overwrote the end",
                                wire -> Rewrite.parts(wire, StoreBugs::anyClaimant)),
                        new Frozen()),
                new Planted(
                        Bug.inStore(
                                "a redrive without its condition",
                                "two rivals did one deed: redrive",
                                wire -> Rewrite.parts(wire, StoreBugs::anyEnd)),
                        Twins.ofAlerts()),
                new Planted(
                        Bug.inStore(
                                "a cap that counts nothing",
                                "one telephone got [0-9]+ messages a day",
                                wire -> Rewrite.request(wire, "UpdateItem", StoreBugs::countless)),
                        new Digests()));
    }

    /** What belongs together is not written together. */
    private static List<Planted> transactions() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "an end that enters no list",
                                "on no list of its end",
                                wire -> Rewrite.without(
                                        wire, item -> StoreBugs.puts("SENT#").test(item.path("Put")))),
                        new Digests()),
                new Planted(
                        Bug.inStore(
                                "a digest that forgets an alert",
                                "an alert of a digest never came to its end",
                                wire -> Rewrite.request(wire, "TransactWriteItems", StoreBugs::forgetful)),
                        new Digests()),
                new Planted(
                        Bug.inStore("transaction split", "[0-9]+ events of a case at version", Rewrite::split),
                        new CrashPoints()),
                new Planted(
                        Bug.inStore(
                                "outbox outside the transaction",
                                "an intent never came to its end",
                                wire -> Rewrite.afterwards(wire, StoreBugs.puts("OUT#"))),
                        CrashPoints.ofAlerts()),
                new Planted(
                        Bug.inStore(
                                "intent after its transaction",
                                "intents differ from what the history calls for",
                                wire -> Rewrite.afterwards(wire, StoreBugs.puts("N#"))),
                        CrashPoints.ofAlerts()));
    }

    /** Something is read in part, or as it was. */
    private static List<Planted> reads() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "page forgotten",
                                "the worklist of [^ ]+ holds",
                                wire -> Rewrite.pages(wire, asked -> true, StoreBugs::last)),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "roll-up reads the first page",
                                "[0-9]+ events were folded and [0-9]+ happened",
                                wire -> Rewrite.pages(wire, StoreBugs::ofEvents, StoreBugs::last)),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "ends at an empty page",
                                "the worklist of [^ ]+ holds",
                                wire -> Rewrite.pages(wire, asked -> true, StoreBugs::lastIfEmpty)),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "unprocessed keys forgotten",
                                "refused to whoever was told that they may",
                                wire -> Rewrite.answer(
                                        wire, "BatchGetItem", answer -> answer.remove("UnprocessedKeys"))),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "consistent read off", "told of version [0-9]+, and then shown", StoreBugs::weakItems),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "consistent read off in queries",
                                "[0-9]+ reads of the table itself did not ask",
                                wire -> Rewrite.request(wire, "Query", StoreBugs::inconsistent)),
                        new Lives()));
    }

    /** Something is kept or looked for where it does not belong. */
    private static List<Planted> keys() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "business date in UTC",
                                "[0-9]+ events were folded and [0-9]+ happened",
                                wire -> Rewrite.parts(wire, StoreBugs::utc)),
                        new Lives()),
                new Planted(
                        Bug.inStore(
                                "rung keyed without the deadline's version",
                                "not marked at the deadline itself",
                                wire -> Rewrite.parts(wire, StoreBugs::timerKey)),
                        new Deadlines()),
                new Planted(
                        Bug.inStore(
                                "intent keyed without the deadline's version",
                                "not told once in the morning after",
                                wire -> Rewrite.parts(wire, StoreBugs::intentKey)),
                        new Deadlines()),
                new Planted(
                        Bug.inStore(
                                "the key of a worklist forgotten",
                                "a case lies on no desk",
                                wire -> Rewrite.parts(wire, StoreBugs::onNoList)),
                        new Intakes()),
                new Planted(
                        Bug.inStore(
                                "an intent of an open late case is CANCELLED",
                                "cancelled while its case was open and late",
                                StoreBugs::neverLate),
                        new Deadlines()),
                new Planted(
                        Bug.inStore(
                                "> for >= at the deadline",
                                "not marked at the deadline itself",
                                wire -> Rewrite.request(wire, "Query", StoreBugs::strictly)),
                        new Deadlines()));
    }

    /** A day is published that should not be, or not so. */
    private static List<Planted> figures() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a roll-up publishes whatever stands by then",
                                "open complaints do not add up",
                                wire -> Rewrite.without(wire, StoreBugs::ofWhatStands)),
                        new Nights()),
                new Planted(
                        Bug.inStore(
                                "a day is always FINAL",
                                "a day that events and cases count otherwise is FINAL",
                                wire -> Rewrite.parts(wire, StoreBugs::alwaysFinal)),
                        new Nights()),
                new Planted(
                        Bug.inStore(
                                "a board that says otherwise than its days",
                                "a town stands on a board otherwise than by its days",
                                wire -> Rewrite.parts(wire, StoreBugs::oneMoreOnBoards)),
                        new Nights()),
                new Planted(
                        Bug.inStore(
                                "boards forgotten",
                                "a week whose figures are final has no board",
                                wire -> Rewrite.parts(wire, StoreBugs::boardsElsewhere)),
                        new Nights()));
    }

    /** The edge does what it must not. */
    private static List<Planted> edge() {
        return List.of(
                new Planted(
                        Bug.atEdge("ids random", "another case for the same key", EdgeBugs::randomKey), new Intakes()),
                new Planted(
                        Bug.atEdge(
                                "a failed condition is a conflict", "a retry was answered 409", EdgeBugs::notReadBack),
                        new Intakes()),
                new Planted(
                        Bug.atEdge(
                                "header reflected",
                                "the caller's own header comes back in X-Caller",
                                (function, city) -> EdgeBugs.reflecting(function, "X-Caller")),
                        new Intakes()),
                new Planted(
                        Bug.atEdge(
                                "the caller's header as X-Request-Id",
                                "the caller's own header comes back in X-Request-Id",
                                (function, city) -> EdgeBugs.reflecting(function, "X-Request-Id")),
                        new Intakes()),
                new Planted(
                        Bug.inStore(
                                "the timer of the next rung forgotten",
                                "the ladder goes on and no timer is set",
                                StoreBugs::withoutTheNextTimer),
                        new Deadlines()),
                new Planted(
                        Bug.inStore(
                                "the timer of a step forgotten",
                                "a step has its time and no timer is set",
                                wire -> Rewrite.without(wire, StoreBugs::setsAStep)),
                        new Intakes()),
                new Planted(
                        Bug.inStore(
                                "a rung that was passed is told, too",
                                "intents differ from what the history calls for",
                                wire -> Rewrite.parts(wire, StoreBugs::pending)),
                        new Deadlines()),
                new Planted(
                        Bug.atEdge("role check inverted", "a stranger sees a case", EdgeBugs::anyRole), new Lives()));
    }
}
