-- Concept: what somebody typed about a jongere and did not save yet (t_concept: 0001). Only who typed it reads it, and only
-- while the basis is there that the form asks for. Gone when it was saved, a day after it was thrown away, when it is too old,
-- or of nobody any more.

CREATE VIEW t_concept_van_mij AS
SELECT c.id, c.jongere_id, c.pad, c.pagina, c.wat, c.inhoud, c.op, c.weggegooid_op
FROM t_concept c WHERE c.gebruiker_id = (SELECT ctx_gebruiker()) AND c.vervalt_op > (SELECT ctx_nu())
	AND EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = c.gebruiker_id AND z.jongere_id = c.jongere_id
		AND (z.onderdelen & c.onderdelen) = c.onderdelen
		AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()));

CREATE VIEW mijn_concept {{barrier}} AS
SELECT c.id, c.jongere_id, c.pad, c.pagina, c.wat, c.inhoud, c.op FROM t_concept_van_mij c WHERE c.weggegooid_op IS NULL;

-- What can be put back; not what was in it.
CREATE VIEW mijn_weggegooid_concept {{barrier}} AS
SELECT c.id, c.jongere_id FROM t_concept_van_mij c WHERE c.weggegooid_op > (SELECT ctx_nu()) - 86400000;

-- Also of who sees the jongere no more, now or later, or works here no more: nobody can finish it.
CREATE VIEW overtollig_concept {{barrier}} AS
SELECT c.id FROM t_concept c WHERE c.vervalt_op <= (SELECT ctx_nu()) OR c.weggegooid_op <= (SELECT ctx_nu()) - 86400000
	OR NOT EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = c.gebruiker_id AND z.jongere_id = c.jongere_id
		AND z.tot_op > (SELECT ctx_nu()))
	OR NOT EXISTS (SELECT 1 FROM t_gebruiker g WHERE g.id = c.gebruiker_id AND g.toestand = 'actief');

-- A draft is one's own; thrown away is thrown away now, and after a day for good. Of a form there is one: a next one takes its
-- place, also when that one is out of sight or too old. Of one person there are at most fifty: the oldest go. What ended is
-- deleted at once.
-- @sqlite
CREATE TRIGGER trg_concept_nieuw BEFORE INSERT ON t_concept WHEN NEW.gebruiker_id <> ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'concept_van_een_ander'); END;
CREATE TRIGGER trg_concept_opnieuw BEFORE INSERT ON t_concept BEGIN
	DELETE FROM t_concept WHERE gebruiker_id = NEW.gebruiker_id AND pad = NEW.pad;
END;
CREATE TRIGGER trg_concept_anders BEFORE UPDATE ON t_concept
WHEN OLD.gebruiker_id <> ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.pad <> OLD.pad
BEGIN SELECT RAISE(ABORT, 'concept_van_een_ander'); END;
CREATE TRIGGER trg_concept_terug BEFORE UPDATE OF weggegooid_op ON t_concept
WHEN OLD.weggegooid_op <= ctx_nu() - 86400000 OR NEW.weggegooid_op <> ctx_nu()
BEGIN SELECT RAISE(ABORT, 'concept_weg'); END;
CREATE TRIGGER trg_concept_hoogstens AFTER INSERT ON t_concept BEGIN
	DELETE FROM t_concept WHERE gebruiker_id = NEW.gebruiker_id AND id NOT IN (SELECT c.id FROM t_concept c
		WHERE c.gebruiker_id = NEW.gebruiker_id ORDER BY c.op DESC, c.id DESC LIMIT 50);
END;
CREATE TRIGGER trg_concept_weg AFTER UPDATE OF vervalt_op ON t_concept WHEN NEW.vervalt_op <= ctx_nu() BEGIN
	DELETE FROM t_concept WHERE id = NEW.id;
END;
CREATE TRIGGER trg_schoonmaak_concept AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_concept WHERE id IN (SELECT id FROM overtollig_concept LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_concept_eigen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id <> ctx_gebruiker() OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id <> OLD.gebruiker_id
			OR NEW.jongere_id <> OLD.jongere_id OR NEW.pad <> OLD.pad)) THEN
		RAISE EXCEPTION 'concept_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.weggegooid_op IS DISTINCT FROM OLD.weggegooid_op
		AND (OLD.weggegooid_op <= ctx_nu() - 86400000 OR NEW.weggegooid_op <> ctx_nu()) THEN
		RAISE EXCEPTION 'concept_weg' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'INSERT' THEN
		DELETE FROM t_concept WHERE gebruiker_id = NEW.gebruiker_id AND pad = NEW.pad;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_concept_eigen BEFORE INSERT OR UPDATE ON t_concept FOR EACH ROW EXECUTE FUNCTION trg_concept_eigen();
CREATE FUNCTION trg_concept_hoogstens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_concept WHERE gebruiker_id = NEW.gebruiker_id AND id NOT IN (SELECT c.id FROM t_concept c
		WHERE c.gebruiker_id = NEW.gebruiker_id ORDER BY c.op DESC, c.id DESC LIMIT 50);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_concept_hoogstens AFTER INSERT ON t_concept FOR EACH ROW EXECUTE FUNCTION trg_concept_hoogstens();
CREATE FUNCTION trg_concept_weg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_concept WHERE id = NEW.id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_concept_weg AFTER UPDATE OF vervalt_op ON t_concept
FOR EACH ROW WHEN (NEW.vervalt_op <= ctx_nu()) EXECUTE FUNCTION trg_concept_weg();
CREATE FUNCTION trg_schoonmaak_concept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_concept WHERE id IN (SELECT id FROM overtollig_concept LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_concept AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_concept();
-- @both
