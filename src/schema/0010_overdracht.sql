-- Overdracht: a dossier is offered to another casusregisseur, who takes it or does not (F116, peers 28-33).
--
-- Promise 4: who offers stays responsible until the other says yes. Nobody else can say it, not after the last moment, and
-- saying it is what makes him casusregisseur: there is no moment in which both are it, or neither. What the other reads
-- until then is a basis like any other (t_betrokkene, rol ontvanger), so that sight, its end and the reading log need nothing
-- of their own. It has no personalia: so nothing of the dossier opens but the view overdracht, which is the summary.
-- An offer that nobody answered needs no job: its basis has an end, and after that the view calls it verlopen.
-- 11814: what can go along (domain/overdracht.h): contact, onderwijs, willen, inkomen, werk, plan, netwerk.

CREATE TABLE t_overdracht (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	afzender_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	ontvanger_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	toestand {{text}} NOT NULL CHECK (toestand IN ('concept', 'aangeboden', 'geaccepteerd', 'geweigerd', 'ingetrokken')),
	onderdelen {{int}} NOT NULL CHECK ((onderdelen & 11814) = onderdelen), -- what goes along, beside the name
	toelichting {{text}} NOT NULL,             -- what the other must know, written with the jongere
	besproken_datum {{int}} NOT NULL,          -- when it was talked over with the jongere (promise 3)
	mening {{text}} CHECK (mening IN ('ja', 'twijfelt', 'nee')), -- what the jongere says of it; NULL: not noted
	kennismaking_datum {{int}} NOT NULL,       -- the introduction; after a yes the next contact
	blijf {{bool}} NOT NULL,                   -- who offers stays involved
	aangemaakt_op {{int}} NOT NULL,
	aangeboden_op {{int}},
	verloopt_op {{int}},                       -- from then on it cannot be answered
	beantwoord_op {{int}},
	reden {{text}},                            -- of a no
	gelezen_op {{int}},                        -- when who offered it read the answer
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (afzender_id <> ontvanger_id),
	CONSTRAINT overdracht_met_termijn CHECK (toestand IN ('concept', 'ingetrokken')
		OR (aangeboden_op IS NOT NULL AND verloopt_op IS NOT NULL AND verloopt_op > aangeboden_op)),
	CONSTRAINT belofte_4_reden CHECK (toestand <> 'geweigerd' OR trim(coalesce(reden, '')) <> '')
) {{strict}};
CREATE UNIQUE INDEX overdracht_een_open ON t_overdracht (jongere_id) WHERE toestand IN ('concept', 'aangeboden');
CREATE INDEX overdracht_jongere ON t_overdracht (jongere_id, id);
CREATE INDEX overdracht_van ON t_overdracht (afzender_id, id);
CREATE INDEX overdracht_naar ON t_overdracht (ontvanger_id, id);
CREATE INDEX overdracht_ja ON t_overdracht (afzender_id, id) WHERE toestand = 'geaccepteerd' AND gelezen_op IS NULL;

