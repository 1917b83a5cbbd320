-- Figures of aanmeldingen: how many were answered in the last twelve whole months, in time, by which way they came and with
-- which end (F014-F017, peers 143). Whole months only, so that no two days tell of one person: a month is over 31 days after
-- it began, and leaves when the same month of the next year is over. A year has 366 days when a 29 February is in it: day 789
-- and each 1461 days after it. Always twelve: a thirteenth on one day would tell of that month alone. Small groups are hidden
-- as in 0005. Of how many were in time only all together is told: from the parts a small one would follow.
CREATE VIEW telling_aanmelding {{barrier}} AS
SELECT w.onderwerp, w.groep, w.n AS aantal, CASE WHEN w.onderwerp = 'alle' AND (w.op_tijd = 0 OR w.op_tijd = w.n
		OR (w.op_tijd >= w.grens AND w.n - w.op_tijd >= w.grens)) THEN w.op_tijd END AS op_tijd
FROM (SELECT v.onderwerp, v.groep, v.n, v.op_tijd, g.grens, min(v.n) OVER (PARTITION BY v.onderwerp) AS kleinste,
		sum(v.n) OVER (PARTITION BY v.onderwerp ORDER BY v.n, v.groep) AS tot_nu
	FROM (SELECT k.onderwerp, CASE k.onderwerp WHEN 'kanaal' THEN t.kanaal WHEN 'besluit' THEN t.toestand ELSE '' END AS groep,
			sum(t.aantal) AS n, sum(t.op_tijd) AS op_tijd
		FROM t_aanmeldtelling t
		CROSS JOIN (SELECT 'alle' AS onderwerp UNION ALL SELECT 'kanaal' UNION ALL SELECT 'besluit') k
		WHERE t.maand_datum <= (SELECT ctx_vandaag()) - 31
			AND t.maand_datum + 365 + (t.maand_datum - 424) / 1461 - (t.maand_datum - 789) / 1461 > (SELECT ctx_vandaag()) - 31
		GROUP BY k.onderwerp, CASE k.onderwerp WHEN 'kanaal' THEN t.kanaal WHEN 'besluit' THEN t.toestand ELSE '' END
		HAVING sum(t.aantal) > 0) v
	CROSS JOIN t_telling_grens g) w
WHERE (SELECT ctx_gebruiker()) IS NOT NULL
	AND NOT (w.n < w.grens OR (w.kleinste < w.grens AND w.tot_nu - w.n < w.grens));
