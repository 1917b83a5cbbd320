/*
 * What every row says: names, dates and choices out of cells, and in plain Dutch what is wrong
 * with them.
 */
#include "domain/leerlinglijst.h"

#include "base/tekst.h"
#include "domain/leerling_waarde.h"
#include "domain/persoonsnaam.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEEFTIJD_VAN 12 /* Doorstroompunt: 12 to 27 */
#define LEEFTIJD_TOT 27
#define UITSTROOM_JAREN 5 /* further away than this is a slip of the pen */
#define CITAAT_MAX 40     /* characters of a cell that a sentence repeats */
#define EMAIL_MAX 254

/* One row being read. */
struct lezer {
	struct arena *arena;
	const struct leerlinglijst_bron *bron;
	struct leerlinglijst *lijst;
	struct datum vandaag;
	int kolom[LEERLING_VELD_COUNT]; /* of each field; -1 when no column has it */
	size_t rij;                     /* of the source */
	struct leerling *leerling;
};

/* ---- remarks ---- */

/* `fmt` continues "Rij 12, geboortedatum: ". */
static void melding_vadd(struct lezer *l, int veld, bool fout, const char *fmt, va_list ap)
{
	struct leerlinglijst *lijst = l->lijst;
	struct leerling_melding *m;
	const char *label = choice_label(&leerling_velden, veld);
	char first = (char)tolower((unsigned char)*label);

	if (fout)
		l->leerling->uitkomst = LEERLING_FOUT;
	else if (l->leerling->uitkomst == LEERLING_GOED)
		l->leerling->uitkomst = LEERLING_LET_OP;
	lijst->meldingen_totaal++;
	if (lijst->n_meldingen == LEERLINGLIJST_MELDINGEN_MAX)
		return;
	m = &lijst->meldingen[lijst->n_meldingen++];
	m->rij = l->leerling->rij;
	m->veld = veld;
	m->fout = fout;
	m->zin = arena_vformat(l->arena, fmt, ap);
	if (*label)
		m->zin =
		    arena_format(l->arena, "Rij %zu, %c%s: %s", m->rij, first, label + 1, m->zin);
	else
		m->zin = arena_format(l->arena, "Rij %zu: %s", m->rij, m->zin);
}

static void PRINTF_LIKE(3, 4) fout(struct lezer *l, int veld, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	melding_vadd(l, veld, true, fmt, ap);
	va_end(ap);
}

static void PRINTF_LIKE(3, 4) let_op(struct lezer *l, int veld, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	melding_vadd(l, veld, false, fmt, ap);
	va_end(ap);
}

/* A cell as a sentence repeats it: in quotes, and not all of it when it is long. */
static const char *citaat(struct lezer *l, const char *tekst)
{
	const char *end = tekst;

	for (size_t n = 0; *end && n < CITAAT_MAX; n++) {
		end++;
		while (((unsigned char)*end & 0xc0) == 0x80)
			end++;
	}
	return arena_format(l->arena, "\"%.*s%s\"", (int)(end - tekst), tekst, *end ? "…" : "");
}

/* ---- cells ---- */

static bool is_plain(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80 || (unsigned char)*text < ' ')
			return false;
	return true;
}

/* One line, composed characters, no blanks around it. The cell itself when it is that already. */
static const char *one_line(struct arena *a, const char *text)
{
	char *clean;

	if (is_plain(text))
		return text;
	clean = tekst_clean(a, text);
	for (char *at = clean; *at; at++)
		if ((unsigned char)*at < ' ')
			*at = ' ';
	return clean;
}

/* Our own files put an apostrophe before what a spreadsheet would take for a formula. */
static const char *without_apostrophe(const char *text)
{
	static const char signs[] = {'=', '+', '-', '@'};

	return *text == '\'' && memchr(signs, text[1], sizeof signs) ? text + 1 : text;
}

/*
 * The text of a field in this row; "" when there is no column, nothing in it, or a
 * burgerservicenummer.
 */
static const char *cell(struct lezer *l, enum leerling_veld veld)
{
	const char *text;

	if (l->kolom[veld] < 0)
		return "";
	text = one_line(l->arena, l->bron->cel(l->bron->lijst, l->rij, (size_t)l->kolom[veld]));
	text = without_apostrophe(text);
	/*
	 * A phone number that lost its zero has nine digits as well; mobile ones then begin with
	 * a 6.
	 */
	if (!leerlinglijst_is_bsn(text) || (veld == LEERLING_TELEFOON && *text == '6'))
		return text;
	let_op(l, (int)veld,
	       "hier lijkt een burgerservicenummer te staan. Dat nemen wij niet over.");
	return "";
}

