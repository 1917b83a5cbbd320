/*
 * What the network loses below the pages, on both engines: somebody who does not keep the network
 * writes in its register, a text that was signed becomes another, a convenant skips who must sign,
 * a promise is moved to a partner that did not make it, and who promised says more than what came
 * of it. Erik (6) is manager here; Sanne (1) works in the network.
 */
#include "unit/schema/belofte.h"

#include "store/convenantafspraak.h"

#define CONVENANT                                                                                  \
	"INSERT INTO t_convenant (eigenaar_id, vorige_id, convenantstand, gebruiker_id, op) VALUES "
#define TEKST                                                                                      \
	"INSERT INTO t_convenanttekst (convenant_id, nummer, naam, naam_vouw, onderwerp, "         \
	"van_datum, tot_datum, opzegmaanden, gebruiker_id, op) VALUES "
#define TEKENT                                                                                     \
	"INSERT INTO t_ondertekening (convenantpartner_id, niveau, collega_id, naam, tekenstand, " \
	"gevraagd_datum, antwoord_datum, tekstnummer, gebruiker_id, op) VALUES "
#define AFSPRAAK                                                                                   \
	"INSERT INTO t_convenantafspraak (convenant_id, convenantpartner_id, collega_id, wat, "    \
	"voor_datum, gebruiker_id, op) VALUES "
#define SET(what) "UPDATE t_convenant SET " what " WHERE id = 1"
#define SET_TEKEN(what) "UPDATE t_ondertekening SET " what " WHERE id = 1"
#define SET_AFSPRAAK(what) "UPDATE t_convenantafspraak SET " what " WHERE id = 1"

QUERY(begins, CONVENANT "(6, NULL, 'concept', 6, ctx_nu())");
QUERY(begins_as_sanne, CONVENANT "(6, NULL, 'concept', 1, ctx_nu())");
QUERY(begins_signed, CONVENANT "(6, NULL, 'geldig', 6, ctx_nu())");
QUERY(renews_draft, CONVENANT "(6, 1, 'concept', 6, ctx_nu())");
QUERY(writes, TEKST "(1, 1, 'Samen', 'samen', 'Werk', 20000, 20900, 3, 6, ctx_nu())");
QUERY(writes_more, TEKST "(1, 2, 'Samen', 'samen', 'Werk', 20000, 20900, 3, 6, ctx_nu())");
QUERY(more_as_sanne, TEKST "(1, 2, 'Samen', 'samen', 'Werk', 20000, 20900, 3, 1, ctx_nu())");
QUERY(writes_third, TEKST "(1, 3, 'Samen', 'samen', 'Werk', 20000, 20900, 3, 6, ctx_nu())");
QUERY(ends_before, TEKST "(1, 1, 'Samen', 'samen', 'Werk', 20000, 19999, 3, 6, ctx_nu())");
QUERY(rewrites, "UPDATE t_convenanttekst SET werkwijze = 'Anders' WHERE id = 1");
QUERY(joins, "INSERT INTO t_convenantpartner (convenant_id, organisatie_id) VALUES (1, 1)");
QUERY(joins_too, "INSERT INTO t_convenantpartner (convenant_id, organisatie_id) VALUES (1, 2)");
QUERY(becomes_other, "UPDATE t_convenantpartner SET organisatie_id = 2 WHERE id = 1");
QUERY(leaves, "UPDATE t_convenantpartner SET weg_op = ctx_nu() WHERE id = 1");
QUERY(to_sign, SET("convenantstand = 'ter_ondertekening'"));
QUERY(holds, SET("convenantstand = 'geldig'"));
QUERY(draft_again, SET("convenantstand = 'concept'"));
QUERY(other_owner, SET("eigenaar_id = 1"));
QUERY(other_former, SET("vorige_id = 1"));
QUERY(other_moment, SET("op = 1"));
QUERY(ends_silently, SET("beeindigd_datum = 20400"));
QUERY(ends, SET("beeindigd_datum = 20400, beeindigd_reden = 'Niet meer nodig'"));
QUERY(asks, TEKENT "(1, 'beleid', 1, NULL, 'gevraagd', 20400, NULL, NULL, 6, ctx_nu())");
QUERY(asks_again, TEKENT "(1, 'beleid', 5, NULL, 'gevraagd', 20400, NULL, NULL, 6, ctx_nu())");
QUERY(asks_more, TEKENT "(1, 'management', 1, NULL, 'gevraagd', 20400, NULL, NULL, 6, ctx_nu())");
QUERY(asks_nobody,
      TEKENT "(1, 'management', NULL, NULL, 'gevraagd', 20400, NULL, NULL, 6, ctx_nu())");
