-- The Verbeteragenda (F356-F362): what the twelve of a scan agreed to do better, who carries it, and what came of it. It begins
-- with session two, is a draft until the twelve agreed on it, and is followed from then on. Nothing here is about a young person.

CREATE TABLE t_verbeteragenda (
	id {{id}},
	scan_id {{int}} NOT NULL UNIQUE REFERENCES t_scan(id),
	stemronde {{text}} NOT NULL DEFAULT 'dicht' CHECK (stemronde IN ('dicht', 'open', 'gesloten')),
	ritme {{text}},                            -- how often the twelve meet (F357): domain/verbeteragenda
	volgende_datum {{int}},                    -- when they meet next
	platform {{text}},                         -- where: perhaps a meeting that there was already (F351)
	verslag {{text}},                          -- how who carries an action tells of it
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};

CREATE TABLE t_verbeteractie (
	id {{id}},
	verbeteragenda_id {{int}} NOT NULL REFERENCES t_verbeteragenda(id),
	scannorm_id {{int}} REFERENCES t_scannorm(id), -- NULL: of no norm
	wat {{text}} NOT NULL CHECK (trim(wat) <> ''),
	trekker_id {{int}} REFERENCES t_zetel(id), -- who sits at the table, …
	trekker {{text}},                          -- … or somebody else
	organisatie {{text}},
	wanneer_datum {{int}},                     -- the last day
	merkbaar {{text}},                         -- how young people and parents notice it
	verbeterstand {{text}} NOT NULL DEFAULT 'open' CHECK (verbeterstand IN ('open', 'bezig', 'klaar', 'gestopt')),
	loopt_vast {{bool}} NOT NULL DEFAULT FALSE, -- said so with the last news
	reden {{text}},                            -- why it stopped
	succes {{text}},                           -- what is celebrated (F361)
	verteld_datum {{int}},                     -- of the last news; NULL: none yet
	klaar_datum {{int}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	vluchtig {{bool}} NOT NULL DEFAULT TRUE CHECK (vluchtig), -- the change log keeps no text of it (db/guard.h)
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT verbeteractie_trekker CHECK (trekker_id IS NULL OR trekker IS NULL),
	CONSTRAINT verbeteractie_reden CHECK (verbeterstand <> 'gestopt' OR trim(coalesce(reden, '')) <> ''),
	CONSTRAINT verbeteractie_klaar CHECK ((verbeterstand = 'klaar') = (klaar_datum IS NOT NULL)),
	CONSTRAINT verbeteractie_succes CHECK (succes IS NULL OR (verbeterstand = 'klaar' AND trim(succes) <> ''))
) {{strict}};
CREATE INDEX verbeteractie_agenda ON t_verbeteractie (verbeteragenda_id, wanneer_datum);

CREATE TABLE t_opvolging (                      -- news of an action: it is added to, and never changed
	id {{id}},
	verbeteractie_id {{int}} NOT NULL REFERENCES t_verbeteractie(id),
	datum {{int}} NOT NULL,
	verbeterstand {{text}} NOT NULL CHECK (verbeterstand IN ('open', 'bezig', 'klaar', 'gestopt')),
	loopt_vast {{bool}} NOT NULL DEFAULT FALSE,
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- one line
	helpt {{text}},                            -- what would help
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who told it, …
	zetel_id {{int}} REFERENCES t_zetel(id),   -- … or whose link was used (0064)
	op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT opvolging_door CHECK ((gebruiker_id IS NULL) = (zetel_id IS NOT NULL))
) {{strict}};
CREATE INDEX opvolging_actie ON t_opvolging (verbeteractie_id, datum);
CREATE UNIQUE INDEX opvolging_link ON t_opvolging (verbeteractie_id, zetel_id, datum) WHERE zetel_id IS NOT NULL;

CREATE TABLE t_afhechting (                     -- must the board of an organisation at the table say yes too? (F358)
	id {{id}},
	verbeteragenda_id {{int}} NOT NULL REFERENCES t_verbeteragenda(id),
	organisatie {{text}} NOT NULL CHECK (trim(organisatie) <> ''),
	orgaan {{text}},                           -- College van B&W, a board
	afhechtstand {{text}} NOT NULL DEFAULT 'onbekend'
		CHECK (afhechtstand IN ('onbekend', 'niet_nodig', 'te_vragen', 'gevraagd', 'akkoord', 'niet_akkoord')),
	gevraagd_datum {{int}},
	antwoord_datum {{int}},
	opmerking {{text}},
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT afhechting_datums CHECK ((afhechtstand <> 'gevraagd' OR gevraagd_datum IS NOT NULL)
		AND ((afhechtstand IN ('akkoord', 'niet_akkoord')) = (antwoord_datum IS NOT NULL)))
) {{strict}};
CREATE INDEX afhechting_agenda ON t_afhechting (verbeteragenda_id);

-- What a seat thinks comes first: three norms at most, which the columns say by themselves.
CREATE TABLE t_prioriteit (
	id {{id}},
	verbeteragenda_id {{int}} NOT NULL REFERENCES t_verbeteragenda(id),
	zetel_id {{int}} NOT NULL UNIQUE REFERENCES t_zetel(id),
	eerste_id {{int}} REFERENCES t_scannorm(id),
	tweede_id {{int}} REFERENCES t_scannorm(id),
	derde_id {{int}} REFERENCES t_scannorm(id),
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT prioriteit_eens CHECK ((eerste_id IS NULL OR (eerste_id IS DISTINCT FROM tweede_id
		AND eerste_id IS DISTINCT FROM derde_id)) AND (tweede_id IS NULL OR tweede_id IS DISTINCT FROM derde_id))
) {{strict}};
CREATE INDEX prioriteit_agenda ON t_prioriteit (verbeteragenda_id);

-- A list of actions that came back as a file, from when it was sent until it is taken in or thrown away. Without a versie: what
-- it does is told by the actions that it changes.
CREATE TABLE t_verbeterlijst (
	id {{id}},
	verbeteragenda_id {{int}} NOT NULL REFERENCES t_verbeteragenda(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	inhoud {{bytes}},                          -- NULL: done with
	op {{int}} NOT NULL,
	UNIQUE (verbeteragenda_id, gebruiker_id)
) {{strict}};

-- ---- what may be read ----

-- A draft is for who sits at the table, or began the scan. What they agreed on is meant for who was not there too: they speak for
-- them, and ask them to join (document 003 question 10); so management and policy of the region from which the scan is
-- led read it then, and so does the table of a scan that goes on from it (F348).
CREATE VIEW t_verbeterzicht AS
SELECT s.id AS scan_id, EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = s.id) AS van_lezer FROM t_scan s
WHERE EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = s.id)
	OR (s.toestand = 'vastgesteld' AND EXISTS (SELECT 1 FROM t_vorige_scan v WHERE v.scan_id = s.id))
	OR (s.toestand = 'vastgesteld' AND EXISTS (SELECT 1 FROM t_scanhuis h JOIN t_functie f ON f.id = (SELECT ctx_functie())
		AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.rol IN ('manager', 'afstemmingsregisseur')
		WHERE h.scan_id = s.id AND (f.organisatie_id = h.organisatie_id OR EXISTS (SELECT 1 FROM t_organisatie_regio a
			JOIN t_organisatie_regio b ON b.regio_id = a.regio_id AND b.beeindigd_op IS NULL
			WHERE a.organisatie_id = h.organisatie_id AND a.beeindigd_op IS NULL AND b.organisatie_id = f.organisatie_id))));

