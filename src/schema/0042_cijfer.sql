-- Figures of what is done for young people: the start at work, wishes, coaches, urgent meldingen about work, agreed contact, and
-- caseloads (F127, F138, F200, F238, F286). As in 0024: of nobody, and told when a figure and both its parts are nobody or enough.

CREATE INDEX jongere_volgend_contact ON t_jongere (volgend_contact_datum) WHERE gesloten_op IS NULL;

CREATE VIEW t_telling_begeleiding AS
SELECT 'startlijst' AS figuur, CASE WHEN count(CASE WHEN s.toestand = 'open' THEN 1 END) = 0 THEN 1 ELSE 0 END AS goed,
	NULL AS uren
FROM t_startpunt s JOIN t_plaatsing p ON p.id = s.plaatsing_id
WHERE p.van_datum <= (SELECT ctx_vandaag()) AND p.ingetrokken_op IS NULL GROUP BY s.plaatsing_id
UNION ALL
SELECT 'ontwikkelwens', CASE WHEN w.antwoord_datum <= w.datum + 42 THEN 1 ELSE 0 END, (w.antwoord_datum - w.datum) * 24
FROM t_ontwikkelwens w WHERE w.mag_werkgever AND (w.antwoord_datum IS NOT NULL
	OR (w.uitkomst IS NULL AND w.datum + 42 < (SELECT ctx_vandaag())))
UNION ALL
SELECT 'coach', CASE WHEN k.gesproken_op <= k.op + 1209600000 THEN 1 ELSE 0 END, (k.gesproken_op - k.op) / 3600000
FROM (SELECT c.op, c.beeindigd_op, (SELECT min(m.op) FROM t_contactmoment m WHERE m.jongere_id = c.jongere_id
		AND m.gebruiker_id = c.gebruiker_id AND m.op >= c.op AND m.met = 'jongere' AND m.ingetrokken_op IS NULL) AS gesproken_op
	FROM t_coachkeuze c) k
WHERE k.gesproken_op IS NOT NULL OR (k.beeindigd_op IS NULL AND k.op + 1209600000 < (SELECT ctx_nu()))
UNION ALL
SELECT 'melding', CASE WHEN m.antwoord_op <= m.op + 86400000 THEN 1 ELSE 0 END, (m.antwoord_op - m.op) / 3600000
FROM t_melding m WHERE m.meldinglicht = 'rood' AND m.ingetrokken_op IS NULL
	AND (m.antwoord_op IS NOT NULL OR m.op + 86400000 < (SELECT ctx_nu()));

-- In the middle of what went well.
CREATE VIEW t_telling_begeleiding_mediaan AS
SELECT v.figuur, avg(v.uren) AS uren
FROM (SELECT b.figuur, b.uren, row_number() OVER (PARTITION BY b.figuur ORDER BY b.uren) AS rang,
		count(b.uren) OVER (PARTITION BY b.figuur) AS aantal
	FROM t_telling_begeleiding b WHERE b.goed = 1 AND b.uren IS NOT NULL) v
WHERE v.rang IN ((v.aantal + 1) / 2, (v.aantal + 2) / 2) GROUP BY v.figuur;

-- What is counted in one look along an index: who has contact that was agreed on ahead of him, and how full caseloads are.
CREATE VIEW t_telling_begeleiding_nu AS
SELECT 'contact' AS figuur, count(j.volgend_contact_datum) AS geheel,
	count(CASE WHEN j.volgend_contact_datum >= (SELECT ctx_vandaag()) THEN 1 END) AS goed
FROM t_jongere j WHERE j.gesloten_op IS NULL AND j.volgend_contact_datum IS NOT NULL
UNION ALL
SELECT 'caseload', count(c.casusregisseur_id), count(CASE WHEN c.aantal <= coalesce((SELECT max(f.caseload_norm) FROM t_functie f
		WHERE f.gebruiker_id = c.casusregisseur_id AND f.tot_datum IS NULL), n.norm) THEN 1 END)
FROM (SELECT j.casusregisseur_id, count(j.casusregisseur_id) AS aantal FROM t_jongere j WHERE j.gesloten_op IS NULL
	GROUP BY j.casusregisseur_id) c
CROSS JOIN (SELECT coalesce(max(CAST(i.waarde AS {{int}})), 50) AS norm FROM t_instelling_nu i
	WHERE i.sleutel = 'caseload_norm') n;

CREATE VIEW telling_begeleiding {{barrier}} AS
SELECT t.figuur, t.geheel, t.goed, CASE WHEN t.goed > 0 THEN m.uren END AS uren
FROM (SELECT b.figuur, count(b.goed) AS geheel, sum(b.goed) AS goed FROM t_telling_begeleiding b GROUP BY b.figuur
	UNION ALL SELECT n.figuur, n.geheel, n.goed FROM t_telling_begeleiding_nu n) t
CROSS JOIN t_telling_grens g LEFT JOIN t_telling_begeleiding_mediaan m ON m.figuur = t.figuur
WHERE t.geheel >= g.grens AND (t.goed = 0 OR t.goed >= g.grens) AND (t.goed = t.geheel OR t.geheel - t.goed >= g.grens)
	AND (SELECT ctx_gebruiker()) IS NOT NULL;