QUERY(signs_at_once, TEKENT "(1, 'management', 1, NULL, 'getekend', 20400, 20401, 1, 6, ctx_nu())");
QUERY(signs, SET_TEKEN("tekenstand = 'getekend', antwoord_datum = 20401, tekstnummer = 1"));
QUERY(signs_before, SET_TEKEN("tekenstand = 'getekend', antwoord_datum = 20399, tekstnummer = 1"));
QUERY(signs_nothing, SET_TEKEN("tekenstand = 'getekend', antwoord_datum = 20401"));
QUERY(signs_tomorrow,
      SET_TEKEN("tekenstand = 'getekend', antwoord_datum = 20415, tekstnummer = 1"));
QUERY(signs_second, SET_TEKEN("tekenstand = 'getekend', antwoord_datum = 20401, tekstnummer = 2"));
QUERY(not_now, SET_TEKEN("tekenstand = 'niet_nu', antwoord_datum = 20401, reden = 'Later', "
			 "tekstnummer = NULL"));
QUERY(no_reason, SET_TEKEN("tekenstand = 'niet_nu', antwoord_datum = 20401"));
QUERY(other_text, SET_TEKEN("tekstnummer = 2"));
QUERY(other_signer, SET_TEKEN("collega_id = 5"));
QUERY(other_level, SET_TEKEN("niveau = 'management'"));
QUERY(promises, AFSPRAAK "(1, 1, 1, 'Een vast nummer', 20450, 6, ctx_nu())");
QUERY(promises_as_sanne, AFSPRAAK "(1, 1, 1, 'Een vast nummer', 20450, 1, ctx_nu())");
QUERY(of_another, AFSPRAAK "(1, 9, 1, 'Een vast nummer', 20450, 6, ctx_nu())");
QUERY(done, SET_AFSPRAAK("afspraakstand = 'gedaan', afgerond_datum = ctx_vandaag()"));
QUERY(not_done, SET_AFSPRAAK("afspraakstand = 'niet_gedaan', uitkomst = 'Geen tijd'"));
QUERY(why_not, SET_AFSPRAAK("afspraakstand = 'niet_gedaan', afgerond_datum = ctx_vandaag()"));
QUERY(later, SET_AFSPRAAK("voor_datum = 20800"));
QUERY(other_words, SET_AFSPRAAK("wat = 'Iets anders'"));
QUERY(other_promiser, SET_AFSPRAAK("collega_id = 5"));
QUERY(taken_off, SET_AFSPRAAK("weg_op = ctx_nu()"));
QUERY(other_writer, SET_AFSPRAAK("gebruiker_id = 1"));
QUERY(reads_all, "SELECT count(id) FROM convenant");
QUERY(reads_texts, "SELECT count(id) FROM convenanttekst");
QUERY(reads_partners, "SELECT count(id) FROM convenantpartner");
QUERY(reads_promises, "SELECT count(id) FROM convenantafspraak");
QUERY(mine, "SELECT count(m.id) FROM mijn_convenant m");
QUERY(my_promises, "SELECT count(m.id) FROM mijn_convenantafspraak m");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	if (try_exec(b, wie, q) >= 0)
		fail_msg("not refused: %s", q->sql);
	assert_string_equal(b->conflict, by);
}

static void with_manager(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_functie SET rol = 'manager' WHERE id = 6;");
}

/* A convenant of two partners, as a draft. */
static void begin(struct proef_belofte *b)
{
	with_manager(b);
	fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 6, &writes));
	fine(try_exec(b, 6, &joins));
	fine(try_exec(b, 6, &joins_too));
}

