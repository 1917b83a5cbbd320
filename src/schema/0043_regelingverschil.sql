-- How a gemeente or UWV carries out a regeling (F209): as the region agreed, or otherwise. What the region agreed on is written
-- down by an organisation of the region itself. It says nothing of a young person; whoever is logged in may compare.

CREATE TABLE t_werkwijze (
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	vergelijkpunt {{text}} NOT NULL,           -- domain/vergelijkpunt.def
	wijze {{text}} NOT NULL CHECK (wijze IN ('afspraak', 'zelfde', 'anders')), -- domain/werkwijze
	tekst {{text}},
	bron {{text}},                             -- where it is written: a link, or the name of a rule
	contact {{text}},                          -- whom to ask
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day; NULL while it holds
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	bevestigd_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who said last that it is still so
	bevestigd_op {{int}} NOT NULL,
	vorige_id {{int}} REFERENCES t_gebruiker(id), -- who said so before that, and when, while saying so can be taken back
	vorige_op {{int}},
	uitstel_datum {{int}},                       -- until this day nobody is asked whether it is still so
	uitstel_reden {{text}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT werkwijze_zonder_tekst CHECK (wijze = 'zelfde' OR trim(coalesce(tekst, '')) <> ''),
	CONSTRAINT werkwijze_zonder_bron CHECK (wijze = 'zelfde' OR trim(coalesce(bron, '')) <> ''),
	CONSTRAINT werkwijze_uitstel_waarom CHECK ((uitstel_datum IS NULL) = (trim(coalesce(uitstel_reden, '')) = '')),
	CONSTRAINT werkwijze_tijd CHECK (tot_datum IS NULL OR tot_datum >= van_datum - 1) -- the day before: replaced before it began
) {{strict}};
CREATE INDEX werkwijze_organisatie ON t_werkwijze (organisatie_id, vergelijkpunt, van_datum);

-- The organisation for which the reader writes down how it works: where he decides or makes policy, in the function he works in.
CREATE VIEW werkwijze_van {{barrier}} AS
SELECT o.id, o.naam, o.soort FROM t_functie f JOIN t_organisatie o ON o.id = f.organisatie_id
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.niveau IN ('management', 'beleid')
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
	AND o.actief AND o.soort IN ('gemeente', 'uwv', 'regio');

-- What is so is for everybody; why it is not asked now for who writes it down there.
CREATE VIEW werkwijze AS
SELECT id, organisatie_id, vergelijkpunt, wijze, tekst, bron, contact, van_datum, tot_datum, gebruiker_id, op, bevestigd_id,
	bevestigd_op, vorige_id, vorige_op,
	CASE WHEN organisatie_id = (SELECT v.id FROM werkwijze_van v) THEN uitstel_datum END AS uitstel_datum,
	CASE WHEN organisatie_id = (SELECT v.id FROM werkwijze_van v) THEN uitstel_reden END AS uitstel_reden, versie
FROM t_werkwijze WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- What was written down stays, and ends; of one organisation and point there is one on a day. It was said and confirmed when
-- somebody did so, and not on another day: else nobody is asked again. Who confirmed by a slip takes that back within a day:
-- then it was confirmed when it was before.

CREATE VIEW t_werkwijze_terug AS
SELECT w.id, w.vorige_id, w.vorige_op FROM t_werkwijze w
WHERE w.vorige_op IS NOT NULL AND w.bevestigd_id = (SELECT ctx_gebruiker()) AND w.bevestigd_op > (SELECT ctx_nu()) - 86400000;

-- @sqlite
CREATE TRIGGER trg_werkwijze_nieuw BEFORE INSERT ON t_werkwijze
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.bevestigd_id IS NOT ctx_gebruiker() OR NEW.uitstel_datum IS NOT NULL
	OR NEW.vorige_id IS NOT NULL OR NEW.vorige_op IS NOT NULL
	OR NEW.op IS NOT ctx_nu() OR NEW.bevestigd_op IS NOT ctx_nu()
	OR NOT EXISTS (SELECT 1 FROM werkwijze_van v WHERE v.id = NEW.organisatie_id AND (v.soort = 'regio') = (NEW.wijze = 'afspraak'))
BEGIN SELECT RAISE(ABORT, 'werkwijze_van_een_ander'); END;

CREATE TRIGGER trg_werkwijze_een BEFORE INSERT ON t_werkwijze
WHEN EXISTS (SELECT 1 FROM t_werkwijze w WHERE w.organisatie_id = NEW.organisatie_id AND w.vergelijkpunt = NEW.vergelijkpunt
	AND (w.tot_datum IS NULL OR (w.tot_datum >= NEW.van_datum AND w.tot_datum >= w.van_datum))
	AND (NEW.tot_datum IS NULL OR w.van_datum <= NEW.tot_datum))
BEGIN SELECT RAISE(ABORT, 'werkwijze_een'); END;

CREATE TRIGGER trg_werkwijze_ander BEFORE UPDATE ON t_werkwijze
WHEN NOT EXISTS (SELECT 1 FROM werkwijze_van v WHERE v.id = OLD.organisatie_id)
	OR ((NEW.bevestigd_id IS NOT OLD.bevestigd_id OR NEW.bevestigd_op IS NOT OLD.bevestigd_op)
		AND NEW.bevestigd_id IS NOT ctx_gebruiker() AND NOT EXISTS (SELECT 1 FROM t_werkwijze_terug w WHERE w.id = OLD.id
			AND w.vorige_id IS NEW.bevestigd_id AND w.vorige_op IS NEW.bevestigd_op))
BEGIN SELECT RAISE(ABORT, 'werkwijze_van_een_ander'); END;

CREATE TRIGGER trg_werkwijze_vast BEFORE UPDATE ON t_werkwijze
WHEN NEW.organisatie_id IS NOT OLD.organisatie_id OR NEW.vergelijkpunt IS NOT OLD.vergelijkpunt OR NEW.wijze IS NOT OLD.wijze
	OR NEW.tekst IS NOT OLD.tekst OR NEW.bron IS NOT OLD.bron OR NEW.contact IS NOT OLD.contact
	OR NEW.van_datum IS NOT OLD.van_datum OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op IS NOT OLD.op
	OR (NEW.tot_datum IS NOT OLD.tot_datum AND (NEW.tot_datum IS NULL OR NEW.tot_datum > OLD.tot_datum))
	OR ((NEW.bevestigd_id IS NOT OLD.bevestigd_id OR NEW.bevestigd_op IS NOT OLD.bevestigd_op
			OR NEW.vorige_id IS NOT OLD.vorige_id OR NEW.vorige_op IS NOT OLD.vorige_op)
		AND NOT (NEW.bevestigd_op IS ctx_nu() AND NEW.vorige_id IS OLD.bevestigd_id AND NEW.vorige_op IS OLD.bevestigd_op)
		AND NOT (NEW.vorige_id IS NULL AND NEW.vorige_op IS NULL AND EXISTS (SELECT 1 FROM t_werkwijze_terug w
			WHERE w.id = OLD.id AND w.vorige_id IS NEW.bevestigd_id AND w.vorige_op IS NEW.bevestigd_op)))
BEGIN SELECT RAISE(ABORT, 'werkwijze_vast'); END;

-- Asking may wait 28 days (domain/signaal.def), for a reason.
CREATE TRIGGER trg_werkwijze_uitstel BEFORE UPDATE ON t_werkwijze
WHEN NEW.uitstel_datum IS NOT OLD.uitstel_datum AND NEW.uitstel_datum IS NOT NULL
	AND (NEW.uitstel_datum <= ctx_vandaag() OR NEW.uitstel_datum > ctx_vandaag() + 28 OR ctx_vandaag() IS NULL)
BEGIN SELECT RAISE(ABORT, 'werkwijze_uitstel'); END;
-- @postgres
CREATE FUNCTION trg_werkwijze_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.bevestigd_id IS DISTINCT FROM ctx_gebruiker()
		OR NEW.op IS DISTINCT FROM ctx_nu() OR NEW.bevestigd_op IS DISTINCT FROM ctx_nu()
		OR NEW.vorige_id IS NOT NULL OR NEW.vorige_op IS NOT NULL
		OR NEW.uitstel_datum IS NOT NULL OR NOT EXISTS (SELECT 1 FROM werkwijze_van v WHERE v.id = NEW.organisatie_id
			AND (v.soort = 'regio') = (NEW.wijze = 'afspraak')) THEN
		RAISE EXCEPTION 'werkwijze_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF EXISTS (SELECT 1 FROM t_werkwijze w WHERE w.organisatie_id = NEW.organisatie_id AND w.vergelijkpunt = NEW.vergelijkpunt
		AND (w.tot_datum IS NULL OR (w.tot_datum >= NEW.van_datum AND w.tot_datum >= w.van_datum))
		AND (NEW.tot_datum IS NULL OR w.van_datum <= NEW.tot_datum)) THEN
		RAISE EXCEPTION 'werkwijze_een' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_werkwijze_nieuw BEFORE INSERT ON t_werkwijze FOR EACH ROW EXECUTE FUNCTION trg_werkwijze_nieuw();

