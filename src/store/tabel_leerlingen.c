#include "store/tabel_leerlingen.h"

#include "base/tekst.h"

#include <string.h>

static const char *cel_of(const void *lijst, size_t rij, size_t kolom)
{
	return tabel_cel(lijst, rij, kolom);
}

static size_t nummer_of(const void *lijst, size_t rij)
{
	return tabel_rij_nummer(lijst, rij);
}

/* Empties the columns that we may not have, and says so. */
static void drop_bsn(struct arena *a, struct tabel_leerlingen *t)
{
	const char **meldingen = arena_array(a, t->keuze.n, sizeof *meldingen);

	for (size_t i = 0; i < t->keuze.n; i++) {
		if (!t->keuze.bsn[i])
			continue;
		tabel_kolom_end(t->tabel, i);
		meldingen[t->n_meldingen++] = arena_format(
		    a,
		    "In de kolom \"%s\" lijken burgerservicenummers te staan. Die nemen wij niet over. "
		    "Haal deze kolom de volgende keer uit de lijst.",
		    t->bron.koppen[i]);
	}
	t->meldingen = meldingen;
}

int tabel_leerlingen_parse(struct arena *a, const struct tabel_leerlingen_opties *opties,
			   const void *data, size_t len, struct tabel_leerlingen *ret)
{
	struct tabel_opties tabel_opties = {.is_kop = leerlinglijst_is_kop, .blad = opties->blad};
	int rc;

	*ret = (struct tabel_leerlingen){.keuze.n = 0};
	rc = tabel_parse(&tabel_opties, data, len, &ret->tabel);
	ret->zin = ret->tabel ? ret->tabel->zin : err_sentence(rc);
	if (rc)
		return rc;
	ret->bron = (struct leerlinglijst_bron){.lijst = ret->tabel,
						.n_rijen = ret->tabel->n_rijen,
						.n_kolommen = ret->tabel->n_kolommen,
						.koppen = ret->tabel->kop,
						.cel = cel_of,
						.nummer = nummer_of};
	kolomkeuze_find(a, &ret->bron, &ret->keuze);
	drop_bsn(a, ret);
	if (opties->keuze)
		kolomkeuze_parse(a, opties->keuze, &ret->bron, &ret->keuze);
	ret->zin = kolomkeuze_check(&ret->keuze);
	if (ret->zin)
		return 0;
	leerlinglijst_parse(a, &ret->bron, &ret->keuze, opties->vandaag, &ret->lijst);
	ret->goed = !ret->tabel->fouten_totaal && !ret->lijst.n_uitkomst[LEERLING_FOUT];
	return 0;
}

void tabel_leerlingen_free(struct tabel_leerlingen *t)
{
	tabel_free(t->tabel);
	t->tabel = NULL;
}

char *tabel_leerlingen_koppen(struct arena *a, const struct tabel_leerlingen *t)
{
	struct kolomkeuze geen = t->keuze;

	for (size_t i = 0; i < geen.n; i++)
		geen.veld[i] = CHOICE_NONE;
	return kolomkeuze_render(a, &t->bron, &geen);
}
