/*
 * How organisations carry out regelingen, beside what the region agreed on (domain/werkwijze.h,
 * F209). Everybody who is logged in reads it; who writes it down does so for the organisation in
 * whose function he works (werkwijze_van). Nothing is changed: what is new follows on what was.
 */
#ifndef STORE_WERKWIJZE_H
#define STORE_WERKWIJZE_H

#include "db/object.h"
#include "domain/werkwijze.h"
#include "store/jongere_wijzig.h"

struct werkwijze_row {
	werkwijze_id id;
	organisatie_id organisatie_id;
	int64_t versie;
	const char *organisatie;
	int organisatiesoort;
	int vergelijkpunt;
	int wijze;
	const char *tekst;
	const char *bron;
	const char *contact; /* NULL: none was written down */
	struct datum van_datum;
	struct datum tot_datum;
	const char *door;
	struct moment op;
	const char *bevestigd_door;
	struct moment bevestigd_op;
	gebruiker_id bevestigd_id;
	gebruiker_id vorige_id; /* who confirmed it before that, and when; 0: nobody did */
	struct moment vorige_op;
	struct datum uitstel_datum; /* until this day it is not asked whether it is still so */
	const char *uitstel_reden;
	bool is_eigen; /* the reader writes it down for this organisation */
};
#define WERKWIJZE_COLUMNS 22
extern const struct column werkwijze_columns[WERKWIJZE_COLUMNS];
extern const struct object object_werkwijze;

#define WERKWIJZE_MAX 4000
/* What holds on `dag` or begins later, of all organisations, in order of organisation, point, day.
 */
MUST_USE int werkwijze_list(struct db *db, struct arena *a, struct datum dag, struct db_rows *ret);
/* What holds on `dag` for who lives in this gemeente: of the gemeente, of UWV and of the region. */
MUST_USE int werkwijze_list_near(struct db *db, struct arena *a, const char *gemeente,
				 struct datum dag, struct db_rows *ret);
#define WERKWIJZE_EERDER_MAX 60
/* All of this organisation and point, the last first. */
MUST_USE int werkwijze_history(struct db *db, struct arena *a, organisatie_id organisatie,
			       enum vergelijkpunt punt, struct db_rows *ret);
/* What holds on this day of an organisation and a point, in a list; NULL: nothing. */
const struct werkwijze_row *werkwijze_find(const struct db_rows *rows, organisatie_id organisatie,
					   int punt, struct datum dag);
/* The first day of what the region agreed on about this point and holds on `dag`; DATUM_GEEN: it
 * did not. */
struct datum werkwijze_afspraak(const struct db_rows *rows, int punt, struct datum dag);
/* What the rules are about; `rows` hold the region's agreements too. */
struct werkwijze_feiten werkwijze_row_feiten(const struct werkwijze_row *w,
					     const struct db_rows *rows, struct datum vandaag);
/* What to do about it; `rows` hold the region's agreements too. */
enum werkwijzestand werkwijze_row_stand(const struct werkwijze_row *w, const struct db_rows *rows,
					int houdbaar, struct datum vandaag);

/* An organisation that carries regelingen out, or speaks for the region, and whom to ask there. */
struct uitvoerder_row {
	organisatie_id id;
	const char *naam;
	int soort; /* enum organisatiesoort */
	const char *telefoon;
	const char *email;
	const char *beleid; /* who makes policy there, by name; NULL: nobody is known */
};
#define UITVOERDER_COLUMNS 6
extern const struct column uitvoerder_columns[UITVOERDER_COLUMNS];
#define UITVOERDER_MAX 400
MUST_USE int uitvoerder_list(struct db *db, struct arena *a, struct datum dag, struct db_rows *ret);
/* The reader's own; ERR_GEEN_RIJ when he writes down nothing. */
MUST_USE int uitvoerder_find_own(struct db *db, struct arena *a, struct uitvoerder_row *ret);

struct werkwijze_nieuw {
	organisatie_id organisatie;
	int punt, wijze;
	const char *tekst, *bron, *contact;
	struct datum van, tot;
};
/*
 * What held from `van` on ends the day before. ERR_CONFLICT werkwijze_van_een_ander: of another
 * organisation.
 */
MUST_USE int werkwijze_create(const struct handeling *h, const struct werkwijze_nieuw *nieuw,
			      werkwijze_id *ret);
/* Whether it is still so is not asked before `tot`; DATUM_GEEN: it is asked again. ERR_VERSIE:
 * somebody changed it. ERR_CONFLICT werkwijze_uitstel: not after today, or too late. */
MUST_USE int werkwijze_set_uitstel(const struct handeling *h, const struct werkwijze_row *werkwijze,
				   struct datum tot, const char *reden);
/* It is still so. ERR_VERSIE: somebody changed it. */
MUST_USE int werkwijze_confirm(const struct handeling *h, const struct werkwijze_row *werkwijze);
/* Confirming it was a slip: it was confirmed when it was before, and is asked about again. Within a
 * day, by who confirmed; else ERR_CONFLICT werkwijze_vast. */
MUST_USE int werkwijze_withdraw(const struct handeling *h, const struct werkwijze_row *werkwijze);

#endif
