-- Verwijzing: somebody is asked to help with something for a while; who is responsible stays it (peers 29; t_verwijzing: 0010).
--
-- Who is asked gets a basis (t_betrokkene, rol gevraagd) that shows no part of the dossier: the view verwijzing says whom it is
-- about and what is asked. A yes gives another one (rol helper): the parts that were named, from the first day until the
-- last, so that sight ends by itself. Both rest on the ground of his organisation; where that is consent, the jongere gave it.
-- The casusregisseur asks, and what was asked is of whoever is casusregisseur: after an overdracht the help goes on, and the
-- other hears of it. Who becomes casusregisseur himself helps no more, and a closed dossier asks nobody.

-- ---- what may be read ----

-- For the casusregisseur and for who is asked, the same rows. It starts from the few of this gebruiker.
CREATE VIEW verwijzing AS
SELECT v.id, z.jongere_id, z.onderdelen AS zicht, v.afzender_id, v.ontvanger_id, v.onderdelen, v.verwijssoort, v.keuzereden,
	CASE WHEN v.toestand = 'aangeboden' AND v.verloopt_op <= (SELECT ctx_nu()) THEN 'verlopen'
		WHEN v.toestand = 'geaccepteerd' AND v.verwijssoort = 'coach' THEN 'coach'
		WHEN v.toestand = 'geaccepteerd' AND v.tot_op <= (SELECT ctx_nu()) THEN 'voorbij' ELSE v.toestand END AS toestand,
	v.vraag, v.grondslag, v.artikel, v.besproken_datum, v.mening, v.van_datum, v.tot_datum, v.aangeboden_op, v.verloopt_op,
	v.beantwoord_op, v.reden, v.van_op, v.tot_op, v.hulpuitkomst, v.opbrengst, v.afgerond_op, v.gelezen_op, v.versie,
	j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.gemeente, j.fase, z.van_op AS zicht_van_op
FROM t_verwijzing v CROSS JOIN t_zicht z CROSS JOIN t_jongere j
WHERE z.jongere_id = v.jongere_id AND j.id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu())
	AND (v.afzender_id = (SELECT ctx_gebruiker())
		OR (v.ontvanger_id = (SELECT ctx_gebruiker()) AND v.toestand <> 'concept'));

-- How many of this gebruiker go on, or have an answer that was not read: a few numbers, asked by everybody's work list.
CREATE VIEW verwijzing_open {{barrier}} AS
SELECT v.id FROM t_verwijzing v
WHERE v.afzender_id = (SELECT ctx_gebruiker()) AND v.toestand NOT IN ('concept', 'ingetrokken')
	AND (v.toestand = 'aangeboden' OR (v.toestand = 'geaccepteerd' AND v.verwijssoort = 'hulp') OR v.gelezen_op IS NULL)
UNION ALL
SELECT v.id FROM t_verwijzing v
WHERE v.ontvanger_id = (SELECT ctx_gebruiker())
	AND (v.toestand = 'aangeboden' OR (v.toestand = 'geaccepteerd' AND v.verwijssoort = 'hulp'));

-- That there is or was one, and nothing of whom it is about: for the two, while it waits for the teamleider of either, and
-- once nobody answered in time for the afstemmingsregisseur.
CREATE VIEW verwijzing_overzicht {{barrier}} AS
SELECT w.id, w.afzender_id, w.ontvanger_id, w.verwijssoort, w.toestand, w.aangeboden_op, w.beantwoord_op, w.tot_datum
FROM (SELECT v.id, v.afzender_id, v.ontvanger_id, v.verwijssoort, v.aangeboden_op, v.beantwoord_op, v.tot_datum,
		CASE WHEN v.toestand = 'aangeboden' AND v.verloopt_op <= (SELECT ctx_nu()) THEN 'verlopen'
			WHEN v.toestand = 'geaccepteerd' AND v.verwijssoort = 'coach' THEN 'coach'
			WHEN v.toestand = 'geaccepteerd' AND v.tot_op <= (SELECT ctx_nu()) THEN 'voorbij' ELSE v.toestand END AS toestand
	FROM t_verwijzing v) w