CREATE FUNCTION trg_werkwijze_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM werkwijze_van v WHERE v.id = OLD.organisatie_id)
		OR ((NEW.bevestigd_id <> OLD.bevestigd_id OR NEW.bevestigd_op <> OLD.bevestigd_op)
			AND NEW.bevestigd_id IS DISTINCT FROM ctx_gebruiker() AND NOT EXISTS (SELECT 1 FROM t_werkwijze_terug w
				WHERE w.id = OLD.id AND w.vorige_id = NEW.bevestigd_id AND w.vorige_op = NEW.bevestigd_op)) THEN
		RAISE EXCEPTION 'werkwijze_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.organisatie_id <> OLD.organisatie_id OR NEW.vergelijkpunt <> OLD.vergelijkpunt OR NEW.wijze <> OLD.wijze
		OR NEW.tekst IS DISTINCT FROM OLD.tekst OR NEW.bron IS DISTINCT FROM OLD.bron OR NEW.contact IS DISTINCT FROM OLD.contact
		OR NEW.van_datum <> OLD.van_datum OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR (NEW.tot_datum IS DISTINCT FROM OLD.tot_datum AND (NEW.tot_datum IS NULL OR NEW.tot_datum > OLD.tot_datum))
		OR ((NEW.bevestigd_id <> OLD.bevestigd_id OR NEW.bevestigd_op <> OLD.bevestigd_op
				OR NEW.vorige_id IS DISTINCT FROM OLD.vorige_id OR NEW.vorige_op IS DISTINCT FROM OLD.vorige_op)
			AND (NEW.bevestigd_op IS DISTINCT FROM ctx_nu() OR NEW.vorige_id IS DISTINCT FROM OLD.bevestigd_id
				OR NEW.vorige_op IS DISTINCT FROM OLD.bevestigd_op)
			AND NOT (NEW.vorige_id IS NULL AND NEW.vorige_op IS NULL AND EXISTS (SELECT 1 FROM t_werkwijze_terug w
				WHERE w.id = OLD.id AND w.vorige_id = NEW.bevestigd_id AND w.vorige_op = NEW.bevestigd_op))) THEN
		RAISE EXCEPTION 'werkwijze_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.uitstel_datum IS DISTINCT FROM OLD.uitstel_datum AND NEW.uitstel_datum IS NOT NULL
		AND (NEW.uitstel_datum <= ctx_vandaag() OR NEW.uitstel_datum > ctx_vandaag() + 28 OR ctx_vandaag() IS NULL) THEN
		RAISE EXCEPTION 'werkwijze_uitstel' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_werkwijze_vast BEFORE UPDATE ON t_werkwijze FOR EACH ROW EXECUTE FUNCTION trg_werkwijze_vast();
-- @both
