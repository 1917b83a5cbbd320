/* What a user loses when a code list is wrong: what was stored yesterday cannot be read today. */
#include "base/choice.h"
#include "domain/aanmelding.h"
#include "domain/accountaanvraag.h"
#include "domain/afwezigheid.h"
#include "domain/artikel.h"
#include "domain/banenafspraak.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/beslissing.h"
#include "domain/betrokkene.h"
#include "domain/caseload.h"
#include "domain/casusoverleg.h"
#include "domain/certificaat.h"
#include "domain/coach.h"
#include "domain/contact.h"
#include "domain/contracteinde.h"
#include "domain/denkniveau.h"
#include "domain/detachering.h"
#include "domain/document.h"
#include "domain/doelgroep.h"
#include "domain/fase.h"
#include "domain/filter.h"
#include "domain/gebeurtenis.h"
#include "domain/intake.h"
#include "domain/jobcoach.h"
#include "domain/kanaal.h"
#include "domain/kenmerk.h"
#include "domain/loonwaarde.h"
#include "domain/melding.h"
#include "domain/onderdeel.h"
#include "domain/ontwikkelwens.h"
#include "domain/organisatie.h"
#include "domain/overdracht.h"
#include "domain/overzicht.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/postbericht.h"
#include "domain/proefplaatsing.h"
#include "domain/prullenbak.h"
#include "domain/regeling.h"
#include "domain/school.h"
#include "domain/signaal.h"
#include "domain/sluiting.h"
#include "domain/startlijst.h"
#include "domain/terugkeer.h"
#include "domain/uitstroom.h"
#include "domain/uitval.h"
#include "domain/verwijzing.h"
#include "domain/verzoek.h"
#include "domain/vraag.h"
#include "domain/werkbehoefte.h"
#include "domain/werkbezoek.h"
#include "domain/werkgever.h"
#include "domain/werkwijze.h"
#include "unit/domain/lijst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct choices *const lists[] = {
    &onderdelen,
    &artikelsoorten,
    &artikelherkomsten,
    &artikelstanden,
    &normnummers,
    &artikeltoestanden,
    &bandsoorten,
    &overdracht_meningen,
    &prullensoorten,
    &verwijzing_toestanden,
    &verwijzing_uitkomsten,
    &schoolsoorten,
    &doelgroepen,
    &verantwoordelijken,
    &contactsoorten,
    &contactmetten,
    &plaatsingsoorten,
    &contractvormen,
    &functiesoorten,
    &weet_werkgever_keuzes,
    &oordelen,
    &antwoorden,
    &regeling_keuzes,
    &contractvervolgen,
    &contractwensen,
    &proefplaatsing_toestanden,
    &proefafbrekingen,
    &proefbesluiten,
    &proefwaarschuwingen,
    &voornemens,
    &tekenaars,
    &tekenwijzen,
    &evaluatieoordelen,
    &contracteindestappen,
    &plaatsinguitkomsten,
    &uitvalredenen,
    &uitvalmomenten,
    &uitvalkanten,
    &betrokkene_rollen,
    &afwezigheid_standen,
    &verzoeksoorten,
    &filterlijsten,
    &kringen,
    &toestanden,
    &sorteringen,
    &werkvakken,
    &overzichtritmes,
    &postbericht_toestanden,
    &postfouten,
    &naaste_relaties,
    &grondslagen,
    &wettelijke_taken,
    &fasen,
    &bestemmingen,
    &organisatiesoorten,
    &organisatiedomeinen,
    &regiosoorten,
    &functieniveaus,
    &gebeurtenissoorten,
    &bemiddelbaarheden,
    &bemiddelbaar_oordelen,
    &bemiddelbaar_redenen,
    &aanwezigen,
    &certificaatsoorten,
    &denkniveaus,
    &sluituitkomsten,
    &niveaubronnen,
    &certificaatstanden,
    &certificaatvervolgen,
    &terugblik_antwoorden,
    &casusoverleg_toestanden,
    &overlegpunt_toestanden,
    &overlegurgenties,
    &overlegredenen,
    &bevinding_onderwerpen,
    &bevinding_antwoorden,
    &bevinding_bronnen,
    &werknemersvaardigheden,
    &loonwaardesoorten,
    &meetmethoden,
    &signaalsoort_keuzes,
    &signaal_vakken,
    &doelstanden,
    &actiestanden,
    &doelwensen,
    &planroutes,
    &kenmerksoorten,
    &kanalen,
    &aanmeldvormen,
    &terugkeersoorten,
    &zwaarten,
    &aanmeldonderwerpen,
    &aanmeldstanden,
    &aanmeldstappen,
    &aanmeldredenen,
    &aanvraagstanden,
    &aanvraagredenen,
    &postsoorten,
    &documentsoorten,
    &documenttypen,
    &documentdelen,
    &uitstroomouders,
    &uitstroomgesprekken,
    &intakebesluiten,
    &intakedelen,
    &expertisesoorten,
    &werkbehoeften,
    &behoeftebelangen,
    &vraagsoorten,
    &vraagstanden,
    &vraaglijsten,
    &wenssoorten,
    &wensantwoorden,
    &wensstanden,
    &stoprisicos,
    &na_inleen_keuzes,
    &inleenbesluiten,
    &meldersoorten,
    &meldingsoorten,
    &meldinglichten,
    &meldingstanden,
    &bezoekstanden,
    &bezoekgesprekken,
    &bezoekredenen,
    &belrollen,
    &vergelijkpunten,
    &wijzen,
    &vergelijkingen,
    &werkwijzestanden,
    &startonderwerpen,
    &startstanden,
    &ingroeistanden,
    &vertelkringen,
    &jobcoachsoorten,
    &jobcoachregimes,
    &jobcoachactiviteiten,
    &jobcoachresultaten,
    &harrietrainingen,
};

