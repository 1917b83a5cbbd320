-- The kennisbank (F363-F370): articles that everybody reads without logging in, their texts, the words they are found by, and
-- what readers say is wrong. Nothing here is about a young person, and no view of this file joins a table of the dossier.

CREATE TABLE t_artikel (
	id {{id}},
	naam {{text}} NOT NULL UNIQUE CHECK (length(naam) BETWEEN 1 AND 80), -- in its address; never changes
	artikelsoort {{text}} NOT NULL,            -- domain/artikel
	eigenaar_id {{int}} REFERENCES t_gebruiker(id), -- who looks after it: somebody, or whoever has a function
	eigenaar_rol {{text}},                     -- toegang/rollen.def
	geldig_tot_datum {{int}},                  -- last day on which what is published is sure
	bevestigd_id {{int}} REFERENCES t_gebruiker(id), -- who said last that it is so; NULL: Redactie Startbaan
	bevestigd_op {{int}},
	gearchiveerd_op {{int}},
	aangemaakt_op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT artikel_eigenaar CHECK ((eigenaar_id IS NULL) <> (eigenaar_rol IS NULL))
) {{strict}};

CREATE TABLE t_artikelversie (                  -- a text of it; what was published is never changed
	id {{id}},
	artikel_id {{int}} NOT NULL REFERENCES t_artikel(id),
	nummer {{int}} NOT NULL,                   -- 1, 2, … within the article
	herkomst {{text}} NOT NULL CHECK (herkomst IN ('regio', 'startbaan')),
	-- aanbod: came with the program, beside what the region wrote itself; vervangen: another took its place, or nobody wants it
	artikelstand {{text}} NOT NULL CHECK (artikelstand IN ('aanbod', 'concept', 'beoordeling', 'gepubliceerd', 'vervangen')),
	titel {{text}} NOT NULL CHECK (trim(titel) <> ''),
	samenvatting {{text}} NOT NULL CHECK (trim(samenvatting) <> ''),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- Markdown
	bronnen {{text}} NOT NULL CHECK (trim(bronnen) <> ''), -- one a line
	bij {{text}} NOT NULL DEFAULT '',          -- what it is tied to: words with one blank between (domain/artikel)
	regio {{text}},                            -- of a praktijk: where, and whom to ask
	contact {{text}},
	van_datum {{int}} NOT NULL DEFAULT 0,      -- of a law: from when this text counts; 0: it says nothing of that
	geldig_tot_datum {{int}},                  -- becomes that of the article
	wat {{text}},                              -- what is different in it, and why
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who wrote it; NULL: Redactie Startbaan
	op {{int}} NOT NULL,                       -- when it was last written
	opmerking {{text}},                        -- what who looked at it wants otherwise
	beoordeeld_id {{int}} REFERENCES t_gebruiker(id),
	gepubliceerd_op {{int}},
	bestand_hash {{bytes}},                    -- of the file that it came in
	titel_vouw {{text}} NOT NULL,              -- words of the title, of the summary, and of all of it (store/zoeken)
	samenvatting_vouw {{text}} NOT NULL,
	zoektekst {{text}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT artikelversie_gepubliceerd CHECK (artikelstand <> 'gepubliceerd' OR gepubliceerd_op IS NOT NULL)
) {{strict}};
CREATE UNIQUE INDEX artikelversie_nummer ON t_artikelversie (artikel_id, nummer);
CREATE UNIQUE INDEX artikelversie_geldt ON t_artikelversie (artikel_id, van_datum) WHERE artikelstand = 'gepubliceerd';
CREATE UNIQUE INDEX artikelversie_voorstel ON t_artikelversie (artikel_id) WHERE artikelstand IN ('concept', 'beoordeling');

-- The words of what is published, and what it is tied to ("/factor/1", which is no word that anybody types). Triggers keep it.
-- @sqlite
CREATE TABLE t_artikelwoord (
	woord TEXT NOT NULL,
	artikelversie_id INTEGER NOT NULL,
	artikel_id INTEGER NOT NULL,
	kop INTEGER NOT NULL,                      -- where it stands: 2 in the title, 1 in the summary, 0 in the text
	PRIMARY KEY (woord, artikelversie_id)
) STRICT, WITHOUT ROWID;
-- @postgres
CREATE TABLE t_artikelwoord (
	woord text COLLATE "C" NOT NULL,
	artikelversie_id bigint NOT NULL,
	artikel_id bigint NOT NULL,
	kop bigint NOT NULL
);
CREATE UNIQUE INDEX artikelwoord_een ON t_artikelwoord (woord, artikelversie_id) INCLUDE (artikel_id, kop);
-- @both
CREATE INDEX artikelwoord_versie ON t_artikelwoord (artikelversie_id);

CREATE TABLE t_artikelmelding (                 -- "klopt dit niet?"
	id {{id}},
	artikel_id {{int}} NOT NULL REFERENCES t_artikel(id),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	antwoord {{text}},                         -- what was done with it
	antwoord_door_id {{int}} REFERENCES t_gebruiker(id),
	antwoord_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT artikelmelding_antwoord CHECK ((antwoord_op IS NULL) = (antwoord_door_id IS NULL)
		AND (antwoord_op IS NULL) = (antwoord IS NULL) AND (antwoord IS NULL OR trim(antwoord) <> ''))
) {{strict}};
CREATE INDEX artikelmelding_artikel ON t_artikelmelding (artikel_id, id);
CREATE INDEX artikelmelding_van ON t_artikelmelding (gebruiker_id, id);

-- ---- who reads what ----

-- A row when the reader writes the kennisbank, in the function he works in; and for an act on the machine itself.
CREATE VIEW artikel_schrijver {{barrier}} AS
SELECT f.gebruiker_id AS id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker())
	AND f.rol IN ('afstemmingsregisseur', 'privacyfunctionaris', 'beheerder')
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
UNION ALL SELECT 0 AS id WHERE (SELECT ctx_doel()) = 'beheer_lokaal';

