-- The zelfscan of an organisation (F326-F331): statements per factor, what each who takes part answered, and what all say together.
-- An answer is read by who gave it alone, and stands in no log. What all say is shown after the scan is closed, of at least as many
-- as the region's smallest group (F315): before that, one more answer would tell what somebody said.

CREATE TABLE t_stelling (
	id {{id}},
	factor {{text}} NOT NULL,                  -- domain/factor.def
	nummer {{int}} NOT NULL CHECK (nummer BETWEEN 1 AND 4),
	UNIQUE (factor, nummer)
) {{strict}};

-- Without a versie: a row never changes, and the rows are the history.
CREATE TABLE t_stellingversie (
	id {{id}},
	stelling_id {{int}} NOT NULL REFERENCES t_stelling(id),
	nummer {{int}} NOT NULL CHECK (nummer >= 1), -- 1 is the shipped text; the highest counts
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	van_op {{int}} NOT NULL,
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: the shipped text
	UNIQUE (stelling_id, nummer)
) {{strict}};

CREATE TABLE t_zelfscan (
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who began it
	op {{int}} NOT NULL,                       -- the statements are those of this moment
	tot_datum {{int}} NOT NULL,                -- until when people are asked to answer
	gesloten_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX zelfscan_een ON t_zelfscan (organisatie_id) WHERE gesloten_op IS NULL;
CREATE INDEX zelfscan_organisatie ON t_zelfscan (organisatie_id, op);

CREATE TABLE t_zelfscandeelnemer (
	id {{id}},
	zelfscan_id {{int}} NOT NULL REFERENCES t_zelfscan(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	klaar_op {{int}},                          -- said to be done; only these count
	UNIQUE (zelfscan_id, gebruiker_id)
) {{strict}};
CREATE INDEX zelfscandeelnemer_gebruiker ON t_zelfscandeelnemer (gebruiker_id);

-- Without a versie, and so in no log: who audits the log does not read what a colleague thinks.
CREATE TABLE t_zelfscanantwoord (
	id {{id}},
	deelnemer_id {{int}} NOT NULL REFERENCES t_zelfscandeelnemer(id),
	stellingversie_id {{int}} NOT NULL REFERENCES t_stellingversie(id),
	score {{int}} NOT NULL CHECK (score BETWEEN 0 AND 5), -- 0: does not know
	UNIQUE (deelnemer_id, stellingversie_id)
) {{strict}};

INSERT INTO t_stelling (factor, nummer) VALUES ('jongere_centraal', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wij praten met de jongere, niet over de jongere.',
	0 FROM t_stelling WHERE factor = 'jongere_centraal' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('jongere_centraal', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een jongere weet bij wie van ons hij terechtkan, ook na school.',
	0 FROM t_stelling WHERE factor = 'jongere_centraal' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('jongere_centraal', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wie niet mee wil werken, blijft bij ons in beeld.',
	0 FROM t_stelling WHERE factor = 'jongere_centraal' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('consensus', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Ik kan in één zin zeggen wat wij samen willen bereiken.',
	0 FROM t_stelling WHERE factor = 'consensus' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('consensus', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Voor elke stap van school naar werk weet ik wie aan zet is.',
	0 FROM t_stelling WHERE factor = 'consensus' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('consensus', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wij doen geen werk dubbel.',
	0 FROM t_stelling WHERE factor = 'consensus' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('vertrouwen', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Mijn organisatie vindt dit netwerk belangrijk en maakt er tijd voor.',
	0 FROM t_stelling WHERE factor = 'vertrouwen' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('vertrouwen', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wat een andere organisatie toezegt, gebeurt.',
	0 FROM t_stelling WHERE factor = 'vertrouwen' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('vertrouwen', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Als iets niet lukt, zeggen wij dat op tijd tegen elkaar.',
	0 FROM t_stelling WHERE factor = 'vertrouwen' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('disciplines', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Kennis over werk, over deze jongeren en over werkgevers is bij ons te vinden.',
	0 FROM t_stelling WHERE factor = 'disciplines' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('disciplines', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Als een jongere bijzondere hulp nodig heeft, weet ik wie ik erbij vraag.',
	0 FROM t_stelling WHERE factor = 'disciplines' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('disciplines', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wat een collega weet, gaat niet verloren als die vertrekt.',
	0 FROM t_stelling WHERE factor = 'disciplines' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('stabiliteit', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'De mensen met wie ik het meest samenwerk, zijn lang dezelfde.',
	0 FROM t_stelling WHERE factor = 'stabiliteit' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('stabiliteit', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een organisatie die tijdelijk nodig is, kan snel aansluiten.',
	0 FROM t_stelling WHERE factor = 'stabiliteit' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('stabiliteit', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wie nieuw is, wordt goed ingewerkt in onze afspraken.',
	0 FROM t_stelling WHERE factor = 'stabiliteit' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('aanbod', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wij hebben genoeg mensen en uren om alle jongeren te volgen.',
	0 FROM t_stelling WHERE factor = 'aanbod' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('aanbod', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Er zijn genoeg werkplekken, leerplekken en plekken in de dagbesteding.',
	0 FROM t_stelling WHERE factor = 'aanbod' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('aanbod', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een jongere hoeft bij ons niet lang op hulp te wachten.',
	0 FROM t_stelling WHERE factor = 'aanbod' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('continuiteit', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Bij een overgang krijgt de volgende begeleider op tijd wat nodig is.',
	0 FROM t_stelling WHERE factor = 'continuiteit' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('continuiteit', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een jongere hoeft zijn verhaal niet steeds opnieuw te vertellen.',
	0 FROM t_stelling WHERE factor = 'continuiteit' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('continuiteit', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een jongere en een werkgever houden zo veel mogelijk een vast gezicht.',
	0 FROM t_stelling WHERE factor = 'continuiteit' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('communicatie', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Ik weet wie ik bij een andere organisatie kan bellen.',
	0 FROM t_stelling WHERE factor = 'communicatie' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('communicatie', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Als ik iets meld, hoor ik terug wat ermee is gedaan.',
	0 FROM t_stelling WHERE factor = 'communicatie' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('communicatie', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wij zien elkaar vaak genoeg om elkaar te kennen.',
	0 FROM t_stelling WHERE factor = 'communicatie' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('niveaus', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Ons bestuur en management kennen de afspraken en steunen ze.',
	0 FROM t_stelling WHERE factor = 'niveaus' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('niveaus', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wat in de uitvoering niet lukt, komt bij het management terecht.',
	0 FROM t_stelling WHERE factor = 'niveaus' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('niveaus', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wat managers afspreken, gebeurt ook in de uitvoering.',
	0 FROM t_stelling WHERE factor = 'niveaus' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('coordinatie', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Het is duidelijk wie de samenwerking in de regio bewaakt.',
	0 FROM t_stelling WHERE factor = 'coordinatie' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('coordinatie', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Elke jongere heeft één regisseur die het overzicht houdt.',
	0 FROM t_stelling WHERE factor = 'coordinatie' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('coordinatie', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Bij ziekte of vakantie van de regisseur gaat het werk door.',
	0 FROM t_stelling WHERE factor = 'coordinatie' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('ervaring', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Ouders of andere vertrouwde mensen doen mee als de jongere dat wil.',
	0 FROM t_stelling WHERE factor = 'ervaring' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('ervaring', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Jongeren en ouders praten mee over hoe wij werken.',
	0 FROM t_stelling WHERE factor = 'ervaring' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('ervaring', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Wij veranderden het laatste jaar iets omdat zij het zeiden.',
	0 FROM t_stelling WHERE factor = 'ervaring' AND nummer = 3;
INSERT INTO t_stelling (factor, nummer) VALUES ('behandelaars', 1);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Als een jongere een behandelaar heeft, stemmen wij af wat werk en behandeling voor elkaar betekenen.',
	0 FROM t_stelling WHERE factor = 'behandelaars' AND nummer = 1;
INSERT INTO t_stelling (factor, nummer) VALUES ('behandelaars', 2);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'De jongere bepaalt wat een behandelaar met ons deelt.',
	0 FROM t_stelling WHERE factor = 'behandelaars' AND nummer = 2;
INSERT INTO t_stelling (factor, nummer) VALUES ('behandelaars', 3);
INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op)
SELECT id, 1,
	'Een behandelaar weet bij wie van ons hij terechtkan.',
	0 FROM t_stelling WHERE factor = 'behandelaars' AND nummer = 3;

-- ---- what may be read ----

CREATE VIEW stelling AS
SELECT s.id, s.factor, s.nummer FROM t_stelling s WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW stellingversie AS
SELECT id, stelling_id, nummer, tekst, van_op, gebruiker_id FROM t_stellingversie WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- The organisation in whose function the reader works today.
CREATE VIEW zelfscan_van {{barrier}} AS
SELECT f.organisatie_id AS id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker())
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- How many were done, not who.
CREATE VIEW zelfscan {{barrier}} AS
SELECT z.id, z.organisatie_id, z.gebruiker_id, z.op, z.tot_datum, z.gesloten_op, z.versie,
	(SELECT count(d.id) FROM t_zelfscandeelnemer d WHERE d.zelfscan_id = z.id AND d.klaar_op IS NOT NULL) AS klaar,
	(SELECT g.grens FROM t_telling_grens g) AS grens
FROM t_zelfscan z WHERE z.organisatie_id = (SELECT v.id FROM zelfscan_van v);

CREATE VIEW zelfscandeelnemer {{barrier}} AS
SELECT d.id, d.zelfscan_id, d.gebruiker_id, d.klaar_op FROM t_zelfscandeelnemer d WHERE d.gebruiker_id = (SELECT ctx_gebruiker());

-- What the reader is still asked to answer.
CREATE VIEW mijn_zelfscanwerk {{barrier}} AS
SELECT z.id, z.op, z.tot_datum FROM t_zelfscan z
WHERE z.organisatie_id = (SELECT v.id FROM zelfscan_van v) AND z.gesloten_op IS NULL AND z.tot_datum >= (SELECT ctx_vandaag())
	AND NOT EXISTS (SELECT 1 FROM t_zelfscandeelnemer d WHERE d.zelfscan_id = z.id
		AND d.gebruiker_id = (SELECT ctx_gebruiker()) AND d.klaar_op IS NOT NULL);

CREATE VIEW zelfscanantwoord {{barrier}} AS
SELECT a.id, d.zelfscan_id, a.deelnemer_id, a.stellingversie_id, s.factor, a.score,
	CAST(a.score AS text) AS zelfscore
FROM t_zelfscandeelnemer d JOIN t_zelfscanantwoord a ON a.deelnemer_id = d.id
JOIN t_stellingversie v ON v.id = a.stellingversie_id JOIN t_stelling s ON s.id = v.stelling_id
WHERE d.gebruiker_id = (SELECT ctx_gebruiker());

-- The reader's own answers, per factor.
CREATE VIEW zelfscan_eigen {{barrier}} AS
SELECT a.zelfscan_id, a.factor, count(a.id) AS aantal, avg(CAST(a.score AS {{real}})) AS gemiddelde
FROM zelfscanantwoord a WHERE a.score > 0 GROUP BY a.zelfscan_id, a.factor;

-- The words of a scan: of each statement the newest when it began.
CREATE VIEW zelfscanstelling {{barrier}} AS
SELECT v.id, z.id AS zelfscan_id, s.factor, s.nummer, v.tekst
FROM t_zelfscan z CROSS JOIN t_stelling s JOIN t_stellingversie v ON v.stelling_id = s.id
WHERE z.organisatie_id = (SELECT o.id FROM zelfscan_van o)
	AND v.nummer = (SELECT max(w.nummer) FROM t_stellingversie w WHERE w.stelling_id = s.id AND w.van_op <= z.op);

-- Of each factor: what all say together, how far they are apart (the mean of the squares, to compute the spread from), and which
-- words were asked: two scans with the same editie asked the same. Nothing of a scan that goes on, or of too few.
CREATE VIEW t_zelfscan_som AS
SELECT z.id AS zelfscan_id, z.organisatie_id, z.gesloten_op, p.factor, count(p.deelnemer_id) AS aantal, avg(p.score) AS gemiddelde,
	avg(p.score * p.score) AS kwadraat,
	(SELECT max(v.id) FROM t_stelling s JOIN t_stellingversie v ON v.stelling_id = s.id
		WHERE s.factor = p.factor AND v.van_op <= z.op) AS editie
FROM t_zelfscan z JOIN (SELECT d.zelfscan_id, d.id AS deelnemer_id, s.factor, avg(CAST(a.score AS {{real}})) AS score
	FROM t_zelfscandeelnemer d JOIN t_zelfscanantwoord a ON a.deelnemer_id = d.id
	JOIN t_stellingversie v ON v.id = a.stellingversie_id JOIN t_stelling s ON s.id = v.stelling_id
	WHERE d.klaar_op IS NOT NULL AND a.score > 0 GROUP BY d.zelfscan_id, d.id, s.factor) p ON p.zelfscan_id = z.id
CROSS JOIN t_telling_grens g
WHERE z.gesloten_op IS NOT NULL
GROUP BY z.id, z.organisatie_id, z.gesloten_op, z.op, p.factor, g.grens HAVING count(p.deelnemer_id) >= g.grens;

CREATE VIEW zelfscan_uitkomst {{barrier}} AS
SELECT t.zelfscan_id, t.factor, t.aantal, t.gemiddelde, t.kwadraat, t.editie FROM t_zelfscan_som t
WHERE t.organisatie_id = (SELECT v.id FROM zelfscan_van v);

-- The last scan of each other organisation, of five of them or more, asked in the same words; which ones is not told.
CREATE VIEW zelfscan_anderen {{barrier}} AS
SELECT t.factor, t.editie, count(t.zelfscan_id) AS aantal, avg(t.gemiddelde) AS gemiddelde FROM t_zelfscan_som t
WHERE t.organisatie_id <> (SELECT v.id FROM zelfscan_van v)
	AND t.zelfscan_id = (SELECT max(z.id) FROM t_zelfscan z WHERE z.organisatie_id = t.organisatie_id AND z.gesloten_op IS NOT NULL)
GROUP BY t.factor, t.editie HAVING count(t.zelfscan_id) >= 5;

-- Answers of who never said to be done count for nothing once the scan is closed: they are forgotten after a term of the region
-- (domain/termijn.def; AVG 5.1.c and e). Until then a scan of too few can be opened again, and everybody goes on where he was.
CREATE VIEW t_zelfscan_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 30) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'zelfscan_bewaren';

CREATE VIEW overtollig_zelfscan {{barrier}} AS
SELECT d.id FROM t_zelfscan z JOIN t_zelfscandeelnemer d ON d.zelfscan_id = z.id
WHERE d.klaar_op IS NULL AND z.gesloten_op < (SELECT ctx_nu()) - 86400000 * (SELECT t.dagen FROM t_zelfscan_termijn t);

-- ---- what may be written ----
-- Who begins one does so where he works; who answers does so himself, while the scan goes on. A closed scan stays closed, unless
-- fewer than five were done: of those nothing was shown.

-- @sqlite
CREATE TRIGGER trg_schoonmaak_zelfscan AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_zelfscanantwoord WHERE deelnemer_id IN (SELECT id FROM overtollig_zelfscan ORDER BY id LIMIT 500);
	DELETE FROM t_zelfscandeelnemer WHERE id IN (SELECT id FROM overtollig_zelfscan ORDER BY id LIMIT 500);
END;

CREATE TRIGGER trg_zelfscan_nieuw BEFORE INSERT ON t_zelfscan
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.gesloten_op IS NOT NULL
	OR NEW.organisatie_id IS NOT (SELECT v.id FROM zelfscan_van v)
BEGIN SELECT RAISE(ABORT, 'zelfscan_van_een_ander'); END;

CREATE TRIGGER trg_zelfscan_vast BEFORE UPDATE ON t_zelfscan
WHEN NEW.organisatie_id IS NOT OLD.organisatie_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id OR NEW.op IS NOT OLD.op
	OR OLD.organisatie_id IS NOT (SELECT v.id FROM zelfscan_van v)
	OR (OLD.gesloten_op IS NOT NULL AND NEW.gesloten_op IS NOT NULL AND NEW.gesloten_op IS NOT OLD.gesloten_op)
	OR (OLD.gesloten_op IS NOT NULL AND NEW.gesloten_op IS NULL AND (SELECT count(d.id) FROM t_zelfscandeelnemer d
		WHERE d.zelfscan_id = OLD.id AND d.klaar_op IS NOT NULL) >= 5)
BEGIN SELECT RAISE(ABORT, 'zelfscan_vast'); END;

CREATE TRIGGER trg_zelfscandeelnemer_nieuw BEFORE INSERT ON t_zelfscandeelnemer
WHEN NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.klaar_op IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM zelfscan z WHERE z.id = NEW.zelfscan_id AND z.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'zelfscan_van_een_ander'); END;

CREATE TRIGGER trg_zelfscandeelnemer_vast BEFORE UPDATE ON t_zelfscandeelnemer
WHEN NEW.zelfscan_id IS NOT OLD.zelfscan_id OR NEW.gebruiker_id IS NOT OLD.gebruiker_id
	OR OLD.gebruiker_id IS NOT ctx_gebruiker()
	OR NOT EXISTS (SELECT 1 FROM zelfscan z WHERE z.id = OLD.zelfscan_id AND z.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'zelfscan_van_een_ander'); END;

CREATE TRIGGER trg_zelfscanantwoord_nieuw BEFORE INSERT ON t_zelfscanantwoord
WHEN NOT EXISTS (SELECT 1 FROM zelfscandeelnemer d JOIN zelfscan z ON z.id = d.zelfscan_id
	JOIN zelfscanstelling s ON s.zelfscan_id = z.id AND s.id = NEW.stellingversie_id
	WHERE d.id = NEW.deelnemer_id AND z.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'zelfscan_van_een_ander'); END;

CREATE TRIGGER trg_zelfscanantwoord_wijzig BEFORE UPDATE ON t_zelfscanantwoord
WHEN NEW.deelnemer_id IS NOT OLD.deelnemer_id OR NEW.stellingversie_id IS NOT OLD.stellingversie_id
	OR NOT EXISTS (SELECT 1 FROM zelfscandeelnemer d JOIN zelfscan z ON z.id = d.zelfscan_id
		WHERE d.id = OLD.deelnemer_id AND z.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'zelfscan_van_een_ander'); END;

-- Other words come from who keeps the norms, and are the next version.
CREATE TRIGGER trg_stellingversie_nieuw BEFORE INSERT ON t_stellingversie
WHEN NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.van_op IS NOT ctx_nu()
	OR NEW.nummer IS NOT (SELECT max(v.nummer) + 1 FROM t_stellingversie v WHERE v.stelling_id = NEW.stelling_id)
	OR NOT EXISTS (SELECT 1 FROM t_normhouder h)
BEGIN SELECT RAISE(ABORT, 'stellingversie_nieuw'); END;

CREATE TRIGGER trg_stellingversie_vast BEFORE UPDATE ON t_stellingversie
BEGIN SELECT RAISE(ABORT, 'stelling_vast'); END;
CREATE TRIGGER trg_stelling_vast BEFORE UPDATE ON t_stelling
BEGIN SELECT RAISE(ABORT, 'stelling_vast'); END;
-- @postgres
CREATE FUNCTION trg_schoonmaak_zelfscan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_zelfscanantwoord WHERE deelnemer_id IN (SELECT id FROM overtollig_zelfscan ORDER BY id LIMIT 500);
	DELETE FROM t_zelfscandeelnemer WHERE id IN (SELECT id FROM overtollig_zelfscan ORDER BY id LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_zelfscan AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_zelfscan();

CREATE FUNCTION trg_zelfscan_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.gesloten_op IS NOT NULL
		OR NEW.organisatie_id IS DISTINCT FROM (SELECT v.id FROM zelfscan_van v) THEN
		RAISE EXCEPTION 'zelfscan_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zelfscan_nieuw BEFORE INSERT ON t_zelfscan FOR EACH ROW EXECUTE FUNCTION trg_zelfscan_nieuw();

CREATE FUNCTION trg_zelfscan_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.organisatie_id <> OLD.organisatie_id OR NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.op <> OLD.op
		OR OLD.organisatie_id IS DISTINCT FROM (SELECT v.id FROM zelfscan_van v)
		OR (OLD.gesloten_op IS NOT NULL AND NEW.gesloten_op IS NOT NULL AND NEW.gesloten_op <> OLD.gesloten_op)
		OR (OLD.gesloten_op IS NOT NULL AND NEW.gesloten_op IS NULL AND (SELECT count(d.id) FROM t_zelfscandeelnemer d
			WHERE d.zelfscan_id = OLD.id AND d.klaar_op IS NOT NULL) >= 5) THEN
		RAISE EXCEPTION 'zelfscan_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zelfscan_vast BEFORE UPDATE ON t_zelfscan FOR EACH ROW EXECUTE FUNCTION trg_zelfscan_vast();

CREATE FUNCTION trg_zelfscandeelnemer_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR (TG_OP = 'INSERT' AND NEW.klaar_op IS NOT NULL)
		OR NOT EXISTS (SELECT 1 FROM zelfscan z WHERE z.id = NEW.zelfscan_id AND z.gesloten_op IS NULL) THEN
		RAISE EXCEPTION 'zelfscan_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.zelfscan_id <> OLD.zelfscan_id OR NEW.gebruiker_id <> OLD.gebruiker_id) THEN
		RAISE EXCEPTION 'zelfscan_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zelfscandeelnemer_vast BEFORE INSERT OR UPDATE ON t_zelfscandeelnemer
FOR EACH ROW EXECUTE FUNCTION trg_zelfscandeelnemer_vast();

CREATE FUNCTION trg_zelfscanantwoord_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM zelfscandeelnemer d JOIN zelfscan z ON z.id = d.zelfscan_id
			JOIN zelfscanstelling s ON s.zelfscan_id = z.id AND s.id = NEW.stellingversie_id
			WHERE d.id = NEW.deelnemer_id AND z.gesloten_op IS NULL) THEN
		RAISE EXCEPTION 'zelfscan_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.deelnemer_id <> OLD.deelnemer_id OR NEW.stellingversie_id <> OLD.stellingversie_id) THEN
		RAISE EXCEPTION 'zelfscan_van_een_ander' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_zelfscanantwoord_vast BEFORE INSERT OR UPDATE ON t_zelfscanantwoord
FOR EACH ROW EXECUTE FUNCTION trg_zelfscanantwoord_vast();

CREATE FUNCTION trg_stellingversie_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker() OR NEW.van_op IS DISTINCT FROM ctx_nu()
		OR NEW.nummer IS DISTINCT FROM (SELECT max(v.nummer) + 1 FROM t_stellingversie v WHERE v.stelling_id = NEW.stelling_id)
		OR NOT EXISTS (SELECT 1 FROM t_normhouder h) THEN
		RAISE EXCEPTION 'stellingversie_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_stellingversie_nieuw BEFORE INSERT ON t_stellingversie FOR EACH ROW EXECUTE FUNCTION trg_stellingversie_nieuw();

CREATE FUNCTION trg_stelling_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'stelling_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_stelling_vast BEFORE UPDATE ON t_stelling FOR EACH ROW EXECUTE FUNCTION trg_stelling_vast();
CREATE TRIGGER trg_stellingversie_vast BEFORE UPDATE ON t_stellingversie FOR EACH ROW EXECUTE FUNCTION trg_stelling_vast();
-- @both
