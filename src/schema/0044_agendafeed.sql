-- De agenda van een medewerker voor zijn telefoon, zonder namen (house view/ical; peers C). A secret address, which opens one
-- thing: how much waits for this person in this functie, on which day. Only its hash is kept. It lapses when nothing fetched it
-- for the region's term, when the functie ends, when he stops, and when he chose a new password.

CREATE TABLE t_agendafeed (
	id {{id}},
	sleutel_hash {{bytes}} NOT NULL UNIQUE,    -- BLAKE2b of the secret; the secret itself is stored nowhere
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	functie_id {{int}} NOT NULL REFERENCES t_functie(id), -- whose sight it has
	aangemaakt_op {{int}} NOT NULL,
	beeindigd_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX agendafeed_een ON t_agendafeed (gebruiker_id) WHERE beeindigd_op IS NULL;
CREATE INDEX agendafeed_beeindigd ON t_agendafeed (beeindigd_op) WHERE beeindigd_op IS NOT NULL;

-- How it is used: one row of each. Without a versie: a program that looks again changes nothing that somebody recorded.
CREATE TABLE t_agendaophaling (
	id {{id}},
	agendafeed_id {{int}} NOT NULL UNIQUE REFERENCES t_agendafeed(id),
	op {{int}},                                -- the last time; NULL: never yet
	vervalt_op {{int}} NOT NULL,
	venster_op {{int}} NOT NULL,               -- since when is counted (domain/agenda)
	aantal {{int}} NOT NULL CHECK (aantal >= 0)
) {{strict}};
CREATE INDEX agendaophaling_vervalt ON t_agendaophaling (vervalt_op);

-- The address that was shown, with whose it is: not ended, used in time, functie still running, person still there.
CREATE VIEW agendafeed_sleutel {{barrier}} AS
SELECT a.id, a.gebruiker_id, a.functie_id, f.organisatie_id, f.rol, f.caseload_norm,
	g.stand_vervanging_tot_datum AS vervanging_tot_datum, g.stand_herinnerd_op AS herinnerd_op,
	o.id AS agendaophaling_id, o.venster_op, o.aantal
FROM t_agendafeed a
JOIN t_agendaophaling o ON o.agendafeed_id = a.id
JOIN t_gebruiker g ON g.id = a.gebruiker_id
JOIN t_functie f ON f.id = a.functie_id AND f.gebruiker_id = a.gebruiker_id
WHERE a.sleutel_hash = (SELECT ctx_sleutel()) AND a.beeindigd_op IS NULL AND o.vervalt_op > (SELECT ctx_nu())
	AND g.toestand = 'actief' AND a.aangemaakt_op >= COALESCE(g.wachtwoord_op, 0)
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- One's own, and whether it still opens anything.
CREATE VIEW mijn_agendafeed {{barrier}} AS
SELECT a.id, a.functie_id, f.rol, b.naam AS organisatie, a.aangemaakt_op, o.op, o.vervalt_op, a.versie,
	o.vervalt_op > (SELECT ctx_nu()) AND a.aangemaakt_op >= COALESCE(g.wachtwoord_op, 0)
		AND f.van_datum <= (SELECT ctx_vandaag())
		AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag())) AS geldig
FROM t_agendafeed a
JOIN t_agendaophaling o ON o.agendafeed_id = a.id
JOIN t_gebruiker g ON g.id = a.gebruiker_id
JOIN t_functie f ON f.id = a.functie_id
JOIN t_organisatie b ON b.id = f.organisatie_id
WHERE a.gebruiker_id = (SELECT ctx_gebruiker()) AND a.beeindigd_op IS NULL;

-- Thirty days after it opened anything for the last time, as sessions and codes.
CREATE VIEW overtollig_agendafeed {{barrier}} AS
SELECT a.id FROM t_agendafeed a WHERE a.beeindigd_op < (SELECT ctx_nu()) - 2592000000
UNION ALL SELECT o.agendafeed_id FROM t_agendaophaling o WHERE o.vervalt_op < (SELECT ctx_nu()) - 2592000000
	AND NOT EXISTS (SELECT 1 FROM t_agendafeed a WHERE a.id = o.agendafeed_id AND a.beeindigd_op IS NOT NULL);

