-- Who coaches a young person (F127, F130): chosen by somebody, out of a proposal in words, with the reason kept.

CREATE TABLE t_coachkeuze (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who was chosen
	kandidaat_id {{int}} REFERENCES t_gebruiker(id), -- who stood first in the proposal; NULL: nobody did
	uitleg {{text}} NOT NULL,                  -- what the proposal said of who was chosen
	reden {{text}} NOT NULL CHECK (trim(reden) <> ''), -- why him, in the words of who chose
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	beeindigd_op {{int}},                      -- somebody else was chosen, or he is not involved any more
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX coachkeuze_een ON t_coachkeuze (jongere_id) WHERE beeindigd_op IS NULL;
CREATE INDEX coachkeuze_jongere ON t_coachkeuze (jongere_id, id);

CREATE VIEW coachkeuze AS
SELECT k.id, z.jongere_id, k.gebruiker_id, k.kandidaat_id, k.uitleg, k.reden, k.door_id, k.op, k.beeindigd_op, k.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_coachkeuze k
WHERE k.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 8192) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- Of how many open dossiers somebody is a part, for as long as it takes: a number of nobody, for who chooses a coach.
CREATE VIEW begeleidlast {{barrier}} AS
SELECT g.id, (SELECT count(DISTINCT b.jongere_id) FROM t_betrokkene b JOIN t_jongere j ON j.id = b.jongere_id
	WHERE b.gebruiker_id = g.id AND b.tot_op = 253402300799000 AND j.gesloten_op IS NULL
		AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS aantal
FROM t_gebruiker g WHERE EXISTS (SELECT 1 FROM t_functie m WHERE m.id = (SELECT ctx_functie())
	AND m.rol IN ('casusregisseur', 'stagebegeleider', 'doorstroomcoach'));

-- What holds for a young person: his coach, and since when the two have yet to speak.
CREATE VIEW t_coach_stand AS
SELECT k.jongere_id, k.gebruiker_id, CASE WHEN NOT EXISTS (SELECT 1 FROM t_contactmoment c
		WHERE c.jongere_id = k.jongere_id AND c.gebruiker_id = k.gebruiker_id AND c.op >= k.op AND c.met = 'jongere'
			AND c.ingetrokken_op IS NULL) THEN k.op END AS wacht_op
FROM t_coachkeuze k WHERE k.beeindigd_op IS NULL;

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_coach_controle {{barrier}} AS
SELECT count(j.id) AS verschillen FROM t_jongere j LEFT JOIN t_coach_stand s ON s.jongere_id = j.id
WHERE (j.stand_coach_id IS DISTINCT FROM s.gebruiker_id OR j.stand_coach_wacht_op IS DISTINCT FROM s.wacht_op)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- A coach has the dossier in sight, and is none of who wants no help now or is closed. Whoever is not involved any more
-- is no coach any more. A choice is made once; a next one takes its place.
-- @sqlite
CREATE TRIGGER trg_coachkeuze_zicht BEFORE INSERT ON t_coachkeuze
WHEN NOT EXISTS (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id
	AND b.tot_op = 253402300799000)
BEGIN SELECT RAISE(ABORT, 'coach_zonder_zicht'); END;

CREATE TRIGGER trg_coachkeuze_stil BEFORE INSERT ON t_coachkeuze
WHEN NOT EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL
	AND j.stand_waakvlam_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'coach_stil'); END;

CREATE TRIGGER trg_coachkeuze_vast BEFORE UPDATE ON t_coachkeuze
WHEN OLD.beeindigd_op IS NOT NULL OR NEW.beeindigd_op IS NULL OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.kandidaat_id IS NOT OLD.kandidaat_id OR NEW.uitleg <> OLD.uitleg
	OR NEW.reden <> OLD.reden OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'coachkeuze_staat_vast'); END;

