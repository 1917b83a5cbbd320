-- The Implementatiescan: twelve people of one region lay their work beside fifteen norms, in two sessions (F332-F344). Who sits
-- on which of twelve seats: six domains x two. Management's world: nothing here names a jongere or gives sight of a dossier (F334).
-- A scan is there for who began it and for who sits on one of its seats now, and for nobody else.

CREATE TABLE t_scan (
	id {{id}},
	regio {{text}} NOT NULL CHECK (trim(regio) <> ''), -- in the initiator's own words: regions do not coincide (F344)
	wonen {{text}},                            -- "waar wonen de jongeren?"
	jaar {{int}} NOT NULL CHECK (jaar BETWEEN 2016 AND 2100),
	initiatiefnemer_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	vorige_scan_id {{int}},                    -- of t_scan, by trigger: the scan that this one goes on from (F348)
	voorzitter_zetel_id {{int}},               -- of t_zetel, by trigger: who leads the sessions (F343)
	toestand {{text}} NOT NULL DEFAULT 'voorbereiding' CHECK (toestand IN ('voorbereiding', 'sessie1', 'tussentijd', 'sessie2',
		'conceptagenda', 'vastgesteld', 'gestopt')), -- domain/scan
	gestopt_vanuit {{text}} CHECK (gestopt_vanuit IN ('voorbereiding', 'sessie1', 'tussentijd', 'sessie2', 'conceptagenda')),
	stopsoort {{text}} CHECK (stopsoort IN ('kennisgemaakt', 'afgebroken')), -- to have met is a result (F339)
	stop_tekst {{text}},                       -- what it brought, or why
	uitnodiging {{text}},                      -- the text of the invitation; NULL: the standard text
	sessie1_datum {{int}},
	sessie1_waar {{text}},                     -- place and hour
	sessie2_datum {{int}},
	sessie2_waar {{text}},
	aangemaakt_op {{int}} NOT NULL,
	vastgesteld_op {{int}},
	stand_gestopt_op {{int}},                  -- when it was stopped; kept by trigger
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT scan_gestopt CHECK ((toestand = 'gestopt') = (gestopt_vanuit IS NOT NULL)
		AND (toestand = 'gestopt') = (stopsoort IS NOT NULL)),
	CONSTRAINT scan_vastgesteld CHECK ((toestand = 'vastgesteld') = (vastgesteld_op IS NOT NULL))
) {{strict}};
CREATE INDEX scan_initiatiefnemer ON t_scan (initiatiefnemer_id);

-- Who sits where. A replacement is a new row: who answered what in a session stays with who sat there then.
CREATE TABLE t_zetel (
	id {{id}},
	scan_id {{int}} NOT NULL REFERENCES t_scan(id),
	domein {{int}} NOT NULL CHECK (domein BETWEEN 1 AND 6), -- domain/scan: zeteldomeinen (F333)
	plek {{int}} NOT NULL CHECK (plek BETWEEN 1 AND 2),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''),
	organisatie {{text}} NOT NULL CHECK (trim(organisatie) <> ''),
	functie {{text}},
	email {{text}},
	telefoon {{text}},
	waarvoor {{text}},                         -- "hiervoor belt u mij", on the participant's card (F338)
	bijdrage {{text}},                         -- "dit doe ik voor deze jongeren"
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: not invited yet
	gebeld_op {{int}},                         -- "bel eerst even" (F340)
	uitgenodigd_op {{int}},                    -- the last time
	antwoord {{text}} CHECK (antwoord IN ('ja', 'nee')),
	antwoord_op {{int}},
	antwoord_tekst {{text}},
	getest_op {{int}},                         -- when this seat last opened the page that tests connection and device (F341)
	vervangen_op {{int}},                      -- gave up the seat; what is below this stays as it was
	vervangen_reden {{text}},
	vluchtig {{bool}} NOT NULL DEFAULT TRUE CHECK (vluchtig), -- the change log keeps no text of it (db/guard.h)
	gewist_op {{int}},                         -- when it was forgotten who sat there
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT zetel_antwoord CHECK ((antwoord IS NULL) = (antwoord_op IS NULL)),
	CONSTRAINT zetel_uitgenodigd CHECK (uitgenodigd_op IS NULL OR gebruiker_id IS NOT NULL),
	CONSTRAINT zetel_gewist CHECK (gewist_op IS NULL OR (naam = 'Naam gewist' AND coalesce(functie, email, telefoon, waarvoor,
		bijdrage, antwoord_tekst, vervangen_reden) IS NULL))
) {{strict}};
-- Twelve, and never a thirteenth (F336).
CREATE UNIQUE INDEX zetel_een ON t_zetel (scan_id, domein, plek) WHERE vervangen_op IS NULL;
CREATE UNIQUE INDEX zetel_mens ON t_zetel (scan_id, gebruiker_id) WHERE vervangen_op IS NULL AND gebruiker_id IS NOT NULL;
CREATE INDEX zetel_gebruiker ON t_zetel (gebruiker_id) WHERE vervangen_op IS NULL;

-- The version of each norm that a scan works with, from the moment that session one begins. Made by trigger, all fifteen at once.
CREATE TABLE t_scannorm (
	id {{id}},
	scan_id {{int}} NOT NULL REFERENCES t_scan(id),
	normversie_id {{int}} NOT NULL REFERENCES t_normversie(id),
	volgorde {{int}} NOT NULL CHECK (volgorde BETWEEN 1 AND 15),
	UNIQUE (scan_id, volgorde)
) {{strict}};