-- Verwijzing: what may be read of it, and what guards it: 0030. 32638: all parts but the name, which goes along, and health.
-- Somebody is asked to help for a while, or to be the coach (0066), which has no last day.
CREATE TABLE t_verwijzing (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	afzender_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- the casusregisseur: who asked, or who came after
	ontvanger_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	toestand {{text}} NOT NULL
		CHECK (toestand IN ('concept', 'aangeboden', 'geaccepteerd', 'geweigerd', 'ingetrokken', 'afgerond')),
	verwijssoort {{text}} NOT NULL DEFAULT 'hulp' CHECK (verwijssoort IN ('hulp', 'coach')),
	onderdelen {{int}} NOT NULL CHECK ((onderdelen & 32638) = onderdelen), -- what the helper may read, beside the name
	vraag {{text}} NOT NULL,                   -- with what he is asked to help
	grondslag {{text}} NOT NULL,               -- of the sight that follows
	artikel {{text}} NOT NULL,
	besproken_datum {{int}} NOT NULL,          -- when it was talked over with the jongere (promise 3)
	mening {{text}} NOT NULL CHECK (mening IN ('ja', 'twijfelt', 'nee')),
	van_datum {{int}},                         -- the first day of the help, and the last
	tot_datum {{int}},
	aangemaakt_op {{int}} NOT NULL,
	aangeboden_op {{int}},
	verloopt_op {{int}},                       -- from then on it cannot be answered
	beantwoord_op {{int}},
	reden {{text}},                            -- of a no
	van_op {{int}},                            -- after a yes: when sight of these parts begins, and ends
	tot_op {{int}},
	hulpuitkomst {{text}} CHECK (hulpuitkomst IN ('geholpen', 'deels', 'niet', 'anders')),
	opbrengst {{text}},                        -- what came of it
	afgerond_op {{int}},
	gelezen_op {{int}},                        -- when the casusregisseur read the last answer
	rol {{text}} CHECK (rol IN ('klantmanager', 'jobcoach', 'stagebegeleider', 'mentor', 'doorstroompunt')), -- of a coach
	kandidaat_id {{int}} REFERENCES t_gebruiker(id), -- who stood first in the proposal; NULL: nobody did
	uitleg {{text}},                           -- what the proposal said of who is asked
	keuzereden {{text}},                       -- why him, in the words of who asks
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_datum >= van_datum),
	CONSTRAINT verwijzing_voor_een_tijd CHECK (verwijssoort = 'coach' OR (van_datum IS NOT NULL AND tot_datum IS NOT NULL
		AND rol IS NULL)),
	CONSTRAINT verwijzing_als_coach CHECK (verwijssoort = 'hulp' OR (van_datum IS NULL AND tot_datum IS NULL AND tot_op IS NULL
		AND toestand <> 'afgerond' AND rol IS NOT NULL AND uitleg IS NOT NULL AND trim(coalesce(keuzereden, '')) <> ''
		AND (toestand <> 'geaccepteerd' OR (van_op IS NOT NULL AND beantwoord_op IS NOT NULL)))),
	CHECK (afzender_id <> ontvanger_id OR toestand IN ('ingetrokken', 'afgerond', 'geweigerd')),
	CONSTRAINT verwijzing_met_termijn CHECK (toestand IN ('concept', 'ingetrokken')
		OR (aangeboden_op IS NOT NULL AND verloopt_op IS NOT NULL AND verloopt_op > aangeboden_op)),
	CONSTRAINT verwijzing_met_reden CHECK (toestand <> 'geweigerd' OR trim(coalesce(reden, '')) <> ''),
	CONSTRAINT verwijzing_eindigt CHECK (verwijssoort = 'coach' OR toestand NOT IN ('geaccepteerd', 'afgerond')
		OR (van_op IS NOT NULL AND tot_op IS NOT NULL AND tot_op > van_op AND tot_op > tot_datum * 86400000
		AND tot_op <= (tot_datum + 1) * 86400000)),
	CONSTRAINT verwijzing_met_opbrengst CHECK (toestand <> 'afgerond'
		OR (hulpuitkomst IS NOT NULL AND trim(coalesce(opbrengst, '')) <> '' AND afgerond_op IS NOT NULL))
) {{strict}};
CREATE UNIQUE INDEX verwijzing_een_open ON t_verwijzing (jongere_id, ontvanger_id)
	WHERE toestand IN ('concept', 'aangeboden') OR (toestand = 'geaccepteerd' AND verwijssoort = 'hulp');
CREATE INDEX verwijzing_jongere ON t_verwijzing (jongere_id, id);
CREATE INDEX verwijzing_van ON t_verwijzing (afzender_id, id);
CREATE INDEX verwijzing_naar ON t_verwijzing (ontvanger_id, id);

-- ---- what may be read ----

