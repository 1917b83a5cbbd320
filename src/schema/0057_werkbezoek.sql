-- Visits by chance in the time after a start (F276-F277): each quarter a share of the running places is drawn (domain/werkbezoek).
-- Chance decides: only the job draws, and never where the young person wants no visit or the employer does not know. It is
-- visited or skipped once; who recorded that takes it back. View: as in 0003, for who has "werk" (1024); what was seen, and the
-- words of a reason, for who also has the timeline (4096).

CREATE TABLE t_bezoekloting (
	id {{id}},
	kwartaal {{int}} NOT NULL UNIQUE,          -- the year times four, and 0 to 3
	procent {{int}} NOT NULL CHECK (procent BETWEEN 0 AND 100), -- of the places, as the region had set
	plekken {{int}} NOT NULL,                  -- that could be drawn
	op {{int}} NOT NULL
) {{strict}};

CREATE TABLE t_werkbezoek (
	id {{id}},
	loting_id {{int}} NOT NULL REFERENCES t_bezoekloting(id),
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	vorig_kwartaal {{int}},                    -- when it was drawn before; NULL: never
	voor_datum {{int}} NOT NULL,               -- last day of the quarter
	bezoekstand {{text}} NOT NULL DEFAULT 'open' CHECK (bezoekstand IN ('open', 'gezien', 'overgeslagen')),
	datum {{int}},                             -- of the visit
	bezoekgesprek {{text}} CHECK (bezoekgesprek IN ('jongere', 'werkgever', 'beiden', 'niemand')), -- who was spoken
	tekst {{text}},                            -- what was seen; of what was skipped: why, in words
	melding_id {{int}} REFERENCES t_melding(id), -- what needs an act
	bezoekreden {{text}},                      -- why it was skipped
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who visited or skipped
	op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT werkbezoek_gezien CHECK ((bezoekstand = 'gezien') = (datum IS NOT NULL AND bezoekgesprek IS NOT NULL)
		AND (datum IS NULL) = (bezoekgesprek IS NULL)
		AND (bezoekstand <> 'gezien' OR trim(coalesce(tekst, '')) <> '') AND (melding_id IS NULL OR bezoekstand = 'gezien')),
	CONSTRAINT werkbezoek_overgeslagen CHECK ((bezoekstand = 'overgeslagen') = (bezoekreden IS NOT NULL)
		AND (coalesce(bezoekreden, '') <> 'anders' OR trim(coalesce(tekst, '')) <> '')),
	CONSTRAINT werkbezoek_open CHECK ((bezoekstand = 'open') = (gebruiker_id IS NULL) AND (gebruiker_id IS NULL) = (op IS NULL)
		AND (bezoekstand <> 'open' OR tekst IS NULL))
) {{strict}};
CREATE INDEX werkbezoek_jongere ON t_werkbezoek (jongere_id, id);
CREATE UNIQUE INDEX werkbezoek_een ON t_werkbezoek (plaatsing_id, loting_id);
CREATE INDEX werkbezoek_melding ON t_werkbezoek (melding_id) WHERE melding_id IS NOT NULL;

CREATE VIEW werkbezoek AS
SELECT b.id, b.plaatsing_id, z.jongere_id, l.kwartaal, l.procent, b.vorig_kwartaal, b.voor_datum, b.bezoekstand, b.datum,
	b.bezoekgesprek, CASE WHEN (z.onderdelen & 4096) <> 0 THEN b.tekst END AS tekst, b.melding_id, b.bezoekreden, b.gebruiker_id,
	b.op, b.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_werkbezoek b CROSS JOIN t_bezoekloting l
WHERE b.jongere_id = z.jongere_id AND l.id = b.loting_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- For the job that draws: the draws that were, and the places that can be drawn.
CREATE VIEW bezoekloting {{barrier}} AS
SELECT l.id, l.kwartaal FROM t_bezoekloting l WHERE (SELECT ctx_doel()) = 'beheer_lokaal';

CREATE VIEW t_bezoek_mag AS
SELECT p.id, p.jongere_id FROM t_plaatsing p JOIN t_jongere j ON j.id = p.jongere_id
WHERE p.eind_datum IS NULL AND p.van_datum <= (SELECT ctx_vandaag()) AND NOT p.geen_bezoek AND p.weet_werkgever <> 'nee'
	AND p.ingetrokken_op IS NULL AND p.stand_bezoek_datum IS NULL AND j.gesloten_op IS NULL AND j.stand_waakvlam_datum IS NULL;

