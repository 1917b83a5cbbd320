-- A reeks: one act on many at once (peers 45). What was chosen, what is the same for all, and of each what became of it and why:
-- so that it is known what was done and what was not, also after the machine stopped half way. Each act is done by its own page's
-- route under the rights and sight of who chose it, and stands in the change log as any other; a reeks opens nothing.

CREATE TABLE t_reeks (
	id {{id}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	reekshandeling {{text}} NOT NULL,          -- domain/reeks
	inhoud {{text}} CHECK (length(inhoud) <= 16384), -- JSON: [[name, value], ...], the same for all; NULL: not filled in yet
	toestand {{text}} NOT NULL DEFAULT 'gekozen' CHECK (toestand IN ('gekozen', 'bezig', 'klaar', 'terug_bezig', 'terug')),
	op {{int}} NOT NULL,
	klaar_op {{int}},                          -- from then on it can be taken back, for a day
	vervalt_op {{int}} NOT NULL,
	CONSTRAINT reeks_zonder_inhoud CHECK (toestand = 'gekozen' OR inhoud IS NOT NULL),
	CONSTRAINT reeks_klaar CHECK ((klaar_op IS NULL) = (toestand IN ('gekozen', 'bezig')))
) {{strict}};
CREATE INDEX reeks_gebruiker ON t_reeks (gebruiker_id, id);
CREATE INDEX reeks_vervalt ON t_reeks (vervalt_op);

CREATE TABLE t_reeksregel (
	id {{id}},
	reeks_id {{int}} NOT NULL REFERENCES t_reeks(id),
	jongere_id {{int}} REFERENCES t_jongere(id), -- whom it is about; NULL: about no dossier
	keuze {{text}} NOT NULL CHECK (length(keuze) <= 400), -- name=value&...: what the act is sent for this one alone
	gezien_versie {{int}} NOT NULL,            -- of what it is about, when it was chosen; 0: it has none
	reeksuitkomst {{text}} NOT NULL DEFAULT 'open'
		CHECK (reeksuitkomst IN ('open', 'gedaan', 'overgeslagen', 'teruggezet', 'gebleven')),
	waarom {{text}} CHECK (length(waarom) <= 400), -- of what was not done, for who chose it
	terug_pad {{text}},                        -- the POST that takes it back; NULL: nothing does
	terug_versie {{int}} NOT NULL DEFAULT 0,   -- of what that is about, right after the act
	CONSTRAINT reeksregel_zonder_waarom CHECK ((reeksuitkomst IN ('overgeslagen', 'gebleven')) = (trim(coalesce(waarom, '')) <> ''))
) {{strict}};
CREATE INDEX reeksregel_reeks ON t_reeksregel (reeks_id, reeksuitkomst, id);
CREATE INDEX reeksregel_jongere ON t_reeksregel (jongere_id);

CREATE VIEW mijn_reeks {{barrier}} AS
SELECT k.id, k.reekshandeling, k.inhoud, k.toestand, k.op, k.klaar_op,
	(SELECT count(r.keuze) FROM t_reeksregel r WHERE r.reeks_id = k.id) AS aantal,
	(SELECT count(r.keuze) FROM t_reeksregel r WHERE r.reeks_id = k.id AND r.reeksuitkomst = 'open') AS aantal_open,
	(SELECT count(r.keuze) FROM t_reeksregel r WHERE r.reeks_id = k.id AND r.reeksuitkomst = 'gedaan') AS aantal_gedaan,
	(SELECT count(r.keuze) FROM t_reeksregel r WHERE r.reeks_id = k.id AND r.reeksuitkomst = 'gedaan'
		AND r.terug_pad IS NOT NULL) AS aantal_terug
FROM t_reeks k WHERE k.gebruiker_id = (SELECT ctx_gebruiker()) AND k.vervalt_op > (SELECT ctx_nu());

-- What was chosen of a jongere is there as long as he is in sight; that something was done stays.
CREATE VIEW mijn_reeksregel {{barrier}} AS
SELECT r.id, r.reeks_id, r.jongere_id, r.gezien_versie, r.reeksuitkomst, r.waarom, r.terug_pad, r.terug_versie,
	CASE WHEN r.jongere_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = (SELECT ctx_gebruiker())
		AND z.jongere_id = r.jongere_id AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()))
		THEN r.keuze END AS keuze
