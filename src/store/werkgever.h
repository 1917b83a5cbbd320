/*
 * The registry of employers, shared by all professionals: one row per employer, found by KvK number
 * or by name.
 */
#ifndef STORE_WERKGEVER_H
#define STORE_WERKGEVER_H

#include "db/object.h"

struct werkgever_kop {
	werkgever_id id;
	int64_t versie;
	const char *naam;
	const char *kvk;
	const char *branche;
	const char *plaats;
	const char *telefoon;
};
/* For .object of routes under /werkgevers/:werkgever. */
extern const struct object object_werkgever;
#define WERKGEVER_COLUMNS 7
extern const struct column werkgever_columns[WERKGEVER_COLUMNS];

/* By KvK number, else by folded name (and place when given). 0 with *ret, or ERR_GEEN_RIJ. */
MUST_USE int werkgever_find(struct db *db, struct arena *a, const char *naam, const char *kvk,
			    const char *plaats, struct werkgever_kop *ret);

/* ERR_GEEN_RIJ */
MUST_USE int werkgever_load(struct db *db, struct arena *a, werkgever_id id,
			    struct werkgever_kop *ret);

/*
 * Who may be meant by a name that nobody has exactly: the same name in another place or with
 * another KvK number, or a name that has this one in it or stands in it; those in this place first,
 * at most WERKGEVER_LIJKT_MAX.
 */
#define WERKGEVER_LIJKT_MAX 5
struct werkgever_lijkt {
	werkgever_id id;
	const char *naam; /* "Hoveniers Noord, Vlietdam, KvK 12345678" */
};
extern const struct column werkgever_lijkt_columns[2];
MUST_USE int werkgever_lijkt_list(struct db *db, struct arena *a, const char *naam,
				  const char *plaats, struct db_rows *ret);

/*
 * What a list in a form offers: those that a word of the name finds, by name; at most
 * WERKGEVER_KEUZE_MAX. An empty word finds all.
 */
#define WERKGEVER_KEUZE_MAX 100
MUST_USE int werkgever_keuze_list(struct db *db, struct arena *a, const char *zoek,
				  struct db_rows *ret);

struct werkgever_nieuw {
	const char *naam, *kvk, *branche, *plaats, *telefoon; /* kvk: eight digits or NULL */
};
/* Inside a write transaction. ERR_CONFLICT when the KvK number is there already. */
MUST_USE int werkgever_create(struct db *db, struct arena *a, const struct werkgever_nieuw *nieuw,
			      struct moment nu, werkgever_id *ret);

/* Somebody at an employer with whom we speak. */
struct contactpersoon_row {
	contactpersoon_id id;
	const char *naam;
	const char *functie;
	const char *telefoon;
	const char *email;
};
#define CONTACTPERSOON_COLUMNS 5
extern const struct column contactpersoon_columns[CONTACTPERSOON_COLUMNS];
/* Who are not withdrawn, by name; at most 50. */
MUST_USE int contactpersoon_list(struct db *db, struct arena *a, werkgever_id werkgever,
				 struct db_rows *ret);

#endif
