#include "store/zoeken.h"

#include "base/tekst.h"

#include <string.h>

#define LAST "\xf4\x8f\xbf\xbf" /* U+10FFFF, after every letter */

/* They stand in every other text, so finding them tells nothing. */
static const char *const gewoon[] = {"aan", "als", "bij", "dat", "de",  "die", "een", "en",
				     "er",  "het", "in",  "is",  "met", "of",  "om",  "op",
				     "per", "te",  "tot", "van", "was", "wat", "voor"};

static bool is_gewoon(const char *woord, size_t len)
{
	for (size_t i = 0; i < COUNT(gewoon); i++)
		if (strlen(gewoon[i]) == len && memcmp(gewoon[i], woord, len) == 0)
			return true;
	return len < 2;
}

const char *zoek_tekst(struct arena *a, const char *tekst)
{
	char *woorden = tekst_words(a, tekst), *out = woorden;

	for (char *at = woorden; *at;) {
		size_t len = strcspn(at, " "), next = len + (at[len] == ' ');

		if (!is_gewoon(at, len)) {
			memmove(out, at, next);
			out += next;
		}
		at += next;
	}
	*out = '\0';
	if (out > woorden && out[-1] == ' ')
		out[-1] = '\0';
	return woorden;
}

const char *zoek_cijfers(struct arena *a, const char *tekst)
{
	char *digits = arena_alloc(a, strlen(tekst) + 1);
	size_t n = 0;

	for (; *tekst; tekst++)
		if (*tekst >= '0' && *tekst <= '9')
			digits[n++] = *tekst;
	digits[n] = '\0';
	return digits;
}

/* Puts the word among those that are asked for, the longest first; the shortest may fall off. */
static void add(struct zoek_vraag *v, struct zoek_woord woord)
{
	for (size_t i = 0; i < ZOEK_WOORDEN; i++) {
		struct zoek_woord was = v->woorden[i];

		if (strlen(was.van) >= strlen(woord.van))
			continue;
		v->woorden[i] = woord;
		woord = was;
	}
}

bool zoek_vraag_parse(struct arena *a, const char *woorden, struct zoek_vraag *ret)
{
	char *save = NULL;

	for (size_t i = 0; i < ZOEK_WOORDEN; i++)
		ret->woorden[i] = (struct zoek_woord){"", ""};
	for (char *w = strtok_r(arena_text(a, woorden), " ", &save); w;
	     w = strtok_r(NULL, " ", &save))
		add(ret, (struct zoek_woord){w, arena_format(a, "%s" LAST, w)});
	return *ret->woorden[0].van != '\0';
}

const char *zoek_langste(struct arena *a, const char *woorden, size_t n)
{
	const char *ret = "";
	struct zoek_vraag v;

	zoek_vraag_parse(a, woorden, &v);
	for (size_t i = 0; i < n && i < ZOEK_WOORDEN && *v.woorden[i].van; i++)
		ret = arena_format(a, "%s%s%s", ret, *ret ? " " : "", v.woorden[i].van);
	return ret;
}

QUERY(woord_verschillen, "SELECT verschillen FROM woord_controle LIMIT 1");

int zoek_check(struct db *db, int64_t *ret)
{
	return db_number(db, &woord_verschillen, ARGS_NONE, ret);
}

QUERY(woord_opnieuw, "UPDATE t_woord_stand SET opnieuw_op = $1 WHERE id = 1");

static int rebuild_work(struct db *db, void *arg)
{
	int rc = db_exec(db, &woord_opnieuw, ARGS(clock_now()));

	(void)arg;
	return db_done(rc);
}

int zoek_rebuild(struct database *owner)
{
	return db_write(owner, &(struct db_context){0}, rebuild_work, NULL);
}