static void every_value_has_a_code_and_a_label(UNUSED void **state)
{
	for (size_t i = 0; i < COUNT(lists); i++)
		assert_choices(lists[i]);
}

/* Codes are in databases: these pairs must stay as they are. */
static void a_stored_code_keeps_its_meaning(UNUSED void **state)
{
	static const struct {
		const struct choices *choices;
		int value;
		const char *code;
	} pairs[] = {
	    {&fasen, FASE_SCHOOL, "school"},
	    {&fasen, FASE_AFGESLOTEN, "afgesloten"},
	    {&bestemmingen, BESTEMMING_TOELEIDING, "toeleidingstraject"},
	    {&schoolsoorten, SCHOOLSOORT_ENTREE, "entree"},
	    {&doelgroepen, DOELGROEP_WAJONG_2010, "wajong_2010"},
	    {&contactmetten, CONTACTMET_GEEN_GEHOOR, "geen_gehoor"},
	    {&contactsoorten, CONTACTSOORT_INLOOP, "inloop"},
	    {&plaatsingsoorten, PLAATSINGSOORT_PROEFPLAATSING, "proefplaatsing"},
	    {&contractvormen, CONTRACTVORM_VAST, "vast"},
	    {&functiesoorten, FUNCTIESOORT_GECREEERD, "gecreeerd"},
	    {&weet_werkgever_keuzes, WEET_WERKGEVER_BESPROKEN, "besproken"},
	    {&plaatsinguitkomsten, PLAATSINGUITKOMST_ANDER_WERK, "ander_werk"},
	    {&plaatsinguitkomsten, PLAATSINGUITKOMST_UITVAL, "uitval"},
	    {&betrokkene_rollen, BETROKKENE_CASUSREGISSEUR, "casusregisseur"},
	    {&grondslagen, GRONDSLAG_WETTELIJKE_TAAK, "wettelijke_taak"},
	    {&bemiddelbaarheden, BEMIDDELBAAR_TIJDELIJK_NIET, "tijdelijk_niet"},
	    {&bemiddelbaarheden, BEMIDDELBAAR_ONZEKER, "onzeker"},
	    {&bemiddelbaar_redenen, BEMIDDELBAAR_WIL_NIET, "wil_niet"},
	    {&aanwezigen, AANWEZIG_ANDER, "ander"},
	    {&sluituitkomsten, SLUITUITKOMST_VERGISSING, "vergissing"},
	    {&denkniveaus, DENKNIVEAU_ONDER, "onder"},
	    {&niveaubronnen, NIVEAUBRON_JONGERE, "jongere"},
	    {&certificaatsoorten, CERTIFICAAT_ANDER, "ander"},
	    {&certificaatvervolgen, CERTIFICAATVERVOLG_NIET_NODIG, "niet_nodig"},
	    {&terugblik_antwoorden, TERUGBLIK_ANDERS, "anders"},
	    {&casusoverleg_toestanden, CASUSOVERLEG_VERVALLEN, "vervallen"},
	    {&overlegpunt_toestanden, OVERLEGPUNT_INGETROKKEN, "ingetrokken"},
	    {&overlegurgenties, OVERLEGURGENTIE_KAN_WACHTEN, "kan_wachten"},
	    {&bevinding_onderwerpen, BEVINDING_GELD, "geld"},
	    {&bevinding_antwoorden, BEVINDING_NOG_NIET, "nog_niet"},
	    {&bevinding_bronnen, BEVINDING_PRAKTIJK, "praktijk"},
	    {&werknemersvaardigheden, 3, "omgaan"},
	    {&loonwaardesoorten, LOONWAARDESOORT_GEMETEN, "gemeten"},
	    {&meetmethoden, MEETMETHODE_UNIFORM, "uniform"},
	    {&organisatiesoorten, ORGANISATIESOORT_WSP, "wsp"},
	    {&organisatiedomeinen, DOMEIN_ZORG_WELZIJN, "zorg_welzijn"},
	    {&gebeurtenissoorten, GEBEURTENIS_UITVAL, "uitval"},
	    {&doelstanden, PLANSTAND_KLAAR, "klaar"},
	    {&kenmerksoorten, KENMERK_KANSBAAN, "kansbaan"},
	    {&kanalen, KANAAL_OUDE_SCHOOL, "oude_school"},
	    {&documentsoorten, DOCUMENT_ANDERS, "anders"},
	    {&documenttypen, DOCUMENT_ODT, "odt"},
	    {&uitstroomouders, OUDERS_NIET_GEWENST, "niet_gewenst"},
	    {&contactsoorten, CONTACTSOORT_OUDERAVOND, "ouderavond"},
	    {&actiestanden, PLANSTAND_GESTOPT, "gestopt"},
	    {&doelwensen, DOELWENS_NIET_BESPROKEN, "niet_besproken"},
	    {&aanmeldvormen, AANMELDVORM_OUDE_SCHOOL, "oude_school"},
	    {&terugkeersoorten, TERUGKEER_VALT_UIT, "valt_uit"},
	    {&zwaarten, ZWAARTE_ZWAAR, "zwaar"},
	    {&aanmeldstanden, AANMELDSTAND_NIET_OPGENOMEN, "niet_opgenomen"},
	    {&aanmeldredenen, AANMELDREDEN_VERGISSING, "vergissing"},
	    {&aanvraagstanden, AANVRAAG_GEWEIGERD, "geweigerd"},
	    {&aanvraagredenen, AANVRAAGREDEN_VERGISSING, "vergissing"},
	    {&postsoorten, POSTSOORT_AANVRAAG, "aanvraag"},
	    {&intakebesluiten, INTAKEBESLUIT_UITZOEKEN, "uitzoeken"},
	    {&werkbehoeften, WERKBEHOEFTE_GEEN, "geen"},
	    {&behoeftebelangen, BEHOEFTE_MAAKT_NIET_UIT, "maakt_niet_uit"},
	    {&wensantwoorden, WENSANTWOORD_NEE, "nee"},
	    {&stoprisicos, STOPRISICO_MATERIEEL, "materieel"},
	    {&na_inleen_keuzes, NA_INLEEN_STOPT_MEE, "stopt_mee"},
	    {&inleenbesluiten, INLEENBESLUIT_OVERNEMEN, "overnemen"},
	    {&meldersoorten, MELDER_SCHOOL, "school"},
	    {&meldersoorten, MELDER_BEGELEIDER, "begeleider"},
	    {&bezoekstanden, BEZOEKSTAND_OVERGESLAGEN, "overgeslagen"},
	    {&bezoekgesprekken, BEZOEK_NIEMAND, "niemand"},
	    {&bezoekredenen, BEZOEKREDEN_ANDERS, "anders"},
	    {&meldingsoorten, MELDING_ANDERS, "anders"},
	    {&meldinglichten, LICHT_ROOD, "rood"},
	    {&startonderwerpen, STARTONDERWERP_AFSPRAKEN, "afspraken_werkgever"},
	    {&ingroeistanden, PLANSTAND_GESTOPT, "gestopt"},
	    {&vertelkringen, VERTELKRING_COLLEGAS, "collegas"},
	    {&jobcoachregimes, JOBCOACHREGIME_INTENSIEF, "intensief"},
	    {&jobcoachresultaten, JOBCOACHRESULTAAT_ZELFSTANDIG, "zelfstandig"},
	    {&expertisesoorten, EXPERTISESOORT_ARBEIDSDESKUNDIGE, "arbeidsdeskundige"},
	};

	for (size_t i = 0; i < COUNT(pairs); i++)
		assert_string_equal(choice_code(pairs[i].choices, pairs[i].value), pairs[i].code);
}

