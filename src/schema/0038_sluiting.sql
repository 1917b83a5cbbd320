-- With which outcome a dossier was closed (domain/sluiting), each time that it was: for its history, and as figures of nobody.

CREATE TABLE t_sluiting (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	sluituitkomst {{text}} NOT NULL,           -- domain/sluiting
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: by itself, of a list that was undone
	op {{int}} NOT NULL,
	UNIQUE (jongere_id, op)
) {{strict}};

CREATE VIEW sluiting AS
SELECT s.id, z.jongere_id, s.sluituitkomst, s.gebruiker_id, s.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_sluiting s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW t_telling_sluiting AS
SELECT s.sluituitkomst, count(s.id) AS aantal FROM t_sluiting s WHERE s.sluituitkomst <> 'vergissing' GROUP BY s.sluituitkomst;

-- Small groups are hidden; when all that is hidden is small together, the smallest that would be shown is hidden with it, so that
-- nobody finds them from a total.
CREATE VIEW telling_sluiting {{barrier}} AS
SELECT t.sluituitkomst, t.aantal FROM t_telling_sluiting t CROSS JOIN t_telling_grens g
CROSS JOIN (SELECT CAST(coalesce(sum(k.aantal), 0) AS {{int}}) AS aantal FROM t_telling_sluiting k CROSS JOIN t_telling_grens h
	WHERE k.aantal < h.grens) rest
WHERE t.aantal >= g.grens AND (rest.aantal = 0 OR rest.aantal >= g.grens OR EXISTS (SELECT 1 FROM t_telling_sluiting k
		WHERE k.aantal >= g.grens AND (k.aantal < t.aantal OR (k.aantal = t.aantal AND k.sluituitkomst < t.sluituitkomst))))
	AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- An outcome is of a dossier that was closed in the same moment, and stays.

-- @sqlite
CREATE TRIGGER trg_sluiting_nieuw BEFORE INSERT ON t_sluiting
WHEN NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op = NEW.op)
BEGIN SELECT RAISE(ABORT, 'sluiting_zonder_sluiten'); END;

CREATE TRIGGER trg_sluiting_vast BEFORE UPDATE ON t_sluiting
BEGIN SELECT RAISE(ABORT, 'sluiting_staat_vast'); END;
-- @postgres
CREATE FUNCTION trg_sluiting_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'sluiting_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op = NEW.op) THEN
		RAISE EXCEPTION 'sluiting_zonder_sluiten' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_sluiting_vast BEFORE INSERT OR UPDATE ON t_sluiting FOR EACH ROW EXECUTE FUNCTION trg_sluiting_vast();
-- @both
