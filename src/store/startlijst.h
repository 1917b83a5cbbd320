/*
 * The start of a place: the list of what must be ready on the first day, and what both expect. Read
 * as the viewer; who writes does so inside a write transaction in which the place was loaded with
 * the right to change it, and each act writes its line on the timeline. What the tables refuse is
 * ERR_CONFLICT: startpunt_zonder_zicht (who sees to it must stay with the dossier). F200-F206.
 */
#ifndef STORE_STARTLIJST_H
#define STORE_STARTLIJST_H

#include "db/object.h"
#include "domain/startlijst.h"
#include "store/jongere_wijzig.h"

/* A place with what its start needs to know. */
struct start_kop {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *werkgever;
	const char *functie;
	struct datum van_datum;
	struct datum eind_datum; /* DATUM_GEEN while it runs */
	double uren;
	int weet_werkgever;
	gebruiker_id nazorg_gebruiker_id;
	const char *nazorg_door;
	const char *nazorg_telefoon;
};
/* For routes under /plaatsingen/:plaatsing/startlijst and /ingroei. */
extern const struct object object_startplek;
MUST_USE int start_kop_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
			    struct start_kop *ret);

struct startpunt_row {
	startpunt_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	struct datum eind_datum; /* of the place */
	int startonderwerp;
	gebruiker_id gebruiker_id; /* who sees to it */
	const char *wie;
	struct datum voor_datum;
	int toestand;      /* enum planstand */
	const char *tekst; /* what was agreed, or why it is not needed */
};
#define STARTPUNT_COLUMNS 15
extern const struct column startpunt_columns[STARTPUNT_COLUMNS];
extern const struct object object_startpunt;
/* The list of a place, in the order in which it was made; none before that. */
MUST_USE int startpunt_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
			    struct db_rows *ret);
/* The list as it begins: all that must be ready, by one person, for one day. */
MUST_USE int startlijst_create(const struct handeling *h, const struct start_kop *plek,
			       gebruiker_id wie, struct datum voor);

struct startpunt_antwoord {
	gebruiker_id wie;
	struct datum voor;
	int stand;         /* enum planstand */
	const char *tekst; /* NULL only while it is open */
};
MUST_USE int startpunt_update(const struct handeling *h, const struct startpunt_row *punt,
			      const struct startpunt_antwoord *antwoord);

/* ---- what both expect ---- */

struct startafspraak_row {
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	const char *verwachting_jongere;
	const char *verwachting_werkgever;
	int64_t vertelkring;       /* bits of enum vertelkring: who may be told */
	struct datum vertel_datum; /* when the young person said yes to that */
	const char *door;
	struct moment op; /* MOMENT_GEEN: nothing was agreed */
};
#define STARTAFSPRAAK_COLUMNS 8
extern const struct column startafspraak_columns[STARTAFSPRAAK_COLUMNS];
/* The one that holds. */
MUST_USE int startafspraak_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
				struct startafspraak_row *ret);
/* What helps, in the words that may be told at work: when `afspraak` has the young person's yes,
 * and the employer knows. NULL: nothing. */
MUST_USE int startafspraak_told(struct db *db, struct arena *a, const struct start_kop *plek,
				const struct startafspraak_row *afspraak, const char **ret);
/* Another one, that holds from now on; of `nieuw` what was agreed is read. */
MUST_USE int startafspraak_create(const struct handeling *h, const struct start_kop *plek,
				  const struct startafspraak_row *nieuw);

/* A line on the timeline about the start of a place, when `rc` says that something was done. */
MUST_USE int start_line_create(const struct handeling *h, int rc, jongere_id jongere,
			       plaatsing_id plaatsing, const char *tekst);

#endif
