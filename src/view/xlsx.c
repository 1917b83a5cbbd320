#include "view/xlsx.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

/* The parts of a workbook that are always the same; their order and names are those of ECMA-376 part 1. */
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const char content_types[] =
    XML "<Types xmlns=\"" PACKAGE "/content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE "sheet.main+xml\"/>"
	"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET_TYPE "worksheet+xml\"/>"
	"<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET_TYPE "styles+xml\"/></Types>";

static const char package_rels[] =
    XML "<Relationships xmlns=\"" PACKAGE "/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
	"/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

static const char workbook_rels[] =
    XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
	"<Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
	"<Relationship Id=\"rId2\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/></Relationships>";

/* The numbers of the cell formats in `styles`. */
enum style { STYLE_PLAIN, STYLE_BOLD, STYLE_DATUM, STYLE_MOMENT };

static const char styles[] =
    XML "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"2\">"
	"<numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
	"<numFmt numFmtId=\"165\" formatCode=\"dd\\-mm\\-yyyy hh:mm\"/></numFmts>"
	"<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
	"<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
	"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
	"<fill><patternFill patternType=\"gray125\"/></fill></fills>"
	"<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
	"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
	"<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
	"<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
	"<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"</cellXfs></styleSheet>";

/* ---- cells ---- */

/* A cell holds at most 32,767 characters; we stop at that many bytes, between two characters. */
#define CELL_MAX 32767

/* U+FFFE and U+FFFF are valid UTF-8 and no XML. */
static bool is_noncharacter(const char *p)
{
	return memcmp(p, "\xEF\xBF\xBE", 3) == 0 || memcmp(p, "\xEF\xBF\xBF", 3) == 0;
}

static void add_escaped(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];
		if (c == '&')
			buf_text(b, "&amp;");
		else if (c == '<')
			buf_text(b, "&lt;");
		else if (c == '>')
			buf_text(b, "&gt;");
		else if (c == '"')
			buf_text(b, "&quot;");
		else if (c == '\r')
			buf_text(b, "&#13;");
		else if (c == 0xEF && i + 2 < len && is_noncharacter(text + i))
			i += 2;
		else if (c >= 0x20 || c == '\t' || c == '\n')
			buf_char(b, (char)c);
	}
}

static void add_text(struct buf *b, const char *text, enum style style)
{
	size_t len = strlen(text);
	if (len > CELL_MAX)
		for (len = CELL_MAX; ((unsigned char)text[len] & 0xC0) == 0x80; len--)
			;
	buf_format(b, "<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", (int)style);
	add_escaped(b, text, len);
	buf_text(b, "</t></is></c>");
}

static void add_number(struct buf *b, double value, enum style style)
{
	if (isfinite(value))
		buf_format(b, "<c s=\"%d\"><v>%.15g</v></c>", (int)style, value);
	else
		buf_text(b, "<c/>");
}

/* Excel counts days from 1899-12-30, and is wrong before 1900-03-01. */
#define EXCEL_EPOCH (-25569)
#define EXCEL_FIRST (EXCEL_EPOCH + 61)

static void add_datum(struct buf *b, struct datum d)
{
	char text[DATUM_TEXT_MAX];
	if (!datum_set(d))
		buf_text(b, "<c/>");
	else if (d.dag < EXCEL_FIRST)
		add_text(b, datum_kort(d, text), STYLE_PLAIN);
	else
		add_number(b, d.dag - EXCEL_EPOCH, STYLE_DATUM);
}

/* As people in the Netherlands would say it: the clock of moment_kort, "dd-mm-jjjj uu:mm". */
static void add_moment(struct buf *b, struct moment m)
{
	char text[DATUM_TEXT_MAX];
	int hours = 0;
	int minutes = 0;
	if (!moment_set(m) || sscanf(moment_kort(m, text), "%*10s %d:%d", &hours, &minutes) != 2)
		buf_text(b, "<c/>");
	else
		add_number(b, moment_datum(m).dag - EXCEL_EPOCH + (hours * 60 + minutes) / 1440.0,
			   STYLE_MOMENT);
}

