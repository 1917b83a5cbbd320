/*
 * What everybody loses when a hostile file gets through: the server's memory and time, files that
 * it can read, the spreadsheet of the next person who opens an export. Every file here must be
 * refused with a Dutch sentence or read as harmless text, within the limits, without a leak (the
 * sanitizers watch).
 */
#include "store/tabel.h"
#include "unit/lijst_bestand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#define NULBYTES "\0\0\0\0\0\0\0\0"
#define RIJ(r, cells) "<row r=\"" #r "\">" cells "</row>"
#define TEKST(ref, text) "<c r=\"" ref "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define KOP RIJ(1, TEKST("A1", "Roepnaam") TEKST("B1", "Achternaam"))
#define BLAD(rows) "<sheetData>" KOP rows "</sheetData>"

#define BESCHADIGD "Dit Excel-bestand is beschadigd"
#define VERDACHT "geen gewone Excel-lijst"

/* `n` times `text` between `before` and `after`. */
static char *repeated(const char *before, const char *text, size_t n, const char *after)
{
	size_t len = strlen(text);
	char *whole = malloc(strlen(before) + n * len + strlen(after) + 1),
	     *at = stpcpy(whole, before);

	for (size_t i = 0; i < n; i++)
		at = stpcpy(at, text);
	strcpy(at, after);
	return whole;
}

/* The bytes are refused with this error and a sentence that has these words. */
static void refused(const void *data, size_t len, int expected, const char *words)
{
	struct tabel *t;
	int rc = tabel_parse(&(struct tabel_opties){.is_kop = NULL}, data, len, &t);

	if (rc != expected || !t->zin || !strstr(t->zin, words))
		print_message("%s: %s\n", err_name(rc), t->zin ? t->zin : "(no sentence)");
	assert_int_equal(rc, expected);
	assert_non_null(strstr(t->zin, words));
	assert_int_equal(t->n_rijen, 0);
	tabel_free(t);
}

static void refused_bestand(struct bestand b, int expected, const char *words)
{
	refused(b.data, b.len, expected, words);
	bestand_free(&b);
}

static void refused_text(char *text, int expected, const char *words)
{
	refused(text, strlen(text), expected, words);
	free(text);
}

/* A sheet that is refused. */
static void refused_blad(const char *blad, int expected, const char *words)
{
	refused_bestand(xlsx_make(blad, NULL), expected, words);
}

/* A workbook with one part replaced is refused. */
static void refused_deel(const char *naam, const char *tekst, int expected, const char *words)
{
	struct deel anders[] = {{naam, tekst, 0}, {NULL, NULL, 0}};

	refused_bestand(xlsx_make_with(BLAD(RIJ(2, TEKST("A2", "x"))), anders), expected, words);
}

/* Read, and its one row says this in the first two cells. */
static void harmless(struct bestand b, const char *a, const char *second)
{
	struct tabel *t;

	assert_int_equal(tabel_parse(&(struct tabel_opties){.is_kop = NULL}, b.data, b.len, &t), 0);
	assert_string_equal(tabel_cel(t, 0, 0), a);
	assert_string_equal(tabel_cel(t, 0, 1), second);
	tabel_free(t);
	bestand_free(&b);
}

/* ---- what is no list ---- */

static void ander_soort_bestand(void **state)
{
	static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" NULBYTES;
	static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" NULBYTES
				     "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" NULBYTES;
	static const char html[] =
	    "\xef\xbb\xbf\r\n<html><table><tr><td>Roepnaam</td></tr></table></html>";

	(void)state;
	refused("", 0, ERR_INVOER, "leeg");
	refused(" \r\n;;\r\n", 7, ERR_INVOER, "geen lijst");
	refused("Roepnaam;Achternaam\r\n", 21, ERR_INVOER, "alleen een kopregel");
	refused(ole, sizeof ole - 1, ERR_SOORT, ".xls");
	refused(locked, sizeof locked - 1, ERR_SOORT, "wachtwoord");
	refused(html, sizeof html - 1, ERR_SOORT, "webpagina");
	refused("%PDF-1.7\n", 9, ERR_SOORT, "PDF");
	refused("{\\rtf1 x}", 9, ERR_SOORT, "tekstdocument");
	refused("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", 65,
		ERR_SOORT, "XML");
}