WHERE w.afzender_id = (SELECT ctx_gebruiker()) OR (w.ontvanger_id = (SELECT ctx_gebruiker()) AND w.aangeboden_op IS NOT NULL)
	OR (w.toestand IN ('aangeboden', 'verlopen') AND EXISTS (SELECT 1 FROM t_functie m
		WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'teamleider' AND EXISTS (SELECT 1 FROM t_functie f
			WHERE f.gebruiker_id IN (w.afzender_id, w.ontvanger_id) AND f.organisatie_id = m.organisatie_id
				AND f.tot_datum IS NULL)))
	OR (w.toestand = 'verlopen' AND EXISTS (SELECT 1 FROM t_functie m
		WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'afstemmingsregisseur'));

-- ---- guards ----

-- Dossiers where this reader only helps, or is asked to: he has no basis of his own.
CREATE VIEW t_helpt_alleen AS
SELECT b.jongere_id FROM t_betrokkene b
WHERE b.gebruiker_id = (SELECT ctx_gebruiker()) AND b.rol IN ('gevraagd', 'helper') AND b.tot_op > (SELECT ctx_nu())
	AND NOT EXISTS (SELECT 1 FROM t_betrokkene o WHERE o.jongere_id = b.jongere_id AND o.gebruiker_id = b.gebruiker_id
		AND o.rol NOT IN ('ontvanger', 'gevraagd', 'helper') AND o.van_op <= (SELECT ctx_nu()) AND o.tot_op > (SELECT ctx_nu()));

-- What the casusregisseur took back within a day, and what it was before that; and a yes that is taken back by who gave it,
-- within a day, while nobody read it and he did nothing for this jongere yet.
CREATE VIEW t_verwijzing_terug AS
SELECT v.id, CASE WHEN v.aangeboden_op IS NULL THEN 'concept' ELSE 'aangeboden' END AS was
FROM t_verwijzing v JOIN t_jongere j ON j.id = v.jongere_id AND j.casusregisseur_id = v.afzender_id AND j.gesloten_op IS NULL
WHERE v.toestand = 'ingetrokken' AND v.beantwoord_op IS NULL AND v.afzender_id = (SELECT ctx_gebruiker())
	AND v.afgerond_op > (SELECT ctx_nu()) - 86400000
UNION ALL
SELECT v.id, 'aangeboden' FROM t_verwijzing v
WHERE v.toestand = 'geaccepteerd' AND v.verwijssoort = 'hulp' AND v.ontvanger_id = (SELECT ctx_gebruiker())
	AND v.beantwoord_op > (SELECT ctx_nu()) - 86400000 AND v.verloopt_op > (SELECT ctx_nu()) AND v.gelezen_op IS NULL
	AND NOT EXISTS (SELECT 1 FROM t_gebeurtenis g WHERE g.jongere_id = v.jongere_id AND g.gebruiker_id = v.ontvanger_id
		AND g.op > v.beantwoord_op);

-- @sqlite
CREATE TRIGGER trg_verwijzing_nieuw BEFORE INSERT ON t_verwijzing
WHEN NEW.toestand <> 'concept' OR NOT EXISTS (SELECT 1 FROM t_jongere j
	WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id AND j.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'verwijzing_van_casusregisseur'); END;

-- What is asked is written by who asks it, also while it waits to be asked (again).
CREATE TRIGGER trg_verwijzing_door BEFORE UPDATE ON t_verwijzing
WHEN (NEW.aangeboden_op IS NOT OLD.aangeboden_op OR NEW.verloopt_op IS NOT OLD.verloopt_op
		OR NEW.onderdelen <> OLD.onderdelen OR NEW.vraag <> OLD.vraag OR NEW.grondslag <> OLD.grondslag
		OR NEW.artikel <> OLD.artikel OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening <> OLD.mening
		OR NEW.van_datum IS NOT OLD.van_datum OR NEW.tot_datum IS NOT OLD.tot_datum OR NEW.rol IS NOT OLD.rol
		OR NEW.kandidaat_id IS NOT OLD.kandidaat_id OR NEW.uitleg IS NOT OLD.uitleg OR NEW.keuzereden IS NOT OLD.keuzereden
		OR (OLD.toestand = 'geaccepteerd' AND NEW.tot_op IS NOT OLD.tot_op))
	AND ctx_gebruiker() IS NOT OLD.afzender_id
BEGIN SELECT RAISE(ABORT, 'verwijzing_van_casusregisseur'); END;