CREATE VIEW bezoekkandidaat {{barrier}} AS
SELECT m.id, m.jongere_id, coalesce((SELECT max(l.kwartaal) FROM t_werkbezoek b JOIN t_bezoekloting l ON l.id = b.loting_id
	WHERE b.plaatsing_id = m.id), 0) AS vorig
FROM t_bezoek_mag m WHERE (SELECT ctx_doel()) = 'beheer_lokaal';

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_werkbezoek_controle {{barrier}} AS
SELECT count(p.id) AS verschillen FROM t_plaatsing p
WHERE p.stand_bezoek_datum IS DISTINCT FROM (SELECT min(b.voor_datum) FROM t_werkbezoek b WHERE b.plaatsing_id = p.id
		AND b.bezoekstand = 'open')
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- Figures, beside those of 0042: what was drawn and is over, how much of it was visited, and how often a visit found what
-- needed an act.
CREATE VIEW telling_werkbezoek {{barrier}} AS
SELECT t.figuur, t.geheel, t.goed
FROM (SELECT 'werkbezoek' AS figuur, count(b.id) AS geheel, count(CASE WHEN b.bezoekstand = 'gezien' THEN 1 END) AS goed
		FROM t_werkbezoek b WHERE (b.bezoekstand <> 'open' OR b.voor_datum < (SELECT ctx_vandaag()))
			AND NOT EXISTS (SELECT 1 FROM t_plaatsing w WHERE w.id = b.plaatsing_id AND w.ingetrokken_op IS NOT NULL)
	UNION ALL
	SELECT 'werkbezoek_vondst', count(b.id), count(b.melding_id) FROM t_werkbezoek b WHERE b.bezoekstand = 'gezien') t
CROSS JOIN t_telling_grens g
WHERE t.geheel >= g.grens AND (t.goed = 0 OR t.goed >= g.grens) AND (t.goed = t.geheel OR t.geheel - t.goed >= g.grens)
	AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- @sqlite
CREATE TRIGGER trg_bezoekloting_door BEFORE INSERT ON t_bezoekloting
WHEN ctx_doel() IS NOT 'beheer_lokaal'
BEGIN SELECT RAISE(ABORT, 'werkbezoek_door'); END;

CREATE TRIGGER trg_bezoekloting_vast BEFORE UPDATE ON t_bezoekloting
BEGIN SELECT RAISE(ABORT, 'werkbezoek_vast'); END;

CREATE TRIGGER trg_werkbezoek_nieuw BEFORE INSERT ON t_werkbezoek
WHEN ctx_doel() IS NOT 'beheer_lokaal' OR NEW.bezoekstand <> 'open'
BEGIN SELECT RAISE(ABORT, 'werkbezoek_door'); END;

CREATE TRIGGER trg_werkbezoek_plek BEFORE INSERT ON t_werkbezoek
WHEN NOT EXISTS (SELECT 1 FROM t_bezoek_mag m WHERE m.id = NEW.plaatsing_id AND m.jongere_id = NEW.jongere_id)
BEGIN SELECT RAISE(ABORT, 'werkbezoek_mag_niet'); END;

CREATE TRIGGER trg_werkbezoek_vast BEFORE UPDATE ON t_werkbezoek
WHEN NEW.loting_id <> OLD.loting_id OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
	OR NEW.vorig_kwartaal IS NOT OLD.vorig_kwartaal OR NEW.voor_datum <> OLD.voor_datum
	OR (OLD.bezoekstand = 'open') = (NEW.bezoekstand = 'open')
BEGIN SELECT RAISE(ABORT, 'werkbezoek_vast'); END;

CREATE TRIGGER trg_werkbezoek_eigen BEFORE UPDATE ON t_werkbezoek
WHEN coalesce(NEW.gebruiker_id, OLD.gebruiker_id) IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'werkbezoek_door'); END;

