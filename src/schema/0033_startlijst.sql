-- The start of a place: what must be ready on the first day, each with an owner and a day (F200); what both expect and who at
-- work may be told what helps, with the young person's yes; and hours that grow in dated steps (F203). Views: as in 0003, for
-- who has "werk" (1024) in sight.

CREATE TABLE t_startpunt (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	startonderwerp {{text}} NOT NULL,          -- domain/startlijst
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who sees to it
	voor_datum {{int}} NOT NULL,               -- the last day
	toestand {{text}} NOT NULL DEFAULT 'open' CHECK (toestand IN ('open', 'klaar', 'gestopt')), -- domain/plan; gestopt: not needed
	tekst {{text}},                            -- what was agreed, or why it is not needed
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT belofte_6_startpunt CHECK (toestand = 'open' OR trim(coalesce(tekst, '')) <> '')
) {{strict}};
CREATE UNIQUE INDEX startpunt_een ON t_startpunt (plaatsing_id, startonderwerp);
CREATE INDEX startpunt_jongere ON t_startpunt (jongere_id, plaatsing_id);

CREATE TABLE t_startafspraak (                  -- only added to; the last one holds
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	verwachting_jongere {{text}},
	verwachting_werkgever {{text}},
	vertelkring {{int}} NOT NULL CHECK (vertelkring BETWEEN 0 AND 7), -- bits of domain/startlijst
	vertel_datum {{int}},                      -- when the young person said yes to that
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	CONSTRAINT startafspraak_leeg CHECK (trim(coalesce(verwachting_jongere, '')) <> ''
		OR trim(coalesce(verwachting_werkgever, '')) <> '' OR vertelkring > 0),
	CONSTRAINT startafspraak_ja CHECK ((vertelkring > 0) = (vertel_datum IS NOT NULL))
) {{strict}};
CREATE INDEX startafspraak_plaatsing ON t_startafspraak (plaatsing_id, id);
CREATE INDEX startafspraak_jongere ON t_startafspraak (jongere_id, id);

