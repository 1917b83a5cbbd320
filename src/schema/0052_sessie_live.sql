-- Session one of a scan, live (F342, F345, F346). Norm by norm: closed, open for answers, answers in, shown to all at once, talked
-- about. Twelve people each give a score for today and a note on a device of their own. What somebody answers is hidden from
-- everybody until the voorzitter shows all answers: the view below does that, so no page can forget it.
-- Answers belong to the seat, so that reloading, a second device or a server that starts again loses or doubles nothing.

-- How far a scan is with one of its norms. No row: closed still.
CREATE TABLE t_sessienorm (
	id {{id}},
	scan_id {{int}} NOT NULL REFERENCES t_scan(id),
	scannorm_id {{int}} NOT NULL UNIQUE REFERENCES t_scannorm(id),
	toestand {{text}} NOT NULL CHECK (toestand IN ('open', 'gesloten', 'onthuld', 'besproken', 'overgeslagen')),
	eindigt_op {{int}},                        -- the timer, for the clock on the screens; nothing happens by itself
	gehoord {{text}},                          -- what was heard in the talk about it
	normuitkomst {{text}} CHECK (normuitkomst IN ('kans', 'knelpunt', 'gaat_goed')),
	besproken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT sessienorm_tijd CHECK (eindigt_op IS NULL OR toestand = 'open'),
	CONSTRAINT sessienorm_besproken CHECK (toestand <> 'besproken' OR (besproken_op IS NOT NULL AND normuitkomst IS NOT NULL))
) {{strict}};
-- One at a time is on the table.
CREATE UNIQUE INDEX sessienorm_een ON t_sessienorm (scan_id) WHERE toestand IN ('open', 'gesloten', 'onthuld');

-- What one seat says of one norm. The last that was sent counts.
CREATE TABLE t_normantwoord (
	id {{id}},
	scannorm_id {{int}} NOT NULL REFERENCES t_scannorm(id),
	zetel_id {{int}} NOT NULL REFERENCES t_zetel(id),
	score {{int}} NOT NULL CHECK (score BETWEEN 1 AND 5),
	tekst {{text}},
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX normantwoord_een ON t_normantwoord (scannorm_id, zetel_id);

-- A norm of a scan, how far it is, and what the reader himself answered.
CREATE VIEW sessienorm {{barrier}} AS
SELECT c.id, c.scan_id, c.volgorde, c.normversie_id, v.norm_id, v.titel, v.stelling, v.goed, v.vragen, v.artikel,
	coalesce(s.toestand, 'dicht') AS toestand, s.eindigt_op, s.gehoord, s.normuitkomst, s.besproken_op, m.is_voorzitter,
	m.is_initiatiefnemer, m.zetel_id, a.id AS normantwoord_id, a.score, a.tekst, s.id AS sessienorm_id,
	m.is_voorzitter AND coalesce(s.toestand = 'besproken', FALSE) AND t.toestand IN ('sessie1', 'tussentijd') AS is_verbeterbaar,
	coalesce(s.versie, 0) AS versie
FROM mijn_scan m JOIN t_scan t ON t.id = m.scan_id
JOIN t_scannorm c ON c.scan_id = m.scan_id JOIN t_normversie v ON v.id = c.normversie_id
LEFT JOIN t_sessienorm s ON s.scannorm_id = c.id
LEFT JOIN t_normantwoord a ON a.scannorm_id = c.id AND a.zetel_id = m.zetel_id;

-- A place at the table has one voice: of who sat there last and answered. Else who is replaced while a norm is open counts twice.
CREATE VIEW t_normantwoord_telt AS
SELECT a.id, a.scannorm_id, a.zetel_id, a.score, a.tekst, z.domein, z.plek, z.naam, z.organisatie
FROM t_normantwoord a JOIN t_zetel z ON z.id = a.zetel_id
WHERE NOT EXISTS (SELECT 1 FROM t_zetel y JOIN t_normantwoord n ON n.zetel_id = y.id AND n.scannorm_id = a.scannorm_id
	WHERE y.scan_id = z.scan_id AND y.domein = z.domein AND y.plek = z.plek AND y.id > z.id);

-- Who answered, and, of oneself or once all are shown, what.
CREATE VIEW normantwoord {{barrier}} AS
SELECT a.id, a.scannorm_id, c.scan_id, a.zetel_id, a.domein, a.plek, a.naam, a.organisatie,
	CASE WHEN a.zetel_id = m.zetel_id OR s.toestand IN ('onthuld', 'besproken') THEN a.score END AS score,
	CASE WHEN a.zetel_id = m.zetel_id OR s.toestand IN ('onthuld', 'besproken') THEN a.tekst END AS tekst,
	coalesce(a.zetel_id = m.zetel_id, FALSE) AS eigen
FROM mijn_scan m JOIN t_scannorm c ON c.scan_id = m.scan_id JOIN t_normantwoord_telt a ON a.scannorm_id = c.id
LEFT JOIN t_sessienorm s ON s.scannorm_id = c.id;

-- What the table of the scan before scored, for who goes on from it: numbers, of so many that they tell of nobody
-- (domain/sessienorm: SPREIDING_LEAST).
CREATE VIEW normscore_vroeger {{barrier}} AS
SELECT c.id, c.scan_id, c.normversie_id, count(a.id) AS aantal, CAST(sum(a.score) AS {{int}}) AS som
FROM t_vorige_scan v JOIN t_scannorm c ON c.scan_id = v.scan_id
JOIN t_sessienorm s ON s.scannorm_id = c.id AND s.toestand = 'besproken'
JOIN t_normantwoord_telt a ON a.scannorm_id = c.id
GROUP BY c.id, c.scan_id, c.normversie_id HAVING count(a.id) >= 3;

-- Only the voorzitter leads, only during session one, and only along the way of domain/sessienorm; what was heard is corrected
-- until session two, which goes on from it. An answer is of the seat of who gives it, to a norm that is open.
-- @sqlite
CREATE TRIGGER trg_sessienorm_nieuw BEFORE INSERT ON t_sessienorm
WHEN NEW.toestand NOT IN ('open', 'overgeslagen') OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
	JOIN t_scannorm c ON c.scan_id = s.id
	WHERE s.id = NEW.scan_id AND c.id = NEW.scannorm_id AND m.is_voorzitter AND s.toestand = 'sessie1')
