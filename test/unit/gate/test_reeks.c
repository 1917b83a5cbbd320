/*
 * One act on many at once. What is lost when this fails: something is done that alone was refused,
 * is done twice after the machine stopped, or what a colleague wrote since is put back.
 */
#include "pagina_reeks.h"
#include "poort.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FIRST 11 /* of the young people who are in a reeks */
#define MANY 5

static int setup(void **state)
{
	poort_setup(state);
	sem_init(&proefreeks_wacht, 0, 0);
	sem_init(&proefreeks_verder, 0, 0);
	for (int i = 0; i < MANY; i++) {
		char sql[600];

		snprintf(sql, sizeof(sql),
			 "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw,"
			 " geboorte_datum, herken_hash, fase, fase_van_datum, wil,"
			 " casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
			 " aangemaakt_op) VALUES (%d, 'Kind%d', 'Test', 'kind test', 14000,"
			 " CAST('k%d' AS {{bytes}}), 'werk', 20000, 'niets', 1, 1000, 20500, 1000)",
			 FIRST + i, i, i);
		proef_script(&poort.p, sql);
	}
	return 0;
}

/* ---- choosing and doing ---- */

static char lines[200000]; /* of the form in which they are chosen */

static void begin(const char *handeling)
{
	snprintf(lines, sizeof(lines), "handeling=%s", handeling);
}

static int64_t versie_of(int64_t jongere)
{
	char sql[100];

	snprintf(sql, sizeof(sql), "SELECT versie FROM t_jongere WHERE id = %d", (int)jongere);
	return number(sql);
}

/* As a list sends it; `hoe` is what the act of pagina_reeks.c does with it. */
static void add(int64_t jongere, const char *hoe)
{
	size_t n = strlen(lines);

	snprintf(lines + n, sizeof(lines) - n, "&kies=jongere%%3D%s%%26_versie%%3D%d%%26hoe%%3D%s",
		 token(ID_JONGERE, jongere), (int)versie_of(jongere), hoe);
}

static void add_all(const char *hoe)
{
	for (int i = 0; i < MANY; i++)
		add(FIRST + i, hoe);
}

static int64_t newest(void)
{
	return number("SELECT max(id) FROM t_reeks");
}

static int at(const struct bezoeker *wie, const char *what, const char *form)
{
	char path[200];

	snprintf(path, sizeof(path), "/reeksen/%s%s", token(ID_REEKS, newest()), what);
	return ask(.path = path, .wie = wie, .form = form);
}

static int shown(const struct bezoeker *wie)
{
	return at(wie, "", NULL);
}

static void chosen(const struct bezoeker *wie, const char *form)
{
	assert_int_equal(ask(.path = "/reeksen", .wie = wie, .form = lines), 303);
	if (form)
		assert_int_equal(at(wie, "", form), 303);
}

/* What takes long is waited for. */
static void settle(const struct bezoeker *wie)
{
	while (shown(wie) == 200 && strstr(reply_text(), "Even geduld"))
		usleep(20000);
}

static void done(const struct bezoeker *wie)
{
	assert_int_equal(at(wie, "/uitvoeren", ""), 303);
	settle(wie);
}

static void back(const struct bezoeker *wie)
{
	assert_int_equal(at(wie, "/terug", ""), 303);
	settle(wie);
}

static int became(const char *uitkomst)
{
	char sql[200];

	snprintf(sql, sizeof(sql),
		 "SELECT count(*) FROM t_reeksregel WHERE reeksuitkomst = '%s' AND reeks_id = %d",
		 uitkomst, (int)newest());
	return (int)number(sql);
}

static bool is_toestand(const char *toestand)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM t_reeks WHERE toestand = '%s' AND id = %d",
		 toestand, (int)newest());
	return number(sql);
}

/* How often something was done to them all together, ever. */
static int64_t acts(void)
{
	return number("SELECT sum(versie) FROM t_jongere WHERE id > 10");
}

