/* Rows of questions of professionals to each other (0058), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_VRAAG_H
#define CMD_BEVOLKING_RIJ_VRAAG_H

#include "db/column.h"

struct vraag_rij {
	vraag_id id;
	int vraagsoort;
	const char *titel, *tekst;
	int64_t deskundigheden;
	const char *zoektekst;
	gebruiker_id gebruiker_id;
	struct moment op;
	struct moment gezien_op;
};
struct vraagwoord_rij {
	const char *woord;
	vraag_id vraag_id;
};
struct vraaglezer_rij {
	vraaglezer_id id;
	vraag_id vraag_id;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct vraagantwoord_rij {
	vraagantwoord_id id;
	vraag_id vraag_id;
	const char *tekst;
	gebruiker_id gebruiker_id;
	struct moment op, gekozen_op;
};

#endif