static void ander_soort_archief(void **state)
{
	static const char word[] = "<Relationships><Relationship Type=\"x/officeDocument\" "
				   "Target=\"word/document.xml\"/></Relationships>";

	(void)state;
	refused_bestand(
	    zip_make(
		(struct deel[]){{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", 0},
				{"content.xml", "<a/>", 0},
				{NULL, NULL, 0}},
		NULL),
	    ERR_SOORT, ".ods");
	refused_bestand(
	    zip_make((struct deel[]){{"xl/workbook.bin", "x", 0}, {NULL, NULL, 0}}, NULL),
	    ERR_SOORT, ".xlsb");
	refused_bestand(zip_make((struct deel[]){{"_rels/.rels", word, 0},
						 {"word/document.xml", "<a/>", 0},
						 {NULL, NULL, 0}},
				 NULL),
			ERR_SOORT, "Word");
	refused_bestand(
	    zip_make((struct deel[]){{"lijst.csv", "a;b\nc;d\n", 0}, {NULL, NULL, 0}}, NULL),
	    ERR_SOORT, "zip-bestand");
	refused_bestand(
	    zip_make((struct deel[]){{"xl/workbook.xml", "<workbook/>", 0}, {NULL, NULL, 0}},
		     "geheim"),
	    ERR_SOORT, "zip-bestand");
	refused("PK\5\6" NULBYTES NULBYTES "\0\0", 22, ERR_SOORT, "zip-bestand");
}

static void met_wachtwoord(void **state)
{
	static const char rels[] = "<Relationships><Relationship Type=\"x/officeDocument\" "
				   "Target=\"xl/workbook.xml\"/></Relationships>";

	(void)state;
	refused_bestand(zip_make((struct deel[]){{"_rels/.rels", rels, 0},
						 {"xl/workbook.xml", "<workbook/>", 0},
						 {NULL, NULL, 0}},
				 "geheim"),
			ERR_SOORT, "wachtwoord");
}

/* ---- CSV that means harm ---- */

static void nulbytes(void **state)
{
	static const char nul[] = "Roepnaam;Achternaam\nPiet;Jan\0sen\n";
	static const char wide[] = "R\0o\0e\0p\0;\0b\0\n\0x\0;\0y\0";
	char zeros[4096] = {0};

	(void)state;
	refused(nul, sizeof nul - 1, ERR_SOORT, "op regel 2");
	refused(wide, sizeof wide - 1, ERR_SOORT, "op regel 1");
	refused(zeros, sizeof zeros, ERR_SOORT, "geen leesbare lijst");
}

static void aanhalingsteken_blijft_open(void **state)
{
	(void)state;
	refused("a;b\n1;\"2\n3;4\n", 13, ERR_INVOER,
		"Rij 2: hier begint een tekst met een aanhalingsteken");
	refused_text(repeated("a;b\n1;\"", "0123456789;\n", 10000, ""), ERR_INVOER,
		     "Misschien mist er een aanhalingsteken");
	refused_text(repeated("a;b\n1;", "x", 100000, ";3\n"), ERR_INVOER, "te lang");
}

static void miljoen_kolommen(void **state)
{
	(void)state;
	refused_text(repeated("a;b\n", "x;", 1000000, "\n"), ERR_TE_GROOT,
		     "Rij 2 heeft meer dan 100 kolommen");
	refused_text(repeated("", "x,", 101, "\n1,2\n"), ERR_TE_GROOT,
		     "Rij 1 heeft meer dan 100 kolommen");
}

static void miljoen_lege_kolommen(void **state)
{
	char *text = repeated("a;b\n1;2;", ";", 1000000, "\n3;4\n");
	struct tabel *t;

	(void)state;
	assert_int_equal(
	    tabel_parse(&(struct tabel_opties){.is_kop = NULL}, text, strlen(text), &t), 0);
	assert_int_equal(t->n_kolommen, 2);
	assert_int_equal(t->n_rijen, 2);
	tabel_free(t);
	free(text);
}

static void te_groot_bestand(void **state)
{
	size_t len = TABEL_BYTES_MAX + 1;
	char *text = malloc(len);

	(void)state;
	memset(text, '\n', len);
	refused(text, len, ERR_TE_GROOT, "20 MB");
	refused(text, len - 1, ERR_INVOER, "geen lijst");
	free(text);
}

static void fouten_zonder_eind(void **state)
{
	char *text = repeated("a;b\n", "\x01;\x02\n", 50000, "");
	struct tabel *t;

	(void)state;
	assert_int_equal(
	    tabel_parse(&(struct tabel_opties){.is_kop = NULL}, text, strlen(text), &t), 0);
	assert_int_equal(t->n_fouten, TABEL_FOUTEN_MAX);
	assert_int_equal(t->fouten_totaal, 100000);
	tabel_free(t);
	free(text);
}

static void formules_blijven_tekst(void **state)
{
	static const char csv[] = "a;b\n=HYPERLINK(\"http://x\");@SUM(A1)\n";
	struct bestand b = {malloc(sizeof csv), sizeof csv - 1};

	(void)state;
	memcpy(b.data, csv, sizeof csv);
	harmless(b, "=HYPERLINK(\"http://x\")", "@SUM(A1)");
	harmless(
	    xlsx_make(BLAD(RIJ(2, "<c r=\"A2\" t=\"str\"><f>cmd|'/c calc'!A1</f><v>0</v></c>" TEKST(
				      "B2", "=1+1"))),
		      NULL),
	    "0", "=1+1");
}

/* ---- XML that means harm ---- */

static void doctype_en_entiteiten(void **state)
{
	static const char xxe[] =
	    "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
	    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
	    "</sheetData></worksheet>";
	static const char lol[] =
	    "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"lollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
	    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
	    "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]><sst><si><t>&f;</t></si></sst>";
	static const char remote[] =
	    "<!DOCTYPE workbook PUBLIC \"x\" \"http://127.0.0.1/x.dtd\"><workbook/>";

	(void)state;
	refused_deel("xl/worksheets/sheet1.xml", xxe, ERR_INVOER, VERDACHT);
	refused_deel("xl/sharedStrings.xml", lol, ERR_INVOER, VERDACHT);
	refused_deel("xl/workbook.xml", remote, ERR_INVOER, VERDACHT);
	refused_deel("_rels/.rels", "<!DOCTYPE r><r/>", ERR_INVOER, VERDACHT);
	refused_deel("xl/styles.xml", "<!DOCTYPE r><r/>", ERR_INVOER, VERDACHT);
	refused_blad(BLAD(RIJ(2, TEKST("A2", "&onbekend;"))), ERR_INVOER, BESCHADIGD);
}

static void stukke_xml(void **state)
{
	(void)state;
	refused_deel("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", ERR_INVOER,
		     BESCHADIGD);
	refused_deel("xl/worksheets/sheet1.xml", "", ERR_INVOER, BESCHADIGD);
	refused_deel("xl/worksheets/sheet1.xml", "<a/><b/>", ERR_INVOER, BESCHADIGD);
	refused_deel("xl/worksheets/sheet1.xml", "<a>\x01</a>", ERR_INVOER, BESCHADIGD);
	refused_deel("xl/worksheets/sheet1.xml", "<a>\xff\xfe</a>", ERR_INVOER, BESCHADIGD);
	refused_deel("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"EBCDIC\"?><a/>",
		     ERR_INVOER, BESCHADIGD);
	refused_blad("<sheetData>&#0;</sheetData>", ERR_INVOER, BESCHADIGD);
}

static void diep_genest(void **state)
{
	char *deep = repeated("<worksheet>", "<a>", 200000, "");

	(void)state;
	refused_deel("xl/worksheets/sheet1.xml", deep, ERR_INVOER, VERDACHT);
	free(deep);
}

static void een_woord_zonder_eind(void **state)
{
	char *comment = repeated("<a><!-- ", "eindeloos ", 300000, "--></a>");
	char *attribute = repeated("<a b=\"", "eindeloos ", 300000, "\"/>");

	(void)state;
	refused_deel("xl/worksheets/sheet1.xml", comment, ERR_INVOER, VERDACHT);
	refused_deel("xl/worksheets/sheet1.xml", attribute, ERR_INVOER, VERDACHT);
	free(comment);
	free(attribute);
}

static void veel_attributen(void **state)
{
	char *text = malloc(4000000), *at = stpcpy(text, "<worksheet><sheetData><row r=\"1\"");

	(void)state;
	for (int i = 0; i < 50000; i++)
		at += sprintf(at, " a%d=\"1\"", i);
	strcpy(at, "></row></sheetData></worksheet>");
	refused_deel("xl/worksheets/sheet1.xml", text, ERR_INVOER, "");
	free(text);
}

/* ---- sheets that mean harm ---- */

static void reuzencel(void **state)
{
	char *cell =
	    repeated("<sheetData>" KOP "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>",
		     "0123456789", 100000, "</t></is></c>" TEKST("B2", "b") "</row></sheetData>");
	struct bestand b = xlsx_make(cell, NULL);
	struct tabel *t;

	(void)state;
	assert_int_equal(tabel_parse(&(struct tabel_opties){.is_kop = NULL}, b.data, b.len, &t), 0);
	assert_int_equal(t->fouten_totaal, 1);
	assert_string_equal(tabel_cel(t, 0, 0), "");
	assert_string_equal(tabel_cel(t, 0, 1), "b");
	tabel_free(t);
	bestand_free(&b);
	free(cell);
}

static void onmogelijke_plaatsen(void **state)
{
	(void)state;
	refused_blad(BLAD(RIJ(2, TEKST("CW2", "x"))), ERR_TE_GROOT,
		     "Rij 2 heeft meer dan 100 kolommen");
	refused_blad(BLAD(RIJ(2, TEKST("XFE2", "x"))), ERR_INVOER, "beschadigd bij rij 2");
	refused_blad(BLAD(RIJ(2, TEKST("AAAAAAAAAAAAAAAAAAAA2", "x"))), ERR_INVOER,
		     "beschadigd bij rij 2");
	refused_blad(BLAD(RIJ(2, TEKST("2", "x"))), ERR_INVOER, "beschadigd bij rij 2");
	refused_blad(BLAD(RIJ(2, TEKST("B2", "x") TEKST("A2", "y"))), ERR_INVOER,
		     "beschadigd bij rij 2");
	refused_blad(BLAD(RIJ(1048577, TEKST("A1", "x"))), ERR_INVOER, "beschadigd");
	refused_blad(BLAD(RIJ(99999999999999999999, TEKST("A1", "x"))), ERR_INVOER, "beschadigd");
	refused_blad(BLAD(RIJ(-1, TEKST("A1", "x"))), ERR_INVOER, "beschadigd");
	refused_blad(BLAD(RIJ(1, TEKST("A1", "x"))), ERR_INVOER, "beschadigd");
}

static void gedeelde_tekst_buiten_bereik(void **state)
{
	static const char *const index[] = {"0", "-1", "99999999999999999999", "", "x"};

	(void)state;
	for (size_t i = 0; i < COUNT(index); i++) {
		char blad[512];

		snprintf(blad, sizeof blad,
			 BLAD("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>%s</v></c></row>"), index[i]);
		refused_blad(blad, ERR_INVOER, "beschadigd bij rij 2");
	}
}

static void lege_rijen_zonder_eind(void **state)
{
	char *blad = repeated("<sheetData>" KOP, "<row><c s=\"1\"/></row>", 200000,
			      RIJ(1048576, TEKST("A1", "x")) "</sheetData>");
	struct bestand b = xlsx_make(blad, NULL);
	struct tabel *t;

	(void)state;
	assert_int_equal(tabel_parse(&(struct tabel_opties){.is_kop = NULL}, b.data, b.len, &t), 0);
	assert_int_equal(t->n_rijen, 1);
	assert_int_equal(tabel_rij_nummer(t, 0), 1048576);
	tabel_free(t);
	bestand_free(&b);
	free(blad);
}

static void te_veel_rijen_excel(void **state)
{
	char *blad = repeated("<sheetData>" KOP, "<row><c t=\"b\"><v>1</v></c></row>", 50001,
			      "</sheetData>");

	(void)state;
	refused_blad(blad, ERR_TE_GROOT, "50.000 rijen");
	free(blad);
}

static void verdwaalde_elementen(void **state)
{
	/* Elements inside elements where they cannot be: the state must come out of it. */
	harmless(
	    xlsx_make(
		BLAD(
		    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><is><t>x</t></is><t>y</t></is></c>"
		    "<c r=\"B2\"><v><v><c/></v>12</v><f><row/></f></c><row/></row><c/>"
		    "<sheetData><row/></sheetData>"),
		NULL),
	    "y", "12");
	(void)state;
}

/* ---- archives that mean harm ---- */

static void zipbom(void **state)
{
	char *bomb = repeated("<worksheet><sheetData>" KOP, "<row><c t=\"b\"><v>1</v></c></row>",
			      1500000, "</sheetData></worksheet>");
	struct deel anders[] = {{"xl/worksheets/sheet1.xml", bomb, 0}, {NULL, NULL, 0}};
	struct bestand b = xlsx_make_with("", anders);
	clock_t start = clock();

	(void)state;
	assert_true(b.len < 500000);
	refused(b.data, b.len, ERR_TE_GROOT, "uitgepakt te groot");
	assert_true(clock() - start < CLOCKS_PER_SEC); /* refused by its declared size */
	bestand_free(&b);
	free(bomb);
}

/* The size of a part in the directory and in its own header, changed from `from` to `to`. */
static void lie(struct bestand *b, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i + 4 <= b->len; i++)
		if (memcmp(b->data + i, &from, 4) == 0)
			memcpy(b->data + i, &to, 4);
}

