/*
 * Which column is what: the guess from headings and values, the user's choice, and that choice as
 * text.
 */
#include "domain/leerlinglijst.h"

#include "base/tekst.h"
#include "domain/leerling_waarde.h"

#include <ctype.h>
#include <string.h>

static const struct choice veld_list[] = {
    [LEERLING_ROEPNAAM] = {"roepnaam", "Roepnaam", NULL},
    [LEERLING_VOORNAMEN] = {"voornamen", "Voornamen",
			    "Alleen als er geen roepnaam is: de eerste telt."},
    [LEERLING_VOORVOEGSEL] = {"voorvoegsel", "Voorvoegsel", "Tussenvoegsel: van, de, van der."},
    [LEERLING_ACHTERNAAM] = {"achternaam", "Achternaam", NULL},
    [LEERLING_NAAM] = {"naam", "Volledige naam",
		       "Voornaam en achternaam in één kolom: Jansen, Piet van."},
    [LEERLING_GEBOORTEDATUM] = {"geboortedatum", "Geboortedatum", NULL},
    [LEERLING_SCHOOLSOORT] = {"schoolsoort", "Schoolsoort",
			      "Opleiding of leerweg: vso, praktijkonderwijs, entree."},
    [LEERLING_SCHOOL] = {"school", "School", "School of locatie."},
    [LEERLING_KLAS] = {"klas", "Klas", NULL},
    [LEERLING_UITSTROOMDATUM] = {"uitstroomdatum", "Uitstroomdatum",
				 "De (verwachte) laatste dag op school."},
    [LEERLING_BESTEMMING] = {"bestemming", "Bestemming",
			     "Waar de leerling na school naartoe gaat."},
    [LEERLING_MENTOR] = {"mentor", "Mentor", NULL},
    [LEERLING_CASUSREGISSEUR] = {"casusregisseur", "Casusregisseur",
				 "E-mailadres van wie de leerling volgt."},
    [LEERLING_TELEFOON] = {"telefoon", "Telefoon", "Van de leerling zelf."},
    [LEERLING_EMAIL] = {"email", "E-mailadres", "Van de leerling zelf."},
    [LEERLING_WOONPLAATS] = {"woonplaats", "Woonplaats", NULL},
    [LEERLING_GEMEENTE] = {"gemeente", "Gemeente", NULL},
};
_Static_assert(COUNT(veld_list) == LEERLING_VELD_COUNT, "a label for every field");
const struct choices leerling_velden = CHOICES("leerlingveld", veld_list);
#define VELD_CODE_MAX 20 /* longer than any code above; the tests look */

/*
 * Headings as school administrations write them: folded, without blanks, signs, brackets and the
 * words of `noise`. The first of a field's words that a list has is taken, so the order within a
 * field is the order of preference.
 */
