#include "cmd/demo_patronen.h"

#define VAN_SCHOOL(dag)                                                                            \
	ERBIJ(dag, M_CASUS, M_MENTOR, MENTOR), ERBIJ(dag, M_CASUS, M_STAGE, STAGEBEGELEIDER)
#define MET_JOBCOACH(dag, wie) ERBIJ(dag, M_CASUS, wie, JOBCOACH)

/* ---- at school ---- */

const struct stap p_zonder_bestemming[] = {
    VAN_SCHOOL(-300),
    CONTACT(-290, M_MENTOR, SCHOOL, JONGERE,
	    "Kennismaking met het gesprek over later. @ weet het nog niet."),
    WIL(-288, M_MENTOR, "Weet ik nog niet. Wel met mijn handen."),
    NAASTE(-280, M_MENTOR, "Moeder van @", OUDER, 1),
    CONTACT(-160, M_STAGE, BEZOEK, JONGERE,
	    "Oefenstage op school. Werkt rustig door als duidelijk is wat de bedoeling is."),
    HELPT(-158, M_STAGE, "Vooraf weten wat er komt. Eén ding tegelijk."),
    CONTACT(
	-95, M_MENTOR, OVERLEG, SCHOOL,
	"Besproken op school. Drie mogelijkheden: winkel, keuken of verder leren. Nog geen keuze."),
    KLAAR,
};

const struct stap p_bestemming_werk[] = {
    VAN_SCHOOL(-330),
    CONTACT(-320, M_STAGE, SCHOOL, JONGERE, "Stageplan gemaakt. @ wil werken als #."),
    WIL(-318, M_STAGE, "Werken, het liefst als #."),
    PLAATSING(-120, M_STAGE, STAGE, NULL, AANGEPAST, 24, .tot = 60, .ander = M_STAGE),
    NAZORG(-90, M_STAGE, BEZOEK, JONGERE, "Stage bij & loopt goed. Op tijd, stelt vragen."),
    NAZORG(-88, M_STAGE, BEZOEK, WERKGEVER,
	   "Tevreden. Ziet mogelijkheden voor een contract na de zomer."),
    BESTEMD(-80, M_CASUS, WERK, "&", "De begeleider van de stage"),
    NASCHOOL(-79, M_MENTOR, SCHOOL, ERBIJ, "@ wil bij & blijven. Moeder vindt dat een goed plan."),
    CONTACT(-32, M_CASUS, SCHOOL, JONGERE,
	    "Samen gekeken wat er nodig is om na school bij & te blijven."),
    NAZORG(-15, M_STAGE, TELEFOON, JONGERE, "Alles goed."),
    KLAAR,
};

const struct stap p_school_rustig[] = {
    VAN_SCHOOL(-200),
    CONTACT(-190, M_MENTOR, SCHOOL, JONGERE, "Eerste gesprek. Nog twee jaar school."),
    CONTACT(-70, M_MENTOR, SCHOOL, OUDER,
	    "Oudergesprek. Afspraak: dit jaar twee verschillende stages."),
    WIL(-70, M_MENTOR, "Uitproberen wat bij mij past."),
    DOEL(-70, M_CASUS, "Ik wil twee stages doen die heel anders zijn", TWIJFELT),
    ACTIE(-70, M_CASUS, "Kies samen de eerste stage", 30, M_MENTOR),
    KLAAR,
};

const struct stap p_stage_loopt[] = {
    VAN_SCHOOL(-260),
    CONTACT(-250, M_STAGE, SCHOOL, JONGERE, "Stagewensen besproken: #."),
    PLAATSING(-75, M_STAGE, STAGE, NULL, BESTAAND, 20, .tot = 55, .ander = M_STAGE),
    NAZORG(-46, M_STAGE, BEZOEK, JONGERE, "Eerste weken gingen goed. @ kent de weg."),
    NAZORG(-46, M_STAGE, BEZOEK, WERKGEVER, "De begeleider bij & wil @ langzaam meer laten doen."),
    CONTACT(-25, M_MENTOR, SCHOOL, JONGERE, "Vindt de stage leuk, de reis is lang."),
    NASCHOOL_OP(-24, M_MENTOR, HUISBEZOEK, 9),
    KLAAR,
};

const struct stap p_stage_voorbij[] = {
    VAN_SCHOOL(-280),
    CONTACT(-270, M_STAGE, SCHOOL, JONGERE, "Stage gezocht als #."),
    PLAATSING(-100, M_STAGE, STAGE, NULL, BESTAAND, 24, .tot = -4, .ander = M_STAGE),
    NAZORG(-70, M_STAGE, BEZOEK, JONGERE, "Gaat goed. Werkt netjes."),
    NAZORG(-69, M_STAGE, TELEFOON, WERKGEVER,
	   "& is tevreden. Over een vervolg nog niet gesproken."),
    NAZORG(-20, M_STAGE, TELEFOON, JONGERE, "Vraagt of blijven kan."),
    OVERDRACHT(-5, M_CASUS, M_SANNE, 8,
	       "@ gaat na school meteen werken, het liefst bij &. Belt liever dan mailt. Komt op "
	       "tijd, en zegt het als iets niet lukt."),
    KLAAR,
};

