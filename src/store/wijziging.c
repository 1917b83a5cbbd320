#include "store/wijziging.h"

#include "base/tekst.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/casusoverleg.h"
#include "domain/certificaat.h"
#include "domain/coach.h"
#include "domain/contact.h"
#include "domain/convenant.h"
#include "domain/denkniveau.h"
#include "domain/doelgroep.h"
#include "domain/fase.h"
#include "domain/intake.h"
#include "domain/jobcoach.h"
#include "domain/kanaal.h"
#include "domain/loonwaarde.h"
#include "domain/melding.h"
#include "domain/netwerk.h"
#include "domain/nieuwkomer.h"
#include "domain/onderdeel.h"
#include "domain/ontwikkelwens.h"
#include "domain/organisatie.h"
#include "domain/overdracht.h"
#include "domain/overzicht.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/proefplaatsing.h"
#include "domain/regeling.h"
#include "domain/school.h"
#include "domain/sluiting.h"
#include "domain/startlijst.h"
#include "domain/uitstroom.h"
#include "domain/uitval.h"
#include "domain/verwijzing.h"
#include "domain/vraag.h"
#include "domain/werkagenda.h"
#include "domain/werkbezoek.h"

#include <jansson.h>
#include <string.h>

#define NO_END_MS INT64_C(253402300799000)

enum soort { TEKST, DAG, OGENBLIK, JA_NEE, KEUZE, MENS, DELEN };