static void refused_lie(const char *text, int expected, const char *words)
{
	char *bomb =
	    repeated("<worksheet><sheetData>" KOP, text, 4000000, "</sheetData></worksheet>");
	struct deel anders[] = {{"xl/worksheets/sheet1.xml", bomb, 0}, {NULL, NULL, 0}};
	struct bestand b = xlsx_make_with("", anders);

	lie(&b, (uint32_t)strlen(bomb), 1000);
	refused(b.data, b.len, expected, words);
	bestand_free(&b);
	free(bomb);
}

static void zipbom_die_liegt(void **state)
{
	(void)state;
	refused_lie("tekst ", ERR_TE_GROOT, "uitgepakt te groot");
	refused_lie("<row/>", ERR_INVOER, VERDACHT);
}

static void afgekapt(void **state)
{
	struct bestand b = xlsx_make(BLAD(RIJ(2, TEKST("A2", "x"))), NULL);

	(void)state;
	for (size_t len = b.len - 1; len > 4; len -= len > 40 ? 37 : 1)
		refused(b.data, len, ERR_INVOER, BESCHADIGD);
	bestand_free(&b);
}

static void omgevallen_bits(void **state)
{
	struct bestand b = xlsx_make(BLAD(RIJ(2, TEKST("A2", "x"))), NULL);
	size_t refusals = 0;

	(void)state;
	for (size_t i = 4; i < b.len; i += 3) {
		struct tabel *t;

		b.data[i] ^= 0x55;
		refusals +=
		    tabel_parse(&(struct tabel_opties){.is_kop = NULL}, b.data, b.len, &t) < 0;
		tabel_free(t);
		b.data[i] ^= 0x55;
	}
	assert_true(refusals > 100);
	bestand_free(&b);
}

