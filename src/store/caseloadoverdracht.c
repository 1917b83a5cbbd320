#include "store/caseloadoverdracht.h"

#include "store/gebeurtenis.h"

#define DOSSIERS_MAX 2000
#define SAMEN_MS (INT64_C(15) * 60 * 1000)

const struct column caseloadoverdracht_columns[CASELOADOVERDRACHT_COLUMNS] = {
    COLUMN_ID(struct caseloadoverdracht_row, id, caseloadoverdracht, CASELOADOVERDRACHT, "Nummer"),
    COLUMN_ID(struct caseloadoverdracht_row, van_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct caseloadoverdracht_row, van, TEXT, "Van", 0),
    COLUMN_ID(struct caseloadoverdracht_row, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct caseloadoverdracht_row, naar, TEXT, "Naar", 0),
    COLUMN_ID(struct caseloadoverdracht_row, door_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct caseloadoverdracht_row, door, TEXT, "Door", 0),
    COLUMN(struct caseloadoverdracht_row, reden, TEXT, "Waarom", 0),
    COLUMN(struct caseloadoverdracht_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct caseloadoverdracht_row, tot_op, MOMENT, "Terug te nemen tot", 0),
    COLUMN(struct caseloadoverdracht_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct caseloadoverdracht_row, aantal_terug, INT, "Teruggenomen", 0),
    COLUMN(struct caseloadoverdracht_row, aantal_kan_terug, INT, "Kan terug", 0),
    COLUMN(struct caseloadoverdracht_row, versie, INT, NULL, 0),
};
#define SAMEN_SELECT                                                                               \
	"SELECT o.id, o.van_id, v.naam AS van, o.ontvanger_id, n.naam AS naar, o.door_id, "        \
	"d.naam AS door, o.reden, o.op, o.tot_op, o.aantal, o.aantal_terug, o.aantal_kan_terug, "  \
	"o.versie FROM caseloadoverdracht o JOIN gebruiker v ON v.id = o.van_id "                  \
	"JOIN gebruiker n ON n.id = o.ontvanger_id JOIN gebruiker d ON d.id = o.door_id "
QUERY(samen_find, SAMEN_SELECT "WHERE o.id = $1");
QUERY(samen_list, SAMEN_SELECT "WHERE o.id < $1 ORDER BY o.id DESC LIMIT $2");
QUERY(samen_open, "SELECT id FROM caseloadoverdracht WHERE door_id = $1 AND van_id = $2 "
		  "AND ontvanger_id = $3 AND reden = $4 AND op > $5 ORDER BY id DESC LIMIT 1");
QUERY(samen_insert,
      "INSERT INTO t_caseloadoverdracht (van_id, ontvanger_id, door_id, door_functie_id, "
      "reden, op) VALUES ($1, $2, $3, (SELECT ctx_functie()), $4, $5) RETURNING id");

const struct object object_caseloadoverdracht = OBJECT(
    CASELOADOVERDRACHT, samen_find, caseloadoverdracht_columns, struct caseloadoverdracht_row);

static const struct column een_columns[] = {
    COLUMN_ID(struct overgedragen_row, id, overgedragen, OVERGEDRAGEN, NULL),
    COLUMN_ID(struct overgedragen_row, caseloadoverdracht_id, caseloadoverdracht,
	      CASELOADOVERDRACHT, NULL),
    COLUMN_ID(struct overgedragen_row, dossier_id, jongere, JONGERE, NULL),
    COLUMN(struct overgedragen_row, teruggenomen_op, MOMENT, NULL, 0),
    COLUMN(struct overgedragen_row, kan_terug, BOOL, NULL, 0),
    COLUMN(struct overgedragen_row, versie, INT, NULL, 0),
};
#define EEN_SELECT                                                                                 \
	"SELECT id, caseloadoverdracht_id, dossier_id, teruggenomen_op, kan_terug, versie "        \
	"FROM overgedragen "
QUERY(een_find, EEN_SELECT "WHERE id = $1");
QUERY(een_of_dossier, EEN_SELECT "WHERE caseloadoverdracht_id = $1 AND dossier_id = $2 "
				 "AND kan_terug = TRUE ORDER BY id DESC LIMIT 1");