-- ---- guards: one's own, in a functie of one's own; what ended stays ended; not for ever ----

-- @sqlite
CREATE TRIGGER trg_agendafeed_eigen_nieuw BEFORE INSERT ON t_agendafeed
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.functie_id IS NOT ctx_functie() OR length(NEW.sleutel_hash) <> 32
BEGIN SELECT RAISE(ABORT, 'agendafeed_eigen'); END;

CREATE TRIGGER trg_agendafeed_eigen_wijzig BEFORE UPDATE ON t_agendafeed
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.functie_id <> OLD.functie_id
	OR NEW.sleutel_hash <> OLD.sleutel_hash OR NEW.aangemaakt_op <> OLD.aangemaakt_op OR OLD.beeindigd_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'agendafeed_eigen'); END;

CREATE TRIGGER trg_agendaophaling_eigen_nieuw BEFORE INSERT ON t_agendaophaling
WHEN NOT EXISTS (SELECT 1 FROM t_agendafeed a WHERE a.id = NEW.agendafeed_id AND a.gebruiker_id = ctx_gebruiker())
	OR NEW.vervalt_op > ctx_nu() + 31622400000
BEGIN SELECT RAISE(ABORT, 'agendaophaling_eigen'); END;

CREATE TRIGGER trg_agendaophaling_eigen_wijzig BEFORE UPDATE ON t_agendaophaling
WHEN NEW.agendafeed_id <> OLD.agendafeed_id OR NEW.vervalt_op > ctx_nu() + 31622400000
	OR NOT EXISTS (SELECT 1 FROM t_agendafeed a WHERE a.id = OLD.agendafeed_id AND a.gebruiker_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'agendaophaling_eigen'); END;

CREATE TRIGGER trg_schoonmaak_agendafeed AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_agendaophaling WHERE agendafeed_id IN (SELECT id FROM overtollig_agendafeed ORDER BY id LIMIT 500);
	DELETE FROM t_agendafeed WHERE id NOT IN (SELECT o.agendafeed_id FROM t_agendaophaling o);
END;
-- @postgres
CREATE FUNCTION trg_agendafeed_eigen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR (TG_OP = 'INSERT' AND (NEW.functie_id IS DISTINCT FROM ctx_functie() OR length(NEW.sleutel_hash) <> 32))
		OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.functie_id <> OLD.functie_id
			OR NEW.sleutel_hash <> OLD.sleutel_hash OR NEW.aangemaakt_op <> OLD.aangemaakt_op
			OR OLD.beeindigd_op IS NOT NULL)) THEN
		RAISE EXCEPTION 'agendafeed_eigen' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_agendafeed_eigen BEFORE INSERT OR UPDATE ON t_agendafeed FOR EACH ROW
EXECUTE FUNCTION trg_agendafeed_eigen();

CREATE FUNCTION trg_agendaophaling_eigen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'UPDATE' AND NEW.agendafeed_id <> OLD.agendafeed_id) OR NEW.vervalt_op > ctx_nu() + 31622400000
		OR NOT EXISTS (SELECT 1 FROM t_agendafeed a
			WHERE a.id = NEW.agendafeed_id AND a.gebruiker_id = ctx_gebruiker()) THEN
		RAISE EXCEPTION 'agendaophaling_eigen' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_agendaophaling_eigen BEFORE INSERT OR UPDATE ON t_agendaophaling FOR EACH ROW
EXECUTE FUNCTION trg_agendaophaling_eigen();

CREATE FUNCTION trg_schoonmaak_agendafeed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_agendaophaling WHERE agendafeed_id IN (SELECT id FROM overtollig_agendafeed ORDER BY id LIMIT 500);
	DELETE FROM t_agendafeed WHERE id NOT IN (SELECT o.agendafeed_id FROM t_agendaophaling o);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_agendafeed AFTER UPDATE OF op ON t_schoonmaak
FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_agendafeed();
-- @both
