#include "cmd/demo_verhalen.h"

#include "domain/doelgroep.h"

/*
 * Rutger: loves green, is sent to a car breaker; nobody tells the crew how to work with him; no
 * extension. Then days of trying out, a trial, and green at last. Now the end after 23 months comes
 * near: keten and contract_eindigt are open today.
 */
static const struct stap rutger[] = {
    ERBIJ(-1240, M_CASUS, M_JOKE, MENTOR),
    ERBIJ(-1240, M_CASUS, M_TIM, STAGEBEGELEIDER),
    CONTACT(-1232, M_JOKE, SCHOOL, JONGERE,
	    "Gesprek over later. @ wil maar één ding: werken in het groen. Hij praat "
	    "makkelijk en doet graag alles zelf."),
    NAASTE(-1230, M_JOKE, "Monique Dijkman", OUDER, 1),
    WIL(-1228, M_JOKE, "Werken in het groen: buiten, met mijn handen."),
    HELPT(
	-1225, M_TIM,
	"Zelf mogen beginnen. Een vaste collega die het eerst voordoet. Bij iets nieuws één opdracht tegelijk."),
    CONTACT(-1100, M_TIM, SCHOOL, JONGERE,
	    "Voortgang stages. Goede punten voor inzet. @ vraagt weer naar een plek buiten."),
    BESTEMMING(-1050, M_CASUS, WERK),
    CONTACT(-1020, M_CASUS, OVERLEG, SCHOOL,
	    "Overleg met De Brug en het werkgeversservicepunt. In het groen is nu geen plek. Wel "
	    "bij een autodemontagebedrijf. @ wil het proberen; groen blijft zijn wens."),
    ERBIJ(-985, M_CASUS, M_RONALD, JOBCOACH),
    PLAATSING(-975, M_CASUS, DIENSTVERBAND, "medewerker demontage", BESTAAND, 32, .bedrijf = B_AUTO,
	      .ander = M_RONALD, .jobcoach = true),
    CONTRACT(-975, M_CASUS, TIJDELIJK, -764, 32),
    NAZORG(-973, M_RONALD, BEZOEK, WERKGEVER,
	   "Kennismaking. De heer Kooiman vroeg waar hij op moet letten en wat @ wel en niet kan. "
	   "Ik heb gezegd: begin gewoon, dan wijst het zich."),
    NAZORG(-940, M_RONALD, TELEFOON, JONGERE,
	   "@ vindt de collega's kortaf. Hij weet vaak niet wat ze van hem verwachten."),
    NAZORG(-905, M_RONALD, BEZOEK, WERKGEVER,
	   "De heer Kooiman: \"Ik kon de ploeg niets uitleggen, daardoor heeft niemand geduld.\" "
	   "@ kwam drie keer te laat."),
    FASE(-880, M_CASUS, WERK, NULL),
    NAZORG(
	-850, M_RONALD, BEZOEK, JONGERE,
	"@ voelt zich niet gewaardeerd. Hij blijft vaker thuis. Buiten kwam hij hele dagen op tijd."),
    CONTACT(-848, M_CASUS, TELEFOON, OUDER,
	    "Moeder belt: @ ziet op tegen elke werkdag. Doorgegeven aan de jobcoach."),
    NAZORG(
	-815, M_RONALD, OVERLEG, WERKGEVER,
	"Gesprek met de heer Kooiman en @. Afspraak: een vaste collega, en elke ochtend samen de "
	"taken doornemen."),
    NAZORG(-790, M_RONALD, TELEFOON, WERKGEVER,
	   "Het gaat iets beter, maar het begin blijft meespelen. Er komt geen verlenging."),
    VERVOLG(-789, M_RONALD, STOPPEN),
    STOP(-764, M_CASUS, UITVAL, BEGELEIDING, -761,
	 "Geen verlenging. Door een stroeve start was er weinig begrip op de werkvloer.",
	 "Een goede introductie: de ploeg vooraf in gewone woorden vertellen wat @ nodig heeft."),
    CONTACT(
	-761, M_CASUS, KANTOOR, JONGERE,
	"@ is teleurgesteld. \"Ik ga niet meer naar binnen.\" Plan: eerst snuffelen, alleen in het groen."),
    WEG(-758, M_CASUS, M_RONALD, "De begeleiding stopte met de baan."),
    FASE(-750, M_CASUS, TOELEIDING, "Snuffelstages in het groen."),
    PLAATSING(-745, M_CASUS, STAGE, "snuffelstage in de kas", AANGEPAST, 16, .bedrijf = B_KWEKER,
	      .tot = -733),
    NAZORG(
	-736, M_CASUS, TELEFOON, WERKGEVER,
	"Anneke Prins: harde werker, vraagt zelf om de volgende klus. Warm in de kas vindt hij niets."),
    STOP(-733, M_CASUS, AFGEROND, ONBEKEND, -730,
	 "Twee weken zoals gepland. Liever nog meer buiten.", NULL),
    PLAATSING(-728, M_CASUS, STAGE, "snuffelstage groen", AANGEPAST, 24, .bedrijf = B_GEMEENTEWERF,
	      .tot = -716),
    NAZORG(-718, M_CASUS, BEZOEK, JONGERE, "@ straalt. Hij loopt mee met Theo Mol en wil blijven."),
    STOP(-716, M_CASUS, AFGEROND, ONBEKEND, -714, "Twee weken zoals gepland. Dit is het.", NULL),
    ERBIJ(-712, M_CASUS, M_GIJS, JOBCOACH),
    CONTACT(
	-710, M_CASUS, OVERLEG, COLLEGA,
	"Met Gijs van De Kaag: proefplaatsing in het groen. Introductie doen we samen, met @ erbij."),
    PLAATSING(-700, M_CASUS, PROEFPLAATSING, "medewerker groen", GECREEERD, 32,
	      .bedrijf = B_KAAG_GROEN, .tot = -655, .ander = M_GIJS, .jobcoach = true),
    NAZORG(
	-700, M_GIJS, BEZOEK, WERKGEVER,
	"Eerste dag. Met Wim Boerma en de ploeg besproken: eerst voordoen, dan zelf. @ vertelde het zelf."),
    NAZORG(-672, M_GIJS, BEZOEK, JONGERE,
	   "Elke dag op tijd. Werkt samen met een vaste collega van de gemeente."),
    STOP(-655, M_CASUS, OMGEZET, ONBEKEND, -654, "De proef ging over in een contract.", NULL),
    PLAATSING(-654, M_CASUS, DIENSTVERBAND, "medewerker groen", GECREEERD, 32,
	      .bedrijf = B_KAAG_GROEN, .ander = M_GIJS, .jobcoach = true),
    CONTRACT(-654, M_CASUS, TIJDELIJK, -290, 32),
    LOONWAARDE(-640, M_GIJS, GEMETEN, 41, "Loonwaardeteam De Kaag", -275),
    NAZORG(
	-620, M_GIJS, BEZOEK, JONGERE,
	"\"Ik mag mijn vingers lekker vuil maken.\" @ kan goed opschieten met zijn vaste collega."),
    NAZORG(-618, M_GIJS, BEZOEK, WERKGEVER,
	   "Wim Boerma is tevreden. @ vraagt zelf wat er nog kan gebeuren."),
    FASE(-590, M_CASUS, WERK, NULL),
    CONTACT(-588, M_CASUS, TELEFOON, JONGERE,
	    "@ is trots. Moeder hoort geen klachten meer over de wekker."),
    NAZORG(-520, M_GIJS, BEZOEK, JONGERE,
	   "Leert snoeien en de kleine trekker. Nog niet één dag gemist."),
    NAZORG(-515, M_GIJS, TELEFOON, WERKGEVER,
	   "Gaat goed. De vaste collega geeft de aanwijzingen, ik hoef minder langs te komen."),
    NAZORG(-430, M_GIJS, TELEFOON, JONGERE,
	   "Alles goed. Winterwerk is zwaarder, maar liever dat dan binnen."),
    NAZORG(-420, M_GIJS, BEZOEK, WERKGEVER, "Zelfstandig met maaien en bladruimen."),
    CONTACT(-330, M_CASUS, TELEFOON, JONGERE,
	    "Eerst met @ besproken: hij wil blijven. Ik mag De Kaag bellen over verlenging."),
    VERVOLG(-322, M_GIJS, VERLENGEN),
    CONTRACT(-289, M_CASUS, TIJDELIJK, 46, 32),
    NAZORG(-285, M_GIJS, BEZOEK, WERKGEVER,
	   "Verlengd met elf maanden. @ doet mee met de planning van de week."),
    NAZORG(-200, M_GIJS, BEZOEK, JONGERE, "@ werkt nu ook nieuwe mensen in bij het bladblazen."),
    NAZORG(-195, M_GIJS, TELEFOON, WERKGEVER, "Prima. Misschien meer taken in het voorjaar."),
    NAZORG(-112, M_GIJS, BEZOEK, JONGERE,
	   "Aanwijzingen van de vaste collega zijn genoeg. Ik kom eens per kwartaal."),
    LOONWAARDE(-60, M_GIJS, GEMETEN, 53, "Loonwaardeteam De Kaag", 305),
    NAZORG(
	-40, M_GIJS, BEZOEK, JONGERE,
	"Loonwaarde van 41 naar 53. Nog nooit een dag gemist. Er wordt gepraat over een groter takenpakket."),
    NAZORG(-38, M_GIJS, BEZOEK, WERKGEVER,
	   "Wim Boerma wil @ graag houden, maar De Kaag houdt niemand langer dan twee jaar."),
    CONTACT(
	-19, M_CASUS, TELEFOON, COLLEGA,
	"Gijs: het contract houdt na 23 maanden op, dat is de regel bij De Kaag. De gemeente neemt "
	"zelf niemand aan. Er staat nog niets vast. Eerst met @ praten, dan hoveniers bellen."),
    KLAAR,
};