static const struct veld {
	const char *kolom;
	const char *label;
	enum soort soort;
	const struct choices *keuzes;
} velden_list[] = {
    {"roepnaam", "Roepnaam", TEKST, NULL},
    {"voorvoegsel", "Voorvoegsel", TEKST, NULL},
    {"achternaam", "Achternaam", TEKST, NULL},
    {"geboorte_datum", "Geboren", DAG, NULL},
    {"gemeente", "Woonplaats of gemeente", TEKST, NULL},
    {"telefoon", "Telefoon", TEKST, NULL},
    {"email", "E-mail", TEKST, NULL},
    {"schoolsoort", "Soort school", KEUZE, &schoolsoorten},
    {"klas", "Klas", TEKST, NULL},
    {"uitstroom_datum", "Van school", DAG, NULL},
    {"bestemming", "Bestemming", KEUZE, &bestemmingen},
    {"bestemming_plek", "Welke plek", TEKST, NULL},
    {"bestemming_contact", "Aanspreekpunt daar", TEKST, NULL},
    {"bestemming_telefoon", "Telefoon daar", TEKST, NULL},
    {"uitstroomgesprek_datum", "Gesprek over na school", DAG, NULL},
    {"uitstroomgesprek_soort", "Hoe", KEUZE, &contactsoorten},
    {"uitstroomgesprek_ouders", "Ouder erbij", KEUZE, &uitstroomouders},
    {"uitstroomgesprek_op", "Gesprek vastgelegd", OGENBLIK, NULL},
    {"kanaal", "Hoe in beeld gekomen", KEUZE, &kanalen},
    {"doelgroep", "Doelgroep", KEUZE, &doelgroepen},
    {"fase", "Fase", KEUZE, &fasen},
    {"fase_van_datum", "In deze fase sinds", DAG, NULL},
    {"wil", "Wat de jongere wil", TEKST, NULL},
    {"helpt", "Wat helpt op het werk", TEKST, NULL},
    {"bemiddelbaar", "Bemiddelbaar", KEUZE, &bemiddelbaarheden},
    {"bemiddelbaar_door_id", "Beoordeeld door", MENS, NULL},
    {"bemiddelbaar_op_datum", "Beoordeeld op", DAG, NULL},
    {"bemiddelbaar_tot_datum", "Geldig tot en met", DAG, NULL},
    {"bemiddelbaar_reden", "Waarom nu niet", KEUZE, &bemiddelbaar_redenen},
    {"casusregisseur_id", "Casusregisseur", MENS, NULL},
    {"volgend_contact_datum", "Volgend contact", DAG, NULL},
    {"gesloten_op", "Gesloten", OGENBLIK, NULL},
    {"gesloten_reden", "Waarom gesloten", TEKST, NULL},
    {"monitor", "Monitor", JA_NEE, NULL},
    {"rol", "Rol", KEUZE, &betrokkene_rollen},
    {"onderdelen", "Mag lezen", DELEN, &onderdelen},
    {"tot_op", "Tot", OGENBLIK, NULL},
    {"einde_reden", "Waarom gestopt", TEKST, NULL},
    {"naam", "Naam", TEKST, NULL},
    {"relatie", "Relatie", KEUZE, &naaste_relaties},
    {"vertrouwenspersoon", "Vertrouwenspersoon", JA_NEE, NULL},
    {"mag_bellen", "Mag gebeld worden", JA_NEE, NULL},
    {"ingetrokken_op", "Ingetrokken", OGENBLIK, NULL},
    {"functie", "Functie", TEKST, NULL},
    {"functiesoort", "Soort functie", KEUZE, &functiesoorten},
    {"van_datum", "Van", DAG, NULL},
    {"tot_datum", "Tot en met", DAG, NULL},
    {"eind_datum", "Gestopt op", DAG, NULL},
    {"verwacht_eind_datum", "Verwacht einde", DAG, NULL},
    {"uren", "Uren per week", TEKST, NULL},
    {"weet_werkgever", "Weet de werkgever het?", KEUZE, &weet_werkgever_keuzes},
    {"nazorg_gebruiker_id", "Nazorg door", MENS, NULL},
    {"uitkomst", "Uitkomst", KEUZE, &plaatsinguitkomsten},
    {"opvolger_id", "Volgende stap door", MENS, NULL},
    {"opvolging_datum", "Volgende stap op", DAG, NULL},
    {"opgevolgd_op", "Opgepakt op", OGENBLIK, NULL},
    {"vorm", "Contract", KEUZE, &contractvormen},
    {"vervolg", "Na dit contract", KEUZE, &contractvervolgen},
    {"mag_werkgever", "Mag de werkgever gevraagd worden?", JA_NEE, NULL},
    {"aanbod", "Wat de werkgever biedt", KEUZE, &contractvervolgen},
    {"doelen", "Wat de jongere gaat proberen", TEKST, NULL},
    {"taken", "Taken", TEKST, NULL},
    {"begeleider", "Begeleider op het werk", TEKST, NULL},
    {"voornemen", "Wil de werkgever een baan bieden?", KEUZE, &voornemens},
    {"meting", "Loonwaarde wordt gemeten", JA_NEE, NULL},
    {"met_ouder", "Een ouder tekent mee", JA_NEE, NULL},
    {"motivering", "Waarom toch", TEKST, NULL},
    {"akkoord_door", "Akkoord van", TEKST, NULL},
    {"akkoord_datum", "Akkoord op", DAG, NULL},
    {"verlenging", "Waarom verlengd", TEKST, NULL},
    {"evaluatie", "Evaluatie", TEKST, NULL},
    {"evaluatie_datum", "Evaluatie op", DAG, NULL},
    {"besluit", "Besluit", KEUZE, &proefbesluiten},
    {"besluit_reden", "Waarom dit besluit", TEKST, NULL},
    {"afgebroken", "Afgebroken", KEUZE, &proefafbrekingen},
    {"wenssoort", "Wens over", KEUZE, &wenssoorten},
    {"wensantwoord", "Antwoord van de werkgever", KEUZE, &wensantwoorden},
    {"meldersoort", "Wie meldt dit", KEUZE, &meldersoorten},
    {"meldingsoort", "Melding over", KEUZE, &meldingsoorten},
    {"meldinglicht", "Licht", KEUZE, &meldinglichten},
    {"bezoekstand", "Bezoek", KEUZE, &bezoekstanden},
    {"bezoekgesprek", "Gesproken", KEUZE, &bezoekgesprekken},
    {"bezoekreden", "Waarom geen bezoek", KEUZE, &bezoekredenen},
    {"geen_bezoek", "Geen bezoek op het werk", JA_NEE, NULL},
    {"antwoord_tekst", "Wat de werkgever zei", TEKST, NULL},
    {"antwoord_datum", "Beantwoord op", DAG, NULL},
    {"uitkomst_datum", "Klaar op", DAG, NULL},
    {"startonderwerp", "Wat klaar moet zijn", KEUZE, &startonderwerpen},
    {"verwachting_jongere", "Wat de jongere verwacht", TEKST, NULL},
    {"verwachting_werkgever", "Wat de werkgever verwacht", TEKST, NULL},
    {"vertelkring", "Wie op het werk mag weten wat helpt", DELEN, &vertelkringen},
    {"regime", "Hoeveel begeleiding", KEUZE, &jobcoachregimes},
    {"promille", "Promille van de werkuren", TEKST, NULL},
    {"budget", "Minuten voor de jobcoach", TEKST, NULL},
    {"gekozen", "De jongere koos mee", JA_NEE, NULL},
    {"minuten", "Minuten", TEKST, NULL},
    {"activiteit", "Waarvoor", KEUZE, &jobcoachactiviteiten},
    {"functioneren", "Hoe het werk gaat", TEKST, NULL},
    {"ontwikkeling", "Wat de jongere leerde", TEKST, NULL},
    {"problemen", "Wat lastig was", TEKST, NULL},
    {"contract", "Het contract", TEKST, NULL},
    {"resultaat", "Wat nu nodig is", KEUZE, &jobcoachresultaten},
    {"evaluatieoordeel", "Klopt het, volgens de jongere?", KEUZE, &evaluatieoordelen},
    {"harrietraining", "Training", KEUZE, &harrietrainingen},
    {"getraind_datum", "Getraind", DAG, NULL},
    {"kant", "Wie vertelt", KEUZE, &uitvalkanten},
    {"subsidie", "Was er loonkostensubsidie?", KEUZE, &antwoorden},
    {"ww", "Is er een WW-uitkering?", KEUZE, &antwoorden},
    {"contact", "Wie het daar doet", TEKST, NULL},
    {"percentage", "Loonwaarde in procenten", TEKST, NULL},
    {"forfait_van_datum", "Vaste loonkostensubsidie van", DAG, NULL},
    {"forfait_tot_datum", "Vaste loonkostensubsidie tot en met", DAG, NULL},
    {"methode", "Methode", KEUZE, &meetmethoden},
    {"meter", "Wie heeft gemeten", TEKST, NULL},
    {"volgende_datum", "Volgende meting", DAG, NULL},
    {"deel", "Deel van de week in procenten", TEKST, NULL},
    {"tempo", "Tempo in procenten", TEKST, NULL},
    {"kwaliteit", "Kwaliteit in procenten", TEKST, NULL},
    {"netto", "Netto werktijd in procenten", TEKST, NULL},
    {"datum", "Datum", DAG, NULL},
    {"met", "Met wie", KEUZE, &contactmetten},
    {"tekst", "Tekst", TEKST, NULL},
    {"reden", "Reden", TEKST, NULL},
    {"doelgroepregister", "In het doelgroepregister", KEUZE, &antwoorden},
    {"uitkering", "Uitkering", KEUZE, &antwoorden},
    {"regeling", "Regeling", KEUZE, &regeling_keuzes},
    {"oordeel", "Geldt de regeling?", KEUZE, &antwoorden},
    {"toelichting", "Toelichting", TEKST, NULL},
    {"had_geholpen", "Wat had geholpen", TEKST, NULL},
    {"reactie", "Antwoord", TEKST, NULL},
    {"afgehandeld_op", "Beantwoord op", OGENBLIK, NULL},
    {"afgehandeld_door_id", "Beantwoord door", MENS, NULL},
    {"toestand", "Stand", TEKST, NULL},
    {"afzender_id", "Van", MENS, NULL},
    {"ontvanger_id", "Naar", MENS, NULL},
    {"besproken_datum", "Besproken met de jongere", DAG, NULL},
    {"mening", "Wat de jongere ervan vindt", KEUZE, &overdracht_meningen},
    {"kennismaking_datum", "Kennismaking", DAG, NULL},
    {"blijf", "Blijft betrokken", JA_NEE, NULL},
    {"ritme", "Hoe vaak mail", KEUZE, &overzichtritmes},
    {"gedeeld", "Gedeeld", JA_NEE, NULL},
    {"verwijssoort", "Wat is gevraagd", KEUZE, &verwijssoorten},
    {"keuzereden", "Waarom deze coach", TEKST, NULL},
    {"hulpuitkomst", "Hielp het?", KEUZE, &verwijzing_uitkomsten},
    {"opbrengst", "Wat het opleverde", TEKST, NULL},
    {"aangeboden_op", "Aangeboden", OGENBLIK, NULL},
    {"verloopt_op", "Verloopt", OGENBLIK, NULL},
    {"vervanger_id", "Vervanger", MENS, NULL},
    {"beantwoord_op", "Beantwoord", OGENBLIK, NULL},
    {"gevraagd_datum", "Gevraagd op", DAG, NULL},
    {"uiterlijk_datum", "Uiterlijk", DAG, NULL},
    {"herzien_datum", "Opnieuw kijken op", DAG, NULL},
    {"gelezen_op", "Gelezen", OGENBLIK, NULL},
    {"wachtwoord_op", "Wachtwoord gewijzigd", OGENBLIK, NULL},
    {"waarvoor", "Waarvoor bellen", TEKST, NULL},
    {"bereikbaar", "Bereikbaar", TEKST, NULL},
    {"kandidaat_id", "Stond bovenaan in het voorstel", MENS, NULL},
    {"uitleg", "Wat het voorstel zei", TEKST, NULL},
    {"grondslag", "Grondslag", TEKST, NULL},
    {"waarde", "Waarde", TEKST, NULL},
    {"geldig_tot_datum", "Geldig tot en met", DAG, NULL},
    {"actief", "Actief", JA_NEE, NULL},
    {"caseload_norm", "Norm voor de caseload", TEKST, NULL},
    {"beeindigd_op", "Gestopt op", OGENBLIK, NULL},
    {"plaats", "Plaats", TEKST, NULL},
    {"branche", "Branche", TEKST, NULL},
    {"kvk", "KvK-nummer", TEKST, NULL},
    {"wens", "Wil de jongere dit?", KEUZE, &doelwensen},
    {"voor_datum", "Uiterlijk", DAG, NULL},
    {"sluituitkomst", "Hoe het afliep", KEUZE, &sluituitkomsten},
    {"denkniveau", "Denkniveau", KEUZE, &denkniveaus},
    {"niveaubron", "Hoe wij dit weten", KEUZE, &niveaubronnen},
    {"certificaatsoort", "Welk certificaat", KEUZE, &certificaatsoorten},
    {"behaald_datum", "Gehaald op", DAG, NULL},
    {"bewijs_door_id", "Bewijs gezien door", MENS, NULL},
    {"bewijs_datum", "Bewijs gezien op", DAG, NULL},
    {"vertel_datum", "Een werkgever mag het weten sinds", DAG, NULL},
    {"certificaatvervolg", "Hoe het verder gaat", KEUZE, &certificaatvervolgen},
    {"terugblik_datum", "Kijk terug op", DAG, NULL},
    {"afgerond_op", "Klaar op", OGENBLIK, NULL},
    {"opnieuw_datum", "Opnieuw afspreken voor", DAG, NULL},
    {"vraag", "Vraag", TEKST, NULL},
    {"urgentie", "Urgentie", KEUZE, &overlegurgenties},
    {"weet_jongere", "De jongere weet ervan", JA_NEE, NULL},
    {"verslag", "Verslag", TEKST, NULL},
    {"door_id", "Vastgelegd door", MENS, NULL},
    {"besproken_op", "Besproken op", OGENBLIK, NULL},
    {"aanwezig", "Aanwezig", JA_NEE, NULL},
    {"hulpvraag", "Hulpvraag", TEKST, NULL},
    {"lukt", "Wat lukt en wat nodig is", TEKST, NULL},
    {"besluit", "Besluit", KEUZE, &intakebesluiten},
    {"besluit_reden", "Waarom dit besluit", TEKST, NULL},
    {"diagnose_tot_datum", "Uitzoeken tot en met", DAG, NULL},
    {"antwoord", "Antwoord", TEKST, NULL},
    {"beantwoord_datum", "Beantwoord op", DAG, NULL},
    {"bewaar_tot_datum", "Bewaard tot en met", DAG, NULL},
    {"titel", "Titel", TEKST, NULL},
    {"gekozen_op", "Gekozen als antwoord", OGENBLIK, NULL},
    {"gewijzigd_op", "Gewijzigd", OGENBLIK, NULL},
    {"vraagsoort", "Soort vraag", KEUZE, &vraagsoorten},
    {"deskundigheden", "Kennis", DELEN, &deskundigheden},
    {"mentor_id", "Mentor", MENS, NULL},
    {"mentor_datum", "Mentor sinds", DAG, NULL},
    {"begonnen_datum", "Begonnen op", DAG, NULL},
    {"gestopt_datum", "Gestopt op", DAG, NULL},
    {"introductiestap", "Stap", KEUZE, &introductiestappen},
    {"gedaan_datum", "Gedaan op", DAG, NULL},
    {"lidsoort", "Kern of agenda-lid", KEUZE, &lidsoorten},
    {"agendapunt", "Agendapunt", TEKST, NULL},
    {"wie", "Wie", TEKST, NULL},
    {"collega_id", "Krijgt een seintje", MENS, NULL},
    {"wanneer_datum", "Wanneer", DAG, NULL},
    {"wat", "Wat", TEKST, NULL},
    {"agendacijfer", "Cijfer", KEUZE, &agendacijfers},
    {"meet_datum", "Kijken op", DAG, NULL},
    {"meet_tekst", "Monitoring", TEKST, NULL},
    {"agendastand", "Stand", KEUZE, &agendastanden},
    {"bewijs", "Waar is het te zien?", TEKST, NULL},
    {"weg_op", "Weggehaald", OGENBLIK, NULL},
    {"eigenaar_id", "Eigenaar", MENS, NULL},
    {"gremium", "Hoort bij", KEUZE, &gremia},
    {"convenantstand", "Stand", KEUZE, &convenantstanden},
    {"vindplaats", "Waar het papier ligt", TEKST, NULL},
    {"beeindigd_datum", "Beëindigd per", DAG, NULL},
    {"beeindigd_reden", "Waarom beëindigd", TEKST, NULL},
    {"niveau", "Niveau", KEUZE, &functieniveaus},
    {"tekenstand", "Stand", KEUZE, &tekenstanden},
    {"tekstnummer", "Getekende tekst", TEKST, NULL},
    {"afspraakstand", "Stand", KEUZE, &afspraakstanden},
    {"afgerond_datum", "Afgerond op", DAG, NULL},
};

