/*
 * Writing a dossier: start it, change what is known, move it to another phase, judge, close,
 * reopen, give it to somebody else. Every function runs inside a write transaction in which the
 * gate loaded the dossier with the right to change it, and writes the line on the timeline with
 * the fact. Promises 1 and 5 are constraints of the table: what they refuse is ERR_CONFLICT.
 */
#ifndef STORE_JONGERE_WIJZIG_H
#define STORE_JONGERE_WIJZIG_H

#include "db/db.h"
#include "domain/fase.h"
#include "domain/sluiting.h"

/* Who acts, and when. */
struct handeling {
	struct db *db;
	struct arena *a;
	gebruiker_id gebruiker;
	struct moment nu;
	struct datum vandaag;
};

struct personalia {
	const char *roepnaam;
	const char *voorvoegsel; /* NULL: none */
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
};
struct onderwijs {
	organisatie_id school; /* 0: none known */
	int schoolsoort;
	const char *klas;
	struct datum uitstroom_datum;
};
/* What only a list knows of somebody whom it brings in. */
struct van_lijst {
	opname_id opname;
	int bestemming; /* enum bestemming, or CHOICE_NONE */
};
struct jongere_nieuw {
	struct personalia wie;
	struct onderwijs school;
	const char *telefoon;
	const char *email;
	int doelgroep;
	gebruiker_id casusregisseur;
	struct datum volgend_contact_datum; /* must be set (promise 1) */
	const char *lijn;                   /* of the timeline: "Aangemeld door …" */
	const struct van_lijst *lijst;      /* NULL: by hand */
};
/*
 * Starts a dossier; the casusregisseur gets sight by trigger. ERR_CONFLICT
 * belofte_1_casusregisseur_actief: that person left.
 */
MUST_USE int jongere_create(const struct handeling *h, const struct jongere_nieuw *nieuw,
			    jongere_id *ret);

/* Who knows the full name and birth date, finds whether somebody is known; see the view bekend. */
void jongere_key(struct arena *a, const struct personalia *wie, uint8_t key[32]);

MUST_USE int jongere_update_personalia(const struct handeling *h, jongere_id id,
				       const struct personalia *wie);
MUST_USE int jongere_update_contact(const struct handeling *h, jongere_id id, const char *telefoon,
				    const char *email);
MUST_USE int jongere_update_onderwijs(const struct handeling *h, jongere_id id,
				      const struct onderwijs *school);
MUST_USE int jongere_update_doelgroep(const struct handeling *h, jongere_id id, int doelgroep);
MUST_USE int jongere_update_wil(const struct handeling *h, jongere_id id, const char *wil);
MUST_USE int jongere_update_helpt(const struct handeling *h, jongere_id id, const char *helpt);
/* By which way somebody came into view (domain/kanaal.h); who comes with a list came by the school.
 */
MUST_USE int jongere_update_kanaal(const struct handeling *h, jongere_id id, int kanaal);
MUST_USE int jongere_update_monitor(const struct handeling *h, jongere_id id, bool monitor);

/* `reden` and, of a phase, `van`: the day on which it began. */
MUST_USE int jongere_update_fase(const struct handeling *h, jongere_id id, int fase,
				 struct datum van, const char *reden);
/* Closing ends the phase and the next contact; reopening needs both, and a casusregisseur who is
 * still there (else ERR_CONFLICT belofte_1_casusregisseur_actief). */
MUST_USE int jongere_end(const struct handeling *h, jongere_id id, int uitkomst, const char *reden);
MUST_USE int jongere_start_again(const struct handeling *h, jongere_id id, int fase,
				 struct datum volgend, const char *reden);
/*
 * From this moment somebody else is responsible; the one before loses sight, unless he has
 * another basis. ERR_CONFLICT belofte_1_casusregisseur_actief.
 */
MUST_USE int jongere_assign(const struct handeling *h, jongere_id id, gebruiker_id casusregisseur,
			    struct datum volgend, const char *lijn);

#endif
