-- Meetings of the network (F096, F100, F101, F103): who meets again and again, when, with which agenda, and what was said, decided
-- and agreed on. Who works in the network (vraagsteller, 0058), no guest of a scan, reads that a meeting is, and decisions that are
-- open to all; the rest is for members, and for who is invited to one meeting. Chair and secretary keep it. Nothing here is
-- about a young person (domain/herleidbaar).

CREATE TABLE t_gremium (
	id {{id}},
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	gremiumsoort {{text}} NOT NULL CHECK (gremiumsoort IN ('stuurgroep', 'kernteam', 'werkgroep', 'regionaal', 'leercirkel',
		'bestuurlijk', 'werkbedrijf', 'anders')), -- domain/gremium
	waarvoor {{text}},
	plek {{text}},                             -- where it meets as a rule
	gremiumritme {{text}} CHECK (gremiumritme IN ('maand', 'zes_weken', 'kwartaal', 'half_jaar', 'jaar', 'naar_behoefte')),
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- the last day; NULL: it goes on
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who began it
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT gremium_tot CHECK (tot_datum IS NULL OR tot_datum >= van_datum)
) {{strict}};

CREATE TABLE t_gremiumlid (                     -- somebody of the directory (0056)
	id {{id}},
	gremium_id {{int}} NOT NULL REFERENCES t_gremium(id),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id),
	contactpunt_id {{int}} REFERENCES t_contactpunt(id),
	lidtaak {{text}} NOT NULL CHECK (lidtaak IN ('lid', 'voorzitter', 'secretaris')),
	van_datum {{int}} NOT NULL,
	beeindigd_op {{int}},
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT gremiumlid_wie CHECK ((gebruiker_id IS NULL) <> (contactpunt_id IS NULL)),
	CONSTRAINT gremiumlid_taak CHECK (lidtaak = 'lid' OR gebruiker_id IS NOT NULL) -- who keeps it can log in
) {{strict}};
CREATE UNIQUE INDEX gremiumlid_gebruiker ON t_gremiumlid (gremium_id, gebruiker_id) WHERE beeindigd_op IS NULL;
CREATE UNIQUE INDEX gremiumlid_contactpunt ON t_gremiumlid (gremium_id, contactpunt_id) WHERE beeindigd_op IS NULL;
CREATE INDEX gremiumlid_mens ON t_gremiumlid (gebruiker_id, gremium_id) WHERE beeindigd_op IS NULL;