static void nobody_is_called_vulnerable_and_nothing_is_a_diagnosis(UNUSED void **state)
{
	static const char *const wrong[] = {"kwetsbaar", "kwetsbare", "gezond", "medisch", "ziek"};

	for (size_t w = 0; w < COUNT(wrong); w++)
		for (size_t i = 0; i < uitvalredenen.count; i++) {
			assert_null(strstr(uitvalredenen.list[i].code, wrong[w]));
			assert_null(strstr(uitvalredenen.list[i].label, wrong[w]));
		}
}

static void each_part_of_a_dossier_has_one_bit_for_ever(UNUSED void **state)
{
	static const struct {
		const char *code;
		uint32_t bit;
	} parts[] = {
	    {"personalia", 1},      {"contact", 2},    {"onderwijs", 4},      {"denken", 8},
	    {"doen", 16},           {"willen", 32},    {"zijn", 64},          {"gezondheid", 128},
	    {"thuissituatie", 256}, {"inkomen", 512},  {"werk", 1024},        {"plan", 2048},
	    {"tijdlijn", 4096},     {"netwerk", 8192}, {"documenten", 16384},
	};

	assert_int_equal(COUNT(parts), ONDERDEEL_COUNT);
	for (size_t i = 0; i < COUNT(parts); i++) {
		assert_int_equal(onderdeel_find(parts[i].code), parts[i].bit);
		assert_int_equal(onderdeel_index(parts[i].bit), i);
		assert_non_null(onderdelen.list[i].hint);
	}
	struct arena *a = arena_open(4096);
	assert_string_equal(onderdelen_text(a, ONDERDEEL_ONDERWIJS | ONDERDEEL_WERK),
			    "School, Werk");
	assert_string_equal(onderdelen_text(a, 0), "");
	arena_free(a);
	assert_int_equal(onderdeel_find("alles"), 0);
	assert_int_equal(onderdeel_find(NULL), 0);
	assert_int_equal(onderdeel_index(0), CHOICE_NONE);
	assert_int_equal(onderdeel_index(3), CHOICE_NONE);
	assert_int_equal(onderdeel_index(32768), CHOICE_NONE);
	assert_int_equal(ONDERDEEL_ALLE, 32767);
}

