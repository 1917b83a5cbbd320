/*
 * Extra help, below the pages: who is asked reads the question, who helps the parts that were
 * named, until the last day, and nobody gets sight by it in another way; on both engines. Sanne (1)
 * is responsible for jongere 1 and asks Els (4) of the school; Bram (2) is jobcoach; Iris (5) works
 * with Sanne, Erik (6) leads them. Who is asked to be the coach has no last day, and is it after a
 * yes.
 */
#include "unit/schema/belofte.h"

#define NU 1763802000000
#define LATER 1763902000000
#define MORGEN 1763852400000 /* in which day 20415 begins in Amsterdam, when it is winter */
#define EINDE 1763938800000  /* in which day 20416 begins */
#define LANGER 1764025200000 /* … and 20417 */
#define ALTIJD 253402300799000
#define STR_(x) #x
#define STR(x) STR_(x)
#define ASK(van, aan, stand, delen)                                                                \
	"INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "  \
	"vraag, grondslag, artikel, besproken_datum, mening, van_datum, tot_datum, "               \
	"aangemaakt_op) VALUES (1, " #van ", " #aan ", '" stand "', " #delen                       \
	", 'Oefen de reis', 'wettelijke_taak', 'WVO, artikel 2.99', 20413, 'ja', 20414, 20415, 3000)"
#define SET(what) "UPDATE t_verwijzing SET " what " WHERE id = 1"

QUERY(draw_up, ASK(1, 4, "concept", 1056));
QUERY(draw_up_for_iris, ASK(1, 5, "concept", 1056));
QUERY(bram_asks, ASK(2, 4, "concept", 1056));
QUERY(asked_from_the_start, ASK(1, 4, "aangeboden", 1056));
QUERY(with_health, ASK(1, 4, "concept", 128));
QUERY(ask_herself, ASK(1, 1, "concept", 0));
QUERY(ask, SET("toestand = 'aangeboden', aangeboden_op = " STR(NU) ", verloopt_op = " STR(LATER)));
QUERY(ask_for_ever, SET("toestand = 'aangeboden', aangeboden_op = " STR(NU)));
QUERY(ask_late, SET("toestand = 'aangeboden', aangeboden_op = 3000, verloopt_op = " STR(NU)));
#define YES                                                                                        \
	"toestand = 'geaccepteerd', beantwoord_op = " STR(NU) ", van_op = " STR(NU) ", tot_op = "
QUERY(say_yes, SET(YES STR(EINDE)));
QUERY(say_yes_for_ever, SET(YES STR(ALTIJD)));
QUERY(say_yes_for_longer, SET(YES STR(LANGER) ", tot_datum = 20416"));
QUERY(say_yes_since_long, SET("toestand = 'geaccepteerd', van_op = 3000, tot_op = " STR(EINDE)));
QUERY(say_yes_from_tomorrow,
      SET("toestand = 'geaccepteerd', van_op = " STR(MORGEN) ", tot_op = " STR(EINDE)));
QUERY(say_no, SET("toestand = 'geweigerd', reden = 'geen tijd', beantwoord_op = " STR(NU)));
QUERY(say_no_without_why, SET("toestand = 'geweigerd', reden = ' ', beantwoord_op = " STR(NU)));
QUERY(take_back, SET("toestand = 'ingetrokken'"));
QUERY(more, SET("onderdelen = 32638"));
QUERY(another_question, SET("vraag = 'Iets anders'"));
QUERY(answer_longer, SET("verloopt_op = " STR(LATER)));
QUERY(other_ground, SET("grondslag = 'toestemming', artikel = 'x'"));
QUERY(jongere_agrees, SET("mening = 'ja', besproken_datum = 20414"));
QUERY(other_days, SET("van_datum = 20413, tot_datum = 20416"));
QUERY(to_iris, SET("ontvanger_id = 5"));
QUERY(of_bram, SET("afzender_id = 2"));
QUERY(longer, SET("tot_datum = 20416, tot_op = " STR(LANGER)));
QUERY(shorter, SET("tot_datum = 20414, tot_op = " STR(MORGEN)));
QUERY(earlier, SET("van_op = 3000"));
#define ASK_COACH(more, values)                                                                    \
	"INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "  \
	"vraag, grondslag, artikel, besproken_datum, mening, aangemaakt_op, verwijssoort" more     \
	") VALUES (1, 1, 4, 'concept', 1056, 'Ga mee', 'wettelijke_taak', 'WVO, artikel 2.99', "   \
	"20413, 'ja', 3000, 'coach'" values ")"
