/*
 * Other words that are proposed for a statement of the zelfscan or of a norm (domain/voorstel.h,
 * schema 0069). Read by who proposed them and who keeps the norms. What the table refuses is
 * ERR_CONFLICT: formulering_nieuw (nobody asks him this, or too many of his wait),
 * formulering_stap.
 */
#ifndef STORE_FORMULERING_H
#define STORE_FORMULERING_H

#include "domain/voorstel.h"
#include "store/norm.h"
#include "store/zelfscan.h"

struct formulering_row {
	formulering_id id;
	int64_t versie;
	norm_id norm_id;                     /* 0: of a statement */
	int64_t norm;                        /* its number; 0: of a statement */
	stellingversie_id stellingversie_id; /* 0: of a norm */
	int factor;                          /* enum factor; CHOICE_NONE: of a norm */
	int64_t nummer;                      /* of the statement within its factor */
	const char *eerst;                   /* the words that were before who proposes it */
	const char *nu;                      /* as they are now */
	const char *tekst;
	const char *reden;
	const char *naam; /* of who proposed it */
	struct moment op;
	int formuleerstand;
	const char *antwoord; /* why not, or NULL */
	bool van_mij;
	bool houdt; /* the reader answers */
};
#define FORMULERING_COLUMNS 17
extern const struct column formulering_columns[FORMULERING_COLUMNS];
/* In sight; of a statement, and then `versie` is that of its words as they are now: who takes over
 * what was proposed for them hears that somebody changed them meanwhile. */
extern const struct object object_formulering, object_formulering_stelling;
MUST_USE int formulering_find(struct db *db, struct arena *a, formulering_id id,
			      struct formulering_row *ret);

#define FORMULERINGEN_MAX 100
/* Without an answer, the oldest first. */
MUST_USE int formulering_list_open(struct db *db, struct arena *a, struct db_rows *ret);
/* That are done with, the last first: those before `na` (0: all), at most `limit`. */
MUST_USE int formulering_list_beslist(struct db *db, struct arena *a, int64_t na, size_t limit,
				      struct db_rows *ret);

/* What waits for the reader's answer, the oldest first. */
struct formuleerwerk_row {
	formulering_id id;
	const char *tekst;
	struct moment op;
};
#define FORMULEERWERK_MAX 50
MUST_USE int formuleerwerk_list(struct db *db, struct arena *a, struct db_rows *ret);

struct formuleerruimte {
	bool norm;    /* he may propose other words for norms: he takes part in a scan */
	bool is_ruim; /* not too many of his own wait for an answer (schema 0069) */
};
MUST_USE int formuleerruimte_find(struct db *db, struct arena *a, struct formuleerruimte *ret);

/* A statement of the zelfscan that goes on where the reader works. */
struct zelfstelling_row {
	stellingversie_id id;
	zelfscan_id zelfscan_id;
	int factor;
	int64_t nummer;
	const char *tekst;
};
/* For routes under /stellingen/:stellingversie. */
extern const struct object object_zelfstelling;

/* ---- writing ---- */

struct formulering_inhoud {
	const char *tekst, *reden;
};
MUST_USE int formulering_create_norm(const struct handeling *h, norm_id norm,
				     const struct formulering_inhoud *in, formulering_id *ret);
MUST_USE int formulering_create_stelling(const struct handeling *h, stellingversie_id stelling,
					 const struct formulering_inhoud *in, formulering_id *ret);
/*
 * Of this and the next: ERR_VERSIE: somebody changed it; ERR_CONFLICT: the step makes no sense now.
 * Taken over, after its new version was made in the same transaction.
 */
MUST_USE int formulering_accept(const struct handeling *h, const struct formulering_row *f);
/* The same of a statement, with its next version in these words. */
MUST_USE int formulering_accept_stelling(const struct handeling *h, const struct formulering_row *f,
					 const char *tekst);
MUST_USE int formulering_refuse(const struct handeling *h, const struct formulering_row *f,
				const char *antwoord);
/* HEROPEN, TREK_IN, TERUG. */
MUST_USE int formulering_step(const struct handeling *h, const struct formulering_row *f,
			      enum voorstelstap stap);

#endif
