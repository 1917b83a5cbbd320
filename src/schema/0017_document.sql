-- Documents of a young person: what it is, its versions, and apart from them the bytes (blueprint 3, security UP).
--
-- Who reads a document has the part "documenten" in sight and the part that it is about: a payslip is for who sees the
-- income. Health is not among them: it must be stored encrypted, and that is not there yet. A version is added and never
-- changed. The bytes stand by themselves, so that no list reads them; thirty days after a document was taken away they are
-- deleted (overtollig_inhoud). That it was there, and who put it there, stays.

CREATE TABLE t_document (
	id {{id}},
	jongere_id {{int}} NOT NULL REFERENCES t_jongere(id),
	soort {{text}} NOT NULL CHECK (soort IN ('cv', 'diploma', 'verslag', 'overeenkomst', 'brief', 'anders')), -- domain/document
	titel {{text}} NOT NULL CHECK (trim(titel) <> ''),
	onderdeel {{int}} NOT NULL CHECK (onderdeel IN (4, 16, 256, 512, 1024, 2048, 16384)), -- what it is about; 16384: nothing more
	ingetrokken_op {{int}},
	versie {{int}} NOT NULL DEFAULT 1
) {{strict}};
CREATE INDEX document_jongere ON t_document (jongere_id, id);
CREATE INDEX document_ingetrokken ON t_document (ingetrokken_op) WHERE ingetrokken_op IS NOT NULL;

CREATE TABLE t_documentversie (
	id {{id}},
	document_id {{int}} NOT NULL REFERENCES t_document(id),
	naam {{text}} NOT NULL CHECK (trim(naam) <> ''), -- of the file, as it was sent
	type {{text}} NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg', 'docx', 'odt')), -- by what is in it
	bytes {{int}} NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
	gebruiker_id {{int}} NOT NULL REFERENCES t_gebruiker(id),
	op {{int}} NOT NULL
) {{strict}};
CREATE INDEX documentversie_document ON t_documentversie (document_id, id);

CREATE TABLE t_documentinhoud (
	id {{id}},
	documentversie_id {{int}} NOT NULL UNIQUE REFERENCES t_documentversie(id),
	inhoud {{bytes}} NOT NULL
) {{strict}};

-- ---- what may be read ----

CREATE VIEW document AS
SELECT d.id, z.jongere_id, d.soort, d.titel, d.onderdeel, d.ingetrokken_op, d.versie, z.van_op AS zicht_van_op
FROM t_zicht z CROSS JOIN t_document d
WHERE d.jongere_id = z.jongere_id AND z.gebruiker_id = (SELECT ctx_gebruiker())
	AND (z.onderdelen & 16384) <> 0 AND (z.onderdelen & d.onderdeel) <> 0
	AND (d.ingetrokken_op IS NULL OR d.ingetrokken_op > (SELECT ctx_nu()) - 2592000000)
	AND z.van_op <= (SELECT ctx_nu()) AND z.tot_op > (SELECT ctx_nu());

CREATE VIEW documentversie AS
SELECT v.id, v.document_id, d.jongere_id, v.naam, v.type, v.bytes, v.gebruiker_id, v.op
FROM document d CROSS JOIN t_documentversie v WHERE v.document_id = d.id;

-- What was taken away is opened by nobody until it is put back.
CREATE VIEW documentinhoud AS
SELECT i.id, v.id AS documentversie_id, d.jongere_id, v.naam, v.type, i.inhoud
FROM document d CROSS JOIN t_documentversie v CROSS JOIN t_documentinhoud i
WHERE v.document_id = d.id AND i.documentversie_id = v.id AND d.ingetrokken_op IS NULL;

-- ---- what stays as it is ----

-- @sqlite
CREATE TRIGGER trg_documentversie_vast BEFORE UPDATE ON t_documentversie
BEGIN SELECT RAISE(ABORT, 'documentversie_vast'); END;
CREATE TRIGGER trg_documentinhoud_vast BEFORE UPDATE ON t_documentinhoud
BEGIN SELECT RAISE(ABORT, 'documentversie_vast'); END;
CREATE TRIGGER trg_document_vast BEFORE UPDATE OF jongere_id ON t_document WHEN NEW.jongere_id <> OLD.jongere_id
BEGIN SELECT RAISE(ABORT, 'document_vast'); END;
-- @postgres
CREATE FUNCTION trg_documentversie_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'documentversie_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_documentversie_vast BEFORE UPDATE ON t_documentversie FOR EACH ROW EXECUTE FUNCTION trg_documentversie_vast();
CREATE TRIGGER trg_documentinhoud_vast BEFORE UPDATE ON t_documentinhoud FOR EACH ROW EXECUTE FUNCTION trg_documentversie_vast();
CREATE FUNCTION trg_document_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'document_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_document_vast BEFORE UPDATE OF jongere_id ON t_document
FOR EACH ROW WHEN (NEW.jongere_id <> OLD.jongere_id) EXECUTE FUNCTION trg_document_vast();
-- @both

-- ---- what is of no use any more: the bytes, thirty days after the document was taken away ----

CREATE VIEW overtollig_inhoud {{barrier}} AS
SELECT i.id FROM t_document d JOIN t_documentversie v ON v.document_id = d.id JOIN t_documentinhoud i ON i.documentversie_id = v.id
WHERE d.ingetrokken_op IS NOT NULL AND d.ingetrokken_op <= (SELECT ctx_nu()) - 2592000000;
-- @sqlite
CREATE TRIGGER trg_schoonmaak_inhoud AFTER UPDATE OF op ON t_schoonmaak BEGIN
	DELETE FROM t_documentinhoud WHERE id IN (SELECT id FROM overtollig_inhoud LIMIT 500);
END;
-- @postgres
CREATE FUNCTION trg_schoonmaak_inhoud() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM t_documentinhoud WHERE id IN (SELECT id FROM overtollig_inhoud LIMIT 500);
	RETURN NULL;
END $$;
CREATE TRIGGER trg_schoonmaak_inhoud AFTER UPDATE OF op ON t_schoonmaak FOR EACH ROW EXECUTE FUNCTION trg_schoonmaak_inhoud();
-- @both
