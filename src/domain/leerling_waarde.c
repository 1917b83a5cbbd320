#include "domain/leerling_waarde.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/school.h"

#include <ctype.h>
#include <string.h>

/* ---- dates ---- */

#define DATUM_TEKST_MAX 48

/*
 * A time of day after a date says nothing of the day: " 00:00:00", "T00:00". Copies what is
 * before it.
 */
static void without_time(const char *text, char out[DATUM_TEKST_MAX])
{
	const char *colon = strchr(text, ':'), *end = colon ? colon : text + strlen(text);
	size_t len;

	while (colon && end > text && isdigit((unsigned char)end[-1]))
		end--;
	while (colon && end > text && (end[-1] == ' ' || end[-1] == 'T'))
		end--;
	len = (size_t)(end - text) < DATUM_TEKST_MAX ? (size_t)(end - text) : DATUM_TEKST_MAX - 1;
	memcpy(out, text, len);
	out[len] = '\0';
}

/*
 * "20090228". No text is a date in this order and in the order of datum_parse: no month is 19 to
 * 22.
 */
static struct datum datum_of_eight(const char *text)
{
	int number = 0;

	if (strspn(text, "0123456789") != 8 || text[8])
		return DATUM_GEEN;
	for (int i = 0; i < 8; i++)
		number = number * 10 + text[i] - '0';
	return datum_of(number / 10000, number / 100 % 100, number % 100);
}

int datum_waarde_parse(const char *tekst, struct datum *ret)
{
	char text[DATUM_TEKST_MAX] = "";
	int rc;

	if (strlen(tekst) >= DATUM_TEKST_MAX)
		return ERR_INVOER;
	without_time(tekst, text);
	rc = datum_parse(text, ret);
	if (rc)
		*ret = datum_of_eight(text);
	return datum_set(*ret) ? 0 : ERR_INVOER;
}

#define EXCEL_DAG_CIJFERS 5 /* a day as Excel counts them, from 1927 to 2173 */

const char *datum_waarde_fault(const char *tekst)
{
	size_t digits = 0, groups = 0, last = 0, first = 0;

	if (strspn(tekst, "0123456789") == EXCEL_DAG_CIJFERS && !tekst[EXCEL_DAG_CIJFERS])
		return "is een getal: kies in Excel voor deze kolom de opmaak Datum";
	for (const char *at = tekst; *at; at++) {
		bool digit = isdigit((unsigned char)*at);

		if (!digit && !strchr("-/. ", *at))
			return "is geen datum";
		last = digit ? last + 1 : 0;
		digits += digit;
		groups += last == 1;
		first += digit && groups == 1;
	}
	if (groups != 3)
		return "is geen datum";
	if (first != 4 && last < 4)
		return "mist het jaar in vier cijfers";
	return digits <= 8 ? "bestaat niet" : "is geen datum";
}

/* ---- phone and e-mail ---- */

/* The digits, with + for 00 and for itself; "" when there is anything else in it or too much. */
static void digits_only(const char *text, char out[20])
{
	size_t n = 0;

	*out = '\0';
	if (strncmp(text, "00", 2) == 0 || *text == '+') {
		text += *text == '+' ? 1 : 2;
		out[n++] = '+';
	}
	for (; *text; text++) {
		if (isdigit((unsigned char)*text) && n < 17)
			out[n++] = *text;
		else if (strncmp(text, "(0)", 3) == 0 && n)
			text += 2;
		else if (!strchr(" -./()", *text)) {
			*out = '\0';
			return;
		}
	}
	out[n] = '\0';
}

const char *telefoon_parse(struct arena *a, const char *tekst)
{
	char digits[20];
	size_t len;

	digits_only(tekst, digits);
	len = strlen(digits);
	if (strncmp(digits, "+31", 3) == 0 && len == 12)
		return arena_format(a, "0%s", digits + 3);
	if (*digits == '+' && len >= 9 && len <= 16 && strncmp(digits, "+31", 3) != 0)
		return arena_text(a, digits);
	if (*digits == '0' && len == 10)
		return arena_text(a, digits);
	if (*digits != '+' && *digits != '0' && len == 9)
		return arena_format(a, "0%s", digits);
	return NULL;
}