static int wish(int64_t jongere, const char *form)
{
	return ask(.path = "/jongeren/%s/wens", .jongere = jongere, .wie = &poort.sanne,
		   .form = form);
}

/* ---- what is refused ---- */

static void a_line_that_alone_is_refused_is_done_with_the_others(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	add(FIRST, "");
	add(FIRST + 1, "nooit");
	add(FIRST + 2, "botst");
	add(FIRST + 3, "");
	add(FIRST + 4, "lang");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(wish(FIRST + 3, "wil=intussen"), 303);
	assert_int_equal(shown(&poort.sanne), 200);
	assert_said("2 van de 5 slaan wij over");
	assert_said("Bij deze kan dit niet.");
	assert_said("Een ander heeft dit intussen gewijzigd.");
	assert_int_equal(acts(), before + 1); /* looking does nothing */
	done(&poort.sanne);
	assert_said("Gedaan: 1. Overgeslagen: 4.");
	assert_said("Bij deze kan dit niet.");
	assert_said("Dit is intussen al gedaan");
	assert_int_equal(acts(), before + 2);
	assert_int_equal(became("overgeslagen"), 4);
}

static void who_sees_no_health_or_nobody_any_more_does_it_in_a_reeks(void **state UNUSED)
{
	begin("uitstel");
	add(1, "");
	chosen(&poort.bram, "woord=samen");
	assert_int_equal(shown(&poort.bram), 200);
	assert_said("U mag dit bij deze jongere niet doen.");
	done(&poort.bram);
	assert_int_equal(became("overgeslagen"), 1);
	assert_false(wants("samen"));

	begin("contactverzet");
	add(1, "");
	chosen(&poort.bram, "woord=samen");
	proef_script(&poort.p, "UPDATE t_betrokkene SET tot_op = 2000 WHERE gebruiker_id = 2");
	assert_int_equal(shown(&poort.bram), 200);
	assert_said("Dit is er niet meer, of u ziet het niet meer.");
	assert_unsaid("Jayda");
	done(&poort.bram);
	assert_int_equal(became("overgeslagen"), 1);
	assert_false(wants("samen"));
	proef_script(&poort.p,
		     "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen,"
		     " grondslag, artikel, van_op) VALUES (1, 2, 'jobcoach', 1025,"
		     " 'overeenkomst', 'jobcoaching', 3000)");
}

static void a_line_that_was_chosen_twice_is_done_twice(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	add(FIRST, "");
	add(FIRST, "");
	chosen(&poort.sanne, "woord=samen");
	done(&poort.sanne);
	assert_said("Gedaan: 1. Overgeslagen: 1.");
	assert_int_equal(acts(), before + 1);
}

static void a_line_that_says_not_of_whom_is_done_to_somebody(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	strcat(lines, "&kies=hoe%3Dx&kies=_versie%3D1&kies=%25zz");
	chosen(&poort.sanne, "woord=samen");
	done(&poort.sanne);
	assert_int_equal(became("gedaan"), 0);
	assert_int_equal(acts(), before);
}

static void what_no_role_of_his_may_do_is_begun(void **state UNUSED)
{
	begin("overlegpunt");
	add_all("");
	assert_int_equal(ask(.path = "/reeksen", .wie = &poort.sanne, .form = lines), 403);
	begin("contactverzet");
	add(1, "");
	assert_int_equal(ask(.path = "/reeksen", .wie = &poort.bea, .form = lines), 403);
}

static void a_colleague_looks_at_a_reeks_or_carries_it_out(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	add_all("");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(shown(&poort.bram), 404);
	assert_int_equal(at(&poort.bram, "", "woord=anders"), 404);
	assert_int_equal(at(&poort.bram, "/uitvoeren", ""), 404);
	assert_int_equal(at(&poort.bram, "/terug", ""), 404);
	assert_true(is_toestand("gekozen"));
	assert_int_equal(acts(), before);
}

