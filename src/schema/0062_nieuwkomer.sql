-- Who is new in the network and finds his way with a mentor in five steps (F095), and who belongs to its kern or joins when
-- needed (F088). Who keeps the network: netwerk_bijhouder (0060). Nothing here is about a young person.

CREATE TABLE t_nieuwkomer (
	id {{id}},
	gebruiker_id {{int}} NOT NULL UNIQUE REFERENCES t_gebruiker(id),
	mentor_id {{int}} REFERENCES t_gebruiker(id), -- the colleague who shows the way; NULL: nobody yet
	mentor_datum {{int}},                      -- since when
	begonnen_datum {{int}} NOT NULL,
	gestopt_datum {{int}},                     -- by hand; who did all steps is ready by that alone
	reden {{text}},                            -- why
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT nieuwkomer_ander CHECK (mentor_id <> gebruiker_id),
	CONSTRAINT nieuwkomer_sinds CHECK ((mentor_id IS NULL) = (mentor_datum IS NULL)),
	CONSTRAINT nieuwkomer_reden CHECK ((gestopt_datum IS NULL) = (reden IS NULL) AND coalesce(trim(reden), 'x') <> '')
) {{strict}};
CREATE INDEX nieuwkomer_mentor ON t_nieuwkomer (mentor_id) WHERE gestopt_datum IS NULL;

CREATE TABLE t_nieuwkomerstap (                 -- a step that was done; taken back it stays as it was
	id {{id}},
	nieuwkomer_id {{int}} NOT NULL REFERENCES t_nieuwkomer(id),
	introductiestap {{text}} NOT NULL          -- domain/introductiestap.def
		CHECK (introductiestap IN ('kennismaken', 'kaart', 'afspraken', 'meekijken', 'bellijst')),
	gedaan_datum {{int}} NOT NULL,
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who ticked it: he himself, or his mentor
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX nieuwkomerstap_een ON t_nieuwkomerstap (nieuwkomer_id, introductiestap) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_netwerklid (                     -- kern or agenda-lid, of one region; what ended is the history
	id {{id}},
	regio_id {{int}} NOT NULL REFERENCES t_regio(id),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id),
	contactpunt_id {{int}} REFERENCES t_contactpunt(id),
	lidsoort {{text}} NOT NULL CHECK (lidsoort IN ('kern', 'agendalid')),
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day; NULL while it runs
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT netwerklid_wie CHECK ((gebruiker_id IS NULL) <> (contactpunt_id IS NULL)),
	CONSTRAINT netwerklid_tot CHECK (tot_datum IS NULL OR tot_datum >= van_datum - 1) -- the day before: ended before it began
) {{strict}};
CREATE UNIQUE INDEX netwerklid_gebruiker ON t_netwerklid (gebruiker_id, regio_id) WHERE tot_datum IS NULL;
CREATE UNIQUE INDEX netwerklid_contactpunt ON t_netwerklid (contactpunt_id, regio_id) WHERE tot_datum IS NULL;
CREATE INDEX netwerklid_regio ON t_netwerklid (regio_id, lidsoort) WHERE tot_datum IS NULL;
CREATE INDEX netwerklid_van_gebruiker ON t_netwerklid (gebruiker_id, van_datum);
CREATE INDEX netwerklid_van_contactpunt ON t_netwerklid (contactpunt_id, van_datum);

-- ---- who reads what ----

-- A row when the reader grants accounts, in the function he works in.
CREATE VIEW t_is_beheerder AS
SELECT f.gebruiker_id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.rol = 'beheerder'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- Who is new while nobody else keeps the network, anywhere: then who grants accounts finds a mentor.
CREATE VIEW t_nieuwkomer_alleen AS
SELECT n.id FROM t_nieuwkomer n WHERE NOT EXISTS (SELECT 1 FROM t_functie b JOIN t_gebruiker g ON g.id = b.gebruiker_id
	WHERE b.rol IN ('afstemmingsregisseur', 'manager') AND b.gebruiker_id <> n.gebruiker_id AND g.toestand = 'actief'
		AND b.van_datum <= (SELECT ctx_vandaag()) AND (b.tot_datum IS NULL OR b.tot_datum >= (SELECT ctx_vandaag())));

