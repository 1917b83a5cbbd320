/* What a school loses when a list is taken in by halves: people whom nobody sees, or twice. */
#include "unit/toegang/proef.h"

#include "domain/organisatie.h"
#include "store/gebruiker.h"
#include "store/jongere_wijzig.h"
#include "store/opname.h"
#include "store/organisatie.h"
#include "store/telling.h"
#include "toegang/recht.h"

#include <string.h>

#define LATER_MS INT64_C(6000) /* more than the silence after which an attempt is over */
#define ROWS 3

struct school {
	struct proef *p;
	struct functie_nieuw functie;
	struct functie_nu wie;
	struct leerling leerlingen[ROWS];
	struct leerling_oordeel oordelen[ROWS];
	struct opname op; /* of the first list */
};

/* ---- a school with a list of three ---- */

static int people_work(struct db *db, void *arg)
{
	struct school *s = arg;
	const struct organisatie_nieuw organisatie = {
	    .naam = "School De Brug", .soort = ORGANISATIESOORT_SCHOOL, .domein = CHOICE_NONE};
	const struct gebruiker_nieuw gebruiker = {.naam = "Tim Visser", .email = "tim@s.example"};
	functie_id id;
	int rc = organisatie_create(db, s->p->t.a, &organisatie, &s->functie.organisatie);

	rc = rc ? rc : gebruiker_create(db, s->p->t.a, &gebruiker, PROEF_NU, &s->functie.gebruiker);
	rc = rc ? rc : functie_create(db, &s->functie, &id);
	rc = rc ? rc
		: functie_find_now(db, s->p->t.a, s->functie.gebruiker, s->functie.van, &s->wie);
	s->op.context.functie = id.nr;
	return rc;
}

static int file_work(struct db *db, void *arg)
{
	struct opname *op = arg;
	struct arena *a = arena_open(100000);
	int rc = invoerbestand_create(
	    db, a,
	    &(struct invoerbestand_nieuw){.naam = "lijst.csv",
					  .inhoud = {(const uint8_t *)"x", 1},
					  .koppen = "naam=",
					  .gebruiker = {op->context.gebruiker},
					  .organisatie = {op->context.organisatie},
					  .op = op->context.nu},
	    &op->bestand);

	arena_free(a);
	return rc;
}

static void new_file(struct opname *op)
{
	fine(db_write(op->database, &op->context, file_work, op));
}

static void make_rows(struct school *s)
{
	static const char *const namen[ROWS] = {"Amira", "Daan", "Lotte"};

	for (size_t i = 0; i < ROWS; i++) {
		s->leerlingen[i] = (struct leerling){.roepnaam = namen[i],
						     .voorvoegsel = "",
						     .achternaam = "Proef",
						     .geboortedatum = datum_of(2009, 2, 28),
						     .schoolsoort = CHOICE_NONE,
						     .klas = "",
						     .uitstroomdatum = DATUM_GEEN,
						     .bestemming = CHOICE_NONE,
						     .telefoon = "",
						     .email = "",
						     .woonplaats = "",
						     .gemeente = ""};
		s->oordelen[i] = (struct leerling_oordeel){
		    .leerling = &s->leerlingen[i], .lot = LOT_NIEUW, .casusregisseur = s->wie.id};
	}
}

static struct school *begin(void **state)
{
	struct proef *p = *state;
	struct school *s = arena_alloc(p->t.a, sizeof *s);

	s->p = p;
	s->functie = (struct functie_nieuw){.rol = ROL_STAGEBEGELEIDER,
					    .niveau = FUNCTIENIVEAU_UITVOERING,
					    .van = p->context.vandaag,
					    .tot = DATUM_GEEN};
	proef_write(p, people_work, s);
	s->op.database = p->t.d;
	s->op.context.gebruiker = s->wie.id.nr;
	s->op.context.organisatie = s->functie.organisatie.nr;
	s->op.context.nu = clock_now();
	s->op.context.vandaag = clock_today();
	s->op.eerste_contact = datum_plus(clock_today(), 14);
	s->op.wie = &s->wie;
	new_file(&s->op);
	make_rows(s);
	return s;
}