const struct stap p_al_weg[] = {
    VAN_SCHOOL(-250),
    CONTACT(-240, M_MENTOR, SCHOOL, JONGERE, "@ is vaak afwezig. Wil liever werken."),
    CONTACT(-150, M_MENTOR, TELEFOON, OUDER, "Thuis is het onrustig. Oma is het vaste adres."),
    NAASTE(-148, M_MENTOR, "Oma van @", FAMILIE, 1),
    CONTACT(-62, M_MENTOR, TELEFOON, JONGERE,
	    "Zegt dat school klaar is. Plan voor daarna is er niet."),
    ERBIJ(-40, M_CASUS, M_NAOMI, DOORSTROOMPUNT),
    INTAKE_HALF(-38, M_CASUS, "Ik wil werken, niet meer naar school."),
    CONTACT(-33, M_NAOMI, TELEFOON, GEEN_GEHOOR, "Twee keer gebeld, geen gehoor. App gestuurd."),
    KLAAR,
};

const struct stap p_mentor_vraagt[] = {
    VAN_SCHOOL(-220),
    CONTACT(-210, M_MENTOR, SCHOOL, JONGERE, "@ wil na school door naar werk als #."),
    CONTACT(-100, M_STAGE, BEZOEK, JONGERE, "Stage bij & afgerond met een goed verslag."),
    BESTEMMING(-60, M_CASUS, TOELEIDING),
    CONTACT(-30, M_CASUS, SCHOOL, JONGERE, "Samen met de mentor het traject besproken."),
    VANGNET(-1, M_LIDIA,
	    "@ was drie dagen niet op school en neemt niet op. Kan iemand vandaag langsgaan?"),
    KLAAR,
};

/* ---- on the way to work ---- */

const struct stap p_toeleiding[] = {
    CONTACT(-150, M_CASUS, KANTOOR, JONGERE,
	    "Intake. @ wil werken maar weet niet hoe te beginnen."),
    INTAKE(-150, M_CASUS, "Ik wil werken, maar ik weet niet hoe ik moet beginnen.",
	   "@ komt afspraken na als ze op papier staan. Zonder hulp lukt solliciteren niet.", WERK,
	   NIET),
    OVEREENKOMST(-149, M_CASUS, SAMEN, 0),
    NODIG(-149, M_CASUS, STRUCTUUR, MOET, "Korte opdrachten, met een eind."),
    NODIG(-149, M_CASUS, BEGELEIDING, LIEVER, NULL),
    WIL(-148, M_CASUS, "Eigen geld verdienen en iets leren."),
    KENMERK(-148, M_CASUS, ZIJN, KRACHT, "Vriendelijk, en vergeet geen gezicht"),
    KENMERK(-148, M_CASUS, DOEN, NODIG, "Korte opdrachten, en weten wanneer het goed is"),
    HELPT(-148, M_CASUS, "Een vaste plek, een vaste begeleider en korte opdrachten."),
    NAASTE(-140, M_CASUS, "Zus van @", BROER_ZUS, 1),
    CONTACT(-110, M_CASUS, KANTOOR, JONGERE, "Training op tijd komen en afspraken begonnen."),
    BEVINDING(-110, M_CASUS, VAARDIGHEDEN, NOG_NIET,
	      "Afspraken lukken als ze op papier staan. Op tijd komen nog niet."),
    BEVINDING(-110, M_CASUS, THUIS, JA, "De zus van @ helpt met opstaan."),
    CONTACT(-72, M_CASUS, TELEFOON, JONGERE, "Training gaat goed, mist bijna geen dag."),
    CONTACT(-35, M_CASUS, KANTOOR, JONGERE, "Drie beroepen bekeken. # spreekt het meest aan."),
    DOCUMENT(-35, M_CASUS, CV, DOCUMENTEN, "Mijn cv"),
    DOEL(-35, M_CASUS, "Ik wil weten of werken als # bij mij past", JA),
    ACTIE(-35, M_CASUS, "Regel een dag meelopen bij &", -12, M_CASUS),
    GEDAAN(-12, M_CASUS),
    ACTIE(-12, M_CASUS, "Loop een dag mee en vertel hoe het was", 9, ZELF),
    CONTACT(-12, M_CASUS, BERICHT, JONGERE, "Meeloopdag bij & geregeld."),
    MET_JOBCOACH(-9, M_PETRA),
    COACH(-9, M_CASUS, M_PETRA, "Petra is rustig en neemt de tijd. Dat past bij @."),
    KLAAR,
};

const struct stap p_toeleiding_stil[] = {
    CONTACT(-240, M_CASUS, KANTOOR, JONGERE,
	    "Intake. Schulden staan in de weg, daar eerst hulp bij."),
    INTAKE(-240, M_CASUS, "Eerst rust over geld, dan pas werk.",
	   "@ kan goed met mensen. Hoeveel uur lukt is nog niet duidelijk.", UITZOEKEN, 6),
    ERBIJ(-230, M_CASUS, M_KEES, WIJKTEAM),
    CONTACT(-190, M_KEES, HUISBEZOEK, JONGERE, "Post uitgezocht. Er is weer overzicht."),
    CONTACT(-92, M_CASUS, TELEFOON, JONGERE, "Wil na de zomer verder praten over werk."),
    ADVIES(-20, M_CASUS, ARBEIDSDESKUNDIGE, "UWV, arbeidsdeskundige",
	   "Hoeveel uur per week kan @ werken, en met welke rust?", 3),
    UITSTEL(-2, M_CASUS, "geen_contact", 5, "Het wijkteam gaat eerst langs, daarna bel ik."),
    KLAAR,
};