CREATE VIEW verbeteragenda {{barrier}} AS
SELECT a.id, a.scan_id, s.regio, s.jaar, s.toestand = 'sessie2' AS is_sessie, s.toestand = 'conceptagenda' AS is_concept,
	s.vorige_scan_id,
	coalesce(m.is_initiatiefnemer OR m.is_voorzitter, FALSE) AS leidt, m.zetel_id, z.van_lezer,
	(SELECT max(n.scan_id) FROM mijn_scan n JOIN t_scan v ON v.id = n.scan_id WHERE v.vorige_scan_id = s.id) AS volgende_scan_id,
	a.stemronde, a.ritme, a.volgende_datum, a.platform, a.verslag, s.vastgesteld_op, a.versie
FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id JOIN t_verbeterzicht z ON z.scan_id = a.scan_id
LEFT JOIN mijn_scan m ON m.scan_id = a.scan_id;

CREATE VIEW verbeteractie {{barrier}} AS
SELECT x.id, x.verbeteragenda_id, a.scan_id, x.scannorm_id, c.volgorde AS norm_nummer, v.titel AS norm, x.wat, x.trekker_id,
	coalesce(t.naam, x.trekker) AS trekker, coalesce(x.organisatie, t.organisatie) AS organisatie, x.wanneer_datum, x.merkbaar,
	x.verbeterstand, x.loopt_vast, x.reden, x.succes, x.verteld_datum, x.klaar_datum, s.vastgesteld_op, z.van_lezer,
	s.toestand = 'sessie2' AS is_sessie,
	coalesce(t.gebruiker_id = (SELECT ctx_gebruiker()), FALSE) AS is_trekker, x.ingetrokken_op, x.versie
FROM t_verbeteractie x JOIN t_verbeteragenda a ON a.id = x.verbeteragenda_id JOIN t_verbeterzicht z ON z.scan_id = a.scan_id
JOIN t_scan s ON s.id = a.scan_id
LEFT JOIN t_zetel t ON t.id = x.trekker_id
LEFT JOIN t_scannorm c ON c.id = x.scannorm_id
LEFT JOIN t_normversie v ON v.id = c.normversie_id
WHERE x.ingetrokken_op IS NULL OR z.van_lezer;

CREATE VIEW opvolging {{barrier}} AS
SELECT o.id, o.verbeteractie_id, x.verbeteragenda_id, o.datum, o.verbeterstand, o.loopt_vast, o.tekst, o.helpt,
	coalesce(g.naam, k.naam) AS door, o.op
FROM t_opvolging o JOIN t_verbeteractie x ON x.id = o.verbeteractie_id JOIN t_verbeteragenda a ON a.id = x.verbeteragenda_id
JOIN t_verbeterzicht z ON z.scan_id = a.scan_id LEFT JOIN t_gebruiker g ON g.id = o.gebruiker_id
LEFT JOIN t_zetel k ON k.id = o.zetel_id
WHERE x.ingetrokken_op IS NULL OR z.van_lezer;