-- The personal link of a seat without an account: /scan/mee/SECRET. The secret follows from the key of the installation and
-- this row (store/zetellink), so it is stored nowhere; here is the hash that opens it.
CREATE TABLE t_zetellink (
	id {{id}},
	zetel_id {{int}} NOT NULL REFERENCES t_zetel(id),
	functie_id {{int}} NOT NULL REFERENCES t_functie(id), -- the only one that it opens
	sleutel_hash {{bytes}} NOT NULL UNIQUE,    -- BLAKE2b of the secret
	aangemaakt_op {{int}} NOT NULL,
	beeindigd_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX zetellink_een ON t_zetellink (zetel_id) WHERE beeindigd_op IS NULL;

-- Organisations that are not at the table: told at the latest after session one, and asked to join (F350, F359).
CREATE TABLE t_afwezige (
	id {{id}},
	scan_id {{int}} NOT NULL REFERENCES t_scan(id),
	organisatie {{text}} NOT NULL CHECK (trim(organisatie) <> ''),
	domein {{int}} NOT NULL CHECK (domein BETWEEN 1 AND 6),
	contact {{text}},                          -- whom to call there
	zetel_id {{int}} REFERENCES t_zetel(id),   -- who at the table keeps contact
	meedoen {{text}} NOT NULL DEFAULT 'nog_niet'
		CHECK (meedoen IN ('nog_niet', 'ingelicht', 'gevraagd', 'doet_mee', 'nu_niet')), -- domain/scan: afwezigemeedoen
	meedoen_op {{int}} NOT NULL,
	tekst {{text}},
	vervallen_op {{int}},                      -- taken off the list
	vluchtig {{bool}} NOT NULL DEFAULT TRUE CHECK (vluchtig), -- the change log keeps no text of it (db/guard.h)
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX afwezige_scan ON t_afwezige (scan_id) WHERE vervallen_op IS NULL;

-- ---- what may be read ----

-- The scans of who asks: began it, or sits there now. All views of the room start here.
CREATE VIEW mijn_scan {{barrier}} AS
SELECT s.id AS scan_id, z.id AS zetel_id, s.initiatiefnemer_id = (SELECT ctx_gebruiker()) AS is_initiatiefnemer,
	coalesce(s.voorzitter_zetel_id = z.id, FALSE) AS is_voorzitter
FROM t_scan s LEFT JOIN t_zetel z ON z.scan_id = s.id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND z.vervangen_op IS NULL
WHERE s.initiatiefnemer_id = (SELECT ctx_gebruiker()) OR z.id IS NOT NULL;

-- What those scans go on from (F348): who is at the table now need not have been there then.
CREATE VIEW t_vorige_scan AS
SELECT DISTINCT s.vorige_scan_id AS scan_id FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id WHERE s.vorige_scan_id IS NOT NULL;

-- In which one leads scans, without what was called off before it began.
CREATE VIEW t_scanfunctie AS
SELECT f.id, f.gebruiker_id, f.organisatie_id, f.van_datum, f.tot_datum FROM t_functie f
WHERE f.rol IN ('manager', 'afstemmingsregisseur') AND (f.tot_datum IS NULL OR f.tot_datum >= f.van_datum);

-- From which organisation a scan is led, and until when: of the functions of its initiator in which one leads scans, the last.
CREATE VIEW t_scanhuis AS
SELECT s.id AS scan_id, s.initiatiefnemer_id, f.organisatie_id, f.tot_datum
FROM t_scan s JOIN t_scanfunctie f ON f.gebruiker_id = s.initiatiefnemer_id
WHERE NOT EXISTS (SELECT 1 FROM t_scanfunctie n WHERE n.gebruiker_id = f.gebruiker_id
	AND (coalesce(n.tot_datum, 2932896) > coalesce(f.tot_datum, 2932896)
		OR (coalesce(n.tot_datum, 2932896) = coalesce(f.tot_datum, 2932896) AND n.id > f.id)));

CREATE VIEW scan {{barrier}} AS
SELECT s.id, s.regio, s.wonen, s.jaar, s.initiatiefnemer_id, g.naam AS initiatiefnemer, s.vorige_scan_id, s.voorzitter_zetel_id,
	s.toestand, s.gestopt_vanuit, s.stopsoort, s.stop_tekst, s.uitnodiging, s.sessie1_datum, s.sessie1_waar, s.sessie2_datum,
	s.sessie2_waar, s.aangemaakt_op, s.vastgesteld_op, m.zetel_id, m.is_initiatiefnemer, m.is_voorzitter,
	NOT EXISTS (SELECT 1 FROM t_scanfunctie f WHERE f.gebruiker_id = s.initiatiefnemer_id
		AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))) AS is_zonder,
	(SELECT count(z.domein) FROM t_zetel z WHERE z.scan_id = s.id AND z.vervangen_op IS NULL) AS zetels,
	s.versie
FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id JOIN t_gebruiker g ON g.id = s.initiatiefnemer_id;

-- Who sits now. The address is for who invites and for oneself; the number for all as soon as somebody said that he comes.
CREATE VIEW zetel {{barrier}} AS
SELECT z.id, z.scan_id, z.domein, z.plek, z.naam, z.organisatie, z.functie,
	CASE WHEN m.is_initiatiefnemer OR z.id = m.zetel_id THEN z.email END AS email,
	CASE WHEN m.is_initiatiefnemer OR z.id = m.zetel_id OR z.antwoord = 'ja' THEN z.telefoon END AS telefoon,
	z.waarvoor, z.bijdrage, z.gebruiker_id, z.gebeld_op, z.uitgenodigd_op, z.antwoord, z.antwoord_op,
	CASE WHEN m.is_initiatiefnemer OR z.id = m.zetel_id THEN z.antwoord_tekst END AS antwoord_tekst, z.getest_op,
	coalesce(s.voorzitter_zetel_id = z.id, FALSE) AS voorzitter,
	coalesce(z.gebruiker_id = s.initiatiefnemer_id, FALSE) AS initiatiefnemer,
	coalesce(z.id = m.zetel_id, FALSE) AS eigen, z.versie
FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id JOIN t_zetel z ON z.scan_id = m.scan_id
WHERE z.vervangen_op IS NULL;

-- Who was asked and cannot come, for who leads the scan to ask another, while a session is still to come.
CREATE VIEW mijn_zetelwerk {{barrier}} AS
SELECT z.id, z.scan_id, s.regio, s.jaar, z.naam, z.organisatie, z.antwoord_op,
	coalesce(s.voorzitter_zetel_id = z.id, FALSE) AS voorzitter,
	CASE WHEN s.toestand IN ('voorbereiding', 'sessie1') THEN s.sessie1_datum ELSE s.sessie2_datum END AS sessie_datum
FROM t_scan s JOIN t_zetel z ON z.scan_id = s.id AND z.vervangen_op IS NULL
WHERE s.initiatiefnemer_id = (SELECT ctx_gebruiker()) AND z.antwoord = 'nee'
	AND s.toestand IN ('voorbereiding', 'sessie1', 'tussentijd', 'sessie2');

-- Who sat there before: name and organisation, because of what was said then.
CREATE VIEW zetel_vroeger {{barrier}} AS
SELECT z.id, z.scan_id, z.domein, z.plek, z.naam, z.organisatie, z.functie, z.vervangen_op, z.vervangen_reden
FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id
WHERE z.vervangen_op IS NOT NULL;

CREATE VIEW scannorm {{barrier}} AS
SELECT c.id, c.scan_id, c.normversie_id, c.volgorde, v.norm_id, v.nummer AS versienummer, v.titel, v.stelling, v.goed, v.vragen,
	v.artikel
FROM mijn_scan m JOIN t_scannorm c ON c.scan_id = m.scan_id JOIN t_normversie v ON v.id = c.normversie_id;

CREATE VIEW zetellink {{barrier}} AS
SELECT l.id, l.zetel_id, z.scan_id, l.functie_id, l.aangemaakt_op, l.versie
FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id JOIN t_zetellink l ON l.zetel_id = z.id
WHERE l.beeindigd_op IS NULL AND (m.is_initiatiefnemer OR z.id = m.zetel_id);

-- As what a guest takes part, for who invites him again, also when no link is open.
CREATE VIEW zetelgast {{barrier}} AS
SELECT z.id AS zetel_id, f.id AS functie_id
FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id AND z.vervangen_op IS NULL
JOIN t_functie f ON f.gebruiker_id = z.gebruiker_id AND f.rol = 'deelnemer' AND f.tot_datum IS NULL
WHERE m.is_initiatiefnemer;

CREATE VIEW afwezige {{barrier}} AS
SELECT a.id, a.scan_id, a.organisatie, a.domein, a.contact, a.zetel_id, a.meedoen, a.meedoen_op, a.tekst, a.versie
FROM mijn_scan m JOIN t_afwezige a ON a.scan_id = m.scan_id
WHERE a.vervallen_op IS NULL;

