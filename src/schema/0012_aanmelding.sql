-- Aanmelding: somebody says that a young person needs help, before there is a dossier (F014-F024).
--
-- Nobody has a basis in a dossier that is not there. Who may read it follows from the legal task of an organisation: a loket
-- is an organisation that takes young people in by law, and has somebody who can. An aanmelding is for one loket, or for
-- whichever is first when the melder did not know. What was answered stays as short as it can: what became a dossier goes to
-- the dossier and is thrown away here; of the rest the count stays. So its texts stand in no column that is ever updated,
-- because the change log keeps what an UPDATE changed.

CREATE TABLE t_aanmelding (
	id {{id}},
	organisatie_id {{int}} REFERENCES t_organisatie(id), -- the loket that answers; NULL: whichever is first
	vorm {{text}} NOT NULL,                  -- domain/aanmelding: inloop, telefoon, website, …
	kanaal {{text}} NOT NULL,                  -- domain/kanaal: by which way, zelf, naaste, doorstroompunt, …
	melder_naam {{text}},
	melder_telefoon {{text}},
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who wrote it down; NULL: a visitor without an account
	roepnaam {{text}} NOT NULL CHECK (trim(roepnaam) <> ''),
	voorvoegsel {{text}},
	achternaam {{text}} NOT NULL CHECK (trim(achternaam) <> ''),
	geboorte_datum {{int}},
	herken_hash {{bytes}},                     -- as in t_jongere; NULL without a birth date
	gemeente {{text}},
	telefoon {{text}},
	onderwerpen {{int}} NOT NULL,              -- bits of domain/aanmelding: werk, opleiding, geld, …
	vraag {{text}} NOT NULL CHECK (trim(vraag) <> ''), -- in the words of who came
	op {{int}} NOT NULL,
	uiterlijk_datum {{int}} NOT NULL,          -- last day on which an answer is in time
	toestand {{text}} NOT NULL DEFAULT 'nieuw' CHECK (toestand IN ('nieuw', 'opgenomen', 'doorverwezen', 'niet_opgenomen')),
	reden {{text}},                            -- domain/aanmelding, of niet_opgenomen
	beantwoord_op {{int}},
	door_id {{int}} REFERENCES t_gebruiker(id),
	bewaar_tot_datum {{int}},                  -- the last day it is kept; never set while it waits
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT aanmelding_wacht_blijft CHECK ((toestand = 'nieuw') = (bewaar_tot_datum IS NULL)),
	CONSTRAINT aanmelding_met_antwoord CHECK (toestand = 'nieuw' OR (beantwoord_op IS NOT NULL AND door_id IS NOT NULL)),
	CONSTRAINT aanmelding_met_reden CHECK ((toestand = 'niet_opgenomen') = (reden IS NOT NULL))
) {{strict}};
CREATE INDEX aanmelding_open ON t_aanmelding (organisatie_id, uiterlijk_datum) WHERE toestand = 'nieuw';
CREATE INDEX aanmelding_gebruiker ON t_aanmelding (gebruiker_id, id);
CREATE INDEX aanmelding_herken ON t_aanmelding (herken_hash);
CREATE INDEX aanmelding_bewaar ON t_aanmelding (bewaar_tot_datum) WHERE bewaar_tot_datum IS NOT NULL;