static void more_than_five_hundred_are_begun_or_none_at_all(void **state UNUSED)
{
	int64_t before = number("SELECT count(*) FROM t_reeks");

	begin("contactverzet");
	assert_int_equal(ask(.path = "/reeksen", .wie = &poort.sanne, .form = lines), 400);
	assert_said("U koos nog niets");
	strcat(lines, "&kies=&kies=jongere%3Dvreemd&kies=");
	memset(lines + strlen(lines), 'x', 401); /* longer than a line is */
	assert_int_equal(ask(.path = "/reeksen", .wie = &poort.sanne, .form = lines), 400);
	memset(lines, 0, sizeof(lines));
	begin("contactverzet");
	for (int i = 0; i < 501; i++)
		add(FIRST, "");
	assert_int_equal(ask(.path = "/reeksen", .wie = &poort.sanne, .form = lines), 400);
	assert_said("U koos er 501");
	assert_int_equal(number("SELECT count(*) FROM t_reeks"), before);
}

/* ---- what is the same for all ---- */

static void what_was_typed_for_all_is_gone_or_wrong_for_all(void **state UNUSED)
{
	begin("contactverzet");
	add_all("");
	chosen(&poort.sanne, NULL);
	assert_int_equal(shown(&poort.sanne), 200);
	assert_said("name=\"woord\"");
	assert_unsaid("name=\"hoe\""); /* each line says that itself */
	assert_int_equal(at(&poort.sanne, "/uitvoeren", ""), 409);
	assert_int_equal(at(&poort.sanne, "", "woord=langer+dan+twintig+letters"), 400);
	assert_said("hoogstens 20 tekens");
	assert_said("value=\"langer dan twintig letters\"");
	assert_int_equal(at(&poort.sanne, "", ""), 400);
	assert_said("vul dit in");
	/* What a line says is no mistake of who fills this in. */
	assert_int_equal(
	    at(&poort.sanne, "", "woord=kort&hoe=veel+te+lang+voor+dit+verborgen+veld"), 303);
	assert_int_equal(at(&poort.sanne, "?wijzig=1", NULL), 200);
	assert_said("value=\"kort\"");
	done(&poort.sanne);
	assert_int_equal(became("gedaan"), MANY);
	assert_int_equal(at(&poort.sanne, "", "woord=anders"), 409);
}

static void what_asks_nothing_for_all_asks_something(void **state UNUSED)
{
	int64_t before = acts();

	begin("herinnering");
	add_all("");
	chosen(&poort.sanne, NULL);
	assert_int_equal(shown(&poort.sanne), 200);
	assert_said("Doe dit voor 5 regels");
	assert_int_equal(at(&poort.sanne, "", "woord=x"), 409);
	done(&poort.sanne);
	assert_said("Gedaan: 5.");
	assert_int_equal(acts(), before + MANY);
	assert_unsaid("Zet terug"); /* nothing takes it back */
	begin("selectie");
	add_all("");
	chosen(&poort.sanne, NULL);
	assert_int_equal(at(&poort.sanne, "/uitvoeren", ""), 409);
}

static void who_was_looked_at_in_a_preview_is_not_in_the_log(void **state UNUSED)
{
	begin("contactverzet");
	add(FIRST, "leest");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(shown(&poort.sanne), 200);
	/* Of whom the line is, and the two of whom the act itself reads. */
	assert_int_equal(number("SELECT aantal FROM t_inzage WHERE route = 'GET /reeksen/:reeks'"
				" ORDER BY id DESC LIMIT 1"),
			 3);
}

/* ---- the machine ---- */

struct storing {
	enum fake_fault fault;
	const char *what;             /* is asked for */
	const char *uitkomst, *klaar; /* of the lines, and of the whole, when all is done */
	int refused;                  /* of the lines, by the act itself */
};

static void choose_all_but(int refused)
{
	begin("contactverzet");
	for (int i = 0; i < MANY; i++)
		add(FIRST + i, i < refused ? "botst" : "");
	chosen(&poort.sanne, "woord=samen");
}