bool email_valid(const char *tekst)
{
	static const char local[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-";
	static const char domain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
	size_t at = strspn(tekst, local);
	const char *host = tekst + at + 1;
	size_t len;

	if (!at || at > 64 || tekst[at] != '@' || *tekst == '.' || tekst[at - 1] == '.')
		return false;
	len = strspn(host, domain);
	if (host[len] || at + len > 253 || !strchr(host, '.') || strstr(tekst, ".."))
		return false;
	return isalnum((unsigned char)host[0]) && isalnum((unsigned char)host[len - 1]);
}

/* ---- words that stand for a choice ---- */

int choice_find_text(struct arena *a, const struct choices *choices, const char *tekst)
{
	struct arena_mark mark = arena_mark(a);
	const char *folded = tekst_fold(a, tekst);
	int found = choice_find(choices, folded);

	for (size_t i = 0; found == CHOICE_NONE && i < choices->count; i++)
		if (tekst_same(folded, tekst_fold(a, choices->list[i].label)))
			found = (int)i;
	arena_release(a, mark);
	return found;
}

struct woord {
	const char *woord; /* folded; a blank stands for the edge of a word */
	int waarde;
};

/*
 * The text folded, everything but letters and digits one blank, and a blank at both ends: " vso
 * cluster 4 ".
 */
static char *words_only(struct arena *a, const char *tekst)
{
	const char *folded = tekst_fold(a, tekst);
	char *out = arena_alloc(a, strlen(folded) + 3), *to = out;

	*to++ = ' ';
	for (; *folded; folded++) {
		if (isalnum((unsigned char)*folded) || (unsigned char)*folded >= 0x80)
			*to++ = *folded;
		else if (to[-1] != ' ')
			*to++ = ' ';
	}
	if (to[-1] != ' ')
		*to++ = ' ';
	*to = '\0';
	return out;
}

/* The value of the first of `woorden` that is in the text. */
static int find_word(struct arena *a, const char *tekst, const struct woord *woorden, size_t n)
{
	struct arena_mark mark = arena_mark(a);
	const char *words = words_only(a, tekst);
	int found = WAARDE_ONBEKEND;

	for (size_t i = 0; i < n && found == WAARDE_ONBEKEND; i++)
		if (strstr(words, woorden[i].woord))
			found = woorden[i].waarde;
	arena_release(a, mark);
	return found;
}

/*
 * The order matters: "voortgezet speciaal onderwijs" before "voortgezet onderwijs", "entree"
 * before "mbo".
 */
static const struct woord schoolsoort_woorden[] = {
    {" cluster 3 ", SCHOOLSOORT_VSO_CLUSTER3},
    {" cluster3 ", SCHOOLSOORT_VSO_CLUSTER3},
    {" zml", SCHOOLSOORT_VSO_CLUSTER3},
    {" mytyl", SCHOOLSOORT_VSO_CLUSTER3},
    {" tyltyl", SCHOOLSOORT_VSO_CLUSTER3},
    {" langdurig ziek", SCHOOLSOORT_VSO_CLUSTER3},
    {" cluster 4 ", SCHOOLSOORT_VSO_CLUSTER4},
    {" cluster4 ", SCHOOLSOORT_VSO_CLUSTER4},
    {" zmok", SCHOOLSOORT_VSO_CLUSTER4},
    {" cluster ", SCHOOLSOORT_VSO},
    {" vso", SCHOOLSOORT_VSO},
    {"speciaal onderwijs", SCHOOLSOORT_VSO},
    {" arbeidsmarktgericht", SCHOOLSOORT_VSO},
    {" dagbesteding", SCHOOLSOORT_VSO},
    {" pro ", SCHOOLSOORT_PRO},
    {"praktijkonderwijs", SCHOOLSOORT_PRO},
    {"praktijkschool", SCHOOLSOORT_PRO},
    {" entree", SCHOOLSOORT_ENTREE},
    {" mbo 1 ", SCHOOLSOORT_ENTREE},
    {" mbo1 ", SCHOOLSOORT_ENTREE},
    {" niveau 1 ", SCHOOLSOORT_ENTREE},
    {" mbo", SCHOOLSOORT_MBO},
    {" niveau 2 ", SCHOOLSOORT_MBO},
    {" niveau 3 ", SCHOOLSOORT_MBO},
    {" niveau 4 ", SCHOOLSOORT_MBO},
    {" bol ", SCHOOLSOORT_MBO},
    {" bbl ", SCHOOLSOORT_MBO},
    {" roc ", SCHOOLSOORT_MBO},
    {"middelbaar beroeps", SCHOOLSOORT_MBO},
    {" vmbo", SCHOOLSOORT_VO},
    {" havo", SCHOOLSOORT_VO},
    {" vwo", SCHOOLSOORT_VO},
    {" mavo", SCHOOLSOORT_VO},
    {" vavo", SCHOOLSOORT_VO},
    {" gymnasium", SCHOOLSOORT_VO},
    {" atheneum", SCHOOLSOORT_VO},
    {" isk ", SCHOOLSOORT_VO},
    {" vo ", SCHOOLSOORT_VO},
    {"voortgezet onderwijs", SCHOOLSOORT_VO},
    {" basisberoeps", SCHOOLSOORT_VO},
    {" kaderberoeps", SCHOOLSOORT_VO},
    {" bb ", SCHOOLSOORT_VO},
    {" kb ", SCHOOLSOORT_VO},
    {" gl ", SCHOOLSOORT_VO},
    {" tl ", SCHOOLSOORT_VO},
    {" anders ", SCHOOLSOORT_ANDERS},
    {" geen school ", SCHOOLSOORT_ANDERS},
};

/* Who is still looking has no destination yet, whatever else the cell says. */
static const struct woord bestemming_woorden[] = {
    {"onbekend", CHOICE_NONE},
    {" niet bekend", CHOICE_NONE},
    {" nog niet", CHOICE_NONE},
    {" nog geen ", CHOICE_NONE},
    {" geen ", CHOICE_NONE},
    {" n v t ", CHOICE_NONE},
    {" nvt ", CHOICE_NONE},
    {" werkzoekend", CHOICE_NONE},
    {" werkloos", CHOICE_NONE},
    {" zoek", CHOICE_NONE},
    {" thuis ", CHOICE_NONE},
    {" uitkering", CHOICE_NONE},
    {"dagbesteding", BESTEMMING_DAGBESTEDING},
    {"dagactiviteit", BESTEMMING_DAGBESTEDING},
    {" amd ", BESTEMMING_DAGBESTEDING},
    {"toeleiding", BESTEMMING_TOELEIDING},
    {"traject", BESTEMMING_TOELEIDING},
    {"integratie", BESTEMMING_TOELEIDING},
    {"leerwerkbaan", BESTEMMING_WERK},
    {"opleiding", BESTEMMING_VERVOLGOPLEIDING},
    {"onderwijs", BESTEMMING_VERVOLGOPLEIDING},
    {" mbo", BESTEMMING_VERVOLGOPLEIDING},
    {" roc ", BESTEMMING_VERVOLGOPLEIDING},
    {" entree", BESTEMMING_VERVOLGOPLEIDING},
    {" niveau ", BESTEMMING_VERVOLGOPLEIDING},
    {" bol ", BESTEMMING_VERVOLGOPLEIDING},
    {" bbl ", BESTEMMING_VERVOLGOPLEIDING},
    {" vavo", BESTEMMING_VERVOLGOPLEIDING},
    {" havo", BESTEMMING_VERVOLGOPLEIDING},
    {" vmbo", BESTEMMING_VERVOLGOPLEIDING},
    {" studie", BESTEMMING_VERVOLGOPLEIDING},
    {" school ", BESTEMMING_VERVOLGOPLEIDING},
    {"werk", BESTEMMING_WERK},
    {"baan", BESTEMMING_WERK},
    {"arbeid", BESTEMMING_WERK},
    {" wsw ", BESTEMMING_WERK},
};

int schoolsoort_parse(struct arena *a, const char *tekst)
{
	int found = choice_find_text(a, &schoolsoorten, tekst);

	return found != CHOICE_NONE
		   ? found
		   : find_word(a, tekst, schoolsoort_woorden, COUNT(schoolsoort_woorden));
}

int bestemming_parse(struct arena *a, const char *tekst)
{
	int found = choice_find_text(a, &bestemmingen, tekst);

	return found != CHOICE_NONE
		   ? found
		   : find_word(a, tekst, bestemming_woorden, COUNT(bestemming_woorden));
}

bool is_niets(struct arena *a, const char *tekst)
{
	static const char *const niets[] = {" ", " nvt ", " n v t ", " onbekend ", " geen "};
	struct arena_mark mark;
	const char *words;
	bool found = false;

	if (strlen(tekst) > 10)
		return false;
	mark = arena_mark(a);
	words = words_only(a, tekst);
	for (size_t i = 0; i < COUNT(niets) && !found; i++)
		found = strcmp(words, niets[i]) == 0;
	arena_release(a, mark);
	return found;
}
