/*
 * A file with a list, as people make it: CSV or XLSX in, a table of texts out.
 *
 * The kind is recognised by content, never by name. CSV: separated by ; , or TAB; UTF-8 with or
 * without a byte order mark, UTF-16 with one, or else Windows-1252; quoted cells may hold quotes
 * and line ends; the line "sep=;" that Excel understands. XLSX: the named sheet or the first
 * visible one; texts, numbers, dates (given as 22-11-2026), the results that were saved with
 * formulas. Nothing is ever computed, followed or written to disk: formulas, macros and links are
 * not looked at.
 *
 * Refused as a whole (the result is an error, `zin` says why in Dutch): not a list, damaged,
 * protected with a password, .xls and .ods, anything over a limit below, XML with a DOCTYPE,
 * archives that unpack to far more than a list can be. Faults in one cell or row are kept in
 * `fouten`; such a cell reads as "".
 *
 * Title lines above the heading are passed over: the heading is the row, among the first, with
 * the most words that the caller knows. Rows without any text are skipped; the others keep the
 * number they have in the file.
 *
 *	struct tabel *t;
 *	int rc = tabel_parse(&(struct tabel_opties){.is_kop = leerlinglijst_is_kop}, data, len, &t);
 *	…
 *	tabel_free(t);
 *
 * Everything lives in an arena of the table's own, given back by tabel_free. `data` is not kept.
 * Source of the limits: issue 2, section 4 (import); research/security.md IN-05, IN-07.
 */
#ifndef STORE_TABEL_H
#define STORE_TABEL_H

#include "base/arena.h"

#define TABEL_BYTES_MAX ((size_t)20 * 1024 * 1024)
#define TABEL_RIJEN_MAX 50000
#define TABEL_KOLOMMEN_MAX 100
#define TABEL_TEKENS_MAX 2000 /* of one cell */
#define TABEL_FOUTEN_MAX 1000 /* kept; all are counted */
#define TABEL_GEHEUGEN_MAX ((size_t)96 * 1024 * 1024)

enum tabel_soort { TABEL_ONBEKEND, TABEL_CSV, TABEL_XLSX };

#define TABEL_GEEN_KOLOM SIZE_MAX

struct tabel_fout {
	size_t rij;      /* as numbered in the file, from 1 */
	size_t kolom;    /* from 0, or TABEL_GEEN_KOLOM when the row as a whole is meant */
	const char *zin; /* whole sentence, with row, column and what to do */
};

struct tabel_rij;

struct tabel {
	enum tabel_soort soort;
	const char *vorm; /* what was recognised: "CSV met puntkomma's, UTF-8", for the preview */
	const char *zin;  /* why the whole file is refused; NULL when it is not */
	size_t n_kolommen;
	const char *const *
	    kop; /* n_kolommen names, none empty, no two alike: "Telefoon", "Telefoon (2)", "Kolom C" */
	size_t kop_rij;            /* the heading's number in the file */
	size_t n_rijen;            /* below the heading */
	struct tabel_fout *fouten; /* at most TABEL_FOUTEN_MAX, in the order of the file */
	size_t n_fouten;
	size_t fouten_totaal;
	const char *blad;          /* of an XLSX: the sheet that was read */
	const char *const *bladen; /* and the names of all visible sheets */
	size_t n_bladen;
	/* for store/tabel*.c only */
	struct arena *arena;
	size_t eerste;
	struct tabel_rij *blokken[(TABEL_RIJEN_MAX + 1024) / 1024 + 1];
};

struct tabel_opties {
	/*
	 * Is this the heading of a column that the caller knows? NULL: the first full row is the
	 * heading.
	 */
	bool (*is_kop)(struct arena *scratch, const char *tekst);
	const char *blad; /* sheet to read; NULL: the first visible one */
	size_t geheugen;  /* cap of the table's memory in bytes; 0: TABEL_GEHEUGEN_MAX */
};

/*
 * Reads `len` bytes. 0 (also when there are faults in cells), ERR_TE_GROOT, ERR_SOORT (another
 * kind of file), ERR_INVOER (damaged, empty, hostile) or ERR_GEHEUGEN. *ret is set in every case
 * but the last, for `zin`.
 */
MUST_USE int tabel_parse(const struct tabel_opties *opties, const void *data, size_t len,
			 struct tabel **ret);
void tabel_free(struct tabel *t); /* NULL is fine */

/*
 * The text of a cell, "" when the row is shorter. Valid UTF-8 without controls; blanks around it
 * are gone.
 */
const char *tabel_cel(const struct tabel *t, size_t rij, size_t kolom);
/* The row's number in the file, from 1, as a spreadsheet shows it. */
size_t tabel_rij_nummer(const struct tabel *t, size_t rij);
/* Makes every cell of a column "" (a column that we may not keep). Its heading stays. */
void tabel_kolom_end(struct tabel *t, size_t kolom);

#endif