static const struct {
	const char *tabel;
	const char *label;
} tabel_labels[] = {
    {"jongere", "Gegevens van de jongere"},
    {"betrokkene", "Begeleider"},
    {"naaste", "Naaste"},
    {"plaatsing", "Werkplek"},
    {"contract", "Contract"},
    {"contractgesprek", "Gesprek over het eind van een contract"},
    {"proefplaatsing", "Overeenkomst voor een proefplaatsing"},
    {"handtekening", "Handtekening"},
    {"ontwikkelwens", "Wens voor het werk"},
    {"melding", "Melding over het werk"},
    {"werkbezoek", "Bezoek op het werk"},
    {"startpunt", "Klaar voor de eerste dag"},
    {"startafspraak", "Verwachtingen bij de start"},
    {"ingroeistap", "Stap in de uren"},
    {"jobcoach", "Jobcoach"},
    {"jobcoachuur", "Tijd van de jobcoach"},
    {"jobcoachverslag", "Verslag van de jobcoach"},
    {"harrie", "Begeleider op de werkvloer"},
    {"loonwaardemeting", "Loonwaarde"},
    {"hoofdtaak", "Hoofdtaak van een meting"},
    {"inkomen", "Inkomen"},
    {"afwijking", "Afwijking van een regeling"},
    {"contactmoment", "Contact"},
    {"uitval", "Werk gestopt"},
    {"uitvalkant", "Wat er misging, verteld door een ander"},
    {"uitvalvervolg", "Wie helpt naar nieuw werk"},
    {"signaal", "Hulpvraag"},
    {"uitstel", "Uitstel van een taak"},
    {"toewijzing", "Taak voor een collega"},
    {"coachkeuze", "Keuze van een coach"},
    {"doel", "Doel uit het plan"},
    {"actie", "Afspraak uit het plan"},
    {"waakvlam", "Waakvlam"},
    {"kenmerk", "Profiel"},
    {"sluiting", "Sluiting van een dossier"},
    {"certificaat", "Certificaat"},
    {"denkniveau", "Denkniveau"},
    {"beslissing", "Sleutelbeslissing"},
    {"terugblik", "Terugblik op een beslissing"},
    {"casusoverleg", "Casusoverleg"},
    {"overlegdeelnemer", "Deelnemer aan een casusoverleg"},
    {"overlegpunt", "Besproken in een casusoverleg"},
    {"bevinding", "Wat al lukt of nog niet"},
    {"werkbehoefte", "Wat nodig is op het werk"},
    {"werkvertelling", "Wat een werkgever mag weten"},
    {"overeenkomst", "Overeenkomst"},
    {"overeenkomsttekst", "Tekst van de overeenkomst"},
    {"overdracht", "Overdracht"},
    {"verwijzing", "Vraag aan een ander"},
    {"document", "Document"},
    {"aanmelding", "Aanmelding"},
    {"intake", "Intake"},
    {"afwezigheid", "Afwezigheid"},
    {"herinnering", "Herinnering aan een collega"},
    {"filter", "Bewaard filter"},
    {"overzichtkeuze", "Keuze voor mail"},
    {"expertise", "Advies van een deskundige"},
    {"vraag", "Vraag aan het netwerk"},
    {"synoniem", "Ander woord om op te zoeken"},
    {"onderwerp", "Onderwerp van vragen"},
    {"onderwerpvolger", "Onderwerp dat iemand volgt"},
    {"vraagonderwerp", "Onderwerp bij een vraag"},
    {"vraagantwoord", "Antwoord op een vraag"},
    {"vraagartikel", "Artikel van een vraag"},
    {"vraaglezer", "Aan wie een vraag is gesteld"},
    {"gebeurtenis", "Regel op de tijdlijn"},
    {"gebruiker", "Gebruiker"},
    {"functie", "Functie"},
    {"organisatie", "Organisatie"},
    {"organisatie_regio", "Regio van een organisatie"},
    {"regio", "Regio"},
    {"convenant", "Convenant"},
    {"convenanttekst", "Tekst van een convenant"},
    {"convenantpartner", "Partner van een convenant"},
    {"ondertekening", "Ondertekening van een convenant"},
    {"convenantafspraak", "Afspraak uit een convenant"},
    {"werkagenda", "Werkagenda"},
    {"agendaregel", "Regel van de Werkagenda"},
    {"nieuwkomer", "Nieuw in het netwerk"},
    {"nieuwkomerstap", "Stap van een nieuwe collega"},
    {"netwerklid", "Lid van het netwerk"},
    {"gremium", "Overleg van het netwerk"},
    {"gremiumlid", "Lid van een overleg"},
    {"bijeenkomst", "Bijeenkomst van het netwerk"},
    {"genodigde", "Wie is uitgenodigd"},
    {"bespreekpunt", "Punt op een agenda"},
    {"puntvoorstel", "Voorstel voor een agenda"},
    {"netwerkbesluit", "Besluit van het netwerk"},
    {"netwerkactie", "Actie uit een overleg"},
    {"verslagopmerking", "Opmerking bij een verslag"},
    {"zelfscan", "Zelfscan"},
    {"formulering", "Voorstel voor andere woorden"},
    {"instelling", "Instelling"},
    {"werkgever", "Werkgever"},
    {"contactpersoon", "Contactpersoon van een werkgever"},
    {"aanspreekpunt", "Aanspreekpunt van een werkgever"},
    {"invoerbestand", "Ingelezen lijst"},
};

