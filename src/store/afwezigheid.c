#include "store/afwezigheid.h"

#include "base/tekst.h"
#include "store/betrokkene.h"
#include "store/gebeurtenis.h"
#include "store/keuze.h"

#include <string.h>

#define MAX_DOSSIERS 5000

const struct column afwezigheid_columns[] = {
    COLUMN_ID(struct afwezigheid_row, id, afwezigheid, AFWEZIGHEID, "Nummer"),
    COLUMN_ID(struct afwezigheid_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct afwezigheid_row, naam, TEXT, "Wie", 0),
    COLUMN_ID(struct afwezigheid_row, vervanger_id, gebruiker, GEBRUIKER, "Vervangernummer"),
    COLUMN(struct afwezigheid_row, vervanger, TEXT, "Vervanger", 0),
    COLUMN(struct afwezigheid_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct afwezigheid_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct afwezigheid_row, versie, INT, NULL, 0),
};

#define AFWEZIGHEID_SELECT                                                                         \
	"SELECT a.id, a.gebruiker_id, g.naam, a.vervanger_id, v.naam AS vervanger, a.van_datum, "  \
	"a.tot_datum, a.versie FROM afwezigheid a JOIN gebruiker g ON g.id = a.gebruiker_id "      \
	"LEFT JOIN gebruiker v ON v.id = a.vervanger_id "
QUERY(afwezigheid_find, AFWEZIGHEID_SELECT
      "WHERE a.id = $1 AND a.gebruiker_id IN (SELECT w.id FROM afwezigheid_van w)");
QUERY(afwezigheid_now,
      AFWEZIGHEID_SELECT "WHERE a.tot_datum >= $1 ORDER BY a.van_datum, a.id LIMIT 500");
QUERY(afwezigheid_of,
      AFWEZIGHEID_SELECT "WHERE a.tot_datum >= $2 AND (a.gebruiker_id = $1 OR a.vervanger_id = $1) "
			 "ORDER BY a.van_datum, a.id LIMIT 500");
QUERY(
    afwezigheid_insert,
    "INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op, tot_op, "
    "door_id, op) VALUES ($1, NULLIF($2, 0), $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(afwezigheid_vervang,
      "UPDATE t_afwezigheid SET vervanger_id = $2, versie = versie + 1 WHERE id = $1");
QUERY(afwezigheid_stop,
      "UPDATE t_afwezigheid SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_afwezigheid =
    OBJECT(AFWEZIGHEID, afwezigheid_find, afwezigheid_columns, struct afwezigheid_row);

int afwezigheid_list(struct db *db, struct arena *a, struct datum vandaag, struct db_rows *ret)
{
	return db_rows(db, a, &afwezigheid_now, ARGS(vandaag), afwezigheid_columns,
		       COUNT(afwezigheid_columns), sizeof(struct afwezigheid_row), AFWEZIGHEID_MAX,
		       ret);
}

int afwezigheid_list_of(struct db *db, struct arena *a, gebruiker_id wie, struct datum vandaag,
			struct db_rows *ret)
{
	return db_rows(db, a, &afwezigheid_of, ARGS(wie, vandaag), afwezigheid_columns,
		       COUNT(afwezigheid_columns), sizeof(struct afwezigheid_row), AFWEZIGHEID_MAX,
		       ret);
}

const struct column afwezigheid_keuze_columns[] = {
    COLUMN_ID(struct afwezigheid_keuze, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct afwezigheid_keuze, naam, TEXT, NULL, 0),
};
QUERY(wie_list, "SELECT id, naam FROM afwezigheid_van WHERE naam_vouw LIKE $1 ESCAPE '\\' "
		"ORDER BY naam_vouw, id LIMIT 100");
#define VERVANGER_SELECT                                                                           \
	"SELECT g.id, g.naam FROM gebruiker g WHERE g.toestand = 'actief' "                        \
	"AND g.id IN (SELECT f.gebruiker_id FROM functie f WHERE f.organisatie_id = $2 "           \
	"AND f.tot_datum IS NULL AND f.rol NOT IN " ROLLEN_ZONDER_WERK ") "
QUERY(vervanger_find, VERVANGER_SELECT "AND g.id = $1");
QUERY(vervanger_list, VERVANGER_SELECT "AND g.id <> $3 AND g.naam_vouw LIKE $1 ESCAPE '\\' "
				       "ORDER BY g.naam_vouw, g.id LIMIT 100");

int afwezigheid_wie_list(struct db *db, struct arena *a, const char *zoek, struct db_rows *ret)
{
	return db_rows(db, a, &wie_list, ARGS(tekst_like(a, tekst_fold(a, zoek))),
		       afwezigheid_keuze_columns, COUNT(afwezigheid_keuze_columns),
		       sizeof(struct afwezigheid_keuze), KEUZE_MAX, ret);
}

int afwezigheid_vervanger_list(struct db *db, struct arena *a, const char *zoek,
			       struct vervanger_van van, struct db_rows *ret)
{
	return db_rows(db, a, &vervanger_list,
		       ARGS(tekst_like(a, tekst_fold(a, zoek)), van.organisatie, van.wie.nr),
		       afwezigheid_keuze_columns, COUNT(afwezigheid_keuze_columns),
		       sizeof(struct afwezigheid_keuze), KEUZE_MAX, ret);
}

int afwezigheid_vervanger_find(struct db *db, struct arena *a, gebruiker_id wie,
			       organisatie_id organisatie, struct afwezigheid_keuze *ret)
{
	return db_row(db, a, &vervanger_find, ARGS(wie, organisatie), afwezigheid_keuze_columns,
		      COUNT(afwezigheid_keuze_columns), ret);
}

/* ---- what it does to their dossiers ---- */

struct dossier_row {
	jongere_id jongere_id;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, jongere_id, jongere, JONGERE, NULL),
};
QUERY(dossier_list, "SELECT DISTINCT jongere_id FROM vervanging WHERE afwezigheid_id = $1 "
		    "ORDER BY jongere_id LIMIT 5000");

