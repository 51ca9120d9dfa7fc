package anlan.usecases;

import org.jspecify.annotations.Nullable;

/** Yes or no to what somebody asked for (审批), and why. */
public record Ruling(boolean yes, @Nullable String why) {}
