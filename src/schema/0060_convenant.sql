-- The register of convenanten (F090-F092, F094, F099, F101): what organisations agreed on about working together, who signed it on
-- which level, and whether what was promised under it is done. It records and reminds, and forces nobody. Nothing here is about a
-- young person. Whoever works in the network reads it (vraagsteller, 0058), and no guest of a scan; who keeps the network writes it.

CREATE TABLE t_convenant (
	id {{id}},
	eigenaar_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who is reminded
	vorige_id {{int}},                         -- the convenant that this one renews
	regio_id {{int}} REFERENCES t_regio(id),   -- a subregio works in its own way (F099); NULL: of no region in particular
	gremium {{text}},                          -- the regional body it belongs to (F101): domain/convenant
	convenantstand {{text}} NOT NULL DEFAULT 'concept' CHECK (convenantstand IN ('concept', 'ter_ondertekening', 'geldig')),
	vindplaats {{text}},                       -- where the signed paper lies: in words, or a link
	beeindigd_datum {{int}},                   -- the first day on which nobody works by it any more
	beeindigd_reden {{text}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who began it
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT convenant_beeindigd CHECK ((beeindigd_datum IS NULL) = (beeindigd_reden IS NULL)
		AND trim(coalesce(beeindigd_reden, 'x')) <> '')
) {{strict}};
CREATE INDEX convenant_eigenaar ON t_convenant (eigenaar_id) WHERE beeindigd_datum IS NULL;
CREATE UNIQUE INDEX convenant_vorige ON t_convenant (vorige_id) WHERE vorige_id IS NOT NULL AND beeindigd_datum IS NULL;

CREATE TABLE t_convenanttekst (                 -- what was agreed; only added to: the last one holds
	id {{id}},
	convenant_id {{int}} NOT NULL REFERENCES t_convenant(id),
	nummer {{int}} NOT NULL,                   -- 1, 2, … within the convenant
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	naam_vouw {{text}} NOT NULL,
	onderwerp {{text}} NOT NULL CHECK (trim(onderwerp) <> ''),
	werkwijze {{text}},
	rolverdeling {{text}},                     -- who does what
	afstemming {{text}},                       -- when the partners meet about it
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day; NULL: without end
	opzegmaanden {{int}} NOT NULL CHECK (opzegmaanden BETWEEN 0 AND 24), -- so long before the end one says whether it goes on
	wat {{text}},                              -- what is different in it, and why
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT convenanttekst_periode CHECK (tot_datum IS NULL OR tot_datum >= van_datum)
) {{strict}};
CREATE UNIQUE INDEX convenanttekst_nummer ON t_convenanttekst (convenant_id, nummer);

CREATE TABLE t_convenantpartner (
	id {{id}},
	convenant_id {{int}} NOT NULL REFERENCES t_convenant(id),
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	weg_op {{int}},                            -- does not take part any more
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX convenantpartner_een ON t_convenantpartner (convenant_id, organisatie_id) WHERE weg_op IS NULL;
CREATE INDEX convenantpartner_organisatie ON t_convenantpartner (organisatie_id) WHERE weg_op IS NULL;

CREATE TABLE t_ondertekening (                  -- who signs for a partner on one level (F090)
	id {{id}},
	convenantpartner_id {{int}} NOT NULL REFERENCES t_convenantpartner(id),
	niveau {{text}} NOT NULL CHECK (niveau IN ('management', 'beleid', 'uitvoering')),
	collega_id {{int}} REFERENCES t_gebruiker(id), -- from the directory, …
	naam {{text}},                             -- … or somebody else
	tekenstand {{text}} NOT NULL DEFAULT 'gevraagd' CHECK (tekenstand IN ('gevraagd', 'getekend', 'niet_nu')),
	gevraagd_datum {{int}} NOT NULL,
	antwoord_datum {{int}},
	tekstnummer {{int}},                       -- of the text that was signed
	reden {{text}},                            -- why not now
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down first
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT ondertekening_wie CHECK ((collega_id IS NULL) <> (naam IS NULL) AND trim(coalesce(naam, 'x')) <> ''),
	CONSTRAINT ondertekening_antwoord CHECK ((tekenstand = 'gevraagd') = (antwoord_datum IS NULL)
		AND (antwoord_datum IS NULL OR antwoord_datum >= gevraagd_datum)),
	CONSTRAINT ondertekening_tekst CHECK ((tekenstand = 'getekend') = (tekstnummer IS NOT NULL)),
	CONSTRAINT ondertekening_reden CHECK ((tekenstand = 'niet_nu') = (reden IS NOT NULL) AND trim(coalesce(reden, 'x')) <> '')
) {{strict}};
CREATE UNIQUE INDEX ondertekening_een ON t_ondertekening (convenantpartner_id, niveau);

CREATE TABLE t_convenantafspraak (              -- what a partner promised under it, and what came of it (F091)
	id {{id}},
	convenant_id {{int}} NOT NULL REFERENCES t_convenant(id),
	convenantpartner_id {{int}} NOT NULL REFERENCES t_convenantpartner(id),
	collega_id {{int}} REFERENCES t_gebruiker(id), -- who promised it, and is reminded
	wat {{text}} NOT NULL CHECK (trim(wat) <> ''),
	voor_datum {{int}} NOT NULL,               -- last day
	afspraakstand {{text}} NOT NULL DEFAULT 'open' CHECK (afspraakstand IN ('open', 'gedaan', 'niet_gedaan')),
	afgerond_datum {{int}},
	uitkomst {{text}},                         -- what came of it; why not
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	weg_op {{int}},                            -- written down by mistake
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT convenantafspraak_afgerond CHECK ((afspraakstand = 'open') = (afgerond_datum IS NULL)
		AND (afspraakstand <> 'niet_gedaan' OR trim(coalesce(uitkomst, '')) <> ''))
) {{strict}};
CREATE INDEX convenantafspraak_convenant ON t_convenantafspraak (convenant_id, voor_datum);
CREATE INDEX convenantafspraak_partner ON t_convenantafspraak (convenantpartner_id);
CREATE INDEX convenantafspraak_collega ON t_convenantafspraak (collega_id, voor_datum)
	WHERE afspraakstand = 'open' AND weg_op IS NULL;

-- ---- who reads what ----

-- A row when the reader keeps the network, in the function he works in.
CREATE VIEW netwerk_bijhouder {{barrier}} AS
SELECT f.gebruiker_id AS id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.rol IN ('afstemmingsregisseur', 'manager')
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- As it is agreed now: with its last text.
CREATE VIEW convenant AS
SELECT c.id, c.eigenaar_id, c.vorige_id, c.regio_id, c.gremium, c.convenantstand, c.vindplaats, c.beeindigd_datum, c.beeindigd_reden,
	c.gebruiker_id, c.op, c.versie, x.nummer AS tekstnummer, x.naam, x.naam_vouw, x.onderwerp, x.werkwijze, x.rolverdeling,
	x.afstemming, x.van_datum, x.tot_datum, x.opzegmaanden
FROM t_convenant c JOIN t_convenanttekst x ON x.convenant_id = c.id
WHERE EXISTS (SELECT s.id FROM vraagsteller s)
	AND x.nummer = (SELECT max(y.nummer) FROM t_convenanttekst y WHERE y.convenant_id = c.id);

CREATE VIEW convenanttekst AS
SELECT id, convenant_id, nummer, naam, onderwerp, werkwijze, rolverdeling, afstemming, van_datum, tot_datum, opzegmaanden, wat,
	gebruiker_id, op
FROM t_convenanttekst WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW convenantpartner AS
SELECT id, convenant_id, organisatie_id, weg_op, versie FROM t_convenantpartner WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW ondertekening AS
SELECT id, convenantpartner_id, niveau, collega_id, naam, tekenstand, gevraagd_datum, antwoord_datum, tekstnummer, reden,
	gebruiker_id, op, versie
FROM t_ondertekening WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW convenantafspraak AS
SELECT id, convenant_id, convenantpartner_id, collega_id, wat, voor_datum, afspraakstand, afgerond_datum, uitkomst, gebruiker_id,
	op, weg_op, versie
FROM t_convenantafspraak WHERE EXISTS (SELECT s.id FROM vraagsteller s);

-- Those of which the reader is told when something must be done; a draft asks nothing.
CREATE VIEW mijn_convenant {{barrier}} AS
SELECT id FROM t_convenant
WHERE eigenaar_id = (SELECT ctx_gebruiker()) AND beeindigd_datum IS NULL AND convenantstand <> 'concept';

-- What the reader himself promised: he may say what came of it, whatever else he may.
CREATE VIEW mijn_convenantafspraak {{barrier}} AS
SELECT id, convenant_id, wat, voor_datum, afspraakstand FROM t_convenantafspraak
WHERE collega_id = (SELECT ctx_gebruiker()) AND weg_op IS NULL;

-- ---- guards ----

-- The text, and who takes part, are changed while it is a draft or holds: not while it lies with who must sign.
CREATE VIEW t_convenant_open AS
SELECT id FROM t_convenant WHERE convenantstand <> 'ter_ondertekening' AND beeindigd_datum IS NULL;
-- It can be signed, and lived by.
CREATE VIEW t_convenant_tekenbaar AS
SELECT p.id AS convenantpartner_id FROM t_convenant c JOIN t_convenantpartner p ON p.convenant_id = c.id
WHERE c.convenantstand <> 'concept' AND c.beeindigd_datum IS NULL AND p.weg_op IS NULL;

-- @sqlite
CREATE TRIGGER trg_convenant_bijhouder BEFORE INSERT ON t_convenant
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenant_bijhouder_wijzig BEFORE UPDATE ON t_convenant WHEN NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenant_nieuw BEFORE INSERT ON t_convenant
WHEN NEW.convenantstand <> 'concept' OR NEW.beeindigd_datum IS NOT NULL
	OR (NEW.vorige_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_convenant v WHERE v.id = NEW.vorige_id
		AND v.convenantstand = 'geldig' AND v.beeindigd_datum IS NULL))
BEGIN SELECT RAISE(ABORT, 'convenant_stand'); END;

CREATE TRIGGER trg_convenant_vast BEFORE UPDATE ON t_convenant
WHEN NEW.vorige_id IS NOT OLD.vorige_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'convenant_vast'); END;