-- Who may look after an article: has such a function now.
CREATE VIEW artikel_redacteur {{barrier}} AS
SELECT f.id, f.gebruiker_id, f.rol, g.naam FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id
WHERE f.rol IN ('afstemmingsregisseur', 'privacyfunctionaris', 'beheerder') AND g.toestand = 'actief'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
	AND EXISTS (SELECT s.id FROM artikel_schrijver s);

-- For everybody: what is published and holds today. Who looks after it is named to who is logged in.
CREATE VIEW artikel {{barrier}} AS
SELECT a.id, a.naam, a.artikelsoort, a.geldig_tot_datum, a.gearchiveerd_op, a.bevestigd_op, a.eigenaar_rol,
	CASE WHEN (SELECT ctx_gebruiker()) IS NOT NULL THEN a.eigenaar_id END AS eigenaar_id,
	v.id AS artikelversie_id, v.titel, v.samenvatting, v.bij, v.regio, v.herkomst, v.gepubliceerd_op,
	v.titel_vouw
FROM t_artikel a JOIN t_artikelversie v ON v.artikel_id = a.id
WHERE v.artikelstand = 'gepubliceerd' AND v.van_datum <= (SELECT ctx_vandaag())
	AND NOT EXISTS (SELECT 1 FROM t_artikelversie w WHERE w.artikel_id = a.id AND w.artikelstand = 'gepubliceerd'
		AND w.van_datum > v.van_datum AND w.van_datum <= (SELECT ctx_vandaag()));

-- For everybody: the texts that are published, of a law one per day from which it counts.
CREATE VIEW artikeltekst {{barrier}} AS
SELECT v.id, v.artikel_id, v.titel, v.samenvatting, v.tekst, v.bronnen, v.bij, v.regio, v.contact,
	nullif(v.van_datum, 0) AS van_datum, v.herkomst, v.gepubliceerd_op, v.wat
FROM t_artikelversie v WHERE v.artikelstand = 'gepubliceerd';

CREATE VIEW artikelwoord {{barrier}} AS
SELECT w.woord, w.artikelversie_id, w.artikel_id, w.kop FROM t_artikelwoord w JOIN t_artikel a ON a.id = w.artikel_id
WHERE a.gearchiveerd_op IS NULL;

