-- A former pupil who comes back by his old school, or of whom that school hears that it goes wrong (F021, F063, F114, F126).
-- It is a call for help (t_signaal, soort oude_school) or an aanmelding (vorm oude_school); who told it may not learn which of
-- both, because that tells whether somebody is helped. So the views vangnet_gemeld and aanmelding_gemeld leave these out, and
-- this is what the school reads instead: what it said itself, and whether that was picked up.

CREATE TABLE t_terugkeer (                      -- no change log: it does not change, but for being taken back once
	id {{id}},
	melder_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	terugkeersoort {{text}} NOT NULL CHECK (terugkeersoort IN ('komt_terug', 'valt_uit')), -- domain/terugkeer
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- in the words of the school; no name
	herken_hash {{bytes}} NOT NULL,            -- as in t_jongere
	op {{int}} NOT NULL,                       -- with melder_id: which call for help, or aanmelding, it became
	uiterlijk_datum {{int}} NOT NULL,          -- the last day on which picking it up is in time
	ingetrokken_op {{int}}                     -- by the school, before it was picked up
) {{strict}};
CREATE INDEX terugkeer_melder ON t_terugkeer (melder_id, id);
CREATE INDEX terugkeer_op ON t_terugkeer (op);
CREATE INDEX signaal_oude_school ON t_signaal (melder_id, op) WHERE soort = 'oude_school';

-- Everybody reads his own; by whom it was picked up only while he has sight of that dossier, on a basis like any other.
CREATE VIEW terugkeer {{barrier}} AS
SELECT t.id, t.terugkeersoort, t.tekst, t.op, t.uiterlijk_datum, t.ingetrokken_op,
	NOT EXISTS (SELECT 1 FROM t_signaal s WHERE s.melder_id = t.melder_id AND s.op = t.op AND s.soort = 'oude_school'
			AND s.afgehandeld_op IS NULL)
		AND NOT EXISTS (SELECT 1 FROM t_aanmelding a WHERE a.herken_hash = t.herken_hash AND a.op = t.op
			AND a.gebruiker_id = t.melder_id AND a.vorm = 'oude_school' AND a.toestand = 'nieuw') AS is_opgepakt,
	(SELECT min(g.naam) FROM t_jongere j JOIN t_gebruiker g ON g.id = j.casusregisseur_id
		WHERE j.herken_hash = t.herken_hash AND j.gesloten_op IS NULL AND EXISTS (SELECT 1 FROM t_zicht z
			WHERE z.jongere_id = j.id AND z.gebruiker_id = t.melder_id AND (z.onderdelen & 1) <> 0
				AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()))) AS casusregisseur
FROM t_terugkeer t WHERE t.melder_id = (SELECT ctx_gebruiker());

-- Half a year: as long as an aanmelding without a dossier is kept by default. What is not picked up by then waits elsewhere too.
CREATE VIEW overtollig_terugkeer {{barrier}} AS
SELECT t.id FROM t_terugkeer t WHERE t.op < (SELECT ctx_nu()) - 15811200000;

-- How long an aanmelding without a dossier is kept: what the region has set (domain/termijn.def). A month is 30 days here: not longer.
CREATE VIEW t_aanmelding_bewaren AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 6) AS maanden FROM t_instelling_nu i WHERE i.sleutel = 'aanmelding_bewaren';

-- What was said by mistake is taken back by who said it, while nobody picked it up: the call for help, or the aanmelding, that it
-- became ends with it, and he does not learn which.
-- What was said, stays; somebody speaks for himself only, and of so many in an hour (domain/terugkeer): a list of names that
-- somebody came by is not gone through.
-- @sqlite
CREATE TRIGGER trg_terugkeer_vast BEFORE UPDATE ON t_terugkeer
WHEN NEW.melder_id <> OLD.melder_id OR NEW.terugkeersoort <> OLD.terugkeersoort OR NEW.tekst <> OLD.tekst
	OR NEW.herken_hash <> OLD.herken_hash OR NEW.op <> OLD.op OR NEW.uiterlijk_datum <> OLD.uiterlijk_datum
	OR OLD.ingetrokken_op IS NOT NULL OR NEW.ingetrokken_op IS NOT ctx_nu()
	OR NOT EXISTS (SELECT 1 FROM terugkeer t WHERE t.id = OLD.id AND NOT t.is_opgepakt)
