-- Figures (house.md, decision 13). The views telling_… are the only ones that pass over dossiers without zicht. They
-- return groups and never persons, and hide small groups themselves: a group under 5 is not there, and neither are the next
-- smallest ones until at least two groups and five people are hidden, so that nothing follows from the total.
-- The t_telling_… views are their inner parts, about persons: no query of the program may read them.
-- Days, ends and gaps as in domain/duurzaamheid.h: 32 is DUURZAAMHEID_GAT_MAX + 1; work is plaatsingsoort_is_werk.

-- One row, bumped by whatever changes a figure: what was counted under the same number on the same day still holds.
CREATE TABLE t_telling_stand (
	id {{id}},
	nr {{int}} NOT NULL
) {{strict}};
INSERT INTO t_telling_stand (id, nr) VALUES (1, 1);
CREATE INDEX contract_eerste ON t_contract (plaatsing_id, van_datum, id, vorm);

-- @sqlite
CREATE TRIGGER trg_telling_plaatsing_nieuw AFTER INSERT ON t_plaatsing BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_plaatsing_wijzig AFTER UPDATE OF jongere_id, werkgever_id, soort, functiesoort, van_datum, uren,
	jobcoach, eind_datum ON t_plaatsing BEGIN UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_contract_nieuw AFTER INSERT ON t_contract BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_contract_wijzig AFTER UPDATE ON t_contract BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_uitval_nieuw AFTER INSERT ON t_uitval BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_uitval_wijzig AFTER UPDATE ON t_uitval BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_jongere_nieuw AFTER INSERT ON t_jongere BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
CREATE TRIGGER trg_telling_jongere_wijzig AFTER UPDATE OF doelgroep, fase, uitstroom_datum, gesloten_op, gesloten_reden
	ON t_jongere BEGIN UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1; END;
-- @postgres
CREATE FUNCTION trg_telling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_telling_stand SET nr = nr + 1 WHERE id = 1;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_telling_plaatsing_nieuw AFTER INSERT ON t_plaatsing
FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_plaatsing_wijzig AFTER UPDATE OF jongere_id, werkgever_id, soort, functiesoort, van_datum, uren,
	jobcoach, eind_datum ON t_plaatsing FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_contract AFTER INSERT OR UPDATE ON t_contract
FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_uitval AFTER INSERT OR UPDATE ON t_uitval
FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_jongere_nieuw AFTER INSERT ON t_jongere
FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_jongere_wijzig AFTER UPDATE OF doelgroep, fase, uitstroom_datum, gesloten_op, gesloten_reden
	ON t_jongere FOR EACH STATEMENT EXECUTE FUNCTION trg_telling();
-- @both

CREATE VIEW telling_stand {{barrier}} AS
SELECT id, nr FROM t_telling_stand WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- ---- jobs, working periods, gaps: of persons ----

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
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND p.van_datum <= (SELECT ctx_vandaag());

-- Each working period, as its first job describes it. Before a new start lies the end of the period before.
CREATE VIEW t_telling_periode AS
SELECT b.id, b.jongere_id, b.werkgever_id, b.functiesoort, b.doelgroep, b.jobcoach, b.van,
	coalesce(lead(b.eerder_tot) OVER (PARTITION BY b.jongere_id ORDER BY b.van, b.id), b.laatst_tot) AS tot
FROM t_telling_baan b WHERE b.eerder_tot IS NULL OR b.van - b.eerder_tot > 32;

-- Durations, ended or still running: of periods and jobs on the horizon, of gaps (which a new job ends) today. The form of
-- contract is that of the first one: the last one would count who stays long among the permanent ones from the start.
CREATE VIEW t_telling_duur AS
SELECT 'werk' AS maat, p.doelgroep, p.functiesoort, p.jobcoach,
	coalesce((SELECT c.vorm FROM t_contract c WHERE c.plaatsing_id = p.id ORDER BY c.van_datum, c.id LIMIT 1), 'onbekend')
		AS contractvorm,
	CASE WHEN p.tot <= (SELECT ctx_vandaag()) - 32 THEN p.tot ELSE (SELECT ctx_vandaag()) - 32 END - p.van + 1 AS dagen,
	CASE WHEN p.tot <= (SELECT ctx_vandaag()) - 32 THEN 1 ELSE 0 END AS gestopt
FROM t_telling_periode p WHERE p.van <= (SELECT ctx_vandaag()) - 32
UNION ALL
SELECT 'baan', b.doelgroep, b.functiesoort, b.jobcoach,
	coalesce((SELECT c.vorm FROM t_contract c WHERE c.plaatsing_id = b.id ORDER BY c.van_datum, c.id LIMIT 1), 'onbekend'),
	CASE WHEN b.tot <= (SELECT ctx_vandaag()) - 32 THEN b.tot ELSE (SELECT ctx_vandaag()) - 32 END - b.van + 1,
	CASE WHEN b.tot <= (SELECT ctx_vandaag()) - 32 THEN 1 ELSE 0 END
