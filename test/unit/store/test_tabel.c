/*
 * What a school loses when table files are read wrong: names with a broken ë, birthdays a day or
 * four years off, leading zeros, and rows that end up in the wrong column.
 */
#include "base/tekst.h"
#include "store/tabel.h"
#include "store/tabel_getal.h"
#include "unit/lijst_bestand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include <cmocka.h>

static bool is_kop(struct arena *a, const char *tekst)
{
	const char *folded = tekst_fold(a, tekst);

	return strcmp(folded, "roepnaam") == 0 || strcmp(folded, "achternaam") == 0 ||
	       strcmp(folded, "geboortedatum") == 0;
}

static struct tabel *read_bytes(const void *data, size_t len, int expected)
{
	struct tabel *t;
	int rc = tabel_parse(&(struct tabel_opties){.is_kop = is_kop}, data, len, &t);

	if (rc != expected)
		print_message("%s: %s\n", err_name(rc), t->zin ? t->zin : "(no sentence)");
	assert_int_equal(rc, expected);
	assert_true((t->zin != NULL) == (rc != 0));
	return t;
}

static struct tabel *read_text(const char *text)
{
	return read_bytes(text, strlen(text), 0);
}

static struct tabel *read_bestand(struct bestand b)
{
	struct tabel *t = read_bytes(b.data, b.len, 0);

	bestand_free(&b);
	return t;
}

#define CEL(t, rij, kolom, tekst) assert_string_equal(tabel_cel((t), (rij), (kolom)), (tekst))

/* ---- CSV ---- */

static void puntkommas(void **state)
{
	struct tabel *t = read_bestand(bestand_load("puntkomma.csv"));

	(void)state;
	assert_string_equal(t->vorm, "CSV met puntkomma's, UTF-8");
	assert_int_equal(t->soort, TABEL_CSV);
	assert_int_equal(t->n_kolommen, 14);
	assert_int_equal(t->n_rijen, 5);
	assert_int_equal(t->fouten_totaal, 0);
	assert_string_equal(t->kop[13], "Woonplaats");
	CEL(t, 1, 0, "Zoë");
	CEL(t, 3, 2, "Bakker; junior");
	CEL(t, 4, 9, "K. \"Kees\" Bos");
	CEL(t, 4, 11, "612345679");
	CEL(t, 5, 0, "");
	CEL(t, 0, 14, "");
	assert_int_equal(tabel_rij_nummer(t, 4), 6);
	assert_int_equal(tabel_rij_nummer(t, 5), 0);
	tabel_free(t);
}

static void komma_bom(void **state)
{
	struct tabel *t = read_bestand(bestand_load("komma_bom.csv"));

	(void)state;
	assert_string_equal(t->vorm, "CSV met komma's, UTF-8");
	assert_string_equal(t->kop[0], "Roepnaam");
	assert_int_equal(t->n_rijen, 5);
	CEL(t, 0, 9, "M. de Groot\r\n(ma-wo)");
	CEL(t, 4, 5, "De Horizon, locatie Zuid");
	assert_int_equal(tabel_rij_nummer(t, 1), 3); /* a line end in a cell makes no row */
	tabel_free(t);
}

static void windows1252(void **state)
{
	struct tabel *t = read_bestand(bestand_load("windows1252.csv"));

	(void)state;
	assert_string_equal(t->vorm, "CSV met puntkomma's, Windows-1252");
	CEL(t, 0, 0, "Groën, Zoë van");
	CEL(t, 0, 3, "’t Veer");
	CEL(t, 0, 6, "€ baan bij café");
	CEL(t, 1, 0, "Müller, Björn");
	tabel_free(t);
}

static void utf16(void **state)
{
	struct bestand b = bestand_load("utf16.txt");
	struct tabel *t = read_bytes(b.data, b.len, 0);
	uint8_t big[512];

	(void)state;
	assert_string_equal(t->vorm, "CSV met tabs, UTF-16");
	CEL(t, 0, 1, "Gün");
	CEL(t, 1, 0, "Łukasz");
	CEL(t, 1, 1, "Żak");
	tabel_free(t);
	for (size_t i = 0; i + 1 < b.len; i += 2) {
		big[i] = b.data[i + 1];
		big[i + 1] = b.data[i];
	}
	t = read_bytes(big, b.len & ~(size_t)1, 0);
	CEL(t, 1, 0, "Łukasz");
	tabel_free(t);
	bestand_free(&b);
}

