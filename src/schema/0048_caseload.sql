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
-- comes of a basis that another gives (blueprint 7). He is asked for it, and the other offers it (0010); or he takes back what he
-- gave himself, for some days (below). A closed dossier of who left is given by the teamleider where he worked, or by who has it in
-- sight.
-- @sqlite
CREATE TRIGGER trg_jongere_belofte_3_zelf BEFORE UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id AND NEW.casusregisseur_id = ctx_gebruiker()
	AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.id AND o.ontvanger_id = NEW.casusregisseur_id
		AND o.toestand = 'geaccepteerd' AND o.beantwoord_op = NEW.casusregisseur_van_op)
	AND NOT EXISTS (SELECT 1 FROM t_overgedragen d JOIN t_caseloadoverdracht o ON o.id = d.caseloadoverdracht_id
		WHERE d.jongere_id = NEW.id AND d.teruggenomen_op = NEW.casusregisseur_van_op AND d.teruggenomen_op = ctx_nu()
			AND o.van_id = NEW.casusregisseur_id)
BEGIN SELECT RAISE(ABORT, 'belofte_3_zelf'); END;

CREATE TRIGGER trg_jongere_belofte_3_vertrokken BEFORE UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id AND OLD.gesloten_op IS NOT NULL
	AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = OLD.casusregisseur_id)
	AND NOT EXISTS (SELECT 1 FROM vertrokken_dossier d WHERE d.id = OLD.id)
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
		AND o.beantwoord_op = NEW.casusregisseur_van_op)
		AND NOT EXISTS (SELECT 1 FROM t_overgedragen d JOIN t_caseloadoverdracht o ON o.id = d.caseloadoverdracht_id
			WHERE d.jongere_id = NEW.id AND d.teruggenomen_op = NEW.casusregisseur_van_op AND d.teruggenomen_op = ctx_nu()
				AND o.van_id = NEW.casusregisseur_id) THEN
		RAISE EXCEPTION 'belofte_3_zelf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.gesloten_op IS NOT NULL AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = OLD.casusregisseur_id)
		AND NOT EXISTS (SELECT 1 FROM vertrokken_dossier d WHERE d.id = OLD.id)
		AND NOT EXISTS (SELECT 1 FROM zicht z WHERE z.jongere_id = OLD.id AND (z.onderdelen & 1) <> 0) THEN
		RAISE EXCEPTION 'belofte_3_vertrokken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jongere_belofte_3_zelf BEFORE UPDATE OF casusregisseur_id ON t_jongere FOR EACH ROW
WHEN (NEW.casusregisseur_id <> OLD.casusregisseur_id) EXECUTE FUNCTION trg_jongere_belofte_3_zelf();
-- @both

-- Which dossiers went together from one casusregisseur to another, who gave them, and the way back (F137-F139; peers 43): for some
-- days who gave them takes them back, together or one at a time, as long as the new casusregisseur wrote nothing there; and he
-- gives one back himself. What went together is what somebody gave for one reason; its lines are made by the guards below only
-- of what was given in that moment, so that nobody makes himself casusregisseur with a line that he wrote.

CREATE TABLE t_caseloadoverdracht (
	id {{id}},
	van_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	ontvanger_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who gave them: himself, or who leads his team
	door_functie_id {{int}} REFERENCES t_functie(id), -- as what: as something else he takes nothing back
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT caseloadoverdracht_ander CHECK (van_id <> ontvanger_id)
) {{strict}};
CREATE INDEX caseloadoverdracht_van ON t_caseloadoverdracht (van_id, id);
CREATE INDEX caseloadoverdracht_naar ON t_caseloadoverdracht (ontvanger_id, id);
CREATE INDEX caseloadoverdracht_door ON t_caseloadoverdracht (door_id, id);