-- What was done with it, in words. No change log: these words go when the aanmelding goes.
CREATE TABLE t_aanmeldstap (
	id {{id}},
	aanmelding_id {{int}} NOT NULL REFERENCES t_aanmelding(id),
	stap {{text}} NOT NULL,                    -- domain/aanmelding
	tekst {{text}} NOT NULL,
	verteld_datum {{int}},                     -- when the young person or the melder heard of it
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX aanmeldstap_aanmelding ON t_aanmeldstap (aanmelding_id, id);

-- How many there were, of what and with which end: what stays when the rest is gone. A month has its first day.
CREATE TABLE t_aanmeldtelling (
	id {{id}},
	maand_datum {{int}} NOT NULL,
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	kanaal {{text}} NOT NULL,
	toestand {{text}} NOT NULL,
	aantal {{int}} NOT NULL,
	op_tijd {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX aanmeldtelling_een ON t_aanmeldtelling (maand_datum, organisatie_id, kanaal, toestand);

CREATE TABLE t_aanmeldpoging (                  -- visitors without an account, to slow down who sends too many
	id {{id}},
	pogingsoort {{text}} NOT NULL DEFAULT 'hulpvraag' CHECK (pogingsoort IN ('hulpvraag', 'account')), -- what was sent
	adres_hash {{bytes}} NOT NULL,             -- keyed hash of the network address
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX aanmeldpoging_op ON t_aanmeldpoging (op);

-- ---- what may be read ----

-- Where one can go: public, as it stands on every website. Nothing about a person.
CREATE VIEW loket AS
SELECT o.id, o.naam, o.naam_vouw, o.soort, o.telefoon
FROM t_organisatie o WHERE o.actief = TRUE AND o.soort IN ('gemeente', 'uwv', 'doorstroompunt')
	AND EXISTS (SELECT 1 FROM t_functie f WHERE f.organisatie_id = o.id AND f.tot_datum IS NULL
		AND f.rol IN ('casusregisseur', 'doorstroomcoach'));

-- For who answers at such a loket, by his role and the legal task of his organisation; what became a dossier is there no more.
CREATE VIEW aanmelding {{barrier}} AS
SELECT a.id, a.organisatie_id, a.vorm, a.kanaal, a.melder_naam, a.melder_telefoon, a.gebruiker_id, a.roepnaam,
	a.voorvoegsel, a.achternaam, a.geboorte_datum, a.herken_hash, a.gemeente, a.telefoon, a.onderwerpen, a.vraag, a.op,
	a.uiterlijk_datum, a.toestand, a.reden, a.beantwoord_op, a.door_id, a.bewaar_tot_datum, a.versie
FROM t_aanmelding a
WHERE (a.organisatie_id = (SELECT ctx_organisatie()) OR a.organisatie_id IS NULL) AND a.toestand <> 'opgenomen'
	AND EXISTS (SELECT 1 FROM t_functie f JOIN t_organisatie o ON o.id = f.organisatie_id
		WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker())
			AND f.organisatie_id = (SELECT ctx_organisatie()) AND f.rol IN ('casusregisseur', 'doorstroomcoach')
			AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
			AND o.soort IN ('gemeente', 'uwv', 'doorstroompunt'));

CREATE VIEW aanmeldstap {{barrier}} AS
SELECT s.id, s.aanmelding_id, s.stap, s.tekst, s.verteld_datum, s.gebruiker_id, s.op
FROM t_aanmeldstap s WHERE EXISTS (SELECT 1 FROM aanmelding a WHERE a.id = s.aanmelding_id);

-- What somebody wrote down himself for another: whom it was about, how it stands, and when he took it back. Not what others said
-- or wrote of it, and not what a school said of a former pupil: of that it reads the same whether he was known or not (0047).
CREATE VIEW aanmelding_gemeld {{barrier}} AS
SELECT a.id, a.organisatie_id, a.roepnaam, a.achternaam, a.op, a.uiterlijk_datum, a.toestand, a.beantwoord_op,
	CASE WHEN a.toestand = 'niet_opgenomen' AND a.reden = 'vergissing' AND a.door_id = a.gebruiker_id THEN a.beantwoord_op
		END AS teruggenomen_op
FROM t_aanmelding a WHERE a.gebruiker_id = (SELECT ctx_gebruiker()) AND a.vorm <> 'oude_school';

-- How many visitors sent one in the last hour: from this address, whose hash is the key, and from all; each kind by itself, so
-- that many of one do not shut the door to the other.
CREATE VIEW aanmelddruk {{barrier}} AS
SELECT p.pogingsoort, count(CASE WHEN p.adres_hash = (SELECT ctx_sleutel()) THEN p.op END) AS van_adres, count(p.op) AS van_allen
FROM t_aanmeldpoging p WHERE p.op > (SELECT ctx_nu()) - 3600000 GROUP BY p.pogingsoort;

CREATE VIEW overtollig_aanmelding {{barrier}} AS
SELECT 'aanmelding' AS soort, id FROM t_aanmelding WHERE bewaar_tot_datum < (SELECT ctx_vandaag())
UNION ALL SELECT 'aanmeldpoging', id FROM t_aanmeldpoging WHERE op < (SELECT ctx_nu()) - 86400000;

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_aanmelding_opgenomen BEFORE UPDATE ON t_aanmelding
WHEN OLD.toestand = 'opgenomen'
BEGIN SELECT RAISE(ABORT, 'aanmelding_opgenomen'); END;

-- Whoever answers it works at a loket that may read it; who wrote it down takes it back while it waits. Where it was for no loket
-- yet it counts for none.
CREATE TRIGGER trg_aanmelding_antwoord BEFORE UPDATE OF toestand ON t_aanmelding
WHEN NEW.toestand <> OLD.toestand AND OLD.toestand <> 'opgenomen' AND ctx_gebruiker() IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM aanmelding a WHERE a.id = OLD.id)
	AND NOT (OLD.gebruiker_id IS ctx_gebruiker() AND OLD.toestand = 'nieuw'
		AND NEW.toestand = 'niet_opgenomen' AND NEW.reden IS 'vergissing' AND NEW.door_id IS ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'aanmelding_van_een_ander'); END;

CREATE TRIGGER trg_aanmelding_geteld AFTER UPDATE OF toestand ON t_aanmelding
WHEN NEW.toestand <> OLD.toestand BEGIN
	INSERT INTO t_aanmeldtelling (maand_datum, organisatie_id, kanaal, toestand, aantal, op_tijd)
	SELECT unixepoch(date(NEW.beantwoord_op / 1000, 'unixepoch', 'start of month')) / 86400, NEW.organisatie_id, NEW.kanaal,
		NEW.toestand, 1, CASE WHEN NEW.beantwoord_op / 86400000 <= NEW.uiterlijk_datum THEN 1 ELSE 0 END
	WHERE NEW.toestand <> 'nieuw' AND NEW.organisatie_id IS NOT NULL
	ON CONFLICT (maand_datum, organisatie_id, kanaal, toestand) DO UPDATE SET
		aantal = t_aanmeldtelling.aantal + 1, op_tijd = t_aanmeldtelling.op_tijd + excluded.op_tijd;
	UPDATE t_aanmeldtelling SET aantal = aantal - 1,
		op_tijd = op_tijd - CASE WHEN OLD.beantwoord_op / 86400000 <= OLD.uiterlijk_datum THEN 1 ELSE 0 END
	WHERE OLD.toestand <> 'nieuw' AND organisatie_id = OLD.organisatie_id AND kanaal = OLD.kanaal AND toestand = OLD.toestand
		AND maand_datum = unixepoch(date(OLD.beantwoord_op / 1000, 'unixepoch', 'start of month')) / 86400;
END;

CREATE TRIGGER trg_schoonmaak_aanmelding AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_aanmeldstap WHERE aanmelding_id IN
		(SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmelding' ORDER BY id LIMIT 500);
	DELETE FROM t_aanmelding WHERE id IN
		(SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmelding' ORDER BY id LIMIT 500);
	DELETE FROM t_aanmeldpoging WHERE id IN (SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmeldpoging' LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_aanmelding_opgenomen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'aanmelding_opgenomen' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_aanmelding_opgenomen BEFORE UPDATE ON t_aanmelding FOR EACH ROW
WHEN (OLD.toestand = 'opgenomen') EXECUTE FUNCTION trg_aanmelding_opgenomen();

CREATE FUNCTION trg_aanmelding_antwoord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.toestand <> 'opgenomen' AND ctx_gebruiker() IS NOT NULL AND NOT EXISTS (SELECT 1 FROM aanmelding a WHERE a.id = OLD.id)
		AND NOT coalesce(OLD.gebruiker_id = ctx_gebruiker() AND OLD.toestand = 'nieuw' AND NEW.toestand = 'niet_opgenomen'
			AND NEW.reden = 'vergissing' AND NEW.door_id = ctx_gebruiker(), FALSE) THEN
		RAISE EXCEPTION 'aanmelding_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_aanmelding_antwoord BEFORE UPDATE OF toestand ON t_aanmelding FOR EACH ROW
WHEN (NEW.toestand <> OLD.toestand) EXECUTE FUNCTION trg_aanmelding_antwoord();

CREATE FUNCTION trg_aanmelding_geteld() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand <> 'nieuw' AND NEW.organisatie_id IS NOT NULL THEN
		INSERT INTO t_aanmeldtelling (maand_datum, organisatie_id, kanaal, toestand, aantal, op_tijd)
		VALUES (date_trunc('month', to_timestamp(NEW.beantwoord_op / 1000) AT TIME ZONE 'UTC')::date - DATE '1970-01-01',
			NEW.organisatie_id, NEW.kanaal, NEW.toestand, 1,
			CASE WHEN NEW.beantwoord_op / 86400000 <= NEW.uiterlijk_datum THEN 1 ELSE 0 END)
		ON CONFLICT (maand_datum, organisatie_id, kanaal, toestand) DO UPDATE SET
			aantal = t_aanmeldtelling.aantal + 1, op_tijd = t_aanmeldtelling.op_tijd + excluded.op_tijd;
	END IF;
	IF OLD.toestand <> 'nieuw' THEN
		UPDATE t_aanmeldtelling SET aantal = aantal - 1,
			op_tijd = op_tijd - CASE WHEN OLD.beantwoord_op / 86400000 <= OLD.uiterlijk_datum THEN 1 ELSE 0 END
		WHERE organisatie_id = OLD.organisatie_id AND kanaal = OLD.kanaal AND toestand = OLD.toestand AND maand_datum =
			date_trunc('month', to_timestamp(OLD.beantwoord_op / 1000) AT TIME ZONE 'UTC')::date - DATE '1970-01-01';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_aanmelding_geteld AFTER UPDATE OF toestand ON t_aanmelding FOR EACH ROW
WHEN (NEW.toestand <> OLD.toestand) EXECUTE FUNCTION trg_aanmelding_geteld();

CREATE FUNCTION trg_schoonmaak_aanmelding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_aanmeldstap WHERE aanmelding_id IN
		(SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmelding' ORDER BY id LIMIT 500);
	DELETE FROM t_aanmelding WHERE id IN
		(SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmelding' ORDER BY id LIMIT 500);
	DELETE FROM t_aanmeldpoging WHERE id IN (SELECT id FROM overtollig_aanmelding WHERE soort = 'aanmeldpoging' LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_aanmelding AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW
EXECUTE FUNCTION trg_schoonmaak_aanmelding();
-- @both
