/*
 * Newcomers and members of the network, below the pages, on both engines: nobody ticks the steps of
 * another or names his own mentor, and nobody gives himself a place in the kern.
 */
#include "unit/schema/belofte.h"

#include "toegang/recht.h"

#include <stdio.h>

QUERY(keeps, "SELECT count(id) FROM netwerk_bijhouder");

#define NEW(who, mentor, since, by)                                                                \
	"INSERT INTO t_nieuwkomer (gebruiker_id, mentor_id, mentor_datum, begonnen_datum, "        \
	"door_id, op) VALUES (" who ", " mentor ", " since ", 20400, " by ", 1000)"
QUERY(els_by_erik, NEW("4", "2", "20400", "6"));
QUERY(els_by_sanne, NEW("4", "NULL", "NULL", "1"));
QUERY(els_as_erik, NEW("4", "NULL", "NULL", "6"));
QUERY(els_by_els, NEW("4", "1", "20400", "6"));
QUERY(iris_own_mentor, NEW("5", "5", "20400", "6"));
QUERY(iris_half_mentor, NEW("5", "2", "NULL", "6"));

QUERY(erik_with_mentor, NEW("6", "2", "20400", "6"));
QUERY(erik_is_new, NEW("6", "NULL", "NULL", "6"));
QUERY(mentor_of_erik, "UPDATE t_nieuwkomer SET mentor_id = 1, mentor_datum = 20410 WHERE id IN "
		      "(SELECT n.id FROM nieuwkomer n WHERE n.gebruiker_id = 6)");
QUERY(mentor_sanne, "UPDATE t_nieuwkomer SET mentor_id = 1, mentor_datum = 20410, "
		    "versie = versie + 1 WHERE id = 1");
QUERY(stop, "UPDATE t_nieuwkomer SET gestopt_datum = 20410, reden = 'klaar' WHERE id = 1");
QUERY(stop_silently, "UPDATE t_nieuwkomer SET gestopt_datum = 20410 WHERE id = 1");
QUERY(go_on, "UPDATE t_nieuwkomer SET gestopt_datum = NULL, reden = NULL WHERE id = 1");
QUERY(other_person, "UPDATE t_nieuwkomer SET gebruiker_id = 5 WHERE id = 1");
QUERY(throw_away, "DELETE FROM t_nieuwkomer WHERE id = 1");

QUERY(sanne_is_new, NEW("1", "NULL", "NULL", "6"));
QUERY(noor_is_new, NEW("90", "NULL", "NULL", "6"));
QUERY(mentor_of_sanne, "UPDATE t_nieuwkomer SET mentor_id = 2, mentor_datum = 20410 WHERE id IN "
		       "(SELECT n.id FROM nieuwkomer n WHERE n.gebruiker_id = 1)");
QUERY(mentor_sanne_again, "UPDATE t_nieuwkomer SET mentor_id = 5, mentor_datum = 20410 "
			  "WHERE id = 1");
QUERY(must_find, "SELECT count(z.id) FROM nieuwkomer_zonder z");

#define STEP(step, day, by)                                                                        \
	"INSERT INTO t_nieuwkomerstap (nieuwkomer_id, introductiestap, gedaan_datum, door_id, "    \
	"op) VALUES (1, '" step "', " day ", " by ", 1000)"
QUERY(step_els, STEP("kennismaken", "20400", "4"));
QUERY(step_bram, STEP("kaart", "20400", "2"));
QUERY(step_sanne, STEP("kaart", "20400", "1"));
QUERY(step_erik, STEP("kaart", "20400", "6"));
QUERY(step_els_as_bram, STEP("kaart", "20400", "2"));
QUERY(step_tomorrow, STEP("kaart", "99999", "4"));
QUERY(step_unknown, STEP("koffie", "20400", "4"));
QUERY(step_back, "UPDATE t_nieuwkomerstap SET ingetrokken_op = 2000 WHERE id = 1");
QUERY(step_other, "UPDATE t_nieuwkomerstap SET gedaan_datum = 20390 WHERE id = 1");
QUERY(steps, "SELECT coalesce(min(n.stappen), -1) FROM nieuwkomer n");
QUERY(seen, "SELECT count(n.id) FROM nieuwkomer n");
QUERY(seen_steps, "SELECT count(s.id) FROM nieuwkomerstap s");

#define MEMBER(who, kind, since, by)                                                               \
	"INSERT INTO t_netwerklid (regio_id, gebruiker_id, contactpunt_id, lidsoort, van_datum, "  \
	"door_id, op) SELECT r.id, " who ", " kind ", " since ", " by                              \
	", 1000 FROM regio r WHERE r.naam = 'Vliet'"