-- Whose board has yet to say yes is a matter of those at the table.
CREATE VIEW afhechting {{barrier}} AS
SELECT f.id, f.verbeteragenda_id, a.scan_id, f.organisatie, f.orgaan, f.afhechtstand, f.gevraagd_datum, f.antwoord_datum,
	f.opmerking, f.ingetrokken_op, f.versie
FROM mijn_scan m JOIN t_verbeteragenda a ON a.scan_id = m.scan_id JOIN t_afhechting f ON f.verbeteragenda_id = a.id;

-- One's own choice; and what all chose, as numbers, when nobody can choose any more.
CREATE VIEW mijn_prioriteit {{barrier}} AS
SELECT p.id, p.verbeteragenda_id, p.zetel_id, p.eerste_id, p.tweede_id, p.derde_id, p.versie
FROM mijn_scan m JOIN t_prioriteit p ON p.zetel_id = m.zetel_id;

-- A place at the table has one voice: of who sat there last and chose. Else who is replaced in the round counts twice.
CREATE VIEW t_prioriteit_telt AS
SELECT p.verbeteragenda_id, p.zetel_id, p.eerste_id, p.tweede_id, p.derde_id
FROM t_prioriteit p JOIN t_zetel z ON z.id = p.zetel_id
WHERE NOT EXISTS (SELECT 1 FROM t_prioriteit n JOIN t_zetel y ON y.id = n.zetel_id
	WHERE n.verbeteragenda_id = p.verbeteragenda_id AND y.domein = z.domein AND y.plek = z.plek AND y.id > z.id);

CREATE VIEW t_prioriteitstem AS
SELECT verbeteragenda_id, zetel_id, eerste_id AS scannorm_id FROM t_prioriteit_telt WHERE eerste_id IS NOT NULL
UNION ALL SELECT verbeteragenda_id, zetel_id, tweede_id FROM t_prioriteit_telt WHERE tweede_id IS NOT NULL
UNION ALL SELECT verbeteragenda_id, zetel_id, derde_id FROM t_prioriteit_telt WHERE derde_id IS NOT NULL;

CREATE VIEW prioriteit {{barrier}} AS
SELECT p.scannorm_id AS id, p.verbeteragenda_id, count(p.zetel_id) AS stemmen
FROM mijn_scan m JOIN t_verbeteragenda a ON a.scan_id = m.scan_id JOIN t_prioriteitstem p ON p.verbeteragenda_id = a.id
WHERE a.stemronde = 'gesloten' GROUP BY p.scannorm_id, p.verbeteragenda_id;

-- Which seats chose, and not what.
CREATE VIEW prioriteitstemmer {{barrier}} AS
SELECT p.zetel_id AS id, p.verbeteragenda_id
FROM mijn_scan m JOIN t_verbeteragenda a ON a.scan_id = m.scan_id JOIN t_prioriteit_telt p ON p.verbeteragenda_id = a.id
WHERE p.eerste_id IS NOT NULL;

CREATE VIEW mijn_verbeterlijst {{barrier}} AS
SELECT l.id, l.verbeteragenda_id, a.scan_id, l.inhoud, l.op
FROM mijn_scan m JOIN t_verbeteragenda a ON a.scan_id = m.scan_id JOIN t_verbeterlijst l ON l.verbeteragenda_id = a.id
WHERE l.gebruiker_id = (SELECT ctx_gebruiker());

-- Who carries an action and has no seat is forgotten with who sat there (0051); the organisation stays.
CREATE VIEW overtollig_trekker {{barrier}} AS
SELECT x.id FROM t_scan_voorbij s JOIN t_verbeteragenda a ON a.scan_id = s.id JOIN t_verbeteractie x ON x.verbeteragenda_id = a.id
WHERE x.trekker IS NOT NULL AND x.trekker <> 'Naam gewist';

-- ---- guards ----

-- There is an agenda as soon as session two begins, and only the twelve write on it. Agreed is what has somebody who carries it
-- and a day, and at least one thing; from then on it has those for good. What was told stays. A vote is of one's own seat, about
-- a norm of this scan, while the round is open.
CREATE VIEW t_verbeteragenda_half AS
SELECT a.scan_id FROM t_verbeteragenda a
WHERE NOT EXISTS (SELECT 1 FROM t_verbeteractie x WHERE x.verbeteragenda_id = a.id AND x.ingetrokken_op IS NULL)
	OR EXISTS (SELECT 1 FROM t_verbeteractie x WHERE x.verbeteragenda_id = a.id AND x.ingetrokken_op IS NULL
		AND (x.wanneer_datum IS NULL OR (x.trekker_id IS NULL AND trim(coalesce(x.trekker, '')) = '')
			OR (x.trekker_id IS NULL AND trim(coalesce(x.organisatie, '')) = '')));

CREATE VIEW t_verbeterschrijver AS
SELECT a.id AS verbeteragenda_id, a.scan_id, s.toestand FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id
WHERE s.toestand <> 'gestopt' AND EXISTS (SELECT 1 FROM mijn_scan m WHERE m.scan_id = a.scan_id);

