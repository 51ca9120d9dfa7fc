-- What docs/figures.md defines, from events.jsonl alone. Each statement ends with a semicolon.

CREATE TABLE event AS
SELECT left("case", 1) AS kind, version, event, date AS day, substr(areaCode, 1, 9) AS town,
       coalesce(facts->>'cameIn', '') AS cameIn, coalesce(facts->>'handedOn', '') AS handedOn,
       coalesce(facts->>'minutes', '') AS minutes, coalesce(facts->>'contact', '') AS contact,
       coalesce(facts->>'late', '') AS late, coalesce(facts->>'inTime', '') AS inTime,
       coalesce(facts->>'onSpot', '') AS onSpot, coalesce(facts->>'heard', '') AS heard,
       coalesce(facts->>'firstWord', '') AS firstWord, coalesce(facts->>'solved', '') AS solved,
       coalesce(facts->>'satisfied', '') AS satisfied, coalesce(facts->>'unit', '') AS unit,
       coalesce(facts->>'fromUnit', '') AS fromUnit,
       '.category.' || category AS byCategory,
       CASE WHEN grade <> 'NONE' THEN '.grade.' || grade END AS byGrade,
       CASE WHEN source <> 'NONE' THEN '.source.' || source END AS bySource,
       CASE WHEN length(areaCode) = 12 THEN '.village.' || areaCode END AS byVillage,
       CASE WHEN coalesce(facts->>'unit', '') <> '' THEN '.unit.' || (facts->>'unit') END AS byUnit,
       CASE kind WHEN 'H' THEN 'hazards.' WHEN 'I' THEN 'inspections.' WHEN 'G' THEN 'dutymonths.'
                 ELSE 'complaints.' END AS cases,
       coalesce(facts->>'month', '') AS month, coalesce(facts->>'visitKind', '') AS visitKind,
       coalesce(CAST(facts->>'dutiesDone' AS BIGINT), 0) AS dutiesDone,
       string_split(coalesce(facts->>'dutiesDue', ''), ',') AS dutiesDue,
       coalesce(CAST(facts->>'points' AS BIGINT), 0) AS points,
       coalesce(CAST(facts->>'personTimes' AS BIGINT), 0) AS personTimes,
       coalesce(CAST(facts->>'selfClean' AS BIGINT), 0) AS selfClean,
       string_split(coalesce(facts->>'visits', ''), ',') AS visits,
       list_transform(list_filter(string_split(coalesce(facts->>'campaigns', ''), ','), each -> each <> ''),
                      each -> '.campaign.' || each) AS byCampaign
FROM line;

CREATE VIEW cameIn AS
SELECT * FROM event
WHERE (kind = 'C' AND event = 'SUBMITTED') OR (kind = 'I' AND event = 'HELD')
   OR (kind = 'G' AND event = 'MONTH_OPENED')
   OR (kind = 'H' AND (event IN ('ASSIGNED', 'VERIFIED') OR (event = 'FIXED_ON_SPOT' AND version = 1)));

CREATE VIEW ended AS
SELECT * FROM event
WHERE (kind = 'C' AND event IN ('REJECTED', 'MERGED', 'WITHDRAWN', 'CLOSED'))
   OR (kind = 'H' AND event IN ('FIXED_ON_SPOT', 'CLOSED'))
   OR (kind = 'I' AND event IN ('CLOSED', 'LOOKED_BACK', 'CANCELLED'))
   OR (kind = 'G' AND (event = 'MONTH_SETTLED' OR inTime <> ''));

-- Points and people, with the inspection or later.
CREATE VIEW entered AS
SELECT * FROM event WHERE kind = 'I' AND event IN ('HELD', 'POINTS_ADDED');

-- The visits of sites, by type: HOTEL=2,FACTORY=1. Those to grids name sites as well.
CREATE VIEW visited AS
SELECT day, town, split_part(visit, '=', 1) AS type, CAST(split_part(visit, '=', 2) AS BIGINT) AS n
FROM (SELECT day, town, unnest(visits) AS visit FROM event
      WHERE visitKind <> '' OR (kind = 'I' AND event IN ('HELD', 'POINTS_ADDED'))) WHERE visit <> '';

-- What is due in the months that began, such as patrol=8,publicity=1.
CREATE VIEW due AS
SELECT day, town, CAST(split_part(duty, '=', 2) AS BIGINT) AS n
FROM (SELECT day, town, unnest(dutiesDue) AS duty FROM cameIn WHERE kind = 'G') WHERE duty <> '';

CREATE VIEW reopened AS
SELECT * FROM event
WHERE event = 'REOPENED' OR (kind = 'H' AND event = 'RECHECK_FAILED');

CREATE VIEW firstWord AS
SELECT * FROM event
WHERE kind = 'C' AND firstWord <> ''
  AND event NOT IN ('SUBMITTED', 'REJECTED', 'MERGED', 'WITHDRAWN', 'CLOSED', 'REOPENED', 'RETURN_REQUESTED');

-- From whom an open case was taken, and who has it since.
CREATE VIEW moved AS
SELECT *, late IN ('stays', 'ended') AS wasLate FROM event WHERE fromUnit <> '';

