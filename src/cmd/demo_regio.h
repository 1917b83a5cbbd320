/*
 * The demo's region Waterland-Oost, which does not exist: its organisations (every kind), the
 * people who work there (every role) and its employers. Telephone numbers 06-0000…, addresses under
 * .example and KvK numbers 000001.. are given out to nobody.
 */
#ifndef CMD_DEMO_REGIO_H
#define CMD_DEMO_REGIO_H

#include "db/db.h"
#include "toegang/recht.h"

enum demo_organisatie {
	O_BRUG,
	O_WATERLELIE,
	O_ROC,
	O_BROEKERWAARD,
	O_VLIETDAM,
	O_SINT_ODOLF,
	O_UWV,
	O_WSP,
	O_STAP,
	O_DOORSTROOM,
	O_LEERPLICHT,
	O_KAAG,
	O_WIJKTEAM,
	O_OEVER,
	O_NETWERK,
	O_ERVARING,
	O_COUNT
};

/*
 * Who works there. The first three stand for whoever it is for a young person: by that moment, and
 * by the school.
 */
enum demo_mens {
	M_CASUS,
	M_MENTOR,
	M_STAGE,
	M_SANNE,
	M_YOUSSEF,
	M_MARIJKE,
	M_KARIN,
	M_DEWI,
	M_HANS,
	M_PETRA,
	M_RONALD,
	M_GIJS,
	M_JOKE,
	M_OLAF,
	M_TIM,
	M_FATMA,
	M_SVEN,
	M_RUBEN,
	M_ELS,
	M_NAOMI,
	M_LIDIA,
	M_LOTTE,
	M_MARLEEN,
	M_KEES,
	M_MEREL,
	M_ERIK,
	M_SASKIA,
	M_INGRID,
	M_PAUL,
	M_ANNEMARIE,
	M_WIETSKE,
	M_ANIL,
	M_FENNA,
	M_TINEKE,
	M_COUNT
};

enum demo_bedrijf {
	B_GEEN,
	B_BROODJES,
	B_POST,
	B_ZORGBOERDERIJ,
	B_PIZZA,
	B_RESTAURANT,
	B_AUTO,
	B_KAAG_GROEN,
	B_SUPER,
	B_BOUWMARKT,
	B_BAKKER,
	B_KWEKER,
	B_HOTEL,
	B_SCHILDER,
	B_MAGAZIJN,
	B_KEUKEN,
	B_VERPLEEGHUIS,
	B_SCHOONMAAK,
	B_FIETSEN,
	B_KANTINE,
	B_STAL,
	B_DRUKKER,
	B_WASSERIJ,
	B_TUIN,
	B_KRINGLOOP,
	B_METAAL,
	B_KAPPER,
	B_KINDEROPVANG,
	B_GEMEENTEWERF,
	B_UITZEND,
	B_BESCHUT,
	B_DAGCENTRUM,
	B_BIBLIOTHEEK,
	B_SCHEEPSWERF,
	B_COUNT
};

struct demo_regio {
	organisatie_id organisatie[O_COUNT];
	gebruiker_id mens[M_COUNT];
	functie_id functie[M_COUNT];
	organisatie_id werkt_bij[M_COUNT];
	enum rol rol[M_COUNT];
	werkgever_id bedrijf[B_COUNT];
};

/*
 * Makes all of it, inside a write transaction under `context` (nobody, on the first day); all have
 * the password of `hash`.
 */
MUST_USE int demo_regio_create(struct db *db, struct arena *a, const struct db_context *context,
			       const char *hash, struct demo_regio *ret);
/* "Bakkerij Van Loon" */
const char *demo_bedrijf_naam(enum demo_bedrijf bedrijf);
const char *demo_gemeente(enum demo_organisatie organisatie);
const char *demo_mens_naam(enum demo_mens mens);

#endif