-- @sqlite
CREATE TRIGGER trg_scan_verbeteragenda AFTER UPDATE OF toestand ON t_scan
WHEN NEW.toestand = 'sessie2' AND NOT EXISTS (SELECT 1 FROM t_verbeteragenda a WHERE a.scan_id = NEW.id) BEGIN
	INSERT INTO t_verbeteragenda (scan_id) VALUES (NEW.id);
	INSERT INTO t_afhechting (verbeteragenda_id, organisatie) SELECT DISTINCT a.id, z.organisatie
	FROM t_verbeteragenda a JOIN t_zetel z ON z.scan_id = a.scan_id
	WHERE a.scan_id = NEW.id AND z.vervangen_op IS NULL ORDER BY z.organisatie;
END;

CREATE TRIGGER trg_scan_vastgesteld BEFORE UPDATE OF toestand ON t_scan
WHEN NEW.toestand = 'vastgesteld' AND OLD.toestand <> 'vastgesteld' AND (EXISTS (SELECT 1 FROM t_verbeteragenda_half h
	WHERE h.scan_id = NEW.id) OR NOT EXISTS (SELECT 1 FROM t_verbeteragenda a WHERE a.scan_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'verbeteragenda_niet_af'); END;

CREATE TRIGGER trg_verbeteragenda_wijzig BEFORE UPDATE ON t_verbeteragenda
WHEN NEW.scan_id <> OLD.scan_id OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'verbeteragenda_twaalf'); END;

CREATE TRIGGER trg_verbeteragenda_stemronde BEFORE UPDATE OF stemronde ON t_verbeteragenda
WHEN NEW.stemronde <> OLD.stemronde AND (NOT EXISTS (SELECT 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.toestand = 'sessie2')
	OR NEW.stemronde = 'dicht' OR (NEW.stemronde = 'gesloten' AND OLD.stemronde <> 'open'))
BEGIN SELECT RAISE(ABORT, 'verbeteragenda_stemronde'); END;

CREATE TRIGGER trg_verbeteractie_nieuw BEFORE INSERT ON t_verbeteractie
WHEN NEW.verbeterstand <> 'open' OR NEW.gebruiker_id IS NOT ctx_gebruiker()
	OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
BEGIN SELECT RAISE(ABORT, 'verbeteractie_twaalf'); END;

CREATE TRIGGER trg_verbeteractie_wijzig BEFORE UPDATE ON t_verbeteractie
WHEN (NEW.verbeteragenda_id <> OLD.verbeteragenda_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
	OR (NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
		AND NOT EXISTS (SELECT 1 FROM t_opvolgsleutel k WHERE k.verbeteractie_id = OLD.id)))
	AND NOT (ctx_gebruiker() IS NULL AND NEW.trekker IS 'Naam gewist'
		AND EXISTS (SELECT 1 FROM overtollig_trekker o WHERE o.id = OLD.id)
		AND (NEW.verbeteragenda_id, NEW.scannorm_id, NEW.wat, NEW.trekker_id, NEW.organisatie,
		NEW.wanneer_datum, NEW.merkbaar, NEW.verbeterstand, NEW.loopt_vast, NEW.reden, NEW.succes,
		NEW.verteld_datum, NEW.klaar_datum, NEW.gebruiker_id, NEW.op, NEW.ingetrokken_op)
		IS (OLD.verbeteragenda_id, OLD.scannorm_id, OLD.wat, OLD.trekker_id, OLD.organisatie,
		OLD.wanneer_datum, OLD.merkbaar, OLD.verbeterstand, OLD.loopt_vast, OLD.reden, OLD.succes,
		OLD.verteld_datum, OLD.klaar_datum, OLD.gebruiker_id, OLD.op, OLD.ingetrokken_op))
BEGIN SELECT RAISE(ABORT, 'verbeteractie_twaalf'); END;

CREATE TRIGGER trg_verbeteractie_link BEFORE UPDATE ON t_verbeteractie
WHEN NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
	AND EXISTS (SELECT 1 FROM t_opvolgsleutel k WHERE k.verbeteractie_id = OLD.id) AND (
	NEW.scannorm_id IS NOT OLD.scannorm_id OR NEW.wat <> OLD.wat OR NEW.trekker_id IS NOT OLD.trekker_id
	OR NEW.trekker IS NOT OLD.trekker OR NEW.organisatie IS NOT OLD.organisatie OR NEW.wanneer_datum IS NOT OLD.wanneer_datum
	OR NEW.merkbaar IS NOT OLD.merkbaar OR NEW.reden IS NOT OLD.reden OR NEW.succes IS NOT OLD.succes
	OR NEW.ingetrokken_op IS NOT OLD.ingetrokken_op OR NEW.verteld_datum IS NOT ctx_vandaag()
	OR NEW.verbeterstand NOT IN ('bezig', 'klaar'))
BEGIN SELECT RAISE(ABORT, 'verbeteractie_link'); END;

CREATE TRIGGER trg_verbeteractie_van_scan BEFORE INSERT ON t_verbeteractie
WHEN (NEW.trekker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_zetel z JOIN t_verbeteragenda a ON a.scan_id = z.scan_id
		WHERE z.id = NEW.trekker_id AND a.id = NEW.verbeteragenda_id))
	OR (NEW.scannorm_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_scannorm n JOIN t_verbeteragenda a ON a.scan_id = n.scan_id
		WHERE n.id = NEW.scannorm_id AND a.id = NEW.verbeteragenda_id))
