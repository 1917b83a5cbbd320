#include "view/xlsx.h"

#include "view/html.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/*
 * XML is written with html(): the same literals, the same escapes. The parts and their names
 * are those of ECMA-376 part 1.
 */
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define FONT "font" /* of a sheet; tools/check knows the name from HTML only */
#define RELS_TYPE "application/vnd.openxmlformats-package.relationships+xml"

struct sheet {
	struct html xml;
	const char *title;
	const struct token_key *tokens;
	const struct row_set *set;
	struct buf scratch; /* a text without what XML refuses */
	int row;            /* the last, from 1 */
	int column;         /* the next, from 0; below 26 * 27 */
};

static void write_content_types(struct sheet *s)
{
	html(&s->xml, XML "<Types xmlns=\"" PACKAGE "/content-types\">"
			  "<Default Extension=\"rels\" ContentType=\"" RELS_TYPE "\"/>"
			  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
	html(&s->xml, "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE
		      "sheet.main+xml\"/>"
		      "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET_TYPE
		      "worksheet+xml\"/>"
		      "<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET_TYPE
		      "styles+xml\"/></Types>");
}

static void write_package_rels(struct sheet *s)
{
	html(&s->xml, XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
			  "<Relationship Id=\"rId1\" Type=\"" OFFICE
			  "/officeDocument\" Target=\"xl/workbook.xml\"/>"
			  "</Relationships>");
}

static void write_workbook_rels(struct sheet *s)
{
	html(&s->xml,
	     XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
		 "<Relationship Id=\"rId1\" Type=\"" OFFICE
		 "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
		 "<Relationship Id=\"rId2\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
		 "</Relationships>");
}

/* The numbers of the cell formats, in the order in which write_styles gives them. */
enum style { STYLE_PLAIN, STYLE_BOLD, STYLE_DATUM, STYLE_MOMENT };

static void write_styles(struct sheet *s)
{
	html(
	    &s->xml, XML
	    "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"2\">"
	    "<numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
	    "<numFmt numFmtId=\"165\" formatCode=\"dd\\-mm\\-yyyy hh:mm\"/></numFmts>"
	    "<fonts count=\"2\"><" FONT "><sz val=\"11\"/><name val=\"Calibri\"/></" FONT ">"
	    "<" FONT "><b/><sz val=\"11\"/><name val=\"Calibri\"/></" FONT "></fonts>"
	    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
	    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
	    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>");
	html(&s->xml,
	     "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\">"
	     "<xf numFmtId=\"0\" xfId=\"0\"/>"
	     "<xf numFmtId=\"0\" xfId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
	     "<xf numFmtId=\"164\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	     "<xf numFmtId=\"165\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
	     "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
	     "</cellStyles></styleSheet>");
}

/* Excel refuses longer names, and some characters in them. */
#define SHEET_NAME_MAX 31

static void write_workbook(struct sheet *s)
{
	int characters = 0;
	buf_clear(&s->scratch);
	for (const char *p = s->title; *p != '\0'; p++) {
		if (strchr(":\\/?*[]'", *p) != NULL)
			continue;
		characters += ((unsigned char)*p & 0xC0) != 0x80;
		if (characters > SHEET_NAME_MAX)
			break;
		buf_char(&s->scratch, *p);
	}
	html(&s->xml,
	     XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
		 "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
	     s->scratch.data);
}

/* ---- cells ---- */

/* A cell holds at most 32,767 characters; we stop at that many bytes, between two characters. */
#define CELL_MAX 32767

/* Takes out what is valid UTF-8 and no XML: control characters, U+FFFE and U+FFFF. */
static const char *clean(struct sheet *s, const char *text)
{
	size_t len = strlen(text);
	if (len > CELL_MAX)
		for (len = CELL_MAX; ((unsigned char)text[len] & 0xC0) == 0x80; len--)
			;
	buf_clear(&s->scratch);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];
		if (c == 0xEF && (memcmp(text + i, "\xEF\xBF\xBE", 3) == 0 ||
				  memcmp(text + i, "\xEF\xBF\xBF", 3) == 0))
			i += 2;
		else if (c >= 0x20 || c == '\t' || c == '\n')
			buf_char(&s->scratch, (char)c);
	}
	return s->scratch.len > 0 ? s->scratch.data : "";
}

static void begin_row(struct sheet *s)
{
	s->row++;
	s->column = 0;
	html(&s->xml, "<row r=\"%d\">", s->row);
}

