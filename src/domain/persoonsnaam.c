#include "domain/persoonsnaam.h"

#include "base/tekst.h"

#include <stdlib.h>
#include <string.h>

/* More words than this in one part of a name are one word: the last takes the rest. */
#define WOORDEN_MAX 24

struct woorden {
	const char *list[WOORDEN_MAX];
	size_t n;
};

/*
 * The single words of BRP table 36, folded and without apostrophes, sorted; without those that
 * are first names or surnames more often than prefixes (an, do, to, lo).
 */
static const char *const voorvoegsels[] = {
    "aan",   "af",  "al",   "auf",  "aus",   "beim", "bij",  "boven", "d",     "da",  "dal",
    "dalla", "das", "de",   "deca", "degli", "dei",  "del",  "den",   "der",   "des", "di",
    "die",   "don", "dos",  "du",   "el",    "gen",  "het",  "im",    "in",    "l",   "la",
    "las",   "le",  "les",  "los",  "onder", "op",   "over", "s",     "t",     "te",  "ten",
    "ter",   "tho", "thoe", "thor", "toe",   "tot",  "uijt", "uit",   "unter", "v.d", "v.d.",
    "v/d",   "van", "vd",   "ver",  "vom",   "von",  "voor", "vor",   "zu",    "zum", "zur",
};

static int compare_word(const void *key, const void *member)
{
	return strcmp(key, *(const char *const *)member);
}

/*
 * Words like 's and d' are prefixes with their apostrophe only as initials would be: "d" alone is
 * none.
 */
static bool is_voorvoegsel(struct arena *a, const char *woord)
{
	struct arena_mark mark = arena_mark(a);
	char *folded = tekst_fold(a, woord);
	size_t len = strlen(folded);
	bool apostrophe = len && (folded[0] == '\'' || folded[0] == '`' || folded[len - 1] == '\'');
	bool found;

	if (len && (folded[0] == '\'' || folded[0] == '`')) {
		folded++;
		len--;
	}
	if (len && folded[len - 1] == '\'')
		folded[--len] = '\0';
	found =
	    (len > 1 || apostrophe || strcmp(folded, "t") == 0) &&
	    bsearch(folded, voorvoegsels, COUNT(voorvoegsels), sizeof *voorvoegsels, compare_word);
	arena_release(a, mark);
	return found;
}

static struct woorden split(struct arena *a, const char *text)
{
	struct woorden w = {.n = 0};

	for (text += strspn(text, " \t\r\n"); *text;) {
		size_t len = w.n == WOORDEN_MAX - 1 ? strlen(text) : strcspn(text, " \t\r\n");

		w.list[w.n++] = arena_textn(a, text, len);
		text += len;
		text += strspn(text, " \t\r\n");
	}
	return w;
}

/* Words from `from` up to `to` with a blank between them. */
static const char *join(struct arena *a, const struct woorden *w, size_t from, size_t to)
{
	const char *text = from < to ? w->list[from] : "";

	for (size_t i = from + 1; i < to; i++)
		text = arena_format(a, "%s %s", text, w->list[i]);
	return text;
}

static bool all_voorvoegsel(struct arena *a, const struct woorden *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (!is_voorvoegsel(a, w->list[i]))
			return false;
	return w->n > 0;
}

/* How many words at the begin are prefixes; one word always remains. */
static size_t count_leading(struct arena *a, const struct woorden *w)
{
	size_t n = 0;

	while (n + 1 < w->n && is_voorvoegsel(a, w->list[n]))
		n++;
	return n;
}

static void surname_words(struct arena *a, const struct woorden *w, struct persoonsnaam *ret)
{
	size_t n = count_leading(a, w);

	if (n)
		ret->voorvoegsel = join(a, w, 0, n);
	ret->achternaam = join(a, w, n, w->n);
}

