/*
 * What is lost when the work list is read by a short road that is not the long one: somebody who
 * has had least contact is not shown, or somebody else is. On both engines.
 */
#include "unit/toegang/proef.h"

#include "domain/caseload.h"
#include "store/signalen.h"

#include <stdio.h>
#include <stdlib.h>

#define JONGEREN 12
#define ACTS 200
#define VANDAAG 20414
#define HALF_JAAR 183

static const char people[] =
    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"
    " (1, 'Gemeente', 'gemeente', 'gemeente', 'werk_inkomen', 'Participatiewet, artikel 7');"
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (1, 'Sanne', 'sanne', 's@x.example', CAST('1' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (1, 1, 1, 'casusregisseur', 'uitvoering', 1);";

static void begin(struct proef *p)
{
	struct buf sql = BUF_INIT(10000);

	proef_script(p, people);
	for (int nr = 1; nr <= JONGEREN; nr++)
		buf_format(
		    &sql,
		    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum,"
		    " herken_hash, fase, fase_van_datum, casusregisseur_id, casusregisseur_van_op,"
		    " volgend_contact_datum, aangemaakt_op) VALUES (%d, 'A', 'b', 'a b', 14000,"
		    " CAST('%d' AS {{bytes}}), 'werk', 1, 1, %d, 20500, 1);",
		    nr, nr, nr);
	proef_script(p, sql.data);
	buf_free(&sql);
}

/* A contact in the last seven months, or one that was a mistake. */
static void act(struct proef *p, unsigned *seed)
{
	struct buf sql = BUF_INIT(1000);
	int nr = rand_r(seed) % 40;

	if (rand_r(seed) % 4)
		buf_format(
		    &sql,
		    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum,"
		    " tekst, op) VALUES (%d, 1, 'telefoon', '%s', %d, 'Gebeld', 1)",
		    1 + rand_r(seed) % JONGEREN, rand_r(seed) % 5 ? "jongere" : "geen_gehoor",
		    VANDAAG - 5 * nr);
	else
		buf_format(&sql,
			   "UPDATE t_contactmoment SET ingetrokken_op = 1 WHERE id %% 40 = %d"
			   " AND ingetrokken_op IS NULL",
			   nr);
	proef_script(p, sql.data);
	buf_free(&sql);
}

static int64_t ask(struct proef *p, const char *what, int jongere, int since)
{
	char sql[300];

	snprintf(sql, sizeof sql,
		 "SELECT coalesce(%s, 0) FROM t_contactmoment WHERE jongere_id = %d AND datum >= %d"
		 " AND ingetrokken_op IS NULL AND met <> 'geen_gehoor'",
		 what, jongere, since);
	return proef_number(p, sql);
}

/* Who is to be shown, when the contacts of everybody are counted. */
static void count_all(struct proef *p, bool ret[JONGEREN + 1])
{
	const int rust = termijnen_default().aandacht_rust;
	struct aandacht list[JONGEREN];
	bool least[JONGEREN];

	for (int i = 0; i < JONGEREN; i++) {
		int64_t last = ask(p, "max(datum)", i + 1, 0);

		list[i] = (struct aandacht){
		    .contacten = (int)ask(p, "count(*)", i + 1, VANDAAG - HALF_JAAR),
		    .laatste_contact = last ? (struct datum){(int32_t)last} : DATUM_GEEN};
	}
	minste_aandacht_compute(list, JONGEREN, least);
	for (int i = 0; i < JONGEREN; i++)
		ret[i + 1] = least[i] && (!datum_set(list[i].laatste_contact) ||
					  VANDAAG - list[i].laatste_contact.dag > rust);
}

/* Who is shown. */
static void load_list(struct proef *p, bool ret[JONGEREN + 1])
{
	const struct termijnen termijnen = termijnen_default();
	const struct signalen_vraag vraag = {.wie = {1},
					     .rol = ROL_CASUSREGISSEUR,
					     .termijnen = &termijnen,
					     .vandaag = {VANDAAG},
					     .nu = PROEF_NU};
	struct db_context context = p->context;
	struct werklijst lijst;
	struct db *db;

	context.gebruiker = context.functie = context.organisatie = 1;
	context.vandaag = vraag.vandaag;
	fine(db_read_begin(p->t.d, &context, &db));
	fine(signalen_load(db, p->t.a, &vraag, &lijst));
	db_read_end(db);
	assert_int_equal(lijst.eigen, JONGEREN);
	for (int nr = 1; nr <= JONGEREN; nr++)
		ret[nr] = false;
	for (size_t i = 0; i < lijst.count; i++)
		if (lijst.list[i].signaal.soort == SIGNAAL_MINSTE_AANDACHT)
			ret[lijst.list[i].jongere.nr] = true;
}

static void whatever_is_done_those_with_least_contact_are_shown(void **state)
{
	struct proef *p = *state;
	bool counted[JONGEREN + 1] = {false}, shown[JONGEREN + 1] = {false};
	unsigned seed = 7;

	begin(p);
	for (int i = 0; i < ACTS; i++) {
		act(p, &seed);
		if (i % 10)
			continue;
		count_all(p, counted);
		load_list(p, shown);
		assert_memory_equal(shown, counted, sizeof shown);
	}
	/* In the end contacts had to be counted: everybody has had two. */
	assert_int_equal(
	    proef_number(p,
			 "SELECT count(*) FROM t_jongere WHERE stand_vorig_contact_datum >= 20231"),
	    JONGEREN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    PROEF_SQLITE(whatever_is_done_those_with_least_contact_are_shown),
	    PROEF_PG(whatever_is_done_those_with_least_contact_are_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