/* With this step failing. Whether there was one. */
static bool fail_at(const struct storing *s, unsigned step)
{
	int64_t before = acts();
	bool fired;

	db_fake_arm(poort.fake, s->fault, step);
	at(&poort.sanne, s->what, "");
	fired = db_fake_fired(poort.fake);
	db_fake_arm(poort.fake, FAKE_NONE, 0);
	settle(&poort.sanne);
	assert_int_equal(acts(), before + became(s->uitkomst));
	if (!is_toestand(s->klaar))
		assert_int_equal(at(&poort.sanne, s->what, ""), 303);
	settle(&poort.sanne);
	assert_true(is_toestand(s->klaar));
	assert_int_equal(became(s->uitkomst), MANY - s->refused);
	assert_int_equal(became("overgeslagen"), s->refused);
	assert_int_equal(acts(), before + MANY - s->refused);
	return fired;
}

/* Each time with a later step failing, until there is no such step. */
static void fail_everywhere(const struct storing *s, unsigned by)
{
	bool fired = true;

	for (unsigned step = 1; fired; step += by) {
		choose_all_but(s->refused);
		if (strcmp(s->klaar, "terug") == 0)
			done(&poort.sanne);
		fired = fail_at(s, step);
	}
}

static void after_a_fault_half_way_something_is_done_twice_or_never(void **state UNUSED)
{
	fail_everywhere(&(struct storing){FAKE_ERROR, "/uitvoeren", "gedaan", "klaar", 0}, 3);
	fail_everywhere(&(struct storing){FAKE_ERROR, "/terug", "teruggezet", "terug", 0}, 3);
	/* Kept, and nobody heard that it was. */
	fail_everywhere(&(struct storing){FAKE_UNCERTAIN_KEPT, "/uitvoeren", "gedaan", "klaar", 0},
			1);
}

static void after_a_fault_nobody_knows_what_was_refused(void **state UNUSED)
{
	fail_everywhere(&(struct storing){FAKE_ERROR, "/uitvoeren", "gedaan", "klaar", MANY - 1},
			2);
}

static void a_bug_in_one_line_is_skipped_as_if_it_was_refused(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	add(FIRST, "");
	add(FIRST + 1, "stuk");
	add(FIRST + 2, "");
	chosen(&poort.sanne, "woord=samen");
	proefreeks_stuk = true;
	done(&poort.sanne);
	assert_said("Dit stopte halverwege");
	assert_int_equal(acts(), before + 1);
	assert_int_equal(became("open"), 2);
	proefreeks_stuk = false;
	done(&poort.sanne);
	assert_said("Gedaan: 3.");
	assert_int_equal(acts(), before + 3);

	begin("contactverzet");
	add(FIRST, "machine");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(shown(&poort.sanne), 500);
}

/* Sends it, and leaves the answer for later: the one who writes is kept by a line that waits. */
static int send_only(const char *method, const char *what)
{
	char path[200], text[2000], body[100] = "";
	int fd = client_connect(&poort.l);

	if (strcmp(method, "POST") == 0)
		snprintf(body, sizeof(body), "_csrf=%s", poort.sanne.csrf);
	snprintf(path, sizeof(path), "/reeksen/%s%s", token(ID_REEKS, newest()), what);
	snprintf(text, sizeof(text),
		 "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: startbaan=%s\r\n"
		 "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n%s",
		 method, path, poort.sanne.cookie, strlen(body), body);
	assert_true(client_say(fd, text));
	return fd;
}

static void answered(int fd, const char *status)
{
	size_t len = 0;
	const char *text = client_read(fd, &len, PATIENCE_MS);

	assert_non_null(strstr(text, status));
	assert_null(strstr(text, "Dit stopte halverwege"));
	close(fd);
}

static void wait_for_line(void)
{
	while (sem_wait(&proefreeks_wacht))
		;
}