/* An optional text of at most `max` characters. */
static const char *optional(struct lezer *l, enum leerling_veld veld, size_t max)
{
	const char *text = cell(l, veld);

	if (!*text || is_niets(l->arena, text))
		return "";
	if (strlen(text) > max && tekst_length(text) > max) {
		fout(l, (int)veld, "%s is langer dan %zu tekens. Maak het korter.", citaat(l, text),
		     max);
		return "";
	}
	return text;
}

/* ---- names ---- */

static bool has_letter(const char *text)
{
	for (; *text; text++)
		if (isalpha((unsigned char)*text) || (unsigned char)*text >= 0x80)
			return true;
	return false;
}

static void check_name(struct lezer *l, int veld, const char *name)
{
	if (!*name)
		return;
	if (strchr("=+@", *name))
		fout(l, veld, "%s begint met %c. Dat is een formule en geen naam. Typ de naam.",
		     citaat(l, name), *name);
	else if (!has_letter(name))
		fout(l, veld, "%s is geen naam. Typ de naam.", citaat(l, name));
	else if (strlen(name) > LEERLINGLIJST_TEKENS_MAX &&
		 tekst_length(name) > LEERLINGLIJST_TEKENS_MAX)
		fout(l, veld, "%s is langer dan %d tekens. Maak de naam korter.", citaat(l, name),
		     LEERLINGLIJST_TEKENS_MAX);
	else if (strstr(name, "\xef\xbf\xbd"))
		fout(l, veld, "in %s is een teken onleesbaar geworden. Typ de naam opnieuw.",
		     citaat(l, name));
	else if (strpbrk(name, "0123456789<>{}"))
		let_op(l, veld, "%s is een ongewone naam. Klopt dit?", citaat(l, name));
}

/* The first of several first names; an initial ("P.") is one too. */
static const char *first_word(struct arena *a, const char *text)
{
	size_t len = strcspn(text, " ,");

	return text[len] ? arena_textn(a, text, len) : text;
}

/*
 * A whole name beside a column with the roepnaam: without a comma it may well be the surname
 * alone.
 */
static void name_beside(struct lezer *l, const char *whole, const char *roepnaam,
			struct persoonsnaam *naam)
{
	size_t len = strlen(roepnaam);

	if (strchr(whole, ',') || strchr(whole, '(')) {
		persoonsnaam_parse(l->arena, whole, naam);
	} else {
		if (strncasecmp(whole, roepnaam, len) == 0 && whole[len] == ' ')
			whole += len + 1;
		achternaam_parse(l->arena, whole, naam);
	}
	naam->onzeker = false;
}

static void whole_name(struct lezer *l, struct persoonsnaam *naam)
{
	const char *whole = cell(l, LEERLING_NAAM);

	if (*naam->roepnaam) {
		const char *roepnaam = naam->roepnaam;

		name_beside(l, whole, roepnaam, naam);
		naam->roepnaam = roepnaam;
		return;
	}
	persoonsnaam_parse(l->arena, whole, naam);
	if (naam->onzeker)
		let_op(l, LEERLING_NAAM,
		       "%s is gelezen als voornaam \"%s\" en achternaam \"%s\". Klopt dit?",
		       citaat(l, whole), naam->roepnaam, naam->achternaam);
}

/* The surname's own column. Its prefix can stand in a column too, or in both. */
static void surname(struct lezer *l, const char *achternaam, struct persoonsnaam *naam)
{
	const char *voorvoegsel = cell(l, LEERLING_VOORVOEGSEL);

	achternaam_parse(l->arena, achternaam, naam);
	if (naam->onzeker)
		let_op(l, LEERLING_ACHTERNAAM, "%s is gelezen als \"%s\". Klopt dit?",
		       citaat(l, achternaam), naam->achternaam);
	if (!*voorvoegsel)
		return;
	if (*naam->voorvoegsel &&
	    !tekst_same(tekst_fold(l->arena, voorvoegsel), tekst_fold(l->arena, naam->voorvoegsel)))
		naam->achternaam = achternaam;
	naam->voorvoegsel = voorvoegsel;
}

