-- Sleutelbeslissingen (F051-F052): what was decided about the way of a young person, by whom together, and how it looks later.

CREATE TABLE t_beslissing (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	besluit {{text}} NOT NULL CHECK (trim(besluit) <> ''),
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''),
	stem {{text}} NOT NULL,                    -- what the young person says of it
	aanwezig {{int}} NOT NULL CHECK (aanwezig BETWEEN 1 AND 127), -- bits of domain/beslissing
	terugblik_datum {{int}},                   -- when it is looked at again; NULL: another decision came in its place
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	UNIQUE (id, jongere_id),
	CONSTRAINT belofte_3_stem CHECK (trim(stem) <> '')
) {{strict}};
CREATE INDEX beslissing_jongere ON t_beslissing (jongere_id, datum, id);
CREATE INDEX beslissing_terugblik ON t_beslissing (jongere_id, terugblik_datum)
	WHERE ingetrokken_op IS NULL AND terugblik_datum IS NOT NULL;

CREATE TABLE t_terugblik (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	beslissing_id {{int}} NOT NULL,
	antwoord {{text}} NOT NULL CHECK (antwoord IN ('staat', 'twijfel', 'anders')), -- domain/beslissing
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- what the young person says now
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	FOREIGN KEY (beslissing_id, jongere_id) REFERENCES t_beslissing(id, jongere_id)
) {{strict}};
CREATE INDEX terugblik_jongere ON t_terugblik (jongere_id, id);

CREATE VIEW beslissing AS
SELECT b.id, z.jongere_id, b.datum, b.besluit, b.reden, b.stem, b.aanwezig, b.terugblik_datum, b.gebruiker_id, b.op,
	b.ingetrokken_op, b.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_beslissing b
WHERE b.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW terugblik AS
SELECT t.id, z.jongere_id, t.beslissing_id, t.antwoord, t.tekst, t.gebruiker_id, t.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_terugblik t
WHERE t.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_terugblik_controle {{barrier}} AS
SELECT count(j.id) AS verschillen FROM t_jongere j
WHERE j.stand_terugblik_datum IS DISTINCT FROM (SELECT min(b.terugblik_datum) FROM t_beslissing b
		WHERE b.jongere_id = j.id AND b.ingetrokken_op IS NULL)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- What was decided keeps its words: it is looked back at, withdrawn or put back. What was withdrawn is not looked back at.
-- @sqlite
CREATE TRIGGER trg_beslissing_vast BEFORE UPDATE OF jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op ON t_beslissing
BEGIN SELECT RAISE(ABORT, 'beslissing_staat_vast'); END;

CREATE TRIGGER trg_terugblik_nieuw BEFORE INSERT ON t_terugblik
WHEN EXISTS (SELECT 1 FROM t_beslissing b WHERE b.id = NEW.beslissing_id AND b.ingetrokken_op IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'terugblik_ingetrokken'); END;

CREATE TRIGGER trg_beslissing_stand_nieuw AFTER INSERT ON t_beslissing BEGIN
	UPDATE t_jongere SET stand_terugblik_datum = (SELECT min(b.terugblik_datum) FROM t_beslissing b
		WHERE b.jongere_id = NEW.jongere_id AND b.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_beslissing_stand_wijzig AFTER UPDATE ON t_beslissing BEGIN
	UPDATE t_jongere SET stand_terugblik_datum = (SELECT min(b.terugblik_datum) FROM t_beslissing b
		WHERE b.jongere_id = NEW.jongere_id AND b.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_beslissing_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'beslissing_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_beslissing_vast BEFORE UPDATE OF jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op
ON t_beslissing FOR EACH ROW EXECUTE FUNCTION trg_beslissing_vast();

CREATE FUNCTION trg_terugblik_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_beslissing b WHERE b.id = NEW.beslissing_id AND b.ingetrokken_op IS NOT NULL) THEN
		RAISE EXCEPTION 'terugblik_ingetrokken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_terugblik_nieuw BEFORE INSERT ON t_terugblik FOR EACH ROW EXECUTE FUNCTION trg_terugblik_nieuw();

CREATE FUNCTION trg_beslissing_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_terugblik_datum = (SELECT min(b.terugblik_datum) FROM t_beslissing b
		WHERE b.jongere_id = NEW.jongere_id AND b.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_beslissing_stand AFTER INSERT OR UPDATE ON t_beslissing FOR EACH ROW
EXECUTE FUNCTION trg_beslissing_stand();
-- @both
