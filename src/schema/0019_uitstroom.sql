-- Uitstroom: everybody who leaves school this year, and where to (F107-F115).
--
-- Promise 1: whoever has left school and has neither a destination nor a waakvlam stays on the list, whatever happens: such
-- a dossier cannot be closed, and neither the last day at school nor the school can be taken away. The list is no table: it
-- is the dossiers of that school and year, so nobody can be left out of it. Who is at school and of whom the last day is
-- not known is on no list of a year: such a dossier cannot be closed either, and a day once known cannot be taken away (F107).

-- Who moves on after the last day at school has gone somewhere: the phase says where, unless somebody said so already.
-- @sqlite
CREATE TRIGGER trg_jongere_bestemming AFTER UPDATE OF fase ON t_jongere
WHEN NEW.fase <> OLD.fase AND NEW.bestemming IS NULL AND NEW.uitstroom_datum < ctx_vandaag()
	AND NEW.fase IN ('toeleiding', 'match', 'start', 'werk', 'opleiding', 'dagbesteding') BEGIN
	UPDATE t_jongere SET bestemming = CASE WHEN NEW.fase IN ('toeleiding', 'match') THEN 'toeleidingstraject'
		WHEN NEW.fase IN ('start', 'werk') THEN 'werk' WHEN NEW.fase = 'opleiding' THEN 'vervolgopleiding'
		ELSE 'dagbesteding' END
	WHERE id = NEW.id;
END;

CREATE TRIGGER trg_jongere_uitstroom BEFORE UPDATE OF bestemming, stand_waakvlam_datum, gesloten_op, uitstroom_datum, school_id
	ON t_jongere
WHEN NEW.bestemming IS NULL AND NEW.stand_waakvlam_datum IS NULL AND ((NEW.gesloten_op IS NOT NULL AND NEW.uitstroom_datum < ctx_vandaag())
		OR (OLD.fase IN ('school', 'stage') AND NEW.uitstroom_datum IS NULL
			AND (NEW.gesloten_op IS NOT NULL OR OLD.uitstroom_datum IS NOT NULL))
		OR (OLD.uitstroom_datum < ctx_vandaag() AND (NEW.uitstroom_datum IS NULL
			OR (OLD.school_id IS NOT NULL AND NEW.school_id IS NULL))))
	AND EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_uitstroom'); END;
-- @postgres
CREATE FUNCTION trg_jongere_bestemming() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET bestemming = CASE WHEN NEW.fase IN ('toeleiding', 'match') THEN 'toeleidingstraject'
		WHEN NEW.fase IN ('start', 'werk') THEN 'werk' WHEN NEW.fase = 'opleiding' THEN 'vervolgopleiding'
		ELSE 'dagbesteding' END
	WHERE id = NEW.id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_bestemming AFTER UPDATE OF fase ON t_jongere FOR EACH ROW
WHEN (NEW.fase <> OLD.fase AND NEW.bestemming IS NULL
	AND NEW.fase IN ('toeleiding', 'match', 'start', 'werk', 'opleiding', 'dagbesteding')
	AND NEW.uitstroom_datum < ctx_vandaag())
EXECUTE FUNCTION trg_jongere_bestemming();

CREATE FUNCTION trg_jongere_uitstroom() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ((NEW.gesloten_op IS NOT NULL AND NEW.uitstroom_datum < ctx_vandaag())
			OR (OLD.fase IN ('school', 'stage') AND NEW.uitstroom_datum IS NULL
				AND (NEW.gesloten_op IS NOT NULL OR OLD.uitstroom_datum IS NOT NULL))
			OR (OLD.uitstroom_datum < ctx_vandaag() AND (NEW.uitstroom_datum IS NULL
				OR (OLD.school_id IS NOT NULL AND NEW.school_id IS NULL))))
		AND EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = NEW.id) THEN
		RAISE EXCEPTION 'belofte_1_uitstroom' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jongere_uitstroom BEFORE UPDATE OF bestemming, stand_waakvlam_datum, gesloten_op, uitstroom_datum, school_id
	ON t_jongere
FOR EACH ROW WHEN (NEW.bestemming IS NULL AND NEW.stand_waakvlam_datum IS NULL) EXECUTE FUNCTION trg_jongere_uitstroom();
-- @both

-- For who sees no dossier: how many leave a school in a school year (the year in which it ends; 153 days lie between the
-- first of August and the end of December), and of how many the destination is known and the talk was held. Small groups
-- are hidden as in 0005, and so is a number from which a small group of those without would follow.
CREATE VIEW telling_uitstroom {{barrier}} AS
SELECT w.schooljaar, w.school_id, w.aantal,
	CASE WHEN w.bestemd = 0 OR w.bestemd = w.aantal
		OR (w.bestemd >= w.grens AND w.aantal - w.bestemd >= w.grens) THEN w.bestemd * 1.0 END AS bestemd,
	CASE WHEN w.gesproken = 0 OR w.gesproken = w.aantal
		OR (w.gesproken >= w.grens AND w.aantal - w.gesproken >= w.grens) THEN w.gesproken * 1.0 END AS gesproken
FROM (SELECT v.schooljaar, v.school_id, v.aantal, v.bestemd, v.gesproken, g.grens,
		min(v.aantal) OVER (PARTITION BY v.schooljaar) AS kleinste,
		sum(v.aantal) OVER (PARTITION BY v.schooljaar ORDER BY v.aantal, v.school_id) AS tot_nu
	FROM (SELECT 1970 + (4 * (j.uitstroom_datum + 153) + 2) / 1461 AS schooljaar, j.school_id, count(j.fase) AS aantal,
			count(j.bestemming) AS bestemd, count(j.uitstroomgesprek_op) AS gesproken
		FROM t_jongere j WHERE j.uitstroom_datum IS NOT NULL AND j.school_id IS NOT NULL
			AND coalesce(j.gesloten_reden, '') <> 'De leerlingenlijst is niet opgenomen of ongedaan gemaakt'
			AND (j.opname_id IS NULL OR j.opname_id NOT IN (SELECT o.id FROM t_opname o WHERE o.toestand = 'bezig'))
		GROUP BY 1970 + (4 * (j.uitstroom_datum + 153) + 2) / 1461, j.school_id) v
	CROSS JOIN t_telling_grens g) w
WHERE (SELECT ctx_gebruiker()) IS NOT NULL
	AND NOT (w.aantal < w.grens OR (w.kleinste < w.grens AND w.tot_nu - w.aantal < w.grens));
