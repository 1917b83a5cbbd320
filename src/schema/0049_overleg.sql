-- What a casusoverleg leaves behind (F127-F129): who goes along to the next one reads so on the timeline, also when the
-- voorzitter may not know of him; and there is always a voorzitter who takes part, until it is over.

-- @sqlite
CREATE TRIGGER trg_overlegpunt_door AFTER UPDATE OF casusoverleg_id ON t_overlegpunt
WHEN NEW.casusoverleg_id <> OLD.casusoverleg_id BEGIN
	INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst, gebruiker_id)
	VALUES (NEW.jongere_id, ctx_vandaag(), ctx_nu(), 'overleg', 2048,
		'Niet aan de beurt in het casusoverleg. Staat op de agenda van het volgende.',
		'niet aan de beurt in het casusoverleg. staat op de agenda van het volgende.', ctx_gebruiker());
END;

CREATE TRIGGER trg_overlegdeelnemer_voorzitter BEFORE UPDATE OF ingetrokken_op ON t_overlegdeelnemer
WHEN NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL AND EXISTS (SELECT 1 FROM t_casusoverleg c
	WHERE c.id = NEW.casusoverleg_id AND c.voorzitter_id = NEW.gebruiker_id AND c.toestand IN ('gepland', 'bezig', 'onderbroken'))
BEGIN SELECT RAISE(ABORT, 'overlegdeelnemer_voorzitter'); END;

CREATE TRIGGER trg_casusoverleg_voorzitter BEFORE UPDATE OF voorzitter_id ON t_casusoverleg
WHEN NEW.voorzitter_id <> OLD.voorzitter_id AND (OLD.toestand NOT IN ('gepland', 'bezig', 'onderbroken')
	OR NOT EXISTS (SELECT 1 FROM t_overlegdeelnemer d WHERE d.casusoverleg_id = NEW.id AND d.gebruiker_id = NEW.voorzitter_id
		AND d.ingetrokken_op IS NULL))
BEGIN SELECT RAISE(ABORT, 'casusoverleg_voorzitter'); END;
-- @postgres
CREATE FUNCTION trg_overlegpunt_door() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst, gebruiker_id)
	VALUES (NEW.jongere_id, ctx_vandaag(), ctx_nu(), 'overleg', 2048,
		'Niet aan de beurt in het casusoverleg. Staat op de agenda van het volgende.',
		'niet aan de beurt in het casusoverleg. staat op de agenda van het volgende.', ctx_gebruiker());
	RETURN NULL;
END $$;
CREATE TRIGGER trg_overlegpunt_door AFTER UPDATE OF casusoverleg_id ON t_overlegpunt FOR EACH ROW
WHEN (NEW.casusoverleg_id <> OLD.casusoverleg_id) EXECUTE FUNCTION trg_overlegpunt_door();

CREATE FUNCTION trg_overlegdeelnemer_voorzitter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_casusoverleg c WHERE c.id = NEW.casusoverleg_id AND c.voorzitter_id = NEW.gebruiker_id
		AND c.toestand IN ('gepland', 'bezig', 'onderbroken') FOR SHARE;
	IF FOUND THEN
		RAISE EXCEPTION 'overlegdeelnemer_voorzitter' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overlegdeelnemer_voorzitter BEFORE UPDATE OF ingetrokken_op ON t_overlegdeelnemer FOR EACH ROW
WHEN (NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL) EXECUTE FUNCTION trg_overlegdeelnemer_voorzitter();

CREATE FUNCTION trg_casusoverleg_voorzitter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock, so that he is not sent away in the same moment.
	PERFORM 1 FROM t_overlegdeelnemer d WHERE d.casusoverleg_id = NEW.id AND d.gebruiker_id = NEW.voorzitter_id
		AND d.ingetrokken_op IS NULL FOR SHARE;
	IF NOT FOUND OR OLD.toestand NOT IN ('gepland', 'bezig', 'onderbroken') THEN
		RAISE EXCEPTION 'casusoverleg_voorzitter' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_casusoverleg_voorzitter BEFORE UPDATE OF voorzitter_id ON t_casusoverleg FOR EACH ROW
WHEN (NEW.voorzitter_id <> OLD.voorzitter_id) EXECUTE FUNCTION trg_casusoverleg_voorzitter();
-- @both