-- Scans that were not stopped and of which the agenda is followed up: until thirteen months after it was settled (F360).
CREATE VIEW t_scan_gaande AS
SELECT s.id FROM t_scan s WHERE s.toestand <> 'gestopt'
	AND coalesce(s.vastgesteld_op, (SELECT ctx_nu())) > (SELECT ctx_nu()) - 34214400000;

-- The link that was shown, with whose it is. Dead when a new one was made, the seat has somebody else, or the scan is over. It
-- never opens anything of somebody who has a password or any other function.
CREATE VIEW zetellink_sleutel {{barrier}} AS
SELECT l.id, l.zetel_id, z.scan_id, z.gebruiker_id, l.functie_id, z.naam, z.organisatie, s.regio, s.jaar, s.toestand,
	s.sessie1_datum, s.sessie1_waar, i.naam AS initiatiefnemer
FROM t_zetellink l
JOIN t_zetel z ON z.id = l.zetel_id
JOIN t_scan s ON s.id = z.scan_id
JOIN t_scan_gaande d ON d.id = s.id
JOIN t_gebruiker i ON i.id = s.initiatiefnemer_id
JOIN t_gebruiker g ON g.id = z.gebruiker_id
JOIN t_functie f ON f.id = l.functie_id AND f.gebruiker_id = z.gebruiker_id
WHERE l.sleutel_hash = (SELECT ctx_sleutel()) AND l.beeindigd_op IS NULL AND z.vervangen_op IS NULL
	AND g.toestand = 'actief' AND g.wachtwoord_hash IS NULL AND f.rol = 'deelnemer'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()))
	AND NOT EXISTS (SELECT 1 FROM t_functie a WHERE a.gebruiker_id = g.id AND a.rol <> 'deelnemer');

-- The mail of a link, for who sent it: whether it went out, and why not.
CREATE VIEW zetelpost {{barrier}} AS
SELECT p.id, l.zetel_id, z.scan_id, p.postsoort, p.toestand, p.fout, p.poging, p.volgende_op, p.op
FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id AND z.vervangen_op IS NULL
JOIN t_zetellink l ON l.zetel_id = z.id AND l.beeindigd_op IS NULL
JOIN t_postbericht p ON p.over_id = l.id AND p.postsoort IN ('uitnodiging', 'herinnering')
WHERE m.is_initiatiefnemer;

-- For the job that sends (0035): what is due, and what it says. Without an address the link opens nothing any more, who got it
-- said whether he comes, or it is of a day too long ago.
CREATE VIEW zetelpost_te_doen {{barrier}} AS
SELECT p.id, p.postsoort, p.over_id, p.datum, p.te_laat, p.vandaag, p.deze_week, p.kenmerk, p.poging, p.volgende_op, p.op,
	CASE WHEN z.id IS NOT NULL AND s.toestand <> 'gestopt' AND p.datum >= (SELECT ctx_vandaag()) - 7
		AND (p.postsoort = 'uitnodiging' OR z.antwoord IS NULL) THEN z.email END AS email,
	l.zetel_id AS link_nr, l.aangemaakt_op AS link_op, s.regio, s.uitnodiging, s.sessie1_datum, s.sessie1_waar,
	i.naam AS initiatiefnemer
FROM t_postbericht p LEFT JOIN t_zetellink l ON l.id = p.over_id AND l.beeindigd_op IS NULL
LEFT JOIN t_zetel z ON z.id = l.zetel_id AND z.vervangen_op IS NULL
LEFT JOIN t_scan s ON s.id = z.scan_id
LEFT JOIN t_gebruiker i ON i.id = s.initiatiefnemer_id
WHERE p.postsoort IN ('uitnodiging', 'herinnering') AND (SELECT ctx_doel()) = 'beheer_lokaal'
	AND p.toestand = 'wacht' AND p.volgende_op <= (SELECT ctx_nu());

-- Which mail may be made now: by who invites, to a seat with an address, three a day at most and of each link one; to remind
-- of it only after a day, who has not answered.
CREATE VIEW t_zetelpost_mag AS
SELECT l.id AS zetellink_id, NOT EXISTS (SELECT 1 FROM t_postbericht u
		WHERE u.postsoort = 'uitnodiging' AND u.over_id = l.id) AS uitnodiging,
	z.antwoord IS NULL AND l.aangemaakt_op <= (SELECT ctx_nu()) - 86400000 AND NOT EXISTS (SELECT 1 FROM t_postbericht h
		WHERE h.postsoort = 'herinnering' AND h.over_id = l.id) AS herinnering
FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id JOIN t_zetel z ON z.scan_id = m.scan_id AND z.vervangen_op IS NULL
JOIN t_zetellink l ON l.zetel_id = z.id AND l.beeindigd_op IS NULL
WHERE m.is_initiatiefnemer AND s.toestand <> 'gestopt' AND z.email IS NOT NULL
	AND (SELECT count(p.op) FROM t_postbericht p JOIN t_zetellink k ON k.id = p.over_id
		WHERE k.zetel_id = z.id AND p.postsoort IN ('uitnodiging', 'herinnering')
			AND p.op > (SELECT ctx_nu()) - 86400000) < 3;

-- Who has no account and sat at a table is forgotten when its scan ended, after a term of the region (domain/termijn.def;
-- AVG 5.1.e): a scan that nobody ended counts as ended after two years. Who got an account since is no guest.
-- What was said stays with the domain and organisation.
CREATE VIEW t_zetel_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 427) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'zetel_bewaren';

CREATE VIEW t_scan_voorbij AS
SELECT s.id FROM t_scan s WHERE coalesce(s.vastgesteld_op, s.stand_gestopt_op, s.aangemaakt_op + 63072000000)
	< (SELECT ctx_nu()) - 86400000 * (SELECT t.dagen FROM t_zetel_termijn t);

CREATE VIEW overtollig_zetel {{barrier}} AS
SELECT z.id FROM t_scan_voorbij s JOIN t_zetel z ON z.scan_id = s.id LEFT JOIN t_gebruiker g ON g.id = z.gebruiker_id
WHERE z.gewist_op IS NULL AND coalesce(g.vluchtig AND g.wachtwoord_hash IS NULL, TRUE);

-- Whom to call at an organisation that was not there, and what was said there.
CREATE VIEW overtollig_afwezige {{barrier}} AS
SELECT a.id FROM t_scan_voorbij s JOIN t_afwezige a ON a.scan_id = s.id WHERE a.contact IS NOT NULL OR a.tekst IS NOT NULL;

-- ---- guards ----

-- A scan is begun in one's own name, goes on from an older one that who says so knows, which is said before session one, and is
-- led by somebody who sits there now. It gets another initiator by being given or taken over (0067). Its state goes the way of
-- domain/scan; only its initiator and who chairs it changes it. The norms are fixed once.
-- A seat is filled by the initiator while the scan is not stopped; who sits there changes his own card and answer. It is bound to
-- the initiator's own account or to a guest who can do nothing else, and for good: somebody else is a replacement, with a row of
-- his own. The chair's seat is not given up before the chair is. Forgetting who sat there is for the cleaning alone: nobody who
-- is logged in does it, and not before its time; what is forgotten is the person, and nothing else of the seat changes.
-- @sqlite
CREATE TRIGGER trg_scan_nieuw BEFORE INSERT ON t_scan
WHEN NEW.initiatiefnemer_id IS NOT ctx_gebruiker() OR NEW.toestand <> 'voorbereiding' OR NEW.voorzitter_zetel_id IS NOT NULL
	OR (NEW.vorige_scan_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = NEW.vorige_scan_id))
