/*
 * Organisations and regions: kinds and domains (F012, F098-F101), and the level of a function
 * (F090).
 */
#ifndef DOMAIN_ORGANISATIE_H
#define DOMAIN_ORGANISATIE_H

#include "base/choice.h"

enum organisatiesoort {
	ORGANISATIESOORT_SCHOOL,
	ORGANISATIESOORT_GEMEENTE,
	ORGANISATIESOORT_UWV,
	ORGANISATIESOORT_WSP,
	ORGANISATIESOORT_JOBCOACH,
	ORGANISATIESOORT_DOORSTROOMPUNT,
	ORGANISATIESOORT_LEERPLICHT,
	ORGANISATIESOORT_SW,
	ORGANISATIESOORT_WIJKTEAM,
	ORGANISATIESOORT_ZORG,
	ORGANISATIESOORT_REGIO,
	ORGANISATIESOORT_ANDERS
};
extern const struct choices organisatiesoorten;

enum organisatiedomein {
	DOMEIN_ONDERWIJS,
	DOMEIN_WERK_INKOMEN,
	DOMEIN_ZORG_WELZIJN,
	DOMEIN_LEERPLICHT,
	DOMEIN_REGIO
};
extern const struct choices organisatiedomeinen;

/* The domain a kind belongs to as a rule; DOMEIN_REGIO for what belongs to all. */
enum organisatiedomein organisatiesoort_domein(int soort);
/*
 * The legal task (enum wettelijke_taak) of such an organisation; CHOICE_NONE when there is none:
 * then consent or agreement.
 */
int organisatiesoort_taak(int soort);

enum regiosoort { REGIOSOORT_ARBEIDSMARKTREGIO, REGIOSOORT_DOORSTROOMREGIO, REGIOSOORT_SUBREGIO };
extern const struct choices regiosoorten;

enum functieniveau { FUNCTIENIVEAU_MANAGEMENT, FUNCTIENIVEAU_BELEID, FUNCTIENIVEAU_UITVOERING };
extern const struct choices functieniveaus;

/* Whether somebody is there, or left. */
enum gebruikerstand { GEBRUIKERSTAND_ACTIEF, GEBRUIKERSTAND_UIT_DIENST };
extern const struct choices gebruikerstanden;

#endif
