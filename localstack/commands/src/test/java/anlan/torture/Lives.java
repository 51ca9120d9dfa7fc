package anlan.torture;

/**
 * Random lives of every kind of case, with their deadlines, alerts and nights, while the store, the
 * topic and the provider fail and the process dies.
 */
final class Lives implements Run {

    private static final int SHORT = 60;
    private static final double ODDS = 0.02;

    @Override
    public String name() {
        return "lives";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Story story = new Story(city, seed);
            city.follow(plan.faults(ODDS));
            for (int n = 0; n < plan.times(SHORT); n++) {
                story.step();
            }
            story.rest();
            new Checker(city, story.known, story.findings).all();
            new FigureChecker(city, story.findings).all();
            new BehindChecker(city, story.findings).all();
            if (Boolean.getBoolean("torture.chatty")) {
                System.err.println(story.refused() + " " + city.failures() + " deaths " + city.deaths() + " texts "
                        + city.topic.told().size());
            }
            return Outcome.of(name(), seed, story.steps(), city, story.findings);
        }
    }
}
