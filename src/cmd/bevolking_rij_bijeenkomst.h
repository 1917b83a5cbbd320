/* Rows of the meetings of the network (0061), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_BIJEENKOMST_H
#define CMD_BEVOLKING_RIJ_BIJEENKOMST_H

#include "db/column.h"

struct gremium_rij {
	gremium_id id;
	const char *naam;
	int gremiumsoort;
	const char *waarvoor, *plek;
	int gremiumritme;
	struct datum van_datum;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct gremiumlid_rij {
	gremiumlid_id id;
	gremium_id gremium_id;
	gebruiker_id gebruiker_id;
	int lidtaak;
	struct datum van_datum;
	gebruiker_id door_id;
};
struct bijeenkomst_rij {
	bijeenkomst_id id;
	gremium_id gremium_id;
	struct datum datum;
	int64_t van_minuut, tot_minuut; /* since midnight */
	const char *plek;
	int bijeenkomststand;
	struct datum gedeeld_datum;
	bijeenkomst_id vervolg_id;
	struct moment vastgesteld_op;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct genodigde_rij {
	genodigde_id id;
	bijeenkomst_id bijeenkomst_id;
	gebruiker_id gebruiker_id;
	int aanwezigheid;
	struct moment op;
};
struct bespreekpunt_rij {
	bespreekpunt_id id;
	bijeenkomst_id bijeenkomst_id;
	int64_t volgorde;
	const char *titel;
	int64_t minuten;
	int puntvraag;
	const char *verslag;
};
struct netwerkbesluit_rij {
	netwerkbesluit_id id;
	gremium_id gremium_id;
	bijeenkomst_id bijeenkomst_id;
	bespreekpunt_id bespreekpunt_id;
	int64_t nummer;
	struct datum datum;
	const char *tekst, *zoektekst, *voor_wie;
	bool openbaar;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct netwerkactie_rij {
	netwerkactie_id id;
	gremium_id gremium_id;
	bijeenkomst_id bijeenkomst_id;
	bespreekpunt_id bespreekpunt_id;
	const char *wat;
	gebruiker_id collega_id;
	struct datum voor_datum, gedaan_datum;
	gebruiker_id gebruiker_id;
	struct moment op;
};

#endif
