#include "domain/vraagwacht.h"

#include "domain/leerlinglijst.h"

#include "base/tekst.h"

#include <ctype.h>
#include <string.h>

static const struct choice soort_list[] = {
    [VONDST_BSN] = {"bsn", "een burgerservicenummer", NULL},
    [VONDST_GEBOORTE] = {"geboorte", "een geboortedatum", NULL},
    [VONDST_TELEFOON] = {"telefoon", "een telefoonnummer", NULL},
    [VONDST_MAIL] = {"mail", "een mailadres", NULL},
    [VONDST_NAAM] = {"naam", "een naam", NULL},
};
const struct choices vondstsoorten = CHOICES("vondstsoort", soort_list);

/* Capitals that are no names of people, beside what the caller knows. */
static const char bekend[] =
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei "
    "juni juli augustus september oktober november december nederland nederlands nederlandse "
    "engels duits frans arabisch pools turks oekraiens participatiewet wajong jeugdwet ziektewet "
    "wmo wlz wsw wfsv suwi rijk kamer startbaan werkcentrum werkgeversservicepunt doorstroompunt "
    "jongerenloket belastingdienst inspectie divosa ingrado harrie entree vso pro mbo kerst pasen "
    "pinksteren ramadan europa europese europees word excel teams whatsapp burgerlijk wetboek "
    "protocol beleidsregels verordening besluit regeling werkagenda verbeteragenda ";

/* First names that many people have: also where a sentence begins they are names. */
static const char voornamen[] =
    " ahmed ali amber amina anna anne anouk aylin bas bilal bram britt chantal daan daniel daphne "
    "david demi dennis dylan emma eva fatima femke finn fleur floor hanna hassan ibrahim ilse iris "
    "isa jan jasper jayda jayden jesse jill jordy joris julia kevin kim koen lars laura lieke lisa "
    "lotte luca lucas luuk maria mark max melissa merel mike milan mohamed mohammed naomi niels "
    "nina noah nora omar pieter piet quinten rachel rick robin roel romy ruben rutger sam samira "
    "sanne sara sem sofie stan sven tessa thijs thomas tim tom willem yara yasin youssef yusuf "
    "zoe ";

/* What often begins a sentence and is followed by the words below. */
static const char beginners[] =
    " ik jij je u hij zij ze wij we het de een er die deze dit dat wie wat waar wanneer waarom hoe "
    "welke iemand niemand iedereen alles niets niet men ook soms daar hier jongere school "
    "werkgever gemeente moeder vader ouder ouders broer zus coach jobcoach docent mentor "
    "begeleider collega regisseur team stage werk baan vervoer subsidie loonwaarde contract geld "
    "nu dan toen en maar of als want dus in op bij voor met naar aan om na uit over via "
    "volgens binnen tijdens zonder sinds vraag bel mail lees kijk zoek gebruik neem schrijf stuur "
    "maak zet laat geef regel plan spreek overleg controleer begin probeer noteer denk ga help "
    "betrek bespreek nodig fietsen lopen reizen werken leren praten lezen schrijven rekenen koken ";
static const char na_naam[] =
    " is was heeft had wil wilde kan kon gaat ging komt kwam woont woonde werkt werkte zit zat moet "
    "moest mag mocht vindt vond belt belde zegt zei doet deed krijgt kreeg van de ";

static const char *const maanden[] = {"januari",   "februari", "maart",    "april",
				      "mei",       "juni",     "juli",     "augustus",
				      "september", "oktober",  "november", "december"};

struct zoeker {
	struct arena *a;
	const struct vraagwacht *w;
	struct vondst *ret;
	size_t n;
};

static void note(struct zoeker *z, enum vondstsoort soort, const char *at, size_t len)
{
	const char *tekst = arena_textn(z->a, at, len);

	for (size_t i = 0; i < z->n; i++)
		if (strcmp(z->ret[i].tekst, tekst) == 0)
			return;
	if (z->n < VONDST_MAX)
		z->ret[z->n++] = (struct vondst){soort, tekst};
}

static bool is_digit(char c)
{
	return isdigit((unsigned char)c) != 0;
}

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* ---- mail addresses ---- */

static bool is_mail_char(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("._%+-", c));
}

static void find_mail(struct zoeker *z, const char *tekst)
{
	for (const char *at = tekst; (at = strchr(at, '@')); at++) {
		const char *begin = at, *end = at + 1;

		while (begin > tekst && is_mail_char(begin[-1]))
			begin--;
		while (is_mail_char(*end))
			end++;
		while (end > at + 1 && end[-1] == '.')
			end--;
		if (begin < at && memchr(at, '.', (size_t)(end - at)))
			note(z, VONDST_MAIL, begin, (size_t)(end - begin));
	}
}