const struct stap p_geen_gehoor[] = {
    CONTACT(-120, M_NAOMI, HUISBEZOEK, JONGERE,
	    "Langsgegaan. @ zit thuis sinds de opleiding stopte."),
    ERBIJ(-118, M_CASUS, M_MEREL, ERVARINGSDESKUNDIGE),
    CONTACT(-75, M_MEREL, ANDERS, JONGERE, "Samen gewandeld. @ wil wel, durft niet."),
    CONTACT(-40, M_CASUS, TELEFOON, GEEN_GEHOOR, "Gebeld, geen gehoor."),
    CONTACT(-26, M_CASUS, BERICHT, GEEN_GEHOOR, "App gestuurd, niet gelezen."),
    CONTACT(-12, M_CASUS, HUISBEZOEK, GEEN_GEHOOR, "Aangebeld. Kaartje in de bus gedaan."),
    ZWAARTE(-11, M_CASUS, ZWAAR, "Elke week langsgaan tot er contact is."),
    KLAAR,
};

const struct stap p_werkervaring[] = {
    CONTACT(-200, M_CASUS, KANTOOR, JONGERE, "Intake. Lang niet gewerkt, wil rustig beginnen."),
    HELPT(-195, M_CASUS, "Rustige plek. Taken op papier. Pauze op vaste tijden."),
    PLAATSING(-90, M_CASUS, WERKERVARINGSPLEK, NULL, AANGEPAST, 16, .tot = 90),
    NAZORG(-60, M_CASUS, BEZOEK, JONGERE, "Komt elke dag. Is trots op het schort van &."),
    NAZORG(-58, M_CASUS, BEZOEK, WERKGEVER, "Tempo groeit. & denkt na over meer uren."),
    CONTACT(-28, M_CASUS, TELEFOON, JONGERE, "Wil naar vier ochtenden."),
    VERWIJZING(-6, M_CASUS, M_LOTTE, 10,
	       "@ is gespannen op de ochtenden. Oefen samen hoe zo'n ochtend begint."),
    HELP_MEE(-2, M_LOTTE),
    COACHVERZOEK(-1, M_CASUS, M_HANS,
		 "Ga een keer mee naar & en kijk wat @ nodig heeft om te blijven.",
		 "Hans stelt duidelijke grenzen en deelt werk op in kleine stappen."),
    KLAAR,
};

const struct stap p_zoekt[] = {
    CONTACT(-140, M_CASUS, KANTOOR, JONGERE, "Intake. Klaar om te werken."),
    WIL(-138, M_CASUS, "Werken als #, dichtbij huis."),
    HELPT(-138, M_CASUS, "Duidelijke taken en een vaste collega."),
    BEVINDING(-101, M_CASUS, VAARDIGHEDEN, JA,
	      "Was op de stage elke dag op tijd en vroeg zelf om hulp."),
    BEVINDING(-101, M_CASUS, WIL, JA, "Heeft zelf drie bedrijven genoemd."),
    BEMIDDELBAAR(-100, M_CASUS, 120),
    FASE(-100, M_CASUS, MATCH, NULL),
    ERBIJ(-95, M_CASUS, M_RUBEN, ACCOUNTMANAGER),
    CONTACT(-66, M_RUBEN, TELEFOON, WERKGEVER,
	    "& heeft misschien plek voor iemand die rustig mag beginnen."),
    CONTACT(-45, M_CASUS, KANTOOR, JONGERE, "Sollicitatie geoefend met Ruben."),
    CONTACT(-13, M_CASUS, BEZOEK, JONGERE,
	    "Samen bij & wezen kijken. Volgende week beslissen zij."),
    VERWIJZING(-9, M_CASUS, M_NAOMI, 40, "Help @ met het papierwerk van de opleiding die stopte."),
    HELP_NIET(-2, M_NAOMI, "Geen tijd voor januari. Het loket van de school kan dit ook."),
    VOLGEND(-13, M_CASUS, 1),
    KLAAR,
};

const struct stap p_profiel_oud[] = {
    CONTACT(-300, M_CASUS, KANTOOR, JONGERE, "Intake. Kan goed uitleggen wat lukt en wat niet."),
    BEMIDDELBAAR(-190, M_CASUS, -8),
    FASE(-190, M_CASUS, MATCH, NULL),
    CONTACT(-130, M_CASUS, TELEFOON, JONGERE, "Twee gesprekken gehad, geen plek."),
    CONTACT(-80, M_CASUS, KANTOOR, JONGERE, "Moed is minder. Andere richting bekeken."),
    CONTACT(-24, M_CASUS, TELEFOON, JONGERE,
	    "Oppas voor het zusje is geregeld, kan nu ook in de middag."),
    COACHVERZOEK(-10, M_CASUS, M_GIJS, "Zoek samen met @ een andere richting.",
		 "Gijs kent het groen en de schoonmaak, daar wil @ naar kijken."),
    HELP_NIET(-4, M_GIJS, "Mijn dagen zitten vol tot het nieuwe jaar."),
    VOLGEND(-24, M_CASUS, 2),
    KLAAR,
};