static void the_same_form_sent_twice_does_it_twice(void **state UNUSED)
{
	int64_t before = acts();
	int first, second, look;

	begin("contactverzet");
	add(FIRST, "wacht");
	for (int i = 1; i < MANY; i++)
		add(FIRST + i, "");
	chosen(&poort.sanne, "woord=samen");
	first = send_only("POST", "/uitvoeren");
	wait_for_line();
	second = send_only("POST", "/uitvoeren");
	look = send_only("GET", "");
	usleep(1600 * 1000); /* longer than who began it is kept waiting */
	sem_post(&proefreeks_verder);
	answered(first, " 303 ");
	answered(second, " 303 ");
	answered(look, " 200 ");
	settle(&poort.sanne);
	assert_int_equal(became("gedaan"), MANY);
	assert_int_equal(acts(), before + MANY);
	assert_int_equal(at(&poort.sanne, "/uitvoeren", ""), 409);
	assert_int_equal(acts(), before + MANY);
}

/* Lets lines go on, one by one, while another thread stops the machine. */
static void *let_go(void *stop)
{
	while (!*(_Atomic bool *)stop) {
		sem_post(&proefreeks_verder);
		usleep(50000);
	}
	return NULL;
}

static void a_machine_that_stops_half_way_does_it_twice_or_never(void **state UNUSED)
{
	int64_t before = acts();
	_Atomic bool stop = false;
	pthread_t thread;
	int fd;

	begin("contactverzet");
	add_all("wacht");
	chosen(&poort.sanne, "woord=samen");
	fd = send_only("POST", "/uitvoeren");
	wait_for_line();
	pthread_create(&thread, NULL, let_go, &stop);
	poort_reopen(false, 0);
	close(fd);
	assert_int_equal(shown(&poort.sanne), 200);
	assert_int_equal(acts(), before + became("gedaan"));
	if (is_toestand("bezig")) {
		assert_said("Dit stopte halverwege");
		done(&poort.sanne);
	}
	stop = true;
	pthread_join(thread, NULL);
	assert_int_equal(became("gedaan"), MANY);
	assert_int_equal(acts(), before + MANY);
}

/* ---- taking back ---- */

static void taking_back_puts_back_what_somebody_changed_since(void **state UNUSED)
{
	int64_t before;

	begin("contactverzet");
	add(FIRST, "");
	add(FIRST + 1, "");
	add(FIRST + 2, "blijft");
	add(FIRST + 3, "nergens");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(at(&poort.sanne, "/terug", ""), 409); /* nothing was done yet */
	done(&poort.sanne);
	assert_int_equal(became("gedaan"), 4);
	assert_said("Zet terug (2)");
	assert_int_equal(wish(FIRST + 1, "wil=van+daarna"), 303);
	before = acts();
	back(&poort.sanne);
	assert_true(is_toestand("terug"));
	assert_int_equal(became("teruggezet"), 1);
	assert_int_equal(became("gebleven"), 1);
	assert_int_equal(became("gedaan"), 2); /* nothing takes these back */
	assert_said("Een ander heeft dit intussen gewijzigd.");
	assert_int_equal(acts(), before + 1);
	assert_int_equal(
	    number("SELECT count(*) FROM t_jongere WHERE id = 12 AND wil = 'van daarna'"), 1);
	assert_int_equal(at(&poort.sanne, "/terug", ""), 409);
}

static void what_an_older_program_left_cannot_be_taken_back_nor_left(void **state UNUSED)
{
	begin("contactverzet");
	add(FIRST, "");
	chosen(&poort.sanne, "woord=samen");
	done(&poort.sanne);
	proef_script(&poort.p, "DROP TRIGGER trg_reeksregel_vast");
	proef_script(&poort.p, "DROP TRIGGER trg_reeksregel_stap;"
			       "DROP TRIGGER trg_reeksregel_eigen;"
			       "UPDATE t_reeksregel SET terug_pad = '/van/vroeger' WHERE terug_pad"
			       " IS NOT NULL AND reeksuitkomst = 'gedaan'");
	back(&poort.sanne);
	assert_int_equal(became("gebleven"), 1);
	assert_true(is_toestand("terug"));
}

