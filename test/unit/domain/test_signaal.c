/*
 * What a user loses when a signal is wrong: a young person out of sight, or a worker's trust in the
 * list.
 */
#include "unit/domain/signaal.h"

#include "base/tekst.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/contact.h"
#include "domain/fase.h"
#include "domain/plaatsing.h"

static const struct dossier_feiten nothing_special = {
    .fase = FASE_TOELEIDING,
    .sinds = {20000},
    .laatste_contact = {INT32_MIN},
    .volgend_contact = {INT32_MIN},
    .waakvlam = {INT32_MIN},
    .bemiddelbaar = BEMIDDELBAAR_ONBEKEND,
    .bemiddelbaar_tot = {INT32_MIN},
    .terugblik = {INT32_MIN},
    .certificaat = {INT32_MIN},
    .overeenkomst_opnieuw = {INT32_MIN},
    .coach_gekozen = {INT32_MIN},
    .uitstroom = {INT32_MIN},
    .bestemming = CHOICE_NONE,
    .gesprek = {INT32_MIN},
    .hulp_gevraagd = {INT32_MIN},
};

static const struct plaatsing_feiten place = {
    .van = {20000},
    .eind = {INT32_MIN},
    .verwacht_eind = {INT32_MIN},
    .contract_van = {INT32_MIN},
    .contract_tot = {INT32_MIN},
    .contractvervolg = CHOICE_NONE,
    .keten_van = {INT32_MIN},
    .ingroei = {INT32_MIN},
    .wens = {INT32_MIN},
    .inleen_zeg = {INT32_MIN},
    .inleen_tot = {INT32_MIN},
    .nazorg_jongere = {INT32_MIN},
    .nazorg_werkgever = {INT32_MIN},
    .weet_werkgever = WEET_WERKGEVER_JA,
    .opvolging = {INT32_MIN},
    .meten = {INT32_MIN},
    .gemeten = {INT32_MIN},
    .forfait_van = {INT32_MIN},
    .forfait_tot = {INT32_MIN},
    .melding_rood = {INT32_MIN},
    .melding_oranje = {INT32_MIN},
    .bezoek = {INT32_MIN},
};

static void every_kind_says_what_to_do_and_why(UNUSED void **state)
{
	for (int i = 0; i < SIGNAAL_COUNT; i++) {
		const struct signaalsoort_info *info = &signaalsoorten[i];

		assert_int_equal(choice_find(&signaalsoort_keuzes, info->code), i);
		assert_string_equal(choice_label(&signaalsoort_keuzes, i), info->label);
		assert_in_range(tekst_length(info->doe), 5, 35);
		assert_in_range(tekst_length(info->uitleg), 20, 110);
		assert_true(info->bron[0] == 'F');
		assert_in_range(info->uitstel_dagen, 0, 28);
	}
}

static void what_cannot_wait_cannot_be_put_off(UNUSED void **state)
{
	struct datum vandaag = day(VANDAAG);

	for (int i = 0; i < SIGNAAL_COUNT; i++) {
		int most = signaalsoorten[i].uitstel_dagen;

		assert_false(signaal_may_snooze(i, vandaag, datum_plus(vandaag, -1)));
		assert_false(signaal_may_snooze(i, vandaag, vandaag));
		assert_false(signaal_may_snooze(i, vandaag, datum_plus(vandaag, most + 1)));
		assert_int_equal(signaal_may_snooze(i, vandaag, datum_plus(vandaag, most)),
				 most > 0);
	}
	assert_int_equal(signaalsoorten[SIGNAAL_HULP_GEVRAAGD].uitstel_dagen, 0);
	assert_int_equal(signaalsoorten[SIGNAAL_CONTRACT_VOORBIJ].uitstel_dagen, 0);
}

