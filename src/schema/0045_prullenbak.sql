-- Prullenbak (peers 51, promise 9): what somebody took away, by whom, and until when it can be put back. The thing itself stays
-- where it was, with ingetrokken_op; triggers keep a row here as long as it is away. When its days are over that row is deleted,
-- and with it the thing: text, bytes and all. A sleutelbeslissing and an overeenkomst are never deleted, nor out of sight.

CREATE TABLE t_prullenbak (
	id {{id}},
	prullensoort {{text}} NOT NULL CHECK (prullensoort IN ('kenmerk', 'bevinding', 'certificaat', 'document', 'beslissing',
		'overeenkomst', 'contract', 'plaatsing',
		'naaste', 'contactmoment', 'loonwaardemeting', 'jobcoachuur', 'contactpersoon', 'harrie',
		'filter')),                        -- domain/prullenbak: the table, without t_
	voorwerp_id {{int}} NOT NULL,              -- its row there
	jongere_id {{int}} REFERENCES t_jongere(id), -- NULL: nothing about a young person
	onderdelen {{int}} NOT NULL,               -- all of them must be in sight
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- who took it away
	op {{int}} NOT NULL,
	vervalt_op {{int}} NOT NULL,               -- from when it is gone for good
	CONSTRAINT prullenbak_blijft CHECK ((prullensoort IN ('beslissing', 'overeenkomst', 'contract', 'plaatsing'))
		= (vervalt_op = 253402300799000))
) {{strict}};
CREATE UNIQUE INDEX prullenbak_een ON t_prullenbak (prullensoort, voorwerp_id);
CREATE INDEX prullenbak_jongere ON t_prullenbak (jongere_id, op);
CREATE INDEX prullenbak_gebruiker ON t_prullenbak (gebruiker_id, op);
CREATE INDEX prullenbak_vervalt ON t_prullenbak (vervalt_op);

-- ---- what is away, and what of it is to be read ----

CREATE VIEW t_prullen_bron AS
SELECT 'kenmerk' AS prullensoort, x.id AS voorwerp_id, x.jongere_id, x.onderdeel AS onderdelen, x.ingetrokken_op FROM t_kenmerk x
UNION ALL SELECT 'bevinding', x.id, x.jongere_id, x.onderdeel, x.ingetrokken_op FROM t_bevinding x
UNION ALL SELECT 'certificaat', x.id, x.jongere_id, 1024, x.ingetrokken_op FROM t_certificaat x
UNION ALL SELECT 'document', x.id, x.jongere_id, 16384 | x.onderdeel, x.ingetrokken_op FROM t_document x
UNION ALL SELECT 'beslissing', x.id, x.jongere_id, 2048, x.ingetrokken_op FROM t_beslissing x
UNION ALL SELECT 'overeenkomst', x.id, x.jongere_id, 2048, x.ingetrokken_op FROM t_overeenkomst x
UNION ALL SELECT 'contract', x.id, x.jongere_id, 1024, x.ingetrokken_op FROM t_contract x
UNION ALL SELECT 'plaatsing', x.id, x.jongere_id, 1024, x.ingetrokken_op FROM t_plaatsing x
UNION ALL SELECT 'naaste', x.id, x.jongere_id, 8192, x.ingetrokken_op FROM t_naaste x
UNION ALL SELECT 'contactmoment', x.id, x.jongere_id, 4096, x.ingetrokken_op FROM t_contactmoment x
UNION ALL SELECT 'loonwaardemeting', x.id, x.jongere_id, 1024, x.ingetrokken_op FROM t_loonwaardemeting x
UNION ALL SELECT 'jobcoachuur', x.id, x.jongere_id, 1024, x.ingetrokken_op FROM t_jobcoachuur x
UNION ALL SELECT 'contactpersoon', x.id, NULL, 0, x.ingetrokken_op FROM t_contactpersoon x
UNION ALL SELECT 'harrie', x.id, NULL, 0, x.ingetrokken_op FROM t_harrie x
UNION ALL SELECT 'filter', x.id, NULL, 0, x.ingetrokken_op FROM t_filter x;