static void read_name(struct lezer *l)
{
	struct leerling *ll = l->leerling;
	struct persoonsnaam naam = {"", "", "", false};
	const char *achternaam = cell(l, LEERLING_ACHTERNAAM);

	naam.roepnaam = cell(l, LEERLING_ROEPNAAM);
	if (!*naam.roepnaam)
		naam.roepnaam = first_word(l->arena, cell(l, LEERLING_VOORNAMEN));
	if (*achternaam)
		surname(l, achternaam, &naam);
	else if (l->kolom[LEERLING_NAAM] >= 0)
		whole_name(l, &naam);
	if (!*naam.achternaam)
		fout(l, l->kolom[LEERLING_ACHTERNAAM] >= 0 ? LEERLING_ACHTERNAAM : LEERLING_NAAM,
		     "er staat geen achternaam. Vul de achternaam in.");
	if (!*naam.roepnaam)
		fout(l, l->kolom[LEERLING_ROEPNAAM] >= 0 ? LEERLING_ROEPNAAM : LEERLING_NAAM,
		     "er staat geen roepnaam. Vul de roepnaam in.");
	check_name(l, LEERLING_ROEPNAAM, naam.roepnaam);
	check_name(l, LEERLING_VOORVOEGSEL, naam.voorvoegsel);
	check_name(l, LEERLING_ACHTERNAAM, naam.achternaam);
	ll->roepnaam = naam.roepnaam;
	ll->voorvoegsel = naam.voorvoegsel;
	ll->achternaam = naam.achternaam;
	ll->naam_vouw =
	    persoonsnaam_fold(l->arena, naam.roepnaam, naam.voorvoegsel, naam.achternaam);
}

/* ---- dates ---- */

static struct datum read_date(struct lezer *l, enum leerling_veld veld, const char *text)
{
	struct datum d = DATUM_GEEN;

	if (*text && datum_waarde_parse(text, &d)) {
		fout(l, (int)veld,
		     "%s %s. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 28-02-2009.",
		     citaat(l, text), datum_waarde_fault(text));
		return DATUM_GEEN;
	}
	return d;
}

static void read_birth(struct lezer *l)
{
	const char *text = cell(l, LEERLING_GEBOORTEDATUM);
	struct datum d = read_date(l, LEERLING_GEBOORTEDATUM, text);
	char kort[DATUM_TEXT_MAX];
	int leeftijd;

	l->leerling->geboortedatum = d;
	if (!*text)
		fout(l, LEERLING_GEBOORTEDATUM,
		     "er staat geen geboortedatum. Vul hem in, bijvoorbeeld 28-02-2009.");
	if (!datum_set(d))
		return;
	if (dagen_tussen(l->vandaag, d) > 0) {
		fout(l, LEERLING_GEBOORTEDATUM, "%s ligt in de toekomst. Verbeter het jaar.",
		     datum_kort(d, kort));
		return;
	}
	leeftijd = leeftijd_op(d, l->vandaag);
	if (leeftijd < LEEFTIJD_VAN || leeftijd > LEEFTIJD_TOT)
		let_op(l, LEERLING_GEBOORTEDATUM, "deze leerling is %d jaar. Klopt %s?", leeftijd,
		       datum_kort(d, kort));
}

static void read_leaving(struct lezer *l)
{
	const char *text = optional(l, LEERLING_UITSTROOMDATUM, LEERLINGLIJST_TEKENS_MAX);
	struct datum d = read_date(l, LEERLING_UITSTROOMDATUM, text);
	char kort[DATUM_TEXT_MAX];

	l->leerling->uitstroomdatum = d;
	if (!datum_set(d))
		return;
	if (dagen_tussen(d, datum_plus_months(l->vandaag, -12 * UITSTROOM_JAREN)) > 0 ||
	    dagen_tussen(datum_plus_months(l->vandaag, 12 * UITSTROOM_JAREN), d) > 0)
		let_op(l, LEERLING_UITSTROOMDATUM,
		       "%s ligt meer dan %d jaar van vandaag. Klopt dit?", datum_kort(d, kort),
		       UITSTROOM_JAREN);
}

/* ---- the rest ---- */

