-- What ties the kennisbank to the questions of the network (F363, F374-F376): other words for the same, by which both are
-- found; the article that a question became; subjects, which few keep and many follow. Nothing here is about a young person,
-- and no view of this file joins a table of the dossier.

CREATE TABLE t_synoniem (                       -- "nazorg" is also found by "begeleiding na start", and the other way round
	id {{id}},
	woord {{text}} NOT NULL,                   -- as one reads it
	ook {{text}} NOT NULL,
	woord_vouw {{text}} NOT NULL,              -- as one is found by it (store/zoeken)
	ook_vouw {{text}} NOT NULL,
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: Redactie Startbaan
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT synoniem_leeg CHECK (trim(woord) <> '' AND trim(ook) <> '' AND woord_vouw <> '' AND ook_vouw <> ''),
	CONSTRAINT synoniem_zelf CHECK (woord_vouw <> ook_vouw)
) {{strict}};
CREATE UNIQUE INDEX synoniem_een ON t_synoniem (woord_vouw, ook_vouw) WHERE ingetrokken_op IS NULL;

-- From VOCABULAIRE.tsv and the abbreviations that people in this field use.
INSERT INTO t_synoniem (woord, ook, woord_vouw, ook_vouw, op) VALUES
	('nazorg', 'begeleiding na start', 'nazorg', 'begeleiding na start', 0),
	('nazorg', 'begeleiding op het werk', 'nazorg', 'begeleiding werk', 0),
	('uitval', 'werk stopt', 'uitval', 'werk stopt', 0),
	('ontslag', 'werk stopt', 'ontslag', 'werk stopt', 0),
	('overdracht', 'overgeven', 'overdracht', 'overgeven', 0),
	('warme overdracht', 'overgang', 'warme overdracht', 'overgang', 0),
	('privacy', 'delen', 'privacy', 'delen', 0),
	('avg', 'delen', 'avg', 'delen', 0),
	('toestemming', 'delen', 'toestemming', 'delen', 0),
	('bbl', 'leren en werken', 'bbl', 'leren werken', 0),
	('pro', 'praktijkonderwijs', 'pro', 'praktijkonderwijs', 0),
	('vso', 'speciaal onderwijs', 'vso', 'speciaal onderwijs', 0),
	('rmc', 'doorstroompunt', 'rmc', 'doorstroompunt', 0),
	('voortijdig schoolverlater', 'doorstroompunt', 'voortijdig schoolverlater', 'doorstroompunt', 0),
	('wsp', 'werkgeversservicepunt', 'wsp', 'werkgeversservicepunt', 0),
	('accountmanager', 'werkgeversadviseur', 'accountmanager', 'werkgeversadviseur', 0),
	('lks', 'loonkostensubsidie', 'lks', 'loonkostensubsidie', 0),
	('lkv', 'loonkostenvoordeel', 'lkv', 'loonkostenvoordeel', 0),
	('liv', 'regelingen van vroeger', 'liv', 'regelingen vroeger', 0),
	('premiekorting', 'regelingen van vroeger', 'premiekorting', 'regelingen vroeger', 0),
	('polis', 'no-risk', 'polis', 'no risk', 0),
	('ziek', 'no-risk', 'ziek', 'no risk', 0),
	('doelgroepregister', 'banenafspraak', 'doelgroepregister', 'banenafspraak', 0),
	('quotum', 'banenafspraak', 'quotum', 'banenafspraak', 0),
	('garantiebaan', 'banenafspraak', 'garantiebaan', 'banenafspraak', 0),
	('proefperiode', 'proefplaatsing', 'proefperiode', 'proefplaatsing', 0),
	('buddy', 'Harrie', 'buddy', 'harrie', 0),
	('collega die begeleidt', 'Harrie', 'collega begeleidt', 'harrie', 0),
	('jobcarving', 'werk maken', 'jobcarving', 'werk maken', 0),
	('functiecreatie', 'werk maken', 'functiecreatie', 'werk maken', 0),
	('cursus', 'training', 'cursus', 'training', 0),
	('scholing', 'training', 'scholing', 'training', 0),
	('salaris', 'loon', 'salaris', 'loon', 0),
	('minimumjeugdloon', 'minimumloon', 'minimumjeugdloon', 'minimumloon', 0),
	('tool', 'hulpmiddel', 'tool', 'hulpmiddel', 0),
	('klantmanager', 'casusregisseur', 'klantmanager', 'casusregisseur', 0),
	('regisseur', 'casusregisseur', 'regisseur', 'casusregisseur', 0),
	('zorg', 'behandelaar', 'zorg', 'behandelaar', 0),
	('ggz', 'behandelaar', 'ggz', 'behandelaar', 0),
	('kind', 'jongere', 'kind', 'jongere', 0),
	('zoon', 'jongere', 'zoon', 'jongere', 0),
	('dochter', 'jongere', 'dochter', 'jongere', 0),
	('moeder', 'ouders', 'moeder', 'ouders', 0),
	('vader', 'ouders', 'vader', 'ouders', 0),
	('baas', 'werkgever', 'baas', 'werkgever', 0),
	('ondernemer', 'werkgever', 'ondernemer', 'werkgever', 0);

