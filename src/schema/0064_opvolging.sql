-- The quarterly question to who carries actions of a Verbeteragenda (F360): how does it go? Of a round all are asked on one day. Who
-- has no account answers by a link; it shows his own actions and nothing else, and ends when he told of all, or after its last day.

-- Without a versie: made by a job, and what somebody tells stands in t_opvolging.
CREATE TABLE t_opvolgvraag (
	id {{id}},
	verbeteragenda_id {{int}} NOT NULL REFERENCES t_verbeteragenda(id),
	zetel_id {{int}} NOT NULL REFERENCES t_zetel(id), -- who carries them
	datum {{int}} NOT NULL,                    -- day of the round
	acties {{int}} NOT NULL CHECK (acties > 0), -- asked about then
	sleutel_hash {{bytes}} NOT NULL UNIQUE CHECK (length(sleutel_hash) = 32), -- the secret itself is stored nowhere
	op {{int}} NOT NULL,
	tot_datum {{int}} NOT NULL,                -- last day of the link
	herinnerd_datum {{int}},                   -- once
	CONSTRAINT opvolgvraag_tot CHECK (tot_datum >= datum)
) {{strict}};
CREATE UNIQUE INDEX opvolgvraag_een ON t_opvolgvraag (zetel_id, datum);
CREATE INDEX opvolgvraag_agenda ON t_opvolgvraag (verbeteragenda_id, datum);
CREATE INDEX verbeteractie_trekker ON t_verbeteractie (trekker_id);

-- What a question still waits for: actions that run and have no news since.
CREATE VIEW t_opvolgactie AS
SELECT v.id AS opvolgvraag_id, v.zetel_id, v.datum, v.tot_datum, v.sleutel_hash, x.id AS verbeteractie_id
FROM t_opvolgvraag v JOIN t_verbeteractie x ON x.trekker_id = v.zetel_id AND x.verbeteragenda_id = v.verbeteragenda_id
JOIN t_zetel z ON z.id = v.zetel_id JOIN t_scan s ON s.id = z.scan_id
WHERE x.ingetrokken_op IS NULL AND x.verbeterstand IN ('open', 'bezig') AND coalesce(x.verteld_datum, 0) < v.datum
	AND z.vervangen_op IS NULL AND s.toestand = 'vastgesteld';

-- What the link that was shown may be told of.
CREATE VIEW t_opvolgsleutel AS
SELECT opvolgvraag_id, zetel_id, verbeteractie_id FROM t_opvolgactie
WHERE sleutel_hash = (SELECT ctx_sleutel()) AND tot_datum >= (SELECT ctx_vandaag());

-- The page behind the link: the actions of that seat, those that were told of since too.
CREATE VIEW opvolgactie_sleutel {{barrier}} AS
SELECT x.id, v.id AS opvolgvraag_id, v.zetel_id, z.naam, s.regio, s.jaar, x.wat, x.merkbaar, x.wanneer_datum, x.verbeterstand,
	x.loopt_vast, EXISTS (SELECT 1 FROM t_opvolgsleutel k WHERE k.verbeteractie_id = x.id) AS wacht, x.versie
FROM t_opvolgvraag v JOIN t_verbeteractie x ON x.trekker_id = v.zetel_id AND x.verbeteragenda_id = v.verbeteragenda_id
JOIN t_zetel z ON z.id = v.zetel_id JOIN t_scan s ON s.id = z.scan_id
WHERE v.sleutel_hash = (SELECT ctx_sleutel()) AND EXISTS (SELECT 1 FROM t_opvolgsleutel k WHERE k.opvolgvraag_id = v.id)
	AND x.ingetrokken_op IS NULL AND (x.verteld_datum >= v.datum OR x.verbeterstand IN ('open', 'bezig'));

