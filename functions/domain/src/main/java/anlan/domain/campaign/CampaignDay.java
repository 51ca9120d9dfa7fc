package anlan.domain.campaign;

import java.time.LocalDate;

/**
 * What is published of a campaign on one day: a row of its burn-down (每日进度).
 *
 * @param revision of the city's figures of that day, from which it is taken
 * @param digest of those figures
 * @param found hazards that came in on that day
 * @param rectified hazards that were closed on that day
 * @param open hazards that stood open at its end
 */
public record CampaignDay(LocalDate date, int revision, String digest, long found, long rectified, long open) {}