BEGIN SELECT RAISE(ABORT, 'verbeteractie_van_scan'); END;

CREATE TRIGGER trg_verbeteractie_van_scan_wijzig BEFORE UPDATE OF trekker_id, scannorm_id ON t_verbeteractie
WHEN (NEW.trekker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_zetel z JOIN t_verbeteragenda a ON a.scan_id = z.scan_id
		WHERE z.id = NEW.trekker_id AND a.id = NEW.verbeteragenda_id))
	OR (NEW.scannorm_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_scannorm n JOIN t_verbeteragenda a ON a.scan_id = n.scan_id
		WHERE n.id = NEW.scannorm_id AND a.id = NEW.verbeteragenda_id))
BEGIN SELECT RAISE(ABORT, 'verbeteractie_van_scan'); END;

CREATE TRIGGER trg_verbeteractie_stand BEFORE UPDATE OF verbeterstand ON t_verbeteractie
WHEN NEW.verbeterstand <> OLD.verbeterstand AND ((OLD.verbeterstand IN ('klaar', 'gestopt') AND NEW.verbeterstand <> 'bezig')
	OR NEW.verbeterstand = 'open'
	OR NOT EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id
		WHERE a.id = NEW.verbeteragenda_id AND s.toestand = 'vastgesteld'))
BEGIN SELECT RAISE(ABORT, 'verbeteractie_stand'); END;

CREATE TRIGGER trg_verbeteractie_half_nieuw AFTER INSERT ON t_verbeteractie
WHEN EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_verbeteragenda_half h ON h.scan_id = a.scan_id
	JOIN t_scan s ON s.id = a.scan_id WHERE a.id = NEW.verbeteragenda_id AND s.toestand = 'vastgesteld')
BEGIN SELECT RAISE(ABORT, 'verbeteractie_half'); END;

CREATE TRIGGER trg_verbeteractie_half_wijzig AFTER UPDATE ON t_verbeteractie
WHEN EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_verbeteragenda_half h ON h.scan_id = a.scan_id
	JOIN t_scan s ON s.id = a.scan_id WHERE a.id = NEW.verbeteragenda_id AND s.toestand = 'vastgesteld')
BEGIN SELECT RAISE(ABORT, 'verbeteractie_half'); END;

CREATE TRIGGER trg_opvolging_nieuw BEFORE INSERT ON t_opvolging
WHEN (NEW.zetel_id IS NOT NULL AND (NEW.verbeterstand NOT IN ('bezig', 'klaar') OR NOT EXISTS (SELECT 1 FROM t_opvolgsleutel k
		WHERE k.verbeteractie_id = NEW.verbeteractie_id AND k.zetel_id = NEW.zetel_id)))
	OR (NEW.zetel_id IS NULL AND (NEW.gebruiker_id IS NOT ctx_gebruiker() OR NOT EXISTS (SELECT 1 FROM t_verbeteractie x
		JOIN t_verbeterschrijver w ON w.verbeteragenda_id = x.verbeteragenda_id
		WHERE x.id = NEW.verbeteractie_id AND x.ingetrokken_op IS NULL AND w.toestand = 'vastgesteld')))
BEGIN SELECT RAISE(ABORT, 'opvolging_twaalf'); END;

CREATE TRIGGER trg_opvolging_vast BEFORE UPDATE ON t_opvolging
BEGIN SELECT RAISE(ABORT, 'opvolging_vast'); END;

CREATE TRIGGER trg_afhechting_nieuw BEFORE INSERT ON t_afhechting
WHEN NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
BEGIN SELECT RAISE(ABORT, 'afhechting_twaalf'); END;

CREATE TRIGGER trg_afhechting_wijzig BEFORE UPDATE ON t_afhechting
WHEN NEW.verbeteragenda_id <> OLD.verbeteragenda_id
	OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
BEGIN SELECT RAISE(ABORT, 'afhechting_twaalf'); END;

CREATE TRIGGER trg_verbeterlijst_nieuw BEFORE INSERT ON t_verbeterlijst
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker()
	OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)
BEGIN SELECT RAISE(ABORT, 'verbeterlijst_eigen'); END;

CREATE TRIGGER trg_verbeterlijst_wijzig BEFORE UPDATE ON t_verbeterlijst
WHEN OLD.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gebruiker_id <> OLD.gebruiker_id
	OR NEW.verbeteragenda_id <> OLD.verbeteragenda_id
BEGIN SELECT RAISE(ABORT, 'verbeterlijst_eigen'); END;

CREATE TRIGGER trg_prioriteit_nieuw BEFORE INSERT ON t_prioriteit
WHEN NOT EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id JOIN t_zetel z ON z.scan_id = s.id
	WHERE a.id = NEW.verbeteragenda_id AND z.id = NEW.zetel_id AND z.gebruiker_id = ctx_gebruiker() AND z.vervangen_op IS NULL
		AND a.stemronde = 'open' AND s.toestand = 'sessie2')
