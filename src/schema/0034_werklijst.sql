-- What somebody waits for, and filters that are kept.

-- ---- Ik wacht op (peers 42) ----
--
-- A verzoek is no row: it is what this gebruiker asked somebody else and is not done yet, as the facts say. A herinnering
-- is: who was reminded of it, and when. It is between the two; it opens nothing of a dossier, and is over when the verzoek is.

CREATE TABLE t_herinnering (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL CHECK (soort IN ('overdracht', 'verwijzing', 'actie', 'overlegpunt')), -- domain/verzoek
	onderwerp_id {{int}} NOT NULL,             -- the row of that table
	afzender_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who waits
	ontvanger_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who was asked
	datum {{int}} NOT NULL,
	op {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX herinnering_een_per_dag ON t_herinnering (soort, onderwerp_id, afzender_id, datum);
CREATE INDEX herinnering_ontvanger ON t_herinnering (ontvanger_id, op);
CREATE INDEX herinnering_afzender ON t_herinnering (afzender_id, soort, onderwerp_id, op);
CREATE INDEX herinnering_jongere ON t_herinnering (jongere_id, id);

-- The last one of each verzoek, for the two, and for who replaces the one who was asked:
-- numbers without anything about a person. Who leads a casusoverleg need not see
-- whom it is about, and learns which meeting it is, as long as it is waited for.
CREATE VIEW herinnering {{barrier}} AS
SELECT h.id, h.soort, h.onderwerp_id, h.afzender_id, h.ontvanger_id, h.datum, h.op,
	CASE WHEN h.soort = 'overlegpunt' THEN (SELECT p.casusoverleg_id FROM t_overlegpunt p
		WHERE p.id = h.onderwerp_id AND p.toestand = 'open') END AS casusoverleg_id
FROM t_herinnering h
WHERE (h.afzender_id = (SELECT ctx_gebruiker()) OR h.ontvanger_id = (SELECT ctx_gebruiker())
		OR h.ontvanger_id IN (SELECT a.gebruiker_id FROM t_afwezigheid a WHERE a.vervanger_id = (SELECT ctx_gebruiker())
			AND a.ingetrokken_op IS NULL AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag())))
	AND NOT EXISTS (SELECT 1 FROM t_herinnering l WHERE l.soort = h.soort AND l.onderwerp_id = h.onderwerp_id
		AND l.afzender_id = h.afzender_id AND l.id > h.id);

-- What is asked of a colleague, of whoever knows more, or of an employer; each as the view of its own table shows it.
CREATE VIEW verzoek AS
SELECT o.id AS onderwerp_id, 'overdracht' AS soort, o.jongere_id, o.roepnaam, o.achternaam, o.ontvanger_id AS ontvanger_id,
	CAST(NULL AS text) AS wie, CAST(NULL AS text) AS tekst, CAST(NULL AS {{int}}) AS plaatsing_id,
	o.aangeboden_op AS sinds_op, CAST(NULL AS {{int}}) AS voor_datum
FROM overdracht o WHERE o.afzender_id = (SELECT ctx_gebruiker()) AND o.toestand = 'aangeboden'
UNION ALL
SELECT w.id, 'verwijzing', w.jongere_id, w.roepnaam, w.achternaam, w.ontvanger_id, NULL, NULL, NULL, w.aangeboden_op, NULL
FROM verwijzing w WHERE w.afzender_id = (SELECT ctx_gebruiker()) AND w.toestand = 'aangeboden'
UNION ALL
SELECT a.id, 'actie', a.jongere_id, j.roepnaam, j.achternaam, a.gebruiker_id, NULL, a.tekst, NULL, a.op, a.voor_datum
FROM actie a JOIN jongere j ON j.id = a.jongere_id
WHERE a.door_id = (SELECT ctx_gebruiker()) AND a.gebruiker_id <> a.door_id AND a.toestand = 'open'
	AND j.gesloten_op IS NULL
UNION ALL
SELECT p.id, 'overlegpunt', p.jongere_id, j.roepnaam, j.achternaam, c.voorzitter_id, NULL, p.vraag, NULL, p.op, c.datum
FROM overlegpunt p JOIN casusoverleg c ON c.id = p.casusoverleg_id JOIN jongere j ON j.id = p.jongere_id
WHERE p.gebruiker_id = (SELECT ctx_gebruiker()) AND c.voorzitter_id <> p.gebruiker_id AND p.toestand = 'open'
UNION ALL
SELECT e.id, 'advies', e.jongere_id, j.roepnaam, j.achternaam, NULL, e.wie, e.vraag, NULL, e.op, e.voor_datum
FROM expertise e JOIN jongere j ON j.id = e.jongere_id
WHERE e.gebruiker_id = (SELECT ctx_gebruiker()) AND e.beantwoord_datum IS NULL AND j.gesloten_op IS NULL
UNION ALL
SELECT g.id, 'contractvraag', g.jongere_id, j.roepnaam, j.achternaam, NULL, w.naam, NULL, g.plaatsing_id, g.op,
	g.contract_tot_datum
FROM contractgesprek g JOIN plaatsing p ON p.id = g.plaatsing_id JOIN werkgever w ON w.id = p.werkgever_id
JOIN contract c ON c.id = g.contract_id JOIN jongere j ON j.id = g.jongere_id
WHERE g.gebruiker_id = (SELECT ctx_gebruiker()) AND g.aanbod = 'onbekend' AND p.eind_datum IS NULL AND c.vervolg IS NULL
	AND j.gesloten_op IS NULL
	AND NOT EXISTS (SELECT 1 FROM contractgesprek l WHERE l.contract_id = g.contract_id AND l.id > g.id);

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_herinnerd_controle {{barrier}} AS
SELECT count(g.aangemaakt_op) AS verschillen FROM t_gebruiker g
WHERE g.stand_herinnerd_op IS DISTINCT FROM (SELECT max(h.op) FROM t_herinnering h WHERE h.ontvanger_id = g.id)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- Only who waits reminds, and only of whom he waits for; what was said is not changed.
-- @sqlite
CREATE TRIGGER trg_herinnering_nieuw BEFORE INSERT ON t_herinnering
WHEN NEW.afzender_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM verzoek v WHERE v.soort = NEW.soort
	AND v.onderwerp_id = NEW.onderwerp_id AND v.jongere_id = NEW.jongere_id AND v.ontvanger_id = NEW.ontvanger_id)
