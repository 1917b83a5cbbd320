-- Vertrek: who leaves, or works no longer at the organisation on whose ground he saw a dossier, sees it no longer (blueprint 7;
-- F079, F088). His bases there end in the same moment, and with them what follows from a basis: sight, being the coach, replacing
-- somebody; what he had to do falls back to the casusregisseur, as when a basis ends otherwise. Of an open dossier the
-- casusregisseur does not leave (promise 1), also not to another organisation.
-- Who comes back begins anew: only a beheerder lets him in, in a function of now, with a password still to be chosen and nothing of
-- before in sight. An organisation that stopped takes part again in the same way.
-- A last day that is still to come ends nothing yet, for it may change: what is past is looked for every hour (overtollig_zicht).

-- Where somebody works with young people today (rollen.def). The connection of the owner knows no day.
CREATE VIEW t_werkzaam AS
SELECT f.gebruiker_id, f.organisatie_id, f.id AS functie_id
FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id
WHERE g.toestand = 'actief' AND f.rol IN ('casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager',
		'doorstroomcoach', 'hulpverlener')
	AND coalesce(f.van_datum <= (SELECT ctx_vandaag()), TRUE)
	AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- The organisation on whose ground somebody has a basis: where he worked with young people when it was given, or else next; of
-- more the oldest function, which is the one whose article is written down (store/betrokkene.h). A day begins two hours before
-- that of UTC at most.
CREATE VIEW t_basishuis AS
SELECT b.id AS betrokkene_id, b.gebruiker_id, (SELECT f.organisatie_id FROM t_functie f WHERE f.gebruiker_id = b.gebruiker_id
	AND (f.tot_datum IS NULL OR f.tot_datum >= f.van_datum)
	ORDER BY CASE WHEN f.van_datum * 86400000 <= b.van_op + 7200000 THEN 0 ELSE f.van_datum END,
		CASE WHEN f.tot_datum IS NULL OR (f.tot_datum + 1) * 86400000 > b.van_op THEN 0 ELSE 1 END,
		CASE WHEN f.rol IN ('casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager', 'doorstroomcoach',
			'hulpverlener') THEN 0 ELSE 1 END, f.id LIMIT 1) AS organisatie_id
FROM t_betrokkene b;

-- The bases whose ground is past: numbers of nobody. That of a casusregisseur ends when another takes his place.
CREATE VIEW overtollig_zicht {{barrier}} AS
SELECT DISTINCT b.id FROM t_functie f CROSS JOIN t_betrokkene b CROSS JOIN t_basishuis h
WHERE f.tot_datum < (SELECT ctx_vandaag()) AND b.gebruiker_id = f.gebruiker_id AND b.tot_op > (SELECT ctx_nu())
	AND b.rol <> 'casusregisseur' AND h.betrokkene_id = b.id AND h.organisatie_id = f.organisatie_id
	AND NOT EXISTS (SELECT 1 FROM t_werkzaam w WHERE w.gebruiker_id = f.gebruiker_id AND w.organisatie_id = f.organisatie_id);

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_gebruiker_vertrek AFTER UPDATE OF toestand ON t_gebruiker
WHEN NEW.toestand <> 'actief' BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END, einde_reden = 'uit dienst',
		versie = versie + 1
	WHERE gebruiker_id = NEW.id AND tot_op > ctx_nu() AND rol <> 'casusregisseur';
END;

-- What a beheerder alone does; subcommands too.
CREATE TRIGGER trg_gebruiker_terug_wie BEFORE UPDATE OF toestand ON t_gebruiker
WHEN OLD.toestand <> 'actief' AND NEW.toestand = 'actief' AND ctx_vandaag() IS NOT NULL
	AND ((OLD.vluchtig AND OLD.wachtwoord_hash IS NULL)
		OR (ctx_doel() IS NOT 'beheer_lokaal' AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)))
BEGIN SELECT RAISE(ABORT, 'terug_wie'); END;

