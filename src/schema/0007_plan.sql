-- The plan of a young person: goals in own words, and who does what for them, by when.

CREATE TABLE t_doel (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- what the young person says
	wens {{text}} NOT NULL CHECK (wens IN ('ja', 'twijfelt', 'niet_besproken')),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	toestand {{text}} NOT NULL DEFAULT 'open' CHECK (toestand IN ('open', 'klaar', 'gestopt')), -- domain/plan
	reden {{text}},
	afgerond_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	UNIQUE (id, jongere_id),
	CONSTRAINT doel_afgerond CHECK ((toestand = 'open') = (afgerond_op IS NULL)),
	CONSTRAINT doel_gestopt_met_reden CHECK (toestand <> 'gestopt' OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE INDEX doel_jongere ON t_doel (jongere_id, id);

CREATE TABLE t_actie (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	doel_id {{int}} NOT NULL,
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who does it; NULL: the young person
	voor_datum {{int}} NOT NULL,                -- last day
	door_id {{int}} REFERENCES t_gebruiker(id), -- who wrote it down, and so waits for it …
	op {{int}},                                -- … since then
	toestand {{text}} NOT NULL DEFAULT 'open' CHECK (toestand IN ('open', 'klaar', 'gestopt')), -- domain/plan
	reden {{text}},
	afgerond_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	FOREIGN KEY (doel_id, jongere_id) REFERENCES t_doel(id, jongere_id),
	CONSTRAINT actie_afgerond CHECK ((toestand = 'open') = (afgerond_op IS NULL)),
	CONSTRAINT actie_gestopt_met_reden CHECK (toestand <> 'gestopt' OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE INDEX actie_jongere ON t_actie (jongere_id, doel_id, voor_datum, id);
CREATE INDEX actie_open ON t_actie (jongere_id, voor_datum) WHERE toestand = 'open';
CREATE INDEX actie_doel ON t_actie (doel_id, toestand);

CREATE VIEW doel AS
SELECT d.id, z.jongere_id, d.tekst, d.wens, d.gebruiker_id, d.op, d.toestand, d.reden, d.afgerond_op, d.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_doel d
WHERE d.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW actie AS
SELECT a.id, z.jongere_id, a.doel_id, a.tekst, a.gebruiker_id, a.voor_datum, a.door_id, a.op, a.toestand, a.reden, a.afgerond_op, a.versie,
	EXISTS (SELECT 1 FROM t_zicht g WHERE g.gebruiker_id = a.gebruiker_id AND g.jongere_id = z.jongere_id
		AND (g.onderdelen & 2048) <> 0 AND g.van_op <= (SELECT ctx_nu())
		AND g.tot_op > (SELECT ctx_nu())) AS in_zicht, -- who does it still may
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_actie a
WHERE a.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_actie_controle {{barrier}} AS
SELECT count(j.id) AS verschillen FROM t_jongere j
WHERE j.stand_actie_voor_datum IS DISTINCT FROM (SELECT min(a.voor_datum) FROM t_actie a
		WHERE a.jongere_id = j.id AND a.toestand = 'open')
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- Something to do belongs to a goal that runs, and to somebody who sees the dossier and stays.

-- @sqlite
CREATE TRIGGER trg_actie_nieuw BEFORE INSERT ON t_actie
WHEN NEW.toestand = 'open' AND NOT EXISTS (SELECT 1 FROM t_doel d WHERE d.id = NEW.doel_id AND d.toestand = 'open')
BEGIN SELECT RAISE(ABORT, 'actie_zonder_doel'); END;

CREATE TRIGGER trg_actie_weer_open BEFORE UPDATE OF toestand ON t_actie
WHEN NEW.toestand = 'open' AND NOT EXISTS (SELECT 1 FROM t_doel d WHERE d.id = NEW.doel_id AND d.toestand = 'open')
BEGIN SELECT RAISE(ABORT, 'actie_zonder_doel'); END;

CREATE TRIGGER trg_actie_wie_nieuw BEFORE INSERT ON t_actie
WHEN NEW.gebruiker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_betrokkene b
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'actie_zonder_zicht'); END;

CREATE TRIGGER trg_actie_wie BEFORE UPDATE OF gebruiker_id ON t_actie
WHEN NEW.gebruiker_id <> coalesce(OLD.gebruiker_id, 0) AND NOT EXISTS (SELECT 1 FROM t_betrokkene b
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'actie_zonder_zicht'); END;

CREATE TRIGGER trg_doel_met_acties BEFORE UPDATE OF toestand ON t_doel
WHEN NEW.toestand <> 'open' AND EXISTS (SELECT 1 FROM t_actie a WHERE a.doel_id = NEW.id AND a.toestand = 'open')
BEGIN SELECT RAISE(ABORT, 'doel_met_acties'); END;

CREATE TRIGGER trg_actie_stand_nieuw AFTER INSERT ON t_actie BEGIN
	UPDATE t_jongere SET stand_actie_voor_datum = (SELECT min(a.voor_datum) FROM t_actie a
		WHERE a.jongere_id = NEW.jongere_id AND a.toestand = 'open') WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_actie_stand_wijzig AFTER UPDATE ON t_actie BEGIN
	UPDATE t_jongere SET stand_actie_voor_datum = (SELECT min(a.voor_datum) FROM t_actie a
		WHERE a.jongere_id = NEW.jongere_id AND a.toestand = 'open') WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_actie_doel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the goal, so that it does not end in the same moment.
	PERFORM 1 FROM t_doel d WHERE d.id = NEW.doel_id AND d.toestand = 'open' FOR SHARE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'actie_zonder_doel' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_actie_doel BEFORE INSERT OR UPDATE OF toestand ON t_actie
FOR EACH ROW WHEN (NEW.toestand = 'open') EXECUTE FUNCTION trg_actie_doel();

CREATE FUNCTION trg_actie_wie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.gebruiker_id = coalesce(OLD.gebruiker_id, 0) THEN RETURN NEW; END IF;
	IF NOT EXISTS (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id
		AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000) THEN
		RAISE EXCEPTION 'actie_zonder_zicht' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_actie_wie BEFORE INSERT OR UPDATE OF gebruiker_id ON t_actie
FOR EACH ROW WHEN (NEW.gebruiker_id IS NOT NULL) EXECUTE FUNCTION trg_actie_wie();

CREATE FUNCTION trg_doel_met_acties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_actie a WHERE a.doel_id = NEW.id AND a.toestand = 'open') THEN
		RAISE EXCEPTION 'doel_met_acties' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_doel_met_acties BEFORE UPDATE OF toestand ON t_doel
FOR EACH ROW WHEN (NEW.toestand <> 'open') EXECUTE FUNCTION trg_doel_met_acties();

CREATE FUNCTION trg_actie_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_actie_voor_datum = (SELECT min(a.voor_datum) FROM t_actie a
		WHERE a.jongere_id = NEW.jongere_id AND a.toestand = 'open') WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_actie_stand AFTER INSERT OR UPDATE ON t_actie FOR EACH ROW EXECUTE FUNCTION trg_actie_stand();
-- @both