static void te_veel_delen(void **state)
{
	struct bestand b = xlsx_make(BLAD(RIJ(2, TEKST("A2", "x"))), NULL);

	(void)state;
	/* The end record says 65535 entries, here and on this disk. */
	memset(b.data + b.len - 14, 0xff, 4);
	refused(b.data, b.len, ERR_INVOER, VERDACHT);
	bestand_free(&b);
}

/*
 * A 64-bit end record of `count` entries, and a locator that says it is at `at`, before the end
 * record of `b`.
 */
static void refused_zip64(uint64_t count, uint64_t at)
{
	struct bestand b = xlsx_make(BLAD(RIJ(2, TEKST("A2", "x"))), NULL);
	uint8_t record[56] = "PK\6\6", locator[20] = "PK\6\7";

	at = at ? at : b.len - 22;
	memcpy(record + 32, &count, 8);
	memcpy(locator + 8, &at, 8);
	b.data = realloc(b.data, b.len + sizeof record + sizeof locator);
	memmove(b.data + b.len - 22 + 76, b.data + b.len - 22, 22);
	memcpy(b.data + b.len - 22, record, sizeof record);
	memcpy(b.data + b.len - 22 + sizeof record, locator, sizeof locator);
	refused(b.data, b.len + 76, ERR_INVOER, count > 1000 ? VERDACHT : "");
	bestand_free(&b);
}

