/* What is lost when the logs can be bent: who read what of whom, and who changed what. */
#include "proef.h"
#include "unit/db/db_fake.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- writing ---- */

struct lezing {
	struct proef *p;
	const int64_t *jongeren;
	size_t count;
	int times;
	int result; /* given back after the rows were written */
};

static int read_work(struct db *db, void *arg)
{
	const struct lezing *z = arg;

	for (int i = 0; i < z->times; i++) {
		const struct inzage inzage = {.gebruiker = 3,
					      .functie = 4,
					      .op = PROEF_NU,
					      .route = "GET /jongeren/:jongere",
					      .doel = "begeleiding",
					      .onderdelen = 1 + 2,
					      .jongeren = z->jongeren,
					      .count = z->count};
		int rc = logboek_inzage(z->p->l, db, &inzage);

		if (rc < 0)
			return rc;
	}
	return z->result;
}

static const int64_t five[] = {5};

static int read_times(struct proef *p, int times, int result)
{
	struct lezing z = {p, five, 1, times, result};

	return db_write(p->t.d, &p->context, read_work, &z);
}

static int read_list(struct proef *p, const int64_t *jongeren, size_t count, int result)
{
	struct lezing z = {p, jongeren, count, 1, result};

	return db_write(p->t.d, &p->context, read_work, &z);
}

QUERY(regio_insert, "INSERT INTO t_regio (naam, soort) VALUES ($1, 'subregio') RETURNING id");
QUERY(regio_rename, "UPDATE t_regio SET naam = $2, versie = versie + 1 WHERE id = $1");

struct wijziging {
	int times;
	int result;
};

static int change_work(struct db *db, void *arg)
{
	const struct wijziging *w = arg;

	for (int i = 0; i < w->times; i++) {
		int64_t id;
		int rc = db_number(db, &regio_insert, ARGS("De Peel"), &id);

		if (rc < 0)
			return rc;
	}
	return w->result;
}

static int rename_work(struct db *db, void *arg)
{
	(void)arg;
	return db_exec(db, &regio_rename, ARGS(1, "De \"Kempen\""));
}

static int change_times(struct proef *p, int times, int result)
{
	struct wijziging w = {times, result};

	return db_write(p->t.d, &p->context, change_work, &w);
}

/* ---- checking ---- */

static int verify(struct proef *p, const char *anchor)
{
	buf_clear(&p->report);
	return logboek_verify(p->t.d, p->key, anchor, &p->telling, &p->report);
}

static void expect_whole(struct proef *p, int64_t wijzigingen, int64_t inzagen)
{
	int rc = verify(p, NULL);

	if (rc != 0)
		fail_msg("%s: %s%s", err_name(rc), database_error(), p->report.data);
	assert_int_equal(p->telling.wijzigingen, wijzigingen);
	assert_int_equal(p->telling.inzagen, inzagen);
}

static void expect_bad(struct proef *p, const char *anchor, const char *says)
{
	assert_int_equal(verify(p, anchor), ERR_CONFLICT);
	assert_non_null(p->report.data);
	if (!strstr(p->report.data, says))
		fail_msg("not \"%s\" but: %s", says, p->report.data);
}

static void anchor(struct proef *p)
{
	fine(logboek_anchor(p->l, p->anker));
}

/* ---- what honest use leaves ---- */

static void test_empty_log_is_whole(void **state)
{
	expect_whole(*state, 0, 0);
}

static void test_every_reading_and_change_is_sealed_once(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 3, 0));
	fine(change_times(p, 2, 0));
	fine(read_times(p, 1, 0));
	expect_whole(p, 2, 4);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_inzage WHERE jongere_id = 5 AND "
					 "aantal = 1 AND onderdelen = 3 AND uitkomst = 'gelezen'"),
			 4);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_wijziging WHERE zegel IS NULL"),
			 0);
}