-- The summary, for who offers and for who is asked: the same rows, so that the one sees what the other will see. It starts
-- from the few offers of this gebruiker, not from all that he has in sight.
CREATE VIEW overdracht AS
SELECT o.id, z.jongere_id, z.onderdelen AS zicht, o.afzender_id, o.ontvanger_id, o.onderdelen,
	CASE WHEN o.toestand = 'aangeboden' AND o.verloopt_op <= (SELECT ctx_nu()) THEN 'verlopen' ELSE o.toestand END AS toestand,
	o.toelichting, o.besproken_datum, o.mening, o.kennismaking_datum, o.blijf, o.aangeboden_op, o.verloopt_op, o.beantwoord_op,
	o.reden, o.gelezen_op, o.versie, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.gemeente, j.fase,
	CASE WHEN (o.onderdelen & z.onderdelen & 2) <> 0 THEN j.telefoon END AS telefoon,
	CASE WHEN (o.onderdelen & z.onderdelen & 2) <> 0 THEN j.email END AS email,
	CASE WHEN (o.onderdelen & z.onderdelen & 4) <> 0 THEN j.school_id END AS school_id,
	CASE WHEN (o.onderdelen & z.onderdelen & 4) <> 0 THEN j.uitstroom_datum END AS uitstroom_datum,
	CASE WHEN (o.onderdelen & z.onderdelen & 32) <> 0 THEN j.wil END AS wil,
	CASE WHEN (o.onderdelen & z.onderdelen & 512) <> 0 THEN j.doelgroep END AS doelgroep,
	CASE WHEN (o.onderdelen & z.onderdelen & 1024) <> 0 THEN j.helpt END AS helpt,
	CASE WHEN (o.onderdelen & z.onderdelen & 2048) <> 0 THEN j.bestemming END AS bestemming,
	CASE WHEN (o.onderdelen & z.onderdelen & 2048) = 0 THEN NULL WHEN j.bemiddelbaar_tot_datum < (SELECT ctx_vandaag())
		THEN 'onzeker' ELSE j.bemiddelbaar END AS bemiddelbaar
FROM t_overdracht o CROSS JOIN t_zicht z CROSS JOIN t_jongere j
WHERE z.jongere_id = o.jongere_id AND j.id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu())
	AND (o.afzender_id = (SELECT ctx_gebruiker())
		OR (o.ontvanger_id = (SELECT ctx_gebruiker()) AND o.toestand <> 'concept'));

-- The yes that who offered it did not read yet. He may see nothing of the dossier any more, so it says nothing of whom it is about.
CREATE VIEW overdracht_gelukt {{barrier}} AS
SELECT o.id, o.ontvanger_id, o.beantwoord_op, o.kennismaking_datum, o.versie
FROM t_overdracht o WHERE o.afzender_id = (SELECT ctx_gebruiker()) AND o.toestand = 'geaccepteerd' AND o.gelezen_op IS NULL;

-- That there is or was one, between whom and since when, and nothing of whom it is about: for the two, also when it is over;
-- while it waits for the teamleider of either; once it is verlopen for the afstemmingsregisseur.
CREATE VIEW overdracht_overzicht {{barrier}} AS
SELECT w.id, w.afzender_id, w.ontvanger_id, w.toestand, w.aangeboden_op, w.beantwoord_op
FROM (SELECT o.id, o.afzender_id, o.ontvanger_id, o.aangeboden_op, o.beantwoord_op,
		CASE WHEN o.toestand = 'aangeboden' AND o.verloopt_op <= (SELECT ctx_nu()) THEN 'verlopen' ELSE o.toestand END AS toestand
	FROM t_overdracht o) w
WHERE w.afzender_id = (SELECT ctx_gebruiker()) OR (w.ontvanger_id = (SELECT ctx_gebruiker()) AND w.aangeboden_op IS NOT NULL)
	OR (w.toestand IN ('aangeboden', 'verlopen') AND EXISTS (SELECT 1 FROM t_functie m
		WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'teamleider' AND EXISTS (SELECT 1 FROM t_functie f
			WHERE f.gebruiker_id IN (w.afzender_id, w.ontvanger_id) AND f.organisatie_id = m.organisatie_id
				AND f.tot_datum IS NULL)))
	OR (w.toestand = 'verlopen' AND EXISTS (SELECT 1 FROM t_functie m
		WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'afstemmingsregisseur'));

-- ---- guards ----

-- What was taken back within a day, by a slip of the thumb, by who acts now, and what it was: while he is still responsible for
-- an open dossier it can be that again. Then the other reads the summary from that moment on, until the same last moment.
CREATE VIEW t_overdracht_terug AS
SELECT o.id, CASE WHEN o.aangeboden_op IS NULL THEN 'concept' ELSE 'aangeboden' END AS was
FROM t_overdracht o JOIN t_jongere j ON j.id = o.jongere_id AND j.casusregisseur_id = o.afzender_id AND j.gesloten_op IS NULL
WHERE o.toestand = 'ingetrokken' AND o.afzender_id = (SELECT ctx_gebruiker())
	AND o.beantwoord_op > (SELECT ctx_nu()) - 86400000;

