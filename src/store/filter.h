/*
 * Filters that are kept (domain/filter.h): one's own and what colleagues of the organisation share,
 * as the reader of the organisation in which he works now.
 */
#ifndef STORE_FILTER_H
#define STORE_FILTER_H

#include "db/object.h"
#include "domain/filter.h"

struct filter_row {
	filter_id id;
	gebruiker_id gebruiker_id; /* who keeps it */
	const char *naam;
	const char *door;
	bool gedeeld;
	int lijst; /* enum filterlijst; what follows is CHOICE_NONE where it does not narrow */
	int fase;
	int kring;
	int toestand;
	int sortering;
	int vak;
	int signaal; /* enum signaalsoort */
	int64_t versie;
};
#define FILTER_COLUMNS 13
extern const struct column filter_columns[FILTER_COLUMNS];
/* Of who keeps it: only he changes it. r->object is a struct filter_row. */
extern const struct object object_filter;

#define FILTER_MAX 100
/* All of both lists, by name; at most FILTER_MAX. */
MUST_USE int filter_list(struct db *db, struct arena *a, struct db_rows *ret);

/* Keeps it: id, gebruiker and versie are not read. ERR_CONFLICT: filter_een_naam. */
MUST_USE int filter_create(struct db *db, const struct filter_row *nieuw, gebruiker_id wie,
			   organisatie_id waar, struct moment nu, filter_id *ret);
MUST_USE int filter_update(struct db *db, filter_id id, const char *naam, bool gedeeld);
MUST_USE int filter_withdraw(struct db *db, filter_id id, struct moment nu);

/* "/jongeren?fase=werk&van=mijn": the list as the filter narrows it. */
const char *filter_url(struct arena *a, const struct filter_row *f);
/* `url` with those choices behind it, after a '?' or '&'. */
const char *filter_url_of(struct arena *a, const char *url, const struct filter_row *f);
/* What it narrows to, in words: "Fase: Werk. Van wie: …". "" for a filter that narrows nothing. */
const char *filter_text(struct arena *a, const struct filter_row *f);

#endif