static void test_many_changes_in_one_transaction_are_all_sealed(void **state)
{
	struct proef *p = *state;

	fine(change_times(p, 200, 0));
	expect_whole(p, 200, 0);
}

static void test_changed_fields_are_part_of_the_seal(void **state)
{
	struct proef *p = *state;

	fine(change_times(p, 1, 0));
	proef_write(p, rename_work, NULL);
	expect_whole(p, 2, 0);
	proef_tamper(
	    p, "UPDATE t_wijziging SET velden = replace(velden, 'Peel', 'Feel') WHERE id = 2");
	expect_bad(p, NULL, "(rij 2)");
}

static void test_log_goes_on_after_a_restart(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 2, 0));
	fine(change_times(p, 1, 0));
	proef_restart(p);
	fine(read_times(p, 2, 0));
	fine(change_times(p, 1, 0));
	expect_whole(p, 2, 4);
	assert_int_equal(p->telling.ketens, p->t.sqlite ? 2 : 4);
}

static void test_refused_reading_names_nobody(void **state)
{
	struct proef *p = *state;

	fine(read_list(p, NULL, 0, 0));
	expect_whole(p, 0, 1);
	assert_int_equal(proef_number(p,
				      "SELECT count(*) FROM t_inzage WHERE jongere_id IS NULL AND "
				      "verzameling_id IS NULL AND aantal = 0"),
			 1);
}

static int refused_work(struct db *db, void *arg)
{
	const struct inzage inzage = {.op = PROEF_NU,
				      .route = "GET /jongeren/:jongere",
				      .doel = "begeleiding",
				      .geweigerd = true,
				      .jongeren = five,
				      .count = 1};
	struct proef *p = arg;

	return logboek_inzage(p->l, db, &inzage);
}

static void test_refusal_is_told_from_a_reading(void **state)
{
	struct proef *p = *state;

	proef_write(p, refused_work, p);
	expect_whole(p, 0, 1);
	assert_int_equal(
	    proef_number(p, "SELECT count(*) FROM t_inzage WHERE uitkomst = 'geweigerd'"), 1);
}

/* ---- rollback ---- */

static void test_undone_first_row_leaves_no_gap(void **state)
{
	struct proef *p = *state;

	assert_int_equal(read_times(p, 3, ERR_INVOER), ERR_INVOER);
	assert_int_equal(change_times(p, 3, ERR_INVOER), ERR_INVOER);
	fine(read_times(p, 1, 0));
	fine(change_times(p, 1, 0));
	expect_whole(p, 1, 1);
}

static void test_undone_rows_leave_no_gap(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 2, 0));
	fine(change_times(p, 2, 0));
	assert_int_equal(read_times(p, 3, ERR_INVOER), ERR_INVOER);
	assert_int_equal(change_times(p, 70, ERR_INVOER), ERR_INVOER);
	fine(read_times(p, 2, 0));
	fine(change_times(p, 2, 0));
	expect_whole(p, 4, 4);
}

static void test_undone_set_is_not_remembered(void **state)
{
	static const int64_t list[] = {1, 2, 3};
	struct proef *p = *state;

	assert_int_equal(read_list(p, list, COUNT(list), ERR_INVOER), ERR_INVOER);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_verzameling"), 0);
	fine(read_list(p, list, COUNT(list), 0));
	expect_whole(p, 0, 1);
	assert_int_equal(p->telling.verzamelingen, 1);
}

/* ---- sets ---- */

static void test_same_list_is_one_set(void **state)
{
	static const int64_t list[] = {9, 2, 7}, again[] = {7, 9, 2, 2, 9}, other[] = {2, 7};
	struct proef *p = *state;

	fine(read_list(p, list, COUNT(list), 0));
	fine(read_list(p, again, COUNT(again), 0));
	fine(read_list(p, other, COUNT(other), 0));
	expect_whole(p, 0, 3);
	assert_int_equal(p->telling.verzamelingen, 2);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_verzameling_lid"), 5);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_inzage WHERE aantal = 3"), 2);
}