-- For who writes: all of them, with what waits. Without whoever looked after it, it is everybody's.
CREATE VIEW artikel_redactie {{barrier}} AS
SELECT a.id, a.naam, a.artikelsoort, a.eigenaar_id, a.eigenaar_rol, a.geldig_tot_datum, a.bevestigd_id, a.bevestigd_op,
	a.gearchiveerd_op, a.versie,
	(SELECT g.naam FROM t_gebruiker g WHERE g.id = a.eigenaar_id) AS eigenaar,
	NOT EXISTS (SELECT 1 FROM artikel_redacteur r WHERE r.gebruiker_id = a.eigenaar_id OR r.rol = a.eigenaar_rol) AS zonder_eigenaar,
	(a.eigenaar_id IS NOT NULL AND a.eigenaar_id = (SELECT ctx_gebruiker())) OR (a.eigenaar_rol IS NOT NULL AND EXISTS
		(SELECT 1 FROM artikel_redacteur r WHERE r.id = (SELECT ctx_functie()) AND r.rol = a.eigenaar_rol)) AS van_mij,
	(SELECT v.titel FROM t_artikelversie v WHERE v.artikel_id = a.id
		ORDER BY v.artikelstand = 'gepubliceerd' DESC, v.nummer DESC LIMIT 1) AS titel,
	EXISTS (SELECT 1 FROM t_artikelversie v WHERE v.artikel_id = a.id AND v.artikelstand = 'gepubliceerd') AS gepubliceerd,
	(SELECT v.artikelstand FROM t_artikelversie v WHERE v.artikel_id = a.id AND v.artikelstand IN ('concept', 'beoordeling'))
		AS voorstel,
	(SELECT v.gebruiker_id FROM t_artikelversie v WHERE v.artikel_id = a.id AND v.artikelstand = 'beoordeling')
		AS ingediend_door_id,
	(SELECT max(v.id) FROM t_artikelversie v WHERE v.artikel_id = a.id AND v.artikelstand = 'aanbod') AS aanbod_id,
	(SELECT count(m.id) FROM t_artikelmelding m WHERE m.artikel_id = a.id AND m.antwoord_op IS NULL) AS meldingen
FROM t_artikel a WHERE EXISTS (SELECT s.id FROM artikel_schrijver s);

CREATE VIEW artikelversie {{barrier}} AS
SELECT v.id, v.artikel_id, v.nummer, v.herkomst, v.artikelstand, v.titel, v.samenvatting, v.tekst, v.bronnen, v.bij, v.regio,
	v.contact, v.van_datum, v.geldig_tot_datum, v.wat, v.gebruiker_id, v.op, v.opmerking, v.beoordeeld_id, v.gepubliceerd_op,
	v.bestand_hash, v.versie
FROM t_artikelversie v WHERE EXISTS (SELECT s.id FROM artikel_schrijver s);

CREATE VIEW artikelmelding {{barrier}} AS
SELECT m.id, m.artikel_id, m.tekst, m.gebruiker_id, m.op, m.antwoord, m.antwoord_door_id, m.antwoord_op, m.versie
FROM t_artikelmelding m
WHERE m.gebruiker_id = (SELECT ctx_gebruiker()) OR EXISTS (SELECT s.id FROM artikel_schrijver s);

-- ---- guards: who writes writes for himself, a colleague looks before everybody reads, and what was published stays ----

-- @sqlite
CREATE TRIGGER trg_artikel_nieuw BEFORE INSERT ON t_artikel
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

CREATE TRIGGER trg_artikel_schrijver BEFORE UPDATE ON t_artikel
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

CREATE TRIGGER trg_artikel_vast BEFORE UPDATE ON t_artikel
WHEN NEW.naam <> OLD.naam OR NEW.aangemaakt_op <> OLD.aangemaakt_op
	OR (NEW.bevestigd_op IS NOT OLD.bevestigd_op AND NEW.bevestigd_id IS NOT ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'artikel_vast'); END;