-- Of whom the reader chooses the mentor.
CREATE VIEW t_mentorkeuze AS
SELECT n.id FROM t_nieuwkomer n WHERE EXISTS (SELECT h.id FROM netwerk_bijhouder h)
	OR (EXISTS (SELECT 1 FROM t_is_beheerder) AND n.id IN (SELECT a.id FROM t_nieuwkomer_alleen a));

-- For who is new himself, for his mentor, and for who chooses that mentor. A mentor who left is nobody's any more.
CREATE VIEW nieuwkomer {{barrier}} AS
SELECT n.id, n.gebruiker_id, g.naam, g.naam_vouw, m.id AS mentor_id, m.naam AS mentor, m.telefoon AS mentor_telefoon,
	m.email AS mentor_email, n.mentor_datum, n.begonnen_datum, n.gestopt_datum, n.reden,
	coalesce((SELECT sum(CASE s.introductiestap WHEN 'kennismaken' THEN 1 WHEN 'kaart' THEN 2 WHEN 'afspraken' THEN 4
		WHEN 'meekijken' THEN 8 ELSE 16 END) FROM t_nieuwkomerstap s
		WHERE s.nieuwkomer_id = n.id AND s.ingetrokken_op IS NULL), 0) AS stappen, -- bits of the steps that were done
	(SELECT max(b.datum) FROM (SELECT n.begonnen_datum AS datum UNION ALL SELECT n.mentor_datum UNION ALL
		SELECT s.gedaan_datum FROM t_nieuwkomerstap s WHERE s.nieuwkomer_id = n.id AND s.ingetrokken_op IS NULL) b)
		AS beweging_datum,
	n.gebruiker_id = (SELECT ctx_gebruiker()) AS is_zelf,
	coalesce(m.id = (SELECT ctx_gebruiker()), FALSE) AS is_mentor,
	k.id IS NOT NULL AS kiest, coalesce(m.id = (SELECT ctx_gebruiker()), FALSE) OR k.id IS NOT NULL AS leidt,
	n.id IN (SELECT a.id FROM t_nieuwkomer_alleen a) AS is_alleen, n.versie
FROM t_nieuwkomer n JOIN t_gebruiker g ON g.id = n.gebruiker_id
LEFT JOIN t_gebruiker m ON m.id = n.mentor_id AND m.toestand = 'actief'
LEFT JOIN t_mentorkeuze k ON k.id = n.id
WHERE g.toestand = 'actief' AND (n.gebruiker_id = (SELECT ctx_gebruiker()) OR n.mentor_id = (SELECT ctx_gebruiker())
	OR k.id IS NOT NULL);

-- Who keeps the network, and how near a newcomer he works: elsewhere (0), in a region of his (1), or beside
-- him (2): in his own organisation, or as afstemmingsregisseur in that region. Nobody finds his own (trg_nieuwkomer_wie). A row
-- for each function of the newcomer. It begins with the few who are new, never with the functions of the whole region.
CREATE VIEW t_mentorzoeker AS
SELECT n.id AS nieuwkomer_id, b.id AS functie_id, CASE WHEN w.organisatie_id = b.organisatie_id THEN 2
	WHEN NOT EXISTS (SELECT 1 FROM t_organisatie_regio x JOIN t_organisatie_regio y ON y.regio_id = x.regio_id
		WHERE x.organisatie_id = w.organisatie_id AND x.beeindigd_op IS NULL
			AND y.organisatie_id = b.organisatie_id AND y.beeindigd_op IS NULL) THEN 0
	WHEN b.rol = 'afstemmingsregisseur' THEN 2 ELSE 1 END AS nabij
FROM t_nieuwkomer n CROSS JOIN t_functie w CROSS JOIN t_functie b CROSS JOIN t_gebruiker g
WHERE w.gebruiker_id = n.gebruiker_id AND w.rol <> 'deelnemer' AND (w.tot_datum IS NULL OR w.tot_datum >= (SELECT ctx_vandaag()))
	AND b.rol IN ('afstemmingsregisseur', 'manager') AND b.gebruiker_id <> n.gebruiker_id
	AND b.van_datum <= (SELECT ctx_vandaag()) AND (b.tot_datum IS NULL OR b.tot_datum >= (SELECT ctx_vandaag()))
	AND g.id = b.gebruiker_id AND g.toestand = 'actief'
	AND n.gestopt_datum IS NULL AND NOT EXISTS (SELECT 1 FROM t_gebruiker m WHERE m.id = n.mentor_id AND m.toestand = 'actief');

