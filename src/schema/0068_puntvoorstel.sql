-- Who comes to a meeting of the network proposes a point for its agenda (F096); who keeps the meeting puts it on, moves it to a
-- later one, or says why not. Only they two read it. Nothing here is about a young person (domain/herleidbaar).

CREATE TABLE t_puntvoorstel (
	id {{id}},
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id), -- for which it is now
	herkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id), -- for which it was proposed
	titel {{text}} NOT NULL CHECK (trim(titel) <> ''),
	puntvraag {{text}} NOT NULL CHECK (puntvraag IN ('informeren', 'bespreken', 'besluiten')),
	minuten {{int}} CHECK (minuten BETWEEN 1 AND 480),
	toelichting {{text}},                      -- why
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who proposes it
	op {{int}} NOT NULL,
	voorstelstand {{text}} NOT NULL DEFAULT 'open'
		CHECK (voorstelstand IN ('open', 'geplaatst', 'afgewezen', 'ingetrokken')), -- domain/voorstel
	bespreekpunt_id {{int}} REFERENCES t_bespreekpunt(id), -- what it became
	reden {{text}},                            -- why it did not
	beslist_op {{int}},
	door_id {{int}} REFERENCES t_gebruiker(id),
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT puntvoorstel_geplaatst CHECK ((voorstelstand = 'geplaatst') = (bespreekpunt_id IS NOT NULL)),
	CONSTRAINT puntvoorstel_reden CHECK ((voorstelstand = 'afgewezen') = (reden IS NOT NULL) AND coalesce(trim(reden), 'x') <> ''),
	CONSTRAINT puntvoorstel_beslist CHECK ((voorstelstand IN ('geplaatst', 'afgewezen')) = (beslist_op IS NOT NULL)
		AND (beslist_op IS NULL) = (door_id IS NULL)),
	CONSTRAINT puntvoorstel_zonder_adres CHECK (titel NOT LIKE '%@%.%' AND coalesce(toelichting, '') NOT LIKE '%@%.%'
		AND coalesce(reden, '') NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX puntvoorstel_bijeenkomst ON t_puntvoorstel (bijeenkomst_id, id);
CREATE INDEX puntvoorstel_gebruiker ON t_puntvoorstel (gebruiker_id, id);
CREATE UNIQUE INDEX puntvoorstel_punt ON t_puntvoorstel (bespreekpunt_id) WHERE bespreekpunt_id IS NOT NULL;

CREATE VIEW puntvoorstel {{barrier}} AS
SELECT v.id, v.bijeenkomst_id, b.gremium_id, g.naam AS gremium, b.datum, b.bijeenkomststand, e.datum AS eerst_datum, v.titel, v.puntvraag,
	v.minuten, v.toelichting, v.gebruiker_id, v.op, v.voorstelstand, v.bespreekpunt_id, v.reden, v.beslist_op, v.door_id,
	v.gebruiker_id = (SELECT ctx_gebruiker()) AS van_mij,
	EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = b.gremium_id AND m.leidt) AS leidt, v.versie
FROM t_puntvoorstel v JOIN t_bijeenkomst b ON b.id = v.bijeenkomst_id JOIN t_gremium g ON g.id = b.gremium_id
JOIN t_bijeenkomst e ON e.id = v.herkomst_id
WHERE v.gebruiker_id = (SELECT ctx_gebruiker())
	OR EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = b.gremium_id AND m.leidt);

-- For Mijn werk: what waits for the reader's answer, also when the meeting was called off or held without it.
CREATE VIEW mijn_puntvoorstel {{barrier}} AS
SELECT v.id, b.datum FROM t_mijn_gremium m JOIN t_bijeenkomst b ON b.gremium_id = m.gremium_id
JOIN t_puntvoorstel v ON v.bijeenkomst_id = b.id
WHERE m.leidt AND v.voorstelstand = 'open';

-- ---- guards: proposed by who comes; answered, once, by who keeps the meeting; taken back by who proposed it ----

-- @sqlite
CREATE TRIGGER trg_puntvoorstel_nieuw BEFORE INSERT ON t_puntvoorstel
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.op <> ctx_nu() OR NEW.voorstelstand <> 'open' OR NEW.herkomst_id <> NEW.bijeenkomst_id
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst b JOIN t_bijeenkomst_lezer z ON z.bijeenkomst_id = b.id
		WHERE b.id = NEW.bijeenkomst_id AND b.bijeenkomststand = 'gepland')
BEGIN SELECT RAISE(ABORT, 'puntvoorstel_nieuw'); END;

CREATE TRIGGER trg_puntvoorstel_vast BEFORE UPDATE ON t_puntvoorstel
WHEN NEW.herkomst_id <> OLD.herkomst_id OR NEW.titel <> OLD.titel OR NEW.puntvraag <> OLD.puntvraag OR NEW.minuten IS NOT OLD.minuten
	OR NEW.toelichting IS NOT OLD.toelichting OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
BEGIN SELECT RAISE(ABORT, 'puntvoorstel_vast'); END;