static void test_list_of_one_is_no_set(void **state)
{
	static const int64_t list[] = {5, 5, 5};
	struct proef *p = *state;

	fine(read_list(p, list, COUNT(list), 0));
	assert_int_equal(
	    proef_number(p, "SELECT count(*) FROM t_inzage WHERE jongere_id = 5 AND aantal = 1"),
	    1);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_verzameling"), 0);
}

static void test_large_list_is_logged_and_a_too_large_one_refused(void **state)
{
	struct proef *p = *state;
	size_t many = 2000, too_many = ((size_t)1 << 20) + 1;
	int64_t *list = calloc(too_many, sizeof *list);

	for (size_t i = 0; i < many; i++)
		list[i] = (int64_t)(many - i);
	fine(read_list(p, list, many, 0));
	assert_int_equal(read_list(p, list, too_many, 0), ERR_TE_GROOT);
	free(list);
	expect_whole(p, 0, 1);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_verzameling_lid"), many);
}

static void test_changed_set_is_found(void **state)
{
	static const int64_t list[] = {1, 2, 3}, more[] = {4, 5};
	struct proef *p = *state;

	fine(read_list(p, list, COUNT(list), 0));
	fine(read_list(p, more, COUNT(more), 0));
	proef_tamper(p, "UPDATE t_verzameling_lid SET jongere_id = 8 WHERE jongere_id = 2");
	expect_bad(p, NULL, "verzameling 1: de leden");
	proef_tamper(p, "UPDATE t_verzameling_lid SET jongere_id = 2 WHERE jongere_id = 8");
	proef_tamper(p, "DELETE FROM t_verzameling_lid WHERE verzameling_id = 2");
	expect_bad(p, NULL, "verzameling 2: de leden");
}

static void test_reading_moved_to_another_set_is_found(void **state)
{
	static const int64_t list[] = {1, 2, 3}, more[] = {4, 5, 6};
	struct proef *p = *state;

	fine(read_list(p, list, COUNT(list), 0));
	fine(read_list(p, more, COUNT(more), 0));
	proef_tamper(p, "UPDATE t_inzage SET verzameling_id = 2 WHERE id = 1");
	expect_bad(p, NULL, "inzage: keten");
	proef_tamper(p, "UPDATE t_inzage SET verzameling_id = 1 WHERE id = 1");
	expect_whole(p, 0, 2);
	proef_tamper(p, p->t.sqlite ? "UPDATE t_verzameling SET hash = x'01' WHERE id = 1"
				    : "UPDATE t_verzameling SET hash = '\\x01' WHERE id = 1");
	expect_bad(p, NULL, "de verzameling ontbreekt");
}

/* ---- the six manipulations ---- */

static void fill(struct proef *p)
{
	fine(read_times(p, 5, 0));
	fine(change_times(p, 5, 0));
	anchor(p);
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 2);
}

static void test_edited_row_is_found(void **state)
{
	static const char *const edits[] = {
	    "UPDATE t_inzage SET jongere_id = 6 WHERE id = 3",
	    "UPDATE t_inzage SET jongere_id = 5, gebruiker_id = 99 WHERE id = 3",
	    "UPDATE t_inzage SET gebruiker_id = 3, functie_id = 99 WHERE id = 3",
	    "UPDATE t_inzage SET functie_id = 4, op = op + 1 WHERE id = 3",
	    "UPDATE t_inzage SET op = op - 1, route = 'GET /iets' WHERE id = 3",
	    "UPDATE t_inzage SET route = 'GET /jongeren/:jongere', doel = 'anders' WHERE id = 3",
	    "UPDATE t_inzage SET doel = 'begeleiding', uitkomst = 'geweigerd' WHERE id = 3",
	    "UPDATE t_inzage SET uitkomst = 'gelezen', onderdelen = 1 WHERE id = 3",
	    "UPDATE t_inzage SET onderdelen = 3, aantal = 0 WHERE id = 3",
	    /* the same letters, in another field */
	    "UPDATE t_inzage SET aantal = 1, route = route || 'b', doel = 'egeleiding' WHERE id = 3",
	};
	struct proef *p = *state;

	fill(p);
	for (size_t i = 0; i < COUNT(edits); i++) {
		proef_tamper(p, edits[i]);
		expect_bad(p, NULL, "plaats 3 (rij 3): het zegel klopt niet");
	}
	proef_tamper(p, "UPDATE t_inzage SET route = 'GET /jongeren/:jongere', doel = 'begeleiding'"
			" WHERE id = 3");
	expect_whole(p, 5, 5);
}

