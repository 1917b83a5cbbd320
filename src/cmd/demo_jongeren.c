#include "cmd/demo_jongeren.h"

#include "cmd/demo_patronen.h"
#include "domain/doelgroep.h"

/* clang-format off */
#define BROEK O_BROEKERWAARD
#define VLIET O_VLIETDAM
#define ODOLF O_SINT_ODOLF
/* school, class, day of leaving */
#define BRUG(klas, weg)   O_BRUG, SCHOOLSOORT_PRO, klas, weg
#define LELIE(klas, weg)  O_WATERLELIE, SCHOOLSOORT_VSO_CLUSTER4, klas, weg
#define ROC(klas, weg)    O_ROC, SCHOOLSOORT_ENTREE, klas, weg
#define SCHOOL FASE_SCHOOL
#define ANDERS FASE_TOELEIDING
#define PW DOELGROEP_PARTICIPATIEWET
#define WAJONG DOELGROEP_WAJONG_2010
#define NUGGER DOELGROEP_NUGGER
#define GEEN CHOICE_NONE

const struct demo_jongere demo_jongeren[] = {
    /* at school */
    {"Bilal", "el", "Amrani", 16, 200, BROEK, BRUG("5a", 235), GEEN, M_DEWI, -310, SCHOOL,
     B_SUPER, "vakkenvuller", p_zonder_bestemming, 0},
    {"Fleur", "van", "Dongen", 17, 40, VLIET, LELIE("U2", 120), GEEN, M_YOUSSEF, -315, SCHOOL,
     B_KINDEROPVANG, "hulp in de groep", p_zonder_bestemming, 4},
    {"Jildou", NULL, "Wiersma", 17, 90, ODOLF, BRUG("6a", 235), GEEN, M_MARIJKE, -340, SCHOOL,
     B_KWEKER, "medewerker kwekerij", p_bestemming_werk, 0},
    {"Ömer", NULL, "Kaya", 17, 280, BROEK, BRUG("6a", 235), GEEN, M_DEWI, -338, SCHOOL,
     B_METAAL, "hulp in de werkplaats", p_bestemming_werk, 6},
    {"Noor", NULL, "Jacobs", 15, 150, BROEK, BRUG("4b", 600), GEEN, M_DEWI, -210, SCHOOL,
     B_BAKKER, "hulp in de bakkerij", p_school_rustig, 0},
    {"Kacper", NULL, "Nowak", 15, 310, ODOLF, BRUG("4a", 600), GEEN, M_MARIJKE, -206, SCHOOL,
     B_SCHEEPSWERF, "hulp op de werf", p_school_rustig, 3},
    {"Shanaya", NULL, "Kartowidjojo", 16, 20, VLIET, LELIE("S1", 480), GEEN, M_YOUSSEF, -204, SCHOOL,
     B_HOTEL, "hulp in het hotel", p_school_rustig, 9},
    {"Mees", NULL, "Brouwers", 16, 340, BROEK, BRUG("5b", 235), GEEN, M_SANNE, -270, SCHOOL,
     B_FIETSEN, "hulp fietsenmaker", p_stage_loopt, 0},
    {"Aya", NULL, "Bouzidi", 17, 10, VLIET, LELIE("S2", 235), GEEN, M_YOUSSEF, -268, SCHOOL,
     B_VERPLEEGHUIS, "hulp bij koffie en lunch", p_stage_loopt, 5},
    {"Tygo", NULL, "Smeets", 17, 170, BROEK, ROC("E1", 235), GEEN, M_DEWI, -290, SCHOOL,
     B_BOUWMARKT, "magazijnhulp", p_stage_voorbij, 0},
    {"Romy", "de", "Graaf", 18, 25, BROEK, BRUG("6b", -38), GEEN, M_SANNE, -260, SCHOOL,
     B_GEEN, NULL, p_al_weg, 0},
    {"Dylan", NULL, "Tuinstra", 18, 95, ODOLF, LELIE("U1", -30), GEEN, M_MARIJKE, -262, SCHOOL,
     B_GEEN, NULL, p_al_weg, 2},
    {"Esmée", NULL, "Pronk", 17, 330, BROEK, BRUG("6a", 90), GEEN, M_SANNE, -230, SCHOOL,
     B_KANTINE, "kantinemedewerker", p_mentor_vraagt, 0},
    {"Sem", NULL, "Achterberg", 16, 60, VLIET, LELIE("S2", 600), GEEN, M_YOUSSEF, -202, SCHOOL,
     B_DRUKKER, "hulp in de drukkerij", p_school_rustig, 12},

    /* on the way to work */
    {"Levi", "van der", "Meulen", 19, 15, BROEK, BRUG("6a", -330), PW, M_SANNE, -160, ANDERS,
     B_TUIN, "hovenier", p_toeleiding, 0},
    {"Yara", NULL, "Haddad", 20, 180, VLIET, LELIE("U1", -600), PW, M_YOUSSEF, -158, ANDERS,
     B_KAPPER, "hulp in de kapsalon", p_toeleiding, 5},
    {"Sjoerd", NULL, "Hiemstra", 21, 77, ODOLF, BRUG("6b", -1000), NUGGER, M_MARIJKE, -165, ANDERS,
     B_STAL, "stalhulp", p_toeleiding, 8},
    {"Chayenne", NULL, "Mulders", 22, 200, VLIET, ROC("E2", -900), PW, M_YOUSSEF, -250, ANDERS,
     B_KRINGLOOP, "winkelhulp", p_toeleiding_stil, 0},
    {"Ricardo", NULL, "Lo-A-Njoe", 20, 310, VLIET, ROC("E1", -700), PW, M_YOUSSEF, -252, ANDERS,
     B_KEUKEN, "montagehulp", p_toeleiding_stil, 7},
    {"Daan", NULL, "Westra", 19, 222, BROEK, ROC("E1", -180), NUGGER, M_NAOMI, -125, ANDERS,
     B_GEEN, NULL, p_geen_gehoor, 0},
    {"Vera", NULL, "Kolkman", 18, 111, VLIET, ROC("E1", -150), NUGGER, M_NAOMI, -128, ANDERS,
     B_GEEN, NULL, p_geen_gehoor, 3},
    {"Anouk", NULL, "Vermaat", 21, 5, BROEK, BRUG("6a", -1100), PW, M_SANNE, -208, ANDERS,
     B_WASSERIJ, "medewerker wasserij", p_werkervaring, 0},
    {"Samir", NULL, "Aziz", 22, 260, ODOLF, LELIE("U2", -1300), PW, M_MARIJKE, -207, ANDERS,
     B_BIBLIOTHEEK, "bibliotheekhulp", p_werkervaring, 4},
    {"Kevin", NULL, "Baas", 20, 130, BROEK, BRUG("6b", -800), PW, M_SANNE, -150, ANDERS,
     B_MAGAZIJN, "orderpicker", p_zoekt, 0},
    {"Lina", NULL, "Öztürk", 19, 350, VLIET, LELIE("U1", -420), PW, M_YOUSSEF, -148, ANDERS,
     B_HOTEL, "kamerhulp", p_zoekt, 4},
    {"Jesse", NULL, "Oldenkamp", 23, 75, BROEK, BRUG("6a", -1600), WAJONG, M_KARIN, -310, ANDERS,
     B_DRUKKER, "inpakker", p_profiel_oud, 0},
    {"Melissa", NULL, "Roelofs", 24, 40, VLIET, LELIE("U2", -1900), WAJONG, M_KARIN, -305, ANDERS,
     B_SUPER, "kassahulp", p_profiel_oud, 6},
    {"Thijs", "ter", "Horst", 18, 320, BROEK, BRUG("6b", -140), PW, M_SANNE, -170, ANDERS,
     B_BAKKER, "bakkershulp", p_proef_loopt, 0},
    {"Imane", NULL, "Chakir", 20, 90, ODOLF, BRUG("6a", -500), PW, M_MARIJKE, -168, ANDERS,
     B_KWEKER, "medewerker kas", p_proef_loopt, 1},
    {"Bram", NULL, "Leenders", 19, 44, VLIET, BRUG("6b", -190), PW, M_DEWI, -220, ANDERS,
     B_BOUWMARKT, "verkoophulp", p_overgedragen, 0},

    /* starting and working */
    {"Roos", NULL, "Timmerman", 19, 210, BROEK, BRUG("6a", -290), PW, M_SANNE, -140, ANDERS,
     B_KANTINE, "kantinemedewerker", p_start_vers, 0},
    {"Hamza", NULL, "Benali", 20, 33, VLIET, LELIE("U1", -410), PW, M_YOUSSEF, -138, ANDERS,
     B_KEUKEN, "monteur keukens", p_start_vers, 1},
    {"Lieke", "van den", "Akker", 21, 101, BROEK, BRUG("6b", -1010), PW, M_SANNE, -160, ANDERS,
     B_SUPER, "vakkenvuller", p_eerste_nazorg, 0},
    {"Wouter", NULL, "Zandstra", 22, 290, ODOLF, BRUG("6a", -1300), WAJONG, M_KARIN, -158, ANDERS,
     B_SCHEEPSWERF, "hulp op de werf", p_eerste_nazorg, 3},
    {"Naïma", NULL, "Saidi", 20, 66, BROEK, ROC("E1", -360), NUGGER, M_SANNE, -190, ANDERS,
     B_KAPPER, "assistent kapper", p_eerste_nazorg_laat, 0},
    {"Stan", NULL, "Kuipers", 21, 180, VLIET, ROC("E2", -800), PW, M_YOUSSEF, -188, ANDERS,
     B_MAGAZIJN, "magazijnmedewerker", p_eerste_nazorg_laat, 2},
    {"Isa", NULL, "Koopmans", 22, 122, BROEK, BRUG("6a", -1400), PW, M_SANNE, -430, ANDERS,
     B_SUPER, "winkelmedewerker", p_eindigt_over_drie, 0},
    {"Mohammed", NULL, "Yusuf", 23, 333, VLIET, LELIE("U2", -1700), PW, M_YOUSSEF, -425, ANDERS,
     B_BOUWMARKT, "verkoophulp", p_eindigt_over_drie, 3},
    {"Quinten", NULL, "Poelstra", 24, 12, BROEK, ROC("E2", -1500), NUGGER, M_SANNE, -270, ANDERS,
     B_UITZEND, "productiemedewerker", p_eindigt_bijna, 0},
    {"Sofie", NULL, "Hulshof", 25, 201, ODOLF, BRUG("6b", -2500), WAJONG, M_KARIN, -780, ANDERS,
     B_VERPLEEGHUIS, "gastvrouw", p_vast, 0},
    {"Pieter", "de", "Jager", 26, 57, BROEK, BRUG("6a", -2900), WAJONG, M_KARIN, -790, ANDERS,
     B_GEMEENTEWERF, "medewerker groen", p_vast, 11},
    {"Angelina", NULL, "Doorson", 24, 144, VLIET, LELIE("U1", -2000), PW, M_YOUSSEF, -775, ANDERS,
     B_WASSERIJ, "medewerker wasserij", p_vast, 5},
    {"Joris", NULL, "Meeuwsen", 21, 240, BROEK, BRUG("6b", -1000), PW, M_SANNE, -340, ANDERS,
     B_DRUKKER, "inpakker", p_nazorg_laat, 0},
    {"Farah", NULL, "Mansouri", 22, 19, VLIET, LELIE("U2", -1200), PW, M_YOUSSEF, -338, ANDERS,
     B_HOTEL, "linnenkamer", p_nazorg_laat, 2},
    {"Gijs", NULL, "Oosterhuis", 18, 260, BROEK, BRUG("6a", -235), PW, M_SANNE, -430, SCHOOL,
     B_FIETSEN, "leerling fietsenmaker", p_bbl, 0},
    {"Zeynep", NULL, "Arslan", 18, 140, VLIET, ROC("E2", -240), NUGGER, M_YOUSSEF, -428, SCHOOL,
     B_BAKKER, "leerling bakker", p_bbl, 4},
    {"Robin", NULL, "Scholten", 23, 300, BROEK, BRUG("6b", -1700), PW, M_SANNE, -650, ANDERS,
     B_KANTINE, "kantinemedewerker", p_tweede_baan, 0},
    {"Tessa", NULL, "Molenaar", 20, 230, BROEK, BRUG("6a", -640), PW, M_SANNE, -270, ANDERS,
     B_TUIN, "hovenier", p_contract_voorbij, 0},
    {"Nick", "van", "Ginkel", 22, 8, ODOLF, BRUG("6b", -1250), PW, M_MARIJKE, -410, ANDERS,
     B_METAAL, "medewerker metaal", p_verlengd, 0},
    {"Elin", NULL, "Dijkstra", 24, 222, ODOLF, LELIE("U1", -2200), PW, M_MARIJKE, -570, ANDERS,
     B_BESCHUT, "medewerker montage", p_beschut, 0},
    {"Marouane", NULL, "Tahiri", 21, 61, BROEK, BRUG("6a", -950), PW, M_SANNE, -310, ANDERS,
     B_HOTEL, "afwasser", p_hulp_vandaag, 0},
    {"Silke", NULL, "Bruins", 23, 170, BROEK, ROC("E2", -1400), NUGGER, M_SANNE, -630, ANDERS,
     B_MAGAZIJN, "orderpicker", p_detachering, 0},

    /* when it stopped, and other ways */
    {"Mike", NULL, "Verbruggen", 21, 355, BROEK, BRUG("6b", -1050), PW, M_SANNE, -290, ANDERS,
     B_HOTEL, "keukenhulp", p_uitval_nu, 0},
    {"Dunya", NULL, "Ghafoor", 22, 99, VLIET, LELIE("U2", -1300), PW, M_YOUSSEF, -340, ANDERS,
     B_SCHILDER, "hulp schilder", p_uitval_zoekt, 0},
    {"Luuk", NULL, "Haverkamp", 20, 277, BROEK, BRUG("6a", -690), PW, M_SANNE, -230, ANDERS,
     B_BAKKER, "bakkershulp", p_uitval_laat, 0},
    {"Sara", NULL, "Vink", 18, 71, BROEK, ROC("E1", 235), GEEN, M_SANNE, -510, SCHOOL,
     B_GEEN, NULL, p_opleiding, 0},
    {"Eva", NULL, "Stokman", 19, 199, ODOLF, LELIE("U1", -360), PW, M_MARIJKE, -410, ANDERS,
     B_DAGCENTRUM, "helpen in de tuin", p_dagbesteding, 0},
    {"Ruth", NULL, "Amoako", 22, 148, VLIET, LELIE("U2", -1350), PW, M_YOUSSEF, -360, ANDERS,
     B_GEEN, NULL, p_waakvlam, 0},
    {"Coen", NULL, "Bloemendal", 26, 88, BROEK, BRUG("6b", -2800), PW, M_SANNE, -910, ANDERS,
     B_SCHILDER, "schilder", p_gesloten, 0},
};
const size_t demo_jongere_count = COUNT(demo_jongeren);
