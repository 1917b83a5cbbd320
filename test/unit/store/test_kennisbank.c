/*
 * What is lost when the articles that come with the program are put in wrongly: what a region wrote
 * itself, or the same text twice; and when the best of what is found stands below the rest. On both
 * engines.
 */
#include "unit/toegang/proef.h"

#include "store/kennisbank.h"
#include "store/kennisvraag.h"
#include "store/redactie.h"

static const struct kennisbankstuk eerst[] = {
    {"lks.2015-01-01", "lks", "wet", "Toen.", "Wet (2015)", "2027-01-01", "2015-01-01",
     "regeling/loonkostensubsidie", "Subsidie", "oudetekst"},
    {"lks", "lks", "wet", "Nu.", "Wet (2026) | Blad (2026)", "2027-01-01", "2026-01-01",
     "regeling/loonkostensubsidie", "Subsidie", "nieuwetekst"},
    {"fiets", "fiets", "artikel", "Fiets.", "Blad (2026)", "2027-01-01", "", "", "Fiets",
     "eerstefiets"},
};
static const struct kennisbankstuk later[] = {
    {"fiets", "fiets", "artikel", "Fiets.", "Blad (2027)", "2028-01-01", "", "", "Fiets",
     "tweedefiets"},
};
static const struct kennisbankstuk nog_later[] = {
    {"fiets", "fiets", "artikel", "Fiets.", "Blad (2028)", "2029-01-01", "", "", "Fiets",
     "derdefiets"},
};

static int64_t ship(struct proef *p, const struct kennisbankstuk *list, size_t n)
{
	int64_t nieuw = -1;

	fine(kennisbank_ship(p->t.d, &p->context, list, n, &nieuw));
	return nieuw;
}

#define WITH(stand, tekst)                                                                         \
	"SELECT count(*) FROM t_artikelversie WHERE artikelstand = '" stand                        \
	"' AND tekst = '" tekst "'"
#define FOUND(woord) "SELECT count(*) FROM t_artikelwoord WHERE woord = '" woord "'"

static void the_same_text_is_put_in_twice(void **state)
{
	struct proef *p = *state;

	assert_int_equal(ship(p, eerst, COUNT(eerst)), 3);
	assert_int_equal(ship(p, eerst, COUNT(eerst)), 0);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_artikel"), 2);
	assert_int_equal(proef_number(p, WITH("gepubliceerd", "oudetekst")), 1);
	assert_int_equal(proef_number(p, WITH("gepubliceerd", "nieuwetekst")), 1);
	assert_int_equal(proef_number(p, FOUND("/regeling/loonkostensubsidie")), 2);
}

static void a_newer_text_is_not_read_or_the_old_one_is_found(void **state)
{
	struct proef *p = *state;

	ship(p, eerst, COUNT(eerst));
	assert_int_equal(ship(p, later, COUNT(later)), 1);
	assert_int_equal(proef_number(p, WITH("vervangen", "eerstefiets")), 1);
	assert_int_equal(proef_number(p, WITH("gepubliceerd", "tweedefiets")), 1);
	assert_int_equal(proef_number(p, FOUND("eerstefiets")), 0);
	assert_int_equal(proef_number(p, FOUND("tweedefiets")), 1);
	assert_int_equal(ship(p, eerst, COUNT(eerst)), 0);
}

#define STUK(naam, samenvatting, titel, tekst)                                                     \
	{                                                                                          \
		naam, naam, "artikel", samenvatting, "Blad (2026)", "2027-01-01", "", "", titel,   \
		    tekst                                                                          \
	}
static const struct kennisbankstuk zoekstof[] = {
    STUK("tekst", "Over de stap.", "Alles", "Eerst een proefplaatsing met begeleiding."),
    STUK("kort", "Een proefplaatsing is kort.", "Begin", "Met begeleiding."),
    STUK("lang", "Hoe lang?", "Duur van een proefplaatsing", "Twee maanden."),
    STUK("gelijk", "Zonder loon.", "Proefplaatsing", "Twee maanden."),
    STUK("los", "De plaatsing.", "Een proef", "Wat anders."),
};

/* The names in their order, with a blank between. */
static const char *found(struct proef *p, const char *woorden)
{
	const struct artikel_vraag vraag = {.woorden = woorden, .soort = "", .band = ""};
	const struct artikel_regel *rows;
	struct kennisvondst vondst;
	const char *ret = "";
	struct db *db;

	fine(db_read_begin(p->t.d, &p->context, &db));
	fine(kennisvraag_find(db, p->t.a, &vraag, &vondst));
	db_read_end(db);
	rows = vondst.artikelen.rows;
	for (size_t i = 0; i < vondst.artikelen.count; i++)
		ret = arena_format(p->t.a, "%s%s%s", ret, *ret ? " " : "", rows[i].naam);
	return ret;
}