static void test_edited_change_is_found(void **state)
{
	static const char *const edits[] = {
	    "UPDATE t_wijziging SET gebruiker_id = 99 WHERE id = 2",
	    "UPDATE t_wijziging SET gebruiker_id = NULL, functie_id = 1 WHERE id = 2",
	    "UPDATE t_wijziging SET functie_id = NULL, op = op + 1 WHERE id = 2",
	    "UPDATE t_wijziging SET op = op - 1, tabel = 'jongere' WHERE id = 2",
	    "UPDATE t_wijziging SET tabel = 'regio', rij_id = 99 WHERE id = 2",
	    "UPDATE t_wijziging SET rij_id = 2, jongere_id = 1 WHERE id = 2",
	    "UPDATE t_wijziging SET jongere_id = NULL, soort = 'wijzig' WHERE id = 2",
	    "UPDATE t_wijziging SET soort = 'nieuw', velden = '{}' WHERE id = 2",
	};
	struct proef *p = *state;

	fill(p);
	for (size_t i = 0; i < COUNT(edits); i++) {
		proef_tamper(p, edits[i]);
		expect_bad(p, NULL, "plaats 2 (rij 2): het zegel klopt niet");
	}
	proef_tamper(p, "UPDATE t_wijziging SET velden = NULL WHERE id = 2");
	expect_whole(p, 5, 5);
}

static void test_deleted_row_is_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, "DELETE FROM t_inzage WHERE id = 2");
	expect_bad(p, NULL, "plaats 2 ontbreekt: de keten heeft een gat");
	proef_tamper(p, "DELETE FROM t_wijziging WHERE id = 1");
	expect_bad(p, NULL, "wijziging: keten");
	assert_non_null(strstr(p->report.data, "plaats 1 ontbreekt"));
}

static void test_no_two_rows_stand_on_one_place(void **state)
{
	struct proef *p = *state;

	fine(change_times(p, 1, 0));
	assert_true(testdb_refuses(&p->t,
				   "INSERT INTO t_wijziging (op, tabel, rij_id, soort, keten,"
				   " volgnummer) SELECT op, tabel, rij_id, soort, keten, volgnummer"
				   " FROM t_wijziging",
				   p->t.sqlite ? "UNIQUE" : "wijziging_keten"));
	expect_whole(p, 1, 0);
}

static void test_inserted_row_is_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p,
		     "INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, "
		     "onderdelen, jongere_id, aantal, keten, volgnummer, zegel) "
		     "SELECT op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen, "
		     "jongere_id, aantal, keten, 6, zegel FROM t_inzage WHERE id = 5");
	expect_bad(p, NULL, "plaats 6 (rij 6): het zegel klopt niet");
}

static void test_inserted_row_without_seal_is_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(
	    p,
	    "INSERT INTO t_wijziging (op, tabel, rij_id, soort) VALUES (1, 'regio', 1, 'nieuw')");
	expect_bad(p, NULL, "wijziging: rij 6 heeft geen zegel");
}

