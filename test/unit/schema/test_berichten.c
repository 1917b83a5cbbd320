/*
 * Mail, below the pages: who is written to is who chose it, once a day, with numbers that stay; and
 * two programs never send one mail at the same time. On both engines.
 */
#include "unit/schema/belofte.h"

#include "store/overzicht.h"
#include "store/postbericht.h"
#include "toegang/recht.h"

#define NU ((struct moment){1763802000000})
#define MINUUT INT64_C(60000)

struct werk {
	struct proef_belofte *b;
	int64_t wie; /* 0: the job */
	int ritme;
	struct moment nu;
	const struct overzicht *overzicht;
	const struct postbericht *bericht;
	const struct postbericht_uitslag *uitslag;
	postbericht_id id;
};

static struct db_context context_of(int64_t wie, struct moment nu)
{
	struct db_context context = as(wie);

	context.nu = nu;
	context.vandaag = moment_datum(nu);
	if (!wie)
		context.doel = DOEL_LOKAAL;
	return context;
}

static int write_as(struct werk *w, int64_t wie, int (*work)(struct db *db, void *arg))
{
	struct db_context context = context_of(wie, w->nu);

	return db_write(w->b->p.t.d, &context, work, w);
}

static int work_choose(struct db *db, void *arg)
{
	const struct werk *w = arg;
	struct arena *a = arena_open(65536);
	const struct handeling h = {db, a, {w->wie}, w->nu, moment_datum(w->nu)};
	int rc = overzichtkeuze_set(&h, (functie_id){w->wie}, w->ritme);

	arena_free(a);
	return rc;
}

static void choose(struct proef_belofte *b, int64_t wie, int ritme)
{
	struct werk w = {.b = b, .wie = wie, .ritme = ritme, .nu = NU};

	fine(write_as(&w, wie, work_choose));
}

static int work_create(struct db *db, void *arg)
{
	const struct werk *w = arg;

	return postbericht_create(db, (gebruiker_id){w->wie}, w->overzicht, w->nu);
}

static int create(struct proef_belofte *b, int64_t wie, struct moment nu, int64_t by)
{
	static const struct overzicht three = {1, 2, 0, 0, 0};
	struct werk w = {.b = b, .wie = wie, .nu = nu, .overzicht = &three};

	return write_as(&w, by, work_create);
}

static size_t wanting(struct proef_belofte *b, struct moment nu, int64_t by)
{
	struct db_context context = context_of(by, nu);
	struct arena *a = arena_open(1024 * 1024);
	struct db_rows rows;
	struct db *db;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(overzicht_ontvangers(db, a, context.vandaag, &rows));
	db_read_end(db);
	arena_free(a);
	return rows.count;
}

static void who_did_not_ask_is_written_to_or_who_did_is_not(void **state)
{
	struct proef_belofte *b = *state;
	struct moment next = {NU.ms + 24 * 60 * MINUUT}, monday = {NU.ms + 2 * 24 * 60 * MINUUT};

	assert_int_equal(wanting(b, NU, 0), 0);
	choose(b, 1, OVERZICHT_DAG);
	choose(b, 2, OVERZICHT_WEEK);
	choose(b, 5, OVERZICHT_NOOIT);
	assert_int_equal(wanting(b, NU, 0), 2);
	assert_int_equal(wanting(b, NU, 1), 0);
	fine(create(b, 1, NU, 0));
	fine(create(b, 2, NU, 0));
	assert_int_equal(wanting(b, NU, 0), 0);
	assert_int_equal(wanting(b, next, 0), 1);
	assert_int_equal(wanting(b, monday, 0), 2);
	choose(b, 1, OVERZICHT_NOOIT);
	choose(b, 2, OVERZICHT_DAG);
	assert_int_equal(wanting(b, next, 0), 1);
}

static void a_clock_that_is_wrong_ends_all_mail_or_makes_two(void **state)
{
	struct proef_belofte *b = *state;

	choose(b, 1, OVERZICHT_DAG);
	fine(create(b, 1, (struct moment){NU.ms + 400 * 24 * 60 * MINUUT}, 0));
	assert_int_equal(wanting(b, NU, 0), 1);
	fine(create(b, 1, NU, 0));
	assert_int_equal(wanting(b, NU, 0), 0);
	assert_int_equal(wanting(b, (struct moment){NU.ms - 24 * 60 * MINUUT}, 0), 0);
}

static void two_mails_are_made_of_one_day_or_by_somebody_else(void **state)
{
	struct proef_belofte *b = *state;

	fine(create(b, 1, NU, 0));
	assert_int_equal(create(b, 1, NU, 0), ERR_CONFLICT);
	assert_int_equal(create(b, 2, NU, 2), ERR_CONFLICT);
	fine(create(b, 2, NU, 0));
}

QUERY(choose_for_bram, "INSERT INTO t_overzichtkeuze (gebruiker_id, functie_id, ritme) VALUES "
		       "(2, 2, 'dag')");
