/*
 * The Implementatiescan in the database: the scans of who asks (he began it or sits there), and
 * their days, texts and state. Functions that write run inside a write transaction in which the
 * gate loaded the scan; that only the initiator and the chair may is guarded by the database
 * (scan_wie: ERR_CONFLICT). F332-F344.
 */
#ifndef STORE_SCAN_H
#define STORE_SCAN_H

#include "db/object.h"
#include "domain/scan.h"
#include "store/jongere_wijzig.h"

struct scan_row {
	scan_id id;
	int64_t versie;
	const char *regio;
	const char *wonen; /* "waar wonen de jongeren?", or NULL */
	int64_t jaar;
	int toestand;       /* enum scan_toestand */
	int gestopt_vanuit; /* the state in which it was stopped, or CHOICE_NONE */
	int stopsoort;
	const char *stop_tekst;
	const char *initiatiefnemer;
	scan_id vorige_scan_id;
	zetel_id voorzitter_zetel_id;
	const char *voorzitter; /* name and organisation of who chairs; NULL: nobody yet */
	const char *voorzitter_organisatie;
	const char *uitnodiging; /* NULL: the standard text */
	struct datum sessie1_datum;
	const char *sessie1_waar;
	struct datum sessie2_datum;
	const char *sessie2_waar;
	struct moment vastgesteld_op;
	zetel_id zetel_id; /* of the reader; 0: none */
	bool is_initiatiefnemer;
	bool is_voorzitter;
	bool leidt;     /* one of the two */
	bool is_zonder; /* its initiator does not lead scans any more */
	int64_t zetels; /* taken, of SCAN_ZETELS */
};
#define SCAN_COLUMNS 26
extern const struct column scan_columns[SCAN_COLUMNS];
/* For routes under /scans/:scan. */
extern const struct object object_scan;
/* What people call it: "Waterland, 2026". */
const char *scan_naam(struct arena *a, const char *regio, int64_t jaar);

/* All of the reader, newest first; at most SCANS_MAX. */
#define SCANS_MAX 200
MUST_USE int scan_list(struct db *db, struct arena *a, struct db_rows *ret);
/* One of the reader; ERR_GEEN_RIJ. */
MUST_USE int scan_load(struct db *db, struct arena *a, scan_id id, struct scan_row *ret);

/* The initiator as he sits at the table (zetel_create_eigen). */
struct eigen_zetel {
	int64_t domein; /* 1 to SCAN_DOMEINEN */
	const char *naam, *organisatie, *email;
};
struct scan_nieuw {
	const char *regio;
	const char *wonen;
	int64_t jaar;
	scan_id vorige; /* nr 0: none */
	struct eigen_zetel zetel;
};
/* Begun, with the initiator on the first seat of his domain, in the chair. */
MUST_USE int scan_create(const struct handeling *h, const struct scan_nieuw *n, scan_id *ret);

struct scan_inhoud {
	const char *regio, *wonen;
	int64_t jaar;
	struct datum sessie1_datum, sessie2_datum;
	const char *sessie1_waar, *sessie2_waar;
	scan_id vorige; /* nr 0: none. Another one only before session one (scan_wie) */
};
MUST_USE int scan_update(const struct handeling *h, scan_id id, const struct scan_inhoud *in);
/* NULL: the standard text again. */
MUST_USE int scan_update_uitnodiging(const struct handeling *h, scan_id id, const char *tekst);
/*
 * enum scan_stap, but SCANSTAP_STOP; ERR_CONFLICT: it makes no sense now. Session one fixes the
 * norms (t_scannorm), by trigger.
 */
MUST_USE int scan_step(const struct handeling *h, const struct scan_row *s, int stap);
/* The same, of a scan that was not loaded. */
MUST_USE int scan_step_of(const struct handeling *h, scan_id id, int stap);
MUST_USE int scan_stop(const struct handeling *h, const struct scan_row *s, int stopsoort,
		       const char *tekst);
/* A seat of this scan that is taken. */
MUST_USE int scan_update_voorzitter(const struct handeling *h, scan_id id, zetel_id zetel);

#endif
