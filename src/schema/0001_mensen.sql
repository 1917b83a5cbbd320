-- Organisations, people, functions, sessions. Tokens in double braces are replaced per engine (db/migrate.h).
-- Days are days since 1970-01-01 (…_datum), instants are milliseconds UTC (…_op). An open end of an instant
-- is 253402300799000 (the last second of 9999), so that "valid now" is always van <= now AND tot > now.

CREATE TABLE t_regio (
	id {{id}},
	naam {{text}} NOT NULL,
	soort {{text}} NOT NULL,                   -- arbeidsmarktregio, doorstroomregio, subregio
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};

CREATE TABLE t_organisatie (
	id {{id}},
	naam {{text}} NOT NULL,
	naam_vouw {{text}} NOT NULL,               -- folded by base/tekst, for search
	soort {{text}} NOT NULL,                   -- domain/organisatie: school, gemeente, uwv, wsp, zorg, doorstroompunt, …
	domein {{text}} NOT NULL,                  -- domain/organisatie: onderwijs, werk_inkomen, zorg_welzijn, … (F333)
	gemeente {{text}},
	telefoon {{text}},
	email {{text}},
	grondslag {{text}} NOT NULL,               -- the legal task under which its workers see a dossier, shown with every reading
	actief {{bool}} NOT NULL DEFAULT TRUE,
	stand_filter_op {{int}},                   -- when who works there last kept a filter that is still there; by trigger (0034)
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};

CREATE TABLE t_organisatie_regio (              -- many to many: a school may be in several regions (F098)
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	regio_id {{int}} NOT NULL REFERENCES t_regio(id),
	beeindigd_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX organisatie_regio_een ON t_organisatie_regio (organisatie_id, regio_id) WHERE beeindigd_op IS NULL;

CREATE TABLE t_gebruiker (
	id {{id}},
	naam {{text}} NOT NULL,
	naam_vouw {{text}} NOT NULL,
	email {{text}} NOT NULL,
	email_hash {{bytes}} NOT NULL,             -- BLAKE2b of the folded address: what login looks up
	telefoon {{text}},
	waarvoor {{text}},                         -- "waarvoor bellen" (F076)
	waarvoor_vouw {{text}},                    -- folded, for search
	bereikbaar {{text}},                       -- when, in one's own words (F076)
	deskundigheden {{int}} NOT NULL DEFAULT 0, -- bits of domain/netwerk: of what he knows much (F104, F130)
	werkdagen {{int}} NOT NULL DEFAULT 0,      -- bits of domain/netwerk; 0: not told
	openbaar {{bool}} NOT NULL DEFAULT FALSE,  -- who does not log in may read the card, too; only he says so (0056)
	kaart_op {{int}},                          -- when he last said that the card is right; NULL: since it was made
	wachtwoord_hash {{text}},                  -- argon2id in PHC form; NULL until the first code is used
	wachtwoord_op {{int}},                     -- when somebody chose it: so the change log tells that, and no value
	toestand {{text}} NOT NULL DEFAULT 'actief' CHECK (toestand IN ('actief', 'uit_dienst')),
	aangemaakt_op {{int}} NOT NULL,
	vluchtig {{bool}} NOT NULL DEFAULT FALSE,  -- a guest of a scan, who is forgotten after a term (0051; db/guard.h)
	stand_vervanging_tot_datum {{int}},        -- last day of an absence of his own, or in which he replaces somebody; kept by trigger
	stand_herinnerd_op {{int}},                -- when a colleague last reminded him of something; kept by trigger (0034)
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};

-- An address is of one person among those who are there; who left may have had it (0070).
CREATE UNIQUE INDEX gebruiker_email_een ON t_gebruiker (email_hash) WHERE toestand = 'actief';
CREATE INDEX gebruiker_email ON t_gebruiker (email_hash);

-- Somebody is away for some days, and who does the work meanwhile (0028). Why is nobody's business here.
CREATE TABLE t_afwezigheid (
	id {{id}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	vervanger_id {{int}} REFERENCES t_gebruiker(id), -- NULL: nobody yet
	van_datum {{int}} NOT NULL,
	tot_datum {{int}} NOT NULL,                -- last day
	van_op {{int}} NOT NULL,                   -- the same as instants: for so long the vervanger has sight
	tot_op {{int}} NOT NULL,
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who recorded it: himself, or his teamleider
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},                    -- back earlier, or not away after all
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_datum >= van_datum AND tot_op >= van_op),
	CHECK (vervanger_id <> gebruiker_id)
) {{strict}};
CREATE INDEX afwezigheid_gebruiker ON t_afwezigheid (gebruiker_id, tot_datum) WHERE ingetrokken_op IS NULL;
CREATE INDEX afwezigheid_vervanger ON t_afwezigheid (vervanger_id, tot_datum) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_functie (                        -- what somebody is, where, from when until when
	id {{id}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	rol {{text}} NOT NULL,                     -- toegang/rollen.def
	niveau {{text}} NOT NULL CHECK (niveau IN ('management', 'beleid', 'uitvoering')), -- F090
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day; NULL while it runs
	caseload_norm {{int}},                     -- young people; NULL is the region's setting (F138)
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_datum IS NULL OR tot_datum >= van_datum - 1) -- the day before: ended before it began
) {{strict}};
CREATE INDEX functie_gebruiker ON t_functie (gebruiker_id);
CREATE INDEX functie_organisatie ON t_functie (organisatie_id);
CREATE INDEX functie_netwerk ON t_functie (gebruiker_id) WHERE rol IN ('afstemmingsregisseur', 'manager');