const char *wijziging_tabel_label(const char *tabel)
{
	for (size_t i = 0; i < COUNT(tabel_labels); i++)
		if (strcmp(tabel_labels[i].tabel, tabel) == 0)
			return tabel_labels[i].label;
	return tabel;
}

/* Columns that mean something else in this table. */
static const struct {
	const char *tabel;
	struct veld veld;
} eigen_velden[] = {
    {"netwerkactie", {"collega_id", "Wie", MENS, NULL}},
    {"netwerkactie", {"wie", "Wie, zonder account", TEKST, NULL}},
    {"ondertekening", {"collega_id", "Wie tekent", MENS, NULL}},
};

static const struct veld *veld_find(const char *tabel, const char *kolom)
{
	for (size_t i = 0; i < COUNT(eigen_velden); i++)
		if (strcmp(eigen_velden[i].tabel, tabel) == 0 &&
		    strcmp(eigen_velden[i].veld.kolom, kolom) == 0)
			return &eigen_velden[i].veld;
	for (size_t i = 0; i < COUNT(velden_list); i++)
		if (strcmp(velden_list[i].kolom, kolom) == 0)
			return &velden_list[i];
	return NULL;
}

/* ---- one value ---- */

struct naam_row {
	const char *naam;
};
static const struct column naam_columns[] = {
    COLUMN(struct naam_row, naam, TEXT, NULL, 0),
};
QUERY(gebruiker_naam, "SELECT naam FROM gebruiker WHERE id = $1");

