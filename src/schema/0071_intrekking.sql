-- Work that was recorded by mistake (F258-F263): what never was is withdrawn with a reason, and from then on counts nowhere.
-- It stays where it was, with ingetrokken_op, so that it can be put back (0045); views and figures pass over it.
-- A contract begins no sooner than its place; what was withdrawn is not changed, and comes back as it was.

-- @sqlite
CREATE TRIGGER trg_contract_binnen_nieuw BEFORE INSERT ON t_contract
WHEN NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.van_datum <= NEW.van_datum
	AND p.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'contract_buiten_plek'); END;
CREATE TRIGGER trg_contract_binnen BEFORE UPDATE OF plaatsing_id, jongere_id, van_datum, ingetrokken_op ON t_contract
WHEN NEW.ingetrokken_op IS NULL AND NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.van_datum <= NEW.van_datum
	AND p.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'contract_buiten_plek'); END;
CREATE TRIGGER trg_contract_ingetrokken BEFORE UPDATE ON t_contract
WHEN (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL)
	AND (NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.vorm <> OLD.vorm
	OR NEW.van_datum <> OLD.van_datum OR NEW.tot_datum IS NOT OLD.tot_datum OR NEW.uren <> OLD.uren
	OR NEW.vervolg IS NOT OLD.vervolg OR NEW.vervolg_op IS NOT OLD.vervolg_op
	OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'contract_ingetrokken'); END;
-- Of a place too; and what somebody was measured, visited or heard in was there, and is not made undone by saying that it was not.
CREATE TRIGGER trg_plaatsing_ingetrokken_nieuw BEFORE INSERT ON t_plaatsing
WHEN NEW.ingetrokken_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'plaatsing_ingetrokken'); END;
CREATE TRIGGER trg_plaatsing_ingetrokken BEFORE UPDATE ON t_plaatsing
WHEN (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL)
	AND (NEW.jongere_id <> OLD.jongere_id OR NEW.werkgever_id <> OLD.werkgever_id OR NEW.soort <> OLD.soort
	OR NEW.functie <> OLD.functie OR NEW.van_datum <> OLD.van_datum OR NEW.uren <> OLD.uren
	OR NEW.formele_werkgever_id IS NOT OLD.formele_werkgever_id OR NEW.eind_datum IS NOT OLD.eind_datum
	OR NEW.uitkomst IS NOT OLD.uitkomst
	OR NEW.opvolger_id IS NOT OLD.opvolger_id OR NEW.opvolging_datum IS NOT OLD.opvolging_datum
	OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op <> OLD.ingetrokken_op))
BEGIN SELECT RAISE(ABORT, 'plaatsing_ingetrokken'); END;
CREATE TRIGGER trg_plaatsing_was_er BEFORE UPDATE OF ingetrokken_op ON t_plaatsing
WHEN NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL AND (
	EXISTS (SELECT 1 FROM t_loonwaardemeting m WHERE m.plaatsing_id = NEW.id AND m.ingetrokken_op IS NULL)
	OR EXISTS (SELECT 1 FROM t_melding m WHERE m.plaatsing_id = NEW.id AND m.ingetrokken_op IS NULL)
	OR EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id)
	OR EXISTS (SELECT 1 FROM t_werkbezoek b WHERE b.plaatsing_id = NEW.id AND b.bezoekstand = 'gezien')
	OR EXISTS (SELECT 1 FROM t_ontwikkelwens w WHERE w.plaatsing_id = NEW.id)
	OR EXISTS (SELECT 1 FROM t_handtekening t JOIN t_proefplaatsing x ON x.id = t.proefplaatsing_id
		WHERE x.plaatsing_id = NEW.id AND t.ingetrokken_op IS NULL))