CREATE TABLE t_sessie (
	id {{id}},
	token_hash {{bytes}} NOT NULL UNIQUE,      -- BLAKE2b of the cookie; the cookie itself is stored nowhere
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	functie_id {{int}} NOT NULL REFERENCES t_functie(id),
	aangemaakt_op {{int}} NOT NULL,
	gebruikt_op {{int}} NOT NULL,
	verloopt_op {{int}} NOT NULL,              -- absolute end
	beeindigd_op {{int}}
) {{strict}};
CREATE INDEX sessie_gebruiker ON t_sessie (gebruiker_id) WHERE beeindigd_op IS NULL;

CREATE TABLE t_toegangscode (                   -- one-time codes: the first account, a new colleague, a new password
	id {{id}},
	code_hash {{bytes}} NOT NULL UNIQUE,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	verloopt_op {{int}} NOT NULL,
	gebruikt_op {{int}}
) {{strict}};
CREATE INDEX toegangscode_gebruiker ON t_toegangscode (gebruiker_id) WHERE gebruikt_op IS NULL;

CREATE TABLE t_inlogpoging (                    -- attempts to log in, to slow guessing
	id {{id}},
	email_hash {{bytes}} NOT NULL,
	adres_hash {{bytes}} NOT NULL,             -- keyed hash of the network address
	op {{int}} NOT NULL,
	gelukt {{bool}} NOT NULL
) {{strict}};
CREATE INDEX inlogpoging_email ON t_inlogpoging (email_hash, op);
CREATE INDEX inlogpoging_adres ON t_inlogpoging (adres_hash, op);