BEGIN SELECT RAISE(ABORT, 'herinnering_zonder_verzoek'); END;

CREATE TRIGGER trg_herinnering_vast BEFORE UPDATE ON t_herinnering
BEGIN SELECT RAISE(ABORT, 'herinnering_vast'); END;

CREATE TRIGGER trg_herinnering_stand AFTER INSERT ON t_herinnering BEGIN
	UPDATE t_gebruiker SET stand_herinnerd_op = (SELECT max(h.op) FROM t_herinnering h WHERE h.ontvanger_id = NEW.ontvanger_id)
	WHERE id = NEW.ontvanger_id;
END;
-- @postgres
CREATE FUNCTION trg_herinnering_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'herinnering_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.afzender_id IS DISTINCT FROM ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM verzoek v WHERE v.soort = NEW.soort
		AND v.onderwerp_id = NEW.onderwerp_id AND v.jongere_id = NEW.jongere_id AND v.ontvanger_id = NEW.ontvanger_id) THEN
		RAISE EXCEPTION 'herinnering_zonder_verzoek' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_herinnering_wacht BEFORE INSERT OR UPDATE ON t_herinnering FOR EACH ROW
EXECUTE FUNCTION trg_herinnering_wacht();

CREATE FUNCTION trg_herinnering_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_gebruiker SET stand_herinnerd_op = (SELECT max(h.op) FROM t_herinnering h WHERE h.ontvanger_id = NEW.ontvanger_id)
	WHERE id = NEW.ontvanger_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_herinnering_stand AFTER INSERT ON t_herinnering FOR EACH ROW EXECUTE FUNCTION trg_herinnering_stand();
-- @both

-- ---- Filters that are kept (peers 43) ----
--
-- Codes of choices and a name, and nothing that was typed to search by: so a filter holds no name or birth date of anybody.
-- Two people who use the same one see different dossiers: each his own.

CREATE TABLE t_filter (
	id {{id}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who keeps it
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id), -- where he worked then: with whom it is shared
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	gedeeld {{bool}} NOT NULL,
	lijst {{text}} NOT NULL CHECK (lijst IN ('jongeren', 'werk')), -- this and what follows: domain/filter
	fase {{text}},
	kring {{text}},
	toestand {{text}},
	sortering {{text}},
	vak {{text}},
	signaal {{text}},
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT filter_van_jongeren CHECK (lijst = 'jongeren' OR (fase IS NULL AND kring IS NULL AND toestand IS NULL
		AND sortering IS NULL)),
	CONSTRAINT filter_van_werk CHECK (lijst = 'werk' OR (vak IS NULL AND signaal IS NULL))
) {{strict}};
CREATE UNIQUE INDEX filter_een_naam ON t_filter (gebruiker_id, organisatie_id, lijst, naam) WHERE ingetrokken_op IS NULL;
CREATE INDEX filter_organisatie ON t_filter (organisatie_id, lijst) WHERE ingetrokken_op IS NULL;

