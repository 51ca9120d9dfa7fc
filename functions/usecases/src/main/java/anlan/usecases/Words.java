package anlan.usecases;

import org.jspecify.annotations.Nullable;

/** What somebody writes with a deed that needs nothing else. */
public record Words(@Nullable String text) {}
