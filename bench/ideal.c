/*
 * The ideal: about the least that a C program can do to answer the same questions from the same
 * SQLite over HTTP: `ideal DB` prints its address and serves until it is killed. It has no login,
 * no rights, no log of who read what, no fields to check and no layout. What Startbaan needs more
 * than this is what those cost.
 *
 *	GET /jongere?id=N	one case: three queries, a page of 15 KB	J1
 *	GET /lijst?id=N		the 50 newest open cases of owner N, 12 KB	J2
 *	GET /zoek?q=WORD	the 20 newest lines that hold a word, FTS5	J3
 *	POST /noteer?id=N	a line on the timeline; the body is its text	J4
 *	GET /cijfers		counted anew for every reader			J5
 *	GET /totalen		the same figures from totals that are kept	J5, "rollup"
 *
 * One thread. Writes of one turn of the event loop share a commit (WAL, synchronous=FULL), and are
 * answered after it.
 */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_MAX ((size_t)64 << 10)
#define CASE_PAGE_SIZE 15000
#define LIST_PAGE_SIZE 12000
#define NOTE_MAX 4000
#define WAITING_MAX 1024

enum question { Q_CASE, Q_EVENTS, Q_PLACES, Q_LIST, Q_SEARCH, Q_NOTE, Q_LIVE, Q_KEPT, Q_COUNT };

static const char *const questions[Q_COUNT] = {
    [Q_CASE] = "SELECT roepnaam, achternaam, geboren, gemeente, fase, volgend FROM jongere"
	       " WHERE id = ?",
    [Q_EVENTS] = "SELECT datum, soort, tekst FROM gebeurtenis WHERE jongere_id = ?"
		 " ORDER BY datum DESC, id DESC LIMIT 20",
    [Q_PLACES] = "SELECT werkgever, functie, van, tot FROM plaatsing WHERE jongere_id = ?"
		 " ORDER BY van DESC LIMIT 20",
    [Q_LIST] = "SELECT id, roepnaam, achternaam, geboren, fase, volgend FROM jongere"
	       " WHERE eigenaar_id = ? AND is_open = 1 ORDER BY id DESC LIMIT 50",
    [Q_SEARCH] =
	"SELECT g.jongere_id, j.roepnaam, j.achternaam, g.datum, g.tekst"
	" FROM (SELECT rowid AS id FROM zoek WHERE zoek MATCH ? ORDER BY rowid DESC LIMIT 20) z"
	" JOIN gebeurtenis g ON g.id = z.id JOIN jongere j ON j.id = g.jongere_id",
    [Q_NOTE] = "INSERT INTO gebeurtenis (jongere_id, datum, soort, tekst) VALUES (?, 20000,"
	       " 'contact', ?)",
    [Q_LIVE] = "SELECT 'fase', gemeente, fase, count(*), 0 FROM jongere GROUP BY 2, 3 UNION ALL "
	       "SELECT 'jaar', j.gemeente, '', count(*), sum(p.tot IS NULL OR p.tot >= p.van + 365)"
	       " FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id GROUP BY 2",
    [Q_KEPT] = "SELECT soort, gemeente, fase, aantal, deel FROM totaal",
};

static const struct {
	const char *path, *title;
	enum question first, last; /* the queries of this page */
	size_t size;               /* filled up to so many bytes */
} pages[] = {
    {"/jongere", "Jongere", Q_CASE, Q_PLACES, CASE_PAGE_SIZE},
    {"/lijst", "Jongeren", Q_LIST, Q_LIST, LIST_PAGE_SIZE},
    {"/zoek", "Zoeken", Q_SEARCH, Q_SEARCH, LIST_PAGE_SIZE},
    {"/cijfers", "Sturing", Q_LIVE, Q_LIVE, 0},
    {"/totalen", "Sturing", Q_KEPT, Q_KEPT, 0},
};

struct server {
	sqlite3 *db;
	sqlite3_stmt *statements[Q_COUNT];
	struct MHD_Connection *waiting[WAITING_MAX]; /* for the commit */
	size_t n_waiting;
	bool committed; /* the last commit succeeded */
};

