/*
 * The Verbeteragenda in the database: one per scan, its actions, and the news of them. Who sits at
 * the table of the scan, or began it, reads and writes; management and policy of the region read
 * what was agreed on (view verbeteragenda). Functions that write run inside a write transaction in
 * which the gate loaded the agenda or the action as one of the twelve. F356-F362.
 */
#ifndef STORE_VERBETERAGENDA_H
#define STORE_VERBETERAGENDA_H

#include "db/object.h"
#include "domain/verbeteragenda.h"
#include "store/jongere_wijzig.h"

struct verbeteragenda_row {
	scan_id scan_id;
	verbeteragenda_id id;
	int64_t versie;
	const char *regio;
	int64_t jaar;
	bool is_sessie;  /* session two is going on */
	bool is_concept; /* it ended, and the twelve have yet to agree */
	scan_id vorige_scan_id;
	scan_id volgende_scan_id; /* of the reader, that goes on from this one */
	bool leidt;               /* the reader began the scan, or chairs it */
	zetel_id zetel_id;        /* of the reader; 0: none */
	bool van_lezer;           /* he is one of the twelve, or began it */
	int stemronde;
	int ritme;
	struct datum volgende_datum;
	const char *platform;
	const char *verslag;
	struct moment vastgesteld_op; /* MOMENT_GEEN: a draft */
};
#define VERBETERAGENDA_COLUMNS 18
extern const struct column verbeteragenda_columns[VERBETERAGENDA_COLUMNS];
/* For routes under /verbeteragenda/:scan that read; and for those that write. */
extern const struct object object_verbeteragenda;
extern const struct object object_verbeteragenda_eigen;

struct verbeteractie_row {
	verbeteractie_id id;
	int64_t versie;
	scan_id scan_id;
	scannorm_id scannorm_id;
	int64_t norm_nummer; /* 0: of no norm */
	const char *norm;
	const char *wat;
	zetel_id trekker_id;
	const char *trekker;
	const char *organisatie;
	struct datum wanneer_datum;
	const char *merkbaar;
	int verbeterstand;
	bool loopt_vast; /* said so with the last news */
	const char *reden;
	const char *succes;
	struct datum verteld_datum;
	struct datum klaar_datum;
	struct moment vastgesteld_op; /* of the agenda; MOMENT_GEEN: a draft */
	bool van_lezer;
	bool is_sessie;  /* session two of its scan is going on */
	bool is_trekker; /* the reader carries it */
};
#define VERBETERACTIE_COLUMNS 22
extern const struct column verbeteractie_columns[VERBETERACTIE_COLUMNS];
/* For routes under /verbeteracties/:verbeteractie that read; that write; and that put back. */
extern const struct object object_verbeteractie;
extern const struct object object_verbeteractie_eigen;
extern const struct object object_verbeteractie_weg;

struct opvolging_row {
	struct datum datum;
	int verbeterstand;
	bool loopt_vast;
	const char *tekst;
	const char *helpt;
	const char *door;
};
#define OPVOLGING_COLUMNS 6
extern const struct column opvolging_columns[OPVOLGING_COLUMNS];

#define VERBETERACTIES_MAX 200
/* What is first due comes first; what ended comes last. */
MUST_USE int verbeteractie_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);
/* Whether an action stands among these (struct verbeteractie_row) in the same words. */
bool verbeteractie_has_words(const struct db_rows *acties, const char *wat);
#define OPVOLGINGEN_MAX 100
/* The news of an action, the newest first. */
MUST_USE int opvolging_list(struct db *db, struct arena *a, verbeteractie_id actie,
			    struct db_rows *ret);

/* The norms of a scan, as "3. Title"; and its seats that somebody sits on, as "Name, organisation".
 */
struct normkeuze {
	scannorm_id id;
	int64_t nummer;
	const char *naam;
};
#define NORMKEUZE_COLUMNS 3
extern const struct column normkeuze_columns[NORMKEUZE_COLUMNS];
MUST_USE int normkeuze_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);
struct zetelkeuze {
	zetel_id id;
	const char *naam;
};
#define ZETELKEUZE_COLUMNS 2
extern const struct column zetelkeuze_columns[ZETELKEUZE_COLUMNS];
MUST_USE int zetelkeuze_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

struct verbeteractie_inhoud {
	scannorm_id norm; /* 0: of no norm */
	const char *wat;
	zetel_id trekker_zetel; /* 0: somebody else */
	const char *trekker;    /* who sits at no seat of it, or NULL */
	const char *organisatie;
	struct datum wanneer;
	const char *merkbaar;
};
/* ERR_CONFLICT: verbeteractie_half, what was agreed on stays agreed on; verbeteractie_van_scan. */
MUST_USE int verbeteractie_create(const struct handeling *h, verbeteragenda_id agenda,
				  const struct verbeteractie_inhoud *in, verbeteractie_id *ret);
MUST_USE int verbeteractie_update(const struct handeling *h, verbeteractie_id id,
				  const struct verbeteractie_inhoud *in);
/* ERR_CONFLICT verbeteractie_half: it is the last one of what was agreed on. */
MUST_USE int verbeteractie_withdraw(const struct handeling *h, verbeteractie_id id);
MUST_USE int verbeteractie_restore(const struct handeling *h, verbeteractie_id id);

struct opvolging_nieuw {
	int stand;
	bool loopt_vast;
	const char *tekst;  /* one line; the reason when it stops */
	const char *helpt;  /* NULL: nothing */
	const char *succes; /* of what is done: what is celebrated, or NULL */
	zetel_id zetel;     /* whose link is used; 0: who is logged in tells it */
};
/* News of an action. ERR_CONFLICT: verbeteractie_stand, opvolging_twaalf. */
MUST_USE int opvolging_create(const struct handeling *h, verbeteractie_id actie,
			      const struct opvolging_nieuw *nieuw);

struct verbeterafspraken {
	int ritme;
	struct datum volgende;
	const char *platform;
	const char *verslag;
};
/* How the twelve go on (F357). */
MUST_USE int verbeteragenda_update(const struct handeling *h, verbeteragenda_id id,
				   const struct verbeterafspraken *in);
/* The agendas that the reader may read, the newest first. */
struct verbeteragenda_kort {
	scan_id id;
	const char *regio;
	int64_t jaar;
	struct moment vastgesteld_op;
	int64_t acties;
	int64_t klaar;
	int64_t te_laat;
};
#define VERBETERAGENDA_KORT_COLUMNS 7
extern const struct column verbeteragenda_kort_columns[VERBETERAGENDA_KORT_COLUMNS];
#define VERBETERAGENDAS_MAX 100
MUST_USE int verbeteragenda_list(struct db *db, struct arena *a, struct datum vandaag,
				 struct db_rows *ret);

#endif
