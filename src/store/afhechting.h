/*
 * Afhechting of a Verbeteragenda (F358): whether the board of an organisation at the table must say
 * yes too, when it was asked and what it said. Read and written by the twelve alone.
 */
#ifndef STORE_AFHECHTING_H
#define STORE_AFHECHTING_H

#include "db/object.h"
#include "domain/verbeteragenda.h"
#include "store/jongere_wijzig.h"

struct afhechting_row {
	afhechting_id id;
	scan_id scan_id;
	int64_t versie;
	const char *organisatie;
	const char *orgaan;
	int afhechtstand;
	struct datum gevraagd_datum;
	struct datum antwoord_datum;
	const char *opmerking;
};
#define AFHECHTING_COLUMNS 9
extern const struct column afhechting_columns[AFHECHTING_COLUMNS];
/* For routes under /afhechtingen/:afhechting; and for the one that puts back. */
extern const struct object object_afhechting;
extern const struct object object_afhechting_weg;

#define AFHECHTINGEN_MAX 60
MUST_USE int afhechting_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);
/* "College van B&W. Gevraagd op 3 december 2026." */
const char *afhechting_text(struct arena *a, const struct afhechting_row *f);

struct afhechting_inhoud {
	const char *organisatie;
	const char *orgaan;
	int stand;
	struct datum gevraagd;
	struct datum antwoord;
	const char *opmerking;
};
MUST_USE int afhechting_create(const struct handeling *h, verbeteragenda_id agenda,
			       const struct afhechting_inhoud *in, afhechting_id *ret);
MUST_USE int afhechting_update(const struct handeling *h, afhechting_id id,
			       const struct afhechting_inhoud *in);
MUST_USE int afhechting_withdraw(const struct handeling *h, afhechting_id id);
MUST_USE int afhechting_restore(const struct handeling *h, afhechting_id id);

#endif