CREATE TRIGGER trg_convenant_stand BEFORE UPDATE OF convenantstand ON t_convenant
WHEN NEW.convenantstand <> OLD.convenantstand AND (OLD.beeindigd_datum IS NOT NULL OR NEW.beeindigd_datum IS NOT NULL
	OR NOT ((OLD.convenantstand = 'concept' AND NEW.convenantstand = 'ter_ondertekening')
		OR (OLD.convenantstand = 'ter_ondertekening' AND NEW.convenantstand IN ('concept', 'geldig'))))
BEGIN SELECT RAISE(ABORT, 'convenant_stand'); END;

CREATE TRIGGER trg_convenant_partners BEFORE UPDATE OF convenantstand ON t_convenant
WHEN OLD.convenantstand = 'concept' AND NEW.convenantstand = 'ter_ondertekening'
	AND (SELECT count(*) FROM t_convenantpartner p WHERE p.convenant_id = NEW.id AND p.weg_op IS NULL) < 2
BEGIN SELECT RAISE(ABORT, 'convenant_partners'); END;

CREATE TRIGGER trg_convenanttekst_bijhouder BEFORE INSERT ON t_convenanttekst
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenanttekst_nieuw BEFORE INSERT ON t_convenanttekst
WHEN NOT EXISTS (SELECT 1 FROM t_convenant_open o WHERE o.id = NEW.convenant_id)
	OR NEW.nummer <> 1 + coalesce((SELECT max(x.nummer) FROM t_convenanttekst x WHERE x.convenant_id = NEW.convenant_id), 0)