static void utf16_zonder_wederhelft(void **state)
{
	/* An unpaired surrogate, and half a unit at the end. */
	static const char text[] = "\xff\xfe"
				   "a\0;\0b\0\n\0"
				   "\x3d\xd8;\0\x00\xdc\n\0"
				   "\x3d\xd8\x00\xde;\0x\0\n\0y";
	struct tabel *t = read_bytes(text, sizeof text - 1, 0);

	(void)state;
	CEL(t, 0, 0, "\xef\xbf\xbd");
	CEL(t, 0, 1, "\xef\xbf\xbd");
	CEL(t, 1, 0, "😀");
	CEL(t, 2, 0, "\xef\xbf\xbd");
	tabel_free(t);
}

static void titelregels(void **state)
{
	struct tabel *t =
	    read_text("Uitstroomlijst 2026;;;\r\n;;;\r\n\r\nRoepnaam;Achternaam;Geboortedatum;x\r\n"
		      ";;;\r\nPiet;Jansen;28-02-2009;\r\n");

	(void)state;
	assert_int_equal(t->kop_rij, 4);
	assert_string_equal(t->kop[0], "Roepnaam");
	assert_int_equal(t->n_rijen, 1);
	assert_int_equal(tabel_rij_nummer(t, 0), 6);
	tabel_free(t);
}

static void zonder_bekende_koppen(void **state)
{
	struct tabel *t = read_text("Lijst\nNaam,Groep,Datum\nPiet,5A,1\n");

	(void)state;
	assert_int_equal(t->kop_rij, 2);
	assert_string_equal(t->kop[1], "Groep");
	tabel_free(t);
}

static void een_kolom(void **state)
{
	struct tabel *t = read_text("Achternaam\nJansen\nde Vries\n");

	(void)state;
	assert_int_equal(t->n_kolommen, 1);
	assert_int_equal(t->n_rijen, 2);
	tabel_free(t);
}

static void koppen_zijn_uniek(void **state)
{
	struct tabel *t =
	    read_text("Roepnaam;Achternaam;Telefoon;telefoon;;Telefoon (2);\n1;2;3;4;5;6;7\n");

	(void)state;
	assert_int_equal(t->n_kolommen, 6); /* the seventh has no heading */
	assert_string_equal(t->kop[2], "Telefoon");
	assert_string_equal(t->kop[3], "telefoon (2)");
	assert_string_equal(t->kop[4], "Kolom E");
	assert_string_equal(t->kop[5], "Telefoon (2) (2)");
	assert_int_equal(t->fouten_totaal, 1);
	tabel_free(t);
}

static void te_veel_cellen(void **state)
{
	struct tabel *t = read_text("Roepnaam,Achternaam\nPiet,Jansen\nPiet,Jansen, junior\n");

	(void)state;
	assert_int_equal(t->n_fouten, 1);
	assert_int_equal(t->fouten[0].rij, 3);
	assert_int_equal(t->fouten[0].kolom, TABEL_GEEN_KOLOM);
	assert_string_equal(
	    t->fouten[0].zin,
	    "Rij 3: deze rij heeft 3 cellen en de kopregel 2. Zet een tekst met een komma of "
	    "puntkomma erin tussen aanhalingstekens.");
	tabel_free(t);
}

static void sep_regel(void **state)
{
	struct tabel *t = read_text("sep=,\r\nRoepnaam,Achternaam\r\nPiet,\"a;b;c\"\r\n");
	static const char wide[] =
	    "\xff\xfes\0e\0p\0=\0;\0\n\0R\0o\0e\0p\0n\0a\0a\0m\0;\0A\0\n\0x\0;\0y\0";

	(void)state;
	CEL(t, 0, 1, "a;b;c");
	assert_int_equal(t->kop_rij, 1);
	tabel_free(t);
	t = read_bytes(wide, sizeof wide - 1, 0);
	CEL(t, 0, 1, "y");
	tabel_free(t);
}