static void te_veel_delen_zip64(void **state)
{
	(void)state;
	refused_zip64(100000000, 0);
	refused_zip64(UINT64_MAX, 0);
	refused_zip64(100000000, UINT64_MAX);
	refused_zip64(100000000, UINT64_MAX - 20);
	refused_zip64(1, 0);
}

static void paden_leiden_nergens_heen(void **state)
{
	static const char outside[] =
	    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../../etc/passwd\"/></Relationships>";
	static const char external[] =
	    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" "
	    "Target=\"http://127.0.0.1/\"/></Relationships>";
	static const char absolute[] =
	    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/etc/passwd\"/></Relationships>";
	struct deel passwd[] = {
	    {"/etc/passwd", "root", 0}, {"../../etc/passwd", "root", 0}, {NULL, NULL, 0}};
	char *longname =
	    repeated("<Relationships><Relationship Type=\"x/officeDocument\" Target=\"", "abcdefgh",
		     1000, "\"/></Relationships>");

	(void)state;
	refused_deel("xl/_rels/workbook.xml.rels", outside, ERR_INVOER, "geen blad");
	refused_deel("xl/_rels/workbook.xml.rels", external, ERR_INVOER, "geen blad");
	refused_deel("xl/_rels/workbook.xml.rels", absolute, ERR_INVOER, "ontbreekt");
	refused_deel("_rels/.rels", longname, ERR_SOORT, "zip-bestand");
	harmless(xlsx_make_with(BLAD(RIJ(2, TEKST("A2", "x") TEKST("B2", "y"))), passwd), "x", "y");
	free(longname);
}

