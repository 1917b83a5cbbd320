-- What was agreed when somebody works for one employer and has a contract with another (F258-F259): whom to speak at each, who bears
-- the risk when it stops early, how the inleen ends, and what happens to the contract then. Who they are stands in t_plaatsing:
-- werkgever_id where the work is (material, inlener), formele_werkgever_id who has the contract (BW 7:690, Waadi art. 1).
-- View: as in 0003, for who has "werk" (1024).

CREATE TABLE t_detachering (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	formeel_contact_id {{int}} REFERENCES t_contactpersoon(id), -- who is asked about contract and pay
	materieel_contact_id {{int}} REFERENCES t_contactpersoon(id), -- who is called about the work
	stoprisico {{text}} NOT NULL CHECK (stoprisico IN ('formeel', 'materieel', 'samen', 'onbekend')), -- who pays when it stops early
	inleen_tot_datum {{int}},                  -- last day of the inleen; NULL: no end was agreed
	opzegdagen {{int}} NOT NULL CHECK (opzegdagen BETWEEN 0 AND 366), -- notice of the inleen
	na_inleen {{text}} NOT NULL CHECK (na_inleen IN ('loopt_door', 'stopt_mee', 'onbekend')), -- the contract, then
	tekst {{text}},                            -- what else was agreed
	inleenbesluit {{text}} CHECK (inleenbesluit IN ('verlengen', 'stoppen', 'overnemen')), -- known before its last day
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down last
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT inleen_zonder_einde CHECK (inleenbesluit IS NULL OR inleen_tot_datum IS NOT NULL)
) {{strict}};
CREATE UNIQUE INDEX detachering_een ON t_detachering (plaatsing_id);
CREATE INDEX detachering_jongere ON t_detachering (jongere_id, id);
CREATE INDEX detachering_formeel ON t_detachering (formeel_contact_id) WHERE formeel_contact_id IS NOT NULL;
CREATE INDEX detachering_materieel ON t_detachering (materieel_contact_id) WHERE materieel_contact_id IS NOT NULL;

CREATE VIEW detachering AS
SELECT d.id, d.plaatsing_id, z.jongere_id, d.formeel_contact_id, d.materieel_contact_id, d.stoprisico, d.inleen_tot_datum,
	d.opzegdagen, d.na_inleen, d.tekst, d.inleenbesluit, d.gebruiker_id, d.op, d.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_detachering d
WHERE d.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_detachering_controle {{barrier}} AS
SELECT count(p.id) AS verschillen FROM t_plaatsing p LEFT JOIN t_detachering d ON d.plaatsing_id = p.id
WHERE (p.stand_inleen_tot_datum IS DISTINCT FROM d.inleen_tot_datum
	OR p.stand_inleen_zeg_datum IS DISTINCT FROM CASE WHEN d.inleenbesluit IS NULL THEN d.inleen_tot_datum - d.opzegdagen END)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- Agreements are of a detachering of the same young person, and whom to speak works there: also when the employer is mended.

-- @sqlite
CREATE TRIGGER trg_detachering_nieuw BEFORE INSERT ON t_detachering
WHEN NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
	AND p.soort = 'detachering')
BEGIN SELECT RAISE(ABORT, 'detachering_vast'); END;

CREATE TRIGGER trg_detachering_vast BEFORE UPDATE ON t_detachering
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
BEGIN SELECT RAISE(ABORT, 'detachering_vast'); END;

CREATE TRIGGER trg_detachering_contact_nieuw BEFORE INSERT ON t_detachering
WHEN (NEW.formeel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
		ON p.formele_werkgever_id = c.werkgever_id WHERE c.id = NEW.formeel_contact_id AND p.id = NEW.plaatsing_id))
	OR (NEW.materieel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
		ON p.werkgever_id = c.werkgever_id WHERE c.id = NEW.materieel_contact_id AND p.id = NEW.plaatsing_id))
BEGIN SELECT RAISE(ABORT, 'detachering_contact'); END;