const struct stap p_proef_loopt[] = {
    CONTACT(-160, M_CASUS, KANTOOR, JONGERE, "Intake."),
    HELPT(-155, M_CASUS, "Voordoen, nadoen, en dan pas alleen."),
    BEMIDDELBAAR(-120, M_CASUS, 90),
    FASE(-120, M_CASUS, MATCH, NULL),
    MET_JOBCOACH(-50, M_HANS),
    PLAATSING(-38, M_CASUS, PROEFPLAATSING, NULL, AANGEPAST, 24, .tot = 12, .ander = M_HANS,
	      .jobcoach = true),
    PROEF(-38, M_CASUS, "Kan @ het tempo aan, en welke hulp is nodig?",
	  "Wat bij # hoort, stap voor stap."),
    NAZORG(-35, M_HANS, BEZOEK, WERKGEVER, "Team bij & vooraf verteld hoe @ het beste leert."),
    NAZORG(-17, M_HANS, BEZOEK, JONGERE, "Nog wat onzeker, maar wil blijven."),
    VERWIJZING(-5, M_CASUS, M_LOTTE, 60, "Praat met @ over wat te doen als het druk is bij &."),
    KLAAR,
};

const struct stap p_overgedragen[] = {
    CONTACT(-210, M_DEWI, SCHOOL, JONGERE,
	    "Laatste gesprek op school. Gaat verhuizen naar Vlietdam."),
    CONTACT(-80, M_DEWI, KANTOOR, JONGERE, "Kennismaking met Youssef, samen aan tafel."),
    OVERNAME(-79, M_DEWI, M_YOUSSEF),
    CONTACT(-60, M_YOUSSEF, HUISBEZOEK, JONGERE, "Op bezoek in het nieuwe huis. @ wil iets met #."),
    CONTACT(-16, M_YOUSSEF, TELEFOON, JONGERE,
	    "Inschrijving geregeld. Volgende week kijken bij &."),
    KLAAR,
};

/* ---- starting and working ---- */

const struct stap p_start_vers[] = {
    CONTACT(-130, M_CASUS, KANTOOR, JONGERE, "Intake. Wil werken als #."),
    BEMIDDELBAAR(-90, M_CASUS, 100),
    FASE(-90, M_CASUS, MATCH, NULL),
    CONTACT(-40, M_CASUS, BEZOEK, JONGERE, "Gesprek bij & ging goed."),
    PLAATSING(-16, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 24, .tekst2 = "besproken"),
    CONTRACT(-16, M_CASUS, TIJDELIJK, 166, 24),
    STARTLIJST(-16, M_CASUS, M_CASUS, 3),
    STARTPUNT(
	-16, M_CASUS, INTRODUCTIE,
	"@ meldt zich om half negen bij de receptie en loopt een week met een vaste collega mee."),
    STARTAFSPRAAK(-16, M_CASUS, "Dat ik rustig mag beginnen en vragen mag stellen.",
		  "Op tijd komen. Bellen voor acht uur als het niet lukt."),
    INGROEI(-16, M_CASUS, -16, 16, 4, 3),
    STARTPUNT(
	-14, M_CASUS, AFSPRAKEN,
	"Lukt het niet? Bel de leidinggevende voor acht uur. Wij bellen elke maand met allebei."),
    STARTPUNT(-14, M_CASUS, PASSENDHEID, "Taken bekeken op de werkvloer. Tillen doet een collega."),
    CONTACT(-9, M_CASUS, TELEFOON, JONGERE, "Eerste week goed. Moe maar blij."),
    KLAAR,
};

const struct stap p_eerste_nazorg[] = {
    CONTACT(-150, M_CASUS, KANTOOR, JONGERE, "Intake."),
    HELPT(-149, M_CASUS, "Een vast lijstje voor de dag."),
    FASE(-100, M_CASUS, MATCH, NULL),
    MET_JOBCOACH(-45, M_HANS),
    PLAATSING(-36, M_CASUS, DIENSTVERBAND, NULL, GECREEERD, 28, .ander = M_HANS, .jobcoach = true),
    CONTRACT(-36, M_CASUS, TIJDELIJK, 145, 28),
    NAZORG(-36, M_HANS, BEZOEK, WERKGEVER,
	   "Eerste dag bij &. Lijstje voor de dag hangt aan de muur."),
    CONTACT(-24, M_CASUS, BERICHT, JONGERE, "Duim omhoog gekregen."),
    KLAAR,
};

const struct stap p_eerste_nazorg_laat[] = {
    CONTACT(-180, M_CASUS, KANTOOR, JONGERE, "Intake."),
    FASE(-120, M_CASUS, MATCH, NULL),
    CONTACT(-70, M_CASUS, TELEFOON, JONGERE, "Mag beginnen bij &."),
    PLAATSING(-55, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 32, .tekst2 = "nee"),
    CONTRACT(-55, M_CASUS, TIJDELIJK, 128, 32),
    CONTACT(-50, M_CASUS, BERICHT, JONGERE,
	    "Begonnen. De werkgever weet niet van de begeleiding; dat wil @ zo houden."),
    KLAAR,
};