CREATE TRIGGER trg_verwijzing_toestand BEFORE UPDATE OF toestand ON t_verwijzing
WHEN NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'concept' AND NEW.toestand IN ('aangeboden', 'ingetrokken'))
	AND NOT (OLD.toestand = 'aangeboden' AND NEW.toestand IN ('geaccepteerd', 'geweigerd', 'ingetrokken'))
	AND NOT (OLD.toestand = 'geaccepteerd' AND OLD.verwijssoort = 'hulp' AND NEW.toestand IN ('afgerond', 'ingetrokken'))
	AND NOT EXISTS (SELECT 1 FROM t_verwijzing_terug w WHERE w.id = OLD.id AND w.was = NEW.toestand)
BEGIN SELECT RAISE(ABORT, 'verwijzing_toestand'); END;

-- What was asked is what is answered; the help can only become longer, while it lasts.
CREATE TRIGGER trg_verwijzing_vast BEFORE UPDATE ON t_verwijzing
WHEN NEW.jongere_id <> OLD.jongere_id OR NEW.ontvanger_id <> OLD.ontvanger_id OR NEW.verwijssoort <> OLD.verwijssoort
	OR (NEW.afzender_id <> OLD.afzender_id AND NOT EXISTS (SELECT 1 FROM t_jongere j
		WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id))
	OR (OLD.toestand <> 'concept' AND NOT (OLD.toestand = 'aangeboden' AND OLD.verloopt_op <= ctx_nu())
		AND (NEW.onderdelen <> OLD.onderdelen OR NEW.vraag <> OLD.vraag OR NEW.grondslag <> OLD.grondslag
			OR NEW.artikel <> OLD.artikel OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening <> OLD.mening
			OR NEW.rol IS NOT OLD.rol OR NEW.kandidaat_id IS NOT OLD.kandidaat_id OR NEW.uitleg IS NOT OLD.uitleg
			OR NEW.keuzereden IS NOT OLD.keuzereden
			OR NEW.van_datum <> OLD.van_datum OR NEW.aangeboden_op IS NOT OLD.aangeboden_op
			OR NEW.verloopt_op IS NOT OLD.verloopt_op))
	OR (OLD.toestand <> 'aangeboden' AND NEW.van_op IS NOT OLD.van_op)
	OR (OLD.toestand NOT IN ('concept', 'aangeboden') AND (NEW.tot_datum <> OLD.tot_datum OR NEW.tot_op IS NOT OLD.tot_op)
		AND NOT (OLD.toestand = 'geaccepteerd' AND OLD.tot_op > ctx_nu() AND NEW.tot_op > OLD.tot_op))
	OR (OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.tot_datum <> OLD.tot_datum)
	OR (OLD.toestand = 'afgerond' AND (NEW.opbrengst <> OLD.opbrengst OR NEW.hulpuitkomst <> OLD.hulpuitkomst))
	OR (OLD.toestand IN ('ingetrokken', 'geaccepteerd') AND NEW.toestand = OLD.toestand
		AND (NEW.beantwoord_op IS NOT OLD.beantwoord_op OR NEW.afgerond_op IS NOT OLD.afgerond_op))
BEGIN SELECT RAISE(ABORT, 'verwijzing_vast'); END;

CREATE TRIGGER trg_verwijzing_antwoord BEFORE UPDATE OF toestand ON t_verwijzing
WHEN NEW.toestand IN ('geaccepteerd', 'geweigerd') AND OLD.toestand = 'aangeboden'
	AND (ctx_gebruiker() IS NOT OLD.ontvanger_id OR OLD.verloopt_op <= ctx_nu() OR NEW.van_op < ctx_nu()
		OR (NEW.verwijssoort = 'coach' AND (NEW.van_op <> ctx_nu() OR NEW.beantwoord_op <> ctx_nu())))
BEGIN SELECT RAISE(ABORT, 'verwijzing_de_ander'); END;

CREATE TRIGGER trg_verwijzing_afronden BEFORE UPDATE OF toestand ON t_verwijzing
WHEN NEW.toestand = 'afgerond' AND OLD.toestand = 'geaccepteerd' AND ctx_gebruiker() IS NOT OLD.afzender_id
	AND ctx_gebruiker() IS NOT OLD.ontvanger_id
BEGIN SELECT RAISE(ABORT, 'verwijzing_van_de_twee'); END;

CREATE TRIGGER trg_verwijzing_gevraagd AFTER UPDATE ON t_verwijzing
WHEN NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS NOT OLD.aangeboden_op BEGIN
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, 'gevraagd', 0, NEW.grondslag, NEW.artikel, NEW.aangeboden_op, NEW.verloopt_op);
END;