CREATE TRIGGER trg_detachering_contact BEFORE UPDATE ON t_detachering
WHEN (NEW.formeel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
		ON p.formele_werkgever_id = c.werkgever_id WHERE c.id = NEW.formeel_contact_id AND p.id = NEW.plaatsing_id))
	OR (NEW.materieel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
		ON p.werkgever_id = c.werkgever_id WHERE c.id = NEW.materieel_contact_id AND p.id = NEW.plaatsing_id))
BEGIN SELECT RAISE(ABORT, 'detachering_contact'); END;

CREATE TRIGGER trg_plaatsing_detachering BEFORE UPDATE OF soort, werkgever_id, formele_werkgever_id, jongere_id ON t_plaatsing
WHEN EXISTS (SELECT 1 FROM t_detachering d WHERE d.plaatsing_id = NEW.id AND (NEW.soort <> 'detachering'
	OR NEW.jongere_id <> OLD.jongere_id
	OR (d.formeel_contact_id IS NOT NULL AND NEW.formele_werkgever_id IS NOT OLD.formele_werkgever_id)
	OR (d.materieel_contact_id IS NOT NULL AND NEW.werkgever_id <> OLD.werkgever_id)))
BEGIN SELECT RAISE(ABORT, 'detachering_contact'); END;

CREATE TRIGGER trg_detachering_stand_nieuw AFTER INSERT ON t_detachering BEGIN
	UPDATE t_plaatsing SET stand_inleen_tot_datum = NEW.inleen_tot_datum,
		stand_inleen_zeg_datum = CASE WHEN NEW.inleenbesluit IS NULL THEN NEW.inleen_tot_datum - NEW.opzegdagen END
	WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_detachering_stand_wijzig AFTER UPDATE ON t_detachering BEGIN
	UPDATE t_plaatsing SET stand_inleen_tot_datum = NEW.inleen_tot_datum,
		stand_inleen_zeg_datum = CASE WHEN NEW.inleenbesluit IS NULL THEN NEW.inleen_tot_datum - NEW.opzegdagen END
	WHERE id = NEW.plaatsing_id;
END;
-- @postgres
CREATE FUNCTION trg_detachering_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'UPDATE' AND (NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id))
		OR NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
			AND p.soort = 'detachering') THEN
		RAISE EXCEPTION 'detachering_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (NEW.formeel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
			ON p.formele_werkgever_id = c.werkgever_id WHERE c.id = NEW.formeel_contact_id AND p.id = NEW.plaatsing_id))
		OR (NEW.materieel_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_contactpersoon c JOIN t_plaatsing p
			ON p.werkgever_id = c.werkgever_id WHERE c.id = NEW.materieel_contact_id AND p.id = NEW.plaatsing_id)) THEN
		RAISE EXCEPTION 'detachering_contact' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_detachering_vast BEFORE INSERT OR UPDATE ON t_detachering
FOR EACH ROW EXECUTE FUNCTION trg_detachering_vast();

CREATE FUNCTION trg_plaatsing_detachering() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_detachering d WHERE d.plaatsing_id = NEW.id AND (NEW.soort <> 'detachering'
		OR NEW.jongere_id <> OLD.jongere_id
		OR (d.formeel_contact_id IS NOT NULL AND NEW.formele_werkgever_id IS DISTINCT FROM OLD.formele_werkgever_id)
		OR (d.materieel_contact_id IS NOT NULL AND NEW.werkgever_id <> OLD.werkgever_id))) THEN
		RAISE EXCEPTION 'detachering_contact' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_detachering BEFORE UPDATE OF soort, werkgever_id, formele_werkgever_id, jongere_id ON t_plaatsing
FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_detachering();

CREATE FUNCTION trg_detachering_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_inleen_tot_datum = NEW.inleen_tot_datum,
		stand_inleen_zeg_datum = CASE WHEN NEW.inleenbesluit IS NULL THEN NEW.inleen_tot_datum - NEW.opzegdagen END
	WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_detachering_stand AFTER INSERT OR UPDATE ON t_detachering
FOR EACH ROW EXECUTE FUNCTION trg_detachering_stand();
-- @both