BEGIN SELECT RAISE(ABORT, 'convenanttekst_nieuw'); END;

CREATE TRIGGER trg_convenanttekst_vast BEFORE UPDATE ON t_convenanttekst
BEGIN SELECT RAISE(ABORT, 'convenanttekst_vast'); END;

CREATE TRIGGER trg_convenantpartner_bijhouder BEFORE INSERT ON t_convenantpartner WHEN NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenantpartner_bijhouder_wijzig BEFORE UPDATE ON t_convenantpartner
WHEN NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenantpartner_nieuw BEFORE INSERT ON t_convenantpartner
WHEN NEW.weg_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_convenant_open o WHERE o.id = NEW.convenant_id)
BEGIN SELECT RAISE(ABORT, 'convenantpartner_open'); END;

CREATE TRIGGER trg_convenantpartner_wijzig BEFORE UPDATE ON t_convenantpartner
WHEN NEW.convenant_id <> OLD.convenant_id OR NEW.organisatie_id <> OLD.organisatie_id
	OR NOT EXISTS (SELECT 1 FROM t_convenant_open o WHERE o.id = OLD.convenant_id)
BEGIN SELECT RAISE(ABORT, 'convenantpartner_open'); END;

CREATE TRIGGER trg_ondertekening_bijhouder BEFORE INSERT ON t_ondertekening
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_ondertekening_bijhouder_wijzig BEFORE UPDATE ON t_ondertekening
WHEN NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_ondertekening_nieuw BEFORE INSERT ON t_ondertekening
WHEN NEW.tekenstand <> 'gevraagd'
	OR NOT EXISTS (SELECT 1 FROM t_convenant_tekenbaar t WHERE t.convenantpartner_id = NEW.convenantpartner_id)
