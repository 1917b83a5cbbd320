/*
 * What the gate offers to many pages. What is lost when this fails: a colleague who cannot be
 * found, a young person who is brought in twice, a button that leads to a refusal.
 */
#include "poort.h"

#include "store/jongere_wijzig.h"

#include <stdio.h>
#include <string.h>

#define OF(path_) .path = "/jongeren/%s/" path_, .wie = &poort.sanne

static int regisseur(int64_t nr)
{
	char path[100];

	snprintf(path, sizeof(path), "/jongeren/%%s/regisseurs/%s", token(ID_GEBRUIKER, nr));
	return ask(.path = path, .wie = &poort.sanne);
}

static void a_dossier_goes_to_who_has_it_or_cannot_have_it(void **state UNUSED)
{
	proef_script(
	    &poort.p,
	    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash,"
	    " aangemaakt_op) VALUES (5, 'Gijs', 'gijs', 'g@x.example',"
	    " CAST('5' AS {{bytes}}), 1);"
	    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum)"
	    " VALUES (5, 5, 1, 'casusregisseur', 'uitvoering', 1);");
	assert_int_equal(ask(OF("regisseurs")), 200);
	assert_said("Gijs");
	assert_said("Casusregisseur, Gemeente");
	assert_unsaid("Bram");
	assert_said("href=\"/kies/");
	assert_int_equal(ask(OF("regisseurs?zoek=GIJS")), 200);
	assert_said("Gijs");
	assert_int_equal(ask(OF("regisseurs?zoek=niemand")), 200);
	assert_said("Niemand gevonden");
	assert_int_equal(ask(OF("regisseurs?zoek=sanne")), 200);
	assert_said("Niemand gevonden"); /* whose it is */
	assert_int_equal(regisseur(5), 200);
	assert_said("Gijs");
	assert_int_equal(regisseur(2), 404);
	assert_int_equal(regisseur(99), 404);
}

static void who_was_asked_to_help_changes_who_is_around(void **state UNUSED)
{
	assert_int_equal(
	    ask(.path = "/jongeren/%s/kring", .wie = &poort.sanne, .form = "_eenmalig=kring-1"),
	    303);
	/* Nobody helps who was not asked; that guard is not what is tried here. */
	proef_script(&poort.p, "DROP TRIGGER trg_betrokkene_helper_nieuw;"
			       "DROP TRIGGER trg_betrokkene_helper_wijzig;");
	proef_script(&poort.p,
		     "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen,"
		     " grondslag, artikel, van_op, tot_op) VALUES (2, 2, 'helper', 1,"
		     " 'overeenkomst', 'extra hulp', 1000, 99999999999999);");
	assert_int_equal(ask(.path = "/jongeren/%s/kring", .jongere = 2, .wie = &poort.bram,
			     .form = "_eenmalig=kring-1"),
			 400);
	assert_said("U helpt hier een tijd mee.");
}

/* As if Jayda was brought in under that name. */
static void name_jayda(const char *telefoon)
{
	const struct personalia wie = {
	    .roepnaam = "Jayda", .achternaam = "Test", .geboorte_datum = {14000}};
	char hex[HEX_MAX(32)], sql[300];
	uint8_t key[32];

	jongere_key(poort.p.t.a, &wie, key);
	snprintf(sql, sizeof(sql),
		 "UPDATE t_jongere SET herken_hash = X'%s' WHERE id = 1;"
		 "UPDATE t_gebruiker SET telefoon = %s WHERE id = 1;",
		 hex_of(key, sizeof(key), hex), telefoon);
	proef_script(&poort.p, sql);
}

#define JAYDA "/bekend?roepnaam=Jayda&achternaam=Test"
#define BORN "&geboren=01-05-2008" /* day 14000 */

static void somebody_is_brought_in_twice_or_found_without_being_known(void **state UNUSED)
{
	name_jayda("'06-00001234'");
	assert_int_equal(ask(.path = JAYDA BORN, .wie = &poort.els), 200);
	assert_said("Sanne, 06-00001234");
	name_jayda("NULL");
	assert_int_equal(ask(.path = JAYDA BORN, .wie = &poort.els), 200);
	assert_said("Sanne, zonder telefoonnummer");
	assert_int_equal(ask(.path = JAYDA, .wie = &poort.els), 200);
	assert_said("niemand");
	assert_int_equal(ask(.path = "/bekend?roepnaam=Jayda" BORN, .wie = &poort.els), 200);
	assert_said("niemand");
	assert_int_equal(ask(.path = "/bekend?achternaam=Test" BORN, .wie = &poort.els), 200);
	assert_said("niemand");
	assert_int_equal(
	    ask(.path = "/bekend?roepnaam=Jayda&achternaam=Anders" BORN, .wie = &poort.els), 200);
	assert_said("niemand");
}

