-- What is searched: the words of what stands in dossiers, and of the names in the network.
--
-- t_woord has a row for every word of a line of the timeline, and of what a dossier is found by (gebeurtenis_id 0: name, birth
-- date, phone number). It lies together by jongere, so that a question costs one look per jongere in sight, whatever the size
-- of the region, and says nothing of others, not even by its time. Triggers keep it, in the transaction that changes a text;
-- t_woord_bron says what is to be found and with which onderdeel, and nothing else does: not the triggers, not the upgrade
-- and not `startbaan check`, which compares.

-- @sqlite
CREATE TABLE t_woord (
	jongere_id INTEGER NOT NULL,
	woord TEXT NOT NULL,
	gebeurtenis_id INTEGER NOT NULL,
	datum INTEGER NOT NULL,                    -- of the line
	onderdeel INTEGER NOT NULL,                -- what one must have in sight
	PRIMARY KEY (jongere_id, woord, gebeurtenis_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE t_naamwoord (                       -- words of the names that everybody may know
	soort TEXT NOT NULL,                       -- werkgever, gebruiker
	woord TEXT NOT NULL,
	van_id INTEGER NOT NULL,
	PRIMARY KEY (soort, woord, van_id)
) STRICT, WITHOUT ROWID;
-- @postgres
CREATE TABLE t_woord (
	jongere_id bigint NOT NULL,
	woord text COLLATE "C" NOT NULL,
	gebeurtenis_id bigint NOT NULL,
	datum bigint NOT NULL,
	onderdeel bigint NOT NULL
);
CREATE UNIQUE INDEX woord_een ON t_woord (jongere_id, woord, gebeurtenis_id) INCLUDE (datum, onderdeel);
CREATE TABLE t_naamwoord (
	soort text NOT NULL,
	woord text COLLATE "C" NOT NULL,
	van_id bigint NOT NULL
);
CREATE UNIQUE INDEX naamwoord_een ON t_naamwoord (soort, woord, van_id);
-- @both

-- ---- what is to be found ----

-- A folded name as words: what base/tekst's tekst_words makes of it.
CREATE VIEW t_naam_bron AS
SELECT n.soort, n.id, replace(replace(replace(replace(replace(replace(replace(replace(replace(n.naam_vouw,
	'-', ' '), '''', ' '), '.', ' '), ',', ' '), '&', ' '), '/', ' '), '(', ' '), ')', ' '), '+', ' ') AS tekst
FROM (SELECT 'jongere' AS soort, j.id, j.naam_vouw FROM t_jongere j
	UNION ALL SELECT 'werkgever', w.id, w.naam_vouw FROM t_werkgever w
	UNION ALL SELECT 'gebruiker', g.id, g.naam_vouw FROM t_gebruiker g) n;

CREATE VIEW t_woord_regel AS
SELECT g.jongere_id, g.id AS gebeurtenis_id, g.datum, g.onderdeel, g.zoektekst AS tekst
FROM t_gebeurtenis g WHERE g.ingetrokken_op IS NULL;

-- A birth date is the word *12345 (its day number), which nobody types; a phone number is its digits.
CREATE VIEW t_woord_bron AS
SELECT r.jongere_id, r.gebeurtenis_id, r.datum, r.onderdeel, r.tekst FROM t_woord_regel r
UNION ALL SELECT n.id, 0, 0, 1, n.tekst FROM t_naam_bron n WHERE n.soort = 'jongere'
UNION ALL SELECT j.id, 0, 0, 1, '*' || j.geboorte_datum FROM t_jongere j
UNION ALL SELECT j.id, 0, 0, 2, replace(replace(replace(replace(replace(j.telefoon, '-', ''), ' ', ''), '+', ''), '(', ''), ')', '')
FROM t_jongere j WHERE j.telefoon IS NOT NULL;

-- @sqlite
CREATE VIEW t_woord_feit AS
SELECT b.jongere_id, k.value AS woord, b.gebeurtenis_id, b.datum, b.onderdeel
FROM t_woord_bron b CROSS JOIN json_each('[' || replace(json_quote(b.tekst), ' ', '","') || ']') k WHERE k.value <> '';
CREATE VIEW t_naamwoord_feit AS
SELECT n.soort, k.value AS woord, n.id AS van_id
FROM t_naam_bron n CROSS JOIN json_each('[' || replace(json_quote(n.tekst), ' ', '","') || ']') k
WHERE k.value <> '' AND n.soort <> 'jongere';
-- @postgres
CREATE VIEW t_woord_feit AS
SELECT b.jongere_id, k.value COLLATE "C" AS woord, b.gebeurtenis_id, b.datum, b.onderdeel
FROM t_woord_bron b CROSS JOIN unnest(string_to_array(b.tekst, ' ')) AS k(value) WHERE k.value <> '';
CREATE VIEW t_naamwoord_feit AS
SELECT n.soort, k.value COLLATE "C" AS woord, n.id AS van_id
FROM t_naam_bron n CROSS JOIN unnest(string_to_array(n.tekst, ' ')) AS k(value)
WHERE k.value <> '' AND n.soort <> 'jongere';
-- @both

-- ---- guards ----

-- @sqlite
-- To insert into these views is to write down the words of one name. A line, which is written often, has its own way.
CREATE VIEW t_woord_bij AS SELECT w.jongere_id, w.gebeurtenis_id FROM t_woord w;
CREATE TRIGGER trg_woord_bij INSTEAD OF INSERT ON t_woord_bij BEGIN
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT f.jongere_id, f.woord, f.gebeurtenis_id, f.datum, f.onderdeel FROM t_woord_feit f
	WHERE f.jongere_id = NEW.jongere_id AND f.gebeurtenis_id = NEW.gebeurtenis_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER trg_woord_gebeurtenis_nieuw AFTER INSERT ON t_gebeurtenis BEGIN
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT r.jongere_id, k.value, r.gebeurtenis_id, r.datum, r.onderdeel
	FROM t_woord_regel r CROSS JOIN json_each('[' || replace(json_quote(r.tekst), ' ', '","') || ']') k
	WHERE r.gebeurtenis_id = NEW.id AND k.value <> '' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER trg_woord_gebeurtenis_wijzig AFTER UPDATE ON t_gebeurtenis BEGIN
	DELETE FROM t_woord WHERE jongere_id = OLD.jongere_id AND gebeurtenis_id = OLD.id;
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT r.jongere_id, k.value, r.gebeurtenis_id, r.datum, r.onderdeel
	FROM t_woord_regel r CROSS JOIN json_each('[' || replace(json_quote(r.tekst), ' ', '","') || ']') k
	WHERE r.gebeurtenis_id = NEW.id AND k.value <> '' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER trg_woord_jongere_nieuw AFTER INSERT ON t_jongere BEGIN
	INSERT INTO t_woord_bij (jongere_id, gebeurtenis_id) VALUES (NEW.id, 0);
END;
CREATE TRIGGER trg_woord_jongere_wijzig AFTER UPDATE OF naam_vouw, geboorte_datum, telefoon ON t_jongere BEGIN
	DELETE FROM t_woord WHERE jongere_id = OLD.id AND gebeurtenis_id = 0;
	INSERT INTO t_woord_bij (jongere_id, gebeurtenis_id) VALUES (NEW.id, 0);
END;

CREATE VIEW t_naamwoord_bij AS SELECT w.soort, w.van_id FROM t_naamwoord w;
CREATE TRIGGER trg_naamwoord_bij INSTEAD OF INSERT ON t_naamwoord_bij BEGIN
	INSERT INTO t_naamwoord (soort, woord, van_id) SELECT f.soort, f.woord, f.van_id FROM t_naamwoord_feit f
	WHERE f.soort = NEW.soort AND f.van_id = NEW.van_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER trg_naamwoord_werkgever_nieuw AFTER INSERT ON t_werkgever BEGIN
	INSERT INTO t_naamwoord_bij (soort, van_id) VALUES ('werkgever', NEW.id);
END;
CREATE TRIGGER trg_naamwoord_werkgever_wijzig AFTER UPDATE OF naam_vouw ON t_werkgever BEGIN
	DELETE FROM t_naamwoord WHERE soort = 'werkgever' AND van_id = OLD.id;
	INSERT INTO t_naamwoord_bij (soort, van_id) VALUES ('werkgever', NEW.id);
END;
CREATE TRIGGER trg_naamwoord_gebruiker_nieuw AFTER INSERT ON t_gebruiker BEGIN
	INSERT INTO t_naamwoord_bij (soort, van_id) VALUES ('gebruiker', NEW.id);
END;
CREATE TRIGGER trg_naamwoord_gebruiker_wijzig AFTER UPDATE OF naam_vouw ON t_gebruiker BEGIN
	DELETE FROM t_naamwoord WHERE soort = 'gebruiker' AND van_id = OLD.id;
	INSERT INTO t_naamwoord_bij (soort, van_id) VALUES ('gebruiker', NEW.id);
END;
-- @postgres
CREATE FUNCTION trg_woord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		DELETE FROM t_woord WHERE jongere_id = OLD.jongere_id AND gebeurtenis_id = OLD.id;
	END IF;
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT DISTINCT r.jongere_id, k.value, r.gebeurtenis_id, r.datum, r.onderdeel
	FROM t_woord_regel r CROSS JOIN unnest(string_to_array(r.tekst, ' ')) AS k(value)
	WHERE r.gebeurtenis_id = NEW.id AND k.value <> '';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_woord_gebeurtenis AFTER INSERT OR UPDATE ON t_gebeurtenis FOR EACH ROW EXECUTE FUNCTION trg_woord();

CREATE FUNCTION trg_woord_jongere() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_woord WHERE jongere_id = NEW.id AND gebeurtenis_id = 0;
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT f.jongere_id, f.woord, f.gebeurtenis_id, f.datum, f.onderdeel FROM t_woord_feit f
	WHERE f.jongere_id = NEW.id AND f.gebeurtenis_id = 0 ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_woord_jongere AFTER INSERT OR UPDATE OF naam_vouw, geboorte_datum, telefoon ON t_jongere
FOR EACH ROW EXECUTE FUNCTION trg_woord_jongere();

CREATE FUNCTION trg_naamwoord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		DELETE FROM t_naamwoord WHERE soort = TG_ARGV[0] AND van_id = OLD.id;
	END IF;
	INSERT INTO t_naamwoord (soort, woord, van_id) SELECT f.soort, f.woord, f.van_id FROM t_naamwoord_feit f
	WHERE f.soort = TG_ARGV[0] AND f.van_id = NEW.id ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_naamwoord_werkgever AFTER INSERT OR UPDATE OF naam_vouw ON t_werkgever
FOR EACH ROW EXECUTE FUNCTION trg_naamwoord('werkgever');
CREATE TRIGGER trg_naamwoord_gebruiker AFTER INSERT OR UPDATE OF naam_vouw ON t_gebruiker
FOR EACH ROW EXECUTE FUNCTION trg_naamwoord('gebruiker');
-- @both

-- All of it, of what was there before; and again when `startbaan check` finds a difference.
CREATE TABLE t_woord_stand (                    -- one row
	id {{id}},
	opnieuw_op {{int}} NOT NULL                -- when all words were last written down
) {{strict}};
INSERT INTO t_woord_stand (id, opnieuw_op) VALUES (1, 0);
-- @sqlite
CREATE TRIGGER trg_woord_opnieuw AFTER UPDATE OF opnieuw_op ON t_woord_stand BEGIN
	DELETE FROM t_woord;
	DELETE FROM t_naamwoord;
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT f.jongere_id, f.woord, f.gebeurtenis_id, f.datum, f.onderdeel FROM t_woord_feit f
	WHERE f.jongere_id > 0 ON CONFLICT DO NOTHING;
	INSERT INTO t_naamwoord (soort, woord, van_id) SELECT f.soort, f.woord, f.van_id FROM t_naamwoord_feit f
	WHERE f.van_id > 0 ON CONFLICT DO NOTHING;
END;
-- @postgres
CREATE FUNCTION trg_woord_opnieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_woord;
	DELETE FROM t_naamwoord;
	INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)
	SELECT f.jongere_id, f.woord, f.gebeurtenis_id, f.datum, f.onderdeel FROM t_woord_feit f ON CONFLICT DO NOTHING;
	INSERT INTO t_naamwoord (soort, woord, van_id)
	SELECT f.soort, f.woord, f.van_id FROM t_naamwoord_feit f ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_woord_opnieuw AFTER UPDATE OF opnieuw_op ON t_woord_stand FOR EACH ROW EXECUTE FUNCTION trg_woord_opnieuw();
-- @both
UPDATE t_woord_stand SET opnieuw_op = 1 WHERE id = 1;

-- ---- what may be read ----

CREATE VIEW woord {{barrier}} AS
SELECT z.jongere_id, w.woord, w.gebeurtenis_id, w.datum
FROM t_zicht z CROSS JOIN t_woord w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 1) <> 0 AND (z.onderdelen & w.onderdeel) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW naamwoord AS
SELECT w.soort, w.woord, w.van_id FROM t_naamwoord w WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- For `startbaan check`: how many words should be there and are not, or are there and should not be. A number, of nobody.
CREATE VIEW woord_controle {{barrier}} AS
SELECT (SELECT count(f.woord) FROM t_woord_feit f WHERE NOT EXISTS (SELECT 1 FROM t_woord w
		WHERE w.jongere_id = f.jongere_id AND w.woord = f.woord AND w.gebeurtenis_id = f.gebeurtenis_id
			AND w.datum = f.datum AND w.onderdeel = f.onderdeel))
	+ (SELECT count(w.woord) FROM t_woord w WHERE NOT EXISTS (SELECT 1 FROM t_woord_bron b
		WHERE b.jongere_id = w.jongere_id AND b.gebeurtenis_id = w.gebeurtenis_id AND b.onderdeel = w.onderdeel
			AND replace(' ' || b.tekst || ' ', ' ' || w.woord || ' ', '') <> ' ' || b.tekst || ' '))
	+ (SELECT count(f.woord) FROM t_naamwoord_feit f WHERE NOT EXISTS (SELECT 1 FROM t_naamwoord w
		WHERE w.soort = f.soort AND w.woord = f.woord AND w.van_id = f.van_id))
	+ (SELECT count(w.woord) FROM t_naamwoord w WHERE NOT EXISTS (SELECT 1 FROM t_naam_bron n
		WHERE n.soort = w.soort AND n.id = w.van_id
			AND replace(' ' || n.tekst || ' ', ' ' || w.woord || ' ', '') <> ' ' || n.tekst || ' ')) AS verschillen
WHERE (SELECT ctx_doel()) = 'beheer_lokaal';