CREATE TABLE t_bijeenkomst (
	id {{id}},
	gremium_id {{int}} NOT NULL REFERENCES t_gremium(id),
	datum {{int}} NOT NULL,
	van_minuut {{int}} NOT NULL,               -- since midnight, where the work is done
	tot_minuut {{int}} NOT NULL,
	plek {{text}},
	link {{text}},                             -- to take part from elsewhere: for who is invited
	bijeenkomststand {{text}} NOT NULL DEFAULT 'gepland'
		CHECK (bijeenkomststand IN ('gepland', 'bezig', 'concept', 'vastgesteld', 'afgezegd')), -- domain/bijeenkomst
	gedeeld_datum {{int}},                     -- the minutes, as a draft
	vervolg_id {{int}},                        -- the later meeting in which they were fixed; NULL: there was none
	vastgesteld_op {{int}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who planned it
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT bijeenkomst_tijd CHECK (van_minuut >= 0 AND van_minuut < tot_minuut AND tot_minuut < 1440),
	CONSTRAINT bijeenkomst_gedeeld CHECK ((bijeenkomststand IN ('concept', 'vastgesteld')) = (gedeeld_datum IS NOT NULL)),
	CONSTRAINT bijeenkomst_vastgesteld CHECK ((bijeenkomststand = 'vastgesteld') = (vastgesteld_op IS NOT NULL)
		AND (vervolg_id IS NULL OR vastgesteld_op IS NOT NULL))
) {{strict}};
CREATE INDEX bijeenkomst_gremium ON t_bijeenkomst (gremium_id, datum);
CREATE INDEX bijeenkomst_datum ON t_bijeenkomst (datum);

CREATE TABLE t_genodigde (
	id {{id}},
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id),
	gebruiker_id {{int}} REFERENCES t_gebruiker(id),
	contactpunt_id {{int}} REFERENCES t_contactpunt(id),
	aanwezigheid {{text}} NOT NULL DEFAULT 'onbekend' CHECK (aanwezigheid IN ('onbekend', 'aanwezig', 'afgemeld', 'afwezig')),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT genodigde_wie CHECK ((gebruiker_id IS NULL) <> (contactpunt_id IS NULL))
) {{strict}};
CREATE UNIQUE INDEX genodigde_gebruiker_een ON t_genodigde (bijeenkomst_id, gebruiker_id) WHERE ingetrokken_op IS NULL;
CREATE UNIQUE INDEX genodigde_contactpunt_een ON t_genodigde (bijeenkomst_id, contactpunt_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX genodigde_gebruiker ON t_genodigde (gebruiker_id, bijeenkomst_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_bespreekpunt (                   -- on the agenda, with what was said about it
	id {{id}},
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id),
	volgorde {{int}} NOT NULL,
	titel {{text}} NOT NULL CHECK (trim(titel) <> ''),
	wie {{text}},                              -- who tells of it, in words
	minuten {{int}} CHECK (minuten BETWEEN 1 AND 480),
	puntvraag {{text}} NOT NULL CHECK (puntvraag IN ('informeren', 'bespreken', 'besluiten')),
	verslag {{text}},
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT bespreekpunt_zonder_adres CHECK (titel NOT LIKE '%@%.%' AND coalesce(wie, '') NOT LIKE '%@%.%'
		AND coalesce(verslag, '') NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX bespreekpunt_bijeenkomst ON t_bespreekpunt (bijeenkomst_id, volgorde);

CREATE TABLE t_netwerkbesluit (                 -- the log of decisions (F100)
	id {{id}},
	gremium_id {{int}} NOT NULL REFERENCES t_gremium(id),
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id),
	bespreekpunt_id {{int}} NOT NULL REFERENCES t_bespreekpunt(id),
	nummer {{int}} NOT NULL,                   -- in the log of this gremium, never used again
	datum {{int}} NOT NULL,
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	zoektekst {{text}} NOT NULL,               -- folded
	voor_wie {{text}},                         -- who is bound, in words
	openbaar {{bool}} NOT NULL DEFAULT FALSE,  -- the whole network reads it
	ingetrokken_op {{int}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	UNIQUE (gremium_id, nummer),
	CONSTRAINT netwerkbesluit_zonder_adres CHECK (tekst NOT LIKE '%@%.%' AND coalesce(voor_wie, '') NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX netwerkbesluit_bijeenkomst ON t_netwerkbesluit (bijeenkomst_id);

CREATE TABLE t_netwerkactie (
	id {{id}},
	gremium_id {{int}} NOT NULL REFERENCES t_gremium(id),
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id),
	bespreekpunt_id {{int}} NOT NULL REFERENCES t_bespreekpunt(id),
	wat {{text}} NOT NULL CHECK (trim(wat) <> ''),
	collega_id {{int}} REFERENCES t_gebruiker(id), -- who does it and is told so, …
	wie {{text}},                              -- … or somebody else, in words
	voor_datum {{int}} NOT NULL,
	gewijzigd_datum {{int}},                   -- the last day on which what, who or when became another
	gedaan_datum {{int}},
	ingetrokken_op {{int}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT netwerkactie_wie CHECK ((collega_id IS NULL) <> (trim(coalesce(wie, '')) = '')),
	CONSTRAINT netwerkactie_zonder_adres CHECK (wat NOT LIKE '%@%.%' AND coalesce(wie, '') NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX wijziging_netwerkactie ON t_wijziging (rij_id, id) WHERE tabel = 'netwerkactie';
CREATE INDEX netwerkactie_gremium ON t_netwerkactie (gremium_id, voor_datum);
CREATE INDEX netwerkactie_bijeenkomst ON t_netwerkactie (bijeenkomst_id);
CREATE INDEX netwerkactie_collega ON t_netwerkactie (collega_id, voor_datum) WHERE gedaan_datum IS NULL;

CREATE TABLE t_verslagopmerking (               -- what is wrong in minutes: of who was there while they are a draft, and of
	-- who keeps them once they are fixed; added to, never changed
	id {{id}},
	bijeenkomst_id {{int}} NOT NULL REFERENCES t_bijeenkomst(id),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT verslagopmerking_zonder_adres CHECK (tekst NOT LIKE '%@%.%')
) {{strict}};
CREATE INDEX verslagopmerking_bijeenkomst ON t_verslagopmerking (bijeenkomst_id, id);

-- ---- who may what ----

-- What the reader is a member of, and whether he keeps it.
CREATE VIEW t_mijn_gremium AS
SELECT l.gremium_id, l.lidtaak <> 'lid' AS leidt FROM t_gremiumlid l
WHERE l.gebruiker_id = (SELECT ctx_gebruiker()) AND l.beeindigd_op IS NULL AND l.van_datum <= (SELECT ctx_vandaag());

-- Who says who is a member: who keeps it; and, of the network's keepers, who began it, or anyone when nobody keeps it. So nobody
-- makes himself a member to read what others said.
CREATE VIEW t_gremium_beheer AS
SELECT g.id AS gremium_id FROM t_gremium g
WHERE EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = g.id AND m.leidt)
	OR (EXISTS (SELECT 1 FROM netwerk_bijhouder b) AND (g.gebruiker_id = (SELECT ctx_gebruiker())
		OR NOT EXISTS (SELECT 1 FROM t_gremiumlid l JOIN t_gebruiker p ON p.id = l.gebruiker_id
			WHERE l.gremium_id = g.id AND l.lidtaak <> 'lid' AND l.beeindigd_op IS NULL AND p.toestand = 'actief')));

CREATE VIEW t_bijeenkomst_schrijver AS
SELECT b.id AS bijeenkomst_id, b.gremium_id, b.bijeenkomststand FROM t_bijeenkomst b
JOIN t_mijn_gremium m ON m.gremium_id = b.gremium_id WHERE m.leidt;

CREATE VIEW t_bijeenkomst_lezer AS
SELECT b.id AS bijeenkomst_id FROM t_bijeenkomst b
WHERE EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = b.gremium_id)
	OR EXISTS (SELECT 1 FROM t_genodigde n WHERE n.bijeenkomst_id = b.id AND n.gebruiker_id = (SELECT ctx_gebruiker())
		AND n.ingetrokken_op IS NULL);

-- Minutes that no later meeting can fix any more, or not yet: none is planned. Whoever was there reacts within a term of the region
-- (domain/termijn.def), and after it they are fixed without.
CREATE VIEW t_verslag_zonder_vervolg AS
SELECT b.id AS bijeenkomst_id, b.gedeeld_datum FROM t_bijeenkomst b
WHERE b.bijeenkomststand = 'concept' AND NOT EXISTS (SELECT 1 FROM t_bijeenkomst v
	WHERE v.gremium_id = b.gremium_id AND v.datum > b.datum AND v.bijeenkomststand IN ('gepland', 'bezig', 'concept'));

CREATE VIEW t_verslag_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 14) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'verslag_reactie';

-- Where its members work; and who can say to do something for it: who works there, or in a region where they work, or is invited.
CREATE VIEW t_gremium_huis AS
SELECT l.gremium_id, f.organisatie_id FROM t_gremiumlid l JOIN t_functie f ON f.gebruiker_id = l.gebruiker_id
WHERE l.beeindigd_op IS NULL AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
UNION
SELECT l.gremium_id, c.organisatie_id FROM t_gremiumlid l JOIN t_contactpunt c ON c.id = l.contactpunt_id
WHERE l.beeindigd_op IS NULL;

CREATE VIEW t_gremium_collega AS
SELECT w.gremium_id, f.gebruiker_id FROM (
	SELECT h.gremium_id, h.organisatie_id FROM t_gremium_huis h
	UNION
	SELECT h.gremium_id, y.organisatie_id FROM t_gremium_huis h
	JOIN t_organisatie_regio x ON x.organisatie_id = h.organisatie_id AND x.beeindigd_op IS NULL
	JOIN t_organisatie_regio y ON y.regio_id = x.regio_id AND y.beeindigd_op IS NULL) w
JOIN t_functie f ON f.organisatie_id = w.organisatie_id AND f.rol <> 'deelnemer'
WHERE f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
UNION
SELECT b.gremium_id, n.gebruiker_id FROM t_genodigde n JOIN t_bijeenkomst b ON b.id = n.bijeenkomst_id
WHERE n.gebruiker_id IS NOT NULL AND n.ingetrokken_op IS NULL;

-- ---- what may be read ----

CREATE VIEW gremiumcollega {{barrier}} AS
SELECT c.gremium_id, c.gebruiker_id FROM t_gremium_collega c WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW gremium {{barrier}} AS
SELECT g.id, g.naam, g.gremiumsoort, g.waarvoor, g.plek, g.gremiumritme, g.van_datum, g.tot_datum,
	m.gremium_id IS NOT NULL AS is_lid, coalesce(m.leidt, FALSE) AS leidt,
	EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = g.id) AS beheert, g.versie
FROM t_gremium g LEFT JOIN t_mijn_gremium m ON m.gremium_id = g.id WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW gremiumlid {{barrier}} AS
SELECT l.id, l.gremium_id, l.gebruiker_id, l.contactpunt_id, l.lidtaak, l.van_datum, l.beeindigd_op, l.versie
FROM t_gremiumlid l WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW bijeenkomst {{barrier}} AS
SELECT b.id, b.gremium_id, g.naam AS gremium, g.gremiumsoort, b.datum, b.van_minuut, b.tot_minuut, b.plek,
	CASE WHEN z.bijeenkomst_id IS NOT NULL THEN b.link END AS link, b.bijeenkomststand, b.gedeeld_datum, b.vervolg_id,
	b.vastgesteld_op, EXISTS (SELECT 1 FROM t_verslag_zonder_vervolg x WHERE x.bijeenkomst_id = b.id) AS zonder_vervolg,
	z.bijeenkomst_id IS NOT NULL AS is_lezer, coalesce(m.leidt, FALSE) AS leidt, b.versie
FROM t_bijeenkomst b JOIN t_gremium g ON g.id = b.gremium_id
LEFT JOIN t_bijeenkomst_lezer z ON z.bijeenkomst_id = b.id LEFT JOIN t_mijn_gremium m ON m.gremium_id = b.gremium_id
WHERE EXISTS (SELECT s.id FROM vraagsteller s);

CREATE VIEW genodigde {{barrier}} AS
SELECT n.id, n.bijeenkomst_id, n.gebruiker_id, n.contactpunt_id, n.aanwezigheid, n.ingetrokken_op, n.versie
FROM t_bijeenkomst_lezer z JOIN t_genodigde n ON n.bijeenkomst_id = z.bijeenkomst_id;

CREATE VIEW bespreekpunt {{barrier}} AS
SELECT p.id, p.bijeenkomst_id, p.volgorde, p.titel, p.wie, p.minuten, p.puntvraag, p.verslag, p.ingetrokken_op, p.versie
FROM t_bijeenkomst_lezer z JOIN t_bespreekpunt p ON p.bijeenkomst_id = z.bijeenkomst_id;

-- Who reads only what is open to all does not see under which point it was said.
CREATE VIEW netwerkbesluit {{barrier}} AS
SELECT d.id, d.gremium_id, g.naam AS gremium, d.bijeenkomst_id, d.bespreekpunt_id, d.nummer, d.datum, d.tekst, d.zoektekst, d.voor_wie,
	d.openbaar, d.ingetrokken_op, EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = d.gremium_id AND m.leidt) AS leidt,
	b.bijeenkomststand, d.versie
FROM t_netwerkbesluit d JOIN t_gremium g ON g.id = d.gremium_id JOIN t_bijeenkomst b ON b.id = d.bijeenkomst_id
WHERE EXISTS (SELECT s.id FROM vraagsteller s) AND ((d.openbaar AND d.ingetrokken_op IS NULL)
	OR EXISTS (SELECT 1 FROM t_bijeenkomst_lezer z WHERE z.bijeenkomst_id = d.bijeenkomst_id));

CREATE VIEW netwerkactie {{barrier}} AS
SELECT x.id, x.gremium_id, g.naam AS gremium, x.bijeenkomst_id, b.datum AS afgesproken_datum, x.bespreekpunt_id, x.wat, x.collega_id,
	x.wie, x.voor_datum, x.gewijzigd_datum, x.gedaan_datum, x.ingetrokken_op,
	coalesce(x.collega_id = (SELECT ctx_gebruiker()), FALSE) AS van_mij,
	EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = x.gremium_id AND m.leidt) AS leidt, b.bijeenkomststand, x.versie
FROM t_netwerkactie x JOIN t_gremium g ON g.id = x.gremium_id JOIN t_bijeenkomst b ON b.id = x.bijeenkomst_id
WHERE x.collega_id = (SELECT ctx_gebruiker())
	OR EXISTS (SELECT 1 FROM t_bijeenkomst_lezer z WHERE z.bijeenkomst_id = x.bijeenkomst_id);

-- What became of an action since it was agreed on, from the log.
CREATE VIEW netwerkactie_wijziging {{barrier}} AS
SELECT w.id, w.op, w.gebruiker_id, w.rij_id AS netwerkactie_id, w.soort, w.velden FROM netwerkactie x
JOIN t_wijziging w ON w.tabel = 'netwerkactie' AND w.rij_id = x.id;

-- For Mijn werk: what the reader said he would do, and minutes that he keeps and has yet to share, or to fix.
CREATE VIEW mijn_netwerkactie {{barrier}} AS
SELECT x.id, x.voor_datum FROM t_netwerkactie x
WHERE x.collega_id = (SELECT ctx_gebruiker()) AND x.gedaan_datum IS NULL AND x.ingetrokken_op IS NULL;

CREATE VIEW mijn_verslag {{barrier}} AS
SELECT b.id, b.datum, b.gedeeld_datum FROM t_mijn_gremium m JOIN t_bijeenkomst b ON b.gremium_id = m.gremium_id
WHERE m.leidt AND (b.bijeenkomststand IN ('gepland', 'bezig')
	OR EXISTS (SELECT 1 FROM t_verslag_zonder_vervolg z WHERE z.bijeenkomst_id = b.id));

CREATE VIEW verslagopmerking {{barrier}} AS
SELECT o.id, o.bijeenkomst_id, o.tekst, o.gebruiker_id, o.op, o.versie
FROM t_bijeenkomst_lezer z JOIN t_verslagopmerking o ON o.bijeenkomst_id = z.bijeenkomst_id;

-- ---- guards: chair and secretary keep it, each step makes sense, and minutes that are fixed stay as they are ----

-- Steps that there are (domain/bijeenkomst), without those that change nothing; one begins on the day itself at the earliest.
-- @sqlite
CREATE TRIGGER trg_gremium_nieuw BEFORE INSERT ON t_gremium
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)
BEGIN SELECT RAISE(ABORT, 'gremium_beheer'); END;