static void test_reordered_rows_are_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, "UPDATE t_inzage SET volgnummer = 100 WHERE id = 2");
	proef_tamper(p, "UPDATE t_inzage SET volgnummer = 2 WHERE id = 3");
	proef_tamper(p, "UPDATE t_inzage SET volgnummer = 3 WHERE id = 2");
	expect_bad(p, NULL, "plaats 2 (rij 3): het zegel klopt niet");
	/* The numbers are put right again, so that only the seals tell. */
	proef_tamper(p, "UPDATE t_inzage SET id = 100 WHERE id = 2");
	proef_tamper(p, "UPDATE t_inzage SET id = 2 WHERE id = 3");
	proef_tamper(p, "UPDATE t_inzage SET id = 3 WHERE id = 100");
	expect_bad(p, NULL, "plaats 2 (rij 2): het zegel klopt niet");
}

static void test_renumbered_row_is_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, "UPDATE t_inzage SET id = 100 WHERE id = 2");
	expect_bad(p, NULL, "plaats 3 (rij 3): de rijnummers staan niet op volgorde");
}

static void test_cut_tail_is_found_by_the_anchor(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, "DELETE FROM t_inzage WHERE id > 3");
	assert_int_equal(verify(p, NULL), 0);
	expect_bad(p, p->anker, "plaats 4 ontbreekt: het anker van 2");
	proef_tamper(p, "DELETE FROM t_wijziging WHERE id > 0");
	expect_bad(p, p->anker, "wijziging: keten");
	assert_non_null(strstr(p->report.data, "plaats 1 ontbreekt: het anker van 2"));
}

static void test_log_that_went_on_after_a_cut_tail_is_found(void **state)
{
	static const int64_t six[] = {6};
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, "DELETE FROM t_inzage WHERE id > 3");
	fine(read_list(p, six, 1, 0));
	fine(read_list(p, six, 1, 0));
	expect_bad(p, p->anker, "staat anders in het ankerbestand");
}

static void test_older_database_is_found_by_the_anchor(void **state)
{
	struct proef *p = *state;
	char path[240], copy[250];

	snprintf(path, sizeof path, "%s/db", p->t.dir);
	snprintf(copy, sizeof copy, "%s.kopie", path);
	fine(read_times(p, 2, 0));
	proef_stop(p);
	testdb_copy_file(path, copy);
	proef_start(p);
	fill(p);
	proef_stop(p);
	testdb_copy_file(copy, path);
	proef_start(p);
	assert_int_equal(verify(p, NULL), 0);
	expect_bad(p, p->anker, "plaats 3 ontbreekt: het anker van 2");
}

static void test_another_key_does_not_fit(void **state)
{
	struct proef *p = *state;

	fill(p);
	p->key[0] ^= 1;
	expect_bad(p, NULL, "plaats 1 (rij 1): het zegel klopt niet");
	expect_bad(p, p->anker, "anker: regel 2");
}

static void test_seal_of_another_length_stops_the_writer(void **state)
{
	struct proef *p = *state;

	fill(p);
	proef_tamper(p, p->t.sqlite ? "UPDATE t_inzage SET zegel = x'01' WHERE id = 5"
				    : "UPDATE t_inzage SET zegel = '\\x01' WHERE id = 5");
	expect_bad(p, NULL, "plaats 5 (rij 5): het zegel klopt niet");
	assert_int_equal(read_times(p, 1, 0), ERR_DATABASE);
}

/* ---- anchors ---- */

static void test_anchor_is_appended_only_when_there_is_news(void **state)
{
	struct proef *p = *state;

	assert_false(logboek_anchor_due(p->l, clock_now()));
	anchor(p);
	assert_int_equal(access(p->anker, F_OK), -1);
	fine(read_times(p, 1, 0));
	assert_false(logboek_anchor_due(p->l, clock_now()));
	assert_true(logboek_anchor_due(p->l, (struct moment){clock_now().ms + 61000}));
	anchor(p);
	anchor(p);
	fine(read_times(p, LOGBOEK_ANCHOR_ROWS, 0));
	assert_true(logboek_anchor_due(p->l, clock_now()));
	anchor(p);
	assert_false(logboek_anchor_due(p->l, (struct moment){clock_now().ms + 61000}));
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 2);
}

