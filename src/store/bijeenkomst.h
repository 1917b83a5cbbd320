/*
 * Meetings of the network: when, who is invited, the agenda with its minutes (domain/bijeenkomst.h,
 * schema 0061). That a meeting is reads everybody in the network; the rest members, and who is
 * invited to it. Chair and secretary write, which triggers know (ERR_CONFLICT
 * bijeenkomst_schrijver, bijeenkomst_stap, bijeenkomst_vast, genodigde_schrijver,
 * bespreekpunt_schrijver).
 */
#ifndef STORE_BIJEENKOMST_H
#define STORE_BIJEENKOMST_H

#include "domain/bijeenkomst.h"
#include "store/gremium.h"

struct bijeenkomst_row {
	bijeenkomst_id id;
	gremium_id gremium_id;
	int64_t versie;
	const char *gremium;
	int gremiumsoort;
	struct datum datum;
	int64_t van_minuut, tot_minuut; /* since midnight */
	const char *tijd;               /* "09:30 - 11:00"; made of these */
	const char *plek;
	const char *link; /* NULL for who only sees that it is */
	int bijeenkomststand;
	struct datum gedeeld_datum; /* when the minutes were shared, or DATUM_GEEN */
	bool zonder_vervolg; /* they are a draft, and no later meeting is there to fix them */
	bijeenkomst_id vervolg_id;
	struct datum vastgesteld_datum; /* day of that meeting, or DATUM_GEEN */
	struct moment vastgesteld_op;
	bool is_lezer;
	bool leidt;
};
#define BIJEENKOMST_COLUMNS 19
extern const struct column bijeenkomst_columns[BIJEENKOMST_COLUMNS];
/* That it is; `is_lezer` and `leidt` say whether the reader reads it, and keeps it. */
extern const struct object object_bijeenkomst;

#define BIJEENKOMST_MAX 500
/* From `van` until and including `tot`, of one gremium, or with 0 of all: what comes in order of
 * day, then what was, the last first. */
struct bijeenkomst_vraag {
	gremium_id gremium;
	struct datum van, tot;
	bool mijn; /* only of which the reader is a member, or to which he is invited */
};
MUST_USE int bijeenkomst_list(struct db *db, struct arena *a, const struct bijeenkomst_vraag *v,
			      struct db_rows *ret);
/*
 * The last one before this of the same gremium of which the minutes are a draft still; id 0: there
 * is none.
 */
MUST_USE int bijeenkomst_find_concept(struct db *db, struct arena *a,
				      const struct bijeenkomst_row *b, struct bijeenkomst_row *ret);

struct bijeenkomst_inhoud {
	struct datum datum;
	int van, tot; /* minutes since midnight */
	const char *plek;
	const char *link;
};
/* All who are a member now are invited. */
MUST_USE int bijeenkomst_create(const struct handeling *h, gremium_id gremium,
				const struct bijeenkomst_inhoud *in, bijeenkomst_id *ret);
/* ERR_VERSIE: somebody changed it. */
MUST_USE int bijeenkomst_update(const struct handeling *h, const struct bijeenkomst_row *b,
				const struct bijeenkomst_inhoud *in);
/* Not for STEL_VAST. ERR_CONFLICT: the step makes no sense now. */
MUST_USE int bijeenkomst_step(const struct handeling *h, const struct bijeenkomst_row *b, int stap);
/* The minutes of `b` become fixed in this later meeting; 0: there is none (ERR_CONFLICT
 * bijeenkomst_vast: there is, or who was there may still say what is wrong in them). */
MUST_USE int bijeenkomst_fix(const struct handeling *h, const struct bijeenkomst_row *b,
			     bijeenkomst_id in);

/* ---- who is invited ---- */

struct genodigde_row {
	genodigde_id id;
	bijeenkomst_id bijeenkomst_id;
	gebruiker_id gebruiker_id;
	int64_t versie;
	const char *naam;
	const char *organisatie;
	bool gast; /* no member */
	int aanwezigheid;
	int bijeenkomststand;
	struct moment ingetrokken_op;
};
#define GENODIGDE_COLUMNS 10
extern const struct column genodigde_columns[GENODIGDE_COLUMNS];
/* Of a meeting that the reader keeps; and his own. */
extern const struct object object_genodigde, object_eigen_genodigde;

#define GENODIGDE_MAX 300
MUST_USE int genodigde_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			    struct db_rows *ret);
/* ERR_CONFLICT with genodigde_gebruiker_een or genodigde_contactpunt_een: he is invited already. */
MUST_USE int genodigde_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
			      const struct netwerkmens *wie);
MUST_USE int genodigde_update(const struct handeling *h, const struct genodigde_row *n,
			      int aanwezigheid);
MUST_USE int genodigde_withdraw(const struct handeling *h, const struct genodigde_row *n,
				bool terug);

/* ---- the agenda ---- */

struct bespreekpunt_row {
	bespreekpunt_id id;
	bijeenkomst_id bijeenkomst_id;
	gremium_id gremium_id;
	int64_t versie;
	int64_t nummer; /* on the agenda, from 1 */
	int64_t volgorde;
	const char *titel;
	const char *wie;
	int64_t minuten; /* 0: not said */
	int puntvraag;
	const char *verslag;
	struct datum datum; /* of the meeting */
	int bijeenkomststand;
	bool leidt;
	struct moment ingetrokken_op;
};
#define BESPREEKPUNT_COLUMNS 15
extern const struct column bespreekpunt_columns[BESPREEKPUNT_COLUMNS];
/* What was taken off too, of who keeps the meeting (`leidt`). */
extern const struct object object_bespreekpunt;

#define BESPREEKPUNT_MAX 60
/* What is on the agenda, in order. */
MUST_USE int bespreekpunt_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			       struct db_rows *ret);

struct bespreekpunt_inhoud {
	const char *titel;
	const char *wie;
	int64_t minuten; /* 0: not said */
	int puntvraag;
};
/* Behind the others. */
MUST_USE int bespreekpunt_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
				 const struct bespreekpunt_inhoud *in, bespreekpunt_id *ret);
MUST_USE int bespreekpunt_update(const struct handeling *h, const struct bespreekpunt_row *p,
				 const struct bespreekpunt_inhoud *in);
/* The minutes of it; ERR_VERSIE: somebody changed it. */
MUST_USE int bespreekpunt_report(const struct handeling *h, const struct bespreekpunt_row *p,
				 const char *verslag);
/* Changes places with the one before it; nothing for the first. */
MUST_USE int bespreekpunt_raise(const struct handeling *h, const struct bespreekpunt_row *p);
MUST_USE int bespreekpunt_withdraw(const struct handeling *h, const struct bespreekpunt_row *p,
				   bool terug);

/* ---- of the reader, for Mijn werk ---- */

struct verslagbeurt_row {
	bijeenkomst_id id;
	const char *gremium;
	struct datum datum;
	struct datum gedeeld_datum; /* DATUM_GEEN: the minutes were not shared */
};
#define VERSLAGBEURT_COLUMNS 4
extern const struct column verslagbeurt_columns[VERSLAGBEURT_COLUMNS];
#define VERSLAGBEURT_MAX 50
/* Meetings before today that he keeps and of which the minutes were not shared; or must be fixed
 * without a later meeting, because everybody could react. */
MUST_USE int verslagbeurt_list(struct db *db, struct arena *a, struct datum vandaag,
			       const struct termijnen *t, struct db_rows *ret);

#endif