CREATE TRIGGER trg_artikelversie_schrijver BEFORE INSERT ON t_artikelversie
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

CREATE TRIGGER trg_artikelversie_nieuw BEFORE INSERT ON t_artikelversie
WHEN NOT ((NEW.herkomst = 'regio' AND NEW.artikelstand = 'concept' AND NEW.gebruiker_id IS ctx_gebruiker()
		AND NEW.gebruiker_id IS NOT NULL)
	OR (NEW.herkomst = 'startbaan' AND NEW.artikelstand IN ('aanbod', 'gepubliceerd') AND NEW.gebruiker_id IS NULL
		AND ctx_doel() IS 'beheer_lokaal'))
BEGIN SELECT RAISE(ABORT, 'artikel_herkomst'); END;

CREATE TRIGGER trg_artikelversie_door BEFORE UPDATE ON t_artikelversie
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
	OR ((NEW.tekst <> OLD.tekst OR NEW.titel <> OLD.titel OR NEW.samenvatting <> OLD.samenvatting OR NEW.bronnen <> OLD.bronnen
		OR NEW.gebruiker_id IS NOT OLD.gebruiker_id) AND NEW.gebruiker_id IS NOT ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

CREATE TRIGGER trg_artikelversie_vast BEFORE UPDATE ON t_artikelversie
WHEN NEW.artikel_id <> OLD.artikel_id OR NEW.nummer <> OLD.nummer OR NEW.bestand_hash IS NOT OLD.bestand_hash
	OR (NEW.herkomst <> OLD.herkomst AND NEW.herkomst <> 'regio')
	OR (OLD.artikelstand <> 'concept' AND (NEW.titel <> OLD.titel OR NEW.samenvatting <> OLD.samenvatting OR NEW.tekst <> OLD.tekst
		OR NEW.bronnen <> OLD.bronnen OR NEW.bij <> OLD.bij OR NEW.regio IS NOT OLD.regio OR NEW.contact IS NOT OLD.contact
		OR NEW.van_datum <> OLD.van_datum OR NEW.wat IS NOT OLD.wat OR NEW.zoektekst <> OLD.zoektekst
		OR NEW.titel_vouw <> OLD.titel_vouw OR NEW.samenvatting_vouw <> OLD.samenvatting_vouw
		OR NEW.herkomst <> OLD.herkomst))
	OR (OLD.artikelstand NOT IN ('concept', 'aanbod') AND NEW.gebruiker_id IS NOT OLD.gebruiker_id)
	OR (OLD.gepubliceerd_op IS NOT NULL AND NEW.gepubliceerd_op IS NOT OLD.gepubliceerd_op)
	OR NOT (NEW.artikelstand = OLD.artikelstand
		OR (OLD.artikelstand = 'aanbod' AND NEW.artikelstand IN ('concept', 'vervangen'))
		OR (OLD.artikelstand = 'concept' AND NEW.artikelstand IN ('beoordeling', 'vervangen'))
		OR (OLD.artikelstand = 'beoordeling' AND NEW.artikelstand IN ('concept', 'gepubliceerd'))
		OR (OLD.artikelstand = 'gepubliceerd' AND NEW.artikelstand = 'vervangen'))
BEGIN SELECT RAISE(ABORT, 'artikelversie_vast'); END;

CREATE TRIGGER trg_artikelversie_oordeel BEFORE UPDATE ON t_artikelversie
WHEN NEW.artikelstand = 'gepubliceerd' AND OLD.artikelstand <> 'gepubliceerd'
	AND (NEW.beoordeeld_id IS NOT ctx_gebruiker() OR NEW.beoordeeld_id IS NULL OR NEW.beoordeeld_id IS NEW.gebruiker_id)
BEGIN SELECT RAISE(ABORT, 'artikel_eigen_oordeel'); END;

CREATE TRIGGER trg_artikelversie_woord_nieuw AFTER INSERT ON t_artikelversie WHEN NEW.artikelstand = 'gepubliceerd' BEGIN
	INSERT INTO t_artikelwoord (woord, artikelversie_id, artikel_id, kop)
	SELECT k.value, NEW.id, NEW.artikel_id, CASE WHEN instr(' ' || NEW.titel_vouw || ' ', ' ' || k.value || ' ') > 0 THEN 2
		ELSE instr(' ' || NEW.samenvatting_vouw || ' ', ' ' || k.value || ' ') > 0 END
	FROM json_each('[' || replace(json_quote(NEW.zoektekst || replace(' ' || NEW.bij, ' ', ' /')), ' ', '","') || ']') k
	WHERE k.value <> '' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER trg_artikelversie_woord_wijzig AFTER UPDATE OF artikelstand ON t_artikelversie
WHEN NEW.artikelstand <> OLD.artikelstand BEGIN
	DELETE FROM t_artikelwoord WHERE artikelversie_id = OLD.id;
	INSERT INTO t_artikelwoord (woord, artikelversie_id, artikel_id, kop)
	SELECT k.value, NEW.id, NEW.artikel_id, CASE WHEN instr(' ' || NEW.titel_vouw || ' ', ' ' || k.value || ' ') > 0 THEN 2
		ELSE instr(' ' || NEW.samenvatting_vouw || ' ', ' ' || k.value || ' ') > 0 END
	FROM json_each('[' || replace(json_quote(NEW.zoektekst || replace(' ' || NEW.bij, ' ', ' /')), ' ', '","') || ']') k
	WHERE NEW.artikelstand = 'gepubliceerd' AND k.value <> '' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER trg_artikelmelding_nieuw BEFORE INSERT ON t_artikelmelding
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.antwoord_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'artikelmelding_door'); END;

