-- Wishes for development at work (F284-F286): what the young person wants to learn or do, the employer's answer with its day,
-- and what came of it. The employer is asked only with the young person's yes. View: as in 0003, for who has "werk" (1024).

CREATE TABLE t_ontwikkelwens (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	wenssoort {{text}} NOT NULL,               -- domain/ontwikkelwens
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- in the young person's words
	datum {{int}} NOT NULL,                    -- when it was said
	mag_werkgever {{bool}} NOT NULL,           -- the young person agreed that we ask
	wensantwoord {{text}} CHECK (wensantwoord IN ('ja', 'deels', 'nee')), -- of the employer
	antwoord_tekst {{text}},
	antwoord_datum {{int}},
	antwoord_door_id {{int}} REFERENCES t_gebruiker(id), -- who wrote it down, and when: for a day he can take it back
	antwoord_op {{int}},
	uitkomst {{text}},                         -- what came of it: done with
	uitkomst_datum {{int}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT ontwikkelwens_antwoord CHECK ((wensantwoord IS NULL) = (antwoord_datum IS NULL)
		AND (antwoord_tekst IS NULL OR wensantwoord IS NOT NULL)
		AND (antwoord_door_id IS NULL OR wensantwoord IS NOT NULL) AND (antwoord_door_id IS NULL) = (antwoord_op IS NULL)),
	CONSTRAINT ontwikkelwens_zonder_ja CHECK (wensantwoord IS NULL OR mag_werkgever),
	CONSTRAINT belofte_6_ontwikkelwens CHECK (coalesce(wensantwoord, 'ja') = 'ja' OR trim(coalesce(antwoord_tekst, '')) <> ''),
	CONSTRAINT ontwikkelwens_uitkomst CHECK ((uitkomst IS NULL) = (uitkomst_datum IS NULL)
		AND (uitkomst IS NULL OR trim(uitkomst) <> ''))
) {{strict}};
CREATE INDEX ontwikkelwens_plaatsing ON t_ontwikkelwens (plaatsing_id, datum);
CREATE INDEX ontwikkelwens_jongere ON t_ontwikkelwens (jongere_id, id);

CREATE VIEW ontwikkelwens AS
SELECT w.id, w.plaatsing_id, z.jongere_id, w.wenssoort, w.tekst, w.datum, w.mag_werkgever, w.wensantwoord, w.antwoord_tekst,
	w.antwoord_datum, w.uitkomst IS NULL AND coalesce(w.antwoord_door_id = (SELECT ctx_gebruiker())
		AND w.antwoord_op > (SELECT ctx_nu()) - 86400000, FALSE) AS is_antwoord_terug,
	w.uitkomst, w.uitkomst_datum, w.gebruiker_id, w.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_ontwikkelwens w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_ontwikkelwens_controle {{barrier}} AS
SELECT count(p.id) AS verschillen FROM t_plaatsing p
WHERE p.stand_wens_datum IS DISTINCT FROM (SELECT min(w.datum) FROM t_ontwikkelwens w WHERE w.plaatsing_id = p.id
		AND w.mag_werkgever AND w.wensantwoord IS NULL AND w.uitkomst IS NULL)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- A wish is of a place of the same young person, and an employer who does not know is asked nothing; what was said, answered and
-- came of it stays as it is. An answer that was a slip is taken back within a day by who wrote it down, while nothing came of it;
-- the wish then waits again.

-- @sqlite
CREATE TRIGGER trg_ontwikkelwens_nieuw BEFORE INSERT ON t_ontwikkelwens
WHEN NEW.wensantwoord IS NOT NULL OR NEW.uitkomst IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND (NOT NEW.mag_werkgever OR p.weet_werkgever <> 'nee'))
BEGIN SELECT RAISE(ABORT, 'ontwikkelwens_vast'); END;