static void hold(struct proef_belofte *b)
{
	begin(b);
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &holds));
}

static void somebody_else_writes_in_the_register(void **state)
{
	struct proef_belofte *b = *state;
	const struct db_context nobody = {.vandaag = {20500}, .nu = {1}};
	static const struct query *const draft[] = {
	    &begins, &begins_as_sanne, &more_as_sanne, &other_owner,
	    &ends,   &joins_too,       &leaves,        &to_sign};
	static const struct query *const signing[] = {&asks, &signs, &draft_again, &holds};

	begin(b);
	for (size_t i = 0; i < COUNT(draft); i++)
		refused(b, 1, draft[i], "netwerk_bijhouder");
	refused(b, 6, &begins_as_sanne, "netwerk_bijhouder");
	refused(b, 6, &more_as_sanne, "netwerk_bijhouder");
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &asks));
	for (size_t i = 0; i < COUNT(signing); i++)
		refused(b, 1, signing[i], "netwerk_bijhouder");
	assert_int_equal(reads(b, as(1), &reads_all), 1);
	assert_int_equal(reads(b, nobody, &reads_all), 0);
}

static void a_guest_of_a_scan_reads_what_organisations_agreed(void **state)
{
	struct proef_belofte *b = *state;

	hold(b);
	fine(try_exec(b, 6, &promises));
	proef_script(&b->p, "UPDATE t_jongere SET gesloten_op = 1500, gesloten_reden = 'x'"
			    " WHERE casusregisseur_id = 1 AND gesloten_op IS NULL;"
			    "UPDATE t_functie SET rol = 'deelnemer' WHERE id = 1;");
	assert_int_equal(reads(b, as(1), &reads_all), 0);
	assert_int_equal(reads(b, as(1), &reads_texts), 0);
	assert_int_equal(reads(b, as(1), &reads_partners), 0);
	assert_int_equal(reads(b, as(1), &reads_promises), 0);
	assert_int_equal(reads(b, as(5), &reads_promises), 1);
}

static void a_convenant_skips_who_must_sign(void **state)
{
	struct proef_belofte *b = *state;

	with_manager(b);
	fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 6, &writes));
	fine(try_exec(b, 6, &joins));
	refused(b, 6, &to_sign, "convenant_partners");
	fine(try_exec(b, 6, &joins_too));
	refused(b, 6, &holds, "convenant_stand");
	refused(b, 6, &other_former, "convenant_vast");
	refused(b, 6, &other_moment, "convenant_vast");
	refused(b, 6, &ends_silently, "convenant_beeindigd");
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &draft_again));
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &holds));
	refused(b, 6, &draft_again, "convenant_stand");
	fine(try_exec(b, 6, &ends));
	refused(b, 6, &draft_again, "convenant_stand");
	refused(b, 6, &begins_signed, "convenant_stand");
	refused(b, 6, &renews_draft, "convenant_stand");
}

static void a_text_that_lies_to_be_signed_becomes_another(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	refused(b, 6, &rewrites, "convenanttekst_vast");
	refused(b, 6, &writes_third, "convenanttekst_nieuw");
	fine(try_exec(b, 6, &to_sign));
	refused(b, 6, &writes_more, "convenanttekst_nieuw");
	refused(b, 6, &leaves, "convenantpartner_open");
	fine(try_exec(b, 6, &holds));
	refused(b, 6, &becomes_other, "convenantpartner_open");
	fine(try_exec(b, 6, &writes_more));
	fine(try_exec(b, 6, &ends));
	refused(b, 6, &writes_third, "convenanttekst_nieuw");
}

static void a_period_ends_before_it_begins(void **state)
{
	struct proef_belofte *b = *state;

	with_manager(b);
	fine(try_exec(b, 6, &begins));
	refused(b, 6, &ends_before, "convenanttekst_periode");
}