static const struct {
	enum leerling_veld veld;
	const char *woord;
} synoniemen[] = {
    {LEERLING_ROEPNAAM, "roepnaam"},
    {LEERLING_ROEPNAAM, "roepnamen"},
    {LEERLING_ROEPNAAM, "voornaam"},
    {LEERLING_ROEPNAAM, "eerstenaam"},
    {LEERLING_VOORNAMEN, "voornamen"},
    {LEERLING_VOORNAMEN, "officielevoornamen"},
    {LEERLING_VOORNAMEN, "volledigevoornamen"},
    {LEERLING_VOORNAMEN, "allevoornamen"},
    {LEERLING_VOORNAMEN, "doopnamen"},
    {LEERLING_VOORNAMEN, "voornaam"},
    {LEERLING_VOORVOEGSEL, "voorvoegsel"},
    {LEERLING_VOORVOEGSEL, "voorvoegsels"},
    {LEERLING_VOORVOEGSEL, "tussenvoegsel"},
    {LEERLING_VOORVOEGSEL, "tussenvoegsels"},
    {LEERLING_VOORVOEGSEL, "voorvoegselachternaam"},
    {LEERLING_VOORVOEGSEL, "tussenvoegselachternaam"},
    {LEERLING_VOORVOEGSEL, "voorvoegselgeslachtsnaam"},
    {LEERLING_VOORVOEGSEL, "tussenv"},
    {LEERLING_VOORVOEGSEL, "tussenvgsl"},
    {LEERLING_VOORVOEGSEL, "voorv"},
    {LEERLING_VOORVOEGSEL, "tv"},
    {LEERLING_VOORVOEGSEL, "tvs"},
    {LEERLING_VOORVOEGSEL, "tsv"},
    {LEERLING_VOORVOEGSEL, "vv"},
    {LEERLING_ACHTERNAAM, "achternaam"},
    {LEERLING_ACHTERNAAM, "geslachtsnaam"},
    {LEERLING_ACHTERNAAM, "familienaam"},
    {LEERLING_NAAM, "volledigenaam"},
    {LEERLING_NAAM, "naam"},
    {LEERLING_NAAM, "naamvolledig"},
    {LEERLING_NAAM, "leerlingnaam"},
    {LEERLING_NAAM, "leerling"},
    {LEERLING_NAAM, "student"},
    {LEERLING_NAAM, "deelnemer"},
    {LEERLING_NAAM, "kandidaat"},
    {LEERLING_NAAM, "jongere"},
    {LEERLING_GEBOORTEDATUM, "geboortedatum"},
    {LEERLING_GEBOORTEDATUM, "gebdatum"},
    {LEERLING_GEBOORTEDATUM, "geboortedat"},
    {LEERLING_GEBOORTEDATUM, "gebdat"},
    {LEERLING_GEBOORTEDATUM, "datumgeboorte"},
    {LEERLING_GEBOORTEDATUM, "geboren"},
    {LEERLING_GEBOORTEDATUM, "geborenop"},
    {LEERLING_GEBOORTEDATUM, "geb"},
    {LEERLING_SCHOOLSOORT, "schoolsoort"},
    {LEERLING_SCHOOLSOORT, "soortschool"},
    {LEERLING_SCHOOLSOORT, "soortonderwijs"},
    {LEERLING_SCHOOLSOORT, "onderwijssoort"},
    {LEERLING_SCHOOLSOORT, "onderwijstype"},
    {LEERLING_SCHOOLSOORT, "schooltype"},
    {LEERLING_SCHOOLSOORT, "opleiding"},
    {LEERLING_SCHOOLSOORT, "opleidingomschrijving"},
    {LEERLING_SCHOOLSOORT, "leerweg"},
    {LEERLING_SCHOOLSOORT, "studie"},
    {LEERLING_SCHOOLSOORT, "studierichting"},
    {LEERLING_SCHOOLSOORT, "uitstroomprofiel"},
    {LEERLING_SCHOOLSOORT, "profiel"},
    {LEERLING_SCHOOLSOORT, "niveau"},
    {LEERLING_SCHOOL, "school"},
    {LEERLING_SCHOOL, "schoolnaam"},
    {LEERLING_SCHOOL, "naamschool"},
    {LEERLING_SCHOOL, "onderwijsinstelling"},
    {LEERLING_SCHOOL, "instelling"},
    {LEERLING_SCHOOL, "locatie"},
    {LEERLING_SCHOOL, "locatienaam"},
    {LEERLING_SCHOOL, "schoollocatie"},
    {LEERLING_SCHOOL, "vestiging"},
    {LEERLING_SCHOOL, "vestigingsnaam"},
    {LEERLING_SCHOOL, "locatieschool"},
    {LEERLING_KLAS, "klas"},
    {LEERLING_KLAS, "stamklas"},
    {LEERLING_KLAS, "klasgroep"},
    {LEERLING_KLAS, "stamgroep"},
    {LEERLING_KLAS, "basisgroep"},
    {LEERLING_KLAS, "groep"},
    {LEERLING_UITSTROOMDATUM, "uitstroomdatum"},
    {LEERLING_UITSTROOMDATUM, "datumuitstroom"},
    {LEERLING_UITSTROOMDATUM, "verwachteuitstroomdatum"},
    {LEERLING_UITSTROOMDATUM, "verwachteuitstroom"},
    {LEERLING_UITSTROOMDATUM, "datumuit"},
    {LEERLING_UITSTROOMDATUM, "uitschrijfdatum"},
    {LEERLING_UITSTROOMDATUM, "uitschrijvingsdatum"},
    {LEERLING_UITSTROOMDATUM, "datumuitschrijving"},
    {LEERLING_UITSTROOMDATUM, "datumvertrek"},
    {LEERLING_UITSTROOMDATUM, "vertrekdatum"},
    {LEERLING_UITSTROOMDATUM, "einddatuminschrijving"},
    {LEERLING_UITSTROOMDATUM, "einddatum"},
    {LEERLING_BESTEMMING, "bestemming"},
    {LEERLING_BESTEMMING, "verwachtebestemming"},
    {LEERLING_BESTEMMING, "uitstroombestemming"},
    {LEERLING_BESTEMMING, "bestemmingnaschool"},
    {LEERLING_BESTEMMING, "uitstroomnaar"},
    {LEERLING_BESTEMMING, "uitstroomrichting"},
    {LEERLING_BESTEMMING, "vervolg"},
    {LEERLING_BESTEMMING, "vervolgonderwijs"},
    {LEERLING_BESTEMMING, "vervolgopleiding"},
    {LEERLING_MENTOR, "mentor"},
    {LEERLING_MENTOR, "mentor1"},
    {LEERLING_MENTOR, "naammentor"},
    {LEERLING_MENTOR, "mentornaam"},
    {LEERLING_MENTOR, "klassenmentor"},
    {LEERLING_MENTOR, "stagebegeleider"},
    {LEERLING_MENTOR, "studieloopbaanbegeleider"},
    {LEERLING_MENTOR, "slb"},
    {LEERLING_MENTOR, "slber"},
    {LEERLING_CASUSREGISSEUR, "casusregisseur"},
    {LEERLING_CASUSREGISSEUR, "emailcasusregisseur"},
    {LEERLING_CASUSREGISSEUR, "casusregisseuremail"},
    {LEERLING_CASUSREGISSEUR, "regisseur"},
    {LEERLING_CASUSREGISSEUR, "jongerencoach"},
    {LEERLING_CASUSREGISSEUR, "klantmanager"},
    {LEERLING_CASUSREGISSEUR, "emailcontactpersoon"},
    {LEERLING_CASUSREGISSEUR, "contactpersoonemail"},
    {LEERLING_CASUSREGISSEUR, "contactpersoon"},
    {LEERLING_TELEFOON, "mobiel"},
    {LEERLING_TELEFOON, "mobielnummer"},
    {LEERLING_TELEFOON, "mobielenummer"},
    {LEERLING_TELEFOON, "telefoonmobiel"},
    {LEERLING_TELEFOON, "mobieletelefoon"},
    {LEERLING_TELEFOON, "06nummer"},
    {LEERLING_TELEFOON, "gsm"},
    {LEERLING_TELEFOON, "telefoonnummer"},
    {LEERLING_TELEFOON, "telefoon"},
    {LEERLING_TELEFOON, "telnr"},
    {LEERLING_TELEFOON, "tel"},
    {LEERLING_EMAIL, "email"},
    {LEERLING_EMAIL, "emailadres"},
    {LEERLING_EMAIL, "mailadres"},
    {LEERLING_EMAIL, "mail"},
    {LEERLING_EMAIL, "emailprive"},
    {LEERLING_WOONPLAATS, "woonplaats"},
    {LEERLING_WOONPLAATS, "plaats"},
    {LEERLING_WOONPLAATS, "plaatsnaam"},
    {LEERLING_GEMEENTE, "gemeente"},
    {LEERLING_GEMEENTE, "woongemeente"},
    {LEERLING_GEMEENTE, "gemeentenaam"},
};

