/*
 * What a user loses when the signals of extra help are wrong: nobody answers, nobody hears the
 * answer, or the help ends and nobody noticed.
 */
#include "unit/domain/signaal.h"

/* Asked on 1 November, for help until the end of the month. */
static struct verwijzing_feiten asked(int toestand)
{
	return (struct verwijzing_feiten){.toestand = toestand,
					  .aangeboden = day("2026-11-01"),
					  .verloopt = day("2026-11-16"),
					  .beantwoord = day("2026-11-03"),
					  .tot = day("2026-11-30"),
					  .afgerond = day("2026-11-20")};
}

/* What the one reads on a day: the kind, or CHOICE_NONE; it is in `s`. */
static int kind(const struct verwijzing_feiten *v, enum overdracht_partij partij, const char *op)
{
	struct signaal list[SIGNAAL_COUNT];
	size_t n = signalen_of_verwijzing(v, partij, &t, day(op), list);

	assert_true(n <= 1);
	if (!n)
		return CHOICE_NONE;
	s = list[0];
	return (int)list[0].soort;
}

static void who_is_asked_forgets_to_answer(UNUSED void **state)
{
	static const struct {
		const char *op;
		int urgentie;
	} cases[] = {
	    {"2026-11-01", URGENTIE_GEWOON}, {"2026-11-03", URGENTIE_GEWOON},
	    {"2026-11-04", URGENTIE_HOOG},   {"2026-11-07", URGENTIE_HOOG},
	    {"2026-11-08", URGENTIE_DIRECT},
	};
	const struct verwijzing_feiten v = asked(VERWIJZING_AANGEBODEN);

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(kind(&v, PARTIJ_ONTVANGER, cases[i].op),
				 SIGNAAL_VERWIJZING_GEVRAAGD);
		assert_int_equal(s.urgentie, cases[i].urgentie);
		assert_int_equal(s.uiterlijk.dag, day("2026-11-04").dag);
		assert_non_null(strstr(s.waarom, "tot en met 15 november 2026"));
	}
}

static void who_asked_waits_for_ever(UNUSED void **state)
{
	struct verwijzing_feiten v = asked(VERWIJZING_AANGEBODEN);

	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-03"), CHOICE_NONE);
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_VERWIJZING_WACHT);
	assert_int_equal(s.uiterlijk.dag, day("2026-11-08").dag);
	v.toestand = VERWIJZING_VERLOPEN;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-16"), SIGNAAL_VERWIJZING_TERUG);
	assert_non_null(strstr(s.waarom, "verliep op 16 november 2026"));
	assert_int_equal(kind(&v, PARTIJ_ONTVANGER, "2026-11-16"), CHOICE_NONE);
}

static void who_asked_does_not_hear_of_a_yes_or_a_no(UNUSED void **state)
{
	struct verwijzing_feiten v = asked(VERWIJZING_GEWEIGERD);

	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_VERWIJZING_TERUG);
	assert_non_null(strstr(s.waarom, "zei nee op 3 november 2026"));
	v.toestand = VERWIJZING_GEACCEPTEERD;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_VERWIJZING_BERICHT);
	assert_non_null(strstr(s.waarom, "zei ja op 3 november 2026"));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-06").dag);
	v.toestand = VERWIJZING_AFGEROND;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-21"), SIGNAAL_VERWIJZING_BERICHT);
	assert_non_null(strstr(s.waarom, "stopte op 20 november 2026"));
	assert_int_equal(kind(&v, PARTIJ_ONTVANGER, "2026-11-21"), CHOICE_NONE);
}

static void a_coach_who_is_asked_reads_of_help_or_who_asked_does_not_hear(UNUSED void **state)
{
	struct verwijzing_feiten v = asked(VERWIJZING_AANGEBODEN);

	v.soort = VERWIJSSOORT_COACH;
	v.tot = DATUM_GEEN;
	assert_int_equal(kind(&v, PARTIJ_ONTVANGER, "2026-11-04"), SIGNAAL_COACH_GEVRAAGD);
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_VERWIJZING_WACHT);
	assert_non_null(strstr(s.waarom, "U vroeg een coach op 1 november 2026"));
	v.toestand = VERWIJZING_VERLOPEN;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-16"), SIGNAAL_COACH_TERUG);
	v.toestand = VERWIJZING_GEWEIGERD;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_COACH_TERUG);
	v.toestand = VERWIJZING_COACH;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), SIGNAAL_VERWIJZING_BERICHT);
	assert_non_null(strstr(s.waarom, "is nu coach"));
	assert_int_equal(kind(&v, PARTIJ_ONTVANGER, "2026-11-04"), CHOICE_NONE);
	v.is_gelezen = true;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-04"), CHOICE_NONE);
}

static void what_was_read_is_told_again(UNUSED void **state)
{
	static const int read[] = {VERWIJZING_GEWEIGERD, VERWIJZING_GEACCEPTEERD,
				   VERWIJZING_AFGEROND, VERWIJZING_CONCEPT, VERWIJZING_INGETROKKEN};

	for (size_t i = 0; i < COUNT(read); i++) {
		struct verwijzing_feiten v = asked(read[i]);

		v.is_gelezen = true;
		assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-11-05"), CHOICE_NONE);
		assert_int_equal(kind(&v, PARTIJ_ONTVANGER, "2026-11-05"), CHOICE_NONE);
	}
}

static void the_help_ends_and_nobody_noticed(UNUSED void **state)
{
	struct verwijzing_feiten v = asked(VERWIJZING_GEACCEPTEERD);

	v.is_gelezen = true;
	for (int partij = 0; partij < 2; partij++) {
		v.toestand = VERWIJZING_GEACCEPTEERD;
		assert_int_equal(kind(&v, (enum overdracht_partij)partij, "2026-11-15"),
				 CHOICE_NONE);
		assert_int_equal(kind(&v, (enum overdracht_partij)partij, "2026-11-16"),
				 SIGNAAL_VERWIJZING_EINDIGT);
		assert_int_equal(s.uiterlijk.dag, day("2026-11-30").dag);
		assert_int_equal(s.urgentie, URGENTIE_GEWOON);
		assert_non_null(strstr(s.waarom, "tot en met 30 november 2026"));
		v.toestand = VERWIJZING_VOORBIJ;
		assert_int_equal(kind(&v, (enum overdracht_partij)partij, "2026-12-01"),
				 SIGNAAL_VERWIJZING_EINDIGT);
		assert_int_equal(s.urgentie, URGENTIE_HOOG);
	}
	v.toestand = VERWIJZING_AFGEROND;
	assert_int_equal(kind(&v, PARTIJ_AFZENDER, "2026-12-01"), CHOICE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(who_is_asked_forgets_to_answer),
	    TEST(who_asked_waits_for_ever),
	    TEST(who_asked_does_not_hear_of_a_yes_or_a_no),
	    TEST(what_was_read_is_told_again),
	    TEST(the_help_ends_and_nobody_noticed),
	    TEST(a_coach_who_is_asked_reads_of_help_or_who_asked_does_not_hear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