QUERY(draw_up_coach,
      ASK_COACH(", rol, uitleg, keuzereden", ", 'stagebegeleider', 'Is goed', 'Kent hem'"));
QUERY(coach_without_why,
      ASK_COACH(", rol, uitleg, keuzereden", ", 'stagebegeleider', 'Is goed', ' '"));
QUERY(coach_without_role, ASK_COACH(", uitleg, keuzereden", ", 'Is goed', 'Kent hem'"));
QUERY(coach_as_casusregisseur,
      ASK_COACH(", rol, uitleg, keuzereden", ", 'casusregisseur', 'Is goed', 'Kent hem'"));
QUERY(coach_until_a_day, ASK_COACH(", rol, uitleg, keuzereden, tot_datum",
				   ", 'stagebegeleider', 'Is goed', 'Kent hem', 20415"));
QUERY(become_coach,
      SET("toestand = 'geaccepteerd', beantwoord_op = " STR(NU) ", van_op = " STR(NU)));
QUERY(become_coach_since_long,
      SET("toestand = 'geaccepteerd', beantwoord_op = 3000, van_op = " STR(NU)));
QUERY(become_coach_tomorrow,
      SET("toestand = 'geaccepteerd', beantwoord_op = " STR(NU) ", van_op = " STR(MORGEN)));
QUERY(another_role, SET("rol = 'jobcoach'"));
QUERY(another_reason, SET("keuzereden = 'Iets anders'"));
QUERY(another_proposal, SET("uitleg = 'De beste'"));
QUERY(another_first, SET("kandidaat_id = 2"));
QUERY(call_it_help, SET("verwijssoort = 'hulp', van_datum = 20414, tot_datum = 20415, rol = NULL"));
QUERY(choose_nobody, "UPDATE t_coachkeuze SET beeindigd_op = " STR(
			 NU) " WHERE id IN (SELECT k.id FROM coachkeuze k WHERE k.jongere_id = 1)");
QUERY(choose_bram,
      "INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, uitleg, reden, door_id, op) "
      "VALUES (1, 2, 'Is goed', 'Kan meteen', 1, " STR(NU) ")");
QUERY(is_coach,
      "SELECT count(k.id) FROM coachkeuze k WHERE k.jongere_id = 1 AND k.gebruiker_id = 4 "
      "AND k.door_id = 1 AND k.beeindigd_op IS NULL");
#define DONE "toestand = 'afgerond', afgerond_op = " STR(NU)
QUERY(done, SET(DONE ", hulpuitkomst = 'deels', opbrengst = 'reist half'"));
QUERY(done_without_result, SET(DONE ", hulpuitkomst = 'deels', opbrengst = ' '"));
QUERY(better_result, SET("opbrengst = 'reist alleen'"));
QUERY(slips, SET("toestand = 'ingetrokken', afgerond_op = " STR(NU)));
QUERY(stands_again, SET("toestand = 'aangeboden', beantwoord_op = NULL, afgerond_op = NULL"));
QUERY(slipped_later, SET("beantwoord_op = " STR(LATER) ", afgerond_op = " STR(LATER)));
QUERY(hears, SET("gelezen_op = " STR(NU)));
QUERY(give_to_bram, "UPDATE t_jongere SET casusregisseur_id = 2, casusregisseur_van_op = " STR(
			NU) " WHERE id = 1");
