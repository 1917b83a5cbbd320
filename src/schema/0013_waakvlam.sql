-- Waakvlam: what may be read of it, what it must not hide, and what follows (t_waakvlam and what it closes: 0002, 0003).

CREATE VIEW waakvlam AS
SELECT w.id, z.jongere_id,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN w.reden END AS reden,
	CASE WHEN (z.onderdelen & 8192) <> 0 THEN w.naaste_id END AS naaste_id,
	CASE WHEN (z.onderdelen & 8192) <> 0 THEN w.gevraagd_datum END AS gevraagd_datum,
	w.herzien_datum, w.van_op, w.tot_op, w.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_waakvlam w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- How many there are now: their own figure, beside who is on the way and who came back.
CREATE INDEX jongere_waakvlam ON t_jongere (stand_waakvlam_datum) WHERE stand_waakvlam_datum IS NOT NULL;
CREATE VIEW telling_waakvlam {{barrier}} AS
SELECT count(j.fase) AS aantal FROM t_jongere j
WHERE j.stand_waakvlam_datum IS NOT NULL AND j.gesloten_op IS NULL AND (SELECT ctx_gebruiker()) IS NOT NULL
HAVING count(j.fase) >= (SELECT g.grens FROM t_telling_grens g);

-- ---- guards ----

-- Promise 2: what somebody is due after an end, at work or because help was asked, is not hidden by closing his dossier.
-- What is told of a waakvlam stays; only when it is looked at again, who lets us in, and that it ends are still open.
-- @sqlite
CREATE TRIGGER trg_waakvlam_nieuw BEFORE INSERT ON t_waakvlam
WHEN NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL AND j.fase <> 'uitval'
		AND j.stand_hulp_gevraagd_op IS NULL AND j.stand_melding_rood_op IS NULL)
	OR EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.jongere_id = NEW.jongere_id AND p.ingetrokken_op IS NULL
		AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL))
BEGIN SELECT RAISE(ABORT, 'belofte_2_waakvlam'); END;

CREATE TRIGGER trg_waakvlam_naaste BEFORE INSERT ON t_waakvlam
WHEN NEW.naaste_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_naaste n WHERE n.id = NEW.naaste_id
	AND n.jongere_id = NEW.jongere_id AND n.vertrouwenspersoon AND n.mag_bellen AND n.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'waakvlam_vertrouwenspersoon'); END;

CREATE TRIGGER trg_waakvlam_andere_naaste BEFORE UPDATE OF naaste_id ON t_waakvlam
WHEN NEW.naaste_id <> coalesce(OLD.naaste_id, 0) AND NOT EXISTS (SELECT 1 FROM t_naaste n WHERE n.id = NEW.naaste_id
	AND n.jongere_id = NEW.jongere_id AND n.vertrouwenspersoon AND n.mag_bellen AND n.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'waakvlam_vertrouwenspersoon'); END;

CREATE TRIGGER trg_waakvlam_vast BEFORE UPDATE ON t_waakvlam
WHEN NEW.jongere_id <> OLD.jongere_id OR NEW.van_op <> OLD.van_op OR NEW.reden <> OLD.reden
	OR OLD.tot_op <> 253402300799000
BEGIN SELECT RAISE(ABORT, 'waakvlam_vast'); END;

-- Work that begins while it lasts would be seen by nobody.
CREATE TRIGGER trg_plaatsing_waakvlam BEFORE INSERT ON t_plaatsing
WHEN EXISTS (SELECT 1 FROM t_waakvlam w WHERE w.jongere_id = NEW.jongere_id AND w.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'belofte_2_waakvlam'); END;

-- The bases stay as they are; every sight is made from them again.
CREATE TRIGGER trg_waakvlam_zicht_nieuw AFTER INSERT ON t_waakvlam BEGIN
	UPDATE t_jongere SET stand_waakvlam_datum = NEW.herzien_datum WHERE id = NEW.jongere_id;
	UPDATE t_betrokkene SET versie = versie WHERE jongere_id = NEW.jongere_id;
END;

CREATE TRIGGER trg_waakvlam_zicht_wijzig AFTER UPDATE ON t_waakvlam BEGIN
	UPDATE t_jongere SET stand_waakvlam_datum = CASE WHEN NEW.tot_op = 253402300799000 THEN NEW.herzien_datum END
	WHERE id = NEW.jongere_id;
	UPDATE t_betrokkene SET versie = versie WHERE jongere_id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_waakvlam_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.jongere_id <> OLD.jongere_id OR NEW.van_op <> OLD.van_op OR NEW.reden <> OLD.reden
			OR OLD.tot_op <> 253402300799000 THEN
			RAISE EXCEPTION 'waakvlam_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		IF NEW.naaste_id IS NOT DISTINCT FROM OLD.naaste_id THEN
			RETURN NEW;
		END IF;
	ELSE
		-- A lock on the dossier, so that no work begins and no help is asked in the same moment.
		PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL AND j.fase <> 'uitval'
			AND j.stand_hulp_gevraagd_op IS NULL AND j.stand_melding_rood_op IS NULL FOR UPDATE;
		IF NOT FOUND OR EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.jongere_id = NEW.jongere_id AND p.ingetrokken_op IS NULL
			AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL)) THEN
			RAISE EXCEPTION 'belofte_2_waakvlam' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	IF NEW.naaste_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_naaste n WHERE n.id = NEW.naaste_id
		AND n.jongere_id = NEW.jongere_id AND n.vertrouwenspersoon AND n.mag_bellen AND n.ingetrokken_op IS NULL) THEN
		RAISE EXCEPTION 'waakvlam_vertrouwenspersoon' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_waakvlam_wacht BEFORE INSERT OR UPDATE ON t_waakvlam FOR EACH ROW EXECUTE FUNCTION trg_waakvlam_wacht();

CREATE FUNCTION trg_plaatsing_waakvlam() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id FOR SHARE;
	IF EXISTS (SELECT 1 FROM t_waakvlam w WHERE w.jongere_id = NEW.jongere_id AND w.tot_op = 253402300799000) THEN
		RAISE EXCEPTION 'belofte_2_waakvlam' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_waakvlam BEFORE INSERT ON t_plaatsing FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_waakvlam();

CREATE FUNCTION trg_waakvlam_zicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_waakvlam_datum = CASE WHEN NEW.tot_op = 253402300799000 THEN NEW.herzien_datum END
	WHERE id = NEW.jongere_id;
	UPDATE t_betrokkene SET versie = versie WHERE jongere_id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_waakvlam_zicht AFTER INSERT OR UPDATE ON t_waakvlam FOR EACH ROW EXECUTE FUNCTION trg_waakvlam_zicht();
-- @both