QUERY(els_kern, MEMBER("4, NULL", "'kern'", "20400", "6"));
QUERY(erik_kern, MEMBER("6, NULL", "'kern'", "20400", "6"));
QUERY(erik_kern_by_iris, MEMBER("6, NULL", "'kern'", "20400", "5"));
QUERY(erik_agendalid, MEMBER("6, NULL", "'agendalid'", "20400", "6"));
QUERY(sanne_kern, MEMBER("1, NULL", "'kern'", "20400", "1"));
QUERY(sanne_kern_as_erik, MEMBER("1, NULL", "'kern'", "20400", "6"));
QUERY(els_tomorrow, MEMBER("4, NULL", "'kern'", "99999", "6"));
QUERY(nobody_kern, MEMBER("NULL, NULL", "'kern'", "20400", "6"));
QUERY(els_boss, MEMBER("4, NULL", "'baas'", "20400", "6"));
QUERY(member_end, "UPDATE t_netwerklid SET tot_datum = 20410 WHERE id = 1");
QUERY(erik_ends, "UPDATE t_netwerklid SET tot_datum = 20410 WHERE id IN (SELECT l.id FROM "
		 "netwerklid l WHERE l.gebruiker_id = 6)");
QUERY(member_kind, "UPDATE t_netwerklid SET lidsoort = 'agendalid' WHERE id = 1");
QUERY(member_back, "UPDATE t_netwerklid SET tot_datum = NULL WHERE id = 1");
QUERY(member_gone, "DELETE FROM t_netwerklid WHERE id = 1");
QUERY(members, "SELECT count(l.id) FROM netwerklid l WHERE l.tot_datum IS NULL");

#define FUNCTION(id, rol)                                                                          \
	"INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) "        \
	"SELECT " id ", max(g.id), 1, '" rol "', 'uitvoering', 1 FROM gebruiker g"
QUERY(first_function, FUNCTION("91", "jobcoach"));
QUERY(second_function, FUNCTION("92", "mentor"));
QUERY(guest_function, FUNCTION("93", "deelnemer"));

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void becomes(struct proef_belofte *b, enum rol rol)
{
	char sql[100];

	snprintf(sql, sizeof sql, "UPDATE t_functie SET rol = '%s' WHERE id = 6;",
		 choice_code(&rollen, (int)rol));
	proef_script(&b->p, sql);
}

/* Els (4) is new, with Bram (2) as mentor; Erik (6) keeps the network. */
static void els_is_new(struct proef_belofte *b)
{
	becomes(b, ROL_MANAGER);
	fine(try_exec(b, 6, &els_by_erik));
}

static void who_keeps_the_network_is_the_same_to_the_rights_and_to_the_database(void **state)
{
	struct proef_belofte *b = *state;

	for (int rol = 0; rol < ROL_COUNT; rol++) {
		if (rol == ROL_BEHEERDER) /* the last one stays it */
			continue;
		becomes(b, (enum rol)rol);
		assert_int_equal(reads(b, as(6), &keeps),
				 rol_has((enum rol)rol, RECHT_NETWERK_BIJHOUDEN));
	}
	becomes(b, ROL_BEHEERDER);
	assert_int_equal(reads(b, as(6), &keeps), rol_has(ROL_BEHEERDER, RECHT_NETWERK_BIJHOUDEN));
}

static void nobody_begins_for_himself_or_names_his_mentor(void **state)
{
	struct proef_belofte *b = *state;

	els_is_new(b);
	refused(b, 1, &els_by_sanne, "nieuwkomer_nieuw");
	refused(b, 1, &els_as_erik, "nieuwkomer_nieuw");
	refused(b, 4, &els_by_els, "nieuwkomer_nieuw");
	refused(b, 6, &iris_own_mentor, "nieuwkomer_ander");
	refused(b, 6, &iris_half_mentor, "nieuwkomer_sinds");
	refused(b, 6, &els_by_erik, NULL);
	refused(b, 4, &mentor_sanne, "nieuwkomer_wie");
	refused(b, 2, &mentor_sanne, "nieuwkomer_wie");
	refused(b, 1, &mentor_sanne, "nieuwkomer_wie");
	refused(b, 6, &other_person, "nieuwkomer_vast");
	refused(b, 6, &throw_away, NULL);
	fine(try_exec(b, 6, &mentor_sanne));
}

static void who_keeps_the_network_and_is_new_himself_names_his_own_mentor(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	refused(b, 6, &erik_with_mentor, "nieuwkomer_nieuw");
	fine(try_exec(b, 6, &erik_is_new));
	refused(b, 6, &mentor_of_erik, "nieuwkomer_wie");
	assert_int_equal(reads(b, as(6), &seen), 1);
}