QUERY(give_to_els, "UPDATE t_jongere SET casusregisseur_id = 4, casusregisseur_van_op = " STR(
		       NU) " WHERE id = 1");
QUERY(close_it, "UPDATE t_jongere SET gesloten_op = " STR(
		    NU) ", gesloten_reden = 'verhuisd', volgend_contact_datum = NULL WHERE id = 1");
#define BASIS                                                                                      \
	"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel," \
	" van_op, tot_op) VALUES "
QUERY(iris_is_asked,
      BASIS "(1, 5, 'gevraagd', 0, 'wettelijke_taak', 'x', " STR(NU) ", " STR(LATER) ")");
QUERY(iris_helps, BASIS "(1, 5, 'helper', 1, 'wettelijke_taak', 'x', " STR(NU) ", " STR(EINDE) ")");
QUERY(els_helps,
      BASIS "(1, 4, 'helper', 1057, 'wettelijke_taak', 'x', " STR(NU) ", " STR(EINDE) ")");
QUERY(els_stays,
      BASIS "(1, 4, 'jobcoach', 1057, 'wettelijke_taak', 'x', " STR(NU) ", " STR(ALTIJD) ")");
QUERY(iris_comes_in,
      BASIS "(1, 5, 'jobcoach', 1057, 'wettelijke_taak', 'x', " STR(NU) ", " STR(ALTIJD) ")");
#define OF(rol) " WHERE id IN (SELECT b.id FROM betrokkene b WHERE b.rol = '" rol "')"
QUERY(asked_reads_more, "UPDATE t_betrokkene SET onderdelen = 1" OF("gevraagd"));
QUERY(asked_reads_longer, "UPDATE t_betrokkene SET tot_op = " STR(ALTIJD) OF("gevraagd"));
QUERY(helps_more, "UPDATE t_betrokkene SET onderdelen = 32639" OF("helper"));
QUERY(helps_longer, "UPDATE t_betrokkene SET tot_op = " STR(ALTIJD) OF("helper"));
QUERY(helps_as_jobcoach, "UPDATE t_betrokkene SET rol = 'jobcoach'" OF("helper"));
QUERY(bram_helps, "UPDATE t_betrokkene SET rol = 'helper'" OF("jobcoach"));

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

/* As this person at another moment. */
static struct db_context then(int64_t wie, int64_t ms)
{
	struct db_context context = as(wie);

	context.nu.ms = ms;
	context.vandaag = moment_datum(context.nu);
	return context;
}

QUERY(in_sight, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 1");
QUERY(reads_it, "SELECT count(roepnaam) FROM verwijzing WHERE id = 1");
QUERY(knows_of_it, "SELECT count(toestand) FROM verwijzing_overzicht WHERE id = 1");
QUERY(has_work, "SELECT count(id) FROM verwijzing_open WHERE id = 1");
QUERY(is_late, "SELECT count(id) FROM verwijzing WHERE toestand = 'verlopen'");
QUERY(is_past, "SELECT count(id) FROM verwijzing WHERE toestand = 'voorbij'");

static void asked(struct proef_belofte *b)
{
	fine(try_exec(b, 1, &draw_up));
	fine(try_exec(b, 1, &ask));
}

static void helped(struct proef_belofte *b)
{
	asked(b);
	fine(try_exec(b, 4, &say_yes));
}

static void what_may_not_be_asked_is_asked(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &draw_up));
	refused(b, 1, &draw_up, NULL);
	refused(b, 2, &bram_asks, "verwijzing_van_casusregisseur");
	refused(b, 1, &asked_from_the_start, NULL);
	refused(b, 1, &with_health, NULL);
	refused(b, 1, &ask_herself, NULL);
	fine(try_exec(b, 1, &draw_up_for_iris));
	refused(b, 2, &ask, "verwijzing_van_casusregisseur");
	refused(b, 1, &ask_for_ever, NULL);
	refused(b, 4, &say_no, "verwijzing_toestand");
	refused(b, 1, &to_iris, "verwijzing_vast");
	refused(b, 1, &of_bram, "verwijzing_vast");
	fine(try_exec(b, 1, &another_question));
	assert_int_equal(reads(b, as(4), &reads_it), 0);
	assert_int_equal(reads(b, as(4), &knows_of_it), 0);
	assert_int_equal(reads(b, as(1), &reads_it), 1);
}