static int lines_create(const struct handeling *h, afwezigheid_id id, const char *tekst)
{
	struct db_rows dossiers;
	int rc =
	    db_rows(h->db, h->a, &dossier_list, ARGS(id), dossier_columns, COUNT(dossier_columns),
		    sizeof(struct dossier_row), MAX_DOSSIERS, &dossiers);
	const struct dossier_row *rows = dossiers.rows;

	for (size_t i = 0; !rc && i < dossiers.count; i++)
		rc = gebeurtenis_create(h->db, h->a,
					&(struct gebeurtenis_nieuw){.jongere = rows[i].jongere_id,
								    .soort = GEBEURTENIS_BETROKKENE,
								    .datum = h->vandaag,
								    .tekst = tekst});
	return rc;
}

static int replaced(const struct handeling *h, afwezigheid_id id)
{
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];
	struct afwezigheid_row row;
	int rc = db_row(h->db, h->a, &afwezigheid_find, ARGS(id), afwezigheid_columns,
			COUNT(afwezigheid_columns), &row);

	if (rc || !row.vervanger)
		return rc;
	return lines_create(h, id,
			    arena_format(h->a, "%s vervangt %s van %s tot en met %s", row.vervanger,
					 row.naam, datum_lang(row.van_datum, van),
					 datum_lang(row.tot_datum, tot)));
}

int afwezigheid_create(const struct handeling *h, const struct afwezigheid_nieuw *n,
		       afwezigheid_id *ret)
{
	struct moment van = datum_begin(n->van);
	int rc = db_number(h->db, &afwezigheid_insert,
			   ARGS(n->gebruiker, n->vervanger.nr, n->van, n->tot,
				van.ms < h->nu.ms ? h->nu : van, datum_begin(datum_plus(n->tot, 1)),
				h->gebruiker, h->nu),
			   &ret->nr);

	return rc ? rc : replaced(h, *ret);
}

int afwezigheid_assign(const struct handeling *h, const struct afwezigheid_row *row,
		       gebruiker_id vervanger)
{
	int rc = db_exec(h->db, &afwezigheid_vervang, ARGS(row->id, vervanger));

	return rc < 0 ? rc : replaced(h, row->id);
}

int afwezigheid_end(const struct handeling *h, const struct afwezigheid_row *row)
{
	int rc = row->vervanger ? lines_create(h, row->id,
					       arena_format(h->a, "%s vervangt %s niet meer",
							    row->vervanger, row->naam))
				: 0;

	rc = rc ? rc : db_exec(h->db, &afwezigheid_stop, ARGS(row->id, h->nu));
	return db_done(rc);
}

QUERY(naam_find, "SELECT id, naam FROM gebruiker WHERE id = $1");

static int naam_load(struct db *db, struct arena *a, gebruiker_id wie, const char **ret)
{
	struct afwezigheid_keuze keuze;
	int rc = wie.nr ? db_row(db, a, &naam_find, ARGS(wie), afwezigheid_keuze_columns,
				 COUNT(afwezigheid_keuze_columns), &keuze)
			: ERR_GEEN_RIJ;

	*ret = rc ? NULL : keuze.naam;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

int afwezigheid_find_namen(struct db *db, struct arena *a, const struct afwezigheid_nieuw *nieuw,
			   struct afwezigheid_namen *ret)
{
	int rc = naam_load(db, a, nieuw->gebruiker, &ret->wie);

	return rc ? rc : naam_load(db, a, nieuw->vervanger, &ret->vervanger);
}

struct afwezigheid_weigering afwezigheid_refusal(struct arena *a, const char *conflict,
						 const struct afwezigheid_namen *namen)
{
	if (strstr(conflict, "afwezigheid_dubbel"))
		return (struct afwezigheid_weigering){
		    "van", "In deze dagen is deze persoon al afwezig. Kies andere dagen."};
	if (strstr(conflict, "afwezigheid_weg"))
		return (struct afwezigheid_weigering){
		    "vervanger", arena_format(a,
					      "%s is in deze dagen zelf weg. Kies iemand anders of "
					      "andere dagen.",
					      namen->vervanger)};
	if (strstr(conflict, "afwezigheid_vervangt"))
		return (struct afwezigheid_weigering){
		    "van", arena_format(a,
					"%s vervangt in deze dagen zelf iemand. Kies andere dagen, "
					"of stop eerst die vervanging.",
					namen->wie)};
	if (strstr(conflict, "afwezigheid_elders"))
		return (struct afwezigheid_weigering){
		    "vervanger", "Kies iemand die bij dezelfde organisatie werkt."};
	return (struct afwezigheid_weigering){
	    "", "Dit is intussen veranderd. Bekijk de lijst en probeer het opnieuw."};
}
