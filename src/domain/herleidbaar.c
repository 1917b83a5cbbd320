#include "domain/herleidbaar.h"

#include "domain/leerlinglijst.h"

#include "base/tekst.h"

#include <stdio.h>
#include <string.h>

enum soort {
	SOORT_BSN,
	SOORT_GEBOORTE,
	SOORT_DAG, /* that a law may count from, of a text for everybody */
	SOORT_TELEFOON,
	SOORT_MAIL,
	SOORT_JONGERE,
	SOORT_NAAM
};
#define WEG "Haal dit weg."
#define NIET_WIE "Schrijf op wat er speelt, en niet bij wie."
#define MAG "Gaat dit niet over een jongere of ouder? Kruis dan onderaan aan dat het mag."
static const struct {
	const char *wat;
	const char *mend, *mend_openbaar;
} soorten[] = {
    [SOORT_BSN] = {"is een burgerservicenummer", WEG, WEG},
    [SOORT_GEBOORTE] =
	{"is een geboortedatum", WEG,
	 "Haal dit weg. Is het geen geboortedatum? Schrijf dan alleen de maand en het jaar."},
    [SOORT_DAG] = {"kan een geboortedatum zijn", NULL, MAG},
    [SOORT_TELEFOON] = {"is een telefoonnummer", WEG, MAG},
    [SOORT_MAIL] = {"is een mailadres", WEG, MAG},
    [SOORT_JONGERE] = {"lijkt op een naam van een jongere", NIET_WIE, NIET_WIE},
    [SOORT_NAAM] = {"lijkt op een naam",
		    "Schrijf \"de jongere\" of \"de werkgever\". Is het geen naam van een mens? "
		    "Kruis dat dan aan.",
		    MAG},
};

/* Capitals that are no names of people, beside what the caller knows. */
static const char bekend[] =
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei "
    "juni juli augustus september oktober november december nederland nederlands nederlandse "
    "engels duits frans arabisch pools turks oekraiens participatiewet wajong jeugdwet ziektewet "
    "wmo wlz wsw wfsv suwi rijk kamer startbaan werkcentrum werkgeversservicepunt doorstroompunt "
    "jongerenloket belastingdienst inspectie divosa ingrado harrie entree vso pro mbo kerst pasen "
    "pinksteren ramadan europa europese europees word excel teams whatsapp burgerlijk wetboek "
    "protocol beleidsregels verordening besluit regeling werkagenda verbeteragenda plan optie "
    "route variant model groep bijlage deel stap spoor fase type klas punt wet wajong uitkering den "
    "haag noord holland zuid holland noord brabant noord limburg west friesland ";

/* First names that many people have: also where a sentence begins they are names. */
static const char voornamen[] =
    " "
    "abdel abdullah achmed adam ahmed aisha alex alexander ali alicia amber amin amina "
    "amira andrei angela anita anna anne anouk anton arjan arthur asmae aylin ayoub ayse "
    "bart bas ben benjamin bianca bilal bjorn bram brandon brian britt carlos casper "
    "chantal cheyenne christiaan claudia colin daan damian daniel danielle danny daphne "
    "david delano demi denise dennis diana dominik donny dounia dylan edwin elif eline "
    "elisa elise ellen emine emma emre enes erik esmee esra esther eva evelien fabian "
    "farah fatima fatma feline felix femke feyza finn fleur floor floris frank gijs "
    "giovanni hamza hanna hans hassan hatice henk hicham houda hugo ibrahim ilias ilse "
    "iman imane ingrid iris isa ismail ivo jacob jakub jamal jamie jan jana jasper jayda "
    "jayden jeffrey jelle jens jeroen jesse jessica jet jill jochem joep johan jonas "
    "jonathan joost jordy joris josef joshua julia jurre justin karim karin karlijn "
    "kaylee kees kelly kevin khadija khalid kim koen kyan kyara laila lara lars laura "
    "layla leila lena leroy leyla lieke linda lindsey lisa loes lorenzo lotte luca lucas "
    "luna luuk lynn maarten maartje malik manon marcel maria marieke marit mark marleen "
    "martijn maryam mathijs matteo maud max mees mehmet melissa merel michael michelle "
    "mike mila milan milou mirjam mirthe mitchell mohamed mohammad mohammed monique "
    "moustafa mustafa nadia nadine naomi nathan nick nicky nicole niels nikita nina noa "
    "noah nora nour oguz oleksandr olivia omar oscar patrick patrycja paul petra piet "
    "pieter priscilla puck quinten rachel rachid rania rayan rebecca remco renee ricardo "
    "richard rick robbert robert robin roderick roel romy rosa roxanne ruben rutger "
    "sabrina said salma sam samira sander sandra sanne sara saskia sebastian selin selma "
    "sem shanice sharon shirley silke simone sofie soraya stan stefan steven stijn sude "
    "suzanne sven tamara tessa teun thijmen thijs thomas tijn tim timo tobias tobin tom "
    "tycho valentina vanessa vera victor wesley willem wouter xander yara yaser yasin "
    "yasmin yasmina yassin youssef yusuf yvonne zainab zakaria zeynep zoe ";