QUERY(give_away, "UPDATE t_overzichtkeuze SET gebruiker_id = 2 WHERE id = 1");
QUERY(silence, "UPDATE t_overzichtkeuze SET ritme = 'nooit' WHERE id = 1");
QUERY(other_rhythm, "UPDATE t_overzichtkeuze SET ritme = 'uur' WHERE id = 1");
QUERY(other_numbers, "UPDATE t_postbericht SET te_laat = 9 WHERE id = 1");
QUERY(other_articles, "UPDATE t_postbericht SET artikelen = 9 WHERE id = 1");
QUERY(other_questions, "UPDATE t_postbericht SET vragen = 9 WHERE id = 1");
QUERY(other_day, "UPDATE t_postbericht SET datum = 1 WHERE id = 1");
QUERY(other_person, "UPDATE t_postbericht SET gebruiker_id = 2 WHERE id = 1");
QUERY(other_id, "UPDATE t_postbericht SET kenmerk = 'x' WHERE id = 1");
QUERY(other_state, "UPDATE t_postbericht SET toestand = 'zoek' WHERE id = 1");
QUERY(nothing_to_tell, "UPDATE t_postbericht SET toestand = 'leeg' WHERE id = 1");

static void a_colleague_chooses_or_a_mail_says_something_else(void **state)
{
	struct proef_belofte *b = *state;
	const struct query *const own[] = {&choose_for_bram, &give_away, &other_rhythm};
	const struct query *const fixed[] = {&other_numbers, &other_articles, &other_questions,
					     &other_day,     &other_person,   &other_id,
					     &other_state,   &nothing_to_tell};

	choose(b, 1, OVERZICHT_DAG);
	fine(create(b, 1, NU, 0));
	for (size_t i = 0; i < COUNT(own); i++)
		assert_int_equal(try_exec(b, 1, own[i]), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 2, &silence), ERR_CONFLICT);
	for (size_t i = 0; i < COUNT(fixed); i++)
		assert_int_equal(try_exec(b, 1, fixed[i]), ERR_CONFLICT);
}

/* ---- sending ---- */

static int due(struct proef_belofte *b, struct moment nu, struct arena *a, struct postbericht *ret)
{
	struct db_context context = context_of(0, nu);
	struct db *db;
	int rc;

	fine(db_read_begin(b->p.t.d, &context, &db));
	rc = postbericht_due(db, a, ret);
	db_read_end(db);
	return rc;
}

static int work_begin(struct db *db, void *arg)
{
	const struct werk *w = arg;

	return postbericht_begin(db, w->bericht, w->nu);
}

static int work_end(struct db *db, void *arg)
{
	const struct werk *w = arg;

	return postbericht_end(db, w->bericht, w->uitslag);
}

static void two_programs_send_one_mail_or_a_crash_loses_it(void **state)
{
	struct proef_belofte *b = *state;
	struct arena *a = arena_open(65536);
	struct postbericht p, again;
	struct werk w = {.b = b, .nu = NU, .bericht = &p};

	choose(b, 1, OVERZICHT_DAG);
	fine(create(b, 1, NU, 0));
	fine(due(b, NU, a, &p));
	assert_string_equal(p.email, "s@x.example");
	fine(write_as(&w, 0, work_begin));
	assert_int_equal(write_as(&w, 0, work_begin), ERR_GEEN_RIJ);
	assert_int_equal(due(b, NU, a, &again), ERR_GEEN_RIJ);
	assert_int_equal(due(b, (struct moment){NU.ms + 5 * MINUUT - 1}, a, &again), ERR_GEEN_RIJ);
	fine(due(b, (struct moment){NU.ms + 5 * MINUUT}, a, &again));
	assert_string_equal(again.kenmerk, p.kenmerk);
	assert_int_equal(again.poging, 1);
	w.uitslag = &(struct postbericht_uitslag){POSTSTAP_LUKT, CHOICE_NONE, 250};
	fine(write_as(&w, 0, work_end));
	assert_int_equal(due(b, (struct moment){NU.ms + 9 * MINUUT}, a, &again), ERR_GEEN_RIJ);
	arena_free(a);
}

/* Sanne stops it, leaves, or it is of long ago: nobody is there to write to. */
static void who_wants_no_mail_any_more_gets_what_was_waiting(void **state)
{
	struct proef_belofte *b = *state;
	struct arena *a = arena_open(65536);
	struct postbericht p;

	fine(create(b, 1, NU, 0));
	fine(due(b, NU, a, &p));
	assert_null(p.email);
	choose(b, 1, OVERZICHT_WEEK);
	fine(due(b, NU, a, &p));
	assert_non_null(p.email);
	fine(due(b, (struct moment){NU.ms + 8 * 24 * 60 * MINUUT}, a, &p));
	assert_null(p.email);
	choose(b, 1, OVERZICHT_NOOIT);
	fine(due(b, NU, a, &p));
	assert_null(p.email);
	arena_free(a);
}