FROM t_telling_baan b WHERE b.van <= (SELECT ctx_vandaag()) - 32
UNION ALL
SELECT 'gat', b.doelgroep, NULL, NULL, NULL, b.van - b.eerder_tot - 1, 1
FROM t_telling_baan b WHERE b.van - b.eerder_tot > 1
UNION ALL
SELECT 'gat', j.doelgroep, NULL, NULL, NULL, (SELECT ctx_vandaag()) - j.tot, 0
FROM (SELECT b.jongere_id, b.doelgroep, max(b.tot) AS tot FROM t_telling_baan b GROUP BY b.jongere_id, b.doelgroep) j
WHERE j.tot < (SELECT ctx_vandaag());

-- Durations counted by measure, dimension, group and length; the rule for small groups is here.
CREATE VIEW telling_duur {{barrier}} AS
SELECT w.maat, w.dimensie, w.groep, w.dagen, w.gestopt, w.lopend
FROM (SELECT v.maat, v.dimensie, v.groep, v.dagen, v.gestopt, v.lopend, v.n, v.rang, v.tot_nu,
		max(CASE WHEN v.n < 5 THEN v.rang ELSE 0 END) OVER (PARTITION BY v.maat, v.dimensie) AS klein
	FROM (SELECT u.maat, u.dimensie, u.groep, u.dagen, u.gestopt, u.lopend, u.n,
			dense_rank() OVER (PARTITION BY u.maat, u.dimensie ORDER BY u.n, u.groep) AS rang,
			sum(u.gestopt + u.lopend) OVER (PARTITION BY u.maat, u.dimensie ORDER BY u.n, u.groep) AS tot_nu
		FROM (SELECT t.maat, t.dimensie, t.groep, t.dagen, t.gestopt, t.lopend,
				sum(t.gestopt + t.lopend) OVER (PARTITION BY t.maat, t.dimensie, t.groep) AS n
			FROM (SELECT s.maat, s.dimensie, s.groep, s.dagen, sum(s.gestopt) AS gestopt,
					sum(1 - s.gestopt) AS lopend
				FROM (SELECT d.maat, x.dimensie, d.dagen, d.gestopt, CASE x.dimensie WHEN 'alle' THEN 'alle'
						WHEN 'doelgroep' THEN d.doelgroep WHEN 'functiesoort' THEN d.functiesoort
						WHEN 'contractvorm' THEN d.contractvorm ELSE d.jobcoach END AS groep
					FROM t_telling_duur d CROSS JOIN (SELECT 'alle' AS dimensie UNION ALL SELECT 'doelgroep'
						UNION ALL SELECT 'functiesoort' UNION ALL SELECT 'contractvorm'
						UNION ALL SELECT 'jobcoach') x
				) s WHERE s.groep IS NOT NULL GROUP BY s.maat, s.dimensie, s.groep, s.dagen) t) u) v) w
WHERE (SELECT ctx_gebruiker()) IS NOT NULL
	AND NOT (w.n < 5 OR (w.klein > 0 AND (w.rang <= 2 OR w.tot_nu - w.n < 5)));

-- ---- single figures ----

-- (figuur, groep, geheel, deel) of persons, jobs or contracts: each row is one of them, or one in one of its groups.
CREATE VIEW t_telling_geval AS
SELECT 'allen' AS figuur, p.doelgroep AS groep, 1.0 AS geheel,
	CASE WHEN p.tot > (SELECT ctx_vandaag()) - 32 THEN 1.0 ELSE 0.0 END AS deel
FROM t_telling_periode p
WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot >= (SELECT ctx_vandaag()) - 397
UNION ALL
SELECT 'starters', p.doelgroep, 1.0, CASE WHEN p.tot > p.van + 364 THEN 1.0 ELSE 0.0 END
FROM t_telling_periode p WHERE p.van <= (SELECT ctx_vandaag()) - 397
UNION ALL
SELECT 'zelfde_werkgever', 'allen', 1.0, CASE WHEN EXISTS (SELECT 1 FROM t_plaatsing a JOIN t_plaatsing b
	ON b.jongere_id = a.jongere_id AND b.werkgever_id = a.werkgever_id WHERE a.jongere_id = p.jongere_id
	AND a.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
	AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
	AND a.van_datum <= (SELECT ctx_vandaag()) - 397 AND coalesce(a.eind_datum, 9999999) >= (SELECT ctx_vandaag()) - 397
	AND b.van_datum <= (SELECT ctx_vandaag()) - 32 AND coalesce(b.eind_datum, 9999999) >= (SELECT ctx_vandaag()) - 32)
	THEN 1.0 ELSE 0.0 END