/* ---- numbers ---- */

/* Digits with single marks between them, as people write numbers and days. */
static size_t number_length(const char *at)
{
	size_t len = 0;

	for (;;) {
		size_t marks = strspn(at + len, " .-/()");

		if (is_digit(at[len]))
			len++;
		else if (len && marks && marks <= 2 && is_digit(at[len + marks]))
			len += marks;
		else
			return len;
	}
}

static bool is_birth(const struct zoeker *z, int jaar)
{
	if (jaar < 100)
		jaar += jaar > z->w->jaar % 100 ? 1900 : 2000;
	return z->w->jaar - jaar >= 10 && z->w->jaar - jaar <= 40;
}

/* Up to four digits; how many it read. */
static size_t read_number(const char *at, int *ret)
{
	size_t n = 0;

	for (*ret = 0; n < 4 && is_digit(at[n]); n++)
		*ret = *ret * 10 + (at[n] - '0');
	return n;
}

static bool ends(const char *at)
{
	return !is_digit(*at);
}

/* "12-05-2008", "12/5/08", "2008-05-12": its length, or 0. */
static size_t day_length(const char *at, int *jaar)
{
	int a, b, c;
	size_t na = read_number(at, &a), nb, nc;
	const char *mark = at + na;

	if (!na || !strchr("-/.", *mark) || !*mark)
		return 0;
	nb = read_number(mark + 1, &b);
	if (!nb || nb > 2 || mark[1 + nb] != *mark)
		return 0;
	nc = read_number(mark + 2 + nb, &c);
	if (!nc || !ends(mark + 2 + nb + nc) || b < 1 || b > 12)
		return 0;
	if (na == 4 && nc <= 2 && c >= 1 && c <= 31)
		*jaar = a;
	else if (na <= 2 && (nc == 4 || nc == 2) && a >= 1 && a <= 31)
		*jaar = c;
	else
		return 0;
	return na + nb + nc + 2;
}

/* "12 mei 2008": its length, or 0. */
static size_t written_day_length(const char *at, int *jaar)
{
	int dag;
	size_t n = read_number(at, &dag), nc;

	if (n > 2 || dag < 1 || dag > 31 || at[n] != ' ')
		return 0;
	at += n + 1;
	for (size_t i = 0; i < COUNT(maanden); i++) {
		size_t len = strlen(maanden[i]);

		if (strncmp(at, maanden[i], len) != 0 || at[len] != ' ')
			continue;
		nc = read_number(at + len + 1, jaar);
		return nc == 4 && ends(at + len + 5) ? n + len + 6 : 0;
	}
	return 0;
}

static bool is_telefoon(const char *digits, bool plus)
{
	size_t n = strlen(digits);

	if (plus)
		return n >= 10 && n <= 13;
	return (n == 10 && digits[0] == '0') || (n == 13 && strncmp(digits, "0031", 4) == 0);
}

/* The digits of the first `len` bytes, as many as fit. */
static size_t digits_of(const char *at, size_t len, char ret[16])
{
	size_t n = 0;

	for (size_t i = 0; i < len && n < 15; i++)
		if (is_digit(at[i]))
			ret[n++] = at[i];
	ret[n] = '\0';
	return n;
}

static bool is_bsn(const char *digits, size_t n, size_t len)
{
	return (n == 9 || (n == 8 && len == 8)) && leerlinglijst_is_bsn(digits);
}

/*
 * The shortest beginning of what stands here that is such a number; its length, or 0. What is
 * typed behind it ("06 12345678 2 keer") does not hide it.
 */
static size_t find_number(struct zoeker *z, const char *at, size_t len, bool plus)
{
	char digits[16];

	for (size_t i = 1; i <= len; i++) {
		size_t n;

		if (!ends(at + i) || !is_digit(at[i - 1]))
			continue;
		n = digits_of(at, i, digits);
		if (is_telefoon(digits, plus)) {
			note(z, VONDST_TELEFOON, plus ? at - 1 : at, i + plus);
			return i;
		}
		if (is_bsn(digits, n, i)) {
			note(z, VONDST_BSN, at, i);
			return i;
		}
	}
	return 0;
}

static size_t find_day(struct zoeker *z, const char *at)
{
	int jaar = 0;
	size_t len = day_length(at, &jaar);

	len = len ? len : written_day_length(at, &jaar);
	if (len && is_birth(z, jaar))
		note(z, VONDST_GEBOORTE, at, len);
	return len;
}