CREATE TRIGGER trg_gremium_wijzig BEFORE UPDATE ON t_gremium
WHEN NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR NOT EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'gremium_beheer'); END;

CREATE TRIGGER trg_gremiumlid_nieuw BEFORE INSERT ON t_gremiumlid
WHEN NEW.door_id IS NOT ctx_gebruiker() OR NEW.beeindigd_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = NEW.gremium_id)
BEGIN SELECT RAISE(ABORT, 'gremium_beheer'); END;

CREATE TRIGGER trg_gremiumlid_wijzig BEFORE UPDATE ON t_gremiumlid
WHEN NEW.gremium_id <> OLD.gremium_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.contactpunt_id IS NOT OLD.contactpunt_id
	OR NEW.van_datum <> OLD.van_datum OR NEW.door_id <> OLD.door_id
	OR NOT EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = OLD.gremium_id)
BEGIN SELECT RAISE(ABORT, 'gremium_beheer'); END;

CREATE TRIGGER trg_bijeenkomst_nieuw BEFORE INSERT ON t_bijeenkomst
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.bijeenkomststand <> 'gepland'
	OR NOT EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = NEW.gremium_id AND m.leidt)
BEGIN SELECT RAISE(ABORT, 'bijeenkomst_schrijver'); END;

CREATE TRIGGER trg_bijeenkomst_wijzig BEFORE UPDATE ON t_bijeenkomst
WHEN NEW.gremium_id <> OLD.gremium_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'bijeenkomst_schrijver'); END;

