-- Certificates and courses of a young person (domain/certificaat; F044): got on a day, valid until another or for good. Whoever
-- saw the paper says so; the young person says whether an employer may know. What ends is renewed, or not needed any more.

CREATE TABLE t_certificaat (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	certificaatsoort {{text}} NOT NULL,        -- domain/certificaat
	naam {{text}},                             -- in own words, of what is not in the list
	behaald_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day on which it is valid; NULL: no end
	bewijs_door_id {{int}} REFERENCES t_gebruiker(id), -- NULL: only told
	bewijs_datum {{int}},
	vertel_datum {{int}},                      -- when the young person said that an employer may know; NULL: may not
	certificaatvervolg {{text}} CHECK (certificaatvervolg IN ('vernieuwd', 'niet_nodig')), -- NULL: asked for before it ends
	voorganger_id {{int}} REFERENCES t_certificaat(id), -- the one that it renews
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT certificaat_naam CHECK ((certificaatsoort = 'ander') = (naam IS NOT NULL) AND (naam IS NULL OR trim(naam) <> '')),
	CONSTRAINT certificaat_tot CHECK (tot_datum IS NULL OR tot_datum >= behaald_datum),
	CONSTRAINT certificaat_gezien CHECK ((bewijs_door_id IS NULL) = (bewijs_datum IS NULL)),
	CONSTRAINT certificaat_vervolg CHECK (certificaatvervolg IS NULL OR tot_datum IS NOT NULL)
) {{strict}};
CREATE INDEX certificaat_jongere ON t_certificaat (jongere_id, id);
CREATE INDEX certificaat_eind ON t_certificaat (jongere_id, tot_datum)
	WHERE ingetrokken_op IS NULL AND certificaatvervolg IS NULL AND tot_datum IS NOT NULL;

CREATE VIEW certificaat AS
SELECT c.id, z.jongere_id, c.certificaatsoort, c.naam, c.behaald_datum, c.tot_datum, c.bewijs_door_id, c.bewijs_datum,
	c.vertel_datum, c.certificaatvervolg, c.voorganger_id, c.gebruiker_id, c.op, c.ingetrokken_op, c.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_certificaat c
WHERE c.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_certificaat_controle {{barrier}} AS
SELECT count(j.id) AS verschillen FROM t_jongere j
WHERE j.stand_certificaat_datum IS DISTINCT FROM (SELECT min(c.tot_datum) FROM t_certificaat c
		WHERE c.jongere_id = j.id AND c.ingetrokken_op IS NULL AND c.certificaatvervolg IS NULL)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- What was written down stays; that it was seen is not taken back. A slip is withdrawn and written anew.

-- @sqlite
CREATE TRIGGER trg_certificaat_vast BEFORE UPDATE ON t_certificaat
WHEN NEW.jongere_id <> OLD.jongere_id OR NEW.certificaatsoort <> OLD.certificaatsoort OR NEW.naam IS NOT OLD.naam
	OR NEW.behaald_datum <> OLD.behaald_datum OR NEW.tot_datum IS NOT OLD.tot_datum
	OR NEW.voorganger_id IS NOT OLD.voorganger_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR (OLD.bewijs_door_id IS NOT NULL
		AND (NEW.bewijs_door_id IS NOT OLD.bewijs_door_id OR NEW.bewijs_datum IS NOT OLD.bewijs_datum))
BEGIN SELECT RAISE(ABORT, 'certificaat_staat_vast'); END;

CREATE TRIGGER trg_certificaat_vorige BEFORE INSERT ON t_certificaat
WHEN NEW.voorganger_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_certificaat c WHERE c.id = NEW.voorganger_id
	AND c.jongere_id = NEW.jongere_id AND c.certificaatsoort = NEW.certificaatsoort)
BEGIN SELECT RAISE(ABORT, 'certificaat_vorige'); END;

CREATE TRIGGER trg_certificaat_stand_nieuw AFTER INSERT ON t_certificaat BEGIN
	UPDATE t_jongere SET stand_certificaat_datum = (SELECT min(c.tot_datum) FROM t_certificaat c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.certificaatvervolg IS NULL)
	WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_certificaat_stand_wijzig AFTER UPDATE ON t_certificaat BEGIN
	UPDATE t_jongere SET stand_certificaat_datum = (SELECT min(c.tot_datum) FROM t_certificaat c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.certificaatvervolg IS NULL)
	WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_certificaat_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.voorganger_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_certificaat c WHERE c.id = NEW.voorganger_id
			AND c.jongere_id = NEW.jongere_id AND c.certificaatsoort = NEW.certificaatsoort) THEN
			RAISE EXCEPTION 'certificaat_vorige' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NEW.jongere_id <> OLD.jongere_id OR NEW.certificaatsoort <> OLD.certificaatsoort OR NEW.naam IS DISTINCT FROM OLD.naam
		OR NEW.behaald_datum <> OLD.behaald_datum OR NEW.tot_datum IS DISTINCT FROM OLD.tot_datum
		OR NEW.voorganger_id IS DISTINCT FROM OLD.voorganger_id
		OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op OR (OLD.bewijs_door_id IS NOT NULL
			AND (NEW.bewijs_door_id IS DISTINCT FROM OLD.bewijs_door_id
				OR NEW.bewijs_datum IS DISTINCT FROM OLD.bewijs_datum)) THEN
		RAISE EXCEPTION 'certificaat_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_certificaat_vast BEFORE INSERT OR UPDATE ON t_certificaat
FOR EACH ROW EXECUTE FUNCTION trg_certificaat_vast();

CREATE FUNCTION trg_certificaat_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_certificaat_datum = (SELECT min(c.tot_datum) FROM t_certificaat c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.certificaatvervolg IS NULL)
	WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_certificaat_stand AFTER INSERT OR UPDATE ON t_certificaat FOR EACH ROW
EXECUTE FUNCTION trg_certificaat_stand();
-- @both