static void scheiding_ondanks_kommas(void **state)
{
	struct tabel *t =
	    read_text("Leerling;Geboortedatum\nJansen, Piet;28-02-2009\nVries, Jan de;1-1-2009\n");

	(void)state;
	assert_int_equal(t->n_kolommen, 2);
	CEL(t, 1, 0, "Vries, Jan de");
	tabel_free(t);
}

static void ingepakte_teksten(void **state)
{
	struct tabel *t = read_text(
	    "Roepnaam;Achternaam;Tel;a;b;c\n"
	    "=\"Piet\";\"=\"\"007\"\"\";'+31612345678;'=1+1;'t Hof;\xc2\xa0 x \xc2\xa0\n");

	(void)state;
	CEL(t, 0, 0, "Piet");
	CEL(t, 0, 1, "007");
	CEL(t, 0, 2, "+31612345678");
	CEL(t, 0, 3, "=1+1");
	CEL(t, 0, 4, "'t Hof");
	CEL(t, 0, 5, "x");
	tabel_free(t);
}

static void lange_en_vreemde_cellen(void **state)
{
	char text[8192] = "Roepnaam;Achternaam\n", *at = text + strlen(text);
	struct tabel *t;

	(void)state;
	for (int i = 0; i < TABEL_TEKENS_MAX; i++)
		at = stpcpy(at, "é");
	at = stpcpy(at, ";a\n");
	memset(at, 'x', TABEL_TEKENS_MAX + 1);
	at += TABEL_TEKENS_MAX + 1;
	strcpy(at, ";b\n\x01;\xc2\x85\n");
	t = read_text(text);
	assert_int_equal(strlen(tabel_cel(t, 0, 0)), 2 * TABEL_TEKENS_MAX);
	CEL(t, 1, 0, "");
	CEL(t, 1, 1, "b");
	assert_int_equal(t->n_fouten, 3);
	assert_string_equal(
	    t->fouten[0].zin,
	    "Rij 3, kolom A: deze tekst is langer dan 2000 tekens. Maak hem korter.");
	assert_string_equal(
	    t->fouten[1].zin,
	    "Rij 4, kolom A: hier staat een onleesbaar teken. Typ deze tekst opnieuw.");
	assert_int_equal(t->fouten[2].kolom, 1);
	tabel_free(t);
}

static void kolom_weg(void **state)
{
	struct tabel *t = read_text("Roepnaam;Achternaam;BSN\nPiet;Jansen;123456782\nJan;Bos\n");

	(void)state;
	tabel_kolom_end(t, 2);
	CEL(t, 0, 2, "");
	CEL(t, 0, 1, "Jansen");
	assert_string_equal(t->kop[2], "BSN");
	tabel_free(t);
}

/* ---- numbers and dates ---- */