static void health_is_in_no_basis_but_consent_and_in_no_role(UNUSED void **state)
{
	assert_int_equal(grondslag_onderdelen(GRONDSLAG_TOESTEMMING), ONDERDEEL_ALLE);
	assert_int_equal(grondslag_onderdelen(GRONDSLAG_WETTELIJKE_TAAK), 32639);
	assert_int_equal(grondslag_onderdelen(GRONDSLAG_OVEREENKOMST), 32639);
	assert_int_equal(grondslag_onderdelen(CHOICE_NONE), 0);
	for (size_t i = 0; i < betrokkene_rollen.count; i++) {
		uint32_t parts = betrokkene_rol_onderdelen((int)i);

		assert_int_equal(parts & ONDERDEEL_GEZONDHEID, 0);
		assert_int_equal(parts & ~ONDERDEEL_ALLE, 0);
		/* who is asked to take over reads a summary, a vervanger what the other reads:
		 * nothing by the role */
		assert_int_equal(!(parts & ONDERDEEL_PERSONALIA),
				 !betrokkene_rol_by_hand((int)i) && i != BETROKKENE_CASUSREGISSEUR);
	}
	assert_int_equal(betrokkene_rol_onderdelen(BETROKKENE_CASUSREGISSEUR), 32639);
	assert_int_equal(betrokkene_rol_onderdelen(BETROKKENE_LEERPLICHT) & ONDERDEEL_INKOMEN, 0);
	assert_int_equal(betrokkene_rol_onderdelen(CHOICE_NONE), 0);
	assert_int_equal(betrokkene_rol_onderdelen(1000), 0);
}

static void who_is_responsible_or_asked_to_be_is_not_put_there_by_hand(UNUSED void **state)
{
	for (int rol = 0; rol < (int)betrokkene_rollen.count; rol++)
		assert_int_equal(betrokkene_rol_by_hand(rol),
				 rol != BETROKKENE_CASUSREGISSEUR && rol != BETROKKENE_ONTVANGER &&
				     rol != BETROKKENE_GEVRAAGD && rol != BETROKKENE_HELPER &&
				     rol != BETROKKENE_VERVANGER);
}

