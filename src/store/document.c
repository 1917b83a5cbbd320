#include "store/document.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- reading ---- */

const struct column document_columns[DOCUMENT_COLUMNS] = {
    COLUMN_ID(struct document_row, id, document, DOCUMENT, "Nummer"),
    COLUMN_ID(struct document_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct document_row, versie, INT, NULL, 0),
    COLUMN(struct document_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct document_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct document_row, soort, documentsoorten, "Soort", ONDERDEEL_DOCUMENTEN),
    COLUMN(struct document_row, titel, TEXT, "Titel", ONDERDEEL_DOCUMENTEN),
    COLUMN(struct document_row, onderdeel, INT, NULL, 0),
    COLUMN(struct document_row, ingetrokken_op, MOMENT, "Weggehaald", 0),
};

QUERY(document_find,
      "SELECT d.id, d.jongere_id, d.versie, j.roepnaam, j.achternaam, d.soort, d.titel, "
      "d.onderdeel, d.ingetrokken_op FROM document d JOIN jongere j ON j.id = d.jongere_id "
      "WHERE d.id = $1");

const struct object object_document =
    OBJECT(DOCUMENT, document_find, document_columns, struct document_row);

const struct column document_regel_columns[DOCUMENT_REGEL_COLUMNS] = {
    COLUMN_ID(struct document_regel, id, document, DOCUMENT, "Nummer"),
    COLUMN_ID(struct document_regel, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct document_regel, versie, INT, NULL, 0),
    COLUMN(struct document_regel, titel, TEXT, "Document", ONDERDEEL_DOCUMENTEN),
    COLUMN_KEUZE(struct document_regel, soort, documentsoorten, "Soort", ONDERDEEL_DOCUMENTEN),
    COLUMN(struct document_regel, onderdeel, INT, NULL, 0),
    COLUMN(struct document_regel, ingetrokken_op, MOMENT, "Weggehaald", 0),
    COLUMN_KEUZE(struct document_regel, type, documenttypen, "Bestand", ONDERDEEL_DOCUMENTEN),
    COLUMN(struct document_regel, door, TEXT, "Door", 0),
    COLUMN(struct document_regel, op, MOMENT, "Op", 0),
    COLUMN(struct document_regel, versies, INT, "Versies", 0),
};

QUERY(document_of_jongere,
      "SELECT d.id, d.jongere_id, d.versie, d.titel, d.soort, d.onderdeel, d.ingetrokken_op, "
      "v.type, g.naam AS door, v.op, n.versies "
      "FROM document d JOIN (SELECT w.document_id, max(w.id) AS laatste, count(w.id) AS versies "
      "FROM documentversie w WHERE w.jongere_id = $1 GROUP BY w.document_id) n "
      "ON n.document_id = d.id JOIN documentversie v ON v.id = n.laatste "
      "JOIN gebruiker g ON g.id = v.gebruiker_id "
      "WHERE d.jongere_id = $1 ORDER BY d.zicht_van_op, v.op DESC, d.id DESC LIMIT 500");

int document_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &document_of_jongere, ARGS(jongere), document_regel_columns,
		       COUNT(document_regel_columns), sizeof(struct document_regel), DOCUMENT_MAX,
		       ret);
}

const struct column documentversie_columns[DOCUMENTVERSIE_COLUMNS] = {
    COLUMN_ID(struct documentversie_row, id, documentversie, DOCUMENTVERSIE, "Nummer"),
    COLUMN_ID(struct documentversie_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct documentversie_row, naam, TEXT, "Bestand", ONDERDEEL_DOCUMENTEN),
    COLUMN_KEUZE(struct documentversie_row, type, documenttypen, "Soort bestand",
		 ONDERDEEL_DOCUMENTEN),
    COLUMN(struct documentversie_row, bytes, INT, "Bytes", 0),
    COLUMN(struct documentversie_row, door, TEXT, "Door", 0),
    COLUMN(struct documentversie_row, op, MOMENT, "Op", 0),
};

#define VERSIE_SELECT                                                                              \
	"SELECT v.id, v.jongere_id, v.naam, v.type, v.bytes, g.naam AS door, v.op "                \
	"FROM documentversie v JOIN gebruiker g ON g.id = v.gebruiker_id "
