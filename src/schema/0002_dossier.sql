-- The dossier of a young person, who may see it, what was said, what happened. Views: 0003.

CREATE TABLE t_invoerbestand (                  -- a list that came in as a file: checked, taken in, or undone as a whole
	id {{id}},
	soort {{text}} NOT NULL,                   -- leerlingen
	naam {{text}} NOT NULL,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	op {{int}} NOT NULL,
	toestand {{text}} NOT NULL CHECK (toestand IN ('gecontroleerd', 'ingelezen', 'ongedaan', 'vervallen')),
	inhoud {{bytes}},                          -- the file until it is taken in; NULL afterwards
	inhoud_hash {{bytes}} NOT NULL,
	kolomkeuze {{text}} NOT NULL,              -- heading=field per line, as the user chose it
	aantal {{int}} NOT NULL DEFAULT 0,         -- young people added
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX invoerbestand_organisatie ON t_invoerbestand (organisatie_id, op);

CREATE TABLE t_opname (                         -- taking in such a list: its dossiers are made while nobody sees them, and shown at once
	id {{id}},
	invoerbestand_id {{int}} NOT NULL REFERENCES t_invoerbestand(id),
	toestand {{text}} NOT NULL CHECK (toestand IN ('bezig', 'getoond', 'ongedaan', 'vervallen')),
	getoond_op {{int}},                        -- changes of its dossiers after this are somebody's work
	opruimen {{bool}} NOT NULL DEFAULT FALSE,  -- dossiers that nobody will see are still open
	gezien_op {{int}} NOT NULL,          -- last sign of life of who takes it in
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX opname_invoerbestand ON t_opname (invoerbestand_id);
CREATE UNIQUE INDEX opname_een_tegelijk ON t_opname (toestand) WHERE toestand = 'bezig';

CREATE TABLE t_jongere (
	id {{id}},
	roepnaam {{text}} NOT NULL,
	voorvoegsel {{text}},
	achternaam {{text}} NOT NULL,
	naam_vouw {{text}} NOT NULL,               -- folded "roepnaam voorvoegsel achternaam"
	geboorte_datum {{int}} NOT NULL,
	herken_hash {{bytes}} NOT NULL,             -- BLAKE2b of naam_vouw and birth date: who knows both finds that someone is known
	gemeente {{text}},
	telefoon {{text}},
	email {{text}},
	school_id {{int}} REFERENCES t_organisatie(id),
	schoolsoort {{text}},                      -- F001
	klas {{text}},
	uitstroom_datum {{int}},                   -- (expected) last day at school
	bestemming {{text}},                       -- F113; NULL: not known yet
	bestemming_plek {{text}},                  -- which one: a college, an employer
	bestemming_contact {{text}},               -- who answers for this route there (F115)
	bestemming_telefoon {{text}},
	uitstroomgesprek_datum {{int}},            -- the talk a year before leaving school (F107-F108), held or planned
	uitstroomgesprek_soort {{text}},           -- domain/contact
	uitstroomgesprek_ouders {{text}},          -- domain/uitstroom
	uitstroomgesprek_op {{int}},               -- when it was recorded as held; NULL: planned
	doelgroep {{text}},                        -- F005
	fase {{text}} NOT NULL,                    -- blueprint 5
	fase_van_datum {{int}} NOT NULL,
	wil {{text}},                              -- what the young person wants, in own words
	helpt {{text}},                            -- what helps at work, functional words only (F069)
	bemiddelbaar {{text}} NOT NULL DEFAULT 'onbekend'
		CHECK (bemiddelbaar IN ('onbekend', 'in_onderzoek', 'bemiddelbaar', 'tijdelijk_niet')),
	bemiddelbaar_door_id {{int}} REFERENCES t_gebruiker(id),
	bemiddelbaar_op_datum {{int}},
	bemiddelbaar_tot_datum {{int}},            -- shelf life: after it the judgement is uncertain (F031)
	bemiddelbaar_reden {{text}},               -- why not now: domain/bemiddelbaarheid
	casusregisseur_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- promise 1: exactly one, always
	casusregisseur_van_op {{int}} NOT NULL,
	volgend_contact_datum {{int}},             -- promise 1: never empty while the dossier is open
	gesloten_op {{int}},
	gesloten_reden {{text}},
	monitor {{bool}} NOT NULL DEFAULT FALSE,   -- monitorklant: twice a year is enough (F195)
	opname_id {{int}} REFERENCES t_opname(id), -- the list it came with
	kanaal {{text}},                           -- domain/kanaal: by which way in view (F023); NULL: not known
	aangemaakt_op {{int}} NOT NULL,
	stand_laatste_contact_datum {{int}},       -- kept by trigger
	stand_vorig_contact_datum {{int}},         -- of the contact before that one, which may be of the same day
	stand_hulp_gevraagd_op {{int}},            -- oldest open call for help, kept by trigger
	stand_melding_rood_op {{int}},             -- oldest red melding from work without an answer (0040)
	stand_waakvlam_datum {{int}},              -- with a waakvlam: when it is looked at again, kept by trigger
	stand_uitstel_tot_datum {{int}},           -- no signal is put off for longer than this
	stand_toewijzing_op {{int}},               -- when a signal was last given to somebody
	stand_actie_voor_datum {{int}},            -- the first day by which something in the plan must be done
	stand_certificaat_datum {{int}},           -- the first day on which a certificate ends that nobody looked at
	stand_terugblik_datum {{int}},             -- the first day on which a decision is looked back at
	stand_coach_id {{int}},                    -- who was chosen as coach, and is still involved
	stand_coach_wacht_op {{int}},              -- when he was chosen, until he spoke the jongere
	stand_overeenkomst_datum {{int}},          -- when the agreement that holds was made
	stand_overeenkomst_opnieuw_datum {{int}},  -- last day to agree on a newer text
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT belofte_1_volgend_contact CHECK (gesloten_op IS NOT NULL OR volgend_contact_datum IS NOT NULL),
	CONSTRAINT belofte_2_melding CHECK (gesloten_op IS NULL OR stand_melding_rood_op IS NULL),
	CONSTRAINT gesloten_met_reden CHECK (gesloten_op IS NULL OR trim(coalesce(gesloten_reden, '')) <> ''),
	CONSTRAINT bestemming_met_plek CHECK (bestemming IS NOT NULL
		OR (bestemming_plek IS NULL AND bestemming_contact IS NULL AND bestemming_telefoon IS NULL)),
	CONSTRAINT uitstroomgesprek_met_datum CHECK ((uitstroomgesprek_datum IS NULL) = (uitstroomgesprek_soort IS NULL)
		AND (uitstroomgesprek_op IS NULL OR uitstroomgesprek_datum IS NOT NULL)),
	CONSTRAINT oordeel_met_datum CHECK (bemiddelbaar NOT IN ('bemiddelbaar', 'tijdelijk_niet')
		OR (bemiddelbaar_op_datum IS NOT NULL AND bemiddelbaar_tot_datum IS NOT NULL AND bemiddelbaar_door_id IS NOT NULL)),
	CONSTRAINT oordeel_zonder_datum CHECK (bemiddelbaar IN ('bemiddelbaar', 'tijdelijk_niet') OR bemiddelbaar_tot_datum IS NULL),
	CONSTRAINT oordeel_met_reden CHECK ((bemiddelbaar = 'tijdelijk_niet') = (bemiddelbaar_reden IS NOT NULL))
) {{strict}};
-- @postgres
ALTER TABLE t_jongere SET (fillfactor = 85); -- room to change a row on its page, which then touches no index
-- @both
CREATE INDEX jongere_gesloten ON t_jongere (casusregisseur_id) WHERE gesloten_op IS NOT NULL;
CREATE INDEX jongere_casusregisseur ON t_jongere (casusregisseur_id) WHERE gesloten_op IS NULL;
CREATE INDEX jongere_herken ON t_jongere (herken_hash);
CREATE INDEX jongere_opname ON t_jongere (opname_id, id) WHERE opname_id IS NOT NULL;
CREATE INDEX jongere_school ON t_jongere (school_id, uitstroom_datum);

-- A basis: gives a named person sight of named parts of one dossier, for a purpose and a period (blueprint 7).
CREATE TABLE t_betrokkene (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	rol {{text}} NOT NULL,                     -- domain/betrokkene: casusregisseur, jobcoach, mentor, stagebegeleider, …
	onderdelen {{int}} NOT NULL,               -- bits of domain/onderdeel
	grondslag {{text}} NOT NULL CHECK (grondslag IN ('wettelijke_taak', 'toestemming', 'overeenkomst')),
	artikel {{text}} NOT NULL,                 -- the article, or what was agreed
	van_op {{int}} NOT NULL,
	tot_op {{int}} NOT NULL DEFAULT 253402300799000,
	einde_reden {{text}},
	afwezigheid_id {{int}} REFERENCES t_afwezigheid(id), -- of a vervanger: during which absence
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_op >= van_op),
	CONSTRAINT vervanger_bij_afwezigheid CHECK ((rol = 'vervanger') = (afwezigheid_id IS NOT NULL)),
	CONSTRAINT belofte_1_zicht CHECK (rol <> 'casusregisseur' OR (onderdelen & 32639) = 32639),
	CONSTRAINT gezondheid_alleen_met_toestemming CHECK ((onderdelen & 128) = 0 OR grondslag = 'toestemming')
) {{strict}};
CREATE INDEX betrokkene_jongere ON t_betrokkene (jongere_id, id);
CREATE INDEX betrokkene_gebruiker ON t_betrokkene (gebruiker_id, jongere_id);
CREATE INDEX betrokkene_afwezigheid ON t_betrokkene (afwezigheid_id) WHERE afwezigheid_id IS NOT NULL;
CREATE UNIQUE INDEX belofte_1_een_casusregisseur ON t_betrokkene (jongere_id)
	WHERE rol = 'casusregisseur' AND tot_op = 253402300799000;

-- The sight that follows from the bases, less what a waakvlam closes: per gebruiker and jongere, pieces of time that do not overlap.
-- Kept by triggers in the transaction that changes a basis; nobody else writes it.
CREATE TABLE t_zicht (
	gebruiker_id {{int}} NOT NULL,
	jongere_id {{int}} NOT NULL,
	van_op {{int}} NOT NULL,
	tot_op {{int}} NOT NULL,
	onderdelen {{int}} NOT NULL,
	betrokkene_id {{int}} NOT NULL,            -- the oldest basis in force
	PRIMARY KEY (gebruiker_id, jongere_id, van_op)
-- @sqlite
) STRICT, WITHOUT ROWID;
-- @postgres
);
-- @both

