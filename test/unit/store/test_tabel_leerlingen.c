/*
 * What a school loses when its list does not come through whole: files as schools send them, from
 * bytes to leavers.
 */
#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/school.h"
#include "store/tabel_leerlingen.h"
#include "unit/lijst_bestand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static int setup(void **state)
{
	(void)state;
	a = arena_open(64 << 20);
	return a == NULL;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static struct tabel_leerlingen read_with(const char *naam, const char *keuze)
{
	struct bestand b = bestand_load(naam);
	struct tabel_leerlingen_opties opties = {.keuze = keuze, .vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;

	assert_int_equal(tabel_leerlingen_parse(&opties, b.data, b.len, &t), 0);
	bestand_free(&b);
	return t;
}

static void schone_lijst(void **state)
{
	struct tabel_leerlingen t = read_with("puntkomma.csv", NULL);
	const struct leerling *ll = t.lijst.leerlingen;

	(void)state;
	assert_null(t.zin);
	assert_true(t.goed);
	assert_int_equal(t.lijst.n, 5);
	assert_int_equal(t.lijst.n_uitkomst[LEERLING_GOED], 5);
	for (size_t i = 0; i < t.keuze.n; i++)
		assert_int_not_equal(t.keuze.veld[i], CHOICE_NONE);
	assert_string_equal(ll[1].naam_vouw, "zoe van der gun");
	assert_string_equal(ll[1].telefoon, "0623456789");
	assert_int_equal(ll[1].schoolsoort, SCHOOLSOORT_VSO_CLUSTER4);
	assert_int_equal(ll[2].bestemming, CHOICE_NONE);
	assert_string_equal(ll[2].voorvoegsel, "El");
	assert_int_equal(ll[3].bestemming, BESTEMMING_DAGBESTEDING);
	assert_int_equal(ll[4].bestemming, BESTEMMING_TOELEIDING);
	assert_int_equal(ll[4].geboortedatum.dag, datum_of(2008, 2, 29).dag);
	assert_string_equal(ll[4].telefoon, "0612345679");
	assert_string_equal(ll[4].woonplaats, "'t Harde");
	tabel_leerlingen_free(&t);
}

static void dezelfde_lijst_in_andere_vorm(void **state)
{
	struct tabel_leerlingen t = read_with("puntkomma.csv", NULL),
				u = read_with("komma_bom.csv", NULL);

	(void)state;
	assert_true(u.goed);
	for (size_t i = 0; i < t.lijst.n; i++)
		assert_string_equal(t.lijst.leerlingen[i].sleutel, u.lijst.leerlingen[i].sleutel);
	assert_string_equal(u.lijst.leerlingen[0].mentor, "M. de Groot (ma-wo)");
	assert_string_equal(tabel_leerlingen_koppen(a, &t), tabel_leerlingen_koppen(a, &u));
	assert_int_equal(strncmp(tabel_leerlingen_koppen(a, &t), "roepnaam=\ntussenvoegsel=\n", 24),
			 0);
	tabel_leerlingen_free(&t);
	tabel_leerlingen_free(&u);
}

static void oude_codering(void **state)
{
	struct tabel_leerlingen t = read_with("windows1252.csv", NULL);
	const struct leerling *ll = t.lijst.leerlingen;

	(void)state;
	assert_true(t.goed);
	assert_string_equal(ll[0].roepnaam, "Zoë");
	assert_string_equal(ll[0].achternaam, "Groën");
	assert_string_equal(ll[0].school, "’t Veer");
	assert_int_equal(ll[0].schoolsoort, SCHOOLSOORT_VO);
	assert_int_equal(ll[0].bestemming, BESTEMMING_WERK);
	assert_int_equal(ll[1].bestemming, BESTEMMING_VERVOLGOPLEIDING);
	tabel_leerlingen_free(&t);
}

static void lijst_met_alles_eraan(void **state)
{
	struct tabel_leerlingen t = read_with("titelregels.csv", NULL);
	const struct leerling_melding *m = t.lijst.meldingen;

	(void)state;
	assert_false(t.goed);
	assert_int_equal(t.tabel->kop_rij, 4);
	assert_int_equal(t.n_meldingen, 2);
	assert_non_null(strstr(t.meldingen[0], "kolom \"BSN\""));
	assert_non_null(strstr(t.meldingen[1], "nemen wij niet over: "));
	assert_non_null(strstr(t.meldingen[1], "Telefoon ouder"));
	assert_null(strstr(t.meldingen[1], "BSN"));
	assert_string_equal(tabel_cel(t.tabel, 0, 3), ""); /* nobody sees it any more */
	assert_int_equal(t.lijst.n_meldingen, 2);
	assert_string_equal(
	    m[0].zin, "Rij 7, geboortedatum: \"31-02-2009\" bestaat niet. Schrijf de datum als "
		      "dag-maand-jaar, bijvoorbeeld 28-02-2009.");
	assert_non_null(strstr(m[1].zin, "Rij 8: dezelfde naam en geboortedatum als rij 5."));
	assert_string_equal(t.lijst.leerlingen[1].roepnaam, "Piet");
	assert_string_equal(t.lijst.leerlingen[1].voorvoegsel, "van den");
	assert_int_equal(t.lijst.n_uitkomst[LEERLING_OVERGESLAGEN], 1);
	assert_string_equal(t.lijst.leerlingen[0].telefoon,
			    ""); /* a parent's number is not the youth's */
	tabel_leerlingen_free(&t);
}

static void onthouden_keuze_telt(void **state)
{
	struct tabel_leerlingen t =
	    read_with("titelregels.csv", "telefoon ouder=telefoon\nbsn=klas\n");

	(void)state;
	assert_string_equal(t.lijst.leerlingen[0].telefoon, "0611111111");
	assert_string_equal(t.lijst.leerlingen[0].klas, "");
	tabel_leerlingen_free(&t);
	t = read_with("titelregels.csv", "naam leerling=\n");
	assert_string_equal(t.zin, "Kies in welke kolom de achternaam of de volledige naam staat.");
	assert_false(t.goed);
	assert_int_equal(t.lijst.n, 0);
	tabel_leerlingen_free(&t);
}

static void fout_in_een_cel_telt(void **state)
{
	static const char text[] = "Roepnaam;Achternaam;Geboren\nPiet;Jansen;28-02-2009;te veel\n";
	struct tabel_leerlingen_opties opties = {.vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;

	(void)state;
	assert_int_equal(tabel_leerlingen_parse(&opties, text, sizeof text - 1, &t), 0);
	assert_null(t.zin);
	assert_int_equal(t.lijst.n_uitkomst[LEERLING_FOUT], 0);
	assert_false(t.goed);
	tabel_leerlingen_free(&t);
	assert_int_equal(tabel_leerlingen_parse(&opties, "%PDF", 4, &t), ERR_SOORT);
	assert_non_null(t.zin);
	tabel_leerlingen_free(&t);
}

static void meer_dan_er_in_past(void **state)
{
	/* Every name is copied and folded: 50,000 rows of 350 bytes that are not ASCII. */
	size_t size = (size_t)19 << 20;
	char *text = malloc(size + 1000), *at = stpcpy(text, "Naam;Geboren;Mentor\n");
	struct tabel_leerlingen_opties opties = {.vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;

	(void)state;
	for (int i = 0; i < 50000 && (size_t)(at - text) < size; i++) {
		for (int j = 0; j < 90; j++)
			at = stpcpy(at, "éé");
		at = stpcpy(at, ", é é é é é é é é é é é é é é é é é é é é é;x;é\n");
	}
	assert_int_equal(tabel_leerlingen_parse(&opties, text, (size_t)(at - text), &t),
			 ERR_TE_GROOT);
	assert_non_null(strstr(t.zin, "te groot"));
	assert_false(t.goed);
	tabel_leerlingen_free(&t);
	free(text);
}

static void datum_uit_excel(void **state)
{
	struct bestand b = xlsx_make(
	    "<sheetData><row><c t=\"inlineStr\"><is><t>Naam</t></is></c><c t=\"inlineStr\"><is><t>Geboortedatum</t></is></c>"
	    "<c t=\"inlineStr\"><is><t>Mobiel</t></is></c></row><row><c t=\"inlineStr\"><is><t>Jansen, Piet</t></is></c>"
	    "<c s=\"1\"><v>39872</v></c><c><v>612345678</v></c></row></sheetData>",
	    NULL);
	struct tabel_leerlingen_opties opties = {.vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;

	(void)state;
	assert_int_equal(tabel_leerlingen_parse(&opties, b.data, b.len, &t), 0);
	assert_true(t.goed);
	assert_int_equal(t.lijst.leerlingen[0].geboortedatum.dag, datum_of(2009, 2, 28).dag);
	assert_string_equal(t.lijst.leerlingen[0].telefoon, "0612345678");
	tabel_leerlingen_free(&t);
	bestand_free(&b);
}

/* The list stands on the second sheet: somebody looks for pupils who were never read. */
static void een_tweede_blad_wordt_genoemd(void **state)
{
	static const struct deel werkmap[] = {
	    {"xl/workbook.xml",
	     "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
	     "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
	     "<sheet name=\"Uitleg\" sheetId=\"1\" r:id=\"rId1\"/>"
	     "<sheet name=\"Lijst\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>",
	     0},
	    {NULL, NULL, 0},
	};
	struct bestand b = xlsx_make_with(
	    "<sheetData><row><c t=\"inlineStr\"><is><t>Zie blad 2</t></is></c></row>"
	    "<row><c t=\"inlineStr\"><is><t>Dit is uitleg</t></is></c></row></sheetData>",
	    werkmap);
	struct tabel_leerlingen_opties opties = {.vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;

	(void)state;
	assert_int_equal(tabel_leerlingen_parse(&opties, b.data, b.len, &t), 0);
	assert_non_null(t.zin);
	assert_int_equal(t.n_meldingen, 2);
	assert_non_null(strstr(t.meldingen[1], "2 bladen. Wij lezen er één: \"Uitleg\"."));
	tabel_leerlingen_free(&t);
	bestand_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(schone_lijst, setup, teardown),
	    cmocka_unit_test_setup_teardown(dezelfde_lijst_in_andere_vorm, setup, teardown),
	    cmocka_unit_test_setup_teardown(oude_codering, setup, teardown),
	    cmocka_unit_test_setup_teardown(lijst_met_alles_eraan, setup, teardown),
	    cmocka_unit_test_setup_teardown(onthouden_keuze_telt, setup, teardown),
	    cmocka_unit_test_setup_teardown(fout_in_een_cel_telt, setup, teardown),
	    cmocka_unit_test_setup_teardown(meer_dan_er_in_past, setup, teardown),
	    cmocka_unit_test_setup_teardown(datum_uit_excel, setup, teardown),
	    cmocka_unit_test_setup_teardown(een_tweede_blad_wordt_genoemd, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