static int read_choice(struct lezer *l, enum leerling_veld veld,
		       int (*parse)(struct arena *, const char *))
{
	const char *text = optional(l, veld, LEERLINGLIJST_TEKENS_MAX);
	int value = *text ? parse(l->arena, text) : CHOICE_NONE;

	if (value != WAARDE_ONBEKEND)
		return value;
	let_op(l, (int)veld, "%s kennen wij niet. Dit blijft leeg; u kunt het later invullen.",
	       citaat(l, text));
	return CHOICE_NONE;
}

static const char *read_email(struct lezer *l)
{
	const char *text = optional(l, LEERLING_EMAIL, EMAIL_MAX);

	if (!*text || email_valid(text))
		return text;
	let_op(l, LEERLING_EMAIL,
	       "%s is geen e-mailadres. Dit blijft leeg; u kunt het later invullen.",
	       citaat(l, text));
	return "";
}

static const char *read_phone(struct lezer *l)
{
	const char *text = optional(l, LEERLING_TELEFOON, LEERLINGLIJST_TEKENS_MAX);
	const char *phone = *text ? telefoon_parse(l->arena, text) : text;

	if (phone)
		return phone;
	let_op(l, LEERLING_TELEFOON,
	       "%s is geen telefoonnummer. Dit blijft leeg; u kunt het later invullen.",
	       citaat(l, text));
	return "";
}

/* Who follows the young person must be found by this; a wrong address is no remark. */
static const char *read_casusregisseur(struct lezer *l)
{
	const char *text = optional(l, LEERLING_CASUSREGISSEUR, EMAIL_MAX);

	if (strchr(text, '@') && !email_valid(text)) {
		fout(l, LEERLING_CASUSREGISSEUR, "%s is geen e-mailadres. Verbeter het.",
		     citaat(l, text));
		return "";
	}
	return text;
}

/*
 * The same young person in a later version of the list. No | from a cell can pass for one of
 * ours.
 */
static char *make_key(struct lezer *l)
{
	const struct leerling *ll = l->leerling;
	char iso[DATUM_TEXT_MAX];
	char *naam = arena_text(l->arena, ll->naam_vouw),
	     *school = tekst_fold(l->arena, ll->school);

	for (char *at = naam; (at = strchr(at, '|'));)
		*at = ' ';
	for (char *at = school; (at = strchr(at, '|'));)
		*at = ' ';
	return arena_format(l->arena, "%s|%s|%s", naam, datum_iso(ll->geboortedatum, iso), school);
}

/*
 * A line under the list: "Totaal 35 leerlingen", a date of printing. Only one field has a text,
 * and no date of birth.
 */
static bool is_no_pupil(struct lezer *l)
{
	const char *only = NULL;

	for (int veld = 0; veld < LEERLING_VELD_COUNT; veld++) {
		const char *text = l->kolom[veld] < 0 ? ""
						      : l->bron->cel(l->bron->lijst, l->rij,
								     (size_t)l->kolom[veld]);

		if (*text && only)
			return false;
		only = *text ? text : only;
	}
	if (!only)
		return true;
	only = tekst_fold(l->arena, only);
	return strncmp(only, "totaal", 6) == 0 || strncmp(only, "aantal", 6) == 0 ||
	       strncmp(only, "bron:", 5) == 0 || strncmp(only, "afgedrukt", 9) == 0 ||
	       strncmp(only, "pagina", 6) == 0;
}

static void read_row(struct lezer *l)
{
	struct leerling *ll = l->leerling;

	*ll = (struct leerling){.rij = l->bron->nummer(l->bron->lijst, l->rij),
				.geboortedatum = DATUM_GEEN,
				.uitstroomdatum = DATUM_GEEN,
				.schoolsoort = CHOICE_NONE,
				.bestemming = CHOICE_NONE};
	ll->roepnaam = ll->voorvoegsel = ll->achternaam = ll->naam_vouw = ll->school = ll->klas =
	    "";
	ll->mentor = ll->casusregisseur = ll->telefoon = ll->email = ll->woonplaats = ll->gemeente =
	    "";
	ll->sleutel = "";
	if (is_no_pupil(l)) {
		ll->uitkomst = LEERLING_OVERGESLAGEN;
		return;
	}
	read_name(l);
	read_birth(l);
	ll->schoolsoort = read_choice(l, LEERLING_SCHOOLSOORT, schoolsoort_parse);
	ll->school = optional(l, LEERLING_SCHOOL, LEERLINGLIJST_TEKENS_MAX);
	ll->klas = optional(l, LEERLING_KLAS, LEERLINGLIJST_TEKENS_MAX);
	read_leaving(l);
	ll->bestemming = read_choice(l, LEERLING_BESTEMMING, bestemming_parse);
	ll->mentor = optional(l, LEERLING_MENTOR, LEERLINGLIJST_TEKENS_MAX);
	ll->casusregisseur = read_casusregisseur(l);
	ll->telefoon = read_phone(l);
	ll->email = read_email(l);
	ll->woonplaats = optional(l, LEERLING_WOONPLAATS, LEERLINGLIJST_TEKENS_MAX);
	ll->gemeente = optional(l, LEERLING_GEMEENTE, LEERLINGLIJST_TEKENS_MAX);
	ll->sleutel = make_key(l);
}