CREATE TABLE t_ingroeistap (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	van_datum {{int}} NOT NULL,
	uren {{real}} NOT NULL CHECK (uren > 0 AND uren <= 60), -- a week, from that day
	toestand {{text}} NOT NULL CHECK (toestand IN ('open', 'klaar', 'gestopt')), -- klaar: works so much; gestopt: did not happen
	reden {{text}},                            -- of that
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT belofte_6_ingroeistap CHECK (toestand <> 'gestopt' OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE INDEX ingroeistap_plaatsing ON t_ingroeistap (plaatsing_id, van_datum);
CREATE INDEX ingroeistap_jongere ON t_ingroeistap (jongere_id, id);

CREATE VIEW startpunt AS
SELECT s.id, s.plaatsing_id, z.jongere_id, s.startonderwerp, s.gebruiker_id, s.voor_datum, s.toestand, s.tekst, s.versie,
	EXISTS (SELECT 1 FROM t_zicht g WHERE g.gebruiker_id = s.gebruiker_id AND g.jongere_id = z.jongere_id
		AND (g.onderdelen & 1024) <> 0 AND g.van_op <= (SELECT ctx_nu())
		AND g.tot_op > (SELECT ctx_nu())) AS in_zicht, -- who sees to it still may
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_startpunt s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW startafspraak AS
SELECT s.id, s.plaatsing_id, z.jongere_id, s.verwachting_jongere, s.verwachting_werkgever, s.vertelkring, s.vertel_datum,
	s.gebruiker_id, s.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_startafspraak s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW ingroeistap AS
SELECT s.id, s.plaatsing_id, z.jongere_id, s.van_datum, s.uren, s.toestand, s.reden, s.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_ingroeistap s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_startlijst_controle {{barrier}} AS
SELECT count(p.id) AS verschillen FROM t_plaatsing p
WHERE (p.stand_start_datum IS DISTINCT FROM (SELECT min(s.voor_datum) FROM t_startpunt s
		WHERE s.plaatsing_id = p.id AND s.toestand = 'open')
	OR p.stand_ingroei_datum IS DISTINCT FROM (SELECT min(s.van_datum) FROM t_ingroeistap s
		WHERE s.plaatsing_id = p.id AND s.toestand = 'open'))
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- A list belongs to a place that runs, and who sees to something sees the dossier and stays. What both expect is added to, never
-- changed. Hours to come only grow, and a step that was answered stays as it was.

-- @sqlite
CREATE TRIGGER trg_startpunt_nieuw BEFORE INSERT ON t_startpunt
WHEN NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
	AND p.eind_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'startpunt_vast'); END;

CREATE TRIGGER trg_startpunt_vast BEFORE UPDATE ON t_startpunt
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.startonderwerp <> OLD.startonderwerp
BEGIN SELECT RAISE(ABORT, 'startpunt_vast'); END;

CREATE TRIGGER trg_startpunt_wie_nieuw BEFORE INSERT ON t_startpunt
WHEN NOT EXISTS (SELECT 1 FROM t_betrokkene b
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'startpunt_zonder_zicht'); END;

CREATE TRIGGER trg_startpunt_wie BEFORE UPDATE OF gebruiker_id ON t_startpunt
WHEN NEW.gebruiker_id <> OLD.gebruiker_id AND NOT EXISTS (SELECT 1 FROM t_betrokkene b
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'startpunt_zonder_zicht'); END;

CREATE TRIGGER trg_startpunt_stand_nieuw AFTER INSERT ON t_startpunt BEGIN
	UPDATE t_plaatsing SET stand_start_datum = (SELECT min(s.voor_datum) FROM t_startpunt s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_startpunt_stand_wijzig AFTER UPDATE ON t_startpunt BEGIN
	UPDATE t_plaatsing SET stand_start_datum = (SELECT min(s.voor_datum) FROM t_startpunt s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_startafspraak_nieuw BEFORE INSERT ON t_startafspraak
WHEN NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
	AND (NEW.vertelkring = 0 OR p.weet_werkgever <> 'nee'))
BEGIN SELECT RAISE(ABORT, 'startafspraak_vast'); END;

CREATE TRIGGER trg_startafspraak_vast BEFORE UPDATE ON t_startafspraak
BEGIN SELECT RAISE(ABORT, 'startafspraak_vast'); END;

CREATE TRIGGER trg_ingroeistap_nieuw BEFORE INSERT ON t_ingroeistap
WHEN NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.eind_datum IS NULL)
	OR (NEW.toestand = 'open' AND EXISTS (SELECT 1 FROM t_ingroeistap o WHERE o.plaatsing_id = NEW.plaatsing_id
		AND o.toestand = 'open' AND CASE WHEN o.van_datum < NEW.van_datum THEN o.uren >= NEW.uren
			WHEN o.van_datum > NEW.van_datum THEN o.uren <= NEW.uren ELSE TRUE END))
BEGIN SELECT RAISE(ABORT, 'ingroeistap_groeit'); END;

CREATE TRIGGER trg_ingroeistap_vast BEFORE UPDATE ON t_ingroeistap
WHEN OLD.toestand <> 'open' OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.van_datum <> OLD.van_datum OR NEW.uren <> OLD.uren
BEGIN SELECT RAISE(ABORT, 'ingroeistap_vast'); END;

CREATE TRIGGER trg_ingroeistap_stand_nieuw AFTER INSERT ON t_ingroeistap BEGIN
	UPDATE t_plaatsing SET stand_ingroei_datum = (SELECT min(s.van_datum) FROM t_ingroeistap s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_ingroeistap_stand_wijzig AFTER UPDATE ON t_ingroeistap BEGIN
	UPDATE t_plaatsing SET stand_ingroei_datum = (SELECT min(s.van_datum) FROM t_ingroeistap s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
END;
-- @postgres
CREATE FUNCTION trg_startpunt_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock on the place, so that it does not end in the same moment.
		PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
			AND p.eind_datum IS NULL FOR UPDATE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'startpunt_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
		OR NEW.startonderwerp <> OLD.startonderwerp THEN
		RAISE EXCEPTION 'startpunt_vast' USING ERRCODE = 'integrity_constraint_violation';
	ELSIF NEW.gebruiker_id = OLD.gebruiker_id THEN
		RETURN NEW;
	END IF;
	IF NOT EXISTS (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id
		AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000) THEN
		RAISE EXCEPTION 'startpunt_zonder_zicht' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_startpunt_vast BEFORE INSERT OR UPDATE ON t_startpunt
FOR EACH ROW EXECUTE FUNCTION trg_startpunt_vast();

CREATE FUNCTION trg_startpunt_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_start_datum = (SELECT min(s.voor_datum) FROM t_startpunt s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_startpunt_stand AFTER INSERT OR UPDATE ON t_startpunt
FOR EACH ROW EXECUTE FUNCTION trg_startpunt_stand();

CREATE FUNCTION trg_startafspraak_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id
		AND p.jongere_id = NEW.jongere_id AND (NEW.vertelkring = 0 OR p.weet_werkgever <> 'nee')) THEN
		RAISE EXCEPTION 'startafspraak_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_startafspraak_vast BEFORE INSERT OR UPDATE ON t_startafspraak
FOR EACH ROW EXECUTE FUNCTION trg_startafspraak_vast();

CREATE FUNCTION trg_ingroeistap_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF OLD.toestand <> 'open' OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
			OR NEW.van_datum <> OLD.van_datum OR NEW.uren <> OLD.uren THEN
			RAISE EXCEPTION 'ingroeistap_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- A lock on the place, so that no two plans are made in the same moment.
	PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.jongere_id = NEW.jongere_id
		AND p.eind_datum IS NULL FOR UPDATE;
	IF NOT FOUND OR (NEW.toestand = 'open' AND EXISTS (SELECT 1 FROM t_ingroeistap o
		WHERE o.plaatsing_id = NEW.plaatsing_id AND o.toestand = 'open'
			AND CASE WHEN o.van_datum < NEW.van_datum THEN o.uren >= NEW.uren
				WHEN o.van_datum > NEW.van_datum THEN o.uren <= NEW.uren ELSE TRUE END)) THEN
		RAISE EXCEPTION 'ingroeistap_groeit' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_ingroeistap_vast BEFORE INSERT OR UPDATE ON t_ingroeistap
FOR EACH ROW EXECUTE FUNCTION trg_ingroeistap_vast();

CREATE FUNCTION trg_ingroeistap_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_ingroei_datum = (SELECT min(s.van_datum) FROM t_ingroeistap s
		WHERE s.plaatsing_id = NEW.plaatsing_id AND s.toestand = 'open') WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_ingroeistap_stand AFTER INSERT OR UPDATE ON t_ingroeistap
FOR EACH ROW EXECUTE FUNCTION trg_ingroeistap_stand();
-- @both
