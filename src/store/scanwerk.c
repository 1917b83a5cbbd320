#include "store/scanwerk.h"

#include "domain/verbeteragenda.h"
#include "store/formulering.h"
#include "store/scanovername.h"
#include "store/zetel.h"

#include <stdlib.h>

struct actie_row {
	verbeteractie_id id;
	const char *wat;
	int verbeterstand;
	struct datum wanneer_datum;
	struct datum gevraagd_datum;
	bool is_trekker;
	bool is_initiatiefnemer;
};
static const struct column actie_columns[] = {
    COLUMN_ID(struct actie_row, id, verbeteractie, VERBETERACTIE, NULL),
    COLUMN(struct actie_row, wat, TEXT, NULL, 0),
    COLUMN_KEUZE(struct actie_row, verbeterstand, verbeterstanden, NULL, 0),
    COLUMN(struct actie_row, wanneer_datum, DATUM, NULL, 0),
    COLUMN(struct actie_row, gevraagd_datum, DATUM, NULL, 0),
    COLUMN(struct actie_row, is_trekker, BOOL, NULL, 0),
    COLUMN(struct actie_row, is_initiatiefnemer, BOOL, NULL, 0),
};
QUERY(actie_list, "SELECT x.id, x.wat, x.verbeterstand, x.wanneer_datum, x.gevraagd_datum, "
		  "x.is_trekker, x.is_initiatiefnemer FROM mijn_verbeterwerk x ORDER BY x.id "
		  "LIMIT 500");
#define ACTIES_MAX 500

struct zelfscan_open_row {
	zelfscan_id id;
	struct moment op;
	struct datum tot_datum;
};
static const struct column open_columns[] = {
    COLUMN_ID(struct zelfscan_open_row, id, zelfscan, ZELFSCAN, NULL),
    COLUMN(struct zelfscan_open_row, op, MOMENT, NULL, 0),
    COLUMN(struct zelfscan_open_row, tot_datum, DATUM, NULL, 0),
};
QUERY(open_list, "SELECT z.id, z.op, z.tot_datum FROM mijn_zelfscanwerk z ORDER BY z.id LIMIT 10");
#define OPEN_MAX 10

static void add_actie(const struct actie_row *x, struct datum vandaag, struct scanwerklijst *ret)
{
	const struct verbeterwerk_feiten f = {.stand = x->verbeterstand,
					      .wanneer = x->wanneer_datum,
					      .gevraagd = x->gevraagd_datum,
					      .is_trekker = x->is_trekker,
					      .is_initiatiefnemer = x->is_initiatiefnemer};
	struct scanwerk *w = &ret->list[ret->count];

	*w = (struct scanwerk){.over.verbeteractie = x->id, .wat = x->wat};
	ret->count += signaal_verbeteractie_te_laat(&f, vandaag, &w->signaal) ||
		      signaal_verbeteractie_nieuws(&f, vandaag, &w->signaal) ||
		      signaal_verbeteractie_blijft(&f, vandaag, &w->signaal);
}

static void add_zelfscan(const struct zelfscan_open_row *z, struct datum vandaag,
			 struct scanwerklijst *ret)
{
	const struct zelfscanwerk_feiten f = {moment_datum(z->op), z->tot_datum};
	struct scanwerk *w = &ret->list[ret->count];

	*w = (struct scanwerk){.over.zelfscan = z->id};
	ret->count += signaal_zelfscan_open(&f, vandaag, &w->signaal);
}

static void add_overname(struct arena *a, const struct scanovername_row *o, struct datum vandaag,
			 struct scanwerklijst *ret)
{
	const struct scanwissel_feiten f = {.soort = o->is_nieuw ? SIGNAAL_SCAN_GEKREGEN
								 : SIGNAAL_SCAN_GEGEVEN,
					    .sinds = moment_datum(o->op),
					    .wie = o->is_nieuw ? o->van : o->opvolger,
					    .terug = DATUM_GEEN};
	struct scanwerk *w = &ret->list[ret->count++];

	*w = (struct scanwerk){.over.scanovername = o->id, .wat = scan_naam(a, o->regio, o->jaar)};
	signaal_scanwissel(&f, vandaag, &w->signaal);
}