/*
 * Abdul: the school advises day care, he wants to work. A trial that fails while the jobcoach says
 * nothing; then Hans, a restaurant with patience, and a loonwaarde from 24 to 37.
 */
static const struct stap abdul[] = {
    ERBIJ(-890, M_CASUS, M_JOKE, MENTOR),
    CONTACT(-880, M_JOKE, OVERLEG, COLLEGA,
	    "School adviseert dagbesteding of beschut werk. @ is het daar niet mee eens."),
    CONTACT(
	-872, M_CASUS, SCHOOL, JONGERE,
	"@ wil werken, hoe dan ook. \"Zeg wat ik moet doen, dan doe ik het.\" Wij zoeken werk."),
    NAASTE(-870, M_CASUS, "Farid Rahimi", BROER_ZUS, 1),
    WIL(-868, M_CASUS, "Werken in een keuken, met mensen om mij heen."),
    HELPT(-866, M_JOKE,
	  "Eén taak tegelijk. Iemand die het rustig voordoet en even blijft kijken. Geen haast."),
    CONTACT(-760, M_JOKE, SCHOOL, JONGERE,
	    "Stage in de schoolkeuken gaat goed: netjes en altijd op tijd."),
    BESTEMMING(-650, M_CASUS, WERK),
    CONTACT(-565, M_CASUS, SCHOOL, JONGERE,
	    "Laatste schoolweek. Afspraak: wij zoeken samen verder, ik bel elke maand."),
    FASE(-556, M_CASUS, MATCH, "Van school, op zoek naar werk."),
    CONTACT(-520, M_CASUS, KANTOOR, JONGERE,
	    "Samen vacatures bekeken. @ kiest voor het leerwerktraject pizza maken."),
    CONTACT(-480, M_CASUS, TELEFOON, WERKGEVER,
	    "Gino Lanza wil het proberen. Ik heb verteld dat voordoen belangrijk is."),
    ERBIJ(-440, M_CASUS, M_RONALD, JOBCOACH),
    PLAATSING(-430, M_CASUS, PROEFPLAATSING, "leerling pizzabakker", BESTAAND, 32,
	      .bedrijf = B_PIZZA, .tot = -340, .ander = M_RONALD, .jobcoach = true),
    LOONWAARDE(-428, M_CASUS, INDICATIEF, 24, "Gemeente Broekerwaard", NIET),
    NAZORG(-412, M_RONALD, BEZOEK, JONGERE, "@ haalde het bewijs voor hygiëne in de keuken."),
    NAZORG(-397, M_RONALD, TELEFOON, JONGERE,
	   "Nu ook het bewijs pizzabakker gehaald. Het is druk, hij moet veel zelf uitzoeken."),
    STOP(
	-360, M_CASUS, UITVAL, BEGELEIDING, -357,
	"Te weinig begeleiding op de werkvloer en geen goede band met de eigenaar. Het viel hem tegen hoeveel hulp nodig was. "
	"De jobcoach had niets laten weten: wij hoorden het pas nu.",
	"Eerder een seintje van de jobcoach, en vooraf duidelijk afspreken wie er begeleidt."),
    CONTACT(
	-357, M_CASUS, HUISBEZOEK, JONGERE,
	"@: \"Hij werd boos als ik iets fout deed. Hij nam mij niet serieus.\" Hij wil een andere "
	"jobcoach en blijft zeker weten dat hij wil werken."),
    WEG(-350, M_CASUS, M_RONALD, "Op verzoek van de jongere."),
    CONTACT(-349, M_CASUS, TELEFOON, COLLEGA,
	    "Met Stap voor Stap besproken: bij problemen belt de jobcoach dezelfde week."),
    ERBIJ(-345, M_CASUS, M_HANS, JOBCOACH),
    FASE(-340, M_CASUS, MATCH, "Nieuwe jobcoach zoekt mee."),
    CONTACT(
	-338, M_HANS, HUISBEZOEK, JONGERE,
	"Kennismaking thuis. Klikt. @ laat zien hoe hij groente snijdt: langzaam en heel netjes."),
    CONTACT(-310, M_HANS, TELEFOON, JONGERE,
	    "Verteld met welke werkgevers ik praat. @ wil geen plek waar geschreeuwd wordt."),
    CONTACT(-282, M_CASUS, KANTOOR, JONGERE, "Moed houden. Hans heeft twee keukens op het oog."),
    CONTACT(
	-255, M_HANS, BEZOEK, WERKGEVER,
	"Rita Verhagen van De Gouden Schol heeft tijd en geduld. Samen taken apart gezet: groente, "
	"vaat, borden opmaken."),
    CONTACT(-240, M_HANS, BEZOEK, JONGERE,
	    "Samen een ochtend meegelopen in de keuken. @ wil terugkomen."),
    CONTACT(-210, M_CASUS, TELEFOON, JONGERE, "Contract wordt getekend. @ is zenuwachtig en blij."),
    PLAATSING(-183, M_CASUS, DIENSTVERBAND, "keukenhulp", GECREEERD, 38, .bedrijf = B_RESTAURANT,
	      .ander = M_HANS, .jobcoach = true),
    CONTRACT(-183, M_CASUS, TIJDELIJK, 181, 38),
    LOONWAARDE(-178, M_HANS, GEMETEN, 24, "Bureau Meetwerk", 4),
    NAZORG(-176, M_HANS, BEZOEK, WERKGEVER,
	   "Met het team in gewone woorden besproken: één taak tegelijk, voordoen, niet opjagen."),
    NAZORG(-150, M_HANS, BEZOEK, JONGERE,
	   "\"Ik kan haar gewoon alles vertellen.\" @ lacht veel en kent alle collega's."),
    NAZORG(-148, M_HANS, BEZOEK, WERKGEVER,
	   "Rita: \"Langzamer dan de rest en hij vergeet weleens iets. Maar zo netjes.\""),
    FASE(-140, M_CASUS, WERK, NULL),
    CONTACT(-138, M_CASUS, TELEFOON, JONGERE, "@ belt zelf om te zeggen dat het goed gaat."),
    NAZORG(-95, M_HANS, BEZOEK, JONGERE, "Leert nu ook nagerechten. Is trots op zijn werk."),
    NAZORG(-92, M_HANS, TELEFOON, WERKGEVER,
	   "\"Ik heb de jackpot gewonnen met deze jongen.\" Zij denkt aan een tweede jongere."),
    NAZORG(-44, M_HANS, BEZOEK, JONGERE,
	   "Vergat twee keer de planning. Samen een bord gemaakt met plaatjes, dat werkt."),
    LOONWAARDE(-21, M_HANS, GEMETEN, 37, "Bureau Meetwerk", 344),
    NAZORG(-20, M_HANS, BEZOEK, WERKGEVER,
	   "Loonwaarde van 24 naar 37 in een half jaar. Vijftig is haalbaar, zegt de meter."),
    NAZORG(-18, M_HANS, BEZOEK, JONGERE, "@ kent zijn nieuwe doel: vijftig. \"Dan word ik kok.\""),
    CONTACT(
	-11, M_CASUS, TELEFOON, COLLEGA,
	"Hans houdt iedereen op de hoogte. Warm bad, één grote familie. Volgende stap: praten over een "
	"nieuw contract."),
    KLAAR,
};