static void a_line_on_the_timeline_is_guarded_by_one_part(UNUSED void **state)
{
	for (size_t i = 0; i < gebeurtenissoorten.count; i++)
		assert_int_not_equal(onderdeel_index(gebeurtenis_onderdeel((int)i)), CHOICE_NONE);
	assert_int_equal(gebeurtenis_onderdeel(GEBEURTENIS_UITVAL), ONDERDEEL_WERK);
	assert_int_equal(gebeurtenis_onderdeel(CHOICE_NONE), 0);
	assert_int_equal(gebeurtenis_onderdeel(1000), 0);
}

static void a_call_that_nobody_answers_is_no_contact(UNUSED void **state)
{
	for (int met = 0; met < (int)contactmetten.count; met++)
		assert_int_equal(contactmet_telt(met), met != CONTACTMET_GEEN_GEHOOR);
	assert_false(contactmet_telt(CHOICE_NONE));
}

static void work_is_what_is_paid(UNUSED void **state)
{
	static const int paid[] = {PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGSOORT_DETACHERING,
				   PLAATSINGSOORT_BBL, PLAATSINGSOORT_BESCHUT};

	for (int soort = CHOICE_NONE; soort <= (int)plaatsingsoorten.count; soort++) {
		bool is_paid = false;

		for (size_t i = 0; i < COUNT(paid); i++)
			is_paid = is_paid || paid[i] == soort;
		assert_int_equal(plaatsingsoort_is_werk(soort), is_paid);
		assert_int_equal(plaatsingsoort_is_banenafspraak(soort),
				 is_paid && soort != PLAATSINGSOORT_BESCHUT);
	}
}

static void a_job_is_25_and_a_half_hours(UNUSED void **state)
{
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_DIENSTVERBAND, 25.5), 1.0, 1e-12);
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_BBL, 12), 0.470588, 1e-6);
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_DETACHERING, 36), 1.411765, 1e-6);
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_BESCHUT, 36), 0, 0);
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_STAGE, 36), 0, 0);
	assert_float_equal(banenafspraak_banen(CHOICE_NONE, 36), 0, 0);
	assert_float_equal(banenafspraak_banen(PLAATSINGSOORT_DIENSTVERBAND, -1), 0, 0);
}

static void temporary_is_what_ends_by_itself(UNUSED void **state)
{
	assert_true(contractvorm_is_tijdelijk(CONTRACTVORM_TIJDELIJK, true));
	assert_true(contractvorm_is_tijdelijk(CONTRACTVORM_UITZEND, false));
	assert_true(contractvorm_is_tijdelijk(CONTRACTVORM_DETACHERING, true));
	assert_false(contractvorm_is_tijdelijk(CONTRACTVORM_DETACHERING, false));
	assert_false(contractvorm_is_tijdelijk(CONTRACTVORM_VAST, false));
	assert_false(contractvorm_is_tijdelijk(CHOICE_NONE, true));
}

static void an_employer_that_does_not_know_is_not_called(UNUSED void **state)
{
	assert_true(weet_werkgever_may_ask(WEET_WERKGEVER_JA));
	assert_true(weet_werkgever_may_ask(WEET_WERKGEVER_BESPROKEN));
	assert_false(weet_werkgever_may_ask(WEET_WERKGEVER_NEE));
	assert_false(weet_werkgever_may_ask(CHOICE_NONE));
}

static void an_end_without_a_next_place_is_uitval(UNUSED void **state)
{
	static const bool is_uitval[] = {
	    [PLAATSINGUITKOMST_ANDER_WERK] = false, [PLAATSINGUITKOMST_OMGEZET] = false,
	    [PLAATSINGUITKOMST_OPLEIDING] = false,  [PLAATSINGUITKOMST_DAGBESTEDING] = false,
	    [PLAATSINGUITKOMST_AFGEROND] = false,   [PLAATSINGUITKOMST_UITVAL] = true,
	    [PLAATSINGUITKOMST_WW] = true,          [PLAATSINGUITKOMST_BIJSTAND] = true,
	    [PLAATSINGUITKOMST_GEEN] = true,        [PLAATSINGUITKOMST_ONBEKEND] = true,
	};

	assert_int_equal(COUNT(is_uitval), plaatsinguitkomsten.count);
	for (size_t i = 0; i < COUNT(is_uitval); i++)
		assert_int_equal(plaatsinguitkomst_is_uitval((int)i), is_uitval[i]);
	assert_true(plaatsinguitkomst_is_uitval(CHOICE_NONE));
}