CREATE TRIGGER trg_verwijzing_ja AFTER UPDATE OF toestand ON t_verwijzing
WHEN OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.verwijssoort = 'hulp' BEGIN
	UPDATE t_betrokkene SET tot_op = NEW.van_op, einde_reden = 'zei ja', versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'gevraagd' AND tot_op > ctx_nu();
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, 'helper', NEW.onderdelen | 1, NEW.grondslag, NEW.artikel, NEW.van_op, NEW.tot_op);
END;

-- Asked again, as it was: from this moment on, until the same last moment.
CREATE TRIGGER trg_verwijzing_weer AFTER UPDATE OF toestand ON t_verwijzing
WHEN OLD.toestand IN ('ingetrokken', 'geaccepteerd') AND NEW.toestand = 'aangeboden' BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END, einde_reden = 'nam het ja terug',
		versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol IN ('gevraagd', 'helper') AND tot_op > ctx_nu();
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	SELECT NEW.jongere_id, NEW.ontvanger_id, 'gevraagd', 0, NEW.grondslag, NEW.artikel, ctx_nu(), NEW.verloopt_op
	WHERE NEW.verloopt_op > ctx_nu();
END;

CREATE TRIGGER trg_verwijzing_langer AFTER UPDATE OF tot_op ON t_verwijzing
WHEN OLD.toestand = 'geaccepteerd' AND NEW.tot_op > OLD.tot_op BEGIN
	UPDATE t_betrokkene SET tot_op = NEW.tot_op, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'helper' AND tot_op = OLD.tot_op;
END;

CREATE TRIGGER trg_verwijzing_einde AFTER UPDATE OF toestand ON t_verwijzing
WHEN OLD.toestand IN ('aangeboden', 'geaccepteerd') AND NEW.toestand NOT IN ('aangeboden', 'geaccepteerd') BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
		einde_reden = 'extra hulp ' || NEW.toestand, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol IN ('gevraagd', 'helper') AND tot_op > ctx_nu();
END;

CREATE TRIGGER trg_jongere_verwijzing AFTER UPDATE OF casusregisseur_id, gesloten_op ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id OR NEW.gesloten_op IS NOT NULL BEGIN
	UPDATE t_verwijzing SET toestand = 'ingetrokken', afgerond_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.id AND (toestand IN ('concept', 'aangeboden') OR (toestand = 'geaccepteerd' AND verwijssoort = 'hulp'))
		AND (NEW.gesloten_op IS NOT NULL OR ontvanger_id = NEW.casusregisseur_id);
	UPDATE t_verwijzing SET afzender_id = NEW.casusregisseur_id, versie = versie + 1
	WHERE jongere_id = NEW.id AND afzender_id <> NEW.casusregisseur_id AND ontvanger_id <> NEW.casusregisseur_id;
END;

-- Nobody helps who was not asked, nor reads more, nor longer.
CREATE TRIGGER trg_betrokkene_helper_nieuw BEFORE INSERT ON t_betrokkene
WHEN NEW.rol IN ('gevraagd', 'helper') AND NOT EXISTS (SELECT 1 FROM t_verwijzing v WHERE v.jongere_id = NEW.jongere_id
	AND v.ontvanger_id = NEW.gebruiker_id AND v.grondslag = NEW.grondslag
	AND ((NEW.rol = 'gevraagd' AND v.toestand = 'aangeboden' AND NEW.onderdelen = 0
			AND (v.aangeboden_op = NEW.van_op OR (v.aangeboden_op < NEW.van_op AND NEW.van_op = ctx_nu()))
			AND v.verloopt_op = NEW.tot_op)
		OR (NEW.rol = 'helper' AND v.toestand = 'geaccepteerd' AND NEW.onderdelen = (v.onderdelen | 1)
			AND v.van_op = NEW.van_op AND v.tot_op = NEW.tot_op)))
BEGIN SELECT RAISE(ABORT, 'helper_zonder_verwijzing'); END;

CREATE TRIGGER trg_betrokkene_helper_wijzig BEFORE UPDATE ON t_betrokkene
WHEN (NEW.rol <> OLD.rol AND (OLD.rol IN ('gevraagd', 'helper') OR NEW.rol IN ('gevraagd', 'helper')))
	OR (OLD.rol IN ('gevraagd', 'helper') AND (NEW.onderdelen <> OLD.onderdelen
		OR (NEW.tot_op > OLD.tot_op AND NOT EXISTS (SELECT 1 FROM t_verwijzing v WHERE v.jongere_id = NEW.jongere_id
			AND v.ontvanger_id = NEW.gebruiker_id AND v.toestand = 'geaccepteerd'
			AND NEW.tot_op = CASE WHEN NEW.rol = 'helper' THEN v.tot_op ELSE v.van_op END))))