CREATE TRIGGER trg_bijeenkomst_stap BEFORE UPDATE ON t_bijeenkomst
WHEN OLD.bijeenkomststand = 'vastgesteld' OR (NEW.bijeenkomststand <> OLD.bijeenkomststand
	AND OLD.bijeenkomststand || '-' || NEW.bijeenkomststand
		NOT IN ('gepland-bezig', 'gepland-afgezegd', 'bezig-concept', 'concept-vastgesteld', 'afgezegd-gepland'))
	OR (OLD.bijeenkomststand = 'gepland' AND NEW.bijeenkomststand = 'bezig' AND NEW.datum > ctx_vandaag())
	OR (OLD.bijeenkomststand = 'bezig' AND NEW.datum > ctx_vandaag())
	OR (OLD.bijeenkomststand NOT IN ('gepland', 'bezig') AND NEW.datum <> OLD.datum)
	OR NEW.gedeeld_datum IS NOT CASE WHEN OLD.bijeenkomststand = 'bezig' AND NEW.bijeenkomststand = 'concept' THEN ctx_vandaag()
		ELSE OLD.gedeeld_datum END
BEGIN SELECT RAISE(ABORT, 'bijeenkomst_stap'); END;

-- Minutes are fixed in a later meeting; when there is none, after everybody could say what is wrong in them.
CREATE TRIGGER trg_bijeenkomst_vast BEFORE UPDATE ON t_bijeenkomst
WHEN NEW.bijeenkomststand = 'vastgesteld' AND OLD.bijeenkomststand <> 'vastgesteld' AND (NEW.vastgesteld_op IS NOT ctx_nu()
	OR NOT CASE WHEN NEW.vervolg_id IS NULL THEN EXISTS (SELECT 1 FROM t_verslag_zonder_vervolg z CROSS JOIN t_verslag_termijn t
			WHERE z.bijeenkomst_id = OLD.id AND z.gedeeld_datum + t.dagen <= ctx_vandaag())
		ELSE EXISTS (SELECT 1 FROM t_bijeenkomst v WHERE v.id = NEW.vervolg_id AND v.gremium_id = NEW.gremium_id
			AND v.datum > NEW.datum AND v.bijeenkomststand IN ('bezig', 'concept')) END)
