#include "store/tabel_leerlingen.h"

#include <setjmp.h>

/* Of what is made of the rows: 50,000 of them with a remark each take 20 MB. */
#define GEHEUGEN_MAX ((size_t)64 * 1024 * 1024)

static const char *cel_of(const void *lijst, size_t rij, size_t kolom)
{
	return tabel_cel(lijst, rij, kolom);
}

static size_t nummer_of(const void *lijst, size_t rij)
{
	return tabel_rij_nummer(lijst, rij);
}

/* Empties the columns that we may not have, and says so. */
static void drop_bsn(struct tabel_leerlingen *t)
{
	for (size_t i = 0; i < t->keuze.n; i++) {
		if (!t->keuze.bsn[i])
			continue;
		tabel_kolom_end(t->tabel, i);
		t->meldingen[t->n_meldingen++] = arena_format(
		    t->arena,
		    "In de kolom \"%s\" lijken burgerservicenummers te staan. Die nemen wij niet over. "
		    "Haal deze kolom de volgende keer uit de lijst.",
		    t->bron.koppen[i]);
	}
}

#define ONGEBRUIKT_MAX 2 /* messages of name_unused */

/* What somebody expects to come along, and does not. */
static void name_unused(struct tabel_leerlingen *t)
{
	const char *names = NULL;

	for (size_t i = 0; i < t->keuze.n; i++)
		if (t->keuze.veld[i] == CHOICE_NONE && !t->keuze.bsn[i] && *t->bron.koppen[i])
			names = names ? arena_format(t->arena, "%s, %s", names, t->bron.koppen[i])
				      : t->bron.koppen[i];
	if (names)
		t->meldingen[t->n_meldingen++] =
		    arena_format(t->arena, "Deze kolommen nemen wij niet over: %s.", names);
	if (t->tabel->n_bladen > 1)
		t->meldingen[t->n_meldingen++] = arena_format(
		    t->arena,
		    "Dit bestand heeft %zu bladen. Wij lezen er één: \"%s\". Staat de lijst op een "
		    "ander blad? Zet dat dan vooraan.",
		    t->tabel->n_bladen, t->tabel->blad);
}

static void read_rows(const struct tabel_leerlingen_opties *opties, struct tabel_leerlingen *t)
{
	t->bron = (struct leerlinglijst_bron){.lijst = t->tabel,
					      .n_rijen = t->tabel->n_rijen,
					      .n_kolommen = t->tabel->n_kolommen,
					      .koppen = t->tabel->kop,
					      .cel = cel_of,
					      .nummer = nummer_of};
	kolomkeuze_find(t->arena, &t->bron, &t->keuze);
	t->meldingen = arena_array(t->arena, t->keuze.n + ONGEBRUIKT_MAX, sizeof *t->meldingen);
	drop_bsn(t);
	if (opties->keuze)
		kolomkeuze_parse(t->arena, opties->keuze, &t->bron, &t->keuze);
	name_unused(t);
	t->zin = kolomkeuze_check(&t->keuze);
	if (t->zin)
		return;
	leerlinglijst_parse(t->arena, &t->bron, &t->keuze, opties->vandaag, &t->lijst);
	t->goed = !t->tabel->fouten_totaal && !t->lijst.n_uitkomst[LEERLING_FOUT];
}

static _Noreturn void on_full(void *arg)
{
	longjmp(*(jmp_buf *)arg, 1);
}

int tabel_leerlingen_parse(const struct tabel_leerlingen_opties *opties, const void *data,
			   size_t len, struct tabel_leerlingen *ret)
{
	struct tabel_opties tabel_opties = {.is_kop = leerlinglijst_is_kop, .blad = opties->blad};
	jmp_buf full;
	int rc;

	*ret = (struct tabel_leerlingen){.arena = arena_open(GEHEUGEN_MAX)};
	rc = ret->arena ? tabel_parse(&tabel_opties, data, len, &ret->tabel) : ERR_GEHEUGEN;
	if (!ret->tabel) {
		ret->zin = err_sentence(rc);
		return rc;
	}
	ret->zin = ret->tabel->zin;
	if (rc)
		return rc;
	arena_on_full(ret->arena, on_full, &full);
	if (setjmp(full)) {
		ret->zin = "Deze lijst is te groot om in één keer te lezen. Deel hem op.";
		ret->goed = false;
		return ERR_TE_GROOT;
	}
	read_rows(opties, ret);
	arena_on_full(ret->arena, NULL, NULL);
	return 0;
}

void tabel_leerlingen_free(struct tabel_leerlingen *t)
{
	tabel_free(t->tabel);
	arena_free(t->arena);
	t->tabel = NULL;
	t->arena = NULL;
}

char *tabel_leerlingen_koppen(struct arena *a, const struct tabel_leerlingen *t)
{
	struct kolomkeuze geen = t->keuze;

	for (size_t i = 0; i < geen.n; i++)
		geen.veld[i] = CHOICE_NONE;
	return kolomkeuze_render(a, &t->bron, &geen);
}
