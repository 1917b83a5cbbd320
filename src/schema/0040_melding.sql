-- What is said about somebody's work by whoever is around, with how pressing it is: groen, oranje or rood (F280). What is
-- orange or red waits for an answer. A wrong one its maker takes back, until there is an answer.
-- View: as in 0003, for who has "werk" (1024); what was said and answered for who also has the timeline (4096).

CREATE TABLE t_melding (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	meldersoort {{text}} NOT NULL,             -- who says it (domain/melding)
	meldingsoort {{text}} NOT NULL,            -- what it is about
	meldinglicht {{text}} NOT NULL CHECK (meldinglicht IN ('groen', 'oranje', 'rood')),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	antwoord {{text}},                         -- what was done about it
	antwoord_door_id {{int}} REFERENCES t_gebruiker(id),
	antwoord_op {{int}},
	ingetrokken_op {{int}},                    -- it was a mistake
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT melding_antwoord CHECK ((antwoord_op IS NULL) = (antwoord_door_id IS NULL)
		AND (antwoord_op IS NULL) = (antwoord IS NULL) AND (antwoord IS NULL OR trim(antwoord) <> '')),
	CONSTRAINT melding_groen CHECK (meldinglicht <> 'groen' OR antwoord_op IS NULL),
	CONSTRAINT melding_ingetrokken CHECK (ingetrokken_op IS NULL OR antwoord_op IS NULL)
) {{strict}};
CREATE INDEX melding_plaatsing ON t_melding (plaatsing_id, id);
CREATE INDEX melding_jongere ON t_melding (jongere_id, id);

CREATE VIEW melding AS
SELECT m.id, m.plaatsing_id, z.jongere_id, m.meldersoort, m.meldingsoort, m.meldinglicht,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN m.tekst END AS tekst, m.gebruiker_id, m.op,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN m.antwoord END AS antwoord, m.antwoord_door_id, m.antwoord_op, m.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_melding m
WHERE m.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND m.ingetrokken_op IS NULL;

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_melding_controle {{barrier}} AS
SELECT count(v.een) AS verschillen FROM (
	SELECT 1 AS een FROM t_plaatsing p
	WHERE p.stand_melding_rood_op IS DISTINCT FROM (SELECT min(m.op) FROM t_melding m WHERE m.plaatsing_id = p.id
			AND m.meldinglicht = 'rood' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)
		OR p.stand_melding_oranje_op IS DISTINCT FROM (SELECT min(m.op) FROM t_melding m WHERE m.plaatsing_id = p.id
			AND m.meldinglicht = 'oranje' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)
	UNION ALL
	SELECT 1 FROM t_jongere j
	WHERE j.stand_melding_rood_op IS DISTINCT FROM (SELECT min(m.op) FROM t_melding m WHERE m.jongere_id = j.id
		AND m.meldinglicht = 'rood' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)) v
WHERE (SELECT ctx_doel()) = 'beheer_lokaal';

-- It is about work that goes on, of the same young person; what was said and answered stays as it is, and only who wrote it
-- down takes it back.

-- @sqlite
CREATE TRIGGER trg_melding_nieuw BEFORE INSERT ON t_melding
WHEN NEW.antwoord_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.eind_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'melding_plaats'); END;

CREATE TRIGGER trg_melding_vast BEFORE UPDATE ON t_melding
WHEN OLD.antwoord_op IS NOT NULL OR OLD.ingetrokken_op IS NOT NULL OR NEW.plaatsing_id <> OLD.plaatsing_id
	OR NEW.jongere_id <> OLD.jongere_id OR NEW.meldersoort <> OLD.meldersoort OR NEW.meldingsoort <> OLD.meldingsoort
	OR NEW.meldinglicht <> OLD.meldinglicht OR NEW.tekst <> OLD.tekst OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'melding_vast'); END;