static void formaten(void **state)
{
	static const struct {
		const char *code;
		enum getal_vorm vorm;
	} codes[] = {
	    {"General", GETAL_GEWOON},
	    {"Standaard", GETAL_GEWOON},
	    {"0.00", GETAL_GEWOON},
	    {"#,##0 \"dagen\"", GETAL_GEWOON},
	    {"dd\\-mm\\-yyyy;@", GETAL_DATUM},
	    {"[$-413]d mmmm yyyy", GETAL_DATUM},
	    {"mmm", GETAL_DATUM},
	    {"yyyy\\-mm\\-dd hh:mm", GETAL_DATUM_TIJD},
	    {"h:mm", GETAL_TIJD},
	    {"[h]:mm:ss", GETAL_TIJD},
	    {"mm:ss", GETAL_TIJD},
	    {"[Red]0;[Blue]\\d0", GETAL_GEWOON},
	    {"0_d\\y*h", GETAL_GEWOON},
	    {"\"", GETAL_GEWOON},
	    {"[", GETAL_GEWOON},
	    {"\\", GETAL_GEWOON},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		if (getal_vorm_parse(codes[i].code) != codes[i].vorm)
			fail_msg("%s is %d", codes[i].code, (int)getal_vorm_parse(codes[i].code));
	assert_int_equal(getal_vorm_find(0), GETAL_GEWOON);
	assert_int_equal(getal_vorm_find(14), GETAL_DATUM);
	assert_int_equal(getal_vorm_find(20), GETAL_TIJD);
	assert_int_equal(getal_vorm_find(22), GETAL_DATUM_TIJD);
	assert_int_equal(getal_vorm_find(46), GETAL_TIJD);
	assert_int_equal(getal_vorm_find(50), GETAL_DATUM);
	assert_int_equal(getal_vorm_find(49), GETAL_GEWOON);
}

static void getallen(void **state)
{
	static const struct {
		const char *number;
		enum getal_vorm vorm;
		bool stelsel1904;
		const char *text;
	} list[] = {
	    {"39872", GETAL_GEWOON, false, "39872"},
	    {"612345678", GETAL_GEWOON, false, "612345678"},
	    {"6.12345678E8", GETAL_GEWOON, false, "612345678"},
	    {"0.1", GETAL_GEWOON, false, "0.1"},
	    {"-3", GETAL_GEWOON, false, "-3"},
	    {"1E300", GETAL_GEWOON, false, "1e+300"},
	    {"39872", GETAL_DATUM, false, "28-02-2009"},
	    {"39872.9999999", GETAL_DATUM, false, "01-03-2009"},
	    {"38410", GETAL_DATUM, true, "28-02-2009"},
	    {"0", GETAL_DATUM, true, "01-01-1904"},
	    {"1", GETAL_DATUM, false, "01-01-1900"},
	    {"59", GETAL_DATUM, false, "28-02-1900"},
	    {"61", GETAL_DATUM, false, "01-03-1900"},
	    {"60", GETAL_DATUM, false, "60"}, /* 29 February 1900 never was */
	    {"0", GETAL_DATUM, false, "0"},
	    {"-1", GETAL_DATUM, false, "-1"},
	    {"999999", GETAL_DATUM, false, "999999"},
	    {"39872.427083333331", GETAL_DATUM_TIJD, false, "28-02-2009 10:15"},
	    {"39872", GETAL_DATUM_TIJD, false, "28-02-2009"},
	    {"0.427083333333333", GETAL_TIJD, false, "10:15"},
	};
	char out[GETAL_TEXT_MAX];

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		assert_true(getal_render(list[i].number, list[i].vorm, list[i].stelsel1904, out));
		assert_string_equal(out, list[i].text);
	}
	assert_false(getal_render("", GETAL_DATUM, false, out));
	assert_false(getal_render("12a", GETAL_GEWOON, false, out));
	assert_false(getal_render("nan", GETAL_GEWOON, false, out));
	assert_false(getal_render("1e999", GETAL_DATUM, false, out));
}

/* ---- XLSX ---- */

static struct bestand excel(bool stelsel1904)
{
	char path[] = "/tmp/startbaan-lijst-XXXXXX";
	int fd = mkstemp(path);
	lxw_workbook *book = workbook_new(path);
	lxw_worksheet *title = workbook_add_worksheet(book, "Uitleg"),
		      *sheet = workbook_add_worksheet(book, "5A & 5B");
	lxw_format *date = workbook_add_format(book), *bold = workbook_add_format(book);
	struct bestand b = {.data = malloc(1 << 20)};
	FILE *file;