/* Words, when they have no capital: first names, and family names of who the writer knows. */
static const char woorden[] =
    " amber bas fleur floor iris jan mark max puck robin rosa vera mees bakker beek berg blank bloem "
    "boer bos brink bruin dijk goed groot haan hoek jager jong kamp klein kok koning kort land "
    "lang meer molen oud post prins smit ster veld vis visser vos vries wit winter wolf zomer "
    "zwart van den der het ten ter ";

/* Who is followed by his name. */
static const char aanduidingen[] =
    " jongere leerling student kandidaat jongen meisje zoon dochter ";

/* What often begins a sentence and is followed by the words below. */
static const char beginners[] =
    " ik jij je u hij zij ze wij we het de een er die deze dit dat wie wat waar wanneer waarom hoe "
    "welke iemand niemand iedereen alles niets niet men ook soms daar hier jongere school "
    "werkgever gemeente moeder vader ouder ouders broer zus coach jobcoach docent mentor "
    "begeleider collega regisseur team stage werk baan vervoer subsidie loonwaarde contract geld "
    "nu dan toen en maar of als want dus zo van in op bij voor met naar aan om na uit over via "
    "volgens binnen tijdens zonder sinds vraag bel mail lees kijk zoek gebruik neem schrijf stuur "
    "maak zet laat geef regel plan spreek overleg controleer begin probeer noteer denk ga help "
    "betrek bespreek nodig fietsen lopen reizen werken leren praten lezen schrijven rekenen koken ";
static const char na_naam[] =
    " is was heeft had wil wilde kan kon gaat ging komt kwam woont woonde werkt werkte zit zat moet "
    "moest mag mocht vindt vond belt belde zegt zei doet deed krijgt kreeg van de ";

struct vondst {
	enum soort soort;
	const char *tekst; /* as it stands there */
};
struct zoeker {
	struct arena *a;
	const struct herleidbaar *h;
	struct vondst list[8];
	size_t n;
};

static bool is_let(const struct herleidbaar *h, enum herleidbaar_mag mag)
{
	return h->mag & mag;
}

/* Somebody says that it may stand there. */
static bool is_let_through(const struct zoeker *z, enum soort soort)
{
	return is_let(z->h, HERLEIDBAAR_OPENBAAR) && is_let(z->h, HERLEIDBAAR_NAMEN) &&
	       (soort == SOORT_DAG || soort == SOORT_TELEFOON || soort == SOORT_MAIL);
}

