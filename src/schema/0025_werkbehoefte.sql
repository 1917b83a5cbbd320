-- What a young person needs at work (F038-F039, peers 77), and beside it what an employer may be told of that: the second
-- never follows from the first. Both are only added to; what was said last holds (domain/werkbehoefte).

CREATE TABLE t_werkbehoefte (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	behoefte {{text}} NOT NULL,                -- domain/werkbehoefte; geen: nothing is needed
	belang {{text}} CHECK (belang IN ('moet', 'liever', 'maakt_niet_uit')),
	toelichting {{text}},
	bron {{text}} NOT NULL,                    -- domain/bevinding: who said so
	datum {{int}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL,
	CONSTRAINT werkbehoefte_geen CHECK ((behoefte = 'geen') = (belang IS NULL))
) {{strict}};
CREATE INDEX werkbehoefte_jongere ON t_werkbehoefte (jongere_id, id);

CREATE TABLE t_werkvertelling (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	behoeften {{int}} NOT NULL CHECK (behoeften BETWEEN 0 AND 255), -- bits of domain/werkbehoefte
	tekst {{text}},                            -- how it is told, in words the young person agreed on
	datum {{int}} NOT NULL,                    -- when that was agreed with the young person
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	CONSTRAINT werkvertelling_tekst CHECK ((behoeften = 0) = (tekst IS NULL) AND (tekst IS NULL OR trim(tekst) <> ''))
) {{strict}};
CREATE INDEX werkvertelling_jongere ON t_werkvertelling (jongere_id, id);

CREATE VIEW werkbehoefte AS
SELECT w.id, z.jongere_id, w.behoefte, w.belang, w.toelichting, w.bron, w.datum, w.gebruiker_id, w.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_werkbehoefte w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW werkvertelling AS
SELECT w.id, z.jongere_id, w.behoeften, w.tekst, w.datum, w.gebruiker_id, w.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_werkvertelling w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- @sqlite
CREATE TRIGGER trg_werkbehoefte_vast BEFORE UPDATE ON t_werkbehoefte
BEGIN SELECT RAISE(ABORT, 'werkbehoefte_staat_vast'); END;
CREATE TRIGGER trg_werkvertelling_vast BEFORE UPDATE ON t_werkvertelling
BEGIN SELECT RAISE(ABORT, 'werkbehoefte_staat_vast'); END;
-- @postgres
CREATE FUNCTION trg_werkbehoefte_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'werkbehoefte_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_werkbehoefte_vast BEFORE UPDATE ON t_werkbehoefte FOR EACH ROW EXECUTE FUNCTION trg_werkbehoefte_vast();
CREATE TRIGGER trg_werkvertelling_vast BEFORE UPDATE ON t_werkvertelling FOR EACH ROW EXECUTE FUNCTION trg_werkbehoefte_vast();
-- @both