CREATE TABLE t_vraagartikel (                   -- the article that a question became: one of each, for ever
	id {{id}},
	vraag_id {{int}} NOT NULL REFERENCES t_vraag(id),
	artikel_id {{int}} NOT NULL REFERENCES t_artikel(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who made it
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX vraagartikel_vraag ON t_vraagartikel (vraag_id);
CREATE UNIQUE INDEX vraagartikel_artikel ON t_vraagartikel (artikel_id);

CREATE TABLE t_onderwerp (                      -- what a question is about, in the words of the network: few, and used again
	id {{id}},
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	naam_vouw {{text}} NOT NULL CHECK (naam_vouw <> ''),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: Redactie Startbaan
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX onderwerp_een ON t_onderwerp (naam_vouw) WHERE ingetrokken_op IS NULL;

INSERT INTO t_onderwerp (naam, naam_vouw, op) VALUES
	('Formulieren en aanvragen', 'formulieren en aanvragen', 0), ('Geld en schulden', 'geld en schulden', 0),
	('Ouders', 'ouders', 0), ('Privacy', 'privacy', 0), ('Regels per gemeente', 'regels per gemeente', 0),
	('Reizen naar het werk', 'reizen naar het werk', 0), ('Wonen', 'wonen', 0), ('Zomer en vakantie', 'zomer en vakantie', 0);

CREATE TABLE t_vraagonderwerp (
	id {{id}},
	vraag_id {{int}} NOT NULL REFERENCES t_vraag(id),
	onderwerp_id {{int}} NOT NULL REFERENCES t_onderwerp(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who put it there
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX vraagonderwerp_een ON t_vraagonderwerp (vraag_id, onderwerp_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX vraagonderwerp_onderwerp ON t_vraagonderwerp (onderwerp_id, vraag_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_onderwerpvolger (                -- who wants to hear of it in his mail (0035)
	id {{id}},
	onderwerp_id {{int}} NOT NULL REFERENCES t_onderwerp(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX onderwerpvolger_een ON t_onderwerpvolger (gebruiker_id, onderwerp_id) WHERE ingetrokken_op IS NULL;

-- ---- who reads what ----

-- For everybody, because everybody searches.
CREATE VIEW synoniem AS
SELECT id, woord, ook, woord_vouw, ook_vouw, gebruiker_id IS NOT NULL AS eigen, versie FROM t_synoniem WHERE ingetrokken_op IS NULL;

-- For who writes, also what was taken out.
CREATE VIEW synoniem_redactie {{barrier}} AS
SELECT id, ingetrokken_op, versie FROM t_synoniem WHERE EXISTS (SELECT s.id FROM artikel_schrijver s);

-- For who may read the question, also beside the article that everybody reads.
CREATE VIEW vraagartikel {{barrier}} AS
SELECT x.id, x.vraag_id, x.artikel_id, x.gebruiker_id, x.op, x.versie, v.titel
FROM t_vraagartikel x JOIN vraag v ON v.id = x.vraag_id;

CREATE VIEW onderwerp {{barrier}} AS
SELECT o.id, o.naam, o.naam_vouw, o.versie,
	EXISTS (SELECT 1 FROM t_onderwerpvolger w WHERE w.onderwerp_id = o.id AND w.gebruiker_id = (SELECT ctx_gebruiker())
		AND w.ingetrokken_op IS NULL) AS gevolgd
FROM t_onderwerp o WHERE o.ingetrokken_op IS NULL AND EXISTS (SELECT s.id FROM vraagsteller s);

-- For who moderates, also what was taken out.
CREATE VIEW onderwerp_redactie {{barrier}} AS
SELECT id, naam, ingetrokken_op, versie FROM t_onderwerp WHERE EXISTS (SELECT s.id FROM artikel_schrijver s);

-- Of a question in sight.
CREATE VIEW vraagonderwerp {{barrier}} AS
SELECT x.id, x.vraag_id, x.onderwerp_id, x.versie, o.naam FROM t_vraagonderwerp x JOIN vraag v ON v.id = x.vraag_id
JOIN t_onderwerp o ON o.id = x.onderwerp_id WHERE x.ingetrokken_op IS NULL AND o.ingetrokken_op IS NULL;

-- What one follows, also what one followed.
CREATE VIEW mijn_onderwerpvolger {{barrier}} AS
SELECT id, onderwerp_id, ingetrokken_op, versie FROM t_onderwerpvolger WHERE gebruiker_id = (SELECT ctx_gebruiker());

-- What of others is new to the reader, and when: an answer to what he asked, a question that is put to him, and both of what
-- he follows. Only of questions in sight.
CREATE VIEW vraag_nieuws {{barrier}} AS
SELECT v.id AS vraag_id, a.op FROM t_vraagantwoord a JOIN vraag v ON v.id = a.vraag_id
WHERE a.ingetrokken_op IS NULL AND a.gebruiker_id <> (SELECT ctx_gebruiker()) AND (v.gebruiker_id = (SELECT ctx_gebruiker())
	OR EXISTS (SELECT 1 FROM t_vraagonderwerp x JOIN t_onderwerpvolger w ON w.onderwerp_id = x.onderwerp_id
		WHERE x.vraag_id = v.id AND x.ingetrokken_op IS NULL AND w.gebruiker_id = (SELECT ctx_gebruiker())
			AND w.ingetrokken_op IS NULL))
UNION ALL
SELECT v.id AS vraag_id, l.op FROM t_vraaglezer l JOIN vraag v ON v.id = l.vraag_id
WHERE l.gebruiker_id = (SELECT ctx_gebruiker()) AND l.ingetrokken_op IS NULL
UNION ALL
SELECT v.id AS vraag_id, v.op FROM vraag v WHERE v.gebruiker_id <> (SELECT ctx_gebruiker())
	AND EXISTS (SELECT 1 FROM t_vraagonderwerp x JOIN t_onderwerpvolger w ON w.onderwerp_id = x.onderwerp_id
		WHERE x.vraag_id = v.id AND x.ingetrokken_op IS NULL AND w.gebruiker_id = (SELECT ctx_gebruiker())
			AND w.ingetrokken_op IS NULL);

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_synoniem_nieuw BEFORE INSERT ON t_synoniem
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s) OR NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS NOT ctx_gebruiker()
	OR NEW.ingetrokken_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

CREATE TRIGGER trg_synoniem_vast BEFORE UPDATE ON t_synoniem
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s) OR NEW.woord <> OLD.woord OR NEW.ook <> OLD.ook
	OR NEW.woord_vouw <> OLD.woord_vouw OR NEW.ook_vouw <> OLD.ook_vouw OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
	OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'artikel_schrijver'); END;

-- Who writes the kennisbank makes an article of what he may read, everybody may, and the asker chose.
CREATE TRIGGER trg_vraagartikel_nieuw BEFORE INSERT ON t_vraagartikel
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
	OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id AND v.vraagsoort = 'beleid')
	OR NOT EXISTS (SELECT 1 FROM vraagantwoord a WHERE a.vraag_id = NEW.vraag_id AND a.gekozen_op IS NOT NULL)
	OR NOT EXISTS (SELECT 1 FROM t_artikel a WHERE a.id = NEW.artikel_id AND a.eigenaar_id = ctx_gebruiker())
BEGIN SELECT RAISE(ABORT, 'vraagartikel_schrijver'); END;

CREATE TRIGGER trg_vraagartikel_vast BEFORE UPDATE ON t_vraagartikel
BEGIN SELECT RAISE(ABORT, 'vraagartikel_vast'); END;

-- Who writes the kennisbank keeps the list; who asked, or keeps the list, says what a question is about; everybody follows for
-- himself.
CREATE TRIGGER trg_onderwerp_nieuw BEFORE INSERT ON t_onderwerp
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s) OR NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS NOT ctx_gebruiker()
	OR NEW.ingetrokken_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;

CREATE TRIGGER trg_onderwerp_vast BEFORE UPDATE ON t_onderwerp
WHEN NOT EXISTS (SELECT s.id FROM artikel_schrijver s) OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;

CREATE TRIGGER trg_vraagonderwerp_nieuw BEFORE INSERT ON t_vraagonderwerp
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id
		AND (v.gebruiker_id = ctx_gebruiker() OR EXISTS (SELECT s.id FROM artikel_schrijver s)))
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;

CREATE TRIGGER trg_vraagonderwerp_vast BEFORE UPDATE ON t_vraagonderwerp
WHEN NEW.vraag_id <> OLD.vraag_id OR NEW.onderwerp_id <> OLD.onderwerp_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = OLD.vraag_id
		AND (v.gebruiker_id = ctx_gebruiker() OR EXISTS (SELECT s.id FROM artikel_schrijver s)))
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;

CREATE TRIGGER trg_onderwerpvolger_nieuw BEFORE INSERT ON t_onderwerpvolger
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM onderwerp o WHERE o.id = NEW.onderwerp_id)
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;

CREATE TRIGGER trg_onderwerpvolger_vast BEFORE UPDATE ON t_onderwerpvolger
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.onderwerp_id <> OLD.onderwerp_id
	OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'onderwerp_van_een_ander'); END;