CREATE TRIGGER trg_gebruiker_terug_wachtwoord BEFORE UPDATE OF toestand ON t_gebruiker
WHEN OLD.toestand <> 'actief' AND NEW.toestand = 'actief' AND NEW.wachtwoord_hash IS NOT NULL AND ctx_vandaag() IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'terug_wachtwoord'); END;

CREATE TRIGGER trg_gebruiker_terug_functie BEFORE UPDATE OF toestand ON t_gebruiker
WHEN OLD.toestand <> 'actief' AND NEW.toestand = 'actief' AND ctx_vandaag() IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = OLD.id
		AND (f.tot_datum IS NULL OR (f.tot_datum >= ctx_vandaag() AND f.tot_datum >= f.van_datum)))
BEGIN SELECT RAISE(ABORT, 'terug_functie'); END;

-- A closed dossier of which he is still casusregisseur is another's first (0048).
CREATE TRIGGER trg_gebruiker_terug_zicht BEFORE UPDATE OF toestand ON t_gebruiker
WHEN OLD.toestand <> 'actief' AND NEW.toestand = 'actief' AND ctx_vandaag() IS NOT NULL
	AND EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = OLD.id AND z.tot_op > ctx_nu())
BEGIN SELECT RAISE(ABORT, 'terug_zicht'); END;

-- Another address is proven as the first one was: with a code that a beheerder gives in person. So it takes the password away, and
-- nobody gives it to himself. A guest of a scan has a link, and no account that could be taken over.
CREATE TRIGGER trg_gebruiker_adres BEFORE UPDATE OF email, email_hash ON t_gebruiker
WHEN (NEW.email_hash <> OLD.email_hash OR lower(NEW.email) <> lower(OLD.email)) AND ctx_vandaag() IS NOT NULL
	AND NOT (OLD.vluchtig AND OLD.wachtwoord_hash IS NULL) AND ctx_doel() IS NOT 'beheer_lokaal'
	AND (NEW.wachtwoord_hash IS NOT NULL OR NEW.id IS ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM t_is_beheerder))
BEGIN SELECT RAISE(ABORT, 'adres_wie'); END;

-- Who leaves, comes back or gets another address has nothing left that lets him in.
CREATE TRIGGER trg_gebruiker_inlog AFTER UPDATE OF toestand, email_hash ON t_gebruiker
WHEN (NEW.toestand <> OLD.toestand OR NEW.email_hash <> OLD.email_hash) AND ctx_nu() IS NOT NULL BEGIN
	UPDATE t_sessie SET beeindigd_op = ctx_nu() WHERE gebruiker_id = NEW.id AND beeindigd_op IS NULL;
	UPDATE t_toegangscode SET gebruikt_op = ctx_nu() WHERE gebruiker_id = NEW.id AND gebruikt_op IS NULL;
END;

-- A password is chosen by who knows the one of before or holds a code (0001); it is taken away by a beheerder. Who logs in has it
-- hashed anew.
CREATE TRIGGER trg_gebruiker_wachtwoord BEFORE UPDATE OF wachtwoord_hash ON t_gebruiker
WHEN NEW.wachtwoord_hash IS NOT OLD.wachtwoord_hash AND ctx_vandaag() IS NOT NULL
	AND ctx_doel() IS NOT 'beheer_lokaal' AND NEW.id IS NOT ctx_gebruiker()
	AND NOT (NEW.wachtwoord_hash IS NULL AND EXISTS (SELECT 1 FROM t_is_beheerder))
	AND NOT EXISTS (SELECT 1 FROM code_gebruiker c WHERE c.gebruiker_id = NEW.id)
	AND (OLD.wachtwoord_hash IS NULL OR OLD.email_hash IS NOT ctx_sleutel())
BEGIN SELECT RAISE(ABORT, 'wachtwoord_wie'); END;

-- A function that is past is history: who works there again begins a new one.
CREATE TRIGGER trg_functie_voorbij BEFORE UPDATE OF tot_datum, van_datum, rol ON t_functie
WHEN OLD.tot_datum < ctx_vandaag() AND (NEW.tot_datum IS NOT OLD.tot_datum OR NEW.van_datum <> OLD.van_datum OR NEW.rol <> OLD.rol)
BEGIN SELECT RAISE(ABORT, 'functie_voorbij'); END;