CREATE TABLE t_naaste (                         -- own network: family, friends, a trainer (F046-F048)
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	naam {{text}} NOT NULL,
	relatie {{text}} NOT NULL,
	telefoon {{text}},
	vertrouwenspersoon {{bool}} NOT NULL DEFAULT FALSE,
	mag_bellen {{bool}} NOT NULL DEFAULT FALSE, -- the young person agreed that we call
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX naaste_jongere ON t_naaste (jongere_id, vertrouwenspersoon DESC, id);

-- Waakvlam: somebody wants no help now, and stays in view (F063, peers 6). While it lasts every basis gives sight of little:
-- the casusregisseur keeps personalia, contact, tijdlijn and netwerk, the others personalia (domain/waakvlam.h).
CREATE TABLE t_waakvlam (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	reden {{text}} NOT NULL,                   -- in the words of the jongere
	naaste_id {{int}} REFERENCES t_naaste(id), -- the vertrouwenspersoon through whom we may come in
	gevraagd_datum {{int}},                    -- when that person was asked
	herzien_datum {{int}} NOT NULL,            -- when it is looked at again; it does not end by itself
	van_op {{int}} NOT NULL,
	tot_op {{int}} NOT NULL DEFAULT 253402300799000,
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_op >= van_op),
	CONSTRAINT waakvlam_gevraagd CHECK ((naaste_id IS NULL) = (gevraagd_datum IS NULL))
) {{strict}};
CREATE UNIQUE INDEX waakvlam_een ON t_waakvlam (jongere_id) WHERE tot_op = 253402300799000;
CREATE INDEX waakvlam_jongere ON t_waakvlam (jongere_id, id);