-- @sqlite
CREATE TRIGGER trg_overdracht_nieuw BEFORE INSERT ON t_overdracht
WHEN NEW.toestand <> 'concept' OR NOT EXISTS (SELECT 1 FROM t_jongere j
	WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id AND j.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'overdracht_van_casusregisseur'); END;

CREATE TRIGGER trg_overdracht_aangeboden_door BEFORE UPDATE ON t_overdracht
WHEN NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS NOT OLD.aangeboden_op AND ctx_gebruiker() IS NOT OLD.afzender_id
BEGIN SELECT RAISE(ABORT, 'overdracht_van_casusregisseur'); END;

CREATE TRIGGER trg_overdracht_toestand BEFORE UPDATE OF toestand ON t_overdracht
WHEN NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'concept' AND NEW.toestand IN ('aangeboden', 'ingetrokken'))
	AND NOT (OLD.toestand = 'aangeboden' AND NEW.toestand IN ('geaccepteerd', 'geweigerd', 'ingetrokken'))
	AND NOT EXISTS (SELECT 1 FROM t_overdracht_terug w WHERE w.id = OLD.id AND w.was = NEW.toestand)
BEGIN SELECT RAISE(ABORT, 'overdracht_toestand'); END;

CREATE TRIGGER trg_overdracht_vast BEFORE UPDATE ON t_overdracht
WHEN NEW.jongere_id <> OLD.jongere_id OR NEW.afzender_id <> OLD.afzender_id OR NEW.ontvanger_id <> OLD.ontvanger_id
	OR (OLD.toestand <> 'concept' AND NOT (OLD.toestand = 'aangeboden' AND OLD.verloopt_op <= ctx_nu())
		AND (NEW.onderdelen <> OLD.onderdelen OR NEW.toelichting <> OLD.toelichting OR NEW.blijf <> OLD.blijf
			OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening IS NOT OLD.mening
			OR NEW.aangeboden_op IS NOT OLD.aangeboden_op
			OR NEW.verloopt_op IS NOT OLD.verloopt_op))
	OR (OLD.toestand = 'ingetrokken' AND NEW.toestand = 'ingetrokken' AND NEW.beantwoord_op IS NOT OLD.beantwoord_op)
BEGIN SELECT RAISE(ABORT, 'overdracht_vast'); END;

CREATE TRIGGER trg_overdracht_belofte_4 BEFORE UPDATE OF toestand ON t_overdracht
WHEN NEW.toestand IN ('geaccepteerd', 'geweigerd') AND OLD.toestand = 'aangeboden'
	AND (ctx_gebruiker() IS NOT OLD.ontvanger_id OR OLD.verloopt_op <= ctx_nu())
BEGIN SELECT RAISE(ABORT, 'belofte_4_de_ander'); END;

CREATE TRIGGER trg_overdracht_zicht AFTER UPDATE ON t_overdracht
WHEN NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS NOT OLD.aangeboden_op BEGIN
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, 'ontvanger', NEW.onderdelen, 'wettelijke_taak', 'Aangeboden overdracht. ' || COALESCE(
		(SELECT o.grondslag FROM t_functie f JOIN t_organisatie o ON o.id = f.organisatie_id
		WHERE f.gebruiker_id = NEW.ontvanger_id AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1), 'onbekend'),
		NEW.aangeboden_op, NEW.verloopt_op);
END;

CREATE TRIGGER trg_overdracht_weer AFTER UPDATE OF toestand ON t_overdracht
WHEN OLD.toestand = 'ingetrokken' AND NEW.toestand = 'aangeboden' AND NEW.verloopt_op > ctx_nu() BEGIN
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	SELECT b.jongere_id, b.gebruiker_id, 'ontvanger', NEW.onderdelen, b.grondslag, b.artikel, ctx_nu(), NEW.verloopt_op
	FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.ontvanger_id AND b.rol = 'ontvanger'
	ORDER BY b.id DESC LIMIT 1;
END;