CREATE VIEW filter {{barrier}} AS
SELECT f.id, f.gebruiker_id, f.naam, f.gedeeld, f.lijst, f.fase, f.kring, f.toestand, f.sortering, f.vak, f.signaal,
	f.gebruiker_id = (SELECT ctx_gebruiker()) AS eigen, f.versie
FROM t_filter f WHERE f.organisatie_id = (SELECT ctx_organisatie()) AND f.ingetrokken_op IS NULL
	AND (f.gebruiker_id = (SELECT ctx_gebruiker()) OR (f.gedeeld = TRUE AND (SELECT ctx_gebruiker()) IS NOT NULL));

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_filter_controle {{barrier}} AS
SELECT count(o.naam) AS verschillen FROM t_organisatie o
WHERE o.stand_filter_op IS DISTINCT FROM (SELECT max(f.op) FROM t_filter f
		WHERE f.organisatie_id = o.id AND f.ingetrokken_op IS NULL)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- It is of who keeps it, and of nobody else.
-- @sqlite
CREATE TRIGGER trg_filter_nieuw BEFORE INSERT ON t_filter
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.organisatie_id IS NOT ctx_organisatie()
BEGIN SELECT RAISE(ABORT, 'filter_van_een_ander'); END;

CREATE TRIGGER trg_filter_wijzig BEFORE UPDATE ON t_filter
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id
	OR NEW.organisatie_id <> OLD.organisatie_id
BEGIN SELECT RAISE(ABORT, 'filter_van_een_ander'); END;

CREATE TRIGGER trg_filter_stand_nieuw AFTER INSERT ON t_filter BEGIN
	UPDATE t_organisatie SET stand_filter_op = (SELECT max(f.op) FROM t_filter f
		WHERE f.organisatie_id = NEW.organisatie_id AND f.ingetrokken_op IS NULL) WHERE id = NEW.organisatie_id;
END;

CREATE TRIGGER trg_filter_stand_wijzig AFTER UPDATE ON t_filter BEGIN
	UPDATE t_organisatie SET stand_filter_op = (SELECT max(f.op) FROM t_filter f
		WHERE f.organisatie_id = NEW.organisatie_id AND f.ingetrokken_op IS NULL) WHERE id = NEW.organisatie_id;
END;
-- @postgres
CREATE FUNCTION trg_filter_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR (TG_OP = 'INSERT' AND NEW.organisatie_id IS DISTINCT FROM ctx_organisatie())
		OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.organisatie_id <> OLD.organisatie_id)) THEN
		RAISE EXCEPTION 'filter_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_filter_wacht BEFORE INSERT OR UPDATE ON t_filter FOR EACH ROW EXECUTE FUNCTION trg_filter_wacht();

CREATE FUNCTION trg_filter_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_organisatie SET stand_filter_op = (SELECT max(f.op) FROM t_filter f
		WHERE f.organisatie_id = NEW.organisatie_id AND f.ingetrokken_op IS NULL) WHERE id = NEW.organisatie_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_filter_stand AFTER INSERT OR UPDATE ON t_filter FOR EACH ROW EXECUTE FUNCTION trg_filter_stand();
-- @both

-- ---- What is of no use any more ----
--
-- A reminder after three months: it is seen for six weeks (domain/verzoek).
CREATE VIEW overtollig_herinnering {{barrier}} AS
SELECT id FROM t_herinnering WHERE op < (SELECT ctx_nu()) - 7862400000;

-- @sqlite
CREATE TRIGGER trg_herinnering_stand_weg AFTER DELETE ON t_herinnering BEGIN
	UPDATE t_gebruiker SET stand_herinnerd_op = (SELECT max(h.op) FROM t_herinnering h WHERE h.ontvanger_id = OLD.ontvanger_id)
	WHERE id = OLD.ontvanger_id;
END;

CREATE TRIGGER trg_schoonmaak_herinnering AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_herinnering WHERE id IN (SELECT id FROM overtollig_herinnering LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_herinnering_stand_weg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_gebruiker SET stand_herinnerd_op = (SELECT max(h.op) FROM t_herinnering h WHERE h.ontvanger_id = OLD.ontvanger_id)
	WHERE id = OLD.ontvanger_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_herinnering_stand_weg AFTER DELETE ON t_herinnering FOR EACH ROW EXECUTE FUNCTION trg_herinnering_stand_weg();

CREATE FUNCTION trg_schoonmaak_herinnering() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_herinnering WHERE id IN (SELECT id FROM overtollig_herinnering LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_herinnering AFTER UPDATE OF op ON t_schoonmaak
FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_herinnering();
-- @both