BEGIN SELECT RAISE(ABORT, 'sessienorm_wie'); END;

CREATE TRIGGER trg_sessienorm_wie BEFORE UPDATE ON t_sessienorm
WHEN NEW.scan_id <> OLD.scan_id OR NEW.scannorm_id <> OLD.scannorm_id
	OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
		WHERE s.id = OLD.scan_id AND m.is_voorzitter AND (s.toestand = 'sessie1'
			OR (s.toestand = 'tussentijd' AND OLD.toestand = 'besproken' AND NEW.toestand = 'besproken')))
BEGIN SELECT RAISE(ABORT, 'sessienorm_wie'); END;

CREATE TRIGGER trg_sessienorm_toestand BEFORE UPDATE OF toestand ON t_sessienorm
WHEN NEW.toestand <> OLD.toestand AND NEW.toestand <> 'open'
	AND NOT (OLD.toestand = 'open' AND NEW.toestand IN ('gesloten', 'overgeslagen'))
	AND NOT (OLD.toestand = 'gesloten' AND NEW.toestand IN ('onthuld', 'overgeslagen'))
	AND NOT (OLD.toestand = 'onthuld' AND NEW.toestand = 'besproken')
BEGIN SELECT RAISE(ABORT, 'sessienorm_toestand'); END;

CREATE TRIGGER trg_normantwoord_nieuw BEFORE INSERT ON t_normantwoord
WHEN NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan c ON c.id = m.scan_id JOIN t_sessienorm s ON s.scan_id = m.scan_id
	WHERE m.zetel_id = NEW.zetel_id AND s.scannorm_id = NEW.scannorm_id AND s.toestand = 'open' AND c.toestand = 'sessie1')
BEGIN SELECT RAISE(ABORT, 'normantwoord_open'); END;

CREATE TRIGGER trg_normantwoord_open BEFORE UPDATE ON t_normantwoord
WHEN NEW.scannorm_id <> OLD.scannorm_id OR NEW.zetel_id <> OLD.zetel_id
	OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan c ON c.id = m.scan_id JOIN t_sessienorm s ON s.scan_id = m.scan_id
		WHERE m.zetel_id = OLD.zetel_id AND s.scannorm_id = OLD.scannorm_id AND s.toestand = 'open' AND c.toestand = 'sessie1')
BEGIN SELECT RAISE(ABORT, 'normantwoord_open'); END;

