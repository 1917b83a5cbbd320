/*
 * The register of convenanten and their texts (domain/convenant.h, F092). Whoever may open the
 * pages reads all of it; it names no young person. Acts run inside a write transaction in which the
 * gate loaded the convenant.
 */
#ifndef STORE_CONVENANT_H
#define STORE_CONVENANT_H

#include "db/object.h"
#include "domain/convenant.h"
#include "domain/termijn.h"
#include "store/jongere_wijzig.h"

struct convenant_row {
	convenant_id id;
	int64_t versie;
	const char *naam;
	const char *onderwerp;
	int toestand; /* enum convenanttoestand; see convenant_fill */
	struct datum van_datum;
	struct datum tot_datum; /* last day; not set: without end */
	int64_t opzegmaanden;
	regio_id regio_id;
	const char *regio;
	int gremium;
	gebruiker_id eigenaar_id;
	const char *eigenaar;
	const char *partners;        /* their names */
	int64_t n_partners;          /* that take part, and of their levels: */
	int64_t getekend;            /* signed, */
	int64_t gevraagd;            /* asked, without an answer, */
	int64_t ontbreekt;           /* of which nobody was asked, or does not sign now */
	struct datum gevraagd_datum; /* of the oldest question without an answer */
	int64_t laat;                /* promises of which the last day is over */
	const char *werkwijze;
	const char *rolverdeling;
	const char *afstemming;
	const char *vindplaats;
	int64_t tekstnummer;
	int convenantstand; /* enum convenantstand */
	struct datum beeindigd_datum;
	const char *beeindigd_reden;
	convenant_id vorige_id; /* that it renews */
	const char *vorige;
	convenant_id volgende_id; /* that renews it, and was not ended */
	const char *volgende;
};
#define CONVENANT_COLUMNS 32
extern const struct column convenant_columns[CONVENANT_COLUMNS];
/* For routes under /convenanten/:convenant. */
extern const struct object object_convenant;

struct convenantduur convenant_duur(const struct convenant_row *c);
enum convenanttoestand convenant_now(const struct convenant_row *c, struct datum vandaag);
/* `toestand` and `ontbreekt` of a row that was loaded as an object: as they are on that day. */
void convenant_fill(struct convenant_row *c, struct datum vandaag);

#define CONVENANT_MAX 500
enum convenantorde {
	CONVENANTORDE_NAAM, /* the newest of one name first */
	CONVENANTORDE_NAAM_TERUG,
	CONVENANTORDE_EINDE, /* what has no end comes last */
	CONVENANTORDE_EINDE_TERUG,
	CONVENANTORDES
};
/* 0 is all, and in order of name. */
struct convenant_vraag {
	const char *zoek;           /* a part of the name; empty: all */
	organisatie_id organisatie; /* that takes part */
	gebruiker_id eigenaar;
	enum convenantloop { CONVENANTLOOP_ALLE, CONVENANTLOOP_LOPEND, CONVENANTLOOP_VOORBIJ } loop;
	struct datum uiterlijk; /* of those that hold: whose last day is this one or before */
	enum convenantorde orde;
	convenant_id na; /* the last of the page before */
	size_t limit;    /* 0: CONVENANT_MAX */
};
/* Filled for the day `vandaag`. */
MUST_USE int convenant_list(struct db *db, struct arena *a, const struct convenant_vraag *vraag,
			    struct datum vandaag, struct db_rows *ret);

/* ---- writing ---- */

/* What the partners agree on: a text. */
struct convenant_inhoud {
	const char *naam;
	const char *onderwerp;
	const char *werkwijze;
	const char *rolverdeling;
	const char *afstemming;
	struct datum van, tot; /* tot: last day, or DATUM_GEEN */
	int64_t opzegmaanden;
	const char *wat; /* is different in it; of the first nothing */
};
/* What stands beside the text. */
struct convenant_gegevens {
	gebruiker_id eigenaar;
	regio_id regio;
	int gremium;
	const char *vindplaats;
};
/*
 * A draft with its first text; `vorige` (or 0) is the one that it renews, of which it takes the
 * partners. ERR_CONFLICT convenant_vorige: another renews that one.
 */
MUST_USE int convenant_create(const struct handeling *h, const struct convenant_inhoud *inhoud,
			      const struct convenant_gegevens *gegevens, convenant_id vorige,
			      convenant_id *ret);
/* A text that comes after the last one. ERR_VERSIE: somebody changed it. */
MUST_USE int convenant_update_tekst(const struct handeling *h, const struct convenant_row *c,
				    const struct convenant_inhoud *inhoud);
MUST_USE int convenant_update(const struct handeling *h, const struct convenant_row *c,
			      const struct convenant_gegevens *gegevens);
/* ERR_CONFLICT convenant_partners: to be signed by fewer than two. */
MUST_USE int convenant_set_stand(const struct handeling *h, const struct convenant_row *c,
				 enum convenantstand stand);
/* From that day it does not hold any more; `reden` NULL and no day: it does after all. ERR_CONFLICT
 * convenant_vorige: another renews the same one. */
MUST_USE int convenant_end(const struct handeling *h, const struct convenant_row *c,
			   struct datum dag, const char *reden);

/* ---- texts ---- */

struct convenanttekst_row {
	int64_t nummer;
	struct moment op;
	const char *door;
	const char *wat;
	const char *naam;
	const char *onderwerp;
	const char *werkwijze;
	const char *rolverdeling;
	const char *afstemming;
	struct datum van_datum;
	struct datum tot_datum;
	int64_t opzegmaanden;
};
#define CONVENANTTEKST_COLUMNS 12
extern const struct column convenanttekst_columns[CONVENANTTEKST_COLUMNS];
#define CONVENANTTEKST_MAX 200
/* The last first. */
MUST_USE int convenanttekst_list(struct db *db, struct arena *a, convenant_id convenant,
				 struct db_rows *ret);

#endif