static void a_signature_is_of_nobody_or_under_no_text(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &asks));
	refused(b, 6, &asks_again, "ondertekening_een");
	refused(b, 6, &asks_nobody, "ondertekening_wie");
	refused(b, 6, &signs_at_once, "ondertekening_stand");
	refused(b, 6, &signs_before, "ondertekening_antwoord");
	refused(b, 6, &signs_nothing, "ondertekening_tekst");
	refused(b, 6, &no_reason, "ondertekening_reden");
	refused(b, 6, &other_level, "ondertekening_vast");
	fine(try_exec(b, 6, &signs));
	refused(b, 6, &not_now, "ondertekening_stand");
	refused(b, 6, &other_text, "ondertekening_vast");
	refused(b, 6, &other_signer, "ondertekening_vast");
	fine(try_exec(b, 6, &draft_again));
	refused(b, 6, &asks_more, "ondertekening_stand");
}

static void somebody_signed_a_text_that_is_not_the_one_or_on_a_day_to_come(void **state)
{
	struct proef_belofte *b = *state;

	hold(b);
	fine(try_exec(b, 6, &asks));
	refused(b, 6, &signs_tomorrow, "ondertekening_nu");
	refused(b, 6, &signs_second, "ondertekening_nu");
	fine(try_exec(b, 6, &writes_more));
	refused(b, 6, &signs, "ondertekening_nu");
	fine(try_exec(b, 6, &signs_second));
}

static void a_promise_is_changed_by_who_made_it(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const attacks[] = {&later, &other_words, &other_promiser,
						      &taken_off};

	hold(b);
	fine(try_exec(b, 6, &promises));
	refused(b, 6, &of_another, "convenantafspraak_geldig");
	refused(b, 1, &promises_as_sanne, "netwerk_bijhouder");
	for (size_t i = 0; i < COUNT(attacks); i++)
		refused(b, 1, attacks[i], "netwerk_bijhouder");
	refused(b, 5, &done, "netwerk_bijhouder");
	refused(b, 6, &other_writer, "convenantafspraak_vast");
	refused(b, 1, &not_done, "convenantafspraak_afgerond");
	refused(b, 1, &why_not, "convenantafspraak_afgerond");
	assert_int_equal(reads(b, as(1), &my_promises), 1);
	assert_int_equal(reads(b, as(5), &my_promises), 0);
	fine(try_exec(b, 1, &done));
	fine(try_exec(b, 6, &taken_off));
	assert_int_equal(reads(b, as(1), &my_promises), 0);
	fine(try_exec(b, 6, &ends));
	refused(b, 6, &promises, "convenantafspraak_geldig");
}

QUERY(began_before, CONVENANT "(6, NULL, 'concept', 6, 3000)");
QUERY(wrote_before, TEKST "(1, 2, 'Samen', 'samen', 'Werk', 20000, 20900, 3, 6, 3000)");
QUERY(asked_before, TEKENT "(1, 'beleid', 1, NULL, 'gevraagd', 20400, NULL, NULL, 6, 3000)");
QUERY(asks_tomorrow, TEKENT "(1, 'beleid', 1, NULL, 'gevraagd', 20415, NULL, NULL, 6, ctx_nu())");
QUERY(asked_tomorrow, SET_TEKEN("gevraagd_datum = 20415"));
QUERY(says_no_tomorrow,
      SET_TEKEN("tekenstand = 'niet_nu', antwoord_datum = 20415, reden = 'Later'"));
QUERY(promised_before, AFSPRAAK "(1, 1, 1, 'Een vast nummer', 20450, 6, 3000)");
QUERY(left_before, "UPDATE t_convenantpartner SET weg_op = 1 WHERE id = 1");
QUERY(taken_off_before, SET_AFSPRAAK("weg_op = 1"));
QUERY(was_done_before, SET_AFSPRAAK("afspraakstand = 'gedaan', afgerond_datum = 20400"));
QUERY(is_done_tomorrow, SET_AFSPRAAK("afspraakstand = 'gedaan', afgerond_datum = 20415"));
QUERY(was_done_another_day, SET_AFSPRAAK("afgerond_datum = 20400"));
QUERY(came_something_else, SET_AFSPRAAK("uitkomst = 'Veel meer'"));

