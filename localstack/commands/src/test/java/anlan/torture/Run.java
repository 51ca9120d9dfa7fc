package anlan.torture;

/** One kind of torture: a city, what is done to it, and what must hold afterwards. */
interface Run {

    String name();

    /** Does it once. */
    Outcome with(Plan plan, Bug bug, Neighbours neighbours);
}
