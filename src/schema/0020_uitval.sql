-- When work went wrong (t_uitval holds what the worker says): what the other two say of it, and who is responsible by law for
-- the way back to work, UWV or the municipality, with a person named there (domain/uitval.h, F290-F296). Views: as in 0003.

CREATE TABLE t_uitvalkant (
	id {{id}},
	uitval_id {{int}} NOT NULL REFERENCES t_uitval(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	kant {{text}} NOT NULL CHECK (kant IN ('jongere', 'werkgever')),
	reden {{text}} NOT NULL,                   -- domain/uitval
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- in his words
	datum {{int}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX uitvalkant_een ON t_uitvalkant (uitval_id, kant);
CREATE INDEX uitvalkant_jongere ON t_uitvalkant (jongere_id, id);

CREATE TABLE t_uitvalvervolg (                  -- the facts that the rule asks for, and who does it there
	id {{id}},
	uitval_id {{int}} NOT NULL UNIQUE REFERENCES t_uitval(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	subsidie {{text}} CHECK (subsidie IN ('ja', 'nee')), -- loonkostensubsidie in this job; NULL: not known
	ww {{text}} CHECK (ww IN ('ja', 'nee')),   -- a WW benefit now
	contact {{text}},                          -- who does it there, by name, and how to reach him
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX uitvalvervolg_jongere ON t_uitvalvervolg (jongere_id, id);

CREATE VIEW uitvalkant AS
SELECT k.id, k.uitval_id, z.jongere_id, k.kant, k.reden, k.tekst, k.datum, k.gebruiker_id, k.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_uitvalkant k
WHERE k.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- A benefit and a subsidy tell of income (512) as well.
CREATE VIEW uitvalvervolg AS
SELECT v.id, v.uitval_id, z.jongere_id, v.subsidie, v.ww, v.contact, v.gebruiker_id, v.op, v.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_uitvalvervolg v
WHERE v.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1536) = 1536
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- The employer tells its side only when it knows of the young person's support (promise 3).

-- @sqlite
CREATE TRIGGER trg_uitvalkant BEFORE INSERT ON t_uitvalkant
WHEN NOT EXISTS (SELECT 1 FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id WHERE u.id = NEW.uitval_id
	AND u.jongere_id = NEW.jongere_id AND (NEW.kant = 'jongere' OR p.weet_werkgever IN ('ja', 'besproken')))
BEGIN SELECT RAISE(ABORT, 'belofte_3_werkgever_weet_niet'); END;

CREATE TRIGGER trg_uitvalvervolg BEFORE INSERT ON t_uitvalvervolg
WHEN NOT EXISTS (SELECT 1 FROM t_uitval u WHERE u.id = NEW.uitval_id AND u.jongere_id = NEW.jongere_id)
BEGIN SELECT RAISE(ABORT, 'uitvalvervolg_vast'); END;

CREATE TRIGGER trg_uitvalkant_vast BEFORE UPDATE ON t_uitvalkant
WHEN NEW.uitval_id <> OLD.uitval_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.kant <> OLD.kant
BEGIN SELECT RAISE(ABORT, 'uitvalkant_vast'); END;

CREATE TRIGGER trg_uitvalvervolg_vast BEFORE UPDATE ON t_uitvalvervolg
WHEN NEW.uitval_id <> OLD.uitval_id OR NEW.jongere_id <> OLD.jongere_id
BEGIN SELECT RAISE(ABORT, 'uitvalvervolg_vast'); END;
-- @postgres
CREATE FUNCTION trg_uitvalkant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.uitval_id <> OLD.uitval_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.kant <> OLD.kant THEN
			RAISE EXCEPTION 'uitvalkant_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NOT EXISTS (SELECT 1 FROM t_uitval u JOIN t_plaatsing p ON p.id = u.plaatsing_id WHERE u.id = NEW.uitval_id
		AND u.jongere_id = NEW.jongere_id AND (NEW.kant = 'jongere' OR p.weet_werkgever IN ('ja', 'besproken'))) THEN
		RAISE EXCEPTION 'belofte_3_werkgever_weet_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_uitvalkant BEFORE INSERT OR UPDATE ON t_uitvalkant FOR EACH ROW EXECUTE FUNCTION trg_uitvalkant();

CREATE FUNCTION trg_uitvalvervolg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'UPDATE' AND (NEW.uitval_id <> OLD.uitval_id OR NEW.jongere_id <> OLD.jongere_id))
		OR NOT EXISTS (SELECT 1 FROM t_uitval u WHERE u.id = NEW.uitval_id AND u.jongere_id = NEW.jongere_id) THEN
		RAISE EXCEPTION 'uitvalvervolg_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_uitvalvervolg BEFORE INSERT OR UPDATE ON t_uitvalvervolg FOR EACH ROW EXECUTE FUNCTION trg_uitvalvervolg();
-- @both
