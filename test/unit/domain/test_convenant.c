/* What the network loses when a convenant goes wrong: it ends and nobody knows, half of who should
 * sign never did, and what was promised is forgotten. */
#include "unit/domain/signaal.h"

#include "domain/alinea.h"
#include "unit/domain/lijst.h"

#define NONE CHOICE_NONE

static struct convenantduur duur(int stand, const char *tot, int opzegmaanden)
{
	return (struct convenantduur){
	    .stand = stand, .tot = day(tot), .beeindigd = DATUM_GEEN, .opzegmaanden = opzegmaanden};
}

/* ---- its life ---- */

static void that_it_is_over_follows_from_its_last_day(UNUSED void **state)
{
	struct convenantduur d = duur(CONVENANTSTAND_GELDIG, "2026-11-22", 0);

	assert_int_equal(convenant_toestand(&d, day("2026-11-22")), CONVENANT_GELDIG);
	assert_int_equal(convenant_toestand(&d, day("2026-11-23")), CONVENANT_VERLOPEN);
	d.tot = DATUM_GEEN;
	assert_int_equal(convenant_toestand(&d, day("2046-11-23")), CONVENANT_GELDIG);
	d.beeindigd = day("2026-01-01");
	assert_int_equal(convenant_toestand(&d, day(VANDAAG)), CONVENANT_BEEINDIGD);
	d = duur(CONVENANTSTAND_CONCEPT, "2020-01-01", 0);
	assert_int_equal(convenant_toestand(&d, day(VANDAAG)), CONVENANT_CONCEPT);
	d.stand = CONVENANTSTAND_TER_ONDERTEKENING;
	assert_int_equal(convenant_toestand(&d, day(VANDAAG)), CONVENANT_TER_ONDERTEKENING);
}

static void a_step_is_done_only_where_it_makes_sense(UNUSED void **state)
{
	/* wijzigen, aanbieden, terughalen, tekenen, ingaan, afspreken, verlengen, beeindigen,
	 * hervatten */
	static const bool may[CONVENANTTOESTANDEN][CONVENANTSTAPPEN] = {
	    [CONVENANT_CONCEPT] = {1, 1, 0, 0, 0, 0, 0, 1, 0},
	    [CONVENANT_TER_ONDERTEKENING] = {0, 0, 1, 1, 1, 0, 0, 1, 0},
	    [CONVENANT_GELDIG] = {1, 0, 0, 1, 0, 1, 1, 1, 0},
	    [CONVENANT_VERLOPEN] = {0, 0, 0, 0, 0, 0, 1, 1, 0},
	    [CONVENANT_BEEINDIGD] = {0, 0, 0, 0, 0, 0, 0, 0, 1},
	};

	for (int van = 0; van < CONVENANTTOESTANDEN; van++) {
		for (int stap = 0; stap < CONVENANTSTAPPEN; stap++)
			assert_int_equal(
			    convenant_may((enum convenanttoestand)van, (enum convenantstap)stap),
			    may[van][stap]);
		assert_int_equal(convenant_loopt((enum convenanttoestand)van),
				 van < CONVENANT_VERLOPEN);
	}
}

static void its_owner_hears_of_the_end_too_late(UNUSED void **state)
{
	struct convenantduur d = duur(CONVENANTSTAND_GELDIG, "2027-02-22", 0);

	assert_int_equal(convenant_beslisdag(&d, 3).dag, day("2026-11-22").dag);
	assert_true(convenant_vraagt_besluit(&d, 3, day("2026-11-22")));
	assert_false(convenant_vraagt_besluit(&d, 3, day("2026-11-21")));
	d.opzegmaanden = 6;
	assert_int_equal(convenant_beslisdag(&d, 3).dag, day("2026-08-22").dag);
	d.opzegmaanden = 1;
	assert_int_equal(convenant_beslisdag(&d, 3).dag, day("2026-11-22").dag);
	assert_true(convenant_vraagt_besluit(&d, 3, day("2027-06-01")));
	d.beeindigd = day("2027-03-01");
	assert_false(convenant_vraagt_besluit(&d, 3, day("2027-06-01")));
	d = duur(CONVENANTSTAND_CONCEPT, "2027-02-22", 0);
	assert_false(convenant_vraagt_besluit(&d, 3, day("2027-06-01")));
	d = duur(CONVENANTSTAND_GELDIG, "", 0);
	assert_false(datum_set(convenant_beslisdag(&d, 3)));
	assert_false(convenant_vraagt_besluit(&d, 3, day("2027-06-01")));
}

/* ---- promises ---- */

static void an_answer_is_changed_without_taking_it_back(UNUSED void **state)
{
	static const bool may[3][3] = {{0, 1, 1}, {1, 0, 0}, {1, 0, 0}};

	for (int van = -1; van <= AFSPRAAKSTANDEN; van++)
		for (int naar = -1; naar <= AFSPRAAKSTANDEN; naar++) {
			bool in = van >= 0 && van < 3 && naar >= 0 && naar < 3;

			assert_int_equal(afspraakstand_may(van, naar), in && may[van][naar]);
		}
}

