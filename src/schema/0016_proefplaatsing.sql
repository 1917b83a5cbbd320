-- The agreement of a trial placement: what it is for, who signed, what came of it (domain/proefplaatsing.h). Only facts: the
-- state follows from them, and from the place they belong to. Views: as in 0003, for who has "werk" (1024) in sight.

CREATE TABLE t_proefplaatsing (
	id {{id}},
	plaatsing_id {{int}} NOT NULL UNIQUE REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	doelen {{text}} NOT NULL CHECK (trim(doelen) <> ''), -- what is tried (F224)
	taken {{text}} NOT NULL CHECK (trim(taken) <> ''),
	begeleider {{text}} NOT NULL CHECK (trim(begeleider) <> ''), -- at work
	voornemen {{text}} NOT NULL CHECK (voornemen IN ('ja', 'nee', 'niet_besproken')), -- F223
	meting {{bool}} NOT NULL DEFAULT FALSE,    -- the loonwaarde is measured meanwhile
	met_ouder {{bool}} NOT NULL,               -- under 18 on the first day: a parent signs too
	motivering {{text}},                       -- why all the same, where there were warnings
	akkoord_door {{text}},                     -- who of UWV or the municipality agreed, and when
	akkoord_datum {{int}},
	verlenging {{text}},                       -- why it lasts longer than was agreed
	evaluatie {{text}},                        -- how it went
	evaluatie_datum {{int}},
	besluit {{text}} CHECK (besluit IN ('omzetten', 'stoppen')), -- F226
	besluit_reden {{text}},
	afgebroken {{text}} CHECK (afgebroken IN ('niet_gestart', 'geannuleerd')),
	reden {{text}},                            -- of that
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK ((akkoord_door IS NULL) = (akkoord_datum IS NULL)),
	CHECK ((evaluatie IS NULL) = (evaluatie_datum IS NULL)),
	CONSTRAINT proefplaatsing_evaluatie CHECK (evaluatie IS NULL OR akkoord_datum IS NOT NULL),
	CONSTRAINT proefplaatsing_besluit CHECK (besluit IS NULL OR trim(coalesce(besluit_reden, '')) <> ''),
	CONSTRAINT belofte_6_proefplaatsing_reden CHECK (afgebroken IS NULL OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE INDEX proefplaatsing_jongere ON t_proefplaatsing (jongere_id, id);

CREATE TABLE t_handtekening (                   -- that somebody signed, and how: not the signature itself
	id {{id}},
	proefplaatsing_id {{int}} NOT NULL REFERENCES t_proefplaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	waarvoor {{text}} NOT NULL CHECK (waarvoor IN ('overeenkomst', 'evaluatie')),
	tekenaar {{text}} NOT NULL CHECK (tekenaar IN ('jongere', 'werkgever', 'begeleider', 'ouder')),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	wijze {{text}} NOT NULL CHECK (wijze IN ('papier', 'samen', 'mail')),
	datum {{int}} NOT NULL,
	evaluatieoordeel {{text}} CHECK (evaluatieoordeel IN ('eens', 'oneens')), -- of the evaluation, with his words
	tekst {{text}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who registered it
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},                    -- the agreement changed after it
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT handtekening_evaluatie CHECK ((waarvoor = 'evaluatie') = (evaluatieoordeel IS NOT NULL)
		AND (waarvoor = 'overeenkomst' OR tekenaar = 'jongere')),
	CONSTRAINT handtekening_oneens CHECK (evaluatieoordeel IS NULL OR evaluatieoordeel <> 'oneens' OR trim(coalesce(tekst, '')) <> '')
) {{strict}};
CREATE UNIQUE INDEX handtekening_een ON t_handtekening (proefplaatsing_id, waarvoor, tekenaar) WHERE ingetrokken_op IS NULL;
CREATE INDEX handtekening_jongere ON t_handtekening (jongere_id, id);

CREATE VIEW proefplaatsing AS
SELECT x.id, x.plaatsing_id, z.jongere_id, x.doelen, x.taken, x.begeleider, x.voornemen, x.meting, x.met_ouder, x.motivering,
	x.akkoord_door, x.akkoord_datum, x.verlenging, x.evaluatie, x.evaluatie_datum, x.besluit, x.besluit_reden, x.afgebroken,
	x.reden, x.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_proefplaatsing x
WHERE x.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW handtekening AS
SELECT s.id, s.proefplaatsing_id, z.jongere_id, s.waarvoor, s.tekenaar, s.naam, s.wijze, s.datum, s.evaluatieoordeel, s.tekst,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_handtekening s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND s.ingetrokken_op IS NULL;

-- Nobody agrees for UWV or the municipality before all have signed, what was agreed on stays as it is, and what was signed is
-- what stands there: the work, its hours and its days too, which the place holds. It has a last day; later than agreed on it is
-- with a reason only.

-- @sqlite
CREATE TRIGGER trg_proefplaatsing_nieuw BEFORE INSERT ON t_proefplaatsing
WHEN NEW.akkoord_datum IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.soort = 'proefplaatsing')
BEGIN SELECT RAISE(ABORT, 'proefplaatsing_vast'); END;

CREATE TRIGGER trg_proefplaatsing_vast BEFORE UPDATE ON t_proefplaatsing
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR (OLD.akkoord_datum IS NOT NULL
	AND (NEW.doelen <> OLD.doelen OR NEW.taken <> OLD.taken OR NEW.begeleider <> OLD.begeleider OR NEW.met_ouder <> OLD.met_ouder
		OR NEW.akkoord_datum IS NOT OLD.akkoord_datum))
BEGIN SELECT RAISE(ABORT, 'proefplaatsing_vast'); END;

CREATE TRIGGER trg_proefplaatsing_akkoord BEFORE UPDATE OF akkoord_datum ON t_proefplaatsing
WHEN OLD.akkoord_datum IS NULL AND NEW.akkoord_datum IS NOT NULL AND (SELECT count(*) FROM t_handtekening s
	WHERE s.proefplaatsing_id = NEW.id AND s.waarvoor = 'overeenkomst' AND s.ingetrokken_op IS NULL
		AND (s.tekenaar <> 'ouder' OR NEW.met_ouder)) < 3 + NEW.met_ouder
BEGIN SELECT RAISE(ABORT, 'proefplaatsing_ongetekend'); END;

CREATE TRIGGER trg_proefplaatsing_anders AFTER UPDATE ON t_proefplaatsing
WHEN NEW.doelen <> OLD.doelen OR NEW.taken <> OLD.taken OR NEW.begeleider <> OLD.begeleider
	OR NEW.evaluatie IS NOT OLD.evaluatie BEGIN
	UPDATE t_handtekening SET ingetrokken_op = ctx_nu(), versie = versie + 1
	WHERE proefplaatsing_id = NEW.id AND ingetrokken_op IS NULL
		AND waarvoor = CASE WHEN NEW.evaluatie IS NOT OLD.evaluatie THEN 'evaluatie' ELSE 'overeenkomst' END;
END;

CREATE TRIGGER trg_plaatsing_proef_vast BEFORE UPDATE OF functie, uren, van_datum, verwacht_eind_datum ON t_plaatsing
WHEN EXISTS (SELECT 1 FROM t_proefplaatsing x WHERE x.plaatsing_id = NEW.id AND x.akkoord_datum IS NOT NULL
	AND (NEW.functie <> OLD.functie OR NEW.uren <> OLD.uren OR NEW.van_datum <> OLD.van_datum
		OR coalesce(NEW.verwacht_eind_datum, 0) < OLD.verwacht_eind_datum
		OR (NEW.verwacht_eind_datum > OLD.verwacht_eind_datum AND x.verlenging IS NULL)))
BEGIN SELECT RAISE(ABORT, 'proefplaatsing_vast'); END;

CREATE TRIGGER trg_plaatsing_proef_anders AFTER UPDATE OF functie, uren, van_datum, verwacht_eind_datum ON t_plaatsing
WHEN NEW.functie <> OLD.functie OR NEW.uren <> OLD.uren OR NEW.van_datum <> OLD.van_datum
	OR NEW.verwacht_eind_datum IS NOT OLD.verwacht_eind_datum BEGIN
	UPDATE t_handtekening SET ingetrokken_op = ctx_nu(), versie = versie + 1
	WHERE ingetrokken_op IS NULL AND waarvoor = 'overeenkomst' AND proefplaatsing_id IN (SELECT x.id FROM t_proefplaatsing x
		WHERE x.plaatsing_id = NEW.id AND x.akkoord_datum IS NULL);
END;

CREATE TRIGGER trg_handtekening_einde BEFORE INSERT ON t_handtekening
WHEN EXISTS (SELECT 1 FROM t_proefplaatsing x JOIN t_plaatsing p ON p.id = x.plaatsing_id
	WHERE x.id = NEW.proefplaatsing_id AND p.verwacht_eind_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'proefplaatsing_zonder_einde'); END;

CREATE TRIGGER trg_handtekening_nieuw BEFORE INSERT ON t_handtekening
WHEN NOT EXISTS (SELECT 1 FROM t_proefplaatsing x WHERE x.id = NEW.proefplaatsing_id AND x.jongere_id = NEW.jongere_id
	AND x.afgebroken IS NULL AND CASE NEW.waarvoor WHEN 'evaluatie' THEN x.evaluatie IS NOT NULL ELSE x.akkoord_datum IS NULL END)
BEGIN SELECT RAISE(ABORT, 'handtekening_te_laat'); END;

CREATE TRIGGER trg_handtekening_vast BEFORE UPDATE ON t_handtekening
WHEN OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NULL OR NEW.naam <> OLD.naam OR NEW.tekenaar <> OLD.tekenaar
	OR NEW.datum <> OLD.datum OR NEW.evaluatieoordeel IS NOT OLD.evaluatieoordeel OR NEW.tekst IS NOT OLD.tekst
	OR NEW.proefplaatsing_id <> OLD.proefplaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.waarvoor <> OLD.waarvoor
BEGIN SELECT RAISE(ABORT, 'handtekening_vast'); END;
-- @postgres
CREATE FUNCTION trg_proefplaatsing_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.akkoord_datum IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id
			AND p.jongere_id = NEW.jongere_id AND p.soort = 'proefplaatsing') THEN
			RAISE EXCEPTION 'proefplaatsing_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR (OLD.akkoord_datum IS NOT NULL
		AND (NEW.doelen <> OLD.doelen OR NEW.taken <> OLD.taken OR NEW.begeleider <> OLD.begeleider
			OR NEW.met_ouder <> OLD.met_ouder OR NEW.akkoord_datum IS DISTINCT FROM OLD.akkoord_datum)) THEN
		RAISE EXCEPTION 'proefplaatsing_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.akkoord_datum IS NULL AND NEW.akkoord_datum IS NOT NULL AND (SELECT count(*) FROM t_handtekening s
		WHERE s.proefplaatsing_id = NEW.id AND s.waarvoor = 'overeenkomst' AND s.ingetrokken_op IS NULL
			AND (s.tekenaar <> 'ouder' OR NEW.met_ouder)) < 3 + NEW.met_ouder::int THEN
		RAISE EXCEPTION 'proefplaatsing_ongetekend' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_proefplaatsing_vast BEFORE INSERT OR UPDATE ON t_proefplaatsing
