-- The policy. Every view starts from the rows of t_zicht of *this* gebruiker, so that its cost follows the
-- caseload (CROSS JOIN keeps SQLite from starting anywhere else); each onderdeel masks its columns. These are no
-- security_barrier: what a query adds may be looked at before the policy, so that indexes serve both, and db/fence.c
-- refuses whatever could tell of a row that way. The bits are those of domain/onderdeel.h:
-- 1 personalia, 2 contact, 4 onderwijs, 8 denken, 16 doen, 32 willen, 64 zijn, 128 gezondheid,
-- 256 thuissituatie, 512 inkomen, 1024 werk, 2048 plan, 4096 tijdlijn, 8192 netwerk, 16384 documenten.
-- Of one dossier only one row of t_zicht is in force, which SQLite cannot know: a query that says ORDER BY zicht_van_op
-- first lets it read the rows of one dossier in the order of their index, and sort nothing.

CREATE VIEW zicht AS
SELECT z.jongere_id, z.onderdelen, z.betrokkene_id, b.grondslag, b.artikel, b.rol
FROM t_zicht z CROSS JOIN t_betrokkene b
WHERE b.id = z.betrokkene_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW jongere AS
SELECT z.jongere_id AS id, z.onderdelen AS zicht, j.roepnaam, j.voorvoegsel, j.achternaam, j.naam_vouw, j.geboorte_datum, j.gemeente,
	CASE WHEN (z.onderdelen & 2) <> 0 THEN j.telefoon END AS telefoon,
	CASE WHEN (z.onderdelen & 2) <> 0 THEN j.email END AS email,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.school_id END AS school_id,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.schoolsoort END AS schoolsoort,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.klas END AS klas,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.uitstroom_datum END AS uitstroom_datum,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.uitstroomgesprek_datum END AS uitstroomgesprek_datum,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.uitstroomgesprek_soort END AS uitstroomgesprek_soort,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.uitstroomgesprek_ouders END AS uitstroomgesprek_ouders,
	CASE WHEN (z.onderdelen & 4) <> 0 THEN j.uitstroomgesprek_op END AS uitstroomgesprek_op,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bestemming END AS bestemming,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bestemming_plek END AS bestemming_plek,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bestemming_contact END AS bestemming_contact,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bestemming_telefoon END AS bestemming_telefoon,
	CASE WHEN (z.onderdelen & 512) <> 0 THEN j.doelgroep END AS doelgroep,
	j.fase, j.fase_van_datum,
	CASE WHEN (z.onderdelen & 32) <> 0 THEN j.wil END AS wil,
	CASE WHEN (z.onderdelen & 1024) <> 0 THEN j.helpt END AS helpt,
	CASE WHEN (z.onderdelen & 2048) = 0 THEN NULL WHEN j.bemiddelbaar_tot_datum < (SELECT ctx_vandaag()) THEN 'onzeker'
		ELSE j.bemiddelbaar END AS bemiddelbaar, -- promise 5: no job, and no screen, can leave a judgement certain
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bemiddelbaar_door_id END AS bemiddelbaar_door_id,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bemiddelbaar_op_datum END AS bemiddelbaar_op_datum,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bemiddelbaar_tot_datum END AS bemiddelbaar_tot_datum,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.bemiddelbaar_reden END AS bemiddelbaar_reden,
	j.casusregisseur_id, j.casusregisseur_van_op, j.volgend_contact_datum, j.gesloten_op, j.gesloten_reden,
	j.monitor, j.opname_id, j.aangemaakt_op,
	CASE WHEN (z.onderdelen & 4096) <> 0 THEN j.kanaal END AS kanaal,
	j.stand_laatste_contact_datum, j.stand_vorig_contact_datum, j.stand_hulp_gevraagd_op, j.stand_waakvlam_datum,
	j.stand_melding_rood_op,
	j.stand_uitstel_tot_datum, j.stand_toewijzing_op, j.stand_coach_id, j.stand_coach_wacht_op,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.stand_actie_voor_datum END AS stand_actie_voor_datum,
	CASE WHEN (z.onderdelen & 1024) <> 0 THEN j.stand_certificaat_datum END AS stand_certificaat_datum,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.stand_terugblik_datum END AS stand_terugblik_datum,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.stand_overeenkomst_datum END AS stand_overeenkomst_datum,
	CASE WHEN (z.onderdelen & 2048) <> 0 THEN j.stand_overeenkomst_opnieuw_datum END AS stand_overeenkomst_opnieuw_datum,
	j.versie
FROM t_zicht z CROSS JOIN t_jongere j
WHERE j.id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW betrokkene AS
SELECT b.id, z.jongere_id, b.gebruiker_id, b.rol, b.onderdelen, b.grondslag, b.artikel, b.van_op, b.tot_op,
	b.einde_reden, b.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_betrokkene b
WHERE b.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW naaste AS
SELECT n.id, z.jongere_id, n.naam, n.relatie, n.telefoon, n.vertrouwenspersoon, n.mag_bellen, n.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_naaste n
WHERE n.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 8192) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND n.ingetrokken_op IS NULL;

CREATE VIEW plaatsing AS
SELECT p.id, z.jongere_id, p.werkgever_id, p.formele_werkgever_id, p.soort, p.functie, p.functiesoort, p.van_datum,
	p.verwacht_eind_datum, p.uren,
	p.weet_werkgever, p.nazorg_ritme, p.nazorg_gebruiker_id, p.jobcoach, p.eind_datum, p.uitkomst, p.opvolger_id,
	p.opvolging_datum, p.opgevolgd_op, p.stand_nazorg_jongere_datum, p.stand_nazorg_werkgever_datum,
	p.stand_werkgever_van_datum, p.stand_contract_van_datum, p.stand_contract_tot_datum, p.stand_contractvorm,
	p.stand_contractvervolg, p.stand_loonwaarde_datum, p.stand_loonwaarde_volgende_datum,
	p.stand_start_datum, p.stand_ingroei_datum, p.stand_wens_datum, p.stand_inleen_zeg_datum, p.stand_inleen_tot_datum,
	p.stand_melding_rood_op, p.stand_melding_oranje_op, p.geen_bezoek, p.stand_bezoek_datum,
	p.forfait_van_datum, p.forfait_tot_datum,
	EXISTS (SELECT 1 FROM t_zicht n WHERE n.gebruiker_id = p.nazorg_gebruiker_id AND n.jongere_id = p.jongere_id
		AND (n.onderdelen & 1024) <> 0 AND n.van_op <= (SELECT ctx_nu()) AND n.tot_op > (SELECT ctx_nu())) AS nazorg_in_zicht,
	EXISTS (SELECT 1 FROM t_zicht n WHERE n.gebruiker_id = p.nazorg_gebruiker_id AND n.jongere_id = p.jongere_id
		AND (n.onderdelen & 5120) = 5120
		AND n.van_op <= (SELECT ctx_nu()) AND n.tot_op > (SELECT ctx_nu())) AS nazorg_op_tijdlijn,
	EXISTS (SELECT 1 FROM t_zicht n WHERE n.gebruiker_id = p.opvolger_id AND n.jongere_id = p.jongere_id
		AND (n.onderdelen & 1024) <> 0 AND n.van_op <= (SELECT ctx_nu()) AND n.tot_op > (SELECT ctx_nu())) AS opvolger_in_zicht,
	p.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_plaatsing p
WHERE p.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND p.ingetrokken_op IS NULL
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW contract AS
SELECT c.id, c.plaatsing_id, z.jongere_id, coalesce(p.formele_werkgever_id, p.werkgever_id) AS werkgever_id, -- whose it is
	p.soort, c.vorm, c.van_datum, c.tot_datum, c.uren,
	c.vervolg, c.vervolg_op, c.vastgelegd_op, c.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_contract c CROSS JOIN t_plaatsing p
WHERE c.jongere_id = z.jongere_id AND p.id = c.plaatsing_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 1024) <> 0 AND c.ingetrokken_op IS NULL AND p.ingetrokken_op IS NULL
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW loonwaardemeting AS
SELECT l.id, l.plaatsing_id, z.jongere_id, l.datum, l.percentage, l.soort, l.methode, l.meter, l.volgende_datum, l.versie
FROM t_zicht z CROSS JOIN t_loonwaardemeting l
WHERE l.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND l.ingetrokken_op IS NULL;