/* Sanne works where Erik does, Noor (90) at the school: the nearest who keeps the network finds. */
static void who_is_new_is_in_the_work_of_nobody_who_could_find_a_mentor(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	proef_script(
	    &b->p,
	    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) "
	    "VALUES (90, 'Noor', 'noor', 'n@x.example', CAST('9' AS {{bytes}}), 1);"
	    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) "
	    "VALUES (90, 90, 2, 'mentor', 'uitvoering', 1);"
	    "INSERT INTO t_regio (id, naam, soort) VALUES (90, 'Vliet', 'subregio');"
	    "INSERT INTO t_organisatie_regio (id, organisatie_id, regio_id) "
	    "VALUES (90, 1, 90), (91, 2, 90);");
	fine(try_exec(b, 6, &sanne_is_new));
	fine(try_exec(b, 6, &noor_is_new));
	fine(try_exec(b, 6, &erik_is_new));               /* nobody finds his own */
	assert_int_equal(reads(b, as(6), &must_find), 2); /* nobody works nearer to Noor */
	assert_int_equal(reads(b, as(1), &must_find), 0);
	becomes(b, ROL_TEAMLEIDER);
	assert_int_equal(reads(b, as(6), &must_find), 0);
	becomes(b, ROL_AFSTEMMINGSREGISSEUR);
	assert_int_equal(reads(b, as(6), &must_find), 2);
	becomes(b, ROL_MANAGER);
	proef_script(&b->p, "UPDATE t_organisatie_regio SET beeindigd_op = 1 WHERE id = 91;");
	assert_int_equal(reads(b, as(6), &must_find), 2); /* nobody else keeps any region */
	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, "
			    "van_datum) VALUES (91, 4, 2, 'manager', 'beleid', 1);");
	assert_int_equal(reads(b, as(6), &must_find), 1); /* she works beside Noor */
	fine(try_exec(b, 6, &mentor_of_sanne));
	assert_int_equal(reads(b, as(6), &must_find), 0);
	proef_script(&b->p, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 2;");
	assert_int_equal(reads(b, as(6), &must_find), 1);
}

/* Erik (6) granted accounts; nobody keeps the network until Els (4) does. */
static void who_is_new_is_unheard_because_nobody_keeps_the_network(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	fine(try_exec(b, 6, &sanne_is_new));
	fine(try_exec(b, 6, &erik_is_new));
	becomes(b, ROL_BEHEERDER);
	assert_int_equal(reads(b, as(6), &must_find), 1); /* not his own */
	assert_int_equal(reads(b, as(6), &seen), 2);
	assert_int_equal(reads(b, as(5), &must_find), 0);
	refused(b, 6, &mentor_of_erik, "nieuwkomer_wie");
	fine(try_exec(b, 6, &mentor_of_sanne));
	assert_int_equal(reads(b, as(6), &must_find), 0);
	assert_int_equal(reads(b, as(6), &seen), 2); /* he may choose another */
	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, "
			    "van_datum) VALUES (91, 4, 2, 'manager', 'beleid', 1);");
	assert_int_equal(reads(b, as(6), &seen), 1); /* himself */
	refused(b, 6, &mentor_sanne_again, "nieuwkomer_wie");
	proef_script(&b->p, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id IN (2, 4);");
	assert_int_equal(reads(b, as(6), &must_find), 1); /* who kept it left, and the mentor too */
}

static void nobody_ticks_the_steps_of_another(void **state)
{
	struct proef_belofte *b = *state;

	els_is_new(b);
	fine(try_exec(b, 4, &step_els));
	assert_int_equal(reads(b, as(4), &steps), 1);
	refused(b, 1, &step_sanne, "nieuwkomerstap_wie");
	refused(b, 6, &step_erik, "nieuwkomerstap_wie");
	refused(b, 4, &step_els_as_bram, "nieuwkomerstap_wie");
	refused(b, 4, &step_tomorrow, "nieuwkomerstap_wie");
	refused(b, 4, &step_unknown, NULL);
	refused(b, 4, &step_els, NULL);
	refused(b, 1, &step_back, "nieuwkomerstap_vast");
	refused(b, 6, &step_back, "nieuwkomerstap_vast");
	refused(b, 4, &step_other, "nieuwkomerstap_vast");
	fine(try_exec(b, 2, &step_bram));
	assert_int_equal(reads(b, as(4), &steps), 3);
	fine(try_exec(b, 4, &step_back));
	refused(b, 4, &step_back, "nieuwkomerstap_vast");
	assert_int_equal(reads(b, as(2), &steps), 2);
}

