package anlan.commands;

import java.util.concurrent.Callable;

/**
 * One thing that the command line does. Each is found by {@link java.util.ServiceLoader}, so that a
 * new one is a class and a line, and what is for tests alone comes with the tests.
 *
 * <p>It answers {@link Anlan#SAME} or {@link Anlan#DIFFERENT}, prints its report to standard output
 * and its progress to standard error.
 */
public interface Subcommand extends Callable<Integer> {}