static void note(struct zoeker *z, enum soort soort, const char *at, size_t len)
{
	const char *tekst = arena_textn(z->a, at, len);

	for (size_t i = 0; i < z->n; i++)
		if (strcmp(z->list[i].tekst, tekst) == 0)
			return;
	if (z->n < COUNT(z->list) && !is_let_through(z, soort))
		z->list[z->n++] = (struct vondst){soort, tekst};
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Also what is outside ASCII. */
static bool is_letter(char c)
{
	const unsigned char small = (unsigned char)c | 0x20U;

	return small >= 0x80 || (small >= 'a' && small <= 'z');
}

/* ---- mail addresses ---- */

static bool is_mail_char(char c)
{
	return is_letter(c) || is_digit(c) || (c && strchr("._%+-", c));
}

static void find_mail(struct zoeker *z, const char *tekst)
{
	for (const char *at = tekst; (at = strchr(at, '@')); at++) {
		const char *begin = at, *end = at + 1;

		while (begin > tekst && is_mail_char(begin[-1]))
			begin--;
		while (is_mail_char(*end))
			end++;
		while (end[-1] == '.')
			end--;
		if (begin < at && memchr(at, '.', (size_t)(end - at)))
			note(z, SOORT_MAIL, begin, (size_t)(end - begin));
	}
}

/* ---- days ---- */

#define DAG_MIN 6  /* "3-5-08" */
#define DAG_MAX 17 /* "03 september 2008" */

/* Also with two digits of the year: the last that was. */
static bool read_day(const struct zoeker *z, const char *at, size_t len, struct datum *ret)
{
	static const char *const eeuwen[] = {"", "20", "19"};
	const size_t n = strchr("-/.", at[len - 3]) ? COUNT(eeuwen) : 1;
	char text[DAG_MAX + 3];

	for (size_t i = 0; i < n; i++) {
		snprintf(text, sizeof(text), "%.*s%s%.2s", (int)len - 2, at, eeuwen[i],
			 at + len - 2);
		if (!datum_parse(text, ret) && ret->dag <= z->h->vandaag.dag)
			return true;
	}
	return false;
}

#define BIJ 24 /* bytes before a day that say what it is */
/* "geb. 1-1-2008", "is geboren op 1 januari 2008". */
static bool says_born(struct zoeker *z, const char *tekst, const char *at)
{
	size_t near = (size_t)(at - tekst) < BIJ ? (size_t)(at - tekst) : BIJ;
	const char *voor;

	while ((at[-(ptrdiff_t)near] & 0xC0) == 0x80) /* within a letter */
		near--;
	voor = tekst_fold(z->a, arena_textn(z->a, at - near, near));
	return strstr(voor, "geb.") || strstr(voor, "gebor") || strstr(voor, "geboor");
}

/* A law counts from the first day of a month; few people are born on it. */
static enum soort soort_of_day(struct zoeker *z, const char *tekst, const char *at, struct datum d)
{
	int jaar, maand, dag;

	datum_split(d, &jaar, &maand, &dag);
	return is_let(z->h, HERLEIDBAAR_OPENBAAR) && dag == 1 && !says_born(z, tekst, at)
		   ? SOORT_DAG
		   : SOORT_GEBOORTE;
}

/* The length of the day that stands here, or 0; of somebody's birth or not. */
static size_t find_day(struct zoeker *z, const char *tekst, const char *at)
{
	const size_t max = strnlen(at, DAG_MAX);
	struct datum d = DATUM_GEEN;

	for (size_t len = DAG_MIN; len <= max; len++) {
		if (!is_digit(at[len - 1]) || is_digit(at[len]) || !read_day(z, at, len, &d))
			continue;
		if (leeftijd_op(d, z->h->vandaag) >= 10 && leeftijd_op(d, z->h->vandaag) <= 40)
			note(z, soort_of_day(z, tekst, at, d), at, len);
		return len;
	}
	return 0;
}

/* ---- numbers ---- */

/* Digits with one or two marks between them, as people write numbers. */
static size_t number_length(const char *at)
{
	size_t len = 0, marks = 0;

	while (marks <= 2 && is_digit(at[len + marks])) {
		len += marks + 1;
		marks = strspn(at + len, " .-/()");
	}
	return len;
}

static bool is_telefoon(const char *digits, bool plus)
{
	const size_t n = strlen(digits);

	if (plus)
		return n >= 10 && n <= 13;
	return (n == 10 && digits[0] == '0') || (n == 13 && strncmp(digits, "0031", 4) == 0);
}

/* Eight digits with marks between them are two years, or an amount. */
static bool is_bsn(const char *digits, size_t len)
{
	const size_t n = strlen(digits);

	return (n == 9 || n == len) && leerlinglijst_is_bsn(digits);
}

/*
 * The shortest beginning of what stands here that is such a number; its length, or 0. What is
 * typed behind it ("06 12345678 2 keer") does not hide it.
 */
static size_t find_number(struct zoeker *z, const char *at, bool plus)
{
	const size_t max = number_length(at);
	char digits[16] = "";
	size_t n = 0;

	for (size_t len = 1; len <= max && n + 1 < sizeof(digits); len++) {
		if (!is_digit(at[len - 1]))
			continue;
		digits[n++] = at[len - 1];
		if (is_digit(at[len]))
			continue;
		if (is_telefoon(digits, plus)) {
			note(z, SOORT_TELEFOON, at - plus, len + plus);
			return len;
		}
		if (is_bsn(digits, len)) {
			note(z, SOORT_BSN, at, len);
			return len;
		}
	}
	return 0;
}

static void find_numbers(struct zoeker *z, const char *tekst)
{
	char before = ' ';

	for (const char *at = tekst; *at;) {
		size_t len = 0;

		if (is_digit(*at) && !is_letter(before)) {
			len = find_day(z, tekst, at);
			len = len ? len : find_number(z, at, before == '+');
			len = len ? len : strspn(at, "0123456789");
		}
		at += len ? len : 1;
		before = at[-1];
	}
}

/* ---- names ---- */

/* A list begins with a blank, a word does not. */
static bool in_list(const char *list, const char *word)
{
	const size_t len = strlen(word);

	for (const char *at = list; len && (at = strstr(at, word)); at++)
		if (at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

/* "A" to "Z", and of Latin-1 behind its first byte what is no "×". */
static bool is_capital(const char *at)
{
	const unsigned char next = (unsigned char)at[1];

	return (*at >= 'A' && *at <= 'Z') || (*at == '\xC3' && next <= 0x9E && next != 0x97);
}

static size_t capital_length(const char *at)
{
	return *at == '\xC3' ? 2 : 1;
}

static size_t word_length(const char *at)
{
	size_t len = 0;

	while (is_letter(at[len]) || is_digit(at[len]) ||
	       (len && (at[len] == '\'' || at[len] == '-') && is_letter(at[len + 1])))
		len++;
	return len;
}

static const char *folded_word(struct zoeker *z, const char *at, size_t len)
{
	return tekst_words(z->a, arena_textn(z->a, at, len));
}

/* Not "UWV", "LKS'en", "A" or "Q4", and not what is known. */
static bool is_written_as_name(struct zoeker *z, const char *at, size_t len)
{
	const size_t first = capital_length(at);
	const char *folded;

	if (!is_capital(at) || len <= first || is_capital(at + first) || is_digit(at[first]))
		return false;
	folded = folded_word(z, at, len);
	return !in_list(bekend, folded) && !(z->h->bekend && in_list(z->h->bekend, folded));
}

/* "B." */
static bool is_initial(const char *at, size_t len)
{
	return is_capital(at) && len == capital_length(at) && at[len] == '.';
}

/* "Jayda B.", "leerling Jayda": its length, or 0. */
static size_t jongere_length(struct zoeker *z, const char *at, size_t len)
{
	const char *next = at + len + 1;
	size_t n;

	if (at[len] != ' ')
		return 0;
	n = word_length(next);
	if (is_initial(next, n) && is_written_as_name(z, at, len) &&
	    !in_list(beginners, folded_word(z, at, len)))
		return len + 1 + n + 1;
	if (is_written_as_name(z, next, n) && in_list(aanduidingen, folded_word(z, at, len)))
		return len + 1 + n;
	return 0;
}

/* Folded, also with the s of "Kevins". */
static bool is_voornaam(struct zoeker *z, const char *folded)
{
	const size_t len = strlen(folded);

	return in_list(voornamen, folded) ||
	       (folded[len - 1] == 's' && in_list(voornamen, arena_textn(z->a, folded, len - 1)));
}

/* Where a sentence begins every word has a capital: what follows tells a name. */
static bool begins_with_name(struct zoeker *z, const char *folded, const char *after)
{
	const char *next = after + strspn(after, " ");
	const size_t len = word_length(next);

	return len && !in_list(beginners, folded) && in_list(na_naam, folded_word(z, next, len));
}

static bool is_naam(struct zoeker *z, const char *at, size_t len, bool begin)
{
	const char *folded = folded_word(z, at, len);

	return is_written_as_name(z, at, len) &&
	       (!begin || is_voornaam(z, folded) ||
		(!is_let(z->h, HERLEIDBAAR_OPENBAAR) && begins_with_name(z, folded, at + len)));
}

/* "kevin", or who the writer knows: typed in haste, on a phone. */
static bool is_small_naam(struct zoeker *z, const char *at, size_t len)
{
	const char *folded = folded_word(z, at, len);

	if (strlen(folded) < 3 || is_capital(at) || in_list(woorden, folded) ||
	    in_list(beginners, folded))
		return false;
	return is_voornaam(z, folded) || (z->h->namen && in_list(z->h->namen, folded));
}

/* The length of the word or words that were looked at. */
static size_t find_name(struct zoeker *z, const char *at, size_t len, bool begin)
{
	const size_t jongere = jongere_length(z, at, len);

	if (jongere)
		note(z, SOORT_JONGERE, at, jongere);
	else if (!is_let(z->h, HERLEIDBAAR_NAMEN) &&
		 (is_naam(z, at, len, begin) || is_small_naam(z, at, len)))
		note(z, SOORT_NAAM, at, len);
	return jongere ? jongere : len;
}

static void find_names(struct zoeker *z, const char *tekst)
{
	bool begin = true;

	for (const char *at = tekst; *at;) {
		const size_t len = word_length(at);

		if (len) {
			at += find_name(z, at, len, begin);
			begin = false;
		} else {
			begin = begin || strchr(".?!:\n\"", *at);
			at++;
		}
	}
}

/* ---- all of it ---- */

/* What the table of a text that is not for everybody refuses in any case (…_zonder_adres): it
 * cannot tell an address from "@ school. Daarna". */
static bool may_be_address(const char *tekst)
{
	const char *at = strchr(tekst, '@');

	return at && strchr(at, '.');
}

const char *herleidbaar_text(struct arena *a, const struct herleidbaar *h, const char *tekst)
{
	struct zoeker z = {.a = a, .h = h};
	const bool openbaar = is_let(h, HERLEIDBAAR_OPENBAAR);
	const char *found = "", *mend = "";

	find_mail(&z, tekst);
	find_numbers(&z, tekst);
	find_names(&z, tekst);
	for (size_t i = 0; i < z.n; i++) {
		const enum soort soort = z.list[i].soort;
		const char *how = openbaar ? soorten[soort].mend_openbaar : soorten[soort].mend;

		found =
		    arena_format(a, "%s\"%s\" %s. ", found, z.list[i].tekst, soorten[soort].wat);
		if (!strstr(mend, how))
			mend = arena_format(a, "%s%s%s", mend, *mend ? " " : "", how);
	}
	if (z.n)
		return arena_format(a, "%s%s", found, mend);
	return !openbaar && may_be_address(tekst)
		   ? "\"@\" hoort bij een mailadres. Schrijf \"bij\" of \"op\"."
		   : NULL;
}
