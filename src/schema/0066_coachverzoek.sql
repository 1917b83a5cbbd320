-- Coachverzoek: somebody of another organisation is asked to be the coach before he reads anything (F127, F130).
--
-- It is a verwijzing (0010, 0030) of the kind coach: until he answers he has a basis that shows no part of the dossier. A yes
-- gives him one of his own role, with the parts that were named and no last day, and makes him the coach (0031) with the reason
-- that was written when he was asked. Who asked stays responsible. Once somebody is the coach, nobody else is asked any more: a
-- yes of later would put him aside unseen. So what was taken back does not stand again once somebody was chosen since.

-- @sqlite
CREATE TRIGGER trg_coachverzoek_ja AFTER UPDATE OF toestand ON t_verwijzing
WHEN OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.verwijssoort = 'coach' BEGIN
	UPDATE t_betrokkene SET tot_op = NEW.van_op, einde_reden = 'zei ja', versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'gevraagd' AND tot_op > ctx_nu();
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, NEW.rol, NEW.onderdelen | 1, NEW.grondslag, NEW.artikel, NEW.van_op, 253402300799000);
	UPDATE t_coachkeuze SET beeindigd_op = NEW.beantwoord_op, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND beeindigd_op IS NULL;
	INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, kandidaat_id, uitleg, reden, door_id, op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, NEW.kandidaat_id, NEW.uitleg, NEW.keuzereden, NEW.afzender_id, NEW.beantwoord_op);
END;

CREATE TRIGGER trg_coachkeuze_verzoek AFTER INSERT ON t_coachkeuze BEGIN
	UPDATE t_verwijzing SET toestand = 'ingetrokken', afgerond_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND verwijssoort = 'coach' AND toestand = 'aangeboden';
END;

CREATE TRIGGER trg_coachverzoek_weer BEFORE UPDATE OF toestand ON t_verwijzing
WHEN OLD.toestand = 'ingetrokken' AND NEW.toestand <> OLD.toestand AND NEW.verwijssoort = 'coach'
	AND EXISTS (SELECT 1 FROM t_coachkeuze k WHERE k.jongere_id = NEW.jongere_id AND k.op >= OLD.afgerond_op)
BEGIN SELECT RAISE(ABORT, 'coachverzoek_is_er_al'); END;
-- @postgres
CREATE FUNCTION trg_coachverzoek_weer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_coachkeuze k WHERE k.jongere_id = NEW.jongere_id AND k.op >= OLD.afgerond_op) THEN
		RAISE EXCEPTION 'coachverzoek_is_er_al' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_coachverzoek_weer BEFORE UPDATE OF toestand ON t_verwijzing FOR EACH ROW
WHEN (OLD.toestand = 'ingetrokken' AND NEW.toestand <> OLD.toestand AND NEW.verwijssoort = 'coach')
EXECUTE FUNCTION trg_coachverzoek_weer();

CREATE FUNCTION trg_coachverzoek_ja() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_betrokkene SET tot_op = NEW.van_op, einde_reden = 'zei ja', versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND gebruiker_id = NEW.ontvanger_id AND rol = 'gevraagd' AND tot_op > ctx_nu();
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, NEW.rol, NEW.onderdelen | 1, NEW.grondslag, NEW.artikel, NEW.van_op, 253402300799000);
	UPDATE t_coachkeuze SET beeindigd_op = NEW.beantwoord_op, versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND beeindigd_op IS NULL;
	INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, kandidaat_id, uitleg, reden, door_id, op)
	VALUES (NEW.jongere_id, NEW.ontvanger_id, NEW.kandidaat_id, NEW.uitleg, NEW.keuzereden, NEW.afzender_id, NEW.beantwoord_op);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_coachverzoek_ja AFTER UPDATE OF toestand ON t_verwijzing FOR EACH ROW
WHEN (OLD.toestand = 'aangeboden' AND NEW.toestand = 'geaccepteerd' AND NEW.verwijssoort = 'coach')
EXECUTE FUNCTION trg_coachverzoek_ja();

CREATE FUNCTION trg_coachkeuze_verzoek() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_verwijzing SET toestand = 'ingetrokken', afgerond_op = ctx_nu(), versie = versie + 1
	WHERE jongere_id = NEW.jongere_id AND verwijssoort = 'coach' AND toestand = 'aangeboden';
	RETURN NULL;
END $$;
CREATE TRIGGER trg_coachkeuze_verzoek AFTER INSERT ON t_coachkeuze FOR EACH ROW EXECUTE FUNCTION trg_coachkeuze_verzoek();
-- @both