	assert_true(fd >= 0);
	format_set_num_format(date, "[$-413]d mmmm yyyy");
	format_set_bold(bold);
	worksheet_hide(title);
	worksheet_activate(sheet);
	worksheet_write_string(sheet, 0, 0, "Lijst van De Horizon", bold);
	worksheet_write_string(sheet, 2, 0, "Roepnaam", bold);
	worksheet_write_string(sheet, 2, 1, "Achternaam", bold);
	worksheet_write_string(sheet, 2, 2, "Geboortedatum", bold);
	worksheet_write_string(sheet, 2, 3, "Mobiel", bold);
	worksheet_write_string(sheet, 3, 0, "Zoë", NULL);
	worksheet_write_string(sheet, 3, 1, "=1+1", NULL);
	worksheet_write_number(sheet, 3, 2, stelsel1904 ? 38410 : 39872, date);
	worksheet_write_number(sheet, 3, 3, 612345678, NULL);
	worksheet_write_formula_str(sheet, 5, 0, "=CONCATENATE(\"Pi\",\"et\")", NULL, "Piet");
	worksheet_write_rich_string(
	    sheet, 5, 1,
	    (lxw_rich_string_tuple *[]){&(lxw_rich_string_tuple){NULL, "Jan"},
					&(lxw_rich_string_tuple){bold, "sen "}, NULL},
	    NULL);
	worksheet_write_boolean(sheet, 5, 3, 1, NULL);
	workbook_close(book);
	file = fdopen(fd, "rb");
	b.len = fread(b.data, 1, 1 << 20, file);
	fclose(file);
	remove(path);
	return b;
}

static void excel_bestand(void **state)
{
	struct tabel *t = read_bestand(excel(false));

	(void)state;
	assert_int_equal(t->soort, TABEL_XLSX);
	assert_string_equal(t->vorm, "Excel, blad \"5A & 5B\"");
	assert_string_equal(t->blad, "5A & 5B");
	assert_int_equal(t->n_bladen, 1); /* the hidden one is not offered */
	assert_int_equal(t->kop_rij, 3);
	assert_int_equal(t->n_rijen, 2);
	CEL(t, 0, 0, "Zoë");
	CEL(t, 0, 1, "=1+1");
	CEL(t, 0, 2, "28-02-2009");
	CEL(t, 0, 3, "612345678");
	assert_int_equal(tabel_rij_nummer(t, 1), 6);
	CEL(t, 1, 0, "Piet");
	CEL(t, 1, 1, "Jansen");
	CEL(t, 1, 3, "ja");
	assert_int_equal(t->fouten_totaal, 0);
	tabel_free(t);
}

#define RIJ(r, cells) "<row r=\"" #r "\">" cells "</row>"
#define TEKST(ref, text) "<c r=\"" ref "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define KOP RIJ(1, TEKST("A1", "Roepnaam") TEKST("B1", "Achternaam") TEKST("C1", "Geboortedatum"))

static struct tabel *read_blad(const char *rows, const char *gedeeld)
{
	char blad[8192];

	snprintf(blad, sizeof blad, "<sheetData>%s</sheetData>", rows);
	return read_bestand(xlsx_make(blad, gedeeld));
}

static void cellen_van_elke_soort(void **state)
{
	struct tabel *t = read_blad(
	    KOP RIJ(
		2,
		"<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v> 0 </v></c><c r=\"C2\" s=\"1\"><v>39872</v></c>"
		"<c r=\"D2\" t=\"b\"><v>0</v></c><c r=\"E2\" t=\"d\"><v>2009-02-28T00:00:00</v></c>"
		"<c r=\"F2\" s=\"2\"><v>39872</v></c><c r=\"G2\" s=\"3\"><v>0.5</v></c><c r=\"H2\" s=\"99\"><v>1</v></c>"
		"<c r=\"I2\"><f>1+1</f><v>2</v></c><c r=\"J2\" t=\"str\"><f>A2</f><v>tekst</v></c>"),
	    "<si><t>Jansen</t></si><si><r><rPr><b/></rPr><t>Zo</t></r><r><t>ë</t></r><rPh><t>ZOO</t></rPh></si>");

	(void)state;
	CEL(t, 0, 0, "Zoë");
	CEL(t, 0, 1, "Jansen");
	CEL(t, 0, 2, "28-02-2009");
	CEL(t, 0, 3, "nee");
	CEL(t, 0, 4, "2009-02-28");
	CEL(t, 0, 5, "39872");
	CEL(t, 0, 6, "12:00");
	CEL(t, 0, 7, "1");
	CEL(t, 0, 8, "2");
	CEL(t, 0, 9, "tekst");
	assert_string_equal(t->kop[9], "Kolom J"); /* beside the list, in a spreadsheet no fault */
	assert_int_equal(t->fouten_totaal, 0);
	tabel_free(t);
}