static void add_zonder(struct arena *a, const struct scan_zonder_row *s, struct datum vandaag,
		       struct scanwerklijst *ret)
{
	const bool weg = datum_set(s->tot_datum);
	const struct scanwissel_feiten f = {.soort = SIGNAAL_SCAN_ZONDER,
					    .sinds = weg ? s->tot_datum : s->afwezig_van_datum,
					    .wie = s->initiatiefnemer,
					    .terug = weg ? DATUM_GEEN : s->afwezig_tot_datum};
	struct scanwerk *w = &ret->list[ret->count++];

	*w = (struct scanwerk){.over.zonder = s->id, .wat = scan_naam(a, s->regio, s->jaar)};
	signaal_scanwissel(&f, vandaag, &w->signaal);
}

static void add_zetel(struct arena *a, const struct zetelwerk_row *z, struct datum vandaag,
		      struct scanwerklijst *ret)
{
	const struct zetelwerk_feiten f = {z->naam, z->organisatie, moment_datum(z->antwoord_op),
					   z->sessie_datum};
	struct scanwerk *w = &ret->list[ret->count++];

	*w = (struct scanwerk){.over = {.zetel = z->id, .zetel_zit_voor = z->voorzitter},
			       .wat = scan_naam(a, z->regio, z->jaar)};
	signaal_zetel_kan_niet(&f, vandaag, &w->signaal);
}

static void add_formulering(const struct formuleerwerk_row *f, struct datum vandaag,
			    struct scanwerklijst *ret)
{
	const struct formuleer_feiten feiten = {moment_datum(f->op)};
	struct scanwerk *w = &ret->list[ret->count++];

	*w = (struct scanwerk){.over.formulering = f->id, .wat = f->tekst};
	signaal_formulering(&feiten, vandaag, &w->signaal);
}

static int compare(const void *a, const void *b)
{
	const struct scanwerk *x = a, *y = b;

	return signaal_compare(&x->signaal, &y->signaal);
}

int scanwerk_load(struct db *db, struct arena *a, struct datum vandaag, struct scanwerklijst *ret)
{
	struct db_rows acties, scans, wissels, zonder, zetels, woorden;
	int rc = db_rows(db, a, &actie_list, ARGS_NONE, actie_columns, COUNT(actie_columns),
			 sizeof(struct actie_row), ACTIES_MAX, &acties);

	rc = rc ? rc
		: db_rows(db, a, &open_list, ARGS_NONE, open_columns, COUNT(open_columns),
			  sizeof(struct zelfscan_open_row), OPEN_MAX, &scans);
	rc = rc ? rc : scanovername_wacht_list(db, a, &wissels);
	rc = rc ? rc : scan_zonder_list(db, a, &zonder);
	rc = rc ? rc : zetelwerk_list(db, a, &zetels);
	rc = rc ? rc : formuleerwerk_list(db, a, &woorden);
	*ret = (struct scanwerklijst){0};
	if (rc)
		return rc;
	ret->list = arena_array(a,
				acties.count + scans.count + wissels.count + zonder.count +
				    zetels.count + woorden.count + 1,
				sizeof(*ret->list));
	for (size_t i = 0; i < acties.count; i++)
		add_actie((const struct actie_row *)acties.rows + i, vandaag, ret);
	for (size_t i = 0; i < scans.count; i++)
		add_zelfscan((const struct zelfscan_open_row *)scans.rows + i, vandaag, ret);
	for (size_t i = 0; i < wissels.count; i++)
		add_overname(a, (const struct scanovername_row *)wissels.rows + i, vandaag, ret);
	for (size_t i = 0; i < zonder.count; i++)
		add_zonder(a, (const struct scan_zonder_row *)zonder.rows + i, vandaag, ret);
	for (size_t i = 0; i < zetels.count; i++)
		add_zetel(a, (const struct zetelwerk_row *)zetels.rows + i, vandaag, ret);
	for (size_t i = 0; i < woorden.count; i++)
		add_formulering((const struct formuleerwerk_row *)woorden.rows + i, vandaag, ret);
	qsort(ret->list, ret->count, sizeof(*ret->list), compare);
	return 0;
}
