-- Jobcoach (domain/jobcoach): who coaches at a place under which regime, the hours that were used of it, and the report at the
-- end that the young person answers. Views: as in 0003, for who has "werk" (1024) in sight. Beside them, without a young
-- person in it: who at an employer was trained to help (F242).

CREATE TABLE t_jobcoach (                       -- a toekenning: half a year at most (F232)
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL,                   -- F227
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	organisatie {{text}},
	telefoon {{text}},
	gekozen {{bool}} NOT NULL,                 -- the young person had a choice (F240)
	regime {{text}} NOT NULL,
	promille {{int}} NOT NULL CHECK (promille BETWEEN 0 AND 150), -- of the hours worked; Reïntegratiebesluit 12 and 18
	budget {{int}} NOT NULL CHECK (budget >= 0), -- minutes
	reden {{text}},                            -- why so heavy, or so long
	van_datum {{int}} NOT NULL,
	tot_datum {{int}} NOT NULL,
	einde_reden {{text}},                      -- why it stopped before that
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT jobcoach_half_jaar CHECK (tot_datum BETWEEN van_datum AND van_datum + 184),
	CONSTRAINT belofte_6_jobcoach_reden CHECK (regime <> 'intensief' OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE INDEX jobcoach_plaatsing ON t_jobcoach (plaatsing_id, van_datum);
CREATE INDEX jobcoach_jongere ON t_jobcoach (jongere_id, id);

CREATE TABLE t_jobcoachuur (                    -- time of the coach for one young person
	id {{id}},
	jobcoach_id {{int}} NOT NULL REFERENCES t_jobcoach(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	minuten {{int}} NOT NULL CHECK (minuten BETWEEN 1 AND 720),
	activiteit {{text}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX jobcoachuur_jobcoach ON t_jobcoachuur (jobcoach_id, datum);
CREATE INDEX jobcoachuur_jongere ON t_jobcoachuur (jongere_id, id);

CREATE TABLE t_jobcoachverslag (                -- each version is kept; what the young person says is of one version
	id {{id}},
	jobcoach_id {{int}} NOT NULL REFERENCES t_jobcoach(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	nummer {{int}} NOT NULL CHECK (nummer > 0),
	functioneren {{text}} NOT NULL CHECK (trim(functioneren) <> ''), -- F236
	ontwikkeling {{text}} NOT NULL CHECK (trim(ontwikkeling) <> ''),
	problemen {{text}},
	contract {{text}},
	resultaat {{text}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	evaluatieoordeel {{text}} CHECK (evaluatieoordeel IN ('eens', 'oneens')),
	tekst {{text}},                            -- in his own words
	wijze {{text}},
	datum {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK ((evaluatieoordeel IS NULL) = (datum IS NULL) AND (datum IS NULL) = (wijze IS NULL)),
	CONSTRAINT jobcoachverslag_oneens CHECK (coalesce(evaluatieoordeel, '') <> 'oneens' OR trim(coalesce(tekst, '')) <> '')
) {{strict}};
CREATE UNIQUE INDEX jobcoachverslag_nummer ON t_jobcoachverslag (jobcoach_id, nummer);
CREATE INDEX jobcoachverslag_jongere ON t_jobcoachverslag (jongere_id, id);

CREATE TABLE t_harrie (                         -- a colleague at the employer who learned to help
	id {{id}},
	werkgever_id {{int}} NOT NULL REFERENCES t_werkgever(id),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	harrietraining {{text}} NOT NULL,
	getraind_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- until when it counts; NULL: no end
	ingetrokken_op {{int}},                    -- works there no more
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT harrie_tot CHECK (tot_datum IS NULL OR tot_datum >= getraind_datum)
) {{strict}};
CREATE INDEX harrie_werkgever ON t_harrie (werkgever_id);

CREATE VIEW jobcoachuur AS
SELECT u.id, u.jobcoach_id, z.jongere_id, u.datum, u.minuten, u.activiteit, u.gebruiker_id, u.op, u.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_jobcoachuur u
WHERE u.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND u.ingetrokken_op IS NULL;

CREATE VIEW jobcoachverslag AS
SELECT v.id, v.jobcoach_id, z.jongere_id, v.nummer, v.functioneren, v.ontwikkeling, v.problemen, v.contract, v.resultaat,
	v.gebruiker_id, v.op, v.evaluatieoordeel, v.tekst, v.wijze, v.datum, v.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_jobcoachverslag v
WHERE v.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW jobcoach AS
SELECT k.id, k.plaatsing_id, z.jongere_id, k.soort, k.naam, k.organisatie, k.telefoon, k.gekozen, k.regime, k.promille, k.budget,
	k.reden, k.van_datum, k.tot_datum, k.einde_reden, k.versie,
	(SELECT CAST(coalesce(sum(u.minuten), 0) AS {{int}}) FROM t_jobcoachuur u
		WHERE u.jobcoach_id = k.id AND u.ingetrokken_op IS NULL) AS besteed,
	EXISTS (SELECT 1 FROM t_jobcoach o WHERE o.plaatsing_id = k.plaatsing_id AND o.van_datum > k.van_datum) AS volgt,
	(SELECT v.resultaat FROM t_jobcoachverslag v WHERE v.jobcoach_id = k.id ORDER BY v.nummer DESC LIMIT 1) AS resultaat,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_jobcoach k
WHERE k.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW harrie {{barrier}} AS
SELECT h.id, h.werkgever_id, h.naam, h.harrietraining, h.getraind_datum, h.tot_datum, h.versie
FROM t_harrie h WHERE h.ingetrokken_op IS NULL AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- One toekenning of a place at a time; hours and reports belong to one; what was reported stays as it was answered.

-- @sqlite
CREATE TRIGGER trg_jobcoach_een BEFORE INSERT ON t_jobcoach
WHEN NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.van_datum <= NEW.van_datum)
	OR EXISTS (SELECT 1 FROM t_jobcoach o WHERE o.plaatsing_id = NEW.plaatsing_id AND o.van_datum <= NEW.tot_datum
		AND o.tot_datum >= NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'jobcoach_een'); END;

CREATE TRIGGER trg_jobcoach_vast BEFORE UPDATE ON t_jobcoach
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.van_datum <> OLD.van_datum
	OR NEW.tot_datum > OLD.tot_datum OR NEW.promille <> OLD.promille OR NEW.budget <> OLD.budget
	OR NEW.regime <> OLD.regime OR NEW.reden IS NOT OLD.reden
	OR EXISTS (SELECT 1 FROM t_jobcoachuur u WHERE u.jobcoach_id = NEW.id AND u.datum > NEW.tot_datum
		AND u.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'jobcoach_vast'); END;

CREATE TRIGGER trg_plaatsing_jobcoach BEFORE UPDATE OF jobcoach ON t_plaatsing
WHEN NOT NEW.jobcoach AND EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id AND k.tot_datum >= ctx_vandaag())
BEGIN SELECT RAISE(ABORT, 'jobcoach_loopt'); END;

CREATE TRIGGER trg_jobcoachuur_nieuw BEFORE INSERT ON t_jobcoachuur
WHEN NOT EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.id = NEW.jobcoach_id AND k.jongere_id = NEW.jongere_id
	AND NEW.datum BETWEEN k.van_datum AND k.tot_datum)
BEGIN SELECT RAISE(ABORT, 'jobcoachuur_buiten'); END;

CREATE TRIGGER trg_jobcoachuur_vast BEFORE UPDATE ON t_jobcoachuur
WHEN (OLD.ingetrokken_op IS NULL) = (NEW.ingetrokken_op IS NULL) OR NEW.jobcoach_id <> OLD.jobcoach_id
	OR NEW.jongere_id <> OLD.jongere_id OR NEW.minuten <> OLD.minuten OR NEW.datum <> OLD.datum
	OR NEW.activiteit <> OLD.activiteit OR NEW.gebruiker_id <> OLD.gebruiker_id
BEGIN SELECT RAISE(ABORT, 'jobcoachuur_vast'); END;

-- Put back (0045) only while the coach is still there on that day.
CREATE TRIGGER trg_jobcoachuur_terug BEFORE UPDATE OF ingetrokken_op ON t_jobcoachuur
WHEN NEW.ingetrokken_op IS NULL AND NOT EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.id = NEW.jobcoach_id
	AND NEW.datum BETWEEN k.van_datum AND k.tot_datum)
BEGIN SELECT RAISE(ABORT, 'jobcoachuur_buiten'); END;

CREATE TRIGGER trg_jobcoachverslag_nieuw BEFORE INSERT ON t_jobcoachverslag
WHEN NEW.evaluatieoordeel IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.id = NEW.jobcoach_id AND k.jongere_id = NEW.jongere_id)
BEGIN SELECT RAISE(ABORT, 'jobcoachverslag_vast'); END;

CREATE TRIGGER trg_jobcoachverslag_vast BEFORE UPDATE ON t_jobcoachverslag
WHEN OLD.evaluatieoordeel IS NOT NULL OR NEW.jobcoach_id <> OLD.jobcoach_id OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.nummer <> OLD.nummer OR NEW.functioneren <> OLD.functioneren OR NEW.ontwikkeling <> OLD.ontwikkeling
	OR NEW.problemen IS NOT OLD.problemen OR NEW.contract IS NOT OLD.contract OR NEW.resultaat <> OLD.resultaat
	OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'jobcoachverslag_vast'); END;
-- @postgres
CREATE FUNCTION trg_jobcoach_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.van_datum <> OLD.van_datum
			OR NEW.tot_datum > OLD.tot_datum OR NEW.promille <> OLD.promille OR NEW.budget <> OLD.budget
			OR NEW.regime <> OLD.regime OR NEW.reden IS DISTINCT FROM OLD.reden
			OR EXISTS (SELECT 1 FROM t_jobcoachuur u WHERE u.jobcoach_id = NEW.id AND u.datum > NEW.tot_datum
				AND u.ingetrokken_op IS NULL) THEN
			RAISE EXCEPTION 'jobcoach_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- A lock on the place, so that no two begin in the same moment.
	PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.van_datum <= NEW.van_datum FOR UPDATE;
	IF NOT FOUND OR EXISTS (SELECT 1 FROM t_jobcoach o WHERE o.plaatsing_id = NEW.plaatsing_id
		AND o.van_datum <= NEW.tot_datum AND o.tot_datum >= NEW.van_datum) THEN
		RAISE EXCEPTION 'jobcoach_een' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jobcoach_vast BEFORE INSERT OR UPDATE ON t_jobcoach FOR EACH ROW EXECUTE FUNCTION trg_jobcoach_vast();

CREATE FUNCTION trg_plaatsing_jobcoach() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT NEW.jobcoach AND EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id
		AND k.tot_datum >= ctx_vandaag()) THEN
		RAISE EXCEPTION 'jobcoach_loopt' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_jobcoach BEFORE UPDATE OF jobcoach ON t_plaatsing
FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_jobcoach();

CREATE FUNCTION trg_jobcoachuur_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF (OLD.ingetrokken_op IS NULL) = (NEW.ingetrokken_op IS NULL) OR NEW.jobcoach_id <> OLD.jobcoach_id
			OR NEW.jongere_id <> OLD.jongere_id OR NEW.minuten <> OLD.minuten OR NEW.datum <> OLD.datum
			OR NEW.activiteit <> OLD.activiteit OR NEW.gebruiker_id <> OLD.gebruiker_id THEN
			RAISE EXCEPTION 'jobcoachuur_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	IF NEW.ingetrokken_op IS NULL AND NOT EXISTS (SELECT 1 FROM t_jobcoach k
		WHERE k.id = NEW.jobcoach_id AND k.jongere_id = NEW.jongere_id AND NEW.datum BETWEEN k.van_datum AND k.tot_datum) THEN
		RAISE EXCEPTION 'jobcoachuur_buiten' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jobcoachuur_vast BEFORE INSERT OR UPDATE ON t_jobcoachuur
FOR EACH ROW EXECUTE FUNCTION trg_jobcoachuur_vast();

CREATE FUNCTION trg_jobcoachverslag_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.evaluatieoordeel IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.id = NEW.jobcoach_id
			AND k.jongere_id = NEW.jongere_id) THEN
			RAISE EXCEPTION 'jobcoachverslag_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.evaluatieoordeel IS NOT NULL OR NEW.jobcoach_id <> OLD.jobcoach_id OR NEW.jongere_id <> OLD.jongere_id
		OR NEW.nummer <> OLD.nummer OR NEW.functioneren <> OLD.functioneren OR NEW.ontwikkeling <> OLD.ontwikkeling
		OR NEW.problemen IS DISTINCT FROM OLD.problemen OR NEW.contract IS DISTINCT FROM OLD.contract
		OR NEW.resultaat <> OLD.resultaat OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'jobcoachverslag_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jobcoachverslag_vast BEFORE INSERT OR UPDATE ON t_jobcoachverslag
FOR EACH ROW EXECUTE FUNCTION trg_jobcoachverslag_vast();
-- @both