CREATE TRIGGER trg_artikelmelding_vast BEFORE UPDATE ON t_artikelmelding
WHEN NEW.artikel_id <> OLD.artikel_id OR NEW.tekst <> OLD.tekst OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR OLD.antwoord_op IS NOT NULL OR NEW.antwoord_door_id IS NOT ctx_gebruiker()
	OR NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
BEGIN SELECT RAISE(ABORT, 'artikelmelding_door'); END;
-- @postgres
CREATE FUNCTION trg_artikel_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT s.id FROM artikel_schrijver s) THEN
		RAISE EXCEPTION 'artikel_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.naam <> OLD.naam OR NEW.aangemaakt_op <> OLD.aangemaakt_op
		OR (NEW.bevestigd_op IS DISTINCT FROM OLD.bevestigd_op AND NEW.bevestigd_id IS DISTINCT FROM ctx_gebruiker())) THEN
		RAISE EXCEPTION 'artikel_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_artikel_wacht BEFORE INSERT OR UPDATE ON t_artikel FOR EACH ROW EXECUTE FUNCTION trg_artikel_wacht();

CREATE FUNCTION trg_artikelversie_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT s.id FROM artikel_schrijver s) THEN
		RAISE EXCEPTION 'artikel_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT coalesce((NEW.herkomst = 'regio' AND NEW.artikelstand = 'concept' AND NEW.gebruiker_id = ctx_gebruiker())
		OR (NEW.herkomst = 'startbaan' AND NEW.artikelstand IN ('aanbod', 'gepubliceerd') AND NEW.gebruiker_id IS NULL
			AND ctx_doel() = 'beheer_lokaal'), FALSE) THEN
		RAISE EXCEPTION 'artikel_herkomst' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_artikelversie_nieuw BEFORE INSERT ON t_artikelversie FOR EACH ROW EXECUTE FUNCTION trg_artikelversie_nieuw();