BEGIN SELECT RAISE(ABORT, 'scan_nieuw'); END;

CREATE TRIGGER trg_scan_wie BEFORE UPDATE ON t_scan
WHEN (NEW.vorige_scan_id IS NOT OLD.vorige_scan_id AND (OLD.toestand <> 'voorbereiding' OR NEW.toestand <> 'voorbereiding'
		OR (NEW.vorige_scan_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mijn_scan m
			WHERE m.scan_id = NEW.vorige_scan_id AND m.scan_id < OLD.id))))
	OR NOT (CASE WHEN NEW.initiatiefnemer_id = OLD.initiatiefnemer_id
	THEN EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = OLD.id AND (m.is_initiatiefnemer OR m.is_voorzitter))
	ELSE EXISTS (SELECT 1 FROM t_scanovername o WHERE o.scan_id = OLD.id AND o.van_id = OLD.initiatiefnemer_id
		AND o.opvolger_id = NEW.initiatiefnemer_id
		AND o.id = (SELECT max(n.id) FROM t_scanovername n WHERE n.scan_id = OLD.id)) END)
BEGIN SELECT RAISE(ABORT, 'scan_wie'); END;

CREATE TRIGGER trg_scan_voorzitter BEFORE UPDATE OF voorzitter_zetel_id ON t_scan
WHEN NEW.voorzitter_zetel_id IS NOT OLD.voorzitter_zetel_id AND NOT EXISTS (SELECT 1 FROM t_zetel z
	WHERE z.id = NEW.voorzitter_zetel_id AND z.scan_id = NEW.id AND z.vervangen_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'scan_voorzitter'); END;

CREATE TRIGGER trg_scan_toestand BEFORE UPDATE OF toestand ON t_scan
WHEN NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'voorbereiding' AND NEW.toestand = 'sessie1')
	AND NOT (OLD.toestand = 'sessie1' AND NEW.toestand IN ('tussentijd', 'voorbereiding'))
	AND NOT (OLD.toestand = 'tussentijd' AND NEW.toestand IN ('sessie2', 'sessie1'))
	AND NOT (OLD.toestand = 'sessie2' AND NEW.toestand IN ('conceptagenda', 'tussentijd'))
	AND NOT (OLD.toestand = 'conceptagenda' AND NEW.toestand IN ('vastgesteld', 'sessie2'))
	AND NOT (OLD.toestand = 'gestopt' AND NEW.toestand = OLD.gestopt_vanuit)
	AND NOT (NEW.toestand = 'gestopt' AND OLD.toestand <> 'vastgesteld' AND NEW.gestopt_vanuit = OLD.toestand)
BEGIN SELECT RAISE(ABORT, 'scan_toestand'); END;

CREATE TRIGGER trg_scan_gestopt_vanuit BEFORE UPDATE OF gestopt_vanuit ON t_scan
WHEN NEW.gestopt_vanuit IS NOT OLD.gestopt_vanuit AND NEW.toestand = OLD.toestand
BEGIN SELECT RAISE(ABORT, 'scan_toestand'); END;

CREATE TRIGGER trg_scan_gestopt_op AFTER UPDATE OF toestand ON t_scan WHEN NEW.toestand <> OLD.toestand BEGIN
	UPDATE t_scan SET stand_gestopt_op = CASE WHEN NEW.toestand = 'gestopt' THEN ctx_nu() END WHERE id = NEW.id;
END;

CREATE TRIGGER trg_scan_normen AFTER UPDATE OF toestand ON t_scan WHEN NEW.toestand = 'sessie1' BEGIN
	INSERT INTO t_scannorm (scan_id, normversie_id, volgorde) SELECT NEW.id, n.normversie_id, n.nummer FROM norm n
	WHERE NOT EXISTS (SELECT 1 FROM t_scannorm c WHERE c.scan_id = NEW.id);
END;

CREATE TRIGGER trg_scannorm_nieuw BEFORE INSERT ON t_scannorm
WHEN NOT EXISTS (SELECT 1 FROM t_scan s JOIN norm n ON n.nummer = NEW.volgorde AND n.normversie_id = NEW.normversie_id
	WHERE s.id = NEW.scan_id AND s.toestand = 'sessie1')
BEGIN SELECT RAISE(ABORT, 'scannorm_vast'); END;

CREATE TRIGGER trg_scannorm_vast BEFORE UPDATE ON t_scannorm
BEGIN SELECT RAISE(ABORT, 'scannorm_vast'); END;

CREATE TRIGGER trg_zetel_nieuw BEFORE INSERT ON t_zetel
WHEN NEW.vervangen_op IS NOT NULL OR NEW.gewist_op IS NOT NULL OR (NEW.antwoord IS NOT NULL AND NEW.gebruiker_id IS NULL)
	OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
		WHERE s.id = NEW.scan_id AND m.is_initiatiefnemer AND s.toestand <> 'gestopt')
BEGIN SELECT RAISE(ABORT, 'zetel_wie'); END;

CREATE TRIGGER trg_zetel_wie BEFORE UPDATE ON t_zetel
WHEN NEW.gewist_op IS NULL AND (OLD.gewist_op IS NOT NULL OR OLD.vervangen_op IS NOT NULL OR NEW.scan_id <> OLD.scan_id
	OR NEW.domein <> OLD.domein OR NEW.plek <> OLD.plek
	OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
		WHERE s.id = OLD.scan_id AND s.toestand <> 'gestopt' AND (m.is_initiatiefnemer
			OR (m.zetel_id = OLD.id AND NEW.vervangen_op IS NULL AND NEW.uitgenodigd_op IS OLD.uitgenodigd_op
				AND NEW.gebeld_op IS OLD.gebeld_op AND NEW.email IS OLD.email))))
BEGIN SELECT RAISE(ABORT, 'zetel_wie'); END;