-- @postgres
CREATE FUNCTION trg_synoniem_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
		OR (TG_OP = 'INSERT' AND (NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
			OR NEW.ingetrokken_op IS NOT NULL))
		OR (TG_OP = 'UPDATE' AND (NEW.woord <> OLD.woord OR NEW.ook <> OLD.ook OR NEW.woord_vouw <> OLD.woord_vouw
			OR NEW.ook_vouw <> OLD.ook_vouw OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'artikel_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_synoniem_wacht BEFORE INSERT OR UPDATE ON t_synoniem FOR EACH ROW EXECUTE FUNCTION trg_synoniem_wacht();

CREATE FUNCTION trg_vraagartikel_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'vraagartikel_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
		OR NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id AND v.vraagsoort = 'beleid')
		OR NOT EXISTS (SELECT 1 FROM vraagantwoord a WHERE a.vraag_id = NEW.vraag_id AND a.gekozen_op IS NOT NULL)
		OR NOT EXISTS (SELECT 1 FROM t_artikel a WHERE a.id = NEW.artikel_id AND a.eigenaar_id = ctx_gebruiker()) THEN
		RAISE EXCEPTION 'vraagartikel_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_vraagartikel_wacht BEFORE INSERT OR UPDATE ON t_vraagartikel
FOR EACH ROW EXECUTE FUNCTION trg_vraagartikel_wacht();

CREATE FUNCTION trg_onderwerp_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT s.id FROM artikel_schrijver s)
		OR (TG_OP = 'INSERT' AND (NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
			OR NEW.ingetrokken_op IS NOT NULL))
		OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'onderwerp_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_onderwerp_wacht BEFORE INSERT OR UPDATE ON t_onderwerp FOR EACH ROW EXECUTE FUNCTION trg_onderwerp_wacht();

