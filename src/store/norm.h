/*
 * The fifteen norms of the Implementatiescan, each as it counts now, and their versions (F345,
 * F347). A change is a new version; who may make one is guarded by the database
 * (normversie_nieuw: ERR_CONFLICT).
 */
#ifndef STORE_NORM_H
#define STORE_NORM_H

#include "db/object.h"
#include "domain/scan.h"
#include "store/jongere_wijzig.h"

struct norm_row {
	norm_id id;
	int64_t nummer; /* 1 to SCAN_NORMEN */
	int64_t versie; /* of the text that counts; 1: the shipped one */
	const char *titel;
	const char *stelling; /* what is scored */
	const char *goed;     /* what good looks like */
	const char *vragen;   /* what to ask each other, one on a line */
	const char *artikel;  /* of the kennisbank, or NULL */
	struct moment van_op;
};
#define NORM_COLUMNS 9
extern const struct column norm_columns[NORM_COLUMNS];
/* For routes under /normen/:norm. */
extern const struct object object_norm;

/* All of them, by number. */
MUST_USE int norm_list(struct db *db, struct arena *a, struct db_rows *ret);
/* The versions that a scan works with; before its first session those that count now. */
MUST_USE int norm_list_of_scan(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

struct normversie_row {
	int64_t nummer;
	const char *titel;
	const char *stelling;
	const char *goed;
	const char *vragen;
	struct moment van_op;
	const char *wie; /* NULL: came with the program */
};
#define NORMVERSIE_COLUMNS 7
extern const struct column normversie_columns[NORMVERSIE_COLUMNS];
#define NORMVERSIES_MAX 100
/* Newest first. */
MUST_USE int normversie_list(struct db *db, struct arena *a, norm_id norm, struct db_rows *ret);

struct norm_inhoud {
	const char *titel, *stelling, *goed, *vragen;
	const char *artikel; /* NULL: none */
};
/* The version after the one in `norm`. */
MUST_USE int normversie_create(const struct handeling *h, const struct norm_row *norm,
			       const struct norm_inhoud *in);

#endif
