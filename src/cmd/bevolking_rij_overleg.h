/* Rows of what colleagues do together for a young person (0010, 0018), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_OVERLEG_H
#define CMD_BEVOLKING_RIJ_OVERLEG_H

#include "db/column.h"

struct overdracht_rij {
	overdracht_id id;
	jongere_id jongere_id;
	gebruiker_id afzender_id, ontvanger_id;
	int toestand; /* enum overdracht_toestand, never VERLOPEN */
	int64_t onderdelen;
	const char *toelichting;
	struct datum besproken_datum;
	int mening;
	struct datum kennismaking_datum;
	bool blijf;
	struct moment aangemaakt_op, aangeboden_op, verloopt_op, beantwoord_op;
	const char *reden;
	struct moment gelezen_op;
};
struct casusoverleg_rij {
	casusoverleg_id id;
	const char *onderwerp;
	struct datum datum;
	const char *plek;
	gebruiker_id voorzitter_id;
	int toestand;
};
struct overlegdeelnemer_rij {
	overlegdeelnemer_id id;
	casusoverleg_id casusoverleg_id;
	gebruiker_id gebruiker_id;
	bool aanwezig;
	struct moment op;
};
struct overlegpunt_rij {
	overlegpunt_id id;
	jongere_id jongere_id;
	casusoverleg_id casusoverleg_id;
	const char *vraag;
	int urgentie;
	bool weet_jongere;
	gebruiker_id gebruiker_id;
	struct moment op;
	int64_t doorgeschoven;
	int toestand;
	const char *verslag;
	struct moment besproken_op;
	gebruiker_id door_id;
};
struct overlegactie_rij {
	int64_t id;
	jongere_id jongere_id;
	overlegpunt_id overlegpunt_id;
	actie_id actie_id;
};

#endif