static void find_numbers(struct zoeker *z, const char *tekst)
{
	for (const char *at = tekst; *at;) {
		size_t len = 0;

		if (is_digit(*at) && (at == tekst || !is_letter(at[-1]))) {
			len = find_day(z, at);
			len = len ? len
				  : find_number(z, at, number_length(at),
						at > tekst && at[-1] == '+');
			len = len ? len : strspn(at, "0123456789");
		}
		at += len ? len : 1;
	}
}

/* ---- names ---- */

static bool in_list(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; len && (at = strstr(at, word)); at++)
		if (at > list && at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

static bool is_capital(const char *at)
{
	return (*at >= 'A' && *at <= 'Z') ||
	       ((unsigned char)at[0] == 0xC3 && (unsigned char)at[1] >= 0x80 &&
		(unsigned char)at[1] <= 0x9E);
}

static size_t word_length(const char *at)
{
	size_t len = 0;

	while (is_letter(at[len]) || is_digit(at[len]) ||
	       (len && (at[len] == '\'' || at[len] == '-') && is_letter(at[len + 1])))
		len++;
	return len;
}

/* "UWV", "LKS'en", "A": not how a name is written. */
static bool is_abbreviation(const char *at, size_t len)
{
	size_t first = (unsigned char)*at >= 0x80 ? 2 : 1;

	return len <= first || is_capital(at + first) || is_digit(at[first]);
}

static const char *folded_word(struct zoeker *z, const char *at, size_t len)
{
	return tekst_words(z->a, arena_textn(z->a, at, len));
}

/* Folded, without the s of "Kevins". */
static bool is_voornaam(struct zoeker *z, const char *folded)
{
	size_t len = strlen(folded);

	return in_list(voornamen, folded) ||
	       (len > 2 && folded[len - 1] == 's' &&
		in_list(voornamen, arena_textn(z->a, folded, len - 1)));
}

/* Where a sentence begins every word has a capital: what follows tells a name. */
static bool begins_with_name(struct zoeker *z, const char *folded, const char *after)
{
	const char *next = after + strspn(after, " ");

	return !in_list(beginners, folded) && next > after &&
	       in_list(na_naam, folded_word(z, next, word_length(next)));
}

static bool is_naam(struct zoeker *z, const char *at, size_t len, bool begin)
{
	const char *folded = folded_word(z, at, len);

	if (!is_capital(at) || is_abbreviation(at, len))
		return false;
	if (in_list(bekend, folded) || (z->w->bekend && in_list(z->w->bekend, folded)))
		return false;
	return is_voornaam(z, folded) || !begin || begins_with_name(z, folded, at + len);
}

static void find_names(struct zoeker *z, const char *tekst)
{
	bool begin = true;

	for (const char *at = tekst; *at;) {
		size_t len = word_length(at);

		if (len) {
			if (is_naam(z, at, len, begin))
				note(z, VONDST_NAAM, at, len);
			begin = false;
			at += len;
		} else {
			begin = begin || strchr(".?!:\n\"", *at);
			at++;
		}
	}
}

size_t vraagwacht_find(struct arena *a, const struct vraagwacht *w, const char *tekst,
		       struct vondst ret[VONDST_MAX])
{
	struct zoeker z = {a, w, ret, 0};

	find_mail(&z, tekst);
	find_numbers(&z, tekst);
	if (!w->geen_naam)
		find_names(&z, tekst);
	return z.n;
}

const char *vraagwacht_text(struct arena *a, const struct vraagwacht *w, const char *tekst)
{
	struct vondst list[VONDST_MAX];
	size_t n = vraagwacht_find(a, w, tekst, list);
	const char *text = "";
	bool naam = false, nummer = false;

	for (size_t i = 0; i < n; i++) {
		bool is_name = list[i].soort == VONDST_NAAM;

		text = arena_format(a, "%s\"%s\" %s %s. ", text, list[i].tekst,
				    is_name ? "lijkt op" : "is",
				    choice_label(&vondstsoorten, (int)list[i].soort));
		naam = naam || is_name;
		nummer = nummer || !is_name;
	}
	if (!n)
		return NULL;
	return arena_format(
	    a, "%s%s%s%s", text,
	    nummer ? "Haal dit weg. Een collega noemen? Zeg dat hij in Netwerk staat." : "",
	    nummer && naam ? " " : "",
	    naam ? "Schrijf \"de jongere\" of \"de werkgever\". Is het geen naam van een mens? "
		   "Kruis dat dan aan."
		 : "");
}