static void what_is_meant_stands_below_what_only_names_it(void **state)
{
	struct proef *p = *state;

	ship(p, zoekstof, COUNT(zoekstof));
	assert_string_equal(found(p, "Proefplaatsing"), "gelijk lang kort tekst");
	assert_string_equal(found(p, "proef plaatsing"), "gelijk lang los kort tekst");
	assert_string_equal(found(p, "proefplaatsnig"), "gelijk lang kort tekst");
	assert_string_equal(found(p, "proef plaatsnig"), "gelijk lang los kort tekst");
	assert_string_equal(found(p, "proefplaatsing begeleiding"), "kort tekst");
	assert_string_equal(found(p, "duur proefplaatsing"), "lang");
	assert_string_equal(found(p, "niets hiervan"), "");
}

static const char people[] =
    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"
    " (1, 'Gemeente', 'gemeente', 'gemeente', 'werk_inkomen', 'Participatiewet, artikel 7');"
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (1, 'Els', 'els', 'e@x.example', CAST('1' AS {{bytes}}), 1),"
    " (2, 'Erik', 'erik', 'k@x.example', CAST('2' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (1, 1, 1, 'beheerder', 'beleid', 1), (2, 2, 1, 'privacyfunctionaris', 'beleid', 1);";

struct daad {
	struct proef *p;
	gebruiker_id wie;
	enum artikelstap stap;
};

/* ARTIKELSTAP_BEVESTIG stands for writing. */
static int act(struct db *db, void *arg)
{
	const struct daad *d = arg;
	const struct handeling h = {db, d->p->t.a, d->wie, PROEF_NU, moment_datum(PROEF_NU)};
	const struct artikel_tekst tekst = {.titel = "Fiets",
					    .samenvatting = "Onze fiets.",
					    .tekst = "eigenfiets",
					    .bronnen = "Blad (2026)",
					    .bij = "",
					    .van = DATUM_GEEN,
					    .geldig_tot = {22000}};
	struct db_rows rows;
	int rc = redactie_list(db, d->p->t.a, &rows);
	const struct redactie_row *fiets = rows.rows; /* the first by title */

	if (rc)
		return rc;
	return d->stap == ARTIKELSTAP_BEVESTIG ? artikel_write(&h, fiets, &tekst)
					       : voorstel_step(&h, fiets, d->stap, NULL);
}

static void acts(struct proef *p, int64_t wie, enum artikelstap stap)
{
	struct daad d = {p, {wie}, stap};
	const struct db_context context = {.gebruiker = wie,
					   .functie = wie,
					   .organisatie = 1,
					   .doel = "test",
					   .nu = PROEF_NU,
					   .vandaag = moment_datum(PROEF_NU)};

	fine(db_write(p->t.d, &context, act, &d));
}

static void what_the_region_wrote_is_overwritten(void **state)
{
	struct proef *p = *state;

	proef_script(p, people);
	ship(p, eerst, COUNT(eerst));
	acts(p, 1, ARTIKELSTAP_BEVESTIG);
	acts(p, 1, ARTIKELSTAP_DIEN_IN);
	acts(p, 2, ARTIKELSTAP_KEUR_GOED);
	assert_int_equal(ship(p, later, COUNT(later)), 1);
	assert_int_equal(proef_number(p, WITH("gepubliceerd", "eigenfiets")), 1);
	assert_int_equal(proef_number(p, WITH("aanbod", "tweedefiets")), 1);
	assert_int_equal(proef_number(p, FOUND("tweedefiets")), 0);
	assert_int_equal(ship(p, later, COUNT(later)), 0);
	assert_int_equal(ship(p, nog_later, COUNT(nog_later)), 1);
	assert_int_equal(proef_number(p, WITH("vervangen", "tweedefiets")), 1);
	assert_int_equal(proef_number(p, WITH("aanbod", "derdefiets")), 1);
}

#define TESTS(ON)                                                                                  \
	ON(the_same_text_is_put_in_twice), ON(a_newer_text_is_not_read_or_the_old_one_is_found),   \
	    ON(what_the_region_wrote_is_overwritten),                                              \
	    ON(what_is_meant_stands_below_what_only_names_it)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(PROEF_SQLITE)};
	const struct CMUnitTest pg[] = {TESTS(PROEF_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
