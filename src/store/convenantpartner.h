/*
 * Who takes part in a convenant, and who signs for them on which level (F090). Acts run inside a
 * write transaction in which the gate loaded the row.
 */
#ifndef STORE_CONVENANTPARTNER_H
#define STORE_CONVENANTPARTNER_H

#include "store/convenant.h"

struct convenantpartner_row {
	convenantpartner_id id;
	convenant_id convenant_id;
	int64_t versie;
	organisatie_id organisatie_id;
	const char *organisatie;
	const char *convenant;
	struct moment weg_op;
	/* of the convenant */
	int convenantstand;
	struct datum tot_datum;
	struct datum beeindigd_datum;
	int64_t tekstnummer;
};
#define CONVENANTPARTNER_COLUMNS 11
extern const struct column convenantpartner_columns[CONVENANTPARTNER_COLUMNS];
/* Also of one that does not take part any more. */
extern const struct object object_convenantpartner;
enum convenanttoestand convenantpartner_now(const struct convenantpartner_row *p,
					    struct datum vandaag);

#define CONVENANTPARTNER_MAX 100
/* Those that take part, by name. */
MUST_USE int convenantpartner_list(struct db *db, struct arena *a, convenant_id convenant,
				   struct db_rows *ret);
/* ERR_CONFLICT convenantpartner_een: it takes part. */
MUST_USE int convenantpartner_create(const struct handeling *h, const struct convenant_row *c,
				     organisatie_id organisatie);
/* Out, and back in. */
MUST_USE int convenantpartner_end(const struct handeling *h, const struct convenantpartner_row *p);
MUST_USE int convenantpartner_restore(const struct handeling *h,
				      const struct convenantpartner_row *p);

/* ---- signatures ---- */

struct ondertekening_row {
	ondertekening_id id;
	convenantpartner_id convenantpartner_id;
	convenant_id convenant_id;
	int64_t versie;
	const char *convenant;
	const char *organisatie;
	int niveau;              /* enum functieniveau */
	gebruiker_id collega_id; /* from the directory, or 0 */
	const char *naam;        /* typed, or NULL */
	const char *wie;         /* whichever of both */
	int tekenstand;          /* enum tekenstand */
	struct datum gevraagd_datum;
	struct datum antwoord_datum;
	int64_t tekst; /* number of the text that was signed; 0: none was */
	const char *reden;
	/* of the convenant */
	int convenantstand;
	struct datum tot_datum;
	struct datum beeindigd_datum;
	int64_t tekstnummer; /* of the text that holds now */
};
#define ONDERTEKENING_COLUMNS 19
extern const struct column ondertekening_columns[ONDERTEKENING_COLUMNS];
extern const struct object object_ondertekening;
enum convenanttoestand ondertekening_now(const struct ondertekening_row *o, struct datum vandaag);

#define ONDERTEKENING_MAX (CONVENANTPARTNER_MAX * TEKENNIVEAUS)
/* Of the partners that take part, by partner and level. */
MUST_USE int ondertekening_list(struct db *db, struct arena *a, convenant_id convenant,
				struct db_rows *ret);

/* Who is asked, and when: one of both names. */
struct ondertekenaar {
	gebruiker_id collega;
	const char *naam;
	struct datum gevraagd;
};
/* ERR_CONFLICT ondertekening_een: somebody is asked on this level. */
MUST_USE int ondertekening_create(const struct handeling *h, const struct convenantpartner_row *p,
				  int niveau, const struct ondertekenaar *wie);
/* Asks again, perhaps somebody else: an answer is gone with it. */
MUST_USE int ondertekening_ask(const struct handeling *h, const struct ondertekening_row *o,
			       const struct ondertekenaar *wie);
/* What he said, on a day; `reden` of who does not sign now. He signs the text that holds. */
MUST_USE int ondertekening_answer(const struct handeling *h, const struct ondertekening_row *o,
				  enum tekenstand stand, struct datum dag, const char *reden);

#endif