FROM t_reeks k CROSS JOIN t_reeksregel r
WHERE r.reeks_id = k.id AND k.gebruiker_id = (SELECT ctx_gebruiker()) AND k.vervalt_op > (SELECT ctx_nu());

CREATE VIEW overtollig_reeks {{barrier}} AS
SELECT k.id FROM t_reeks k WHERE k.vervalt_op <= (SELECT ctx_nu());

-- A reeks is one's own. It goes from step to step, is taken back within a day, and each line ends once.
-- @sqlite
CREATE TRIGGER trg_reeks_nieuw BEFORE INSERT ON t_reeks WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.toestand <> 'gekozen'
BEGIN SELECT RAISE(ABORT, 'reeks_van_een_ander'); END;

CREATE TRIGGER trg_reeks_eigen BEFORE UPDATE ON t_reeks
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id
BEGIN SELECT RAISE(ABORT, 'reeks_van_een_ander'); END;

CREATE TRIGGER trg_reeks_vast BEFORE UPDATE ON t_reeks
WHEN NEW.reekshandeling <> OLD.reekshandeling OR NEW.op <> OLD.op OR (OLD.toestand <> 'gekozen' AND NEW.inhoud IS NOT OLD.inhoud)
	OR (OLD.klaar_op IS NOT NULL AND NEW.klaar_op IS NOT OLD.klaar_op)
BEGIN SELECT RAISE(ABORT, 'reeks_vast'); END;

