/*
 * Uitval told by the other two, and who is responsible for the way back (domain/uitval.h). Read as
 * the viewer; who writes does so inside a write transaction in which the place was loaded with the
 * right to change it. F290-F296.
 */
#ifndef STORE_UITVAL_H
#define STORE_UITVAL_H

#include "db/object.h"
#include "domain/uitval.h"
#include "store/jongere_wijzig.h"

/* The uitval of one place, as the worker recorded it, with what the rule asks for. */
struct uitval_row {
	plaatsing_id id;
	jongere_id jongere_id;
	uitval_id uitval_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	const char *functie;
	int weet_werkgever;
	struct datum datum;
	int reden;
	const char *toelichting;
	const char *had_geholpen;
	const char *door;
	int uitkomst;
	int doelgroep; /* CHOICE_NONE: not known, or not for this reader; as what follows */
	int64_t vervolg;
	int subsidie;
	int ww;
	const char *contact;
};
#define UITVAL_COLUMNS 21
extern const struct column uitval_columns[UITVAL_COLUMNS];
/* For routes under /plaatsingen/:plaatsing/uitval; a place that went well is not found. */
extern const struct object object_uitval;

struct uitvalkant_row {
	jongere_id jongere_id;
	int kant;
	int reden;
	const char *tekst;
	struct datum datum;
	const char *door;
};
#define UITVALKANT_COLUMNS 6
extern const struct column uitvalkant_columns[UITVALKANT_COLUMNS];
MUST_USE int uitvalkant_list(struct db *db, struct arena *a, uitval_id uitval, struct db_rows *ret);
const struct uitvalkant_row *uitvalkant_find(const struct db_rows *rows, int kant);

/* What the rule asks for, as far as this reader knows it. */
struct uitval_recht uitval_recht_of(const struct uitval_row *u);

/*
 * What this side says, anew when it said something before. ERR_CONFLICT
 * belofte_3_werkgever_weet_niet: the employer does not know of the support.
 */
MUST_USE int uitvalkant_update(const struct handeling *h, const struct uitval_row *u,
			       const struct uitvalkant_row *kant);
MUST_USE int uitvalvervolg_update(const struct handeling *h, const struct uitval_row *u,
				  int subsidie, int ww, const char *contact);

#endif
