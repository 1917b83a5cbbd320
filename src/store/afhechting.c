#include "store/afhechting.h"

const struct column afhechting_columns[AFHECHTING_COLUMNS] = {
    COLUMN_ID(struct afhechting_row, id, afhechting, AFHECHTING, "Nummer"),
    COLUMN_ID(struct afhechting_row, scan_id, scan, SCAN, NULL),
    COLUMN(struct afhechting_row, versie, INT, NULL, 0),
    COLUMN(struct afhechting_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct afhechting_row, orgaan, TEXT, "Wie moet akkoord geven", 0),
    COLUMN_KEUZE(struct afhechting_row, afhechtstand, afhechtstanden, "Stand", 0),
    COLUMN(struct afhechting_row, gevraagd_datum, DATUM, "Gevraagd op", 0),
    COLUMN(struct afhechting_row, antwoord_datum, DATUM, "Antwoord op", 0),
    COLUMN(struct afhechting_row, opmerking, TEXT, "Opmerking", 0),
};
#define SELECT                                                                                     \
	"SELECT f.id, f.scan_id, f.versie, f.organisatie, f.orgaan, f.afhechtstand, "              \
	"f.gevraagd_datum, f.antwoord_datum, f.opmerking FROM afhechting f "
QUERY(afhechting_find, SELECT "WHERE f.id = $1 AND f.ingetrokken_op IS NULL");
QUERY(afhechting_find_weg, SELECT "WHERE f.id = $1 AND f.ingetrokken_op IS NOT NULL");
QUERY(afhechting_of_scan, SELECT "WHERE f.scan_id = $1 AND f.ingetrokken_op IS NULL "
				 "ORDER BY f.organisatie, f.id LIMIT 60");
QUERY(afhechting_insert,
      "INSERT INTO t_afhechting (verbeteragenda_id, organisatie, orgaan, afhechtstand, "
      "gevraagd_datum, antwoord_datum, opmerking) VALUES ($1, $2, $3, $4, $5, $6, $7) "
      "RETURNING id");
QUERY(afhechting_change,
      "UPDATE t_afhechting SET organisatie = $2, orgaan = $3, afhechtstand = $4, "
      "gevraagd_datum = $5, antwoord_datum = $6, opmerking = $7, versie = versie + 1 "
      "WHERE id = $1");
QUERY(afhechting_set_ingetrokken,
      "UPDATE t_afhechting SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
const struct object object_afhechting =
    OBJECT(AFHECHTING, afhechting_find, afhechting_columns, struct afhechting_row);
const struct object object_afhechting_weg =
    OBJECT(AFHECHTING, afhechting_find_weg, afhechting_columns, struct afhechting_row);

int afhechting_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &afhechting_of_scan, ARGS(scan), afhechting_columns,
		       COUNT(afhechting_columns), sizeof(struct afhechting_row), AFHECHTINGEN_MAX,
		       ret);
}

const char *afhechting_text(struct arena *a, const struct afhechting_row *f)
{
	const bool answered = afhechtstand_is_answer(f->afhechtstand);
	const struct datum day = answered ? f->antwoord_datum : f->gevraagd_datum;
	const char *who = f->orgaan ? f->orgaan : "";
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(day))
		return who;
	return arena_format(a, "%s%s%s op %s.", who, *who ? ". " : "",
			    answered ? "Antwoord" : "Gevraagd", datum_lang(day, dag));
}

int afhechting_create(const struct handeling *h, verbeteragenda_id agenda,
		      const struct afhechting_inhoud *in, afhechting_id *ret)
{
	return db_number(h->db, &afhechting_insert,
			 ARGS(agenda, in->organisatie, in->orgaan,
			      ARG_CHOICE(afhechtstanden, in->stand), in->gevraagd, in->antwoord,
			      in->opmerking),
			 &ret->nr);
}

int afhechting_update(const struct handeling *h, afhechting_id id,
		      const struct afhechting_inhoud *in)
{
	return db_done(
	    db_exec(h->db, &afhechting_change,
		    ARGS(id, in->organisatie, in->orgaan, ARG_CHOICE(afhechtstanden, in->stand),
			 in->gevraagd, in->antwoord, in->opmerking)));
}

int afhechting_withdraw(const struct handeling *h, afhechting_id id)
{
	return db_done(db_exec(h->db, &afhechting_set_ingetrokken, ARGS(id, h->nu)));
}

int afhechting_restore(const struct handeling *h, afhechting_id id)
{
	return db_done(db_exec(h->db, &afhechting_set_ingetrokken, ARGS(id, MOMENT_GEEN)));
}