CREATE VIEW t_prullen AS
SELECT p.id, p.prullensoort, p.voorwerp_id, p.jongere_id, p.onderdelen, p.gebruiker_id, p.op, p.vervalt_op,
	CASE p.prullensoort
	WHEN 'kenmerk' THEN (SELECT x.tekst FROM t_kenmerk x WHERE x.id = p.voorwerp_id)
	WHEN 'bevinding' THEN (SELECT x.tekst FROM t_bevinding x WHERE x.id = p.voorwerp_id)
	WHEN 'certificaat' THEN (SELECT coalesce(x.naam, x.certificaatsoort) FROM t_certificaat x WHERE x.id = p.voorwerp_id)
	WHEN 'document' THEN (SELECT x.titel FROM t_document x WHERE x.id = p.voorwerp_id)
	WHEN 'beslissing' THEN (SELECT x.besluit FROM t_beslissing x WHERE x.id = p.voorwerp_id)
	WHEN 'overeenkomst' THEN (SELECT x.naam_begeleider FROM t_overeenkomst x WHERE x.id = p.voorwerp_id)
	WHEN 'contract' THEN (SELECT x.ingetrokken_reden FROM t_contract x WHERE x.id = p.voorwerp_id)
	WHEN 'plaatsing' THEN (SELECT x.functie || '. ' || x.ingetrokken_reden FROM t_plaatsing x WHERE x.id = p.voorwerp_id)
	WHEN 'naaste' THEN (SELECT x.naam FROM t_naaste x WHERE x.id = p.voorwerp_id)
	WHEN 'contactmoment' THEN (SELECT x.tekst FROM t_contactmoment x WHERE x.id = p.voorwerp_id)
	WHEN 'loonwaardemeting' THEN (SELECT x.percentage || ' procent' FROM t_loonwaardemeting x WHERE x.id = p.voorwerp_id)
	WHEN 'jobcoachuur' THEN (SELECT x.minuten || ' minuten' FROM t_jobcoachuur x WHERE x.id = p.voorwerp_id)
	WHEN 'contactpersoon' THEN (SELECT x.naam FROM t_contactpersoon x WHERE x.id = p.voorwerp_id)
	WHEN 'harrie' THEN (SELECT x.naam FROM t_harrie x WHERE x.id = p.voorwerp_id)
	WHEN 'filter' THEN (SELECT x.naam FROM t_filter x WHERE x.id = p.voorwerp_id)
	END AS tekst
FROM t_prullenbak p;

-- What somebody may read while it stands, he may read here; a talk that was taken back only who wrote it down.
CREATE VIEW prullenbak AS
SELECT p.id, p.prullensoort, p.voorwerp_id, z.jongere_id, p.onderdelen,
	CASE WHEN (p.onderdelen & 4) <> 0 THEN p.tekst END AS onderwijs,
	CASE WHEN (p.onderdelen & 8) <> 0 THEN p.tekst END AS denken,
	CASE WHEN (p.onderdelen & 16) <> 0 THEN p.tekst END AS doen,
	CASE WHEN (p.onderdelen & 32) <> 0 THEN p.tekst END AS willen,
	CASE WHEN (p.onderdelen & 64) <> 0 THEN p.tekst END AS zijn,
	CASE WHEN (p.onderdelen & 128) <> 0 THEN p.tekst END AS gezondheid,
	CASE WHEN (p.onderdelen & 256) <> 0 THEN p.tekst END AS thuissituatie,
	CASE WHEN (p.onderdelen & 512) <> 0 THEN p.tekst END AS inkomen,
	CASE WHEN (p.onderdelen & 1024) <> 0 THEN p.tekst END AS werk,
	CASE WHEN (p.onderdelen & 2048) <> 0 THEN p.tekst END AS plan,
	CASE WHEN (p.onderdelen & 4096) <> 0 THEN p.tekst END AS tijdlijn,
	CASE WHEN (p.onderdelen & 8192) <> 0 THEN p.tekst END AS netwerk,
	CASE WHEN (p.onderdelen & 16384) <> 0 THEN p.tekst END AS documenten,
	p.gebruiker_id, p.op, p.vervalt_op, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_prullen p
WHERE p.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker()) AND (z.onderdelen & p.onderdelen) = p.onderdelen
	AND p.vervalt_op > (SELECT ctx_nu())
	AND (p.prullensoort <> 'contactmoment' OR p.gebruiker_id = (SELECT ctx_gebruiker()))
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

-- Time of a jobcoach that may come back: he was there on that day (trg_jobcoachuur_terug).
CREATE VIEW jobcoachuur_terug {{barrier}} AS
SELECT p.voorwerp_id AS id, p.jongere_id, p.gebruiker_id, p.op FROM prullenbak p
JOIN t_jobcoachuur u ON u.id = p.voorwerp_id
JOIN t_jobcoach k ON k.id = u.jobcoach_id AND u.datum BETWEEN k.van_datum AND k.tot_datum
WHERE p.prullensoort = 'jobcoachuur';