static void fouten_in_cellen(void **state)
{
	struct tabel *t = read_blad(
	    KOP RIJ(
		2,
		TEKST(
		    "A2",
		    "Piet") "<c r=\"B2\" t=\"e\"><v>#N/A</v></c><c r=\"C2\" s=\"1\"><f>TODAY()</f></c>")
		RIJ(3, TEKST("A3", "Jan") "<c r=\"C3\"><v>12x</v></c>"),
	    NULL);

	(void)state;
	assert_int_equal(t->n_fouten, 3);
	assert_string_equal(
	    t->fouten[0].zin,
	    "Rij 2, kolom B: hier staat een formule zonder goede uitkomst. Zet er de "
	    "tekst of datum zelf neer.");
	assert_int_equal(t->fouten[2].rij, 3);
	CEL(t, 0, 2, "");
	tabel_free(t);
}

static void zonder_verwijzingen(void **state)
{
	/*
	 * Rows and cells without r, prefixes on every element, an escaped line end, and an
	 * unknown element.
	 */
	struct bestand b = xlsx_make(
	    "<x:sheetData xmlns:x=\"u\"><x:row><x:c t=\"inlineStr\"><x:is><x:t>Roepnaam</x:t></x:is></x:c>"
	    "<x:c t=\"inlineStr\"><x:is><x:t>Achternaam</x:t></x:is></x:c></x:row><extra><x:row/></extra>"
	    "<x:row r=\"7\"><x:c t=\"inlineStr\"><x:is><x:t>a_x000A_b_x005F_x000D__x00FF_ _x</x:t></x:is></x:c>"
	    "<x:c t=\"inlineStr\"><x:is><x:t>z</x:t><extra><x:t>weg</x:t></extra></x:is></x:c></x:row></x:sheetData>",
	    NULL);
	struct tabel *t = read_bestand(b);

	(void)state;
	assert_int_equal(tabel_rij_nummer(t, 0), 7);
	CEL(t, 0, 0, "a\nb_x000D__x00FF_ _x");
	tabel_free(t);
}

static void bladen(void **state)
{
	static const char workbook[] =
	    "<workbook xmlns:r=\"u\"><workbookPr date1904=\"true\"/><sheets><sheet name=\"Grafiek\" r:id=\"g\"/>"
	    "<sheet name=\"Eerste\" r:id=\"rId1\"/><sheet name=\"Geheim\" state=\"veryHidden\" r:id=\"rId1\"/>"
	    "<sheet name=\"Tweede\" r:id=\"tweede\"/></sheets></workbook>";
	static const char rels[] =
	    "<Relationships><Relationship Id=\"g\" Type=\"x/chartsheet\" Target=\"c.xml\"/>"
	    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
	    "<Relationship Id=\"rIdS\" Type=\"x/styles\" Target=\"styles.xml\"/>"
	    "<Relationship Id=\"tweede\" Type=\"x/worksheet\" Target=\"/xl/ander.xml\"/></Relationships>";
	struct bestand b = xlsx_make_with(
	    "<sheetData>" KOP RIJ(
		2, TEKST("A2", "een") "<c r=\"C2\" s=\"1\"><v>38410</v></c>") "</sheetData>",
	    (struct deel[]){{"xl/workbook.xml", workbook, 0},
			    {"xl/_rels/workbook.xml.rels", rels, 0},
			    {"xl/ander.xml",
			     "<worksheet><sheetData>" KOP RIJ(
				 2, TEKST("A2", "twee")) "</sheetData></worksheet>",
			     0},
			    {NULL, NULL, 0}});
	struct tabel *t = read_bytes(b.data, b.len, 0);

	(void)state;
	assert_string_equal(t->blad, "Eerste");
	assert_int_equal(t->n_bladen, 3);
	assert_string_equal(t->bladen[2], "Tweede");
	CEL(t, 0, 0, "een");
	CEL(t, 0, 2, "28-02-2009"); /* the 1904 system */
	tabel_free(t);
	assert_int_equal(tabel_parse(&(struct tabel_opties){.is_kop = is_kop, .blad = "Tweede"},
				     b.data, b.len, &t),
			 0);
	CEL(t, 0, 0, "twee");
	tabel_free(t);
	assert_int_equal(tabel_parse(&(struct tabel_opties){.blad = "Geheim"}, b.data, b.len, &t),
			 ERR_INVOER);
	assert_string_equal(t->zin, "Het blad dat u koos staat niet in dit bestand.");
	tabel_free(t);
	bestand_free(&b);
}

