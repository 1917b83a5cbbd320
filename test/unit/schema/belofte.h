/*
 * A small region in which promises can be attacked: below the pages, by SQL on a connection of the
 * application, on both engines. Who is there: belofte.c.
 */
#ifndef TEST_BELOFTE_H
#define TEST_BELOFTE_H

#include "unit/toegang/proef.h"

#include "domain/onderdeel.h"

struct proef_belofte {
	struct proef p;
	char conflict[200]; /* why the last job was refused */
};

/* This person, with the function and organisation of the same number (Els, 4: organisation 2). */
struct db_context as(int64_t gebruiker);
/* One write of this person: 0 or ERR_x; b->conflict says what refused. */
int try_exec(struct proef_belofte *b, int64_t gebruiker, const struct query *q);
/* The same in this context: at another time, or with a key. */
int try_in(struct proef_belofte *b, struct db_context context, const struct query *q);
int64_t reads(struct proef_belofte *b, struct db_context context, const struct query *q);

/* What no page may do, even when it tries. */
struct attack {
	const char *sql;
	const char *refused_by; /* constraint or trigger; NULL: whatever refuses */
};

/* A talk about a contract, a signature under a trial, who is on an agenda, who coaches: what it is
 * written with. */
#define GESPREK                                                                                    \
	"INSERT INTO t_contractgesprek (contract_id, jongere_id, datum, wens, mag_werkgever,"      \
	" aanbod, tekst, gebruiker_id, op) VALUES "
#define TEKEN                                                                                      \
	"INSERT INTO t_handtekening (proefplaatsing_id, jongere_id, waarvoor, tekenaar, naam,"     \
	" wijze, datum, evaluatieoordeel, tekst, gebruiker_id, op) VALUES "
#define PUNT                                                                                       \
	"INSERT INTO t_overlegpunt (jongere_id, casusoverleg_id, vraag, urgentie, weet_jongere,"   \
	" gebruiker_id, op) VALUES "
#define STARTPUNT                                                                                  \
	"INSERT INTO t_startpunt (plaatsing_id, jongere_id, startonderwerp, gebruiker_id,"         \
	" voor_datum, toestand, tekst) VALUES "
#define STARTAFSPRAAK                                                                              \
	"INSERT INTO t_startafspraak (plaatsing_id, jongere_id, verwachting_jongere,"              \
	" verwachting_werkgever, vertelkring, vertel_datum, gebruiker_id, op) VALUES "
#define INGROEISTAP                                                                                \
	"INSERT INTO t_ingroeistap (plaatsing_id, jongere_id, van_datum, uren, toestand) VALUES "
#define COACH                                                                                      \
	"INSERT INTO t_jobcoach (plaatsing_id, jongere_id, soort, naam, gekozen, regime,"          \
	" promille, budget, van_datum, tot_datum, gebruiker_id, op) VALUES "

/* The attacks of this list as queries, name_queries. */
#define ATTACKS(name)                                                                              \
	static struct query name##_queries[COUNT(name)];                                           \
	__attribute__((constructor)) static void name##_register(void)                             \
	{                                                                                          \
		attack_list_register(name, name##_queries, COUNT(name));                           \
	}                                                                                          \
	extern int attacks_need_a_semicolon

void attack_list_register(const struct attack *list, struct query *queries, size_t n);
/* Tries them all as Sanne, prints what was not refused, and fails when there was any. */
void attacks_are_refused(struct proef_belofte *b, const struct attack *list,
			 const struct query *queries, size_t n);
/* The same, of who shows a secret without logging in. */
void attacks_are_refused_in(struct proef_belofte *b, struct db_context context,
			    const struct attack *list, const struct query *queries, size_t n);

/* One more dossier of Sanne: Kim, on the way to work; by this list (t_opname), 0: by none. */
void dossier_add(struct proef_belofte *b, int id, int opname);

/* This person can be responsible for a dossier: his function is another. */
void may_be_casusregisseur(struct proef_belofte *b, int gebruiker);

int belofte_setup_sqlite(void **state);
int belofte_setup_pg(void **state);
int belofte_teardown(void **state);

#define HERE(f) cmocka_unit_test_setup_teardown(f, belofte_setup_sqlite, belofte_teardown)
#define THERE(f)                                                                                   \
	{                                                                                          \
		"pg_" #f, f, belofte_setup_pg, belofte_teardown, NULL                              \
	}

#endif