BEGIN SELECT RAISE(ABORT, 'bijeenkomst_vast'); END;

CREATE TRIGGER trg_genodigde_nieuw BEFORE INSERT ON t_genodigde
WHEN NEW.aanwezigheid <> 'onbekend' OR NEW.ingetrokken_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst b JOIN t_gremium_beheer h ON h.gremium_id = b.gremium_id
		WHERE b.id = NEW.bijeenkomst_id AND b.bijeenkomststand IN ('gepland', 'bezig', 'concept'))
BEGIN SELECT RAISE(ABORT, 'genodigde_schrijver'); END;

CREATE TRIGGER trg_genodigde_wijzig BEFORE UPDATE ON t_genodigde
WHEN NEW.bijeenkomst_id <> OLD.bijeenkomst_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
	OR NEW.contactpunt_id IS NOT OLD.contactpunt_id OR NEW.op <> OLD.op
	OR NOT (EXISTS (SELECT 1 FROM t_bijeenkomst b JOIN t_gremium_beheer h ON h.gremium_id = b.gremium_id
			WHERE b.id = OLD.bijeenkomst_id AND (b.bijeenkomststand IN ('bezig', 'concept')
				OR (b.bijeenkomststand = 'gepland' AND NEW.aanwezigheid IN ('onbekend', 'afgemeld'))))
		OR (OLD.gebruiker_id IS ctx_gebruiker() AND NEW.ingetrokken_op IS OLD.ingetrokken_op
			AND NEW.aanwezigheid IN ('onbekend', 'afgemeld')
			AND EXISTS (SELECT 1 FROM t_bijeenkomst b WHERE b.id = OLD.bijeenkomst_id AND b.bijeenkomststand = 'gepland')))
BEGIN SELECT RAISE(ABORT, 'genodigde_schrijver'); END;

CREATE TRIGGER trg_bespreekpunt_nieuw BEFORE INSERT ON t_bespreekpunt
WHEN NEW.verslag IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w
	WHERE w.bijeenkomst_id = NEW.bijeenkomst_id AND w.bijeenkomststand IN ('gepland', 'bezig'))
BEGIN SELECT RAISE(ABORT, 'bespreekpunt_schrijver'); END;

CREATE TRIGGER trg_bespreekpunt_wijzig BEFORE UPDATE ON t_bespreekpunt
WHEN NEW.bijeenkomst_id <> OLD.bijeenkomst_id OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w
	WHERE w.bijeenkomst_id = OLD.bijeenkomst_id AND (w.bijeenkomststand = 'bezig'
		OR (w.bijeenkomststand = 'gepland' AND NEW.verslag IS NULL)
		OR (w.bijeenkomststand = 'concept' AND NEW.titel = OLD.titel AND NEW.wie IS OLD.wie AND NEW.minuten IS OLD.minuten
			AND NEW.puntvraag = OLD.puntvraag AND NEW.volgorde = OLD.volgorde AND NEW.ingetrokken_op IS OLD.ingetrokken_op)))
BEGIN SELECT RAISE(ABORT, 'bespreekpunt_schrijver'); END;

CREATE TRIGGER trg_netwerkbesluit_nieuw BEFORE INSERT ON t_netwerkbesluit
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.op IS NOT ctx_nu() OR NEW.ingetrokken_op IS NOT NULL
	OR NEW.nummer <> 1 + coalesce((SELECT max(d.nummer) FROM t_netwerkbesluit d WHERE d.gremium_id = NEW.gremium_id), 0)
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w JOIN t_bespreekpunt p ON p.bijeenkomst_id = w.bijeenkomst_id
		JOIN t_bijeenkomst b ON b.id = w.bijeenkomst_id AND b.datum = NEW.datum
		WHERE w.bijeenkomst_id = NEW.bijeenkomst_id AND w.gremium_id = NEW.gremium_id AND p.id = NEW.bespreekpunt_id
			AND w.bijeenkomststand IN ('bezig', 'concept'))
BEGIN SELECT RAISE(ABORT, 'netwerkbesluit_schrijver'); END;

CREATE TRIGGER trg_netwerkbesluit_wijzig BEFORE UPDATE ON t_netwerkbesluit
WHEN NEW.gremium_id <> OLD.gremium_id OR NEW.bijeenkomst_id <> OLD.bijeenkomst_id OR NEW.bespreekpunt_id <> OLD.bespreekpunt_id
	OR NEW.nummer <> OLD.nummer OR NEW.datum <> OLD.datum OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR coalesce(NEW.ingetrokken_op, ctx_nu()) NOT IN (ctx_nu(), coalesce(OLD.ingetrokken_op, ctx_nu()))
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id
		AND (w.bijeenkomststand <> 'vastgesteld' OR (NEW.tekst = OLD.tekst AND NEW.voor_wie IS OLD.voor_wie
			AND NEW.ingetrokken_op IS OLD.ingetrokken_op)))
BEGIN SELECT RAISE(ABORT, 'netwerkbesluit_schrijver'); END;

CREATE TRIGGER trg_netwerkactie_nieuw BEFORE INSERT ON t_netwerkactie
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.op IS NOT ctx_nu() OR NEW.ingetrokken_op IS NOT NULL
	OR NEW.gedaan_datum IS NOT NULL OR NEW.gewijzigd_datum IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w JOIN t_bespreekpunt p ON p.bijeenkomst_id = w.bijeenkomst_id
		WHERE w.bijeenkomst_id = NEW.bijeenkomst_id AND w.gremium_id = NEW.gremium_id AND p.id = NEW.bespreekpunt_id
			AND w.bijeenkomststand IN ('bezig', 'concept'))