/* ---- the same young person twice ---- */

static int compare_person(const void *left, const void *right)
{
	const struct leerling *a = *(struct leerling *const *)left,
			      *b = *(struct leerling *const *)right;
	int order = strcmp(a->naam_vouw, b->naam_vouw);

	if (!order)
		order = (a->geboortedatum.dag > b->geboortedatum.dag) -
			(a->geboortedatum.dag < b->geboortedatum.dag);
	return order ? order : (a->rij > b->rij) - (a->rij < b->rij);
}

static bool is_same_person(const struct leerling *a, const struct leerling *b)
{
	return strcmp(a->naam_vouw, b->naam_vouw) == 0 &&
	       a->geboortedatum.dag == b->geboortedatum.dag;
}

static int compare_melding(const void *left, const void *right)
{
	const struct leerling_melding *a = left, *b = right;

	if (a->rij != b->rij)
		return a->rij < b->rij ? -1 : 1;
	/* CHOICE_NONE, of the row as a whole, is the highest of these. */
	return ((unsigned)a->veld > (unsigned)b->veld) - ((unsigned)a->veld < (unsigned)b->veld);
}

static void find_doubles(struct lezer *l)
{
	struct leerlinglijst *lijst = l->lijst;
	struct leerling **sorted = arena_array(l->arena, lijst->n, sizeof *sorted), *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < lijst->n; i++)
		if (*lijst->leerlingen[i].naam_vouw &&
		    datum_set(lijst->leerlingen[i].geboortedatum))
			sorted[n++] = &lijst->leerlingen[i];
	qsort(sorted, n, sizeof *sorted, compare_person);
	for (size_t i = 0; i < n; i++) {
		if (!first || !is_same_person(first, sorted[i])) {
			first = sorted[i];
			continue;
		}
		l->leerling = sorted[i];
		sorted[i]->dubbel_rij = first->rij;
		let_op(
		    l, CHOICE_NONE,
		    "dezelfde naam en geboortedatum als rij %zu. Is dit dezelfde leerling? Haal dan "
		    "een van de twee weg.",
		    first->rij);
	}
	qsort(lijst->meldingen, lijst->n_meldingen, sizeof *lijst->meldingen, compare_melding);
}

/* ---- the whole ---- */

void leerlinglijst_parse(struct arena *a, const struct leerlinglijst_bron *bron,
			 const struct kolomkeuze *k, struct datum vandaag,
			 struct leerlinglijst *ret)
{
	struct lezer l = {.arena = a, .bron = bron, .lijst = ret, .vandaag = vandaag};

	*ret = (struct leerlinglijst){.n = bron->n_rijen};
	ret->leerlingen = arena_array(a, ret->n, sizeof *ret->leerlingen);
	ret->meldingen = arena_array(a, LEERLINGLIJST_MELDINGEN_MAX, sizeof *ret->meldingen);
	for (int veld = 0; veld < LEERLING_VELD_COUNT; veld++)
		l.kolom[veld] = -1;
	for (size_t i = 0; i < k->n; i++)
		if (k->veld[i] != CHOICE_NONE && !k->bsn[i])
			l.kolom[k->veld[i]] = (int)i;
	for (l.rij = 0; l.rij < bron->n_rijen; l.rij++) {
		l.leerling = &ret->leerlingen[l.rij];
		read_row(&l);
	}
	find_doubles(&l);
	for (size_t i = 0; i < ret->n; i++)
		ret->n_uitkomst[ret->leerlingen[i].uitkomst]++;
}