-- What decides about others is changed by a beheerder: their norm and level, who is beheerder, and how a region is called.
CREATE TRIGGER trg_functie_wie BEFORE UPDATE OF niveau, caseload_norm, rol ON t_functie
WHEN (NEW.niveau <> OLD.niveau OR NEW.caseload_norm IS NOT OLD.caseload_norm OR (NEW.rol <> OLD.rol AND NEW.rol = 'beheerder'))
	AND ctx_vandaag() IS NOT NULL AND ctx_doel() IS NOT 'beheer_lokaal' AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)
BEGIN SELECT RAISE(ABORT, 'functie_wie'); END;

CREATE TRIGGER trg_functie_wie_nieuw BEFORE INSERT ON t_functie
WHEN NEW.rol = 'beheerder' AND ctx_vandaag() IS NOT NULL AND ctx_doel() IS NOT 'beheer_lokaal'
	AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)
BEGIN SELECT RAISE(ABORT, 'functie_wie'); END;

CREATE TRIGGER trg_regio_wie BEFORE UPDATE ON t_regio
WHEN ctx_vandaag() IS NOT NULL AND ctx_doel() IS NOT 'beheer_lokaal' AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)
BEGIN SELECT RAISE(ABORT, 'regio_wie'); END;

CREATE TRIGGER trg_organisatie_terug BEFORE UPDATE OF actief ON t_organisatie
WHEN NEW.actief AND NOT OLD.actief AND ctx_vandaag() IS NOT NULL AND ctx_doel() IS NOT 'beheer_lokaal'
	AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)
BEGIN SELECT RAISE(ABORT, 'terug_wie'); END;

-- Asked before it changes: until then what he was given today is of this function.
CREATE TRIGGER trg_functie_vertrek BEFORE UPDATE OF tot_datum ON t_functie
WHEN NEW.tot_datum < ctx_vandaag() AND NOT EXISTS (SELECT 1 FROM t_werkzaam w WHERE w.gebruiker_id = OLD.gebruiker_id
	AND w.organisatie_id = OLD.organisatie_id AND w.functie_id <> OLD.id) BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
		einde_reden = 'werkt hier niet meer', versie = versie + 1
	WHERE gebruiker_id = OLD.gebruiker_id AND tot_op > ctx_nu() AND rol <> 'casusregisseur'
		AND id IN (SELECT h.betrokkene_id FROM t_basishuis h WHERE h.gebruiker_id = OLD.gebruiker_id
			AND h.organisatie_id = OLD.organisatie_id);
END;

CREATE TRIGGER trg_functie_ander_werk AFTER UPDATE OF rol, van_datum ON t_functie
WHEN (NEW.rol <> OLD.rol OR NEW.van_datum <> OLD.van_datum) AND NOT EXISTS (SELECT 1 FROM t_werkzaam w
	WHERE w.gebruiker_id = OLD.gebruiker_id AND w.organisatie_id = OLD.organisatie_id) BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
		einde_reden = 'heeft nu ander werk', versie = versie + 1
	WHERE gebruiker_id = OLD.gebruiker_id AND tot_op > ctx_nu() AND rol <> 'casusregisseur'
		AND id IN (SELECT h.betrokkene_id FROM t_basishuis h WHERE h.gebruiker_id = OLD.gebruiker_id
			AND h.organisatie_id = OLD.organisatie_id);
END;

