/* Any text, as somebody might type it: what is stored is clean, and what is searched finds it
 * again. */
#include "base/datum.h"
#include "base/tekst.h"
#include "domain/leerling_waarde.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static void check_datum(const char *text)
{
	char iso[DATUM_TEXT_MAX], kort[DATUM_TEXT_MAX];
	struct datum d, again;

	if (datum_parse(text, &d) != 0)
		return;
	PROMISE(datum_parse(datum_iso(d, iso), &again) == 0 && again.dag == d.dag);
	PROMISE(datum_parse(datum_kort(d, kort), &again) == 0 && again.dag == d.dag);
}

static void check_fold(struct arena *a, const char *text)
{
	const char *clean = tekst_clean(a, text), *fold = tekst_fold(a, clean);

	PROMISE(tekst_valid(clean, strlen(clean)));
	PROMISE(tekst_same(tekst_clean(a, clean), clean));
	PROMISE(tekst_valid(fold, strlen(fold)));
	PROMISE(tekst_same(tekst_fold(a, fold), fold));
}

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);

	check_datum(text);
	if (tekst_valid(text, size)) {
		check_fold(a, text);
		PROMISE(telefoon_parse(a, text) == NULL || strlen(telefoon_parse(a, text)) <= 16);
	}
	free(text);
}
