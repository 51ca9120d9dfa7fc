package anlan.usecases;

import org.jspecify.annotations.Nullable;

/** What somebody writes with a deed that needs nothing else. */
public record Remark(@Nullable String text) {}
