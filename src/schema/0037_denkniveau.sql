-- On what level a young person thinks (domain/denkniveau; F041), apart from any limitation, and what that asks of work. Only added
-- to; what was said last holds, and what was said before stays.

CREATE TABLE t_denkniveau (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	denkniveau {{text}} NOT NULL,              -- domain/denkniveau
	niveaubron {{text}} NOT NULL,              -- how it is known
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''), -- what that asks of work
	datum {{int}} NOT NULL,                    -- of the source
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote it down
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX denkniveau_jongere ON t_denkniveau (jongere_id, id);

CREATE VIEW denkniveau AS
SELECT d.id, z.jongere_id, d.denkniveau, d.niveaubron, d.tekst, d.datum, d.gebruiker_id, d.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_denkniveau d
WHERE d.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 8) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- @sqlite
CREATE TRIGGER trg_denkniveau_vast BEFORE UPDATE ON t_denkniveau
BEGIN SELECT RAISE(ABORT, 'denkniveau_staat_vast'); END;
-- @postgres
CREATE FUNCTION trg_denkniveau_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'denkniveau_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_denkniveau_vast BEFORE UPDATE ON t_denkniveau FOR EACH ROW EXECUTE FUNCTION trg_denkniveau_vast();
-- @both