CREATE TRIGGER trg_puntvoorstel_stap BEFORE UPDATE ON t_puntvoorstel
WHEN NOT CASE OLD.voorstelstand || '-' || NEW.voorstelstand
	WHEN 'open-ingetrokken' THEN OLD.gebruiker_id IS ctx_gebruiker() AND NEW.bijeenkomst_id = OLD.bijeenkomst_id
	WHEN 'ingetrokken-open' THEN OLD.gebruiker_id IS ctx_gebruiker() AND NEW.bijeenkomst_id = OLD.bijeenkomst_id
	WHEN 'afgewezen-open' THEN NEW.bijeenkomst_id = OLD.bijeenkomst_id
		AND EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id)
	WHEN 'open-afgewezen' THEN NEW.bijeenkomst_id = OLD.bijeenkomst_id
		AND NEW.beslist_op IS ctx_nu() AND NEW.door_id IS ctx_gebruiker()
		AND EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id)
	WHEN 'open-geplaatst' THEN NEW.bijeenkomst_id = OLD.bijeenkomst_id
		AND NEW.beslist_op IS ctx_nu() AND NEW.door_id IS ctx_gebruiker()
		AND EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w JOIN t_bespreekpunt p ON p.bijeenkomst_id = w.bijeenkomst_id
			WHERE w.bijeenkomst_id = OLD.bijeenkomst_id AND p.id = NEW.bespreekpunt_id
				AND w.bijeenkomststand IN ('gepland', 'bezig'))
	WHEN 'open-open' THEN EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver o
		JOIN t_bijeenkomst_schrijver n ON n.gremium_id = o.gremium_id
		WHERE o.bijeenkomst_id = OLD.bijeenkomst_id AND n.bijeenkomst_id = NEW.bijeenkomst_id AND n.bijeenkomststand = 'gepland')
	ELSE FALSE END
BEGIN SELECT RAISE(ABORT, 'puntvoorstel_stap'); END;
-- @postgres
CREATE FUNCTION trg_puntvoorstel_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.op <> ctx_nu() OR NEW.voorstelstand <> 'open'
		OR NEW.herkomst_id <> NEW.bijeenkomst_id
		OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst b JOIN t_bijeenkomst_lezer z ON z.bijeenkomst_id = b.id
			WHERE b.id = NEW.bijeenkomst_id AND b.bijeenkomststand = 'gepland') THEN
		RAISE EXCEPTION 'puntvoorstel_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_puntvoorstel_nieuw BEFORE INSERT ON t_puntvoorstel FOR EACH ROW EXECUTE FUNCTION trg_puntvoorstel_nieuw();

CREATE FUNCTION trg_puntvoorstel_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	stap text := OLD.voorstelstand || '-' || NEW.voorstelstand;
	blijft boolean := NEW.bijeenkomst_id = OLD.bijeenkomst_id;
	leidt boolean;
	mag boolean := FALSE;
BEGIN
	IF NEW.herkomst_id <> OLD.herkomst_id OR NEW.titel <> OLD.titel OR NEW.puntvraag <> OLD.puntvraag
		OR NEW.minuten IS DISTINCT FROM OLD.minuten OR NEW.toelichting IS DISTINCT FROM OLD.toelichting
		OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op THEN
		RAISE EXCEPTION 'puntvoorstel_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	PERFORM 1 FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	leidt := EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id);
	IF stap IN ('open-ingetrokken', 'ingetrokken-open') THEN
		mag := blijft AND OLD.gebruiker_id IS NOT DISTINCT FROM ctx_gebruiker();
	ELSIF stap = 'afgewezen-open' THEN
		mag := blijft AND leidt;
	ELSIF stap IN ('open-afgewezen', 'open-geplaatst') THEN
		mag := blijft AND leidt AND NEW.beslist_op = ctx_nu() AND NEW.door_id IS NOT DISTINCT FROM ctx_gebruiker()
			AND (stap = 'open-afgewezen' OR EXISTS (SELECT 1 FROM t_bijeenkomst b
				JOIN t_bespreekpunt p ON p.bijeenkomst_id = b.id WHERE b.id = OLD.bijeenkomst_id
					AND p.id = NEW.bespreekpunt_id AND b.bijeenkomststand IN ('gepland', 'bezig')));
	ELSIF stap = 'open-open' THEN
		mag := leidt AND EXISTS (SELECT 1 FROM t_bijeenkomst o JOIN t_bijeenkomst n ON n.gremium_id = o.gremium_id
			WHERE o.id = OLD.bijeenkomst_id AND n.id = NEW.bijeenkomst_id AND n.bijeenkomststand = 'gepland');
	END IF;
	IF mag IS NOT TRUE THEN
		RAISE EXCEPTION 'puntvoorstel_stap' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_puntvoorstel_wijzig BEFORE UPDATE ON t_puntvoorstel FOR EACH ROW EXECUTE FUNCTION trg_puntvoorstel_wijzig();
-- @both