CREATE VIEW contactmoment AS
SELECT c.id, z.jongere_id, c.gebruiker_id, c.soort, c.met, c.datum, c.tekst, c.plaatsing_id, c.op, c.ingetrokken_op, c.versie
FROM t_zicht z CROSS JOIN t_contactmoment c
WHERE c.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 4096) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW uitval AS
SELECT u.id, u.plaatsing_id, z.jongere_id, u.datum, u.reden, u.toelichting, u.had_geholpen, u.gebruiker_id, u.versie
FROM t_zicht z CROSS JOIN t_uitval u
WHERE NOT EXISTS (SELECT 1 FROM t_plaatsing w WHERE w.id = u.plaatsing_id AND w.ingetrokken_op IS NOT NULL)
	AND u.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1024) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND u.ingetrokken_op IS NULL;

CREATE VIEW signaal AS
SELECT s.id, z.jongere_id, s.melder_id, s.soort, s.tekst, s.op, s.afgehandeld_op, s.afgehandeld_door_id, s.reactie, s.versie,
	s.ingetrokken_op
FROM t_zicht z CROSS JOIN t_signaal s
WHERE s.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 4096) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW uitstel AS
SELECT u.id, z.jongere_id, u.soort, u.onderwerp_id, u.gebruiker_id, u.tot_datum, u.reden, u.op, u.versie
FROM t_zicht z CROSS JOIN t_uitstel u
WHERE u.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND u.ingetrokken_op IS NULL;

CREATE VIEW toewijzing AS
SELECT t.id, z.jongere_id, t.soort, t.onderwerp_id, t.gebruiker_id, t.door_id, t.op, t.versie
FROM t_zicht z CROSS JOIN t_toewijzing t
WHERE t.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 1) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu()) AND t.ingetrokken_op IS NULL;

CREATE VIEW gebeurtenis AS
SELECT g.id, z.jongere_id, g.datum, g.op, g.soort, g.onderdeel, g.tekst, g.zoektekst, g.gebruiker_id, g.contactmoment_id,
	g.plaatsing_id, g.ingetrokken_op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_gebeurtenis g
WHERE g.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & g.onderdeel) <> 0
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW wijziging AS
SELECT w.id, w.op, w.gebruiker_id, w.functie_id, w.tabel, w.rij_id, z.jongere_id, w.soort, w.velden
FROM t_zicht z CROSS JOIN t_wijziging w
WHERE w.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 32639) = 32639
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- Who looked into a dossier: readable by who has the whole dossier in sight.
CREATE VIEW inzage AS
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.route, i.doel, i.onderdelen, i.aantal, z.jongere_id
FROM t_zicht z CROSS JOIN t_inzage i
WHERE i.jongere_id = z.jongere_id AND i.uitkomst = 'gelezen' AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 32639) = 32639
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu())
UNION ALL
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.route, i.doel, i.onderdelen, i.aantal, z.jongere_id
FROM t_zicht z CROSS JOIN t_verzameling_lid l CROSS JOIN t_inzage i
WHERE l.jongere_id = z.jongere_id AND i.verzameling_id = l.verzameling_id AND i.uitkomst = 'gelezen'
	AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & 32639) = 32639
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- Both logs for the privacyfunctionaris: who read or changed what of which dossier, and on which basis; never what stands
-- in a dossier. From and to are there only for what decides who may see what: the people around a jongere, functions, settings.
-- What somebody answered or chose at the table of a scan is not (0051-0053): it is hidden from who does not sit there.
CREATE VIEW toezicht_inzage {{barrier}} AS
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.doel, i.uitkomst, i.onderdelen, i.aantal, i.jongere_id,
	b.rol AS basis, b.artikel
FROM t_inzage i LEFT JOIN t_zicht z ON z.gebruiker_id = i.gebruiker_id AND z.jongere_id = i.jongere_id
	AND z.van_op <= i.op AND z.tot_op > i.op
LEFT JOIN t_betrokkene b ON b.id = z.betrokkene_id
WHERE EXISTS (SELECT 1 FROM t_functie f WHERE f.id = (SELECT ctx_functie()) AND f.rol = 'privacyfunctionaris');

-- The same of one jongere, also where he was one of a list.
CREATE VIEW toezicht_inzage_jongere {{barrier}} AS
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.doel, i.uitkomst, i.onderdelen, i.aantal, i.jongere_id, i.basis, i.artikel
FROM toezicht_inzage i WHERE i.jongere_id IS NOT NULL
UNION ALL
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.doel, i.uitkomst, i.onderdelen, i.aantal, l.jongere_id, b.rol, b.artikel
FROM t_verzameling_lid l CROSS JOIN t_inzage i LEFT JOIN t_zicht z ON z.gebruiker_id = i.gebruiker_id
	AND z.jongere_id = l.jongere_id AND z.van_op <= i.op AND z.tot_op > i.op
LEFT JOIN t_betrokkene b ON b.id = z.betrokkene_id
WHERE i.verzameling_id = l.verzameling_id
	AND EXISTS (SELECT 1 FROM t_functie f WHERE f.id = (SELECT ctx_functie()) AND f.rol = 'privacyfunctionaris');

CREATE VIEW toezicht_wijziging {{barrier}} AS
SELECT w.id, w.op, w.gebruiker_id, w.tabel, w.jongere_id, w.soort,
-- @sqlite
	(SELECT group_concat(k.key, ' ') FROM json_each(w.velden) k) AS kolommen,
-- @postgres
	(SELECT string_agg(k, ' ') FROM json_object_keys(CAST(w.velden AS json)) k) AS kolommen,
-- @both
	CASE WHEN w.tabel = 'betrokkene' OR (w.jongere_id IS NULL
		AND w.tabel NOT IN ('zetel', 'sessienorm', 'normantwoord', 'prioriteit', 'puntvoorstel', 'formulering', 'vraag',
			'vraagantwoord', 'bespreekpunt', 'verslagopmerking')) THEN w.velden END AS velden
FROM t_wijziging w
WHERE EXISTS (SELECT 1 FROM t_functie f WHERE f.id = (SELECT ctx_functie()) AND f.rol = 'privacyfunctionaris');

-- The employer registry is shared by all professionals, as the directory is (0001); who works there is part of a dossier.
CREATE VIEW werkgever AS
SELECT id, naam, naam_vouw, kvk, branche, plaats, telefoon, aangemaakt_op, versie
FROM t_werkgever WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW contactpersoon {{barrier}} AS
SELECT id, werkgever_id, naam, functie, telefoon, email, versie
FROM t_contactpersoon WHERE ingetrokken_op IS NULL AND (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW aanspreekpunt AS
SELECT id, werkgever_id, gebruiker_id, van_datum, tot_datum, versie
FROM t_aanspreekpunt WHERE (SELECT ctx_gebruiker()) IS NOT NULL;

-- Who works nowhere any more. Of the closed dossiers that he leaves his teamleider gives who comes back another casusregisseur
-- (vertrokken_van); open ones he does not leave (promise 1). A function that was called off before it began is none.
CREATE VIEW t_vertrokken AS
SELECT g.id AS gebruiker_id, g.naam
FROM t_gebruiker g WHERE g.toestand <> 'actief' OR NOT EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = g.id
	AND (f.tot_datum IS NULL OR (f.tot_datum >= (SELECT ctx_vandaag()) AND f.tot_datum >= f.van_datum)));

-- Who may be responsible for a dossier now (store/betrokkene.h, ROLLEN_REGISSEUR): who is there, in a function that has begun and
-- whose last day is not known. The connection of the owner knows no day.
CREATE VIEW t_regisseur AS
SELECT f.gebruiker_id, f.id AS functie_id, f.organisatie_id, f.van_datum
FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id
WHERE g.toestand = 'actief' AND f.tot_datum IS NULL AND f.rol IN ('casusregisseur', 'stagebegeleider', 'doorstroomcoach')
	AND coalesce(f.van_datum <= (SELECT ctx_vandaag()), TRUE);

-- Of whom anybody has something in sight, asked of one jongere: by his bases, for the key of t_zicht begins with who sees.
CREATE VIEW t_zicht_jongere AS
SELECT b.jongere_id FROM t_betrokkene b CROSS JOIN t_zicht z WHERE z.gebruiker_id = b.gebruiker_id AND z.jongere_id = b.jongere_id;