BEGIN SELECT RAISE(ABORT, 'ondertekening_stand'); END;

CREATE TRIGGER trg_ondertekening_wijzig BEFORE UPDATE ON t_ondertekening
WHEN NOT EXISTS (SELECT 1 FROM t_convenant_tekenbaar t WHERE t.convenantpartner_id = OLD.convenantpartner_id)
	OR (NEW.tekenstand <> OLD.tekenstand AND NEW.tekenstand <> 'gevraagd' AND OLD.tekenstand <> 'gevraagd')
BEGIN SELECT RAISE(ABORT, 'ondertekening_stand'); END;

CREATE TRIGGER trg_ondertekening_vast BEFORE UPDATE ON t_ondertekening
WHEN NEW.convenantpartner_id <> OLD.convenantpartner_id OR NEW.niveau <> OLD.niveau OR NEW.gebruiker_id <> OLD.gebruiker_id
	OR NEW.op <> OLD.op OR (OLD.tekenstand = 'getekend' AND NEW.tekenstand = 'getekend')
	OR (NEW.tekenstand <> 'gevraagd' AND (NEW.collega_id IS NOT OLD.collega_id OR NEW.naam IS NOT OLD.naam))
BEGIN SELECT RAISE(ABORT, 'ondertekening_vast'); END;

-- Who signs, signs the text that is there now, and not tomorrow.
CREATE TRIGGER trg_ondertekening_nu BEFORE UPDATE ON t_ondertekening
WHEN NEW.tekenstand = 'getekend' AND (NEW.antwoord_datum > ctx_vandaag() OR NEW.tekstnummer <> (SELECT max(x.nummer)
	FROM t_convenantpartner p JOIN t_convenanttekst x ON x.convenant_id = p.convenant_id WHERE p.id = OLD.convenantpartner_id))
	AND OLD.tekenstand <> 'getekend'
BEGIN SELECT RAISE(ABORT, 'ondertekening_nu'); END;

CREATE TRIGGER trg_convenantafspraak_bijhouder BEFORE INSERT ON t_convenantafspraak
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenantafspraak_nieuw BEFORE INSERT ON t_convenantafspraak
WHEN NEW.afspraakstand <> 'open' OR NEW.weg_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_convenant c JOIN t_convenantpartner p
		ON p.convenant_id = c.id WHERE c.id = NEW.convenant_id AND p.id = NEW.convenantpartner_id AND p.weg_op IS NULL
		AND c.convenantstand = 'geldig' AND c.beeindigd_datum IS NULL)
BEGIN SELECT RAISE(ABORT, 'convenantafspraak_geldig'); END;

CREATE TRIGGER trg_convenantafspraak_wie BEFORE UPDATE ON t_convenantafspraak
WHEN NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b) AND (OLD.collega_id IS NOT ctx_gebruiker() OR OLD.weg_op IS NOT NULL
	OR NEW.collega_id IS NOT OLD.collega_id OR NEW.convenantpartner_id <> OLD.convenantpartner_id OR NEW.wat <> OLD.wat
	OR NEW.voor_datum <> OLD.voor_datum OR NEW.weg_op IS NOT OLD.weg_op)
BEGIN SELECT RAISE(ABORT, 'netwerk_bijhouder'); END;

CREATE TRIGGER trg_convenantafspraak_vast BEFORE UPDATE ON t_convenantafspraak
WHEN NEW.convenant_id <> OLD.convenant_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR (NEW.convenantpartner_id <> OLD.convenantpartner_id AND NOT EXISTS (SELECT 1 FROM t_convenantpartner p
		WHERE p.id = NEW.convenantpartner_id AND p.convenant_id = NEW.convenant_id))
	OR (NEW.afspraakstand <> OLD.afspraakstand AND NEW.afspraakstand <> 'open' AND OLD.afspraakstand <> 'open')
	OR (NEW.afspraakstand = OLD.afspraakstand AND NEW.uitkomst IS NOT OLD.uitkomst)
