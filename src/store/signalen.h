/*
 * The signals of one reader: facts of the dossiers in sight, loaded in six questions whatever their
 * number, put through the rules of domain/signaal, given to their owner, and in the order in which
 * they must be done.
 *
 * Cost follows the caseload: every question starts from the reader's own sight, and nothing is
 * asked per dossier.
 */
#ifndef STORE_SIGNALEN_H
#define STORE_SIGNALEN_H

#include "db/db.h"
#include "domain/signaal.h"

/* A signal with who and what it is about. */
struct werk {
	struct signaal signaal;
	jongere_id jongere;
	plaatsing_id plaatsing; /* 0: about the dossier */
	gebruiker_id eigenaar;  /* who must act */
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever; /* of the place, or NULL */
	bool toegewezen;       /* somebody gave it to, or took it over for, the owner */
};

struct werklijst {
	struct werk *list; /* in order of work */
	size_t count;
	size_t dossiers;   /* open dossiers in sight */
	size_t eigen;      /* of which the reader is casusregisseur */
	size_t uitgesteld; /* signals that are put off now */
};

/* All open dossiers in sight of the context's gebruiker. Inside a transaction; the result lives in
 * `a`. */
MUST_USE int signalen_load(struct db *db, struct arena *a, gebruiker_id wie,
			   const struct termijnen *termijnen, struct datum vandaag,
			   struct werklijst *ret);

#endif
