/**
 * The rules of a city's public-safety office, whoever asks and wherever it runs: areas,
 * deadlines, the lifecycles of complaints and hazards, alerts and figures. Plain Java: no
 * framework, no store, no clock of its own.
 */
@NullMarked
package anlan.domain;

import org.jspecify.annotations.NullMarked;
