/*
 * The Werkagenda of a region and its lines (domain/werkagenda.h, F319-F325). Whoever may open the
 * pages reads all of it; it names no young person. Acts run inside a write transaction in which the
 * gate loaded the agenda or the line.
 */
#ifndef STORE_WERKAGENDA_H
#define STORE_WERKAGENDA_H

#include "db/object.h"
#include "domain/werkagenda.h"
#include "store/jongere_wijzig.h"
#include "store/keuze.h"
#include "store/telling.h"

struct werkagenda_row {
	werkagenda_id id;
	const char *regio;
	const char *door; /* who began it */
	struct moment op;
	int64_t regels; /* that stand on it, and of these: */
	int64_t bezig;
	int64_t klaar;
	int64_t te_laat; /* the day is over, on the day that ctx_vandaag() says */
};
#define WERKAGENDA_COLUMNS 8
extern const struct column werkagenda_columns[WERKAGENDA_COLUMNS];
/* For routes under /werkagenda/:werkagenda. */
extern const struct object object_werkagenda;

#define WERKAGENDA_MAX 200
/* In order of the region's name. */
MUST_USE int werkagenda_list(struct db *db, struct arena *a, struct datum vandaag,
			     struct db_rows *ret);

/* The regions without an agenda, of struct regio_keuze. */
MUST_USE int werkagenda_regio_list(struct db *db, struct arena *a, struct db_rows *ret);
/* With the questions that it begins with. ERR_CONFLICT werkagenda_een: the region has one. */
MUST_USE int werkagenda_create(const struct handeling *h, regio_id regio, werkagenda_id *ret);

/* The first of the regions of this organisation; ERR_GEEN_RIJ: none has one. */
MUST_USE int werkagenda_find_of(struct db *db, struct arena *a, organisatie_id organisatie,
				werkagenda_id *ret);

/* ---- lines ---- */

struct agendaregel_row {
	agendaregel_id id;
	werkagenda_id werkagenda_id;
	int64_t versie;
	const char *regio;
	int factor; /* enum factor */
	const char *vraag;
	const char *agendapunt;
	const char *wie; /* in words */
	gebruiker_id collega_id;
	const char *collega;
	struct datum wanneer_datum;
	const char *wat;
	int agendacijfer;    /* enum agendacijfer, or CHOICE_NONE */
	double begin_waarde; /* a fraction; NaN: too few to tell, or no figure */
	struct datum begin_datum;
	double nu_waarde; /* now; gate/werkagenda fills it */
	struct datum meet_datum;
	struct datum gekeken_datum;
	const char *meet_tekst;
	int agendastand; /* enum agendastand */
	const char *bewijs;
	struct moment weg_op; /* taken off; not set as long as it stands there */
};
#define AGENDAREGEL_COLUMNS 22
extern const struct column agendaregel_columns[AGENDAREGEL_COLUMNS];
/* For routes under /agendaregels/:agendaregel, also of what was taken off. */
extern const struct object object_agendaregel;
/* The same, of lines that stand on the agenda with the reader's own name. */
extern const struct object object_eigen_agendaregel;

#define AGENDAREGEL_MAX 400
/* Those on the agenda, by factor. `factor`, `stand`: CHOICE_NONE for all; `collega` 0 for all. */
struct agendaregel_vraag {
	werkagenda_id werkagenda;
	int factor, stand;
	gebruiker_id collega;
};
MUST_USE int agendaregel_list(struct db *db, struct arena *a, const struct agendaregel_vraag *vraag,
			      struct db_rows *ret);

/* A line on whose day somebody is told (domain/werkagenda.h, agendaregel_dag). */
struct agendabeurt_row {
	agendaregel_id id;
	const char *vraag;
	int agendastand;
	struct datum wanneer_datum;
	struct datum meet_datum;
	struct datum gekeken_datum;
	bool van_ander; /* the reader began the agenda; the name is another's, or nobody's */
};
#define AGENDABEURT_COLUMNS 7
extern const struct column agendabeurt_columns[AGENDABEURT_COLUMNS];
#define AGENDABEURT_MAX 100
/* The days of such rows. */
struct agendadagen agendaregel_dagen(const struct agendaregel_row *regel);
struct agendadagen agendabeurt_dagen(const struct agendabeurt_row *beurt);
/* Those with this name of which the day is there, of all agendas; and those of agendas that he
 * began. */
MUST_USE int agendabeurt_list(struct db *db, struct arena *a, gebruiker_id wie,
			      struct datum vandaag, struct db_rows *ret);

/* What somebody typed. */
struct agendaregel_inhoud {
	int factor; /* of a new line: it stays */
	const char *vraag;
	const char *agendapunt;
	const char *wie;
	gebruiker_id collega;
	struct datum wanneer;
	const char *wat;
	int cijfer;
	struct datum meten;
	const char *meet_tekst;
	int stand;
	const char *bewijs;
};
/* `waarde` is what the figure says today, NaN when it may not be told; kept as the begin when the
 * figure is chosen. */
MUST_USE int agendaregel_create(const struct handeling *h, werkagenda_id werkagenda,
				const struct agendaregel_inhoud *inhoud, double waarde,
				agendaregel_id *ret);
/* ERR_VERSIE: somebody changed it. */
MUST_USE int agendaregel_update(const struct handeling *h, const struct agendaregel_row *regel,
				const struct agendaregel_inhoud *inhoud, double waarde);
/* Only how far it is. ERR_VERSIE: somebody changed it. */
MUST_USE int agendaregel_set_stand(const struct handeling *h, const struct agendaregel_row *regel,
				   enum agendastand stand);
/* It was looked at on that day; DATUM_GEEN: it was not. ERR_VERSIE: somebody changed it. */
MUST_USE int agendaregel_set_gekeken(const struct handeling *h, const struct agendaregel_row *regel,
				     struct datum dag);
/* Takes it off, or puts it back. */
MUST_USE int agendaregel_end(const struct handeling *h, const struct agendaregel_row *regel);
MUST_USE int agendaregel_restore(const struct handeling *h, const struct agendaregel_row *regel);

/* What was changed in a line (regelwijziging_row), the last first. */
MUST_USE int agendawijziging_list(struct db *db, struct arena *a, agendaregel_id regel,
				  struct db_rows *ret);

/* What this figure says in these totals: a fraction, or NaN when it may not be told (too few). */
double agendacijfer_compute(const struct telling_rijen *rijen, int cijfer);

#endif
