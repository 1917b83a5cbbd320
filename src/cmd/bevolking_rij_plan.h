/*
 * Rows of what was found, agreed and said about one young person (0007, 0014, 0021, 0023, 0033,
 * 0040), as bevolking_rij.h.
 */
#ifndef CMD_BEVOLKING_RIJ_PLAN_H
#define CMD_BEVOLKING_RIJ_PLAN_H

#include "db/column.h"

struct doel_rij {
	doel_id id;
	jongere_id jongere_id;
	const char *tekst;
	int wens;
	gebruiker_id gebruiker_id;
	struct moment op;
	int toestand; /* enum planstand */
	const char *reden;
	struct moment afgerond_op;
};
struct actie_rij {
	actie_id id;
	jongere_id jongere_id;
	doel_id doel_id;
	const char *tekst;
	gebruiker_id gebruiker_id;
	struct datum voor_datum;
	gebruiker_id door_id;
	struct moment op;
	int toestand; /* enum planstand */
	const char *reden;
	struct moment afgerond_op;
};
struct bevinding_rij {
	bevinding_id id;
	jongere_id jongere_id;
	int onderwerp;
	int64_t onderdeel;
	int antwoord;
	int64_t vaardigheden;
	int bron;
	const char *tekst;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct beslissing_rij {
	beslissing_id id;
	jongere_id jongere_id;
	struct datum datum;
	const char *besluit, *reden, *stem;
	int64_t aanwezig;
	struct datum terugblik_datum;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct terugblik_rij {
	int64_t id;
	jongere_id jongere_id;
	beslissing_id beslissing_id;
	int antwoord;
	const char *tekst;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct overeenkomst_rij {
	overeenkomst_id id;
	jongere_id jongere_id;
	organisatie_id organisatie_id;
	int64_t nummer;
	const char *tekst, *naam_jongere, *naam_begeleider;
	struct datum datum;
	int wijze;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct startpunt_rij {
	startpunt_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int startonderwerp;
	gebruiker_id gebruiker_id;
	struct datum voor_datum;
	int toestand; /* enum planstand */
	const char *tekst;
};
struct melding_rij {
	melding_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int meldersoort, meldingsoort, meldinglicht;
	const char *tekst;
	gebruiker_id gebruiker_id;
	struct moment op;
	const char *antwoord;
	gebruiker_id antwoord_door_id;
	struct moment antwoord_op;
};

#endif