-- Those for whom the reader must find a mentor, in the function he works in: nobody who keeps the network works nearer; of who
-- has nobody at all, every beheerder. So there is always somebody.
CREATE VIEW nieuwkomer_zonder {{barrier}} AS
SELECT n.id FROM netwerk_bijhouder h CROSS JOIN t_nieuwkomer n
WHERE (SELECT max(z.nabij) FROM t_mentorzoeker z WHERE z.nieuwkomer_id = n.id AND z.functie_id = (SELECT ctx_functie()))
	= (SELECT max(a.nabij) FROM t_mentorzoeker a WHERE a.nieuwkomer_id = n.id)
UNION ALL
SELECT n.id FROM t_nieuwkomer n JOIN t_nieuwkomer_alleen a ON a.id = n.id
WHERE EXISTS (SELECT 1 FROM t_is_beheerder) AND n.gestopt_datum IS NULL AND n.gebruiker_id <> (SELECT ctx_gebruiker())
	AND NOT EXISTS (SELECT 1 FROM t_gebruiker m WHERE m.id = n.mentor_id AND m.toestand = 'actief')
	AND EXISTS (SELECT 1 FROM t_functie w WHERE w.gebruiker_id = n.gebruiker_id AND w.rol <> 'deelnemer'
		AND (w.tot_datum IS NULL OR w.tot_datum >= (SELECT ctx_vandaag())));

CREATE VIEW nieuwkomerstap {{barrier}} AS
SELECT s.id, s.nieuwkomer_id, s.introductiestap, s.gedaan_datum, d.naam AS door,
	n.gestopt_datum IS NULL AND (n.is_zelf OR n.is_mentor) AS mag, s.ingetrokken_op IS NOT NULL AS is_terug, s.versie
FROM nieuwkomer n JOIN t_nieuwkomerstap s ON s.nieuwkomer_id = n.id JOIN t_gebruiker d ON d.id = s.door_id;

-- For who works in the network (0058). Whoever left belongs to nothing any more, so that the hole is seen.
CREATE VIEW netwerklid AS
SELECT l.id, l.regio_id, r.naam AS regio, l.gebruiker_id, l.contactpunt_id, l.lidsoort, l.van_datum, l.tot_datum,
	d.naam AS door, l.versie
FROM t_netwerklid l JOIN t_regio r ON r.id = l.regio_id JOIN t_gebruiker d ON d.id = l.door_id
LEFT JOIN t_gebruiker g ON g.id = l.gebruiker_id LEFT JOIN t_contactpunt c ON c.id = l.contactpunt_id
WHERE EXISTS (SELECT s.id FROM vraagsteller s) AND (g.toestand = 'actief' OR (c.id IS NOT NULL AND c.beeindigd_op IS NULL));

-- ---- guards: who keeps the network names members and mentors, never himself or his own mentor; both tick steps ----

-- @sqlite
CREATE TRIGGER trg_functie_nieuwkomer AFTER INSERT ON t_functie
WHEN NEW.rol <> 'deelnemer'
	AND EXISTS (SELECT 1 FROM t_functie f WHERE f.id = ctx_functie() AND f.gebruiker_id = ctx_gebruiker()
		AND f.rol IN ('beheerder', 'manager', 'afstemmingsregisseur'))
	AND NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = NEW.gebruiker_id AND f.id <> NEW.id AND f.rol <> 'deelnemer')
	AND NOT EXISTS (SELECT 1 FROM t_nieuwkomer n WHERE n.gebruiker_id = NEW.gebruiker_id)
BEGIN
	INSERT INTO t_nieuwkomer (gebruiker_id, begonnen_datum, door_id, op)
	VALUES (NEW.gebruiker_id, CASE WHEN NEW.van_datum > ctx_vandaag() THEN NEW.van_datum ELSE ctx_vandaag() END,
		ctx_gebruiker(), ctx_nu());
END;

CREATE TRIGGER trg_nieuwkomer_nieuw BEFORE INSERT ON t_nieuwkomer
WHEN NEW.door_id IS NOT ctx_gebruiker() OR NEW.gestopt_datum IS NOT NULL
	OR (NEW.gebruiker_id = ctx_gebruiker() AND NEW.mentor_id IS NOT NULL) OR (NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h)
	AND (NEW.mentor_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.id = ctx_functie()
		AND f.gebruiker_id = ctx_gebruiker() AND f.rol = 'beheerder')))
