/*
 * Bevindingen in the database: read as the viewer, added and taken back with their line on the
 * timeline, which tells that something was found, not what nor on which subject: a timeline is
 * read by more people than that part. What an answer does to the judgement a trigger does
 * (schema/0014). Functions that write run inside a write transaction in which the dossier or
 * bevinding was loaded with the right to change it. F030-F033, F042.
 */
#ifndef STORE_BEVINDING_H
#define STORE_BEVINDING_H

#include "db/object.h"
#include "domain/bevinding.h"
#include "store/jongere_wijzig.h"

struct bevinding_row {
	bevinding_id id;
	jongere_id jongere_id;
	int64_t versie;
	int onderwerp;        /* enum bevinding_onderwerp */
	int antwoord;         /* enum bevinding_antwoord */
	int64_t vaardigheden; /* bits of werknemersvaardigheden */
	int bron;             /* enum bevinding_bron */
	/* The text stands in the one of its part, so that only that is logged as read. */
	const char *doen;
	const char *willen;
	const char *gezondheid;
	const char *thuissituatie;
	const char *inkomen;
	const char *door; /* who said so */
	struct moment op; /* and when */
};
#define BEVINDING_COLUMNS 14
extern const struct column bevinding_columns[BEVINDING_COLUMNS];
/* For routes under /bevindingen/:bevinding; r->object is a struct bevinding_row. */
extern const struct object object_bevinding;
const char *bevinding_tekst(const struct bevinding_row *b);

#define BEVINDING_MAX 400
/* What was found and not taken back, the newest first. */
MUST_USE int bevinding_list(struct db *db, struct arena *a, jongere_id jongere,
			    struct db_rows *ret);

struct bevinding_nieuw {
	jongere_id jongere;
	int onderwerp;
	int antwoord;
	uint32_t vaardigheden; /* only of BEVINDING_VAARDIGHEDEN */
	int bron;
	const char *tekst;
};
MUST_USE int bevinding_create(const struct handeling *h, const struct bevinding_nieuw *nieuw,
			      bevinding_id *ret);
MUST_USE int bevinding_withdraw(const struct handeling *h, const struct bevinding_row *b);

#endif