CREATE TRIGGER trg_ontwikkelwens_vast BEFORE UPDATE ON t_ontwikkelwens
WHEN OLD.uitkomst IS NOT NULL OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.wenssoort <> OLD.wenssoort OR NEW.tekst <> OLD.tekst OR NEW.datum <> OLD.datum
	OR (OLD.wensantwoord IS NULL AND NEW.antwoord_door_id IS NOT NULL
		AND (NEW.antwoord_door_id IS NOT ctx_gebruiker() OR NEW.antwoord_op IS NOT ctx_nu()))
	OR (OLD.wensantwoord IS NOT NULL AND (NEW.wensantwoord IS NOT OLD.wensantwoord
		OR NEW.antwoord_tekst IS NOT OLD.antwoord_tekst OR NEW.antwoord_datum IS NOT OLD.antwoord_datum
		OR NEW.antwoord_door_id IS NOT OLD.antwoord_door_id OR NEW.antwoord_op IS NOT OLD.antwoord_op)
		AND NOT (NEW.wensantwoord IS NULL AND OLD.antwoord_door_id IS ctx_gebruiker()
			AND coalesce(OLD.antwoord_op, 0) > ctx_nu() - 86400000))
	OR (NEW.mag_werkgever AND (NOT OLD.mag_werkgever OR NEW.wensantwoord IS NOT OLD.wensantwoord)
		AND EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.weet_werkgever = 'nee'))
BEGIN SELECT RAISE(ABORT, 'ontwikkelwens_vast'); END;

CREATE TRIGGER trg_ontwikkelwens_stand_nieuw AFTER INSERT ON t_ontwikkelwens BEGIN
	UPDATE t_plaatsing SET stand_wens_datum = (SELECT min(w.datum) FROM t_ontwikkelwens w WHERE w.plaatsing_id = NEW.plaatsing_id
		AND w.mag_werkgever AND w.wensantwoord IS NULL AND w.uitkomst IS NULL) WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_ontwikkelwens_stand_wijzig AFTER UPDATE ON t_ontwikkelwens BEGIN
	UPDATE t_plaatsing SET stand_wens_datum = (SELECT min(w.datum) FROM t_ontwikkelwens w WHERE w.plaatsing_id = NEW.plaatsing_id
		AND w.mag_werkgever AND w.wensantwoord IS NULL AND w.uitkomst IS NULL) WHERE id = NEW.plaatsing_id;
END;
-- @postgres
CREATE FUNCTION trg_ontwikkelwens_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.wensantwoord IS NOT NULL OR NEW.uitkomst IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
			WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
				AND (NOT NEW.mag_werkgever OR p.weet_werkgever <> 'nee')) THEN
			RAISE EXCEPTION 'ontwikkelwens_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.uitkomst IS NOT NULL OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
		OR NEW.wenssoort <> OLD.wenssoort OR NEW.tekst <> OLD.tekst OR NEW.datum <> OLD.datum
		OR (OLD.wensantwoord IS NULL AND NEW.antwoord_door_id IS NOT NULL
			AND (NEW.antwoord_door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.antwoord_op IS DISTINCT FROM ctx_nu()))
		OR (OLD.wensantwoord IS NOT NULL AND (NEW.wensantwoord IS DISTINCT FROM OLD.wensantwoord
			OR NEW.antwoord_tekst IS DISTINCT FROM OLD.antwoord_tekst
			OR NEW.antwoord_datum IS DISTINCT FROM OLD.antwoord_datum
			OR NEW.antwoord_door_id IS DISTINCT FROM OLD.antwoord_door_id
			OR NEW.antwoord_op IS DISTINCT FROM OLD.antwoord_op)
			AND NOT (NEW.wensantwoord IS NULL AND OLD.antwoord_door_id IS NOT DISTINCT FROM ctx_gebruiker()
				AND coalesce(OLD.antwoord_op, 0) > ctx_nu() - 86400000))
		OR (NEW.mag_werkgever AND (NOT OLD.mag_werkgever OR NEW.wensantwoord IS DISTINCT FROM OLD.wensantwoord)
			AND EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.weet_werkgever = 'nee')) THEN
		RAISE EXCEPTION 'ontwikkelwens_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_ontwikkelwens_vast BEFORE INSERT OR UPDATE ON t_ontwikkelwens
FOR EACH ROW EXECUTE FUNCTION trg_ontwikkelwens_vast();

CREATE FUNCTION trg_ontwikkelwens_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_wens_datum = (SELECT min(w.datum) FROM t_ontwikkelwens w WHERE w.plaatsing_id = NEW.plaatsing_id
		AND w.mag_werkgever AND w.wensantwoord IS NULL AND w.uitkomst IS NULL) WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_ontwikkelwens_stand AFTER INSERT OR UPDATE ON t_ontwikkelwens
FOR EACH ROW EXECUTE FUNCTION trg_ontwikkelwens_stand();
-- @both