-- One row for each thing that counts, with all the parts under which it does.
CREATE TABLE fact AS
SELECT day, town, 'hazards.found' AS figure, 1 AS n,
       list_concat(['', byCategory, byGrade, bySource, byVillage], byCampaign) AS parts
       FROM cameIn WHERE kind = 'H'
UNION ALL SELECT day, town, 'inspections.held', 1, ['', bySource, byVillage] FROM cameIn WHERE kind = 'I'
UNION ALL SELECT day, town, 'inspections.points', points, ['', bySource] FROM entered
UNION ALL SELECT day, town, 'inspections.personTimes', personTimes, ['', bySource] FROM entered
UNION ALL SELECT day, town, 'inspections.closed', 1, ['', bySource] FROM ended WHERE kind = 'I'
UNION ALL SELECT day, town, 'inspections.lookedBack', 1, ['', bySource]
       FROM ended WHERE kind = 'I' AND event = 'LOOKED_BACK'
UNION ALL SELECT day, town, 'inspections.selfClean', selfClean, [''] FROM event WHERE kind = 'I' AND selfClean > 0
UNION ALL SELECT day, town, 'inspections.selfMissed', 1, [''] FROM event WHERE event = 'SELF_CHECK_MISSED'
UNION ALL SELECT day, town, 'inspections.cancelled', 1, ['']
       FROM ended WHERE kind = 'I' AND event = 'CANCELLED'
UNION ALL SELECT day, town, 'sites.visits', n, ['', '.type.' || type] FROM visited
UNION ALL SELECT day, town, 'dutymonths.opened', 1, [''] FROM cameIn WHERE kind = 'G'
UNION ALL SELECT day, town, 'dutymonths.closed', 1, [''] FROM ended WHERE kind = 'G'
UNION ALL SELECT day, town, 'dutymonths.incomplete', 1, [''] FROM ended WHERE event = 'MONTH_SETTLED'
UNION ALL SELECT day, town, 'grids.dutiesDue', n, [''] FROM due
UNION ALL SELECT day, town, CASE month WHEN left(day::VARCHAR, 7) THEN 'grids.dutiesDone' ELSE 'grids.dutiesDoneLate' END,
       dutiesDone, [''] FROM event WHERE visitKind <> ''
UNION ALL SELECT day, town, 'grids.visits', 1, ['', '.kind.' || visitKind] FROM event WHERE visitKind <> ''
UNION ALL SELECT day, town, 'complaints.new', 1, ['', byCategory, byVillage] FROM cameIn WHERE kind = 'C'
UNION ALL SELECT day, town, 'hazards.rectified', 1,
       list_concat(['', byCategory, byGrade, bySource, byVillage, byUnit, '.foundOn.' || cameIn,
        byGrade || '.foundOn.' || cameIn, '.minutes.' || minutes], byCampaign) FROM ended WHERE kind = 'H'
UNION ALL SELECT day, town, 'complaints.closed', 1, ['', byVillage, byUnit] FROM ended WHERE kind = 'C'
UNION ALL SELECT day, town, cases || 'closedInTime', 1, ['', byUnit] FROM ended WHERE inTime = 'true'
UNION ALL SELECT day, town, 'complaints.merged', 1, [''] FROM ended WHERE event = 'MERGED'
UNION ALL SELECT day, town, 'complaints.finished', 1, ['', byUnit, '.minutes.' || minutes]
       FROM ended WHERE kind = 'C' AND event = 'CLOSED'
UNION ALL SELECT day, town, 'complaints.finishedHeard', 1, ['', byUnit] FROM ended WHERE kind = 'C' AND heard <> ''
UNION ALL SELECT day, town, 'complaints.heard', 1, ['', byUnit] FROM firstWord
UNION ALL SELECT day, town, 'complaints.solved', 1, ['', byUnit] FROM firstWord WHERE solved = 'YES'
UNION ALL SELECT day, town, 'complaints.satisfied', 1, ['', byUnit] FROM firstWord WHERE satisfied <> 'NO'
UNION ALL SELECT day, town, 'complaints.returned', 1, ['', byUnit]
       FROM event WHERE kind = 'C' AND event = 'RETURN_REQUESTED'
UNION ALL SELECT day, town, 'complaints.dispatched', 1, ['', byUnit]
       FROM event WHERE kind = 'C' AND handedOn <> '' AND contact = ''
UNION ALL SELECT day, town, 'complaints.contacted', 1, ['', byUnit] FROM event WHERE kind = 'C' AND contact <> ''
UNION ALL SELECT day, town, 'complaints.contactedInTime', 1, ['', byUnit, '.handedOn.' || handedOn]
       FROM event WHERE kind = 'C' AND contact = 'inTime'
UNION ALL SELECT day, town, 'complaints.contactedOfDispatched', 1, ['']
       FROM event WHERE kind = 'C' AND contact = 'inTime' AND handedOn = day::VARCHAR