CREATE TRIGGER trg_zetel_gewist_wie BEFORE UPDATE ON t_zetel
WHEN NEW.gewist_op IS NOT NULL AND (ctx_gebruiker() IS NOT NULL OR NEW.scan_id <> OLD.scan_id OR NEW.domein <> OLD.domein
	OR NEW.plek <> OLD.plek OR NEW.organisatie <> OLD.organisatie OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
	OR NEW.vervangen_op IS NOT OLD.vervangen_op OR NEW.antwoord IS NOT OLD.antwoord
	OR NOT EXISTS (SELECT 1 FROM overtollig_zetel o WHERE o.id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'zetel_gewist_wie'); END;

-- The guest that the seat was bound to goes with it: he cannot come in any more.
CREATE TRIGGER trg_zetel_gewist AFTER UPDATE OF gewist_op ON t_zetel WHEN NEW.gewist_op IS NOT NULL BEGIN
	UPDATE t_zetellink SET beeindigd_op = NEW.gewist_op, versie = versie + 1
	WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
	UPDATE t_functie SET tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE gebruiker_id = NEW.gebruiker_id AND rol = 'deelnemer' AND tot_datum IS NULL;
	UPDATE t_gebruiker SET naam = 'Naam gewist', naam_vouw = 'naam gewist', telefoon = NULL, toestand = 'uit_dienst',
		versie = versie + 1 WHERE id = NEW.gebruiker_id AND vluchtig;
END;

CREATE TRIGGER trg_gebruiker_vluchtig BEFORE UPDATE OF vluchtig ON t_gebruiker WHEN NEW.vluchtig <> OLD.vluchtig
BEGIN SELECT RAISE(ABORT, 'gebruiker_vluchtig'); END;

CREATE TRIGGER trg_schoonmaak_zetel AFTER UPDATE OF op ON t_schoonmaak BEGIN
	UPDATE t_zetel SET naam = 'Naam gewist', functie = NULL, email = NULL, telefoon = NULL, waarvoor = NULL, bijdrage = NULL,
		antwoord_tekst = NULL, vervangen_reden = NULL, gewist_op = ctx_nu(), versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_zetel ORDER BY id LIMIT 500);
	UPDATE t_afwezige SET contact = NULL, tekst = NULL, versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_afwezige ORDER BY id LIMIT 500);
END;

CREATE TRIGGER trg_zetel_bezet_nieuw BEFORE INSERT ON t_zetel
WHEN NEW.gebruiker_id IS NOT NULL AND NEW.gebruiker_id IS NOT ctx_gebruiker()
BEGIN SELECT RAISE(ABORT, 'zetel_bezet'); END;

CREATE TRIGGER trg_zetel_bezet BEFORE UPDATE OF gebruiker_id ON t_zetel
WHEN NEW.gebruiker_id IS NOT OLD.gebruiker_id AND (OLD.gebruiker_id IS NOT NULL OR NEW.gebruiker_id IS NULL
	OR NOT EXISTS (SELECT 1 FROM t_gebruiker g WHERE g.id = NEW.gebruiker_id AND g.wachtwoord_hash IS NULL)
	OR EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = NEW.gebruiker_id AND f.rol <> 'deelnemer')
	OR EXISTS (SELECT 1 FROM t_zetel z WHERE z.gebruiker_id = NEW.gebruiker_id))
BEGIN SELECT RAISE(ABORT, 'zetel_bezet'); END;

CREATE TRIGGER trg_zetel_voorzit BEFORE UPDATE OF vervangen_op ON t_zetel
WHEN NEW.vervangen_op IS NOT NULL AND EXISTS (SELECT 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.voorzitter_zetel_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'zetel_voorzit'); END;

CREATE TRIGGER trg_zetel_vervangen AFTER UPDATE OF vervangen_op ON t_zetel WHEN NEW.vervangen_op IS NOT NULL BEGIN
	UPDATE t_zetellink SET beeindigd_op = NEW.vervangen_op, versie = versie + 1
	WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
	UPDATE t_functie SET tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE gebruiker_id = NEW.gebruiker_id AND rol = 'deelnemer' AND tot_datum IS NULL;
END;

-- A link is of who reads the address that it went to: another address needs another link.
CREATE TRIGGER trg_zetel_adres AFTER UPDATE OF email ON t_zetel WHEN OLD.email IS NOT NULL AND NEW.email IS NOT OLD.email BEGIN
	UPDATE t_zetellink SET beeindigd_op = ctx_nu(), versie = versie + 1 WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
END;

CREATE TRIGGER trg_zetellink_nieuw BEFORE INSERT ON t_zetellink
WHEN NEW.beeindigd_op IS NOT NULL OR length(NEW.sleutel_hash) <> 32
	OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id AND z.vervangen_op IS NULL
		JOIN t_functie f ON f.id = NEW.functie_id AND f.gebruiker_id = z.gebruiker_id AND f.rol = 'deelnemer'
		WHERE z.id = NEW.zetel_id AND m.is_initiatiefnemer)
BEGIN SELECT RAISE(ABORT, 'zetellink_wie'); END;

CREATE TRIGGER trg_zetellink_vast BEFORE UPDATE ON t_zetellink
WHEN OLD.beeindigd_op IS NOT NULL OR NEW.zetel_id <> OLD.zetel_id OR NEW.functie_id <> OLD.functie_id
	OR NEW.sleutel_hash <> OLD.sleutel_hash OR NEW.aangemaakt_op <> OLD.aangemaakt_op
	OR NOT (EXISTS (SELECT 1 FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id
			WHERE z.id = OLD.zetel_id AND m.is_initiatiefnemer)
		OR EXISTS (SELECT 1 FROM t_zetel z WHERE z.id = OLD.zetel_id AND z.gewist_op = NEW.beeindigd_op))
BEGIN SELECT RAISE(ABORT, 'zetellink_wie'); END;

-- Whoever came in by a link that ended is out.
CREATE TRIGGER trg_zetellink_einde AFTER UPDATE OF beeindigd_op ON t_zetellink WHEN NEW.beeindigd_op IS NOT NULL BEGIN
	UPDATE t_sessie SET beeindigd_op = NEW.beeindigd_op WHERE functie_id = NEW.functie_id AND beeindigd_op IS NULL;
END;

CREATE TRIGGER trg_zetelpost BEFORE INSERT ON t_postbericht
WHEN NEW.postsoort IN ('uitnodiging', 'herinnering') AND (NEW.toestand <> 'wacht' OR NEW.poging <> 0
	OR NOT EXISTS (SELECT 1 FROM t_zetelpost_mag m
		WHERE m.zetellink_id = NEW.over_id
			AND ((NEW.postsoort = 'uitnodiging' AND m.uitnodiging) OR (NEW.postsoort = 'herinnering' AND m.herinnering))))
BEGIN SELECT RAISE(ABORT, 'zetelpost_wie'); END;

CREATE TRIGGER trg_afwezige_nieuw BEFORE INSERT ON t_afwezige
WHEN NOT EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = NEW.scan_id) OR (NEW.zetel_id IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM t_zetel z WHERE z.id = NEW.zetel_id AND z.scan_id = NEW.scan_id))
BEGIN SELECT RAISE(ABORT, 'afwezige_wie'); END;

CREATE TRIGGER trg_afwezige_wie BEFORE UPDATE ON t_afwezige
WHEN (NEW.scan_id <> OLD.scan_id OR NOT EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = OLD.scan_id)
	OR (NEW.zetel_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_zetel z WHERE z.id = NEW.zetel_id AND z.scan_id = NEW.scan_id)))
	AND NOT (ctx_gebruiker() IS NULL AND NEW.contact IS NULL AND NEW.tekst IS NULL
		AND EXISTS (SELECT 1 FROM overtollig_afwezige o WHERE o.id = OLD.id)
		AND (NEW.scan_id, NEW.organisatie, NEW.domein, NEW.zetel_id, NEW.meedoen, NEW.meedoen_op, NEW.vervallen_op)
		IS (OLD.scan_id, OLD.organisatie, OLD.domein, OLD.zetel_id, OLD.meedoen, OLD.meedoen_op, OLD.vervallen_op))
BEGIN SELECT RAISE(ABORT, 'afwezige_wie'); END;