static int mens_text(struct db *db, struct arena *a, int64_t nr, const char **ret)
{
	struct naam_row row;
	int rc = db_row(db, a, &gebruiker_naam, ARGS(nr), naam_columns, COUNT(naam_columns), &row);

	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	*ret = rc ? "iemand die hier niet meer is" : row.naam;
	return 0;
}

static const char *plain_text(struct arena *a, const json_t *v)
{
	if (json_is_string(v))
		return arena_text(a, json_string_value(v));
	if (json_is_real(v))
		return tekst_getal(a, json_real_value(v));
	return arena_format(a, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
}

static const char *keuze_text(struct arena *a, const struct choices *keuzes, const json_t *v)
{
	const char *label = choice_label(keuzes, choice_find(keuzes, json_string_value(v)));

	return *label ? label : plain_text(a, v);
}

static int value_text(struct db *db, struct arena *a, const struct veld *veld, const json_t *v,
		      const char **ret)
{
	int64_t nr = json_is_boolean(v) ? json_is_true(v) : json_integer_value(v);
	char *day = arena_alloc(a, DATUM_TEXT_MAX);

	*ret = "leeg";
	if (!v || json_is_null(v))
		return 0;
	switch (veld->soort) {
	case TEKST:
		*ret = plain_text(a, v);
		return 0;
	case DAG:
		*ret = datum_kort((struct datum){(int32_t)nr}, day);
		return 0;
	case OGENBLIK:
		*ret =
		    nr == NO_END_MS ? "zolang het nodig is" : moment_kort((struct moment){nr}, day);
		return 0;
	case JA_NEE:
		*ret = nr ? "ja" : "nee";
		return 0;
	case KEUZE:
		*ret = keuze_text(a, veld->keuzes, v);
		return 0;
	case DELEN:
		*ret = choices_text(a, veld->keuzes, (uint32_t)nr);
		return 0;
	case MENS:
		return mens_text(db, a, nr, ret);
	}
	return 0;
}

/* ---- all of them ---- */

const char *wijziging_kolommen(struct arena *a, const char *tabel, const char *kolommen)
{
	char *words = arena_text(a, kolommen ? kolommen : ""), *save = NULL;
	const char *text = "";

	for (char *word = strtok_r(words, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
		const struct veld *veld = veld_find(tabel, word);

		if (veld)
			text = arena_format(a, "%s%s%s", text, *text ? ", " : "", veld->label);
	}
	return text;
}

static int render_object(struct db *db, struct arena *a, const char *tabel, json_t *root,
			 const char **ret)
{
	const char *kolom, *text = "";
	json_t *pair;

	json_object_foreach(root, kolom, pair)
	{
		const struct veld *veld = veld_find(tabel, kolom);
		const char *old, *new;
		int rc;

		if (!veld || !json_is_array(pair))
			continue;
		rc = value_text(db, a, veld, json_array_get(pair, 0), &old);
		rc = rc ? rc : value_text(db, a, veld, json_array_get(pair, 1), &new);
		if (rc)
			return rc;
		text = arena_format(a, "%s%s%s: %s → %s", text, *text ? "; " : "", veld->label, old,
				    new);
	}
	*ret = text;
	return 0;
}

int wijziging_render(struct db *db, struct arena *a, const char *tabel, const char *velden,
		     const char **ret)
{
	json_t *root = velden ? json_loads(velden, 0, NULL) : NULL;
	int rc = 0;

	*ret = "";
	if (json_is_object(root))
		rc = render_object(db, a, tabel, root, ret);
	json_decref(root);
	return rc;
}