BEGIN SELECT RAISE(ABORT, 'helper_zonder_verwijzing'); END;

-- Who only helps brings in nobody, himself least of all, and decides not who is responsible: but for his yes to an overdracht.
CREATE TRIGGER trg_betrokkene_helper_kiest BEFORE INSERT ON t_betrokkene
WHEN NEW.rol NOT IN ('casusregisseur', 'vervanger', 'ontvanger', 'gevraagd', 'helper')
	AND EXISTS (SELECT 1 FROM t_helpt_alleen h WHERE h.jongere_id = NEW.jongere_id)
BEGIN SELECT RAISE(ABORT, 'helper_kiest_niet'); END;

CREATE TRIGGER trg_jongere_helper_kiest BEFORE UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id
	AND EXISTS (SELECT 1 FROM t_helpt_alleen h WHERE h.jongere_id = NEW.id)
	AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.id AND o.ontvanger_id = NEW.casusregisseur_id
		AND o.toestand = 'geaccepteerd' AND o.beantwoord_op = ctx_nu())
BEGIN SELECT RAISE(ABORT, 'helper_kiest_niet'); END;
-- @postgres
CREATE FUNCTION trg_verwijzing_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock on the dossier, so that nobody else becomes responsible in the same moment.
		PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id
			AND j.gesloten_op IS NULL FOR SHARE;
		IF NOT FOUND OR NEW.toestand <> 'concept' THEN
			RAISE EXCEPTION 'verwijzing_van_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	-- What is asked is written by who asks it, also while it waits to be asked (again).
	IF (NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op OR NEW.verloopt_op IS DISTINCT FROM OLD.verloopt_op
			OR NEW.onderdelen <> OLD.onderdelen OR NEW.vraag <> OLD.vraag OR NEW.grondslag <> OLD.grondslag
			OR NEW.artikel <> OLD.artikel OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening <> OLD.mening
			OR NEW.van_datum IS DISTINCT FROM OLD.van_datum OR NEW.tot_datum IS DISTINCT FROM OLD.tot_datum
			OR NEW.rol IS DISTINCT FROM OLD.rol OR NEW.kandidaat_id IS DISTINCT FROM OLD.kandidaat_id
			OR NEW.uitleg IS DISTINCT FROM OLD.uitleg OR NEW.keuzereden IS DISTINCT FROM OLD.keuzereden
			OR (OLD.toestand = 'geaccepteerd' AND NEW.tot_op IS DISTINCT FROM OLD.tot_op))
		AND ctx_gebruiker() IS DISTINCT FROM OLD.afzender_id THEN
		RAISE EXCEPTION 'verwijzing_van_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'concept' AND NEW.toestand IN ('aangeboden', 'ingetrokken'))
		AND NOT (OLD.toestand = 'aangeboden' AND NEW.toestand IN ('geaccepteerd', 'geweigerd', 'ingetrokken'))
		AND NOT (OLD.toestand = 'geaccepteerd' AND OLD.verwijssoort = 'hulp' AND NEW.toestand IN ('afgerond', 'ingetrokken'))
		AND NOT EXISTS (SELECT 1 FROM t_verwijzing_terug w WHERE w.id = OLD.id AND w.was = NEW.toestand) THEN
		RAISE EXCEPTION 'verwijzing_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.jongere_id <> OLD.jongere_id OR NEW.ontvanger_id <> OLD.ontvanger_id OR NEW.verwijssoort <> OLD.verwijssoort
		OR (NEW.afzender_id <> OLD.afzender_id AND NOT EXISTS (SELECT 1 FROM t_jongere j
			WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id))
		OR (OLD.toestand <> 'concept' AND NOT (OLD.toestand = 'aangeboden' AND OLD.verloopt_op <= ctx_nu())
			AND (NEW.onderdelen <> OLD.onderdelen OR NEW.vraag <> OLD.vraag OR NEW.grondslag <> OLD.grondslag
				OR NEW.artikel <> OLD.artikel OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening <> OLD.mening
				OR NEW.rol IS DISTINCT FROM OLD.rol OR NEW.kandidaat_id IS DISTINCT FROM OLD.kandidaat_id
				OR NEW.uitleg IS DISTINCT FROM OLD.uitleg OR NEW.keuzereden IS DISTINCT FROM OLD.keuzereden
				OR NEW.van_datum <> OLD.van_datum OR NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op
				OR NEW.verloopt_op IS DISTINCT FROM OLD.verloopt_op))
		OR (OLD.toestand <> 'aangeboden' AND NEW.van_op IS DISTINCT FROM OLD.van_op)
		OR (OLD.toestand NOT IN ('concept', 'aangeboden')
			AND (NEW.tot_datum <> OLD.tot_datum OR NEW.tot_op IS DISTINCT FROM OLD.tot_op)
			AND NOT (OLD.toestand = 'geaccepteerd' AND OLD.tot_op > ctx_nu() AND NEW.tot_op > OLD.tot_op))
		OR (OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.tot_datum <> OLD.tot_datum)
		OR (OLD.toestand = 'afgerond' AND (NEW.opbrengst <> OLD.opbrengst OR NEW.hulpuitkomst <> OLD.hulpuitkomst))
		OR (OLD.toestand IN ('ingetrokken', 'geaccepteerd') AND NEW.toestand = OLD.toestand
			AND (NEW.beantwoord_op IS DISTINCT FROM OLD.beantwoord_op
				OR NEW.afgerond_op IS DISTINCT FROM OLD.afgerond_op)) THEN
		RAISE EXCEPTION 'verwijzing_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand IN ('geaccepteerd', 'geweigerd') AND OLD.toestand = 'aangeboden'
		AND (ctx_gebruiker() IS DISTINCT FROM OLD.ontvanger_id OR OLD.verloopt_op <= ctx_nu()
			OR coalesce(NEW.van_op < ctx_nu(), FALSE)
			OR (NEW.verwijssoort = 'coach' AND coalesce(NEW.van_op <> ctx_nu() OR NEW.beantwoord_op <> ctx_nu(), FALSE))) THEN
		RAISE EXCEPTION 'verwijzing_de_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand = 'afgerond' AND OLD.toestand = 'geaccepteerd' AND ctx_gebruiker() IS DISTINCT FROM OLD.afzender_id
		AND ctx_gebruiker() IS DISTINCT FROM OLD.ontvanger_id THEN
		RAISE EXCEPTION 'verwijzing_van_de_twee' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verwijzing_wacht BEFORE INSERT OR UPDATE ON t_verwijzing FOR EACH ROW EXECUTE FUNCTION trg_verwijzing_wacht();

