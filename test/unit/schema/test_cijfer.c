/*
 * What somebody loses when the figures tell too much, or not the truth: a small group is told, or
 * follows from what is told; a total is not what the dossiers say. On both engines, below the
 * pages.
 */
#include "unit/schema/belofte.h"

#include "store/telling.h"

/* ---- small groups: totals as they are when many dossiers were counted ---- */

#define FIGUUR(figuur, groep, n)                                                                   \
	"INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal,"     \
	" geheel, deel) VALUES ('figuur', '" figuur "', 'alle', 0, '" groep "', 0, " n ", " n      \
	", 0);"
#define BEGONNEN(dimensie, jaar, groep, n)                                                         \
	"INSERT INTO t_telling_som (soort, onderwerp, dimensie, jaar, groep, sleutel, aantal,"     \
	" geheel, deel) VALUES ('aantal', 'werk', '" dimensie "', " jaar ", '" groep "', 0, " n    \
	", 0, 0), ('gestopt', 'werk', '" dimensie "', " jaar ", '" groep "', 100, " n ", 0, 0);"

/*
 * A small group takes the next with it; three small ones are all hidden, also when those before
 * them are five; as long as fewer than five are hidden the next goes too. By year: three small
 * years, and two that are too few together.
 */
/* clang-format off */
static const char totals[] =
    "UPDATE t_telling_stand SET dag = 20414 WHERE id = 1;"
    FIGUUR("large", "a", "20") FIGUUR("large", "b", "30")
    FIGUUR("one_small", "a", "4") FIGUUR("one_small", "b", "20") FIGUUR("one_small", "c", "30")
    FIGUUR("three_small", "a", "4") FIGUUR("three_small", "b", "4") FIGUUR("three_small", "c", "4")
    FIGUUR("three_small", "d", "20")
    FIGUUR("tiny", "a", "1") FIGUUR("tiny", "b", "2") FIGUUR("tiny", "c", "20") FIGUUR("tiny", "d", "30")
    FIGUUR("starters", "a", "4") FIGUUR("starters", "b", "3") FIGUUR("allen", "a", "4") FIGUUR("banen", "a", "7")
    /* the same of what lasts: over all years, and per year */
    BEGONNEN("doelgroep", "0", "a", "4") BEGONNEN("doelgroep", "0", "b", "20") BEGONNEN("doelgroep", "0", "c", "30")
    BEGONNEN("functiesoort", "0", "a", "4") BEGONNEN("functiesoort", "0", "b", "4")
    BEGONNEN("functiesoort", "0", "c", "4") BEGONNEN("functiesoort", "0", "d", "20")
    BEGONNEN("alle", "0", "alle", "60") BEGONNEN("alle", "2021", "alle", "3") BEGONNEN("alle", "2022", "alle", "3")
    BEGONNEN("alle", "2023", "alle", "4") BEGONNEN("alle", "2024", "alle", "20") BEGONNEN("alle", "2025", "alle", "30")
    BEGONNEN("jobcoach", "0", "met", "63") BEGONNEN("jobcoach", "2021", "met", "1")
    BEGONNEN("jobcoach", "2022", "met", "2") BEGONNEN("jobcoach", "2023", "met", "20")
    BEGONNEN("jobcoach", "2024", "met", "40")
    /* what counts from today and from tomorrow on */
    "INSERT INTO t_telling_toekomst (dag, soort, onderwerp, dimensie, jaar, groep, sleutel, aantal,"
    " geheel, deel) VALUES (20415, 'figuur', 'large', 'alle', 0, 'a', 0, 100, 100, 0),"
    " (20414, 'figuur', 'large', 'alle', 0, 'a', 0, 1, 1, 0);"
    /* another limit: past, and still to come */
    "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, geldig_tot_datum, bron) VALUES"
    " ('kleinste_groep', '25', 1, 20413, 'x'), ('kleinste_groep', '26', 20415, NULL, 'x');";
/* clang-format on */

struct told {
	int64_t wie; /* 0: nobody */
	int64_t expected;
	const char *sql;
};