static void a_promise_is_late_on_its_last_day_or_when_it_was_done(UNUSED void **state)
{
	struct datum voor = day("2026-11-21");

	assert_true(afspraak_is_laat(AFSPRAAKSTAND_OPEN, voor, day("2026-11-22")));
	assert_false(afspraak_is_laat(AFSPRAAKSTAND_OPEN, voor, voor));
	assert_false(afspraak_is_laat(AFSPRAAKSTAND_GEDAAN, voor, day("2026-11-22")));
	assert_false(afspraak_is_laat(AFSPRAAKSTAND_NIET_GEDAAN, voor, day("2026-11-22")));
}

static void a_place_becomes_a_link_that_does_harm(UNUSED void **state)
{
	assert_true(vindplaats_is_link("https://example.org/convenant.pdf"));
	assert_false(vindplaats_is_link(NULL));
	assert_false(vindplaats_is_link(""));
	assert_false(vindplaats_is_link("https://"));
	assert_false(vindplaats_is_link("http://example.org"));
	assert_false(vindplaats_is_link("javascript:alert(1)"));
	assert_false(vindplaats_is_link(" https://example.org"));
	assert_false(vindplaats_is_link("https://example.org en in de kast"));
	assert_false(vindplaats_is_link("https://example.org\"onclick="));
}

/* ---- what is told in Mijn werk ---- */

static void the_end_is_told_until_somebody_decides(UNUSED void **state)
{
	struct convenant_feiten f = {.duur = duur(CONVENANTSTAND_GELDIG, "2027-01-15", 0),
				     .gevraagd = DATUM_GEEN};

	assert_true(signaal_convenant_eindigt(&f, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2027-01-15").dag);
	assert_string_equal(
	    s.waarom,
	    "De laatste dag is 15 januari 2027. Vraag de partners hoe zij verder willen.");
	assert_true(signaal_convenant_eindigt(&f, &t, day("2027-01-16"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_string_equal(
	    s.waarom, "De laatste dag was 15 januari 2027. Er is nog niet besloten wat erna komt.");
	f.is_verlengd = true;
	assert_false(signaal_convenant_eindigt(&f, &t, day("2027-01-16"), &s));
	f.is_verlengd = false;
	assert_false(signaal_convenant_eindigt(&f, &t, day("2026-10-14"), &s));
	assert_false(signaal_may_pass(SIGNAAL_CONVENANT_EINDIGT));
}

static void a_signature_is_waited_for_and_nobody_asks(UNUSED void **state)
{
	struct convenant_feiten f = {.duur = duur(CONVENANTSTAND_TER_ONDERTEKENING, "", 0),
				     .gevraagd = day("2026-11-08")};

	assert_false(signaal_handtekening_wacht(&f, &t, day("2026-11-22"), &s));
	assert_true(signaal_handtekening_wacht(&f, &t, day("2026-11-23"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-22").dag);
	assert_string_equal(s.waarom,
			    "Sinds 8 november 2026 is er geen antwoord op de vraag om te tekenen.");
	f.duur.stand = CONVENANTSTAND_CONCEPT;
	assert_false(signaal_handtekening_wacht(&f, &t, day("2026-11-23"), &s));
	f.duur.stand = CONVENANTSTAND_GELDIG;
	f.gevraagd = DATUM_GEEN;
	assert_false(signaal_handtekening_wacht(&f, &t, day("2026-11-23"), &s));
}

static void who_promised_is_not_reminded(UNUSED void **state)
{
	struct convenantafspraak_feiten f = {AFSPRAAKSTAND_OPEN, day("2026-11-21")};

	assert_true(signaal_convenantafspraak_laat(&f, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-21").dag);
	assert_string_equal(s.waarom, "U zegde dit toe voor 21 november 2026. Is het gedaan?");
	f.stand = AFSPRAAKSTAND_GEDAAN;
	assert_false(signaal_convenantafspraak_laat(&f, day(VANDAAG), &s));
}

/* ---- two texts ---- */

static void a_paragraph_that_changed_is_not_shown(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	assert_string_equal(alinea_only_in(a, "een\n\ntwee\n\ndrie\n", "een\n\ndrie"), "twee");
	assert_string_equal(alinea_only_in(a, "een\n\n\ntwee", "drie"), "een\n\ntwee");
	assert_string_equal(alinea_only_in(a, "een", "een\n"), "");
	assert_string_equal(alinea_only_in(a, "", "een"), "");
	assert_string_equal(alinea_only_in(a, "een", "eentje"), "een");
	arena_free(a);
}

static void the_lists_are_whole(UNUSED void **state)
{
	assert_choices(&convenantstanden);
	assert_choices(&convenanttoestanden);
	assert_choices(&gremia);
	assert_choices(&tekenstanden);
	assert_choices(&afspraakstanden);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(that_it_is_over_follows_from_its_last_day),
	    TEST(a_step_is_done_only_where_it_makes_sense),
	    TEST(its_owner_hears_of_the_end_too_late),
	    TEST(an_answer_is_changed_without_taking_it_back),
	    TEST(a_promise_is_late_on_its_last_day_or_when_it_was_done),
	    TEST(a_place_becomes_a_link_that_does_harm),
	    TEST(the_end_is_told_until_somebody_decides),
	    TEST(a_signature_is_waited_for_and_nobody_asks),
	    TEST(who_promised_is_not_reminded),
	    TEST(a_paragraph_that_changed_is_not_shown),
	    TEST(the_lists_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
