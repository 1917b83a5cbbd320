/*
 * What a leaver loses when the school's list is read wrong: they are missing, or there twice, or
 * under another name; or their burgerservicenummer ends up with us.
 */
#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/leerlinglijst.h"
#include "domain/school.h"
#include "unit/domain/lijst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static int setup(void **state)
{
	(void)state;
	a = arena_open(16 << 20);
	return a == NULL;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* ---- lists as text: rows by line, cells by | ---- */

#define KOLOMMEN 12
#define RIJEN 64

struct lijst {
	const char *cellen[RIJEN][KOLOMMEN];
	size_t n_rijen;
	size_t n_kolommen;
};

static const char *cel_of(const void *lijst, size_t rij, size_t kolom)
{
	const char *text = ((const struct lijst *)lijst)->cellen[rij + 1][kolom];

	return text ? text : "";
}

static size_t nummer_of(const void *lijst, size_t rij)
{
	(void)lijst;
	return rij + 2;
}

static struct leerlinglijst_bron bron_of(const char *text)
{
	struct lijst *l = arena_alloc(a, sizeof *l);

	for (; *text; l->n_rijen++) {
		size_t line = strcspn(text, "\n"), k = 0;
		const char *end = text + line;

		while (text <= end) {
			size_t len = strcspn(text, "|\n");

			assert_true(k < KOLOMMEN && l->n_rijen < RIJEN);
			l->cellen[l->n_rijen][k++] = arena_textn(a, text, len);
			text += len + 1;
		}
		l->n_kolommen = l->n_rijen ? l->n_kolommen : k;
		text -= *end == '\0';
	}
	return (struct leerlinglijst_bron){.lijst = l,
					   .n_rijen = l->n_rijen - 1,
					   .n_kolommen = l->n_kolommen,
					   .koppen = l->cellen[0],
					   .cel = cel_of,
					   .nummer = nummer_of};
}

static struct kolomkeuze guess(const char *koppen)
{
	struct leerlinglijst_bron bron = bron_of(koppen);
	struct kolomkeuze k;

	kolomkeuze_find(a, &bron, &k);
	return k;
}

static struct leerlinglijst read_list(const char *text)
{
	struct leerlinglijst_bron bron = bron_of(text);
	struct kolomkeuze k;
	struct leerlinglijst lijst;

	kolomkeuze_find(a, &bron, &k);
	assert_null(kolomkeuze_check(&k));
	leerlinglijst_parse(a, &bron, &k, datum_of(2026, 11, 22), &lijst);
	return lijst;
}

/* ---- columns ---- */

static void koppen_van_administraties(void **state)
{
	static const struct {
		const char *kop;
		int veld;
	} list[] = {
	    {"Roepnaam", LEERLING_ROEPNAAM},
	    {"VOORNAAM", LEERLING_ROEPNAAM},
	    {"Voornamen (voluit)", LEERLING_VOORNAMEN},
	    {"Tussenvoegsel", LEERLING_VOORVOEGSEL},
	    {"Voorv.", LEERLING_VOORVOEGSEL},
	    {"Achternaam leerling", LEERLING_ACHTERNAAM},
	    {"Geslachtsnaam", LEERLING_ACHTERNAAM},
	    {"Naam van de leerling", LEERLING_NAAM},
	    {"Leerling", LEERLING_NAAM},
	    {"Geb.datum", LEERLING_GEBOORTEDATUM},
	    {"Geboorte-datum (dd-mm-jjjj)", LEERLING_GEBOORTEDATUM},
	    {"Leerweg", LEERLING_SCHOOLSOORT},
	    {"Opleiding", LEERLING_SCHOOLSOORT},
	    {"Vestiging", LEERLING_SCHOOL},
	    {"Stamklas", LEERLING_KLAS},
	    {"Klas)", LEERLING_KLAS},
	    {"Datum uit", LEERLING_UITSTROOMDATUM},
	    {"Verwachte uitstroom", LEERLING_UITSTROOMDATUM},
	    {"Uitstroombestemming", LEERLING_BESTEMMING},
	    {"Mentor 1", LEERLING_MENTOR},
	    {"E-mail casusregisseur", LEERLING_CASUSREGISSEUR},
	    {"Contactpersoon", LEERLING_CASUSREGISSEUR},
	    {"Mobiele nummer", LEERLING_TELEFOON},
	    {"06-nummer", LEERLING_TELEFOON},
	    {"E-mailadres student", LEERLING_EMAIL},
	    {"E-mail privé", LEERLING_EMAIL},
	    {"Woonplaats", LEERLING_WOONPLAATS},
	    {"Woongemeente", LEERLING_GEMEENTE},
	    {"Telefoon ouder", CHOICE_NONE},
	    {"E-mail moeder", CHOICE_NONE},
	    {"Leerlingnummer", CHOICE_NONE},
	    {"Opmerkingen", CHOICE_NONE},
	    {"()", CHOICE_NONE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		struct kolomkeuze k = guess(list[i].kop);

		if (k.n != 1 || k.veld[0] != list[i].veld)
			fail_msg("\"%s\" is %s", list[i].kop,
				 choice_label(&leerling_velden, k.veld[0]));
		assert_true(leerlinglijst_is_kop(a, list[i].kop) == (list[i].veld != CHOICE_NONE));
	}
	assert_choices(&leerling_velden);
	assert_int_equal(leerling_velden.count, LEERLING_VELD_COUNT);
	for (size_t i = 0; i < leerling_velden.count; i++) {
		assert_true(strlen(leerling_velden.list[i].code) <= 20);
		/* What we export ourselves is understood. */
		assert_int_equal(guess(leerling_velden.list[i].label).veld[0], i);
	}
}

static void elke_kolom_een_veld(void **state)
{
	struct kolomkeuze k =
	    guess("Telefoon|Voornaam|Naam|Mobiel|Roepnaam|Telefoon (2)|Voornamen");

	(void)state;
	assert_int_equal(k.veld[0], CHOICE_NONE);
	assert_int_equal(k.veld[1], CHOICE_NONE);
	assert_int_equal(k.veld[2], LEERLING_NAAM);
	assert_int_equal(k.veld[3], LEERLING_TELEFOON);
	assert_int_equal(k.veld[4], LEERLING_ROEPNAAM);
	assert_int_equal(k.veld[5], CHOICE_NONE);
	assert_int_equal(k.veld[6], LEERLING_VOORNAMEN);
	k = guess("Voornaam|Roepnaam");
	assert_int_equal(k.veld[0], LEERLING_VOORNAMEN);
	assert_int_equal(k.veld[1], LEERLING_ROEPNAAM);
}

static void bsn_herkend(void **state)
{
	(void)state;
	assert_true(leerlinglijst_is_bsn("123456782"));
	assert_true(leerlinglijst_is_bsn("1234.56.782"));
	assert_true(leerlinglijst_is_bsn("111222333"));
	assert_true(leerlinglijst_is_bsn("10000008"));
	assert_true(leerlinglijst_is_bsn("010000008"));
	assert_false(leerlinglijst_is_bsn("123456783"));
	assert_false(leerlinglijst_is_bsn("1234567"));
	assert_false(leerlinglijst_is_bsn("1234567829"));
	assert_false(leerlinglijst_is_bsn("000000000"));
	assert_false(leerlinglijst_is_bsn(" 123456782"));
	assert_false(leerlinglijst_is_bsn("12345678a"));
	assert_false(leerlinglijst_is_bsn(""));
	/* Dates are none, also when they satisfy the elfproef. */
	for (struct datum d = datum_of(2009, 1, 1); d.dag < datum_of(2010, 1, 1).dag;
	     d = datum_plus(d, 1)) {
		char kort[DATUM_TEXT_MAX];

		assert_false(leerlinglijst_is_bsn(datum_kort(d, kort)));
	}
}

static void bsn_kolom_geweigerd(void **state)
{
	static const char *const koppen[] = {
	    "BSN", "BSN-nummer",      "Burgerservicenummer", "Sofinummer",
	    "PGN", "Onderwijsnummer", "bsn leerling",        "Persoonsgebonden nummer"};
	struct kolomkeuze k;

	(void)state;
	for (size_t i = 0; i < COUNT(koppen); i++) {
		k = guess(koppen[i]);
		assert_true(k.bsn[0]);
		assert_true(leerlinglijst_is_kop(a, koppen[i]));
	}
	k = guess(
	    "Nummer|Telefoon|Klas|Mentor\n123456782|0612345678|5A|111222333\n111222333|0612345679|5B|\n"
	    "123456783||5C|\n010000008||5D|Jansen");
	assert_true(k.bsn[0]); /* three of four */
	assert_false(k.bsn[1]);
	assert_false(k.bsn[2]);
	assert_false(k.bsn[3]);
	assert_int_equal(kolomkeuze_update(&k, 0, LEERLING_KLAS), ERR_GEEN_RECHT);
	assert_int_equal(kolomkeuze_update(&k, 0, CHOICE_NONE), 0);
	k = guess("Klas\n123456782");
	assert_int_equal(k.veld[0], CHOICE_NONE);
}

static void keuze_van_de_gebruiker(void **state)
{
	struct kolomkeuze k = guess("Roepnaam|Achternaam|x|y");

	(void)state;
	assert_int_equal(kolomkeuze_update(&k, 2, LEERLING_GEBOORTEDATUM), 0);
	assert_int_equal(kolomkeuze_update(&k, 2, LEERLING_GEBOORTEDATUM), 0);
	assert_int_equal(kolomkeuze_update(&k, 3, LEERLING_GEBOORTEDATUM), ERR_CONFLICT);
	assert_int_equal(kolomkeuze_update(&k, 2, CHOICE_NONE), 0);
	assert_int_equal(kolomkeuze_update(&k, 3, LEERLING_GEBOORTEDATUM), 0);
	assert_int_equal(kolomkeuze_update(&k, 4, LEERLING_KLAS), ERR_INVOER);
	assert_int_equal(kolomkeuze_update(&k, 0, LEERLING_VELD_COUNT), ERR_INVOER);
	assert_int_equal(kolomkeuze_update(&k, 0, -2), ERR_INVOER);
}

static void wat_er_ontbreekt(void **state)
{
	struct kolomkeuze k;

	(void)state;
	k = guess("Klas");
	assert_non_null(strstr(kolomkeuze_check(&k), "achternaam"));
	k = guess("Achternaam|Geboortedatum");
	assert_non_null(strstr(kolomkeuze_check(&k), "roepnaam"));
	k = guess("Achternaam|Roepnaam");
	assert_non_null(strstr(kolomkeuze_check(&k), "geboortedatum"));
	k = guess("Achternaam|Voornamen|Geboren");
	assert_null(kolomkeuze_check(&k));
	k = guess("Naam|Geboren");
	assert_null(kolomkeuze_check(&k));
}

static void keuze_wordt_onthouden(void **state)
{
	struct leerlinglijst_bron bron =
	    bron_of("Roepnaam|Achternaam|Geb = datum|Code\nweg|Mentor|BSN");
	struct kolomkeuze k, again;
	const char *text;

	(void)state;
	kolomkeuze_find(a, &bron, &k);
	assert_int_equal(kolomkeuze_update(&k, 0, CHOICE_NONE), 0);
	assert_int_equal(kolomkeuze_update(&k, 3, LEERLING_ROEPNAAM), 0);
	assert_int_equal(kolomkeuze_update(&k, 2, LEERLING_KLAS), 0);
	text = kolomkeuze_render(a, &bron, &k);
	assert_string_equal(text,
			    "roepnaam=\nachternaam=achternaam\ngeb = datum=klas\ncode=roepnaam\n");
	kolomkeuze_find(a, &bron, &again);
	kolomkeuze_parse(a, text, &bron, &again);
	assert_memory_equal(again.veld, k.veld, k.n * sizeof *k.veld);
}

static void onthouden_keuze_bij_andere_lijst(void **state)
{
	struct leerlinglijst_bron bron = bron_of("Mobiel|GSM|Klas|BSN|Mentor|Groep");
	struct kolomkeuze k;

	(void)state;
	kolomkeuze_find(a, &bron, &k);
	/*
	 * What was said of GSM takes the field from Mobiel; nonsense and doubles are passed over.
	 */
	kolomkeuze_parse(
	    a,
	    "gsm=telefoon\nklasse=mentor\nklas=x=mentor\nbsn=mentor\nklas=onzin\nweg=email\n=x\nmentor\ngroep=telefoon\n"
	    "gsm=klas",
	    &bron, &k);
	assert_int_equal(k.veld[0], CHOICE_NONE);
	assert_int_equal(k.veld[1], LEERLING_TELEFOON);
	assert_int_equal(k.veld[2], LEERLING_KLAS);
	assert_int_equal(k.veld[3], CHOICE_NONE);
	assert_int_equal(k.veld[5], CHOICE_NONE);
}

static void heel_veel_kolommen(void **state)
{
	static const char *koppen[LEERLINGLIJST_KOLOMMEN_MAX + 1];
	struct leerlinglijst_bron bron = {.koppen = koppen, .n_kolommen = COUNT(koppen)};
	struct kolomkeuze k;

	(void)state;
	for (size_t i = 0; i < COUNT(koppen); i++)
		koppen[i] = "Klas";
	kolomkeuze_find(a, &bron, &k);
	assert_int_equal(k.n, LEERLINGLIJST_KOLOMMEN_MAX);
	assert_int_equal(k.veld[0], LEERLING_KLAS);
	assert_int_equal(k.veld[99], CHOICE_NONE);
}

/* ---- rows ---- */

#define KOP                                                                                        \
	"Roepnaam|Tussenvoegsel|Achternaam|Geboortedatum|Opleiding|School|Bestemming|Mobiel|"      \
	"E-mail|Casusregisseur|Datum uit|Klas\n"

static void een_goede_rij(void **state)
{
	struct leerlinglijst l = read_list(
	    KOP
	    "Zoë|van der|Gün|28-02-2009|PrO|De Horizon|werk|06-12345678|zoe@x.nl|sara@regio.nl|31-07-2026|5A");
	const struct leerling *ll = &l.leerlingen[0];

	(void)state;
	assert_int_equal(l.n, 1);
	assert_int_equal(l.meldingen_totaal, 0);
	assert_int_equal(l.n_uitkomst[LEERLING_GOED], 1);
	assert_int_equal(ll->rij, 2);
	assert_string_equal(ll->roepnaam, "Zoë");
	assert_string_equal(ll->voorvoegsel, "van der");
	assert_string_equal(ll->achternaam, "Gün");
	assert_string_equal(ll->naam_vouw, "zoe van der gun");
	assert_int_equal(ll->geboortedatum.dag, datum_of(2009, 2, 28).dag);
	assert_int_equal(ll->uitstroomdatum.dag, datum_of(2026, 7, 31).dag);
	assert_int_equal(ll->schoolsoort, SCHOOLSOORT_PRO);
	assert_int_equal(ll->bestemming, BESTEMMING_WERK);
	assert_string_equal(ll->telefoon, "0612345678");
	assert_string_equal(ll->email, "zoe@x.nl");
	assert_string_equal(ll->casusregisseur, "sara@regio.nl");
	assert_string_equal(ll->school, "De Horizon");
	assert_string_equal(ll->klas, "5A");
	assert_string_equal(ll->mentor, "");
	assert_string_equal(ll->sleutel, "zoe van der gun|2009-02-28|de horizon");
	assert_int_equal(ll->dubbel_rij, 0);
}

/* The one remark on this row, after the four given cells. */
static void remark(const char *row, bool fout, const char *zin)
{
	struct leerlinglijst l = read_list(arena_format(a, KOP "%s", row));

	if (l.meldingen_totaal != 1 || strcmp(l.meldingen[0].zin, zin) != 0 ||
	    l.meldingen[0].fout != fout)
		fail_msg("%zu: %s\n!= %s", l.meldingen_totaal,
			 l.n_meldingen ? l.meldingen[0].zin : "", zin);
	assert_int_equal(l.meldingen[0].rij, 2);
	assert_int_equal(l.leerlingen[0].uitkomst, fout ? LEERLING_FOUT : LEERLING_LET_OP);
}

static void fouten_in_datums(void **state)
{
	(void)state;
	remark(
	    "Piet||Jansen|31-02-2009", true,
	    "Rij 2, geboortedatum: \"31-02-2009\" bestaat niet. Schrijf de datum als dag-maand-jaar, bijvoorbeeld "
	    "28-02-2009.");
	remark(
	    "Piet||Jansen|28-02-09", true,
	    "Rij 2, geboortedatum: \"28-02-09\" mist het jaar in vier cijfers. Schrijf de datum als dag-maand-jaar, "
	    "bijvoorbeeld 28-02-2009.");
	remark(
	    "Piet||Jansen|", true,
	    "Rij 2, geboortedatum: er staat geen geboortedatum. Vul hem in, bijvoorbeeld 28-02-2009.");
	remark("Piet||Jansen|23-11-2026", true,
	       "Rij 2, geboortedatum: 23-11-2026 ligt in de toekomst. Verbeter het jaar.");
	remark("Piet||Jansen|22-11-1998", false,
	       "Rij 2, geboortedatum: deze leerling is 28 jaar. Klopt 22-11-1998?");
	remark("Piet||Jansen|23-11-2014", false,
	       "Rij 2, geboortedatum: deze leerling is 11 jaar. Klopt 23-11-2014?");
	remark(
	    "Piet||Jansen|28-02-2009|||||||ergens", true,
	    "Rij 2, uitstroomdatum: \"ergens\" is geen datum. Schrijf de datum als dag-maand-jaar, bijvoorbeeld "
	    "28-02-2009.");
}

static void randen_van_leeftijd_en_uitstroom(void **state)
{
	static const char *const good[] = {"Piet||Jansen|23-11-1998", "Piet||Jansen|22-11-2014",
					   "Piet||Jansen|28-02-2009|||||||22-11-2021",
					   "Piet||Jansen|28-02-2009|||||||22-11-2031"};

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_int_equal(read_list(arena_format(a, KOP "%s", good[i])).meldingen_totaal, 0);
}

static void namen_uit_losse_kolommen(void **state)
{
	static const struct {
		const char *row;
		const char *naam;
	} list[] = {
	    {"Piet||van den Berg|28-02-2009", "Piet/van den/Berg"},
	    {"Piet|van den|van den Berg|28-02-2009", "Piet/van den/Berg"},
	    {"Piet|Van den|van den Berg|28-02-2009", "Piet/Van den/Berg"},
	    {"Piet|de|van den Berg|28-02-2009", "Piet/de/van den Berg"},
	    {"Piet|van|Berg, van|28-02-2009", "Piet/van/Berg"},
	    {"Piet|van|Berg|28-02-2009", "Piet/van/Berg"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		struct leerlinglijst l = read_list(arena_format(a, KOP "%s", list[i].row));
		const struct leerling *ll = &l.leerlingen[0];

		assert_string_equal(
		    arena_format(a, "%s/%s/%s", ll->roepnaam, ll->voorvoegsel, ll->achternaam),
		    list[i].naam);
		assert_int_equal(l.meldingen_totaal, 0);
	}
	remark("Piet||Berg, Jan|28-02-2009", false,
	       "Rij 2, achternaam: \"Berg, Jan\" is gelezen als \"Berg\". Klopt dit?");
}

static void namen_uit_een_kolom(void **state)
{
	static const struct {
		const char *list;
		const char *naam;
	} list[] = {
	    {"Naam|Geboren\nJansen, Piet van|28-02-2009", "Piet/van/Jansen"},
	    {"Roepnaam|Naam|Geboren\nPiet|Jansen, P.A. van|28-02-2009", "Piet/van/Jansen"},
	    {"Roepnaam|Naam|Geboren\nPiet|Jansen (Pieter)|28-02-2009", "Piet//Jansen"},
	    {"Roepnaam|Naam|Geboren\nPiet|van den Berg|28-02-2009", "Piet/van den/Berg"},
	    {"Roepnaam|Naam|Geboren\nPiet|piet van den Berg|28-02-2009", "Piet/van den/Berg"},
	    {"Roepnaam|Naam|Geboren\nPiet|Pietersen|28-02-2009", "Piet//Pietersen"},
	    {"Roepnaam|Naam|Achternaam|Geboren\nPiet|Jansen, P.|Bakker|28-02-2009", "Piet//Bakker"},
	    {"Voornamen|Achternaam|Geboren\nPieter Albert|Bakker|28-02-2009", "Pieter//Bakker"},
	    {"Roepnaam|Voornamen|Achternaam|Geboren\n|Pieter|Bakker|28-02-2009", "Pieter//Bakker"},
	    {"Roepnaam|Voornamen|Achternaam|Geboren\nPiet|Pieter|Bakker|28-02-2009",
	     "Piet//Bakker"},
	    {"Roepnaam|Achternaam|Geboren\nPiet|'s Gravesande|28-02-2009", "Piet/'s/Gravesande"},
	};
	struct leerlinglijst l;

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		const struct leerling *ll;

		l = read_list(list[i].list);
		ll = &l.leerlingen[0];
		assert_string_equal(
		    arena_format(a, "%s/%s/%s", ll->roepnaam, ll->voorvoegsel, ll->achternaam),
		    list[i].naam);
		assert_int_equal(l.meldingen_totaal, 0);
	}
	l = read_list("Naam|Geboren\nAnna Maria Jansen|28-02-2009");
	assert_string_equal(l.meldingen[0].zin,
			    "Rij 2, volledige naam: \"Anna Maria Jansen\" is gelezen als voornaam "
			    "\"Anna Maria\" en achternaam \"Jansen\". Klopt dit?");
	l = read_list("Naam|Geboren\nJansen|28-02-2009");
	assert_string_equal(l.meldingen[0].zin,
			    "Rij 2, volledige naam: er staat geen roepnaam. Vul de roepnaam in.");
	l = read_list("Naam|Geboren\n|28-02-2009");
	assert_string_equal(
	    l.meldingen[0].zin,
	    "Rij 2, volledige naam: er staat geen achternaam. Vul de achternaam in.");
}

static void fouten_in_namen(void **state)
{
	char *lang = arena_alloc(a, 102);

	(void)state;
	memset(lang, 'x', 101);
	remark("||Jansen|28-02-2009", true,
	       "Rij 2, roepnaam: er staat geen roepnaam. Vul de roepnaam in.");
	remark("Piet|||28-02-2009", true,
	       "Rij 2, achternaam: er staat geen achternaam. Vul de achternaam in.");
	remark(
	    "Piet||=Jansen|28-02-2009", true,
	    "Rij 2, achternaam: \"=Jansen\" begint met =. Dat is een formule en geen naam. Typ de naam.");
	remark("12||Jansen|28-02-2009", true, "Rij 2, roepnaam: \"12\" is geen naam. Typ de naam.");
	remark(
	    "Zo\xef\xbf\xbd||Jansen|28-02-2009", true,
	    "Rij 2, roepnaam: in \"Zo\xef\xbf\xbd\" is een teken onleesbaar geworden. Typ de naam opnieuw.");
	remark("P1et||Jansen|28-02-2009", false,
	       "Rij 2, roepnaam: \"P1et\" is een ongewone naam. Klopt dit?");
	remark(
	    arena_format(a, "Piet||%s|28-02-2009", lang), true,
	    "Rij 2, achternaam: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" is langer dan 100 tekens. Maak de "
	    "naam korter.");
	assert_int_equal(read_list(KOP "Ж||Ж|28-02-2009").meldingen_totaal, 0);
}

static void andere_velden(void **state)
{
	char *lang = arena_alloc(a, 102);

	(void)state;
	memset(lang, 'x', 101);
	remark(
	    "Piet||Jansen|28-02-2009|Bouwkunde", false,
	    "Rij 2, schoolsoort: \"Bouwkunde\" kennen wij niet. Dit blijft leeg; u kunt het later invullen.");
	remark(
	    "Piet||Jansen|28-02-2009|||verhuisd", false,
	    "Rij 2, bestemming: \"verhuisd\" kennen wij niet. Dit blijft leeg; u kunt het later invullen.");
	remark(
	    "Piet||Jansen|28-02-2009||||0612", false,
	    "Rij 2, telefoon: \"0612\" is geen telefoonnummer. Dit blijft leeg; u kunt het later invullen.");
	remark(
	    "Piet||Jansen|28-02-2009||||'+0612", false,
	    "Rij 2, telefoon: \"+0612\" is geen telefoonnummer. Dit blijft leeg; u kunt het later invullen.");
	remark(
	    "Piet||Jansen|28-02-2009|||||piet", false,
	    "Rij 2, e-mailadres: \"piet\" is geen e-mailadres. Dit blijft leeg; u kunt het later invullen.");
	remark("Piet||Jansen|28-02-2009||||||sara@", true,
	       "Rij 2, casusregisseur: \"sara@\" is geen e-mailadres. Verbeter het.");
	remark("Piet||Jansen|28-02-2009|||||||1-1-2019", false,
	       "Rij 2, uitstroomdatum: 01-01-2019 ligt meer dan 5 jaar van vandaag. Klopt dit?");
	remark("Piet||Jansen|28-02-2009|||||||1-1-2035", false,
	       "Rij 2, uitstroomdatum: 01-01-2035 ligt meer dan 5 jaar van vandaag. Klopt dit?");
	remark(
	    arena_format(a, "Piet||Jansen|28-02-2009||%s", lang), true,
	    "Rij 2, school: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" is langer dan 100 tekens. Maak het "
	    "korter.");
	assert_int_equal(read_list(KOP "Piet||Jansen|28-02-2009|-|n.v.t.|onbekend|'|?|nvt|geen|-")
			     .meldingen_totaal,
			 0);
	assert_string_equal(
	    read_list(KOP "Piet||Jansen|28-02-2009||||||Sara de Wit").leerlingen[0].casusregisseur,
	    "Sara de Wit");
}

static void letters_tellen_en_geen_bytes(void **state)
{
	char naam[121] = "", *at = naam;
	struct leerlinglijst l;

	(void)state;
	for (int i = 0; i < 60; i++)
		at = stpcpy(at, "é");
	l = read_list(arena_format(a, KOP "Piet||%s|28-02-2009||%s", naam, naam));
	assert_int_equal(l.meldingen_totaal, 0);
	assert_string_equal(l.leerlingen[0].school, naam);
}

static void de_zwaarste_melding_telt(void **state)
{
	struct leerlinglijst l =
	    read_list(KOP "P1et||Jansen|28-02-2009|iets|||06\nPiet||Bos|x|iets");

	(void)state;
	assert_int_equal(l.meldingen_totaal, 5);
	assert_int_equal(l.leerlingen[0].uitkomst, LEERLING_LET_OP);
	assert_int_equal(l.leerlingen[1].uitkomst, LEERLING_FOUT);
}

static void bsn_kolom_wordt_nooit_gelezen(void **state)
{
	struct leerlinglijst_bron bron = bron_of("Naam|Geboren|BSN\nJansen, Piet|28-02-2009|x");
	struct kolomkeuze k;
	struct leerlinglijst l;

	(void)state;
	kolomkeuze_find(a, &bron, &k);
	k.veld[2] = LEERLING_KLAS; /* as no caller should */
	leerlinglijst_parse(a, &bron, &k, datum_of(2026, 11, 22), &l);
	assert_string_equal(l.leerlingen[0].klas, "");
}

static void bsn_in_een_cel(void **state)
{
	struct leerlinglijst l =
	    read_list(KOP "Piet||Jansen|28-02-2009||||||||123456782\nJan||Bos|1-1-2009||||||||5A\n"
			  "Sem||Wit|1-1-2009||||612345671\nBo||Kok|1-1-2009||||123456782");

	(void)state;
	assert_string_equal(l.leerlingen[0].klas, "");
	assert_string_equal(l.leerlingen[1].klas, "5A");
	assert_true(leerlinglijst_is_bsn("612345671"));
	assert_string_equal(l.leerlingen[2].telefoon, "0612345671"); /* mobile, without its zero */
	assert_string_equal(l.leerlingen[3].telefoon, "");
	assert_int_equal(l.meldingen_totaal, 2);
	assert_string_equal(
	    l.meldingen[0].zin,
	    "Rij 2, klas: hier lijkt een burgerservicenummer te staan. Dat nemen wij "
	    "niet over.");
}

static void geen_leerling(void **state)
{
	struct leerlinglijst l = read_list(
	    KOP "Totaal 3 leerlingen\n|||||Aantal: 3\n||||Bron: Magister\nAfgedrukt op 1-1\n"
		"Pagina 1\n||||||||\nTotaal||Jansen|28-02-2009\nPiet");

	(void)state;
	assert_int_equal(l.n, 8);
	assert_int_equal(l.n_uitkomst[LEERLING_OVERGESLAGEN], 6);
	assert_int_equal(l.leerlingen[6].uitkomst, LEERLING_GOED);
	assert_int_equal(l.leerlingen[7].uitkomst, LEERLING_FOUT);
	assert_int_equal(l.meldingen[0].rij, 9);
}

static void dubbel_in_de_lijst(void **state)
{
	struct leerlinglijst l =
	    read_list(KOP "Piet|van|Jansen|28-02-2009||A\nPIET||van Jansen|2009-02-28||B\n"
			  "Piet|van|Jansen|1-3-2009\npiet |van|jansen|28 feb 2009\n"
			  "Piet|van|Jansen|31-02-2009\nPiet|van|Jansen|31-02-2009");

	(void)state;
	assert_int_equal(l.leerlingen[0].dubbel_rij, 0);
	assert_int_equal(l.leerlingen[0].uitkomst, LEERLING_GOED);
	assert_int_equal(l.leerlingen[1].dubbel_rij, 2);
	assert_int_equal(l.leerlingen[1].uitkomst, LEERLING_LET_OP);
	assert_int_equal(l.leerlingen[2].dubbel_rij, 0);
	assert_int_equal(l.leerlingen[3].dubbel_rij, 2);
	assert_int_equal(l.leerlingen[4].dubbel_rij, 0); /* without a date nobody is known */
	assert_string_equal(l.meldingen[0].zin,
			    "Rij 3: dezelfde naam en geboortedatum als rij 2. Is dit dezelfde "
			    "leerling? Haal dan een van de twee weg.");
	assert_int_equal(l.meldingen[0].veld, CHOICE_NONE);
	/* The remarks come in the order of the rows. */
	for (size_t i = 1; i < l.n_meldingen; i++)
		assert_true(l.meldingen[i - 1].rij <= l.meldingen[i].rij);
	assert_string_not_equal(l.leerlingen[0].sleutel, l.leerlingen[1].sleutel); /* two schools */
}

static void sleutel_is_niet_na_te_maken(void **state)
{
	struct lijst *l;
	struct leerlinglijst_bron bron =
	    bron_of("Roepnaam|Achternaam|Geboren|School\nPiet|x|28-02-2009|y");
	struct kolomkeuze k;
	struct leerlinglijst lijst;

	(void)state;
	l = (struct lijst *)(uintptr_t)bron.lijst;
	l->cellen[1][1] = "x|1|2";
	l->cellen[1][3] = "De|Horizon\n\tZuid";
	kolomkeuze_find(a, &bron, &k);
	leerlinglijst_parse(a, &bron, &k, datum_of(2026, 11, 22), &lijst);
	assert_string_equal(lijst.leerlingen[0].sleutel, "piet x 1 2|2009-02-28|de horizon zuid");
	assert_string_equal(lijst.leerlingen[0].school, "De|Horizon  Zuid");
}

static const char *bad_cell(const void *lijst, size_t rij, size_t kolom)
{
	(void)lijst, (void)rij;
	return kolom ? "x" : "=1";
}

static void meldingen_zonder_eind(void **state)
{
	static const char *const koppen[] = {"Roepnaam", "Achternaam", "Geboren"};
	struct leerlinglijst_bron bron = {NULL, 3000, 3, koppen, bad_cell, nummer_of};
	struct kolomkeuze k;
	struct leerlinglijst l;

	(void)state;
	kolomkeuze_find(a, &bron, &k);
	leerlinglijst_parse(a, &bron, &k, datum_of(2026, 11, 22), &l);
	assert_int_equal(l.n_meldingen, LEERLINGLIJST_MELDINGEN_MAX);
	assert_int_equal(l.meldingen_totaal, 6000);
	assert_int_equal(l.n_uitkomst[LEERLING_FOUT], 3000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(koppen_van_administraties, setup, teardown),
	    cmocka_unit_test_setup_teardown(elke_kolom_een_veld, setup, teardown),
	    cmocka_unit_test_setup_teardown(bsn_herkend, setup, teardown),
	    cmocka_unit_test_setup_teardown(bsn_kolom_geweigerd, setup, teardown),
	    cmocka_unit_test_setup_teardown(keuze_van_de_gebruiker, setup, teardown),
	    cmocka_unit_test_setup_teardown(wat_er_ontbreekt, setup, teardown),
	    cmocka_unit_test_setup_teardown(keuze_wordt_onthouden, setup, teardown),
	    cmocka_unit_test_setup_teardown(onthouden_keuze_bij_andere_lijst, setup, teardown),
	    cmocka_unit_test_setup_teardown(heel_veel_kolommen, setup, teardown),
	    cmocka_unit_test_setup_teardown(een_goede_rij, setup, teardown),
	    cmocka_unit_test_setup_teardown(fouten_in_datums, setup, teardown),
	    cmocka_unit_test_setup_teardown(randen_van_leeftijd_en_uitstroom, setup, teardown),
	    cmocka_unit_test_setup_teardown(namen_uit_losse_kolommen, setup, teardown),
	    cmocka_unit_test_setup_teardown(namen_uit_een_kolom, setup, teardown),
	    cmocka_unit_test_setup_teardown(fouten_in_namen, setup, teardown),
	    cmocka_unit_test_setup_teardown(andere_velden, setup, teardown),
	    cmocka_unit_test_setup_teardown(bsn_in_een_cel, setup, teardown),
	    cmocka_unit_test_setup_teardown(letters_tellen_en_geen_bytes, setup, teardown),
	    cmocka_unit_test_setup_teardown(de_zwaarste_melding_telt, setup, teardown),
	    cmocka_unit_test_setup_teardown(bsn_kolom_wordt_nooit_gelezen, setup, teardown),
	    cmocka_unit_test_setup_teardown(geen_leerling, setup, teardown),
	    cmocka_unit_test_setup_teardown(dubbel_in_de_lijst, setup, teardown),
	    cmocka_unit_test_setup_teardown(sleutel_is_niet_na_te_maken, setup, teardown),
	    cmocka_unit_test_setup_teardown(meldingen_zonder_eind, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
