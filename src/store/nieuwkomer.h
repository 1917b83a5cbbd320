/*
 * Who is new in the network (F095): mentor, five steps, where somebody stands. Read as the viewer:
 * he himself, his mentor, and who chooses that mentor. Who writes does so in a write transaction;
 * what the tables refuse is ERR_CONFLICT with the reason in db_conflict: nieuwkomer_wie and
 * nieuwkomerstap_wie (somebody else), nieuwkomer_ander (his own mentor), the unique rows (there is
 * one already).
 */
#ifndef STORE_NIEUWKOMER_H
#define STORE_NIEUWKOMER_H

#include "db/object.h"
#include "domain/nieuwkomer.h"
#include "store/jongere_wijzig.h"

struct nieuwkomer_row {
	nieuwkomer_id id;
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *organisatie; /* one of those he works for now; NULL: none */
	gebruiker_id mentor_id;  /* 0: nobody, or somebody who left */
	const char *mentor;
	const char *mentor_telefoon;
	const char *mentor_email;
	struct datum begonnen_datum;
	struct datum gestopt_datum;
	const char *reden;
	int64_t stappen; /* bits of enum introductiestap that were done */
	struct datum beweging_datum;
	bool is_zelf, is_mentor; /* the reader is */
	bool vinkt_af;           /* he is one of these two: they tick the steps */
	bool kiest;              /* he chooses the mentor */
	bool leidt;              /* he is the mentor, or chooses him */
	bool is_alleen;          /* nobody else keeps the network: a beheerder chooses */
	int64_t versie;
	const char *stand; /* no column of the view: of domain/nieuwkomer, in words */
};
#define NIEUWKOMER_COLUMNS 20
extern const struct column nieuwkomer_columns[NIEUWKOMER_COLUMNS];
extern const struct object object_nieuwkomer;

struct nieuwkomer_feiten nieuwkomer_feiten(const struct nieuwkomer_row *row);

/* Those of whom the reader is one of the two and the steps are not done; few. */
#define NIEUWKOMER_EIGEN_MAX 60
MUST_USE int nieuwkomer_list_eigen(struct db *db, struct arena *a, struct db_rows *ret);
/* Those under way for whom the reader must find a mentor, who waits longest first; few. */
MUST_USE int nieuwkomer_list_zonder(struct db *db, struct arena *a, struct db_rows *ret);
/* Of everybody in sight, the last begun first: `lopend` only those under way; after the id `na` (0:
 * from the first). */
MUST_USE int nieuwkomer_list(struct db *db, struct arena *a, bool lopend, int64_t na, size_t limit,
			     struct db_rows *ret);
/* Those in sight that are under way. */
struct nieuwkomer_telling {
	int64_t lopend;
	int64_t zonder; /* of them without a mentor */
};
MUST_USE int nieuwkomer_count(struct db *db, struct arena *a, struct nieuwkomer_telling *ret);
/* The newcomer that this person is; ERR_GEEN_RIJ: he never was, or the reader does not see it. */
MUST_USE int nieuwkomer_find_of(struct db *db, struct arena *a, gebruiker_id wie,
				struct nieuwkomer_row *ret);

struct nieuwkomerstap_row {
	nieuwkomerstap_id id;
	nieuwkomer_id nieuwkomer_id;
	int introductiestap;
	struct datum gedaan_datum;
	const char *door;
	int64_t versie;
};
#define NIEUWKOMERSTAP_COLUMNS 6
extern const struct column nieuwkomerstap_columns[NIEUWKOMERSTAP_COLUMNS];
/* A step that was done, and one that was taken back, for the two who tick. */
extern const struct object object_nieuwkomerstap, object_nieuwkomerstap_terug;
/* The steps that were done. */
MUST_USE int nieuwkomerstap_list(struct db *db, struct arena *a, nieuwkomer_id id,
				 struct db_rows *ret);

/* mentor.nr 0: nobody yet. */
MUST_USE int nieuwkomer_create(const struct handeling *h, gebruiker_id wie, gebruiker_id mentor,
			       nieuwkomer_id *ret);
/* Another mentor from today on. ERR_VERSIE when somebody else changed it since `versie`. */
MUST_USE int nieuwkomer_assign(const struct handeling *h, nieuwkomer_id id, int64_t versie,
			       gebruiker_id mentor);
MUST_USE int nieuwkomer_end(const struct handeling *h, nieuwkomer_id id, int64_t versie,
			    const char *reden);
/* Goes on where it was. */
MUST_USE int nieuwkomer_restart(const struct handeling *h, nieuwkomer_id id);
MUST_USE int nieuwkomerstap_create(const struct handeling *h, nieuwkomer_id id, int stap,
				   struct datum gedaan, nieuwkomerstap_id *ret);
MUST_USE int nieuwkomerstap_withdraw(const struct handeling *h, nieuwkomerstap_id id);

#endif