CREATE TABLE t_idempotentie (                   -- a write with an Idempotency-Key happens once
	id {{id}},
	gebruiker_id {{int}} NOT NULL,
	sleutel_hash {{bytes}} NOT NULL,           -- of key and route
	inhoud_hash {{bytes}} NOT NULL,            -- of the input: other input under the same key is refused
	status {{int}} NOT NULL,
	plaats {{text}},                           -- the Location that was answered
	op {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX idempotentie_een ON t_idempotentie (gebruiker_id, sleutel_hash);

CREATE TABLE t_concept (                        -- what is typed in a form about a jongere and not saved yet (0036)
	id {{id}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	jongere_id {{int}} NOT NULL,
	onderdelen {{int}} NOT NULL,               -- what the form asks for
	pad {{text}} NOT NULL,                     -- where the form is sent
	pagina {{text}} NOT NULL,                  -- where it is shown
	wat {{text}} NOT NULL,                     -- what the form is for, as its route says
	inhoud {{text}} NOT NULL CHECK (length(inhoud) <= 131072), -- JSON: [[name, value], ...]
	op {{int}} NOT NULL,
	vervalt_op {{int}} NOT NULL,
	weggegooid_op {{int}}                      -- by who typed it; for a day it can be put back
) {{strict}};
CREATE UNIQUE INDEX concept_een ON t_concept (gebruiker_id, pad);
CREATE INDEX concept_vervalt ON t_concept (vervalt_op);

CREATE TABLE t_instelling (                     -- dated settings of the region: terms, norms (F387)
	id {{id}},
	sleutel {{text}} NOT NULL,
	waarde {{text}} NOT NULL,
	geldig_van_datum {{int}} NOT NULL,
	geldig_tot_datum {{int}},                  -- last day; NULL while it is valid
	bron {{text}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX instelling_sleutel ON t_instelling (sleutel, geldig_van_datum);

-- Everybody who is logged in knows the network, and so does a subcommand on the machine itself (cmd/gegevens.h);
-- nobody reads a hash of somebody else.

CREATE TABLE t_hartslag (                       -- one row: when a write last proved to be possible
	id {{id}},
	op {{int}} NOT NULL
) {{strict}};
INSERT INTO t_hartslag (id, op) VALUES (1, 0);
CREATE VIEW hartslag {{barrier}} AS
SELECT id, op FROM t_hartslag;

-- What is of no use any more, and for how long it is kept: attempts to log in thirty days, to look into an attack;
-- answers to an Idempotency-Key two days; sessions and codes thirty days after their end.
CREATE VIEW overtollig {{barrier}} AS
SELECT 'inlogpoging' AS soort, id FROM t_inlogpoging WHERE op < (SELECT ctx_nu()) - 2592000000
UNION ALL SELECT 'idempotentie', id FROM t_idempotentie WHERE op < (SELECT ctx_nu()) - 172800000
UNION ALL SELECT 'sessie', id FROM t_sessie WHERE COALESCE(beeindigd_op, verloopt_op) < (SELECT ctx_nu()) - 2592000000
UNION ALL SELECT 'toegangscode', id FROM t_toegangscode WHERE COALESCE(gebruikt_op, verloopt_op) < (SELECT ctx_nu()) - 2592000000;

CREATE TABLE t_schoonmaak (                     -- one row: when it was last told to throw away what is of no use
	id {{id}},
	op {{int}} NOT NULL
) {{strict}};
INSERT INTO t_schoonmaak (id, op) VALUES (1, 0);
-- @sqlite
CREATE TRIGGER trg_schoonmaak AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_inlogpoging WHERE id IN (SELECT id FROM overtollig WHERE soort = 'inlogpoging' LIMIT 500);
	DELETE FROM t_idempotentie WHERE id IN (SELECT id FROM overtollig WHERE soort = 'idempotentie' LIMIT 500);
	DELETE FROM t_sessie WHERE id IN (SELECT id FROM overtollig WHERE soort = 'sessie' LIMIT 500);
	DELETE FROM t_toegangscode WHERE id IN (SELECT id FROM overtollig WHERE soort = 'toegangscode' LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_schoonmaak() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_inlogpoging WHERE id IN (SELECT id FROM overtollig WHERE soort = 'inlogpoging' LIMIT 500);
	DELETE FROM t_idempotentie WHERE id IN (SELECT id FROM overtollig WHERE soort = 'idempotentie' LIMIT 500);
	DELETE FROM t_sessie WHERE id IN (SELECT id FROM overtollig WHERE soort = 'sessie' LIMIT 500);
	DELETE FROM t_toegangscode WHERE id IN (SELECT id FROM overtollig WHERE soort = 'toegangscode' LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak();
-- @both

-- The directory shows all rows or none, so it needs no barrier, behind which PostgreSQL reads a whole table to find one row.
CREATE VIEW regio AS
SELECT id, naam, soort, versie FROM t_regio WHERE ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW organisatie AS
SELECT id, naam, naam_vouw, soort, domein, gemeente, telefoon, email, grondslag, actief, versie
FROM t_organisatie WHERE ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW organisatie_regio {{barrier}} AS
SELECT id, organisatie_id, regio_id, versie FROM t_organisatie_regio
WHERE beeindigd_op IS NULL AND ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW gebruiker AS
SELECT id, naam, naam_vouw, email, telefoon, waarvoor, waarvoor_vouw, bereikbaar, deskundigheden, werkdagen, openbaar,
	COALESCE(kaart_op, aangemaakt_op) AS kaart_op, toestand, aangemaakt_op,
	CASE WHEN wachtwoord_hash IS NULL THEN 0 ELSE 1 END AS heeft_wachtwoord,
	vluchtig AND wachtwoord_hash IS NULL AS gast, -- of a scan: his link is all he has (0051)
	CASE WHEN stand_vervanging_tot_datum >= (SELECT ctx_vandaag()) THEN (SELECT a.tot_datum FROM t_afwezigheid a
		WHERE a.gebruiker_id = t_gebruiker.id AND a.ingetrokken_op IS NULL
			AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag())) END AS afwezig_tot_datum,
	CASE WHEN stand_vervanging_tot_datum >= (SELECT ctx_vandaag()) THEN (SELECT v.naam FROM t_afwezigheid a
		JOIN t_gebruiker v ON v.id = a.vervanger_id WHERE a.gebruiker_id = t_gebruiker.id AND a.ingetrokken_op IS NULL
			AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag())) END AS vervanger,
	CASE WHEN stand_vervanging_tot_datum >= (SELECT ctx_vandaag()) THEN (SELECT v.telefoon FROM t_afwezigheid a
		JOIN t_gebruiker v ON v.id = a.vervanger_id WHERE a.gebruiker_id = t_gebruiker.id AND a.ingetrokken_op IS NULL
			AND a.van_datum <= (SELECT ctx_vandaag()) AND a.tot_datum >= (SELECT ctx_vandaag())) END AS vervanger_telefoon,
	versie
FROM t_gebruiker WHERE ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW functie AS
SELECT id, gebruiker_id, organisatie_id, rol, niveau, van_datum, tot_datum, caseload_norm,
	coalesce(tot_datum >= (SELECT ctx_vandaag()), TRUE) AS niet_voorbij, versie
FROM t_functie WHERE rol <> 'deelnemer' -- a guest of one scan is nobody's colleague (0051)
	AND ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

-- What a visitor proves to know is hashed into ctx_sleutel(); only the row that it opens is there.

CREATE VIEW inlog {{barrier}} AS
SELECT g.id, g.naam, g.wachtwoord_hash, g.toestand, g.versie FROM t_gebruiker g
WHERE g.email_hash = (SELECT ctx_sleutel());

CREATE VIEW inlog_functie {{barrier}} AS
SELECT f.id, f.gebruiker_id, f.organisatie_id, f.rol, o.naam AS organisatie
FROM t_gebruiker g JOIN t_functie f ON f.gebruiker_id = g.id JOIN t_organisatie o ON o.id = f.organisatie_id
WHERE g.email_hash = (SELECT ctx_sleutel()) AND g.toestand = 'actief'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

CREATE VIEW inlog_poging {{barrier}} AS
SELECT p.id, p.adres_hash, p.op, p.gelukt FROM t_inlogpoging p WHERE p.email_hash = (SELECT ctx_sleutel());

CREATE VIEW inlog_adres {{barrier}} AS
SELECT p.id, p.op, p.gelukt FROM t_inlogpoging p WHERE p.adres_hash = (SELECT ctx_sleutel());

CREATE VIEW code_gebruiker {{barrier}} AS
SELECT c.id, c.gebruiker_id, c.verloopt_op, c.gebruikt_op, g.naam, g.email, g.versie AS gebruiker_versie
FROM t_toegangscode c JOIN t_gebruiker g ON g.id = c.gebruiker_id
WHERE c.code_hash = (SELECT ctx_sleutel()) AND c.gebruikt_op IS NULL AND c.verloopt_op > (SELECT ctx_nu());

-- What a code puts an end to when it is used: all open codes and sessions of the same person.
CREATE VIEW code_open {{barrier}} AS
SELECT o.id FROM t_toegangscode c JOIN t_toegangscode o ON o.gebruiker_id = c.gebruiker_id
WHERE c.code_hash = (SELECT ctx_sleutel()) AND c.gebruikt_op IS NULL AND c.verloopt_op > (SELECT ctx_nu())
	AND o.gebruikt_op IS NULL;

CREATE VIEW code_sessie {{barrier}} AS
SELECT s.id FROM t_toegangscode c JOIN t_sessie s ON s.gebruiker_id = c.gebruiker_id
WHERE c.code_hash = (SELECT ctx_sleutel()) AND c.gebruikt_op IS NULL AND c.verloopt_op > (SELECT ctx_nu())
	AND s.beeindigd_op IS NULL;

-- The session whose cookie was shown, with who it is: alive, function still running, person still there.
CREATE VIEW mijn_sessie {{barrier}} AS
SELECT s.id, s.gebruiker_id, s.functie_id, s.aangemaakt_op, s.gebruikt_op, s.verloopt_op,
	g.naam, g.stand_vervanging_tot_datum AS vervanging_tot_datum, g.stand_herinnerd_op AS herinnerd_op,
	o.stand_filter_op AS filter_op,
	f.organisatie_id, f.rol, f.niveau, f.caseload_norm,
	o.naam AS organisatie, EXISTS (SELECT 1 FROM t_concept c WHERE c.gebruiker_id = s.gebruiker_id
		AND c.weggegooid_op IS NULL) AS concepten
FROM t_sessie s
JOIN t_gebruiker g ON g.id = s.gebruiker_id
JOIN t_functie f ON f.id = s.functie_id AND f.gebruiker_id = s.gebruiker_id
JOIN t_organisatie o ON o.id = f.organisatie_id
WHERE s.token_hash = (SELECT ctx_sleutel()) AND s.beeindigd_op IS NULL AND s.verloopt_op > (SELECT ctx_nu())
	AND g.toestand = 'actief' AND f.van_datum <= (SELECT ctx_vandaag())
	AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- One's own card in the directory, to change.
CREATE VIEW mijn_kaart {{barrier}} AS
SELECT id, naam, telefoon, waarvoor, bereikbaar, deskundigheden, werkdagen, openbaar,
	COALESCE(kaart_op, aangemaakt_op) AS kaart_op, versie
FROM t_gebruiker WHERE id = (SELECT ctx_gebruiker());

-- One's own functions that run, to choose from.
CREATE VIEW mijn_functie {{barrier}} AS
SELECT f.id, f.organisatie_id, f.rol, o.naam AS organisatie
FROM t_functie f JOIN t_organisatie o ON o.id = f.organisatie_id
WHERE f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.van_datum <= (SELECT ctx_vandaag())
	AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- One's own sessions, to end them.
CREATE VIEW sessie {{barrier}} AS
SELECT id, gebruiker_id, functie_id, aangemaakt_op, gebruikt_op, verloopt_op, beeindigd_op
FROM t_sessie WHERE gebruiker_id = (SELECT ctx_gebruiker());

-- One's own password, to change it: its hash, and what it may not be made of.
CREATE VIEW mijn_wachtwoord {{barrier}} AS
SELECT id, naam, email, wachtwoord_hash, versie FROM t_gebruiker WHERE id = (SELECT ctx_gebruiker());

-- One's own codes that were not used: none of them is of use any more when one chose another password.
CREATE VIEW mijn_toegangscode {{barrier}} AS
SELECT id FROM t_toegangscode WHERE gebruiker_id = (SELECT ctx_gebruiker()) AND gebruikt_op IS NULL;

CREATE VIEW mijn_idempotentie {{barrier}} AS
SELECT id, sleutel_hash, inhoud_hash, status, plaats, op FROM t_idempotentie
WHERE gebruiker_id = (SELECT ctx_gebruiker());

-- What the region has set for today; where it has set nothing, the standard of domain/termijn.def counts.
CREATE VIEW t_instelling_nu AS
SELECT sleutel, waarde FROM t_instelling
WHERE geldig_van_datum <= (SELECT ctx_vandaag()) AND (geldig_tot_datum IS NULL OR geldig_tot_datum >= (SELECT ctx_vandaag()));

CREATE VIEW instelling {{barrier}} AS
SELECT id, sleutel, waarde, geldig_van_datum, geldig_tot_datum, bron, versie FROM t_instelling;