static void who_is_asked_reads_the_dossier_or_another_the_question(void **state)
{
	struct proef_belofte *b = *state;

	asked(b);
	assert_int_equal(reads(b, as(4), &in_sight), 0);
	assert_int_equal(reads(b, as(4), &reads_it), 1);
	assert_int_equal(reads(b, as(4), &has_work), 1);
	assert_int_equal(reads(b, as(1), &has_work), 1);
	for (int64_t other = 0; other <= 6; other++)
		if (other != 1 && other != 4) {
			assert_int_equal(reads(b, as(other), &reads_it), 0);
			assert_int_equal(reads(b, as(other), &has_work), 0);
			assert_int_equal(reads(b, as(other), &knows_of_it), other == 6);
		}
	refused(b, 1, &more, "verwijzing_vast");
	refused(b, 1, &another_question, "verwijzing_vast");
}

static void somebody_answers_for_another_too_late_or_for_longer(void **state)
{
	struct proef_belofte *b = *state;

	asked(b);
	refused(b, 1, &say_yes, "verwijzing_de_ander");
	refused(b, 5, &say_no, "verwijzing_de_ander");
	refused(b, 4, &say_yes_for_ever, NULL);
	refused(b, 4, &say_yes_for_longer, NULL);
	refused(b, 4, &say_yes_since_long, "verwijzing_de_ander");
	refused(b, 4, &say_no_without_why, NULL);
	fine(try_exec(b, 4, &say_no));
	assert_int_equal(reads(b, as(4), &reads_it), 0);
	assert_int_equal(reads(b, as(4), &knows_of_it), 1);
	assert_int_equal(reads(b, as(1), &has_work), 1);
	fine(try_exec(b, 1, &hears));
	assert_int_equal(reads(b, as(1), &has_work), 0);
	refused(b, 1, &take_back, "verwijzing_toestand");
	refused(b, 1, &done, "verwijzing_toestand");
}

static void what_nobody_answers_is_still_answered(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &draw_up));
	fine(try_exec(b, 1, &ask_late));
	refused(b, 4, &say_yes, "verwijzing_de_ander");
	assert_int_equal(reads(b, as(4), &reads_it), 0);
	assert_int_equal(reads(b, as(1), &is_late), 1);
	fine(try_exec(b, 1, &another_question));
	fine(try_exec(b, 1, &ask));
	assert_int_equal(reads(b, as(4), &reads_it), 1);
}

static void who_is_asked_writes_what_is_asked(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const attacks[] = {
	    &more, &another_question, &answer_longer, &other_ground, &jongere_agrees, &other_days};

	fine(try_exec(b, 1, &draw_up));
	for (size_t i = 0; i < COUNT(attacks); i++)
		refused(b, 4, attacks[i], "verwijzing_van_casusregisseur");
	fine(try_exec(b, 1, &ask_late));
	for (size_t i = 0; i < COUNT(attacks); i++)
		refused(b, 4, attacks[i], "verwijzing_van_casusregisseur");
	fine(try_exec(b, 1, &more));
}

static void help_shows_more_than_was_named_or_has_no_end(void **state)
{
	struct proef_belofte *b = *state;

	helped(b);
	assert_int_equal(reads(b, as(4), &in_sight), 1057);
	assert_int_equal(reads(b, then(4, EINDE - 1), &in_sight), 1057);
	assert_int_equal(reads(b, then(4, EINDE), &in_sight), 0);
	assert_int_equal(reads(b, then(4, EINDE), &reads_it), 0);
	assert_int_equal(reads(b, then(1, EINDE), &is_past), 1);
	refused(b, 1, &more, "verwijzing_vast");
	refused(b, 1, &earlier, "verwijzing_vast");
	refused(b, 1, &shorter, "verwijzing_vast");
	refused(b, 4, &longer, "verwijzing_van_casusregisseur");
	fine(try_exec(b, 1, &longer));
	assert_int_equal(reads(b, then(4, EINDE), &in_sight), 1057);
	assert_int_equal(reads(b, then(4, LANGER), &in_sight), 0);
}

