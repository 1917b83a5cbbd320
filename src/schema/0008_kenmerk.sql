-- The profile of a young person: what is said of Denken, Doen, Willen and Zijn, by whom, and when it was last true.

CREATE TABLE t_kenmerk (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	onderdeel {{int}} NOT NULL CHECK (onderdeel IN (8, 16, 32, 64)), -- denken, doen, willen, zijn: who may read it
	soort {{text}} NOT NULL CHECK (soort IN ('kracht', 'nodig', 'wensbaan', 'kansbaan')), -- domain/kenmerk
	tekst {{text}} NOT NULL CHECK (trim(tekst) <> ''),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who last said so
	op {{int}} NOT NULL,                        -- and when
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT kenmerk_baan_bij_willen CHECK (soort NOT IN ('wensbaan', 'kansbaan') OR onderdeel = 32)
) {{strict}};
CREATE INDEX kenmerk_jongere ON t_kenmerk (jongere_id, id) WHERE ingetrokken_op IS NULL;

CREATE VIEW kenmerk AS
SELECT k.id, z.jongere_id, k.onderdeel, k.soort,
	CASE WHEN k.onderdeel = 8 THEN k.tekst END AS denken,
	CASE WHEN k.onderdeel = 16 THEN k.tekst END AS doen,
	CASE WHEN k.onderdeel = 32 THEN k.tekst END AS willen,
	CASE WHEN k.onderdeel = 64 THEN k.tekst END AS zijn,
	k.gebruiker_id, k.op, k.ingetrokken_op, k.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_kenmerk k
WHERE k.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & k.onderdeel) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());