static void what_was_agreed_is_dated_back_or_told_of_a_day_to_come(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const attacks[] = {
	    &began_before,     &wrote_before,   &asked_before,     &asks_tomorrow,
	    &promised_before,  &left_before,    &taken_off_before, &was_done_before,
	    &is_done_tomorrow, &asked_tomorrow, &says_no_tomorrow};

	hold(b);
	fine(try_exec(b, 6, &asks));
	fine(try_exec(b, 6, &promises));
	for (size_t i = 0; i < COUNT(attacks); i++)
		refused(b, 6, attacks[i], "convenant_wanneer");
	fine(try_exec(b, 1, &done));
	refused(b, 6, &was_done_another_day, "convenant_wanneer");
	refused(b, 1, &came_something_else, "convenantafspraak_vast");
}

static void a_draft_asks_something_of_its_owner(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	assert_int_equal(reads(b, as(6), &mine), 0);
	fine(try_exec(b, 6, &to_sign));
	assert_int_equal(reads(b, as(6), &mine), 1);
	assert_int_equal(reads(b, as(1), &mine), 0);
	fine(try_exec(b, 6, &ends));
	assert_int_equal(reads(b, as(6), &mine), 0);
}

static void one_convenant_is_renewed_twice(void **state)
{
	struct proef_belofte *b = *state;

	hold(b);
	fine(try_exec(b, 6, &renews_draft));
	refused(b, 6, &renews_draft, "convenant_vorige");
}

/* ---- lists in pages ---- */

#define CONVENANTEN 5
#define PER_PAGE 2
/* Two of one name, two of one last day, two without an end; one that is over. */
QUERY(five_texts, TEKST "(1, 1, 'B', 'b', 'Werk', 20000, 20900, 3, 6, ctx_nu()), "
			"(2, 1, 'A', 'a', 'Werk', 20000, NULL, 3, 6, ctx_nu()), "
			"(3, 1, 'B', 'b', 'Werk', 20000, 20900, 3, 6, ctx_nu()), "
			"(4, 1, 'D', 'd', 'Werk', 20000, NULL, 3, 6, ctx_nu()), "
			"(5, 1, 'C', 'c', 'Werk', 20000, 20300, 3, 6, ctx_nu())");
QUERY(second_ends, "UPDATE t_convenant SET beeindigd_datum = 20400, beeindigd_reden = 'Klaar' "
		   "WHERE id = 2");
QUERY(more_promises, AFSPRAAK "(1, 1, 1, 'Eerst', 20401, 6, ctx_nu()), "
			      "(1, 1, 1, 'Ook', 20401, 6, ctx_nu()), "
			      "(1, 1, NULL, 'Straks', 20800, 6, ctx_nu())");
QUERY(two_done,
      "UPDATE t_convenantafspraak SET afspraakstand = 'gedaan', afgerond_datum = ctx_vandaag() "
      "WHERE id IN (1, 4)");

/* The ids, in order, of all pages: "3 1 5". */
static const char *convenanten_in_pages(struct proef_belofte *b, struct convenant_vraag v)
{
	const struct db_context context = as(6);
	const char *text = "";
	struct db_rows found;
	struct db *db;

	v.zoek = "";
	v.limit = PER_PAGE;
	fine(db_read_begin(b->p.t.d, &context, &db));
	do {
		fine(convenant_list(db, b->p.t.a, &v, context.vandaag, &found));
		for (size_t i = 0; i < found.count; i++) {
			v.na = ((const struct convenant_row *)found.rows)[i].id;
			text =
			    arena_format(b->p.t.a, "%s%s%d", text, *text ? " " : "", (int)v.na.nr);
		}
	} while (found.count);
	db_read_end(db);
	return text;
}

static const char *afspraken_in_pages(struct proef_belofte *b, struct convenantafspraak_vraag v)
{
	const struct db_context context = as(6);
	const char *text = "";
	struct db_rows found;
	struct db *db;

	v.limit = PER_PAGE;
	fine(db_read_begin(b->p.t.d, &context, &db));
	do {
		fine(convenantafspraak_list(db, b->p.t.a, &v, &found));
		for (size_t i = 0; i < found.count; i++) {
			v.na = ((const struct convenantafspraak_row *)found.rows)[i].id;
			text =
			    arena_format(b->p.t.a, "%s%s%d", text, *text ? " " : "", (int)v.na.nr);
		}
	} while (found.count);
	db_read_end(db);
	return text;
}

