-- Who wants an account asks for it on the public page (F335), and a beheerder says yes or no. Whether somebody has an account
-- already is told to the beheerder alone. Where mail goes out, an aanvraag waits until who reads that address said that it is his;
-- else a beheerder checks by telephone. What was typed stands in columns that are never updated, because the change log keeps
-- what an UPDATE changed; after its term it is thrown away, and the count stays.

CREATE TABLE t_accountaanvraag (
	id {{id}},
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	organisatie {{text}} NOT NULL CHECK (trim(organisatie) <> ''),
	domein {{int}} NOT NULL CHECK (domein BETWEEN 1 AND 6), -- domain/scan: zeteldomeinen (F333)
	regio {{text}} NOT NULL CHECK (trim(regio) <> ''), -- in own words (F344)
	email {{text}} NOT NULL,
	email_hash {{bytes}} NOT NULL,             -- as in t_gebruiker
	telefoon {{text}} NOT NULL,
	waarom {{text}} NOT NULL CHECK (trim(waarom) <> ''),
	op {{int}} NOT NULL,
	toestand {{text}} NOT NULL CHECK (toestand IN ('onbevestigd', 'nieuw', 'toegekend', 'geweigerd')), -- domain/accountaanvraag
	bevestigd_op {{int}},                      -- who reads this address said that he asked for it; NULL: not proven
	reden {{text}},                            -- domain/accountaanvraag: why not
	beantwoord_op {{int}},
	door_id {{int}} REFERENCES t_gebruiker(id),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- the account
	bewaar_tot_datum {{int}},                  -- the last day it is kept; never set while it waits
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT accountaanvraag_antwoord CHECK ((toestand IN ('toegekend', 'geweigerd'))
		= (beantwoord_op IS NOT NULL AND door_id IS NOT NULL AND bewaar_tot_datum IS NOT NULL)),
	CONSTRAINT accountaanvraag_wacht CHECK (toestand NOT IN ('onbevestigd', 'nieuw')
		OR (beantwoord_op IS NULL AND door_id IS NULL AND bewaar_tot_datum IS NULL)),
	CONSTRAINT accountaanvraag_reden CHECK ((toestand = 'geweigerd') = (reden IS NOT NULL)),
	CONSTRAINT accountaanvraag_account CHECK ((toestand = 'toegekend') = (gebruiker_id IS NOT NULL)),
	CONSTRAINT accountaanvraag_bevestigd CHECK (toestand <> 'onbevestigd' OR bevestigd_op IS NULL)
) {{strict}};
CREATE INDEX accountaanvraag_email ON t_accountaanvraag (email_hash, op);
CREATE INDEX accountaanvraag_open ON t_accountaanvraag (id) WHERE toestand = 'nieuw';

-- The link that proves an address. The secret follows from the key of the installation and the aanvraag (base/secret).
CREATE TABLE t_aanvraaglink (
	id {{id}},
	accountaanvraag_id {{int}} NOT NULL UNIQUE REFERENCES t_accountaanvraag(id),
	sleutel_hash {{bytes}} NOT NULL UNIQUE,    -- BLAKE2b of the secret
	op {{int}} NOT NULL
) {{strict}};