BEGIN SELECT RAISE(ABORT, 'nieuwkomer_nieuw'); END;

CREATE TRIGGER trg_nieuwkomer_vast BEFORE UPDATE ON t_nieuwkomer
WHEN NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.begonnen_datum <> OLD.begonnen_datum OR NEW.door_id <> OLD.door_id
	OR NEW.op <> OLD.op OR (NEW.gestopt_datum IS NOT NULL AND NEW.mentor_id IS NOT OLD.mentor_id)
BEGIN SELECT RAISE(ABORT, 'nieuwkomer_vast'); END;

CREATE TRIGGER trg_nieuwkomer_wie BEFORE UPDATE ON t_nieuwkomer
WHEN (OLD.gebruiker_id = ctx_gebruiker() AND NEW.mentor_id IS NOT OLD.mentor_id)
	OR (NOT EXISTS (SELECT 1 FROM t_mentorkeuze k WHERE k.id = OLD.id)
		AND (OLD.mentor_id IS NOT ctx_gebruiker() OR NEW.mentor_id IS NOT OLD.mentor_id))
BEGIN SELECT RAISE(ABORT, 'nieuwkomer_wie'); END;

CREATE TRIGGER trg_nieuwkomerstap_wie BEFORE INSERT ON t_nieuwkomerstap
WHEN NEW.door_id IS NOT ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL OR NEW.gedaan_datum > ctx_vandaag()
	OR NOT EXISTS (SELECT 1 FROM t_nieuwkomer n WHERE n.id = NEW.nieuwkomer_id AND n.gestopt_datum IS NULL
		AND (n.gebruiker_id = ctx_gebruiker() OR n.mentor_id = ctx_gebruiker()))
BEGIN SELECT RAISE(ABORT, 'nieuwkomerstap_wie'); END;

CREATE TRIGGER trg_nieuwkomerstap_vast BEFORE UPDATE ON t_nieuwkomerstap
WHEN OLD.ingetrokken_op IS NOT NULL OR NEW.nieuwkomer_id <> OLD.nieuwkomer_id OR NEW.introductiestap <> OLD.introductiestap
	OR NEW.gedaan_datum <> OLD.gedaan_datum OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op
	OR NOT EXISTS (SELECT 1 FROM t_nieuwkomer n WHERE n.id = OLD.nieuwkomer_id AND n.gestopt_datum IS NULL
		AND (n.gebruiker_id = ctx_gebruiker() OR n.mentor_id = ctx_gebruiker()))
BEGIN SELECT RAISE(ABORT, 'nieuwkomerstap_vast'); END;

CREATE TRIGGER trg_netwerklid_nieuw BEFORE INSERT ON t_netwerklid
WHEN NEW.door_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id IS ctx_gebruiker() OR NEW.tot_datum IS NOT NULL
	OR NEW.van_datum > ctx_vandaag() OR NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h)
BEGIN SELECT RAISE(ABORT, 'netwerklid_wie'); END;

CREATE TRIGGER trg_netwerklid_vast BEFORE UPDATE ON t_netwerklid
WHEN OLD.tot_datum IS NOT NULL OR OLD.gebruiker_id IS ctx_gebruiker()
	OR NEW.regio_id <> OLD.regio_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
	OR NEW.contactpunt_id IS NOT OLD.contactpunt_id OR NEW.lidsoort <> OLD.lidsoort OR NEW.van_datum <> OLD.van_datum
	OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op OR NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h)
BEGIN SELECT RAISE(ABORT, 'netwerklid_vast'); END;
-- @postgres
CREATE FUNCTION trg_functie_nieuwkomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.rol <> 'deelnemer'
		AND EXISTS (SELECT 1 FROM t_functie f WHERE f.id = ctx_functie() AND f.gebruiker_id = ctx_gebruiker()
			AND f.rol IN ('beheerder', 'manager', 'afstemmingsregisseur'))
		AND NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = NEW.gebruiker_id AND f.id <> NEW.id
			AND f.rol <> 'deelnemer')
		AND NOT EXISTS (SELECT 1 FROM t_nieuwkomer n WHERE n.gebruiker_id = NEW.gebruiker_id) THEN
		INSERT INTO t_nieuwkomer (gebruiker_id, begonnen_datum, door_id, op)
		VALUES (NEW.gebruiker_id, CASE WHEN NEW.van_datum > ctx_vandaag() THEN NEW.van_datum ELSE ctx_vandaag() END,
			ctx_gebruiker(), ctx_nu());
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_functie_nieuwkomer AFTER INSERT ON t_functie FOR EACH ROW EXECUTE FUNCTION trg_functie_nieuwkomer();

