-- How much a dossier weighs in a caseload (F137-F139): light, usual or heavy, said by who works on it, with the reason. Nothing
-- said: usual, and light for who wants no help now. Of a caseload others read numbers of nobody.

CREATE TABLE t_zwaarte (                        -- no change log: every line stays, the last one holds
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	zwaarte {{text}} NOT NULL CHECK (zwaarte IN ('licht', 'gewoon', 'zwaar')), -- domain/caseload
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX zwaarte_jongere ON t_zwaarte (jongere_id, id);

CREATE VIEW zwaarte AS
SELECT w.id, z.jongere_id, w.zwaarte, w.reden, w.gebruiker_id, w.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_zwaarte w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- What holds for a dossier.
CREATE VIEW t_zwaarte_stand AS
SELECT j.id AS jongere_id, coalesce((SELECT w.zwaarte FROM t_zwaarte w WHERE w.jongere_id = j.id ORDER BY w.id DESC LIMIT 1),
	CASE WHEN j.stand_waakvlam_datum IS NOT NULL THEN 'licht' ELSE 'gewoon' END) AS zwaarte
FROM t_jongere j;

-- Of each caseload that one may hand over (caseload_van): how many are light and how many are heavy.
CREATE VIEW caseload_zwaarte {{barrier}} AS
SELECT v.id, (SELECT count(j.fase) FROM t_jongere j JOIN t_zwaarte_stand s ON s.jongere_id = j.id
		WHERE j.casusregisseur_id = v.id AND j.gesloten_op IS NULL AND s.zwaarte = 'licht'
			AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS licht,
	(SELECT count(j.fase) FROM t_jongere j JOIN t_zwaarte_stand s ON s.jongere_id = j.id
		WHERE j.casusregisseur_id = v.id AND j.gesloten_op IS NULL AND s.zwaarte = 'zwaar'
			AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS zwaar
FROM caseload_van v;

-- The same of those of whom somebody is a part (begeleidlast: 0031), for who chooses a coach.
CREATE VIEW begeleidzwaarte {{barrier}} AS
SELECT l.id, (SELECT count(DISTINCT b.jongere_id) FROM t_betrokkene b JOIN t_jongere j ON j.id = b.jongere_id
		JOIN t_zwaarte_stand s ON s.jongere_id = j.id
		WHERE b.gebruiker_id = l.id AND b.tot_op = 253402300799000 AND j.gesloten_op IS NULL AND s.zwaarte = 'licht'
			AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS licht,
	(SELECT count(DISTINCT b.jongere_id) FROM t_betrokkene b JOIN t_jongere j ON j.id = b.jongere_id
		JOIN t_zwaarte_stand s ON s.jongere_id = j.id
		WHERE b.gebruiker_id = l.id AND b.tot_op = 253402300799000 AND j.gesloten_op IS NULL AND s.zwaarte = 'zwaar'
			AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS zwaar
FROM begeleidlast l;

-- What was said stays as it is. And nobody makes himself casusregisseur: being one gives sight of the whole dossier, and sight
-- comes of a basis that another gives (blueprint 7). He is asked for it, and the other offers it (0010). A closed dossier of who
-- left is given by the teamleider where he worked, or by who has it in sight.
-- @sqlite
CREATE TRIGGER trg_jongere_belofte_3_zelf BEFORE UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id AND NEW.casusregisseur_id = ctx_gebruiker()
	AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.id AND o.ontvanger_id = NEW.casusregisseur_id
		AND o.toestand = 'geaccepteerd' AND o.beantwoord_op = NEW.casusregisseur_van_op)
BEGIN SELECT RAISE(ABORT, 'belofte_3_zelf'); END;

CREATE TRIGGER trg_jongere_belofte_3_vertrokken BEFORE UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id AND OLD.gesloten_op IS NOT NULL
	AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = OLD.casusregisseur_id)
	AND NOT EXISTS (SELECT 1 FROM caseload_dossier d WHERE d.id = OLD.id)
	AND NOT EXISTS (SELECT 1 FROM zicht z WHERE z.jongere_id = OLD.id AND (z.onderdelen & 1) <> 0)
BEGIN SELECT RAISE(ABORT, 'belofte_3_vertrokken'); END;

CREATE TRIGGER trg_zwaarte_vast BEFORE UPDATE ON t_zwaarte
BEGIN SELECT RAISE(ABORT, 'zwaarte_vast'); END;
-- @postgres
CREATE FUNCTION trg_zwaarte_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'zwaarte_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_zwaarte_vast BEFORE UPDATE ON t_zwaarte FOR EACH ROW EXECUTE FUNCTION trg_zwaarte_vast();

CREATE FUNCTION trg_jongere_belofte_3_zelf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.casusregisseur_id = ctx_gebruiker() AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.id
		AND o.ontvanger_id = NEW.casusregisseur_id AND o.toestand = 'geaccepteerd'
		AND o.beantwoord_op = NEW.casusregisseur_van_op) THEN
		RAISE EXCEPTION 'belofte_3_zelf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.gesloten_op IS NOT NULL AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = OLD.casusregisseur_id)
		AND NOT EXISTS (SELECT 1 FROM caseload_dossier d WHERE d.id = OLD.id)
		AND NOT EXISTS (SELECT 1 FROM zicht z WHERE z.jongere_id = OLD.id AND (z.onderdelen & 1) <> 0) THEN
		RAISE EXCEPTION 'belofte_3_vertrokken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jongere_belofte_3_zelf BEFORE UPDATE OF casusregisseur_id ON t_jongere FOR EACH ROW
WHEN (NEW.casusregisseur_id <> OLD.casusregisseur_id) EXECUTE FUNCTION trg_jongere_belofte_3_zelf();
-- @both
