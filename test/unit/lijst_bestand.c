#include "unit/lijst_bestand.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void stop(const char *what)
{
	fprintf(stderr, "lijst_bestand: %s\n", what);
	abort();
}

struct bestand bestand_load(const char *naam)
{
	struct bestand b = {.data = malloc(1 << 20)};
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "test/data/lijsten/%s", naam);
	file = fopen(path, "rb");
	if (!file || !b.data)
		stop(path);
	b.len = fread(b.data, 1, 1 << 20, file);
	fclose(file);
	return b;
}

void bestand_free(struct bestand *b)
{
	free(b->data);
	*b = (struct bestand){NULL, 0};
}

static void zip_part(zip_t *zip, const struct deel *deel, const char *wachtwoord)
{
	size_t len = deel->len ? deel->len : strlen(deel->tekst);
	zip_source_t *source = zip_source_buffer(zip, deel->tekst, len, 0);
	zip_int64_t index =
	    zip_file_add(zip, deel->naam, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);

	if (index < 0)
		stop("a part was not added");
	if (wachtwoord &&
	    zip_file_set_encryption(zip, (zip_uint64_t)index, ZIP_EM_AES_256, wachtwoord))
		stop("no encryption");
}

struct bestand zip_make(const struct deel *delen, const char *wachtwoord)
{
	zip_source_t *out = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(out, ZIP_TRUNCATE, NULL);
	struct bestand b;
	zip_stat_t st;

	if (!zip)
		stop("no archive");
	zip_source_keep(out);
	for (; delen->naam; delen++)
		zip_part(zip, delen, wachtwoord);
	if (zip_close(zip) || zip_source_open(out) || zip_source_stat(out, &st))
		stop("the archive was not written");
	b.len = (size_t)st.size;
	b.data = malloc(b.len + 1);
	if (!b.data || zip_source_read(out, b.data, b.len) != (zip_int64_t)b.len)
		stop("the archive was not read back");
	zip_source_close(out);
	zip_source_free(out);
	return b;
}

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

static const struct deel standaard[] = {
    {"[Content_Types].xml",
     XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>", 0},
    {"_rels/.rels",
     XML "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"rId1\" Type=\"" REL
	 "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
     0},
    {"xl/workbook.xml",
     XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" REL
	 "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
     0},
    {"xl/_rels/workbook.xml.rels",
     XML "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"rId1\" Type=\"" REL
	 "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" REL
	 "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" REL
	 "/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
     0},
    {"xl/styles.xml",
     XML "<styleSheet xmlns=\"" MAIN
	 "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy;@\"/></numFmts>"
	 "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
	 "<xf numFmtId=\"164\"/><xf numFmtId=\"2\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>",
     0},
    {NULL, NULL, 0},
};

/* Parts without a text are left out; of two with the same name the last counts. */
static struct bestand zip_given(const struct deel *delen)
{
	struct deel given[DELEN_MAX + 1] = {{NULL, NULL, 0}};
	size_t n = 0;

	for (; delen->naam; delen++) {
		size_t i = 0;

		while (i < n && strcmp(given[i].naam, delen->naam) != 0)
			i++;
		if (i < n && !delen->tekst)
			given[i] = given[--n];
		else if (delen->tekst)
			given[i == n ? n++ : i] = *delen;
	}
	given[n].naam = NULL;
	return zip_make(given, NULL);
}

static char *wrapped(const char *before, const char *text, const char *after)
{
	char *whole = malloc(strlen(before) + strlen(text) + strlen(after) + 1);

	if (!whole)
		stop("no memory");
	stpcpy(stpcpy(stpcpy(whole, before), text), after);
	return whole;
}

static struct bestand xlsx(const char *blad, const char *gedeeld, const struct deel *anders)
{
	char *sheet = wrapped(XML "<worksheet xmlns=\"" MAIN "\">", blad, "</worksheet>");
	char *shared = wrapped(XML "<sst xmlns=\"" MAIN "\">", gedeeld ? gedeeld : "", "</sst>");
	struct deel delen[DELEN_MAX] = {{NULL, NULL, 0}};
	struct bestand b;
	size_t n = 0;

	for (; standaard[n].naam; n++)
		delen[n] = standaard[n];
	delen[n++] = (struct deel){"xl/worksheets/sheet1.xml", sheet, 0};
	delen[n++] = (struct deel){"xl/sharedStrings.xml", shared, 0};
	for (; anders && anders->naam && n < DELEN_MAX - 1; anders++)
		delen[n++] = *anders;
	b = zip_given(delen);
	free(sheet);
	free(shared);
	return b;
}

struct bestand xlsx_make(const char *blad, const char *gedeeld)
{
	return xlsx(blad, gedeeld, NULL);
}

struct bestand xlsx_make_with(const char *blad, const struct deel *anders)
{
	return xlsx(blad, NULL, anders);
}