CREATE FUNCTION trg_verwijzing_zicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op THEN
		INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
		VALUES (NEW.jongere_id, NEW.ontvanger_id, 'gevraagd', 0, NEW.grondslag, NEW.artikel, NEW.aangeboden_op,
			NEW.verloopt_op);
	ELSIF OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.verwijssoort = 'hulp' THEN
		UPDATE t_betrokkene SET tot_op = NEW.van_op, einde_reden = 'zei ja', versie = versie + 1
		WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'gevraagd' AND tot_op > ctx_nu();
		INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
		VALUES (NEW.jongere_id, NEW.ontvanger_id, 'helper', NEW.onderdelen | 1, NEW.grondslag, NEW.artikel, NEW.van_op,
			NEW.tot_op);
	ELSIF OLD.toestand IN ('ingetrokken', 'geaccepteerd') AND NEW.toestand = 'aangeboden' THEN
		-- Asked again, as it was: from this moment on, until the same last moment.
		UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
			einde_reden = 'nam het ja terug', versie = versie + 1
		WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol IN ('gevraagd', 'helper')
			AND tot_op > ctx_nu();
		INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
		SELECT NEW.jongere_id, NEW.ontvanger_id, 'gevraagd', 0, NEW.grondslag, NEW.artikel, ctx_nu(), NEW.verloopt_op
		WHERE NEW.verloopt_op > ctx_nu();
	ELSIF OLD.toestand = 'geaccepteerd' AND NEW.tot_op > OLD.tot_op THEN
		UPDATE t_betrokkene SET tot_op = NEW.tot_op, versie = versie + 1
		WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'helper' AND tot_op = OLD.tot_op;
	ELSIF OLD.toestand IN ('aangeboden', 'geaccepteerd') AND NEW.toestand NOT IN ('aangeboden', 'geaccepteerd') THEN
		UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
			einde_reden = 'extra hulp ' || NEW.toestand, versie = versie + 1
		WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol IN ('gevraagd', 'helper')
			AND tot_op > ctx_nu();
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_verwijzing_zicht AFTER UPDATE ON t_verwijzing FOR EACH ROW EXECUTE FUNCTION trg_verwijzing_zicht();