static void test_anchor_file_is_private(void **state)
{
	struct proef *p = *state;
	struct stat st;

	fine(read_times(p, 1, 0));
	anchor(p);
	assert_int_equal(stat(p->anker, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
}

static void test_undone_rows_are_not_anchored(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 1, 0));
	assert_int_equal(read_times(p, 5, ERR_INVOER), ERR_INVOER);
	anchor(p);
	fine(verify(p, p->anker));
}

static void append(struct proef *p, const char *text)
{
	FILE *f = fopen(p->anker, "a");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void test_half_a_line_of_a_crash_is_passed_over(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 1, 0));
	anchor(p);
	append(p, "2026-11-22T10:15:00Z inzage 1 99 abc");
	fine(read_times(p, 1, 0));
	anchor(p);
	append(p, "2026-11-22T10:15:00Z iets 1 99 00 00\n");
	append(p, "2026-11-22T10:15:00Z inzage 1 99 00 00\n");
	append(p, "2026-11-22T10:15:00Z inzage 1 99 00 00 meer\n");
	append(p, "2026-11-22T10:15:00Z inzage 1 99 "
		  "0000000000000000000000000000000000000000000000000000000000000000 00\n");
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 2);
}

static void test_changed_anchor_is_found(void **state)
{
	struct proef *p = *state;
	char command[300];

	fill(p);
	snprintf(command, sizeof command, "sed -i 's/ 5 / 4 /' %s", p->anker);
	assert_int_equal(system(command), 0);
	expect_bad(p, p->anker, "anker: regel 2 van het bestand is veranderd");
}

static void test_anchor_of_a_missing_chain_is_found(void **state)
{
	struct proef *p = *state;

	fill(p);
	/* The chain gets a number below and above the one that the anchor names. */
	proef_tamper(p, "DELETE FROM t_inzage WHERE id > 0");
	expect_bad(p, p->anker, "plaats 1 ontbreekt");
}

static void test_anchor_file_that_is_not_there_is_an_error(void **state)
{
	struct proef *p = *state;

	assert_int_equal(verify(p, "/tmp/bestaat-niet/anker"), ERR_ONBEKEND);
	fine(read_times(p, 1, 0));
	assert_int_equal(logboek_anchor(p->l, "/tmp/bestaat-niet/anker"), ERR_ONBEKEND);
	assert_true(logboek_anchor_due(p->l, clock_now()));
	anchor(p);
	fine(verify(p, p->anker));
}

static void test_disk_that_does_not_take_the_anchor_is_told(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 1, 0));
	assert_int_equal(logboek_anchor(p->l, "/dev/full"), ERR_SCHIJF_VOL);
	assert_int_equal(logboek_anchor(p->l, "/dev/null"), ERR_DATABASE); /* cannot be synced */
	assert_int_equal(logboek_anchor(p->l, "/tmp"), ERR_DATABASE);
	assert_int_equal(verify(p, "/tmp"), ERR_DATABASE);
	anchor(p);
	fine(verify(p, p->anker));
}

static void test_half_written_anchor_is_written_again(void **state)
{
	struct rlimit before, small;
	struct proef *p = *state;

	fine(read_times(p, 1, 0));
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_IGN);
	small = before;
	small.rlim_cur = 20;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	int rc = logboek_anchor(p->l, p->anker);

	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(rc, ERR_SCHIJF_VOL);
	anchor(p);
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 1);
}

static void test_who_writes_the_logs_can_check_them(void **state)
{
	struct proef *p = *state;

	fine(read_times(p, 1, 0));
	fine(logboek_check(p->l, NULL, &p->telling, &p->report));
	fine(logboek_check(p->l, p->anker, &p->telling, &p->report));
	assert_int_equal(p->telling.ankers, 0);
	anchor(p);
	fine(logboek_check(p->l, p->anker, &p->telling, &p->report));
	assert_int_equal(p->telling.ankers, 1);
}

