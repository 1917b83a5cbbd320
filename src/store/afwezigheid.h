/*
 * Afwezigheden: who is away, who replaces whom, and what that does to their dossiers. The sight of
 * the vervanger is the work of triggers (schema 0028). A reader finds his own and those in which he
 * replaces somebody; a teamleider also those of his colleagues. Inside a write transaction, what
 * the database refuses is ERR_CONFLICT, with afwezigheid_refusal for the sentence.
 */
#ifndef STORE_AFWEZIGHEID_H
#define STORE_AFWEZIGHEID_H

#include "db/object.h"
#include "store/jongere_wijzig.h"

struct afwezigheid_row {
	afwezigheid_id id;
	gebruiker_id gebruiker_id;
	const char *naam;
	gebruiker_id vervanger_id;
	const char *vervanger; /* NULL: nobody yet */
	struct datum van_datum;
	struct datum tot_datum; /* last day */
	int64_t versie;
};
#define AFWEZIGHEID_COLUMNS 8
extern const struct column afwezigheid_columns[AFWEZIGHEID_COLUMNS];
/* For routes under /afwezigheden/:afwezigheid: those that the reader may record. */
extern const struct object object_afwezigheid;

#define AFWEZIGHEID_MAX 500
/* Those that are not over, of whoever the reader may record and replaces, by first day. */
MUST_USE int afwezigheid_list(struct db *db, struct arena *a, struct datum vandaag,
			      struct db_rows *ret);
/* Those that are not over in which this person is away or replaces somebody. */
MUST_USE int afwezigheid_list_of(struct db *db, struct arena *a, gebruiker_id wie,
				 struct datum vandaag, struct db_rows *ret);

struct afwezigheid_keuze {
	gebruiker_id id;
	const char *naam;
};
extern const struct column afwezigheid_keuze_columns[2];
/* Whose absence the reader may record, by name, with this word in it. */
MUST_USE int afwezigheid_wie_list(struct db *db, struct arena *a, const char *zoek,
				  struct db_rows *ret);
/* Of whom a vervanger is sought, and where; wie 0: that is not known yet. */
struct vervanger_van {
	organisatie_id organisatie;
	gebruiker_id wie;
};
/* Who else works there and has a work list, by name, with this word in it. */
MUST_USE int afwezigheid_vervanger_list(struct db *db, struct arena *a, const char *zoek,
					struct vervanger_van van, struct db_rows *ret);

/* This one of them; ERR_GEEN_RIJ: it is none. */
MUST_USE int afwezigheid_vervanger_find(struct db *db, struct arena *a, gebruiker_id wie,
					organisatie_id organisatie, struct afwezigheid_keuze *ret);

struct afwezigheid_nieuw {
	gebruiker_id gebruiker;
	gebruiker_id vervanger; /* 0: nobody yet */
	struct datum van, tot;
};
/* Also a line on the timeline of each dossier that the vervanger sees by it. */
MUST_USE int afwezigheid_create(const struct handeling *h, const struct afwezigheid_nieuw *nieuw,
				afwezigheid_id *ret);
/* Somebody is found. */
MUST_USE int afwezigheid_assign(const struct handeling *h, const struct afwezigheid_row *row,
				gebruiker_id vervanger);
/* Back earlier, or not away after all: the vervanger loses with it what he saw by it. */
MUST_USE int afwezigheid_end(const struct handeling *h, const struct afwezigheid_row *row);

/* The names of who is away and of who replaces, asked before the database may refuse the two: after
 * that it answers nothing. `vervanger` is NULL when there is none. */
struct afwezigheid_namen {
	const char *wie, *vervanger;
};
MUST_USE int afwezigheid_find_namen(struct db *db, struct arena *a,
				    const struct afwezigheid_nieuw *nieuw,
				    struct afwezigheid_namen *ret);

/* Why the database refused it, for whoever fills in a form. */
struct afwezigheid_weigering {
	const char *veld, *zin;
};
struct afwezigheid_weigering afwezigheid_refusal(struct arena *a, const char *conflict,
						 const struct afwezigheid_namen *namen);

#endif