const struct stap p_eindigt_over_drie[] = {
    CONTACT(-420, M_CASUS, KANTOOR, JONGERE, "Intake."),
    FASE(-380, M_CASUS, MATCH, NULL),
    MET_JOBCOACH(-290, M_HANS),
    PLAATSING(-278, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 30, .ander = M_HANS, .jobcoach = true),
    CONTRACT(-278, M_CASUS, TIJDELIJK, 87, 30),
    COACHING(-278, M_HANS, LICHT, -101),
    COACHTIJD(-276, M_HANS, INTRODUCEREN, 180),
    HARRIE(-270, M_HANS, "Ria de Boer"),
    NAZORG(-245, M_HANS, BEZOEK, JONGERE, "Kent de taken. Vraagt hulp als het druk is."),
    COACHTIJD(-245, M_HANS, TRAINEN, 120),
    NAZORG(-240, M_HANS, TELEFOON, WERKGEVER, "& is blij met de inzet."),
    MELDING(-215, M_HANS, WERKGEVER, RUZIE, ROOD,
	    "@ ging boos naar huis. Er was ruzie om het rooster."),
    MELDINGANTWOORD(-215, M_HANS,
		    "Dezelfde dag langsgegaan. Het rooster hangt nu een week vooraf op."),
    FASE(-230, M_CASUS, WERK, NULL),
    NAZORG(-150, M_HANS, BEZOEK, JONGERE, "Gaat zelf met de bus nu."),
    NAZORG(-148, M_HANS, BEZOEK, WERKGEVER, "Wil dat @ ook de kassa leert."),
    COACHVERSLAG(-99, M_HANS, LICHTER, "@ werkt zelfstandig en vraagt op tijd hulp.",
		 "Met de bus reizen, en omgaan met drukte."),
    COACHING(-96, M_HANS, ZEER_LICHT, 84),
    COACHTIJD(-90, M_HANS, TRAINEN, 360),
    COACHTIJD(-75, M_HANS, TRAINEN, 360),
    NAZORG(-60, M_HANS, TELEFOON, JONGERE, "Gaat goed. Praat binnenkort over het contract."),
    COACHTIJD(-40, M_HANS, WERKPLEK, 330),
    WENS(-20, M_HANS, BLIJVEN, JA, "Ik wil graag blijven, en ook de kassa leren."),
    KLAAR,
};

const struct stap p_eindigt_bijna[] = {
    CONTACT(-260, M_CASUS, KANTOOR, JONGERE,
	    "Zelf werk gevonden bij &. Wil begeleiding op de achtergrond."),
    PLAATSING(-160, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 36, .tekst2 = "nee"),
    CONTRACT(-160, M_CASUS, UITZEND, 22, 36),
    NAZORG(-125, M_CASUS, TELEFOON, JONGERE,
	   "Gaat goed. De werkgever weet het niet, dat blijft zo."),
    FASE(-120, M_CASUS, WERK, NULL),
    WENS(-50, M_CASUS, BLIJVEN, NEE, "Ik hoop op verlenging. Ik vraag het zelf."),
    MELDING(0, M_CASUS, NAASTE, PRIVE, ROOD,
	    "@ slaapt sinds gisteren niet thuis en ging niet naar het werk."),
    KLAAR,
};

const struct stap p_vast[] = {
    CONTACT(-760, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-700, M_CASUS, DIENSTVERBAND, NULL, GECREEERD, 32),
    CONTRACT(-700, M_CASUS, TIJDELIJK, -335, 32),
    NAZORG(-665, M_CASUS, BEZOEK, JONGERE, "Gaat goed."),
    FASE(-640, M_CASUS, WERK, NULL),
    LOONWAARDE(-600, M_CASUS, GEMETEN, 61, "Bureau Meetwerk", -235),
    NAZORG(-500, M_CASUS, BEZOEK, WERKGEVER, "& wil @ houden."),
    VERVOLG(-345, M_CASUS, VAST),
    CONTRACT(-334, M_CASUS, VAST, NIET, 32),
    LOONWAARDE(-230, M_CASUS, GEMETEN, 68, "Bureau Meetwerk", 135),
    NAZORG(-150, M_CASUS, TELEFOON, JONGERE, "Al twee jaar bij &. Heeft een eigen huis."),
    MONITOR(-149, M_CASUS),
    NAZORG(-75, M_CASUS, TELEFOON, WERKGEVER, "Geen bijzonderheden."),
    NAZORG(-72, M_CASUS, TELEFOON, JONGERE, "Geen vragen. Belt zelf als er iets is."),
    MELDING(-20, M_CASUS, WERKGEVER, GOED_NIEUWS, GROEN, "@ leert nu een nieuwe collega in."),
    KLAAR,
};

const struct stap p_nazorg_laat[] = {
    CONTACT(-330, M_CASUS, KANTOOR, JONGERE, "Intake."),
    MET_JOBCOACH(-245, M_PETRA),
    PLAATSING(-240, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 20, .ander = M_PETRA,
	      .jobcoach = true),
    CONTRACT(-240, M_CASUS, TIJDELIJK, 125, 20),
    COACHING(-240, M_PETRA, MIDDEN, -60),
    COACHTIJD(-205, M_PETRA, WERKPLEK, 90),
    NAZORG(-205, M_PETRA, BEZOEK, JONGERE, "Loopt. Taken zijn duidelijk."),
    NAZORG(-205, M_PETRA, BEZOEK, WERKGEVER, "Nog wat zoeken naar het goede tempo."),
    FASE(-200, M_CASUS, WERK, NULL),
    NAZORG(-118, M_PETRA, TELEFOON, JONGERE, "Kort gebeld."),
    CONTACT(-58, M_CASUS, TELEFOON, JONGERE, "Mist de bezoeken van de jobcoach."),
    MELDING(-1, M_PETRA, WERKGEVER, TE_LAAT, ORANJE, "@ komt deze week elke dag te laat."),
    KLAAR,
};