-- The organisation that a dossier is of: where its casusregisseur worked when he became that, as one who may be it rather than as
-- something else. Where he went afterwards nobody has to do with it. A day begins two hours before that of UTC at most.
CREATE VIEW t_dossierhuis AS
SELECT j.id AS jongere_id, (SELECT f.organisatie_id FROM t_functie f WHERE f.gebruiker_id = j.casusregisseur_id
	AND (f.tot_datum IS NULL OR f.tot_datum >= f.van_datum)
	ORDER BY CASE WHEN f.van_datum * 86400000 <= j.casusregisseur_van_op + 7200000 THEN 0 ELSE f.van_datum END,
		CASE WHEN f.tot_datum IS NULL OR (f.tot_datum + 1) * 86400000 > j.casusregisseur_van_op THEN 0 ELSE 1 END,
		CASE WHEN f.rol IN ('casusregisseur', 'stagebegeleider', 'doorstroomcoach') THEN 0 ELSE 1 END,
		f.van_datum DESC, f.id DESC LIMIT 1) AS organisatie_id
FROM t_jongere j;

-- That somebody is known, and whom to call: only for who knows the full name and the birth date, whose hash is the key.
-- A dossier that came with a list is there for people while somebody has or had sight of it: not before the list is
-- shown, and not after it was undone. Of whom the casusregisseur left, its organisation is called.
CREATE VIEW bekend {{barrier}} AS
SELECT j.id AS bekend_id, CASE WHEN o.id IS NULL THEN g.naam ELSE o.naam END AS casusregisseur,
	CASE WHEN o.id IS NULL THEN g.telefoon ELSE o.telefoon END AS telefoon, o.id IS NOT NULL AS is_vertrokken, j.school_id,
	j.gesloten_op
FROM t_jongere j JOIN t_gebruiker g ON g.id = j.casusregisseur_id
LEFT JOIN t_vertrokken v ON v.gebruiker_id = j.casusregisseur_id
LEFT JOIN t_dossierhuis h ON h.jongere_id = j.id AND v.gebruiker_id IS NOT NULL LEFT JOIN t_organisatie o ON o.id = h.organisatie_id
WHERE j.herken_hash = (SELECT ctx_sleutel()) AND (SELECT ctx_gebruiker()) IS NOT NULL
	AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id));

-- What who left leaves behind: never a dossier of a list that was not shown, or was undone.
CREATE VIEW t_vertrokken_dossier AS
SELECT j.id, j.casusregisseur_id, j.fase, j.volgend_contact_datum, j.versie, h.organisatie_id
FROM t_jongere j JOIN t_dossierhuis h ON h.jongere_id = j.id WHERE j.gesloten_op IS NOT NULL
	AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id));

-- The people whose whole caseload somebody may hand over: oneself, and for a teamleider those of his organisation.
CREATE VIEW caseload_van {{barrier}} AS
SELECT g.id, g.naam, (SELECT count(j.fase) FROM t_jongere j WHERE j.casusregisseur_id = g.id AND j.gesloten_op IS NULL
	AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id))) AS aantal,
	(SELECT max(f.caseload_norm) FROM t_functie f WHERE f.gebruiker_id = g.id AND f.tot_datum IS NULL) AS norm
FROM t_gebruiker g WHERE g.id = (SELECT ctx_gebruiker()) OR (EXISTS (SELECT 1 FROM t_functie f
	WHERE f.gebruiker_id = g.id AND f.organisatie_id = (SELECT ctx_organisatie())
		AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag())))
	AND g.toestand = 'actief'
	AND EXISTS (SELECT 1 FROM t_functie m WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'teamleider'));

-- Their dossiers, as numbers without anything about a person: what a handover writes to.
CREATE VIEW caseload_dossier {{barrier}} AS
SELECT j.id, j.casusregisseur_id, j.volgend_contact_datum, j.versie
FROM caseload_van v CROSS JOIN t_jongere j WHERE j.casusregisseur_id = v.id AND j.gesloten_op IS NULL
	AND (j.opname_id IS NULL OR EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id));

-- Who left, for the teamleider where he worked: how many closed dossiers nobody can open again since, and these as numbers.
CREATE VIEW vertrokken_van {{barrier}} AS
SELECT v.gebruiker_id AS id, v.naam, (SELECT count(d.fase) FROM t_vertrokken_dossier d
	WHERE d.casusregisseur_id = v.gebruiker_id AND d.organisatie_id = (SELECT ctx_organisatie())) AS aantal
FROM t_vertrokken v WHERE EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = v.gebruiker_id
		AND f.organisatie_id = (SELECT ctx_organisatie())) AND v.gebruiker_id <> (SELECT ctx_gebruiker())
	AND EXISTS (SELECT 1 FROM t_functie m WHERE m.id = (SELECT ctx_functie()) AND m.rol = 'teamleider');

CREATE VIEW vertrokken_dossier {{barrier}} AS
SELECT d.id, d.casusregisseur_id, d.versie
FROM vertrokken_van v CROSS JOIN t_vertrokken_dossier d WHERE d.casusregisseur_id = v.id
	AND d.organisatie_id = (SELECT ctx_organisatie());

CREATE VIEW invoerbestand {{barrier}} AS
SELECT i.id, i.soort, i.naam, i.gebruiker_id, i.organisatie_id, i.op, i.toestand, i.inhoud, i.inhoud_hash,
	i.kolomkeuze, i.aantal, i.versie
FROM t_invoerbestand i WHERE i.organisatie_id = (SELECT ctx_organisatie()) AND (SELECT ctx_gebruiker()) IS NOT NULL;

CREATE VIEW opname {{barrier}} AS
SELECT o.id, o.invoerbestand_id, o.toestand, o.getoond_op, o.gezien_op, o.versie
FROM t_opname o JOIN t_invoerbestand i ON i.id = o.invoerbestand_id
WHERE i.organisatie_id = (SELECT ctx_organisatie()) AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- What was first done in a dossier after its list was shown: with that it is somebody's work, and stays.
CREATE VIEW opname_werk {{barrier}} AS
SELECT o.id AS opname_id, w.jongere_id, w.tabel, w.gebruiker_id, w.op
FROM t_opname o JOIN t_invoerbestand i ON i.id = o.invoerbestand_id JOIN t_jongere j ON j.opname_id = o.id
JOIN t_wijziging w ON w.id = (SELECT min(x.id) FROM t_wijziging x WHERE x.jongere_id = j.id AND x.op > o.getoond_op)
WHERE i.organisatie_id = (SELECT ctx_organisatie()) AND (SELECT ctx_gebruiker()) IS NOT NULL
	AND EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id);

-- Numbers without anything about a person: who is taking in a list now, and what such an attempt or an undone list left.
CREATE VIEW opname_bezig {{barrier}} AS
SELECT id, gezien_op FROM t_opname
WHERE toestand = 'bezig' AND ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW opname_rest {{barrier}} AS
SELECT id FROM t_opname
WHERE opruimen = TRUE AND ((SELECT ctx_gebruiker()) IS NOT NULL OR (SELECT ctx_doel()) = 'beheer_lokaal');

CREATE VIEW opname_rest_dossier {{barrier}} AS
SELECT j.id, o.id AS opname_id FROM opname_rest o JOIN t_jongere j ON j.opname_id = o.id
WHERE j.gesloten_op IS NULL AND NOT EXISTS (SELECT 1 FROM t_zicht_jongere z WHERE z.jongere_id = j.id);

CREATE VIEW kolomkeuze {{barrier}} AS
SELECT k.id, k.koppen_hash, k.keuze, k.op FROM t_kolomkeuze k
WHERE k.organisatie_id = (SELECT ctx_organisatie()) AND (SELECT ctx_gebruiker()) IS NOT NULL;

-- For the sealing of the logs (toegang/logboek): the rows of this transaction that have no seal yet, and the ends of the
-- chains. They hide no rows, so they have no barrier, behind which PostgreSQL would not find the last row by the index.
CREATE VIEW logboek_open AS
SELECT id, op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden FROM t_wijziging WHERE zegel IS NULL;

CREATE VIEW logboek_verzameling AS
SELECT id, hash FROM t_verzameling;

CREATE VIEW logboek_keten_wijziging AS
SELECT keten, volgnummer, zegel FROM t_wijziging WHERE keten IS NOT NULL;

CREATE VIEW logboek_keten_inzage AS
SELECT keten, volgnummer, zegel FROM t_inzage;

-- For `log verify`, whose purpose nothing else has: all of both logs, without names.
CREATE VIEW logboek_wijziging {{barrier}} AS
SELECT id, op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden, keten, volgnummer, zegel
FROM t_wijziging WHERE keten IS NOT NULL AND (SELECT ctx_doel()) = 'logboek_controle';

CREATE VIEW logboek_inzage {{barrier}} AS
SELECT i.id, i.op, i.gebruiker_id, i.functie_id, i.route, i.doel, i.uitkomst, i.onderdelen, i.jongere_id,
	i.verzameling_id, v.hash AS verzameling_hash, i.aantal, i.keten, i.volgnummer, i.zegel