static void who_helps_from_tomorrow_sees_it_today(void **state)
{
	struct proef_belofte *b = *state;

	asked(b);
	fine(try_exec(b, 4, &say_yes_from_tomorrow));
	assert_int_equal(reads(b, as(4), &in_sight), 0);
	assert_int_equal(reads(b, as(4), &reads_it), 1);
	assert_int_equal(reads(b, then(4, MORGEN), &in_sight), 1057);
	fine(try_exec(b, 1, &done));
	assert_int_equal(reads(b, then(4, MORGEN), &in_sight), 0);
}

static void help_ends_without_what_came_of_it_or_another_ends_it(void **state)
{
	struct proef_belofte *b = *state;

	helped(b);
	refused(b, 4, &done_without_result, NULL);
	refused(b, 5, &done, "verwijzing_van_de_twee");
	fine(try_exec(b, 4, &done));
	assert_int_equal(reads(b, as(4), &in_sight), 0);
	assert_int_equal(reads(b, as(1), &has_work), 1);
	refused(b, 1, &better_result, "verwijzing_vast");
	refused(b, 1, &take_back, "verwijzing_toestand");
	fine(try_exec(b, 1, &draw_up));
}

static void another_casusregisseur_does_not_know_who_helps(void **state)
{
	struct proef_belofte *b = *state;

	helped(b);
	may_be_casusregisseur(b, 2);
	fine(try_exec(b, 1, &give_to_bram));
	assert_int_equal(reads(b, as(4), &in_sight), 1057);
	assert_int_equal(reads(b, as(1), &has_work), 0);
	assert_int_equal(reads(b, as(2), &reads_it), 1);
	refused(b, 1, &longer, "verwijzing_van_casusregisseur");
	fine(try_exec(b, 2, &longer));
}

/* What happened ends it. */
static void ends(struct proef_belofte *b, const struct query *q, int64_t sight)
{
	helped(b);
	fine(try_exec(b, 1, q));
	assert_int_equal(reads(b, as(4), &in_sight), sight);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(*) FROM t_verwijzing WHERE toestand = 'ingetrokken'"),
	    1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_betrokkene WHERE rol = "
					     "'helper' AND tot_op > " STR(NU)),
			 0);
}

static void who_becomes_responsible_helps_himself(void **state)
{
	may_be_casusregisseur(*state, 4);
	ends(*state, &give_to_els, 32639);
}

static void of_a_closed_dossier_somebody_still_helps(void **state)
{
	ends(*state, &close_it, 0);
	refused(*state, 1, &draw_up, "verwijzing_van_casusregisseur");
}

static void sight_is_taken_by_calling_it_help(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &iris_is_asked, "helper_zonder_verwijzing");
	refused(b, 1, &iris_helps, "helper_zonder_verwijzing");
	refused(b, 1, &bram_helps, "helper_zonder_verwijzing");
	asked(b);
	refused(b, 1, &els_helps, "helper_zonder_verwijzing");
	refused(b, 1, &asked_reads_more, "helper_zonder_verwijzing");
	refused(b, 1, &asked_reads_longer, "helper_zonder_verwijzing");
	fine(try_exec(b, 4, &say_yes));
	refused(b, 1, &helps_more, "helper_zonder_verwijzing");
	refused(b, 1, &helps_longer, "helper_zonder_verwijzing");
	refused(b, 1, &helps_as_jobcoach, "helper_zonder_verwijzing");
}

