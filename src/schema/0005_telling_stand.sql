-- The totals behind the figures (house.md, decision 13), kept true in the transaction that changes a dossier, so that a page
-- of figures reads some thousands of rows whatever the size of the region.
--
-- A fact is something that counts from one day until another, and says by how much (t_telling_feit). t_telling_som holds the
-- sum of all facts that count on t_telling_stand.dag; t_telling_toekomst what later days will add to it. So a new day changes no
-- total: who reads adds what has come by then. A write works like this. Before the first change of somebody's dossier a
-- trigger opens this person, which writes down the facts of before, negative; at the end of the transaction telling_keep
-- (store/telling.h) touches t_telling_stand, which closes everybody who is open, writes down the facts of now, and adds what
-- does not cancel out.
--
-- The views telling_… are the only ones that pass over dossiers without zicht. They return groups and never persons, and hide
-- small groups themselves: a group under the limit is not there, and neither are the next smallest ones until at least two
-- groups and as many people as the limit are hidden, so that nothing follows from the total.

CREATE TABLE t_telling_stand (                  -- one row
	id {{id}},
	stand_nr {{int}} NOT NULL,                 -- rises with every change
	dag {{int}} NOT NULL,                      -- of the totals; never goes back
	bij_dag {{int}} NOT NULL,                  -- what telling_keep touches
	jongere_id {{int}} NOT NULL                   -- telling_rebuild: the last jongere whose facts are written down
) {{strict}};
INSERT INTO t_telling_stand (id, stand_nr, dag, bij_dag, jongere_id) VALUES (1, 1, 0, 0, 0);

CREATE TABLE t_telling_som (
	soort {{text}} NOT NULL,                   -- figuur; of what lasts: aantal, lopend (by first day), gestopt (by days)
	onderwerp {{text}} NOT NULL,               -- figure or measure
	dimensie {{text}} NOT NULL,
	jaar {{int}} NOT NULL,                     -- in which it began; 0: all years
	groep {{text}} NOT NULL,
	sleutel {{int}} NOT NULL,                  -- first day or number of days; 0 of lopend: more than two years ago
	aantal {{int}} NOT NULL,
	geheel {{int}} NOT NULL,
	deel {{int}} NOT NULL,
	PRIMARY KEY (soort, onderwerp, dimensie, jaar, groep, sleutel)
-- @sqlite
) STRICT, WITHOUT ROWID;
-- @postgres
);
-- @both
CREATE TABLE t_telling_toekomst (
	dag {{int}} NOT NULL,
	soort {{text}} NOT NULL,
	onderwerp {{text}} NOT NULL,
	dimensie {{text}} NOT NULL,
	jaar {{int}} NOT NULL,
	groep {{text}} NOT NULL,
	sleutel {{int}} NOT NULL,
	aantal {{int}} NOT NULL,
	geheel {{int}} NOT NULL,
	deel {{int}} NOT NULL,
	PRIMARY KEY (dag, soort, onderwerp, dimensie, jaar, groep, sleutel)
-- @sqlite
) STRICT, WITHOUT ROWID;
-- @postgres
);
-- @both
CREATE TABLE t_telling_wijziging (                   -- whose dossier this transaction changes
	id {{id}},                                 -- of the jongere
	nieuw {{bool}} NOT NULL                    -- there were no facts before
) {{strict}};
CREATE TABLE t_telling_verschil (               -- facts that have come (1) and gone (-1) in this transaction
	n {{int}} NOT NULL,
	onderwerp {{text}} NOT NULL,
	groep {{text}} NOT NULL,
	functiesoort {{text}},
	contractvorm {{text}},
	jobcoach {{text}},
	begin_dag {{int}},
	van_dag {{int}} NOT NULL,                  -- counts from this day
	tot_dag {{int}} NOT NULL,                  -- and not any more from this one
	dagen {{int}},                             -- of what lasts: how long, once it has stopped
	aantal {{int}} NOT NULL,
	geheel {{int}} NOT NULL,
	deel {{int}} NOT NULL
) {{strict}};

-- ---- facts: the figures of t_telling_geval, each with its days ----