FOR EACH ROW EXECUTE FUNCTION trg_proefplaatsing_vast();

CREATE FUNCTION trg_proefplaatsing_anders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_handtekening SET ingetrokken_op = ctx_nu(), versie = versie + 1
	WHERE proefplaatsing_id = NEW.id AND ingetrokken_op IS NULL
		AND waarvoor = CASE WHEN NEW.evaluatie IS DISTINCT FROM OLD.evaluatie THEN 'evaluatie' ELSE 'overeenkomst' END;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_proefplaatsing_anders AFTER UPDATE ON t_proefplaatsing FOR EACH ROW
WHEN (NEW.doelen <> OLD.doelen OR NEW.taken <> OLD.taken OR NEW.begeleider <> OLD.begeleider
	OR NEW.evaluatie IS DISTINCT FROM OLD.evaluatie) EXECUTE FUNCTION trg_proefplaatsing_anders();

CREATE FUNCTION trg_plaatsing_proef_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	afspraak t_proefplaatsing%ROWTYPE;
BEGIN
	-- A lock on the agreement, so that nobody signs what changes.
	SELECT * INTO afspraak FROM t_proefplaatsing x WHERE x.plaatsing_id = NEW.id FOR UPDATE;
	IF afspraak.akkoord_datum IS NOT NULL AND (NEW.functie <> OLD.functie OR NEW.uren <> OLD.uren OR NEW.van_datum <> OLD.van_datum
		OR coalesce(NEW.verwacht_eind_datum, 0) < OLD.verwacht_eind_datum
		OR (NEW.verwacht_eind_datum > OLD.verwacht_eind_datum AND afspraak.verlenging IS NULL)) THEN
		RAISE EXCEPTION 'proefplaatsing_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF afspraak.akkoord_datum IS NULL THEN
		UPDATE t_handtekening SET ingetrokken_op = ctx_nu(), versie = versie + 1
		WHERE ingetrokken_op IS NULL AND waarvoor = 'overeenkomst' AND proefplaatsing_id = afspraak.id;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_proef_vast BEFORE UPDATE OF functie, uren, van_datum, verwacht_eind_datum ON t_plaatsing FOR EACH ROW
