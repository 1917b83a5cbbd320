-- Who to call for what in the network (F076-F106): beside the cards of who logs in (t_gebruiker), those of who does not.
-- Nothing here is about a young person.

CREATE TABLE t_contactpunt (                    -- a colleague without an account, or a general number (F105)
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	naam_vouw {{text}} NOT NULL,
	taak {{text}} NOT NULL CHECK (trim(taak) <> ''), -- in words: "RMC-medewerker", "Algemeen nummer"
	niveau {{text}} NOT NULL CHECK (niveau IN ('management', 'beleid', 'uitvoering')),
	telefoon {{text}},
	email {{text}},
	waarvoor {{text}},
	waarvoor_vouw {{text}},
	bereikbaar {{text}},
	deskundigheden {{int}} NOT NULL DEFAULT 0, -- bits of domain/netwerk
	werkdagen {{int}} NOT NULL DEFAULT 0,
	openbaar {{bool}} NOT NULL DEFAULT FALSE,  -- they agreed that everybody may read it, without logging in
	kaart_op {{int}} NOT NULL,                 -- when somebody last checked it with them
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who keeps it
	beeindigd_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT contactpunt_bereik CHECK (telefoon IS NOT NULL OR email IS NOT NULL) -- else there is nothing to call
) {{strict}};
CREATE INDEX contactpunt_organisatie ON t_contactpunt (organisatie_id) WHERE beeindigd_op IS NULL;
CREATE INDEX contactpunt_gebruiker ON t_contactpunt (gebruiker_id, kaart_op) WHERE beeindigd_op IS NULL;

CREATE VIEW contactpunt AS
SELECT id, organisatie_id, naam, naam_vouw, taak, niveau, telefoon, email, waarvoor, waarvoor_vouw, bereikbaar, deskundigheden,
	werkdagen, openbaar, kaart_op, gebruiker_id, beeindigd_op, versie
FROM t_contactpunt WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- The directory: one line per functie that runs, and one per contactpunt. `lijn` and id together name a line.
CREATE VIEW netwerkmens AS
SELECT 0 AS lijn, f.id, g.id AS gebruiker_id, NULL AS contactpunt_id, g.naam, g.naam_vouw, f.rol, NULL AS taak, f.niveau,
	o.id AS organisatie_id, o.naam AS organisatie, o.naam_vouw AS organisatie_vouw, o.soort, o.gemeente, g.telefoon, g.email,
	g.waarvoor, g.waarvoor_vouw, g.bereikbaar, g.deskundigheden, g.werkdagen, g.kaart_op, g.afwezig_tot_datum, g.vervanger
FROM gebruiker g JOIN functie f ON f.gebruiker_id = g.id JOIN organisatie o ON o.id = f.organisatie_id
WHERE g.toestand = 'actief' AND f.van_datum <= (SELECT ctx_vandaag())
	AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
UNION ALL
SELECT 1, c.id, NULL, c.id, c.naam, c.naam_vouw, NULL, c.taak, c.niveau,
	o.id, o.naam, o.naam_vouw, o.soort, o.gemeente, c.telefoon, c.email,
	c.waarvoor, c.waarvoor_vouw, c.bereikbaar, c.deskundigheden, c.werkdagen, c.kaart_op, NULL, NULL
FROM contactpunt c JOIN organisatie o ON o.id = c.organisatie_id WHERE c.beeindigd_op IS NULL;

-- What anybody may read without logging in (F077, F377): only of whom said so.
CREATE VIEW openbaar_contact {{barrier}} AS
SELECT o.naam AS organisatie, o.soort, o.gemeente, c.naam, c.taak, NULL AS rol, c.waarvoor, c.bereikbaar, c.werkdagen, c.telefoon, c.email
FROM t_contactpunt c JOIN t_organisatie o ON o.id = c.organisatie_id
WHERE c.openbaar AND c.beeindigd_op IS NULL AND o.actief
UNION ALL
SELECT o.naam, o.soort, o.gemeente, g.naam, NULL, f.rol, g.waarvoor, g.bereikbaar, g.werkdagen, g.telefoon, g.email
FROM t_gebruiker g JOIN t_functie f ON f.gebruiker_id = g.id JOIN t_organisatie o ON o.id = f.organisatie_id
WHERE g.openbaar AND g.toestand = 'actief' AND o.actief AND f.van_datum <= (SELECT ctx_vandaag())
	AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- A card is told to everybody, and confirmed, by its owner only; what ended stays as it was.
-- @sqlite
CREATE TRIGGER trg_gebruiker_kaart_zelf BEFORE UPDATE OF openbaar, kaart_op ON t_gebruiker
WHEN ((NEW.openbaar AND NOT OLD.openbaar) OR NEW.kaart_op IS NOT OLD.kaart_op) AND ctx_gebruiker() IS NOT NEW.id
BEGIN SELECT RAISE(ABORT, 'kaart_zelf'); END;

CREATE TRIGGER trg_contactpunt_vast BEFORE UPDATE ON t_contactpunt WHEN OLD.beeindigd_op IS NOT NULL AND NEW.beeindigd_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'contactpunt_vast'); END;
-- @postgres
CREATE FUNCTION trg_gebruiker_kaart_zelf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ((NEW.openbaar AND NOT OLD.openbaar) OR NEW.kaart_op IS DISTINCT FROM OLD.kaart_op)
		AND ctx_gebruiker() IS DISTINCT FROM NEW.id THEN
		RAISE EXCEPTION 'kaart_zelf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gebruiker_kaart_zelf BEFORE UPDATE OF openbaar, kaart_op ON t_gebruiker