CREATE FUNCTION trg_jongere_verwijzing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_verwijzing SET toestand = 'ingetrokken', afgerond_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.id AND (toestand IN ('concept', 'aangeboden') OR (toestand = 'geaccepteerd' AND verwijssoort = 'hulp'))
		AND (NEW.gesloten_op IS NOT NULL OR ontvanger_id = NEW.casusregisseur_id);
	UPDATE t_verwijzing SET afzender_id = NEW.casusregisseur_id, versie = versie + 1
	WHERE jongere_id = NEW.id AND afzender_id <> NEW.casusregisseur_id AND ontvanger_id <> NEW.casusregisseur_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_verwijzing AFTER UPDATE OF casusregisseur_id, gesloten_op ON t_jongere FOR EACH ROW
WHEN (NEW.casusregisseur_id <> OLD.casusregisseur_id OR NEW.gesloten_op IS NOT NULL) EXECUTE FUNCTION trg_jongere_verwijzing();

CREATE FUNCTION trg_betrokkene_helper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.rol NOT IN ('gevraagd', 'helper') OR EXISTS (SELECT 1 FROM t_verwijzing v WHERE v.jongere_id = NEW.jongere_id
			AND v.ontvanger_id = NEW.gebruiker_id AND v.grondslag = NEW.grondslag
			AND ((NEW.rol = 'gevraagd' AND v.toestand = 'aangeboden' AND NEW.onderdelen = 0
					AND (v.aangeboden_op = NEW.van_op OR (v.aangeboden_op < NEW.van_op AND NEW.van_op = ctx_nu()))
					AND v.verloopt_op = NEW.tot_op)
				OR (NEW.rol = 'helper' AND v.toestand = 'geaccepteerd' AND NEW.onderdelen = (v.onderdelen | 1)
					AND v.van_op = NEW.van_op AND v.tot_op = NEW.tot_op))) THEN
			RETURN NEW;
		END IF;
	ELSIF (NEW.rol = OLD.rol OR NOT (OLD.rol IN ('gevraagd', 'helper') OR NEW.rol IN ('gevraagd', 'helper')))
		AND (OLD.rol NOT IN ('gevraagd', 'helper') OR (NEW.onderdelen = OLD.onderdelen
			AND (NEW.tot_op <= OLD.tot_op OR EXISTS (SELECT 1 FROM t_verwijzing v WHERE v.jongere_id = NEW.jongere_id
				AND v.ontvanger_id = NEW.gebruiker_id AND v.toestand = 'geaccepteerd'
				AND NEW.tot_op = CASE WHEN NEW.rol = 'helper' THEN v.tot_op ELSE v.van_op END)))) THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'helper_zonder_verwijzing' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_betrokkene_helper BEFORE INSERT OR UPDATE ON t_betrokkene FOR EACH ROW EXECUTE FUNCTION trg_betrokkene_helper();

CREATE FUNCTION trg_betrokkene_helper_kiest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_helpt_alleen h WHERE h.jongere_id = NEW.jongere_id) THEN
		RAISE EXCEPTION 'helper_kiest_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_betrokkene_helper_kiest BEFORE INSERT ON t_betrokkene FOR EACH ROW
WHEN (NEW.rol NOT IN ('casusregisseur', 'vervanger', 'ontvanger', 'gevraagd', 'helper'))
EXECUTE FUNCTION trg_betrokkene_helper_kiest();

CREATE FUNCTION trg_jongere_helper_kiest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_helpt_alleen h WHERE h.jongere_id = NEW.id)
		AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.id AND o.ontvanger_id = NEW.casusregisseur_id
			AND o.toestand = 'geaccepteerd' AND o.beantwoord_op = ctx_nu()) THEN
		RAISE EXCEPTION 'helper_kiest_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jongere_helper_kiest BEFORE UPDATE OF casusregisseur_id ON t_jongere FOR EACH ROW
WHEN (NEW.casusregisseur_id <> OLD.casusregisseur_id) EXECUTE FUNCTION trg_jongere_helper_kiest();
-- @both
