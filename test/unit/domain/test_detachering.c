/* What a user loses when a detachering is reckoned wrong: work that stops and nobody asked. */
#include "domain/detachering.h"
#include "domain/plaatsing.h"

#include "unit/domain/signaal.h"

static struct plaatsing_feiten inleen(int dagen, int opzegdagen)
{
	struct datum tot = datum_plus(day(VANDAAG), dagen);

	return (struct plaatsing_feiten){
	    .eind = DATUM_GEEN, .inleen_tot = tot, .inleen_zeg = inleen_zegdag(tot, opzegdagen)};
}

static bool told(struct plaatsing_feiten p)
{
	return signaal_inleen_eindigt(&p, &t, day(VANDAAG), &s);
}

static void notice_is_given_before_the_last_day(UNUSED void **state)
{
	assert_int_equal(inleen_zegdag(day("2027-01-31"), 30).dag, day("2027-01-01").dag);
	assert_false(datum_set(inleen_zegdag(DATUM_GEEN, 30)));
}

static void a_detachering_that_ends_is_asked_about_before_notice_is_due(UNUSED void **state)
{
	assert_false(told(inleen(t.inleen_vooruit + 31, 30)));
	assert_true(told(inleen(t.inleen_vooruit + 30, 30)));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_non_null(strstr(s.waarom, "Opzeggen kan"));
	assert_non_null(strstr(s.waarom, "beide werkgevers"));
	assert_true(told(inleen(30, 30)));
	assert_int_equal(s.vak, VAK_VANDAAG);
	assert_true(told(inleen(29, 30)));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_non_null(strstr(s.waarom, "Opzeggen kon"));
}

static void who_does_not_know_is_not_called(UNUSED void **state)
{
	struct plaatsing_feiten p = inleen(30, 30);

	p.weet_werkgever = WEET_WERKGEVER_NEE;
	assert_true(told(p));
	assert_non_null(strstr(s.waarom, "niet zonder de jongere"));
}

static void what_was_decided_is_not_asked_again_until_the_day_is_past(UNUSED void **state)
{
	struct plaatsing_feiten p = inleen(10, 30);

	p.inleen_zeg = DATUM_GEEN;
	assert_false(told(p));
	p.inleen_tot = datum_plus(day(VANDAAG), -1);
	assert_true(told(p));
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
	p.eind = day(VANDAAG);
	assert_false(told(p));
}

static void without_an_agreed_end_nothing_is_asked(UNUSED void **state)
{
	struct plaatsing_feiten p = inleen(10, 30);

	p.inleen_tot = p.inleen_zeg = DATUM_GEEN;
	assert_false(told(p));
}

static void about_the_contract_who_pays_is_asked(UNUSED void **state)
{
	struct plaatsing_feiten p = {.eind = DATUM_GEEN,
				     .inleen_tot = DATUM_GEEN,
				     .van = day("2026-01-01"),
				     .contract_van = day("2026-01-01"),
				     .contract_tot = day("2027-01-15"),
				     .contractvervolg = CHOICE_NONE,
				     .aanbod_onbekend = DATUM_GEEN,
				     .contractstap = CONTRACTEINDE_WERKGEVER,
				     .is_detachering = true};

	assert_true(signaal_contract_eindigt(&p, &t, day(VANDAAG), &s));
	assert_non_null(strstr(s.waarom, "vraag het nu aan wie het loon betaalt"));
	p.contractstap = CONTRACTEINDE_JONGERE;
	assert_true(signaal_contract_eindigt(&p, &t, day(VANDAAG), &s));
	assert_null(strstr(s.waarom, "loon"));
	assert_true(signaal_of_contract(SIGNAAL_CONTRACT_EINDIGT));
	assert_true(signaal_of_contract(SIGNAAL_KETEN));
	assert_true(signaal_of_contract(SIGNAAL_FORFAIT_EINDIGT));
	assert_false(signaal_of_contract(SIGNAAL_NAZORG_RITME));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(notice_is_given_before_the_last_day),
	    TEST(a_detachering_that_ends_is_asked_about_before_notice_is_due),
	    TEST(who_does_not_know_is_not_called),
	    TEST(what_was_decided_is_not_asked_again_until_the_day_is_past),
	    TEST(without_an_agreed_end_nothing_is_asked),
	    TEST(about_the_contract_who_pays_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