BEGIN SELECT RAISE(ABORT, 'terugkeer_vast'); END;
CREATE TRIGGER trg_terugkeer_ingetrokken AFTER UPDATE OF ingetrokken_op ON t_terugkeer BEGIN
	UPDATE t_signaal SET ingetrokken_op = ctx_nu(), afgehandeld_op = ctx_nu(), afgehandeld_door_id = NEW.melder_id,
		reactie = 'Ingetrokken door de school.', versie = versie + 1
	WHERE melder_id = NEW.melder_id AND op = NEW.op AND soort = 'oude_school' AND afgehandeld_op IS NULL;
	INSERT INTO t_aanmeldstap (aanmelding_id, stap, tekst, gebruiker_id, op)
	SELECT a.id, 'neem_niet_op', 'Ingetrokken door de school.', NEW.melder_id, ctx_nu() FROM t_aanmelding a
	WHERE a.herken_hash = NEW.herken_hash AND a.op = NEW.op AND a.gebruiker_id = NEW.melder_id AND a.vorm = 'oude_school'
		AND a.toestand = 'nieuw';
	UPDATE t_aanmelding SET toestand = 'niet_opgenomen', reden = 'vergissing', beantwoord_op = ctx_nu(), door_id = NEW.melder_id,
		bewaar_tot_datum = ctx_vandaag() + 30 * (SELECT b.maanden FROM t_aanmelding_bewaren b), versie = versie + 1
	WHERE herken_hash = NEW.herken_hash AND op = NEW.op AND gebruiker_id = NEW.melder_id AND vorm = 'oude_school'
		AND toestand = 'nieuw';
END;
CREATE TRIGGER trg_terugkeer_nieuw BEFORE INSERT ON t_terugkeer WHEN NEW.melder_id <> ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'terugkeer_vast'); END;
CREATE TRIGGER trg_terugkeer_veel BEFORE INSERT ON t_terugkeer
WHEN (SELECT count(t.id) FROM t_terugkeer t WHERE t.melder_id = NEW.melder_id AND t.op > ctx_nu() - 3600000) >= 20
BEGIN SELECT RAISE(ABORT, 'terugkeer_veel'); END;
CREATE TRIGGER trg_schoonmaak_terugkeer AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_terugkeer WHERE id IN (SELECT id FROM overtollig_terugkeer LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_terugkeer_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.melder_id <> ctx_gebruiker() OR (TG_OP = 'UPDATE' AND (NEW.melder_id <> OLD.melder_id
			OR NEW.terugkeersoort <> OLD.terugkeersoort OR NEW.tekst <> OLD.tekst OR NEW.herken_hash <> OLD.herken_hash
			OR NEW.op <> OLD.op OR NEW.uiterlijk_datum <> OLD.uiterlijk_datum OR OLD.ingetrokken_op IS NOT NULL
			OR NEW.ingetrokken_op IS DISTINCT FROM ctx_nu()
			OR NOT EXISTS (SELECT 1 FROM terugkeer t WHERE t.id = OLD.id AND NOT t.is_opgepakt))) THEN
		RAISE EXCEPTION 'terugkeer_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' THEN
		RETURN NEW;
	END IF;
	IF (SELECT count(t.id) FROM t_terugkeer t WHERE t.melder_id = NEW.melder_id AND t.op > ctx_nu() - 3600000) >= 20 THEN
		RAISE EXCEPTION 'terugkeer_veel' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_terugkeer_vast BEFORE INSERT OR UPDATE ON t_terugkeer FOR EACH ROW EXECUTE FUNCTION trg_terugkeer_vast();
CREATE FUNCTION trg_terugkeer_ingetrokken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_signaal SET ingetrokken_op = ctx_nu(), afgehandeld_op = ctx_nu(), afgehandeld_door_id = NEW.melder_id,
		reactie = 'Ingetrokken door de school.', versie = versie + 1
	WHERE melder_id = NEW.melder_id AND op = NEW.op AND soort = 'oude_school' AND afgehandeld_op IS NULL;
	INSERT INTO t_aanmeldstap (aanmelding_id, stap, tekst, gebruiker_id, op)
	SELECT a.id, 'neem_niet_op', 'Ingetrokken door de school.', NEW.melder_id, ctx_nu() FROM t_aanmelding a
	WHERE a.herken_hash = NEW.herken_hash AND a.op = NEW.op AND a.gebruiker_id = NEW.melder_id AND a.vorm = 'oude_school'
		AND a.toestand = 'nieuw';
	UPDATE t_aanmelding SET toestand = 'niet_opgenomen', reden = 'vergissing', beantwoord_op = ctx_nu(), door_id = NEW.melder_id,
		bewaar_tot_datum = ctx_vandaag() + 30 * (SELECT b.maanden FROM t_aanmelding_bewaren b), versie = versie + 1
	WHERE herken_hash = NEW.herken_hash AND op = NEW.op AND gebruiker_id = NEW.melder_id AND vorm = 'oude_school'
		AND toestand = 'nieuw';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_terugkeer_ingetrokken AFTER UPDATE OF ingetrokken_op ON t_terugkeer FOR EACH ROW
EXECUTE FUNCTION trg_terugkeer_ingetrokken();
CREATE FUNCTION trg_schoonmaak_terugkeer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_terugkeer WHERE id IN (SELECT id FROM overtollig_terugkeer LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_terugkeer AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW
EXECUTE FUNCTION trg_schoonmaak_terugkeer();
-- @both