/* As Els keeps it. */
static void keep_filter(const char *naam, const char *lijst, const char *fase, const char *gedeeld)
{
	char sql[400];

	snprintf(sql, sizeof(sql),
		 "INSERT INTO t_filter (gebruiker_id, organisatie_id, naam, gedeeld, lijst, fase,"
		 " op) VALUES (3, 1, '%s', %s, '%s', %s, 5);",
		 naam, gedeeld, lijst, fase);
	proef_script(&poort.p, "DROP TRIGGER IF EXISTS trg_filter_nieuw");
	proef_script(&poort.p, sql);
}

static void a_filter_that_was_kept_is_not_there_or_of_another_list(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/bewaard", .wie = &poort.els), 200);
	assert_unsaid("Bewaarde filters");
	assert_said("/filters/nieuw?lijst=jongeren&amp;fase=werk");
	keep_filter("Wie werkt", "jongeren", "'werk'", "TRUE");
	keep_filter("Alleen van mij", "jongeren", "NULL", "FALSE");
	keep_filter("Mijn lijst", "werk", "NULL", "TRUE");
	assert_int_equal(ask(.path = "/bewaard", .wie = &poort.els), 200);
	assert_said("Bewaarde filters");
	assert_said("Wie werkt");
	assert_said("aria-current");
	assert_said("Alleen van mij");
	assert_unsaid("Mijn lijst");
	assert_int_equal(ask(.path = "/bewaard", .wie = &poort.bram), 200);
	assert_said("Wie werkt");
	assert_unsaid("Alleen van mij");
}

static void what_was_done_meanwhile_is_asked_again(void **state UNUSED)
{
	assert_int_equal(ask(OF("signaal")), 404);
	assert_int_equal(ask(OF("signaal?soort=hulp_gevraagd")), 200);
	assert_said("Dit staat niet meer in Mijn werk");
	assert_int_equal(ask(OF("signaal?soort=geen_contact")), 200);
	assert_said("Het staat er nog.");
}

static void a_choice_is_not_offered_or_a_button_leads_to_a_refusal(void **state UNUSED)
{
	assert_int_equal(ask(OF("keuze")), 200);
	assert_said("Niemand</option>");
	assert_said("Bram (Jobcoach)");
	assert_said("Alle</option>");
	assert_said("Jayda</option>");
	assert_unsaid("_zoek_wie"); /* as few as these are seen at once */
	assert_said(">Wel</a>");
	assert_said("Van een ander");
	assert_said("Doe");
	assert_unsaid("Geen recht");
	assert_unsaid("Nergens");
	assert_unsaid("Geen adres");
	assert_said("keuze?formaat=xlsx");
	/* Only the casusregisseur may do that one thing. */
	assert_int_equal(ask(.path = "/jongeren/%s/keuze", .wie = &poort.bram), 200);
	assert_unsaid("Van een ander");
}

static void who_searches_loses_what_he_chose_or_is_not_told_that_there_is_none(void **state UNUSED)
{
	char form[200];

	snprintf(form, sizeof(form), "wie=%s&tekst=getypt&_zoek_wie=zzz&_zoek=wie",
		 token(ID_GEBRUIKER, 2));
	ask(.path = "/jongeren/%s/keuze", .wie = &poort.sanne, .form = form);
	assert_said("Niets gevonden");
	assert_said("value=\"getypt\"");
	assert_said("value=\"zzz\"");
	assert_said("Dat is Bram.");
	assert_int_equal(ask(.path = "/jongeren/%s/keuze", .wie = &poort.sanne, .form = "wie=1"),
			 400);
	assert_unsaid("Dat is Bram.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_dossier_goes_to_who_has_it_or_cannot_have_it),
	    cmocka_unit_test(who_was_asked_to_help_changes_who_is_around),
	    cmocka_unit_test(somebody_is_brought_in_twice_or_found_without_being_known),
	    cmocka_unit_test(a_filter_that_was_kept_is_not_there_or_of_another_list),
	    cmocka_unit_test(what_was_done_meanwhile_is_asked_again),
	    cmocka_unit_test(a_choice_is_not_offered_or_a_button_leads_to_a_refusal),
	    cmocka_unit_test(who_searches_loses_what_he_chose_or_is_not_told_that_there_is_none),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
