/*
 * From the bytes of a file to a list of leavers: the table, which column is what, and every row
 * read. The import page and the import subcommand both use this, for the dry run as well as for
 * taking in.
 */
#ifndef STORE_TABEL_LEERLINGEN_H
#define STORE_TABEL_LEERLINGEN_H

#include "domain/leerlinglijst.h"
#include "store/tabel.h"

struct tabel_leerlingen {
	struct tabel *tabel; /* NULL only after ERR_GEHEUGEN */
	struct leerlinglijst_bron bron;
	struct kolomkeuze keuze;
	/*
	 * What stands in the way of reading rows: the file is refused, or a column is not chosen
	 * yet. NULL: nothing.
	 */
	const char *zin;
	/* What the user is told of the columns and sheets that are not read. */
	const char **meldingen;
	size_t n_meldingen;
	struct leerlinglijst lijst; /* when `zin` is NULL */
	bool goed;                  /* nothing faulty in any row or cell: it can be taken in */
	struct arena *arena;        /* of what is made of the rows */
};

struct tabel_leerlingen_opties {
	const char *keuze; /* remembered or chosen "heading=field" lines; NULL: the guess alone */
	const char *blad;  /* of an XLSX; NULL: the first */
	struct datum vandaag;
};

/*
 * Reads `len` bytes. 0 also when rows are faulty or a column is not chosen (see `zin`); otherwise
 * as tabel_parse, with `zin` set. Columns that look like a burgerservicenummer are emptied.
 * Everything in *ret, also after an error, lives until tabel_leerlingen_free, in memory of its
 * own: a request that ends half way by a jump out of its arena must not be between the two.
 */
MUST_USE int tabel_leerlingen_parse(const struct tabel_leerlingen_opties *opties, const void *data,
				    size_t len, struct tabel_leerlingen *ret);
void tabel_leerlingen_free(struct tabel_leerlingen *t);

/* The folded headings, a line each: lists with the same ones share a remembered choice. */
char *tabel_leerlingen_koppen(struct arena *a, const struct tabel_leerlingen *t);

#endif