#define OF_FIGUUR(name) "SELECT sum(aantal) FROM telling_figuur WHERE figuur = '" name "'"
#define OF_DUUR(name) "SELECT sum(gestopt) FROM telling_duur WHERE dimensie = '" name "'"
#define OF_JAAR(name)                                                                              \
	"SELECT sum(gestopt) FROM telling_duur_jaar WHERE dimensie = '" name "' AND jaar > 0"
static const struct told tellings[] = {
    {1, 51, OF_FIGUUR("large")},
    {1, 30, OF_FIGUUR("one_small")},
    {1, 20, OF_FIGUUR("three_small")},
    {1, 30, OF_FIGUUR("tiny")},
    {1, 0, "SELECT count(figuur) FROM telling_figuur WHERE figuur = 'starters'"},
    {1, 7, "SELECT sum(aantal) FROM telling_samen WHERE aantal > 0"},
    {0, 0, "SELECT count(figuur) FROM telling_samen WHERE aantal > 0"},
    {1, 30, OF_DUUR("doelgroep")},
    {1, 20, OF_DUUR("functiesoort")},
    {1, 60, OF_DUUR("alle")},
    {1, 50, OF_JAAR("alle")},
    {1, 40, OF_JAAR("jobcoach")},
    {1, 5, "SELECT grens FROM telling_stand WHERE id = 1"},
    {0, 0, "SELECT count(figuur) FROM telling_figuur WHERE aantal > 0"},
    {0, 0, "SELECT count(maat) FROM telling_duur WHERE dagen > 0"},
    {0, 0, "SELECT count(maat) FROM telling_duur_jaar WHERE dagen > 0"},
    {0, 0, "SELECT count(id) FROM telling_stand WHERE id = 1"},
    {1, 0, "SELECT verschillen FROM telling_controle LIMIT 1"},
};
static struct query told_queries[COUNT(tellings)];

/* ---- what counts is what the dossiers say, after every kind of change ---- */

static const char *const changes[] = {
    "UPDATE t_plaatsing SET uren = 30 WHERE id = 1",
    "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
    " uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
    " (1, 1, 'bbl', 'vegen', 'gecreeerd', 20250, 12, 'ja', 91, 1)",
    "UPDATE t_plaatsing SET eind_datum = 20350, uitkomst = 'uitval', opvolger_id = 2,"
    " opvolging_datum = 20420 WHERE id = 2",
    "UPDATE t_contract SET uren = 20 WHERE id = 1",
    "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren) VALUES"
    " (2, 1, 'tijdelijk', 20100, 20350, 24)",
    "UPDATE t_contract SET ingetrokken_op = 1763801000000, ingetrokken_reden = 'x' WHERE id = 1",
    "UPDATE t_contract SET ingetrokken_op = NULL, ingetrokken_reden = NULL WHERE id = 1",
    "UPDATE t_plaatsing SET ingetrokken_op = 1763801000000, ingetrokken_reden = 'x' WHERE id = 6",
    "UPDATE t_plaatsing SET ingetrokken_op = NULL, ingetrokken_reden = NULL WHERE id = 6",
    "UPDATE t_plaatsing SET ingetrokken_op = 1763801000000, ingetrokken_reden = 'x' WHERE id = 2",
    "UPDATE t_plaatsing SET ingetrokken_op = NULL, ingetrokken_reden = NULL WHERE id = 2",
    "UPDATE t_plaatsing SET ingetrokken_op = 1763801000000, ingetrokken_reden = 'x' WHERE id = 5",
    "UPDATE t_plaatsing SET van_datum = 20020, soort = 'beschut', werkgever_id = 2 WHERE id = 2",
    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op,"
    " plaatsing_id) VALUES (1, 1, 'telefoon', 'jongere', 20310, 'Goed', 1763801000000, 1)",
    "UPDATE t_contactmoment SET ingetrokken_op = 1763802000000 WHERE id = 2",
    "UPDATE t_uitval SET ingetrokken_op = 3000 WHERE id = 1",
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id) VALUES"
    " (2, 1, 20350, 'anders', 1)",
    "UPDATE t_jongere SET doelgroep = 'wsw' WHERE id = 1",
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
    " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
    " aangemaakt_op, uitstroom_datum) VALUES (9, 'Rutger', 'x', 'x', 1,"
    " (SELECT sleutel_hash FROM mijn_idempotentie), 'werk', 1, 1, 1, 20500, 1, 20010)",
};
static struct query change_queries[COUNT(changes)];