BEGIN SELECT RAISE(ABORT, 'prioriteit_eigen'); END;

CREATE TRIGGER trg_prioriteit_wijzig BEFORE UPDATE ON t_prioriteit
WHEN NEW.verbeteragenda_id <> OLD.verbeteragenda_id OR NEW.zetel_id <> OLD.zetel_id
	OR NOT EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id JOIN t_zetel z ON z.scan_id = s.id
	WHERE a.id = NEW.verbeteragenda_id AND z.id = NEW.zetel_id AND z.gebruiker_id = ctx_gebruiker() AND z.vervangen_op IS NULL
		AND a.stemronde = 'open' AND s.toestand = 'sessie2')
BEGIN SELECT RAISE(ABORT, 'prioriteit_eigen'); END;

CREATE TRIGGER trg_prioriteit_van_scan BEFORE INSERT ON t_prioriteit
WHEN EXISTS (SELECT 1 FROM t_scannorm n JOIN t_verbeteragenda a ON a.id = NEW.verbeteragenda_id
	WHERE n.id IN (NEW.eerste_id, NEW.tweede_id, NEW.derde_id) AND n.scan_id <> a.scan_id)
BEGIN SELECT RAISE(ABORT, 'prioriteit_van_scan'); END;

CREATE TRIGGER trg_prioriteit_van_scan_wijzig BEFORE UPDATE ON t_prioriteit
WHEN EXISTS (SELECT 1 FROM t_scannorm n JOIN t_verbeteragenda a ON a.id = NEW.verbeteragenda_id
	WHERE n.id IN (NEW.eerste_id, NEW.tweede_id, NEW.derde_id) AND n.scan_id <> a.scan_id)
BEGIN SELECT RAISE(ABORT, 'prioriteit_van_scan'); END;

-- When something happened is the moment at which it is written down: nobody dates it back, and nobody changes it later.
CREATE TRIGGER trg_verbeteractie_wanneer_nieuw BEFORE INSERT ON t_verbeteractie
WHEN NEW.op IS NOT ctx_nu() OR NEW.ingetrokken_op IS NOT NULL OR NEW.verteld_datum IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'verbeteractie_wanneer'); END;

CREATE TRIGGER trg_verbeteractie_wanneer BEFORE UPDATE ON t_verbeteractie
WHEN (NEW.ingetrokken_op IS NOT OLD.ingetrokken_op AND coalesce(NEW.ingetrokken_op, ctx_nu()) <> ctx_nu())
	OR (NEW.verteld_datum IS NOT OLD.verteld_datum AND NEW.verteld_datum IS NOT ctx_vandaag())
	OR (NEW.klaar_datum IS NOT OLD.klaar_datum AND coalesce(NEW.klaar_datum, ctx_vandaag()) <> ctx_vandaag())
BEGIN SELECT RAISE(ABORT, 'verbeteractie_wanneer'); END;

CREATE TRIGGER trg_opvolging_wanneer_nieuw BEFORE INSERT ON t_opvolging
WHEN NEW.op IS NOT ctx_nu() OR NEW.datum IS NOT ctx_vandaag()
BEGIN SELECT RAISE(ABORT, 'opvolging_wanneer'); END;

CREATE TRIGGER trg_schoonmaak_trekker AFTER UPDATE OF op ON t_schoonmaak BEGIN
	UPDATE t_verbeteractie SET trekker = 'Naam gewist', versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_trekker ORDER BY id LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_scan_verbeteragenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM t_verbeteragenda a WHERE a.scan_id = NEW.id) THEN
		INSERT INTO t_verbeteragenda (scan_id) VALUES (NEW.id);
		INSERT INTO t_afhechting (verbeteragenda_id, organisatie) SELECT DISTINCT a.id, z.organisatie
		FROM t_verbeteragenda a JOIN t_zetel z ON z.scan_id = a.scan_id
		WHERE a.scan_id = NEW.id AND z.vervangen_op IS NULL ORDER BY z.organisatie;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_scan_verbeteragenda AFTER UPDATE OF toestand ON t_scan FOR EACH ROW WHEN (NEW.toestand = 'sessie2')
EXECUTE FUNCTION trg_scan_verbeteragenda();

CREATE FUNCTION trg_scan_vastgesteld() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock, so that no action is changed in the same moment.
	PERFORM 1 FROM t_verbeteragenda a WHERE a.scan_id = NEW.id FOR UPDATE;
	IF NOT FOUND OR EXISTS (SELECT 1 FROM t_verbeteragenda_half h WHERE h.scan_id = NEW.id) THEN
		RAISE EXCEPTION 'verbeteragenda_niet_af' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_scan_vastgesteld BEFORE UPDATE OF toestand ON t_scan FOR EACH ROW
WHEN (NEW.toestand = 'vastgesteld' AND OLD.toestand <> 'vastgesteld') EXECUTE FUNCTION trg_scan_vastgesteld();

