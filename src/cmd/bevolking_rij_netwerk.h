/* Rows of the network (0056, 0062) and its convenanten (0060), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_NETWERK_H
#define CMD_BEVOLKING_RIJ_NETWERK_H

#include "db/column.h"

struct contactpunt_rij {
	contactpunt_id id;
	organisatie_id organisatie_id;
	const char *naam, *naam_vouw, *taak;
	int niveau; /* enum functieniveau */
	const char *telefoon, *email, *waarvoor, *waarvoor_vouw;
	int64_t deskundigheden, werkdagen;
	bool openbaar;
	struct moment kaart_op;
	gebruiker_id gebruiker_id;
};
struct dekking_rij {
	dekking_id id;
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	organisatie_id school_id;
	const char *gemeente;
	gebruiker_id door_id;
	struct moment op;
};
struct nieuwkomer_rij {
	nieuwkomer_id id;
	gebruiker_id gebruiker_id, mentor_id;
	struct datum mentor_datum, begonnen_datum;
	gebruiker_id door_id;
	struct moment op;
};
struct nieuwkomerstap_rij {
	nieuwkomerstap_id id;
	nieuwkomer_id nieuwkomer_id;
	int introductiestap;
	struct datum gedaan_datum;
	gebruiker_id door_id;
	struct moment op;
};
struct netwerklid_rij {
	netwerklid_id id;
	regio_id regio_id;
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	int lidsoort;
	struct datum van_datum;
	gebruiker_id door_id;
	struct moment op;
};
struct convenant_rij {
	convenant_id id;
	gebruiker_id eigenaar_id;
	regio_id regio_id;
	int gremium, convenantstand;
	const char *vindplaats;
	struct datum beeindigd_datum;
	const char *beeindigd_reden;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct convenanttekst_rij {
	int64_t id;
	convenant_id convenant_id;
	int64_t nummer;
	const char *naam, *naam_vouw, *onderwerp, *werkwijze, *rolverdeling, *afstemming;
	struct datum van_datum, tot_datum;
	int64_t opzegmaanden;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct convenantpartner_rij {
	convenantpartner_id id;
	convenant_id convenant_id;
	organisatie_id organisatie_id;
};
struct ondertekening_rij {
	ondertekening_id id;
	convenantpartner_id convenantpartner_id;
	int niveau; /* enum functieniveau */
	gebruiker_id collega_id;
	const char *naam;
	int tekenstand;
	struct datum gevraagd_datum, antwoord_datum;
	const char *tekstnummer; /* in digits; NULL: nothing was signed */
	const char *reden;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct convenantafspraak_rij {
	convenantafspraak_id id;
	convenant_id convenant_id;
	convenantpartner_id convenantpartner_id;
	gebruiker_id collega_id;
	const char *wat;
	struct datum voor_datum;
	int afspraakstand;
	struct datum afgerond_datum;
	const char *uitkomst;
	gebruiker_id gebruiker_id;
	struct moment op;
};

#endif
