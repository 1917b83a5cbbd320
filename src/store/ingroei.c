#include "store/ingroei.h"

#include "base/tekst.h"
#include "domain/onderdeel.h"
#include "domain/plan.h"
#include "store/startlijst.h"

#define WERK ONDERDEEL_WERK

const struct column ingroeistap_columns[INGROEISTAP_COLUMNS] = {
    COLUMN_ID(struct ingroeistap_row, id, ingroeistap, INGROEISTAP, "Nummer"),
    COLUMN_ID(struct ingroeistap_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct ingroeistap_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct ingroeistap_row, zicht, INT, NULL, 0),
    COLUMN(struct ingroeistap_row, versie, INT, NULL, 0),
    COLUMN(struct ingroeistap_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct ingroeistap_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct ingroeistap_row, werkgever, TEXT, NULL, WERK),
    COLUMN(struct ingroeistap_row, eind_datum, DATUM, NULL, WERK),
    COLUMN(struct ingroeistap_row, van_datum, DATUM, "Vanaf", WERK),
    COLUMN(struct ingroeistap_row, uren, REAL, "Uren per week", WERK),
    COLUMN_KEUZE(struct ingroeistap_row, toestand, ingroeistanden, "Hoe staat het", WERK),
    COLUMN(struct ingroeistap_row, reden, TEXT, "Waarom niet", WERK),
};
#define STAP_SELECT                                                                                \
	"SELECT s.id, s.plaatsing_id, s.jongere_id, j.zicht, s.versie, j.roepnaam, j.achternaam, " \
	"w.naam AS werkgever, p.eind_datum, s.van_datum, s.uren, s.toestand, s.reden "             \
	"FROM ingroeistap s JOIN plaatsing p ON p.id = s.plaatsing_id "                            \
	"JOIN jongere j ON j.id = s.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
QUERY(ingroeistap_find, STAP_SELECT "WHERE s.id = $1");
QUERY(ingroeistap_of_plaatsing,
      STAP_SELECT "WHERE s.plaatsing_id = $1 AND s.id IN (SELECT n.id FROM ingroeistap n "
		  "WHERE n.plaatsing_id = $1 ORDER BY n.id DESC LIMIT 60) "
		  "ORDER BY s.van_datum, s.id LIMIT 60");
QUERY(ingroeistap_insert,
      "INSERT INTO t_ingroeistap (plaatsing_id, jongere_id, van_datum, uren, toestand) "
      "VALUES ($1, $2, $3, $4, $5)");
QUERY(ingroeistap_close, "UPDATE t_ingroeistap SET toestand = $2, reden = $3, "
			 "versie = versie + 1 WHERE id = $1");

const struct object object_ingroeistap =
    OBJECT(INGROEISTAP, ingroeistap_find, ingroeistap_columns, struct ingroeistap_row);

int ingroeibeeld_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
		      struct ingroeibeeld *ret)
{
	int rc = db_rows(db, a, &ingroeistap_of_plaatsing, ARGS(plaatsing), ingroeistap_columns,
			 COUNT(ingroeistap_columns), sizeof(struct ingroeistap_row),
			 INGROEISTAP_MAX, &ret->stappen);
	const struct ingroeistap_row *rows = ret->stappen.rows;
	struct ingroei_stap *list = arena_array(a, ret->stappen.count + 1, sizeof(*list));
	struct ingroei ingroei;

	for (size_t i = 0; i < ret->stappen.count; i++)
		list[i] = (struct ingroei_stap){rows[i].van_datum, rows[i].uren, rows[i].toestand};
	ingroei = ingroei_compute(list, ret->stappen.count);
	ret->nu = ingroei.nu < 0 ? NULL : &rows[ingroei.nu];
	ret->komt = ingroei.komt < 0 ? NULL : &rows[ingroei.komt];
	ret->eind = ingroei.eind < 0 ? NULL : &rows[ingroei.eind];
	return rc;
}

static int close_step(const struct handeling *h, ingroeistap_id id, int stand, const char *reden)
{
	return db_exec(h->db, &ingroeistap_close,
		       ARGS(id, ARG_CHOICE(ingroeistanden, stand), reden));
}

/* Those that did not come yet make room. */
static int make_room(const struct handeling *h, const struct ingroeibeeld *beeld)
{
	const struct ingroeistap_row *rows = beeld->stappen.rows;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < beeld->stappen.count; i++)
		if (rows[i].toestand == PLANSTAND_OPEN)
			rc = close_step(h, rows[i].id, PLANSTAND_GESTOPT,
					"Er zijn nieuwe stappen afgesproken.");
	return rc;
}

int ingroei_create(const struct handeling *h, const struct ingroeibeeld *beeld,
		   const struct ingroei_nieuw *n)
{
	const struct ingroei_stap *last = &n->stappen[n->count - 1];
	char dag[DATUM_TEXT_MAX];
	int rc = make_room(h, beeld);

	for (size_t i = 0; rc >= 0 && i < n->count; i++)
		rc = db_exec(h->db, &ingroeistap_insert,
			     ARGS(n->plaatsing, n->jongere, n->stappen[i].van, n->stappen[i].uren,
				  ARG_CHOICE(ingroeistanden, n->stappen[i].stand)));
	return start_line_create(h, rc, n->jongere, n->plaatsing,
				 arena_format(h->a, "De uren groeien van %s naar %s per week op %s",
					      tekst_getal(h->a, n->stappen[0].uren),
					      tekst_getal(h->a, last->uren),
					      datum_lang(last->van, dag)));
}

int ingroeistap_answer(const struct handeling *h, const struct ingroeistap_row *stap, int stand,
		       const char *reden)
{
	return start_line_create(
	    h, close_step(h, stap->id, stand, reden), stap->jongere_id, stap->plaatsing_id,
	    arena_format(h->a, "De stap naar %s uur per week: %s. %s",
			 tekst_getal(h->a, stap->uren), choice_label(&ingroeistanden, stand),
			 reden ? reden : ""));
}
