#include "store/plaatsing_verbetering.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"
#include "store/plaatsing.h"

#include <string.h>

static const struct column verbeter_columns[] = {
    COLUMN_ID(struct verbeter_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct verbeter_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct verbeter_row, zicht, INT, NULL, 0),
    COLUMN(struct verbeter_row, versie, INT, "Versie", 0),
    COLUMN_KEUZE(struct verbeter_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct verbeter_row, fase_van_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct verbeter_row, gesloten_op, MOMENT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct verbeter_row, werkgever_id, werkgever, WERKGEVER, "Werkgever"),
    COLUMN(struct verbeter_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN_ID(struct verbeter_row, formele_werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN_KEUZE(struct verbeter_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct verbeter_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN(struct verbeter_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct verbeter_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct verbeter_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
};
QUERY(verbeter_find,
      "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.fase, j.fase_van_datum, j.gesloten_op, "
      "p.werkgever_id, w.naam AS werkgever, p.formele_werkgever_id, p.soort, p.functie, "
      "p.van_datum, p.eind_datum, p.uren FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
      "JOIN werkgever w ON w.id = p.werkgever_id WHERE p.id = $1");
const struct object object_verbetering =
    OBJECT(PLAATSING, verbeter_find, verbeter_columns, struct verbeter_row);

QUERY(plaatsing_set, "UPDATE t_plaatsing SET van_datum = $2, soort = $3, werkgever_id = $4, "
		     "versie = versie + 1 WHERE id = $1");

/* ---- the line that tells that it began ---- */

struct regel_row {
	gebeurtenis_id id;
	const char *tekst;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebeurtenis, GEBEURTENIS, NULL),
    COLUMN(struct regel_row, tekst, TEXT, NULL, ONDERDEEL_WERK),
};
#define REGEL_LIMIT 100
QUERY(regel_list, "SELECT id, tekst FROM gebeurtenis WHERE plaatsing_id = $1 AND datum = $2 "
		  "AND soort = 'plaatsing' AND ingetrokken_op IS NULL ORDER BY id DESC LIMIT 100");

static int withdraw_regel(const struct handeling *h, const struct verbeter_row *was)
{
	const char *begin = plaatsing_begin(h->a, was->soort, was->werkgever);
	const struct regel_row *list;
	struct db_rows rows;
	int rc = db_rows(h->db, h->a, &regel_list, ARGS(was->id, was->van_datum), regel_columns,
			 COUNT(regel_columns), sizeof(struct regel_row), REGEL_LIMIT, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (strncmp(list[i].tekst, begin, strlen(begin)) == 0)
			return gebeurtenis_withdraw(h->db, list[i].id);
	return rc;
}

static int replace_regel(const struct handeling *h, const struct verbeter_row *was)
{
	struct verbeter_row now;
	int rc = withdraw_regel(h, was);

	rc = rc ? rc
		: db_row(h->db, h->a, &verbeter_find, ARGS(was->id), verbeter_columns,
			 COUNT(verbeter_columns), &now);
	return rc ? rc
		  : gebeurtenis_create(
			h->db, h->a,
			&(struct gebeurtenis_nieuw){
			    .jongere = now.jongere_id,
			    .soort = GEBEURTENIS_PLAATSING,
			    .datum = now.van_datum,
			    .plaatsing = now.id,
			    .tekst = arena_format(h->a, "%s%s, %s uur per week",
						  plaatsing_begin(h->a, now.soort, now.werkgever),
						  now.functie, tekst_getal(h->a, now.uren))});
}

/* A phase that began with the place follows its kind. */
static int follow_fase(const struct handeling *h, const struct verbeter_row *was,
		       const struct plaatsing_verbeterd *now)
{
	int fase = fase_of_plaatsing(now->soort);

	if (fase == CHOICE_NONE || fase == was->fase || now->van.dag > h->vandaag.dag ||
	    was->fase != fase_of_plaatsing(was->soort) ||
	    was->fase_van_datum.dag != was->van_datum.dag)
		return 0;
	return jongere_update_fase(h, was->jongere_id, fase, now->van, NULL);
}

int plaatsing_mend(const struct handeling *h, const struct verbeter_row *was,
		   const struct plaatsing_verbeterd *now)
{
	int rc = db_exec(
	    h->db, &plaatsing_set,
	    ARGS(was->id, now->van, ARG_CHOICE(plaatsingsoorten, now->soort), now->werkgever));

	rc = rc < 0 ? rc : replace_regel(h, was);
	return rc ? rc : follow_fase(h, was, now);
}
