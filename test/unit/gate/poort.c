#include "poort.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct poort poort;

extern const struct page *const test_pages[]; /* pagina.c */

static struct buf reply = BUF_INIT(8 * 1024 * 1024);

/* ---- who there is ---- */

static const char people[] =
    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"
    " (1, 'Gemeente', 'gemeente', 'gemeente', 'werk_inkomen', 'Participatiewet, artikel 7');"
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (1, 'Sanne', 'sanne', 's@x.example', CAST('1' AS {{bytes}}), 1),"
    " (2, 'Bram', 'bram', 'b@x.example', CAST('2' AS {{bytes}}), 1),"
    " (3, 'Els', 'els', 'e@x.example', CAST('3' AS {{bytes}}), 1),"
    " (4, 'Bea', 'bea', 'a@x.example', CAST('4' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (1, 1, 1, 'casusregisseur', 'uitvoering', 1), (2, 2, 1, 'jobcoach', 'uitvoering', 1),"
    " (3, 3, 1, 'mentor', 'uitvoering', 1), (4, 4, 1, 'beheerder', 'beleid', 1);"
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash,"
    " fase, fase_van_datum, wil, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
    " aangemaakt_op) VALUES"
    " (1, 'Jayda', 'Test', 'jayda test', 14000, CAST('1' AS {{bytes}}), 'werk', 20000, 'niets', 1,"
    " 1000, 20500, 1000),"
    " (2, 'Abdul', 'Test', 'abdul test', 14000, CAST('2' AS {{bytes}}), 'werk', 20000, 'niets', 1,"
    " 1000, 20500, 1000);"
    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
    " van_op) VALUES (1, 2, 'jobcoach', 1025, 'overeenkomst', 'jobcoaching', 1000);";

struct aanmelding {
	int64_t nr;
	struct bezoeker *wie;
};

static int enter_work(struct db *db, void *arg)
{
	struct aanmelding *a = arg;

	return sessie_create(db, (gebruiker_id){a->nr}, (functie_id){a->nr}, clock_now(),
			     a->wie->cookie);
}

/* The token that stands in a form is the one to send. */
static void take_csrf(struct bezoeker *wie)
{
	const char *at;

	assert_int_equal(ask(.path = "/open/formulier", .wie = wie), 200);
	at = strstr(reply_text(), "name=\"_csrf\" value=\"");
	assert_non_null(at);
	snprintf(wie->csrf, sizeof(wie->csrf), "%s", at + strlen("name=\"_csrf\" value=\""));
}

void poort_enter(int64_t nr, struct bezoeker *wie)
{
	proef_write(&poort.p, enter_work, &(struct aanmelding){nr, wie});
	take_csrf(wie);
}

/* ---- opening ---- */

static void open_gate(bool https, int64_t idle_ms)
{
	struct master_key key = {{0}};
	struct buf report = BUF_INIT(10000);
	const struct gate_options options = {.pages = test_pages,
					     .database = poort.p.t.d,
					     .logboek = poort.p.l,
					     .key = &key,
					     .https = https,
					     .idle_ms = idle_ms,
					     .heart_ms = 50};
	struct server_options server = {.address = "127.0.0.1",
					.threads = 2,
					.arena_cap = 2 << 20,
					.reply_cap = 4 << 20,
					.body_limit = gate_body_limit,
					.handle = gate_handle,
					.refuse = gate_refuse,
					.finished = gate_finished};

	secret_derive(&key, SECRET_TOKEN, poort.tokens.bytes);
	if (gate_open(&options, &poort.gate, &report))
		fail_msg("%s", report.data);
	buf_free(&report);
	server.owner = poort.gate;
	fine(server_start(&server, &poort.l.server));
	gate_set_server(poort.gate, poort.l.server);
}

static void close_gate(void)
{
	server_stop(poort.l.server);
	gate_close(poort.gate);
}

void poort_reopen(bool https, int64_t idle_ms)
{
	close_gate();
	open_gate(https, idle_ms);
}

int poort_setup(void **state UNUSED)
{
	proef_open(&poort.p, true);
	poort.fake = db_fake_wrap(poort.p.t.d);
	proef_script(&poort.p, people);
	open_gate(false, 0);
	poort_enter(1, &poort.sanne);
	poort_enter(2, &poort.bram);
	poort_enter(3, &poort.els);
	poort_enter(4, &poort.bea);
	return 0;
}

int poort_teardown(void **state UNUSED)
{
	close_gate();
	proef_close(&poort.p);
	db_fake_free(poort.fake);
	buf_free(&reply);
	return 0;
}

/* ---- knocking ---- */

static void write_head(struct buf *b, const struct vraag *v, size_t body)
{
	const char *method = v->method ? v->method : v->form || v->json ? "POST" : "GET";
	const char *mark = strstr(v->path, "%s");
	const char *type = v->json ? "application/json" : "application/x-www-form-urlencoded";

	if (v->type)
		type = v->type;
	buf_format(b, "%s ", method);
	if (mark)
		buf_format(b, "%.*s%s%s", (int)(mark - v->path), v->path,
			   token(ID_JONGERE, v->jongere ? v->jongere : 1), mark + 2);
	else
		buf_text(b, v->path);
	buf_format(b, " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s",
		   v->headers ? v->headers : "");
	if (v->wie)
		buf_format(b, "Cookie: startbaan=%s\r\n", v->wie->cookie);
	if (v->wie && v->json && !v->bare)
		buf_format(b, "X-CSRF-Token: %s\r\n", v->wie->csrf);
	if (v->form || v->json)
		buf_format(b, "Content-Type: %s\r\nContent-Length: %zu\r\n", type, body);
	buf_text(b, "\r\n");
}

static void write_body(struct buf *b, const struct vraag *v)
{
	if (v->json)
		buf_text(b, v->json);
	else if (v->form && v->wie && !v->bare)
		buf_format(b, "_csrf=%s&%s", v->wie->csrf, v->form);
	else if (v->form)
		buf_text(b, v->form);
}

int ask_(const struct vraag *v)
{
	struct buf head = BUF_INIT(16 * 1024), body = BUF_INIT(1024 * 1024);
	int fd = client_connect(&poort.l);
	size_t len = 0;
	const char *text;

	write_body(&body, v);
	write_head(&head, v, body.len);
	assert_int_equal(head.error | body.error, 0);
	assert_true(client_send(fd, head.data, head.len));
	if (body.len)
		client_send(fd, body.data, body.len);
	text = client_read(fd, &len, PATIENCE_MS);
	close(fd);
	buf_free(&head);
	buf_free(&body);
	buf_clear(&reply);
	buf_add(&reply, text, len);
	buf_char(&reply, '\0');
	return len > 12 ? (int)strtol(text + sizeof("HTTP/1.1"), NULL, 10) : 0;
}

const char *reply_text(void)
{
	return reply.data;
}

/* ---- what is left behind ---- */

const char *token(enum id_kind kind, int64_t nr)
{
	static char text[TOKEN_MAX];

	return token_of(&poort.tokens, kind, nr, text);
}

int64_t number(const char *sql)
{
	return proef_number(&poort.p, sql);
}

bool wants(const char *wil)
{
	char text[TESTDB_TEXT_MAX];

	testdb_text(&poort.p.t, "SELECT wil FROM t_jongere WHERE id = 1", text);
	return strcmp(text, wil) == 0;
}
