-- What is found about a young person on a subject that must be in order for work (domain/bevinding): the four criteria of
-- bemiddelbaarheid (F030) and the other levensgebieden (F042). What was said last counts; what was said before stays.

CREATE TABLE t_bevinding (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	onderwerp {{text}} NOT NULL,
	onderdeel {{int}} NOT NULL,                -- who may read it
	antwoord {{text}} NOT NULL CHECK (antwoord IN ('ja', 'nog_niet', 'onbekend')),
	vaardigheden {{int}} NOT NULL DEFAULT 0,   -- bits of domain/bevinding: what goes well at work (F032)
	bron {{text}} NOT NULL CHECK (bron IN ('jongere', 'gesprek', 'praktijk', 'deskundige')), -- tried in practice: F033
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who says so
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT bevinding_onderdeel CHECK (
		(onderdeel = 16 AND onderwerp IN ('vaardigheden', 'vervoer')) OR (onderdeel = 32 AND onderwerp = 'wil')
		OR (onderdeel = 128 AND onderwerp = 'gezondheid') OR (onderdeel = 512 AND onderwerp = 'geld')
		OR (onderdeel = 256 AND onderwerp IN ('thuis', 'relatie', 'wonen'))),
	CONSTRAINT bevinding_vaardigheden CHECK (vaardigheden = 0 OR (onderwerp = 'vaardigheden' AND vaardigheden BETWEEN 1 AND 15))
) {{strict}};
CREATE INDEX bevinding_jongere ON t_bevinding (jongere_id, id) WHERE ingetrokken_op IS NULL;

CREATE VIEW bevinding AS
SELECT b.id, z.jongere_id, b.onderwerp, b.onderdeel, b.antwoord, b.vaardigheden, b.bron,
	CASE WHEN b.onderdeel = 16 THEN b.tekst END AS doen,
	CASE WHEN b.onderdeel = 32 THEN b.tekst END AS willen,
	CASE WHEN b.onderdeel = 128 THEN b.tekst END AS gezondheid,
	CASE WHEN b.onderdeel = 256 THEN b.tekst END AS thuissituatie,
	CASE WHEN b.onderdeel = 512 THEN b.tekst END AS inkomen,
	b.gebruiker_id, b.op, b.ingetrokken_op, b.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_bevinding b
WHERE b.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & b.onderdeel) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- What an answer to one of the four questions does to the judgement, whoever gives it and whatever he sees of it: nothing
-- known becomes being looked into, and a yes that an answer contradicts is uncertain from now on (domain/bemiddelbaarheid).
-- A finding is never rewritten, only taken back: so the change log, which shows old and new, never holds one on health.

-- @sqlite
CREATE TRIGGER trg_bevinding_oordeel AFTER INSERT ON t_bevinding
WHEN NEW.onderwerp IN ('vaardigheden', 'gezondheid', 'thuis', 'wil') BEGIN
	UPDATE t_jongere SET bemiddelbaar = 'in_onderzoek', versie = versie + 1
	WHERE id = NEW.jongere_id AND bemiddelbaar = 'onbekend';
	UPDATE t_jongere SET bemiddelbaar_tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE id = NEW.jongere_id AND bemiddelbaar = 'bemiddelbaar' AND NEW.antwoord = 'nog_niet'
		AND bemiddelbaar_tot_datum >= ctx_vandaag();
END;

CREATE TRIGGER trg_bevinding_vast BEFORE UPDATE OF jongere_id, onderwerp, onderdeel, antwoord, vaardigheden, bron, tekst,
	gebruiker_id, op ON t_bevinding
BEGIN SELECT RAISE(ABORT, 'bevinding_staat_vast'); END;
-- @postgres
CREATE FUNCTION trg_bevinding_oordeel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET bemiddelbaar = 'in_onderzoek', versie = versie + 1
	WHERE id = NEW.jongere_id AND bemiddelbaar = 'onbekend';
	UPDATE t_jongere SET bemiddelbaar_tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE id = NEW.jongere_id AND bemiddelbaar = 'bemiddelbaar' AND NEW.antwoord = 'nog_niet'
		AND bemiddelbaar_tot_datum >= ctx_vandaag();
	RETURN NULL;
END $$;
CREATE TRIGGER trg_bevinding_oordeel AFTER INSERT ON t_bevinding FOR EACH ROW
WHEN (NEW.onderwerp IN ('vaardigheden', 'gezondheid', 'thuis', 'wil')) EXECUTE FUNCTION trg_bevinding_oordeel();

CREATE FUNCTION trg_bevinding_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'bevinding_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_bevinding_vast BEFORE UPDATE OF jongere_id, onderwerp, onderdeel, antwoord, vaardigheden, bron, tekst,
	gebruiker_id, op ON t_bevinding FOR EACH ROW EXECUTE FUNCTION trg_bevinding_vast();
-- @both