BEGIN SELECT RAISE(ABORT, 'netwerkactie_schrijver'); END;

CREATE TRIGGER trg_netwerkactie_wijzig BEFORE UPDATE ON t_netwerkactie
WHEN NEW.gremium_id <> OLD.gremium_id OR NEW.bijeenkomst_id <> OLD.bijeenkomst_id OR NEW.bespreekpunt_id <> OLD.bespreekpunt_id
	OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR NOT (EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id
			AND (w.bijeenkomststand <> 'vastgesteld' OR (NEW.wat = OLD.wat AND NEW.ingetrokken_op IS OLD.ingetrokken_op)))
		OR (OLD.collega_id IS ctx_gebruiker() AND NEW.wat = OLD.wat AND NEW.voor_datum = OLD.voor_datum
			AND NEW.ingetrokken_op IS OLD.ingetrokken_op))
BEGIN SELECT RAISE(ABORT, 'netwerkactie_schrijver'); END;

-- Whoever carries it works in the network of that gremium.
CREATE TRIGGER trg_netwerkactie_collega_nieuw BEFORE INSERT ON t_netwerkactie
WHEN NEW.collega_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_gremium_collega c
	WHERE c.gremium_id = NEW.gremium_id AND c.gebruiker_id = NEW.collega_id)
BEGIN SELECT RAISE(ABORT, 'netwerkactie_collega'); END;

CREATE TRIGGER trg_netwerkactie_collega_wijzig BEFORE UPDATE ON t_netwerkactie
WHEN NEW.collega_id IS NOT OLD.collega_id AND NEW.collega_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_gremium_collega c
	WHERE c.gremium_id = OLD.gremium_id AND c.gebruiker_id = NEW.collega_id)
BEGIN SELECT RAISE(ABORT, 'netwerkactie_collega'); END;

-- It is done on the day on which somebody says so; and what becomes another says since when, and is not done already.
CREATE TRIGGER trg_netwerkactie_dag BEFORE UPDATE ON t_netwerkactie
WHEN (NEW.gedaan_datum IS NOT OLD.gedaan_datum AND NEW.gedaan_datum <> ctx_vandaag())
	OR (NEW.gewijzigd_datum IS NOT OLD.gewijzigd_datum AND NEW.gewijzigd_datum IS NOT ctx_vandaag())
	OR ((NEW.wat <> OLD.wat OR NEW.collega_id IS NOT OLD.collega_id OR NEW.wie IS NOT OLD.wie OR NEW.voor_datum <> OLD.voor_datum)
		AND (NEW.gewijzigd_datum IS NOT ctx_vandaag() OR OLD.gedaan_datum IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'netwerkactie_dag'); END;

CREATE TRIGGER trg_verslagopmerking_nieuw BEFORE INSERT ON t_verslagopmerking
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.op <> ctx_nu() OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst b
	WHERE b.id = NEW.bijeenkomst_id AND ((b.bijeenkomststand = 'concept'
			AND EXISTS (SELECT 1 FROM t_bijeenkomst_lezer z WHERE z.bijeenkomst_id = b.id))
		OR (b.bijeenkomststand = 'vastgesteld' AND EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = b.id))))
BEGIN SELECT RAISE(ABORT, 'verslagopmerking_schrijver'); END;

CREATE TRIGGER trg_verslagopmerking_vast BEFORE UPDATE ON t_verslagopmerking
BEGIN SELECT RAISE(ABORT, 'verslagopmerking_vast'); END;
-- @postgres
CREATE FUNCTION trg_gremium_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'INSERT' AND (NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM netwerk_bijhouder b)))
		OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
			OR NOT EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = OLD.id))) THEN
		RAISE EXCEPTION 'gremium_beheer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gremium_guard BEFORE INSERT OR UPDATE ON t_gremium FOR EACH ROW EXECUTE FUNCTION trg_gremium_guard();

CREATE FUNCTION trg_gremiumlid_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM t_gremium_beheer b WHERE b.gremium_id = NEW.gremium_id)
		OR (TG_OP = 'INSERT' AND (NEW.door_id IS DISTINCT FROM ctx_gebruiker() OR NEW.beeindigd_op IS NOT NULL))
		OR (TG_OP = 'UPDATE' AND (NEW.gremium_id <> OLD.gremium_id OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id
			OR NEW.contactpunt_id IS DISTINCT FROM OLD.contactpunt_id OR NEW.van_datum <> OLD.van_datum
			OR NEW.door_id <> OLD.door_id)) THEN
		RAISE EXCEPTION 'gremium_beheer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gremiumlid_guard BEFORE INSERT OR UPDATE ON t_gremiumlid FOR EACH ROW EXECUTE FUNCTION trg_gremiumlid_guard();

CREATE FUNCTION trg_bijeenkomst_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.bijeenkomststand <> 'gepland'
		OR NOT EXISTS (SELECT 1 FROM t_mijn_gremium m WHERE m.gremium_id = NEW.gremium_id AND m.leidt) THEN
		RAISE EXCEPTION 'bijeenkomst_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_bijeenkomst_nieuw BEFORE INSERT ON t_bijeenkomst FOR EACH ROW EXECUTE FUNCTION trg_bijeenkomst_nieuw();