CREATE TRIGGER trg_overdracht_einde AFTER UPDATE OF toestand ON t_overdracht
WHEN OLD.toestand = 'aangeboden' AND NEW.toestand <> 'aangeboden' BEGIN
	UPDATE t_betrokkene SET tot_op = ctx_nu(), einde_reden = 'overdracht ' || NEW.toestand, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'ontvanger' AND tot_op > ctx_nu();
	UPDATE t_jongere SET casusregisseur_id = NEW.ontvanger_id, casusregisseur_van_op = NEW.beantwoord_op,
		volgend_contact_datum = NEW.kennismaking_datum, versie = versie + 1
	WHERE id = NEW.jongere_id AND NEW.toestand = 'geaccepteerd';
END;

-- Somebody else became responsible, or the dossier was closed: then there is nothing to offer any more.
CREATE TRIGGER trg_jongere_overdracht AFTER UPDATE OF casusregisseur_id, gesloten_op ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id OR NEW.gesloten_op IS NOT NULL BEGIN
	UPDATE t_overdracht SET toestand = 'ingetrokken', beantwoord_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.id AND toestand IN ('concept', 'aangeboden');
END;

-- Nobody receives what was not offered, nor more of it, nor longer.
CREATE TRIGGER trg_betrokkene_ontvanger_nieuw BEFORE INSERT ON t_betrokkene
WHEN NEW.rol = 'ontvanger' AND NOT EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.jongere_id
	AND o.ontvanger_id = NEW.gebruiker_id AND o.toestand = 'aangeboden' AND o.onderdelen = NEW.onderdelen
	AND (o.aangeboden_op = NEW.van_op OR (o.aangeboden_op < NEW.van_op AND NEW.van_op = ctx_nu())) AND o.verloopt_op = NEW.tot_op)
BEGIN SELECT RAISE(ABORT, 'ontvanger_zonder_overdracht'); END;

CREATE TRIGGER trg_betrokkene_ontvanger_wijzig BEFORE UPDATE ON t_betrokkene
WHEN (OLD.rol = 'ontvanger' AND (NEW.onderdelen <> OLD.onderdelen OR NEW.tot_op > OLD.tot_op))
	OR (NEW.rol <> OLD.rol AND 'ontvanger' IN (NEW.rol, OLD.rol))
BEGIN SELECT RAISE(ABORT, 'ontvanger_zonder_overdracht'); END;
-- @postgres
CREATE FUNCTION trg_overdracht_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	aanbod boolean := FALSE;
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock on the dossier, so that nobody else becomes responsible in the same moment.
		PERFORM 1 FROM t_jongere j WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.afzender_id
			AND j.gesloten_op IS NULL FOR SHARE;
		IF NOT FOUND OR NEW.toestand <> 'concept' THEN
			RAISE EXCEPTION 'overdracht_van_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	aanbod := NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op;
	IF aanbod AND ctx_gebruiker() IS DISTINCT FROM OLD.afzender_id THEN
		RAISE EXCEPTION 'overdracht_van_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'concept' AND NEW.toestand IN ('aangeboden', 'ingetrokken'))
		AND NOT (OLD.toestand = 'aangeboden' AND NEW.toestand IN ('geaccepteerd', 'geweigerd', 'ingetrokken'))
		AND NOT EXISTS (SELECT 1 FROM t_overdracht_terug w WHERE w.id = OLD.id AND w.was = NEW.toestand) THEN
		RAISE EXCEPTION 'overdracht_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.jongere_id <> OLD.jongere_id OR NEW.afzender_id <> OLD.afzender_id OR NEW.ontvanger_id <> OLD.ontvanger_id
		OR (OLD.toestand <> 'concept' AND NOT (OLD.toestand = 'aangeboden' AND OLD.verloopt_op <= ctx_nu())
			AND (NEW.onderdelen <> OLD.onderdelen OR NEW.toelichting <> OLD.toelichting OR NEW.blijf <> OLD.blijf
				OR NEW.besproken_datum <> OLD.besproken_datum OR NEW.mening IS DISTINCT FROM OLD.mening
				OR NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op
				OR NEW.verloopt_op IS DISTINCT FROM OLD.verloopt_op))
		OR (OLD.toestand = 'ingetrokken' AND NEW.toestand = 'ingetrokken'
			AND NEW.beantwoord_op IS DISTINCT FROM OLD.beantwoord_op) THEN
		RAISE EXCEPTION 'overdracht_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.toestand IN ('geaccepteerd', 'geweigerd') AND OLD.toestand = 'aangeboden'
		AND (ctx_gebruiker() IS DISTINCT FROM OLD.ontvanger_id OR OLD.verloopt_op <= ctx_nu()) THEN
		RAISE EXCEPTION 'belofte_4_de_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overdracht_wacht BEFORE INSERT OR UPDATE ON t_overdracht FOR EACH ROW EXECUTE FUNCTION trg_overdracht_wacht();

