/*
 * What the reader waits for (domain/verzoek.h), as the facts say, and the reminders of it. A
 * verzoek is no row and has no number of its own: its kind and the row that it is about name it.
 */
#ifndef STORE_VERZOEK_H
#define STORE_VERZOEK_H

#include "domain/verzoek.h"
#include "store/jongere_wijzig.h"

struct verzoek_row {
	jongere_id jongere_id;
	int soort;            /* enum verzoeksoort */
	int64_t onderwerp_id; /* of one of these, or of a contractgesprek */
	overdracht_id overdracht_id;
	verwijzing_id verwijzing_id;
	actie_id actie_id;
	overlegpunt_id overlegpunt_id;
	expertise_id expertise_id;
	const char *roepnaam;
	const char *achternaam;
	gebruiker_id ontvanger_id; /* 0: no colleague */
	const char *wie;
	const char *tekst; /* what was asked, or NULL */
	plaatsing_id plaatsing_id;
	struct moment sinds_op;
	struct datum voor_datum;      /* last day, if one was named */
	struct datum herinnerd_datum; /* the last time */
};
#define VERZOEK_COLUMNS 17
extern const struct column verzoek_columns[VERZOEK_COLUMNS];

#define VERZOEK_MAX 500
/* Who waits longest first; at most VERZOEK_MAX. */
MUST_USE int verzoek_list(struct db *db, struct arena *a, struct db_rows *ret);
/* ERR_GEEN_RIJ: it was done, or never asked. */
MUST_USE int verzoek_find(struct db *db, struct arena *a, int soort, int64_t onderwerp,
			  struct verzoek_row *ret);
/*
 * Tells whom it was asked of that the other waits. ERR_CONFLICT: herinnering_een_per_dag, or
 * herinnering_zonder_verzoek.
 */
MUST_USE int verzoek_remind(const struct handeling *h, const struct verzoek_row *verzoek);

/* Of what the reader is reminded, and has not done. */
struct herinnering_row {
	jongere_id jongere_id;       /* 0, and no name: of a meeting that he leads */
	overdracht_id overdracht_id; /* 0: of something else */
	verwijzing_id verwijzing_id; /* 0: of something else */
	int soort;                   /* enum verzoeksoort */
	const char *roepnaam;
	const char *achternaam;
	const char *van;
	gebruiker_id ontvanger_id; /* who was asked: the reader, or whom he replaces today */
	struct datum datum;
};
/* Of one dossier, or of all (0); in `a`. */
MUST_USE int herinnering_list(struct db *db, struct arena *a, gebruiker_id wie, jongere_id jongere,
			      struct db_rows *ret);

#endif
