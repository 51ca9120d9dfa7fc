/** The command line of Anlan ({@code localstack/anlan}). */
@org.jspecify.annotations.NullMarked
package anlan.commands;