static void what_stopped_is_not_ticked_and_says_why(void **state)
{
	struct proef_belofte *b = *state;

	els_is_new(b);
	refused(b, 2, &stop_silently, "nieuwkomer_reden");
	refused(b, 4, &stop, "nieuwkomer_wie");
	refused(b, 1, &stop, "nieuwkomer_wie");
	fine(try_exec(b, 2, &stop));
	refused(b, 4, &step_els, "nieuwkomerstap_wie");
	refused(b, 6, &mentor_sanne, "nieuwkomer_vast");
	fine(try_exec(b, 6, &go_on));
	fine(try_exec(b, 4, &step_els));
}

static void who_is_not_one_of_the_two_reads_nothing(void **state)
{
	struct proef_belofte *b = *state;

	els_is_new(b);
	fine(try_exec(b, 4, &step_els));
	for (int64_t wie = 0; wie <= 6; wie++) {
		bool may = wie == 2 || wie == 4 || wie == 6;

		assert_int_equal(reads(b, as(wie), &seen), may);
		assert_int_equal(reads(b, as(wie), &seen_steps), may);
	}
}

static void nobody_gives_himself_a_place_in_the_kern(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	proef_script(&b->p,
		     "INSERT INTO t_regio (id, naam, soort) VALUES (90, 'Vliet', 'subregio');");
	fine(try_exec(b, 6, &els_kern));
	refused(b, 6, &erik_kern, "netwerklid_wie");
	refused(b, 6, &erik_agendalid, "netwerklid_wie");
	refused(b, 1, &sanne_kern, "netwerklid_wie");
	refused(b, 1, &sanne_kern_as_erik, "netwerklid_wie");
	refused(b, 6, &els_tomorrow, "netwerklid_wie");
	refused(b, 6, &els_kern, NULL);
	refused(b, 6, &nobody_kern, "netwerklid_wie");
	refused(b, 6, &els_boss, NULL);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'afstemmingsregisseur' WHERE id = 5;");
	fine(try_exec(b, 5, &erik_kern_by_iris));
	refused(b, 6, &erik_ends, "netwerklid_vast");
	assert_int_equal(reads(b, as(0), &members), 0);
	assert_int_equal(reads(b, as(3), &members), 2);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'deelnemer' WHERE id = 3;");
	assert_int_equal(reads(b, as(3), &members), 0); /* a guest of one scan */
}

static void who_was_a_member_stays_history(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	proef_script(&b->p,
		     "INSERT INTO t_regio (id, naam, soort) VALUES (90, 'Vliet', 'subregio');");
	fine(try_exec(b, 6, &els_kern));
	refused(b, 6, &member_kind, "netwerklid_vast");
	refused(b, 6, &member_gone, NULL);
	refused(b, 4, &member_end, "netwerklid_vast");
	fine(try_exec(b, 6, &member_end));
	assert_int_equal(reads(b, as(4), &members), 0);
	refused(b, 6, &member_back, "netwerklid_vast");
	fine(try_exec(b, 6, &els_kern));
}

static void who_gets_his_first_function_is_new_by_himself(void **state)
{
	struct proef_belofte *b = *state;

	becomes(b, ROL_MANAGER);
	proef_script(
	    &b->p,
	    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) "
	    "VALUES (90, 'Noor', 'noor', 'n@x.example', CAST('9' AS {{bytes}}), 1);");
	fine(try_exec(b, 6, &guest_function));
	assert_int_equal(reads(b, as(6), &seen), 0);
	fine(try_exec(b, 6, &first_function));
	assert_int_equal(reads(b, as(6), &seen), 1);
	fine(try_exec(b, 6, &second_function));
	assert_int_equal(reads(b, as(6), &seen), 1);
}

#define TESTS(ON)                                                                                  \
	ON(who_keeps_the_network_is_the_same_to_the_rights_and_to_the_database),                   \
	    ON(nobody_begins_for_himself_or_names_his_mentor),                                     \
	    ON(who_is_new_is_in_the_work_of_nobody_who_could_find_a_mentor),                       \
	    ON(who_keeps_the_network_and_is_new_himself_names_his_own_mentor),                     \
	    ON(who_is_new_is_unheard_because_nobody_keeps_the_network),                            \
	    ON(who_is_new_is_unheard_because_nobody_keeps_the_network),                            \
	    ON(nobody_ticks_the_steps_of_another), ON(what_stopped_is_not_ticked_and_says_why),    \
	    ON(who_is_not_one_of_the_two_reads_nothing),                                           \
	    ON(nobody_gives_himself_a_place_in_the_kern), ON(who_was_a_member_stays_history),      \
	    ON(who_gets_his_first_function_is_new_by_himself)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