CREATE TRIGGER trg_coachkeuze_stand_nieuw AFTER INSERT ON t_coachkeuze BEGIN
	UPDATE t_jongere SET (stand_coach_id, stand_coach_wacht_op) = (SELECT s.gebruiker_id, s.wacht_op FROM t_coach_stand s
		WHERE s.jongere_id = NEW.jongere_id) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_coachkeuze_stand_wijzig AFTER UPDATE ON t_coachkeuze BEGIN
	UPDATE t_jongere SET (stand_coach_id, stand_coach_wacht_op) = (SELECT s.gebruiker_id, s.wacht_op FROM t_coach_stand s
		WHERE s.jongere_id = NEW.jongere_id) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_contactmoment_coach_nieuw AFTER INSERT ON t_contactmoment WHEN NEW.met = 'jongere' BEGIN
	UPDATE t_jongere SET stand_coach_wacht_op = (SELECT s.wacht_op FROM t_coach_stand s WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id AND stand_coach_id = NEW.gebruiker_id;
END;

CREATE TRIGGER trg_contactmoment_coach_wijzig AFTER UPDATE ON t_contactmoment BEGIN
	UPDATE t_jongere SET stand_coach_wacht_op = (SELECT s.wacht_op FROM t_coach_stand s WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id AND stand_coach_id = NEW.gebruiker_id;
END;

CREATE TRIGGER trg_betrokkene_coach AFTER UPDATE OF tot_op ON t_betrokkene WHEN NEW.tot_op <> 253402300799000 BEGIN
	UPDATE t_coachkeuze SET beeindigd_op = NEW.tot_op, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.gebruiker_id AND beeindigd_op IS NULL
		AND NOT EXISTS (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id
			AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000);
END;
-- @postgres
CREATE FUNCTION trg_coachkeuze_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF OLD.beeindigd_op IS NOT NULL OR NEW.beeindigd_op IS NULL OR NEW.jongere_id <> OLD.jongere_id
			OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.kandidaat_id IS DISTINCT FROM OLD.kandidaat_id
			OR NEW.uitleg <> OLD.uitleg OR NEW.reden <> OLD.reden OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op THEN
			RAISE EXCEPTION 'coachkeuze_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- A lock on both, so that neither ends in the same moment.
	PERFORM 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.gebruiker_id
		AND b.tot_op = 253402300799000 FOR SHARE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'coach_zonder_zicht' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.gesloten_op IS NULL
		AND j.stand_waakvlam_datum IS NULL FOR SHARE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'coach_stil' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_coachkeuze_wacht BEFORE INSERT OR UPDATE ON t_coachkeuze FOR EACH ROW
EXECUTE FUNCTION trg_coachkeuze_wacht();

CREATE FUNCTION trg_coachkeuze_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET (stand_coach_id, stand_coach_wacht_op) = (SELECT s.gebruiker_id, s.wacht_op FROM t_coach_stand s
		WHERE s.jongere_id = NEW.jongere_id) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_coachkeuze_stand AFTER INSERT OR UPDATE ON t_coachkeuze FOR EACH ROW
EXECUTE FUNCTION trg_coachkeuze_stand();

CREATE FUNCTION trg_contactmoment_coach() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_coach_wacht_op = (SELECT s.wacht_op FROM t_coach_stand s WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id AND stand_coach_id = NEW.gebruiker_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_contactmoment_coach_nieuw AFTER INSERT ON t_contactmoment FOR EACH ROW
WHEN (NEW.met = 'jongere') EXECUTE FUNCTION trg_contactmoment_coach();
CREATE TRIGGER trg_contactmoment_coach_wijzig AFTER UPDATE ON t_contactmoment FOR EACH ROW
EXECUTE FUNCTION trg_contactmoment_coach();

CREATE FUNCTION trg_betrokkene_coach() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_coachkeuze SET beeindigd_op = NEW.tot_op, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.gebruiker_id AND beeindigd_op IS NULL
		AND NOT EXISTS (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id
			AND b.gebruiker_id = NEW.gebruiker_id AND b.tot_op = 253402300799000);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_betrokkene_coach AFTER UPDATE OF tot_op ON t_betrokkene FOR EACH ROW
WHEN (NEW.tot_op <> 253402300799000) EXECUTE FUNCTION trg_betrokkene_coach();
-- @both
