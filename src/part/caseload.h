/*
 * Giving all the dossiers of somebody to a colleague of the same organisation: who can get them,
 * and what is asked (werk/caseload_overdracht.c, werk/caseload_sluiting.c). Numbers only, and
 * nothing of whom they are about (peers 43).
 */
#ifndef PART_CASELOAD_H
#define PART_CASELOAD_H

#include "part/collega.h"

#define CASELOAD_MAX 2000

/* What a caseload is of: whose, and how many. */
struct caseload_drager {
	gebruiker_id id;
	const char *naam;
	int64_t aantal;
	int64_t norm; /* NULL in a query: there is none */
};
extern const struct column caseload_drager_columns[4];

/* Choosing to whom. */
struct caseload_zoek_in {
	const char *zoek;
	gebruiker_id van; /* 0: whoever asks */
};
extern const struct field caseload_zoek_fields[2];
struct caseload_zoek_page {
	struct caseload_drager van;
	struct list collegas; /* of struct collega_row */
};
extern const struct shape caseload_zoek_shape;
/* Who of this organisation may be responsible, found by `zoek`, without `van`; and the one in the
 * path, else ERR_ONBEKEND. */
MUST_USE int caseload_doel_list(struct request *r, gebruiker_id van, const char *zoek,
				struct list *ret);
MUST_USE int caseload_doel_find(struct request *r, struct collega_row *ret);
/* The page, of a struct caseload_zoek_page; `lead` says whose and how many, a colleague leads to
 * `pad`/<token>?van=. */
void caseload_view_doelen(struct html *h, struct request *r, const char *lead, const char *pad);

/* Giving. `aantal` is the number that was on the screen. */
struct caseload_van_in {
	gebruiker_id van;
};
extern const struct field caseload_van_fields[1];
struct caseload_geef_in {
	const char *reden;
	gebruiker_id van;
	int64_t aantal;
};
extern const struct field caseload_geef_fields[3];
/* Whose it is, in the form: as typed, else as asked, else whoever asks. */
gebruiker_id caseload_van(struct request *r);
/* Mistakes of giving all that `van` has to the one in the path. */
void caseload_check(struct request *r, const struct caseload_drager *van);
/* The form, which goes to `url`. */
void caseload_view_form(struct html *h, struct request *r, const struct caseload_drager *van,
			const char *url);

#endif