-- When something happened is the moment at which it is written down: nobody dates it back, and nobody changes it later.
CREATE TRIGGER trg_sessienorm_wanneer_nieuw BEFORE INSERT ON t_sessienorm
WHEN coalesce(NEW.besproken_op, ctx_nu()) <> ctx_nu()
BEGIN SELECT RAISE(ABORT, 'sessienorm_wanneer'); END;

CREATE TRIGGER trg_sessienorm_wanneer BEFORE UPDATE ON t_sessienorm
WHEN (NEW.besproken_op IS NOT OLD.besproken_op AND coalesce(NEW.besproken_op, ctx_nu()) <> ctx_nu())
BEGIN SELECT RAISE(ABORT, 'sessienorm_wanneer'); END;

CREATE TRIGGER trg_normantwoord_wanneer_nieuw BEFORE INSERT ON t_normantwoord
WHEN NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'normantwoord_wanneer'); END;

CREATE TRIGGER trg_normantwoord_wanneer BEFORE UPDATE ON t_normantwoord
WHEN NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'normantwoord_wanneer'); END;
-- @postgres
CREATE FUNCTION trg_sessienorm_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id JOIN t_scannorm c ON c.scan_id = s.id
			WHERE s.id = NEW.scan_id AND c.id = NEW.scannorm_id AND m.is_voorzitter AND (s.toestand = 'sessie1'
				OR (s.toestand = 'tussentijd' AND TG_OP = 'UPDATE' AND OLD.toestand = 'besproken'
					AND NEW.toestand = 'besproken')))
		OR (TG_OP = 'INSERT' AND NEW.toestand NOT IN ('open', 'overgeslagen'))
		OR (TG_OP = 'UPDATE' AND (NEW.scan_id <> OLD.scan_id OR NEW.scannorm_id <> OLD.scannorm_id)) THEN
		RAISE EXCEPTION 'sessienorm_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.toestand <> OLD.toestand AND NEW.toestand <> 'open'
		AND NOT (OLD.toestand = 'open' AND NEW.toestand IN ('gesloten', 'overgeslagen'))
		AND NOT (OLD.toestand = 'gesloten' AND NEW.toestand IN ('onthuld', 'overgeslagen'))
		AND NOT (OLD.toestand = 'onthuld' AND NEW.toestand = 'besproken') THEN
		RAISE EXCEPTION 'sessienorm_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_sessienorm_wacht BEFORE INSERT OR UPDATE ON t_sessienorm FOR EACH ROW EXECUTE FUNCTION trg_sessienorm_wacht();

CREATE FUNCTION trg_normantwoord_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the norm, so that it is not closed in the same moment.
	PERFORM 1 FROM t_sessienorm s JOIN t_scan c ON c.id = s.scan_id
	WHERE s.scannorm_id = NEW.scannorm_id AND s.toestand = 'open' AND c.toestand = 'sessie1'
		AND EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = s.scan_id AND m.zetel_id = NEW.zetel_id)
	FOR SHARE OF s;
	IF NOT FOUND OR (TG_OP = 'UPDATE' AND (NEW.scannorm_id <> OLD.scannorm_id OR NEW.zetel_id <> OLD.zetel_id)) THEN
		RAISE EXCEPTION 'normantwoord_open' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_normantwoord_wacht BEFORE INSERT OR UPDATE ON t_normantwoord
FOR EACH ROW EXECUTE FUNCTION trg_normantwoord_wacht();

CREATE FUNCTION trg_sessienorm_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF coalesce(NEW.besproken_op, ctx_nu()) <> ctx_nu() THEN
			RAISE EXCEPTION 'sessienorm_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF (NEW.besproken_op IS DISTINCT FROM OLD.besproken_op AND coalesce(NEW.besproken_op, ctx_nu()) <> ctx_nu()) THEN
			RAISE EXCEPTION 'sessienorm_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_sessienorm_wanneer BEFORE INSERT OR UPDATE ON t_sessienorm FOR EACH ROW
EXECUTE FUNCTION trg_sessienorm_wanneer();

CREATE FUNCTION trg_normantwoord_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.op IS DISTINCT FROM ctx_nu() THEN
			RAISE EXCEPTION 'normantwoord_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF NEW.op IS DISTINCT FROM ctx_nu() THEN
			RAISE EXCEPTION 'normantwoord_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_normantwoord_wanneer BEFORE INSERT OR UPDATE ON t_normantwoord FOR EACH ROW
EXECUTE FUNCTION trg_normantwoord_wanneer();
-- @both