CREATE FUNCTION trg_nieuwkomer_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.gestopt_datum IS NOT NULL
		OR (NEW.gebruiker_id = ctx_gebruiker() AND NEW.mentor_id IS NOT NULL)
		OR (NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h)
			AND (NEW.mentor_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.id = ctx_functie()
				AND f.gebruiker_id = ctx_gebruiker() AND f.rol = 'beheerder'))) THEN
		RAISE EXCEPTION 'nieuwkomer_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_nieuwkomer_nieuw BEFORE INSERT ON t_nieuwkomer FOR EACH ROW EXECUTE FUNCTION trg_nieuwkomer_nieuw();

CREATE FUNCTION trg_nieuwkomer_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.begonnen_datum <> OLD.begonnen_datum OR NEW.door_id <> OLD.door_id
		OR NEW.op <> OLD.op OR (NEW.gestopt_datum IS NOT NULL AND NEW.mentor_id IS DISTINCT FROM OLD.mentor_id) THEN
		RAISE EXCEPTION 'nieuwkomer_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (OLD.gebruiker_id = ctx_gebruiker() AND NEW.mentor_id IS DISTINCT FROM OLD.mentor_id)
		OR (NOT EXISTS (SELECT 1 FROM t_mentorkeuze k WHERE k.id = OLD.id)
			AND (OLD.mentor_id IS DISTINCT FROM ctx_gebruiker() OR NEW.mentor_id IS DISTINCT FROM OLD.mentor_id)) THEN
		RAISE EXCEPTION 'nieuwkomer_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_nieuwkomer_vast BEFORE UPDATE ON t_nieuwkomer
FOR EACH ROW EXECUTE FUNCTION trg_nieuwkomer_vast();

CREATE FUNCTION trg_nieuwkomerstap_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	mag boolean := EXISTS (SELECT 1 FROM t_nieuwkomer n WHERE n.id = NEW.nieuwkomer_id AND n.gestopt_datum IS NULL
		AND (n.gebruiker_id = ctx_gebruiker() OR n.mentor_id = ctx_gebruiker()));
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NOT mag OR NEW.door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.ingetrokken_op IS NOT NULL
			OR NEW.gedaan_datum > ctx_vandaag() THEN
			RAISE EXCEPTION 'nieuwkomerstap_wie' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF NOT mag OR OLD.ingetrokken_op IS NOT NULL OR NEW.nieuwkomer_id <> OLD.nieuwkomer_id
		OR NEW.introductiestap <> OLD.introductiestap OR NEW.gedaan_datum <> OLD.gedaan_datum
		OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'nieuwkomerstap_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_nieuwkomerstap_vast BEFORE INSERT OR UPDATE ON t_nieuwkomerstap
FOR EACH ROW EXECUTE FUNCTION trg_nieuwkomerstap_vast();

CREATE FUNCTION trg_netwerklid_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.gebruiker_id IS NOT DISTINCT FROM ctx_gebruiker()
			OR NEW.tot_datum IS NOT NULL OR NEW.van_datum > ctx_vandaag()
			OR NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h) THEN
			RAISE EXCEPTION 'netwerklid_wie' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.tot_datum IS NOT NULL OR OLD.gebruiker_id IS NOT DISTINCT FROM ctx_gebruiker()
		OR NEW.regio_id <> OLD.regio_id OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id
		OR NEW.contactpunt_id IS DISTINCT FROM OLD.contactpunt_id OR NEW.lidsoort <> OLD.lidsoort
		OR NEW.van_datum <> OLD.van_datum OR NEW.door_id <> OLD.door_id OR NEW.op <> OLD.op
		OR NOT EXISTS (SELECT h.id FROM netwerk_bijhouder h) THEN
		RAISE EXCEPTION 'netwerklid_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_netwerklid_vast BEFORE INSERT OR UPDATE ON t_netwerklid
FOR EACH ROW EXECUTE FUNCTION trg_netwerklid_vast();
-- @both
