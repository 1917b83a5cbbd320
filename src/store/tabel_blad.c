/*
 * A sheet: <sheetData> with <row> and <c>, and in a cell <v> (a number, an index, what a formula
 * gave) or <is> (a text). <f>, the formula, is only noticed.
 */
#include "store/tabel_xlsx.h"

#include <stdlib.h>
#include <string.h>

#define RIJ_HOOGSTE 1048576 /* of a spreadsheet */
#define KOLOM_HOOGSTE 16384

/* ---- the text of one string ---- */

void tekst_lezer_start(struct tekst_lezer *l)
{
	l->len = 0;
	l->te_lang = l->in_t = false;
	l->negeer = 0;
}

void tekst_lezer_open(struct tekst_lezer *l, const char *element)
{
	if (l->negeer || (strcmp(element, "t") != 0 && strcmp(element, "r") != 0))
		l->negeer++;
	else
		l->in_t = *element == 't';
}

void tekst_lezer_end(struct tekst_lezer *l, const char *element)
{
	if (l->negeer)
		l->negeer--;
	else if (strcmp(element, "t") == 0)
		l->in_t = false;
}

void tekst_lezer_add(struct tekst_lezer *l, const char *text, int len)
{
	size_t n = (size_t)len;

	if (!l->in_t || l->negeer)
		return;
	if (n >= sizeof l->text - l->len) {
		l->te_lang = true;
		return;
	}
	memcpy(l->text + l->len, text, n);
	l->len += n;
}

/*
 * What _xHHHH_ at `at` stands for when it is a character that lists have; -1 when it is just
 * text.
 */
static int escaped(const char *at)
{
	unsigned value = 0;

	for (int i = 2; i < 6; i++) {
		const char *digits = "0123456789abcdef",
			   *digit = at[i] ? strchr(digits, at[i] | 0x20) : NULL;

		if (!digit || !*digit)
			return -1;
		value = value * 16 + (unsigned)(digit - digits);
	}
	return at[6] == '_' && value && strchr("\t\n\r_", (int)value) ? (int)value : -1;
}

/* Spreadsheets write a carriage return as _x000D_, and a real _x000D_ as _x005F_x000D_. */
static void unescape(struct tekst_lezer *l)
{
	char *to, *at = strstr(l->text, "_x");

	for (to = at; at && *at; at++) {
		int c = at[0] == '_' && at[1] == 'x' ? escaped(at) : -1;

		*to++ = c < 0 ? *at : (char)c;
		at += c < 0 ? 0 : 6;
	}
	if (to) {
		*to = '\0';
		l->len = (size_t)(to - l->text);
	}
}

const char *tekst_lezer_tekst(struct tekst_lezer *l, struct bouw *b)
{
	if (l->te_lang)
		return bouw_te_lang;
	l->text[l->len] = '\0';
	unescape(l);
	return bouw_tekst(b, l->text, l->len);
}

/* ---- rows and cells ---- */

enum waar { WAAR_BUITEN, WAAR_BLAD, WAAR_RIJ, WAAR_CEL, WAAR_WAARDE, WAAR_STRING };
enum cel_type { CEL_GETAL, CEL_GEDEELD, CEL_STRING, CEL_LOGISCH, CEL_FOUT, CEL_DATUM };

struct blad_lezer {
	struct bouw *bouw;
	const struct werkmap *werkmap;
	enum waar waar;
	int negeer; /* depth inside something to pass over */
	size_t rij;
	size_t kolom; /* 1 for A; the last one seen */
	enum cel_type type;
	size_t stijl;
	bool formule;
	struct tekst_lezer tekst;
};

static void damaged(struct blad_lezer *l)
{
	bouw_stop(l->bouw, ERR_INVOER,
		  "Dit Excel-bestand is beschadigd bij rij %zu. Open het in Excel, bewaar het "
		  "opnieuw en probeer het dan nog eens.",
		  l->rij);
}

static void row_open(struct blad_lezer *l, const char **attributes)
{
	const char *r = attribute_find(attributes, "r");
	size_t rij = r ? strtoul(r, NULL, 10) : l->rij + 1;

	if (rij <= l->rij || rij > RIJ_HOOGSTE) {
		damaged(l);
		return;
	}
	l->rij = rij;
	l->kolom = 0;
	bouw_rij_start(l->bouw, rij);
}

static enum cel_type type_find(const char *t)
{
	static const struct {
		const char *name;
		enum cel_type type;
	} types[] = {{"s", CEL_GEDEELD}, {"str", CEL_STRING}, {"inlineStr", CEL_STRING},
		     {"n", CEL_GETAL},   {"b", CEL_LOGISCH},  {"e", CEL_FOUT},
		     {"d", CEL_DATUM}};

	for (size_t i = 0; t && i < COUNT(types); i++)
		if (strcmp(t, types[i].name) == 0)
			return types[i].type;
	return CEL_GETAL;
}

/* "AB12" -> 28; 0 when it is no reference. */
static size_t ref_column(const char *ref)
{
	size_t kolom = 0;

	for (; *ref >= 'A' && *ref <= 'Z' && kolom <= KOLOM_HOOGSTE; ref++)
		kolom = kolom * 26 + (size_t)(*ref - 'A' + 1);
	return kolom <= KOLOM_HOOGSTE ? kolom : 0;
}