CREATE TABLE t_overgedragen (
	id {{id}},
	caseloadoverdracht_id {{int}} NOT NULL REFERENCES t_caseloadoverdracht(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	volgend_contact_datum {{int}} NOT NULL,    -- as it was before: what comes back with it
	op {{int}} NOT NULL,
	teruggenomen_op {{int}},                   -- by whom: the change log
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX overgedragen_samen ON t_overgedragen (caseloadoverdracht_id, id);
CREATE UNIQUE INDEX overgedragen_een ON t_overgedragen (jongere_id, caseloadoverdracht_id) WHERE teruggenomen_op IS NULL;
CREATE INDEX overgedragen_jongere ON t_overgedragen (jongere_id, teruggenomen_op);

-- How many days: what the region has set (domain/termijn.def).
CREATE VIEW t_caseload_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 7) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'caseload_terug';

-- What whoever acts now may take back: who gave it, while the other wrote nothing in it; or who got it, at any time of these days.
-- Who was casusregisseur must be there still (promise 1).
CREATE VIEW t_overgedragen_terug AS
SELECT d.id, d.caseloadoverdracht_id, d.jongere_id, o.van_id
FROM t_overgedragen d JOIN t_caseloadoverdracht o ON o.id = d.caseloadoverdracht_id
JOIN t_jongere j ON j.id = d.jongere_id AND j.casusregisseur_id = o.ontvanger_id AND j.casusregisseur_van_op = d.op
JOIN t_gebruiker g ON g.id = o.van_id AND g.toestand = 'actief'
WHERE d.teruggenomen_op IS NULL AND j.gesloten_op IS NULL
	AND d.op > (SELECT ctx_nu()) - 86400000 * (SELECT t.dagen FROM t_caseload_termijn t)
	AND EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = o.van_id AND f.tot_datum IS NULL)
	AND (o.ontvanger_id = (SELECT ctx_gebruiker())
		OR (o.door_id = (SELECT ctx_gebruiker()) AND o.door_functie_id IS NOT DISTINCT FROM (SELECT ctx_functie())
			AND NOT EXISTS (SELECT 1 FROM t_wijziging w WHERE w.jongere_id = d.jongere_id AND w.gebruiker_id = o.ontvanger_id
				AND w.op >= d.op)
			AND NOT EXISTS (SELECT 1 FROM t_gebeurtenis e WHERE e.jongere_id = d.jongere_id AND e.gebruiker_id = o.ontvanger_id
				AND e.op >= d.op)
			AND NOT EXISTS (SELECT 1 FROM t_zwaarte z WHERE z.jongere_id = d.jongere_id AND z.gebruiker_id = o.ontvanger_id
				AND z.op >= d.op)));

-- For who gave them away, who got them and who did it, in numbers: nothing of whom it is about.
CREATE VIEW caseloadoverdracht {{barrier}} AS
SELECT o.id, o.van_id, o.ontvanger_id, o.door_id, o.reden, o.op,
	o.op + 86400000 * (SELECT t.dagen FROM t_caseload_termijn t) AS tot_op,
	(SELECT count(d.op) FROM t_overgedragen d WHERE d.caseloadoverdracht_id = o.id) AS aantal,
	(SELECT count(d.teruggenomen_op) FROM t_overgedragen d WHERE d.caseloadoverdracht_id = o.id) AS aantal_terug,
	(SELECT count(r.id) FROM t_overgedragen_terug r WHERE r.caseloadoverdracht_id = o.id) AS aantal_kan_terug, o.versie
FROM t_caseloadoverdracht o WHERE o.van_id = (SELECT ctx_gebruiker()) OR o.ontvanger_id = (SELECT ctx_gebruiker())
	OR o.door_id = (SELECT ctx_gebruiker());

-- Its dossiers, as numbers. Whose they are a page reads of who is in sight (jongere).
CREATE VIEW overgedragen {{barrier}} AS
SELECT d.id, d.caseloadoverdracht_id, d.jongere_id AS dossier_id, d.op, d.teruggenomen_op,
	EXISTS (SELECT 1 FROM t_overgedragen_terug r WHERE r.id = d.id) AS kan_terug, d.versie
FROM t_overgedragen d JOIN t_caseloadoverdracht o ON o.id = d.caseloadoverdracht_id
WHERE o.van_id = (SELECT ctx_gebruiker()) OR o.ontvanger_id = (SELECT ctx_gebruiker()) OR o.door_id = (SELECT ctx_gebruiker());

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_caseloadoverdracht_nieuw BEFORE INSERT ON t_caseloadoverdracht
WHEN NEW.door_id IS NOT ctx_gebruiker() OR NEW.door_functie_id IS NOT ctx_functie() OR NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'caseloadoverdracht_door'); END;

CREATE TRIGGER trg_caseloadoverdracht_vast BEFORE UPDATE ON t_caseloadoverdracht
BEGIN SELECT RAISE(ABORT, 'caseloadoverdracht_vast'); END;

