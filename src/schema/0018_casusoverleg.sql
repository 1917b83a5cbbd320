-- Casusoverleg (F127-F133): colleagues of several organisations go through open cases together, on a day, by an agenda.
-- Who takes part gets no sight by it: of the agenda he reads the jongeren of whom he has the plan in sight, and of the
-- others that there are so many (blueprint 7; AVG 5.1.c). What was said of a jongere belongs to his plan.

CREATE TABLE t_casusoverleg (
	id {{id}},
	onderwerp {{text}} NOT NULL CHECK (trim(onderwerp) <> ''), -- of no one: "Jongeren zonder werk, Broekerwaard"
	datum {{int}} NOT NULL,
	plek {{text}},
	voorzitter_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	toestand {{text}} NOT NULL DEFAULT 'gepland'
		CHECK (toestand IN ('gepland', 'bezig', 'onderbroken', 'afgerond', 'vervallen')), -- domain/casusoverleg
	vervolg_id {{int}} REFERENCES t_casusoverleg(id), -- to which went what was not reached
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT casusoverleg_volgende CHECK (vervolg_id IS NULL OR toestand IN ('afgerond', 'vervallen'))
) {{strict}};

CREATE TABLE t_overlegdeelnemer (
	id {{id}},
	casusoverleg_id {{int}} NOT NULL REFERENCES t_casusoverleg(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	aanwezig {{bool}} NOT NULL DEFAULT FALSE,
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX overlegdeelnemer_een ON t_overlegdeelnemer (casusoverleg_id, gebruiker_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX overlegdeelnemer_gebruiker ON t_overlegdeelnemer (gebruiker_id, casusoverleg_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_overlegpunt (                    -- a jongere on an agenda
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	casusoverleg_id {{int}} NOT NULL REFERENCES t_casusoverleg(id),
	vraag {{text}} NOT NULL CHECK (trim(vraag) <> ''), -- what is asked of the others
	urgentie {{text}} NOT NULL,                -- domain/casusoverleg
	weet_jongere {{bool}} NOT NULL,            -- that it is talked about
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who put it there
	op {{int}} NOT NULL,
	doorgeschoven {{int}} NOT NULL DEFAULT 0,  -- how often there was no time for it
	toestand {{text}} NOT NULL DEFAULT 'open' CHECK (toestand IN ('open', 'besproken', 'ingetrokken')),
	verslag {{text}},
	besproken_op {{int}},
	door_id {{int}} REFERENCES t_gebruiker(id),
	versie {{int}} NOT NULL DEFAULT 1,
	UNIQUE (id, jongere_id),
	CONSTRAINT overlegpunt_besproken CHECK ((toestand = 'besproken') = (trim(coalesce(verslag, '')) <> '')
		AND (toestand = 'besproken') = (besproken_op IS NOT NULL AND door_id IS NOT NULL))
) {{strict}};
CREATE UNIQUE INDEX overlegpunt_een ON t_overlegpunt (casusoverleg_id, jongere_id) WHERE toestand <> 'ingetrokken';
CREATE INDEX overlegpunt_jongere ON t_overlegpunt (jongere_id, id);
CREATE INDEX overlegpunt_open ON t_overlegpunt (casusoverleg_id) WHERE toestand = 'open';

CREATE TABLE t_overlegactie (                   -- what was agreed there: it stands in the plan as any other
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	overlegpunt_id {{int}} NOT NULL,
	actie_id {{int}} NOT NULL UNIQUE REFERENCES t_actie(id),
	FOREIGN KEY (overlegpunt_id, jongere_id) REFERENCES t_overlegpunt(id, jongere_id)
) {{strict}};
CREATE INDEX overlegactie_jongere ON t_overlegactie (jongere_id, overlegpunt_id);

-- A meeting of which nothing was written, a year after its day, and who would have been there. One with minutes stays with the
-- dossiers that they stand in, and so does what it was continued from.
CREATE VIEW overtollig_casusoverleg {{barrier}} AS
SELECT c.id FROM t_casusoverleg c WHERE c.datum < (SELECT ctx_vandaag()) - 365
	AND NOT EXISTS (SELECT 1 FROM t_overlegpunt p WHERE p.casusoverleg_id = c.id)
	AND NOT EXISTS (SELECT 1 FROM t_casusoverleg v WHERE v.vervolg_id = c.id);

-- @sqlite
CREATE TRIGGER trg_schoonmaak_casusoverleg AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_overlegdeelnemer WHERE casusoverleg_id IN (SELECT id FROM overtollig_casusoverleg ORDER BY id LIMIT 500);
	DELETE FROM t_casusoverleg WHERE id IN (SELECT id FROM overtollig_casusoverleg ORDER BY id LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_schoonmaak_casusoverleg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_overlegdeelnemer WHERE casusoverleg_id IN (SELECT id FROM overtollig_casusoverleg ORDER BY id LIMIT 500);
	DELETE FROM t_casusoverleg WHERE id IN (SELECT id FROM overtollig_casusoverleg ORDER BY id LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_casusoverleg AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW
EXECUTE FUNCTION trg_schoonmaak_casusoverleg();
-- @both

-- ---- what may be read ----

CREATE VIEW casusoverleg {{barrier}} AS
SELECT c.id, c.onderwerp, c.datum, c.plek, c.voorzitter_id, c.toestand, c.vervolg_id, c.versie,
	(SELECT count(p.op) FROM t_overlegpunt p WHERE p.casusoverleg_id = c.id AND p.toestand <> 'ingetrokken') AS punten,
	(SELECT count(p.op) FROM t_overlegpunt p WHERE p.casusoverleg_id = c.id AND p.toestand = 'open') AS punten_open
FROM t_overlegdeelnemer d CROSS JOIN t_casusoverleg c
WHERE d.gebruiker_id = (SELECT ctx_gebruiker()) AND d.ingetrokken_op IS NULL AND c.id = d.casusoverleg_id;

CREATE VIEW overlegdeelnemer {{barrier}} AS
SELECT e.id, e.casusoverleg_id, e.gebruiker_id, e.aanwezig, e.versie
FROM t_overlegdeelnemer d CROSS JOIN t_overlegdeelnemer e
WHERE d.gebruiker_id = (SELECT ctx_gebruiker()) AND d.ingetrokken_op IS NULL
	AND e.casusoverleg_id = d.casusoverleg_id AND e.ingetrokken_op IS NULL;

CREATE VIEW overlegpunt AS
SELECT p.id, z.jongere_id, p.casusoverleg_id, c.datum, c.toestand AS overleg, p.vraag, p.urgentie, p.weet_jongere,
	p.gebruiker_id, p.op, p.doorgeschoven, p.toestand, p.verslag, p.besproken_op, p.door_id, p.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_overlegpunt p CROSS JOIN t_casusoverleg c
WHERE p.jongere_id = z.jongere_id AND c.id = p.casusoverleg_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 2048) <> 0 AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW overlegactie AS
SELECT o.id, z.jongere_id, o.overlegpunt_id, o.actie_id, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_overlegactie o
WHERE o.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- ---- guards ----

-- Somebody is put on an agenda by who takes part, until the meeting is over; minutes are taken while it lasts, and not of
-- who was taken off. A meeting that is over leaves nobody behind: who was not reached goes along to the next one, also whom
-- the voorzitter cannot read. Who took part is not changed any more. Who is closed, or wants no help now, is not talked about.
-- @sqlite
CREATE TRIGGER trg_overlegpunt_nieuw BEFORE INSERT ON t_overlegpunt
WHEN NOT EXISTS (SELECT 1 FROM t_casusoverleg c JOIN t_overlegdeelnemer d ON d.casusoverleg_id = c.id
	WHERE c.id = NEW.casusoverleg_id AND c.toestand IN ('gepland', 'bezig', 'onderbroken')
		AND d.gebruiker_id = NEW.gebruiker_id AND d.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'overlegpunt_zonder_overleg'); END;

CREATE TRIGGER trg_overlegpunt_stil BEFORE INSERT ON t_overlegpunt
WHEN NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL
	AND j.stand_waakvlam_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'overlegpunt_stil'); END;

CREATE TRIGGER trg_overlegpunt_verslag BEFORE UPDATE OF toestand, verslag ON t_overlegpunt
WHEN (OLD.toestand = 'ingetrokken' AND NEW.toestand <> 'ingetrokken') OR (NEW.verslag IS NOT OLD.verslag
	AND NOT EXISTS (SELECT 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id AND c.toestand = 'bezig'))
BEGIN SELECT RAISE(ABORT, 'overlegpunt_buiten_overleg'); END;

CREATE TRIGGER trg_overlegdeelnemer_nieuw BEFORE INSERT ON t_overlegdeelnemer
WHEN NOT EXISTS (SELECT 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id
	AND c.toestand IN ('gepland', 'bezig', 'onderbroken'))
BEGIN SELECT RAISE(ABORT, 'overlegdeelnemer_na_afloop'); END;

CREATE TRIGGER trg_overlegdeelnemer_wijzig BEFORE UPDATE ON t_overlegdeelnemer
WHEN NOT EXISTS (SELECT 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id
	AND c.toestand IN ('gepland', 'bezig', 'onderbroken'))
BEGIN SELECT RAISE(ABORT, 'overlegdeelnemer_na_afloop'); END;

CREATE TRIGGER trg_casusoverleg_toestand BEFORE UPDATE OF toestand ON t_casusoverleg
WHEN NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'gepland' AND NEW.toestand IN ('bezig', 'vervallen'))
	AND NOT (OLD.toestand = 'bezig' AND NEW.toestand IN ('onderbroken', 'afgerond'))
	AND NOT (OLD.toestand = 'onderbroken' AND NEW.toestand IN ('bezig', 'afgerond'))
BEGIN SELECT RAISE(ABORT, 'casusoverleg_toestand'); END;

CREATE TRIGGER trg_casusoverleg_niet_af BEFORE UPDATE OF toestand ON t_casusoverleg
WHEN NEW.toestand IN ('afgerond', 'vervallen') AND NOT EXISTS (SELECT 1 FROM t_casusoverleg v
		WHERE v.id = NEW.vervolg_id AND v.id <> NEW.id AND v.toestand IN ('gepland', 'bezig', 'onderbroken'))
	AND EXISTS (SELECT 1 FROM t_overlegpunt p WHERE p.casusoverleg_id = NEW.id AND p.toestand = 'open')
BEGIN SELECT RAISE(ABORT, 'casusoverleg_niet_af'); END;

CREATE TRIGGER trg_casusoverleg_door AFTER UPDATE OF vervolg_id ON t_casusoverleg
WHEN NEW.vervolg_id IS NOT NULL AND OLD.vervolg_id IS NULL BEGIN
	UPDATE t_overlegpunt SET casusoverleg_id = NEW.vervolg_id, doorgeschoven = doorgeschoven + 1, versie = versie + 1
	WHERE casusoverleg_id = NEW.id AND toestand = 'open';
END;

CREATE TRIGGER trg_jongere_overlegpunt AFTER UPDATE OF gesloten_op ON t_jongere
WHEN NEW.gesloten_op IS NOT NULL BEGIN
	UPDATE t_overlegpunt SET toestand = 'ingetrokken', versie = versie + 1 WHERE jongere_id = NEW.id AND toestand = 'open';
END;

CREATE TRIGGER trg_waakvlam_overlegpunt AFTER INSERT ON t_waakvlam BEGIN
	UPDATE t_overlegpunt SET toestand = 'ingetrokken', versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND toestand = 'open';
END;
-- @postgres
CREATE FUNCTION trg_overlegpunt_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock on the meeting, so that it does not end in the same moment.
		PERFORM 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id
			AND c.toestand IN ('gepland', 'bezig', 'onderbroken') FOR SHARE;
		IF NOT FOUND OR NOT EXISTS (SELECT 1 FROM t_overlegdeelnemer d WHERE d.casusoverleg_id = NEW.casusoverleg_id
			AND d.gebruiker_id = NEW.gebruiker_id AND d.ingetrokken_op IS NULL) THEN
			RAISE EXCEPTION 'overlegpunt_zonder_overleg' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL
			AND j.stand_waakvlam_datum IS NULL FOR SHARE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'overlegpunt_stil' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.toestand = 'ingetrokken' AND NEW.toestand <> 'ingetrokken' THEN
		RAISE EXCEPTION 'overlegpunt_buiten_overleg' USING ERRCODE = 'integrity_constraint_violation';
	ELSIF NEW.verslag IS DISTINCT FROM OLD.verslag THEN
		PERFORM 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id AND c.toestand = 'bezig' FOR SHARE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'overlegpunt_buiten_overleg' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overlegpunt_wacht BEFORE INSERT OR UPDATE OF toestand, verslag ON t_overlegpunt FOR EACH ROW
EXECUTE FUNCTION trg_overlegpunt_wacht();

CREATE FUNCTION trg_overlegdeelnemer_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id
		AND c.toestand IN ('gepland', 'bezig', 'onderbroken') FOR SHARE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'overlegdeelnemer_na_afloop' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overlegdeelnemer_wacht BEFORE INSERT OR UPDATE ON t_overlegdeelnemer FOR EACH ROW
EXECUTE FUNCTION trg_overlegdeelnemer_wacht();

CREATE FUNCTION trg_casusoverleg_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'gepland' AND NEW.toestand IN ('bezig', 'vervallen'))
		AND NOT (OLD.toestand = 'bezig' AND NEW.toestand IN ('onderbroken', 'afgerond'))
		AND NOT (OLD.toestand = 'onderbroken' AND NEW.toestand IN ('bezig', 'afgerond')) THEN
		RAISE EXCEPTION 'casusoverleg_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand IN ('afgerond', 'vervallen') AND NOT EXISTS (SELECT 1 FROM t_casusoverleg v
			WHERE v.id = NEW.vervolg_id AND v.id <> NEW.id AND v.toestand IN ('gepland', 'bezig', 'onderbroken'))
		AND EXISTS (SELECT 1 FROM t_overlegpunt p WHERE p.casusoverleg_id = NEW.id AND p.toestand = 'open') THEN
		RAISE EXCEPTION 'casusoverleg_niet_af' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_casusoverleg_wacht BEFORE UPDATE OF toestand ON t_casusoverleg FOR EACH ROW
EXECUTE FUNCTION trg_casusoverleg_wacht();

CREATE FUNCTION trg_casusoverleg_door() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_overlegpunt SET casusoverleg_id = NEW.vervolg_id, doorgeschoven = doorgeschoven + 1, versie = versie + 1
	WHERE casusoverleg_id = NEW.id AND toestand = 'open';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_casusoverleg_door AFTER UPDATE OF vervolg_id ON t_casusoverleg FOR EACH ROW
WHEN (NEW.vervolg_id IS NOT NULL AND OLD.vervolg_id IS NULL) EXECUTE FUNCTION trg_casusoverleg_door();

CREATE FUNCTION trg_overlegpunt_stop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	wie bigint;
BEGIN
	IF TG_TABLE_NAME = 't_jongere' THEN wie := NEW.id; ELSE wie := NEW.jongere_id; END IF;
	UPDATE t_overlegpunt SET toestand = 'ingetrokken', versie = versie + 1 WHERE jongere_id = wie AND toestand = 'open';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_overlegpunt AFTER UPDATE OF gesloten_op ON t_jongere FOR EACH ROW
WHEN (NEW.gesloten_op IS NOT NULL) EXECUTE FUNCTION trg_overlegpunt_stop();
CREATE TRIGGER trg_waakvlam_overlegpunt AFTER INSERT ON t_waakvlam FOR EACH ROW EXECUTE FUNCTION trg_overlegpunt_stop();
-- @both