/* On PostgreSQL every process has a chain of its own: any of them may be taken away. */
static void test_every_chain_is_held_by_its_anchors(void **state)
{
	static const char *const gone[] = {
	    "DELETE FROM t_inzage WHERE keten = (SELECT min(keten) FROM t_inzage)",
	    "DELETE FROM t_wijziging WHERE keten = (SELECT max(keten) FROM t_wijziging)"};
	struct proef *p = *state;

	for (int i = 0; i < 4; i++) {
		fine(read_times(p, 2, 0));
		fine(change_times(p, 2, 0));
		anchor(p);
		fine(read_times(p, 2, 0));
		anchor(p);
		proef_restart(p);
	}
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 12);
	for (size_t i = 0; i < COUNT(gone); i++) {
		proef_tamper(p, gone[i]);
		expect_bad(p, p->anker, "plaats 1 ontbreekt: het anker van 2");
	}
}

/* ---- faults ---- */

/* What must hold after every fault: no half line, and a log that goes on. */
static void expect_sound(struct proef *p)
{
	int rc = verify(p, NULL);

	if (rc != 0)
		fail_msg("%s: %s%s", err_name(rc), database_error(), p->report.data);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_inzage"), p->telling.inzagen);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_wijziging"),
			 p->telling.wijzigingen);
}

static struct fake *wrap(struct proef *p)
{
	struct fake *f = db_fake_wrap(p->t.d);

	assert_non_null(f);
	return f;
}

static void unwrap(struct proef *p, struct fake *f)
{
	proef_stop(p);
	db_fake_free(f);
	proef_start(p);
}

/* Every step of a reading of a list and of a change fails once, in every way. */
static void test_fault_at_any_step_leaves_the_log_sound(void **state)
{
	static const enum fake_fault faults[] = {FAKE_ERROR, FAKE_LOST, FAKE_RETRY};
	struct proef *p = *state;
	struct fake *f = wrap(p);
	int64_t list[3] = {1, 2, 0};

	fine(read_times(p, 2, 0));
	fine(change_times(p, 2, 0));
	for (size_t i = 0; i < COUNT(faults); i++) {
		bool fired = true;

		for (unsigned step = 1; fired; step++) {
			list[2] = (int64_t)(100 * i + step); /* a new set each time */
			db_fake_arm(f, faults[i], step);
			int one = read_list(p, list, COUNT(list), 0);
			int two = change_times(p, 2, 0);

			fired = db_fake_fired(f);
			db_fake_arm(f, FAKE_NONE, 0);
			if (faults[i] == FAKE_ERROR)
				assert_int_equal(fired, one < 0 || two < 0);
			assert_true(step < 100);
		}
		expect_sound(p);
	}
	anchor(p); /* connections were lost: of more than one writer */
	fine(verify(p, p->anker));
	unwrap(p, f);
	expect_sound(p);
}

static void test_fault_while_anchoring_is_told(void **state)
{
	struct proef *p = *state;
	struct fake *f = wrap(p);
	int rc = ERR_DATABASE;
	unsigned failed = 0;

	fine(read_times(p, 1, 0));
	fine(change_times(p, 1, 0));
	for (; rc == ERR_DATABASE; failed += rc < 0) {
		assert_int_equal(access(p->anker, F_OK), -1);
		db_fake_arm(f, FAKE_ERROR, failed + 1);
		rc = logboek_anchor(p->l, p->anker);
	}
	db_fake_arm(f, FAKE_NONE, 0);
	assert_in_range(failed, 3, 10); /* begin, and one question per chain */
	fine(rc);
	fine(verify(p, p->anker));
	assert_int_equal(p->telling.ankers, 2);
	unwrap(p, f);
}