-- When something happened is the moment at which it is written down: nobody dates it back, and nobody changes it later.
CREATE TRIGGER trg_scan_wanneer_nieuw BEFORE INSERT ON t_scan
WHEN NEW.aangemaakt_op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'scan_wanneer'); END;

CREATE TRIGGER trg_scan_wanneer BEFORE UPDATE ON t_scan
WHEN NEW.aangemaakt_op <> OLD.aangemaakt_op OR (NEW.vastgesteld_op IS NOT OLD.vastgesteld_op
	AND (OLD.vastgesteld_op IS NOT NULL OR NEW.vastgesteld_op IS NOT ctx_nu()))
BEGIN SELECT RAISE(ABORT, 'scan_wanneer'); END;

CREATE TRIGGER trg_zetel_wanneer_nieuw BEFORE INSERT ON t_zetel
WHEN coalesce(NEW.gebeld_op, ctx_nu()) <> ctx_nu()
	OR coalesce(NEW.uitgenodigd_op, ctx_nu()) <> ctx_nu()
	OR coalesce(NEW.antwoord_op, ctx_nu()) <> ctx_nu()
	OR coalesce(NEW.getest_op, ctx_nu()) <> ctx_nu()
BEGIN SELECT RAISE(ABORT, 'zetel_wanneer'); END;

CREATE TRIGGER trg_zetel_wanneer BEFORE UPDATE ON t_zetel
WHEN (NEW.gebeld_op IS NOT OLD.gebeld_op AND coalesce(NEW.gebeld_op, ctx_nu()) <> ctx_nu())
	OR (NEW.uitgenodigd_op IS NOT OLD.uitgenodigd_op AND coalesce(NEW.uitgenodigd_op, ctx_nu()) <> ctx_nu())
	OR (NEW.antwoord_op IS NOT OLD.antwoord_op AND coalesce(NEW.antwoord_op, ctx_nu()) <> ctx_nu())
	OR (NEW.antwoord IS NOT OLD.antwoord AND NEW.antwoord IS NOT NULL AND NEW.antwoord_op IS NOT ctx_nu())
	OR (NEW.getest_op IS NOT OLD.getest_op AND coalesce(NEW.getest_op, ctx_nu()) <> ctx_nu())
	OR (NEW.vervangen_op IS NOT OLD.vervangen_op AND coalesce(NEW.vervangen_op, ctx_nu()) <> ctx_nu())
BEGIN SELECT RAISE(ABORT, 'zetel_wanneer'); END;

CREATE TRIGGER trg_zetellink_wanneer_nieuw BEFORE INSERT ON t_zetellink
WHEN NEW.aangemaakt_op IS NOT ctx_nu()
BEGIN SELECT RAISE(ABORT, 'zetellink_wanneer'); END;

CREATE TRIGGER trg_zetellink_wanneer BEFORE UPDATE ON t_zetellink
WHEN (NEW.beeindigd_op IS NOT OLD.beeindigd_op AND coalesce(NEW.beeindigd_op, ctx_nu()) <> ctx_nu())
BEGIN SELECT RAISE(ABORT, 'zetellink_wanneer'); END;

CREATE TRIGGER trg_afwezige_wanneer_nieuw BEFORE INSERT ON t_afwezige
WHEN NEW.meedoen_op IS NOT ctx_nu() OR NEW.vervallen_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'afwezige_wanneer'); END;

CREATE TRIGGER trg_afwezige_wanneer BEFORE UPDATE ON t_afwezige
WHEN ((NEW.meedoen <> OLD.meedoen OR NEW.meedoen_op <> OLD.meedoen_op) AND NEW.meedoen_op IS NOT ctx_nu())
	OR (NEW.vervallen_op IS NOT OLD.vervallen_op AND coalesce(NEW.vervallen_op, ctx_nu()) <> ctx_nu())
BEGIN SELECT RAISE(ABORT, 'afwezige_wanneer'); END;
-- @postgres
CREATE FUNCTION trg_scan_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.initiatiefnemer_id IS DISTINCT FROM ctx_gebruiker() OR NEW.toestand <> 'voorbereiding'
			OR NEW.voorzitter_zetel_id IS NOT NULL OR (NEW.vorige_scan_id IS NOT NULL
				AND NOT EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = NEW.vorige_scan_id)) THEN
			RAISE EXCEPTION 'scan_nieuw' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF (NEW.vorige_scan_id IS DISTINCT FROM OLD.vorige_scan_id AND (OLD.toestand <> 'voorbereiding'
			OR NEW.toestand <> 'voorbereiding' OR (NEW.vorige_scan_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mijn_scan m
				WHERE m.scan_id = NEW.vorige_scan_id AND m.scan_id < OLD.id))))
		OR NOT (CASE WHEN NEW.initiatiefnemer_id = OLD.initiatiefnemer_id THEN EXISTS (SELECT 1 FROM mijn_scan m
				WHERE m.scan_id = OLD.id AND (m.is_initiatiefnemer OR m.is_voorzitter))
			ELSE EXISTS (SELECT 1 FROM t_scanovername o WHERE o.scan_id = OLD.id AND o.van_id = OLD.initiatiefnemer_id
				AND o.opvolger_id = NEW.initiatiefnemer_id
				AND o.id = (SELECT max(n.id) FROM t_scanovername n WHERE n.scan_id = OLD.id)) END) THEN
		RAISE EXCEPTION 'scan_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.voorzitter_zetel_id IS DISTINCT FROM OLD.voorzitter_zetel_id THEN
		-- A lock on the seat, so that it is not given up in the same moment.
		PERFORM 1 FROM t_zetel z WHERE z.id = NEW.voorzitter_zetel_id AND z.scan_id = NEW.id AND z.vervangen_op IS NULL
			FOR SHARE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'scan_voorzitter' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	IF NEW.toestand <> OLD.toestand AND NOT (OLD.toestand = 'voorbereiding' AND NEW.toestand = 'sessie1')
		AND NOT (OLD.toestand = 'sessie1' AND NEW.toestand IN ('tussentijd', 'voorbereiding'))
		AND NOT (OLD.toestand = 'tussentijd' AND NEW.toestand IN ('sessie2', 'sessie1'))
		AND NOT (OLD.toestand = 'sessie2' AND NEW.toestand IN ('conceptagenda', 'tussentijd'))
		AND NOT (OLD.toestand = 'conceptagenda' AND NEW.toestand IN ('vastgesteld', 'sessie2'))
		AND NOT (OLD.toestand = 'gestopt' AND NEW.toestand = OLD.gestopt_vanuit)
		AND NOT (NEW.toestand = 'gestopt' AND OLD.toestand <> 'vastgesteld' AND NEW.gestopt_vanuit = OLD.toestand) THEN
		RAISE EXCEPTION 'scan_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.gestopt_vanuit IS DISTINCT FROM OLD.gestopt_vanuit AND NEW.toestand = OLD.toestand THEN
		RAISE EXCEPTION 'scan_toestand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_scan_wacht BEFORE INSERT OR UPDATE ON t_scan FOR EACH ROW EXECUTE FUNCTION trg_scan_wacht();

