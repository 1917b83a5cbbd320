/*
 * What partners promised under a convenant, and what came of it (F091). Whoever may open the pages
 * reads all; it names no young person. Acts run inside a write transaction in which the gate loaded
 * the row.
 */
#ifndef STORE_CONVENANTAFSPRAAK_H
#define STORE_CONVENANTAFSPRAAK_H

#include "store/convenant.h"

struct convenantafspraak_row {
	convenantafspraak_id id;
	convenant_id convenant_id;
	convenantpartner_id convenantpartner_id;
	int64_t versie;
	const char *wat;
	const char *partner; /* that promised it */
	gebruiker_id collega_id;
	const char *collega; /* who is reminded */
	struct datum voor_datum;
	int afspraakstand; /* enum afspraakstand */
	struct datum afgerond_datum;
	const char *uitkomst;
	const char *convenant;
	struct moment weg_op;
};
#define CONVENANTAFSPRAAK_COLUMNS 14
extern const struct column convenantafspraak_columns[CONVENANTAFSPRAAK_COLUMNS];
/* Of anybody, also one that was taken off; of the reader himself, as long as it stands there. */
extern const struct object object_convenantafspraak, object_eigen_convenantafspraak;

#define CONVENANTAFSPRAAK_MAX 1000
enum afspraakkeuze {
	AFSPRAAKKEUZE_ALLE,
	AFSPRAAKKEUZE_LAAT, /* on the day that ctx_vandaag() says */
	AFSPRAAKKEUZE_OPEN,
	AFSPRAAKKEUZE_GEDAAN,
	AFSPRAAKKEUZE_NIET_GEDAAN
};
/*
 * Those that stand there: what is to be done first, by its day; then what is over, the last day
 * first. Each 0 for all.
 */
struct convenantafspraak_vraag {
	convenant_id convenant;
	organisatie_id organisatie;
	gebruiker_id collega;
	enum afspraakkeuze keuze;
	convenantafspraak_id na; /* the last of the page before */
	size_t limit;            /* 0: CONVENANTAFSPRAAK_MAX */
};
MUST_USE int convenantafspraak_list(struct db *db, struct arena *a,
				    const struct convenantafspraak_vraag *vraag,
				    struct db_rows *ret);

/* What came of the promises of one organisation, of all convenanten together. */
struct nakoming_row {
	organisatie_id organisatie_id;
	const char *organisatie;
	int64_t toegezegd; /* of these: */
	int64_t gedaan;
	int64_t niet_gedaan;
	int64_t laat; /* on the day that ctx_vandaag() says */
};
#define NAKOMING_COLUMNS 6
extern const struct column nakoming_columns[NAKOMING_COLUMNS];
#define NAKOMING_MAX 300
MUST_USE int nakoming_list(struct db *db, struct arena *a, struct db_rows *ret);

struct convenantafspraak_inhoud {
	convenantpartner_id partner;
	gebruiker_id collega; /* or 0 */
	const char *wat;
	struct datum voor;
};
MUST_USE int convenantafspraak_create(const struct handeling *h, const struct convenant_row *c,
				      const struct convenantafspraak_inhoud *inhoud);
MUST_USE int convenantafspraak_update(const struct handeling *h,
				      const struct convenantafspraak_row *x,
				      const struct convenantafspraak_inhoud *inhoud);
/* What came of it today; AFSPRAAKSTAND_OPEN: nothing yet, after all. */
MUST_USE int convenantafspraak_set_stand(const struct handeling *h,
					 const struct convenantafspraak_row *x,
					 enum afspraakstand stand, const char *uitkomst);
/* Taken off, and put back. */
MUST_USE int convenantafspraak_end(const struct handeling *h,
				   const struct convenantafspraak_row *x);
MUST_USE int convenantafspraak_restore(const struct handeling *h,
				       const struct convenantafspraak_row *x);

#endif