-- What is about no young person is for who took it away.
CREATE VIEW prullenbak_eigen {{barrier}} AS
SELECT p.id, p.prullensoort, p.voorwerp_id, p.tekst, p.op, p.vervalt_op FROM t_prullen p
WHERE p.jongere_id IS NULL AND p.gebruiker_id = (SELECT ctx_gebruiker()) AND p.vervalt_op > (SELECT ctx_nu());

-- How many days: what the region has set (domain/termijn.def).
CREATE VIEW t_prullenbak_termijn AS
SELECT coalesce(max(CAST(i.waarde AS {{int}})), 30) AS dagen FROM t_instelling_nu i WHERE i.sleutel = 'prullenbak_bewaren';

CREATE VIEW t_prullenbak_nieuw AS
SELECT b.prullensoort, b.voorwerp_id, b.jongere_id, b.onderdelen, (SELECT ctx_gebruiker()) AS gebruiker_id, b.ingetrokken_op AS op,
	CASE WHEN b.prullensoort IN ('beslissing', 'overeenkomst', 'contract', 'plaatsing') THEN 253402300799000
		ELSE b.ingetrokken_op + 86400000 * (SELECT t.dagen FROM t_prullenbak_termijn t) END AS vervalt_op
FROM t_prullen_bron b WHERE b.ingetrokken_op IS NOT NULL;

-- What was taken away before there was a prullenbak; nobody knows any more by whom.
INSERT INTO t_prullenbak (prullensoort, voorwerp_id, jongere_id, onderdelen, op, vervalt_op)
SELECT b.prullensoort, b.voorwerp_id, b.jongere_id, b.onderdelen, b.ingetrokken_op,
	CASE WHEN b.prullensoort IN ('beslissing', 'overeenkomst', 'contract', 'plaatsing') THEN 253402300799000
		ELSE b.ingetrokken_op + 2592000000 END
FROM t_prullen_bron b WHERE b.ingetrokken_op IS NOT NULL;

-- For `startbaan check`, beside stand_controle: what lies here that is not away.
CREATE VIEW stand_prullenbak_controle {{barrier}} AS
SELECT count(p.id) AS verschillen FROM t_prullenbak p LEFT JOIN t_prullenbak_nieuw n
	ON n.prullensoort = p.prullensoort AND n.voorwerp_id = p.voorwerp_id AND n.op = p.op
WHERE n.voorwerp_id IS NULL AND (SELECT ctx_doel()) = 'beheer_lokaal';

-- What something that stands still leans on stays, out of sight: the naaste of a waakvlam, what was renewed,
-- whom to speak of a detachering.
CREATE VIEW overtollig_prullenbak {{barrier}} AS
SELECT p.id FROM t_prullenbak p WHERE p.vervalt_op <= (SELECT ctx_nu())
	AND (p.prullensoort <> 'naaste' OR NOT EXISTS (SELECT 1 FROM t_waakvlam w
		WHERE w.jongere_id = p.jongere_id AND w.naaste_id = p.voorwerp_id))
	AND (p.prullensoort <> 'certificaat' OR NOT EXISTS (SELECT 1 FROM t_certificaat c
		WHERE c.jongere_id = p.jongere_id AND c.voorganger_id = p.voorwerp_id))
	AND (p.prullensoort <> 'contactpersoon' OR NOT EXISTS (SELECT 1 FROM t_detachering d
		WHERE d.formeel_contact_id = p.voorwerp_id OR d.materieel_contact_id = p.voorwerp_id));

-- ---- taken away, put back, gone for good ----
--
-- Of a talk the line on the timeline stays, without a word of what was said.

-- @sqlite
CREATE VIEW t_prullenbak_bij AS SELECT p.prullensoort, p.voorwerp_id FROM t_prullenbak p;
CREATE TRIGGER trg_prullenbak_bij INSTEAD OF INSERT ON t_prullenbak_bij BEGIN
	DELETE FROM t_prullenbak WHERE prullensoort = NEW.prullensoort AND voorwerp_id = NEW.voorwerp_id;
	INSERT INTO t_prullenbak (prullensoort, voorwerp_id, jongere_id, onderdelen, gebruiker_id, op, vervalt_op)
	SELECT n.prullensoort, n.voorwerp_id, n.jongere_id, n.onderdelen, n.gebruiker_id, n.op, n.vervalt_op FROM t_prullenbak_nieuw n
	WHERE n.prullensoort = NEW.prullensoort AND n.voorwerp_id = NEW.voorwerp_id;