static void the_law_says_who_helps(UNUSED void **state)
{
	assert_int_equal(doelgroep_verantwoordelijke(DOELGROEP_OUDE_WAJONG), VERANTWOORDELIJKE_UWV);
	assert_int_equal(doelgroep_verantwoordelijke(DOELGROEP_WAJONG_2010), VERANTWOORDELIJKE_UWV);
	assert_int_equal(doelgroep_verantwoordelijke(DOELGROEP_PARTICIPATIEWET),
			 VERANTWOORDELIJKE_GEMEENTE);
	assert_int_equal(doelgroep_verantwoordelijke(DOELGROEP_NUGGER), VERANTWOORDELIJKE_GEMEENTE);
	assert_int_equal(doelgroep_verantwoordelijke(DOELGROEP_ANDERS), CHOICE_NONE);
	assert_int_equal(doelgroep_verantwoordelijke(CHOICE_NONE), CHOICE_NONE);
	for (int doelgroep = CHOICE_NONE; doelgroep < (int)doelgroepen.count; doelgroep++)
		assert_int_equal(*doelgroep_wet(doelgroep) != '\0',
				 doelgroep_verantwoordelijke(doelgroep) != CHOICE_NONE);
}

static void an_organisation_has_a_domain_and_perhaps_a_legal_task(UNUSED void **state)
{
	assert_int_equal(organisatiesoort_domein(ORGANISATIESOORT_SCHOOL), DOMEIN_ONDERWIJS);
	assert_int_equal(organisatiesoort_taak(ORGANISATIESOORT_SCHOOL), TAAK_NAZORG_VSO);
	assert_int_equal(organisatiesoort_taak(ORGANISATIESOORT_GEMEENTE), TAAK_PARTICIPATIEWET);
	assert_int_equal(organisatiesoort_taak(ORGANISATIESOORT_UWV), TAAK_UWV);
	assert_int_equal(organisatiesoort_taak(ORGANISATIESOORT_ZORG), CHOICE_NONE);
	assert_int_equal(organisatiesoort_domein(CHOICE_NONE), DOMEIN_REGIO);
	assert_int_equal(organisatiesoort_domein(1000), DOMEIN_REGIO);
	assert_int_equal(organisatiesoort_taak(CHOICE_NONE), CHOICE_NONE);
	assert_int_equal(organisatiesoort_taak(1000), CHOICE_NONE);
}

static void a_kvk_number_is_eight_digits(UNUSED void **state)
{
	static const char *const wrong[] = {"",         "1234567",  "123456789", "1234567a",
					    "00000000", "1234 567", "-1234567",  "12.345.678"};

	assert_true(kvk_check("12345678"));
	assert_true(kvk_check("01234567"));
	assert_false(kvk_check(NULL));
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_false(kvk_check(wrong[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_value_has_a_code_and_a_label),
	    cmocka_unit_test(a_stored_code_keeps_its_meaning),
	    cmocka_unit_test(nobody_is_called_vulnerable_and_nothing_is_a_diagnosis),
	    cmocka_unit_test(each_part_of_a_dossier_has_one_bit_for_ever),
	    cmocka_unit_test(health_is_in_no_basis_but_consent_and_in_no_role),
	    cmocka_unit_test(who_is_responsible_or_asked_to_be_is_not_put_there_by_hand),
	    cmocka_unit_test(a_line_on_the_timeline_is_guarded_by_one_part),
	    cmocka_unit_test(a_call_that_nobody_answers_is_no_contact),
	    cmocka_unit_test(work_is_what_is_paid),
	    cmocka_unit_test(a_job_is_25_and_a_half_hours),
	    cmocka_unit_test(temporary_is_what_ends_by_itself),
	    cmocka_unit_test(an_employer_that_does_not_know_is_not_called),
	    cmocka_unit_test(an_end_without_a_next_place_is_uitval),
	    cmocka_unit_test(the_law_says_who_helps),
	    cmocka_unit_test(an_organisation_has_a_domain_and_perhaps_a_legal_task),
	    cmocka_unit_test(a_kvk_number_is_eight_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
