/*
 * Any file for a list of leavers: keys are whole, no burgerservicenummer comes through, every
 * remark names its row, and a choice of columns that is remembered is the same choice the next
 * time.
 */
#include "base/tekst.h"
#include "fuzz.h"
#include "store/tabel_leerlingen.h"

#include <string.h>

static void check_text(const char *text)
{
	PROMISE(text && tekst_valid(text, strlen(text)) && !strpbrk(text, "\r\n"));
}

static size_t count_bars(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '|';
	return n;
}

static void check_leerling(const struct leerling *ll)
{
	PROMISE(ll->rij > 0 && ll->dubbel_rij < ll->rij);
	check_text(ll->roepnaam);
	check_text(ll->voorvoegsel);
	check_text(ll->achternaam);
	check_text(ll->mentor);
	PROMISE(!leerlinglijst_is_bsn(ll->klas) && !leerlinglijst_is_bsn(ll->school) &&
		!leerlinglijst_is_bsn(ll->mentor) && !leerlinglijst_is_bsn(ll->casusregisseur));
	if (ll->uitkomst == LEERLING_OVERGESLAGEN)
		return;
	PROMISE(count_bars(ll->sleutel) == 2);
	if (ll->uitkomst != LEERLING_FOUT)
		PROMISE(*ll->roepnaam && *ll->achternaam && datum_set(ll->geboortedatum));
}

static void check_keuze(struct arena *a, const struct tabel_leerlingen *t)
{
	const char *text = kolomkeuze_render(a, &t->bron, &t->keuze);
	struct kolomkeuze again;

	for (size_t i = 0; i < t->keuze.n; i++)
		PROMISE(!t->keuze.bsn[i] || t->keuze.veld[i] == CHOICE_NONE);
	kolomkeuze_find(a, &t->bron, &again);
	kolomkeuze_parse(a, text, &t->bron, &again);
	PROMISE(strcmp(kolomkeuze_render(a, &t->bron, &again), text) == 0);
}

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	struct tabel_leerlingen_opties opties = {.vandaag = datum_of(2026, 11, 22)};
	struct tabel_leerlingen t;
	int rc = tabel_leerlingen_parse(&opties, data, size, &t);

	PROMISE(rc == 0 || (t.zin && *t.zin));
	if (rc == 0 && size < 65536)
		check_keuze(a, &t);
	for (size_t i = 0; i < t.lijst.n; i++)
		check_leerling(&t.lijst.leerlingen[i]);
	for (size_t i = 0; i < t.lijst.n_meldingen; i++)
		PROMISE(strncmp(t.lijst.meldingen[i].zin, "Rij ", 4) == 0);
	tabel_leerlingen_free(&t);
}
