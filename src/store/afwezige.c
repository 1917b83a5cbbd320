#include "store/afwezige.h"

const struct column afwezige_columns[AFWEZIGE_COLUMNS] = {
    COLUMN_ID(struct afwezige_row, id, afwezige, AFWEZIGE, "Nummer"),
    COLUMN_ID(struct afwezige_row, scan_id, scan, SCAN, NULL),
    COLUMN(struct afwezige_row, versie, INT, NULL, 0),
    COLUMN(struct afwezige_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct afwezige_row, domein, INT, "Domein", 0),
    COLUMN(struct afwezige_row, contact, TEXT, "Wie belt u daar?", 0),
    COLUMN_KEUZE(struct afwezige_row, meedoen, afwezigemeedoen, "Hoe staat het?", 0),
    COLUMN(struct afwezige_row, meedoen_op, MOMENT, "Sinds", 0),
    COLUMN(struct afwezige_row, tekst, TEXT, "Opmerking", 0),
};
#define AFWEZIGE_SELECT                                                                            \
	"SELECT a.id, a.scan_id, a.versie, a.organisatie, a.domein, a.contact, a.meedoen, "        \
	"a.meedoen_op, a.tekst FROM afwezige a "
QUERY(afwezige_find, AFWEZIGE_SELECT "WHERE a.id = $1");
QUERY(afwezige_of_scan,
      AFWEZIGE_SELECT "WHERE a.scan_id = $1 ORDER BY a.domein, a.organisatie, a.id LIMIT 200");
const struct object object_afwezige =
    OBJECT(AFWEZIGE, afwezige_find, afwezige_columns, struct afwezige_row);

int afwezige_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &afwezige_of_scan, ARGS(scan), afwezige_columns,
		       COUNT(afwezige_columns), sizeof(struct afwezige_row), AFWEZIGEN_MAX, ret);
}

QUERY(afwezige_insert,
      "INSERT INTO t_afwezige (scan_id, organisatie, domein, contact, meedoen, tekst, meedoen_op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(afwezige_change,
      "UPDATE t_afwezige SET organisatie = $2, domein = $3, contact = $4, meedoen = $5, "
      "tekst = $6, meedoen_op = $7, versie = versie + 1 WHERE id = $1");
QUERY(afwezige_set_vervallen,
      "UPDATE t_afwezige SET vervallen_op = $2, versie = versie + 1 WHERE id = $1");

int afwezige_create(const struct handeling *h, scan_id scan, const struct afwezige_inhoud *in,
		    afwezige_id *ret)
{
	return db_number(h->db, &afwezige_insert,
			 ARGS(scan, in->organisatie, in->domein, in->contact,
			      ARG_CHOICE(afwezigemeedoen, in->meedoen), in->tekst, h->nu),
			 &ret->nr);
}

int afwezige_update(const struct handeling *h, afwezige_id id, const struct afwezige_inhoud *in)
{
	return db_done(db_exec(h->db, &afwezige_change,
			       ARGS(id, in->organisatie, in->domein, in->contact,
				    ARG_CHOICE(afwezigemeedoen, in->meedoen), in->tekst, h->nu)));
}

int afwezige_withdraw(const struct handeling *h, afwezige_id id)
{
	return db_done(db_exec(h->db, &afwezige_set_vervallen, ARGS(id, h->nu)));
}