FROM t_inzage i LEFT JOIN t_verzameling v ON v.id = i.verzameling_id
WHERE (SELECT ctx_doel()) = 'logboek_controle';

CREATE VIEW logboek_verzameling_lid {{barrier}} AS
SELECT l.verzameling_id, l.jongere_id FROM t_verzameling_lid l WHERE (SELECT ctx_doel()) = 'logboek_controle';

-- For `startbaan check`: of how many dossiers and places a standing is not what follows from what was done. A number, of nobody.
CREATE VIEW stand_controle {{barrier}} AS
SELECT count(v.een) AS verschillen FROM (
	SELECT 1 AS een FROM t_jongere j
	WHERE j.stand_hulp_gevraagd_op IS DISTINCT FROM (SELECT min(s.op) FROM t_signaal s
			WHERE s.jongere_id = j.id AND s.afgehandeld_op IS NULL)
		OR j.stand_uitstel_tot_datum IS DISTINCT FROM (SELECT max(u.tot_datum) FROM t_uitstel u
			WHERE u.jongere_id = j.id AND u.ingetrokken_op IS NULL)
		OR j.stand_toewijzing_op IS DISTINCT FROM (SELECT max(t.op) FROM t_toewijzing t
			WHERE t.jongere_id = j.id AND t.ingetrokken_op IS NULL)
		OR j.stand_laatste_contact_datum IS DISTINCT FROM (SELECT max(c.datum) FROM t_contactmoment c
			WHERE c.jongere_id = j.id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor')
		OR j.stand_vorig_contact_datum IS DISTINCT FROM (SELECT c.datum FROM t_contactmoment c
			WHERE c.jongere_id = j.id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor'
			ORDER BY c.datum DESC LIMIT 1 OFFSET 1)
		OR j.stand_waakvlam_datum IS DISTINCT FROM (SELECT w.herzien_datum FROM t_waakvlam w
			WHERE w.jongere_id = j.id AND w.tot_op = 253402300799000)
	UNION ALL
	SELECT 1 FROM t_plaatsing p LEFT JOIN t_contract l ON l.id = (SELECT c.id FROM t_contract c
		WHERE c.plaatsing_id = p.id AND c.ingetrokken_op IS NULL ORDER BY c.van_datum DESC, c.id DESC LIMIT 1)
	WHERE p.stand_nazorg_jongere_datum IS DISTINCT FROM (SELECT max(c.datum) FROM t_contactmoment c
			WHERE c.plaatsing_id = p.id AND c.met = 'jongere' AND c.ingetrokken_op IS NULL)
		OR p.stand_nazorg_werkgever_datum IS DISTINCT FROM (SELECT max(c.datum) FROM t_contactmoment c
			WHERE c.plaatsing_id = p.id AND c.met = 'werkgever' AND c.ingetrokken_op IS NULL)
		OR p.stand_werkgever_van_datum IS DISTINCT FROM (SELECT min(q.van_datum) FROM t_plaatsing q
			WHERE q.jongere_id = p.jongere_id AND q.ingetrokken_op IS NULL AND coalesce(q.formele_werkgever_id, q.werkgever_id)
				= coalesce(p.formele_werkgever_id, p.werkgever_id))
		OR p.stand_contract_van_datum IS DISTINCT FROM l.van_datum
		OR p.stand_contract_tot_datum IS DISTINCT FROM l.tot_datum
		OR p.stand_contractvorm IS DISTINCT FROM l.vorm OR p.stand_contractvervolg IS DISTINCT FROM l.vervolg
		OR p.stand_loonwaarde_datum IS DISTINCT FROM (SELECT max(m.datum) FROM t_loonwaardemeting m
			WHERE m.plaatsing_id = p.id AND m.soort = 'gemeten' AND m.ingetrokken_op IS NULL)
		OR p.stand_loonwaarde_volgende_datum IS DISTINCT FROM (SELECT m.volgende_datum FROM t_loonwaardemeting m
			WHERE m.plaatsing_id = p.id AND m.ingetrokken_op IS NULL ORDER BY m.datum DESC, m.id DESC LIMIT 1)) v
WHERE (SELECT ctx_doel()) = 'beheer_lokaal';

-- ---- guards ----

-- @sqlite
CREATE TRIGGER trg_betrokkene_zicht_nieuw AFTER INSERT ON t_betrokkene
WHEN NOT EXISTS (SELECT 1 FROM t_jongere j JOIN t_opname o ON o.id = j.opname_id
	WHERE j.id = NEW.jongere_id AND o.toestand = 'bezig') BEGIN
	DELETE FROM t_zicht WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id;
	INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)
	SELECT NEW.gebruiker_id, NEW.jongere_id, s.van_op, s.tot_op, bit_or(b.onderdelen & CASE
		WHEN w.id IS NULL THEN 32767 WHEN b.rol = 'casusregisseur' THEN 12291 ELSE 1 END), min(b.id)
	FROM (SELECT op AS van_op, lead(op) OVER (ORDER BY op) AS tot_op FROM (
		SELECT van_op AS op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT van_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id)) s
	JOIN t_betrokkene b ON b.gebruiker_id = NEW.gebruiker_id AND b.jongere_id = NEW.jongere_id
		AND b.van_op <= s.van_op AND b.tot_op >= s.tot_op
	LEFT JOIN t_waakvlam w ON w.jongere_id = NEW.jongere_id AND w.van_op <= s.van_op AND w.tot_op >= s.tot_op
	WHERE s.tot_op IS NOT NULL GROUP BY s.van_op, s.tot_op;
END;

CREATE TRIGGER trg_betrokkene_zicht_wijzig AFTER UPDATE ON t_betrokkene BEGIN
	DELETE FROM t_zicht WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id;
	INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)
	SELECT NEW.gebruiker_id, NEW.jongere_id, s.van_op, s.tot_op, bit_or(b.onderdelen & CASE
		WHEN w.id IS NULL THEN 32767 WHEN b.rol = 'casusregisseur' THEN 12291 ELSE 1 END), min(b.id)
	FROM (SELECT op AS van_op, lead(op) OVER (ORDER BY op) AS tot_op FROM (
		SELECT van_op AS op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT van_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id)) s
	JOIN t_betrokkene b ON b.gebruiker_id = NEW.gebruiker_id AND b.jongere_id = NEW.jongere_id
		AND b.van_op <= s.van_op AND b.tot_op >= s.tot_op
	LEFT JOIN t_waakvlam w ON w.jongere_id = NEW.jongere_id AND w.van_op <= s.van_op AND w.tot_op >= s.tot_op
	WHERE s.tot_op IS NOT NULL GROUP BY s.van_op, s.tot_op;
END;

-- A list is shown as a whole: each of its dossiers has one basis per person. And undone as a whole, but for what
-- somebody worked in.
CREATE TRIGGER trg_opname_getoond AFTER UPDATE OF toestand ON t_opname
WHEN OLD.toestand = 'bezig' AND NEW.toestand = 'getoond' BEGIN
	INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)
	SELECT b.gebruiker_id, b.jongere_id, b.van_op, b.tot_op, b.onderdelen, b.id
	FROM t_jongere j CROSS JOIN t_betrokkene b WHERE j.opname_id = NEW.id AND b.jongere_id = j.id
		AND NOT EXISTS (SELECT 1 FROM t_zicht z WHERE z.gebruiker_id = b.gebruiker_id AND z.jongere_id = b.jongere_id)
	ORDER BY b.gebruiker_id, b.jongere_id;
END;

CREATE TRIGGER trg_opname_ongedaan AFTER UPDATE OF toestand ON t_opname
WHEN OLD.toestand = 'getoond' AND NEW.toestand = 'ongedaan' BEGIN
	DELETE FROM t_zicht WHERE jongere_id IN (SELECT j.id FROM t_jongere j WHERE j.opname_id = NEW.id
		AND NOT EXISTS (SELECT 1 FROM t_wijziging w WHERE w.jongere_id = j.id AND w.op > NEW.getoond_op));
END;

CREATE TRIGGER trg_betrokkene_vast BEFORE UPDATE OF gebruiker_id, jongere_id, van_op, grondslag ON t_betrokkene
WHEN NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.van_op <> OLD.van_op
	OR NEW.grondslag <> OLD.grondslag
BEGIN SELECT RAISE(ABORT, 'betrokkene_vast'); END;

