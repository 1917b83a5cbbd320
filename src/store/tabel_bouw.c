#include "store/tabel_bouw.h"

#include "base/tekst.h"

#include <stdio.h>
#include <string.h>

const char bouw_te_lang[] = "";
const char bouw_vreemd[] = "";
const char bouw_rekenfout[] = "";

/* What the arena may add to a piece: alignment, and the gap it keeps under AddressSanitizer. */
#define TOESLAG 32

static bool take(struct bouw *b, size_t size)
{
	if (b->rc)
		return false;
	if (size > b->left || b->left - size < TOESLAG) {
		bouw_stop(b, ERR_TE_GROOT,
			  "Deze lijst is te groot om in één keer te lezen. Deel hem op.");
		return false;
	}
	b->left -= size + TOESLAG;
	return true;
}

int bouw_stop(struct bouw *b, int err, const char *fmt, ...)
{
	va_list ap;

	if (b->rc)
		return b->rc;
	b->rc = err;
	va_start(ap, fmt);
	b->tabel->zin = arena_vformat(b->tabel->arena, fmt, ap);
	va_end(ap);
	return err;
}

void bouw_fout(struct bouw *b, size_t rij, size_t kolom, const char *fmt, ...)
{
	struct tabel *t = b->tabel;
	struct tabel_fout *fout;
	char text[512], place[40] = "", letters[BOUW_LETTERS];
	va_list ap;

	t->fouten_totaal++;
	if (t->n_fouten == TABEL_FOUTEN_MAX || !take(b, sizeof text + sizeof place))
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (kolom != TABEL_GEEN_KOLOM)
		snprintf(place, sizeof place, ", kolom %s", bouw_letters(kolom, letters));
	fout = &t->fouten[t->n_fouten++];
	fout->rij = rij;
	fout->kolom = kolom;
	fout->zin = arena_format(t->arena, "Rij %zu%s: %s", rij, place, text);
}

void *bouw_alloc(struct bouw *b, size_t size)
{
	return take(b, size) ? arena_alloc(b->tabel->arena, size) : NULL;
}

static bool is_blank(const char *at, size_t len, size_t *width)
{
	*width = 1;
	if (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')
		return true;
	*width = 2; /* U+00A0, which web pages and Word leave behind */
	return len >= 2 && memcmp(at, "\xc2\xa0", 2) == 0;
}

static void trim(const char **text, size_t *len)
{
	size_t width;

	while (*len && is_blank(*text, *len, &width)) {
		*text += width;
		*len -= width;
	}
	while (*len) {
		const char *last = *text + *len - 1;

		if (is_blank(last, 1, &width))
			*len -= 1;
		else if (*len >= 2 && is_blank(last - 1, 2, &width) && width == 2)
			*len -= 2;
		else
			return;
	}
}

/*
 * Two ways in which programs keep a spreadsheet from rewriting a text: ="0612345678" (school
 * administrations) and a leading apostrophe before = + - @ (our own export).
 */
static void unwrap(const char **text, size_t *len)
{
	const char *at = *text;

	if (*len >= 3 && at[0] == '=' && at[1] == '"' && at[*len - 1] == '"' &&
	    !memchr(at + 2, '"', *len - 3)) {
		*text += 2;
		*len -= 3;
		trim(text, len);
	} else if (*len >= 2 && at[0] == '\'' && strchr("=+-@", at[1])) {
		*text += 1;
		*len -= 1;
	}
}

const char *bouw_tekst(struct bouw *b, const char *text, size_t len)
{
	trim(&text, &len);
	unwrap(&text, &len);
	if (!len || b->rc)
		return "";
	if (len > 4 * TABEL_TEKENS_MAX)
		return bouw_te_lang;
	if (!tekst_valid(text, len))
		return bouw_vreemd;
	if (!take(b, len + 1))
		return "";
	text = arena_textn(b->tabel->arena, text, len);
	if (len > TABEL_TEKENS_MAX && tekst_length(text) > TABEL_TEKENS_MAX)
		return bouw_te_lang;
	return text;
}

void bouw_rij_start(struct bouw *b, size_t nummer)
{
	b->nummer = nummer;
	b->n = 0;
	b->gevuld = false;
}

/* The text to keep for a cell, after reporting what is wrong with it. */
static const char *cel_check(struct bouw *b, size_t kolom, const char *tekst)
{
	if (tekst == bouw_te_lang)
		bouw_fout(b, b->nummer, kolom,
			  "deze tekst is langer dan %d tekens. Maak hem korter.", TABEL_TEKENS_MAX);
	else if (tekst == bouw_vreemd)
		bouw_fout(b, b->nummer, kolom,
			  "hier staat een onleesbaar teken. Typ deze tekst opnieuw.");
	else if (tekst == bouw_rekenfout)
		bouw_fout(
		    b, b->nummer, kolom,
		    "hier staat een formule zonder goede uitkomst. Zet er de tekst of datum zelf neer.");
	else
		return tekst;
	return "";
}

void bouw_cel(struct bouw *b, size_t kolom, const char *tekst)
{
	bool fout = tekst == bouw_te_lang || tekst == bouw_vreemd || tekst == bouw_rekenfout;

	if (b->rc || (!fout && !*tekst))
		return;
	if (kolom >= TABEL_KOLOMMEN_MAX) {
		bouw_stop(
		    b, ERR_TE_GROOT,
		    "Rij %zu heeft meer dan %d kolommen. Bewaar alleen de kolommen die nodig zijn.",
		    b->nummer, TABEL_KOLOMMEN_MAX);
		return;
	}
	while (b->n <= kolom)
		b->cel[b->n++] = "";
	b->cel[kolom] = cel_check(b, kolom, tekst);
	b->gevuld = true;
}

void bouw_rij_end(struct bouw *b)
{
	struct tabel *t = b->tabel;
	size_t blok = b->n_rijen / TABEL_RIJ_BLOK;
	struct tabel_rij *rij;

	if (b->rc || !b->gevuld)
		return;
	if (b->n_rijen == TABEL_RIJEN_MAX + TABEL_KOP_ZOEK) {
		bouw_stop(
		    b, ERR_TE_GROOT,
		    "Deze lijst heeft meer dan 50.000 rijen. Deel hem op in kleinere lijsten.");
		return;
	}
	if (!t->blokken[blok])
		t->blokken[blok] = bouw_alloc(b, TABEL_RIJ_BLOK * sizeof *rij);
	if (!t->blokken[blok])
		return;
	rij = &t->blokken[blok][b->n_rijen % TABEL_RIJ_BLOK];
	rij->cel = bouw_alloc(b, b->n * sizeof *rij->cel);
	if (!rij->cel)
		return;
	memcpy(rij->cel, b->cel, b->n * sizeof *rij->cel);
	rij->nummer = (uint32_t)b->nummer;
	rij->n = (uint32_t)b->n;
	b->n_rijen++;
}

const char *bouw_letters(size_t kolom, char out[BOUW_LETTERS])
{
	char *at = out + BOUW_LETTERS;

	*--at = '\0';
	do {
		*--at = (char)('A' + kolom % 26);
		kolom /= 26;
	} while (kolom-- && at > out);
	return memmove(out, at, (size_t)(out + BOUW_LETTERS - at));
}
