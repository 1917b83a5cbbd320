/* What a beheerder loses when people and organisations are kept badly: who is who, and who is
 * responsible. */
#include "unit/toegang/proef.h"

#include "store/gebruiker.h"
#include "store/organisatie.h"
#include "toegang/recht.h"

#include <string.h>

struct stap {
	struct proef *p;
	organisatie_id organisatie;
	gebruiker_id gebruiker;
	functie_id functie;
	int64_t versie;
	const char *email;
	char conflict[100];
};

static int begin_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const struct organisatie_nieuw organisatie = {.naam = "Gemeente  Broekerwaard",
						      .soort = ORGANISATIESOORT_GEMEENTE,
						      .domein = CHOICE_NONE};
	const struct gebruiker_nieuw gebruiker = {.naam = "Bas de Boer", .email = "bas@b.nl"};
	struct functie_nieuw functie = {.rol = ROL_CASUSREGISSEUR,
					.niveau = FUNCTIENIVEAU_UITVOERING,
					.van = s->p->context.vandaag,
					.tot = DATUM_GEEN,
					.caseload_norm = 40};
	int rc = organisatie_create(db, s->p->t.a, &organisatie, &s->organisatie);

	if (rc == 0)
		rc = gebruiker_create(db, s->p->t.a, &gebruiker, PROEF_NU, &s->gebruiker);
	functie.gebruiker = s->gebruiker;
	functie.organisatie = s->organisatie;
	return rc == 0 ? functie_create(db, &functie, &s->functie) : rc;
}

static struct stap begin(struct proef *p)
{
	struct stap s = {.p = p, .versie = 1};

	proef_write(p, begin_work, &s);
	return s;
}

static int run(struct stap *s, int (*work)(struct db *db, void *arg))
{
	return db_write(s->p->t.d, &s->p->context, work, s);
}

static int organisatie_change_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const struct organisatie_nieuw changed = {.naam = "Broekerwaard",
						  .soort = ORGANISATIESOORT_JOBCOACH,
						  .domein = DOMEIN_WERK_INKOMEN};

	return organisatie_update(db, s->p->t.a, s->organisatie, s->versie, &changed);
}

static int organisatie_end_work(struct db *db, void *arg)
{
	struct stap *s = arg;

	return organisatie_end(db, s->organisatie, s->versie);
}

static int organisatie_find_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	organisatie_id found;
	int rc = organisatie_find(db, s->p->t.a, "GEMEENTE broekerwaard", &found);

	if (rc == 0)
		assert_int_equal(found.nr, s->organisatie.nr);
	return rc;
}

static void test_organisation_is_found_and_changed_by_one_at_a_time(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, organisatie_find_work));
	assert_int_equal(
	    proef_number(s.p, "SELECT count(*) FROM t_organisatie WHERE domein = 'werk_inkomen' "
			      "AND grondslag LIKE 'Participatiewet%'"),
	    1);
	fine(run(&s, organisatie_change_work));
	assert_int_equal(run(&s, organisatie_change_work), ERR_VERSIE);
	assert_int_equal(run(&s, organisatie_find_work), ERR_GEEN_RIJ);
	assert_int_equal(
	    proef_number(s.p,
			 "SELECT count(*) FROM t_organisatie WHERE grondslag = 'overeenkomst'"),
	    1);
	s.versie = 2;
	fine(run(&s, organisatie_end_work));
	assert_int_equal(run(&s, organisatie_end_work), ERR_VERSIE);
}

static int second_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const struct gebruiker_nieuw same = {.naam = "Iemand anders", .email = s->email};
	gebruiker_id id;
	int rc = gebruiker_create(db, s->p->t.a, &same, PROEF_NU, &id);

	strncpy(s->conflict, db_conflict(db), sizeof s->conflict - 1);
	return rc;
}

static void test_one_address_is_one_person(void **state)
{
	struct stap s = begin(*state);

	s.email = "BAS@B.nl";
	assert_int_equal(run(&s, second_work), ERR_CONFLICT);
	assert_non_null(strstr(s.conflict, "gebruiker_email_een"));
	s.email = "bas@c.nl";
	fine(run(&s, second_work));
}

