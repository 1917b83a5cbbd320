-- Questions of professionals to each other (F371-F376): about policy for who works there, about a case for who is asked by
-- name. Nothing here is about a young person by name (domain/herleidbaar), and no view joins a table of the dossier.

CREATE TABLE t_vraag (
	id {{id}},
	vraagsoort {{text}} NOT NULL CHECK (vraagsoort IN ('beleid', 'casus')), -- domain/vraag
	titel {{text}} NOT NULL,
	tekst {{text}} NOT NULL,
	deskundigheden {{int}} NOT NULL,           -- bits: which knowledge is asked for
	zoektekst {{text}} NOT NULL,               -- the words of title and text (store/zoeken)
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who asks
	op {{int}} NOT NULL,
	gewijzigd_op {{int}},
	gezien_op {{int}},                         -- when who asked said last to know what was answered
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT vraag_leeg CHECK (trim(titel) <> '' AND trim(tekst) <> ''),
	CONSTRAINT vraag_zonder_adres CHECK (titel NOT LIKE '%@%.%' AND tekst NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX vraag_gebruiker ON t_vraag (gebruiker_id, id);

CREATE TABLE t_vraaglezer (                     -- who is asked to answer; of a case nobody else reads it
	id {{id}},
	vraag_id {{int}} NOT NULL REFERENCES t_vraag(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX vraaglezer_een ON t_vraaglezer (vraag_id, gebruiker_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX vraaglezer_gebruiker ON t_vraaglezer (gebruiker_id, vraag_id);

CREATE TABLE t_vraagantwoord (
	id {{id}},
	vraag_id {{int}} NOT NULL REFERENCES t_vraag(id),
	tekst {{text}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	gewijzigd_op {{int}},
	gekozen_op {{int}},                        -- the asker says: this is the answer
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT vraagantwoord_leeg CHECK (trim(tekst) <> ''),
	CONSTRAINT vraagantwoord_zonder_adres CHECK (tekst NOT LIKE '%@%.%'),
	CONSTRAINT vraagantwoord_gekozen CHECK (gekozen_op IS NULL OR ingetrokken_op IS NULL)
) {{strict}};
CREATE INDEX vraagantwoord_vraag ON t_vraagantwoord (vraag_id, id);
CREATE UNIQUE INDEX vraagantwoord_een ON t_vraagantwoord (vraag_id) WHERE gekozen_op IS NOT NULL;

-- The words of a question, and all of them: also of what was taken back, which no view shows. Triggers keep it.
-- @sqlite
CREATE TABLE t_vraagwoord (
	woord TEXT NOT NULL,
	vraag_id INTEGER NOT NULL,
	PRIMARY KEY (woord, vraag_id)
) STRICT, WITHOUT ROWID;
-- @postgres
CREATE TABLE t_vraagwoord (
	woord text COLLATE "C" NOT NULL,
	vraag_id bigint NOT NULL
);
CREATE UNIQUE INDEX vraagwoord_een ON t_vraagwoord (woord, vraag_id);
-- @both
CREATE INDEX vraagwoord_vraag ON t_vraagwoord (vraag_id);

-- A row when the reader asks and answers in the network, in the function he works in: not who has a seat at one scan only.
CREATE VIEW vraagsteller {{barrier}} AS
SELECT f.gebruiker_id AS id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker())
	AND f.rol IN ('casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager', 'doorstroomcoach', 'hulpverlener',
		'teamleider', 'afstemmingsregisseur', 'manager', 'beheerder', 'privacyfunctionaris')
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

CREATE VIEW vraag {{barrier}} AS
SELECT v.id, v.vraagsoort, v.titel, v.tekst, v.deskundigheden, v.zoektekst, v.gebruiker_id, v.op, v.gewijzigd_op, v.versie,
	EXISTS (SELECT 1 FROM t_vraaglezer l WHERE l.vraag_id = v.id AND l.gebruiker_id = (SELECT ctx_gebruiker())
		AND l.ingetrokken_op IS NULL) AS aan_mij
FROM t_vraag v WHERE v.ingetrokken_op IS NULL AND EXISTS (SELECT s.id FROM vraagsteller s)
	AND (v.vraagsoort = 'beleid' OR v.gebruiker_id = (SELECT ctx_gebruiker())
		OR EXISTS (SELECT 1 FROM t_vraaglezer l WHERE l.vraag_id = v.id AND l.gebruiker_id = (SELECT ctx_gebruiker())
			AND l.ingetrokken_op IS NULL));

CREATE VIEW vraagwoord {{barrier}} AS
SELECT w.woord, w.vraag_id FROM t_vraagwoord w JOIN vraag v ON v.id = w.vraag_id;

-- What is asked of the reader and nobody answered.
CREATE VIEW vraag_aan_mij {{barrier}} AS
SELECT v.id, v.op FROM t_vraaglezer l JOIN t_vraag v ON v.id = l.vraag_id
WHERE l.gebruiker_id = (SELECT ctx_gebruiker()) AND l.ingetrokken_op IS NULL AND v.ingetrokken_op IS NULL
	AND EXISTS (SELECT s.id FROM vraagsteller s)
	AND NOT EXISTS (SELECT 1 FROM t_vraagantwoord a WHERE a.vraag_id = v.id AND a.ingetrokken_op IS NULL);

-- What the reader asked, got an answer that he did not see, and is not solved.
CREATE VIEW mijn_vraagnieuws {{barrier}} AS
SELECT v.id, min(a.op) AS op FROM t_vraag v JOIN t_vraagantwoord a ON a.vraag_id = v.id
WHERE v.gebruiker_id = (SELECT ctx_gebruiker()) AND v.ingetrokken_op IS NULL AND EXISTS (SELECT s.id FROM vraagsteller s)
	AND a.ingetrokken_op IS NULL AND a.gebruiker_id <> v.gebruiker_id AND a.op > coalesce(v.gezien_op, 0)
	AND NOT EXISTS (SELECT 1 FROM t_vraagantwoord k WHERE k.vraag_id = v.id AND k.gekozen_op IS NOT NULL)
GROUP BY v.id;

-- What the reader asked, also when he took it back.
CREATE VIEW mijn_vraag {{barrier}} AS
SELECT id, titel, ingetrokken_op, versie FROM t_vraag WHERE gebruiker_id = (SELECT ctx_gebruiker());

CREATE VIEW vraaglezer {{barrier}} AS
SELECT l.id, l.vraag_id, l.gebruiker_id, l.op, l.versie FROM t_vraaglezer l JOIN vraag v ON v.id = l.vraag_id
WHERE l.ingetrokken_op IS NULL;

-- Whom the reader asked, also when he took that back.
CREATE VIEW mijn_vraaglezer {{barrier}} AS
SELECT l.id, l.vraag_id, l.gebruiker_id, l.ingetrokken_op, l.versie FROM t_vraaglezer l JOIN t_vraag v ON v.id = l.vraag_id
WHERE v.gebruiker_id = (SELECT ctx_gebruiker());

CREATE VIEW vraagantwoord {{barrier}} AS
SELECT a.id, a.vraag_id, a.tekst, a.gebruiker_id, a.op, a.gewijzigd_op, a.gekozen_op, a.versie
FROM t_vraagantwoord a JOIN vraag v ON v.id = a.vraag_id WHERE a.ingetrokken_op IS NULL;

-- What the reader answered, also when he took it back, as long as he may read the question.
CREATE VIEW mijn_vraagantwoord {{barrier}} AS
SELECT a.id, a.vraag_id, a.tekst, a.ingetrokken_op, a.gekozen_op, a.versie
FROM t_vraagantwoord a JOIN vraag v ON v.id = a.vraag_id WHERE a.gebruiker_id = (SELECT ctx_gebruiker());

-- Everybody speaks for himself; who asked decides who reads it and what the answer is; a question that was answered stays.

-- @sqlite
CREATE TRIGGER trg_vraagwoord_nieuw AFTER INSERT ON t_vraag BEGIN
	INSERT INTO t_vraagwoord (woord, vraag_id)
	SELECT k.value, NEW.id FROM json_each('[' || replace(json_quote(NEW.zoektekst), ' ', '","') || ']') k
	WHERE k.value <> '' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER trg_vraagwoord_wijzig AFTER UPDATE OF zoektekst ON t_vraag WHEN NEW.zoektekst <> OLD.zoektekst BEGIN
	DELETE FROM t_vraagwoord WHERE vraag_id = OLD.id;
	INSERT INTO t_vraagwoord (woord, vraag_id)
	SELECT k.value, NEW.id FROM json_each('[' || replace(json_quote(NEW.zoektekst), ' ', '","') || ']') k
	WHERE k.value <> '' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER trg_vraag_nieuw BEFORE INSERT ON t_vraag
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT s.id FROM vraagsteller s)
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;

CREATE TRIGGER trg_vraag_ander BEFORE UPDATE ON t_vraag
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;

CREATE TRIGGER trg_vraag_vast BEFORE UPDATE ON t_vraag
WHEN NEW.vraagsoort IS NOT OLD.vraagsoort OR NEW.op IS NOT OLD.op
	OR (NEW.gezien_op IS NOT OLD.gezien_op AND NEW.gezien_op IS NOT ctx_nu())
	OR (NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL
		AND EXISTS (SELECT 1 FROM t_vraagantwoord a WHERE a.vraag_id = OLD.id AND a.ingetrokken_op IS NULL))
BEGIN SELECT RAISE(ABORT, 'vraag_vast'); END;

CREATE TRIGGER trg_vraaglezer_nieuw BEFORE INSERT ON t_vraaglezer
WHEN NOT EXISTS (SELECT 1 FROM t_vraag v WHERE v.id = NEW.vraag_id AND v.gebruiker_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;

CREATE TRIGGER trg_vraaglezer_vast BEFORE UPDATE ON t_vraaglezer
WHEN NEW.vraag_id IS NOT OLD.vraag_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op IS NOT OLD.op
	OR NOT EXISTS (SELECT 1 FROM t_vraag v WHERE v.id = OLD.vraag_id AND v.gebruiker_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;

CREATE TRIGGER trg_vraagantwoord_nieuw BEFORE INSERT ON t_vraagantwoord
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gekozen_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id)
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;

CREATE TRIGGER trg_vraagantwoord_ander BEFORE UPDATE ON t_vraagantwoord
WHEN NEW.vraag_id IS NOT OLD.vraag_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op IS NOT OLD.op
	OR ((NEW.tekst IS NOT OLD.tekst OR NEW.gewijzigd_op IS NOT OLD.gewijzigd_op OR NEW.ingetrokken_op IS NOT OLD.ingetrokken_op)
		AND (OLD.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = OLD.vraag_id)))
	OR (NEW.gekozen_op IS NOT OLD.gekozen_op
		AND NOT EXISTS (SELECT 1 FROM t_vraag v WHERE v.id = OLD.vraag_id AND v.gebruiker_id = ctx_gebruiker()))
BEGIN SELECT RAISE(ABORT, 'vraag_van_een_ander'); END;
-- @postgres
CREATE FUNCTION trg_vraagwoord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.zoektekst = OLD.zoektekst THEN
			RETURN NULL;
		END IF;
		DELETE FROM t_vraagwoord WHERE vraag_id = OLD.id;
	END IF;
	INSERT INTO t_vraagwoord (woord, vraag_id)
	SELECT DISTINCT k.value, NEW.id FROM unnest(string_to_array(NEW.zoektekst, ' ')) AS k(value) WHERE k.value <> '';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_vraagwoord AFTER INSERT OR UPDATE OF zoektekst ON t_vraag FOR EACH ROW EXECUTE FUNCTION trg_vraagwoord();

CREATE FUNCTION trg_vraag_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR (TG_OP = 'INSERT' AND (NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT s.id FROM vraagsteller s)))
		OR (TG_OP = 'UPDATE' AND OLD.gebruiker_id IS DISTINCT FROM ctx_gebruiker()) THEN
		RAISE EXCEPTION 'vraag_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.vraagsoort <> OLD.vraagsoort OR NEW.op <> OLD.op
		OR (NEW.gezien_op IS DISTINCT FROM OLD.gezien_op AND NEW.gezien_op IS DISTINCT FROM ctx_nu())
		OR (NEW.ingetrokken_op IS NOT NULL AND OLD.ingetrokken_op IS NULL
			AND EXISTS (SELECT 1 FROM t_vraagantwoord a WHERE a.vraag_id = OLD.id AND a.ingetrokken_op IS NULL))) THEN
		RAISE EXCEPTION 'vraag_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_vraag_guard BEFORE INSERT OR UPDATE ON t_vraag FOR EACH ROW EXECUTE FUNCTION trg_vraag_guard();

CREATE FUNCTION trg_vraaglezer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM t_vraag v WHERE v.id = NEW.vraag_id AND v.gebruiker_id = ctx_gebruiker())
		OR (TG_OP = 'UPDATE' AND (NEW.vraag_id <> OLD.vraag_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'vraag_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_vraaglezer_guard BEFORE INSERT OR UPDATE ON t_vraaglezer
FOR EACH ROW EXECUTE FUNCTION trg_vraaglezer_guard();

CREATE FUNCTION trg_vraagantwoord_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.gekozen_op IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL
			OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id) THEN
			RAISE EXCEPTION 'vraag_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NEW.vraag_id <> OLD.vraag_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR ((NEW.tekst <> OLD.tekst OR NEW.gewijzigd_op IS DISTINCT FROM OLD.gewijzigd_op
				OR NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op)
			AND (OLD.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
				OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = OLD.vraag_id)))
		OR (NEW.gekozen_op IS DISTINCT FROM OLD.gekozen_op
			AND NOT EXISTS (SELECT 1 FROM t_vraag v WHERE v.id = OLD.vraag_id AND v.gebruiker_id = ctx_gebruiker())) THEN
		RAISE EXCEPTION 'vraag_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_vraagantwoord_guard BEFORE INSERT OR UPDATE ON t_vraagantwoord
FOR EACH ROW EXECUTE FUNCTION trg_vraagantwoord_guard();
-- @both