struct note {
	char text[NOTE_MAX];
	size_t len;
	bool stored;
};

struct page {
	char *text;
	size_t len;
};

static void die(const char *what)
{
	fprintf(stderr, "ideal: %s\n", what);
	exit(1);
}

/* ---- pages ---- */

static void add(struct page *p, const char *text, size_t len)
{
	if (len > PAGE_MAX - p->len)
		len = PAGE_MAX - p->len;
	memcpy(p->text + p->len, text, len);
	p->len += len;
}

static void add_text(struct page *p, const char *text)
{
	add(p, text, strlen(text));
}

static void add_escaped(struct page *p, const char *text)
{
	for (;;) {
		size_t plain = strcspn(text, "<>&\"");

		add(p, text, plain);
		text += plain;
		if (!*text)
			return;
		add_text(p, *text == '<'   ? "&lt;"
			    : *text == '>' ? "&gt;"
			    : *text == '&' ? "&amp;"
					   : "&quot;");
		text++;
	}
}

static void add_rows(struct page *p, sqlite3_stmt *s)
{
	while (sqlite3_step(s) == SQLITE_ROW) {
		add_text(p, "<tr>");
		for (int i = 0, n = sqlite3_column_count(s); i < n; i++) {
			const char *text = (const char *)sqlite3_column_text(s, i);

			add_text(p, "<td>");
			add_escaped(p, text ? text : "");
		}
		add_text(p, "\n");
	}
	sqlite3_reset(s);
}

static void add_filling(struct page *p, size_t size)
{
	while (p->len < size)
		add_text(p, "<li><a class=\"link\" href=\"/elders\">Nog een verwijzing</a></li>\n");
}

static enum MHD_Result answer(struct MHD_Connection *c, unsigned status, struct page *p)
{
	struct MHD_Response *r =
	    MHD_create_response_from_buffer(p->len, p->text, MHD_RESPMEM_MUST_FREE);
	enum MHD_Result done;

	MHD_add_response_header(r, "Content-Type", "text/html; charset=utf-8");
	done = MHD_queue_response(c, status, r);
	MHD_destroy_response(r);
	return done;
}

static enum MHD_Result answer_text(struct MHD_Connection *c, unsigned status, const char *text)
{
	struct page p = {strdup(text), strlen(text)};

	return answer(c, status, &p);
}

static sqlite3_stmt *ask(struct server *s, enum question q, struct MHD_Connection *c)
{
	sqlite3_stmt *statement = s->statements[q];
	const char *id = MHD_lookup_connection_value(c, MHD_GET_ARGUMENT_KIND, "id");
	const char *word = MHD_lookup_connection_value(c, MHD_GET_ARGUMENT_KIND, "q");

	if (id)
		sqlite3_bind_int64(statement, 1, strtoll(id, NULL, 10));
	else if (word)
		sqlite3_bind_text(statement, 1, word, -1, SQLITE_TRANSIENT);
	return statement;
}

static enum MHD_Result get(struct server *s, struct MHD_Connection *c, const char *url)
{
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		struct page p = {0};

		if (strcmp(url, pages[i].path) != 0)
			continue;
		p.text = malloc(PAGE_MAX);
		if (!p.text)
			return MHD_NO;
		add_text(&p, "<!doctype html><html lang=\"nl\"><title>");
		add_text(&p, pages[i].title);
		add_text(&p, "</title><table>\n");
		for (int q = (int)pages[i].first; q <= (int)pages[i].last; q++)
			add_rows(&p, ask(s, (enum question)q, c));
		add_text(&p, "</table>");
		add_filling(&p, pages[i].size);
		add_text(&p, "</html>\n");
		return answer(c, MHD_HTTP_OK, &p);
	}
	return answer_text(c, MHD_HTTP_NOT_FOUND, "");
}

/* ---- notes ---- */

static void execute(struct server *s, const char *sql)
{
	if (sqlite3_exec(s->db, sql, NULL, NULL, NULL))
		die(sqlite3_errmsg(s->db));
}

/* Stores the note, for the commit of this turn; until then its connection sleeps. */
static enum MHD_Result store(struct server *s, struct MHD_Connection *c, struct note *note)
{
	sqlite3_stmt *statement = ask(s, Q_NOTE, c);
	int rc;

