#include "domain/herleidbaar.h"

#include "base/datum.h"
#include "domain/leerlinglijst.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const struct choice soort_list[] = {
    [HERLEIDBAAR_BSN] = {"bsn", "een burgerservicenummer", NULL},
    [HERLEIDBAAR_DATUM] = {"datum", "een geboortedatum", NULL},
    [HERLEIDBAAR_TELEFOON] = {"telefoon", "een telefoonnummer", NULL},
    [HERLEIDBAAR_EMAIL] = {"email", "een e-mailadres", NULL},
    [HERLEIDBAAR_NAAM] = {"naam", "een naam van een jongere", NULL},
};
_Static_assert(COUNT(soort_list) == HERLEIDBAAR_COUNT, "a label for every kind");
const struct choices herleidbaar_soorten = CHOICES("herleidbaar", soort_list);

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}
static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}
/* Letters outside ASCII have their high bit set. */
static bool is_word(char c)
{
	return isalnum((unsigned char)c) || (c & 0x80);
}

/* ---- numbers ---- */

#define NUMBER_MAX 40
/* Copies the number that begins here, with what stands between its digits; its length. */
static size_t number_at(const char *s, char out[NUMBER_MAX])
{
	size_t n = strspn(s + 1, "0123456789 .-/()") + 1, last = n;

	while (last > 1 && !is_digit(s[last - 1]))
		last--;
	snprintf(out, NUMBER_MAX, "%.*s", (int)last, s);
	return n;
}

static bool is_birth(const char *number)
{
	struct datum d;
	int year, month, day;

	if (datum_parse(number, &d))
		return false;
	datum_split(d, &year, &month, &day);
	return year >= 1985 && year <= 2019;
}

static bool is_phone(const char *number)
{
	size_t digits = 0;

	for (const char *c = number; *c; c++)
		digits += is_digit(*c);
	return (*number == '0' && digits == 10) || (*number == '+' && digits >= 10);
}

static int number_kind(const char *number)
{
	if (is_birth(number))
		return HERLEIDBAAR_DATUM;
	if (is_phone(number))
		return HERLEIDBAAR_TELEFOON;
	return leerlinglijst_is_bsn(number) ? HERLEIDBAAR_BSN : CHOICE_NONE;
}

/* ---- names ---- */

/* "Jayda B.": a word with a capital, and one letter with a point. */
static bool is_short_name(const char *word, size_t len)
{
	const char *rest = word + len;

	return is_capital(*word) && len > 2 && rest[0] == ' ' && is_capital(rest[1]) &&
	       rest[2] == '.';
}

/* "leerling Jayda": who it is said to be, and a word with a capital. */
static bool is_called(const char *word, size_t len)
{
	static const char *const who[] = {"jongere", "leerling", "student", "kandidaat",
					  "jongen",  "meisje",   "zoon",    "dochter"};

	if (word[len] != ' ' || !is_capital(word[len + 1]) || !is_word(word[len + 2]) ||
	    is_capital(word[len + 2]))
		return false;
	for (size_t i = 0; i < COUNT(who); i++)
		if (strlen(who[i]) == len && memcmp(who[i], word, len) == 0)
			return true;
	return false;
}

static size_t word_length(const char *s)
{
	size_t n = 0;

	while (is_word(s[n]))
		n++;
	return n;
}

/* ---- all of it ---- */

static int kind_at(const char *s, size_t *len)
{
	char number[NUMBER_MAX];

	if (is_digit(*s) || (*s == '+' && is_digit(s[1]))) {
		*len = number_at(s, number);
		return number_kind(number);
	}
	*len = word_length(s);
	if (!*len) {
		*len = 1;
		return CHOICE_NONE;
	}
	if (s[*len] == '@' && is_word(s[*len + 1]))
		return HERLEIDBAAR_EMAIL;
	return is_short_name(s, *len) || is_called(s, *len) ? HERLEIDBAAR_NAAM : CHOICE_NONE;
}

int herleidbaar_find(const char *tekst)
{
	size_t len;

	for (const char *s = tekst; *s; s += len) {
		const int kind = kind_at(s, &len);

		if (kind != CHOICE_NONE)
			return kind;
	}
	return CHOICE_NONE;
}
