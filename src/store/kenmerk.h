/*
 * Kenmerken in the database: read as the viewer, written with their line on the timeline. A line
 * tells that something was said and of which part, not what: a timeline is read by more people than
 * that part. Functions that write run inside a write transaction in which the dossier or kenmerk
 * was loaded with the right to change it. F037, F040.
 */
#ifndef STORE_KENMERK_H
#define STORE_KENMERK_H

#include "db/object.h"
#include "domain/kenmerk.h"
#include "store/jongere_wijzig.h"

struct kenmerk_row {
	kenmerk_id id;
	jongere_id jongere_id;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int64_t onderdeel; /* one bit of domain/onderdeel */
	int soort;         /* enum kenmerksoort */
	/* The text stands in the one of its part, so that only that is logged as read. */
	const char *denken;
	const char *doen;
	const char *willen;
	const char *zijn;
	const char *door; /* who last said so */
	struct moment op; /* and when */
};
#define KENMERK_COLUMNS 13
extern const struct column kenmerk_columns[KENMERK_COLUMNS];
/* For routes under /kenmerken/:kenmerk; r->object is a struct kenmerk_row. */
extern const struct object object_kenmerk;
const char *kenmerk_tekst(const struct kenmerk_row *k);

#define KENMERK_MAX 300
/* What is said of somebody and was not taken back, in the order of enum kenmerksoort. */
MUST_USE int kenmerk_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret);

struct kenmerk_nieuw {
	jongere_id jongere;
	uint32_t onderdeel;
	int soort;
	const char *tekst;
};
MUST_USE int kenmerk_create(const struct handeling *h, const struct kenmerk_nieuw *nieuw,
			    kenmerk_id *ret);
/* Said anew: who and when are set again. */
MUST_USE int kenmerk_update(const struct handeling *h, const struct kenmerk_row *k, int soort,
			    const char *tekst);
/* Still true: said again by who acts, now. */
MUST_USE int kenmerk_confirm(const struct handeling *h, const struct kenmerk_row *k);
MUST_USE int kenmerk_withdraw(const struct handeling *h, const struct kenmerk_row *k);

#endif
