-- The Werkagenda of a region (F319-F325): per factor lines with the question, the point, who, when, what and how it is followed. It is
-- about the network and names no young person; whoever is logged in and has the right reads it. What was changed stands in the log.

CREATE TABLE t_werkagenda (
	id {{id}},
	regio_id {{int}} NOT NULL REFERENCES t_regio(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who began it
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX werkagenda_een ON t_werkagenda (regio_id);

CREATE TABLE t_agendaregel (
	id {{id}},
	werkagenda_id {{int}} NOT NULL REFERENCES t_werkagenda(id),
	factor {{text}} NOT NULL,                  -- domain/factor.def
	volgorde {{int}} NOT NULL,                 -- number of the factor
	vraag {{text}} NOT NULL CHECK (trim(vraag) <> ''),
	agendapunt {{text}},
	wie {{text}},                              -- in words: a person, a team, an organisation
	collega_id {{int}} REFERENCES t_gebruiker(id), -- who is told when it is time
	wanneer_datum {{int}},
	wat {{text}},
	agendacijfer {{text}},                     -- domain/werkagenda: the figure that shows whether it works
	begin_waarde {{real}},                     -- of that figure when it was chosen, a fraction; NULL: too small to tell
	begin_datum {{int}},
	meet_datum {{int}},                        -- when it is looked at
	gekeken_datum {{int}},                     -- when it was last looked at
	meet_tekst {{text}},
	agendastand {{text}} NOT NULL DEFAULT 'open' CHECK (agendastand IN ('open', 'bezig', 'klaar', 'niet')),
	bewijs {{text}},                           -- where one sees that it was done
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it first
	op {{int}} NOT NULL,
	weg_op {{int}},                            -- taken off the agenda
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT agendaregel_begin CHECK ((agendacijfer IS NULL) = (begin_datum IS NULL)
		AND (begin_waarde IS NULL OR (agendacijfer IS NOT NULL AND begin_waarde >= 0 AND begin_waarde <= 1)))
) {{strict}};
CREATE INDEX agendaregel_agenda ON t_agendaregel (werkagenda_id, volgorde, id);
CREATE INDEX agendaregel_collega ON t_agendaregel (collega_id, wanneer_datum) WHERE collega_id IS NOT NULL;
CREATE INDEX wijziging_agendaregel ON t_wijziging (rij_id, id) WHERE tabel = 'agendaregel';

CREATE VIEW werkagenda AS
SELECT id, regio_id, gebruiker_id, op, versie FROM t_werkagenda WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW agendaregel AS
SELECT id, werkagenda_id, factor, volgorde, vraag, agendapunt, wie, collega_id, wanneer_datum, wat, agendacijfer, begin_waarde,
	begin_datum, meet_datum, gekeken_datum, meet_tekst, agendastand, bewijs, gebruiker_id, op, weg_op, versie
FROM t_agendaregel WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- The lines that have the reader's own name: he may say that they are done, whatever else he may.
CREATE VIEW mijn_agendaregel {{barrier}} AS
SELECT id FROM t_agendaregel WHERE collega_id = (SELECT ctx_gebruiker()) AND weg_op IS NULL;

-- Who changed what in a line, from the log; of no other table.
CREATE VIEW agendaregel_wijziging {{barrier}} AS
SELECT w.id, w.op, w.gebruiker_id, w.rij_id AS agendaregel_id, w.soort, w.velden FROM t_wijziging w
WHERE w.tabel = 'agendaregel' AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- Who writes says so himself; a line stays where it is, and a figure keeps the value with which it began.

-- @sqlite
CREATE TRIGGER trg_werkagenda_nieuw BEFORE INSERT ON t_werkagenda WHEN NEW.gebruiker_id IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'werkagenda_van_een_ander'); END;

CREATE TRIGGER trg_werkagenda_vast BEFORE UPDATE ON t_werkagenda
BEGIN SELECT RAISE(ABORT, 'werkagenda_vast'); END;

CREATE TRIGGER trg_agendaregel_nieuw BEFORE INSERT ON t_agendaregel WHEN NEW.gebruiker_id IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'werkagenda_van_een_ander'); END;

CREATE TRIGGER trg_agendaregel_vast BEFORE UPDATE ON t_agendaregel
WHEN NEW.werkagenda_id IS NOT OLD.werkagenda_id OR NEW.factor IS NOT OLD.factor OR NEW.volgorde IS NOT OLD.volgorde
	OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op IS NOT OLD.op
	OR (NEW.agendacijfer IS OLD.agendacijfer
		AND (NEW.begin_waarde IS NOT OLD.begin_waarde OR NEW.begin_datum IS NOT OLD.begin_datum))
BEGIN SELECT RAISE(ABORT, 'agendaregel_vast'); END;
-- @postgres
CREATE FUNCTION trg_werkagenda_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() THEN
		RAISE EXCEPTION 'werkagenda_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_werkagenda_nieuw BEFORE INSERT ON t_werkagenda FOR EACH ROW EXECUTE FUNCTION trg_werkagenda_nieuw();
CREATE TRIGGER trg_agendaregel_nieuw BEFORE INSERT ON t_agendaregel FOR EACH ROW EXECUTE FUNCTION trg_werkagenda_nieuw();

CREATE FUNCTION trg_werkagenda_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'werkagenda_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_werkagenda_vast BEFORE UPDATE ON t_werkagenda FOR EACH ROW EXECUTE FUNCTION trg_werkagenda_vast();

CREATE FUNCTION trg_agendaregel_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.werkagenda_id <> OLD.werkagenda_id OR NEW.factor <> OLD.factor OR NEW.volgorde <> OLD.volgorde
		OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR (NEW.agendacijfer IS NOT DISTINCT FROM OLD.agendacijfer AND (NEW.begin_waarde IS DISTINCT FROM OLD.begin_waarde
			OR NEW.begin_datum IS DISTINCT FROM OLD.begin_datum)) THEN
		RAISE EXCEPTION 'agendaregel_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_agendaregel_vast BEFORE UPDATE ON t_agendaregel FOR EACH ROW EXECUTE FUNCTION trg_agendaregel_vast();
-- @both