CREATE TRIGGER trg_reeks_stap BEFORE UPDATE OF toestand ON t_reeks
WHEN NEW.toestand <> OLD.toestand AND NOT (
	(OLD.toestand = 'gekozen' AND NEW.toestand = 'bezig')
	OR (OLD.toestand = 'bezig' AND NEW.toestand = 'klaar'
		AND NOT EXISTS (SELECT 1 FROM t_reeksregel r WHERE r.reeks_id = NEW.id AND r.reeksuitkomst = 'open'))
	OR (OLD.toestand = 'klaar' AND NEW.toestand = 'terug_bezig' AND OLD.klaar_op > ctx_nu() - 86400000)
	OR (OLD.toestand = 'terug_bezig' AND NEW.toestand = 'terug'
		AND NOT EXISTS (SELECT 1 FROM t_reeksregel r WHERE r.reeks_id = NEW.id AND r.reeksuitkomst = 'gedaan'
			AND r.terug_pad IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'reeks_stap'); END;

CREATE TRIGGER trg_reeksregel_nieuw BEFORE INSERT ON t_reeksregel
WHEN NEW.reeksuitkomst <> 'open' OR NEW.terug_pad IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_reeks k
	WHERE k.id = NEW.reeks_id AND k.gebruiker_id = ctx_gebruiker() AND k.toestand = 'gekozen')
BEGIN SELECT RAISE(ABORT, 'reeks_van_een_ander'); END;

CREATE TRIGGER trg_reeksregel_veel BEFORE INSERT ON t_reeksregel
WHEN (SELECT count(*) FROM t_reeksregel r WHERE r.reeks_id = NEW.reeks_id) >= 500
BEGIN SELECT RAISE(ABORT, 'reeks_te_veel'); END;

CREATE TRIGGER trg_reeksregel_eigen BEFORE UPDATE ON t_reeksregel
WHEN NOT EXISTS (SELECT 1 FROM t_reeks k WHERE k.id = OLD.reeks_id AND k.gebruiker_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'reeks_van_een_ander'); END;

CREATE TRIGGER trg_reeksregel_vast BEFORE UPDATE ON t_reeksregel
WHEN NEW.reeks_id <> OLD.reeks_id OR NEW.jongere_id IS NOT OLD.jongere_id OR NEW.keuze <> OLD.keuze
	OR NEW.gezien_versie <> OLD.gezien_versie
	OR (OLD.reeksuitkomst <> 'open' AND (NEW.terug_pad IS NOT OLD.terug_pad OR NEW.terug_versie <> OLD.terug_versie))
BEGIN SELECT RAISE(ABORT, 'reeks_vast'); END;

CREATE TRIGGER trg_reeksregel_stap BEFORE UPDATE ON t_reeksregel
WHEN NOT EXISTS (SELECT 1 FROM t_reeks k WHERE k.id = OLD.reeks_id AND (
	(k.toestand = 'bezig' AND OLD.reeksuitkomst = 'open' AND NEW.reeksuitkomst IN ('gedaan', 'overgeslagen'))
	OR (k.toestand = 'terug_bezig' AND OLD.reeksuitkomst = 'gedaan' AND NEW.reeksuitkomst IN ('teruggezet', 'gebleven'))))
BEGIN SELECT RAISE(ABORT, 'reeks_stap'); END;

CREATE TRIGGER trg_schoonmaak_reeks AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_reeksregel WHERE reeks_id IN (SELECT id FROM overtollig_reeks ORDER BY id LIMIT 50);
	DELETE FROM t_reeks WHERE id IN (SELECT id FROM overtollig_reeks ORDER BY id LIMIT 50);
END;
-- @postgres
CREATE FUNCTION trg_reeks_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR (TG_OP = 'INSERT' AND NEW.toestand <> 'gekozen')
		OR (TG_OP = 'UPDATE' AND NEW.gebruiker_id <> OLD.gebruiker_id) THEN
		RAISE EXCEPTION 'reeks_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'INSERT' THEN
		RETURN NEW;
	END IF;
	IF NEW.reekshandeling <> OLD.reekshandeling OR NEW.op <> OLD.op
		OR (OLD.toestand <> 'gekozen' AND NEW.inhoud IS DISTINCT FROM OLD.inhoud)
		OR (OLD.klaar_op IS NOT NULL AND NEW.klaar_op IS DISTINCT FROM OLD.klaar_op) THEN
		RAISE EXCEPTION 'reeks_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand <> OLD.toestand AND NOT (
		(OLD.toestand = 'gekozen' AND NEW.toestand = 'bezig')
		OR (OLD.toestand = 'bezig' AND NEW.toestand = 'klaar'
			AND NOT EXISTS (SELECT 1 FROM t_reeksregel r WHERE r.reeks_id = NEW.id AND r.reeksuitkomst = 'open'))
		OR (OLD.toestand = 'klaar' AND NEW.toestand = 'terug_bezig' AND OLD.klaar_op > ctx_nu() - 86400000)
		OR (OLD.toestand = 'terug_bezig' AND NEW.toestand = 'terug'
			AND NOT EXISTS (SELECT 1 FROM t_reeksregel r WHERE r.reeks_id = NEW.id AND r.reeksuitkomst = 'gedaan'
				AND r.terug_pad IS NOT NULL))) THEN
		RAISE EXCEPTION 'reeks_stap' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_reeks_wacht BEFORE INSERT OR UPDATE ON t_reeks FOR EACH ROW EXECUTE FUNCTION trg_reeks_wacht();

CREATE FUNCTION trg_reeksregel_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	van {{int}};
	stand text;