CREATE TABLE t_werkgever (
	id {{id}},
	naam {{text}} NOT NULL,
	naam_vouw {{text}} NOT NULL,
	kvk {{text}} UNIQUE,                       -- eight digits
	branche {{text}},
	plaats {{text}},
	telefoon {{text}},
	aangemaakt_op {{int}} NOT NULL,
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX werkgever_naam ON t_werkgever (naam_vouw);

CREATE TABLE t_contactpersoon (                 -- people at the employer
	id {{id}},
	werkgever_id {{int}} NOT NULL REFERENCES t_werkgever(id),
	naam {{text}} NOT NULL,
	functie {{text}},
	telefoon {{text}},
	email {{text}},
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX contactpersoon_werkgever ON t_contactpersoon (werkgever_id);

CREATE TABLE t_aanspreekpunt (                  -- who of us speaks with the employer; one at a time, with history (F151)
	id {{id}},
	werkgever_id {{int}} NOT NULL REFERENCES t_werkgever(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX aanspreekpunt_een ON t_aanspreekpunt (werkgever_id) WHERE tot_datum IS NULL;

CREATE TABLE t_plaatsing (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	werkgever_id {{int}} NOT NULL REFERENCES t_werkgever(id), -- where the work is: of a detachering who borrows
	formele_werkgever_id {{int}} REFERENCES t_werkgever(id), -- of a detachering: who has the contract and pays (F259)
	soort {{text}} NOT NULL,                   -- domain/plaatsing: dienstverband, proefplaatsing, stage, …
	functie {{text}} NOT NULL,                 -- what the young person does there
	functiesoort {{text}} NOT NULL,            -- bestaand, aangepast, gecreeerd (F174)
	van_datum {{int}} NOT NULL,
	verwacht_eind_datum {{int}},               -- planned last day of a trial or internship
	uren {{real}} NOT NULL CHECK (uren > 0 AND uren <= 60), -- per week
	weet_werkgever {{text}} NOT NULL,          -- ja, nee, besproken (F067)
	nazorg_ritme {{int}} NOT NULL CHECK (nazorg_ritme BETWEEN 7 AND 366), -- days (F275)
	nazorg_gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	jobcoach {{bool}} NOT NULL DEFAULT FALSE,
	forfait_van_datum {{int}},                 -- fixed loonkostensubsidie, until it is measured (F247)
	forfait_tot_datum {{int}},                 -- last day, as granted
	eind_datum {{int}},                        -- last day; NULL while it runs
	uitkomst {{text}},                         -- F272: ander_werk, uitval, …
	opvolger_id {{int}} REFERENCES t_gebruiker(id), -- promise 2: who follows up
	opvolging_datum {{int}},                   -- promise 2: and when, first
	opgevolgd_op {{int}},
	stand_nazorg_jongere_datum {{int}},        -- last contact with the young person about this place, kept by trigger
	stand_nazorg_werkgever_datum {{int}},
	stand_werkgever_van_datum {{int}},         -- when the first place at this employer began; kept by trigger
	stand_contract_van_datum {{int}},          -- of the last contract; kept by trigger
	stand_contract_tot_datum {{int}},          -- NULL: none, or without end
	stand_contractvorm {{text}},
	stand_contractvervolg {{text}},
	stand_loonwaarde_datum {{int}},            -- when it was measured last; kept by trigger (0032)
	stand_loonwaarde_volgende_datum {{int}},   -- when it is next, as agreed at the last one
	stand_start_datum {{int}},                 -- the first day by which something for the start must be ready (0033)
	stand_wens_datum {{int}},                  -- the oldest wish that the employer did not answer (0039)
	stand_ingroei_datum {{int}},               -- the next step of hours that grow (0033)
	stand_inleen_zeg_datum {{int}},            -- last day to say that the inleen ends (0041); NULL: said, or without end
	stand_inleen_tot_datum {{int}},            -- last day of the inleen, as agreed
	stand_melding_rood_op {{int}},             -- the oldest red melding without an answer (0040)
	stand_melding_oranje_op {{int}},           -- the oldest orange one
	geen_bezoek {{bool}} NOT NULL DEFAULT FALSE, -- the young person wants no visit at work (0057)
	stand_bezoek_datum {{int}},                -- last day of the visit by chance that is to be made (0057)
	ingetrokken_op {{int}},                    -- it never was: recorded by mistake, and counted nowhere (0071)
	ingetrokken_reden {{text}},
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (eind_datum IS NULL OR eind_datum >= van_datum),
	CONSTRAINT plaatsing_ingetrokken_reden CHECK ((ingetrokken_op IS NULL) = (ingetrokken_reden IS NULL)
		AND trim(coalesce(ingetrokken_reden, 'x')) <> ''),
	CONSTRAINT detachering_twee_werkgevers CHECK ((soort = 'detachering') = (formele_werkgever_id IS NOT NULL)
		AND (formele_werkgever_id IS NULL OR formele_werkgever_id <> werkgever_id)),
	CONSTRAINT proefplaatsing_half_jaar CHECK (soort <> 'proefplaatsing' OR verwacht_eind_datum IS NULL
		OR verwacht_eind_datum < van_datum + 184), -- F220; no six months are longer
	CONSTRAINT forfait_half_jaar CHECK ((forfait_van_datum IS NULL) = (forfait_tot_datum IS NULL)
		AND (forfait_van_datum IS NULL OR (forfait_van_datum >= van_datum
			AND forfait_tot_datum BETWEEN forfait_van_datum AND forfait_van_datum + 183))), -- no six months are longer
	CONSTRAINT belofte_2_opvolging CHECK (eind_datum IS NULL
		OR (uitkomst IS NOT NULL AND opvolger_id IS NOT NULL AND opvolging_datum IS NOT NULL))
) {{strict}};
CREATE INDEX plaatsing_jongere ON t_plaatsing (jongere_id, van_datum);
CREATE INDEX plaatsing_lopend ON t_plaatsing (jongere_id) WHERE eind_datum IS NULL OR opgevolgd_op IS NULL;
CREATE INDEX plaatsing_werkgever ON t_plaatsing (werkgever_id, van_datum);
CREATE INDEX plaatsing_formeel ON t_plaatsing (formele_werkgever_id, van_datum) WHERE formele_werkgever_id IS NOT NULL;

CREATE TABLE t_contract (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	vorm {{text}} NOT NULL,                    -- tijdelijk, vast, uitzend, detachering
	van_datum {{int}} NOT NULL,
	tot_datum {{int}},                         -- last day; NULL for vast
	uren {{real}} NOT NULL CHECK (uren > 0 AND uren <= 60),
	vervolg {{text}},                          -- recorded answer before the end: verlengen, vast, stoppen, onbekend
	vervolg_op {{int}},
	vastgelegd_op {{int}},                     -- the answer about the one before has the same moment when this one is that answer
	ingetrokken_op {{int}},                    -- it never was: recorded by mistake, and counted nowhere (0045)
	ingetrokken_reden {{text}},
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (tot_datum IS NULL OR tot_datum >= van_datum),
	CHECK (vorm = 'vast' OR tot_datum IS NOT NULL),
	CONSTRAINT contract_ingetrokken_reden CHECK ((ingetrokken_op IS NULL) = (ingetrokken_reden IS NULL)
		AND trim(coalesce(ingetrokken_reden, 'x')) <> '')
) {{strict}};
CREATE INDEX contract_plaatsing ON t_contract (plaatsing_id, van_datum);
CREATE INDEX contract_jongere ON t_contract (jongere_id, van_datum, id);

CREATE TABLE t_loonwaardemeting (
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	percentage {{int}} NOT NULL CHECK (percentage BETWEEN 0 AND 100), -- of WML; no floor (F246)
	soort {{text}} NOT NULL CHECK (soort IN ('indicatief', 'gemeten')),
	methode {{text}} CHECK (methode IN ('uniform', 'anders')), -- of what was measured
	meter {{text}} NOT NULL,                   -- who measured
	volgende_datum {{int}},
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT loonwaardemeting_methode CHECK (methode IS NULL OR soort = 'gemeten')
) {{strict}};
CREATE INDEX loonwaardemeting_jongere ON t_loonwaardemeting (jongere_id, datum);
CREATE INDEX loonwaardemeting_plaatsing ON t_loonwaardemeting (plaatsing_id, datum);

CREATE TABLE t_contactmoment (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	soort {{text}} NOT NULL,                   -- domain/contact: telefoon, bezoek, bericht, …
	met {{text}} NOT NULL,                     -- domain/contact: jongere, werkgever, ouder, school, collega, geen_gehoor
	datum {{int}} NOT NULL,
	tekst {{text}} NOT NULL,
	plaatsing_id {{int}} REFERENCES t_plaatsing(id), -- when it was nazorg of a place
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX contactmoment_jongere ON t_contactmoment (jongere_id, datum, met, ingetrokken_op); -- counted without the rows
CREATE INDEX contactmoment_plaatsing ON t_contactmoment (plaatsing_id, met, datum) WHERE plaatsing_id IS NOT NULL;

CREATE TABLE t_uitval (                         -- what went wrong, what could have helped (F290-F291)
	id {{id}},
	plaatsing_id {{int}} NOT NULL REFERENCES t_plaatsing(id),
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	reden {{text}} NOT NULL,                   -- domain/uitval
	toelichting {{text}},
	had_geholpen {{text}},
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	ingetrokken_op {{int}},                    -- the end was a mistake
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX uitval_jongere ON t_uitval (jongere_id);
CREATE UNIQUE INDEX uitval_plaatsing ON t_uitval (plaatsing_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_signaal (                        -- a call for help, raised by somebody (F280); other signals are computed
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	melder_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	soort {{text}} NOT NULL CHECK (soort IN ('hulp_gevraagd', 'valt_uit', 'oude_school')),
	tekst {{text}} NOT NULL,
	op {{int}} NOT NULL,
	uiterlijk_datum {{int}},                   -- of valt_uit (0015), oude_school (0047): last day that picking up is in time
	afgehandeld_op {{int}},
	afgehandeld_door_id {{int}} REFERENCES t_gebruiker(id),
	reactie {{text}},
	ingetrokken_op {{int}},                    -- taken back by who raised it, before anybody took it up (0015)
	versie {{int}} NOT NULL DEFAULT 1,
	CHECK (afgehandeld_op IS NULL OR (afgehandeld_door_id IS NOT NULL AND reactie IS NOT NULL)),
	CONSTRAINT signaal_ingetrokken CHECK (ingetrokken_op IS NULL
		OR (afgehandeld_op IS NOT NULL AND afgehandeld_op = ingetrokken_op AND afgehandeld_door_id = melder_id)),
	CONSTRAINT signaal_uiterlijk CHECK ((soort = 'hulp_gevraagd') = (uiterlijk_datum IS NULL))
) {{strict}};
CREATE INDEX signaal_open ON t_signaal (jongere_id) WHERE afgehandeld_op IS NULL;

CREATE TABLE t_uitstel (                        -- a computed signal that somebody put off, with the reason
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL,                   -- code of the signal (domain/signaal)
	onderwerp_id {{int}} NOT NULL DEFAULT 0,   -- the plaatsing it is about; 0: the dossier
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	tot_datum {{int}} NOT NULL,
	reden {{text}} NOT NULL,
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1,
	CONSTRAINT belofte_6_reden CHECK (trim(reden) <> '')
) {{strict}};
CREATE INDEX uitstel_jongere ON t_uitstel (jongere_id, tot_datum) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_toewijzing (                     -- a signal that somebody else in the circle takes on (take over, give to)
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL,
	onderwerp_id {{int}} NOT NULL DEFAULT 0,
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id), -- who does it now
	door_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL,
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE UNIQUE INDEX toewijzing_een ON t_toewijzing (jongere_id, soort, onderwerp_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE t_gebeurtenis (                    -- the timeline: one line per thing that happened, guarded by its onderdeel
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	datum {{int}} NOT NULL,
	op {{int}} NOT NULL,
	soort {{text}} NOT NULL,                   -- domain/gebeurtenis: contact, fase, plaatsing, contract, loonwaarde, uitval, …
	onderdeel {{int}} NOT NULL,                -- one bit of domain/onderdeel
	tekst {{text}} NOT NULL,
	zoektekst {{text}} NOT NULL,               -- its words, folded (store/zoeken)
	gebruiker_id {{int}} REFERENCES t_gebruiker(id),
	contactmoment_id {{int}} REFERENCES t_contactmoment(id),
	plaatsing_id {{int}} REFERENCES t_plaatsing(id),
	ingetrokken_op {{int}}
) {{strict}};
CREATE INDEX gebeurtenis_jongere ON t_gebeurtenis (jongere_id, datum, id);
CREATE INDEX gebeurtenis_contactmoment ON t_gebeurtenis (contactmoment_id) WHERE contactmoment_id IS NOT NULL;

CREATE TABLE t_kolomkeuze (                     -- how an organisation's files are to be read, remembered
	id {{id}},
	organisatie_id {{int}} NOT NULL REFERENCES t_organisatie(id),
	koppen_hash {{bytes}} NOT NULL,
	keuze {{text}} NOT NULL,
	op {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX kolomkeuze_een ON t_kolomkeuze (organisatie_id, koppen_hash);

-- The two logs. Rows are appended, sealed in the same transaction and never changed (db/migrate puts the guards).

CREATE TABLE t_wijziging (                      -- who changed what, from what to what; written by triggers
	id {{id}},
	op {{int}} NOT NULL,
	gebruiker_id {{int}},                      -- NULL: the system (a subcommand, a job)
	functie_id {{int}},
	tabel {{text}} NOT NULL,
	rij_id {{int}} NOT NULL,
	jongere_id {{int}},
	soort {{text}} NOT NULL,                   -- nieuw, wijzig
	velden {{text}},                           -- {"column":[old,new],…}
	keten {{int}},                             -- chain and place in it: one chain per writing connection
	volgnummer {{int}},
	zegel {{bytes}}                            -- keyed BLAKE2b over the seal before and this row
) {{strict}};
CREATE INDEX wijziging_jongere ON t_wijziging (jongere_id, id) WHERE jongere_id IS NOT NULL;
CREATE INDEX wijziging_op ON t_wijziging (op, id);
CREATE INDEX wijziging_gebruiker ON t_wijziging (gebruiker_id, op, id) WHERE gebruiker_id IS NOT NULL;
CREATE INDEX wijziging_open ON t_wijziging (id) WHERE zegel IS NULL;
CREATE UNIQUE INDEX wijziging_keten ON t_wijziging (keten, volgnummer) WHERE keten IS NOT NULL;

CREATE TABLE t_inzage (                         -- who read what of whom
	id {{id}},
	op {{int}} NOT NULL,
	gebruiker_id {{int}} NOT NULL,
	functie_id {{int}} NOT NULL,
	route {{text}} NOT NULL,                   -- method and pattern: GET /jongeren/:jongere
	doel {{text}} NOT NULL,
	uitkomst {{text}} NOT NULL,                -- gelezen, geweigerd
	onderdelen {{int}} NOT NULL,               -- bits that were read
	jongere_id {{int}},                        -- one dossier, or
	verzameling_id {{int}},                    -- a list
	aantal {{int}} NOT NULL,
	keten {{int}} NOT NULL,
	volgnummer {{int}} NOT NULL,
	zegel {{bytes}} NOT NULL,
	CONSTRAINT inzage_van_wie CHECK (aantal < 2 OR verzameling_id IS NOT NULL)
) {{strict}};
CREATE INDEX inzage_jongere ON t_inzage (jongere_id, id) WHERE jongere_id IS NOT NULL;
CREATE INDEX inzage_op ON t_inzage (op, id);
CREATE INDEX inzage_gebruiker ON t_inzage (gebruiker_id, op, id);
CREATE INDEX inzage_geweigerd ON t_inzage (op, id) WHERE uitkomst = 'geweigerd';
CREATE INDEX inzage_verzameling ON t_inzage (verzameling_id, id) WHERE verzameling_id IS NOT NULL;
CREATE UNIQUE INDEX inzage_keten ON t_inzage (keten, volgnummer);

-- The same fifty young people read again is the same set: written once, found by its hash.
CREATE TABLE t_verzameling (
	id {{id}},
	hash {{bytes}} NOT NULL UNIQUE             -- BLAKE2b over the sorted numbers
) {{strict}};
CREATE TABLE t_verzameling_lid (
	jongere_id {{int}} NOT NULL,
	verzameling_id {{int}} NOT NULL REFERENCES t_verzameling(id),
	PRIMARY KEY (jongere_id, verzameling_id)
-- @sqlite
) STRICT, WITHOUT ROWID;
-- @postgres
);
-- @both
