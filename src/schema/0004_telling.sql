-- Figures (house.md, decision 13): what is counted. Every view here is about persons or does not hide small groups, so no
-- query of the program may read them; what it may read is in 0005. Days, ends and gaps as in domain/duurzaamheid.h: 32 is
-- DUURZAAMHEID_GAT_MAX + 1, the days that have to pass before an end is certain; 9999999 is the day after all days; work is
-- plaatsingsoort_is_werk. Nothing longer than two years is shown, so 731 days stands for all that is longer.

CREATE INDEX contract_eerste ON t_contract (plaatsing_id, van_datum, id, vorm) WHERE ingetrokken_op IS NULL;

-- ---- jobs, working periods and times without work: of persons, whatever the day ----

-- Each job, with the last day of all jobs that began before it, and of all jobs of this person.
CREATE VIEW t_telling_baan AS
SELECT p.id, p.jongere_id, p.werkgever_id, p.functiesoort, coalesce(j.doelgroep, 'anders') AS doelgroep,
	CASE WHEN p.jobcoach = TRUE THEN 'met' ELSE 'zonder' END AS jobcoach,
	p.van_datum AS van, coalesce(p.eind_datum, 9999999) AS tot,
	max(coalesce(p.eind_datum, 9999999)) OVER (PARTITION BY p.jongere_id ORDER BY p.van_datum, p.id
		ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS eerder_tot,
	max(coalesce(p.eind_datum, 9999999)) OVER (PARTITION BY p.jongere_id ORDER BY p.van_datum, p.id
		ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS laatst_tot
FROM t_plaatsing p JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND p.ingetrokken_op IS NULL;

-- Each working period, as its first job describes it. Before a new start lies the end of the period before. A job that
-- begins after today changes nothing that counts today: it can only lengthen a period whose end is not certain yet.
CREATE VIEW t_telling_periode AS
SELECT b.id, b.jongere_id, b.werkgever_id, b.functiesoort, b.doelgroep, b.jobcoach, b.van,
	coalesce(lead(b.eerder_tot) OVER (PARTITION BY b.jongere_id ORDER BY b.van, b.id), b.laatst_tot) AS tot
FROM t_telling_baan b WHERE b.eerder_tot IS NULL OR b.van - b.eerder_tot > 32;

-- Everything that lasts. On a day it counts when telt_dag has come; it has stopped, after `dagen` days, when klaar_dag has
-- come, and until then it lasts from telt_dag on: of work everybody is followed until 32 days ago, of gaps (which a new job
-- ends) until today. The form of contract is that of the first one: the last one would count who stays long among the
-- permanent ones from the start.
CREATE VIEW t_telling_duur AS
SELECT p.jongere_id, 'werk' AS maat, p.van AS begin_dag, p.van + 32 AS telt_dag,
	CASE WHEN p.tot < 9999999 THEN p.tot + 32 ELSE 9999999 END AS klaar_dag,
	CASE WHEN p.tot < 9999999 THEN p.tot - p.van + 1 ELSE 0 END AS dagen, p.doelgroep, p.functiesoort, p.jobcoach,
	coalesce((SELECT c.vorm FROM t_contract c WHERE c.plaatsing_id = p.id AND c.ingetrokken_op IS NULL
		ORDER BY c.van_datum, c.id LIMIT 1), 'onbekend')
		AS contractvorm
FROM t_telling_periode p
UNION ALL
SELECT b.jongere_id, 'baan', b.van, b.van + 32, CASE WHEN b.tot < 9999999 THEN b.tot + 32 ELSE 9999999 END,
	CASE WHEN b.tot < 9999999 THEN b.tot - b.van + 1 ELSE 0 END, b.doelgroep, b.functiesoort, b.jobcoach,
	coalesce((SELECT c.vorm FROM t_contract c WHERE c.plaatsing_id = b.id AND c.ingetrokken_op IS NULL
		ORDER BY c.van_datum, c.id LIMIT 1), 'onbekend')
FROM t_telling_baan b
UNION ALL
SELECT b.jongere_id, 'gat', b.eerder_tot + 1, b.eerder_tot + 1, b.van, b.van - b.eerder_tot - 1,
	b.doelgroep, b.functiesoort, b.jobcoach, 'onbekend'
FROM t_telling_baan b WHERE b.van - b.eerder_tot > 1
UNION ALL
SELECT b.jongere_id, 'gat', b.laatst_tot + 1, b.laatst_tot + 1, 9999999, 0, b.doelgroep, b.functiesoort, b.jobcoach, 'onbekend'
FROM t_telling_baan b WHERE b.eerder_tot IS NULL AND b.laatst_tot < 9999999;

-- Ways to work or learning, and how they stand a year after their begin. A dossier that was closed because its list was
-- undone or broke off never was one (store/opname.h).
CREATE VIEW t_telling_traject AS
SELECT t.id AS jongere_id, t.begin_datum, CASE
	WHEN t.gesloten_reden LIKE 'Teruggemeld%' AND t.gesloten_op < (t.begin_datum + 365) * 86400000 THEN 'teruggemeld'
	WHEN t.fase = 'opleiding' AND t.fase_van_datum <= t.begin_datum + 365 THEN 'geplaatst'
	WHEN EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.jongere_id = t.id AND p.van_datum <= t.begin_datum + 365
		AND p.ingetrokken_op IS NULL AND p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')) THEN 'geplaatst'
	ELSE 'lopend' END AS groep
FROM (SELECT j.id, j.fase, j.fase_van_datum, j.gesloten_op, j.gesloten_reden, CASE
		WHEN j.uitstroom_datum IS NULL OR j.aangemaakt_op / 86400000 > j.uitstroom_datum THEN j.aangemaakt_op / 86400000
		ELSE j.uitstroom_datum END AS begin_datum
	FROM t_jongere j WHERE coalesce(j.bestemming, 'werk') <> 'dagbesteding'
		AND coalesce(j.gesloten_reden, '') <> 'De leerlingenlijst is niet opgenomen of ongedaan gemaakt') t;

-- Who came into view, by which way, and whether that was late (domain/kanaal.h).
CREATE VIEW t_telling_instroom AS
SELECT j.id AS jongere_id, j.kanaal, j.aangemaakt_op / 86400000 AS in_beeld_datum,
	CASE WHEN j.uitstroom_datum IS NULL THEN CASE WHEN j.kanaal <> 'school' THEN 1 ELSE 0 END
		WHEN j.aangemaakt_op / 86400000 > j.uitstroom_datum THEN 1 ELSE 0 END AS laat
FROM t_jongere j WHERE j.kanaal IS NOT NULL
	AND coalesce(j.gesloten_reden, '') <> 'De leerlingenlijst is niet opgenomen of ongedaan gemaakt';

CREATE VIEW t_telling_dimensie AS
SELECT 'alle' AS dimensie UNION ALL SELECT 'doelgroep' UNION ALL SELECT 'functiesoort' UNION ALL SELECT 'contractvorm'
UNION ALL SELECT 'jobcoach';

-- ---- the recount: what the figures are today, read from the dossiers; 0005 keeps the same numbers ----

-- The year of a day: right from 1970 until 2099.
CREATE VIEW t_telling_hertelling_duur AS
SELECT d.maat, x.dimensie, CASE WHEN y.per_jaar = 1 THEN 1970 + (4 * d.begin_dag + 2) / 1461 ELSE 0 END AS jaar,
	CASE x.dimensie WHEN 'alle' THEN 'alle' WHEN 'doelgroep' THEN d.doelgroep WHEN 'functiesoort' THEN d.functiesoort
		WHEN 'contractvorm' THEN d.contractvorm ELSE d.jobcoach END AS groep,
	CASE WHEN d.dagen > 730 THEN 731 ELSE d.dagen END AS dagen, sum(d.gestopt) AS gestopt, sum(1 - d.gestopt) AS lopend
FROM (SELECT t.maat, t.begin_dag, t.doelgroep, t.functiesoort, t.contractvorm, t.jobcoach,
		CASE WHEN t.klaar_dag <= (SELECT ctx_vandaag()) THEN 1 ELSE 0 END AS gestopt,
		CASE WHEN t.klaar_dag <= (SELECT ctx_vandaag()) THEN t.dagen ELSE (SELECT ctx_vandaag()) - t.telt_dag + 1 END AS dagen
	FROM t_telling_duur t WHERE t.telt_dag <= (SELECT ctx_vandaag())) d
CROSS JOIN t_telling_dimensie x CROSS JOIN (SELECT 0 AS per_jaar UNION ALL SELECT 1) y
WHERE d.maat <> 'gat' OR x.dimensie = 'alle'
GROUP BY 1, 2, 3, 4, 5;

-- (figuur, groep, geheel, deel) of persons, jobs or contracts: each row is one of them, or one in one of its groups.
-- Hours are in hundredths, so that sums are exact.
CREATE VIEW t_telling_geval AS
SELECT 'allen' AS figuur, p.doelgroep AS groep, 1 AS geheel,
	CASE WHEN p.tot > (SELECT ctx_vandaag()) - 32 THEN 1 ELSE 0 END AS deel
FROM t_telling_periode p
WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot >= (SELECT ctx_vandaag()) - 397
UNION ALL
SELECT 'starters', p.doelgroep, 1, CASE WHEN p.tot > p.van + 364 THEN 1 ELSE 0 END
FROM t_telling_periode p WHERE p.van <= (SELECT ctx_vandaag()) - 397
UNION ALL
SELECT 'zelfde_werkgever', 'allen', 1, CASE WHEN EXISTS (SELECT 1 FROM t_plaatsing a JOIN t_plaatsing b
	ON b.jongere_id = a.jongere_id AND b.werkgever_id = a.werkgever_id WHERE a.jongere_id = p.jongere_id
	AND a.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND a.ingetrokken_op IS NULL
	AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND b.ingetrokken_op IS NULL
	AND a.van_datum <= (SELECT ctx_vandaag()) - 397 AND coalesce(a.eind_datum, 9999999) >= (SELECT ctx_vandaag()) - 397
	AND b.van_datum <= (SELECT ctx_vandaag()) - 32 AND coalesce(b.eind_datum, 9999999) >= (SELECT ctx_vandaag()) - 32)
	THEN 1 ELSE 0 END
FROM t_telling_periode p
WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot > (SELECT ctx_vandaag()) - 32
UNION ALL
SELECT 'zelfde_werkgever', 'starters', 1, CASE WHEN EXISTS (SELECT 1 FROM t_plaatsing b
	WHERE b.jongere_id = p.jongere_id AND b.werkgever_id = p.werkgever_id
	AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND b.ingetrokken_op IS NULL
	AND b.van_datum <= p.van + 365 AND coalesce(b.eind_datum, 9999999) >= p.van + 365) THEN 1 ELSE 0 END
FROM t_telling_periode p WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot > p.van + 364
UNION ALL
SELECT 'banen', coalesce(j.doelgroep, 'anders'), 1, CAST(round(p.uren * 100) AS {{int}})
FROM t_plaatsing p JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl') AND p.ingetrokken_op IS NULL AND p.van_datum <= (SELECT ctx_vandaag())
	AND (p.eind_datum IS NULL OR p.eind_datum >= (SELECT ctx_vandaag()))
UNION ALL
SELECT 'tijdelijke_uren', coalesce(j.doelgroep, 'anders'), CAST(round(c.uren * 100) AS {{int}}),
	CASE WHEN c.vorm IN ('tijdelijk', 'uitzend') OR (c.vorm = 'detachering' AND c.tot_datum IS NOT NULL)
		THEN CAST(round(c.uren * 100) AS {{int}}) ELSE 0 END
FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND p.ingetrokken_op IS NULL AND p.van_datum <= (SELECT ctx_vandaag())
	AND (p.eind_datum IS NULL OR p.eind_datum >= (SELECT ctx_vandaag())) AND c.van_datum <= (SELECT ctx_vandaag())
	AND (c.tot_datum IS NULL OR c.tot_datum >= (SELECT ctx_vandaag())) AND c.ingetrokken_op IS NULL
UNION ALL
SELECT 'contract_gevolgd', c.vorm, 1,
	CASE WHEN c.vervolg IN ('verlengen', 'vast', 'stoppen') AND c.vervolg_op < c.tot_datum * 86400000 THEN 1 ELSE 0 END
FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id
WHERE c.tot_datum < (SELECT ctx_vandaag()) AND c.tot_datum >= (SELECT ctx_vandaag()) - 365 AND c.ingetrokken_op IS NULL
	AND p.ingetrokken_op IS NULL
UNION ALL
SELECT 'uitval_reden', u.reden, 1, 1 FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id
WHERE u.ingetrokken_op IS NULL AND p.ingetrokken_op IS NULL AND u.datum <= (SELECT ctx_vandaag())
UNION ALL
SELECT 'uitval_moment', CASE WHEN u.datum - p.van_datum < 31 THEN 'maand' WHEN u.datum - p.van_datum < 91 THEN 'kwartaal'
	WHEN u.datum - p.van_datum < 183 THEN 'halfjaar' WHEN u.datum - p.van_datum < 365 THEN 'jaar'
	WHEN u.datum - p.van_datum < 730 THEN 'twee_jaar' ELSE 'later' END, 1, 1
FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id
WHERE u.ingetrokken_op IS NULL AND p.ingetrokken_op IS NULL AND u.datum <= (SELECT ctx_vandaag())
UNION ALL
-- The first talk about a new place, with both sides, within six weeks (F273, F314): of places that began in the year before.
SELECT 'nazorg', m.met, 1, CASE WHEN EXISTS (SELECT 1 FROM t_contactmoment c WHERE c.plaatsing_id = p.id AND c.met = m.met
	AND c.ingetrokken_op IS NULL AND c.datum BETWEEN p.van_datum AND p.van_datum + 42) THEN 1 ELSE 0 END
FROM t_plaatsing p CROSS JOIN (SELECT 'jongere' AS met UNION ALL SELECT 'werkgever') m
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND p.ingetrokken_op IS NULL
	AND coalesce(p.eind_datum, 9999999) >= p.van_datum + 42
	AND p.van_datum <= (SELECT ctx_vandaag()) - 43 AND p.van_datum > (SELECT ctx_vandaag()) - 408
UNION ALL
SELECT 'traject', t.groep, 1, 1 FROM t_telling_traject t
WHERE t.begin_datum > (SELECT ctx_vandaag()) - 730 AND t.begin_datum <= (SELECT ctx_vandaag()) - 365
UNION ALL
SELECT 'instroom', i.kanaal, 1, i.laat FROM t_telling_instroom i
WHERE i.in_beeld_datum > (SELECT ctx_vandaag()) - 365 AND i.in_beeld_datum <= (SELECT ctx_vandaag());

CREATE VIEW t_telling_hertelling_figuur AS
SELECT g.figuur, g.groep, count(g.geheel) AS aantal, sum(g.geheel) AS geheel, sum(g.deel) AS deel
FROM t_telling_geval g GROUP BY g.figuur, g.groep;