-- Only of what went from the one to the other in this moment.
CREATE TRIGGER trg_overgedragen_nieuw BEFORE INSERT ON t_overgedragen
WHEN NEW.op IS NOT ctx_nu() OR NEW.teruggenomen_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_caseloadoverdracht o JOIN t_jongere j ON j.id = NEW.jongere_id
		AND j.casusregisseur_id = o.ontvanger_id AND j.casusregisseur_van_op = NEW.op AND j.gesloten_op IS NULL
		JOIN t_betrokkene b ON b.jongere_id = j.id AND b.gebruiker_id = o.van_id AND b.rol = 'casusregisseur' AND b.tot_op = NEW.op
		WHERE o.id = NEW.caseloadoverdracht_id AND o.door_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'overgedragen_nu'); END;

CREATE TRIGGER trg_overgedragen_vast BEFORE UPDATE ON t_overgedragen
WHEN NEW.caseloadoverdracht_id <> OLD.caseloadoverdracht_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.op <> OLD.op
	OR NEW.volgend_contact_datum <> OLD.volgend_contact_datum OR NEW.teruggenomen_op IS NOT ctx_nu()
	OR NOT EXISTS (SELECT 1 FROM t_overgedragen_terug r WHERE r.id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'overgedragen_vast'); END;

CREATE TRIGGER trg_overgedragen_terug AFTER UPDATE OF teruggenomen_op ON t_overgedragen BEGIN
	UPDATE t_jongere SET casusregisseur_id = (SELECT o.van_id FROM t_caseloadoverdracht o WHERE o.id = NEW.caseloadoverdracht_id),
		casusregisseur_van_op = NEW.teruggenomen_op, volgend_contact_datum = NEW.volgend_contact_datum, versie = versie + 1
	WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_caseloadoverdracht_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'caseloadoverdracht_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.door_functie_id IS DISTINCT FROM ctx_functie()
		OR NEW.op IS DISTINCT FROM ctx_nu() THEN
		RAISE EXCEPTION 'caseloadoverdracht_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_caseloadoverdracht_wacht BEFORE INSERT OR UPDATE ON t_caseloadoverdracht FOR EACH ROW
EXECUTE FUNCTION trg_caseloadoverdracht_wacht();

CREATE FUNCTION trg_overgedragen_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.op IS DISTINCT FROM ctx_nu() OR NEW.teruggenomen_op IS NOT NULL
			OR NOT EXISTS (SELECT 1 FROM t_caseloadoverdracht o JOIN t_jongere j ON j.id = NEW.jongere_id
				AND j.casusregisseur_id = o.ontvanger_id AND j.casusregisseur_van_op = NEW.op AND j.gesloten_op IS NULL
				JOIN t_betrokkene b ON b.jongere_id = j.id AND b.gebruiker_id = o.van_id AND b.rol = 'casusregisseur'
				AND b.tot_op = NEW.op
				WHERE o.id = NEW.caseloadoverdracht_id AND o.door_id = ctx_gebruiker()) THEN
			RAISE EXCEPTION 'overgedragen_nu' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- A lock on the dossier, so that who got it writes nothing in the same moment.
	PERFORM 1 FROM t_jongere j WHERE j.id = OLD.jongere_id FOR UPDATE;
	IF NEW.caseloadoverdracht_id <> OLD.caseloadoverdracht_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.op <> OLD.op
		OR NEW.volgend_contact_datum <> OLD.volgend_contact_datum OR NEW.teruggenomen_op IS DISTINCT FROM ctx_nu()
		OR NOT EXISTS (SELECT 1 FROM t_overgedragen_terug r WHERE r.id = OLD.id) THEN
		RAISE EXCEPTION 'overgedragen_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overgedragen_wacht BEFORE INSERT OR UPDATE ON t_overgedragen FOR EACH ROW
EXECUTE FUNCTION trg_overgedragen_wacht();

CREATE FUNCTION trg_overgedragen_terug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET casusregisseur_id = (SELECT o.van_id FROM t_caseloadoverdracht o WHERE o.id = NEW.caseloadoverdracht_id),
		casusregisseur_van_op = NEW.teruggenomen_op, volgend_contact_datum = NEW.volgend_contact_datum, versie = versie + 1
	WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_overgedragen_terug AFTER UPDATE OF teruggenomen_op ON t_overgedragen FOR EACH ROW
EXECUTE FUNCTION trg_overgedragen_terug();
-- @both
