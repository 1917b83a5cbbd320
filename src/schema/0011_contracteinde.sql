-- What was asked before a contract ends, in the order in which it is asked (domain/contracteinde.h, F264-F272): the young
-- person first, and the employer only with his yes and if it knows. A talk is a fact: it is never changed; a yes is withdrawn
-- by a next talk, and from then on counts no more (promise 3). The words of it are a contactmoment as well. Views: as in 0003.

CREATE TABLE t_contractgesprek (
	id {{id}},
	contract_id {{int}} NOT NULL REFERENCES t_contract(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	wens {{text}} CHECK (wens IN ('blijven', 'anders', 'weg', 'weet_niet')), -- of the young person, or
	mag_werkgever {{bool}},                    -- his yes or no to asking the employer
	aanbod {{text}} CHECK (aanbod IN ('verlengen', 'vast', 'stoppen', 'onbekend')), -- of the employer
	tekst {{text}} NOT NULL,                   -- in his words
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT contractgesprek_met_een CHECK ((wens IS NULL) <> (aanbod IS NULL)),
	CONSTRAINT contractgesprek_met_antwoord CHECK ((wens IS NULL) = (mag_werkgever IS NULL))
) {{strict}};
CREATE INDEX contractgesprek_contract ON t_contractgesprek (contract_id, id);
CREATE INDEX contractgesprek_jongere ON t_contractgesprek (jongere_id, id);

CREATE VIEW contractgesprek AS
SELECT g.id, g.contract_id, c.plaatsing_id, z.jongere_id, c.van_datum AS contract_van_datum, c.tot_datum AS contract_tot_datum,
	g.datum, g.wens, g.mag_werkgever, g.aanbod, g.tekst, g.gebruiker_id, g.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_contractgesprek g CROSS JOIN t_contract c
WHERE g.jongere_id = z.jongere_id AND c.id = g.contract_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND c.ingetrokken_op IS NULL
	AND NOT EXISTS (SELECT 1 FROM t_plaatsing w WHERE w.id = c.plaatsing_id AND w.ingetrokken_op IS NOT NULL)
	AND (z.onderdelen & 1024) <> 0 AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- @sqlite
CREATE TRIGGER trg_contractgesprek_nieuw BEFORE INSERT ON t_contractgesprek
WHEN NOT EXISTS (SELECT 1 FROM t_contract c WHERE c.id = NEW.contract_id AND c.jongere_id = NEW.jongere_id
	AND c.ingetrokken_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'contractgesprek_vast'); END;

CREATE TRIGGER trg_contractgesprek_belofte_3 BEFORE INSERT ON t_contractgesprek
WHEN NEW.aanbod IS NOT NULL AND (SELECT g.mag_werkgever FROM t_contractgesprek g
	WHERE g.contract_id = NEW.contract_id AND g.wens IS NOT NULL ORDER BY g.id DESC LIMIT 1) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'belofte_3_jongere_eerst'); END;

CREATE TRIGGER trg_contractgesprek_belofte_3_weet BEFORE INSERT ON t_contractgesprek
WHEN NEW.aanbod IS NOT NULL AND EXISTS (SELECT 1 FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id
	WHERE c.id = NEW.contract_id AND p.weet_werkgever NOT IN ('ja', 'besproken'))
BEGIN SELECT RAISE(ABORT, 'belofte_3_werkgever_weet_niet'); END;

CREATE TRIGGER trg_contractgesprek_vast BEFORE UPDATE ON t_contractgesprek
BEGIN SELECT RAISE(ABORT, 'contractgesprek_vast'); END;
-- @postgres
CREATE FUNCTION trg_contractgesprek_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	weet text;
BEGIN
	-- A lock on the place, so that two talks about it come after each other.
	SELECT p.weet_werkgever INTO weet FROM t_contract c JOIN t_plaatsing p ON p.id = c.plaatsing_id
	WHERE c.id = NEW.contract_id AND c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL FOR UPDATE OF p;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'contractgesprek_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.aanbod IS NULL THEN RETURN NEW; END IF;
	IF (SELECT g.mag_werkgever FROM t_contractgesprek g WHERE g.contract_id = NEW.contract_id AND g.wens IS NOT NULL
		ORDER BY g.id DESC LIMIT 1) IS NOT TRUE THEN
		RAISE EXCEPTION 'belofte_3_jongere_eerst' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF weet NOT IN ('ja', 'besproken') THEN
		RAISE EXCEPTION 'belofte_3_werkgever_weet_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contractgesprek_nieuw BEFORE INSERT ON t_contractgesprek
FOR EACH ROW EXECUTE FUNCTION trg_contractgesprek_nieuw();

CREATE FUNCTION trg_contractgesprek_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'contractgesprek_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_contractgesprek_vast BEFORE UPDATE ON t_contractgesprek
FOR EACH ROW EXECUTE FUNCTION trg_contractgesprek_vast();
-- @both