static int change_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const struct gebruiker_nieuw changed = {
	    .naam = "Bas Smit", .email = "smit@b.nl", .waarvoor = "eerste baan"};

	return gebruiker_update(db, s->p->t.a, s->gebruiker, s->versie, &changed, PROEF_NU);
}

static int find_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	struct gebruiker_gevonden g;

	return gebruiker_find(db, s->p->t.a, &s->p->context, s->email, &g);
}

static void test_person_is_found_by_the_new_address_only(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, change_work));
	assert_int_equal(run(&s, change_work), ERR_VERSIE);
	s.email = "bas@b.nl";
	assert_int_equal(run(&s, find_work), ERR_GEEN_RIJ);
	s.email = "smit@b.nl";
	fine(run(&s, find_work));
}

static int find_other_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	struct gebruiker_gevonden g;
	int rc = gebruiker_find(db, s->p->t.a, &s->p->context, s->email, &g);

	if (rc == 0)
		assert_int_not_equal(g.id.nr, s->gebruiker.nr);
	return rc;
}

static int leave_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	int rc = gebruiker_end(db, s->gebruiker, s->versie, s->p->context.vandaag);

	strncpy(s->conflict, db_conflict(db), sizeof s->conflict - 1);
	return rc;
}

QUERY(
    test_jongere_insert,
    "INSERT INTO t_jongere (roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase, "
    "fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum, aangemaakt_op) "
    "VALUES ('Jayda', 'de Wit', 'jayda de wit', 14000, $1, 'school', 20000, $2, $3, 20500, $3) "
    "RETURNING id");

static int jongere_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const uint8_t hash[32] = {1};
	int64_t id;

	return db_number(db, &test_jongere_insert,
			 ARGS(((struct bytes){hash, sizeof hash}), s->gebruiker, PROEF_NU), &id);
}

/* Promise 1: nobody leaves with young people whom nobody has. */
static void test_belofte_1_nobody_leaves_with_a_caseload(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, jongere_work));
	assert_int_equal(run(&s, leave_work), ERR_CONFLICT);
	assert_string_equal(s.conflict, "belofte_1_caseload");
	assert_int_equal(
	    proef_number(s.p, "SELECT count(*) FROM t_gebruiker WHERE toestand = 'actief'"), 1);
}

static void test_who_leaves_has_no_function_any_more(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, leave_work));
	assert_int_equal(run(&s, leave_work), ERR_VERSIE);
	assert_int_equal(
	    proef_number(s.p, "SELECT count(*) FROM t_functie WHERE tot_datum IS NULL"), 0);
	fine(logboek_verify(s.p->t.d, s.p->key, NULL, &s.p->telling, &s.p->report));
}

static int functie_work(struct db *db, void *arg)
{
	struct stap *s = arg;

	return functie_end(db, s->functie, s->versie, s->p->context.vandaag);
}

/* An address goes to another after somebody left, and it is the other who is found by it. */
static void test_address_of_who_left_is_of_who_is_there(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, leave_work));
	s.email = "bas@b.nl";
	fine(run(&s, find_work));
	fine(run(&s, second_work));
	fine(run(&s, find_other_work));
}

static void test_function_ends_once(void **state)
{
	struct stap s = begin(*state);

	fine(run(&s, functie_work));
	assert_int_equal(run(&s, functie_work), ERR_VERSIE);
}

#define ON(X)                                                                                      \
	X(test_organisation_is_found_and_changed_by_one_at_a_time),                                \
	    X(test_one_address_is_one_person), X(test_person_is_found_by_the_new_address_only),    \
	    X(test_belofte_1_nobody_leaves_with_a_caseload),                                       \
	    X(test_who_leaves_has_no_function_any_more), X(test_function_ends_once),               \
	    X(test_address_of_who_left_is_of_who_is_there)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ON(PROEF_SQLITE)};
	static const struct CMUnitTest pg[] = {ON(PROEF_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