CREATE FUNCTION trg_verbeteragenda_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.scan_id <> OLD.scan_id
		OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.id) THEN
		RAISE EXCEPTION 'verbeteragenda_twaalf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NEW.stemronde <> OLD.stemronde AND (NEW.stemronde = 'dicht' OR (NEW.stemronde = 'gesloten' AND OLD.stemronde <> 'open')
		OR NOT EXISTS (SELECT 1 FROM t_scan s WHERE s.id = NEW.scan_id AND s.toestand = 'sessie2')) THEN
		RAISE EXCEPTION 'verbeteragenda_stemronde' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verbeteragenda_wacht BEFORE UPDATE ON t_verbeteragenda FOR EACH ROW
EXECUTE FUNCTION trg_verbeteragenda_wacht();

CREATE FUNCTION trg_verbeteractie_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	stand text;
	schrijft boolean;
BEGIN
	IF TG_OP = 'UPDATE' AND ctx_gebruiker() IS NULL AND NEW.trekker = 'Naam gewist'
		AND EXISTS (SELECT 1 FROM overtollig_trekker o WHERE o.id = OLD.id)
		AND (NEW.verbeteragenda_id, NEW.scannorm_id, NEW.wat, NEW.trekker_id, NEW.organisatie,
		NEW.wanneer_datum, NEW.merkbaar, NEW.verbeterstand, NEW.loopt_vast, NEW.reden, NEW.succes,
		NEW.verteld_datum, NEW.klaar_datum, NEW.gebruiker_id, NEW.op, NEW.ingetrokken_op)
		IS NOT DISTINCT FROM (OLD.verbeteragenda_id, OLD.scannorm_id, OLD.wat, OLD.trekker_id, OLD.organisatie,
		OLD.wanneer_datum, OLD.merkbaar, OLD.verbeterstand, OLD.loopt_vast, OLD.reden, OLD.succes,
		OLD.verteld_datum, OLD.klaar_datum, OLD.gebruiker_id, OLD.op, OLD.ingetrokken_op) THEN
		RETURN NEW;
	END IF;
	-- A lock, so that the twelve do not agree in the same moment.
	PERFORM 1 FROM t_verbeteragenda a WHERE a.id = NEW.verbeteragenda_id FOR SHARE;
	SELECT s.toestand INTO stand FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id
	WHERE a.id = NEW.verbeteragenda_id;
	PERFORM 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id;
	schrijft := FOUND;
	IF (NOT schrijft AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT 1 FROM t_opvolgsleutel k WHERE k.verbeteractie_id = OLD.id)))
		OR (TG_OP = 'INSERT' AND (NEW.verbeterstand <> 'open' OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()))
		OR (TG_OP = 'UPDATE' AND (NEW.verbeteragenda_id <> OLD.verbeteragenda_id OR NEW.gebruiker_id <> OLD.gebruiker_id
			OR NEW.op <> OLD.op)) THEN
		RAISE EXCEPTION 'verbeteractie_twaalf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF NOT schrijft AND (NEW.scannorm_id IS DISTINCT FROM OLD.scannorm_id OR NEW.wat <> OLD.wat
			OR NEW.trekker_id IS DISTINCT FROM OLD.trekker_id OR NEW.trekker IS DISTINCT FROM OLD.trekker
			OR NEW.organisatie IS DISTINCT FROM OLD.organisatie OR NEW.wanneer_datum IS DISTINCT FROM OLD.wanneer_datum
			OR NEW.merkbaar IS DISTINCT FROM OLD.merkbaar OR NEW.reden IS DISTINCT FROM OLD.reden
			OR NEW.succes IS DISTINCT FROM OLD.succes OR NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op
			OR NEW.verteld_datum IS DISTINCT FROM ctx_vandaag() OR NEW.verbeterstand NOT IN ('bezig', 'klaar')) THEN
		RAISE EXCEPTION 'verbeteractie_link' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (NEW.trekker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_zetel z JOIN t_verbeteragenda a ON a.scan_id = z.scan_id
			WHERE z.id = NEW.trekker_id AND a.id = NEW.verbeteragenda_id))
		OR (NEW.scannorm_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_scannorm n
			JOIN t_verbeteragenda a ON a.scan_id = n.scan_id
			WHERE n.id = NEW.scannorm_id AND a.id = NEW.verbeteragenda_id)) THEN
		RAISE EXCEPTION 'verbeteractie_van_scan' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.verbeterstand <> OLD.verbeterstand AND (NEW.verbeterstand = 'open' OR stand <> 'vastgesteld'
		OR (OLD.verbeterstand IN ('klaar', 'gestopt') AND NEW.verbeterstand <> 'bezig')) THEN
		RAISE EXCEPTION 'verbeteractie_stand' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verbeteractie_wacht BEFORE INSERT OR UPDATE ON t_verbeteractie FOR EACH ROW
EXECUTE FUNCTION trg_verbeteractie_wacht();

CREATE FUNCTION trg_verbeteractie_half() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_verbeteragenda_half h ON h.scan_id = a.scan_id
		JOIN t_scan s ON s.id = a.scan_id WHERE a.id = NEW.verbeteragenda_id AND s.toestand = 'vastgesteld') THEN
		RAISE EXCEPTION 'verbeteractie_half' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_verbeteractie_half AFTER INSERT OR UPDATE ON t_verbeteractie FOR EACH ROW
EXECUTE FUNCTION trg_verbeteractie_half();