/* ---- headings ---- */

/* Words in a heading that do not change what it means: "Naam van de leerling", "E-mail student". */
static bool is_noise(const char *word, size_t len)
{
	static const char *const noise[] = {"leerling", "student", "deelnemer", "van", "de", "het"};

	for (size_t i = 0; i < COUNT(noise); i++)
		if (strlen(noise[i]) == len && memcmp(noise[i], word, len) == 0)
			return true;
	return false;
}

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/*
 * The letters and digits of a folded heading; without what stands in brackets and without noise
 * when `bare`.
 */
static size_t squeeze(const char *folded, bool bare, char *out)
{
	size_t len = 0;
	int depth = 0;

	while (*folded) {
		size_t n = 0;

		depth += *folded == '(';
		depth -= *folded == ')' && depth;
		while (is_letter(folded[n]))
			n++;
		if (n && !(bare && (depth || is_noise(folded, n)))) {
			memcpy(out + len, folded, n);
			len += n;
		}
		folded += n ? n : 1;
	}
	out[len] = '\0';
	return len;
}

/* The heading as the table of synonyms has it. */
static char *heading_word(struct arena *a, const char *kop)
{
	const char *folded = tekst_fold(a, kop);
	char *out = arena_alloc(a, strlen(folded) + 1);

	if (!squeeze(folded, true, out))
		squeeze(folded, false, out);
	return out;
}

