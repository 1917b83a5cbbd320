/*
 * What a meeting of the network leaves behind (schema 0061): decisions, numbered in the log of
 * their gremium (F100); actions, with who does it by when; and remarks to minutes that are fixed.
 */
#ifndef STORE_NETWERKBESLUIT_H
#define STORE_NETWERKBESLUIT_H

#include "store/bijeenkomst.h"
#include "store/regelwijziging.h"

/* ---- decisions ---- */

struct netwerkbesluit_row {
	netwerkbesluit_id id;
	int64_t versie;
	gremium_id gremium_id;
	bijeenkomst_id bijeenkomst_id;
	bespreekpunt_id bespreekpunt_id;
	const char *gremium;
	int64_t nummer;
	struct datum datum;
	const char *tekst;
	const char *voor_wie;
	bool openbaar; /* to the whole network */
	bool leidt;
	int bijeenkomststand;
	struct moment ingetrokken_op;
};
#define NETWERKBESLUIT_COLUMNS 14
extern const struct column netwerkbesluit_columns[NETWERKBESLUIT_COLUMNS];
/* Of a gremium that the reader keeps. */
extern const struct object object_netwerkbesluit;

struct netwerkbesluit_zoek {
	gremium_id gremium; /* 0: all */
	const char *woord;  /* LIKE pattern on folded text */
	int64_t na;         /* id where the page before ended; 0: at the beginning */
	size_t limit;
};
/* The last first. */
MUST_USE int netwerkbesluit_list(struct db *db, struct arena *a,
				 const struct netwerkbesluit_zoek *zoek, struct db_rows *ret);
#define NETWERKBESLUIT_MAX 200
/* Of one meeting, in order of number. */
MUST_USE int netwerkbesluit_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
				    struct db_rows *ret);

struct netwerkbesluit_inhoud {
	const char *tekst;
	const char *voor_wie;
	bool openbaar;
};
/* Under this point, with the next number of its gremium. */
MUST_USE int netwerkbesluit_create(const struct handeling *h, const struct bespreekpunt_row *punt,
				   const struct netwerkbesluit_inhoud *in);
/* ERR_CONFLICT netwerkbesluit_schrijver: the minutes are fixed; only `openbaar` may change. */
MUST_USE int netwerkbesluit_update(const struct handeling *h, const struct netwerkbesluit_row *d,
				   const struct netwerkbesluit_inhoud *in);
MUST_USE int netwerkbesluit_withdraw(const struct handeling *h, const struct netwerkbesluit_row *d,
				     bool terug);

/* ---- actions ---- */

struct netwerkactie_row {
	netwerkactie_id id;
	int64_t versie;
	gremium_id gremium_id;
	bijeenkomst_id bijeenkomst_id;
	bespreekpunt_id bespreekpunt_id;
	const char *gremium;
	struct datum afgesproken_datum; /* day of the meeting */
	const char *wat;
	const char *wie; /* name of the colleague, or in words */
	gebruiker_id collega_id;
	struct datum voor_datum;
	struct datum gewijzigd_datum; /* what, who or when is another since; or DATUM_GEEN */
	struct datum gedaan_datum;    /* DATUM_GEEN: open */
	bool van_mij;
	bool leidt;
	int bijeenkomststand;
	struct moment ingetrokken_op;
};
#define NETWERKACTIE_COLUMNS 17
extern const struct column netwerkactie_columns[NETWERKACTIE_COLUMNS];
/* That the reader keeps (`leidt`) or does himself; and that he keeps, and was taken off. */
extern const struct object object_netwerkactie, object_netwerkactie_weg;

#define NETWERKACTIE_MAX 300
/* What was agreed in one meeting. */
MUST_USE int netwerkactie_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
				  struct db_rows *ret);
/*
 * What was agreed before this meeting and was open on its day: it stands on the agenda by itself.
 */
MUST_USE int netwerkactie_list_before(struct db *db, struct arena *a,
				      const struct bijeenkomst_row *b, struct db_rows *ret);
/* The reader's own that are open, for which the day is on or before `tot`. */
MUST_USE int netwerkactie_list_own(struct db *db, struct arena *a, struct datum tot,
				   struct db_rows *ret);

struct netwerkactie_inhoud {
	const char *wat;
	gebruiker_id collega; /* one of both */
	const char *wie;
	struct datum voor;
};
MUST_USE int netwerkactie_create(const struct handeling *h, const struct bespreekpunt_row *punt,
				 const struct netwerkactie_inhoud *in);
/* What, who, when. ERR_CONFLICT netwerkactie_schrijver: not his to change; netwerkactie_dag: it is
 * done. ERR_VERSIE: somebody changed it. */
MUST_USE int netwerkactie_update(const struct handeling *h, const struct netwerkactie_row *x,
				 const struct netwerkactie_inhoud *in);
/* What was changed in it (regelwijziging_row), the last first. */
MUST_USE int netwerkactie_list_changes(struct db *db, struct arena *a, netwerkactie_id id,
				       struct db_rows *ret);
/* Done on this day, or with DATUM_GEEN open again. ERR_VERSIE: somebody changed it. */
MUST_USE int netwerkactie_end(const struct handeling *h, const struct netwerkactie_row *x,
			      struct datum gedaan);
MUST_USE int netwerkactie_withdraw(const struct handeling *h, const struct netwerkactie_row *x,
				   bool terug);

/* ---- remarks to minutes: to a draft of who was there, to fixed ones of who keeps them ---- */

struct verslagopmerking_row {
	struct moment op;
	const char *door;
	const char *tekst;
};
#define VERSLAGOPMERKING_COLUMNS 3
extern const struct column verslagopmerking_columns[VERSLAGOPMERKING_COLUMNS];
#define VERSLAGOPMERKING_MAX 100
MUST_USE int verslagopmerking_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
				   struct db_rows *ret);
MUST_USE int verslagopmerking_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
				     const char *tekst);

#endif