BEGIN SELECT RAISE(ABORT, 'convenantafspraak_vast'); END;

-- When something was written down, taken off, done or answered is when it is: nobody dates it back, or says it of a day to come.
CREATE TRIGGER trg_convenant_wanneer BEFORE INSERT ON t_convenant WHEN NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_convenanttekst_wanneer BEFORE INSERT ON t_convenanttekst WHEN NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_convenantpartner_wanneer BEFORE UPDATE OF weg_op ON t_convenantpartner
WHEN NEW.weg_op IS NOT OLD.weg_op AND coalesce(NEW.weg_op, ctx_nu()) <> ctx_nu()
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_ondertekening_wanneer BEFORE INSERT ON t_ondertekening WHEN NEW.op IS NOT ctx_nu() OR NEW.gevraagd_datum > ctx_vandaag()
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_ondertekening_wanneer_wijzig BEFORE UPDATE ON t_ondertekening
WHEN NEW.gevraagd_datum > ctx_vandaag() OR (NEW.tekenstand = 'niet_nu' AND NEW.antwoord_datum > ctx_vandaag())
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_convenantafspraak_wanneer BEFORE INSERT ON t_convenantafspraak WHEN NEW.op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
CREATE TRIGGER trg_convenantafspraak_wanneer_wijzig BEFORE UPDATE ON t_convenantafspraak
WHEN (NEW.weg_op IS NOT OLD.weg_op AND coalesce(NEW.weg_op, ctx_nu()) <> ctx_nu())
	OR (NEW.afgerond_datum IS NOT OLD.afgerond_datum AND coalesce(NEW.afgerond_datum, ctx_vandaag()) <> ctx_vandaag())
BEGIN SELECT RAISE(ABORT, 'convenant_wanneer'); END;
-- @postgres
CREATE FUNCTION trg_netwerk_bijhouder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b) THEN
		RAISE EXCEPTION 'netwerk_bijhouder' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_0_bijhouder BEFORE INSERT OR UPDATE ON t_convenant FOR EACH ROW EXECUTE FUNCTION trg_netwerk_bijhouder();
CREATE TRIGGER trg_0_bijhouder BEFORE INSERT ON t_convenanttekst FOR EACH ROW EXECUTE FUNCTION trg_netwerk_bijhouder();
CREATE TRIGGER trg_0_bijhouder BEFORE INSERT OR UPDATE ON t_convenantpartner FOR EACH ROW EXECUTE FUNCTION trg_netwerk_bijhouder();
CREATE TRIGGER trg_0_bijhouder BEFORE INSERT OR UPDATE ON t_ondertekening FOR EACH ROW EXECUTE FUNCTION trg_netwerk_bijhouder();
CREATE TRIGGER trg_0_bijhouder BEFORE INSERT ON t_convenantafspraak FOR EACH ROW EXECUTE FUNCTION trg_netwerk_bijhouder();

CREATE FUNCTION trg_zelf_geschreven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() THEN
		RAISE EXCEPTION 'netwerk_bijhouder' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_1_zelf BEFORE INSERT ON t_convenant FOR EACH ROW EXECUTE FUNCTION trg_zelf_geschreven();
CREATE TRIGGER trg_1_zelf BEFORE INSERT ON t_convenanttekst FOR EACH ROW EXECUTE FUNCTION trg_zelf_geschreven();
CREATE TRIGGER trg_1_zelf BEFORE INSERT ON t_ondertekening FOR EACH ROW EXECUTE FUNCTION trg_zelf_geschreven();
CREATE TRIGGER trg_1_zelf BEFORE INSERT ON t_convenantafspraak FOR EACH ROW EXECUTE FUNCTION trg_zelf_geschreven();