-- Whoever goes to another organisation takes no open dossier along.
CREATE TRIGGER trg_functie_belofte_1_huis BEFORE UPDATE OF tot_datum ON t_functie
WHEN NEW.tot_datum IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = OLD.gebruiker_id
		AND r.organisatie_id = OLD.organisatie_id AND r.functie_id <> OLD.id)
	AND EXISTS (SELECT 1 FROM t_jongere j JOIN t_dossierhuis h ON h.jongere_id = j.id
		WHERE j.casusregisseur_id = OLD.gebruiker_id AND j.gesloten_op IS NULL AND h.organisatie_id = OLD.organisatie_id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_caseload'); END;

-- Who works nowhere gets no basis, and none back.
CREATE TRIGGER trg_betrokkene_vertrek_nieuw BEFORE INSERT ON t_betrokkene
WHEN NEW.tot_op > ctx_nu() AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = NEW.gebruiker_id)
BEGIN SELECT RAISE(ABORT, 'betrokkene_vertrokken'); END;

CREATE TRIGGER trg_betrokkene_vertrek_wijzig BEFORE UPDATE OF tot_op ON t_betrokkene
WHEN NEW.tot_op > OLD.tot_op AND NEW.tot_op > ctx_nu()
	AND EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = NEW.gebruiker_id)
BEGIN SELECT RAISE(ABORT, 'betrokkene_vertrokken'); END;

CREATE TRIGGER trg_schoonmaak_zicht AFTER UPDATE OF op ON t_schoonmaak BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
		einde_reden = 'werkt hier niet meer', versie = versie + 1
	WHERE id IN (SELECT z.id FROM overtollig_zicht z LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_gebruiker_vertrek() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END, einde_reden = 'uit dienst',
		versie = versie + 1
	WHERE gebruiker_id = NEW.id AND tot_op > ctx_nu() AND rol <> 'casusregisseur';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_gebruiker_vertrek AFTER UPDATE OF toestand ON t_gebruiker FOR EACH ROW
WHEN (NEW.toestand <> 'actief') EXECUTE FUNCTION trg_gebruiker_vertrek();

-- What a beheerder alone does; subcommands too.
CREATE FUNCTION trg_gebruiker_terug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.toestand = 'actief' OR NEW.toestand <> 'actief' OR ctx_vandaag() IS NULL THEN RETURN NEW; END IF;
	IF (OLD.vluchtig AND OLD.wachtwoord_hash IS NULL)
		OR (ctx_doel() IS DISTINCT FROM 'beheer_lokaal' AND NOT EXISTS (SELECT 1 FROM t_is_beheerder)) THEN
		RAISE EXCEPTION 'terug_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.wachtwoord_hash IS NOT NULL THEN
		RAISE EXCEPTION 'terug_wachtwoord' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = OLD.id
		AND (f.tot_datum IS NULL OR (f.tot_datum >= ctx_vandaag() AND f.tot_datum >= f.van_datum))) THEN
		RAISE EXCEPTION 'terug_functie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- A closed dossier of which he is still casusregisseur is another's first (0048).
	IF EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = OLD.id AND z.tot_op > ctx_nu()) THEN
		RAISE EXCEPTION 'terug_zicht' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gebruiker_terug BEFORE UPDATE OF toestand ON t_gebruiker FOR EACH ROW EXECUTE FUNCTION trg_gebruiker_terug();

-- Another address is proven as the first one was: with a code that a beheerder gives in person. So it takes the password away, and
-- nobody gives it to himself. A guest of a scan has a link, and no account that could be taken over.
CREATE FUNCTION trg_gebruiker_adres() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (NEW.email_hash <> OLD.email_hash OR lower(NEW.email) <> lower(OLD.email)) AND ctx_vandaag() IS NOT NULL
		AND NOT (OLD.vluchtig AND OLD.wachtwoord_hash IS NULL) AND ctx_doel() IS DISTINCT FROM 'beheer_lokaal'
		AND (NEW.wachtwoord_hash IS NOT NULL OR NEW.id IS NOT DISTINCT FROM ctx_gebruiker()
			OR NOT EXISTS (SELECT 1 FROM t_is_beheerder)) THEN
		RAISE EXCEPTION 'adres_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gebruiker_adres BEFORE UPDATE OF email, email_hash ON t_gebruiker FOR EACH ROW
EXECUTE FUNCTION trg_gebruiker_adres();