CREATE FUNCTION trg_scan_gestopt_op() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_scan SET stand_gestopt_op = CASE WHEN NEW.toestand = 'gestopt' THEN ctx_nu() END WHERE id = NEW.id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_scan_gestopt_op AFTER UPDATE OF toestand ON t_scan FOR EACH ROW WHEN (NEW.toestand <> OLD.toestand)
EXECUTE FUNCTION trg_scan_gestopt_op();

CREATE FUNCTION trg_scan_normen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO t_scannorm (scan_id, normversie_id, volgorde) SELECT NEW.id, n.normversie_id, n.nummer FROM norm n
	WHERE NOT EXISTS (SELECT 1 FROM t_scannorm c WHERE c.scan_id = NEW.id);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_scan_normen AFTER UPDATE OF toestand ON t_scan FOR EACH ROW WHEN (NEW.toestand = 'sessie1')
EXECUTE FUNCTION trg_scan_normen();

CREATE FUNCTION trg_scannorm_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM t_scan s
			JOIN norm n ON n.nummer = NEW.volgorde AND n.normversie_id = NEW.normversie_id
			WHERE s.id = NEW.scan_id AND s.toestand = 'sessie1') THEN
		RAISE EXCEPTION 'scannorm_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_scannorm_wacht BEFORE INSERT OR UPDATE ON t_scannorm FOR EACH ROW EXECUTE FUNCTION trg_scannorm_wacht();

CREATE FUNCTION trg_zetel_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.vervangen_op IS NOT NULL OR NEW.gewist_op IS NOT NULL OR (NEW.antwoord IS NOT NULL AND NEW.gebruiker_id IS NULL)
			OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
				WHERE s.id = NEW.scan_id AND m.is_initiatiefnemer AND s.toestand <> 'gestopt') THEN
			RAISE EXCEPTION 'zetel_wie' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		IF NEW.gebruiker_id IS NOT NULL AND NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() THEN
			RAISE EXCEPTION 'zetel_bezet' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.gewist_op IS NOT NULL THEN
		IF ctx_gebruiker() IS NOT NULL OR NEW.scan_id <> OLD.scan_id OR NEW.domein <> OLD.domein OR NEW.plek <> OLD.plek
			OR NEW.organisatie <> OLD.organisatie OR NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id
			OR NEW.vervangen_op IS DISTINCT FROM OLD.vervangen_op OR NEW.antwoord IS DISTINCT FROM OLD.antwoord
			OR NOT EXISTS (SELECT 1 FROM overtollig_zetel o WHERE o.id = OLD.id) THEN
			RAISE EXCEPTION 'zetel_gewist_wie' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF OLD.gewist_op IS NOT NULL OR OLD.vervangen_op IS NOT NULL OR NEW.scan_id <> OLD.scan_id OR NEW.domein <> OLD.domein
		OR NEW.plek <> OLD.plek
		OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_scan s ON s.id = m.scan_id
			WHERE s.id = OLD.scan_id AND s.toestand <> 'gestopt' AND (m.is_initiatiefnemer
				OR (m.zetel_id = OLD.id AND NEW.vervangen_op IS NULL
					AND NEW.uitgenodigd_op IS NOT DISTINCT FROM OLD.uitgenodigd_op
					AND NEW.gebeld_op IS NOT DISTINCT FROM OLD.gebeld_op
					AND NEW.email IS NOT DISTINCT FROM OLD.email))) THEN
		RAISE EXCEPTION 'zetel_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.gebruiker_id IS DISTINCT FROM OLD.gebruiker_id AND (OLD.gebruiker_id IS NOT NULL OR NEW.gebruiker_id IS NULL
		OR NOT EXISTS (SELECT 1 FROM t_gebruiker g WHERE g.id = NEW.gebruiker_id AND g.wachtwoord_hash IS NULL)
		OR EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = NEW.gebruiker_id AND f.rol <> 'deelnemer')
		OR EXISTS (SELECT 1 FROM t_zetel z WHERE z.gebruiker_id = NEW.gebruiker_id)) THEN
		RAISE EXCEPTION 'zetel_bezet' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.vervangen_op IS NOT NULL
		AND EXISTS (SELECT 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.voorzitter_zetel_id = NEW.id) THEN
		RAISE EXCEPTION 'zetel_voorzit' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zetel_wacht BEFORE INSERT OR UPDATE ON t_zetel FOR EACH ROW EXECUTE FUNCTION trg_zetel_wacht();

CREATE FUNCTION trg_zetel_vervangen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_zetellink SET beeindigd_op = NEW.vervangen_op, versie = versie + 1
	WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
	UPDATE t_functie SET tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE gebruiker_id = NEW.gebruiker_id AND rol = 'deelnemer' AND tot_datum IS NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_zetel_vervangen AFTER UPDATE OF vervangen_op ON t_zetel FOR EACH ROW WHEN (NEW.vervangen_op IS NOT NULL)
EXECUTE FUNCTION trg_zetel_vervangen();

CREATE FUNCTION trg_zetel_adres() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_zetellink SET beeindigd_op = ctx_nu(), versie = versie + 1 WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_zetel_adres AFTER UPDATE OF email ON t_zetel FOR EACH ROW
WHEN (OLD.email IS NOT NULL AND NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION trg_zetel_adres();

CREATE FUNCTION trg_zetel_gewist() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_zetellink SET beeindigd_op = NEW.gewist_op, versie = versie + 1
	WHERE zetel_id = NEW.id AND beeindigd_op IS NULL;
	UPDATE t_functie SET tot_datum = ctx_vandaag() - 1, versie = versie + 1
	WHERE gebruiker_id = NEW.gebruiker_id AND rol = 'deelnemer' AND tot_datum IS NULL;
	UPDATE t_gebruiker SET naam = 'Naam gewist', naam_vouw = 'naam gewist', telefoon = NULL, toestand = 'uit_dienst',
		versie = versie + 1 WHERE id = NEW.gebruiker_id AND vluchtig;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_zetel_gewist AFTER UPDATE OF gewist_op ON t_zetel FOR EACH ROW WHEN (NEW.gewist_op IS NOT NULL)
EXECUTE FUNCTION trg_zetel_gewist();

CREATE FUNCTION trg_gebruiker_vluchtig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'gebruiker_vluchtig' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_gebruiker_vluchtig BEFORE UPDATE OF vluchtig ON t_gebruiker FOR EACH ROW
WHEN (NEW.vluchtig <> OLD.vluchtig) EXECUTE FUNCTION trg_gebruiker_vluchtig();

CREATE FUNCTION trg_schoonmaak_zetel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_zetel SET naam = 'Naam gewist', functie = NULL, email = NULL, telefoon = NULL, waarvoor = NULL, bijdrage = NULL,
		antwoord_tekst = NULL, vervangen_reden = NULL, gewist_op = ctx_nu(), versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_zetel ORDER BY id LIMIT 500);
	UPDATE t_afwezige SET contact = NULL, tekst = NULL, versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_afwezige ORDER BY id LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_zetel AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_zetel();

