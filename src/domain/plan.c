#include "domain/plan.h"

#include "domain/stap.h"

static const struct choice doelstand_list[] = {
    [PLANSTAND_OPEN] = {"open", "Loopt", NULL},
    [PLANSTAND_KLAAR] = {"klaar", "Gehaald", NULL},
    [PLANSTAND_GESTOPT] = {"gestopt", "Gestopt", NULL},
};
const struct choices doelstanden = CHOICES("doelstand", doelstand_list);

static const struct choice actiestand_list[] = {
    [PLANSTAND_OPEN] = {"open", "Te doen", NULL},
    [PLANSTAND_KLAAR] = {"klaar", "Gedaan", NULL},
    [PLANSTAND_GESTOPT] = {"gestopt", "Niet meer nodig", NULL},
};
const struct choices actiestanden = CHOICES("actiestand", actiestand_list);
#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		PLANSTAND_##van, PLANSTAP_##stap, PLANSTAND_##naar                                 \
	}
static const struct stap stappen[] = {
    STAP(OPEN, KLAAR, KLAAR),
    STAP(OPEN, STOP, GESTOPT),
    STAP(KLAAR, HEROPEN, OPEN),
    STAP(GESTOPT, HEROPEN, OPEN),
};

int planstand_after(int stand, int stap)
{
	return stap_to(stappen, COUNT(stappen), stand, stap);
}

static const struct choice wens_list[] = {
    [DOELWENS_JA] = {"ja", "Ja, dit wil de jongere", NULL},
    [DOELWENS_TWIJFELT] = {"twijfelt", "De jongere twijfelt", NULL},
    [DOELWENS_NIET_BESPROKEN] = {"niet_besproken", "Nog niet besproken", NULL},
};
const struct choices doelwensen = CHOICES("doelwens", wens_list);

static const struct choice route_list[] = {
    [PLANROUTE_STAGE] = {"stage", "Naar een stage", NULL},
    [PLANROUTE_WERK] = {"werk", "Naar een eerste baan", NULL},
    [PLANROUTE_START] = {"start", "De eerste maanden op het werk", NULL},
    [PLANROUTE_CONTRACT] = {"contract", "Het contract loopt af", NULL},
    [PLANROUTE_UITVAL] = {"uitval", "Weer verder nadat werk stopte", NULL},
    [PLANROUTE_OPLEIDING] = {"opleiding", "Verder leren", NULL},
};
_Static_assert(COUNT(route_list) == PLANROUTE_COUNT, "a label for every route");
const struct choices planroutes = CHOICES("planroute", route_list);

const struct routestap planroute_stappen[PLANROUTE_COUNT][PLANROUTE_STAPPEN] = {
    [PLANROUTE_STAGE] = {{"Zet op een rij wat goed gaat en wat helpt", 14, false},
			 {"Kies samen drie plekken om te gaan kijken", 28, true},
			 {"Maak kennis op een plek", 42, true},
			 {"Spreek met school en de plek de eerste week door", 56, false}},
    [PLANROUTE_WERK] = {{"Zet op een rij wat goed gaat en wat helpt op het werk", 14, false},
			{"Noem drie soorten werk die bij je passen", 21, true},
			{"Zoek een werkgever die ruimte heeft, of die werk kan maken", 42, false},
			{"Loop een dag mee", 56, true}},
    [PLANROUTE_START] = {{"Spreek af wie op het werk helpt", 7, false},
			 {"Vertel hoe de eerste week was", 10, true},
			 {"Ga na vier weken op het werk langs", 28, false},
			 {"Kijk samen of de uren en het werk nog passen", 91, false}},
    [PLANROUTE_CONTRACT] = {{"Vertel of je er wilt blijven werken", 7, true},
			    {"Vraag de werkgever hoe het verder gaat, als de jongere dat wil", 21,
			     false},
			    {"Zoek een volgende plek voor als het stopt", 35, false}},
    [PLANROUTE_UITVAL] = {{"Praat samen over wat er misging en wat had geholpen", 3, false},
			  {"Kies wat je hierna wilt: werk, leren of even iets anders", 14, true},
			  {"Zoek een plek waar het wel past", 35, false}},
    [PLANROUTE_OPLEIDING] = {{"Ga naar een open dag", 28, true},
			     {"Meld je aan", 42, true},
			     {"Spreek af wie op de opleiding helpt", 56, false}},
};