static void ontbrekende_delen(void **state)
{
	(void)state;
	refused_deel("_rels/.rels", NULL, ERR_SOORT, "zip-bestand");
	refused_deel("xl/workbook.xml", NULL, ERR_SOORT, "zip-bestand");
	refused_deel("xl/workbook.xml", "<workbook/>", ERR_INVOER, "geen blad");
	refused_deel("xl/_rels/workbook.xml.rels", NULL, ERR_INVOER, "geen blad");
	refused_deel("xl/worksheets/sheet1.xml", NULL, ERR_INVOER, "ontbreekt");
}

static void stijlen_buiten_bereik(void **state)
{
	static const char styles[] =
	    "<styleSheet><numFmts><numFmt numFmtId=\"4294967295\" formatCode=\"d\"/><numFmt numFmtId=\"-1\" "
	    "formatCode=\"d\"/><numFmt/></numFmts><cellXfs><xf numFmtId=\"4294967295\"/><xf/></cellXfs></styleSheet>";
	struct deel anders[] = {{"xl/styles.xml", styles, 0}, {NULL, NULL, 0}};

	(void)state;
	harmless(
	    xlsx_make_with(
		BLAD("<row r=\"2\"><c s=\"4294967296\"><v>1</v></c><c s=\"-1\"><v>2</v></c></row>"),
		anders),
	    "1", "2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ander_soort_bestand),
	    cmocka_unit_test(ander_soort_archief),
	    cmocka_unit_test(met_wachtwoord),
	    cmocka_unit_test(nulbytes),
	    cmocka_unit_test(aanhalingsteken_blijft_open),
	    cmocka_unit_test(miljoen_kolommen),
	    cmocka_unit_test(miljoen_lege_kolommen),
	    cmocka_unit_test(te_groot_bestand),
	    cmocka_unit_test(fouten_zonder_eind),
	    cmocka_unit_test(formules_blijven_tekst),
	    cmocka_unit_test(doctype_en_entiteiten),
	    cmocka_unit_test(stukke_xml),
	    cmocka_unit_test(diep_genest),
	    cmocka_unit_test(een_woord_zonder_eind),
	    cmocka_unit_test(veel_attributen),
	    cmocka_unit_test(reuzencel),
	    cmocka_unit_test(onmogelijke_plaatsen),
	    cmocka_unit_test(gedeelde_tekst_buiten_bereik),
	    cmocka_unit_test(lege_rijen_zonder_eind),
	    cmocka_unit_test(te_veel_rijen_excel),
	    cmocka_unit_test(verdwaalde_elementen),
	    cmocka_unit_test(zipbom),
	    cmocka_unit_test(zipbom_die_liegt),
	    cmocka_unit_test(afgekapt),
	    cmocka_unit_test(omgevallen_bits),
	    cmocka_unit_test(te_veel_delen),
	    cmocka_unit_test(te_veel_delen_zip64),
	    cmocka_unit_test(paden_leiden_nergens_heen),
	    cmocka_unit_test(ontbrekende_delen),
	    cmocka_unit_test(stijlen_buiten_bereik),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