CREATE FUNCTION trg_bijeenkomst_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gremium_id <> OLD.gremium_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.id) THEN
		RAISE EXCEPTION 'bijeenkomst_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.bijeenkomststand = 'vastgesteld' OR (NEW.bijeenkomststand <> OLD.bijeenkomststand
		AND OLD.bijeenkomststand || '-' || NEW.bijeenkomststand
			NOT IN ('gepland-bezig', 'gepland-afgezegd', 'bezig-concept', 'concept-vastgesteld', 'afgezegd-gepland'))
		OR (OLD.bijeenkomststand = 'gepland' AND NEW.bijeenkomststand = 'bezig' AND NEW.datum > ctx_vandaag())
		OR (OLD.bijeenkomststand = 'bezig' AND NEW.datum > ctx_vandaag())
		OR (OLD.bijeenkomststand NOT IN ('gepland', 'bezig') AND NEW.datum <> OLD.datum)
		OR NEW.gedeeld_datum IS DISTINCT FROM (CASE WHEN OLD.bijeenkomststand = 'bezig' AND NEW.bijeenkomststand = 'concept'
			THEN ctx_vandaag() ELSE OLD.gedeeld_datum END) THEN
		RAISE EXCEPTION 'bijeenkomst_stap' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.bijeenkomststand = 'vastgesteld' AND OLD.bijeenkomststand <> 'vastgesteld'
		AND (NEW.vastgesteld_op IS DISTINCT FROM ctx_nu() OR NOT CASE WHEN NEW.vervolg_id IS NULL
			THEN EXISTS (SELECT 1 FROM t_verslag_zonder_vervolg z CROSS JOIN t_verslag_termijn t
				WHERE z.bijeenkomst_id = OLD.id AND z.gedeeld_datum + t.dagen <= ctx_vandaag())
			ELSE EXISTS (SELECT 1 FROM t_bijeenkomst v WHERE v.id = NEW.vervolg_id AND v.gremium_id = NEW.gremium_id
				AND v.datum > NEW.datum AND v.bijeenkomststand IN ('bezig', 'concept')) END) THEN
		RAISE EXCEPTION 'bijeenkomst_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_bijeenkomst_wijzig BEFORE UPDATE ON t_bijeenkomst FOR EACH ROW EXECUTE FUNCTION trg_bijeenkomst_wijzig();

CREATE FUNCTION trg_genodigde_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	stand text;
	beheert boolean;
BEGIN
	-- A lock on the meeting, here and below, so that its minutes are not fixed in the same moment.
	SELECT b.bijeenkomststand INTO stand FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	beheert := stand IN ('gepland', 'bezig', 'concept') AND EXISTS (SELECT 1 FROM t_bijeenkomst b
		JOIN t_gremium_beheer h ON h.gremium_id = b.gremium_id WHERE b.id = NEW.bijeenkomst_id);
	IF (TG_OP = 'INSERT' AND (NOT beheert OR NEW.aanwezigheid <> 'onbekend' OR NEW.ingetrokken_op IS NOT NULL))
		OR (TG_OP = 'UPDATE' AND (NEW.bijeenkomst_id <> OLD.bijeenkomst_id OR NEW.op <> OLD.op
			OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id OR NEW.contactpunt_id IS DISTINCT FROM OLD.contactpunt_id
			OR NOT ((beheert AND (stand <> 'gepland' OR NEW.aanwezigheid IN ('onbekend', 'afgemeld')))
				OR (OLD.gebruiker_id IS NOT DISTINCT FROM ctx_gebruiker() AND stand = 'gepland'
				AND NEW.ingetrokken_op IS NOT DISTINCT FROM OLD.ingetrokken_op
				AND NEW.aanwezigheid IN ('onbekend', 'afgemeld'))))) THEN
		RAISE EXCEPTION 'genodigde_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_genodigde_guard BEFORE INSERT OR UPDATE ON t_genodigde FOR EACH ROW EXECUTE FUNCTION trg_genodigde_guard();

CREATE FUNCTION trg_bespreekpunt_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	IF (TG_OP = 'INSERT' AND (NEW.verslag IS NOT NULL OR NEW.ingetrokken_op IS NOT NULL
			OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = NEW.bijeenkomst_id
				AND w.bijeenkomststand IN ('gepland', 'bezig'))))
		OR (TG_OP = 'UPDATE' AND (NEW.bijeenkomst_id <> OLD.bijeenkomst_id
			OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id
				AND (w.bijeenkomststand = 'bezig' OR (w.bijeenkomststand = 'gepland' AND NEW.verslag IS NULL)
					OR (w.bijeenkomststand = 'concept' AND NEW.titel = OLD.titel
						AND NEW.wie IS NOT DISTINCT FROM OLD.wie AND NEW.minuten IS NOT DISTINCT FROM OLD.minuten
						AND NEW.puntvraag = OLD.puntvraag AND NEW.volgorde = OLD.volgorde
						AND NEW.ingetrokken_op IS NOT DISTINCT FROM OLD.ingetrokken_op))))) THEN
		RAISE EXCEPTION 'bespreekpunt_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_bespreekpunt_guard BEFORE INSERT OR UPDATE ON t_bespreekpunt FOR EACH ROW
EXECUTE FUNCTION trg_bespreekpunt_guard();