const struct stap p_bbl[] = {
    VAN_SCHOOL(-420),
    CONTACT(-410, M_STAGE, SCHOOL, JONGERE, "Wil het vak leren: #."),
    BESTEMMING(-300, M_CASUS, VERVOLGOPLEIDING),
    PLAATSING(-230, M_STAGE, BBL, NULL, BESTAAND, 32, .ander = M_STAGE),
    CONTRACT(-230, M_STAGE, TIJDELIJK, 300, 32),
    NAZORG(-195, M_STAGE, BEZOEK, JONGERE, "Vier dagen werk, één dag school. Zwaar maar leuk."),
    NAZORG(-193, M_STAGE, BEZOEK, WERKGEVER, "& geeft veel uitleg en heeft geduld."),
    FASE(-180, M_CASUS, WERK, NULL),
    LOONWAARDE(-120, M_CASUS, GEMETEN, 55, "Bureau Meetwerk", 245),
    NAZORG(-100, M_STAGE, BEZOEK, JONGERE, "Eerste toets gehaald."),
    NAZORG(-24, M_STAGE, TELEFOON, JONGERE, "Blijft. Vraagt naar niveau 2."),
    NAZORG(-22, M_STAGE, TELEFOON, WERKGEVER, "Tevreden."),
    KLAAR,
};

const struct stap p_tweede_baan[] = {
    CONTACT(-640, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-600, M_CASUS, DIENSTVERBAND, "medewerker schoonmaak", BESTAAND, 24,
	      .bedrijf = B_SCHOONMAAK),
    CONTRACT(-600, M_CASUS, TIJDELIJK, -418, 24),
    NAZORG(-560, M_CASUS, TELEFOON, JONGERE, "Alleen werken vindt @ niets."),
    STOP(-470, M_CASUS, UITVAL, PASSENDHEID, -466, "Alleen werken in de avond paste niet.",
	 "Een proefdag vooraf."),
    CONTACT(-466, M_CASUS, KANTOOR, JONGERE, "Wil met mensen werken."),
    FASE(-460, M_CASUS, MATCH, NULL),
    CONTACT(-430, M_CASUS, TELEFOON, JONGERE, "Gesprek bij &."),
    PLAATSING(-405, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 24),
    CONTRACT(-405, M_CASUS, TIJDELIJK, -41, 24),
    NAZORG(-370, M_CASUS, BEZOEK, JONGERE, "Leuke ploeg."),
    NAZORG(-368, M_CASUS, BEZOEK, WERKGEVER, "Past goed in het team van &."),
    FASE(-360, M_CASUS, WERK, NULL),
    NAZORG(-220, M_CASUS, TELEFOON, JONGERE, "Gaat goed."),
    VERVOLG(-70, M_CASUS, VERLENGEN),
    CONTRACT(-40, M_CASUS, TIJDELIJK, 324, 28),
    NAZORG(-38, M_CASUS, BEZOEK, JONGERE, "Meer uren gekregen."),
    NAZORG(-36, M_CASUS, BEZOEK, WERKGEVER, "Verlengd met een jaar."),
    MELDING(-30, M_CASUS, JONGERE, TE_ZWAAR, ORANJE, "Meer uren is zwaarder dan ik dacht."),
    MELDINGANTWOORD(-28, M_CASUS, "Samen met & gekeken. De woensdag blijft vrij."),
    OVERDRACHT(-9, M_CASUS, M_YOUSSEF, 9,
	       "@ wil in Vlietdam gaan wonen. Het werk gaat goed en loopt nog een jaar door."),
    WEIGER(-2, M_YOUSSEF, "De woning in Vlietdam gaat niet door. Belt als het toch zover komt."),
    KLAAR,
};

const struct stap p_contract_voorbij[] = {
    CONTACT(-260, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-190, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 24),
    CONTRACT(-190, M_CASUS, TIJDELIJK, -5, 24),
    NAZORG(-155, M_CASUS, BEZOEK, JONGERE, "Kan het werk aan."),
    FASE(-150, M_CASUS, WERK, NULL),
    NAZORG(-100, M_CASUS, TELEFOON, WERKGEVER, "& weet nog niet of er na het seizoen werk is."),
    NAZORG(-62, M_CASUS, TELEFOON, JONGERE, "Hoopt te blijven."),
    KLAAR,
};

const struct stap p_verlengd[] = {
    CONTACT(-400, M_CASUS, KANTOOR, JONGERE, "Intake."),
    MET_JOBCOACH(-330, M_GIJS),
    PLAATSING(-320, M_CASUS, DETACHERING, NULL, GECREEERD, 32, .ander = M_GIJS, .jobcoach = true,
	      .formeel = B_KAAG_GROEN),
    CONTRACT(-320, M_CASUS, DETACHERING, 44, 32),
    DETACHERING(-318, M_GIJS, 60, SAMEN, LOOPT_DOOR,
		"& betaalt de eerste maand door als het eerder stopt, daarna De Kaag."),
    NAZORG(-285, M_GIJS, BEZOEK, JONGERE, "Werkt bij & via De Kaag."),
    NAZORG(-280, M_GIJS, BEZOEK, WERKGEVER, "Goede kracht."),
    FASE(-270, M_CASUS, WERK, NULL),
    NAZORG(-180, M_GIJS, BEZOEK, JONGERE, "Draait mee in de ploeg."),
    NAZORG(-175, M_GIJS, TELEFOON, WERKGEVER, "Geen vragen."),
    WENS(-80, M_GIJS, BLIJVEN, JA, "Ik wil blijven."),
    AANBOD(-77, M_GIJS, VERLENGEN, "Er komt een jaar bij, met dezelfde begeleiding."),
    VERVOLG(-76, M_GIJS, VERLENGEN),
    MELDING(0, M_GIJS, COLLEGA, RUZIE, ROOD, "Er werd geschreeuwd en @ liep weg. Wie belt?"),
    KLAAR,
};

