/*
 * CSV by libcsv. It is fed pieces of UTF-8 and calls back per cell and per row; what separates
 * the cells is found out beforehand from the first records.
 */
#include "store/tabel_bouw.h"
#include "store/tabel_codering.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define STUK ((size_t)64 * 1024)
#define RECORDS_MAX 100
/* A cell that outgrows this is a quote that never closes, or no list at all. */
#define CEL_BYTES_MAX ((size_t)16 * 1024)

/* ---- what separates the cells ---- */

/* The number of `delimiter`s in each of the first records; returns how many records there are. */
static size_t count_per_record(const char *text, size_t len, char delimiter,
			       size_t counts[RECORDS_MAX])
{
	size_t n = 0, here = 0;
	bool quoted = false, begin = true;

	for (size_t i = 0; i < len && n < RECORDS_MAX; i++) {
		char c = text[i];

		if (c == '"' && (begin || quoted))
			quoted = !quoted;
		else if (!quoted && c == delimiter)
			here++;
		if (!quoted && (c == '\n' || c == '\r')) {
			if (here)
				counts[n++] = here;
			here = 0;
		}
		begin = c == delimiter || c == '\n' || c == '\r';
	}
	if (here && n < RECORDS_MAX)
		counts[n++] = here;
	return n;
}

/*
 * How much the text looks like a list with this delimiter: records of the commonest width, times
 * that width.
 */
static size_t weight(const char *text, size_t len, char delimiter)
{
	size_t counts[RECORDS_MAX], best = 0;
	size_t n = count_per_record(text, len, delimiter, counts);

	for (size_t i = 0; i < n; i++) {
		size_t same = 0;

		for (size_t j = 0; j < n; j++)
			same += counts[j] == counts[i];
		if (same * counts[i] > best)
			best = same * counts[i];
	}
	return best;
}

static char find_delimiter(const char *text, size_t len)
{
	static const char candidates[] = {';', '\t', ','};
	char delimiter = ';';
	size_t best = 0;

	for (size_t i = 0; i < COUNT(candidates); i++) {
		size_t w = weight(text, len, candidates[i]);

		if (w > best) {
			best = w;
			delimiter = candidates[i];
		}
	}
	return delimiter;
}

/* The line "sep=;" that Excel reads and does not show: its length with line end, or 0. */
static size_t sep_line(const char *text, size_t len, char *delimiter)
{
	size_t n = 5;

	if (len < 6 || strncasecmp(text, "sep=", 4) != 0 || (text[5] != '\r' && text[5] != '\n'))
		return 0;
	*delimiter = text[4];
	while (n < len && n < 7 && (text[n] == '\r' || text[n] == '\n'))
		n++;
	return strchr(";,\t|", *delimiter) ? n : 0;
}

/* ---- cells and rows ---- */

struct csv_lezer {
	struct bouw *bouw;
	size_t nummer;
	size_t kolom;
	bool after_cr;
};

static void on_cell(void *data, size_t len, void *arg)
{
	struct csv_lezer *l = arg;

	if (!l->kolom)
		bouw_rij_start(l->bouw, l->nummer);
	bouw_cel(l->bouw, l->kolom++, bouw_tekst(l->bouw, data, len));
}

/*
 * `end` is the character that ended the row, -1 at the end of the file. Empty lines count: they
 * are rows on screen.
 */
static void on_row(int end, void *arg)
{
	struct csv_lezer *l = arg;

	if (!l->kolom && end == '\n' && l->after_cr) {
		l->after_cr = false;
		return;
	}
	if (l->kolom)
		bouw_rij_end(l->bouw);
	l->kolom = 0;
	l->nummer++;
	l->after_cr = end == '\r';
}

static void *capped_realloc(void *old, size_t size)
{
	return size > CEL_BYTES_MAX ? NULL : realloc(old, size);
}

static int parse_pieces(struct csv_lezer *l, struct csv_parser *parser, struct codering_lezer *in,
			char *piece)
{
	struct bouw *b = l->bouw;
	size_t len;

	while (!b->rc && (len = codering_read(in, piece, STUK)) > 0)
		if (csv_parse(parser, piece, len, on_cell, on_row, l) != len)
			return bouw_stop(
			    b, ERR_INVOER,
			    "Rij %zu: hier begint een tekst die te lang is. Misschien mist er een "
			    "aanhalingsteken (\").",
			    l->nummer);
	/* Strict at the end only: the library then says that a quote was left open. */
	csv_set_opts(parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
	if (!b->rc && csv_fini(parser, on_cell, on_row, l))
		return bouw_stop(b, ERR_INVOER,
				 "Rij %zu: hier begint een tekst met een aanhalingsteken (\") dat "
				 "niet wordt gesloten.",
				 l->nummer);
	return b->rc;
}

static int parse_with(struct bouw *b, struct codering_lezer in, char delimiter, char *piece)
{
	struct csv_lezer l = {.bouw = b, .nummer = 1};
	struct csv_parser parser;
	int rc;

	if (csv_init(&parser, CSV_REPALL_NL))
		return bouw_stop(b, ERR_GEHEUGEN, "%s", err_sentence(ERR_GEHEUGEN));
	csv_set_delim(&parser, (unsigned char)delimiter);
	csv_set_realloc_func(&parser, capped_realloc);
	csv_set_blk_size(&parser, 1024);
	rc = parse_pieces(&l, &parser, &in, piece);
	csv_free(&parser);
	return rc;
}

static const char *delimiter_name(char delimiter)
{
	return delimiter == ';'    ? "puntkomma's"
	       : delimiter == ','  ? "komma's"
	       : delimiter == '\t' ? "tabs"
				   : "streepjes";
}

static bool is_utf16(const struct codering_lezer *in)
{
	return in->codering == CODERING_UTF16LE || in->codering == CODERING_UTF16BE;
}

/* A file with NUL bytes is UTF-16 without its mark, or no text at all. */
static bool is_text(struct bouw *b, const struct codering_lezer *in)
{
	size_t line = 1;
	const uint8_t *nul = memchr(in->at, '\0', (size_t)(in->end - in->at));

	if (!nul || is_utf16(in))
		return true;
	for (const uint8_t *at = in->at; at < nul; at++)
		line += *at == '\n';
	bouw_stop(
	    b, ERR_SOORT,
	    "Dit bestand is geen leesbare lijst: op regel %zu staan tekens die niet in een tekst horen. Bewaar "
	    "de lijst als Excel-bestand (.xlsx) of als CSV UTF-8.",
	    line);
	return false;
}

int tabel_csv_parse(struct bouw *b, const uint8_t *data, size_t len)
{
	struct codering_lezer in = codering_open(data, len), sample = in;
	char *piece, delimiter;
	size_t n, skip;

	b->tabel->soort = TABEL_CSV;
	if (!is_text(b, &in))
		return b->rc;
	piece = bouw_alloc(b, STUK);
	if (!piece)
		return b->rc;
	n = codering_read(&sample, piece, STUK);
	skip = sep_line(piece, n, &delimiter);
	if (skip)
		in.at += is_utf16(&in) ? 2 * skip : skip;
	else
		delimiter = find_delimiter(piece, n);
	b->tabel->vorm = arena_format(b->tabel->arena, "CSV met %s, %s", delimiter_name(delimiter),
				      codering_name(in.codering));
	return parse_with(b, in, delimiter, piece);
}
