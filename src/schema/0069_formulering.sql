-- Another wording of a statement of the zelfscan, or of what a norm says (F329): proposed by who is asked it, answered by who keeps
-- the norms, with the reason when it is no. Only they two read it. What somebody answered in the scan stays out of it, and so does
-- for which organisation that was. Nothing here is about a young person (domain/herleidbaar).

CREATE TABLE t_formulering (
	id {{id}},
	normversie_id {{int}} REFERENCES t_normversie(id), -- the words that were before the proposer: of a norm, or
	stellingversie_id {{int}} REFERENCES t_stellingversie(id), -- of a statement
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who proposes it
	op {{int}} NOT NULL,
	formuleerstand {{text}} NOT NULL DEFAULT 'open'
		CHECK (formuleerstand IN ('open', 'overgenomen', 'afgewezen', 'ingetrokken')), -- domain/voorstel
	antwoord {{text}},                         -- why not
	beslist_op {{int}},
	door_id {{int}} REFERENCES t_gebruiker(id),
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT formulering_een CHECK ((normversie_id IS NULL) <> (stellingversie_id IS NULL)),
	CONSTRAINT formulering_antwoord CHECK ((formuleerstand = 'afgewezen') = (antwoord IS NOT NULL)
		AND coalesce(trim(antwoord), 'x') <> ''),
	CONSTRAINT formulering_beslist CHECK ((formuleerstand IN ('overgenomen', 'afgewezen')) = (beslist_op IS NOT NULL)
		AND (beslist_op IS NULL) = (door_id IS NULL)),
	CONSTRAINT formulering_zonder_adres CHECK (tekst NOT LIKE '%@%.%' AND reden NOT LIKE '%@%.%'
		AND coalesce(antwoord, '') NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX formulering_gebruiker ON t_formulering (gebruiker_id, id);
CREATE INDEX formulering_stand ON t_formulering (formuleerstand, id);

-- What the reader wrote, and all that was left for an answer when he answers.
CREATE VIEW formulering {{barrier}} AS
SELECT f.id, nv.norm_id, n.nummer AS norm, f.stellingversie_id, s.factor, s.nummer, coalesce(nv.stelling, sv.tekst) AS eerst,
	coalesce(n.stelling, (SELECT w.tekst FROM t_stellingversie w WHERE w.stelling_id = s.id
		AND w.nummer = (SELECT max(x.nummer) FROM t_stellingversie x WHERE x.stelling_id = s.id))) AS nu,
	coalesce(n.versienummer, (SELECT max(x.nummer) FROM t_stellingversie x WHERE x.stelling_id = s.id)) AS versienummer, -- of those
	f.tekst, f.reden, f.gebruiker_id, g.naam, f.op, f.formuleerstand, f.antwoord, f.beslist_op, f.door_id,
	f.gebruiker_id = (SELECT ctx_gebruiker()) AS van_mij, EXISTS (SELECT 1 FROM t_normhouder h) AS houdt, f.versie
FROM t_formulering f JOIN t_gebruiker g ON g.id = f.gebruiker_id
LEFT JOIN t_normversie nv ON nv.id = f.normversie_id LEFT JOIN norm n ON n.id = nv.norm_id
LEFT JOIN t_stellingversie sv ON sv.id = f.stellingversie_id LEFT JOIN t_stelling s ON s.id = sv.stelling_id
WHERE f.gebruiker_id = (SELECT ctx_gebruiker())
	OR (f.formuleerstand <> 'ingetrokken' AND EXISTS (SELECT 1 FROM t_normhouder h));

-- For Mijn werk: what waits for the reader's answer.
CREATE VIEW mijn_formuleerwerk {{barrier}} AS
SELECT f.id, f.tekst, f.op FROM t_formulering f
WHERE f.formuleerstand = 'open' AND EXISTS (SELECT 1 FROM t_normhouder h);

-- Whether the reader may propose other words for norms, and whether not yet too many of his wait for an answer.
CREATE VIEW formuleerruimte {{barrier}} AS
SELECT EXISTS (SELECT 1 FROM mijn_scan m) AS norm, (SELECT count(f.id) FROM t_formulering f
	WHERE f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.formuleerstand = 'open') < 20 AS is_ruim;

-- The words that are before him: of every norm as it counts, and of the statements of the scan that he is asked to fill in.
CREATE VIEW t_formuleerbaar AS
SELECT n.normversie_id, NULL AS stellingversie_id FROM norm n WHERE EXISTS (SELECT 1 FROM mijn_scan m)
UNION ALL
SELECT NULL, s.id FROM zelfscan z JOIN zelfscanstelling s ON s.zelfscan_id = z.id WHERE z.gesloten_op IS NULL;

-- ---- guards: proposed by who is asked it, a few at a time; answered once by who keeps the words, a yes with the new version ----

-- @sqlite
CREATE TRIGGER trg_formulering_nieuw BEFORE INSERT ON t_formulering
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.op <> ctx_nu() OR NEW.formuleerstand <> 'open'
	OR NOT EXISTS (SELECT 1 FROM formuleerruimte r WHERE r.is_ruim)
	OR NOT EXISTS (SELECT 1 FROM t_formuleerbaar b WHERE b.normversie_id IS NEW.normversie_id
		AND b.stellingversie_id IS NEW.stellingversie_id)
BEGIN SELECT RAISE(ABORT, 'formulering_nieuw'); END;

CREATE TRIGGER trg_formulering_vast BEFORE UPDATE ON t_formulering
WHEN NEW.normversie_id IS NOT OLD.normversie_id OR NEW.stellingversie_id IS NOT OLD.stellingversie_id OR NEW.tekst <> OLD.tekst
	OR NEW.reden <> OLD.reden OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'formulering_vast'); END;

CREATE TRIGGER trg_formulering_stap BEFORE UPDATE ON t_formulering
WHEN NOT CASE OLD.formuleerstand || '-' || NEW.formuleerstand
	WHEN 'open-ingetrokken' THEN OLD.gebruiker_id IS ctx_gebruiker()
	WHEN 'ingetrokken-open' THEN OLD.gebruiker_id IS ctx_gebruiker()
		AND EXISTS (SELECT 1 FROM formuleerruimte r WHERE r.is_ruim)
	WHEN 'afgewezen-open' THEN EXISTS (SELECT 1 FROM t_normhouder h)
	WHEN 'open-afgewezen' THEN NEW.beslist_op IS ctx_nu() AND NEW.door_id IS ctx_gebruiker()
		AND EXISTS (SELECT 1 FROM t_normhouder h)
	WHEN 'open-overgenomen' THEN NEW.beslist_op IS ctx_nu() AND NEW.door_id IS ctx_gebruiker()
		AND EXISTS (SELECT 1 FROM t_normhouder h)
		AND (EXISTS (SELECT 1 FROM t_normversie o JOIN t_normversie v ON v.norm_id = o.norm_id AND v.nummer > o.nummer
			WHERE o.id = OLD.normversie_id AND v.van_op = ctx_nu() AND v.gebruiker_id = ctx_gebruiker())
		OR EXISTS (SELECT 1 FROM t_stellingversie o JOIN t_stellingversie v ON v.stelling_id = o.stelling_id AND v.nummer > o.nummer
			WHERE o.id = OLD.stellingversie_id AND v.van_op = ctx_nu() AND v.gebruiker_id = ctx_gebruiker()))
	ELSE FALSE END
BEGIN SELECT RAISE(ABORT, 'formulering_stap'); END;
-- @postgres
CREATE FUNCTION trg_formulering_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.op <> ctx_nu() OR NEW.formuleerstand <> 'open'
		OR NOT EXISTS (SELECT 1 FROM formuleerruimte r WHERE r.is_ruim)
		OR NOT EXISTS (SELECT 1 FROM t_formuleerbaar b WHERE b.normversie_id IS NOT DISTINCT FROM NEW.normversie_id
			AND b.stellingversie_id IS NOT DISTINCT FROM NEW.stellingversie_id) THEN
		RAISE EXCEPTION 'formulering_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_formulering_nieuw BEFORE INSERT ON t_formulering FOR EACH ROW EXECUTE FUNCTION trg_formulering_nieuw();

CREATE FUNCTION trg_formulering_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	stap text := OLD.formuleerstand || '-' || NEW.formuleerstand;
	van_mij boolean := OLD.gebruiker_id IS NOT DISTINCT FROM ctx_gebruiker();
	houdt boolean := EXISTS (SELECT 1 FROM t_normhouder h);
	mag boolean := FALSE;
BEGIN
	IF NEW.normversie_id IS DISTINCT FROM OLD.normversie_id OR NEW.stellingversie_id IS DISTINCT FROM OLD.stellingversie_id
		OR NEW.tekst <> OLD.tekst OR NEW.reden <> OLD.reden OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'formulering_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF stap = 'open-ingetrokken' THEN
		mag := van_mij;
	ELSIF stap = 'ingetrokken-open' THEN
		mag := van_mij AND EXISTS (SELECT 1 FROM formuleerruimte r WHERE r.is_ruim);
	ELSIF stap = 'afgewezen-open' THEN
		mag := houdt;
	ELSIF stap IN ('open-afgewezen', 'open-overgenomen') THEN
		mag := houdt AND NEW.beslist_op = ctx_nu() AND NEW.door_id IS NOT DISTINCT FROM ctx_gebruiker()
			AND (stap = 'open-afgewezen' OR EXISTS (SELECT 1 FROM t_normversie o
				JOIN t_normversie v ON v.norm_id = o.norm_id AND v.nummer > o.nummer
				WHERE o.id = OLD.normversie_id AND v.van_op = ctx_nu() AND v.gebruiker_id = ctx_gebruiker())
			OR EXISTS (SELECT 1 FROM t_stellingversie o
				JOIN t_stellingversie v ON v.stelling_id = o.stelling_id AND v.nummer > o.nummer
				WHERE o.id = OLD.stellingversie_id AND v.van_op = ctx_nu() AND v.gebruiker_id = ctx_gebruiker()));
	END IF;
	IF mag IS NOT TRUE THEN
		RAISE EXCEPTION 'formulering_stap' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_formulering_wijzig BEFORE UPDATE ON t_formulering FOR EACH ROW EXECUTE FUNCTION trg_formulering_wijzig();
-- @both