CREATE TRIGGER trg_melding_door BEFORE UPDATE ON t_melding
WHEN (NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL AND OLD.gebruiker_id IS NOT ctx_gebruiker())
	OR (NEW.antwoord_op IS NOT NULL AND OLD.antwoord_op IS NULL AND NEW.antwoord_door_id IS NOT ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'melding_door'); END;

CREATE TRIGGER trg_melding_stand_nieuw AFTER INSERT ON t_melding BEGIN
	UPDATE t_plaatsing SET (stand_melding_rood_op, stand_melding_oranje_op) = (
			SELECT min(CASE WHEN m.meldinglicht = 'rood' THEN m.op END), min(CASE WHEN m.meldinglicht = 'oranje' THEN m.op END)
			FROM t_melding m WHERE m.plaatsing_id = NEW.plaatsing_id AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)
	WHERE id = NEW.plaatsing_id;
	UPDATE t_jongere SET stand_melding_rood_op = (SELECT min(m.op) FROM t_melding m WHERE m.jongere_id = NEW.jongere_id
		AND m.meldinglicht = 'rood' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_melding_stand_wijzig AFTER UPDATE ON t_melding BEGIN
	UPDATE t_plaatsing SET (stand_melding_rood_op, stand_melding_oranje_op) = (
			SELECT min(CASE WHEN m.meldinglicht = 'rood' THEN m.op END), min(CASE WHEN m.meldinglicht = 'oranje' THEN m.op END)
			FROM t_melding m WHERE m.plaatsing_id = NEW.plaatsing_id AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)
	WHERE id = NEW.plaatsing_id;
	UPDATE t_jongere SET stand_melding_rood_op = (SELECT min(m.op) FROM t_melding m WHERE m.jongere_id = NEW.jongere_id
		AND m.meldinglicht = 'rood' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_melding_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock on the place, so that it does not end in the same moment.
		PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
			AND p.eind_datum IS NULL FOR UPDATE;
		IF NOT FOUND OR NEW.antwoord_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL THEN
			RAISE EXCEPTION 'melding_plaats' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.antwoord_op IS NOT NULL OR OLD.ingetrokken_op IS NOT NULL OR NEW.plaatsing_id <> OLD.plaatsing_id
		OR NEW.jongere_id <> OLD.jongere_id OR NEW.meldersoort <> OLD.meldersoort OR NEW.meldingsoort <> OLD.meldingsoort
		OR NEW.meldinglicht <> OLD.meldinglicht OR NEW.tekst <> OLD.tekst OR NEW.gebruiker_id <> OLD.gebruiker_id
		OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'melding_vast' USING ERRCODE = 'integrity_constraint_violation';
	ELSIF (NEW.ingetrokken_op IS NOT NULL AND OLD.gebruiker_id IS DISTINCT FROM ctx_gebruiker())
		OR (NEW.antwoord_op IS NOT NULL AND NEW.antwoord_door_id IS DISTINCT FROM ctx_gebruiker()) THEN
		RAISE EXCEPTION 'melding_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_melding_wacht BEFORE INSERT OR UPDATE ON t_melding FOR EACH ROW EXECUTE FUNCTION trg_melding_wacht();

CREATE FUNCTION trg_melding_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET (stand_melding_rood_op, stand_melding_oranje_op) = (
			SELECT min(CASE WHEN m.meldinglicht = 'rood' THEN m.op END), min(CASE WHEN m.meldinglicht = 'oranje' THEN m.op END)
			FROM t_melding m WHERE m.plaatsing_id = NEW.plaatsing_id AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL)
	WHERE id = NEW.plaatsing_id;
	UPDATE t_jongere SET stand_melding_rood_op = (SELECT min(m.op) FROM t_melding m WHERE m.jongere_id = NEW.jongere_id
		AND m.meldinglicht = 'rood' AND m.antwoord_op IS NULL AND m.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_melding_stand AFTER INSERT OR UPDATE ON t_melding FOR EACH ROW EXECUTE FUNCTION trg_melding_stand();
-- @both