FOR EACH ROW EXECUTE FUNCTION trg_gebruiker_kaart_zelf();

CREATE FUNCTION trg_contactpunt_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.beeindigd_op IS NOT NULL AND NEW.beeindigd_op IS NOT NULL THEN
		RAISE EXCEPTION 'contactpunt_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contactpunt_vast BEFORE UPDATE ON t_contactpunt FOR EACH ROW EXECUTE FUNCTION trg_contactpunt_vast();
-- @both

-- Who stands for which school and which municipality: many to many (F098).
CREATE TABLE t_dekking (
	id {{id}},
	gebruiker_id {{int}} REFERENCES t_gebruiker(id),
	contactpunt_id {{int}} REFERENCES t_contactpunt(id),
	school_id {{int}} REFERENCES t_organisatie(id),
	gemeente {{text}},
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	beeindigd_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT dekking_wie CHECK ((gebruiker_id IS NULL) <> (contactpunt_id IS NULL)),
	CONSTRAINT dekking_wat CHECK ((school_id IS NULL) <> (gemeente IS NULL) AND coalesce(trim(gemeente), 'x') <> '')
) {{strict}};
CREATE UNIQUE INDEX dekking_gebruiker_school ON t_dekking (gebruiker_id, school_id) WHERE beeindigd_op IS NULL;
CREATE UNIQUE INDEX dekking_gebruiker_gemeente ON t_dekking (gebruiker_id, gemeente) WHERE beeindigd_op IS NULL;
CREATE UNIQUE INDEX dekking_contactpunt_school ON t_dekking (contactpunt_id, school_id) WHERE beeindigd_op IS NULL;
CREATE UNIQUE INDEX dekking_contactpunt_gemeente ON t_dekking (contactpunt_id, gemeente) WHERE beeindigd_op IS NULL;
CREATE INDEX dekking_school ON t_dekking (school_id) WHERE beeindigd_op IS NULL;
CREATE INDEX dekking_gemeente ON t_dekking (gemeente) WHERE beeindigd_op IS NULL;

-- Whoever left stands for nothing any more, so that the hole is seen.
CREATE VIEW dekking AS
SELECT d.id, d.gebruiker_id, d.contactpunt_id, d.school_id, d.gemeente, g.naam, d.versie
FROM t_dekking d JOIN gebruiker g ON g.id = d.gebruiker_id WHERE d.beeindigd_op IS NULL AND g.toestand = 'actief'
UNION ALL
SELECT d.id, d.gebruiker_id, d.contactpunt_id, d.school_id, d.gemeente, c.naam, d.versie
FROM t_dekking d JOIN contactpunt c ON c.id = d.contactpunt_id WHERE d.beeindigd_op IS NULL AND c.beeindigd_op IS NULL;
-- What was taken off of who still stands in the network, so that it can be put back.
CREATE VIEW dekking_weg AS
SELECT d.id, d.gebruiker_id, d.contactpunt_id, d.school_id, d.gemeente, d.versie
FROM t_dekking d JOIN gebruiker g ON g.id = d.gebruiker_id WHERE d.beeindigd_op IS NOT NULL AND g.toestand = 'actief'
UNION ALL
SELECT d.id, d.gebruiker_id, d.contactpunt_id, d.school_id, d.gemeente, d.versie
FROM t_dekking d JOIN contactpunt c ON c.id = d.contactpunt_id WHERE d.beeindigd_op IS NOT NULL AND c.beeindigd_op IS NULL;
-- @sqlite
CREATE TRIGGER trg_dekking_school BEFORE INSERT ON t_dekking WHEN NEW.beeindigd_op IS NOT NULL OR (NEW.school_id IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM t_organisatie o WHERE o.id = NEW.school_id AND o.soort = 'school'))
BEGIN SELECT RAISE(ABORT, 'dekking_school'); END;

CREATE TRIGGER trg_dekking_vast BEFORE UPDATE ON t_dekking
WHEN OLD.beeindigd_op IS NOT NULL OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.contactpunt_id IS NOT OLD.contactpunt_id
	OR NEW.school_id IS NOT OLD.school_id OR NEW.gemeente IS NOT OLD.gemeente
BEGIN SELECT RAISE(ABORT, 'dekking_vast'); END;
-- @postgres
CREATE FUNCTION trg_dekking_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.beeindigd_op IS NOT NULL OR (NEW.school_id IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM t_organisatie o WHERE o.id = NEW.school_id AND o.soort = 'school')) THEN
			RAISE EXCEPTION 'dekking_school' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.beeindigd_op IS NOT NULL OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id
		OR NEW.contactpunt_id IS DISTINCT FROM OLD.contactpunt_id OR NEW.school_id IS DISTINCT FROM OLD.school_id
		OR NEW.gemeente IS DISTINCT FROM OLD.gemeente THEN
		RAISE EXCEPTION 'dekking_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_dekking_vast BEFORE INSERT OR UPDATE ON t_dekking FOR EACH ROW EXECUTE FUNCTION trg_dekking_vast();
-- @both