-- Who leaves, comes back or gets another address has nothing left that lets him in.
CREATE FUNCTION trg_gebruiker_inlog() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ctx_nu() IS NOT NULL THEN
		UPDATE t_sessie SET beeindigd_op = ctx_nu() WHERE gebruiker_id = NEW.id AND beeindigd_op IS NULL;
		UPDATE t_toegangscode SET gebruikt_op = ctx_nu() WHERE gebruiker_id = NEW.id AND gebruikt_op IS NULL;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_gebruiker_inlog AFTER UPDATE OF toestand, email_hash ON t_gebruiker FOR EACH ROW
WHEN (NEW.toestand <> OLD.toestand OR NEW.email_hash <> OLD.email_hash) EXECUTE FUNCTION trg_gebruiker_inlog();

-- A password is chosen by who knows the one of before or holds a code (0001); it is taken away by a beheerder. Who logs in has it
-- hashed anew.
CREATE FUNCTION trg_gebruiker_wachtwoord() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.wachtwoord_hash IS DISTINCT FROM OLD.wachtwoord_hash AND ctx_vandaag() IS NOT NULL
		AND ctx_doel() IS DISTINCT FROM 'beheer_lokaal' AND NEW.id IS DISTINCT FROM ctx_gebruiker()
		AND NOT (NEW.wachtwoord_hash IS NULL AND EXISTS (SELECT 1 FROM t_is_beheerder))
		AND NOT EXISTS (SELECT 1 FROM code_gebruiker c WHERE c.gebruiker_id = NEW.id)
		AND (OLD.wachtwoord_hash IS NULL OR OLD.email_hash IS DISTINCT FROM ctx_sleutel()) THEN
		RAISE EXCEPTION 'wachtwoord_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gebruiker_wachtwoord BEFORE UPDATE OF wachtwoord_hash ON t_gebruiker FOR EACH ROW
EXECUTE FUNCTION trg_gebruiker_wachtwoord();

-- A function that is past is history: who works there again begins a new one.
CREATE FUNCTION trg_functie_voorbij() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.tot_datum < ctx_vandaag() AND (NEW.tot_datum IS DISTINCT FROM OLD.tot_datum OR NEW.van_datum <> OLD.van_datum
		OR NEW.rol <> OLD.rol) THEN
		RAISE EXCEPTION 'functie_voorbij' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_functie_voorbij BEFORE UPDATE OF tot_datum, van_datum, rol ON t_functie
FOR EACH ROW EXECUTE FUNCTION trg_functie_voorbij();

-- What decides about others is changed by a beheerder: their norm and level, who is beheerder, and how a region is called.
CREATE FUNCTION trg_functie_wie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ctx_vandaag() IS NULL OR ctx_doel() IS NOT DISTINCT FROM 'beheer_lokaal'
		OR EXISTS (SELECT 1 FROM t_is_beheerder) THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'INSERT' THEN
		IF NEW.rol <> 'beheerder' THEN RETURN NEW; END IF;
	ELSIF NEW.niveau = OLD.niveau AND NEW.caseload_norm IS NOT DISTINCT FROM OLD.caseload_norm
		AND (NEW.rol = OLD.rol OR NEW.rol <> 'beheerder') THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'functie_wie' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_functie_wie BEFORE INSERT OR UPDATE OF niveau, caseload_norm, rol ON t_functie
FOR EACH ROW EXECUTE FUNCTION trg_functie_wie();

CREATE FUNCTION trg_regio_wie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ctx_vandaag() IS NOT NULL AND ctx_doel() IS DISTINCT FROM 'beheer_lokaal'
		AND NOT EXISTS (SELECT 1 FROM t_is_beheerder) THEN
		RAISE EXCEPTION 'regio_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_regio_wie BEFORE UPDATE ON t_regio FOR EACH ROW EXECUTE FUNCTION trg_regio_wie();

