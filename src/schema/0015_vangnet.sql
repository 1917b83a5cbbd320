-- Vangnet: anyone in the network says that a jongere drops out, also who has no sight of him (F126, F298, peers 24 and 35).
-- It is a call for help like any other (t_signaal), so that it is picked up, answered and told as those are. Who said it
-- learns that it is picked up and whom to call, and nothing of the dossier.

CREATE INDEX signaal_melder ON t_signaal (melder_id, id) WHERE soort = 'valt_uit';
CREATE INDEX signaal_wacht ON t_signaal (uiterlijk_datum) WHERE afgehandeld_op IS NULL AND uiterlijk_datum IS NOT NULL;

-- What somebody said himself, in his own words, and who has it.
CREATE VIEW vangnet_gemeld {{barrier}} AS
SELECT s.id, s.tekst, s.op, s.uiterlijk_datum, s.afgehandeld_op, s.ingetrokken_op, g.naam AS casusregisseur, g.telefoon
FROM t_signaal s JOIN t_jongere j ON j.id = s.jongere_id JOIN t_gebruiker g ON g.id = j.casusregisseur_id
WHERE s.soort = 'valt_uit' AND s.melder_id = (SELECT ctx_gebruiker());

-- What waits too long (also what a school told: 0047), of nobody: the teamleider sees with which colleague of his organisation,
-- the afstemmingsregisseur that there is one.
CREATE VIEW vangnet_te_laat {{barrier}} AS
SELECT s.id, CASE WHEN m.rol = 'teamleider' THEN j.casusregisseur_id END AS casusregisseur_id, s.op, s.uiterlijk_datum
FROM t_functie m JOIN t_signaal s ON s.afgehandeld_op IS NULL
	AND s.uiterlijk_datum < (SELECT ctx_vandaag())
JOIN t_jongere j ON j.id = s.jongere_id
WHERE m.id = (SELECT ctx_functie()) AND (m.rol = 'afstemmingsregisseur' OR (m.rol = 'teamleider'
	AND EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = j.casusregisseur_id
		AND f.organisatie_id = m.organisatie_id AND f.tot_datum IS NULL)));

-- Who raised it may take it back, at once and only while nobody took it up; the timeline says so. Then it waits no more, for good.
-- @sqlite
CREATE TRIGGER trg_signaal_intrekken BEFORE UPDATE OF ingetrokken_op ON t_signaal
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op
	AND (NEW.ingetrokken_op IS NOT ctx_nu() OR OLD.afgehandeld_op IS NOT NULL OR OLD.melder_id IS NOT ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'signaal_intrekken'); END;
CREATE TRIGGER trg_signaal_ingetrokken AFTER UPDATE OF ingetrokken_op ON t_signaal
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst, gebruiker_id)
	VALUES (NEW.jongere_id, ctx_vandaag(), ctx_nu(), 'hulp', 4096, 'De melding is ingetrokken door wie haar deed.',
		'de melding is ingetrokken door wie haar deed.', ctx_gebruiker());
END;
-- @postgres
CREATE FUNCTION trg_signaal_intrekken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.ingetrokken_op IS DISTINCT FROM ctx_nu() OR OLD.afgehandeld_op IS NOT NULL
		OR OLD.melder_id IS DISTINCT FROM ctx_gebruiker() THEN
		RAISE EXCEPTION 'signaal_intrekken' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_signaal_intrekken BEFORE UPDATE OF ingetrokken_op ON t_signaal FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_signaal_intrekken();
CREATE FUNCTION trg_signaal_ingetrokken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst, gebruiker_id)
	VALUES (NEW.jongere_id, ctx_vandaag(), ctx_nu(), 'hulp', 4096, 'De melding is ingetrokken door wie haar deed.',
		'de melding is ingetrokken door wie haar deed.', ctx_gebruiker());
	RETURN NULL;
END $$;
CREATE TRIGGER trg_signaal_ingetrokken AFTER UPDATE OF ingetrokken_op ON t_signaal FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_signaal_ingetrokken();
-- @both