CREATE FUNCTION trg_convenant_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		-- A lock, so that what is renewed does not end in the same moment.
		PERFORM 1 FROM t_convenant v WHERE v.id = NEW.vorige_id FOR SHARE;
		IF NEW.convenantstand <> 'concept' OR NEW.beeindigd_datum IS NOT NULL
			OR (NEW.vorige_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_convenant v WHERE v.id = NEW.vorige_id
				AND v.convenantstand = 'geldig' AND v.beeindigd_datum IS NULL)) THEN
			RAISE EXCEPTION 'convenant_stand' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.vorige_id IS DISTINCT FROM OLD.vorige_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'convenant_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.convenantstand <> OLD.convenantstand THEN
		IF OLD.beeindigd_datum IS NOT NULL OR NEW.beeindigd_datum IS NOT NULL
			OR NOT ((OLD.convenantstand = 'concept' AND NEW.convenantstand = 'ter_ondertekening')
				OR (OLD.convenantstand = 'ter_ondertekening' AND NEW.convenantstand IN ('concept', 'geldig'))) THEN
			RAISE EXCEPTION 'convenant_stand' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		IF OLD.convenantstand = 'concept'
			AND (SELECT count(*) FROM t_convenantpartner p WHERE p.convenant_id = NEW.id AND p.weg_op IS NULL) < 2 THEN
			RAISE EXCEPTION 'convenant_partners' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenant_wacht BEFORE INSERT OR UPDATE ON t_convenant FOR EACH ROW EXECUTE FUNCTION trg_convenant_wacht();

CREATE FUNCTION trg_convenanttekst_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'convenanttekst_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	-- A lock, so that it is not sent to be signed in the same moment.
	PERFORM 1 FROM t_convenant c WHERE c.id = NEW.convenant_id FOR SHARE;
	IF NOT EXISTS (SELECT 1 FROM t_convenant_open o WHERE o.id = NEW.convenant_id)
		OR NEW.nummer <> 1 + coalesce((SELECT max(x.nummer) FROM t_convenanttekst x
			WHERE x.convenant_id = NEW.convenant_id), 0) THEN
		RAISE EXCEPTION 'convenanttekst_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenanttekst_wacht BEFORE INSERT OR UPDATE ON t_convenanttekst FOR EACH ROW
EXECUTE FUNCTION trg_convenanttekst_wacht();

CREATE FUNCTION trg_convenantpartner_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_convenant c WHERE c.id = NEW.convenant_id FOR SHARE;
	IF (TG_OP = 'INSERT' AND NEW.weg_op IS NOT NULL)
		OR (TG_OP = 'UPDATE' AND (NEW.convenant_id <> OLD.convenant_id OR NEW.organisatie_id <> OLD.organisatie_id))
		OR NOT EXISTS (SELECT 1 FROM t_convenant_open o WHERE o.id = NEW.convenant_id) THEN
		RAISE EXCEPTION 'convenantpartner_open' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenantpartner_wacht BEFORE INSERT OR UPDATE ON t_convenantpartner FOR EACH ROW
EXECUTE FUNCTION trg_convenantpartner_wacht();

CREATE FUNCTION trg_ondertekening_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND (NEW.convenantpartner_id <> OLD.convenantpartner_id OR NEW.niveau <> OLD.niveau
		OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR (OLD.tekenstand = 'getekend' AND NEW.tekenstand = 'getekend')
		OR (NEW.tekenstand <> 'gevraagd' AND (NEW.collega_id IS DISTINCT FROM OLD.collega_id
			OR NEW.naam IS DISTINCT FROM OLD.naam))) THEN
		RAISE EXCEPTION 'ondertekening_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.tekenstand = 'getekend' AND OLD.tekenstand <> 'getekend'
		AND (NEW.antwoord_datum > ctx_vandaag() OR NEW.tekstnummer <> (SELECT max(x.nummer) FROM t_convenantpartner p
			JOIN t_convenanttekst x ON x.convenant_id = p.convenant_id WHERE p.id = OLD.convenantpartner_id)) THEN
		RAISE EXCEPTION 'ondertekening_nu' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT EXISTS (SELECT 1 FROM t_convenant_tekenbaar t WHERE t.convenantpartner_id = NEW.convenantpartner_id)
		OR (TG_OP = 'INSERT' AND NEW.tekenstand <> 'gevraagd')
		OR (TG_OP = 'UPDATE' AND NEW.tekenstand <> OLD.tekenstand AND NEW.tekenstand <> 'gevraagd'
			AND OLD.tekenstand <> 'gevraagd') THEN
		RAISE EXCEPTION 'ondertekening_stand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_ondertekening_wacht BEFORE INSERT OR UPDATE ON t_ondertekening FOR EACH ROW
EXECUTE FUNCTION trg_ondertekening_wacht();