static void a_call_for_help_is_for_the_same_day(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	assert_false(signaal_hulp_gevraagd(&d, &t, day(VANDAAG), &s));
	d.hulp_gevraagd = day("2026-11-21");
	assert_true(signaal_hulp_gevraagd(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.soort, SIGNAAL_HULP_GEVRAAGD);
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
	assert_int_equal(s.uiterlijk.dag, day("2026-11-21").dag);
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_string_equal(s.waarom,
			    "Op 21 november 2026 is om hulp gevraagd. Er is nog niet gereageerd.");
}

/* ---- geen_contact ---- */

static void each_phase_has_its_rhythm(UNUSED void **state)
{
	const int ritme[FASE_COUNT] = {
	    [FASE_SCHOOL] = t.contact_school,
	    [FASE_STAGE] = t.contact_stage,
	    [FASE_TOELEIDING] = t.contact_toeleiding,
	    [FASE_MATCH] = t.contact_match,
	    [FASE_START] = t.contact_start,
	    [FASE_WERK] = t.contact_werk,
	    [FASE_UITVAL] = t.contact_uitval,
	    [FASE_OPLEIDING] = t.contact_opleiding,
	    [FASE_DAGBESTEDING] = t.contact_dagbesteding,
	    [FASE_AFGESLOTEN] = t.contact_toeleiding,
	};

	for (int fase = 0; fase < FASE_COUNT; fase++) {
		struct dossier_feiten d = nothing_special;

		d.fase = fase;
		assert_int_equal(contact_ritme(&d, &t), ritme[fase]);
		d.is_monitor = true;
		assert_int_equal(contact_ritme(&d, &t),
				 fase == FASE_UITVAL ? t.contact_uitval : 183);
		d.waakvlam = day("2027-01-01");
		assert_int_equal(contact_ritme(&d, &t),
				 fase == FASE_UITVAL ? t.contact_uitval : 91);
	}
}

static void a_silence_longer_than_the_rhythm_is_seen(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.laatste_contact = day("2026-09-01"); /* 42 days later: 13 October */
	assert_false(signaal_geen_contact(&d, &t, day("2026-09-28"), &s));
	assert_true(signaal_geen_contact(&d, &t, day("2026-09-29"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-10-13").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_string_equal(s.waarom,
			    "Het laatste contact was 11 weken geleden, op 1 september 2026. "
			    "De bedoeling is: om de 6 weken.");
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_true(signaal_geen_contact(&d, &t, day("2026-11-25"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG); /* late by more than a whole rhythm */
}

static void someone_never_spoken_to_is_seen_from_the_day_they_came(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.sinds = day("2026-10-01");
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-12").dag);
	assert_string_equal(s.waarom, "Deze jongere is 7 weken in beeld, sinds 1 oktober 2026, "
				      "en er is nog geen contact geweest.");
}

static void a_planned_contact_is_work_on_its_day(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.laatste_contact = day("2026-11-10");
	d.volgend_contact = day("2026-11-25");
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-25").dag);
	assert_string_equal(s.waarom, "Er is contact gepland op 25 november 2026.");
	assert_true(signaal_geen_contact(&d, &t, day("2026-11-26"), &s));
	assert_string_equal(
	    s.waarom, "Er was contact gepland op 25 november 2026. Dat is er nog niet geweest.");
}

static void a_contact_on_the_planned_day_closes_it(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.volgend_contact = d.laatste_contact = day("2026-11-22");
	assert_false(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
}

static void a_plan_beyond_the_rhythm_does_not_hide_a_silence(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.laatste_contact = day("2026-10-01");
	d.volgend_contact = day("2027-06-01");
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-12").dag);
}

/* Called, and nobody answered: it is done for today, and the silence is not forgotten. */
static void a_silence_waits_for_who_tries_again_within_days(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.laatste_contact = day("2026-10-01");
	d.volgend_contact = day("2026-11-25");
	assert_true(signaal_geen_contact(&d, &t, day("2026-11-21"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-12").dag);
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-25").dag);
	assert_string_equal(s.waarom,
			    "Er is contact gepland op 25 november 2026. "
			    "Het laatste contact was 7 weken geleden, op 1 oktober 2026.");
	assert_true(signaal_geen_contact(&d, &t, day("2026-11-25"), &s));
	assert_int_equal(s.vak, VAK_VANDAAG);
	assert_true(signaal_geen_contact(&d, &t, day("2026-11-26"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-12").dag);
	d.laatste_contact = DATUM_GEEN;
	d.sinds = day("2026-10-01");
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_string_equal(s.waarom, "Er is contact gepland op 25 november 2026. "
				      "Er was nog geen enkele keer contact.");
}

static void after_uitval_every_silence_is_urgent(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.fase = FASE_UITVAL;
	d.laatste_contact = day("2026-11-20");
	assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_int_equal(s.uiterlijk.dag, day("2026-12-04").dag);
}

static void how_long_is_said_as_people_say_it(UNUSED void **state)
{
	static const struct {
		int dagen;
		const char *duur;
	} cases[] = {
	    {-2, " 0 dagen "},     {0, " 0 dagen "},   {1, " 1 dag "},      {20, " 20 dagen "},
	    {21, " 3 weken "},     {90, " 12 weken "}, {91, " 3 maanden "}, {365, " 12 maanden "},
	    {729, " 24 maanden "}, {730, " 2 jaar "},  {1500, " 4 jaar "},
	};

	t.contact_vooruit = 60;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct dossier_feiten d = nothing_special;

		d.sinds = datum_plus(day(VANDAAG), -cases[i].dagen);
		assert_true(signaal_geen_contact(&d, &t, day(VANDAAG), &s));
		assert_non_null(strstr(s.waarom, cases[i].duur));
	}
}

/* ---- uitstroom_zonder_bestemming ---- */

static void nobody_leaves_school_without_a_destination_unseen(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.fase = FASE_SCHOOL;
	d.uitstroom = day("2027-07-31");
	assert_false(signaal_uitstroom_zonder_bestemming(&d, &t, day("2026-07-30"), &s));
	assert_true(signaal_uitstroom_zonder_bestemming(&d, &t, day("2026-07-31"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2027-01-31").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(
	    s.waarom, "Deze jongere gaat op 31 juli 2027 van school en heeft nog geen bestemming. "
		      "Die moet op 31 januari 2027 bekend zijn.");
	assert_true(signaal_uitstroom_zonder_bestemming(&d, &t, day("2027-02-01"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_true(signaal_uitstroom_zonder_bestemming(&d, &t, day("2027-08-01"), &s));
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
	assert_string_equal(
	    s.waarom, "Deze jongere ging op 31 juli 2027 van school en heeft nog geen bestemming. "
		      "Die had op 31 januari 2027 bekend moeten zijn.");
}

static void a_destination_or_a_next_phase_closes_it(UNUSED void **state)
{
	for (int fase = 0; fase < FASE_COUNT; fase++) {
		struct dossier_feiten d = nothing_special;

		d.fase = fase;
		d.uitstroom = day("2027-01-31");
		assert_int_equal(signaal_uitstroom_zonder_bestemming(&d, &t, day(VANDAAG), &s),
				 fase == FASE_SCHOOL || fase == FASE_STAGE);
		d.bestemming = BESTEMMING_DAGBESTEDING;
		assert_false(signaal_uitstroom_zonder_bestemming(&d, &t, day(VANDAAG), &s));
		d.bestemming = CHOICE_NONE;
		d.uitstroom = DATUM_GEEN;
		assert_false(signaal_uitstroom_zonder_bestemming(&d, &t, day(VANDAAG), &s));
	}
}

/* ---- profiel_verouderd ---- */

static void a_judgement_that_expires_is_asked_again(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.bemiddelbaar = BEMIDDELBAAR_BEMIDDELBAAR;
	d.bemiddelbaar_tot = day("2026-12-01");
	assert_false(signaal_profiel_verouderd(&d, &t, day("2026-11-16"), &s));
	assert_true(signaal_profiel_verouderd(&d, &t, day("2026-11-17"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-01").dag);
	assert_string_equal(
	    s.waarom,
	    "Of de jongere nu naar werk kan: dat oordeel is geldig tot en met 1 december 2026. "
	    "Klopt het nog?");
	assert_true(signaal_profiel_verouderd(&d, &t, day("2026-12-02"), &s));
	assert_non_null(strstr(s.waarom, " was geldig tot en met "));
	d.bemiddelbaar = BEMIDDELBAAR_ONZEKER;
	assert_true(signaal_profiel_verouderd(&d, &t, day("2026-12-02"), &s));
	d.bemiddelbaar_tot = DATUM_GEEN;
	assert_false(signaal_profiel_verouderd(&d, &t, day("2026-12-02"), &s));
}

static void who_wants_no_help_now_is_not_asked_for_a_profile(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.bemiddelbaar = BEMIDDELBAAR_TIJDELIJK_NIET;
	d.bemiddelbaar_tot = day("2026-11-01");
	assert_true(signaal_profiel_verouderd(&d, &t, day(VANDAAG), &s));
	d.waakvlam = day("2027-01-01");
	assert_false(signaal_profiel_verouderd(&d, &t, day(VANDAAG), &s));
	d.waakvlam = DATUM_GEEN;
	d.bemiddelbaar = BEMIDDELBAAR_ONBEKEND;
	assert_false(signaal_profiel_verouderd(&d, &t, day(VANDAAG), &s));
}

/* ---- waakvlam_herzien ---- */

static void who_wanted_no_help_is_asked_again_on_the_day(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	assert_false(signaal_waakvlam_herzien(&d, &t, day(VANDAAG), &s));
	d.waakvlam = day("2026-12-07");
	assert_false(signaal_waakvlam_herzien(&d, &t, day("2026-11-22"), &s));
	assert_true(signaal_waakvlam_herzien(&d, &t, day("2026-11-23"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-07").dag);
	assert_string_equal(
	    s.waarom, "Deze jongere wilde geen hulp. Kijk er op 7 december 2026 opnieuw naar.");
	assert_true(signaal_waakvlam_herzien(&d, &t, day("2027-06-01"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_non_null(strstr(s.waarom, "U zou er op 7 december 2026 opnieuw naar kijken."));
	d.fase = FASE_AFGESLOTEN;
	assert_false(signaal_waakvlam_herzien(&d, &t, day("2027-06-01"), &s));
}

/* ---- terugblik ---- */

static void a_choice_is_looked_back_at_from_two_weeks_before(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	assert_false(signaal_terugblik(&d, &t, day(VANDAAG), &s));
	d.terugblik = day("2026-12-01");
	assert_false(signaal_terugblik(&d, &t, day("2026-11-16"), &s));
	assert_true(signaal_terugblik(&d, &t, day("2026-11-17"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-01").dag);
	assert_non_null(strstr(s.waarom, "Op 1 december 2026 kijkt u"));
	assert_true(signaal_terugblik(&d, &t, day("2026-12-02"), &s));
	assert_non_null(strstr(s.waarom, "Op 1 december 2026 zou u"));
	d.waakvlam = day("2027-01-01");
	assert_false(signaal_terugblik(&d, &t, day("2026-12-02"), &s));
	d.waakvlam = DATUM_GEEN;
	d.fase = FASE_AFGESLOTEN;
	assert_false(signaal_terugblik(&d, &t, day("2026-12-02"), &s));
}

/* ---- minste_aandacht ---- */

static void least_attention_is_work_of_this_week(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	assert_false(signaal_minste_aandacht(&d, &t, day(VANDAAG), &s));
	d.is_minste_aandacht = true;
	assert_true(signaal_minste_aandacht(&d, &t, day("2026-11-23"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-27").dag);
	assert_string_equal(s.waarom,
			    "Met bijna niemand was er zo weinig contact: nog geen enkele keer.");
	assert_true(signaal_minste_aandacht(&d, &t, day("2026-11-27"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-27").dag);
	assert_true(signaal_minste_aandacht(&d, &t, day("2026-11-28"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-04").dag);
}

static void who_was_just_spoken_to_rests(UNUSED void **state)
{
	struct dossier_feiten d = nothing_special;

	d.is_minste_aandacht = true;
	d.laatste_contact = day("2026-11-08");
	assert_false(signaal_minste_aandacht(&d, &t, day(VANDAAG), &s));
	d.laatste_contact = day("2026-11-07");
	assert_true(signaal_minste_aandacht(&d, &t, day(VANDAAG), &s));
	assert_string_equal(
	    s.waarom,
	    "Met bijna niemand was er zo weinig contact. De laatste keer was op 7 november 2026.");
}

/* ---- the whole dossier ---- */

static struct dossier_feiten everything_wrong(void)
{
	struct dossier_feiten d = nothing_special;

	d.fase = FASE_SCHOOL;
	d.hulp_gevraagd = day("2026-11-01");
	d.uitstroom = day("2026-11-01");
	d.bemiddelbaar = BEMIDDELBAAR_TIJDELIJK_NIET;
	d.bemiddelbaar_tot = day("2026-11-01");
	d.is_minste_aandacht = true;
	return d;
}

static void all_that_is_wrong_is_said_most_important_first(UNUSED void **state)
{
	struct signaal list[SIGNAAL_COUNT];
	struct dossier_feiten d = everything_wrong();

	assert_int_equal(signalen_of_dossier(&d, &t, day(VANDAAG), list), 5);
	for (int i = 1; i < 5; i++)
		assert_true(list[i - 1].soort < list[i].soort);
	for (int i = 0; i < 5; i++)
		assert_int_equal(signaalsoorten[list[i].soort].onderwerp, ONDERWERP_DOSSIER);
}

static void a_closed_dossier_asks_nothing(UNUSED void **state)
{
	struct signaal list[SIGNAAL_COUNT];
	struct dossier_feiten d = everything_wrong();

	d.fase = FASE_AFGESLOTEN;
	assert_int_equal(signalen_of_dossier(&d, &t, day(VANDAAG), list), 0);
}

/* ---- contract_voorbij ---- */

static void a_contract_that_passed_is_seen_the_next_day(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	assert_false(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	p.contract_tot = day(VANDAAG);
	assert_false(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	assert_true(signaal_contract_voorbij(&p, &t, day("2026-11-23"), &s));
	assert_int_equal(s.vak, VAK_VANDAAG);
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
	assert_string_equal(s.waarom, "Het contract liep tot en met 22 november 2026. "
				      "Er is nog niet vastgelegd hoe het verder gaat.");
}

static void a_trial_that_passed_is_seen_too(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.verwacht_eind = day("2026-11-20");
	assert_true(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-21").dag);
	assert_string_equal(s.waarom, "Deze plek zou tot en met 20 november 2026 duren. "
				      "Er is nog niet vastgelegd hoe het verder gaat.");
	p.contract_tot = day("2027-01-31"); /* the trial became a job */
	assert_false(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	/* a contract before the place was prolonged without one */
	p.contract_tot = day("2026-10-31");
	assert_true(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	assert_non_null(strstr(s.waarom, "Deze plek zou"));
}

static void an_end_stays_open_until_somebody_followed_up(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.eind = day("2026-11-20");
	p.opvolging = day("2026-11-25");
	p.contract_tot = day("2027-01-31");
	assert_true(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-25").dag);
	assert_string_equal(s.waarom,
			    "Deze plek stopte op 20 november 2026. "
			    "Het eerste contact daarna is afgesproken voor 25 november 2026.");
	assert_false(signaal_contract_voorbij(&p, &t, day("2026-11-19"), &s));
	p.is_opgevolgd = true;
	assert_false(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	p.is_opgevolgd = false;
	p.opvolging = DATUM_GEEN;
	assert_true(signaal_contract_voorbij(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, p.eind.dag);
}

/* ---- contract_eindigt ---- */

static struct plaatsing_feiten year_contract(void)
{
	struct plaatsing_feiten p = place;

	p.van = p.contract_van = day("2026-01-01");
	p.contract_tot = day("2026-12-31");
	return p;
}

static void before_a_contract_ends_there_are_five_steps(UNUSED void **state)
{
	static const struct {
		const char *vandaag, *uiterlijk;
		enum signaal_urgentie urgentie;
	} steps[] = {
	    {"2026-06-30", "2026-07-14", URGENTIE_GEWOON},
	    {"2026-08-30", "2026-07-14", URGENTIE_GEWOON},
	    {"2026-08-31", "2026-09-14", URGENTIE_GEWOON},
	    {"2026-09-30", "2026-10-14", URGENTIE_HOOG},
	    {"2026-10-31", "2026-11-14", URGENTIE_HOOG},
	    {"2026-11-30", "2026-12-14", URGENTIE_DIRECT},
	    {"2026-12-31", "2026-12-14", URGENTIE_DIRECT},
	};
	struct plaatsing_feiten p = year_contract();

	assert_false(signaal_contract_eindigt(&p, &t, day("2026-06-29"), &s));
	for (size_t i = 0; i < COUNT(steps); i++) {
		assert_true(signaal_contract_eindigt(&p, &t, day(steps[i].vandaag), &s));
		assert_int_equal(s.uiterlijk.dag, day(steps[i].uiterlijk).dag);
		assert_int_equal(s.urgentie, steps[i].urgentie);
	}
	assert_false(signaal_contract_eindigt(&p, &t, day("2027-01-01"), &s));
}

static void the_jongere_is_asked_first_and_the_employer_only_if_it_knows(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	assert_true(signaal_contract_eindigt(&p, &t, day("2026-10-31"), &s));
	assert_string_equal(s.waarom, "Het contract eindigt over 8 weken, op 31 december 2026. "
				      "Vraag eerst aan de jongere hoe die verder wil.");
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-20"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-14").dag);
	assert_string_equal(s.waarom, "Het contract eindigt over 5 weken, op 31 december 2026. "
				      "Vraag eerst aan de jongere hoe die verder wil. "
				      "Dat moest uiterlijk op 14 november 2026.");
	p.weet_werkgever = WEET_WERKGEVER_NEE;
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-12-30"), &s));
	assert_string_equal(
	    s.waarom,
	    "Het contract eindigt morgen, op 31 december 2026. Vraag eerst aan de jongere "
	    "hoe die verder wil. Dat moest uiterlijk op 14 december 2026. "
	    "Bel de werkgever niet zonder de jongere.");
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-12-31"), &s));
	assert_non_null(strstr(s.waarom, " eindigt vandaag, "));
}

static void talking_with_the_jongere_closes_the_step_and_not_the_next_one(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	p.nazorg_jongere = day("2026-09-01");
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-09-02"), &s));
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-09-30"), &s));
	p.nazorg_jongere = day("2026-09-30");
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-09-30"), &s));
}

static void a_settled_continuation_closes_it_and_an_end_does_not(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	for (int vervolg = CHOICE_NONE; vervolg < (int)contractvervolgen.count; vervolg++) {
		p.contractvervolg = vervolg;
		assert_int_equal(signaal_contract_eindigt(&p, &t, day("2026-10-31"), &s),
				 vervolg != CONTRACTVERVOLG_VERLENGEN &&
				     vervolg != CONTRACTVERVOLG_VAST);
	}
	p.contractvervolg = CONTRACTVERVOLG_STOPPEN;
	p.contractstap = CONTRACTEINDE_VERVOLG;
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-10-31"), &s));
	assert_string_equal(
	    s.waarom,
	    "Het contract stopt over 8 weken, op 31 december 2026. Zoek nu al naar ander werk.");
}

static void the_line_of_a_contract_that_ends_says_the_next_step(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	p.nazorg_jongere = day("2026-11-01");
	p.contractstap = CONTRACTEINDE_WERKGEVER;
	p.aanbod_onbekend = DATUM_GEEN;
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-01"), &s));
	assert_non_null(
	    strstr(s.waarom, "De jongere vindt het goed: vraag het nu aan de werkgever."));
	p.aanbod_onbekend = day("2026-11-01");
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-11-02"), &s));
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-30"), &s));
	p.contractstap = CONTRACTEINDE_BESLUIT;
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-02"), &s));
	assert_non_null(strstr(s.waarom, "Leg vast wat erna komt."));
}

static void a_short_contract_skips_the_steps_before_it_began(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	/* three months: the step at three months is before it */
	p.contract_van = day("2026-10-10");
	p.contract_tot = day("2027-01-09");
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-10-10"), &s));
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-11-08"), &s));
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-09"), &s));
	/* three weeks: the last step on the first day, due before the end */
	p.contract_van = day("2026-11-20");
	p.contract_tot = day("2026-12-01");
	assert_false(signaal_contract_eindigt(&p, &t, day("2026-11-19"), &s));
	assert_true(signaal_contract_eindigt(&p, &t, day("2026-11-20"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-01").dag);
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
}

static void a_place_without_end_or_that_ended_has_no_step(UNUSED void **state)
{
	struct plaatsing_feiten p = year_contract();

	p.eind = day("2026-10-01");
	assert_false(signaal_contract_eindigt(&p, &t, day(VANDAAG), &s));
	p = year_contract();
	p.contract_tot = DATUM_GEEN;
	assert_false(signaal_contract_eindigt(&p, &t, day(VANDAAG), &s));
}

/* ---- proefplaatsing_eindigt ---- */

static void a_trial_that_ends_without_a_decision_is_told_two_weeks_before(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.is_proef = true;
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day(VANDAAG), &s));
	p.verwacht_eind = day("2026-12-06");
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day("2026-11-21"), &s));
	assert_true(signaal_proefplaatsing_eindigt(&p, &t, day("2026-11-22"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-06").dag);
	assert_string_equal(
	    s.waarom, "De proefplaatsing eindigt over 14 dagen, op 6 december 2026. Er is nog "
		      "niet besloten wat erna komt: een baan, verlengen of stoppen.");
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day("2026-12-07"), &s));
	p.is_besloten = true;
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day("2026-11-22"), &s));
	p.is_besloten = false;
	p.eind = day("2026-11-22");
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day("2026-11-22"), &s));
	p.eind = DATUM_GEEN;
	p.is_proef = false;
	assert_false(signaal_proefplaatsing_eindigt(&p, &t, day("2026-11-22"), &s));
}

/* ---- keten ---- */

static void after_21_months_the_next_step_is_asked(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.contract_tot = day("2027-01-31");
	assert_false(signaal_keten(&p, &t, day(VANDAAG), &s));
	p.keten_van = day("2025-02-22");
	assert_false(signaal_keten(&p, &t, day("2026-11-21"), &s));
	assert_true(signaal_keten(&p, &t, day("2026-11-22"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-22").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(s.waarom,
			    "De jongere werkt hier al 21 maanden op tijdelijke contracten, "
			    "sinds 22 februari 2025. Vraag nu wat de volgende stap is.");
	assert_true(signaal_keten(&p, &t, day("2026-12-23"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	p.contract_tot = DATUM_GEEN;
	assert_true(signaal_keten(&p, &t, day("2026-12-23"), &s));
}

static void a_known_next_step_or_an_end_closes_the_chain(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.keten_van = day("2025-01-01");
	for (int vervolg = CHOICE_NONE; vervolg < (int)contractvervolgen.count; vervolg++) {
		p.contractvervolg = vervolg;
		assert_int_equal(signaal_keten(&p, &t, day(VANDAAG), &s),
				 vervolg == CHOICE_NONE || vervolg == CONTRACTVERVOLG_ONBEKEND);
	}
	p.contractvervolg = CHOICE_NONE;
	p.is_vast = true;
	p.contract_van = day("2026-11-22");
	assert_false(signaal_keten(&p, &t, day(VANDAAG), &s));
	assert_true(signaal_keten(&p, &t, day("2026-11-21"), &s));
	p.is_vast = false;
	p.contract_tot = day("2026-11-21");
	assert_false(signaal_keten(&p, &t, day(VANDAAG), &s));
	p.contract_tot = DATUM_GEEN;
	p.eind = day("2026-11-21");
	assert_false(signaal_keten(&p, &t, day(VANDAAG), &s));
}

/* ---- nazorg ---- */

static void the_first_nazorg_is_after_four_to_six_weeks_with_both(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.van = day("2026-10-26");
	assert_false(signaal_eerste_nazorg(&p, &t, day("2026-10-25"), &s));
	assert_false(signaal_eerste_nazorg(&p, &t, day("2026-11-22"), &s));
	assert_true(signaal_eerste_nazorg(&p, &t, day("2026-11-23"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-07").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(
	    s.waarom, "Deze plek begon 4 weken geleden, op 26 oktober 2026. Vraag nu hoe het gaat. "
		      "Nog te spreken: de jongere en de werkgever.");
	assert_true(signaal_eerste_nazorg(&p, &t, day("2026-12-08"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
}

static void the_first_nazorg_waits_for_whoever_was_not_spoken_to(UNUSED void **state)
{
	struct plaatsing_feiten p = place;
	struct datum vandaag = day("2026-11-30");

	p.van = day("2026-10-26");
	p.nazorg_jongere = day("2026-11-08"); /* day 13: too early to count */
	assert_true(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_non_null(strstr(s.waarom, "Nog te spreken: de jongere en de werkgever."));
	assert_int_equal(s.met, CONTACTMET_JONGERE);
	p.nazorg_jongere = day("2026-11-09");
	assert_true(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_non_null(strstr(s.waarom, "Nog te spreken: de werkgever."));
	assert_int_equal(s.met, CONTACTMET_WERKGEVER);
	p.nazorg_werkgever = p.nazorg_jongere;
	p.nazorg_jongere = DATUM_GEEN;
	assert_true(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_non_null(strstr(s.waarom, "Nog te spreken: de jongere."));
	p.nazorg_jongere = p.nazorg_werkgever;
	assert_false(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_false(signaal_nazorg_ritme(&p, &t, vandaag, &s));
}

static void an_employer_that_does_not_know_gets_no_nazorg(UNUSED void **state)
{
	struct plaatsing_feiten p = place;
	struct datum vandaag = day("2026-11-30");

	p.van = day("2026-10-26");
	p.weet_werkgever = WEET_WERKGEVER_NEE;
	assert_true(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_non_null(strstr(s.waarom, "Nog te spreken: de jongere."));
	p.nazorg_jongere = day("2026-11-20");
	assert_false(signaal_eerste_nazorg(&p, &t, vandaag, &s));
	assert_true(signaal_nazorg_ritme(&p, &t, day("2027-02-20"), &s));
	assert_null(strstr(s.waarom, "werkgever"));
}

static void nazorg_follows_the_agreed_rhythm(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.van = day("2026-01-01");
	p.nazorg_ritme = 60;
	p.nazorg_jongere = day("2026-09-01");   /* next on 31 October */
	p.nazorg_werkgever = day("2026-10-01"); /* next on 30 November */
	assert_false(signaal_nazorg_ritme(&p, &t, day("2026-10-16"), &s));
	assert_true(signaal_nazorg_ritme(&p, &t, day("2026-10-17"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-10-31").dag);
	assert_string_equal(s.waarom, "Het is tijd voor nazorg met de jongere. "
				      "De jongere is het laatst gesproken op 1 september 2026.");
	assert_int_equal(s.met, CONTACTMET_JONGERE);
	assert_true(signaal_nazorg_ritme(&p, &t, day("2026-11-20"), &s));
	assert_non_null(strstr(s.waarom, "nazorg met de jongere en de werkgever. "));
	p.nazorg_jongere = day("2026-11-20");
	assert_true(signaal_nazorg_ritme(&p, &t, day("2026-11-20"), &s));
	assert_non_null(strstr(s.waarom, "nazorg met de werkgever. "));
	assert_int_equal(s.met, CONTACTMET_WERKGEVER);
	assert_int_equal(s.uiterlijk.dag, day("2026-11-30").dag);
	p.nazorg_werkgever = day("2026-11-20");
	assert_false(signaal_nazorg_ritme(&p, &t, day("2026-11-20"), &s));
	p.nazorg_ritme = 0; /* the region's: 91 days, so from day 77 on */
	assert_false(signaal_nazorg_ritme(&p, &t, day("2027-02-04"), &s));
	assert_true(signaal_nazorg_ritme(&p, &t, day("2027-02-05"), &s));
}

static void a_place_that_nobody_ever_called_is_seen_once_not_twice(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.van = day("2026-01-01");
	for (int dagen = 0; dagen < 400; dagen++) {
		struct datum vandaag = datum_plus(p.van, dagen);
		bool eerste = signaal_eerste_nazorg(&p, &t, vandaag, &s);
		bool ritme = signaal_nazorg_ritme(&p, &t, vandaag, &s);

		assert_int_equal(eerste, dagen >= 28 && dagen < 42 + 91);
		assert_int_equal(ritme, dagen >= 42 + 91);
	}
	assert_string_equal(s.waarom,
			    "Het is tijd voor nazorg met de jongere en de werkgever. "
			    "De jongere is nog niet gesproken sinds de start op 1 januari 2026.");
}

static void an_early_contact_counts_from_the_start(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.van = day("2026-06-01");
	p.nazorg_jongere = day("2026-05-01"); /* about this place, before it began */
	p.weet_werkgever = WEET_WERKGEVER_NEE;
	assert_true(signaal_nazorg_ritme(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-06-01").dag + 91);
}

static void who_cannot_write_a_visit_down_is_asked_for_it(UNUSED void **state)
{
	for (int soort = 0; soort < SIGNAAL_COUNT; soort++)
		assert_int_equal(signaal_is_op_tijdlijn((enum signaalsoort)soort),
				 soort == SIGNAAL_EERSTE_NAZORG || soort == SIGNAAL_NAZORG_RITME ||
				     soort == SIGNAAL_WERKBEZOEK);
}

static void after_the_end_there_is_no_nazorg(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	p.van = day("2026-01-01");
	p.eind = day("2026-10-01");
	assert_false(signaal_eerste_nazorg(&p, &t, day("2026-02-10"), &s));
	assert_false(signaal_nazorg_ritme(&p, &t, day(VANDAAG), &s));
}

static void a_placement_says_all_it_asks_most_important_first(UNUSED void **state)
{
	struct signaal list[SIGNAAL_COUNT];
	struct plaatsing_feiten p = year_contract();

	p.keten_van = day("2025-01-01");
	assert_int_equal(signalen_of_plaatsing(&p, &t, day(VANDAAG), list), 3);
	assert_int_equal(list[0].soort, SIGNAAL_CONTRACT_EINDIGT);
	assert_int_equal(list[1].soort, SIGNAAL_KETEN);
	assert_int_equal(list[2].soort, SIGNAAL_NAZORG_RITME);
	p.eind = day("2026-11-01");
	assert_int_equal(signalen_of_plaatsing(&p, &t, day(VANDAAG), list), 1);
	assert_int_equal(list[0].soort, SIGNAAL_CONTRACT_VOORBIJ);
}

/* ---- on the screen ---- */

static void work_is_put_in_the_box_of_its_day(UNUSED void **state)
{
	static const struct {
		const char *vandaag, *uiterlijk;
		enum signaal_vak vak;
	} cases[] = {
	    {"2026-11-25", "2026-11-24", VAK_TE_LAAT},
	    {"2026-11-25", "2026-11-25", VAK_VANDAAG},
	    {"2026-11-25", "2026-11-26", VAK_DEZE_WEEK},
	    {"2026-11-25", "2026-11-29", VAK_DEZE_WEEK},
	    {"2026-11-25", "2026-11-30", VAK_LATER},
	    {"2026-11-22", "2026-11-23", VAK_LATER},
	    {"2026-11-23", "2026-11-29", VAK_DEZE_WEEK},
	    {"2026-11-23", "2027-11-29", VAK_LATER},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(signaal_vak(day(cases[i].uiterlijk), day(cases[i].vandaag)),
				 cases[i].vak);
}

static void the_list_is_in_the_order_of_work(UNUSED void **state)
{
	const struct datum vandaag = day("2026-11-25");
	struct signaal order[] = {
	    {.soort = SIGNAAL_CONTRACT_VOORBIJ,
	     .urgentie = URGENTIE_DIRECT,
	     .uiterlijk = day("2026-11-24")},
	    {.soort = SIGNAAL_GEEN_CONTACT,
	     .urgentie = URGENTIE_GEWOON,
	     .uiterlijk = day("2026-10-01")},
	    {.soort = SIGNAAL_GEEN_CONTACT,
	     .urgentie = URGENTIE_GEWOON,
	     .uiterlijk = day("2026-11-01")},
	    {.soort = SIGNAAL_HULP_GEVRAAGD,
	     .urgentie = URGENTIE_DIRECT,
	     .uiterlijk = day("2026-11-25")},
	    {.soort = SIGNAAL_CONTRACT_EINDIGT,
	     .urgentie = URGENTIE_HOOG,
	     .uiterlijk = day("2026-11-25")},
	    {.soort = SIGNAAL_KETEN, .urgentie = URGENTIE_HOOG, .uiterlijk = day("2026-11-25")},
	    {.soort = SIGNAAL_MINSTE_AANDACHT,
	     .urgentie = URGENTIE_GEWOON,
	     .uiterlijk = day("2026-11-27")},
	    {.soort = SIGNAAL_CONTRACT_EINDIGT,
	     .urgentie = URGENTIE_HOOG,
	     .uiterlijk = day("2026-12-27")},
	};

	for (size_t i = 0; i < COUNT(order); i++)
		order[i].vak = signaal_vak(order[i].uiterlijk, vandaag);
	for (size_t i = 0; i < COUNT(order); i++)
		for (size_t j = 0; j < COUNT(order); j++) {
			int c = signaal_compare(&order[i], &order[j]);

			assert_int_equal((c > 0) - (c < 0), (i > j) - (i < j));
		}
}

/* Facts of every sort at every distance: a sentence always fits, and never says nothing. */
static void a_reason_always_fits_and_is_never_empty(UNUSED void **state)
{
	static const int away[] = {-30000, -4000, -800, -300, -40, -1, 0, 1, 40, 300, 30000};
	struct signaal list[SIGNAAL_COUNT];

	for (size_t i = 0; i < COUNT(away); i++)
		for (size_t j = 0; j < COUNT(away); j++) {
			struct datum vandaag = day("2026-09-30");
			struct datum a = datum_plus(vandaag, away[i]),
				     b = datum_plus(vandaag, away[j]);
			struct dossier_feiten d = everything_wrong();
			struct plaatsing_feiten p = place;
			size_t n;

			d.sinds = d.uitstroom = d.bemiddelbaar_tot = d.terugblik = d.certificaat =
			    a;
			d.laatste_contact = d.volgend_contact = d.hulp_gevraagd = d.gesprek = b;
			p.van = p.contract_van = p.keten_van = a;
			p.contract_tot = p.nazorg_jongere = b;
			p.weet_werkgever = WEET_WERKGEVER_NEE;
			n = signalen_of_dossier(&d, &t, vandaag, list);
			n += signalen_of_plaatsing(&p, &t, vandaag, &list[n]);
			while (n-- > 0)
				assert_in_range(strlen(list[n].waarom), 20, SIGNAAL_ZIN_MAX - 1);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_kind_says_what_to_do_and_why),
	    TEST(who_cannot_write_a_visit_down_is_asked_for_it),
	    TEST(what_cannot_wait_cannot_be_put_off),
	    TEST(a_call_for_help_is_for_the_same_day),
	    TEST(each_phase_has_its_rhythm),
	    TEST(a_silence_longer_than_the_rhythm_is_seen),
	    TEST(someone_never_spoken_to_is_seen_from_the_day_they_came),
	    TEST(a_planned_contact_is_work_on_its_day),
	    TEST(a_contact_on_the_planned_day_closes_it),
	    TEST(a_plan_beyond_the_rhythm_does_not_hide_a_silence),
	    TEST(a_silence_waits_for_who_tries_again_within_days),
	    TEST(after_uitval_every_silence_is_urgent),
	    TEST(how_long_is_said_as_people_say_it),
	    TEST(nobody_leaves_school_without_a_destination_unseen),
	    TEST(a_destination_or_a_next_phase_closes_it),
	    TEST(a_judgement_that_expires_is_asked_again),
	    TEST(a_choice_is_looked_back_at_from_two_weeks_before),
	    TEST(who_wants_no_help_now_is_not_asked_for_a_profile),
	    TEST(who_wanted_no_help_is_asked_again_on_the_day),
	    TEST(least_attention_is_work_of_this_week),
	    TEST(who_was_just_spoken_to_rests),
	    TEST(all_that_is_wrong_is_said_most_important_first),
	    TEST(a_closed_dossier_asks_nothing),
	    TEST(a_contract_that_passed_is_seen_the_next_day),
	    TEST(a_trial_that_passed_is_seen_too),
	    TEST(an_end_stays_open_until_somebody_followed_up),
	    TEST(before_a_contract_ends_there_are_five_steps),
	    TEST(the_jongere_is_asked_first_and_the_employer_only_if_it_knows),
	    TEST(talking_with_the_jongere_closes_the_step_and_not_the_next_one),
	    TEST(a_settled_continuation_closes_it_and_an_end_does_not),
	    TEST(the_line_of_a_contract_that_ends_says_the_next_step),
	    TEST(a_trial_that_ends_without_a_decision_is_told_two_weeks_before),
	    TEST(a_short_contract_skips_the_steps_before_it_began),
	    TEST(a_place_without_end_or_that_ended_has_no_step),
	    TEST(after_21_months_the_next_step_is_asked),
	    TEST(a_known_next_step_or_an_end_closes_the_chain),
	    TEST(the_first_nazorg_is_after_four_to_six_weeks_with_both),
	    TEST(the_first_nazorg_waits_for_whoever_was_not_spoken_to),
	    TEST(an_employer_that_does_not_know_gets_no_nazorg),
	    TEST(nazorg_follows_the_agreed_rhythm),
	    TEST(a_place_that_nobody_ever_called_is_seen_once_not_twice),
	    TEST(an_early_contact_counts_from_the_start),
	    TEST(after_the_end_there_is_no_nazorg),
	    TEST(a_placement_says_all_it_asks_most_important_first),
	    TEST(work_is_put_in_the_box_of_its_day),
	    TEST(the_list_is_in_the_order_of_work),
	    TEST(a_reason_always_fits_and_is_never_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