static void whose_work_has_ended_gets_what_was_waiting(void **state)
{
	struct proef_belofte *b = *state;
	struct arena *a = arena_open(65536);
	struct postbericht p;

	choose(b, 4, OVERZICHT_DAG);
	fine(create(b, 4, NU, 0));
	fine(due(b, NU, a, &p));
	assert_string_equal(p.email, "e@x.example");
	proef_script(&b->p, "UPDATE t_functie SET tot_datum = 2 WHERE id = 4;");
	fine(due(b, NU, a, &p));
	assert_null(p.email);
	arena_free(a);
}

/* Until when Sanne was told what is new, in days after NU; -1: never. */
static int told(struct proef_belofte *b, int day)
{
	const struct moment nu = {NU.ms + day * 24 * 60 * MINUUT};
	struct db_context context = context_of(0, nu);
	struct arena *a = arena_open(1024 * 1024);
	const struct overzicht_ontvanger *list;
	struct db_rows rows;
	struct db *db;
	int ret;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(overzicht_ontvangers(db, a, context.vandaag, &rows));
	db_read_end(db);
	assert_int_equal(rows.count, 1);
	list = rows.rows;
	ret = moment_set(list->verteld_op)
		  ? (int)((list->verteld_op.ms - NU.ms) / (24 * 60 * MINUUT))
		  : -1;
	arena_free(a);
	return ret;
}

/* The mail of this day, and what comes of it. */
static void mail_of(struct proef_belofte *b, int day, const struct postbericht_uitslag *uitslag)
{
	struct werk w = {.b = b, .nu = {NU.ms + day * 24 * 60 * MINUUT}, .uitslag = uitslag};
	struct arena *a = arena_open(65536);
	struct postbericht p;

	fine(create(b, 1, w.nu, 0));
	fine(due(b, w.nu, a, &p));
	w.bericht = &p;
	fine(write_as(&w, 0, work_begin));
	fine(write_as(&w, 0, work_end));
	arena_free(a);
}

static void what_is_new_is_lost_with_a_mail_that_was_not_delivered(void **state)
{
	static const struct overzicht nothing = {0};
	static const struct postbericht_uitslag sent = {POSTSTAP_LUKT, CHOICE_NONE, 250};
	static const struct postbericht_uitslag lost = {POSTSTAP_GEEF_OP, POSTFOUT_GEWEIGERD, 550};
	struct proef_belofte *b = *state;
	struct werk w = {.b = b, .wie = 1, .overzicht = &nothing};

	choose(b, 1, OVERZICHT_DAG);
	assert_int_equal(told(b, 0), -1);
	mail_of(b, 0, &sent);
	assert_int_equal(told(b, 3), 0);
	mail_of(b, 3, &lost);
	assert_int_equal(told(b, 4), 0);
	fine(create(b, 1, (struct moment){NU.ms + 4 * 24 * 60 * MINUUT}, 0));
	assert_int_equal(told(b, 5), 0);
	w.nu.ms = NU.ms + 5 * 24 * 60 * MINUUT;
	fine(write_as(&w, 0, work_create));
	assert_int_equal(told(b, 6), 5);
}

QUERY(failed_count, "SELECT count(naam) FROM postbericht_mislukt");

static void mail_that_failed_is_seen_by_all_or_by_nobody(void **state)
{
	struct proef_belofte *b = *state;
	struct arena *a = arena_open(65536);
	struct postbericht p;
	struct werk w = {.b = b, .nu = NU, .bericht = &p};

	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
			    " van_datum) VALUES (91, 6, 1, 'beheerder', 'beleid', 1);");
	choose(b, 1, OVERZICHT_DAG);
	fine(create(b, 1, NU, 0));
	fine(due(b, NU, a, &p));
	fine(write_as(&w, 0, work_begin));
	w.uitslag = &(struct postbericht_uitslag){POSTSTAP_GEEF_OP, POSTFOUT_GEWEIGERD, 550};
	fine(write_as(&w, 0, work_end));
	struct db_context beheer = as(6);
	assert_int_equal(reads(b, beheer, &failed_count), 0);
	beheer.functie = 91;
	assert_int_equal(reads(b, beheer, &failed_count), 1);
	beheer.gebruiker = 1;
	assert_int_equal(reads(b, beheer, &failed_count), 0);
	assert_int_equal(reads(b, as(1), &failed_count), 0);
	arena_free(a);
}

#define ALL(X)                                                                                     \
	X(who_did_not_ask_is_written_to_or_who_did_is_not),                                        \
	    X(a_clock_that_is_wrong_ends_all_mail_or_makes_two),                                   \
	    X(two_mails_are_made_of_one_day_or_by_somebody_else),                                  \
	    X(a_colleague_chooses_or_a_mail_says_something_else),                                  \
	    X(two_programs_send_one_mail_or_a_crash_loses_it),                                     \
	    X(who_wants_no_mail_any_more_gets_what_was_waiting),                                   \
	    X(whose_work_has_ended_gets_what_was_waiting),                                         \
	    X(mail_that_failed_is_seen_by_all_or_by_nobody),                                       \
	    X(what_is_new_is_lost_with_a_mail_that_was_not_delivered)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ALL(HERE)}, pg[] = {ALL(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