static void who_helps_makes_himself_responsible_or_stays(void **state)
{
	struct proef_belofte *b = *state;

	helped(b);
	may_be_casusregisseur(b, 4);
	may_be_casusregisseur(b, 2);
	refused(b, 4, &give_to_els,
		NULL); /* and nobody makes himself responsible: either guard says so */
	refused(b, 4, &give_to_bram, "helper_kiest_niet");
	refused(b, 4, &els_stays, "helper_kiest_niet");
	refused(b, 4, &iris_comes_in, "helper_kiest_niet");
	fine(try_exec(b, 1, &els_stays));
	fine(try_exec(b, 4, &iris_comes_in));
}

static void asked_as_coach(struct proef_belofte *b)
{
	fine(try_exec(b, 1, &draw_up_coach));
	fine(try_exec(b, 1, &ask));
}

static void a_coach_is_asked_without_a_reason_or_for_a_while(void **state)
{
	struct proef_belofte *b = *state;

	asked_as_coach(b);
	refused(b, 1, &coach_without_why, "verwijzing_als_coach");
	refused(b, 1, &coach_without_role, "verwijzing_als_coach");
	refused(b, 1, &coach_until_a_day, "verwijzing_als_coach");
	refused(b, 1, &coach_as_casusregisseur, NULL);
	assert_int_equal(reads(b, as(4), &in_sight), 0);
	assert_int_equal(reads(b, as(4), &reads_it), 1);
	refused(b, 1, &another_role, "verwijzing_vast");
	refused(b, 1, &another_reason, "verwijzing_vast");
	refused(b, 1, &another_proposal, "verwijzing_vast");
	refused(b, 1, &another_first, "verwijzing_vast");
	refused(b, 1, &call_it_help, "verwijzing_vast");
}

static void another_makes_her_the_coach_or_she_reads_more(void **state)
{
	struct proef_belofte *b = *state;

	asked_as_coach(b);
	refused(b, 1, &become_coach, "verwijzing_de_ander");
	refused(b, 5, &become_coach, "verwijzing_de_ander");
	refused(b, 4, &become_coach_since_long, "verwijzing_de_ander");
	refused(b, 4, &become_coach_tomorrow, "verwijzing_de_ander");
	refused(b, 4, &say_yes, NULL);
	refused(b, 4, &els_stays, "helper_kiest_niet");
	fine(try_exec(b, 4, &become_coach));
	assert_int_equal(reads(b, as(4), &in_sight), 1057);
	assert_int_equal(reads(b, then(4, LANGER), &in_sight), 1057);
	assert_int_equal(reads(b, as(1), &is_coach), 1);
	assert_int_equal(reads(b, as(4), &has_work), 0);
	assert_int_equal(reads(b, as(1), &has_work), 1);
	fine(try_exec(b, 1, &hears));
	assert_int_equal(reads(b, as(1), &has_work), 0);
}

static void who_became_the_coach_is_taken_back_or_asked_no_more(void **state)
{
	struct proef_belofte *b = *state;

	asked_as_coach(b);
	fine(try_exec(b, 4, &become_coach));
	refused(b, 1, &take_back, "verwijzing_toestand");
	refused(b, 4, &done, NULL);
	may_be_casusregisseur(b, 2);
	fine(try_exec(b, 1, &give_to_bram));
	assert_int_equal(reads(b, as(4), &in_sight), 1057);
	fine(try_exec(b, 2, &hears));
}

static void a_yes_of_later_takes_the_place_of_who_was_chosen_meanwhile(void **state)
{
	struct proef_belofte *b = *state;

	asked_as_coach(b);
	fine(try_exec(b, 1, &choose_nobody));
	fine(try_exec(b, 1, &choose_bram));
	assert_int_equal(reads(b, as(4), &reads_it), 0);
	assert_int_equal(reads(b, as(4), &has_work), 0);
	refused(b, 4, &become_coach, NULL);
	refused(b, 1, &stands_again, "coachverzoek_is_er_al");
}

static void of_a_closed_dossier_a_coach_is_still_asked(void **state)
{
	struct proef_belofte *b = *state;

	asked_as_coach(b);
	fine(try_exec(b, 1, &close_it));
	assert_int_equal(reads(b, as(4), &reads_it), 0);
	refused(b, 4, &become_coach, NULL);
}

