/*
 * Casusoverleg in the database: meetings that the reader takes part in, who else does, and of their
 * agendas the jongeren of whom he has the plan in sight. Functions that write run inside a write
 * transaction in which the gate loaded the meeting, the point or the dossier. F127-F133.
 */
#ifndef STORE_CASUSOVERLEG_H
#define STORE_CASUSOVERLEG_H

#include "db/object.h"
#include "domain/casusoverleg.h"
#include "store/jongere_wijzig.h"

struct casusoverleg_row {
	casusoverleg_id id;
	int64_t versie;
	const char *onderwerp;
	struct datum datum;
	const char *plek;
	gebruiker_id voorzitter_id;
	const char *voorzitter;
	int toestand;
	int64_t punten;             /* on the agenda, seen by the reader or not */
	int64_t punten_open;        /* of which nothing was said yet */
	casusoverleg_id vervolg_id; /* to which went what was not reached; 0: none */
};
#define CASUSOVERLEG_COLUMNS 11
extern const struct column casusoverleg_columns[CASUSOVERLEG_COLUMNS];
/* For routes under /casusoverleggen/:casusoverleg; r->object is a struct casusoverleg_row. */
extern const struct object object_casusoverleg;

struct overlegdeelnemer_row {
	overlegdeelnemer_id id;
	casusoverleg_id casusoverleg_id;
	gebruiker_id gebruiker_id;
	int64_t versie;
	const char *naam;
	const char *organisatie; /* the oldest where he works now */
	int rol;                 /* there; enum rol */
	bool aanwezig;
};
#define OVERLEGDEELNEMER_COLUMNS 8
extern const struct column overlegdeelnemer_columns[OVERLEGDEELNEMER_COLUMNS];
/* For routes under /overlegdeelnemers/:overlegdeelnemer. */
extern const struct object object_overlegdeelnemer;

struct overlegpunt_row {
	overlegpunt_id id;
	jongere_id jongere_id;
	casusoverleg_id casusoverleg_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	struct datum datum; /* of the meeting */
	int overleg;        /* enum casusoverleg_toestand */
	const char *vraag;
	int urgentie;
	bool weet_jongere;
	const char *door;
	int64_t doorgeschoven;
	int toestand;
	const char *verslag;
	const char *besproken_door;
	struct moment besproken_op;
	bool neemt_deel; /* the reader, in the casusoverleg */
};
#define OVERLEGPUNT_COLUMNS 19
extern const struct column overlegpunt_columns[OVERLEGPUNT_COLUMNS];
/* For routes under /overlegpunten/:overlegpunt; r->object is a struct overlegpunt_row. */
extern const struct object object_overlegpunt;

#define OVERLEG_MAX 200
/* The agenda in its order: what presses first, then what waited longest. */
MUST_USE int overlegpunt_list(struct db *db, struct arena *a, casusoverleg_id overleg,
			      struct db_rows *ret);
/* When and how a jongere was talked about, the newest first. */
MUST_USE int overlegpunt_list_of(struct db *db, struct arena *a, jongere_id jongere,
				 struct db_rows *ret);
MUST_USE int overlegdeelnemer_list(struct db *db, struct arena *a, casusoverleg_id overleg,
				   struct db_rows *ret);

struct casusoverleg_keuze {
	casusoverleg_id id;
	const char *naam; /* "Jongeren zonder werk, 3 december 2026" */
	struct datum datum;
};
extern const struct column casusoverleg_keuze_columns[3];
/* Those on whose agenda somebody can be put. */
MUST_USE int casusoverleg_keuze_list(struct db *db, struct arena *a, struct db_rows *ret);

struct casusoverleg_inhoud {
	const char *onderwerp;
	struct datum datum;
	const char *plek; /* NULL: not known */
};
/* Who plans it leads it, and takes part. */
MUST_USE int casusoverleg_create(const struct handeling *h, const struct casusoverleg_inhoud *in,
				 casusoverleg_id *ret);
MUST_USE int casusoverleg_update(const struct handeling *h, casusoverleg_id id,
				 const struct casusoverleg_inhoud *in);
/* ERR_CONFLICT where the step cannot be taken. */
MUST_USE int casusoverleg_step(const struct handeling *h, const struct casusoverleg_row *c,
			       int stap);
/*
 * Ends it, held or not. With `volgende` there is a next one on that day, with the same people, to
 * which goes whoever was not reached. ERR_CONFLICT casusoverleg_niet_af: somebody was not, and
 * there is none.
 */
MUST_USE int casusoverleg_end(const struct handeling *h, const struct casusoverleg_row *c,
			      struct datum volgende);

/* Who leads it from now on. ERR_CONFLICT casusoverleg_voorzitter: takes no part, or it is over. */
MUST_USE int casusoverleg_update_voorzitter(const struct handeling *h, casusoverleg_id id,
					    gebruiker_id wie);

/*
 * ERR_CONFLICT of these three: overlegdeelnemer_na_afloop; overlegdeelnemer_een, takes part;
 * overlegdeelnemer_voorzitter, leads it.
 */
MUST_USE int overlegdeelnemer_create(const struct handeling *h, casusoverleg_id overleg,
				     gebruiker_id wie);
MUST_USE int overlegdeelnemer_withdraw(const struct handeling *h, overlegdeelnemer_id id);
MUST_USE int overlegdeelnemer_update(const struct handeling *h, overlegdeelnemer_id id,
				     bool aanwezig);

struct overlegpunt_nieuw {
	jongere_id jongere;
	casusoverleg_id overleg;
	const char *vraag;
	int urgentie;
	bool weet_jongere;
};
/* ERR_CONFLICT: overlegpunt_een, or overlegpunt_zonder_overleg (it is over, or not his). */
MUST_USE int overlegpunt_create(const struct handeling *h, const struct overlegpunt_nieuw *nieuw,
				overlegpunt_id *ret);
MUST_USE int overlegpunt_withdraw(const struct handeling *h, const struct overlegpunt_row *p);
/* The minutes, which belong to the plan. ERR_CONFLICT overlegpunt_buiten_overleg. */
MUST_USE int overlegpunt_report(const struct handeling *h, const struct overlegpunt_row *p,
				const char *verslag);
/* That this was agreed there. */
MUST_USE int overlegactie_create(const struct handeling *h, const struct overlegpunt_row *p,
				 actie_id actie);

#endif