CREATE FUNCTION trg_vraagonderwerp_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM vraag v WHERE v.id = NEW.vraag_id
			AND (v.gebruiker_id = ctx_gebruiker() OR EXISTS (SELECT s.id FROM artikel_schrijver s)))
		OR (TG_OP = 'INSERT' AND (NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL))
		OR (TG_OP = 'UPDATE' AND (NEW.vraag_id <> OLD.vraag_id OR NEW.onderwerp_id <> OLD.onderwerp_id
			OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'onderwerp_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_vraagonderwerp_wacht BEFORE INSERT OR UPDATE ON t_vraagonderwerp
FOR EACH ROW EXECUTE FUNCTION trg_vraagonderwerp_wacht();

CREATE FUNCTION trg_onderwerpvolger_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR (TG_OP = 'INSERT' AND (NEW.ingetrokken_op IS NOT NULL
			OR NOT EXISTS (SELECT 1 FROM onderwerp o WHERE o.id = NEW.onderwerp_id)))
		OR (TG_OP = 'UPDATE' AND (OLD.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.onderwerp_id <> OLD.onderwerp_id
			OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'onderwerp_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_onderwerpvolger_wacht BEFORE INSERT OR UPDATE ON t_onderwerpvolger
FOR EACH ROW EXECUTE FUNCTION trg_onderwerpvolger_wacht();
-- @both
