-- How the network works together: figures of what happened, of nobody. A figure is told when it, the part of it that went
-- well and the part that did not are each nobody or enough.

CREATE VIEW t_telling_proces AS
SELECT 'overdracht' AS figuur, CASE WHEN o.toestand = 'geaccepteerd' THEN 1 ELSE 0 END AS goed,
	(o.beantwoord_op - o.aangeboden_op) / 86400000 AS dagen
FROM t_overdracht o WHERE o.aangeboden_op IS NOT NULL
UNION ALL
SELECT 'verwijzing', CASE WHEN v.beantwoord_op IS NOT NULL THEN 1 ELSE 0 END, (v.beantwoord_op - v.aangeboden_op) / 86400000
FROM t_verwijzing v WHERE v.beantwoord_op IS NOT NULL OR (v.toestand = 'aangeboden' AND v.verloopt_op <= (SELECT ctx_nu()))
UNION ALL
SELECT 'vangnet', CASE WHEN s.afgehandeld_op / 86400000 <= s.uiterlijk_datum THEN 1 ELSE 0 END,
	(s.afgehandeld_op - s.op) / 86400000
FROM t_signaal s WHERE s.soort IN ('valt_uit', 'oude_school') AND s.ingetrokken_op IS NULL
	AND (s.afgehandeld_op IS NOT NULL OR s.uiterlijk_datum < (SELECT ctx_vandaag()))
UNION ALL
SELECT 'casusoverleg', CASE WHEN a.toestand = 'klaar' AND a.afgerond_op / 86400000 <= a.voor_datum THEN 1 ELSE 0 END,
	(a.afgerond_op - p.besproken_op) / 86400000
FROM t_overlegactie o JOIN t_actie a ON a.id = o.actie_id JOIN t_overlegpunt p ON p.id = o.overlegpunt_id
WHERE a.toestand = 'klaar' OR (a.toestand = 'open' AND a.voor_datum < (SELECT ctx_vandaag()));

-- The day on which half of what went well had done so.
CREATE VIEW t_telling_mediaan AS
SELECT v.figuur, avg(v.dagen) AS dagen
FROM (SELECT p.figuur, p.dagen, row_number() OVER (PARTITION BY p.figuur ORDER BY p.dagen) AS rang,
		count(p.dagen) OVER (PARTITION BY p.figuur) AS aantal
	FROM t_telling_proces p WHERE p.goed = 1) v
WHERE v.rang IN ((v.aantal + 1) / 2, (v.aantal + 2) / 2) GROUP BY v.figuur;

CREATE VIEW telling_proces {{barrier}} AS
SELECT t.figuur, t.geheel, t.goed, CASE WHEN t.goed > 0 THEN m.dagen END AS dagen
FROM (SELECT p.figuur, count(p.goed) AS geheel, sum(p.goed) AS goed FROM t_telling_proces p GROUP BY p.figuur) t
CROSS JOIN t_telling_grens g LEFT JOIN t_telling_mediaan m ON m.figuur = t.figuur
WHERE t.geheel >= g.grens AND (t.goed = 0 OR t.goed >= g.grens) AND (t.goed = t.geheel OR t.geheel - t.goed >= g.grens)
	AND (SELECT ctx_gebruiker()) IS NOT NULL
UNION ALL
SELECT 'waakvlam', w.aantal, NULL, NULL FROM telling_waakvlam w;