CREATE TRIGGER trg_betrokkene_belofte_1 BEFORE UPDATE OF tot_op, rol ON t_betrokkene
WHEN OLD.rol = 'casusregisseur' AND OLD.tot_op = 253402300799000 AND (NEW.tot_op <> OLD.tot_op OR NEW.rol <> OLD.rol)
	AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = OLD.jongere_id AND j.casusregisseur_id = OLD.gebruiker_id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_casusregisseur'); END;

CREATE TRIGGER trg_betrokkene_belofte_1_nieuw BEFORE INSERT ON t_betrokkene
WHEN NEW.rol = 'casusregisseur' AND NOT EXISTS (SELECT 1 FROM t_jongere j
	WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.gebruiker_id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_casusregisseur'); END;

CREATE TRIGGER trg_jongere_casusregisseur_nieuw AFTER INSERT ON t_jongere BEGIN
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op)
	VALUES (NEW.id, NEW.casusregisseur_id, 'casusregisseur', 32639, 'wettelijke_taak', COALESCE(
		(SELECT o.grondslag FROM t_regisseur r JOIN t_organisatie o ON o.id = r.organisatie_id
		WHERE r.gebruiker_id = NEW.casusregisseur_id ORDER BY r.van_datum DESC, r.functie_id DESC LIMIT 1), 'onbekend'),
		NEW.casusregisseur_van_op);
END;

CREATE TRIGGER trg_jongere_casusregisseur_wijzig AFTER UPDATE OF casusregisseur_id ON t_jongere
WHEN NEW.casusregisseur_id <> OLD.casusregisseur_id BEGIN
	UPDATE t_betrokkene SET tot_op = NEW.casusregisseur_van_op, einde_reden = 'opgevolgd', versie = versie + 1
	WHERE jongere_id = NEW.id AND rol = 'casusregisseur' AND tot_op = 253402300799000;
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op)
	VALUES (NEW.id, NEW.casusregisseur_id, 'casusregisseur', 32639, 'wettelijke_taak', COALESCE(
		(SELECT o.grondslag FROM t_regisseur r JOIN t_organisatie o ON o.id = r.organisatie_id
		WHERE r.gebruiker_id = NEW.casusregisseur_id ORDER BY r.van_datum DESC, r.functie_id DESC LIMIT 1), 'onbekend'),
		NEW.casusregisseur_van_op);
END;

CREATE TRIGGER trg_jongere_casusregisseur_actief BEFORE UPDATE OF casusregisseur_id, gesloten_op ON t_jongere
WHEN NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = NEW.casusregisseur_id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_casusregisseur_actief'); END;

CREATE TRIGGER trg_jongere_casusregisseur_actief_nieuw BEFORE INSERT ON t_jongere
WHEN NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = NEW.casusregisseur_id)
BEGIN SELECT RAISE(ABORT, 'belofte_1_casusregisseur_actief'); END;

CREATE TRIGGER trg_gebruiker_belofte_1 BEFORE UPDATE OF toestand ON t_gebruiker
WHEN NEW.toestand <> 'actief' AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.casusregisseur_id = OLD.id AND j.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'belofte_1_caseload'); END;

CREATE TRIGGER trg_functie_belofte_1 AFTER UPDATE OF tot_datum, van_datum, rol ON t_functie
WHEN NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = OLD.gebruiker_id)
	AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.casusregisseur_id = OLD.gebruiker_id AND j.gesloten_op IS NULL)
BEGIN SELECT RAISE(ABORT, 'belofte_1_caseload'); END;

CREATE TRIGGER trg_functie_vast BEFORE UPDATE OF gebruiker_id, organisatie_id ON t_functie
WHEN NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.organisatie_id <> OLD.organisatie_id
BEGIN SELECT RAISE(ABORT, 'functie_vast'); END;

-- Somebody who can log in must remain to let others in.
CREATE TRIGGER trg_functie_laatste_beheerder BEFORE UPDATE OF tot_datum, rol ON t_functie
WHEN OLD.rol = 'beheerder' AND OLD.tot_datum IS NULL AND (NEW.tot_datum IS NOT NULL OR NEW.rol <> 'beheerder')
	AND NOT EXISTS (SELECT 1 FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id WHERE f.id <> OLD.id
		AND f.rol = 'beheerder' AND f.van_datum <= ctx_vandaag() AND f.tot_datum IS NULL
		AND g.toestand = 'actief' AND g.wachtwoord_hash IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'laatste_beheerder'); END;

CREATE TRIGGER trg_gebruiker_laatste_beheerder BEFORE UPDATE OF toestand ON t_gebruiker
WHEN NEW.toestand <> 'actief' AND EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = OLD.id
		AND f.rol = 'beheerder' AND f.tot_datum IS NULL)
	AND NOT EXISTS (SELECT 1 FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id WHERE g.id <> OLD.id
		AND f.rol = 'beheerder' AND f.van_datum <= ctx_vandaag() AND f.tot_datum IS NULL
		AND g.toestand = 'actief' AND g.wachtwoord_hash IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'laatste_beheerder'); END;

CREATE TRIGGER trg_plaatsing_belofte_2_nieuw BEFORE INSERT ON t_plaatsing
WHEN NEW.eind_datum IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_betrokkene b
	JOIN t_gebruiker g ON g.id = b.gebruiker_id
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.opvolger_id AND b.tot_op = 253402300799000 AND g.toestand = 'actief')
BEGIN SELECT RAISE(ABORT, 'belofte_2_opvolger_zonder_zicht'); END;

-- An end that is corrected keeps who followed up, also when he left since.
CREATE TRIGGER trg_plaatsing_belofte_2 BEFORE UPDATE OF eind_datum, opvolger_id ON t_plaatsing
WHEN NEW.eind_datum IS NOT NULL AND (OLD.eind_datum IS NULL OR NEW.opvolger_id IS NOT OLD.opvolger_id)
	AND NOT EXISTS (SELECT 1 FROM t_betrokkene b JOIN t_gebruiker g ON g.id = b.gebruiker_id
	WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.opvolger_id AND b.tot_op = 253402300799000 AND g.toestand = 'actief')
BEGIN SELECT RAISE(ABORT, 'belofte_2_opvolger_zonder_zicht'); END;

-- Why it went wrong is of one place and of its last day; what was taken back is not written anew.
CREATE TRIGGER trg_uitval_vast BEFORE UPDATE ON t_uitval
WHEN NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
	OR (OLD.ingetrokken_op IS NOT NULL AND (NEW.reden <> OLD.reden OR NEW.datum <> OLD.datum
		OR NEW.toelichting IS NOT OLD.toelichting OR NEW.had_geholpen IS NOT OLD.had_geholpen))
	OR (NEW.datum <> OLD.datum AND NOT EXISTS (SELECT 1 FROM t_plaatsing p
		WHERE p.id = NEW.plaatsing_id AND p.eind_datum = NEW.datum))
BEGIN SELECT RAISE(ABORT, 'uitval_vast'); END;

CREATE TRIGGER trg_plaatsing_opvolging AFTER UPDATE OF eind_datum ON t_plaatsing
WHEN NEW.eind_datum IS NOT NULL AND OLD.eind_datum IS NULL BEGIN
	UPDATE t_jongere SET volgend_contact_datum = NEW.opvolging_datum
	WHERE id = NEW.jongere_id AND gesloten_op IS NULL AND volgend_contact_datum > NEW.opvolging_datum;
END;

-- Who falls out of work is spoken to within two weeks, also when somebody only says so (domain/uitval.h).
CREATE TRIGGER trg_jongere_uitval AFTER UPDATE OF fase ON t_jongere
WHEN NEW.fase = 'uitval' AND OLD.fase <> 'uitval' AND NEW.gesloten_op IS NULL
	AND NEW.volgend_contact_datum > ctx_vandaag() + 14 BEGIN
	UPDATE t_jongere SET volgend_contact_datum = ctx_vandaag() + 14 WHERE id = NEW.id;
END;

-- What was said is mended by who wrote it, for a day; what is withdrawn is put back by the same, as it was (0045).
CREATE TRIGGER trg_contactmoment_schrijver BEFORE UPDATE OF soort, met, datum, tekst, ingetrokken_op ON t_contactmoment
WHEN ctx_gebruiker() <> OLD.gebruiker_id OR (OLD.ingetrokken_op IS NULL AND NEW.ingetrokken_op IS NULL
		AND ctx_nu() >= OLD.op + 86400000)
	OR (OLD.ingetrokken_op IS NOT NULL AND (NEW.ingetrokken_op IS NOT NULL OR NEW.soort <> OLD.soort OR NEW.met <> OLD.met
		OR NEW.datum <> OLD.datum OR NEW.tekst <> OLD.tekst))