void achternaam_parse(struct arena *a, const char *tekst, struct persoonsnaam *ret)
{
	const char *comma = strchr(tekst, ',');
	struct woorden w = split(a, comma ? arena_textn(a, tekst, (size_t)(comma - tekst)) : tekst);

	ret->voorvoegsel = ret->achternaam = "";
	surname_words(a, &w, ret);
	if (!comma)
		return;
	w = split(a, comma + 1);
	if (all_voorvoegsel(a, &w))
		ret->voorvoegsel = join(a, &w, 0, w.n);
	else
		ret->onzeker = true;
}

/*
 * "P.A. (Piet) van": what stands in brackets is the name to be called by; the rest goes on
 * without it.
 */
static const char *take_brackets(struct arena *a, const char *text, const char **roepnaam)
{
	const char *open = strchr(text, '('), *close = open ? strchr(open, ')') : NULL;
	struct woorden w;

	if (!close)
		return text;
	w = split(a, arena_textn(a, open + 1, (size_t)(close - open - 1)));
	if (!w.n)
		return text;
	*roepnaam = join(a, &w, 0, w.n);
	return arena_format(a, "%.*s %s", (int)(open - text), text, close + 1);
}

static bool is_capital(const char *woord)
{
	return *woord >= 'A' && *woord <= 'Z';
}

/*
 * What follows a comma after the surname: first names, then perhaps prefixes. "Jansen, Los" ends
 * in a first name.
 */
static void given_part(struct arena *a, const char *text, bool last, struct persoonsnaam *ret)
{
	struct woorden w = split(a, text);
	size_t n = w.n;

	if (all_voorvoegsel(a, &w) && (!last || *ret->roepnaam || !is_capital(w.list[0]))) {
		ret->voorvoegsel = join(a, &w, 0, w.n);
		return;
	}
	while (n > 1 && is_voorvoegsel(a, w.list[n - 1]))
		n--;
	if (n < w.n)
		ret->voorvoegsel = join(a, &w, n, w.n);
	if (!*ret->roepnaam)
		ret->roepnaam = join(a, &w, 0, n);
}

static void surname_first(struct arena *a, const char *text, const char *comma,
			  struct persoonsnaam *ret)
{
	struct woorden w = split(a, arena_textn(a, text, (size_t)(comma - text)));

	surname_words(a, &w, ret);
	while (comma) {
		const char *next = strchr(comma + 1, ',');

		const char *part =
		    next ? arena_textn(a, comma + 1, (size_t)(next - comma - 1)) : comma + 1;

		given_part(a, part, !next, ret);
		comma = next;
	}
}

/*
 * "Piet van Jansen": a prefix in the middle parts the two; without one the last word is the
 * surname.
 */
static void given_first(struct arena *a, const char *text, struct persoonsnaam *ret)
{
	struct woorden w = split(a, text);
	size_t first = 1, last;

	while (first + 1 < w.n && !is_voorvoegsel(a, w.list[first]))
		first++;
	if (w.n < 2 || count_leading(a, &w)) {
		surname_words(a, &w, ret);
		return;
	}
	last = first;
	while (last + 1 < w.n && is_voorvoegsel(a, w.list[last]))
		last++;
	ret->voorvoegsel = join(a, &w, first, last);
	ret->achternaam = join(a, &w, last, w.n);
	if (!*ret->roepnaam)
		ret->roepnaam = join(a, &w, 0, first);
	ret->onzeker = first == last && w.n > 2;
}

void persoonsnaam_parse(struct arena *a, const char *tekst, struct persoonsnaam *ret)
{
	const char *comma;

	*ret = (struct persoonsnaam){"", "", "", false};
	tekst = take_brackets(a, tekst, &ret->roepnaam);
	comma = strchr(tekst, ',');
	if (comma)
		surname_first(a, tekst, comma, ret);
	else
		given_first(a, tekst, ret);
}

char *persoonsnaam_fold(struct arena *a, const char *roepnaam, const char *voorvoegsel,
			const char *achternaam)
{
	return tekst_fold(a, arena_format(a, "%s %s %s", roepnaam, voorvoegsel, achternaam));
}