__attribute__((constructor)) static void queries_register(void)
{
	for (size_t i = 0; i < COUNT(tellings); i++) {
		told_queries[i] = (struct query){.name = "told", .sql = tellings[i].sql};
		query_register(&told_queries[i]);
	}
	for (size_t i = 0; i < COUNT(changes); i++) {
		change_queries[i] = (struct query){.name = "change", .sql = changes[i]};
		query_register(&change_queries[i]);
	}
}

/* ---- tests ---- */

static void a_small_group_is_not_told_and_does_not_follow_from_the_others(void **state)
{
	struct proef_belofte *b = *state;
	unsigned wrong = 0;

	proef_script(&b->p, totals);
	for (size_t i = 0; i < COUNT(tellings); i++) {
		struct db_context context = as(tellings[i].wie);
		struct db *db;
		int64_t n = 0;

		fine(db_read_begin(b->p.t.d, &context, &db));
		fine(db_number(db, &told_queries[i], ARGS_NONE, &n));
		db_read_end(db);
		if (n == tellings[i].expected)
			continue;
		print_message("%lld: %s: %lld\n", (long long)tellings[i].expected, tellings[i].sql,
			      (long long)n);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

QUERY(keep, "UPDATE t_telling_stand SET bij_dag = $1 WHERE id = 1");

static int64_t differences(struct proef_belofte *b, int32_t dag)
{
	struct db_context context = b->p.context;
	struct db *db;
	int64_t n;

	context.vandaag.dag = dag;
	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(telling_check(db, &n));
	db_read_end(db);
	return n;
}

static int change_and_keep(struct db *db, void *arg)
{
	const struct query *change = arg;
	int rc = change ? db_exec(db, change, ARGS_NONE) : 0;

	rc = rc < 0 ? rc : db_exec(db, &keep, ARGS(((struct datum){20414})));
	return rc < 0 ? rc : 0;
}

static int keep_later(struct db *db, void *arg)
{
	return db_exec(db, &keep, ARGS(*(struct datum *)arg)) == 1 ? 0 : ERR_BUG;
}

static void a_total_is_what_the_dossiers_say_after_every_kind_of_change(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context context = as(1);

	proef_script(&b->p, "DELETE FROM t_ontwikkelwens WHERE plaatsing_id = 2;");
	fine(db_write(b->p.t.d, &context, change_and_keep, NULL));
	assert_int_equal(differences(b, 20414), 0);
	for (size_t i = 0; i < COUNT(changes); i++) {
		fine(db_write(b->p.t.d, &context, change_and_keep, &change_queries[i]));
		if (differences(b, 20414))
			fail_msg("%s: %lld totals differ", changes[i],
				 (long long)differences(b, 20414));
	}
}

static void what_lasts_for_years_takes_a_row_for_every_day(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context context = as(1);
	struct datum later = {21300};

	fine(db_write(b->p.t.d, &context, change_and_keep, NULL));
	fine(db_write(b->p.t.d, &context, keep_later, &later));
	assert_int_equal(differences(b, later.dag), 0);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_telling_som WHERE"
					     " soort = 'lopend' AND sleutel BETWEEN 1 AND 20570"),
			 0);
}

static void a_recount_leaves_what_was_wrong(void **state)
{
	struct proef_belofte *b = *state;
	struct database_options options = {.uri = b->p.t.uri, .role = DATABASE_OWNER};
	struct db_context context = as(1);
	struct database *owner;

	fine(db_write(b->p.t.d, &context, change_and_keep, NULL));
	proef_script(&b->p, "UPDATE t_telling_som SET aantal = aantal + 1 WHERE soort = 'figuur'");
	assert_int_not_equal(differences(b, 20414), 0);
	fine(database_open(&options, &owner));
	fine(telling_rebuild(owner, (struct datum){20414}));
	database_close(owner);
	assert_int_equal(differences(b, 20414), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_group_is_not_told_and_does_not_follow_from_the_others),                         \
	    ON(a_total_is_what_the_dossiers_say_after_every_kind_of_change),                       \
	    ON(what_lasts_for_years_takes_a_row_for_every_day),                                    \
	    ON(a_recount_leaves_what_was_wrong)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
