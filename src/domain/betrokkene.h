/*
 * Who stands around a jongere: people who work for them (betrokkenen) and people of their own
 * (naasten), and on what basis (grondslag) the first may read in the dossier. F046-F049, F078-F087,
 * blueprint 7.
 */
#ifndef DOMAIN_BETROKKENE_H
#define DOMAIN_BETROKKENE_H

#include "base/choice.h"

enum betrokkene_rol {
	BETROKKENE_CASUSREGISSEUR, /* exactly one per open dossier (promise 1) */
	BETROKKENE_JOBCOACH,
	BETROKKENE_STAGEBEGELEIDER,
	BETROKKENE_MENTOR,
	BETROKKENE_JONGERENCOACH,
	BETROKKENE_KLANTMANAGER,
	BETROKKENE_TALENTMANAGER,
	BETROKKENE_ARBEIDSDESKUNDIGE,
	BETROKKENE_TRANSITIECOACH,
	BETROKKENE_ACCOUNTMANAGER,
	BETROKKENE_JOBHUNTER,
	BETROKKENE_DOORSTROOMPUNT,
	BETROKKENE_LEERPLICHT,
	BETROKKENE_WIJKTEAM,
	BETROKKENE_BEHANDELAAR,
	BETROKKENE_SCHULDHULP,
	BETROKKENE_RECLASSERING,
	BETROKKENE_ERVARINGSDESKUNDIGE,
	BETROKKENE_ANDERS,
	/* from here on not by hand, see betrokkene_rol_by_hand */
	BETROKKENE_ONTVANGER, /* of an overdracht that is offered, until it is answered */
	BETROKKENE_GEVRAAGD,  /* to help for a while, until it is answered */
	BETROKKENE_HELPER,    /* for that while (domain/verwijzing.h) */
	BETROKKENE_VERVANGER  /* of who is away, as long as that lasts */
};
extern const struct choices betrokkene_rollen;

/*
 * The parts a role needs as a rule: what the form ticks beforehand, for whoever adds the betrokkene
 * to change. Never a special part (ONDERDEEL_BIJZONDER). 0 for CHOICE_NONE.
 */
uint32_t betrokkene_rol_onderdelen(int rol);
/* Whether somebody can be given this role, and lose it, by hand: a casusregisseur succeeds another,
 * a receiver and a helper are asked and answer, and a vervanger is it for as long as the absence
 * lasts. */
bool betrokkene_rol_by_hand(int rol);

enum naaste_relatie {
	RELATIE_OUDER,
	RELATIE_VERZORGER,
	RELATIE_BROER_ZUS,
	RELATIE_FAMILIE,
	RELATIE_PARTNER,
	RELATIE_VRIEND,
	RELATIE_BUUR,
	RELATIE_CLUB,
	RELATIE_VERTEGENWOORDIGER,
	RELATIE_ANDERS
};
extern const struct choices naaste_relaties;

/* Why someone may read. A legal task is shown with its article and never as a choice. */
enum grondslag { GRONDSLAG_TOESTEMMING, GRONDSLAG_WETTELIJKE_TAAK, GRONDSLAG_OVEREENKOMST };
extern const struct choices grondslagen;

/* The legal tasks on which sight of a dossier can rest; the hint is the article. */
enum wettelijke_taak {
	TAAK_PARTICIPATIEWET,
	TAAK_UWV,
	TAAK_NAZORG_VSO,
	TAAK_DOORSTROOMPUNT,
	TAAK_LEERPLICHT,
	TAAK_WMO
};
extern const struct choices wettelijke_taken;

/*
 * The parts that may rest on this basis: consent can give all, the others none of
 * ONDERDEEL_BIJZONDER (F065). 0 for CHOICE_NONE: without a basis nothing.
 */
uint32_t grondslag_onderdelen(int grondslag);

#endif
