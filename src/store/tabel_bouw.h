/*
 * How the readers of CSV and XLSX fill a table. Internal to store/tabel*.c.
 *
 * The error is sticky: after bouw_stop nothing is added any more, and readers stop at their next
 * chunk. Memory is counted here, because the readers run inside callbacks of libraries, where an
 * arena that is full could not jump away.
 */
#ifndef STORE_TABEL_BOUW_H
#define STORE_TABEL_BOUW_H

#include "store/tabel.h"

#include <stdarg.h>

/* Rows above the heading are read too; so many may precede it. */
#define TABEL_KOP_ZOEK 20
#define TABEL_RIJ_BLOK 1024

struct tabel_rij {
	uint32_t nummer;
	uint32_t n;
	const char **cel;
};

struct bouw {
	struct tabel *tabel;
	const struct tabel_opties *opties;
	int rc;      /* sticky */
	size_t left; /* bytes that may still be taken from the arena */
	size_t n_rijen;
	/* the row being filled */
	size_t nummer;
	size_t n;
	bool gevuld;
	const char *cel[TABEL_KOLOMMEN_MAX];
};

/* Texts that stand for a fault: a shared text is reported where it is used. */
extern const char bouw_te_lang[];
extern const char bouw_vreemd[];
extern const char bouw_rekenfout[];

/* Refuses the whole file; the first reason stays. Returns `err`. */
int bouw_stop(struct bouw *b, int err, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* A fault in a row, or in one cell of it. `fmt` continues "Rij 12, kolom C: ". */
void bouw_fout(struct bouw *b, size_t rij, size_t kolom, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Memory from the table's arena; NULL after bouw_stop when the cap is reached. */
void *bouw_alloc(struct bouw *b, size_t size);
/*
 * `len` bytes of UTF-8 as a text of the table: blanks off, ="…" unpacked, our own export's
 * leading ' taken away. bouw_te_lang or bouw_vreemd when it may not be a cell; "" for nothing.
 * Never NULL.
 */
const char *bouw_tekst(struct bouw *b, const char *text, size_t len);

void bouw_rij_start(struct bouw *b, size_t nummer);
/* A cell of the row being filled; `tekst` lives in the table (bouw_tekst) or for ever. */
void bouw_cel(struct bouw *b, size_t kolom, const char *tekst);
void bouw_rij_end(struct bouw *b);

#define BOUW_LETTERS 8
/* "A" for 0, "AA" for 26: what a spreadsheet calls the column. */
const char *bouw_letters(size_t kolom, char out[BOUW_LETTERS]);

/* The readers. They report through `b`; the result is b->rc. */
int tabel_csv_parse(struct bouw *b, const uint8_t *data, size_t len);
int tabel_xlsx_parse(struct bouw *b, const uint8_t *data, size_t len);

#endif
