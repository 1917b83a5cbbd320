-- A scan goes on when its initiator leaves (F336, F337). Who leads scans may give his to a colleague of the region; when he left
-- without doing so, or is away longer than the region waits (0028), such a colleague takes it over. Of the region is who leads scans at the
-- initiator's own organisation, or at one that works in a region in which that works too. What comes with it is what the initiator
-- had: no answer of any seat.

CREATE TABLE t_scanovername (
	id {{id}},
	scan_id {{int}} NOT NULL REFERENCES t_scan(id),
	van_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	opvolger_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	is_gegeven {{bool}} NOT NULL,              -- by the initiator himself; else taken over after he left
	op {{int}} NOT NULL,
	van_gezien_op {{int}},                     -- when each of the two said to know it
	opvolger_gezien_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT scanovername_ander CHECK (van_id <> opvolger_id)
) {{strict}};
CREATE INDEX scanovername_scan ON t_scanovername (scan_id);
CREATE INDEX scanovername_van ON t_scanovername (van_id) WHERE van_gezien_op IS NULL;
CREATE INDEX scanovername_opvolger ON t_scanovername (opvolger_id) WHERE opvolger_gezien_op IS NULL;

-- ---- who could lead it ----

CREATE VIEW t_scanleider AS
SELECT f.id AS functie_id, f.gebruiker_id, f.organisatie_id, g.naam FROM t_scanfunctie f JOIN t_gebruiker g ON g.id = f.gebruiker_id
WHERE g.toestand = 'actief' AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

CREATE VIEW t_scanopvolger AS
SELECT h.scan_id, l.functie_id, l.gebruiker_id, l.organisatie_id, l.naam
FROM t_scanhuis h JOIN t_scanleider l ON l.gebruiker_id <> h.initiatiefnemer_id
WHERE l.organisatie_id = h.organisatie_id OR EXISTS (SELECT 1 FROM t_organisatie_regio a
	JOIN t_organisatie_regio b ON b.regio_id = a.regio_id AND b.beeindigd_op IS NULL
	WHERE a.organisatie_id = h.organisatie_id AND a.beeindigd_op IS NULL AND b.organisatie_id = l.organisatie_id);

-- Who is away so long that a scan cannot wait for him: a term of the region (domain/termijn.def), his first and last day counted.
CREATE VIEW t_scan_weg_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 28) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'scan_weg';

CREATE VIEW t_scanleider_weg AS
SELECT a.gebruiker_id, a.van_datum, a.tot_datum FROM t_afwezigheid a
WHERE a.ingetrokken_op IS NULL AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag())
	AND a.tot_datum - a.van_datum + 1 >= (SELECT t.dagen FROM t_scan_weg_termijn t);

-- ---- what may be read ----

-- To whom the reader may give a scan that he leads; each once, also who has two functions.
CREATE VIEW scanopvolger {{barrier}} AS
SELECT v.gebruiker_id AS id, v.scan_id, v.naam, min(o.naam) AS organisatie
FROM mijn_scan m JOIN t_scanopvolger v ON v.scan_id = m.scan_id JOIN t_organisatie o ON o.id = v.organisatie_id
WHERE m.is_initiatiefnemer GROUP BY v.gebruiker_id, v.scan_id, v.naam;

-- Scans that nobody leads, and that the reader may take over, as long as there is something to lead. Of what was said there
-- nothing.
CREATE VIEW scan_zonder {{barrier}} AS
SELECT s.id, s.regio, s.jaar, s.toestand, s.initiatiefnemer_id, g.naam AS initiatiefnemer, o.naam AS organisatie, h.tot_datum,
	w.van_datum AS afwezig_van_datum, w.tot_datum AS afwezig_tot_datum, s.versie
FROM t_scanopvolger v JOIN t_scanhuis h ON h.scan_id = v.scan_id JOIN t_scan s ON s.id = v.scan_id
JOIN t_scan_gaande d ON d.id = s.id
JOIN t_gebruiker g ON g.id = s.initiatiefnemer_id JOIN t_organisatie o ON o.id = h.organisatie_id
LEFT JOIN t_scanleider_weg w ON w.gebruiker_id = s.initiatiefnemer_id
WHERE v.functie_id = (SELECT ctx_functie()) AND v.gebruiker_id = (SELECT ctx_gebruiker())
	AND (h.tot_datum < (SELECT ctx_vandaag()) OR w.gebruiker_id IS NOT NULL);

-- Who led it before: for the table.
CREATE VIEW scanovername {{barrier}} AS
SELECT o.id, o.scan_id, v.naam AS van, n.naam AS opvolger, o.is_gegeven, o.op
FROM mijn_scan m JOIN t_scanovername o ON o.scan_id = m.scan_id
JOIN t_gebruiker v ON v.id = o.van_id JOIN t_gebruiker n ON n.id = o.opvolger_id;

-- What the reader was part of, as long as nobody got it after that. Who gave a scan away and does not sit there knows of it that
-- somebody else leads it, and no more.
CREATE VIEW mijn_scanovername {{barrier}} AS
SELECT o.id, o.scan_id, s.regio, s.jaar, v.naam AS van, n.naam AS opvolger, o.is_gegeven, o.op,
	o.opvolger_id = (SELECT ctx_gebruiker()) AS is_nieuw,
	CASE WHEN o.opvolger_id = (SELECT ctx_gebruiker()) THEN o.opvolger_gezien_op ELSE o.van_gezien_op END AS gezien_op, o.versie