WHEN (NEW.functie <> OLD.functie OR NEW.uren <> OLD.uren OR NEW.van_datum <> OLD.van_datum
	OR NEW.verwacht_eind_datum IS DISTINCT FROM OLD.verwacht_eind_datum) EXECUTE FUNCTION trg_plaatsing_proef_vast();

CREATE FUNCTION trg_handtekening_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_proefplaatsing x JOIN t_plaatsing p ON p.id = x.plaatsing_id
		WHERE x.id = NEW.proefplaatsing_id AND p.verwacht_eind_datum IS NULL) THEN
		RAISE EXCEPTION 'proefplaatsing_zonder_einde' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_handtekening_einde BEFORE INSERT ON t_handtekening FOR EACH ROW EXECUTE FUNCTION trg_handtekening_einde();

CREATE FUNCTION trg_handtekening_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the agreement, so that it does not change under the pen.
	PERFORM 1 FROM t_proefplaatsing x WHERE x.id = NEW.proefplaatsing_id AND x.jongere_id = NEW.jongere_id
		AND x.afgebroken IS NULL
		AND CASE NEW.waarvoor WHEN 'evaluatie' THEN x.evaluatie IS NOT NULL ELSE x.akkoord_datum IS NULL END FOR UPDATE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'handtekening_te_laat' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_handtekening_nieuw BEFORE INSERT ON t_handtekening FOR EACH ROW EXECUTE FUNCTION trg_handtekening_nieuw();

CREATE FUNCTION trg_handtekening_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NULL OR NEW.naam <> OLD.naam OR NEW.tekenaar <> OLD.tekenaar
		OR NEW.datum <> OLD.datum OR NEW.evaluatieoordeel IS DISTINCT FROM OLD.evaluatieoordeel
		OR NEW.tekst IS DISTINCT FROM OLD.tekst OR NEW.proefplaatsing_id <> OLD.proefplaatsing_id
		OR NEW.jongere_id <> OLD.jongere_id OR NEW.waarvoor <> OLD.waarvoor THEN
		RAISE EXCEPTION 'handtekening_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_handtekening_vast BEFORE UPDATE ON t_handtekening FOR EACH ROW EXECUTE FUNCTION trg_handtekening_vast();
-- @both