/*
 * Jayda: speaks so well that everybody expects too much. Too heavy work with her parents, too easy
 * work in the post; her wishes get no answer. Now a farm where she has her own pace, and the hope
 * of an ordinary job.
 */
static const struct stap jayda[] = {
    CONTACT(
	-1010, M_YOUSSEF, HUISBEZOEK, JONGERE,
	"@ heeft havo en stopte met een studie, het was te veel. Ze helpt in de zaak van haar ouders."),
    NAASTE(-1008, M_YOUSSEF, "Door Maes", OUDER, 0),
    NAASTE(-1008, M_YOUSSEF, "Selma Maes", FAMILIE, 1),
    WIL(-1005, M_YOUSSEF, "Gewoon meedoen, met werk waar ik mijn hoofd bij nodig heb."),
    HELPT(
	-1002, M_YOUSSEF,
	"Eigen tempo en zelf de dag indelen. Werk met inhoud. Duidelijk zeggen als iets genoeg is: @ vraagt veel van zichzelf."),
    PLAATSING(-1000, M_YOUSSEF, DIENSTVERBAND, "medewerker broodjeszaak", BESTAAND, 36,
	      .bedrijf = B_BROODJES),
    CONTRACT(-1000, M_YOUSSEF, VAST, NIET, 36),
    NAZORG(-965, M_YOUSSEF, TELEFOON, JONGERE, "Fijn dicht bij huis. Lange dagen."),
    FASE(-910, M_YOUSSEF, WERK, NULL),
    NAZORG(-870, M_YOUSSEF, TELEFOON, JONGERE,
	   "Haar moeder is uitgevallen, bijna alles komt op @ neer. Ze zegt dat het gaat."),
    NAZORG(-780, M_YOUSSEF, BEZOEK, JONGERE,
	   "@ is moe. Het werk daagt haar niet uit en toch is het te veel."),
    STOP(
	-700, M_YOUSSEF, UITVAL, OVERBELASTING, -696,
	"Zelf gestopt. Bijna al het werk kwam op haar schouders, en het was ver onder haar niveau.",
	"Eerder minder uren en iemand erbij in de zaak."),
    CONTACT(-696, M_YOUSSEF, HUISBEZOEK, JONGERE,
	    "Eerst rust. Over een maand praten we over wat ze wil."),
    CONTACT(-660, M_YOUSSEF, KANTOOR, JONGERE, "@ wil iets met inhoud. Een bureau zoekt mee."),
    FASE(-655, M_YOUSSEF, MATCH, NULL),
    ERBIJ(-560, M_YOUSSEF, M_PETRA, JOBCOACH),
    CONTACT(-550, M_PETRA, KANTOOR, JONGERE,
	    "Aanbod: post sorteren. @ twijfelt, maar wil niet langer thuis zitten."),
    PLAATSING(-520, M_PETRA, DIENSTVERBAND, "postsorteerder", BESTAAND, 24, .bedrijf = B_POST,
	      .ander = M_PETRA, .jobcoach = true),
    CONTRACT(-520, M_PETRA, TIJDELIJK, -338, 24),
    NAZORG(-505, M_PETRA, BEZOEK, JONGERE,
	   "Kort langs, tien minuten. @ kent het werk al helemaal."),
    NAZORG(-491, M_PETRA, BEZOEK, JONGERE,
	   "Kort langs. @ vraagt om meer taken. Ik leg het bij de leiding neer."),
    NAZORG(-490, M_PETRA, TELEFOON, WERKGEVER, "Arno Bos kijkt wat hij kan doen."),
    NAZORG(-477, M_PETRA, BEZOEK, JONGERE, "Tien minuten. Nog niets gehoord over andere taken."),
    FASE(-470, M_YOUSSEF, WERK, NULL),
    NAZORG(-463, M_PETRA, BEZOEK, JONGERE,
	   "@ vraagt het weer. Ze weet ook niet goed hoe ze met haar collega's moet praten."),
    NAZORG(-449, M_PETRA, TELEFOON, JONGERE, "Door drukte alleen gebeld. @ kan mij altijd bellen."),
    NAZORG(-435, M_PETRA, BEZOEK, JONGERE, "Kort langs. \"Er gebeurt niets met wat ik vraag.\""),
    HULP(-431, M_PETRA, "@ staat stil en raakt op. Kan iemand meedenken over ander werk?"),
    REACTIE(-424, M_YOUSSEF, "Ik plan een gesprek met de werkgever."),
    NAZORG(-407, M_PETRA, BEZOEK, JONGERE,
	   "Het gesprek met de werkgever is verzet. @ is stil en raakt op."),
    NAZORG(-386, M_PETRA, TELEFOON, JONGERE, "@ heeft zich afgemeld deze week."),
    STOP(-370, M_YOUSSEF, UITVAL, ONDERUITDAGING, -368,
	 "Na vijf maanden was het op. Het werk was te makkelijk en haar vragen bleven liggen.",
	 "Iets doen met haar wens voor meer taken, en meer tijd van de jobcoach."),
    CONTACT(
	-368, M_YOUSSEF, HUISBEZOEK, JONGERE,
	"Rust eerst. @ bepaalt zelf het tempo. Wij leren hiervan: een wens krijgt binnen zes weken antwoord."),
    WEG(-360, M_YOUSSEF, M_PETRA, "De begeleiding stopte met de baan."),
    CONTACT(-352, M_YOUSSEF, TELEFOON, JONGERE, "Kort gebeld, zoals afgesproken."),
    CONTACT(-330, M_YOUSSEF, HUISBEZOEK, JONGERE,
	    "Het gaat langzaam beter. @ zoekt naar een plek zonder druk."),
    FASE(-328, M_YOUSSEF, TOELEIDING, "Op adem komen en opnieuw ontdekken."),
    CONTACT(-290, M_YOUSSEF, KANTOOR, JONGERE,
	    "Gesproken over wat energie geeft: uitleggen, uitzoeken, dieren."),
    ERBIJ(-230, M_YOUSSEF, M_MARLEEN, ANDERS),
    CONTACT(-225, M_MARLEEN, BEZOEK, JONGERE,
	    "Rondleiding op de boerderij. @ vroeg meteen hoe de lessen werken."),
    CONTACT(-180, M_YOUSSEF, TELEFOON, JONGERE,
	    "@ wil beginnen, maar in haar eigen tempo. Over twee maanden."),
    CONTACT(-140, M_YOUSSEF, KANTOOR, JONGERE,
	    "Samen met Marleen een plan gemaakt: drie ochtenden, zelf de dag indelen."),
    CONTACT(-95, M_YOUSSEF, TELEFOON, JONGERE, "Klaar om te beginnen volgende maand."),
    PLAATSING(-47, M_YOUSSEF, DAGBESTEDING, "dieren, administratie en lessen", GECREEERD, 12,
	      .bedrijf = B_ZORGBOERDERIJ, .ander = M_MARLEEN),
    NAZORG(-40, M_MARLEEN, BEZOEK, JONGERE,
	   "@ houdt de regie: elke ochtend maakt ze zelf de planning."),
    NAZORG(
	-22, M_MARLEEN, BEZOEK, JONGERE,
	"Ze helpt met de administratie en denkt mee over een les voor de leerlingen. Heel gemotiveerd."),
    NAZORG(-20, M_MARLEEN, OVERLEG, WERKGEVER,
	   "Begeleiders zien haar groeien. Geen haast met de volgende stap."),
    CONTACT(
	-9, M_YOUSSEF, TELEFOON, JONGERE,
	"\"Hier bepaal ik zelf hoe snel.\" @ hoopt later op een gewone baan. Dat staat in het plan."),
    KLAAR,
};

const struct demo_jongere demo_verhalen[] = {
    {"Jayda", NULL, "Maes", 23, 140, O_VLIETDAM, O_COUNT, SCHOOLSOORT_VO, NULL, NIET,
     DOELGROEP_PARTICIPATIEWET, M_YOUSSEF, -1020, FASE_TOELEIDING, B_ZORGBOERDERIJ, NULL, jayda, 0},
    {"Abdul", NULL, "Rahimi", 20, 60, O_BROEKERWAARD, O_BRUG, SCHOOLSOORT_PRO, "6a", -560,
     DOELGROEP_PARTICIPATIEWET, M_SANNE, -900, FASE_SCHOOL, B_RESTAURANT, NULL, abdul, 0},
    {"Rutger", NULL, "Dijkman", 19, 300, O_BROEKERWAARD, O_BRUG, SCHOOLSOORT_PRO, "6b", -980,
     DOELGROEP_PARTICIPATIEWET, M_SANNE, -1250, FASE_SCHOOL, B_KAAG_GROEN, NULL, rutger, 0},
};
const size_t demo_verhaal_count = COUNT(demo_verhalen);
