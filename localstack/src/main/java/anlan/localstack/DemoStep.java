package anlan.localstack;

import java.time.Duration;

/**
 * One thing that somebody does in the demo week.
 *
 * @param after since its first morning
 * @param words what happens, for whoever looks on
 */
record DemoStep(Duration after, String words, Runnable act) {}
