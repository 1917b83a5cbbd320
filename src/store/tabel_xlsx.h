/*
 * What a sheet needs from the rest of the workbook, and the reader of a sheet. Internal to
 * store/tabel*.c.
 */
#ifndef STORE_TABEL_XLSX_H
#define STORE_TABEL_XLSX_H

#include "store/tabel_getal.h"
#include "store/tabel_pakket.h"

struct werkmap {
	struct bouw *bouw;
	bool stelsel1904;
	const char **gedeeld; /* the shared texts; some are bouw_te_lang or bouw_vreemd */
	size_t n_gedeeld;
	uint8_t *stijl; /* per cell style an enum getal_vorm */
	size_t n_stijl;
};

#define CEL_TEKST_MAX (4 * TABEL_TEKENS_MAX + 1)

/* The text of one string: a <t>, or several in rich text, without the phonetic <rPh>. */
struct tekst_lezer {
	char text[CEL_TEKST_MAX];
	size_t len;
	bool te_lang;
	bool in_t;
	int negeer; /* depth inside something to pass over */
};

void tekst_lezer_start(struct tekst_lezer *l);
void tekst_lezer_open(struct tekst_lezer *l, const char *element);
void tekst_lezer_end(struct tekst_lezer *l, const char *element);
void tekst_lezer_add(struct tekst_lezer *l, const char *text, int len);
/* The text in the table, or one of the texts that stand for a fault. */
const char *tekst_lezer_tekst(struct tekst_lezer *l, struct bouw *b);

int tabel_blad_parse(struct pakket *p, const char *part, const struct werkmap *w);

#endif