static void a_page_of_the_register_leaves_one_out_or_shows_it_twice(void **state)
{
	static const char *const in_order[CONVENANTORDES] = {
	    [CONVENANTORDE_NAAM] = "2 3 1 5 4",
	    [CONVENANTORDE_NAAM_TERUG] = "4 5 1 3 2",
	    [CONVENANTORDE_EINDE] = "5 1 3 2 4",
	    [CONVENANTORDE_EINDE_TERUG] = "4 2 3 1 5",
	};
	struct proef_belofte *b = *state;

	with_manager(b);
	for (int i = 0; i < CONVENANTEN; i++)
		fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 6, &five_texts));
	fine(try_exec(b, 6, &second_ends));
	for (int orde = 0; orde < CONVENANTORDES; orde++)
		assert_string_equal(
		    convenanten_in_pages(
			b, (struct convenant_vraag){.orde = (enum convenantorde)orde}),
		    in_order[orde]);
#define ONES(...) convenanten_in_pages(b, (struct convenant_vraag){__VA_ARGS__})
	assert_string_equal(ONES(.loop = CONVENANTLOOP_LOPEND), "3 1 5 4");
	assert_string_equal(ONES(.loop = CONVENANTLOOP_VOORBIJ), "2");
	assert_string_equal(ONES(.uiterlijk = {20900}), ""); /* none of them holds yet */
	assert_string_equal(ONES(.eigenaar = {1}), "");
	fine(try_exec(b, 6, &joins));
	assert_string_equal(ONES(.organisatie = {1}), "1");
	fine(try_exec(b, 6, &joins_too));
	fine(try_exec(b, 6, &to_sign));
	fine(try_exec(b, 6, &holds));
	assert_string_equal(ONES(.uiterlijk = {20900}), "1");
	assert_string_equal(ONES(.uiterlijk = {20899}), "");
#undef ONES
}

static void a_page_of_promises_leaves_one_out_or_shows_it_twice(void **state)
{
	struct proef_belofte *b = *state;

	hold(b);
	fine(try_exec(b, 6, &promises));
	fine(try_exec(b, 6, &more_promises));
#define ONES(...) afspraken_in_pages(b, (struct convenantafspraak_vraag){__VA_ARGS__})
	assert_string_equal(ONES(.convenant = {1}), "2 3 1 4");
	assert_string_equal(ONES(.keuze = AFSPRAAKKEUZE_LAAT), "2 3");
	fine(try_exec(b, 6, &two_done));
	assert_string_equal(ONES(.organisatie = {1}), "2 3 4 1");
	assert_string_equal(ONES(.organisatie = {2}), "");
	assert_string_equal(ONES(.collega = {1}), "2 3 1");
	assert_string_equal(ONES(.keuze = AFSPRAAKKEUZE_OPEN), "2 3");
	assert_string_equal(ONES(.keuze = AFSPRAAKKEUZE_GEDAAN), "4 1");
	assert_string_equal(ONES(.keuze = AFSPRAAKKEUZE_NIET_GEDAAN), "");
#undef ONES
}

#define TESTS(ON)                                                                                  \
	ON(somebody_else_writes_in_the_register),                                                  \
	    ON(a_guest_of_a_scan_reads_what_organisations_agreed),                                 \
	    ON(a_convenant_skips_who_must_sign),                                                   \
	    ON(a_text_that_lies_to_be_signed_becomes_another), ON(a_period_ends_before_it_begins), \
	    ON(a_signature_is_of_nobody_or_under_no_text),                                         \
	    ON(somebody_signed_a_text_that_is_not_the_one_or_on_a_day_to_come),                    \
	    ON(a_promise_is_changed_by_who_made_it),                                               \
	    ON(what_was_agreed_is_dated_back_or_told_of_a_day_to_come),                            \
	    ON(a_draft_asks_something_of_its_owner), ON(one_convenant_is_renewed_twice),           \
	    ON(a_page_of_the_register_leaves_one_out_or_shows_it_twice),                           \
	    ON(a_page_of_promises_leaves_one_out_or_shows_it_twice)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