CREATE FUNCTION trg_artikelversie_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
		OR ((NEW.tekst <> OLD.tekst OR NEW.titel <> OLD.titel OR NEW.samenvatting <> OLD.samenvatting OR NEW.bronnen <> OLD.bronnen
			OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id) AND NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()) THEN
		RAISE EXCEPTION 'artikel_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.artikel_id <> OLD.artikel_id OR NEW.nummer <> OLD.nummer OR NEW.bestand_hash IS DISTINCT FROM OLD.bestand_hash
		OR (NEW.herkomst <> OLD.herkomst AND NEW.herkomst <> 'regio')
		OR (OLD.artikelstand <> 'concept' AND (NEW.titel <> OLD.titel OR NEW.samenvatting <> OLD.samenvatting
			OR NEW.tekst <> OLD.tekst OR NEW.bronnen <> OLD.bronnen OR NEW.bij <> OLD.bij
			OR NEW.regio IS DISTINCT FROM OLD.regio OR NEW.contact IS DISTINCT FROM OLD.contact
			OR NEW.van_datum <> OLD.van_datum OR NEW.wat IS DISTINCT FROM OLD.wat OR NEW.zoektekst <> OLD.zoektekst
			OR NEW.titel_vouw <> OLD.titel_vouw OR NEW.samenvatting_vouw <> OLD.samenvatting_vouw
			OR NEW.herkomst <> OLD.herkomst))
		OR (OLD.artikelstand NOT IN ('concept', 'aanbod') AND NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id)
		OR (OLD.gepubliceerd_op IS NOT NULL AND NEW.gepubliceerd_op IS DISTINCT FROM OLD.gepubliceerd_op)
		OR NOT (NEW.artikelstand = OLD.artikelstand
			OR (OLD.artikelstand = 'aanbod' AND NEW.artikelstand IN ('concept', 'vervangen'))
			OR (OLD.artikelstand = 'concept' AND NEW.artikelstand IN ('beoordeling', 'vervangen'))
			OR (OLD.artikelstand = 'beoordeling' AND NEW.artikelstand IN ('concept', 'gepubliceerd'))
			OR (OLD.artikelstand = 'gepubliceerd' AND NEW.artikelstand = 'vervangen')) THEN
		RAISE EXCEPTION 'artikelversie_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.artikelstand = 'gepubliceerd' AND OLD.artikelstand <> 'gepubliceerd' AND (NEW.beoordeeld_id IS NULL
		OR NEW.beoordeeld_id IS DISTINCT FROM ctx_gebruiker() OR NEW.beoordeeld_id = NEW.gebruiker_id) THEN
		RAISE EXCEPTION 'artikel_eigen_oordeel' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_artikelversie_vast BEFORE UPDATE ON t_artikelversie FOR EACH ROW EXECUTE FUNCTION trg_artikelversie_vast();

CREATE FUNCTION trg_artikelversie_woord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.artikelstand = OLD.artikelstand THEN
			RETURN NULL;
		END IF;
		DELETE FROM t_artikelwoord WHERE artikelversie_id = OLD.id;
	END IF;
	IF NEW.artikelstand = 'gepubliceerd' THEN
		INSERT INTO t_artikelwoord (woord, artikelversie_id, artikel_id, kop)
		SELECT DISTINCT k.value, NEW.id, NEW.artikel_id,
			CASE WHEN strpos(' ' || NEW.titel_vouw || ' ', ' ' || k.value || ' ') > 0 THEN 2
			WHEN strpos(' ' || NEW.samenvatting_vouw || ' ', ' ' || k.value || ' ') > 0 THEN 1 ELSE 0 END
		FROM unnest(string_to_array(NEW.zoektekst || replace(' ' || NEW.bij, ' ', ' /'), ' ')) AS k(value) WHERE k.value <> '';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_artikelversie_woord AFTER INSERT OR UPDATE OF artikelstand ON t_artikelversie
FOR EACH ROW EXECUTE FUNCTION trg_artikelversie_woord();

CREATE FUNCTION trg_artikelmelding_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.antwoord_op IS NOT NULL THEN
			RAISE EXCEPTION 'artikelmelding_door' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NEW.artikel_id <> OLD.artikel_id OR NEW.tekst <> OLD.tekst OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR OLD.antwoord_op IS NOT NULL OR NEW.antwoord_door_id IS DISTINCT FROM ctx_gebruiker()
		OR NOT EXISTS (SELECT s.id FROM artikel_schrijver s) THEN
		RAISE EXCEPTION 'artikelmelding_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_artikelmelding_wacht BEFORE INSERT OR UPDATE ON t_artikelmelding
FOR EACH ROW EXECUTE FUNCTION trg_artikelmelding_wacht();
-- @both
