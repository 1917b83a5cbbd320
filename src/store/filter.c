#include "store/filter.h"

#include "domain/fase.h"
#include "domain/signaal.h"

#include <string.h>

const struct column filter_columns[] = {
    COLUMN_ID(struct filter_row, id, filter, FILTER, "Nummer"),
    COLUMN_ID(struct filter_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct filter_row, naam, TEXT, "Naam", 0),
    COLUMN(struct filter_row, door, TEXT, "Bewaard door", 0),
    COLUMN(struct filter_row, gedeeld, BOOL, "Gedeeld", 0),
    COLUMN_KEUZE(struct filter_row, lijst, filterlijsten, "Lijst", 0),
    COLUMN_KEUZE(struct filter_row, fase, fasen, "Fase", 0),
    COLUMN_KEUZE(struct filter_row, kring, kringen, "Van wie", 0),
    COLUMN_KEUZE(struct filter_row, toestand, toestanden, "Dossier", 0),
    COLUMN_KEUZE(struct filter_row, sortering, sorteringen, "Volgorde", 0),
    COLUMN_KEUZE(struct filter_row, vak, werkvakken, "Wanneer", 0),
    COLUMN_KEUZE(struct filter_row, signaal, signaalsoort_keuzes, "Wat", 0),
    COLUMN(struct filter_row, versie, INT, NULL, 0),
};

#define FILTER_SELECT                                                                              \
	"SELECT f.id, f.gebruiker_id, f.naam, g.naam AS door, f.gedeeld, f.lijst, f.fase, "        \
	"f.kring, f.toestand, f.sortering, f.vak, f.signaal, f.versie FROM filter f "              \
	"JOIN gebruiker g ON g.id = f.gebruiker_id "
QUERY(filter_all, FILTER_SELECT "ORDER BY f.naam, f.id LIMIT 100");
QUERY(filter_own, FILTER_SELECT "WHERE f.id = $1 AND f.eigen = TRUE");
QUERY(filter_insert, "INSERT INTO t_filter (gebruiker_id, organisatie_id, naam, gedeeld, lijst, "
		     "fase, kring, toestand, sortering, vak, signaal, op) "
		     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id");
QUERY(filter_change,
      "UPDATE t_filter SET naam = $2, gedeeld = $3, versie = versie + 1 WHERE id = $1");
QUERY(filter_stop, "UPDATE t_filter SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_filter = OBJECT(FILTER, filter_own, filter_columns, struct filter_row);

int filter_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &filter_all, ARGS_NONE, filter_columns, COUNT(filter_columns),
		       sizeof(struct filter_row), FILTER_MAX, ret);
}

int filter_create(struct db *db, const struct filter_row *f, gebruiker_id wie, organisatie_id waar,
		  struct moment nu, filter_id *ret)
{
	return db_number(db, &filter_insert,
			 ARGS(wie, waar, f->naam, f->gedeeld, ARG_CHOICE(filterlijsten, f->lijst),
			      ARG_CHOICE(fasen, f->fase), ARG_CHOICE(kringen, f->kring),
			      ARG_CHOICE(toestanden, f->toestand),
			      ARG_CHOICE(sorteringen, f->sortering), ARG_CHOICE(werkvakken, f->vak),
			      ARG_CHOICE(signaalsoort_keuzes, f->signaal), nu),
			 &ret->nr);
}

int filter_update(struct db *db, filter_id id, const char *naam, bool gedeeld)
{
	return db_done(db_exec(db, &filter_change, ARGS(id, naam, gedeeld)));
}

int filter_withdraw(struct db *db, filter_id id, struct moment nu)
{
	return db_done(db_exec(db, &filter_stop, ARGS(id, nu)));
}

/* ---- as an address, and in words ---- */

static const struct keuze {
	const char *parameter; /* as the list calls it */
	const char *label;
	const struct choices *choices;
	size_t offset;
} keuzes[] = {
    {"fase", "Fase", &fasen, offsetof(struct filter_row, fase)},
    {"van", "Van wie", &kringen, offsetof(struct filter_row, kring)},
    {"toestand", "Dossier", &toestanden, offsetof(struct filter_row, toestand)},
    {"sorteer", "Volgorde", &sorteringen, offsetof(struct filter_row, sortering)},
    {"tab", "Wanneer", &werkvakken, offsetof(struct filter_row, vak)},
    {"soort", "Wat", &signaalsoort_keuzes, offsetof(struct filter_row, signaal)},
};

static int chosen(const struct filter_row *f, const struct keuze *k)
{
	return *(const int *)(const void *)((const char *)f + k->offset);
}

const char *filter_url_of(struct arena *a, const char *url, const struct filter_row *f)
{
	for (size_t i = 0; i < COUNT(keuzes); i++) {
		const char *code = choice_code(keuzes[i].choices, chosen(f, &keuzes[i]));

		if (code)
			url = arena_format(a, "%s%c%s=%s", url, strchr(url, '?') ? '&' : '?',
					   keuzes[i].parameter, code);
	}
	return url;
}

const char *filter_url(struct arena *a, const struct filter_row *f)
{
	return filter_url_of(a, f->lijst == FILTERLIJST_WERK ? "/werk" : "/jongeren", f);
}

const char *filter_text(struct arena *a, const struct filter_row *f)
{
	const char *text = "";

	for (size_t i = 0; i < COUNT(keuzes); i++)
		if (chosen(f, &keuzes[i]) != CHOICE_NONE)
			text =
			    arena_format(a, "%s%s%s: %s.", text, *text ? " " : "", keuzes[i].label,
					 choice_label(keuzes[i].choices, chosen(f, &keuzes[i])));
	return text;
}
