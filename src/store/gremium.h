/*
 * Who meets in the network again and again, and who is a member (domain/gremium.h, schema 0061).
 * Everybody in the network reads it; who may write is known to the views and triggers (ERR_CONFLICT
 * gremium_beheer). Functions that write run inside a write transaction.
 */
#ifndef STORE_GREMIUM_H
#define STORE_GREMIUM_H

#include "db/object.h"
#include "domain/gremium.h"
#include "store/jongere_wijzig.h"

struct gremium_row {
	gremium_id id;
	int64_t versie;
	const char *naam;
	int gremiumsoort;
	const char *waarvoor;
	const char *plek;
	int gremiumritme; /* or CHOICE_NONE */
	struct datum van_datum;
	struct datum tot_datum; /* last day, or DATUM_GEEN */
	struct datum volgende;  /* of the first meeting to come, or DATUM_GEEN */
	bool is_lid;            /* the reader is a member */
	bool leidt;             /* and keeps its meetings */
	bool beheert;           /* may say who is a member */
};
#define GREMIUM_COLUMNS 13
extern const struct column gremium_columns[GREMIUM_COLUMNS];
extern const struct object object_gremium;

#define GREMIUM_MAX 200
/* By name; without `oud` only what goes on. */
MUST_USE int gremium_list(struct db *db, struct arena *a, bool oud, struct datum vandaag,
			  struct db_rows *ret);

struct gremium_inhoud {
	const char *naam;
	int soort;
	const char *waarvoor;
	const char *plek;
	int ritme;
	struct datum van, tot;
};
MUST_USE int gremium_create(const struct handeling *h, const struct gremium_inhoud *in,
			    gremium_id *ret);
/* ERR_VERSIE: somebody changed it. */
MUST_USE int gremium_update(const struct handeling *h, const struct gremium_row *g,
			    const struct gremium_inhoud *in);

/* ---- members ---- */

struct gremiumlid_row {
	gremiumlid_id id;
	gremium_id gremium_id;
	gebruiker_id gebruiker_id; /* one of these two */
	contactpunt_id contactpunt_id;
	int64_t versie;
	const char *naam;
	const char *organisatie;
	int lidtaak;
	struct datum van_datum;
	struct moment beeindigd_op;
};
#define GREMIUMLID_COLUMNS 10
extern const struct column gremiumlid_columns[GREMIUMLID_COLUMNS];
/* Of a gremium of which the reader says who is a member. */
extern const struct object object_gremiumlid;

#define GREMIUMLID_MAX 200
/* Who is a member now: who keeps it first, then by name. */
MUST_USE int gremiumlid_list(struct db *db, struct arena *a, gremium_id gremium,
			     struct db_rows *ret);

/* Somebody of the directory: one of both. */
struct netwerkmens {
	gebruiker_id gebruiker;
	contactpunt_id contactpunt;
};
/*
 * Is also invited to what is planned. ERR_CONFLICT with gremiumlid_gebruiker or
 * gremiumlid_contactpunt: he is a member already.
 */
MUST_USE int gremiumlid_create(const struct handeling *h, gremium_id gremium,
			       const struct netwerkmens *wie, int taak);
MUST_USE int gremiumlid_update(const struct handeling *h, const struct gremiumlid_row *lid,
			       int taak);
/* Is no longer invited to what is planned. */
MUST_USE int gremiumlid_end(const struct handeling *h, const struct gremiumlid_row *lid);
/* A member again, as before. */
MUST_USE int gremiumlid_restore(const struct handeling *h, const struct gremiumlid_row *lid);

/* Who has no account, to choose from. */
struct contactpunt_keuze {
	contactpunt_id id;
	const char *naam; /* with an organisation */
};
extern const struct column contactpunt_keuze_columns[2];
#define CONTACTPUNT_KEUZE_MAX 500
MUST_USE int contactpunt_keuze_list(struct db *db, struct arena *a, struct db_rows *ret);

#endif