/* By who took it back, for a day. */
static void what_was_taken_back_is_asked_again_by_another(void **state)
{
	struct proef_belofte *b = *state;

	asked(b);
	fine(try_exec(b, 1, &slips));
	refused(b, 4, &stands_again, "verwijzing_toestand");
	refused(b, 1, &slipped_later, "verwijzing_vast");
	assert_true(try_in(b, then(1, LATER), &stands_again) < 0);
	assert_string_equal(b->conflict, "verwijzing_toestand");
	fine(try_exec(b, 1, &stands_again));
	assert_int_equal(reads(b, as(4), &reads_it), 1);
	assert_int_equal(reads(b, then(4, LATER), &reads_it), 0);
	fine(try_exec(b, 1, &slips));
	may_be_casusregisseur(b, 2);
	fine(try_exec(b, 1, &give_to_bram));
	refused(b, 1, &stands_again, "verwijzing_toestand");
}

/* By who gave it, for a day, while nobody read it and nothing was done. */
static void a_yes_is_taken_back_by_another_or_after_it_counted(void **state)
{
	struct proef_belofte *b = *state;

	helped(b);
	refused(b, 1, &stands_again, "verwijzing_toestand");
	refused(b, 5, &stands_again, "verwijzing_toestand");
	assert_true(try_in(b, then(4, LATER - 1), &stands_again) < 0);
	proef_script(&b->p,
		     "INSERT INTO t_gebeurtenis (id, jongere_id, datum, op, soort, onderdeel,"
		     " tekst, zoektekst, gebruiker_id) VALUES"
		     " (900, 1, 20414, " STR(NU) " + 1, 'contact', 4096, 'Gebeld', '', 4);");
	refused(b, 4, &stands_again, "verwijzing_toestand");
	proef_script(&b->p, "DELETE FROM t_gebeurtenis WHERE id = 900;");
	fine(try_exec(b, 4, &stands_again));
	assert_int_equal(reads(b, as(4), &in_sight), 0);
	assert_int_equal(reads(b, as(4), &reads_it), 1);
	fine(try_exec(b, 4, &say_yes));
	assert_int_equal(reads(b, as(4), &in_sight), 1057);
	fine(try_exec(b, 1, &hears));
	refused(b, 4, &stands_again, "verwijzing_toestand");
}

#define TESTS(ON)                                                                                  \
	ON(what_may_not_be_asked_is_asked),                                                        \
	    ON(who_is_asked_reads_the_dossier_or_another_the_question),                            \
	    ON(somebody_answers_for_another_too_late_or_for_longer),                               \
	    ON(what_nobody_answers_is_still_answered), ON(who_is_asked_writes_what_is_asked),      \
	    ON(help_shows_more_than_was_named_or_has_no_end),                                      \
	    ON(who_helps_from_tomorrow_sees_it_today),                                             \
	    ON(what_was_taken_back_is_asked_again_by_another),                                     \
	    ON(a_yes_is_taken_back_by_another_or_after_it_counted),                                \
	    ON(help_ends_without_what_came_of_it_or_another_ends_it),                              \
	    ON(another_casusregisseur_does_not_know_who_helps),                                    \
	    ON(who_becomes_responsible_helps_himself),                                             \
	    ON(of_a_closed_dossier_somebody_still_helps),                                          \
	    ON(a_coach_is_asked_without_a_reason_or_for_a_while),                                  \
	    ON(another_makes_her_the_coach_or_she_reads_more),                                     \
	    ON(who_became_the_coach_is_taken_back_or_asked_no_more),                               \
	    ON(a_yes_of_later_takes_the_place_of_who_was_chosen_meanwhile),                        \
	    ON(of_a_closed_dossier_a_coach_is_still_asked),                                        \
	    ON(who_helps_makes_himself_responsible_or_stays),                                      \
	    ON(sight_is_taken_by_calling_it_help)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