-- The same employer a year and more apart within one period: from when until when there are such two jobs.
CREATE VIEW t_telling_zelfde AS
SELECT z.jongere_id, CASE WHEN z.van_dag > coalesce(z.eerder_tot, 0) THEN z.van_dag ELSE coalesce(z.eerder_tot, 0) END AS van_dag, z.tot_dag
FROM (SELECT y.jongere_id, y.van_dag, y.tot_dag,
		max(y.tot_dag) OVER (PARTITION BY y.jongere_id ORDER BY y.van_dag, y.tot_dag
			ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS eerder_tot
	FROM (SELECT x.jongere_id, CASE WHEN x.eerst > x.dan THEN x.eerst ELSE x.dan END AS van_dag,
			CASE WHEN x.eerst_tot < x.dan_tot AND x.eerst_tot < x.klaar THEN x.eerst_tot
				WHEN x.dan_tot < x.klaar THEN x.dan_tot ELSE x.klaar END AS tot_dag
		FROM (SELECT p.jongere_id, a.van_datum + 397 AS eerst, b.van_datum + 32 AS dan,
				coalesce(a.eind_datum + 398, 9999999) AS eerst_tot, coalesce(b.eind_datum + 33, 9999999) AS dan_tot,
				CASE WHEN p.tot < 9999999 THEN p.tot + 32 ELSE 9999999 END AS klaar
			FROM t_telling_periode p JOIN t_plaatsing a ON a.jongere_id = p.jongere_id
			JOIN t_plaatsing b ON b.jongere_id = p.jongere_id AND b.werkgever_id = a.werkgever_id
			WHERE a.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
				AND a.ingetrokken_op IS NULL AND b.ingetrokken_op IS NULL
				AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
				AND a.van_datum BETWEEN p.van AND p.tot AND b.van_datum BETWEEN p.van AND p.tot) x) y
	WHERE y.van_dag < y.tot_dag) z
WHERE z.eerder_tot IS NULL OR z.tot_dag > z.eerder_tot;

CREATE VIEW t_telling_figuurfeit AS
SELECT p.jongere_id, 'allen' AS onderwerp, p.doelgroep AS groep, p.van + 397 AS van_dag,
	CASE WHEN p.tot < 9999999 THEN p.tot + 32 ELSE 9999999 END AS tot_dag, 1 AS aantal, 1 AS geheel, 1 AS deel
FROM t_telling_periode p WHERE p.tot - p.van > 365
UNION ALL
SELECT p.jongere_id, 'allen', p.doelgroep, CASE WHEN p.van + 397 > p.tot + 32 THEN p.van + 397 ELSE p.tot + 32 END, p.tot + 398, 1, 1, 0
FROM t_telling_periode p WHERE p.tot < 9999999
UNION ALL
SELECT p.jongere_id, 'starters', p.doelgroep, p.van + 397, 9999999, 1, 1, CASE WHEN p.tot > p.van + 364 THEN 1 ELSE 0 END
FROM t_telling_periode p
UNION ALL
SELECT p.jongere_id, 'zelfde_werkgever', 'allen', p.van + 397,
	CASE WHEN p.tot < 9999999 THEN p.tot + 32 ELSE 9999999 END, 1, 1, 0
FROM t_telling_periode p WHERE p.tot - p.van > 365
UNION ALL
SELECT z.jongere_id, 'zelfde_werkgever', 'allen', z.van_dag, z.tot_dag, 0, 0, 1 FROM t_telling_zelfde z
UNION ALL
SELECT p.jongere_id, 'zelfde_werkgever', 'starters', p.van + 397, 9999999, 1, 1,
	CASE WHEN EXISTS (SELECT 1 FROM t_plaatsing b
	WHERE b.jongere_id = p.jongere_id AND b.werkgever_id = p.werkgever_id
		AND b.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND b.ingetrokken_op IS NULL
	AND b.van_datum <= p.van + 365 AND coalesce(b.eind_datum, 9999999) >= p.van + 365) THEN 1 ELSE 0 END
FROM t_telling_periode p WHERE p.tot > p.van + 364
UNION ALL
SELECT p.jongere_id, 'banen', coalesce(j.doelgroep, 'anders'), p.van_datum, coalesce(p.eind_datum + 1, 9999999), 1, 1,
	CAST(round(p.uren * 100) AS {{int}})
FROM t_plaatsing p JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.soort IN ('dienstverband', 'detachering', 'bbl') AND p.ingetrokken_op IS NULL
UNION ALL
SELECT u.jongere_id, 'tijdelijke_uren', u.doelgroep, u.van_dag, u.tot_dag, 1, u.uren,
	CASE WHEN u.vorm IN ('tijdelijk', 'uitzend') OR (u.vorm = 'detachering' AND u.tot_datum IS NOT NULL)
		THEN u.uren ELSE 0 END
FROM (SELECT p.jongere_id, coalesce(j.doelgroep, 'anders') AS doelgroep, c.vorm, c.tot_datum,
		CAST(round(c.uren * 100) AS {{int}}) AS uren,
		CASE WHEN p.van_datum > c.van_datum THEN p.van_datum ELSE c.van_datum END AS van_dag,
		CASE WHEN coalesce(p.eind_datum, 9999998) < coalesce(c.tot_datum, 9999998) THEN p.eind_datum + 1
			ELSE coalesce(c.tot_datum + 1, 9999999) END AS tot_dag
	FROM t_plaatsing p JOIN t_contract c ON c.plaatsing_id = p.id JOIN t_jongere j ON j.id = p.jongere_id
	WHERE p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut') AND c.ingetrokken_op IS NULL
		AND p.ingetrokken_op IS NULL) u WHERE u.van_dag < u.tot_dag
UNION ALL
SELECT p.jongere_id, 'contract_gevolgd', c.vorm, c.tot_datum + 1, c.tot_datum + 366, 1, 1,
	CASE WHEN c.vervolg IN ('verlengen', 'vast', 'stoppen') AND c.vervolg_op < c.tot_datum * 86400000 THEN 1 ELSE 0 END
FROM t_plaatsing p JOIN t_contract c ON c.plaatsing_id = p.id WHERE c.tot_datum IS NOT NULL AND c.ingetrokken_op IS NULL
	AND p.ingetrokken_op IS NULL
UNION ALL
SELECT u.jongere_id, 'uitval_reden', u.reden, u.datum, 9999999, 1, 1, 1
FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id WHERE u.ingetrokken_op IS NULL AND p.ingetrokken_op IS NULL
UNION ALL
SELECT u.jongere_id, 'uitval_moment', CASE WHEN u.datum - p.van_datum < 31 THEN 'maand'
	WHEN u.datum - p.van_datum < 91 THEN 'kwartaal' WHEN u.datum - p.van_datum < 183 THEN 'halfjaar'
	WHEN u.datum - p.van_datum < 365 THEN 'jaar' WHEN u.datum - p.van_datum < 730 THEN 'twee_jaar' ELSE 'later' END,
	u.datum, 9999999, 1, 1, 1
FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id WHERE u.ingetrokken_op IS NULL AND p.ingetrokken_op IS NULL
UNION ALL
SELECT p.jongere_id, 'nazorg', m.met, p.van_datum + 43, p.van_datum + 408, 1, 1, CASE WHEN EXISTS (SELECT 1
	FROM t_contactmoment c WHERE c.plaatsing_id = p.id AND c.met = m.met AND c.ingetrokken_op IS NULL
		AND c.datum BETWEEN p.van_datum AND p.van_datum + 42) THEN 1 ELSE 0 END
FROM t_plaatsing p CROSS JOIN (SELECT 'jongere' AS met UNION ALL SELECT 'werkgever') m
WHERE p.ingetrokken_op IS NULL AND p.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut')
	AND coalesce(p.eind_datum, 9999999) >= p.van_datum + 42
UNION ALL
SELECT t.jongere_id, 'traject', t.groep, t.begin_datum + 365, t.begin_datum + 730, 1, 1, 1 FROM t_telling_traject t
UNION ALL
SELECT i.jongere_id, 'instroom', i.kanaal, i.in_beeld_datum, i.in_beeld_datum + 365, 1, 1, i.laat FROM t_telling_instroom i;

CREATE VIEW t_telling_feit AS
SELECT f.jongere_id, f.onderwerp, f.groep, NULL AS functiesoort, NULL AS contractvorm, NULL AS jobcoach, NULL AS begin_dag,
	f.van_dag, f.tot_dag, NULL AS dagen, f.aantal, f.geheel, f.deel
FROM t_telling_figuurfeit f
UNION ALL
SELECT d.jongere_id, d.maat, d.doelgroep, d.functiesoort, d.contractvorm, d.jobcoach, d.begin_dag,
	d.telt_dag, d.klaar_dag, CASE WHEN d.dagen > 730 THEN 731 ELSE d.dagen END, 1, 0, 0
FROM t_telling_duur d;

-- ---- from facts to totals ----

-- What is left when facts that came and went are taken together.
CREATE VIEW t_telling_anders AS
SELECT CAST(sum(v.n) AS {{int}}) AS n, v.onderwerp, v.groep, v.functiesoort, v.contractvorm, v.jobcoach, v.begin_dag, v.van_dag, v.tot_dag,
	v.dagen, v.aantal, v.geheel, v.deel
FROM t_telling_verschil v
GROUP BY v.onderwerp, v.groep, v.functiesoort, v.contractvorm, v.jobcoach, v.begin_dag, v.van_dag, v.tot_dag, v.dagen,
	v.aantal, v.geheel, v.deel
HAVING sum(v.n) <> 0;

-- What something that lasts does to the totals, on the day it begins to count and on the day it has stopped.
CREATE VIEW t_telling_stap AS
SELECT 'aantal' AS soort, 'van' AS op, 1 AS teken UNION ALL SELECT 'lopend', 'van', 1 UNION ALL SELECT 'lopend', 'tot', -1
UNION ALL SELECT 'gestopt', 'tot', 1;

-- What the facts add to which total, and on which day.
CREATE VIEW t_telling_groei AS
SELECT 'figuur' AS soort, a.onderwerp, 'alle' AS dimensie, 0 AS jaar, a.groep, 0 AS sleutel, a.van_dag AS dag,
	a.n * a.aantal AS aantal, a.n * a.geheel AS geheel, a.n * a.deel AS deel
FROM t_telling_anders a WHERE a.dagen IS NULL
UNION ALL
SELECT 'figuur', a.onderwerp, 'alle', 0, a.groep, 0, a.tot_dag, -a.n * a.aantal, -a.n * a.geheel, -a.n * a.deel
FROM t_telling_anders a WHERE a.dagen IS NULL AND a.tot_dag < 9999999
UNION ALL
SELECT s.soort, a.onderwerp, x.dimensie, CASE WHEN y.per_jaar = 1 THEN 1970 + (4 * a.begin_dag + 2) / 1461 ELSE 0 END,
	CASE x.dimensie WHEN 'alle' THEN 'alle' WHEN 'doelgroep' THEN a.groep WHEN 'functiesoort' THEN a.functiesoort
		WHEN 'contractvorm' THEN a.contractvorm ELSE a.jobcoach END,
	CASE s.soort WHEN 'lopend' THEN a.van_dag WHEN 'gestopt' THEN a.dagen ELSE 0 END,
	CASE s.op WHEN 'van' THEN a.van_dag ELSE a.tot_dag END, a.n * s.teken, 0, 0
FROM t_telling_anders a CROSS JOIN t_telling_stap s CROSS JOIN t_telling_dimensie x
CROSS JOIN (SELECT 0 AS per_jaar UNION ALL SELECT 1) y
WHERE a.dagen IS NOT NULL AND (s.op = 'van' OR a.tot_dag < 9999999) AND (a.onderwerp <> 'gat' OR x.dimensie = 'alle')
	-- What has begun and stopped already lasts no more: plus and minus would cancel out.
	AND NOT (s.soort = 'lopend' AND a.tot_dag <= (SELECT dag FROM t_telling_stand));

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_telling_was AFTER INSERT ON t_telling_wijziging WHEN NOT NEW.nieuw BEGIN
	INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
	SELECT -1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
	FROM t_telling_feit f WHERE f.jongere_id = NEW.id; END;
CREATE TRIGGER trg_telling_is AFTER DELETE ON t_telling_wijziging BEGIN
	INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
	SELECT 1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
	FROM t_telling_feit f WHERE f.jongere_id = OLD.id; END;
CREATE TRIGGER trg_telling_plaatsing_nieuw BEFORE INSERT ON t_plaatsing BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_plaatsing_wijzig BEFORE UPDATE OF jongere_id, werkgever_id, soort, functiesoort, van_datum, uren, jobcoach,
	eind_datum, ingetrokken_op
	ON t_plaatsing BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.jongere_id, FALSE), (NEW.jongere_id, FALSE)
	ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_contract_nieuw BEFORE INSERT ON t_contract BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_contract_wijzig BEFORE UPDATE OF plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren,
	vervolg, vervolg_op, ingetrokken_op
	ON t_contract BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.jongere_id, FALSE), (NEW.jongere_id, FALSE)
	ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_uitval_nieuw BEFORE INSERT ON t_uitval BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_uitval_wijzig BEFORE UPDATE OF plaatsing_id, jongere_id, datum, reden, ingetrokken_op
	ON t_uitval BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.jongere_id, FALSE), (NEW.jongere_id, FALSE)
	ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_contactmoment_nieuw BEFORE INSERT ON t_contactmoment