-- How many there were, with which end. A month has its first day.
CREATE TABLE t_aanvraagtelling (
	id {{id}},
	maand_datum {{int}} NOT NULL,
	toestand {{text}} NOT NULL,
	aantal {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX aanvraagtelling_een ON t_aanvraagtelling (maand_datum, toestand);

-- ---- what may be read ----

-- The tray of the beheerder. Whose address is not proven while it could be, does not lie there.
CREATE VIEW accountaanvraag {{barrier}} AS
SELECT a.id, a.naam, a.organisatie, a.domein, a.regio, a.email, a.telefoon, a.waarom, a.op, a.toestand, a.bevestigd_op, a.reden,
	a.beantwoord_op, a.door_id, a.gebruiker_id, a.bewaar_tot_datum,
	EXISTS (SELECT 1 FROM t_gebruiker g WHERE g.email_hash = a.email_hash) AS heeft_account, a.versie
FROM t_accountaanvraag a WHERE a.toestand <> 'onbevestigd' AND EXISTS (SELECT 1 FROM t_is_beheerder);

CREATE VIEW aanvraagtelling {{barrier}} AS
SELECT n.id, n.maand_datum, n.toestand, n.aantal FROM t_aanvraagtelling n WHERE EXISTS (SELECT 1 FROM t_is_beheerder);

-- The link that was shown, with what was asked; a week long, also when nothing was cleaned up.
CREATE VIEW aanvraaglink_sleutel {{barrier}} AS
SELECT a.id, a.naam, a.organisatie, a.toestand, a.versie
FROM t_aanvraaglink l JOIN t_accountaanvraag a ON a.id = l.accountaanvraag_id
WHERE l.sleutel_hash = (SELECT ctx_sleutel()) AND l.op >= (SELECT ctx_nu()) - 604800000;

-- Whether somebody asked with this address, whose hash is the key, in the last day: then nothing more is sent to it.
CREATE VIEW aanvraag_lopend {{barrier}} AS
SELECT a.id FROM t_accountaanvraag a
WHERE a.email_hash = (SELECT ctx_sleutel()) AND a.toestand IN ('onbevestigd', 'nieuw') AND a.op > (SELECT ctx_nu()) - 86400000;

-- For the job that sends (0035).
CREATE VIEW aanvraagpost_te_doen {{barrier}} AS
SELECT p.id, p.postsoort, p.over_id, p.datum, p.te_laat, p.vandaag, p.deze_week, p.kenmerk, p.poging, p.volgende_op, p.op,
	CASE WHEN a.toestand = 'onbevestigd' AND p.datum >= (SELECT ctx_vandaag()) - 7 THEN a.email END AS email,
	a.id AS link_nr, a.op AS link_op
FROM t_postbericht p LEFT JOIN t_accountaanvraag a ON a.id = p.over_id
WHERE p.postsoort = 'aanvraag' AND (SELECT ctx_doel()) = 'beheer_lokaal' AND p.toestand = 'wacht'
	AND p.volgende_op <= (SELECT ctx_nu());

-- What is not proven after a week, and what was answered after its term.
CREATE VIEW overtollig_accountaanvraag {{barrier}} AS
SELECT a.id FROM t_accountaanvraag a
WHERE (a.toestand = 'onbevestigd' AND a.op < (SELECT ctx_nu()) - 604800000) OR a.bewaar_tot_datum < (SELECT ctx_vandaag());

-- ---- guards: an aanvraag begins unanswered, goes the way of domain/accountaanvraag, and says what it said ----

-- @sqlite
CREATE TRIGGER trg_accountaanvraag_nieuw BEFORE INSERT ON t_accountaanvraag
WHEN NEW.toestand NOT IN ('onbevestigd', 'nieuw') OR NEW.bevestigd_op IS NOT NULL OR NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'accountaanvraag_nieuw'); END;

CREATE TRIGGER trg_accountaanvraag_vast BEFORE UPDATE ON t_accountaanvraag
WHEN NEW.naam <> OLD.naam OR NEW.organisatie <> OLD.organisatie OR NEW.domein <> OLD.domein OR NEW.regio <> OLD.regio
	OR NEW.email <> OLD.email OR NEW.email_hash <> OLD.email_hash OR NEW.telefoon <> OLD.telefoon OR NEW.waarom <> OLD.waarom
	OR NEW.op <> OLD.op OR (NEW.bevestigd_op IS NOT OLD.bevestigd_op AND OLD.toestand <> 'onbevestigd')
BEGIN SELECT RAISE(ABORT, 'accountaanvraag_vast'); END;

CREATE TRIGGER trg_accountaanvraag_wie BEFORE UPDATE ON t_accountaanvraag
WHEN NOT (OLD.toestand = 'onbevestigd' AND NEW.toestand = 'nieuw' AND NEW.bevestigd_op IS NOT NULL
		AND EXISTS (SELECT 1 FROM aanvraaglink_sleutel s WHERE s.id = OLD.id))
	AND NOT (EXISTS (SELECT 1 FROM t_is_beheerder) AND ((OLD.toestand = 'nieuw' AND NEW.toestand IN ('toegekend', 'geweigerd')
		AND NEW.door_id IS ctx_gebruiker()) OR (OLD.toestand = 'geweigerd' AND NEW.toestand = 'nieuw')))
BEGIN SELECT RAISE(ABORT, 'accountaanvraag_wie'); END;

CREATE TRIGGER trg_aanvraaglink_nieuw BEFORE INSERT ON t_aanvraaglink
WHEN length(NEW.sleutel_hash) <> 32 OR NOT EXISTS (SELECT 1 FROM t_accountaanvraag a
	WHERE a.id = NEW.accountaanvraag_id AND a.toestand = 'onbevestigd' AND a.op = ctx_nu())
BEGIN SELECT RAISE(ABORT, 'aanvraaglink_wie'); END;

CREATE TRIGGER trg_aanvraaglink_vast BEFORE UPDATE ON t_aanvraaglink
BEGIN SELECT RAISE(ABORT, 'aanvraaglink_wie'); END;

CREATE TRIGGER trg_aanvraagpost BEFORE INSERT ON t_postbericht
WHEN NEW.postsoort = 'aanvraag' AND (NEW.toestand <> 'wacht' OR NEW.poging <> 0
	OR EXISTS (SELECT 1 FROM t_postbericht p WHERE p.postsoort = 'aanvraag' AND p.over_id = NEW.over_id)
	OR NOT EXISTS (SELECT 1 FROM t_accountaanvraag a JOIN t_aanvraaglink l ON l.accountaanvraag_id = a.id
		WHERE a.id = NEW.over_id AND a.toestand = 'onbevestigd' AND a.op = ctx_nu()))
BEGIN SELECT RAISE(ABORT, 'aanvraagpost_wie'); END;

CREATE TRIGGER trg_accountaanvraag_geteld AFTER UPDATE OF toestand ON t_accountaanvraag
WHEN NEW.toestand <> OLD.toestand BEGIN
	INSERT INTO t_aanvraagtelling (maand_datum, toestand, aantal)
	SELECT unixepoch(date(NEW.beantwoord_op / 1000, 'unixepoch', 'start of month')) / 86400, NEW.toestand, 1
	WHERE NEW.beantwoord_op IS NOT NULL
	ON CONFLICT (maand_datum, toestand) DO UPDATE SET aantal = t_aanvraagtelling.aantal + 1;
	UPDATE t_aanvraagtelling SET aantal = aantal - 1
	WHERE OLD.beantwoord_op IS NOT NULL AND toestand = OLD.toestand
		AND maand_datum = unixepoch(date(OLD.beantwoord_op / 1000, 'unixepoch', 'start of month')) / 86400;
END;

CREATE TRIGGER trg_schoonmaak_accountaanvraag AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_aanvraaglink WHERE accountaanvraag_id IN (SELECT id FROM overtollig_accountaanvraag ORDER BY id LIMIT 500);
	DELETE FROM t_accountaanvraag WHERE id IN (SELECT id FROM overtollig_accountaanvraag ORDER BY id LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_accountaanvraag_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.toestand NOT IN ('onbevestigd', 'nieuw') OR NEW.bevestigd_op IS NOT NULL OR NEW.op IS DISTINCT FROM ctx_nu() THEN
			RAISE EXCEPTION 'accountaanvraag_nieuw' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.naam <> OLD.naam OR NEW.organisatie <> OLD.organisatie OR NEW.domein <> OLD.domein OR NEW.regio <> OLD.regio
		OR NEW.email <> OLD.email OR NEW.email_hash <> OLD.email_hash OR NEW.telefoon <> OLD.telefoon
		OR NEW.waarom <> OLD.waarom OR NEW.op <> OLD.op
		OR (NEW.bevestigd_op IS DISTINCT FROM OLD.bevestigd_op AND OLD.toestand <> 'onbevestigd') THEN
		RAISE EXCEPTION 'accountaanvraag_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT (OLD.toestand = 'onbevestigd' AND NEW.toestand = 'nieuw' AND NEW.bevestigd_op IS NOT NULL
			AND EXISTS (SELECT 1 FROM aanvraaglink_sleutel s WHERE s.id = OLD.id))
		AND NOT (EXISTS (SELECT 1 FROM t_is_beheerder) AND ((OLD.toestand = 'nieuw'
			AND NEW.toestand IN ('toegekend', 'geweigerd') AND NEW.door_id IS NOT DISTINCT FROM ctx_gebruiker())
			OR (OLD.toestand = 'geweigerd' AND NEW.toestand = 'nieuw'))) THEN
		RAISE EXCEPTION 'accountaanvraag_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_accountaanvraag_wacht BEFORE INSERT OR UPDATE ON t_accountaanvraag
FOR EACH ROW EXECUTE FUNCTION trg_accountaanvraag_wacht();

CREATE FUNCTION trg_aanvraaglink_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' OR length(NEW.sleutel_hash) <> 32 OR NOT EXISTS (SELECT 1 FROM t_accountaanvraag a
			WHERE a.id = NEW.accountaanvraag_id AND a.toestand = 'onbevestigd' AND a.op = ctx_nu()) THEN
		RAISE EXCEPTION 'aanvraaglink_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_aanvraaglink_wacht BEFORE INSERT OR UPDATE ON t_aanvraaglink
