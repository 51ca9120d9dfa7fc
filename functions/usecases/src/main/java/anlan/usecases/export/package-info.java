/** What an auditor may take away, to reckon the figures anew elsewhere. */
@org.jspecify.annotations.NullMarked
package anlan.usecases.export;