BEGIN SELECT RAISE(ABORT, 'plaatsing_was_er'); END;
CREATE TRIGGER trg_plaatsing_terug_waakvlam BEFORE UPDATE OF ingetrokken_op ON t_plaatsing
WHEN NEW.ingetrokken_op IS NULL AND OLD.ingetrokken_op IS NOT NULL AND (NEW.eind_datum IS NULL
		OR NEW.opgevolgd_op IS NULL)
	AND EXISTS (SELECT 1 FROM t_waakvlam w WHERE w.jongere_id = NEW.jongere_id AND w.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'belofte_2_waakvlam'); END;

-- Also when a place is corrected its contracts, and what was measured or granted, stay within its days; nobody works before he
-- is born; and what was agreed on as a proefplaatsing stays one.
CREATE TRIGGER trg_plaatsing_verbeterd BEFORE UPDATE OF van_datum ON t_plaatsing
WHEN NEW.van_datum > OLD.van_datum AND EXISTS (SELECT 1 FROM t_contract c WHERE c.plaatsing_id = NEW.id
	AND c.ingetrokken_op IS NULL AND c.van_datum < NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'plaatsing_na_contract'); END;
CREATE TRIGGER trg_plaatsing_verbeterd_feiten BEFORE UPDATE OF van_datum ON t_plaatsing
WHEN NEW.van_datum > OLD.van_datum AND (
	EXISTS (SELECT 1 FROM t_loonwaardemeting m WHERE m.plaatsing_id = NEW.id
		AND m.ingetrokken_op IS NULL AND m.datum < NEW.van_datum)
	OR EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id AND k.van_datum < NEW.van_datum)
	OR EXISTS (SELECT 1 FROM t_ingroeistap s WHERE s.plaatsing_id = NEW.id AND s.van_datum < NEW.van_datum))
BEGIN SELECT RAISE(ABORT, 'plaatsing_na_feiten'); END;
CREATE TRIGGER trg_plaatsing_verbeterd_geboorte BEFORE UPDATE OF van_datum ON t_plaatsing
WHEN NEW.van_datum < OLD.van_datum AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id
	AND j.geboorte_datum >= NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'plaatsing_voor_geboorte'); END;
CREATE TRIGGER trg_plaatsing_verbeterd_soort BEFORE UPDATE OF soort ON t_plaatsing
WHEN NEW.soort <> OLD.soort AND EXISTS (SELECT 1 FROM t_proefplaatsing x WHERE x.plaatsing_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'plaatsing_soort_vast'); END;
-- @postgres
CREATE FUNCTION trg_contract_binnen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL)
		AND (NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.vorm <> OLD.vorm
		OR NEW.van_datum <> OLD.van_datum OR NEW.tot_datum IS DISTINCT FROM OLD.tot_datum OR NEW.uren <> OLD.uren
		OR NEW.vervolg IS DISTINCT FROM OLD.vervolg OR NEW.vervolg_op IS DISTINCT FROM OLD.vervolg_op
		OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL)) THEN
		RAISE EXCEPTION 'contract_ingetrokken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.ingetrokken_op IS NOT NULL
	OR (OLD.ingetrokken_op IS NULL AND NEW.van_datum = OLD.van_datum
		AND NEW.plaatsing_id = OLD.plaatsing_id AND NEW.jongere_id = OLD.jongere_id)) THEN
		RETURN NEW;
	END IF;
	-- A lock on the place: its first day stays before this one's.
	PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.van_datum <= NEW.van_datum AND p.ingetrokken_op IS NULL FOR UPDATE;
	IF NOT FOUND OR NEW.ingetrokken_op IS NOT NULL THEN
		RAISE EXCEPTION 'contract_buiten_plek' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contract_binnen BEFORE INSERT
OR UPDATE ON t_contract FOR EACH ROW EXECUTE FUNCTION trg_contract_binnen();

