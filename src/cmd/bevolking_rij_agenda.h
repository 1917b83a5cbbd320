/* Rows of the Werkagenda (0054) and of zelfscans (0055), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_AGENDA_H
#define CMD_BEVOLKING_RIJ_AGENDA_H

#include "db/column.h"

struct werkagenda_rij {
	werkagenda_id id;
	regio_id regio_id;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct agendaregel_rij {
	agendaregel_id id;
	werkagenda_id werkagenda_id;
	int factor;
	int64_t volgorde;
	const char *vraag, *agendapunt, *wie;
	gebruiker_id collega_id;
	struct datum wanneer_datum;
	const char *wat;
	int agendacijfer;
	double begin_waarde; /* NaN: none */
	struct datum begin_datum, meet_datum, gekeken_datum;
	const char *meet_tekst;
	int agendastand;
	const char *bewijs;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct zelfscan_rij {
	zelfscan_id id;
	organisatie_id organisatie_id;
	gebruiker_id gebruiker_id;
	struct moment op;
	struct datum tot_datum;
	struct moment gesloten_op;
};
struct zelfscandeelnemer_rij {
	int64_t id;
	zelfscan_id zelfscan_id;
	gebruiker_id gebruiker_id;
	struct moment klaar_op;
};
struct zelfscanantwoord_rij {
	int64_t id, deelnemer_id, stellingversie_id;
	int64_t score;
};

#endif