static bool is_bsn_heading(struct arena *a, const char *kop)
{
	static const char *const names[] = {
	    "bsn", "burgerservice",    "sofinummer",      "sofinr",
	    "pgn", "persoonsgebonden", "onderwijsnummer", "onderwijsnr"};
	const char *folded = tekst_fold(a, kop);
	char *out = arena_alloc(a, strlen(folded) + 1);

	squeeze(folded, false, out);
	for (size_t i = 0; i < COUNT(names); i++)
		if (strstr(out, names[i]))
			return true;
	return false;
}

bool leerlinglijst_is_kop(struct arena *a, const char *kop)
{
	const char *word = heading_word(a, kop);

	for (size_t i = 0; i < COUNT(synoniemen); i++)
		if (strcmp(synoniemen[i].woord, word) == 0)
			return true;
	return is_bsn_heading(a, kop);
}

/* ---- numbers that we may not have ---- */

/* The digits of "1234.56.782" and "123 456 782"; how many, or 0 when it is anything else. */
static size_t bsn_digits(const char *text, int digits[9])
{
	size_t n = 0;

	for (; *text; text++) {
		if (isdigit((unsigned char)*text)) {
			if (n == 9)
				return 0;
			digits[n++] = *text - '0';
		} else if (!n || !strchr(" .-", *text)) {
			return 0;
		}
	}
	return n;
}

bool leerlinglijst_is_bsn(const char *tekst)
{
	int digits[9] = {0}, sum = 0;
	size_t n = bsn_digits(tekst, digits);
	struct datum datum;

	if (n < 8 || !strpbrk(tekst, "123456789"))
		return false;
	for (size_t i = 0; i + 1 < n; i++)
		sum += digits[i] * (int)(n - i);
	sum -= digits[n - 1];
	/* One date in eleven satisfies the elfproef too. */
	return sum % 11 == 0 && datum_waarde_parse(tekst, &datum) != 0;
}

/*
 * Three in four of the values satisfy the elfproef; of other numbers one in eleven does. Mobile
 * numbers that a spreadsheet took the zero from have nine digits too, and a list can be short.
 */
static bool is_bsn_column(const struct leerlinglijst_bron *bron, size_t kolom, bool telefoon)
{
	size_t filled = 0, bsn = 0;

	for (size_t i = 0; i < bron->n_rijen; i++) {
		const char *cel = bron->cel(bron->lijst, i, kolom);

		filled += *cel != '\0';
		bsn += !(telefoon && *cel == '6') && leerlinglijst_is_bsn(cel);
	}
	return bsn && 4 * bsn >= 3 * filled;
}

/* ---- the choice ---- */

static bool is_chosen(const struct kolomkeuze *k, int veld)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->veld[i] == veld)
			return true;
	return false;
}

void kolomkeuze_find(struct arena *a, const struct leerlinglijst_bron *bron, struct kolomkeuze *ret)
{
	const char *words[LEERLINGLIJST_KOLOMMEN_MAX];
	const size_t n = bron->n_kolommen < LEERLINGLIJST_KOLOMMEN_MAX ? bron->n_kolommen
								       : LEERLINGLIJST_KOLOMMEN_MAX;

	ret->n = n;
	for (size_t i = 0; i < n; i++) {
		words[i] = heading_word(a, bron->koppen[i]);
		ret->veld[i] = CHOICE_NONE;
		ret->bsn[i] = is_bsn_heading(a, bron->koppen[i]);
	}
	for (size_t s = 0; s < COUNT(synoniemen); s++)
		for (size_t i = 0; i < n; i++)
			if (ret->veld[i] == CHOICE_NONE &&
			    strcmp(words[i], synoniemen[s].woord) == 0)
				(void)!kolomkeuze_update(ret, i, (int)synoniemen[s].veld);
	for (size_t i = 0; i < n; i++) {
		ret->bsn[i] |= is_bsn_column(bron, i, ret->veld[i] == LEERLING_TELEFOON);
		if (ret->bsn[i])
			ret->veld[i] = CHOICE_NONE;
	}
}

