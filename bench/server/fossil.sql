-- Young people become tickets, what was said becomes remarks, in a repository that `fossil new` made. The file
-- attached is the database of Startbaan. The index and the two reports are what an administrator would add for this use.
ATTACH '%SOURCE%' AS bron;
BEGIN;
INSERT INTO ticket (tkt_id, tkt_uuid, tkt_mtime, tkt_ctime, type, status, subsystem, priority, title, comment)
SELECT id, lower(hex(randomblob(20))), 2440587.5 + aangemaakt_op / 86400000.0, 2440587.5 + aangemaakt_op / 86400000.0,
	gemeente, CASE WHEN gesloten_op IS NULL THEN 'Open' ELSE 'Closed' END, 'regisseur' || casusregisseur_id, fase,
	roepnaam || ' ' || achternaam, coalesce(wil, '') || ' ' || coalesce(helpt, '')
FROM bron.t_jongere;
INSERT INTO ticketchng (tkt_id, tkt_mtime, tkt_user, login, username, mimetype, icomment)
SELECT jongere_id, 2440587.5 + op / 86400000.0, 'bench', 'bench', 'bench', 'text/plain', tekst
FROM bron.t_contactmoment;
CREATE INDEX ticket_lijst ON ticket (subsystem, status, tkt_mtime);
INSERT INTO reportfmt (rn, owner, title, mtime, cols, sqlcode) VALUES
(100, 'bench', 'Lijst', 2460000, '', 'SELECT substr(tkt_uuid, 1, 10) AS "#", datetime(tkt_mtime) AS mtime, status,
	subsystem, priority, title FROM ticket WHERE subsystem = cgi(''eigenaar'') AND status = ''Open''
	ORDER BY tkt_mtime DESC LIMIT 50'),
(101, 'bench', 'Sturing', 2460000, '', 'SELECT type AS gemeente, priority AS fase, count(*) AS aantal FROM ticket
	GROUP BY 1, 2');
COMMIT;