static void cell_open(struct blad_lezer *l, const char **attributes)
{
	const char *ref = attribute_find(attributes, "r");
	const char *stijl = attribute_find(attributes, "s");
	size_t kolom = ref ? ref_column(ref) : l->kolom + 1;

	if (kolom <= l->kolom) {
		damaged(l);
		return;
	}
	l->kolom = kolom;
	l->type = type_find(attribute_find(attributes, "t"));
	l->stijl = stijl ? strtoul(stijl, NULL, 10) : 0;
	l->formule = false;
	tekst_lezer_start(&l->tekst);
}

static const char *number_text(struct blad_lezer *l)
{
	const struct werkmap *w = l->werkmap;
	enum getal_vorm vorm = l->stijl < w->n_stijl ? w->stijl[l->stijl] : GETAL_GEWOON;
	char text[GETAL_TEXT_MAX];

	if (!l->tekst.len)
		return l->formule ? bouw_rekenfout : "";
	l->tekst.text[l->tekst.len] = '\0';
	if (!getal_render(l->tekst.text, vorm, w->stelsel1904, text))
		return bouw_rekenfout;
	return bouw_tekst(l->bouw, text, strlen(text));
}

static const char *shared_text(struct blad_lezer *l)
{
	size_t index;

	l->tekst.text[l->tekst.len] = '\0';
	index = strtoul(l->tekst.text, NULL, 10);
	if (l->tekst.len && index < l->werkmap->n_gedeeld)
		return l->werkmap->gedeeld[index];
	damaged(l);
	return "";
}

static const char *cell_text(struct blad_lezer *l)
{
	switch (l->type) {
	case CEL_GEDEELD:
		return shared_text(l);
	case CEL_STRING:
		return tekst_lezer_tekst(&l->tekst, l->bouw);
	case CEL_LOGISCH:
		return !l->tekst.len ? "" : l->tekst.text[0] == '1' ? "ja" : "nee";
	case CEL_FOUT:
		return bouw_rekenfout;
	case CEL_DATUM: /* 2009-02-28T00:00:00 */
		return bouw_tekst(l->bouw, l->tekst.text, l->tekst.len < 10 ? l->tekst.len : 10);
	case CEL_GETAL:
		break;
	}
	return number_text(l);
}

static void in_cell(struct blad_lezer *l, const char *element)
{
	if (strcmp(element, "v") == 0) {
		l->waar = WAAR_WAARDE;
		l->tekst.in_t = true;
	} else if (strcmp(element, "is") == 0) {
		l->waar = WAAR_STRING;
	} else {
		l->formule |= strcmp(element, "f") == 0;
		l->negeer = 1;
	}
}

static void on_open(void *arg, const char *element, const char **attributes)
{
	struct blad_lezer *l = arg;

	if (l->negeer) {
		l->negeer++;
	} else if (l->waar == WAAR_BUITEN) {
		if (strcmp(element, "sheetData") == 0)
			l->waar = WAAR_BLAD;
	} else if (l->waar == WAAR_BLAD && strcmp(element, "row") == 0) {
		l->waar = WAAR_RIJ;
		row_open(l, attributes);
	} else if (l->waar == WAAR_RIJ && strcmp(element, "c") == 0) {
		l->waar = WAAR_CEL;
		cell_open(l, attributes);
	} else if (l->waar == WAAR_CEL) {
		in_cell(l, element);
	} else if (l->waar == WAAR_STRING) {
		tekst_lezer_open(&l->tekst, element);
	} else {
		l->negeer = 1;
	}
}

static void on_close(void *arg, const char *element)
{
	struct blad_lezer *l = arg;

	if (l->negeer) {
		l->negeer--;
		return;
	}
	switch (l->waar) {
	case WAAR_BUITEN:
		return;
	case WAAR_STRING:
		if (l->tekst.negeer || strcmp(element, "is") != 0) {
			tekst_lezer_end(&l->tekst, element);
			return;
		}
		break;
	case WAAR_WAARDE:
		l->tekst.in_t = false;
		break;
	case WAAR_CEL:
		bouw_cel(l->bouw, l->kolom - 1, cell_text(l));
		l->waar = WAAR_RIJ;
		return;
	case WAAR_RIJ:
		bouw_rij_end(l->bouw);
		break;
	case WAAR_BLAD:
		break;
	}
	l->waar = l->waar == WAAR_STRING || l->waar == WAAR_WAARDE ? WAAR_CEL
		  : l->waar == WAAR_RIJ                            ? WAAR_BLAD
								   : WAAR_BUITEN;
}

static void on_text(void *arg, const char *text, int len)
{
	struct blad_lezer *l = arg;

	if (!l->negeer && (l->waar == WAAR_WAARDE || l->waar == WAAR_STRING))
		tekst_lezer_add(&l->tekst, text, len);
}

int tabel_blad_parse(struct pakket *p, const char *part, const struct werkmap *w)
{
	struct blad_lezer l = {.bouw = w->bouw, .werkmap = w};

	return pakket_parse(p, part, &(struct onderdeel_lezer){on_open, on_text, on_close, &l});
}
