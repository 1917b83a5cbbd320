#include "store/leerlingen.h"

#include "base/tekst.h"
#include "store/betrokkene.h"
#include "store/jongere.h"

#include <stdlib.h> /* qsort */
#include <string.h>

static const struct choice lot_list[LOT_COUNT] = {
    [LOT_NIEUW] = {"nieuw", "Wordt toegevoegd", NULL},
    [LOT_BEKEND] = {"bekend", "Is al bekend", NULL},
    [LOT_DUBBEL] = {"dubbel", "Staat dubbel in de lijst", NULL},
    [LOT_GEEN_CASUSREGISSEUR] = {"geen_casusregisseur", "Heeft geen casusregisseur", NULL},
    [LOT_FOUT] = {"fout", "Heeft een fout", NULL},
    [LOT_LEEG] = {"leeg", "Is geen leerling", NULL},
};
const struct choices leerling_loten = CHOICES("lot", lot_list);

/* ---- who becomes casusregisseur ---- */

struct regisseur_row {
	gebruiker_id id;
	const char *naam_vouw;
	const char *email;
	int rol;
};
static const struct column regisseur_columns[] = {
    COLUMN_ID(struct regisseur_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct regisseur_row, naam_vouw, TEXT, NULL, 0),
    COLUMN(struct regisseur_row, email, TEXT, NULL, 0),
    COLUMN_KEUZE(struct regisseur_row, rol, rollen, NULL, 0),
};
#define MAX_REGISSEURS 20000
QUERY(
    regisseurs_all,
    "SELECT g.id, g.naam_vouw, g.email, f.rol FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
    "WHERE g.toestand = 'actief' AND f.tot_datum IS NULL ORDER BY g.id LIMIT 20000");

/* What somebody can be called by. */
struct aanduiding {
	const char *text; /* folded */
	gebruiker_id id;
};
/* Sorted by text. */
struct regisseurs {
	struct aanduiding *list;
	size_t n;
};

static int compare_aanduiding(const void *a, const void *b)
{
	return strcmp(((const struct aanduiding *)a)->text, ((const struct aanduiding *)b)->text);
}

static int load_regisseurs(const struct leerlingen_vraag *v, struct regisseurs *ret)
{
	struct db_rows all;
	const struct regisseur_row *rows;
	int rc =
	    db_rows(v->db, v->a, &regisseurs_all, ARGS_NONE, regisseur_columns,
		    COUNT(regisseur_columns), sizeof(struct regisseur_row), MAX_REGISSEURS, &all);

	if (rc)
		return rc;
	rows = all.rows;
	ret->list = arena_array(v->a, 2 * all.count + 1, sizeof(*ret->list));
	for (size_t i = 0; i < all.count; i++) {
		if (!rol_may_regisseur(rows[i].rol))
			continue;
		ret->list[ret->n++] = (struct aanduiding){rows[i].naam_vouw, rows[i].id};
		ret->list[ret->n++] =
		    (struct aanduiding){tekst_fold(v->a, rows[i].email), rows[i].id};
	}
	qsort(ret->list, ret->n, sizeof(*ret->list), compare_aanduiding);
	return 0;
}

/* Who is called this; 0 and `meer_dan_een` when two people are. */
static gebruiker_id regisseur_find(const struct regisseurs *all, const char *folded,
				   bool *meer_dan_een)
{
	const struct aanduiding wanted = {.text = folded};
	const struct aanduiding *end = all->list + all->n;
	const struct aanduiding *at =
	    bsearch(&wanted, all->list, all->n, sizeof(wanted), compare_aanduiding);

	if (!at)
		return (gebruiker_id){0};
	while (at > all->list && strcmp(at[-1].text, folded) == 0)
		at--;
	for (const struct aanduiding *o = at; o < end && strcmp(o->text, folded) == 0; o++)
		*meer_dan_een = *meer_dan_een || o->id.nr != at->id.nr;
	return *meer_dan_een ? (gebruiker_id){0} : at->id;
}

/* ---- who is known ---- */

struct bekend_row {
	const char *casusregisseur;
};
static const struct column bekend_columns[] = {
    COLUMN(struct bekend_row, casusregisseur, TEXT, NULL, 0),
};
QUERY(bekend_find, "SELECT casusregisseur FROM bekend ORDER BY bekend_id LIMIT 1");

static int is_known(const struct leerlingen_vraag *v, const struct leerling *l, const char **bij)
{
	struct db_context context = v->context;
	struct bekend_row row;
	uint8_t key[32];
	int rc;

	herken_hash(v->a, l->naam_vouw, l->geboortedatum, key);
	context.sleutel = (struct bytes){key, sizeof(key)};
	rc = db_set_context(v->db, &context);
	rc = rc ? rc
		: db_row(v->db, v->a, &bekend_find, ARGS_NONE, bekend_columns,
			 COUNT(bekend_columns), &row);
	*bij = rc == 0 ? row.casusregisseur : NULL;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

/* ---- the judgement of a row ---- */

static int judge(const struct leerlingen_vraag *v, const struct regisseurs *r,
		 struct leerling_oordeel *o)
{
	const struct leerling *l = o->leerling;
	int rc;

	o->lot = l->uitkomst == LEERLING_FOUT ? LOT_FOUT : LOT_LEEG;
	if (l->uitkomst == LEERLING_FOUT || l->uitkomst == LEERLING_OVERGESLAGEN)
		return 0;
	if (l->dubbel_rij) {
		o->lot = LOT_DUBBEL;
		return 0;
	}
	rc = is_known(v, l, &o->bij);
	if (rc)
		return rc;
	if (*l->casusregisseur)
		o->casusregisseur =
		    regisseur_find(r, tekst_fold(v->a, l->casusregisseur), &o->meer_dan_een);
	if (!o->casusregisseur.nr)
		o->casusregisseur = v->casusregisseur;
	o->lot = o->bij ? LOT_BEKEND : o->casusregisseur.nr ? LOT_NIEUW : LOT_GEEN_CASUSREGISSEUR;
	return 0;
}

int leerlingen_check(const struct leerlingen_vraag *v, const struct leerlinglijst *lijst,
		     struct leerling_oordeel *ret, size_t aantal[LOT_COUNT])
{
	struct regisseurs regisseurs = {NULL, 0};
	int rc = load_regisseurs(v, &regisseurs);
	int back;

	memset(aantal, 0, LOT_COUNT * sizeof(*aantal));
	for (size_t i = 0; !rc && i < lijst->n; i++) {
		ret[i] = (struct leerling_oordeel){.leerling = &lijst->leerlingen[i]};
		rc = judge(v, &regisseurs, &ret[i]);
		if (!rc)
			aantal[ret[i].lot]++;
	}
	back = db_set_context(v->db, &v->context);
	return rc ? rc : back;
}

const char *leerling_oordeel_text(struct arena *a, const struct leerling_oordeel *o)
{
	const char *label = choice_label(&leerling_loten, o->lot);
	const char *wie = o->leerling->casusregisseur;

	if (o->lot == LOT_BEKEND)
		return arena_format(a, "%s. Bel %s", label, o->bij);
	if (o->lot == LOT_DUBBEL)
		return arena_format(a, "%s, ook op rij %zu", label, o->leerling->dubbel_rij);
	if (o->lot != LOT_GEEN_CASUSREGISSEUR || !*wie)
		return label;
	if (o->meer_dan_een)
		return arena_format(
		    a, "%s: meer dan één persoon heet %s. Zet het e-mailadres in de lijst", label,
		    wie);
	return arena_format(a, "%s: %s kennen wij niet als casusregisseur", label, wie);
}