CREATE FUNCTION trg_opvolging_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE EXCEPTION 'opvolging_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (NEW.zetel_id IS NOT NULL AND (NEW.verbeterstand NOT IN ('bezig', 'klaar') OR NOT EXISTS (SELECT 1 FROM t_opvolgsleutel k
			WHERE k.verbeteractie_id = NEW.verbeteractie_id AND k.zetel_id = NEW.zetel_id)))
		OR (NEW.zetel_id IS NULL AND (NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NOT EXISTS (SELECT 1
			FROM t_verbeteractie x JOIN t_verbeterschrijver w ON w.verbeteragenda_id = x.verbeteragenda_id
			WHERE x.id = NEW.verbeteractie_id AND x.ingetrokken_op IS NULL AND w.toestand = 'vastgesteld'))) THEN
		RAISE EXCEPTION 'opvolging_twaalf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_opvolging_wacht BEFORE INSERT OR UPDATE ON t_opvolging FOR EACH ROW EXECUTE FUNCTION trg_opvolging_wacht();

CREATE FUNCTION trg_afhechting_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (TG_OP = 'UPDATE' AND NEW.verbeteragenda_id <> OLD.verbeteragenda_id)
		OR NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id) THEN
		RAISE EXCEPTION 'afhechting_twaalf' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_afhechting_wacht BEFORE INSERT OR UPDATE ON t_afhechting FOR EACH ROW EXECUTE FUNCTION trg_afhechting_wacht();

CREATE FUNCTION trg_verbeterlijst_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR (TG_OP = 'UPDATE' AND (NEW.gebruiker_id <> OLD.gebruiker_id
			OR NEW.verbeteragenda_id <> OLD.verbeteragenda_id)) OR (TG_OP = 'INSERT'
			AND NOT EXISTS (SELECT 1 FROM t_verbeterschrijver w WHERE w.verbeteragenda_id = NEW.verbeteragenda_id)) THEN
		RAISE EXCEPTION 'verbeterlijst_eigen' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verbeterlijst_wacht BEFORE INSERT OR UPDATE ON t_verbeterlijst FOR EACH ROW
EXECUTE FUNCTION trg_verbeterlijst_wacht();

CREATE FUNCTION trg_prioriteit_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock, so that the round is not closed in the same moment.
	PERFORM 1 FROM t_verbeteragenda a WHERE a.id = NEW.verbeteragenda_id AND a.stemronde = 'open' FOR SHARE;
	IF NOT FOUND OR (TG_OP = 'UPDATE' AND (NEW.verbeteragenda_id <> OLD.verbeteragenda_id OR NEW.zetel_id <> OLD.zetel_id))
		OR NOT EXISTS (SELECT 1 FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id JOIN t_zetel z ON z.scan_id = s.id
			WHERE a.id = NEW.verbeteragenda_id AND z.id = NEW.zetel_id AND z.gebruiker_id = ctx_gebruiker()
				AND z.vervangen_op IS NULL AND s.toestand = 'sessie2') THEN
		RAISE EXCEPTION 'prioriteit_eigen' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF EXISTS (SELECT 1 FROM t_scannorm n JOIN t_verbeteragenda a ON a.id = NEW.verbeteragenda_id
		WHERE n.id IN (NEW.eerste_id, NEW.tweede_id, NEW.derde_id) AND n.scan_id <> a.scan_id) THEN
		RAISE EXCEPTION 'prioriteit_van_scan' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_prioriteit_wacht BEFORE INSERT OR UPDATE ON t_prioriteit FOR EACH ROW EXECUTE FUNCTION trg_prioriteit_wacht();

CREATE FUNCTION trg_verbeteractie_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.op IS DISTINCT FROM ctx_nu() OR NEW.ingetrokken_op IS NOT NULL OR NEW.verteld_datum IS NOT NULL THEN
			RAISE EXCEPTION 'verbeteractie_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSE
		IF (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op AND coalesce(NEW.ingetrokken_op, ctx_nu()) <> ctx_nu())
			OR (NEW.verteld_datum IS DISTINCT FROM OLD.verteld_datum AND NEW.verteld_datum IS DISTINCT FROM ctx_vandaag())
			OR (NEW.klaar_datum IS DISTINCT FROM OLD.klaar_datum
				AND coalesce(NEW.klaar_datum, ctx_vandaag()) <> ctx_vandaag()) THEN
			RAISE EXCEPTION 'verbeteractie_wanneer' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_verbeteractie_wanneer BEFORE INSERT OR UPDATE ON t_verbeteractie FOR EACH ROW
EXECUTE FUNCTION trg_verbeteractie_wanneer();

CREATE FUNCTION trg_opvolging_wanneer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.op IS DISTINCT FROM ctx_nu() OR NEW.datum IS DISTINCT FROM ctx_vandaag() THEN
		RAISE EXCEPTION 'opvolging_wanneer' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_opvolging_wanneer BEFORE INSERT ON t_opvolging FOR EACH ROW
EXECUTE FUNCTION trg_opvolging_wanneer();

CREATE FUNCTION trg_schoonmaak_trekker() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_verbeteractie SET trekker = 'Naam gewist', versie = versie + 1
	WHERE id IN (SELECT id FROM overtollig_trekker ORDER BY id LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_trekker AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_trekker();
-- @both
