package anlan.torture;

import java.util.List;

/** Every kind of torture. */
final class Runs {

    private Runs() {}

    /** Those that draw by their seed: another seed is another run. */
    static List<Run> drawn() {
        return List.of(new Intakes(), new Lives(), new Nights(), new Colours());
    }

    /** Those that go through every case there is: one time is enough. */
    static List<Run> enumerated() {
        return List.of(
                new CrashPoints(),
                Twins.same(),
                new Twins(),
                new Deadlines(),
                new Digests(),
                new Outages(),
                new Frozen(),
                new Meetings(),
                new Forgetting(),
                new Photographing(),
                new Entering(),
                new Placing(),
                new Campaigning(),
                new Importing(),
                new Inspecting(),
                new KeepingGrids(),
                new Rechecking());
    }

    static Run named(String name) {
        return java.util.stream.Stream.concat(drawn().stream(), enumerated().stream())
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no run " + name));
    }
}
