/*
 * Overeenkomsten with young people, and the texts of organisations. Functions that write run inside
 * a write transaction in which the dossier, overeenkomst or organisation was loaded with the right
 * to change it. F018.
 */
#ifndef STORE_OVEREENKOMST_H
#define STORE_OVEREENKOMST_H

#include "db/object.h"
#include "domain/overeenkomst.h"
#include "store/jongere_wijzig.h"

/* ---- texts ---- */

struct overeenkomsttekst_row {
	int64_t nummer; /* OVEREENKOMST_VOORSTEL: our own proposal */
	const char *tekst;
	struct datum opnieuw_datum; /* last day to agree anew; DATUM_GEEN: no need */
	const char *door;
	struct moment op;
};
#define OVEREENKOMSTTEKST_COLUMNS 5
extern const struct column overeenkomsttekst_columns[OVEREENKOMSTTEKST_COLUMNS];

/* The text of an organisation today: its last, else our proposal. */
MUST_USE int overeenkomsttekst_find(struct db *db, struct arena *a, organisatie_id organisatie,
				    struct overeenkomsttekst_row *ret);
#define OVEREENKOMSTTEKST_MAX 100
/* Its own texts, the newest first. */
MUST_USE int overeenkomsttekst_list(struct db *db, struct arena *a, organisatie_id organisatie,
				    struct db_rows *ret);
/* ERR_CONFLICT overeenkomsttekst_nummer: another one came in the same moment. */
MUST_USE int overeenkomsttekst_create(const struct handeling *h, organisatie_id organisatie,
				      const char *tekst, struct datum opnieuw);

/* ---- what was agreed ---- */

struct overeenkomst_row {
	overeenkomst_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *organisatie;
	int64_t nummer;
	const char *tekst;
	const char *naam_jongere;
	const char *naam_begeleider;
	const char *naam_ouder;
	struct datum datum;
	int wijze;                  /* enum tekenwijze */
	struct datum opnieuw_datum; /* a newer text asks to be agreed on before; DATUM_GEEN: none */
	const char *door;
	struct moment ingetrokken_op; /* MOMENT_GEEN: it stands */
	const char *ingetrokken_door; /* NULL: it stands, or nobody knows any more */
};
#define OVEREENKOMST_COLUMNS 16
extern const struct column overeenkomst_columns[OVEREENKOMST_COLUMNS];
/* For routes under /overeenkomsten/:overeenkomst. */
extern const struct object object_overeenkomst;

#define OVEREENKOMST_MAX 50
/*
 * The newest first: that one holds; and after them what was withdrawn, which who could read it
 * still reads.
 */
MUST_USE int overeenkomst_list(struct db *db, struct arena *a, jongere_id jongere,
			       struct db_rows *ret);

struct overeenkomst_nieuw {
	jongere_id jongere;
	organisatie_id organisatie; /* on whose behalf */
	const struct overeenkomsttekst_row *tekst;
	const char *naam_jongere;
	const char *naam_begeleider;
	const char *naam_ouder; /* NULL: nobody */
	struct datum datum;
	int wijze;
};
MUST_USE int overeenkomst_create(const struct handeling *h, const struct overeenkomst_nieuw *nieuw,
				 overeenkomst_id *ret);
MUST_USE int overeenkomst_withdraw(const struct handeling *h, const struct overeenkomst_row *o);

#endif