CREATE FUNCTION trg_organisatie_terug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.actief AND NOT OLD.actief AND ctx_vandaag() IS NOT NULL AND ctx_doel() IS DISTINCT FROM 'beheer_lokaal'
		AND NOT EXISTS (SELECT 1 FROM t_is_beheerder) THEN
		RAISE EXCEPTION 'terug_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_organisatie_terug BEFORE UPDATE OF actief ON t_organisatie FOR EACH ROW
EXECUTE FUNCTION trg_organisatie_terug();

CREATE FUNCTION trg_functie_vertrek() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the person, so that nobody gives him a dossier in the same moment.
	PERFORM 1 FROM t_gebruiker g WHERE g.id = OLD.gebruiker_id FOR UPDATE;
	IF NEW.tot_datum IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = OLD.gebruiker_id
			AND r.organisatie_id = OLD.organisatie_id AND r.functie_id <> OLD.id)
		AND EXISTS (SELECT 1 FROM t_jongere j JOIN t_dossierhuis h ON h.jongere_id = j.id
			WHERE j.casusregisseur_id = OLD.gebruiker_id AND j.gesloten_op IS NULL
				AND h.organisatie_id = OLD.organisatie_id) THEN
		RAISE EXCEPTION 'belofte_1_caseload' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.tot_datum < ctx_vandaag() AND NOT EXISTS (SELECT 1 FROM t_werkzaam w WHERE w.gebruiker_id = OLD.gebruiker_id
		AND w.organisatie_id = OLD.organisatie_id AND w.functie_id <> OLD.id) THEN
		UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
			einde_reden = 'werkt hier niet meer', versie = versie + 1
		WHERE gebruiker_id = OLD.gebruiker_id AND tot_op > ctx_nu() AND rol <> 'casusregisseur'
			AND id IN (SELECT h.betrokkene_id FROM t_basishuis h WHERE h.gebruiker_id = OLD.gebruiker_id
				AND h.organisatie_id = OLD.organisatie_id);
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_functie_vertrek BEFORE UPDATE OF tot_datum ON t_functie FOR EACH ROW EXECUTE FUNCTION trg_functie_vertrek();

CREATE FUNCTION trg_functie_ander_werk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM t_werkzaam w WHERE w.gebruiker_id = OLD.gebruiker_id
		AND w.organisatie_id = OLD.organisatie_id) THEN
		UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
			einde_reden = 'heeft nu ander werk', versie = versie + 1
		WHERE gebruiker_id = OLD.gebruiker_id AND tot_op > ctx_nu() AND rol <> 'casusregisseur'
			AND id IN (SELECT h.betrokkene_id FROM t_basishuis h WHERE h.gebruiker_id = OLD.gebruiker_id
				AND h.organisatie_id = OLD.organisatie_id);
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_functie_ander_werk AFTER UPDATE OF rol, van_datum ON t_functie FOR EACH ROW
WHEN (NEW.rol <> OLD.rol OR NEW.van_datum <> OLD.van_datum) EXECUTE FUNCTION trg_functie_ander_werk();

CREATE FUNCTION trg_betrokkene_vertrek() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.tot_op > ctx_nu() AND (TG_OP = 'INSERT' OR NEW.tot_op > OLD.tot_op) THEN
		-- A lock on the person, so that he does not leave in the same moment.
		PERFORM 1 FROM t_gebruiker g WHERE g.id = NEW.gebruiker_id FOR SHARE;
		IF EXISTS (SELECT 1 FROM t_vertrokken v WHERE v.gebruiker_id = NEW.gebruiker_id) THEN
			RAISE EXCEPTION 'betrokkene_vertrokken' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_betrokkene_vertrek BEFORE INSERT OR UPDATE OF tot_op ON t_betrokkene FOR EACH ROW
EXECUTE FUNCTION trg_betrokkene_vertrek();

CREATE FUNCTION trg_schoonmaak_zicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_betrokkene SET tot_op = CASE WHEN van_op > ctx_nu() THEN van_op ELSE ctx_nu() END,
		einde_reden = 'werkt hier niet meer', versie = versie + 1
	WHERE id IN (SELECT z.id FROM overtollig_zicht z LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_zicht AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_zicht();
-- @both