FOR EACH ROW EXECUTE FUNCTION trg_aanvraaglink_wacht();

CREATE FUNCTION trg_aanvraagpost() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand <> 'wacht' OR NEW.poging <> 0
		OR EXISTS (SELECT 1 FROM t_postbericht p WHERE p.postsoort = 'aanvraag' AND p.over_id = NEW.over_id)
		OR NOT EXISTS (SELECT 1 FROM t_accountaanvraag a JOIN t_aanvraaglink l ON l.accountaanvraag_id = a.id
			WHERE a.id = NEW.over_id AND a.toestand = 'onbevestigd' AND a.op = ctx_nu()) THEN
		RAISE EXCEPTION 'aanvraagpost_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_aanvraagpost BEFORE INSERT ON t_postbericht FOR EACH ROW
WHEN (NEW.postsoort = 'aanvraag') EXECUTE FUNCTION trg_aanvraagpost();

CREATE FUNCTION trg_accountaanvraag_geteld() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.beantwoord_op IS NOT NULL THEN
		INSERT INTO t_aanvraagtelling (maand_datum, toestand, aantal)
		VALUES (date_trunc('month', to_timestamp(NEW.beantwoord_op / 1000) AT TIME ZONE 'UTC')::date - DATE '1970-01-01',
			NEW.toestand, 1)
		ON CONFLICT (maand_datum, toestand) DO UPDATE SET aantal = t_aanvraagtelling.aantal + 1;
	END IF;
	IF OLD.beantwoord_op IS NOT NULL THEN
		UPDATE t_aanvraagtelling SET aantal = aantal - 1 WHERE toestand = OLD.toestand AND maand_datum =
			date_trunc('month', to_timestamp(OLD.beantwoord_op / 1000) AT TIME ZONE 'UTC')::date - DATE '1970-01-01';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_accountaanvraag_geteld AFTER UPDATE OF toestand ON t_accountaanvraag FOR EACH ROW
WHEN (NEW.toestand <> OLD.toestand) EXECUTE FUNCTION trg_accountaanvraag_geteld();

CREATE FUNCTION trg_schoonmaak_accountaanvraag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_aanvraaglink WHERE accountaanvraag_id IN (SELECT id FROM overtollig_accountaanvraag ORDER BY id LIMIT 500);
	DELETE FROM t_accountaanvraag WHERE id IN (SELECT id FROM overtollig_accountaanvraag ORDER BY id LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_accountaanvraag AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW
EXECUTE FUNCTION trg_schoonmaak_accountaanvraag();
-- @both