QUERY(versie_find, VERSIE_SELECT "WHERE v.id = $1");
QUERY(versie_of_document, VERSIE_SELECT "WHERE v.document_id = $1 ORDER BY v.id DESC LIMIT 100");

const struct object object_documentversie =
    OBJECT(DOCUMENTVERSIE, versie_find, documentversie_columns, struct documentversie_row);

int documentversie_list(struct db *db, struct arena *a, document_id document, struct db_rows *ret)
{
	return db_rows(db, a, &versie_of_document, ARGS(document), documentversie_columns,
		       COUNT(documentversie_columns), sizeof(struct documentversie_row),
		       DOCUMENTVERSIE_MAX, ret);
}

struct inhoud_row {
	jongere_id jongere_id;
	struct bytes inhoud;
};
static const struct column inhoud_columns[] = {
    COLUMN_ID(struct inhoud_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct inhoud_row, inhoud, BYTES, NULL, ONDERDEEL_DOCUMENTEN),
};
QUERY(inhoud_find,
      "SELECT i.jongere_id, i.inhoud FROM documentinhoud i WHERE i.documentversie_id = $1");

int documentinhoud_load(struct db *db, struct arena *a, documentversie_id versie, struct bytes *ret)
{
	struct inhoud_row row;
	int rc =
	    db_row(db, a, &inhoud_find, ARGS(versie), inhoud_columns, COUNT(inhoud_columns), &row);

	if (!rc)
		*ret = row.inhoud;
	return rc;
}

/* ---- writing ---- */

QUERY(document_insert, "INSERT INTO t_document (jongere_id, soort, titel, onderdeel) "
		       "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(versie_insert, "INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, "
		     "op) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(inhoud_insert, "INSERT INTO t_documentinhoud (documentversie_id, inhoud) VALUES ($1, $2)");
QUERY(document_set_ingetrokken, INTREKKING_SET("document"));
QUERY(document_touch, "UPDATE t_document SET versie = versie + 1 WHERE id = $1");

/* It tells that there is a document, not which: a timeline is read by more people. */
static int line_create(const struct handeling *h, jongere_id jongere, int soort, const char *what)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = jongere,
		.soort = GEBEURTENIS_DOCUMENT,
		.datum = h->vandaag,
		.tekst = arena_format(h->a, "%s %s", choice_label(&documentsoorten, soort), what)});
}

static int add_inhoud(const struct handeling *h, document_id document, const struct bestand *b)
{
	documentversie_id versie;
	int rc = db_number(h->db, &versie_insert,
			   ARGS(document, b->naam, ARG_CHOICE(documenttypen, b->type),
				(int64_t)b->inhoud.len, h->gebruiker, h->nu),
			   &versie.nr);

	rc = rc ? rc : db_exec(h->db, &inhoud_insert, ARGS(versie, b->inhoud));
	return db_done(rc);
}

int document_create(const struct handeling *h, const struct document_nieuw *n,
		    const struct bestand *bestand, document_id *ret)
{
	int rc = db_number(h->db, &document_insert,
			   ARGS(n->jongere, ARG_CHOICE(documentsoorten, n->soort), n->titel,
				(int64_t)n->onderdeel),
			   &ret->nr);

	rc = rc ? rc : add_inhoud(h, *ret, bestand);
	return rc ? rc : line_create(h, n->jongere, n->soort, "toegevoegd");
}

int document_add_versie(const struct handeling *h, const struct document_row *d,
			const struct bestand *bestand)
{
	int rc = db_exec(h->db, &document_touch, ARGS(d->id));

	rc = rc < 0 ? rc : add_inhoud(h, d->id, bestand);
	return rc ? rc : line_create(h, d->jongere_id, d->soort, "in een nieuwe versie");
}

int document_withdraw(const struct handeling *h, const struct document_row *d)
{
	int rc = intrekking_set(h, &document_set_ingetrokken, d->id.nr);

	return rc ? rc : line_create(h, d->jongere_id, d->soort, "weggehaald");
}