CREATE FUNCTION trg_netwerkbesluit_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	IF (TG_OP = 'INSERT' AND (NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.op IS DISTINCT FROM ctx_nu()
			OR NEW.ingetrokken_op IS NOT NULL
			OR NEW.nummer <> 1 + coalesce((SELECT max(d.nummer) FROM t_netwerkbesluit d WHERE d.gremium_id = NEW.gremium_id), 0)
			OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w JOIN t_bespreekpunt p ON p.bijeenkomst_id = w.bijeenkomst_id
				JOIN t_bijeenkomst b ON b.id = w.bijeenkomst_id AND b.datum = NEW.datum
				WHERE w.bijeenkomst_id = NEW.bijeenkomst_id AND w.gremium_id = NEW.gremium_id AND p.id = NEW.bespreekpunt_id
					AND w.bijeenkomststand IN ('bezig', 'concept'))))
		OR (TG_OP = 'UPDATE' AND (NEW.gremium_id <> OLD.gremium_id OR NEW.bijeenkomst_id <> OLD.bijeenkomst_id
			OR NEW.bespreekpunt_id <> OLD.bespreekpunt_id OR NEW.nummer <> OLD.nummer OR NEW.datum <> OLD.datum
			OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
			OR coalesce(NEW.ingetrokken_op, ctx_nu()) NOT IN (ctx_nu(), coalesce(OLD.ingetrokken_op, ctx_nu()))
			OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id
				AND (w.bijeenkomststand <> 'vastgesteld' OR (NEW.tekst = OLD.tekst
					AND NEW.voor_wie IS NOT DISTINCT FROM OLD.voor_wie
					AND NEW.ingetrokken_op IS NOT DISTINCT FROM OLD.ingetrokken_op))))) THEN
		RAISE EXCEPTION 'netwerkbesluit_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_netwerkbesluit_guard BEFORE INSERT OR UPDATE ON t_netwerkbesluit FOR EACH ROW
EXECUTE FUNCTION trg_netwerkbesluit_guard();

-- Whoever carries it works in the network of that gremium.
CREATE FUNCTION trg_netwerkactie_collega() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'INSERT' OR NEW.collega_id IS DISTINCT FROM OLD.collega_id) AND NEW.collega_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM t_gremium_collega c
			WHERE c.gremium_id = NEW.gremium_id AND c.gebruiker_id = NEW.collega_id) THEN
		RAISE EXCEPTION 'netwerkactie_collega' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_netwerkactie_collega BEFORE INSERT OR UPDATE ON t_netwerkactie
FOR EACH ROW EXECUTE FUNCTION trg_netwerkactie_collega();

CREATE FUNCTION trg_netwerkactie_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.op IS DISTINCT FROM ctx_nu() OR NEW.ingetrokken_op IS NOT NULL
		OR NEW.gedaan_datum IS NOT NULL OR NEW.gewijzigd_datum IS NOT NULL
		OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w JOIN t_bespreekpunt p ON p.bijeenkomst_id = w.bijeenkomst_id
			WHERE w.bijeenkomst_id = NEW.bijeenkomst_id AND w.gremium_id = NEW.gremium_id AND p.id = NEW.bespreekpunt_id
				AND w.bijeenkomststand IN ('bezig', 'concept')) THEN
		RAISE EXCEPTION 'netwerkactie_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_netwerkactie_nieuw BEFORE INSERT ON t_netwerkactie FOR EACH ROW EXECUTE FUNCTION trg_netwerkactie_nieuw();

CREATE FUNCTION trg_netwerkactie_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM 1 FROM t_bijeenkomst b WHERE b.id = NEW.bijeenkomst_id FOR SHARE;
	IF NEW.gremium_id <> OLD.gremium_id OR NEW.bijeenkomst_id <> OLD.bijeenkomst_id
		OR NEW.bespreekpunt_id <> OLD.bespreekpunt_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR NOT (EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = OLD.bijeenkomst_id
				AND (w.bijeenkomststand <> 'vastgesteld'
					OR (NEW.wat = OLD.wat AND NEW.ingetrokken_op IS NOT DISTINCT FROM OLD.ingetrokken_op)))
			OR (OLD.collega_id IS NOT DISTINCT FROM ctx_gebruiker() AND NEW.wat = OLD.wat AND NEW.voor_datum = OLD.voor_datum
				AND NEW.ingetrokken_op IS NOT DISTINCT FROM OLD.ingetrokken_op)) THEN
		RAISE EXCEPTION 'netwerkactie_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (NEW.gedaan_datum IS DISTINCT FROM OLD.gedaan_datum AND NEW.gedaan_datum <> ctx_vandaag())
		OR (NEW.gewijzigd_datum IS DISTINCT FROM OLD.gewijzigd_datum AND NEW.gewijzigd_datum IS DISTINCT FROM ctx_vandaag())
		OR ((NEW.wat <> OLD.wat OR NEW.collega_id IS DISTINCT FROM OLD.collega_id OR NEW.wie IS DISTINCT FROM OLD.wie
				OR NEW.voor_datum <> OLD.voor_datum)
			AND (NEW.gewijzigd_datum IS DISTINCT FROM ctx_vandaag() OR OLD.gedaan_datum IS NOT NULL)) THEN
		RAISE EXCEPTION 'netwerkactie_dag' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_netwerkactie_wijzig BEFORE UPDATE ON t_netwerkactie FOR EACH ROW EXECUTE FUNCTION trg_netwerkactie_wijzig();

CREATE FUNCTION trg_verslagopmerking_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'verslagopmerking_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.op <> ctx_nu() OR NOT EXISTS (SELECT 1 FROM t_bijeenkomst b
		WHERE b.id = NEW.bijeenkomst_id AND ((b.bijeenkomststand = 'concept'
				AND EXISTS (SELECT 1 FROM t_bijeenkomst_lezer z WHERE z.bijeenkomst_id = b.id))
			OR (b.bijeenkomststand = 'vastgesteld'
				AND EXISTS (SELECT 1 FROM t_bijeenkomst_schrijver w WHERE w.bijeenkomst_id = b.id)))) THEN
		RAISE EXCEPTION 'verslagopmerking_schrijver' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verslagopmerking_guard BEFORE INSERT OR UPDATE ON t_verslagopmerking FOR EACH ROW
EXECUTE FUNCTION trg_verslagopmerking_guard();
-- @both
