/* Any file for a list: every cell is text, every limit holds, and a refusal says why. */
#include "base/tekst.h"
#include "domain/leerlinglijst.h"
#include "fuzz.h"
#include "store/tabel.h"

#include <string.h>

static void check_cells(const struct tabel *t)
{
	PROMISE(t->n_kolommen <= TABEL_KOLOMMEN_MAX && t->n_rijen <= TABEL_RIJEN_MAX);
	for (size_t rij = 0; rij < t->n_rijen; rij++)
		for (size_t kolom = 0; kolom < t->n_kolommen; kolom++) {
			const char *cel = tabel_cel(t, rij, kolom);

			PROMISE(tekst_valid(cel, strlen(cel)));
			PROMISE(tekst_length(cel) <= TABEL_TEKENS_MAX);
		}
}

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	struct tabel *t = NULL;
	int rc = tabel_parse(&(struct tabel_opties){.geheugen = (size_t)16 << 20}, data, size, &t);

	(void)a;
	PROMISE(rc == ERR_GEHEUGEN || t != NULL);
	if (rc == 0)
		check_cells(t);
	else if (rc != ERR_GEHEUGEN)
		PROMISE(t->zin && *t->zin);
	tabel_free(t);
}