/* ---- on a list ---- */

static void a_list_offers_what_one_may_not_or_not_how_to_choose(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/kiezen", .wie = &poort.sanne), 200);
	assert_said("Doe iets met meer regels tegelijk");
	assert_said("Hoogstens 25");
	assert_unsaid("Kies niets");
	assert_int_equal(ask(.path = "/kiezen?kies=rijen&na=a%26b", .wie = &poort.sanne), 200);
	assert_said("Kies alle resultaten (hoogstens 500)");
	assert_said("na=a%26b");
	assert_said("Stop met kiezen");
	assert_said("Verzet het volgende contact");
	assert_unsaid("agenda van een casusoverleg");
	assert_unsaid("Dit zijn de eerste 500");
	assert_int_equal(ask(.path = "/kiezen?kies=alles&vol=1", .wie = &poort.sanne), 200);
	assert_said("Hoogstens 500");
	assert_said("Dit zijn de eerste 500");
	assert_int_equal(ask(.path = "/kiezen?kies=alles", .wie = &poort.sanne), 200);
	assert_unsaid("Dit zijn de eerste 500");
	assert_int_equal(ask(.path = "/kiezen?kies=rijen", .wie = &poort.bea), 200);
	assert_unsaid("Ga verder");
	assert_unsaid("Kies niets");
}

/* The last one: she is not there any more. */
static void who_logged_out_goes_on_doing(void **state UNUSED)
{
	int64_t before = acts();

	begin("contactverzet");
	add(FIRST, "uit");
	for (int i = 1; i < MANY; i++)
		add(FIRST + i, "");
	chosen(&poort.sanne, "woord=samen");
	assert_int_equal(at(&poort.sanne, "/uitvoeren", ""), 303);
	assert_int_equal(shown(&poort.sanne), 303); /* to the login */
	assert_int_equal(became("gedaan"), 1);
	assert_int_equal(became("open"), MANY - 1);
	assert_int_equal(acts(), before + 1);
	assert_true(is_toestand("bezig"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_line_that_alone_is_refused_is_done_with_the_others),
	    cmocka_unit_test(who_sees_no_health_or_nobody_any_more_does_it_in_a_reeks),
	    cmocka_unit_test(a_line_that_was_chosen_twice_is_done_twice),
	    cmocka_unit_test(a_line_that_says_not_of_whom_is_done_to_somebody),
	    cmocka_unit_test(what_no_role_of_his_may_do_is_begun),
	    cmocka_unit_test(a_colleague_looks_at_a_reeks_or_carries_it_out),
	    cmocka_unit_test(more_than_five_hundred_are_begun_or_none_at_all),
	    cmocka_unit_test(what_was_typed_for_all_is_gone_or_wrong_for_all),
	    cmocka_unit_test(what_asks_nothing_for_all_asks_something),
	    cmocka_unit_test(who_was_looked_at_in_a_preview_is_not_in_the_log),
	    cmocka_unit_test(after_a_fault_half_way_something_is_done_twice_or_never),
	    cmocka_unit_test(after_a_fault_nobody_knows_what_was_refused),
	    cmocka_unit_test(a_bug_in_one_line_is_skipped_as_if_it_was_refused),
	    cmocka_unit_test(the_same_form_sent_twice_does_it_twice),
	    cmocka_unit_test(a_machine_that_stops_half_way_does_it_twice_or_never),
	    cmocka_unit_test(taking_back_puts_back_what_somebody_changed_since),
	    cmocka_unit_test(what_an_older_program_left_cannot_be_taken_back_nor_left),
	    cmocka_unit_test(a_list_offers_what_one_may_not_or_not_how_to_choose),
	    cmocka_unit_test(who_logged_out_goes_on_doing),
	};

	return cmocka_run_group_tests(tests, setup, poort_teardown);
}