static int create(struct school *s, struct opname *op)
{
	return opname_create(op, s->oordelen, ROWS);
}

static int reveal_work(struct db *db, void *arg)
{
	return opname_reveal(db, arg, ROWS);
}

static int reveal(struct opname *op)
{
	return db_write(op->database, &op->context, reveal_work, op);
}

static void take_in(struct school *s)
{
	fine(opname_start(&s->op));
	fine(create(s, &s->op));
	fine(reveal(&s->op));
}

QUERY(sight_count, "SELECT count(fase) FROM jongere WHERE gesloten_op IS NULL LIMIT 1");
QUERY(caseload_count, "SELECT count(versie) FROM caseload_dossier LIMIT 1");

/* How many open dossiers the casusregisseur sees. */
static int64_t number_of(struct school *s, const struct query *q)
{
	struct db_context now = s->op.context;
	struct db *db;
	int64_t n = -1;

	now.nu.ms += LATER_MS;
	fine(db_read_begin(s->p->t.d, &now, &db));
	fine(db_number(db, q, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

static int64_t open_dossiers(struct school *s)
{
	return proef_number(s->p, "SELECT count(*) FROM t_jongere WHERE gesloten_op IS NULL");
}

static int64_t rest(struct school *s)
{
	return proef_number(s->p, "SELECT count(*) FROM t_opname WHERE opruimen = TRUE");
}

/* Each time it does what fits in a moment, which is little on a busy machine. */
static void expire(struct school *s)
{
	struct db_context local = s->p->context;

	local.nu.ms = clock_now().ms + LATER_MS;
	local.vandaag = clock_today();
	for (int i = 0; i < 3 || (i < 100 && rest(s)); i++)
		fine(opname_expire(s->p->t.d, &local));
}

/* ---- tests ---- */

static void test_nobody_sees_a_list_before_it_is_whole(void **state)
{
	struct school *s = begin(state);

	fine(opname_start(&s->op));
	fine(create(s, &s->op));
	assert_int_equal(open_dossiers(s), ROWS);
	assert_int_equal(number_of(s, &sight_count), 0);
	assert_int_equal(number_of(s, &caseload_count), 0);
	fine(reveal(&s->op));
	assert_int_equal(number_of(s, &sight_count), ROWS);
	assert_int_equal(number_of(s, &caseload_count), ROWS);
	assert_int_equal(proef_number(s->p, "SELECT aantal FROM t_invoerbestand"), ROWS);
}

static void test_two_lists_at_once_bring_in_somebody_twice(void **state)
{
	struct school *s = begin(state);
	struct opname other = s->op;

	new_file(&other);
	fine(opname_start(&s->op));
	assert_int_equal(opname_start(&other), ERR_CONFLICT);
	fine(create(s, &s->op));
	fine(reveal(&s->op));
	fine(opname_start(&other));
}

static void test_who_was_given_up_shows_a_part_of_a_list(void **state)
{
	struct school *s = begin(state);
	struct opname other = s->op;

	new_file(&other);
	fine(opname_start(&s->op));
	fine(create(s, &s->op));
	other.context.nu.ms = clock_now().ms + LATER_MS;
	fine(opname_start(&other));
	assert_int_equal(create(s, &s->op), ERR_CONFLICT);
	assert_int_equal(reveal(&s->op), ERR_CONFLICT);
	assert_int_equal(number_of(s, &sight_count), 0);
}

static void test_what_broke_off_keeps_somebody_from_leaving(void **state)
{
	struct school *s = begin(state);

	fine(opname_start(&s->op));
	fine(create(s, &s->op));
	expire(s);
	assert_int_equal(open_dossiers(s), 0);
	assert_int_equal(number_of(s, &sight_count), 0);
	assert_int_equal(proef_number(s->p, "SELECT count(*) FROM t_opname WHERE opruimen"), 0);
}

static void test_a_list_of_somebody_who_left_comes_in_half(void **state)
{
	struct school *s = begin(state);

	s->oordelen[ROWS - 1].casusregisseur = (gebruiker_id){99};
	fine(opname_start(&s->op));
	assert_int_equal(create(s, &s->op), ERR_CONFLICT);
	assert_int_equal(reveal(&s->op), ERR_CONFLICT);
	expire(s);
	assert_int_equal(open_dossiers(s), 0);
	new_file(&s->op);
	s->oordelen[ROWS - 1].casusregisseur = s->wie.id;
	take_in(s);
	assert_int_equal(number_of(s, &sight_count), ROWS);
}

static int work_work(struct db *db, void *arg)
{
	struct school *s = arg;
	const struct handeling h = {
	    db, s->p->t.a, s->wie.id, {s->op.context.nu.ms + 1}, s->op.context.vandaag};
	struct db_context context = s->op.context;
	int rc;

	context.nu = h.nu;
	rc = db_set_context(db, &context);
	return rc ? rc : jongere_update_wil(&h, (jongere_id){1}, "Met paarden werken");
}

static int withdraw_work(struct db *db, void *arg)
{
	struct school *s = arg;
	struct opname_getoond o;
	int rc = opname_find(db, s->p->t.a, s->op.bestand, &o);

	return rc ? rc : opname_withdraw(db, &o, s->op.bestand);
}

static void test_undoing_takes_away_what_somebody_did(void **state)
{
	struct school *s = begin(state);

	take_in(s);
	fine(db_write(s->p->t.d, &s->op.context, work_work, s));
	fine(db_write(s->p->t.d, &s->op.context, withdraw_work, s));
	assert_int_equal(number_of(s, &sight_count), 1);
	assert_int_equal(proef_number(s->p, "SELECT aantal FROM t_invoerbestand"), 1);
	expire(s);
	assert_int_equal(open_dossiers(s), 1);
	assert_int_equal(db_write(s->p->t.d, &s->op.context, withdraw_work, s), ERR_GEEN_RIJ);
}

static int keep_and_seal(struct db *db, void *logboek)
{
	int rc = telling_keep(db);

	return rc ? rc : logboek_seal(db, logboek);
}

/* A year after the begin a way to work counts, with how it stands (F312). */
static void test_a_list_that_was_undone_counts_as_ways_to_work(void **state)
{
	static const char counted[] =
	    "SELECT CAST(coalesce(sum(aantal), 0) AS BIGINT) FROM t_telling_toekomst "
	    "WHERE onderwerp = 'traject' AND aantal > 0";
	struct school *s = begin(state);

	database_on_seal(s->p->t.d, keep_and_seal, s->p->l);
	take_in(s);
	assert_int_equal(proef_number(s->p, "SELECT count(*) FROM t_telling_traject"), ROWS);
	assert_int_equal(proef_number(s->p, counted), ROWS);
	fine(db_write(s->p->t.d, &s->op.context, withdraw_work, s));
	expire(s);
	assert_int_equal(open_dossiers(s), 0);
	assert_int_equal(proef_number(s->p, "SELECT count(*) FROM t_telling_traject"), 0);
	assert_int_equal(proef_number(s->p, counted), 0);
}

static void test_a_list_can_be_undone_for_thirty_days(void **state)
{
	const struct opname_getoond o = {.getoond_op = PROEF_NU};

	(void)state;
	assert_int_equal(opname_undo_until(&o).dag, datum_of(2025, 12, 22).dag);
}

#define ON(X)                                                                                      \
	X(test_nobody_sees_a_list_before_it_is_whole),                                             \
	    X(test_two_lists_at_once_bring_in_somebody_twice),                                     \
	    X(test_who_was_given_up_shows_a_part_of_a_list),                                       \
	    X(test_what_broke_off_keeps_somebody_from_leaving),                                    \
	    X(test_a_list_of_somebody_who_left_comes_in_half),                                     \
	    X(test_undoing_takes_away_what_somebody_did),                                          \
	    X(test_a_list_that_was_undone_counts_as_ways_to_work),                                 \
	    X(test_a_list_can_be_undone_for_thirty_days)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ON(PROEF_SQLITE)};
	static const struct CMUnitTest pg[] = {ON(PROEF_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