CREATE FUNCTION trg_convenantafspraak_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_convenant c WHERE c.id = NEW.convenant_id FOR SHARE;
	IF NEW.afspraakstand <> 'open' OR NEW.weg_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_convenant c
		JOIN t_convenantpartner p ON p.convenant_id = c.id WHERE c.id = NEW.convenant_id AND p.id = NEW.convenantpartner_id
		AND p.weg_op IS NULL AND c.convenantstand = 'geldig' AND c.beeindigd_datum IS NULL) THEN
		RAISE EXCEPTION 'convenantafspraak_geldig' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenantafspraak_nieuw BEFORE INSERT ON t_convenantafspraak FOR EACH ROW
EXECUTE FUNCTION trg_convenantafspraak_nieuw();

CREATE FUNCTION trg_convenantafspraak_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b) AND (OLD.collega_id IS DISTINCT FROM ctx_gebruiker() OR OLD.weg_op IS NOT NULL
		OR NEW.collega_id IS DISTINCT FROM OLD.collega_id OR NEW.convenantpartner_id <> OLD.convenantpartner_id
		OR NEW.wat <> OLD.wat OR NEW.voor_datum <> OLD.voor_datum OR NEW.weg_op IS DISTINCT FROM OLD.weg_op) THEN
		RAISE EXCEPTION 'netwerk_bijhouder' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.convenant_id <> OLD.convenant_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR (NEW.convenantpartner_id <> OLD.convenantpartner_id AND NOT EXISTS (SELECT 1 FROM t_convenantpartner p
			WHERE p.id = NEW.convenantpartner_id AND p.convenant_id = NEW.convenant_id))
		OR (NEW.afspraakstand <> OLD.afspraakstand AND NEW.afspraakstand <> 'open' AND OLD.afspraakstand <> 'open')
		OR (NEW.afspraakstand = OLD.afspraakstand AND NEW.uitkomst IS DISTINCT FROM OLD.uitkomst) THEN
		RAISE EXCEPTION 'convenantafspraak_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenantafspraak_wijzig BEFORE UPDATE ON t_convenantafspraak FOR EACH ROW
EXECUTE FUNCTION trg_convenantafspraak_wijzig();

-- When something was written down, taken off, done or answered is when it is: nobody dates it back, or says it of a day to come.
CREATE FUNCTION trg_convenant_op() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.op IS DISTINCT FROM ctx_nu() THEN
		RAISE EXCEPTION 'convenant_wanneer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_2_op BEFORE INSERT ON t_convenant FOR EACH ROW EXECUTE FUNCTION trg_convenant_op();
CREATE TRIGGER trg_2_op BEFORE INSERT ON t_convenanttekst FOR EACH ROW EXECUTE FUNCTION trg_convenant_op();
CREATE TRIGGER trg_2_op BEFORE INSERT ON t_ondertekening FOR EACH ROW EXECUTE FUNCTION trg_convenant_op();
CREATE TRIGGER trg_2_op BEFORE INSERT ON t_convenantafspraak FOR EACH ROW EXECUTE FUNCTION trg_convenant_op();

CREATE FUNCTION trg_convenant_weg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.weg_op IS DISTINCT FROM OLD.weg_op AND coalesce(NEW.weg_op, ctx_nu()) <> ctx_nu() THEN
		RAISE EXCEPTION 'convenant_wanneer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenantpartner_weg BEFORE UPDATE ON t_convenantpartner FOR EACH ROW EXECUTE FUNCTION trg_convenant_weg();
CREATE TRIGGER trg_convenantafspraak_weg BEFORE UPDATE ON t_convenantafspraak FOR EACH ROW EXECUTE FUNCTION trg_convenant_weg();

CREATE FUNCTION trg_convenantafspraak_dag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.afgerond_datum IS DISTINCT FROM OLD.afgerond_datum
		AND coalesce(NEW.afgerond_datum, ctx_vandaag()) <> ctx_vandaag() THEN
		RAISE EXCEPTION 'convenant_wanneer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_convenantafspraak_dag BEFORE UPDATE ON t_convenantafspraak FOR EACH ROW
EXECUTE FUNCTION trg_convenantafspraak_dag();

CREATE FUNCTION trg_ondertekening_dag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gevraagd_datum > ctx_vandaag() OR (NEW.tekenstand = 'niet_nu' AND NEW.antwoord_datum > ctx_vandaag()) THEN
		RAISE EXCEPTION 'convenant_wanneer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_ondertekening_dag BEFORE INSERT OR UPDATE ON t_ondertekening FOR EACH ROW
EXECUTE FUNCTION trg_ondertekening_dag();
-- @both
