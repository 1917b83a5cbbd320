#include "cmd/bevolking_tekst.h"

#include "cmd/bevolking_leven.h"
#include "domain/contact.h"

#define TEKSTEN(...)                                                                               \
	{                                                                                          \
		.list = (const char *const[]){__VA_ARGS__},                                        \
		.count = COUNT(((const char *const[]){__VA_ARGS__}))                               \
	}

struct teksten {
	const char *const *list;
	size_t count;
};

/* clang-format off */
static const struct teksten contacten[] = {
	[CONTACTMET_JONGERE] = TEKSTEN(
		"Gaat goed. Heeft het naar de zin.",
		"Vertelt dat het druk is, maar dat het lukt.",
		"Kan het werk aan. Vraagt zelf om uitleg als iets niet duidelijk is.",
		"Heeft moeite met op tijd komen. Samen een plan voor de ochtend gemaakt.",
		"Wil graag meer uren. Ik bespreek het met de werkgever.",
		"Is onzeker over het vervolg. Afspraak: volgende week samen bellen.",
		"De reis duurt lang. Samen de bus opgezocht.",
		"Vindt de collega's aardig.",
		"Wil iets anders proberen. Drie beroepen bekeken.",
		"Heeft een proefdag gehad. Viel mee, zegt het zelf.",
		"Houdt van vaste taken. Dat staat nu op een lijstje.",
		"Zit thuis en mist een dagritme. We beginnen met twee ochtenden.",
		"Sollicitatiegesprek geoefend.",
		"Is trots op het eerste loon.",
		"Vraagt wat er gebeurt als het contract stopt.",
		"Wil voorlopig geen verandering.",
		"Heeft vragen over geld. Afspraak gemaakt bij het spreekuur.",
		"Loopt goed mee in de ploeg.",
		"Was een paar dagen thuis. Begint maandag weer.",
		"Denkt na over verder leren.",
		"Vertelde zelf aan de werkgever wat helpt.",
		"Wil liever buiten werken."),
	[CONTACTMET_WERKGEVER] = TEKSTEN(
		"Tevreden over de inzet.",
		"Ziet vooruitgang. Het tempo mag nog rustig blijven.",
		"Vraagt hoe je het beste uitleg geeft. Tip: voordoen en dan samen doen.",
		"Wil het contract graag verlengen.",
		"Weet nog niet of er na het seizoen werk is.",
		"Een vaste collega begeleidt nu elke dag.",
		"Had liever eerder gehoord wat helpt. Samen doorgenomen.",
		"Denkt aan een extra taak.",
		"Twijfelt over op tijd komen. Afspraak gemaakt met de jongere erbij.",
		"Geen bijzonderheden.",
		"Vindt het werk netjes gedaan."),
	[CONTACTMET_OUDER] = TEKSTEN(
		"Vertelt dat het thuis rustiger is.",
		"Maakt zich zorgen over de winter.",
		"Blij met het werk, het geeft ritme.",
		"Wil weten wie er belt als er iets is."),
	[CONTACTMET_SCHOOL] = TEKSTEN(
		"De mentor geeft aan wat op school goed werkte.",
		"Stageverslag ontvangen en besproken.",
		"School blijft tot de zomer bereikbaar.",
		"Laatste rapport besproken: inzet is goed."),
	[CONTACTMET_COLLEGA] = TEKSTEN(
		"Met de jobcoach afgestemd wie wat doet.",
		"Besproken in het overleg. Voorstel: eerst een meeloopdag.",
		"Overlegd met het werkgeversservicepunt over een plek dichtbij.",
		"Afgesproken dat een van ons de komende maand belt."),
	[CONTACTMET_ANDERS] = TEKSTEN("Kort gesproken."),
	[CONTACTMET_GEEN_GEHOOR] = TEKSTEN(
		"Gebeld, geen gehoor.",
		"Voicemail ingesproken.",
		"Bericht gestuurd, nog geen antwoord."),
};

const char *const bevolking_functies[] = {
	"vakkenvuller", "winkelmedewerker", "keukenhulp", "afwasser", "medewerker bediening", "kantinemedewerker",
	"magazijnmedewerker", "orderpicker", "inpakker", "productiemedewerker", "monteur", "fietsenmaker", "hulp in de werkplaats",
	"medewerker groen", "hovenier", "kweker", "schoonmaker", "medewerker wasserij", "kamerhulp", "gastvrouw of gastheer",
	"hulp in de zorg", "hulp in de groep", "bakkershulp", "slagershulp", "stalhulp", "dierverzorger", "schilder", "timmerhulp",
	"stratenmaker", "metaalbewerker", "lasser", "chauffeurshulp", "postsorteerder", "administratief medewerker",
	"bibliotheekhulp", "conciërge", "drukkershulp", "naaister of kleermaker", "kassamedewerker", "medewerker montage",
};
const size_t bevolking_functie_count = COUNT(bevolking_functies);

const char *const bevolking_wensen[] = {
	"Werken met mijn handen.", "Een eigen huis en eigen geld.", "Werken met dieren.", "Buiten werken.", "In een winkel werken.",
	"Iets met auto's.", "Mensen helpen.", "Een vak leren.", "Rustig werk, dichtbij huis.", "Koken.", "Weet ik nog niet.",
	"Verder leren.", "Werken met computers.", "Een baan met leuke collega's.", "Iets maken wat je kunt zien.",
};
const size_t bevolking_wens_count = COUNT(bevolking_wensen);

static const struct teksten helpt[] = {
	[ACHTERGROND_ONTWIKKELING] = TEKSTEN(
		"Eén taak tegelijk. Voordoen, samen doen, dan alleen.",
		"Een vast lijstje voor de dag.",
		"Korte, duidelijke zinnen. Even laten herhalen.",
		"Een vaste collega om iets aan te vragen."),
	[ACHTERGROND_PSYCHISCH] = TEKSTEN(
		"Een rustige plek en vaste pauzes.",
		"Vooraf weten wat er gaat komen.",
		"Rustig opbouwen, beginnen met korte dagen.",
		"Elke week een kort gesprek met dezelfde persoon."),
	[ACHTERGROND_LICHAMELIJK] = TEKSTEN(
		"Zwaar en licht werk afwisselen.",
		"Zelf de dag kunnen indelen.",
		"Een goede stoel en de tijd om te bewegen."),
};

const char *const bevolking_branches[] = {
	"horeca", "winkel", "groen", "logistiek", "industrie", "schoonmaak", "zorg", "techniek", "bouw", "voeding", "auto", "kantoor",
};
const size_t bevolking_branche_count = COUNT(bevolking_branches);
/* clang-format on */

size_t bevolking_tekst_count(int met)
{
	return contacten[met].count;
}

const char *bevolking_tekst(int met, int nr)
{
	return contacten[met].list[nr];
}

const char *bevolking_helpt(int achtergrond, int nr)
{
	return helpt[achtergrond].list[(size_t)nr % helpt[achtergrond].count];
}