FROM t_telling_periode p
WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot > (SELECT ctx_vandaag()) - 32
UNION ALL
SELECT 'zelfde_werkgever', 'starters', 1.0, CASE WHEN EXISTS (SELECT 1 FROM t_plaatsing b
	WHERE b.jongere_id = p.jongere_id AND b.werkgever_id = p.werkgever_id
	AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
	AND b.van_datum <= p.van + 365 AND coalesce(b.eind_datum, 9999999) >= p.van + 365) THEN 1.0 ELSE 0.0 END
FROM t_telling_periode p WHERE p.van <= (SELECT ctx_vandaag()) - 397 AND p.tot > p.van + 364
UNION ALL
SELECT 'banen', coalesce(j.doelgroep, 'anders'), 1.0, p.uren / 25.5
FROM t_plaatsing p JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl') AND p.van_datum <= (SELECT ctx_vandaag())
	AND (p.eind_datum IS NULL OR p.eind_datum >= (SELECT ctx_vandaag()))
UNION ALL
SELECT 'tijdelijke_uren', coalesce(j.doelgroep, 'anders'), c.uren,
	CASE WHEN c.vorm IN ('tijdelijk', 'uitzend') OR (c.vorm = 'detachering' AND c.tot_datum IS NOT NULL)
		THEN c.uren ELSE 0.0 END
FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND p.van_datum <= (SELECT ctx_vandaag())
	AND (p.eind_datum IS NULL OR p.eind_datum >= (SELECT ctx_vandaag())) AND c.van_datum <= (SELECT ctx_vandaag())
	AND (c.tot_datum IS NULL OR c.tot_datum >= (SELECT ctx_vandaag()))
UNION ALL
SELECT 'contract_gevolgd', c.vorm, 1.0,
	CASE WHEN c.vervolg IN ('verlengen', 'vast', 'stoppen') AND c.vervolg_op < c.tot_datum * 86400000 THEN 1.0 ELSE 0.0 END
FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id
WHERE c.tot_datum < (SELECT ctx_vandaag()) AND c.tot_datum >= (SELECT ctx_vandaag()) - 365
UNION ALL
SELECT 'uitval_reden', u.reden, 1.0, 1.0 FROM t_uitval u
UNION ALL
SELECT 'uitval_moment', CASE WHEN u.datum - p.van_datum < 31 THEN 'maand' WHEN u.datum - p.van_datum < 91 THEN 'kwartaal'
	WHEN u.datum - p.van_datum < 183 THEN 'halfjaar' WHEN u.datum - p.van_datum < 365 THEN 'jaar'
	WHEN u.datum - p.van_datum < 730 THEN 'twee_jaar' ELSE 'later' END, 1.0, 1.0
FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id
UNION ALL
-- How ways to work or learning stand a year after their begin, of those that began between two and one years ago.
SELECT 'traject', CASE
	WHEN t.gesloten_reden LIKE 'Teruggemeld%' AND t.gesloten_op < (t.begin_datum + 365) * 86400000 THEN 'teruggemeld'
	WHEN t.fase = 'opleiding' AND t.fase_van_datum <= t.begin_datum + 365 THEN 'geplaatst'
	WHEN EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.jongere_id = t.id AND p.van_datum <= t.begin_datum + 365
		AND p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')) THEN 'geplaatst'
	ELSE 'lopend' END, 1.0, 1.0
FROM (SELECT j.id, j.fase, j.fase_van_datum, j.gesloten_op, j.gesloten_reden, CASE
		WHEN j.uitstroom_datum IS NULL OR j.aangemaakt_op / 86400000 > j.uitstroom_datum THEN j.aangemaakt_op / 86400000
		ELSE j.uitstroom_datum END AS begin_datum
	FROM t_jongere j WHERE coalesce(j.bestemming, 'werk') <> 'dagbesteding') t
WHERE t.begin_datum > (SELECT ctx_vandaag()) - 730 AND t.begin_datum <= (SELECT ctx_vandaag()) - 365;

CREATE VIEW telling_figuur {{barrier}} AS
SELECT w.figuur, w.groep, w.n AS aantal, w.geheel, w.deel
FROM (SELECT v.figuur, v.groep, v.n, v.geheel, v.deel, v.rang, v.tot_nu,
		max(CASE WHEN v.n < 5 THEN v.rang ELSE 0 END) OVER (PARTITION BY v.figuur) AS klein
	FROM (SELECT g.figuur, g.groep, count(g.geheel) AS n, sum(g.geheel) AS geheel, sum(g.deel) AS deel,
			dense_rank() OVER (PARTITION BY g.figuur ORDER BY count(g.geheel), g.groep) AS rang,
			sum(count(g.geheel)) OVER (PARTITION BY g.figuur ORDER BY count(g.geheel), g.groep) AS tot_nu
		FROM t_telling_geval g GROUP BY g.figuur, g.groep) v) w
WHERE (SELECT ctx_gebruiker()) IS NOT NULL
	AND NOT (w.n < 5 OR (w.klein > 0 AND (w.rang <= 2 OR w.tot_nu - w.n < 5)));