QUERY(een_list,
      EEN_SELECT "WHERE caseloadoverdracht_id = $1 AND kan_terug = TRUE ORDER BY id LIMIT 2000");
QUERY(een_insert, "INSERT INTO t_overgedragen (caseloadoverdracht_id, jongere_id, "
		  "volgend_contact_datum, op) VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(een_terug,
      "UPDATE t_overgedragen SET teruggenomen_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_overgedragen =
    OBJECT(OVERGEDRAGEN, een_find, een_columns, struct overgedragen_row);

int caseloadoverdracht_list(struct db *db, struct arena *a, int64_t below, int64_t limit,
			    struct db_rows *ret)
{
	return db_rows(db, a, &samen_list, ARGS(below, limit), caseloadoverdracht_columns,
		       COUNT(caseloadoverdracht_columns), sizeof(struct caseloadoverdracht_row),
		       CASELOADOVERDRACHT_MAX, ret);
}

int overgedragen_find_dossier(struct db *db, struct arena *a, caseloadoverdracht_id id,
			      jongere_id jongere, struct overgedragen_row *ret)
{
	return db_row(db, a, &een_of_dossier, ARGS(id, jongere), een_columns, COUNT(een_columns),
		      ret);
}

/* ---- giving ---- */

int caseloadoverdracht_start(const struct handeling *h, const struct caseloadgift *gift,
			     caseloadoverdracht_id *ret)
{
	int rc = db_number(
	    h->db, &samen_open,
	    ARGS(h->gebruiker, gift->van, gift->naar, gift->reden, h->nu.ms - SAMEN_MS), &ret->nr);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	return db_number(h->db, &samen_insert,
			 ARGS(gift->van, gift->naar, h->gebruiker, gift->reden, h->nu), &ret->nr);
}

int dossier_give(const struct handeling *h, caseloadoverdracht_id samen, gebruiker_id naar,
		 const struct dossiergift *gift, overgedragen_id *ret)
{
	int rc = jongere_assign(h, gift->jongere, naar, gift->volgend, gift->lijn);

	return rc ? rc
		  : db_number(h->db, &een_insert, ARGS(samen, gift->jongere, gift->was, h->nu),
			      &ret->nr);
}

/* ---- the way back ---- */

static int een_withdraw(const struct handeling *h, const struct overgedragen_row *een,
			const char *lijn)
{
	int rc = db_exec(h->db, &een_terug, ARGS(een->id, h->nu));

	return rc < 0 ? rc
		      : gebeurtenis_create(
			    h->db, h->a,
			    &(struct gebeurtenis_nieuw){.jongere = een->dossier_id,
							.soort = GEBEURTENIS_CASUSREGISSEUR,
							.datum = h->vandaag,
							.tekst = lijn});
}

static const char *line_text(const struct handeling *h, const struct caseloadoverdracht_row *samen)
{
	return h->gebruiker.nr == samen->ontvanger_id.nr
		   ? arena_format(h->a, "%s gaf het dossier terug aan %s.", samen->naar, samen->van)
		   : arena_format(h->a, "%s nam de overdracht terug. %s is weer casusregisseur.",
				  samen->door, samen->van);
}

int caseloadoverdracht_withdraw(const struct handeling *h,
				const struct caseloadoverdracht_row *samen, int64_t *aantal)
{
	const char *lijn = line_text(h, samen);
	struct db_rows rows;
	int rc = db_rows(h->db, h->a, &een_list, ARGS(samen->id), een_columns, COUNT(een_columns),
			 sizeof(struct overgedragen_row), DOSSIERS_MAX, &rows);
	const struct overgedragen_row *list = rows.rows;

	*aantal = rc ? 0 : (int64_t)rows.count;
	for (size_t i = 0; !rc && i < rows.count; i++)
		rc = een_withdraw(h, &list[i], lijn);
	return rc;
}

int overgedragen_withdraw(const struct handeling *h, const struct overgedragen_row *een)
{
	struct caseloadoverdracht_row samen;
	int rc = db_row(h->db, h->a, &samen_find, ARGS(een->caseloadoverdracht_id),
			caseloadoverdracht_columns, COUNT(caseloadoverdracht_columns), &samen);

	return rc ? rc : een_withdraw(h, een, line_text(h, &samen));
}