int kolomkeuze_update(struct kolomkeuze *k, size_t kolom, int veld)
{
	if (kolom >= k->n || veld < CHOICE_NONE || veld >= LEERLING_VELD_COUNT)
		return ERR_INVOER;
	if (veld != CHOICE_NONE && k->bsn[kolom])
		return ERR_GEEN_RECHT;
	if (veld != CHOICE_NONE && k->veld[kolom] != veld && is_chosen(k, veld))
		return ERR_CONFLICT;
	k->veld[kolom] = veld;
	return 0;
}

#define NIET_GENOEMD (-2)

/*
 * The field that a line gives the column with this folded heading, CHOICE_NONE for nothing, or
 * NIET_GENOEMD.
 */
static int remembered_field(struct arena *a, const char *tekst, const char *kop)
{
	size_t kop_len = strlen(kop);

	for (const char *line = tekst; *line;) {
		size_t len = strcspn(line, "\n");

		if (len > kop_len && memcmp(line, kop, kop_len) == 0 && line[kop_len] == '=' &&
		    !memchr(line + kop_len + 1, '=', len - kop_len - 1)) {
			const char *code = arena_textn(a, line + kop_len + 1, len - kop_len - 1);
			int veld = choice_find(&leerling_velden, code);

			return veld == CHOICE_NONE && *code ? NIET_GENOEMD : veld;
		}
		line += len + (line[len] == '\n');
	}
	return NIET_GENOEMD;
}

void kolomkeuze_parse(struct arena *a, const char *tekst, const struct leerlinglijst_bron *bron,
		      struct kolomkeuze *k)
{
	int wanted[LEERLINGLIJST_KOLOMMEN_MAX];
	const size_t n = k->n;

	for (size_t i = 0; i < n; i++) {
		wanted[i] = remembered_field(a, tekst, tekst_fold(a, bron->koppen[i]));
		if (wanted[i] != NIET_GENOEMD)
			k->veld[i] = CHOICE_NONE;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; wanted[i] >= 0 && j < n; j++)
			if (wanted[j] == NIET_GENOEMD && k->veld[j] == wanted[i])
				k->veld[j] = CHOICE_NONE;
	for (size_t i = 0; i < n; i++)
		if (wanted[i] >= 0)
			(void)!kolomkeuze_update(k, i, wanted[i]);
}

char *kolomkeuze_render(struct arena *a, const struct leerlinglijst_bron *bron,
			const struct kolomkeuze *k)
{
	const char *koppen[LEERLINGLIJST_KOLOMMEN_MAX];
	const size_t n = k->n;
	size_t size = 1;
	char *text, *to;

	for (size_t i = 0; i < n; i++) {
		koppen[i] = tekst_fold(a, bron->koppen[i]);
		size += strlen(koppen[i]) + VELD_CODE_MAX + 2;
	}
	text = to = arena_alloc(a, size);
	for (size_t i = 0; i < n; i++) {
		const char *code = choice_code(&leerling_velden, k->veld[i]);

		to = stpcpy(stpcpy(to, koppen[i]), "=");
		to = stpcpy(stpcpy(to, code ? code : ""), "\n");
	}
	return text;
}

const char *kolomkeuze_check(const struct kolomkeuze *k)
{
	bool whole = is_chosen(k, LEERLING_NAAM);

	if (!whole && !is_chosen(k, LEERLING_ACHTERNAAM))
		return "Kies in welke kolom de achternaam of de volledige naam staat.";
	if (!whole && !is_chosen(k, LEERLING_ROEPNAAM) && !is_chosen(k, LEERLING_VOORNAMEN))
		return "Kies in welke kolom de roepnaam of de voornamen staan.";
	if (!is_chosen(k, LEERLING_GEBOORTEDATUM))
		return "Kies in welke kolom de geboortedatum staat.";
	return NULL;
}
