-- Mail that goes out, and the calendar's address. No mail holds more of anybody than numbers: what it is about is asked of
-- the policy when somebody logs in.

CREATE TABLE t_overzichtkeuze (                 -- how often somebody wants mail about what waits for him (domain/overzicht)
	id {{id}},
	gebruiker_id {{int}} NOT NULL UNIQUE REFERENCES t_gebruiker(id),
	functie_id {{int}} NOT NULL REFERENCES t_functie(id), -- whose work is counted
	ritme {{text}} NOT NULL CHECK (ritme IN ('nooit', 'dag', 'week')),
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};

-- The outbox (domain/postbericht). At most one a day of a person, or of what it is about: a program that starts again makes no
-- second. What goes out of each kind, and to which address, says a view of its own: …post_te_doen.
-- Without a versie: what becomes of it is no change of anything that somebody recorded.
CREATE TABLE t_postbericht (
	id {{id}},
	postsoort {{text}} NOT NULL DEFAULT 'overzicht'
		CHECK (postsoort IN ('overzicht', 'uitnodiging', 'herinnering', 'aanvraag', 'opvolging')),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: of who has no account
	over_id {{int}},                           -- the row that it is about; of an overzicht none
	datum {{int}} NOT NULL,                    -- the day that it is about
	te_laat {{int}} NOT NULL CHECK (te_laat >= 0),
	vandaag {{int}} NOT NULL CHECK (vandaag >= 0),
	deze_week {{int}} NOT NULL CHECK (deze_week >= 0),
	artikelen {{int}} NOT NULL DEFAULT 0 CHECK (artikelen >= 0), -- of the kennisbank, that wait for him
	vragen {{int}} NOT NULL DEFAULT 0 CHECK (vragen >= 0), -- of the network, with something new in them
	kenmerk {{text}} NOT NULL UNIQUE,          -- of its Message-ID: the same at every try
	toestand {{text}} NOT NULL CHECK (toestand IN ('wacht', 'verstuurd', 'opgegeven', 'vervallen', 'leeg')),
	poging {{int}} NOT NULL DEFAULT 0,         -- how often it was tried
	volgende_op {{int}} NOT NULL,              -- not tried before
	fout {{text}},                             -- domain/postbericht: what came of the last try
	antwoord {{int}},                          -- the last reply of the server, as RFC 5321 numbers them
	op {{int}} NOT NULL,
	CHECK ((toestand = 'leeg') = (te_laat + vandaag + deze_week + artikelen + vragen = 0)),
	CONSTRAINT postbericht_over CHECK ((postsoort = 'overzicht') = (over_id IS NULL)
		AND (postsoort <> 'overzicht' OR gebruiker_id IS NOT NULL))
) {{strict}};
CREATE UNIQUE INDEX postbericht_een ON t_postbericht (gebruiker_id, datum) WHERE postsoort = 'overzicht';
CREATE UNIQUE INDEX postbericht_een_over ON t_postbericht (postsoort, over_id, datum) WHERE over_id IS NOT NULL;
CREATE INDEX postbericht_wacht ON t_postbericht (volgende_op) WHERE toestand = 'wacht';
CREATE INDEX postbericht_fout ON t_postbericht (id) WHERE fout IS NOT NULL AND toestand IN ('wacht', 'opgegeven');

-- One's own choice.
CREATE VIEW mijn_overzichtkeuze {{barrier}} AS
SELECT id, gebruiker_id, functie_id, ritme, versie FROM t_overzichtkeuze WHERE gebruiker_id = (SELECT ctx_gebruiker());

-- For the job that counts: who wants it, in which function, the last day of which there is one, and until when it was told what
-- is new: what waits or was given up told nothing yet. A day more than a week ahead is of a clock that was wrong. Not who is
-- away today.
CREATE VIEW overzicht_ontvanger {{barrier}} AS
SELECT g.id, k.functie_id, f.organisatie_id, f.rol, k.ritme, g.stand_vervanging_tot_datum AS vervanging_tot_datum,
	g.stand_herinnerd_op AS herinnerd_op,
	(SELECT max(p.datum) FROM t_postbericht p
		WHERE p.gebruiker_id = g.id AND p.postsoort = 'overzicht' AND p.datum <= (SELECT ctx_vandaag()) + 7) AS laatste_datum,
	(SELECT max(p.op) FROM t_postbericht p
		WHERE p.gebruiker_id = g.id AND p.postsoort = 'overzicht' AND p.datum <= (SELECT ctx_vandaag()) + 7
			AND p.toestand IN ('verstuurd', 'leeg')) AS verteld_op
FROM t_overzichtkeuze k JOIN t_gebruiker g ON g.id = k.gebruiker_id
JOIN t_functie f ON f.id = k.functie_id AND f.gebruiker_id = g.id
WHERE (SELECT ctx_doel()) = 'beheer_lokaal' AND k.ritme <> 'nooit' AND g.toestand = 'actief'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
	AND NOT EXISTS (SELECT 1 FROM t_afwezigheid a WHERE a.gebruiker_id = g.id AND a.ingetrokken_op IS NULL
		AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag()));

