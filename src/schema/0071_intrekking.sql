-- Work that was recorded by mistake (F258-F263): what never was is withdrawn with a reason, and from then on counts nowhere.
-- It stays where it was, with ingetrokken_op, so that it can be put back (0045); views and figures pass over it.
-- A contract begins no sooner than its place; what was withdrawn is not changed, and comes back as it was.

-- @sqlite
CREATE TRIGGER trg_contract_binnen_nieuw BEFORE INSERT ON t_contract
WHEN NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.van_datum <= NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'contract_buiten_plek'); END;
CREATE TRIGGER trg_contract_binnen BEFORE UPDATE OF plaatsing_id, jongere_id, van_datum, ingetrokken_op ON t_contract
WHEN NEW.ingetrokken_op IS NULL AND NOT EXISTS (SELECT 1 FROM t_plaatsing p
	WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id AND p.van_datum <= NEW.van_datum)
BEGIN SELECT RAISE(ABORT, 'contract_buiten_plek'); END;
CREATE TRIGGER trg_contract_ingetrokken BEFORE UPDATE ON t_contract
WHEN (OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL)
	AND (NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.vorm <> OLD.vorm
	OR NEW.van_datum <> OLD.van_datum OR NEW.tot_datum IS NOT OLD.tot_datum OR NEW.uren <> OLD.uren
	OR NEW.vervolg IS NOT OLD.vervolg OR NEW.vervolg_op IS NOT OLD.vervolg_op
	OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'contract_ingetrokken'); END;
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
	IF TG_OP = 'UPDATE' AND (NEW.ingetrokken_op IS NOT NULL OR (OLD.ingetrokken_op IS NULL AND NEW.van_datum = OLD.van_datum
		AND NEW.plaatsing_id = OLD.plaatsing_id AND NEW.jongere_id = OLD.jongere_id)) THEN
		RETURN NEW;
	END IF;
	-- A lock on the place: its first day stays before this one's.
	PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.van_datum <= NEW.van_datum FOR UPDATE;
	IF NOT FOUND OR NEW.ingetrokken_op IS NOT NULL THEN
		RAISE EXCEPTION 'contract_buiten_plek' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contract_binnen BEFORE INSERT OR UPDATE ON t_contract FOR EACH ROW EXECUTE FUNCTION trg_contract_binnen();
-- @both