CREATE FUNCTION trg_zetellink_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.beeindigd_op IS NOT NULL OR length(NEW.sleutel_hash) <> 32
			OR NOT EXISTS (SELECT 1 FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id AND z.vervangen_op IS NULL
				JOIN t_functie f ON f.id = NEW.functie_id AND f.gebruiker_id = z.gebruiker_id AND f.rol = 'deelnemer'
				WHERE z.id = NEW.zetel_id AND m.is_initiatiefnemer) THEN
			RAISE EXCEPTION 'zetellink_wie' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF OLD.beeindigd_op IS NOT NULL OR NEW.zetel_id <> OLD.zetel_id OR NEW.functie_id <> OLD.functie_id
		OR NEW.sleutel_hash <> OLD.sleutel_hash OR NEW.aangemaakt_op <> OLD.aangemaakt_op
		OR NOT (EXISTS (SELECT 1 FROM mijn_scan m JOIN t_zetel z ON z.scan_id = m.scan_id
				WHERE z.id = OLD.zetel_id AND m.is_initiatiefnemer)
			OR EXISTS (SELECT 1 FROM t_zetel z WHERE z.id = OLD.zetel_id AND z.gewist_op = NEW.beeindigd_op)) THEN
		RAISE EXCEPTION 'zetellink_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zetellink_wacht BEFORE INSERT OR UPDATE ON t_zetellink FOR EACH ROW EXECUTE FUNCTION trg_zetellink_wacht();

CREATE FUNCTION trg_zetellink_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_sessie SET beeindigd_op = NEW.beeindigd_op WHERE functie_id = NEW.functie_id AND beeindigd_op IS NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_zetellink_einde AFTER UPDATE OF beeindigd_op ON t_zetellink FOR EACH ROW WHEN (NEW.beeindigd_op IS NOT NULL)
EXECUTE FUNCTION trg_zetellink_einde();

CREATE FUNCTION trg_zetelpost() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand <> 'wacht' OR NEW.poging <> 0 OR NOT EXISTS (SELECT 1 FROM t_zetelpost_mag m
			WHERE m.zetellink_id = NEW.over_id AND ((NEW.postsoort = 'uitnodiging' AND m.uitnodiging)
				OR (NEW.postsoort = 'herinnering' AND m.herinnering))) THEN
		RAISE EXCEPTION 'zetelpost_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zetelpost BEFORE INSERT ON t_postbericht FOR EACH ROW
WHEN (NEW.postsoort IN ('uitnodiging', 'herinnering')) EXECUTE FUNCTION trg_zetelpost();

CREATE FUNCTION trg_afwezige_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND ctx_gebruiker() IS NULL AND NEW.contact IS NULL AND NEW.tekst IS NULL
		AND EXISTS (SELECT 1 FROM overtollig_afwezige o WHERE o.id = OLD.id)
		AND (NEW.scan_id, NEW.organisatie, NEW.domein, NEW.zetel_id, NEW.meedoen, NEW.meedoen_op, NEW.vervallen_op)
		IS NOT DISTINCT FROM (OLD.scan_id, OLD.organisatie, OLD.domein, OLD.zetel_id, OLD.meedoen, OLD.meedoen_op,
		OLD.vervallen_op) THEN
		RETURN NEW;
	END IF;
	IF NOT EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = NEW.scan_id)
		OR (TG_OP = 'UPDATE' AND NEW.scan_id <> OLD.scan_id) OR (NEW.zetel_id IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM t_zetel z WHERE z.id = NEW.zetel_id AND z.scan_id = NEW.scan_id)) THEN
		RAISE EXCEPTION 'afwezige_wie' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_afwezige_wacht BEFORE INSERT OR UPDATE ON t_afwezige FOR EACH ROW EXECUTE FUNCTION trg_afwezige_wacht();

CREATE FUNCTION trg_scan_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.aangemaakt_op IS DISTINCT FROM ctx_nu() THEN
			RAISE EXCEPTION 'scan_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF NEW.aangemaakt_op <> OLD.aangemaakt_op OR (NEW.vastgesteld_op IS DISTINCT FROM OLD.vastgesteld_op
			AND (OLD.vastgesteld_op IS NOT NULL OR NEW.vastgesteld_op IS DISTINCT FROM ctx_nu())) THEN
			RAISE EXCEPTION 'scan_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_scan_wanneer BEFORE INSERT OR UPDATE ON t_scan FOR EACH ROW
EXECUTE FUNCTION trg_scan_wanneer();

CREATE FUNCTION trg_zetel_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF coalesce(NEW.gebeld_op, ctx_nu()) <> ctx_nu()
			OR coalesce(NEW.uitgenodigd_op, ctx_nu()) <> ctx_nu()
			OR coalesce(NEW.antwoord_op, ctx_nu()) <> ctx_nu()
			OR coalesce(NEW.getest_op, ctx_nu()) <> ctx_nu() THEN
			RAISE EXCEPTION 'zetel_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF (NEW.gebeld_op IS DISTINCT FROM OLD.gebeld_op AND coalesce(NEW.gebeld_op, ctx_nu()) <> ctx_nu())
			OR (NEW.uitgenodigd_op IS DISTINCT FROM OLD.uitgenodigd_op AND coalesce(NEW.uitgenodigd_op, ctx_nu()) <> ctx_nu())
			OR (NEW.antwoord_op IS DISTINCT FROM OLD.antwoord_op AND coalesce(NEW.antwoord_op, ctx_nu()) <> ctx_nu())
			OR (NEW.antwoord IS DISTINCT FROM OLD.antwoord AND NEW.antwoord IS NOT NULL
				AND NEW.antwoord_op IS DISTINCT FROM ctx_nu())
			OR (NEW.getest_op IS DISTINCT FROM OLD.getest_op AND coalesce(NEW.getest_op, ctx_nu()) <> ctx_nu())
			OR (NEW.vervangen_op IS DISTINCT FROM OLD.vervangen_op AND coalesce(NEW.vervangen_op, ctx_nu()) <> ctx_nu()) THEN
			RAISE EXCEPTION 'zetel_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zetel_wanneer BEFORE INSERT OR UPDATE ON t_zetel FOR EACH ROW
EXECUTE FUNCTION trg_zetel_wanneer();

CREATE FUNCTION trg_zetellink_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.aangemaakt_op IS DISTINCT FROM ctx_nu() THEN
			RAISE EXCEPTION 'zetellink_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF (NEW.beeindigd_op IS DISTINCT FROM OLD.beeindigd_op AND coalesce(NEW.beeindigd_op, ctx_nu()) <> ctx_nu()) THEN
			RAISE EXCEPTION 'zetellink_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zetellink_wanneer BEFORE INSERT OR UPDATE ON t_zetellink FOR EACH ROW
EXECUTE FUNCTION trg_zetellink_wanneer();

CREATE FUNCTION trg_afwezige_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.meedoen_op IS DISTINCT FROM ctx_nu() OR NEW.vervallen_op IS NOT NULL THEN
			RAISE EXCEPTION 'afwezige_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF ((NEW.meedoen <> OLD.meedoen OR NEW.meedoen_op <> OLD.meedoen_op) AND NEW.meedoen_op IS DISTINCT FROM ctx_nu())
			OR (NEW.vervallen_op IS DISTINCT FROM OLD.vervallen_op AND coalesce(NEW.vervallen_op, ctx_nu()) <> ctx_nu()) THEN
			RAISE EXCEPTION 'afwezige_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_afwezige_wanneer BEFORE INSERT OR UPDATE ON t_afwezige FOR EACH ROW
EXECUTE FUNCTION trg_afwezige_wanneer();
-- @both