-- For the job that sends: what is due. Without an address nobody wants it any more, the function in which it was chosen has
-- ended, or it is of a day too long ago.
CREATE VIEW postbericht_te_doen {{barrier}} AS
SELECT p.id, p.postsoort, p.datum, p.te_laat, p.vandaag, p.deze_week, p.artikelen, p.vragen, p.kenmerk, p.poging, p.volgende_op, p.op,
	CASE WHEN g.toestand = 'actief' AND k.ritme <> 'nooit' AND f.id IS NOT NULL AND p.datum >= (SELECT ctx_vandaag()) - 7
		THEN g.email END AS email
FROM t_postbericht p JOIN t_gebruiker g ON g.id = p.gebruiker_id
LEFT JOIN t_overzichtkeuze k ON k.gebruiker_id = p.gebruiker_id
LEFT JOIN t_functie f ON f.id = k.functie_id AND f.gebruiker_id = k.gebruiker_id
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
WHERE (SELECT ctx_doel()) = 'beheer_lokaal' AND p.postsoort = 'overzicht' AND p.toestand = 'wacht'
	AND p.volgende_op <= (SELECT ctx_nu());

-- For the beheerder: what was not taken, and whose it is.
CREATE VIEW postbericht_mislukt {{barrier}} AS
SELECT p.id, p.postsoort, p.gebruiker_id, g.naam, g.email, p.datum, p.toestand, p.poging, p.volgende_op, p.fout, p.antwoord
FROM t_postbericht p LEFT JOIN t_gebruiker g ON g.id = p.gebruiker_id
WHERE p.fout IS NOT NULL AND p.toestand IN ('wacht', 'opgegeven') AND EXISTS (SELECT 1 FROM t_functie f
	WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.rol = 'beheerder');

-- Thirty days after the day that it is about: its mark is needed for a week.
CREATE VIEW overtollig_post {{barrier}} AS
SELECT id FROM t_postbericht WHERE datum < (SELECT ctx_vandaag()) - 30;

-- ---- guards: a choice is one's own; mail is made by the job alone, but for what goes out with an act (0051, 0063) and is guarded
-- there; what it says stays ----

-- @sqlite
CREATE TRIGGER trg_overzichtkeuze_eigen_nieuw BEFORE INSERT ON t_overzichtkeuze
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'overzichtkeuze_eigen'); END;

CREATE TRIGGER trg_overzichtkeuze_eigen_wijzig BEFORE UPDATE ON t_overzichtkeuze
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR OLD.gebruiker_id IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'overzichtkeuze_eigen'); END;

CREATE TRIGGER trg_postbericht_door BEFORE INSERT ON t_postbericht
WHEN NEW.postsoort NOT IN ('uitnodiging', 'herinnering', 'aanvraag') AND ctx_doel() IS NOT 'beheer_lokaal'
BEGIN SELECT RAISE(ABORT, 'postbericht_door'); END;

CREATE TRIGGER trg_postbericht_vast BEFORE UPDATE ON t_postbericht
WHEN NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.postsoort <> OLD.postsoort OR NEW.over_id IS NOT OLD.over_id
	OR NEW.datum <> OLD.datum OR NEW.kenmerk <> OLD.kenmerk OR NEW.te_laat <> OLD.te_laat
	OR NEW.vandaag <> OLD.vandaag OR NEW.deze_week <> OLD.deze_week OR NEW.artikelen <> OLD.artikelen
	OR NEW.vragen <> OLD.vragen OR OLD.toestand NOT IN ('wacht', 'opgegeven')
BEGIN SELECT RAISE(ABORT, 'postbericht_vast'); END;

CREATE TRIGGER trg_schoonmaak_post AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_postbericht WHERE id IN (SELECT id FROM overtollig_post LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_overzichtkeuze_eigen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR (TG_OP = 'UPDATE' AND OLD.gebruiker_id IS DISTINCT FROM ctx_gebruiker()) THEN
		RAISE EXCEPTION 'overzichtkeuze_eigen' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_overzichtkeuze_eigen BEFORE INSERT OR UPDATE ON t_overzichtkeuze FOR EACH ROW
EXECUTE FUNCTION trg_overzichtkeuze_eigen();

CREATE FUNCTION trg_postbericht_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.postsoort NOT IN ('uitnodiging', 'herinnering', 'aanvraag')
			AND ctx_doel() IS DISTINCT FROM 'beheer_lokaal' THEN
			RAISE EXCEPTION 'postbericht_door' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id OR NEW.postsoort <> OLD.postsoort
		OR NEW.over_id IS DISTINCT FROM OLD.over_id OR NEW.datum <> OLD.datum OR NEW.kenmerk <> OLD.kenmerk
		OR NEW.te_laat <> OLD.te_laat OR NEW.vandaag <> OLD.vandaag OR NEW.deze_week <> OLD.deze_week
		OR NEW.artikelen <> OLD.artikelen OR NEW.vragen <> OLD.vragen
		OR OLD.toestand NOT IN ('wacht', 'opgegeven') THEN
		RAISE EXCEPTION 'postbericht_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_postbericht_wacht BEFORE INSERT OR UPDATE ON t_postbericht FOR EACH ROW
EXECUTE FUNCTION trg_postbericht_wacht();

CREATE FUNCTION trg_schoonmaak_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_postbericht WHERE id IN (SELECT id FROM overtollig_post LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_post AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_post();
-- @both
