/* LISTEN and NOTIFY: what other processes say, and what they hear of this one. */
#include "db/pg.h"

#include <poll.h>

int pg_say(struct db *db, const char *text)
{
	const struct pg_values v = {.count = 1, .values = {text}};

	return pg_send_named(pg_of(db), PG_STATEMENT_SAY, &v);
}

int pg_listen(struct db *db)
{
	return pg_run(pg_of(db), "LISTEN " PG_CHANNEL);
}

static void take_all(struct pg *c, news_text *each, void *arg)
{
	PGnotify *n;

	while ((n = PQnotifies(c->conn))) {
		each(arg, n->extra);
		PQfreemem(n);
	}
}

/* What comes with the answer to another statement waits in the connection: so it is taken first. */
int pg_hear(struct db *db, int stop, news_text *each, void *arg)
{
	struct pg *c = pg_of(db);
	struct pollfd fds[] = {{.fd = PQsocket(c->conn), .events = POLLIN},
			       {.fd = stop, .events = POLLIN}};

	take_all(c, each, arg);
	if (poll(fds, COUNT(fds), -1) < 0 || !PQconsumeInput(c->conn) ||
	    PQstatus(c->conn) != CONNECTION_OK)
		return pg_failed(c, NULL, "listen");
	return 0;
}