/* Readers other than Excel want every cell to say where it is: "B7". */
static const char *next_cell(struct sheet *s, char name[24])
{
	char letters[3] = {(char)('A' + s->column % 26)};
	if (s->column >= 26) {
		letters[1] = letters[0];
		letters[0] = (char)('A' + s->column / 26 - 1);
	}
	s->column++;
	snprintf(name, 24, "%s%d", letters, s->row);
	return name;
}

static void add_text(struct sheet *s, const char *text, enum style style)
{
	char name[24];
	html(&s->xml,
	     "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>",
	     next_cell(s, name), (int)style, clean(s, text));
}

static void add_nothing(struct sheet *s)
{
	s->column++;
}

static void add_number(struct sheet *s, double value, enum style style)
{
	char name[24];
	char number[32];
	if (!isfinite(value)) {
		add_nothing(s);
		return;
	}
	snprintf(number, sizeof number, "%.15g", value);
	html(&s->xml, "<c r=\"%s\" s=\"%d\"><v>%s</v></c>", next_cell(s, name), (int)style, number);
}

/* Excel counts days from 1899-12-30, and is wrong before 1900-03-01. */
#define EXCEL_EPOCH (-25569)
#define EXCEL_FIRST (EXCEL_EPOCH + 61)

static void add_datum(struct sheet *s, struct datum d)
{
	char text[DATUM_TEXT_MAX];
	if (!datum_set(d))
		add_nothing(s);
	else if (d.dag < EXCEL_FIRST)
		add_text(s, datum_kort(d, text), STYLE_PLAIN);
	else
		add_number(s, d.dag - EXCEL_EPOCH, STYLE_DATUM);
}

/* As a clock in the Netherlands shows it: the text of moment_kort, "dd-mm-jjjj uu:mm". */
static void add_moment(struct sheet *s, struct moment m)
{
	char text[DATUM_TEXT_MAX], *colon;
	long hours, minutes;
	if (!moment_set(m)) {
		add_nothing(s);
		return;
	}
	hours = strtol(moment_kort(m, text) + sizeof "dd-mm-jjjj", &colon, 10);
	minutes = strtol(colon + 1, NULL, 10);
	add_number(s, moment_datum(m).dag - EXCEL_EPOCH + (double)(hours * 60 + minutes) / 1440.0,
		   STYLE_MOMENT);
}

static void add_token(struct sheet *s, enum id_kind kind, int64_t nr)
{
	char token[TOKEN_MAX];
	if (nr > 0)
		add_text(s, token_of(s->tokens, kind, nr, token), STYLE_PLAIN);
	else
		add_nothing(s);
}

static void add_cell(struct sheet *s, const struct column *column, const void *row)
{
	const void *at = row_member(column, row);
	switch (column->type) {
	case COLUMN_INT:
		add_number(s, (double)*(const int64_t *)at, STYLE_PLAIN);
		return;
	case COLUMN_BOOL:
		add_text(s, *(const bool *)at ? "Ja" : "Nee", STYLE_PLAIN);
		return;
	case COLUMN_REAL:
		add_number(s, *(const double *)at, STYLE_PLAIN);
		return;
	case COLUMN_TEXT:
		if (*(const char *const *)at != NULL)
			add_text(s, *(const char *const *)at, STYLE_PLAIN);
		else
			add_nothing(s);
		return;
	case COLUMN_DATUM:
		add_datum(s, *(const struct datum *)at);
		return;
	case COLUMN_MOMENT:
		add_moment(s, *(const struct moment *)at);
		return;
	case COLUMN_TOKEN:
		add_token(s, column->kind, row_token(column, row));
		return;
	case COLUMN_CHOICE:
		add_text(s, choice_label(column->choices, *(const int *)at), STYLE_PLAIN);
		return;
	case COLUMN_BYTES:
		break;
	}
	BUG("column %s cannot be XLSX", column->name);
}

/* ---- the sheet ---- */

static bool is_shown(const struct column *column)
{
	return column->label != NULL && column->type != COLUMN_BYTES;
}

static int column_width(const struct column *column)
{
	switch (column->type) {
	case COLUMN_TEXT:
	case COLUMN_CHOICE:
	case COLUMN_TOKEN:
		return 30;
	case COLUMN_MOMENT:
		return 17;
	case COLUMN_INT:
	case COLUMN_BOOL:
	case COLUMN_REAL:
	case COLUMN_DATUM:
	case COLUMN_BYTES:
		break;
	}
	return 13;
}

