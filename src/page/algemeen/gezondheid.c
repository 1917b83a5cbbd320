/*
 * Gezondheid: for whoever watches the service. 200 "ok" when something can be written durably, else
 * 503. At most once a second it really writes (t_hartslag); in between the last beat answers, so
 * that asking often costs nothing.
 */
#include "gate/gate.h"
#include "gate/page.h"

#define FRESH_MS 1000

QUERY(hartslag_last, "SELECT op FROM hartslag WHERE id = 1");
QUERY(hartslag_beat, "UPDATE t_hartslag SET op = $1 WHERE id = 1");

static int beat(struct db *db, void *arg)
{
	const struct moment *now = arg;
	int changed = db_exec(db, &hartslag_beat, ARGS(*now));

	return changed < 0 ? changed : 0;
}

static int gezondheid_handle(struct request *r)
{
	struct db_context context = gate_context(r);
	int64_t last = 0;
	int rc = db_number(r->db, &hartslag_last, ARGS_NONE, &last);

	if (!rc && (r->nu.ms - last > FRESH_MS || r->nu.ms < last))
		rc = db_write(gate_database(r), &context, beat, &r->nu);
	r->text = "ok\n";
	return rc ? fail(r, ERR_DATABASE, "cannot write") : 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/gezondheid",
     .recht = RECHT_OPENBAAR,
     .summary = "Werkt de dienst?",
     .handle = gezondheid_handle,
     .flags = ROUTE_NO_API | ROUTE_SLOW,
     .scenario = "algemeen"},
};
PAGE(gezondheid, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
