-- Loonwaarde per hoofdtaak (domain/loonwaarde): what a measurement was reckoned from. A measurement stands as it was recorded;
-- a wrong one is withdrawn and put back with its tasks. View: as in 0003, for who has "werk" (1024) in sight.

CREATE TABLE t_hoofdtaak (
	id {{id}},
	loonwaardemeting_id {{int}} NOT NULL REFERENCES t_loonwaardemeting(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	nummer {{int}} NOT NULL CHECK (nummer BETWEEN 1 AND 5),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	tempo {{int}} NOT NULL CHECK (tempo BETWEEN 0 AND 100), -- percents of who does it as usual
	kwaliteit {{int}} NOT NULL CHECK (kwaliteit BETWEEN 0 AND 100),
	netto {{int}} NOT NULL CHECK (netto BETWEEN 0 AND 100), -- of the time
	deel {{int}} NOT NULL CHECK (deel >= 7)    -- percents of the week; 1/16 at least
) {{strict}};
CREATE UNIQUE INDEX hoofdtaak_een ON t_hoofdtaak (loonwaardemeting_id, nummer);
CREATE INDEX hoofdtaak_jongere ON t_hoofdtaak (jongere_id, id);

CREATE VIEW hoofdtaak AS
SELECT t.id, t.loonwaardemeting_id, z.jongere_id, t.nummer, t.naam, t.tempo, t.kwaliteit, t.netto, t.deel,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_hoofdtaak t CROSS JOIN t_loonwaardemeting l
WHERE t.jongere_id = z.jongere_id AND l.id = t.loonwaardemeting_id AND l.ingetrokken_op IS NULL
	AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- The tasks are of something measured, of the same young person, fill the week and no more, and with the last one they
-- come to the percentage that stands there: rounded to a whole one, half of one up.

-- @sqlite
CREATE TRIGGER trg_hoofdtaak_past BEFORE INSERT ON t_hoofdtaak
WHEN NOT EXISTS (SELECT 1 FROM t_loonwaardemeting l LEFT JOIN t_hoofdtaak o ON o.loonwaardemeting_id = l.id
	WHERE l.id = NEW.loonwaardemeting_id AND l.jongere_id = NEW.jongere_id AND l.soort = 'gemeten' AND l.ingetrokken_op IS NULL
	GROUP BY l.id HAVING coalesce(sum(o.deel), 0) + NEW.deel < 100 OR (coalesce(sum(o.deel), 0) + NEW.deel = 100
		AND coalesce(sum(o.tempo * o.kwaliteit * o.netto * o.deel), 0) + NEW.tempo * NEW.kwaliteit * NEW.netto * NEW.deel + 500000
			BETWEEN 1000000 * l.percentage AND 1000000 * l.percentage + 999999))
BEGIN SELECT RAISE(ABORT, 'hoofdtaak_past'); END;

CREATE TRIGGER trg_hoofdtaak_vast BEFORE UPDATE ON t_hoofdtaak
BEGIN SELECT RAISE(ABORT, 'loonwaardemeting_vast'); END;

CREATE TRIGGER trg_loonwaardemeting_vast BEFORE UPDATE ON t_loonwaardemeting
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.datum <> OLD.datum
	OR NEW.percentage <> OLD.percentage OR NEW.soort <> OLD.soort OR NEW.methode IS NOT OLD.methode
	OR NEW.meter <> OLD.meter OR NEW.volgende_datum IS NOT OLD.volgende_datum
	OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'loonwaardemeting_vast'); END;

CREATE TRIGGER trg_loonwaardemeting_stand_nieuw AFTER INSERT ON t_loonwaardemeting BEGIN
	UPDATE t_plaatsing SET stand_loonwaarde_datum = (SELECT max(l.datum) FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.soort = 'gemeten' AND l.ingetrokken_op IS NULL),
		stand_loonwaarde_volgende_datum = (SELECT l.volgende_datum FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.ingetrokken_op IS NULL ORDER BY l.datum DESC, l.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_loonwaardemeting_stand_wijzig AFTER UPDATE ON t_loonwaardemeting BEGIN
	UPDATE t_plaatsing SET stand_loonwaarde_datum = (SELECT max(l.datum) FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.soort = 'gemeten' AND l.ingetrokken_op IS NULL),
		stand_loonwaarde_volgende_datum = (SELECT l.volgende_datum FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.ingetrokken_op IS NULL ORDER BY l.datum DESC, l.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
END;
-- @postgres
CREATE FUNCTION trg_hoofdtaak_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM t_loonwaardemeting l LEFT JOIN t_hoofdtaak o ON o.loonwaardemeting_id = l.id
		WHERE l.id = NEW.loonwaardemeting_id AND l.jongere_id = NEW.jongere_id AND l.soort = 'gemeten'
			AND l.ingetrokken_op IS NULL
		GROUP BY l.id HAVING coalesce(sum(o.deel), 0) + NEW.deel < 100 OR (coalesce(sum(o.deel), 0) + NEW.deel = 100
			AND coalesce(sum(o.tempo * o.kwaliteit * o.netto * o.deel), 0) + NEW.tempo * NEW.kwaliteit * NEW.netto * NEW.deel
				+ 500000 BETWEEN 1000000 * l.percentage AND 1000000 * l.percentage + 999999)) THEN
		RAISE EXCEPTION 'hoofdtaak_past' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_hoofdtaak_past BEFORE INSERT ON t_hoofdtaak FOR EACH ROW EXECUTE FUNCTION trg_hoofdtaak_past();

CREATE FUNCTION trg_loonwaardemeting_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'loonwaardemeting_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_hoofdtaak_vast BEFORE UPDATE ON t_hoofdtaak FOR EACH ROW EXECUTE FUNCTION trg_loonwaardemeting_vast();
CREATE TRIGGER trg_loonwaardemeting_vast BEFORE UPDATE ON t_loonwaardemeting FOR EACH ROW
WHEN (NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.datum <> OLD.datum
	OR NEW.percentage <> OLD.percentage OR NEW.soort <> OLD.soort OR NEW.methode IS DISTINCT FROM OLD.methode
	OR NEW.meter <> OLD.meter OR NEW.volgende_datum IS DISTINCT FROM OLD.volgende_datum
	OR (OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS NOT NULL))
EXECUTE FUNCTION trg_loonwaardemeting_vast();

CREATE FUNCTION trg_loonwaardemeting_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_loonwaarde_datum = (SELECT max(l.datum) FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.soort = 'gemeten' AND l.ingetrokken_op IS NULL),
		stand_loonwaarde_volgende_datum = (SELECT l.volgende_datum FROM t_loonwaardemeting l
			WHERE l.plaatsing_id = NEW.plaatsing_id AND l.ingetrokken_op IS NULL ORDER BY l.datum DESC, l.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_loonwaardemeting_stand AFTER INSERT OR UPDATE ON t_loonwaardemeting FOR EACH ROW
EXECUTE FUNCTION trg_loonwaardemeting_stand();
-- @both