BEGIN
	SELECT k.gebruiker_id, k.toestand INTO van, stand FROM t_reeks k
		WHERE k.id = CASE WHEN TG_OP = 'UPDATE' THEN OLD.reeks_id ELSE NEW.reeks_id END;
	IF van IS DISTINCT FROM ctx_gebruiker() OR (TG_OP = 'INSERT'
			AND (stand <> 'gekozen' OR NEW.reeksuitkomst <> 'open' OR NEW.terug_pad IS NOT NULL)) THEN
		RAISE EXCEPTION 'reeks_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'INSERT' THEN
		IF (SELECT count(*) FROM t_reeksregel r WHERE r.reeks_id = NEW.reeks_id) >= 500 THEN
			RAISE EXCEPTION 'reeks_te_veel' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.reeks_id <> OLD.reeks_id OR NEW.jongere_id IS DISTINCT FROM OLD.jongere_id OR NEW.keuze <> OLD.keuze
		OR NEW.gezien_versie <> OLD.gezien_versie OR (OLD.reeksuitkomst <> 'open'
			AND (NEW.terug_pad IS DISTINCT FROM OLD.terug_pad OR NEW.terug_versie <> OLD.terug_versie)) THEN
		RAISE EXCEPTION 'reeks_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT ((stand = 'bezig' AND OLD.reeksuitkomst = 'open' AND NEW.reeksuitkomst IN ('gedaan', 'overgeslagen'))
		OR (stand = 'terug_bezig' AND OLD.reeksuitkomst = 'gedaan' AND NEW.reeksuitkomst IN ('teruggezet', 'gebleven'))) THEN
		RAISE EXCEPTION 'reeks_stap' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_reeksregel_wacht BEFORE INSERT OR UPDATE ON t_reeksregel
FOR EACH ROW EXECUTE FUNCTION trg_reeksregel_wacht();

CREATE FUNCTION trg_schoonmaak_reeks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_reeksregel WHERE reeks_id IN (SELECT id FROM overtollig_reeks ORDER BY id LIMIT 50);
	DELETE FROM t_reeks WHERE id IN (SELECT id FROM overtollig_reeks ORDER BY id LIMIT 50);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_reeks AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_reeks();
-- @both

-- ---- The next contact on another day (F111) ----
--
-- Why, and from which day to which: so it can be taken back as long as nobody planned another one.

CREATE TABLE t_contactverzet (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	van_datum {{int}},                         -- what was planned; NULL: nothing
	naar_datum {{int}} NOT NULL,
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX contactverzet_jongere ON t_contactverzet (jongere_id, id);

CREATE VIEW contactverzet AS
SELECT c.id, z.jongere_id, c.van_datum, c.naar_datum, c.reden, c.gebruiker_id, c.op, c.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_contactverzet c
WHERE c.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 4096) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND c.ingetrokken_op IS NULL;

-- Of a dossier that is open and of who wants help; from what was planned; what was said is not changed, only taken back.
-- @sqlite
CREATE TRIGGER trg_contactverzet_nieuw BEFORE INSERT ON t_contactverzet
WHEN NEW.ingetrokken_op IS NOT NULL OR NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM t_jongere j
	WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL AND j.stand_waakvlam_datum IS NULL
		AND j.volgend_contact_datum IS NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'contactverzet_kan_niet'); END;

CREATE TRIGGER trg_contactverzet_vast BEFORE UPDATE ON t_contactverzet
WHEN OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NULL OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.van_datum IS NOT OLD.van_datum OR NEW.naar_datum <> OLD.naar_datum OR NEW.reden <> OLD.reden
	OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'contactverzet_vast'); END;
-- @postgres
CREATE FUNCTION trg_contactverzet_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' AND (NEW.ingetrokken_op IS NOT NULL OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL
			AND j.stand_waakvlam_datum IS NULL AND j.volgend_contact_datum IS NOT DISTINCT FROM NEW.van_datum)) THEN
		RAISE EXCEPTION 'contactverzet_kan_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NULL OR NEW.jongere_id <> OLD.jongere_id
		OR NEW.van_datum IS DISTINCT FROM OLD.van_datum OR NEW.naar_datum <> OLD.naar_datum OR NEW.reden <> OLD.reden
		OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op) THEN
		RAISE EXCEPTION 'contactverzet_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contactverzet_wacht BEFORE INSERT OR UPDATE ON t_contactverzet
FOR EACH ROW EXECUTE FUNCTION trg_contactverzet_wacht();
-- @both