	if (s->n_waiting == WAITING_MAX)
		return answer_text(c, MHD_HTTP_SERVICE_UNAVAILABLE, "");
	if (s->n_waiting == 0)
		execute(s, "BEGIN IMMEDIATE");
	sqlite3_bind_text(statement, 2, note->text, (int)note->len, SQLITE_STATIC);
	rc = sqlite3_step(statement);
	sqlite3_reset(statement);
	if (rc != SQLITE_DONE)
		die(sqlite3_errmsg(s->db));
	note->stored = true;
	s->waiting[s->n_waiting++] = c;
	MHD_suspend_connection(c);
	return MHD_YES;
}

static void commit(struct server *s)
{
	s->committed = sqlite3_exec(s->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
	for (size_t i = 0; i < s->n_waiting; i++)
		MHD_resume_connection(s->waiting[i]);
	s->n_waiting = 0;
}

/* Called for the head, for each part of the body, at its end, and after the commit. */
static enum MHD_Result post(struct server *s, struct MHD_Connection *c, struct note **state,
			    const char *part, size_t *part_len)
{
	struct note *note = *state;

	if (!note) {
		*state = calloc(1, sizeof(**state));
		return *state ? MHD_YES : MHD_NO;
	}
	if (*part_len > 0) {
		size_t room = NOTE_MAX - note->len;
		size_t len = *part_len < room ? *part_len : room;

		memcpy(note->text + note->len, part, len);
		note->len += len;
		*part_len = 0;
		return MHD_YES;
	}
	if (!note->stored)
		return store(s, c, note);
	return s->committed ? answer_text(c, MHD_HTTP_OK, "Bewaard")
			    : answer_text(c, MHD_HTTP_SERVICE_UNAVAILABLE, "");
}

/* ---- the server ---- */

/* libmicrohttpd prescribes these parameters. */
static enum MHD_Result handle(void *server, struct MHD_Connection *c, const char *url,
			      const char *method, const char *version, const char *part,
			      size_t *part_len, void **state)
{
	(void)version;
	if (strcmp(method, "POST") == 0)
		return post(server, c, (struct note **)state, part, part_len);
	return get(server, c, url);
}

static void finished(void *server, struct MHD_Connection *c, void **state,
		     enum MHD_RequestTerminationCode how)
{
	(void)server;
	(void)c;
	(void)how;
	free(*state);
	*state = NULL;
}

static void open_database(struct server *s, const char *path)
{
	if (sqlite3_open_v2(path, &s->db, SQLITE_OPEN_READWRITE, NULL))
		die(path);
	execute(s, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
		   "PRAGMA cache_size = -64000; PRAGMA mmap_size = 4294967296");
	for (int i = 0; i < Q_COUNT; i++)
		if (sqlite3_prepare_v3(s->db, questions[i], -1, SQLITE_PREPARE_PERSISTENT,
				       &s->statements[i], NULL))
			die(sqlite3_errmsg(s->db));
}

static struct MHD_Daemon *open_daemon(struct server *s)
{
	struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
	struct MHD_Daemon *d =
	    MHD_start_daemon(MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handle, s,
			     MHD_OPTION_SOCK_ADDR, &here, MHD_OPTION_NOTIFY_COMPLETED, finished, s,
			     MHD_OPTION_CONNECTION_LIMIT, (unsigned)WAITING_MAX, MHD_OPTION_END);

	if (!d)
		die("does not start");
	return d;
}

int main(int argc, char **argv)
{
	struct server s = {0};
	struct MHD_Daemon *d;

	if (argc != 2)
		die("usage: ideal DB");
	open_database(&s, argv[1]);
	d = open_daemon(&s);
	printf("ideal: http://127.0.0.1:%u/\n",
	       (unsigned)MHD_get_daemon_info(d, MHD_DAEMON_INFO_BIND_PORT)->port);
	fflush(stdout);
	for (;;) {
		MHD_run_wait(d, 1000);
		if (s.n_waiting > 0)
			commit(&s);
	}
}
