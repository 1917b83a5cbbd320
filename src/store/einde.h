/*
 * The end of a place, read as the viewer, and what is done after it was recorded (plaatsing_end):
 * it is taken back, or its follow-up was done. Who writes does so inside a write transaction in
 * which the place was loaded with the right to change it. F270-F272, F290-F302.
 */
#ifndef STORE_EINDE_H
#define STORE_EINDE_H

#include "db/object.h"
#include "store/jongere_wijzig.h"
#include "store/plaatsing.h"

struct einde_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct datum fase_van_datum;
	struct moment gesloten_op;
	gebruiker_id casusregisseur_id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum; /* not set: it runs, and what follows is empty */
	int uitkomst;
	struct datum opvolging_datum;
	struct moment opgevolgd_op;
	int reden; /* of uitval; as what follows */
	const char *toelichting;
	const char *had_geholpen;
	int64_t ander_werk; /* places with work that go on beside it */
};
extern const struct object object_einde;
/* "Kok bij De Molen" */
const char *einde_werk(struct arena *a, const struct einde_row *e);

MUST_USE int einde_load(struct db *db, struct arena *a, plaatsing_id id, struct einde_row *ret);
/* Of the dossier, with the end or with taking it back. CHOICE_NONE: it stays as it is. */
MUST_USE int einde_update_fase(const struct handeling *h, const struct einde_row *e, int fase,
			       struct datum van);
/*
 * What was said of the end is corrected: last day, outcome, why, and the first contact; who follows
 * up stays. The line on the timeline makes room for a new one.
 */
MUST_USE int einde_update(const struct handeling *h, const struct einde_row *e,
			  const struct plaatsing_einde *einde);
/* The place goes on, and why it stopped was not so. ERR_GEEN_RIJ: it is no more recent
 * (einde_is_recent), and was recorded more than a day ago. */
MUST_USE int einde_withdraw(const struct handeling *h, const struct einde_row *e);
/* The follow-up is done, by what stands in `tekst`. */
MUST_USE int einde_follow(const struct handeling *h, const struct einde_row *e, const char *tekst);

#endif
