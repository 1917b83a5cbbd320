/* What a user loses when this is wrong: he calls who left long ago, and nobody was asked. */
#include "domain/netwerk.h"

#include "domain/organisatie.h"
#include "domain/scan.h"
#include "domain/signaal.h"
#include "domain/werkagenda.h"
#include "unit/domain/lijst.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct datum day(const char *iso)
{
	struct datum d;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}

static void a_card_is_old_after_half_a_year(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct datum op = day("2026-05-22");

	assert_int_equal(kaart_verloopt(op, &t).dag, day("2026-11-22").dag);
	assert_false(kaart_is_oud(op, &t, day("2026-11-21")));
	assert_true(kaart_is_oud(op, &t, day("2026-11-22")));
}

static void days_in_a_row_are_said_in_one_breath(UNUSED void **state)
{
	struct arena *a = arena_open(4096);

	assert_string_equal(kaartdagen_text(a, 0), "");
	assert_string_equal(kaartdagen_text(a, 3), "Maandag, Dinsdag");
	assert_string_equal(kaartdagen_text(a, 21), "Maandag, Woensdag, Vrijdag");
	assert_string_equal(kaartdagen_text(a, 14), "Dinsdag tot en met donderdag");
	assert_string_equal(kaartdagen_text(a, 31), "Maandag tot en met vrijdag");
	arena_free(a);
}

static void its_owner_is_asked_before_it_is_old(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct netwerk_feiten f = {.kaart = day("2026-05-22")};
	struct signaal s;

	assert_false(signaal_kaart_klopt(&f, &t, day("2026-11-07"), &s));
	assert_true(signaal_kaart_klopt(&f, &t, day("2026-11-08"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-22").dag);
	assert_string_equal(s.waarom, "Uw kaart in het netwerk is van 22 mei 2026. Klopt die nog?");
	assert_true(signaal_kaart_klopt(&f, &t, day("2027-11-08"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	f.kaart = DATUM_GEEN;
	assert_false(signaal_kaart_klopt(&f, &t, day("2027-11-08"), &s));
	assert_false(signaal_may_pass(SIGNAAL_KAART_KLOPT));
}

static void who_is_asked_something_is_not_told(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct netwerk_feiten f = {.vraag = day("2026-11-01")};
	struct signaal s;

	assert_true(signaal_vraag_aan_u(&f, &t, day("2026-11-01"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-08").dag);
	assert_string_equal(s.waarom,
			    "Op 1 november 2026 is u iets gevraagd. Niemand gaf nog antwoord.");
	f.vraag = DATUM_GEEN;
	assert_false(signaal_vraag_aan_u(&f, &t, day("2026-11-01"), &s));
}

static void who_asked_something_does_not_hear_of_an_answer(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct netwerk_feiten f = {.antwoord = day("2026-11-01")};
	struct signaal s;

	assert_true(signaal_vraag_beantwoord(&f, &t, day("2026-11-01"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-08").dag);
	assert_string_equal(s.waarom, "Op 1 november 2026 kreeg u antwoord.");
	f.antwoord = DATUM_GEEN;
	assert_false(signaal_vraag_beantwoord(&f, &t, day("2026-11-01"), &s));
}

static void who_has_a_line_of_the_werkagenda_is_not_told(UNUSED void **state)
{
	struct beurt_feiten f = {
	    {AGENDASTAND_OPEN, day("2026-11-22"), day("2026-11-25"), DATUM_GEEN}, false};
	struct signaal s;

	assert_false(signaal_werkagenda_beurt(&f, day("2026-11-21"), &s));
	assert_true(signaal_werkagenda_beurt(&f, day("2026-11-22"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-22").dag);
	assert_string_equal(s.waarom, "Uw naam staat hierbij, met de dag 22 november 2026.");
	f.dagen.wanneer = DATUM_GEEN;
	assert_false(signaal_werkagenda_beurt(&f, day("2026-11-24"), &s));
	assert_true(signaal_werkagenda_beurt(&f, day("2026-11-26"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_false(signaal_werkagenda_blijft(&f, day("2026-12-26"), &s));
	f.van_ander = true;
	assert_false(signaal_werkagenda_beurt(&f, day("2026-11-26"), &s));
	assert_false(signaal_werkagenda_blijft(&f, day("2026-12-08"), &s));
	assert_true(signaal_werkagenda_blijft(&f, day("2026-12-09"), &s));
	assert_string_equal(s.waarom, "De dag is 14 dagen voorbij.");
	f.dagen.stand = AGENDASTAND_KLAAR;
	assert_false(signaal_werkagenda_blijft(&f, day("2026-12-09"), &s));
	f.van_ander = false;
	assert_false(signaal_werkagenda_beurt(&f, day("2026-11-26"), &s));
	assert_false(signaal_may_pass(SIGNAAL_WERKAGENDA_BEURT));
}

static void an_organisation_stands_for_no_domain_of_the_kern(UNUSED void **state)
{
	unsigned seen = 0;

	for (int soort = 0; soort < (int)organisatiesoorten.count; soort++)
		seen |= 1u << organisatiesoort_zeteldomein(soort);
	assert_int_equal(seen, (1u << SCAN_DOMEINEN) - 1);
	assert_int_equal(organisatiesoort_zeteldomein(ORGANISATIESOORT_SCHOOL), 0);
	assert_string_equal(
	    zeteldomeinen.list[organisatiesoort_zeteldomein(ORGANISATIESOORT_WSP)].code,
	    "werkgevers");
	assert_string_equal(
	    zeteldomeinen.list[organisatiesoort_zeteldomein(ORGANISATIESOORT_WIJKTEAM)].code,
	    "zorg");
	assert_string_equal(zeteldomeinen.list[organisatiesoort_zeteldomein(-1)].code, "overig");
	assert_string_equal(zeteldomeinen.list[organisatiesoort_zeteldomein(99)].code, "overig");
}

static void the_lists_are_whole(UNUSED void **state)
{
	assert_choices(&deskundigheden);
	assert_choices(&kaartdagen);
	assert_choices(&rolgroepen);
	assert_choices(&lidsoorten);
}

static void the_roles_stand_in_order_of_group(UNUSED void **state)
{
	unsigned seen = 0;

	for (size_t i = 0; i < netwerkrol_count; i++) {
		assert_true(i == 0 || netwerkrollen[i].groep >= netwerkrollen[i - 1].groep);
		seen |= 1u << netwerkrollen[i].groep;
	}
	assert_int_equal(seen, (1u << ROLGROEP_COUNT) - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_card_is_old_after_half_a_year),
	    cmocka_unit_test(days_in_a_row_are_said_in_one_breath),
	    cmocka_unit_test(its_owner_is_asked_before_it_is_old),
	    cmocka_unit_test(who_is_asked_something_is_not_told),
	    cmocka_unit_test(who_asked_something_does_not_hear_of_an_answer),
	    cmocka_unit_test(who_has_a_line_of_the_werkagenda_is_not_told),
	    cmocka_unit_test(an_organisation_stands_for_no_domain_of_the_kern),
	    cmocka_unit_test(the_lists_are_whole),
	    cmocka_unit_test(the_roles_stand_in_order_of_group),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