BEGIN SELECT RAISE(ABORT, 'contactmoment_staat_vast'); END;

CREATE TRIGGER trg_contactmoment_stand_nieuw AFTER INSERT ON t_contactmoment
WHEN NEW.met <> 'geen_gehoor' AND NEW.ingetrokken_op IS NULL BEGIN
	UPDATE t_jongere SET
		stand_vorig_contact_datum = CASE WHEN stand_laatste_contact_datum > NEW.datum THEN NEW.datum
			ELSE stand_laatste_contact_datum END,
		stand_laatste_contact_datum = max(coalesce(stand_laatste_contact_datum, NEW.datum), NEW.datum)
	WHERE id = NEW.jongere_id AND coalesce(stand_vorig_contact_datum, -999999) < NEW.datum;
	UPDATE t_plaatsing SET stand_nazorg_jongere_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = NEW.plaatsing_id AND c.met = 'jongere' AND c.ingetrokken_op IS NULL),
		stand_nazorg_werkgever_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = NEW.plaatsing_id AND c.met = 'werkgever' AND c.ingetrokken_op IS NULL)
	WHERE id = NEW.plaatsing_id;
	-- The first talk after an end is the follow-up that promise 2 asks for.
	UPDATE t_plaatsing SET opgevolgd_op = NEW.op
	WHERE jongere_id = NEW.jongere_id AND eind_datum <= NEW.datum AND opgevolgd_op IS NULL;
END;

CREATE TRIGGER trg_contactmoment_stand_wijzig AFTER UPDATE ON t_contactmoment BEGIN
	UPDATE t_jongere SET stand_laatste_contact_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor'),
		stand_vorig_contact_datum = (SELECT c.datum FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor'
		ORDER BY c.datum DESC LIMIT 1 OFFSET 1)
	WHERE id = NEW.jongere_id;
	UPDATE t_plaatsing SET stand_nazorg_jongere_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = t_plaatsing.id AND c.met = 'jongere' AND c.ingetrokken_op IS NULL),
		stand_nazorg_werkgever_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = t_plaatsing.id AND c.met = 'werkgever' AND c.ingetrokken_op IS NULL)
	WHERE id IN (OLD.plaatsing_id, NEW.plaatsing_id);
END;

CREATE TRIGGER trg_plaatsing_stand_nieuw AFTER INSERT ON t_plaatsing BEGIN
	UPDATE t_plaatsing SET stand_werkgever_van_datum = (SELECT min(q.van_datum) FROM t_plaatsing q
		WHERE q.jongere_id = NEW.jongere_id AND q.ingetrokken_op IS NULL AND coalesce(q.formele_werkgever_id, q.werkgever_id)
			= coalesce(NEW.formele_werkgever_id, NEW.werkgever_id))
	WHERE jongere_id = NEW.jongere_id
		AND coalesce(formele_werkgever_id, werkgever_id) = coalesce(NEW.formele_werkgever_id, NEW.werkgever_id);
END;

CREATE TRIGGER trg_plaatsing_stand_wijzig AFTER UPDATE OF jongere_id, werkgever_id, formele_werkgever_id, van_datum, ingetrokken_op
ON t_plaatsing BEGIN
	UPDATE t_plaatsing SET stand_werkgever_van_datum = (SELECT min(q.van_datum) FROM t_plaatsing q
		WHERE q.jongere_id = t_plaatsing.jongere_id AND q.ingetrokken_op IS NULL
			AND coalesce(q.formele_werkgever_id, q.werkgever_id)
			= coalesce(t_plaatsing.formele_werkgever_id, t_plaatsing.werkgever_id))
	WHERE jongere_id IN (OLD.jongere_id, NEW.jongere_id);
END;

-- A talk that was taken back, or turns out to be none, is no follow-up; a later one may be.
CREATE TRIGGER trg_contactmoment_opvolging AFTER UPDATE ON t_contactmoment
WHEN NEW.met <> OLD.met OR NEW.datum <> OLD.datum OR NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	UPDATE t_plaatsing SET opgevolgd_op = (SELECT min(c.op) FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.op >= OLD.op AND c.datum >= t_plaatsing.eind_datum
			AND c.met <> 'geen_gehoor' AND c.ingetrokken_op IS NULL)
	WHERE jongere_id = NEW.jongere_id AND eind_datum IS NOT NULL AND (opgevolgd_op IS NULL OR opgevolgd_op = OLD.op);
END;