static void add_cell(struct buf *b, const struct token_key *tokens, const struct column *column,
		     const void *row)
{
	char token[TOKEN_MAX] = "";
	const void *at = row_member(column, row);
	switch (column->type) {
	case COLUMN_INT:
		add_number(b, (double)*(const int64_t *)at, STYLE_PLAIN);
		return;
	case COLUMN_BOOL:
		add_text(b, *(const bool *)at ? "Ja" : "Nee", STYLE_PLAIN);
		return;
	case COLUMN_REAL:
		add_number(b, *(const double *)at, STYLE_PLAIN);
		return;
	case COLUMN_TEXT:
		add_text(b, *(const char *const *)at != NULL ? *(const char *const *)at : "", STYLE_PLAIN);
		return;
	case COLUMN_DATUM:
		add_datum(b, *(const struct datum *)at);
		return;
	case COLUMN_MOMENT:
		add_moment(b, *(const struct moment *)at);
		return;
	case COLUMN_TOKEN:
		if (row_token(column, row) > 0)
			token_of(tokens, column->kind, row_token(column, row), token);
		add_text(b, token, STYLE_PLAIN);
		return;
	case COLUMN_CHOICE:
		add_text(b, choice_label(column->choices, *(const int *)at), STYLE_PLAIN);
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

static void write_top(struct buf *b, const struct row_set *set)
{
	buf_text(b, XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\">"
			"<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
			"</sheetView></sheetViews><cols>");
	int nr = 0;
	for (size_t i = 0; i < set->n_columns; i++)
		if (is_shown(&set->columns[i])) {
			nr++;
			buf_format(b, "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>", nr, nr,
				   column_width(&set->columns[i]));
		}
	buf_text(b, "</cols><sheetData><row>");
	for (size_t i = 0; i < set->n_columns; i++)
		if (is_shown(&set->columns[i]))
			add_text(b, set->columns[i].label, STYLE_BOLD);
	buf_text(b, "</row>");
}

static void write_sheet(struct buf *b, const struct token_key *tokens, const struct row_set *set)
{
	write_top(b, set);
	for (size_t r = 0; r < set->count; r++) {
		buf_text(b, "<row>");
		for (size_t i = 0; i < set->n_columns; i++)
			if (is_shown(&set->columns[i]))
				add_cell(b, tokens, &set->columns[i], row_at(set, r));
		buf_text(b, "</row>");
	}
	buf_text(b, "</sheetData></worksheet>");
}

/* Excel refuses longer names, and these characters in them. */
#define SHEET_NAME_MAX 31

static void write_workbook(struct buf *b, const char *title)
{
	buf_text(b, XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"");
	int characters = 0;
	for (const char *p = title; *p != '\0'; p++) {
		if (strchr(":\\/?*[]'", *p) != NULL)
			continue;
		characters += ((unsigned char)*p & 0xC0) != 0x80;
		if (characters > SHEET_NAME_MAX)
			break;
		add_escaped(b, p, 1);
	}
	buf_text(b, "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
}

/* ---- the package ---- */

static int add_part(zip_t *zip, const char *name, const void *data, size_t len)
{
	zip_source_t *source = zip_source_buffer(zip, data, len, 0);
	if (source == NULL)
		return ERR_GEHEUGEN;
	zip_int64_t index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(source);
		return ERR_GEHEUGEN;
	}
	/* One moment for all parts: 1980-01-01, the first that a zip knows. */
	if (zip_file_set_dostime(zip, (zip_uint64_t)index, 0, 0x21, 0) < 0)
		return ERR_GEHEUGEN;
	return zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_DEFLATE, 1) < 0 ? ERR_GEHEUGEN : 0;
}

static int add_parts(zip_t *zip, const struct buf *workbook, const struct buf *sheet)
{
	const struct {
		const char *name;
		const void *data;
		size_t len;
	} parts[] = {
		{"[Content_Types].xml", content_types, sizeof content_types - 1},
		{"_rels/.rels", package_rels, sizeof package_rels - 1},
		{"xl/workbook.xml", workbook->data, workbook->len},
		{"xl/_rels/workbook.xml.rels", workbook_rels, sizeof workbook_rels - 1},
		{"xl/styles.xml", styles, sizeof styles - 1},
		{"xl/worksheets/sheet1.xml", sheet->data, sheet->len},
	};
	for (size_t i = 0; i < COUNT(parts); i++) {
		int rc = add_part(zip, parts[i].name, parts[i].data, parts[i].len);
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

static int write_archive(struct buf *out, const struct buf *workbook, const struct buf *sheet)
{
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t *zip = archive != NULL ? zip_open_from_source(archive, ZIP_TRUNCATE, &error) : NULL;
	zip_error_fini(&error);
	if (zip == NULL) {
		zip_source_free(archive);
		return ERR_GEHEUGEN;
	}
	zip_source_keep(archive);
	int rc = add_parts(zip, workbook, sheet);
	if (rc < 0 || zip_close(zip) < 0) {
		zip_discard(zip);
		rc = ERR_GEHEUGEN;
	} else {
		rc = copy_archive(archive, out);
	}
	zip_source_free(archive);
	return rc;
}

int xlsx_rows(struct buf *out, const struct token_key *tokens, const char *title, struct row_set set)
{
	struct buf workbook = BUF_INIT(4096);
	struct buf sheet = BUF_INIT(XLSX_SHEET_MAX);
	write_workbook(&workbook, title);
	write_sheet(&sheet, tokens, &set);
	int rc = workbook.error != 0 ? workbook.error : sheet.error;
	if (rc == 0)
		rc = write_archive(out, &workbook, &sheet);
	buf_free(&workbook);
	buf_free(&sheet);
	return rc;
}