UNION ALL SELECT day, town, 'hazards.onSpot', 1, ['']
       FROM ended WHERE kind = 'H' AND event = 'FIXED_ON_SPOT' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, 'hazards.onSpot', -1, ['']
       FROM reopened WHERE kind = 'H' AND onSpot <> '' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, 'hazards.rectifiedOfFound', 1, ['', byGrade]
       FROM ended WHERE kind = 'H' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, 'hazards.rectifiedOfFound', -1, ['', byGrade]
       FROM reopened WHERE kind = 'H' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, 'hazards.rechecked', 1, ['']
       FROM event WHERE kind = 'H' AND event IN ('RECHECKED', 'RECHECK_FAILED')
UNION ALL SELECT day, town, 'hazards.recheckFailed', 1, ['']
       FROM event WHERE kind = 'H' AND event = 'RECHECK_FAILED'
UNION ALL SELECT day, town, 'hazards.planned', 1, ['', '.foundOn.' || cameIn]
       FROM event WHERE kind = 'H' AND event = 'PLAN_APPROVED'
UNION ALL SELECT day, town, 'hazards.plannedOfFound', 1, ['']
       FROM event WHERE kind = 'H' AND event = 'PLAN_APPROVED' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, cases || 'reopened', 1,
       CASE kind WHEN 'C' THEN ['', byUnit]
       ELSE ['', byUnit, '.foundOn.' || cameIn, byGrade || '.foundOn.' || cameIn,
             CASE WHEN onSpot <> '' AND cameIn <> day::VARCHAR THEN '.onSpotFoundOn.' || cameIn END] END
       FROM reopened
UNION ALL SELECT day, town, cases || 'open', 1, list_concat(['', byVillage, byUnit], byCampaign) FROM cameIn
UNION ALL SELECT day, town, cases || 'open', -1, list_concat(['', byVillage, byUnit], byCampaign) FROM ended
UNION ALL SELECT day, town, cases || 'open', 1, list_concat(['', byVillage, byUnit], byCampaign) FROM reopened
UNION ALL SELECT day, town, cases || 'overdue', CASE late WHEN 'began' THEN 1 ELSE -1 END,
       ['', byGrade, byVillage, byUnit] FROM event WHERE late IN ('began', 'ended')
UNION ALL SELECT day, town, cases || 'open', -1, ['.unit.' || fromUnit] FROM moved WHERE fromUnit <> 'NONE'
UNION ALL SELECT day, town, cases || 'open', 1, [byUnit] FROM moved
UNION ALL SELECT day, town, cases || 'overdue', -1, ['.unit.' || fromUnit]
       FROM moved WHERE wasLate AND fromUnit <> 'NONE'
UNION ALL SELECT day, town, cases || 'overdue', 1, [byUnit] FROM moved WHERE wasLate;

CREATE TABLE counted AS
SELECT day, town, figure || part AS id, sum(n) AS n
FROM (SELECT day, town, figure, n, unnest(parts) AS part FROM fact)
WHERE part IS NOT NULL
GROUP BY ALL;

-- Over several days, whoever was found or handed on in them is followed to their end.
CREATE TABLE followed AS
SELECT day, town, cameIn AS since, 'hazards.rectifiedOfFound' || unnest(['', byGrade]) AS id, 1 AS n
       FROM ended WHERE kind = 'H'
UNION ALL SELECT day, town, cameIn, 'hazards.rectifiedOfFound' || unnest(['', byGrade]), -1
       FROM reopened WHERE kind = 'H'
UNION ALL SELECT day, town, cameIn, 'hazards.onSpot', 1
       FROM ended WHERE kind = 'H' AND event = 'FIXED_ON_SPOT' AND cameIn = day::VARCHAR
UNION ALL SELECT day, town, cameIn, 'hazards.onSpot', -1 FROM reopened WHERE kind = 'H' AND onSpot <> ''
UNION ALL SELECT day, town, cameIn, 'hazards.plannedOfFound', 1
       FROM event WHERE kind = 'H' AND event = 'PLAN_APPROVED'
UNION ALL SELECT day, town, handedOn, 'complaints.contactedOfDispatched', 1
       FROM event WHERE kind = 'C' AND contact = 'inTime';

-- asked(nr, area, first, last, period, id, published) is what was published, or a sample of it.
CREATE VIEW derived AS
SELECT nr, published, sum(n) AS derived FROM (
    SELECT a.nr, a.published, 0 AS n FROM asked a
    UNION ALL
    SELECT a.nr, a.published, c.n FROM asked a JOIN counted c
        ON c.id = a.id AND starts_with(c.town, a.area) AND c.day <= a.last
       AND (c.day >= a.first OR regexp_matches(a.id, '^[a-z]+\.(open|overdue)(\.|$)'))
    -- Villages stand in the figures of their town.
    WHERE NOT (length(a.area) = 6 AND contains(a.id, '.village.'))
      AND NOT (a.period AND a.id IN (SELECT DISTINCT id FROM followed WHERE id IS NOT NULL))
    UNION ALL
    SELECT a.nr, a.published, f.n FROM asked a JOIN followed f
        ON f.id = a.id AND starts_with(f.town, a.area) AND f.day BETWEEN a.first AND a.last
       AND f.since >= a.first::VARCHAR
    WHERE a.period)
GROUP BY nr, published;