WHEN NEW.plaatsing_id IS NOT NULL AND EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND NEW.datum BETWEEN p.van_datum AND p.van_datum + 42) BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_contactmoment_wijzig BEFORE UPDATE OF plaatsing_id, jongere_id, met, datum, ingetrokken_op
	ON t_contactmoment
WHEN coalesce(OLD.plaatsing_id, NEW.plaatsing_id) IS NOT NULL BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.jongere_id, FALSE), (NEW.jongere_id, FALSE)
	ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_jongere_nieuw AFTER INSERT ON t_jongere BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.id, TRUE) ON CONFLICT (id) DO NOTHING; END;
CREATE TRIGGER trg_telling_jongere_wijzig BEFORE UPDATE OF doelgroep, kanaal, bestemming, uitstroom_datum, fase, fase_van_datum,
	gesloten_op, gesloten_reden ON t_jongere BEGIN
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.id, FALSE) ON CONFLICT (id) DO NOTHING; END;

-- On a new day what lasts longer than two years needs no day of its own any more, and what came to nothing goes.
CREATE TRIGGER trg_telling_dag AFTER UPDATE OF dag ON t_telling_stand WHEN NEW.dag > OLD.dag BEGIN
	INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
	SELECT g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, 0, sum(g.aantal), 0, 0
	FROM t_telling_som g WHERE g.soort = 'lopend' AND g.sleutel BETWEEN 1 AND NEW.dag - 730
	GROUP BY g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep
	ON CONFLICT (soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
		aantal = t_telling_som.aantal + excluded.aantal,
		geheel = t_telling_som.geheel + excluded.geheel, deel = t_telling_som.deel + excluded.deel;
	DELETE FROM t_telling_som WHERE (soort = 'lopend' AND sleutel BETWEEN 1 AND NEW.dag - 730)
		OR (aantal = 0 AND geheel = 0 AND deel = 0);
END;
CREATE TRIGGER trg_telling_leeg AFTER UPDATE OF jongere_id ON t_telling_stand WHEN NEW.jongere_id = 0 BEGIN
	DELETE FROM t_telling_som WHERE jaar >= 0;
	DELETE FROM t_telling_toekomst WHERE dag >= 0;
END;
CREATE TRIGGER trg_telling_stuk AFTER UPDATE OF jongere_id ON t_telling_stand BEGIN
	INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
	SELECT 1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
	FROM t_telling_feit f WHERE f.jongere_id > OLD.jongere_id AND f.jongere_id <= NEW.jongere_id;
END;
CREATE TRIGGER trg_telling_bij AFTER UPDATE OF bij_dag ON t_telling_stand BEGIN
	UPDATE t_telling_stand SET stand_nr = stand_nr + 1, dag = CASE WHEN NEW.bij_dag > dag THEN NEW.bij_dag ELSE dag END WHERE id = 1;
	DELETE FROM t_telling_wijziging WHERE id > 0;
	INSERT INTO t_telling_toekomst (dag, soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
	SELECT CASE WHEN g.dag > (SELECT dag FROM t_telling_stand) THEN g.dag ELSE 0 END,
		g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, g.sleutel, sum(g.aantal), sum(g.geheel), sum(g.deel)
	FROM t_telling_groei g WHERE g.soort <> '' GROUP BY 1, 2, 3, 4, 5, 6, 7
	HAVING sum(g.aantal) <> 0 OR sum(g.geheel) <> 0 OR sum(g.deel) <> 0
	ON CONFLICT (dag, soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
		aantal = t_telling_toekomst.aantal + excluded.aantal,
		geheel = t_telling_toekomst.geheel + excluded.geheel, deel = t_telling_toekomst.deel + excluded.deel;
	DELETE FROM t_telling_verschil WHERE n <> 0;
	INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
	SELECT g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep,
		CASE WHEN g.soort = 'lopend' AND g.sleutel <= (SELECT dag FROM t_telling_stand) - 730 THEN 0 ELSE g.sleutel END,
		sum(g.aantal), sum(g.geheel), sum(g.deel)
	FROM t_telling_toekomst g WHERE g.dag <= (SELECT dag FROM t_telling_stand) GROUP BY 1, 2, 3, 4, 5, 6
	ON CONFLICT (soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
		aantal = t_telling_som.aantal + excluded.aantal,
		geheel = t_telling_som.geheel + excluded.geheel, deel = t_telling_som.deel + excluded.deel;
	DELETE FROM t_telling_toekomst WHERE dag <= (SELECT dag FROM t_telling_stand);
END;
-- @postgres
CREATE FUNCTION trg_telling_wijziging() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
		SELECT -1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
		FROM t_telling_feit f WHERE f.jongere_id = NEW.id;
	ELSE
		INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
		SELECT 1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
		FROM t_telling_feit f WHERE f.jongere_id = OLD.id;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_telling_was AFTER INSERT ON t_telling_wijziging FOR EACH ROW WHEN (NOT NEW.nieuw)
EXECUTE FUNCTION trg_telling_wijziging();
CREATE TRIGGER trg_telling_is AFTER DELETE ON t_telling_wijziging FOR EACH ROW EXECUTE FUNCTION trg_telling_wijziging();

CREATE FUNCTION trg_telling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_TABLE_NAME = 't_jongere' THEN
		INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.id, TG_OP = 'INSERT') ON CONFLICT (id) DO NOTHING;
		RETURN NEW;
	END IF;
	INSERT INTO t_telling_wijziging (id, nieuw) VALUES (NEW.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING;
	IF TG_OP = 'UPDATE' AND OLD.jongere_id <> NEW.jongere_id THEN
		INSERT INTO t_telling_wijziging (id, nieuw) VALUES (OLD.jongere_id, FALSE) ON CONFLICT (id) DO NOTHING;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_telling_plaatsing BEFORE INSERT OR UPDATE OF jongere_id, werkgever_id, soort, functiesoort, van_datum, uren, jobcoach,
	eind_datum, ingetrokken_op
ON t_plaatsing FOR EACH ROW EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_contract BEFORE INSERT OR UPDATE OF plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren,
	vervolg, vervolg_op, ingetrokken_op
ON t_contract FOR EACH ROW EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_uitval BEFORE INSERT OR UPDATE OF plaatsing_id, jongere_id, datum, reden, ingetrokken_op
ON t_uitval FOR EACH ROW EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_contactmoment BEFORE INSERT OR UPDATE OF plaatsing_id, jongere_id, met, datum, ingetrokken_op ON t_contactmoment
FOR EACH ROW WHEN (NEW.plaatsing_id IS NOT NULL) EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_jongere_nieuw AFTER INSERT ON t_jongere FOR EACH ROW EXECUTE FUNCTION trg_telling();
CREATE TRIGGER trg_telling_jongere_wijzig BEFORE UPDATE OF doelgroep, kanaal, bestemming, uitstroom_datum, fase, fase_van_datum,
	gesloten_op, gesloten_reden ON t_jongere
FOR EACH ROW EXECUTE FUNCTION trg_telling();

CREATE FUNCTION trg_telling_bij() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	nu bigint := greatest(OLD.dag, NEW.bij_dag);
BEGIN
	UPDATE t_telling_stand SET stand_nr = stand_nr + 1, dag = nu WHERE id = 1;
	DELETE FROM t_telling_wijziging WHERE id > 0;
	-- What counts already goes straight to the totals, together with what was kept for a day that has come.
	WITH groei AS MATERIALIZED (
		SELECT CASE WHEN g.dag > nu THEN g.dag ELSE 0 END AS dag, g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, g.sleutel,
			sum(g.aantal) AS aantal, sum(g.geheel) AS geheel, sum(g.deel) AS deel
		FROM t_telling_groei g WHERE g.soort <> '' GROUP BY 1, 2, 3, 4, 5, 6, 7
		HAVING sum(g.aantal) <> 0 OR sum(g.geheel) <> 0 OR sum(g.deel) <> 0),
	later AS (
		INSERT INTO t_telling_toekomst (dag, soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
		SELECT g.dag, g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, g.sleutel, g.aantal, g.geheel, g.deel
		FROM groei g WHERE g.dag > 0
		ON CONFLICT (dag, soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
			aantal = t_telling_toekomst.aantal + excluded.aantal,
			geheel = t_telling_toekomst.geheel + excluded.geheel, deel = t_telling_toekomst.deel + excluded.deel),
	gekomen AS (
		DELETE FROM t_telling_toekomst WHERE dag <= nu
		RETURNING soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
	INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
	SELECT n.soort, n.onderwerp, n.dimensie, n.jaar, n.groep,
		CASE WHEN n.soort = 'lopend' AND n.sleutel <= nu - 730 THEN 0 ELSE n.sleutel END,
		sum(n.aantal), sum(n.geheel), sum(n.deel)
	FROM (SELECT g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, g.sleutel, g.aantal, g.geheel, g.deel
		FROM groei g WHERE g.dag = 0
		UNION ALL SELECT k.soort, k.onderwerp, k.dimensie, k.jaar, k.groep, k.sleutel, k.aantal, k.geheel, k.deel
		FROM gekomen k) n GROUP BY 1, 2, 3, 4, 5, 6
	ON CONFLICT (soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
		aantal = t_telling_som.aantal + excluded.aantal,
		geheel = t_telling_som.geheel + excluded.geheel, deel = t_telling_som.deel + excluded.deel;
	DELETE FROM t_telling_verschil WHERE n <> 0;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_telling_bij AFTER UPDATE OF bij_dag ON t_telling_stand FOR EACH ROW EXECUTE FUNCTION trg_telling_bij();

CREATE FUNCTION trg_telling_dag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.dag > OLD.dag THEN
		INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal, geheel, deel)
		SELECT g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep, 0, sum(g.aantal), 0, 0
		FROM t_telling_som g WHERE g.soort = 'lopend' AND g.sleutel BETWEEN 1 AND NEW.dag - 730
		GROUP BY g.soort, g.onderwerp, g.dimensie, g.jaar, g.groep
		ON CONFLICT (soort, onderwerp, dimensie, jaar, groep, sleutel) DO UPDATE SET
			aantal = t_telling_som.aantal + excluded.aantal,
			geheel = t_telling_som.geheel + excluded.geheel, deel = t_telling_som.deel + excluded.deel;
		DELETE FROM t_telling_som WHERE (soort = 'lopend' AND sleutel BETWEEN 1 AND NEW.dag - 730)
			OR (aantal = 0 AND geheel = 0 AND deel = 0);
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_telling_dag AFTER UPDATE OF dag ON t_telling_stand FOR EACH ROW EXECUTE FUNCTION trg_telling_dag();

CREATE FUNCTION trg_telling_stuk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.jongere_id = 0 THEN
		DELETE FROM t_telling_som;
		DELETE FROM t_telling_toekomst;
	END IF;
	INSERT INTO t_telling_verschil (n, onderwerp, groep, functiesoort, contractvorm, jobcoach, begin_dag,
		van_dag, tot_dag, dagen, aantal, geheel, deel)
	SELECT 1, f.onderwerp, f.groep, f.functiesoort, f.contractvorm, f.jobcoach, f.begin_dag,
		f.van_dag, f.tot_dag, f.dagen, f.aantal, f.geheel, f.deel
	FROM t_telling_feit f WHERE f.jongere_id > OLD.jongere_id AND f.jongere_id <= NEW.jongere_id;
	ANALYZE t_telling_verschil; -- what follows sorts or hashes by how many there are
	RETURN NULL;
END $$;
CREATE TRIGGER trg_telling_stuk AFTER UPDATE OF jongere_id ON t_telling_stand FOR EACH ROW EXECUTE FUNCTION trg_telling_stuk();
-- @both

-- ---- what may be read ----

-- How small a group may be: what the region has set, and never under five.
CREATE VIEW t_telling_grens AS
SELECT coalesce(max(i.grens), 5) AS grens FROM (SELECT CAST(waarde AS {{int}}) AS grens FROM t_instelling_nu
	WHERE sleutel = 'kleinste_groep') i WHERE i.grens > 5;

-- The day that is counted: today, unless a clock has gone back.
CREATE VIEW t_telling_vandaag AS
SELECT s.id, s.stand_nr AS nr, CASE WHEN s.dag > (SELECT ctx_vandaag()) THEN s.dag ELSE (SELECT ctx_vandaag()) END AS dag
FROM t_telling_stand s;

CREATE VIEW telling_stand {{barrier}} AS
SELECT s.id, s.nr, s.dag, (SELECT g.grens FROM t_telling_grens g) AS grens
FROM t_telling_vandaag s WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- For telling_keep: who is open in this transaction; outside a transaction nobody is. For telling_rebuild: where to end.
CREATE VIEW telling_wijziging AS
SELECT w.id FROM t_telling_wijziging w;
CREATE VIEW telling_laatste AS
SELECT max(j.id) AS id FROM t_jongere j;

CREATE VIEW t_telling_nu AS
SELECT s.soort, s.onderwerp, s.dimensie, s.jaar, s.groep, s.sleutel, s.aantal, s.geheel, s.deel FROM t_telling_som s
UNION ALL
SELECT s.soort, s.onderwerp, s.dimensie, s.jaar, s.groep, s.sleutel, s.aantal, s.geheel, s.deel FROM t_telling_toekomst s
WHERE s.dag <= (SELECT ctx_vandaag());

-- How many there are in a group, by the year in which they began.
CREATE VIEW t_telling_cel AS
SELECT n.onderwerp, n.dimensie, n.jaar, n.groep, sum(n.aantal) AS n FROM t_telling_nu n WHERE n.soort = 'aantal'
GROUP BY n.onderwerp, n.dimensie, n.jaar, n.groep HAVING sum(n.aantal) > 0;

-- The groups that may be told.
CREATE VIEW t_telling_groep AS
SELECT w.onderwerp, w.dimensie, w.groep
FROM (SELECT v.onderwerp, v.dimensie, v.groep, v.n, v.tot_nu, v.grens,
		min(v.n) OVER (PARTITION BY v.onderwerp, v.dimensie) AS kleinste
	FROM (SELECT c.onderwerp, c.dimensie, c.groep, c.n, g.grens,
			sum(c.n) OVER (PARTITION BY c.onderwerp, c.dimensie ORDER BY c.n, c.groep) AS tot_nu
		FROM t_telling_cel c CROSS JOIN t_telling_grens g WHERE c.jaar = 0) v) w
WHERE NOT (w.n < w.grens OR (w.kleinste < w.grens AND w.tot_nu - w.n < w.grens));

-- The same by year, for a period. In a year that is told every group has nobody or enough, the hidden groups taken together;
-- and so has what remains of every group when all years that are told are taken from its total. The years that are not told
-- are those with a small group and then the smallest.
CREATE VIEW t_telling_jaarcel AS
SELECT c.onderwerp, c.dimensie, c.jaar, c.groep, sum(c.n) AS n
FROM (SELECT c.onderwerp, c.dimensie, c.jaar, coalesce(g.groep, '') AS groep, c.n
	FROM t_telling_cel c LEFT JOIN t_telling_groep g ON g.onderwerp = c.onderwerp AND g.dimensie = c.dimensie
		AND g.groep = c.groep WHERE c.jaar > 0) c
GROUP BY c.onderwerp, c.dimensie, c.jaar, c.groep;

CREATE VIEW t_telling_jaar AS
SELECT j.onderwerp, j.dimensie, j.jaar, sum(j.klein) OVER (PARTITION BY j.onderwerp, j.dimensie) AS kleine,
	row_number() OVER (PARTITION BY j.onderwerp, j.dimensie ORDER BY j.klein DESC, j.n, j.jaar) AS rang
FROM (SELECT c.onderwerp, c.dimensie, c.jaar, sum(c.n) AS n, max(CASE WHEN c.n < g.grens THEN 1 ELSE 0 END) AS klein
	FROM t_telling_jaarcel c CROSS JOIN t_telling_grens g GROUP BY c.onderwerp, c.dimensie, c.jaar) j;

CREATE VIEW t_telling_snede AS
SELECT j.onderwerp, j.dimensie, min(j.rang) AS rang FROM t_telling_jaar j
WHERE j.rang >= j.kleine AND NOT EXISTS (SELECT 1 FROM t_telling_jaar v JOIN t_telling_jaarcel c
		ON c.onderwerp = v.onderwerp AND c.dimensie = v.dimensie AND c.jaar = v.jaar CROSS JOIN t_telling_grens g
	WHERE v.onderwerp = j.onderwerp AND v.dimensie = j.dimensie AND v.rang <= j.rang
	GROUP BY c.groep, g.grens HAVING sum(c.n) < g.grens)
GROUP BY j.onderwerp, j.dimensie;

CREATE VIEW t_telling_jaargroep AS
SELECT g.onderwerp, g.dimensie, g.groep, j.jaar
FROM t_telling_groep g JOIN t_telling_jaar j ON j.onderwerp = g.onderwerp AND j.dimensie = g.dimensie
LEFT JOIN t_telling_snede s ON s.onderwerp = j.onderwerp AND s.dimensie = j.dimensie
WHERE j.kleine = 0 OR j.rang > s.rang;

-- Everything that lasts, by its length on this day.
CREATE VIEW t_telling_lengte AS
SELECT n.onderwerp, n.dimensie, n.jaar, n.groep,
	CASE WHEN n.soort = 'gestopt' THEN n.sleutel WHEN n.sleutel = 0 OR n.sleutel <= d.dag - 730 THEN 731
		ELSE d.dag - n.sleutel + 1 END AS dagen,
	CASE WHEN n.soort = 'gestopt' THEN n.aantal ELSE 0 END AS gestopt,
	CASE WHEN n.soort = 'gestopt' THEN 0 ELSE n.aantal END AS lopend
FROM t_telling_nu n CROSS JOIN t_telling_vandaag d WHERE n.soort IN ('gestopt', 'lopend');

CREATE VIEW telling_duur {{barrier}} AS
SELECT s.onderwerp AS maat, s.dimensie, s.groep, s.dagen, s.gestopt, s.lopend
FROM t_telling_lengte s JOIN t_telling_groep z ON z.onderwerp = s.onderwerp AND z.dimensie = s.dimensie AND z.groep = s.groep
WHERE s.jaar = 0 AND (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW telling_duur_jaar {{barrier}} AS
SELECT s.onderwerp AS maat, s.dimensie, s.jaar, s.groep, s.dagen, s.gestopt, s.lopend
FROM t_telling_lengte s JOIN t_telling_jaargroep z ON z.onderwerp = s.onderwerp AND z.dimensie = s.dimensie
	AND z.groep = s.groep AND z.jaar = s.jaar
WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- The scale: hours are kept in hundredths, and a job of the banenafspraak has 25.5 of them.
CREATE VIEW telling_figuur {{barrier}} AS
SELECT w.figuur, w.groep, w.n AS aantal, CASE WHEN w.figuur = 'tijdelijke_uren' THEN w.geheel / 100.0 ELSE w.geheel END AS geheel,
	CASE w.figuur WHEN 'tijdelijke_uren' THEN w.deel / 100.0 WHEN 'banen' THEN w.deel / 2550.0 ELSE w.deel END AS deel
FROM (SELECT v.figuur, v.groep, v.n, v.geheel, v.deel, v.tot_nu, v.grens,
		min(v.n) OVER (PARTITION BY v.figuur) AS kleinste
	FROM (SELECT n.onderwerp AS figuur, n.groep, sum(n.aantal) AS n, sum(n.geheel) AS geheel, sum(n.deel) AS deel, g.grens,
			sum(sum(n.aantal)) OVER (PARTITION BY n.onderwerp ORDER BY sum(n.aantal), n.groep) AS tot_nu
		FROM t_telling_nu n CROSS JOIN t_telling_grens g WHERE n.soort = 'figuur'
		GROUP BY n.onderwerp, n.groep, g.grens HAVING sum(n.aantal) > 0) v) w
WHERE (SELECT ctx_gebruiker()) IS NOT NULL
	AND NOT (w.n < w.grens OR (w.kleinste < w.grens AND w.tot_nu - w.n < w.grens));

-- How many last, of all groups together: also when every group is too small, so that no number of jobs stands without it.
CREATE VIEW telling_samen {{barrier}} AS
SELECT n.onderwerp AS figuur, sum(n.aantal) AS aantal, sum(n.geheel) AS geheel, sum(n.deel) AS deel
FROM t_telling_nu n CROSS JOIN t_telling_grens g
WHERE n.soort = 'figuur' AND n.onderwerp IN ('allen', 'starters') AND (SELECT ctx_gebruiker()) IS NOT NULL
GROUP BY n.onderwerp, g.grens HAVING sum(n.aantal) >= g.grens;

-- For `startbaan check`: how many totals are not what a recount says. A number, of nobody.
CREATE VIEW telling_controle {{barrier}} AS
SELECT count(v.onderwerp) AS verschillen
FROM (SELECT c.onderwerp, c.dimensie, c.jaar, c.groep, c.sleutel, sum(c.een) AS een, sum(c.twee) AS twee, sum(c.drie) AS drie
	FROM (SELECT h.maat AS onderwerp, h.dimensie, h.jaar, h.groep, h.dagen AS sleutel, h.gestopt AS een, h.lopend AS twee,
			0 AS drie
		FROM t_telling_hertelling_duur h
		UNION ALL SELECT l.onderwerp, l.dimensie, l.jaar, l.groep, l.dagen, -l.gestopt, -l.lopend, 0 FROM t_telling_lengte l
		UNION ALL SELECT n.onderwerp, n.dimensie, n.jaar, n.groep, -1, n.aantal, 0, 0
		FROM t_telling_nu n WHERE n.soort = 'aantal'
		UNION ALL SELECT l.onderwerp, l.dimensie, l.jaar, l.groep, -1, -l.gestopt - l.lopend, 0, 0 FROM t_telling_lengte l
		UNION ALL SELECT h.figuur, 'alle', 0, h.groep, 0, h.aantal, h.geheel, h.deel FROM t_telling_hertelling_figuur h
		UNION ALL SELECT n.onderwerp, n.dimensie, n.jaar, n.groep, 0, -n.aantal, -n.geheel, -n.deel
		FROM t_telling_nu n WHERE n.soort = 'figuur') c
	GROUP BY c.onderwerp, c.dimensie, c.jaar, c.groep, c.sleutel) v
WHERE (v.een <> 0 OR v.twee <> 0 OR v.drie <> 0) AND (SELECT ctx_doel()) = 'beheer_lokaal';