CREATE TRIGGER trg_contract_stand_nieuw AFTER INSERT ON t_contract BEGIN
	UPDATE t_plaatsing SET
		(stand_contract_van_datum, stand_contract_tot_datum, stand_contractvorm, stand_contractvervolg) = (
			SELECT c.van_datum, c.tot_datum, c.vorm, c.vervolg FROM t_contract c
			WHERE c.plaatsing_id = NEW.plaatsing_id AND c.ingetrokken_op IS NULL ORDER BY c.van_datum DESC, c.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_contract_stand_wijzig AFTER UPDATE ON t_contract BEGIN
	UPDATE t_plaatsing SET
		(stand_contract_van_datum, stand_contract_tot_datum, stand_contractvorm, stand_contractvervolg) = (
			SELECT c.van_datum, c.tot_datum, c.vorm, c.vervolg FROM t_contract c
			WHERE c.plaatsing_id = NEW.plaatsing_id AND c.ingetrokken_op IS NULL ORDER BY c.van_datum DESC, c.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
END;

CREATE TRIGGER trg_signaal_stand_nieuw AFTER INSERT ON t_signaal BEGIN
	UPDATE t_jongere SET stand_hulp_gevraagd_op = (SELECT min(s.op) FROM t_signaal s
		WHERE s.jongere_id = NEW.jongere_id AND s.afgehandeld_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_signaal_stand_wijzig AFTER UPDATE ON t_signaal BEGIN
	UPDATE t_jongere SET stand_hulp_gevraagd_op = (SELECT min(s.op) FROM t_signaal s
		WHERE s.jongere_id = NEW.jongere_id AND s.afgehandeld_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_uitstel_stand_nieuw AFTER INSERT ON t_uitstel BEGIN
	UPDATE t_jongere SET stand_uitstel_tot_datum = (SELECT max(u.tot_datum) FROM t_uitstel u
		WHERE u.jongere_id = NEW.jongere_id AND u.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_uitstel_stand_wijzig AFTER UPDATE ON t_uitstel BEGIN
	UPDATE t_jongere SET stand_uitstel_tot_datum = (SELECT max(u.tot_datum) FROM t_uitstel u
		WHERE u.jongere_id = NEW.jongere_id AND u.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_toewijzing_stand_nieuw AFTER INSERT ON t_toewijzing BEGIN
	UPDATE t_jongere SET stand_toewijzing_op = (SELECT max(t.op) FROM t_toewijzing t
		WHERE t.jongere_id = NEW.jongere_id AND t.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;

CREATE TRIGGER trg_toewijzing_stand_wijzig AFTER UPDATE ON t_toewijzing BEGIN
	UPDATE t_jongere SET stand_toewijzing_op = (SELECT max(t.op) FROM t_toewijzing t
		WHERE t.jongere_id = NEW.jongere_id AND t.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
END;
-- @postgres
CREATE FUNCTION trg_zicht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM t_jongere j JOIN t_opname o ON o.id = j.opname_id
		WHERE j.id = NEW.jongere_id AND o.toestand = 'bezig') THEN
		RETURN NULL;
	END IF;
	PERFORM pg_advisory_xact_lock(NEW.gebruiker_id::int, NEW.jongere_id::int);
	DELETE FROM t_zicht WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id;
	INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)
	SELECT NEW.gebruiker_id, NEW.jongere_id, s.van_op, s.tot_op, bit_or(b.onderdelen & CASE
		WHEN w.id IS NULL THEN 32767 WHEN b.rol = 'casusregisseur' THEN 12291 ELSE 1 END), min(b.id)
	FROM (SELECT g.op AS van_op, lead(g.op) OVER (ORDER BY g.op) AS tot_op FROM (
		SELECT van_op AS op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_betrokkene WHERE gebruiker_id = NEW.gebruiker_id AND jongere_id = NEW.jongere_id
		UNION SELECT van_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id
		UNION SELECT tot_op FROM t_waakvlam WHERE jongere_id = NEW.jongere_id) g) s
	JOIN t_betrokkene b ON b.gebruiker_id = NEW.gebruiker_id AND b.jongere_id = NEW.jongere_id
		AND b.van_op <= s.van_op AND b.tot_op >= s.tot_op
	LEFT JOIN t_waakvlam w ON w.jongere_id = NEW.jongere_id AND w.van_op <= s.van_op AND w.tot_op >= s.tot_op
	WHERE s.tot_op IS NOT NULL GROUP BY s.van_op, s.tot_op;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_betrokkene_zicht AFTER INSERT OR UPDATE ON t_betrokkene FOR EACH ROW EXECUTE FUNCTION trg_zicht();

CREATE FUNCTION trg_opname() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.toestand = 'bezig' AND NEW.toestand = 'getoond' THEN
		INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)
		SELECT b.gebruiker_id, b.jongere_id, b.van_op, b.tot_op, b.onderdelen, b.id
		FROM t_jongere j JOIN t_betrokkene b ON b.jongere_id = j.id WHERE j.opname_id = NEW.id;
	ELSIF OLD.toestand = 'getoond' AND NEW.toestand = 'ongedaan' THEN
		DELETE FROM t_zicht WHERE jongere_id IN (SELECT j.id FROM t_jongere j WHERE j.opname_id = NEW.id
			AND NOT EXISTS (SELECT 1 FROM t_wijziging w WHERE w.jongere_id = j.id AND w.op > NEW.getoond_op));
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_opname AFTER UPDATE OF toestand ON t_opname FOR EACH ROW EXECUTE FUNCTION trg_opname();

CREATE FUNCTION trg_betrokkene_wacht() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.rol = 'casusregisseur' AND NOT EXISTS (SELECT 1 FROM t_jongere j
			WHERE j.id = NEW.jongere_id AND j.casusregisseur_id = NEW.gebruiker_id) THEN
			RAISE EXCEPTION 'belofte_1_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.jongere_id <> OLD.jongere_id OR NEW.van_op <> OLD.van_op
		OR NEW.grondslag <> OLD.grondslag THEN
		RAISE EXCEPTION 'betrokkene_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.rol = 'casusregisseur' AND OLD.tot_op = 253402300799000 AND (NEW.tot_op <> OLD.tot_op OR NEW.rol <> OLD.rol)
		AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.id = OLD.jongere_id AND j.casusregisseur_id = OLD.gebruiker_id) THEN
		RAISE EXCEPTION 'belofte_1_casusregisseur' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_betrokkene_wacht BEFORE INSERT OR UPDATE ON t_betrokkene FOR EACH ROW EXECUTE FUNCTION trg_betrokkene_wacht();

CREATE FUNCTION trg_jongere_casusregisseur() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.casusregisseur_id = OLD.casusregisseur_id THEN RETURN NULL; END IF;
		UPDATE t_betrokkene SET tot_op = NEW.casusregisseur_van_op, einde_reden = 'opgevolgd', versie = versie + 1
		WHERE jongere_id = NEW.id AND rol = 'casusregisseur' AND tot_op = 253402300799000;
	END IF;
	INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op)
	VALUES (NEW.id, NEW.casusregisseur_id, 'casusregisseur', 32639, 'wettelijke_taak', COALESCE(
		(SELECT o.grondslag FROM t_regisseur r JOIN t_organisatie o ON o.id = r.organisatie_id
		WHERE r.gebruiker_id = NEW.casusregisseur_id ORDER BY r.van_datum DESC, r.functie_id DESC LIMIT 1), 'onbekend'),
		NEW.casusregisseur_van_op);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_casusregisseur AFTER INSERT OR UPDATE OF casusregisseur_id ON t_jongere
FOR EACH ROW EXECUTE FUNCTION trg_jongere_casusregisseur();

CREATE FUNCTION trg_jongere_casusregisseur_actief() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the person, so that he cannot leave in the same moment.
	PERFORM 1 FROM t_gebruiker g WHERE g.id = NEW.casusregisseur_id FOR SHARE;
	IF NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = NEW.casusregisseur_id) THEN
		RAISE EXCEPTION 'belofte_1_casusregisseur_actief' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_jongere_casusregisseur_actief BEFORE INSERT OR UPDATE OF casusregisseur_id, gesloten_op ON t_jongere
FOR EACH ROW EXECUTE FUNCTION trg_jongere_casusregisseur_actief();

CREATE FUNCTION trg_gebruiker_belofte_1() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.toestand <> 'actief' AND EXISTS (SELECT 1 FROM t_jongere j
		WHERE j.casusregisseur_id = OLD.id AND j.gesloten_op IS NULL) THEN
		RAISE EXCEPTION 'belofte_1_caseload' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_gebruiker_belofte_1 BEFORE UPDATE OF toestand ON t_gebruiker
FOR EACH ROW EXECUTE FUNCTION trg_gebruiker_belofte_1();

CREATE FUNCTION trg_functie_belofte_1() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	-- A lock on the person, so that nobody gives him a dossier in the same moment.
	PERFORM 1 FROM t_gebruiker g WHERE g.id = OLD.gebruiker_id FOR UPDATE;
	IF NOT EXISTS (SELECT 1 FROM t_regisseur r WHERE r.gebruiker_id = OLD.gebruiker_id)
		AND EXISTS (SELECT 1 FROM t_jongere j WHERE j.casusregisseur_id = OLD.gebruiker_id AND j.gesloten_op IS NULL) THEN
		RAISE EXCEPTION 'belofte_1_caseload' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_functie_belofte_1 AFTER UPDATE OF tot_datum, van_datum, rol ON t_functie
FOR EACH ROW EXECUTE FUNCTION trg_functie_belofte_1();

CREATE FUNCTION trg_functie_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id <> OLD.gebruiker_id OR NEW.organisatie_id <> OLD.organisatie_id THEN
		RAISE EXCEPTION 'functie_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_functie_vast BEFORE UPDATE OF gebruiker_id, organisatie_id ON t_functie
FOR EACH ROW EXECUTE FUNCTION trg_functie_vast();

-- Somebody who can log in must remain to let others in; two at once wait for each other.
CREATE FUNCTION trg_laatste_beheerder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	wie bigint;
	welke bigint := 0;
BEGIN
	IF TG_TABLE_NAME = 't_gebruiker' THEN
		IF NEW.toestand = 'actief' THEN RETURN NEW; END IF;
		wie := OLD.id;
	ELSE
		IF OLD.rol <> 'beheerder' OR OLD.tot_datum IS NOT NULL OR (NEW.tot_datum IS NULL AND NEW.rol = 'beheerder') THEN
			RETURN NEW;
		END IF;
		wie := OLD.gebruiker_id;
		welke := OLD.id;
	END IF;
	PERFORM pg_advisory_xact_lock(0, 1);
	IF EXISTS (SELECT 1 FROM t_functie f WHERE f.gebruiker_id = wie AND f.rol = 'beheerder' AND f.tot_datum IS NULL)
		AND NOT EXISTS (SELECT 1 FROM t_functie f JOIN t_gebruiker g ON g.id = f.gebruiker_id
			WHERE f.id <> welke AND (welke <> 0 OR g.id <> wie) AND f.rol = 'beheerder'
			AND f.van_datum <= ctx_vandaag() AND f.tot_datum IS NULL
			AND g.toestand = 'actief' AND g.wachtwoord_hash IS NOT NULL) THEN
		RAISE EXCEPTION 'laatste_beheerder' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_functie_laatste_beheerder BEFORE UPDATE OF tot_datum, rol ON t_functie
FOR EACH ROW EXECUTE FUNCTION trg_laatste_beheerder();
CREATE TRIGGER trg_gebruiker_laatste_beheerder BEFORE UPDATE OF toestand ON t_gebruiker
FOR EACH ROW EXECUTE FUNCTION trg_laatste_beheerder();

CREATE FUNCTION trg_plaatsing_belofte_2() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND OLD.eind_datum IS NOT NULL AND NEW.opvolger_id IS NOT DISTINCT FROM OLD.opvolger_id THEN
		RETURN NEW;
	END IF;
	IF NEW.eind_datum IS NOT NULL AND NOT EXISTS (SELECT 1 FROM t_betrokkene b
		JOIN t_gebruiker g ON g.id = b.gebruiker_id
		WHERE b.jongere_id = NEW.jongere_id AND b.gebruiker_id = NEW.opvolger_id AND b.tot_op = 253402300799000
			AND g.toestand = 'actief') THEN
		RAISE EXCEPTION 'belofte_2_opvolger_zonder_zicht' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_plaatsing_belofte_2 BEFORE INSERT OR UPDATE OF eind_datum, opvolger_id ON t_plaatsing
FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_belofte_2();

CREATE FUNCTION trg_uitval_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.plaatsing_id <> OLD.plaatsing_id OR NEW.jongere_id <> OLD.jongere_id
		OR (OLD.ingetrokken_op IS NOT NULL AND (NEW.reden <> OLD.reden OR NEW.datum <> OLD.datum
			OR NEW.toelichting IS DISTINCT FROM OLD.toelichting OR NEW.had_geholpen IS DISTINCT FROM OLD.had_geholpen))
		OR (NEW.datum <> OLD.datum AND NOT EXISTS (SELECT 1 FROM t_plaatsing p
			WHERE p.id = NEW.plaatsing_id AND p.eind_datum = NEW.datum)) THEN
		RAISE EXCEPTION 'uitval_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_uitval_vast BEFORE UPDATE ON t_uitval FOR EACH ROW EXECUTE FUNCTION trg_uitval_vast();

CREATE FUNCTION trg_plaatsing_opvolging() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.eind_datum IS NOT NULL AND OLD.eind_datum IS NULL THEN
		UPDATE t_jongere SET volgend_contact_datum = NEW.opvolging_datum
		WHERE id = NEW.jongere_id AND gesloten_op IS NULL AND volgend_contact_datum > NEW.opvolging_datum;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_plaatsing_opvolging AFTER UPDATE OF eind_datum ON t_plaatsing FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_opvolging();

CREATE FUNCTION trg_jongere_uitval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.fase = 'uitval' AND OLD.fase <> 'uitval' AND NEW.gesloten_op IS NULL THEN
		UPDATE t_jongere SET volgend_contact_datum = ctx_vandaag() + 14
		WHERE id = NEW.id AND volgend_contact_datum > ctx_vandaag() + 14;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_jongere_uitval AFTER UPDATE OF fase ON t_jongere FOR EACH ROW EXECUTE FUNCTION trg_jongere_uitval();

CREATE FUNCTION trg_contactmoment_schrijver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF ctx_gebruiker() <> OLD.gebruiker_id OR (OLD.ingetrokken_op IS NULL AND NEW.ingetrokken_op IS NULL
			AND ctx_nu() >= OLD.op + 86400000)
		OR (OLD.ingetrokken_op IS NOT NULL AND (NEW.ingetrokken_op IS NOT NULL OR NEW.soort <> OLD.soort OR NEW.met <> OLD.met
			OR NEW.datum <> OLD.datum OR NEW.tekst <> OLD.tekst)) THEN
		RAISE EXCEPTION 'contactmoment_staat_vast' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_contactmoment_schrijver BEFORE UPDATE OF soort, met, datum, tekst, ingetrokken_op ON t_contactmoment
FOR EACH ROW EXECUTE FUNCTION trg_contactmoment_schrijver();

CREATE FUNCTION trg_contactmoment_stand_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET
		stand_vorig_contact_datum = CASE WHEN stand_laatste_contact_datum > NEW.datum THEN NEW.datum
			ELSE stand_laatste_contact_datum END,
		stand_laatste_contact_datum = greatest(stand_laatste_contact_datum, NEW.datum)
	WHERE id = NEW.jongere_id AND coalesce(stand_vorig_contact_datum < NEW.datum, TRUE);
	IF NEW.plaatsing_id IS NOT NULL THEN
		UPDATE t_plaatsing SET stand_nazorg_jongere_datum = CASE WHEN NEW.met = 'jongere'
				THEN greatest(stand_nazorg_jongere_datum, NEW.datum) ELSE stand_nazorg_jongere_datum END,
			stand_nazorg_werkgever_datum = CASE WHEN NEW.met = 'werkgever'
				THEN greatest(stand_nazorg_werkgever_datum, NEW.datum) ELSE stand_nazorg_werkgever_datum END
		WHERE id = NEW.plaatsing_id;
	END IF;
	-- The first talk after an end is the follow-up that promise 2 asks for.
	UPDATE t_plaatsing SET opgevolgd_op = NEW.op
	WHERE jongere_id = NEW.jongere_id AND eind_datum <= NEW.datum AND opgevolgd_op IS NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_contactmoment_stand_nieuw AFTER INSERT ON t_contactmoment FOR EACH ROW
WHEN (NEW.met <> 'geen_gehoor' AND NEW.ingetrokken_op IS NULL) EXECUTE FUNCTION trg_contactmoment_stand_nieuw();

CREATE FUNCTION trg_contactmoment_stand_wijzig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_laatste_contact_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor'),
		stand_vorig_contact_datum = (SELECT c.datum FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor'
		ORDER BY c.datum DESC LIMIT 1 OFFSET 1)
	WHERE id = NEW.jongere_id;
	UPDATE t_plaatsing p SET stand_nazorg_jongere_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = p.id AND c.met = 'jongere' AND c.ingetrokken_op IS NULL),
		stand_nazorg_werkgever_datum = (SELECT max(c.datum) FROM t_contactmoment c
		WHERE c.plaatsing_id = p.id AND c.met = 'werkgever' AND c.ingetrokken_op IS NULL)
	WHERE p.id IN (OLD.plaatsing_id, NEW.plaatsing_id);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_contactmoment_stand_wijzig AFTER UPDATE ON t_contactmoment FOR EACH ROW
EXECUTE FUNCTION trg_contactmoment_stand_wijzig();

CREATE FUNCTION trg_plaatsing_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing p SET stand_werkgever_van_datum = (SELECT min(q.van_datum) FROM t_plaatsing q
		WHERE q.jongere_id = p.jongere_id AND q.ingetrokken_op IS NULL AND coalesce(q.formele_werkgever_id, q.werkgever_id)
			= coalesce(p.formele_werkgever_id, p.werkgever_id))
	WHERE p.jongere_id IN (OLD.jongere_id, NEW.jongere_id);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_plaatsing_stand AFTER INSERT OR UPDATE OF jongere_id, werkgever_id, formele_werkgever_id, van_datum, ingetrokken_op
ON t_plaatsing FOR EACH ROW EXECUTE FUNCTION trg_plaatsing_stand();

CREATE FUNCTION trg_contactmoment_opvolging() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing p SET opgevolgd_op = (SELECT min(c.op) FROM t_contactmoment c
		WHERE c.jongere_id = NEW.jongere_id AND c.op >= OLD.op AND c.datum >= p.eind_datum
			AND c.met <> 'geen_gehoor' AND c.ingetrokken_op IS NULL)
	WHERE p.jongere_id = NEW.jongere_id AND p.eind_datum IS NOT NULL AND (p.opgevolgd_op IS NULL OR p.opgevolgd_op = OLD.op);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_contactmoment_opvolging AFTER UPDATE ON t_contactmoment FOR EACH ROW
WHEN (NEW.met <> OLD.met OR NEW.datum <> OLD.datum OR NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op)
EXECUTE FUNCTION trg_contactmoment_opvolging();

CREATE FUNCTION trg_contract_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_plaatsing SET
		(stand_contract_van_datum, stand_contract_tot_datum, stand_contractvorm, stand_contractvervolg) = (
			SELECT c.van_datum, c.tot_datum, c.vorm, c.vervolg FROM t_contract c
			WHERE c.plaatsing_id = NEW.plaatsing_id AND c.ingetrokken_op IS NULL ORDER BY c.van_datum DESC, c.id DESC LIMIT 1)
	WHERE id = NEW.plaatsing_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_contract_stand AFTER INSERT OR UPDATE ON t_contract FOR EACH ROW EXECUTE FUNCTION trg_contract_stand();

CREATE FUNCTION trg_signaal_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_hulp_gevraagd_op = (SELECT min(s.op) FROM t_signaal s
		WHERE s.jongere_id = NEW.jongere_id AND s.afgehandeld_op IS NULL) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_signaal_stand AFTER INSERT OR UPDATE ON t_signaal FOR EACH ROW EXECUTE FUNCTION trg_signaal_stand();

CREATE FUNCTION trg_uitstel_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_uitstel_tot_datum = (SELECT max(u.tot_datum) FROM t_uitstel u
		WHERE u.jongere_id = NEW.jongere_id AND u.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_uitstel_stand AFTER INSERT OR UPDATE ON t_uitstel FOR EACH ROW EXECUTE FUNCTION trg_uitstel_stand();

CREATE FUNCTION trg_toewijzing_stand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE t_jongere SET stand_toewijzing_op = (SELECT max(t.op) FROM t_toewijzing t
		WHERE t.jongere_id = NEW.jongere_id AND t.ingetrokken_op IS NULL) WHERE id = NEW.jongere_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_toewijzing_stand AFTER INSERT OR UPDATE ON t_toewijzing FOR EACH ROW EXECUTE FUNCTION trg_toewijzing_stand();
-- @both