CREATE TRIGGER trg_werkbezoek_gezien BEFORE UPDATE ON t_werkbezoek
WHEN NEW.bezoekstand = 'gezien' AND (NOT EXISTS (SELECT 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id
		AND p.eind_datum IS NULL AND NOT p.geen_bezoek AND p.weet_werkgever <> 'nee')
	OR (NEW.melding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_melding m WHERE m.id = NEW.melding_id
		AND m.plaatsing_id = NEW.plaatsing_id)))
BEGIN SELECT RAISE(ABORT, 'werkbezoek_mag_niet'); END;

CREATE TRIGGER trg_werkbezoek_stand_nieuw AFTER INSERT ON t_werkbezoek BEGIN
	UPDATE t_plaatsing SET stand_bezoek_datum = (SELECT min(b.voor_datum) FROM t_werkbezoek b
		WHERE b.plaatsing_id = NEW.plaatsing_id AND b.bezoekstand = 'open') WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_werkbezoek_stand_wijzig AFTER UPDATE ON t_werkbezoek BEGIN
	UPDATE t_plaatsing SET stand_bezoek_datum = (SELECT min(b.voor_datum) FROM t_werkbezoek b
		WHERE b.plaatsing_id = NEW.plaatsing_id AND b.bezoekstand = 'open') WHERE id = NEW.plaatsing_id;
END;
-- @postgres
CREATE FUNCTION trg_bezoekloting_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'werkbezoek_vast' USING ERRCODE = 'integrity_constraint_violation';
	ELSIF ctx_doel() IS DISTINCT FROM 'beheer_lokaal' THEN
		RAISE EXCEPTION 'werkbezoek_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_bezoekloting_wacht BEFORE INSERT OR UPDATE ON t_bezoekloting FOR EACH ROW
EXECUTE FUNCTION trg_bezoekloting_wacht();

CREATE FUNCTION trg_werkbezoek_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ctx_doel() IS DISTINCT FROM 'beheer_lokaal' OR NEW.bezoekstand <> 'open' THEN
		RAISE EXCEPTION 'werkbezoek_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT EXISTS (SELECT 1 FROM t_bezoek_mag m WHERE m.id = NEW.plaatsing_id AND m.jongere_id = NEW.jongere_id) THEN
		RAISE EXCEPTION 'werkbezoek_mag_niet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_werkbezoek_nieuw BEFORE INSERT ON t_werkbezoek FOR EACH ROW EXECUTE FUNCTION trg_werkbezoek_nieuw();

CREATE FUNCTION trg_werkbezoek_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.loting_id <> OLD.loting_id OR NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
		OR NEW.vorig_kwartaal IS DISTINCT FROM OLD.vorig_kwartaal OR NEW.voor_datum <> OLD.voor_datum
		OR (OLD.bezoekstand = 'open') = (NEW.bezoekstand = 'open') THEN
		RAISE EXCEPTION 'werkbezoek_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF coalesce(NEW.gebruiker_id, OLD.gebruiker_id) IS DISTINCT FROM ctx_gebruiker() THEN
		RAISE EXCEPTION 'werkbezoek_door' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.bezoekstand = 'gezien' THEN
		-- A lock on the place, so that it does not end in the same moment.
		PERFORM 1 FROM t_plaatsing p WHERE p.id = NEW.plaatsing_id AND p.eind_datum IS NULL AND NOT p.geen_bezoek
			AND p.weet_werkgever <> 'nee' FOR UPDATE;
		IF NOT FOUND OR (NEW.melding_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_melding m
			WHERE m.id = NEW.melding_id AND m.plaatsing_id = NEW.plaatsing_id)) THEN
			RAISE EXCEPTION 'werkbezoek_mag_niet' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_werkbezoek_wacht BEFORE UPDATE ON t_werkbezoek FOR EACH ROW EXECUTE FUNCTION trg_werkbezoek_wacht();

CREATE FUNCTION trg_werkbezoek_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET stand_bezoek_datum = (SELECT min(b.voor_datum) FROM t_werkbezoek b
		WHERE b.plaatsing_id = NEW.plaatsing_id AND b.bezoekstand = 'open') WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_werkbezoek_stand AFTER INSERT OR UPDATE ON t_werkbezoek FOR EACH ROW EXECUTE FUNCTION trg_werkbezoek_stand();
-- @both