END;
CREATE TRIGGER trg_prullenbak_kenmerk AFTER UPDATE OF ingetrokken_op ON t_kenmerk
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('kenmerk', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_bevinding AFTER UPDATE OF ingetrokken_op ON t_bevinding
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('bevinding', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_certificaat AFTER UPDATE OF ingetrokken_op ON t_certificaat
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('certificaat', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_document AFTER UPDATE OF ingetrokken_op ON t_document
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('document', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_beslissing AFTER UPDATE OF ingetrokken_op ON t_beslissing
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('beslissing', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_overeenkomst AFTER UPDATE OF ingetrokken_op ON t_overeenkomst
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('overeenkomst', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_contract AFTER UPDATE OF ingetrokken_op ON t_contract
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('contract', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_plaatsing AFTER UPDATE OF ingetrokken_op ON t_plaatsing
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('plaatsing', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_naaste AFTER UPDATE OF ingetrokken_op ON t_naaste
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('naaste', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_contactmoment AFTER UPDATE OF ingetrokken_op ON t_contactmoment
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('contactmoment', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_loonwaardemeting AFTER UPDATE OF ingetrokken_op ON t_loonwaardemeting
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('loonwaardemeting', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_jobcoachuur AFTER UPDATE OF ingetrokken_op ON t_jobcoachuur
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('jobcoachuur', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_contactpersoon AFTER UPDATE OF ingetrokken_op ON t_contactpersoon
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('contactpersoon', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_harrie AFTER UPDATE OF ingetrokken_op ON t_harrie
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('harrie', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_filter AFTER UPDATE OF ingetrokken_op ON t_filter
WHEN NEW.ingetrokken_op IS NOT OLD.ingetrokken_op BEGIN
	INSERT INTO t_prullenbak_bij (prullensoort, voorwerp_id) VALUES ('filter', NEW.id);
END;
CREATE TRIGGER trg_prullenbak_weg AFTER DELETE ON t_prullenbak WHEN OLD.vervalt_op <= ctx_nu() BEGIN
	DELETE FROM t_kenmerk WHERE OLD.prullensoort = 'kenmerk' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_bevinding WHERE OLD.prullensoort = 'bevinding' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_certificaat WHERE OLD.prullensoort = 'certificaat' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_documentinhoud WHERE OLD.prullensoort = 'document' AND documentversie_id IN (SELECT v.id FROM t_documentversie v
		JOIN t_document d ON d.id = v.document_id WHERE d.id = OLD.voorwerp_id AND d.ingetrokken_op IS NOT NULL);
	DELETE FROM t_documentversie WHERE OLD.prullensoort = 'document' AND document_id IN (SELECT d.id FROM t_document d
		WHERE d.id = OLD.voorwerp_id AND d.ingetrokken_op IS NOT NULL);
	DELETE FROM t_document WHERE OLD.prullensoort = 'document' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_naaste WHERE OLD.prullensoort = 'naaste' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	UPDATE t_gebeurtenis SET contactmoment_id = NULL, tekst = 'Ingetrokken', zoektekst = ''
	WHERE OLD.prullensoort = 'contactmoment' AND contactmoment_id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_contactmoment WHERE OLD.prullensoort = 'contactmoment' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_hoofdtaak WHERE OLD.prullensoort = 'loonwaardemeting' AND loonwaardemeting_id IN (SELECT l.id
		FROM t_loonwaardemeting l WHERE l.id = OLD.voorwerp_id AND l.ingetrokken_op IS NOT NULL);
	DELETE FROM t_loonwaardemeting WHERE OLD.prullensoort = 'loonwaardemeting' AND id = OLD.voorwerp_id
		AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_jobcoachuur WHERE OLD.prullensoort = 'jobcoachuur' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_contactpersoon WHERE OLD.prullensoort = 'contactpersoon' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_harrie WHERE OLD.prullensoort = 'harrie' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	DELETE FROM t_filter WHERE OLD.prullensoort = 'filter' AND id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
END;

CREATE TRIGGER trg_schoonmaak_prullenbak AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_prullenbak WHERE id IN (SELECT id FROM overtollig_prullenbak LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_prullenbak() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_prullenbak WHERE prullensoort = TG_ARGV[0] AND voorwerp_id = NEW.id;
	INSERT INTO t_prullenbak (prullensoort, voorwerp_id, jongere_id, onderdelen, gebruiker_id, op, vervalt_op)
	SELECT n.prullensoort, n.voorwerp_id, n.jongere_id, n.onderdelen, n.gebruiker_id, n.op, n.vervalt_op FROM t_prullenbak_nieuw n
	WHERE n.prullensoort = TG_ARGV[0] AND n.voorwerp_id = NEW.id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_prullenbak_kenmerk AFTER UPDATE OF ingetrokken_op ON t_kenmerk FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('kenmerk');
CREATE TRIGGER trg_prullenbak_bevinding AFTER UPDATE OF ingetrokken_op ON t_bevinding FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('bevinding');
CREATE TRIGGER trg_prullenbak_certificaat AFTER UPDATE OF ingetrokken_op ON t_certificaat FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('certificaat');
CREATE TRIGGER trg_prullenbak_document AFTER UPDATE OF ingetrokken_op ON t_document FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('document');
CREATE TRIGGER trg_prullenbak_beslissing AFTER UPDATE OF ingetrokken_op ON t_beslissing FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('beslissing');
CREATE TRIGGER trg_prullenbak_overeenkomst AFTER UPDATE OF ingetrokken_op ON t_overeenkomst FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('overeenkomst');
CREATE TRIGGER trg_prullenbak_contract AFTER UPDATE OF ingetrokken_op ON t_contract FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('contract');
CREATE TRIGGER trg_prullenbak_plaatsing AFTER UPDATE OF ingetrokken_op ON t_plaatsing FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('plaatsing');
CREATE TRIGGER trg_prullenbak_naaste AFTER UPDATE OF ingetrokken_op ON t_naaste FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('naaste');
CREATE TRIGGER trg_prullenbak_contactmoment AFTER UPDATE OF ingetrokken_op ON t_contactmoment FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('contactmoment');
CREATE TRIGGER trg_prullenbak_loonwaardemeting AFTER UPDATE OF ingetrokken_op ON t_loonwaardemeting FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('loonwaardemeting');
CREATE TRIGGER trg_prullenbak_jobcoachuur AFTER UPDATE OF ingetrokken_op ON t_jobcoachuur FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('jobcoachuur');
CREATE TRIGGER trg_prullenbak_contactpersoon AFTER UPDATE OF ingetrokken_op ON t_contactpersoon FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('contactpersoon');
CREATE TRIGGER trg_prullenbak_harrie AFTER UPDATE OF ingetrokken_op ON t_harrie FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('harrie');
CREATE TRIGGER trg_prullenbak_filter AFTER UPDATE OF ingetrokken_op ON t_filter FOR EACH ROW
WHEN (NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op) EXECUTE FUNCTION trg_prullenbak('filter');
CREATE FUNCTION trg_prullenbak_weg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF OLD.prullensoort = 'document' THEN
		DELETE FROM t_documentinhoud WHERE documentversie_id IN (SELECT v.id FROM t_documentversie v
			JOIN t_document d ON d.id = v.document_id WHERE d.id = OLD.voorwerp_id AND d.ingetrokken_op IS NOT NULL);
		DELETE FROM t_documentversie WHERE document_id IN (SELECT d.id FROM t_document d
			WHERE d.id = OLD.voorwerp_id AND d.ingetrokken_op IS NOT NULL);
	ELSIF OLD.prullensoort = 'contactmoment' THEN
		UPDATE t_gebeurtenis SET contactmoment_id = NULL, tekst = 'Ingetrokken', zoektekst = ''
		WHERE contactmoment_id = OLD.voorwerp_id AND ingetrokken_op IS NOT NULL;
	ELSIF OLD.prullensoort = 'loonwaardemeting' THEN
		DELETE FROM t_hoofdtaak WHERE loonwaardemeting_id IN (SELECT l.id FROM t_loonwaardemeting l
			WHERE l.id = OLD.voorwerp_id AND l.ingetrokken_op IS NOT NULL);
	END IF;
	EXECUTE format('DELETE FROM %I WHERE id = $1 AND ingetrokken_op IS NOT NULL', 't_' || OLD.prullensoort)
	USING OLD.voorwerp_id;
	RETURN NULL;
END $$;
CREATE TRIGGER trg_prullenbak_weg AFTER DELETE ON t_prullenbak FOR EACH ROW WHEN (OLD.vervalt_op <= ctx_nu())
EXECUTE FUNCTION trg_prullenbak_weg();

CREATE FUNCTION trg_schoonmaak_prullenbak() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_prullenbak WHERE id IN (SELECT id FROM overtollig_prullenbak LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_prullenbak AFTER UPDATE OF op ON t_schoonmaak
FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_prullenbak();
-- @both
