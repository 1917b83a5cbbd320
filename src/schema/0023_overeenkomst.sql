-- Overeenkomst: what a young person and we agree on when the help begins (F018, peers 19). The text is the organisation's own,
-- with a number, or our proposal (number 0, domain/overeenkomst). What was agreed on keeps its words.

CREATE TABLE t_overeenkomsttekst (
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	nummer {{int}} NOT NULL CHECK (nummer > 0),
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	opnieuw_datum {{int}},                     -- last day to agree anew with everybody; NULL: an earlier text stays good
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX overeenkomsttekst_nummer ON t_overeenkomsttekst (organisatie_id, nummer);

CREATE TABLE t_overeenkomst (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id), -- on whose behalf
	nummer {{int}} NOT NULL,                   -- of its text; 0: our proposal
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	naam_jongere {{text}} NOT NULL,
	naam_begeleider {{text}} NOT NULL,
	naam_ouder {{text}},
	datum {{int}} NOT NULL,
	wijze {{text}} NOT NULL CHECK (wijze IN ('papier', 'samen', 'mail')), -- domain/proefplaatsing
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT overeenkomst_twee_namen CHECK (trim(naam_jongere) <> '' AND trim(naam_begeleider) <> '')
) {{strict}};
CREATE INDEX overeenkomst_jongere ON t_overeenkomst (jongere_id, id);
CREATE INDEX overeenkomst_organisatie ON t_overeenkomst (organisatie_id, jongere_id) WHERE ingetrokken_op IS NULL;

CREATE VIEW overeenkomsttekst AS
SELECT t.id, t.organisatie_id, t.nummer, t.tekst, t.opnieuw_datum, t.gebruiker_id, t.op FROM t_overeenkomsttekst t
WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW overeenkomst AS
SELECT o.id, z.jongere_id, o.organisatie_id, o.nummer, o.tekst, o.naam_jongere, o.naam_begeleider, o.naam_ouder, o.datum,
	o.wijze, o.gebruiker_id, o.op, o.ingetrokken_op, o.versie, z.van_op AS zicht_van_op,
	(SELECT min(t.opnieuw_datum) FROM t_overeenkomsttekst t
		WHERE t.organisatie_id = o.organisatie_id AND t.nummer > o.nummer) AS opnieuw_datum
FROM t_zicht z CROSS JOIN t_overeenkomst o
WHERE o.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- What holds for a young person: the last one, and by when it must be agreed anew.
CREATE VIEW t_overeenkomst_stand AS
SELECT o.jongere_id, o.datum, (SELECT min(t.opnieuw_datum) FROM t_overeenkomsttekst t
		WHERE t.organisatie_id = o.organisatie_id AND t.nummer > o.nummer) AS opnieuw_datum
FROM t_overeenkomst o WHERE o.ingetrokken_op IS NULL AND o.id = (SELECT max(x.id) FROM t_overeenkomst x
	WHERE x.jongere_id = o.jongere_id AND x.ingetrokken_op IS NULL);

-- For `startbaan check`, beside stand_controle.
CREATE VIEW stand_overeenkomst_controle {{barrier}} AS
SELECT count(j.id) AS verschillen FROM t_jongere j LEFT JOIN t_overeenkomst_stand s ON s.jongere_id = j.id
WHERE (j.stand_overeenkomst_datum IS DISTINCT FROM s.datum OR j.stand_overeenkomst_opnieuw_datum IS DISTINCT FROM s.opnieuw_datum)
	AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- @sqlite
CREATE TRIGGER trg_overeenkomst_stand_nieuw AFTER INSERT ON t_overeenkomst BEGIN
	UPDATE t_jongere SET
		stand_overeenkomst_datum = (SELECT s.datum FROM t_overeenkomst_stand s WHERE s.jongere_id = NEW.jongere_id),
		stand_overeenkomst_opnieuw_datum = (SELECT s.opnieuw_datum FROM t_overeenkomst_stand s
			WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_overeenkomst_stand_wijzig AFTER UPDATE ON t_overeenkomst BEGIN
	UPDATE t_jongere SET
		stand_overeenkomst_datum = (SELECT s.datum FROM t_overeenkomst_stand s WHERE s.jongere_id = NEW.jongere_id),
		stand_overeenkomst_opnieuw_datum = (SELECT s.opnieuw_datum FROM t_overeenkomst_stand s
			WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id;
END;

-- Seldom, and then all at once: reading them asks nothing.
CREATE TRIGGER trg_overeenkomsttekst_stand AFTER INSERT ON t_overeenkomsttekst WHEN NEW.opnieuw_datum IS NOT NULL BEGIN
	UPDATE t_jongere SET stand_overeenkomst_opnieuw_datum = (SELECT s.opnieuw_datum FROM t_overeenkomst_stand s
		WHERE s.jongere_id = t_jongere.id)
	WHERE id IN (SELECT o.jongere_id FROM t_overeenkomst o
		WHERE o.organisatie_id = NEW.organisatie_id AND o.ingetrokken_op IS NULL);
END;

CREATE TRIGGER trg_overeenkomst_vast BEFORE UPDATE OF jongere_id, organisatie_id, nummer, tekst, naam_jongere, naam_begeleider,
	naam_ouder, datum, wijze, gebruiker_id, op ON t_overeenkomst
BEGIN SELECT RAISE(ABORT, 'overeenkomst_staat_vast'); END;

CREATE TRIGGER trg_overeenkomsttekst_vast BEFORE UPDATE ON t_overeenkomsttekst
BEGIN SELECT RAISE(ABORT, 'overeenkomst_staat_vast'); END;
-- @postgres
CREATE FUNCTION trg_overeenkomst_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET
		stand_overeenkomst_datum = (SELECT s.datum FROM t_overeenkomst_stand s WHERE s.jongere_id = NEW.jongere_id),
		stand_overeenkomst_opnieuw_datum = (SELECT s.opnieuw_datum FROM t_overeenkomst_stand s
			WHERE s.jongere_id = NEW.jongere_id)
	WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_overeenkomst_stand AFTER INSERT OR UPDATE ON t_overeenkomst FOR EACH ROW
EXECUTE FUNCTION trg_overeenkomst_stand();

CREATE FUNCTION trg_overeenkomsttekst_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_overeenkomst_opnieuw_datum = (SELECT s.opnieuw_datum FROM t_overeenkomst_stand s
		WHERE s.jongere_id = t_jongere.id)
	WHERE id IN (SELECT o.jongere_id FROM t_overeenkomst o
		WHERE o.organisatie_id = NEW.organisatie_id AND o.ingetrokken_op IS NULL);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_overeenkomsttekst_stand AFTER INSERT ON t_overeenkomsttekst FOR EACH ROW
WHEN (NEW.opnieuw_datum IS NOT NULL) EXECUTE FUNCTION trg_overeenkomsttekst_stand();

CREATE FUNCTION trg_overeenkomst_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'overeenkomst_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_overeenkomst_vast BEFORE UPDATE OF jongere_id, organisatie_id, nummer, tekst, naam_jongere, naam_begeleider,
	naam_ouder, datum, wijze, gebruiker_id, op ON t_overeenkomst FOR EACH ROW EXECUTE FUNCTION trg_overeenkomst_vast();
CREATE TRIGGER trg_overeenkomsttekst_vast BEFORE UPDATE ON t_overeenkomsttekst FOR EACH ROW
EXECUTE FUNCTION trg_overeenkomst_vast();
-- @both