const struct stap p_beschut[] = {
    CONTACT(-560, M_CASUS, KANTOOR, JONGERE, "Intake met ouders."),
    MET_JOBCOACH(-510, M_GIJS),
    PLAATSING(-500, M_CASUS, BESCHUT, NULL, GECREEERD, 20, .bedrijf = B_BESCHUT, .ander = M_GIJS,
	      .jobcoach = true),
    CONTRACT(-500, M_CASUS, VAST, NIET, 20),
    NAZORG(-460, M_GIJS, BEZOEK, JONGERE, "Fijne groep, vaste plek aan tafel."),
    FASE(-440, M_CASUS, WERK, NULL),
    LOONWAARDE(-400, M_GIJS, GEMETEN, 32, "Loonwaardeteam De Kaag", -35),
    NAZORG(-300, M_GIJS, BEZOEK, JONGERE, "Leert nu ook inpakken."),
    NAZORG(-190, M_GIJS, BEZOEK, WERKGEVER, "Zou misschien ook buiten kunnen werken."),
    NAZORG(-85, M_GIJS, BEZOEK, JONGERE, "Wil graag een dag meedoen in het groen."),
    NAZORG(-66, M_GIJS, BEZOEK, WERKGEVER, "Meeloopdag wordt gepland."),
    KLAAR,
};

const struct stap p_hulp_vandaag[] = {
    CONTACT(-300, M_CASUS, KANTOOR, JONGERE, "Intake."),
    MET_JOBCOACH(-210, M_HANS),
    PLAATSING(-200, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 28, .ander = M_HANS, .jobcoach = true),
    CONTRACT(-200, M_CASUS, TIJDELIJK, 165, 28),
    NAZORG(-165, M_HANS, BEZOEK, JONGERE, "Gaat goed."),
    FORFAIT(-164, M_CASUS, 12),
    NAZORG(-160, M_HANS, BEZOEK, WERKGEVER, "Tevreden."),
    FASE(-150, M_CASUS, WERK, NULL),
    NAZORG(-80, M_HANS, TELEFOON, JONGERE, "Nieuwe chef bij &. Even wennen."),
    NAZORG(-76, M_HANS, BEZOEK, WERKGEVER,
	   "De nieuwe chef kende de afspraken niet. Samen doorgenomen."),
    HULP(
	0, M_HANS,
	"@ belde: nieuwe ploeg, er wordt geschreeuwd. Wil morgen niet gaan. Wie kan vandaag bellen?"),
    KLAAR,
};

const struct stap p_detachering[] = {
    CONTACT(-620, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-560, M_CASUS, DETACHERING, NULL, BESTAAND, 36, .formeel = B_KAAG_GROEN),
    CONTRACT(-560, M_CASUS, TIJDELIJK, -378, 36),
    DETACHERING(-555, M_CASUS, 65, MATERIEEL, STOPT_MEE, NULL),
    CONTRACT(-377, M_CASUS, TIJDELIJK, -13, 36),
    CONTRACT(-12, M_CASUS, TIJDELIJK, 170, 36),
    NAZORG(-525, M_CASUS, TELEFOON, JONGERE, "Gaat goed."),
    NAZORG(-390, M_CASUS, TELEFOON, WERKGEVER, "& verlengt."),
    FASE(-389, M_CASUS, WERK, NULL),
    NAZORG(-200, M_CASUS, TELEFOON, JONGERE, "Geen vragen."),
    NAZORG(-60, M_CASUS, BEZOEK, JONGERE, "Wil een vast contract, is daar onzeker over."),
    NAZORG(-58, M_CASUS, BEZOEK, WERKGEVER, "& verlengt nog één keer."),
    KLAAR,
};

/* ---- when it stopped, and other ways ---- */

const struct stap p_uitval_nu[] = {
    CONTACT(-280, M_CASUS, KANTOOR, JONGERE, "Intake."),
    MET_JOBCOACH(-205, M_HANS),
    PLAATSING(-198, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 32, .ander = M_HANS, .jobcoach = true),
    CONTRACT(-198, M_CASUS, TIJDELIJK, 60, 32),
    NAZORG(-160, M_HANS, BEZOEK, JONGERE, "Werk is druk. Houdt vol."),
    FASE(-150, M_CASUS, WERK, NULL),
    NAZORG(-75, M_HANS, BEZOEK, WERKGEVER, "& ziet dat het tempo te hoog ligt."),
    NAZORG(-30, M_HANS, TELEFOON, JONGERE, "Moe. Wil niet stoppen."),
    STOP(-3, M_CASUS, UITVAL, OVERBELASTING, 2, "Tempo en uren waren te veel.",
	 "Beginnen met minder uren."),
    KLAAR,
};