CREATE FUNCTION trg_plaatsing_ingetrokken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.ingetrokken_op IS NOT NULL THEN
			RAISE EXCEPTION 'plaatsing_ingetrokken' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL)
		AND (NEW.jongere_id <> OLD.jongere_id OR NEW.werkgever_id <> OLD.werkgever_id
		OR NEW.soort <> OLD.soort OR NEW.functie <> OLD.functie OR NEW.van_datum <> OLD.van_datum
		OR NEW.uren <> OLD.uren
		OR NEW.formele_werkgever_id IS DISTINCT FROM OLD.formele_werkgever_id
		OR NEW.eind_datum IS DISTINCT FROM OLD.eind_datum OR NEW.uitkomst IS DISTINCT FROM OLD.uitkomst
		OR NEW.opvolger_id IS DISTINCT FROM OLD.opvolger_id
		OR NEW.opvolging_datum IS DISTINCT FROM OLD.opvolging_datum
		OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op <> OLD.ingetrokken_op)) THEN
		RAISE EXCEPTION 'plaatsing_ingetrokken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL AND (
	EXISTS (SELECT 1 FROM t_loonwaardemeting m WHERE m.plaatsing_id = NEW.id AND m.ingetrokken_op IS NULL)
		OR EXISTS (SELECT 1 FROM t_melding m WHERE m.plaatsing_id = NEW.id AND m.ingetrokken_op IS NULL)
		OR EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id)
		OR EXISTS (SELECT 1 FROM t_werkbezoek b WHERE b.plaatsing_id = NEW.id AND b.bezoekstand = 'gezien')
		OR EXISTS (SELECT 1 FROM t_ontwikkelwens w WHERE w.plaatsing_id = NEW.id)
		OR EXISTS (SELECT 1 FROM t_handtekening t JOIN t_proefplaatsing x ON x.id = t.proefplaatsing_id
			WHERE x.plaatsing_id = NEW.id AND t.ingetrokken_op IS NULL)) THEN
		RAISE EXCEPTION 'plaatsing_was_er' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.ingetrokken_op IS NULL AND OLD.ingetrokken_op IS NOT NULL AND (NEW.eind_datum IS NULL
		OR NEW.opgevolgd_op IS NULL) THEN
		PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id FOR SHARE;
		IF EXISTS (SELECT 1 FROM t_waakvlam w WHERE w.jongere_id = NEW.jongere_id AND w.tot_op = 253402300799000) THEN
			RAISE EXCEPTION 'belofte_2_waakvlam' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_ingetrokken BEFORE INSERT OR UPDATE ON t_plaatsing FOR EACH ROW
EXECUTE FUNCTION trg_plaatsing_ingetrokken();

CREATE FUNCTION trg_plaatsing_verbeterd() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.van_datum > OLD.van_datum AND EXISTS (SELECT 1 FROM t_contract c WHERE c.plaatsing_id = NEW.id
		AND c.ingetrokken_op IS NULL AND c.van_datum < NEW.van_datum) THEN
		RAISE EXCEPTION 'plaatsing_na_contract' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.van_datum > OLD.van_datum AND (
		EXISTS (SELECT 1 FROM t_loonwaardemeting m WHERE m.plaatsing_id = NEW.id
			AND m.ingetrokken_op IS NULL AND m.datum < NEW.van_datum)
		OR EXISTS (SELECT 1 FROM t_jobcoach k WHERE k.plaatsing_id = NEW.id AND k.van_datum < NEW.van_datum)
		OR EXISTS (SELECT 1 FROM t_ingroeistap s WHERE s.plaatsing_id = NEW.id AND s.van_datum < NEW.van_datum)) THEN
		RAISE EXCEPTION 'plaatsing_na_feiten' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.van_datum < OLD.van_datum AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id
		AND j.geboorte_datum >= NEW.van_datum) THEN
		RAISE EXCEPTION 'plaatsing_voor_geboorte' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.soort <> OLD.soort AND EXISTS (SELECT 1 FROM t_proefplaatsing x WHERE x.plaatsing_id = NEW.id) THEN
		RAISE EXCEPTION 'plaatsing_soort_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_verbeterd BEFORE UPDATE OF van_datum, soort ON t_plaatsing FOR EACH ROW
EXECUTE FUNCTION trg_plaatsing_verbeterd();
-- @both