-- For those at the table: who was asked, when, and of how many actions there is news since, until the round after it.
CREATE VIEW opvolgvraag {{barrier}} AS
SELECT v.id, v.verbeteragenda_id, a.scan_id, v.datum, v.tot_datum, v.herinnerd_datum, v.acties, z.naam, z.organisatie,
	(SELECT count(DISTINCT o.verbeteractie_id) FROM t_verbeteractie x JOIN t_opvolging o ON o.verbeteractie_id = x.id
		WHERE x.trekker_id = v.zetel_id AND x.verbeteragenda_id = v.verbeteragenda_id AND o.datum >= v.datum
		AND o.datum < coalesce((SELECT min(n.datum) FROM t_opvolgvraag n
			WHERE n.verbeteragenda_id = v.verbeteragenda_id AND n.datum > v.datum), 9999999)) AS verteld,
	(SELECT count(w.verbeteractie_id) FROM t_opvolgactie w WHERE w.opvolgvraag_id = v.id) AS wacht
FROM mijn_scan m JOIN t_verbeteragenda a ON a.scan_id = m.scan_id JOIN t_opvolgvraag v ON v.verbeteragenda_id = a.id
JOIN t_zetel z ON z.id = v.zetel_id;

-- What runs of what the reader carries, or of a scan that he began: for his work.
CREATE VIEW mijn_verbeterwerk {{barrier}} AS
SELECT x.id, a.scan_id, x.wat, x.verbeterstand, x.wanneer_datum, coalesce(z.naam, x.trekker) AS trekker,
	coalesce(z.gebruiker_id = (SELECT ctx_gebruiker()), FALSE) AS is_trekker,
	s.initiatiefnemer_id = (SELECT ctx_gebruiker()) AS is_initiatiefnemer,
	(SELECT max(w.datum) FROM t_opvolgactie w WHERE w.verbeteractie_id = x.id) AS gevraagd_datum
FROM t_verbeteractie x JOIN t_verbeteragenda a ON a.id = x.verbeteragenda_id JOIN t_scan s ON s.id = a.scan_id
LEFT JOIN t_zetel z ON z.id = x.trekker_id AND z.vervangen_op IS NULL
WHERE x.ingetrokken_op IS NULL AND x.verbeterstand IN ('open', 'bezig') AND s.toestand = 'vastgesteld'
	AND (z.gebruiker_id = (SELECT ctx_gebruiker()) OR s.initiatiefnemer_id = (SELECT ctx_gebruiker()));

-- ---- for the job ----

-- Who carries something that runs, with the last round of his agenda. Not of an agenda that another one followed.
CREATE VIEW opvolgvraag_te_maken {{barrier}} AS
SELECT z.id, a.id AS verbeteragenda_id, z.gebruiker_id, count(x.id) AS acties, s.vastgesteld_op,
	(SELECT max(v.datum) FROM t_opvolgvraag v WHERE v.verbeteragenda_id = a.id) AS laatste_datum
FROM t_verbeteragenda a JOIN t_scan s ON s.id = a.scan_id JOIN t_verbeteractie x ON x.verbeteragenda_id = a.id
JOIN t_zetel z ON z.id = x.trekker_id
WHERE (SELECT ctx_doel()) = 'beheer_lokaal' AND s.toestand = 'vastgesteld' AND x.ingetrokken_op IS NULL
	AND x.verbeterstand IN ('open', 'bezig') AND coalesce(x.verteld_datum, 0) < (SELECT ctx_vandaag()) AND z.vervangen_op IS NULL
	AND NOT EXISTS (SELECT 1 FROM t_scan n WHERE n.vorige_scan_id = s.id AND n.toestand = 'vastgesteld')
GROUP BY z.id, a.id, z.gebruiker_id, s.vastgesteld_op;

-- Of who was asked by mail; who was not sees it in his work.
CREATE VIEW opvolgvraag_te_herinneren {{barrier}} AS
SELECT v.id, z.gebruiker_id, v.datum, (SELECT count(w.verbeteractie_id) FROM t_opvolgactie w WHERE w.opvolgvraag_id = v.id) AS acties
FROM t_opvolgvraag v JOIN t_zetel z ON z.id = v.zetel_id
WHERE (SELECT ctx_doel()) = 'beheer_lokaal' AND v.herinnerd_datum IS NULL AND v.tot_datum >= (SELECT ctx_vandaag())
	AND EXISTS (SELECT 1 FROM t_opvolgactie w WHERE w.opvolgvraag_id = v.id)
	AND EXISTS (SELECT 1 FROM t_postbericht p WHERE p.postsoort = 'opvolging' AND p.over_id = v.id);

