-- Intake: the first talk about what a young person wants and whether this is the place for it (F016-F017, F026-F029). It may be
-- left half and finished later. An earlier one stays; of one dossier one is open. The doelgroep stands in t_jongere.

CREATE TABLE t_intake (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	kanaal {{text}},                           -- domain/kanaal: by which way, as the aanmelding said
	vorm {{text}},                             -- domain/aanmelding
	onderwerpen {{int}},                       -- domain/aanmelding
	melder_naam {{text}},
	hulpvraag {{text}},                        -- in the words of the young person
	lukt {{text}},                        -- what works and what is needed, in functional words
	besluit {{text}},                          -- domain/intake
	besluit_reden {{text}},
	diagnose_tot_datum {{int}},                -- last day of a longer time to find out (F027)
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who wrote last
	op {{int}} NOT NULL,                       -- when it began
	afgerond_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT intake_besluit_met_reden CHECK (besluit IS NULL OR trim(coalesce(besluit_reden, '')) <> ''),
	CONSTRAINT intake_uitzoeken_tot CHECK ((coalesce(besluit, '') = 'uitzoeken') = (diagnose_tot_datum IS NOT NULL)),
	CONSTRAINT intake_afgerond CHECK (afgerond_op IS NULL OR (trim(coalesce(hulpvraag, '')) <> ''
		AND trim(coalesce(lukt, '')) <> '' AND coalesce(besluit, 'uitzoeken') <> 'uitzoeken'))
) {{strict}};
CREATE UNIQUE INDEX intake_een_open ON t_intake (jongere_id) WHERE afgerond_op IS NULL;
CREATE INDEX intake_jongere ON t_intake (jongere_id, id);

CREATE TABLE t_expertise (                      -- a question to somebody who knows more of it, and the answer (F028-F029)
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL,                   -- domain/intake
	wie {{text}} NOT NULL CHECK (trim(wie) <> ''),
	vraag {{text}} NOT NULL CHECK (trim(vraag) <> ''),
	voor_datum {{int}} NOT NULL,               -- last day on which the answer is in time
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who asked
	op {{int}} NOT NULL,
	antwoord {{text}},
	beantwoord_datum {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT expertise_beantwoord CHECK ((beantwoord_datum IS NULL) = (antwoord IS NULL))
) {{strict}};
CREATE INDEX expertise_jongere ON t_expertise (jongere_id, id);

CREATE VIEW intake AS
SELECT i.id, z.jongere_id,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN i.kanaal END AS kanaal,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN i.vorm END AS vorm,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN i.onderwerpen END AS onderwerpen,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN i.melder_naam END AS melder_naam,
	CASE WHEN (z.onderdelen & 32) <> 0 THEN i.hulpvraag END AS hulpvraag,
	i.lukt, i.besluit, i.besluit_reden, i.diagnose_tot_datum, i.gebruiker_id, i.op, i.afgerond_op, i.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_intake i
WHERE i.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW expertise AS
SELECT e.id, z.jongere_id, e.soort, e.wie, e.vraag, e.voor_datum, e.gebruiker_id, e.op, e.antwoord, e.beantwoord_datum, e.versie,
	z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_expertise e
WHERE e.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 2048) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());
