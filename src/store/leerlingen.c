#include "store/leerlingen.h"

#include "base/tekst.h"
#include "domain/betrokkene.h"
#include "domain/fase.h"
#include "store/jongere.h"

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

/* The person a row names by address or by name, when he can be responsible; else 0. */
static gebruiker_id regisseur_find(struct arena *a, const struct db_rows *all, const char *text)
{
	const struct regisseur_row *rows = all->rows;
	const char *folded = tekst_fold(a, text);

	for (size_t i = 0; i < all->count; i++)
		if (rol_may_regisseur(rows[i].rol) &&
		    (strcmp(rows[i].naam_vouw, folded) == 0 ||
		     strcmp(tekst_fold(a, rows[i].email), folded) == 0))
			return rows[i].id;
	return (gebruiker_id){0};
}

/* Lists name few people many times: the last answer is kept. */
struct regisseurs {
	struct db_rows all;
	const char *text;
	gebruiker_id found;
};

static gebruiker_id regisseur_of(struct arena *a, struct regisseurs *r, const char *text)
{
	if (!r->text || strcmp(r->text, text) != 0) {
		r->found = regisseur_find(a, &r->all, text);
		r->text = text;
	}
	return r->found;
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

static int judge(const struct leerlingen_vraag *v, struct regisseurs *r, struct leerling_oordeel *o)
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
		o->casusregisseur = regisseur_of(v->a, r, l->casusregisseur);
	if (!o->casusregisseur.nr)
		o->casusregisseur = v->casusregisseur;
	o->lot = o->bij ? LOT_BEKEND : o->casusregisseur.nr ? LOT_NIEUW : LOT_GEEN_CASUSREGISSEUR;
	return 0;
}

int leerlingen_check(const struct leerlingen_vraag *v, const struct leerlinglijst *lijst,
		     struct leerling_oordeel *ret, size_t aantal[LOT_COUNT])
{
	struct regisseurs regisseurs = {.text = NULL};
	int rc = db_rows(v->db, v->a, &regisseurs_all, ARGS_NONE, regisseur_columns,
			 COUNT(regisseur_columns), sizeof(struct regisseur_row), MAX_REGISSEURS,
			 &regisseurs.all);
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

/* ---- taking in ---- */

QUERY(jongere_of_list, "UPDATE t_jongere SET invoerbestand_id = $2, bestemming = $3 WHERE id = $1");

static const char *or_null(const char *text)
{
	return *text ? text : NULL;
}

static struct jongere_nieuw nieuw_of(const struct leerlingen_opname *op,
				     const struct leerling_oordeel *o)
{
	const struct leerling *l = o->leerling;

	return (struct jongere_nieuw){
	    .wie = {l->roepnaam, or_null(l->voorvoegsel), l->achternaam, l->geboortedatum,
		    or_null(*l->gemeente ? l->gemeente : l->woonplaats)},
	    .school = {op->school, l->schoolsoort, or_null(l->klas), l->uitstroomdatum},
	    .telefoon = or_null(l->telefoon),
	    .email = or_null(l->email),
	    .doelgroep = CHOICE_NONE,
	    .casusregisseur = o->casusregisseur,
	    .volgend_contact_datum = op->eerste_contact,
	    .lijn = op->lijn,
	};
}

static int stay_involved(const struct leerlingen_opname *op, jongere_id jongere)
{
	int rol = betrokkene_rol_of(op->wie->rol);
	betrokkene_id id;

	return betrokkene_create(
	    op->h.db, op->h.a,
	    &(struct betrokkene_nieuw){.jongere = jongere,
				       .wie = op->wie,
				       .rol = rol,
				       .onderdelen = betrokkene_rol_onderdelen(rol),
				       .nu = op->h.nu,
				       .tot = MOMENT_GEEN,
				       .vandaag = op->h.vandaag},
	    &id);
}

static int create_one(const struct leerlingen_opname *op, const struct leerling_oordeel *o)
{
	struct jongere_nieuw nieuw = nieuw_of(op, o);
	jongere_id id;
	int rc = jongere_create(&op->h, &nieuw, &id);

	if (rc)
		return rc;
	rc = db_exec(op->h.db, &jongere_of_list,
		     ARGS(id, op->bestand, ARG_CHOICE(bestemmingen, o->leerling->bestemming)));
	if (rc < 0)
		return rc;
	return o->casusregisseur.nr == op->wie->id.nr ? 0 : stay_involved(op, id);
}

int leerlingen_create(const struct leerlingen_opname *op, const struct leerling_oordeel *oordelen,
		      size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (oordelen[i].lot != LOT_NIEUW)
			continue;
		struct arena_mark mark = arena_mark(op->h.a);
		int rc = create_one(op, &oordelen[i]);
		if (rc)
			return rc;
		arena_release(op->h.a, mark);
	}
	return 0;
}