-- For the job that sends (0035). Nobody wants it any more when there is nothing left to tell, or the link has ended.
CREATE VIEW opvolgpost_te_doen {{barrier}} AS
SELECT p.id, p.postsoort, p.datum, p.te_laat, p.vandaag, p.deze_week, p.kenmerk, p.poging, p.volgende_op, p.op,
	CASE WHEN v.tot_datum >= (SELECT ctx_vandaag()) AND coalesce(g.toestand, 'actief') = 'actief'
		AND EXISTS (SELECT 1 FROM t_opvolgactie w WHERE w.opvolgvraag_id = v.id)
		THEN coalesce(z.email, CASE WHEN g.wachtwoord_hash IS NOT NULL THEN g.email END) END AS email,
	v.zetel_id AS link_nr, v.op AS link_op
FROM t_postbericht p JOIN t_opvolgvraag v ON v.id = p.over_id JOIN t_zetel z ON z.id = v.zetel_id
LEFT JOIN t_gebruiker g ON g.id = z.gebruiker_id
WHERE (SELECT ctx_doel()) = 'beheer_lokaal' AND p.postsoort = 'opvolging' AND p.toestand = 'wacht'
	AND p.volgende_op <= (SELECT ctx_nu());

-- ---- guards: the job alone asks, and of what it asked only the reminder is noted, once ----

-- @sqlite
CREATE TRIGGER trg_opvolgvraag_door BEFORE INSERT ON t_opvolgvraag WHEN ctx_doel() IS NOT 'beheer_lokaal'
BEGIN SELECT RAISE(ABORT, 'opvolgvraag_door'); END;

CREATE TRIGGER trg_opvolgvraag_van_scan BEFORE INSERT ON t_opvolgvraag
WHEN NOT EXISTS (SELECT 1 FROM t_zetel z JOIN t_verbeteragenda a ON a.scan_id = z.scan_id
	WHERE z.id = NEW.zetel_id AND a.id = NEW.verbeteragenda_id)
BEGIN SELECT RAISE(ABORT, 'opvolgvraag_van_scan'); END;

CREATE TRIGGER trg_opvolgvraag_vast BEFORE UPDATE ON t_opvolgvraag
WHEN ctx_doel() IS NOT 'beheer_lokaal' OR OLD.herinnerd_datum IS NOT NULL OR NEW.verbeteragenda_id <> OLD.verbeteragenda_id
	OR NEW.zetel_id <> OLD.zetel_id OR NEW.datum <> OLD.datum OR NEW.acties <> OLD.acties OR NEW.sleutel_hash <> OLD.sleutel_hash
	OR NEW.op <> OLD.op OR NEW.tot_datum <> OLD.tot_datum
BEGIN SELECT RAISE(ABORT, 'opvolgvraag_vast'); END;
-- @postgres
CREATE FUNCTION trg_opvolgvraag_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF ctx_doel() IS DISTINCT FROM 'beheer_lokaal' THEN
			RAISE EXCEPTION 'opvolgvraag_door' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		IF NOT EXISTS (SELECT 1 FROM t_zetel z JOIN t_verbeteragenda a ON a.scan_id = z.scan_id
			WHERE z.id = NEW.zetel_id AND a.id = NEW.verbeteragenda_id) THEN
			RAISE EXCEPTION 'opvolgvraag_van_scan' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
	ELSIF ctx_doel() IS DISTINCT FROM 'beheer_lokaal' OR OLD.herinnerd_datum IS NOT NULL
		OR NEW.verbeteragenda_id <> OLD.verbeteragenda_id OR NEW.zetel_id <> OLD.zetel_id OR NEW.datum <> OLD.datum
		OR NEW.acties <> OLD.acties OR NEW.sleutel_hash <> OLD.sleutel_hash OR NEW.op <> OLD.op
		OR NEW.tot_datum <> OLD.tot_datum THEN
		RAISE EXCEPTION 'opvolgvraag_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_opvolgvraag_wacht BEFORE INSERT OR UPDATE ON t_opvolgvraag FOR EACH ROW
EXECUTE FUNCTION trg_opvolgvraag_wacht();
-- @both