const struct stap p_uitval_zoekt[] = {
    CONTACT(-330, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-270, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 24),
    CONTRACT(-270, M_CASUS, TIJDELIJK, -88, 24),
    NAZORG(-235, M_CASUS, BEZOEK, JONGERE, "Gaat redelijk."),
    FASE(-230, M_CASUS, WERK, NULL),
    NAZORG(-140, M_CASUS, TELEFOON, WERKGEVER, "& krijgt minder opdrachten."),
    STOP(-88, M_CASUS, BIJSTAND, WERKGEVER_FINANCIEEL, -85, "Te weinig werk bij de werkgever.",
	 NULL),
    CONTACT(-85, M_CASUS, KANTOOR, JONGERE, "Teleurgesteld, wil meteen verder."),
    CONTACT(-70, M_CASUS, TELEFOON, JONGERE, "Twee bedrijven gebeld."),
    CONTACT(-55, M_CASUS, KANTOOR, JONGERE, "Gesprek geoefend."),
    CONTACT(-40, M_CASUS, TELEFOON, JONGERE, "Afwijzing. Ruben zoekt mee."),
    CONTACT(-25, M_CASUS, BERICHT, JONGERE, "Houdt moed."),
    CONTACT(-10, M_CASUS, TELEFOON, JONGERE, "Donderdag samen naar een open dag."),
    KLAAR,
};

const struct stap p_uitval_laat[] = {
    CONTACT(-220, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-150, M_CASUS, DIENSTVERBAND, NULL, BESTAAND, 20, .ander = M_PETRA),
    CONTRACT(-150, M_CASUS, TIJDELIJK, 32, 20),
    CONTACT(-105, M_CASUS, TELEFOON, JONGERE, "Komt soms te laat door de bus."),
    FASE(-100, M_CASUS, WERK, NULL),
    NAZORG(-60, M_CASUS, TELEFOON, WERKGEVER,
	   "& heeft er moeite mee dat @ zonder bericht wegbleef."),
    STOP(-21, M_CASUS, UITVAL, WERKNEMERSVAARDIGHEDEN, -14, "Vaak te laat en niet afgebeld.",
	 "Eerder oefenen met reizen en afbellen."),
    KLAAR,
};

const struct stap p_opleiding[] = {
    VAN_SCHOOL(-500),
    CONTACT(-490, M_MENTOR, SCHOOL, JONGERE, "Wil doorleren."),
    BESTEMMING(-420, M_CASUS, VERVOLGOPLEIDING),
    FASE(-300, M_CASUS, OPLEIDING, "Begonnen met de entreeopleiding."),
    CONTACT(-250, M_CASUS, TELEFOON, JONGERE, "Klas bevalt goed."),
    CONTACT(-110, M_CASUS, TELEFOON, SCHOOL, "Komt bijna altijd. Extra hulp bij rekenen."),
    OVERDRACHT(-8, M_CASUS, M_YOUSSEF, 6,
	       "@ woont nu bij haar tante in Vlietdam. School gaat goed."),
    NEEM_OVER(-2, M_YOUSSEF),
    KLAAR,
};

const struct stap p_dagbesteding[] = {
    CONTACT(-400, M_CASUS, HUISBEZOEK, OUDER,
	    "Gesprek thuis. Werk is nu te veel gevraagd, iets doen wel."),
    NAASTE(-400, M_CASUS, "Vader van @", OUDER, 1),
    PLAATSING(-350, M_CASUS, DAGBESTEDING, NULL, GECREEERD, 20, .bedrijf = B_DAGCENTRUM),
    NAZORG(-310, M_CASUS, BEZOEK, JONGERE, "Heeft het naar de zin."),
    NAZORG(-300, M_CASUS, BEZOEK, WERKGEVER, "Past goed in de groep."),
    NAZORG(-160, M_CASUS, BEZOEK, JONGERE, "Doet steeds meer zelf."),
    NAZORG(-60, M_CASUS, TELEFOON, WERKGEVER, "Zou een paar uur kunnen helpen in de kantine."),
    NAZORG(-52, M_CASUS, BEZOEK, JONGERE, "Wil de kantine wel proberen."),
    KLAAR,
};

const struct stap p_waakvlam[] = {
    CONTACT(-350, M_CASUS, KANTOOR, JONGERE, "Intake. Wil het eerst zelf proberen."),
    ERBIJ(-345, M_CASUS, M_LOTTE, BEHANDELAAR),
    NAASTE(-335, M_CASUS, "tante Hanan", FAMILIE, true),
    WAAKVLAM(-330, M_CASUS, "Ik heb nu rust nodig. Ik bel zelf wel als het niet lukt.", 10),
    CONTACT(-240, M_CASUS, BERICHT, JONGERE, "Geen hulp nodig."),
    CONTACT(-150, M_CASUS, BERICHT, JONGERE, "Nog steeds goed."),
    CONTACT(-62, M_CASUS, TELEFOON, JONGERE, "Wil in het voorjaar misschien weer praten."),
    KLAAR,
};

const struct stap p_gesloten[] = {
    CONTACT(-900, M_CASUS, KANTOOR, JONGERE, "Intake."),
    PLAATSING(-840, M_CASUS, DIENSTVERBAND, NULL, AANGEPAST, 36),
    CONTRACT(-840, M_CASUS, TIJDELIJK, -475, 36),
    NAZORG(-800, M_CASUS, TELEFOON, JONGERE, "Goed begin."),
    FASE(-790, M_CASUS, WERK, NULL),
    CONTRACT(-474, M_CASUS, VAST, NIET, 36),
    NAZORG(-450, M_CASUS, TELEFOON, WERKGEVER, "Vast contract bij &."),
    NAZORG(-110, M_CASUS, TELEFOON, JONGERE, "Heeft ons niet meer nodig."),
    SLUIT(
	-105, M_CASUS, WERK,
	"Ruim twee jaar aan het werk met een vast contract. De jongere wil geen begeleiding meer."),
    KLAAR,
};