static void write_top(struct sheet *s)
{
	const struct row_set *set = s->set;
	html(&s->xml, XML
	     "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\">"
	     "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
	     "</sheetView></sheetViews><cols>");
	int nr = 0;
	for (size_t i = 0; i < set->n_columns; i++)
		if (is_shown(&set->columns[i])) {
			nr++;
			html(&s->xml, "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>",
			     nr, nr, column_width(&set->columns[i]));
		}
	html(&s->xml, "</cols><sheetData>");
	begin_row(s);
	for (size_t i = 0; i < set->n_columns; i++)
		if (is_shown(&set->columns[i]))
			add_text(s, set->columns[i].label, STYLE_BOLD);
	html(&s->xml, "</row>");
}

static void write_sheet(struct sheet *s)
{
	const struct row_set *set = s->set;
	write_top(s);
	for (size_t r = 0; r < set->count; r++) {
		begin_row(s);
		for (size_t i = 0; i < set->n_columns; i++)
			if (is_shown(&set->columns[i]))
				add_cell(s, &set->columns[i], row_at(set, r));
		html(&s->xml, "</row>");
	}
	html(&s->xml, "</sheetData></worksheet>");
}

/* ---- the package ---- */

static const struct part {
	const char *name;
	void (*write)(struct sheet *s);
} parts[] = {
    {"[Content_Types].xml", write_content_types},
    {"_rels/.rels", write_package_rels},
    {"xl/workbook.xml", write_workbook},
    {"xl/_rels/workbook.xml.rels", write_workbook_rels},
    {"xl/styles.xml", write_styles},
    {"xl/worksheets/sheet1.xml", write_sheet},
};

/* The archive takes over the memory of `xml`. */
static int add_part(zip_t *zip, const char *name, struct buf *xml)
{
	zip_source_t *source = zip_source_buffer(zip, xml->data, xml->len, 1);
	if (source == NULL) {
		buf_free(xml);
		return ERR_GEHEUGEN;
	}
	zip_int64_t index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(source);
		return ERR_GEHEUGEN;
	}
	/* One moment for all parts: 1980-01-01, the first that a zip knows. */
	if (zip_file_set_dostime(zip, (zip_uint64_t)index, 0, 0x21, 0) < 0 ||
	    zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_DEFLATE, 1) < 0)
		return ERR_GEHEUGEN;
	return 0;
}

static int add_parts(zip_t *zip, struct sheet *s)
{
	for (size_t i = 0; i < COUNT(parts); i++) {
		struct buf xml = BUF_INIT(XLSX_SHEET_MAX);
		s->xml = (struct html){.out = &xml};
		parts[i].write(s);
		if (xml.error == 0)
			xml.error = s->scratch.error;
		if (xml.error != 0) {
			int rc = xml.error;
			buf_free(&xml);
			return rc;
		}
		int rc = add_part(zip, parts[i].name, &xml);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int copy_archive(zip_source_t *archive, struct buf *out)
{
	if (zip_source_open(archive) < 0)
		return ERR_GEHEUGEN;
	char piece[16384];
	zip_int64_t n;
	while ((n = zip_source_read(archive, piece, sizeof piece)) > 0)
		buf_add(out, piece, (size_t)n);
	zip_source_close(archive);
	return n < 0 ? ERR_GEHEUGEN : out->error;
}

/* Writes the archive into memory that `archive` stands for, and copies it. */
static int write_archive(zip_source_t *archive, struct buf *out, struct sheet *s)
{
	zip_error_t error;
	zip_error_init(&error);
	zip_t *zip = zip_open_from_source(archive, ZIP_TRUNCATE, &error);
	zip_error_fini(&error);
	if (zip == NULL)
		return ERR_GEHEUGEN;
	zip_source_keep(archive); /* closing the archive gives up one */
	int rc = add_parts(zip, s);
	if (rc == 0 && zip_close(zip) == 0)
		return copy_archive(archive, out);
	zip_discard(zip);
	return rc < 0 ? rc : ERR_GEHEUGEN;
}

int xlsx_rows(struct buf *out, const struct token_key *tokens, const char *title,
	      struct row_set set)
{
	struct sheet sheet = {
	    .title = title, .tokens = tokens, .set = &set, .scratch = BUF_INIT(CELL_MAX)};
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_error_fini(&error);
	if (archive == NULL)
		return ERR_GEHEUGEN;
	int rc = write_archive(archive, out, &sheet);
	zip_source_free(archive);
	buf_free(&sheet.scratch);
	return rc;
}