FROM t_scanovername o JOIN t_scan s ON s.id = o.scan_id
JOIN t_gebruiker v ON v.id = o.van_id JOIN t_gebruiker n ON n.id = o.opvolger_id
WHERE (o.opvolger_id = (SELECT ctx_gebruiker()) OR o.van_id = (SELECT ctx_gebruiker()))
	AND o.id = (SELECT max(n.id) FROM t_scanovername n WHERE n.scan_id = o.scan_id);

-- ---- guards ----

-- Given by who leads the scan, or taken by who may; from then on that person leads it (0051: scan_wie lets the initiator change in
-- no other way). What happened stays; each of the two says for himself that he knows it.
-- @sqlite
CREATE TRIGGER trg_scanovername_nieuw BEFORE INSERT ON t_scanovername
WHEN NEW.op IS NOT ctx_nu() OR NEW.van_gezien_op IS NOT NULL OR NEW.opvolger_gezien_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.initiatiefnemer_id = NEW.van_id)
	OR NOT EXISTS (SELECT 1 FROM t_scanopvolger v WHERE v.scan_id = NEW.scan_id AND v.gebruiker_id = NEW.opvolger_id)
	OR (NEW.is_gegeven AND NEW.van_id IS NOT ctx_gebruiker())
	OR (NOT NEW.is_gegeven AND (NEW.opvolger_id IS NOT ctx_gebruiker()
		OR NOT EXISTS (SELECT 1 FROM scan_zonder z WHERE z.id = NEW.scan_id)))
BEGIN SELECT RAISE(ABORT, 'scanovername_wie'); END;

CREATE TRIGGER trg_scanovername AFTER INSERT ON t_scanovername BEGIN
	UPDATE t_scan SET initiatiefnemer_id = NEW.opvolger_id, versie = versie + 1 WHERE id = NEW.scan_id;
END;

CREATE TRIGGER trg_scanovername_vast BEFORE UPDATE ON t_scanovername
WHEN NEW.scan_id <> OLD.scan_id OR NEW.van_id <> OLD.van_id OR NEW.opvolger_id <> OLD.opvolger_id
	OR NEW.is_gegeven <> OLD.is_gegeven
	OR NEW.op <> OLD.op
	OR (NEW.van_gezien_op IS NOT OLD.van_gezien_op
		AND (OLD.van_id IS NOT ctx_gebruiker() OR NEW.van_gezien_op IS NOT ctx_nu()))
	OR (NEW.opvolger_gezien_op IS NOT OLD.opvolger_gezien_op
		AND (OLD.opvolger_id IS NOT ctx_gebruiker() OR NEW.opvolger_gezien_op IS NOT ctx_nu()))
BEGIN SELECT RAISE(ABORT, 'scanovername_vast'); END;
-- @postgres
CREATE FUNCTION trg_scanovername_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.scan_id <> OLD.scan_id OR NEW.van_id <> OLD.van_id OR NEW.opvolger_id <> OLD.opvolger_id
			OR NEW.is_gegeven <> OLD.is_gegeven OR NEW.op <> OLD.op
			OR (NEW.van_gezien_op IS DISTINCT FROM OLD.van_gezien_op AND (OLD.van_id IS DISTINCT FROM ctx_gebruiker()
				OR NEW.van_gezien_op IS DISTINCT FROM ctx_nu()))
			OR (NEW.opvolger_gezien_op IS DISTINCT FROM OLD.opvolger_gezien_op
				AND (OLD.opvolger_id IS DISTINCT FROM ctx_gebruiker()
				OR NEW.opvolger_gezien_op IS DISTINCT FROM ctx_nu())) THEN
			RAISE EXCEPTION 'scanovername_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- A lock, so that nobody else takes it over in the same moment.
	PERFORM 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.initiatiefnemer_id = NEW.van_id FOR UPDATE;
	IF NOT FOUND OR NEW.op IS DISTINCT FROM ctx_nu() OR NEW.van_gezien_op IS NOT NULL OR NEW.opvolger_gezien_op IS NOT NULL
		OR NOT EXISTS (SELECT 1 FROM t_scanopvolger v WHERE v.scan_id = NEW.scan_id AND v.gebruiker_id = NEW.opvolger_id)
		OR (NEW.is_gegeven AND NEW.van_id IS DISTINCT FROM ctx_gebruiker())
		OR (NOT NEW.is_gegeven AND (NEW.opvolger_id IS DISTINCT FROM ctx_gebruiker()
			OR NOT EXISTS (SELECT 1 FROM scan_zonder z WHERE z.id = NEW.scan_id))) THEN
		RAISE EXCEPTION 'scanovername_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_scanovername_wacht BEFORE INSERT OR UPDATE ON t_scanovername FOR EACH ROW
EXECUTE FUNCTION trg_scanovername_wacht();

CREATE FUNCTION trg_scanovername() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_scan SET initiatiefnemer_id = NEW.opvolger_id, versie = versie + 1 WHERE id = NEW.scan_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_scanovername AFTER INSERT ON t_scanovername FOR EACH ROW EXECUTE FUNCTION trg_scanovername();
-- @both