static void macros_worden_genegeerd(void **state)
{
	struct bestand b = xlsx_make_with(
	    "<sheetData>" KOP RIJ(2, TEKST("A2", "Piet")) "</sheetData>",
	    (struct deel[]){{"xl/vbaProject.bin", "\xd0\xcf\x11\xe0 Sub Auto_Open()", 0},
			    {"xl/externalLinks/externalLink1.xml", "<a/>", 0},
			    {NULL, NULL, 0}});
	struct tabel *t = read_bestand(b);

	(void)state;
	CEL(t, 0, 0, "Piet");
	tabel_free(t);
}

/* ---- limits ---- */

static char *rows_of(size_t n, const char *row, size_t *len)
{
	size_t size = strlen(row);
	char *text = malloc(sizeof "Roepnaam;Achternaam\n" + n * size),
	     *at = stpcpy(text, "Roepnaam;Achternaam\n");

	for (size_t i = 0; i < n; i++)
		at = stpcpy(at, row);
	*len = (size_t)(at - text);
	return text;
}

static void vijftigduizend_rijen(void **state)
{
	size_t len;
	char *text = rows_of(TABEL_RIJEN_MAX, "a;b\n", &len);
	struct tabel *t = read_bytes(text, len, 0);

	(void)state;
	assert_int_equal(t->n_rijen, TABEL_RIJEN_MAX);
	CEL(t, TABEL_RIJEN_MAX - 1, 1, "b");
	assert_int_equal(tabel_rij_nummer(t, TABEL_RIJEN_MAX - 1), TABEL_RIJEN_MAX + 1);
	tabel_free(t);
	free(text);
	text = rows_of(TABEL_RIJEN_MAX + 1, "a;b\n", &len);
	t = read_bytes(text, len, ERR_TE_GROOT);
	assert_string_equal(
	    t->zin, "Deze lijst heeft meer dan 50.000 rijen. Deel hem op in kleinere lijsten.");
	assert_int_equal(t->n_rijen, 0);
	tabel_free(t);
	free(text);
}

static void te_weinig_geheugen(void **state)
{
	size_t len;
	char *text = rows_of(20000, "abcdefghijklmnop;b\n", &len);
	struct tabel *t;

	(void)state;
	assert_int_equal(tabel_parse(&(struct tabel_opties){.geheugen = 500000}, text, len, &t),
			 ERR_TE_GROOT);
	assert_non_null(t->zin);
	tabel_free(t);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(puntkommas),
	    cmocka_unit_test(komma_bom),
	    cmocka_unit_test(windows1252),
	    cmocka_unit_test(utf16),
	    cmocka_unit_test(utf16_zonder_wederhelft),
	    cmocka_unit_test(titelregels),
	    cmocka_unit_test(zonder_bekende_koppen),
	    cmocka_unit_test(een_kolom),
	    cmocka_unit_test(koppen_zijn_uniek),
	    cmocka_unit_test(te_veel_cellen),
	    cmocka_unit_test(sep_regel),
	    cmocka_unit_test(scheiding_ondanks_kommas),
	    cmocka_unit_test(ingepakte_teksten),
	    cmocka_unit_test(lange_en_vreemde_cellen),
	    cmocka_unit_test(kolom_weg),
	    cmocka_unit_test(formaten),
	    cmocka_unit_test(getallen),
	    cmocka_unit_test(excel_bestand),
	    cmocka_unit_test(cellen_van_elke_soort),
	    cmocka_unit_test(fouten_in_cellen),
	    cmocka_unit_test(zonder_verwijzingen),
	    cmocka_unit_test(bladen),
	    cmocka_unit_test(macros_worden_genegeerd),
	    cmocka_unit_test(vijftigduizend_rijen),
	    cmocka_unit_test(te_weinig_geheugen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