/* A log that cannot be read is not in order: it is an error. */
static void test_fault_while_verifying_is_told(void **state)
{
	struct proef *p = *state;
	struct fake *f = wrap(p);
	int rc = ERR_DATABASE;
	unsigned failed = 0;

	fine(read_times(p, 1, 0));
	fine(change_times(p, 1, 0));
	for (; rc == ERR_DATABASE; failed += rc < 0) {
		db_fake_arm(f, FAKE_ERROR, failed + 1);
		rc = verify(p, NULL);
	}
	db_fake_arm(f, FAKE_NONE, 0);
	assert_in_range(failed, 5, 12); /* begin, two logs, what has no seal, sets */
	fine(rc);
	unwrap(p, f);
}

static void test_no_log_is_closed_without_harm(void **state)
{
	(void)state;
	logboek_close(NULL);
}

/* ---- two processes ---- */

static void test_two_processes_take_turns(void **state)
{
	struct proef *p = *state;
	struct proef other = *p;

	proef_start(&other);
	for (int i = 0; i < 3; i++) {
		fine(read_times(p, 2, 0));
		fine(change_times(&other, 2, 0));
		fine(read_times(&other, 1, 0));
		assert_int_equal(read_times(p, 1, ERR_INVOER), ERR_INVOER);
		fine(read_times(&other, 1, 0));
		fine(change_times(p, 1, 0));
	}
	proef_stop(&other);
	expect_whole(p, 9, 12);
}

#define ON(X)                                                                                      \
	X(test_empty_log_is_whole), X(test_every_reading_and_change_is_sealed_once),               \
	    X(test_many_changes_in_one_transaction_are_all_sealed),                                \
	    X(test_changed_fields_are_part_of_the_seal), X(test_log_goes_on_after_a_restart),      \
	    X(test_refused_reading_names_nobody), X(test_refusal_is_told_from_a_reading),          \
	    X(test_undone_first_row_leaves_no_gap), X(test_undone_rows_leave_no_gap),              \
	    X(test_undone_set_is_not_remembered), X(test_same_list_is_one_set),                    \
	    X(test_list_of_one_is_no_set),                                                         \
	    X(test_large_list_is_logged_and_a_too_large_one_refused),                              \
	    X(test_changed_set_is_found), X(test_reading_moved_to_another_set_is_found),           \
	    X(test_edited_row_is_found), X(test_edited_change_is_found),                           \
	    X(test_deleted_row_is_found), X(test_no_two_rows_stand_on_one_place),                  \
	    X(test_inserted_row_is_found), X(test_inserted_row_without_seal_is_found),             \
	    X(test_reordered_rows_are_found), X(test_renumbered_row_is_found),                     \
	    X(test_cut_tail_is_found_by_the_anchor),                                               \
	    X(test_log_that_went_on_after_a_cut_tail_is_found), X(test_another_key_does_not_fit),  \
	    X(test_seal_of_another_length_stops_the_writer),                                       \
	    X(test_anchor_is_appended_only_when_there_is_news), X(test_anchor_file_is_private),    \
	    X(test_undone_rows_are_not_anchored), X(test_half_a_line_of_a_crash_is_passed_over),   \
	    X(test_changed_anchor_is_found), X(test_anchor_of_a_missing_chain_is_found),           \
	    X(test_anchor_file_that_is_not_there_is_an_error),                                     \
	    X(test_disk_that_does_not_take_the_anchor_is_told),                                    \
	    X(test_half_written_anchor_is_written_again),                                          \
	    X(test_every_chain_is_held_by_its_anchors),                                            \
	    X(test_who_writes_the_logs_can_check_them),                                            \
	    X(test_fault_at_any_step_leaves_the_log_sound), X(test_fault_while_anchoring_is_told), \
	    X(test_fault_while_verifying_is_told), X(test_no_log_is_closed_without_harm),          \
	    X(test_two_processes_take_turns)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {
	    ON(PROEF_SQLITE), PROEF_SQLITE(test_older_database_is_found_by_the_anchor)};
	static const struct CMUnitTest pg[] = {ON(PROEF_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
