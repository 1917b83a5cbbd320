-- Regelingen (domain/regeling): the two facts that only they need, and where a professional judges otherwise. Views: as in
-- 0003, for who has the part "inkomen" (512) in sight, and of a place also "werk" (1024).

CREATE TABLE t_inkomen (                        -- what was answered last counts; earlier answers stay
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	doelgroepregister {{text}} CHECK (doelgroepregister IN ('ja', 'nee')), -- of the banenafspraak; NULL: not looked up
	uitkering {{text}} CHECK (uitkering IN ('ja', 'nee')), -- whether, not which: no rule needs more
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX inkomen_jongere ON t_inkomen (jongere_id, id);

CREATE TABLE t_afwijking (                      -- a human decides: the rule said otherwise, or did not know (promise 6, F212)
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	regeling {{text}} NOT NULL,                -- code of domain/regeling
	oordeel {{text}} NOT NULL CHECK (oordeel IN ('ja', 'nee')),
	reden {{text}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT belofte_6_afwijking_reden CHECK (trim(reden) <> '')
) {{strict}};
CREATE UNIQUE INDEX afwijking_een ON t_afwijking (plaatsing_id, regeling) WHERE ingetrokken_op IS NULL;
CREATE INDEX afwijking_jongere ON t_afwijking (jongere_id);

CREATE VIEW inkomen AS
SELECT i.id, z.jongere_id, i.doelgroepregister, i.uitkering, i.gebruiker_id, i.op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_inkomen i
WHERE i.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 512) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW afwijking AS
SELECT a.id, a.plaatsing_id, z.jongere_id, a.regeling, a.oordeel, a.reden, a.gebruiker_id, a.op, a.versie
FROM t_zicht z CROSS JOIN t_afwijking a
WHERE a.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1536) = 1536
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND a.ingetrokken_op IS NULL;