CREATE FUNCTION trg_overdracht_zicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand = 'aangeboden' AND NEW.aangeboden_op IS DISTINCT FROM OLD.aangeboden_op THEN
		INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
		VALUES (NEW.jongere_id, NEW.ontvanger_id, 'ontvanger', NEW.onderdelen, 'wettelijke_taak',
			'Aangeboden overdracht. ' || COALESCE(
			(SELECT o.grondslag FROM t_functie f JOIN t_organisatie o ON o.id = f.organisatie_id
			WHERE f.gebruiker_id = NEW.ontvanger_id AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1), 'onbekend'),
			NEW.aangeboden_op, NEW.verloopt_op);
	ELSIF OLD.toestand = 'ingetrokken' AND NEW.toestand = 'aangeboden' AND NEW.verloopt_op > ctx_nu() THEN
		INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
		SELECT b.jongere_id, b.gebruiker_id, 'ontvanger', NEW.onderdelen, b.grondslag, b.artikel, ctx_nu(), NEW.verloopt_op
		FROM t_betrokkene b WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.ontvanger_id AND b.rol = 'ontvanger'
		ORDER BY b.id DESC LIMIT 1;
	ELSIF OLD.toestand = 'aangeboden' AND NEW.toestand <> 'aangeboden' THEN
		UPDATE t_betrokkene SET tot_op = ctx_nu(), einde_reden = 'overdracht ' || NEW.toestand, versie = versie + 1
		WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'ontvanger' AND tot_op > ctx_nu();
		UPDATE t_jongere SET casusregisseur_id = NEW.ontvanger_id, casusregisseur_van_op = NEW.beantwoord_op,
			volgend_contact_datum = NEW.kennismaking_datum, versie = versie + 1
		WHERE id = NEW.jongere_id AND NEW.toestand = 'geaccepteerd';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_overdracht_zicht AFTER UPDATE ON t_overdracht FOR EACH ROW EXECUTE FUNCTION trg_overdracht_zicht();

CREATE FUNCTION trg_jongere_overdracht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_overdracht SET toestand = 'ingetrokken', beantwoord_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.id AND toestand IN ('concept', 'aangeboden');
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_overdracht AFTER UPDATE OF casusregisseur_id, gesloten_op ON t_jongere FOR EACH ROW
WHEN (NEW.casusregisseur_id <> OLD.casusregisseur_id OR NEW.gesloten_op IS NOT NULL) EXECUTE FUNCTION trg_jongere_overdracht();

CREATE FUNCTION trg_betrokkene_ontvanger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.rol <> 'ontvanger' OR EXISTS (SELECT 1 FROM t_overdracht o WHERE o.jongere_id = NEW.jongere_id
			AND o.ontvanger_id = NEW.gebruiker_id AND o.toestand = 'aangeboden' AND o.onderdelen = NEW.onderdelen
			AND (o.aangeboden_op = NEW.van_op OR (o.aangeboden_op < NEW.van_op AND NEW.van_op = ctx_nu()))
			AND o.verloopt_op = NEW.tot_op) THEN
			RETURN NEW;
		END IF;
	ELSIF NOT (OLD.rol = 'ontvanger' AND (NEW.onderdelen <> OLD.onderdelen OR NEW.tot_op > OLD.tot_op))
		AND NOT (NEW.rol <> OLD.rol AND 'ontvanger' IN (NEW.rol, OLD.rol)) THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'ontvanger_zonder_overdracht' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_betrokkene_ontvanger BEFORE INSERT OR UPDATE ON t_betrokkene FOR EACH ROW
EXECUTE FUNCTION trg_betrokkene_ontvanger();
-- @both
