/*
 * Makes the mail about what waits for somebody, for who wants it, and puts it in the outbox. A
 * hundred at a time: the rest waits for the next run. Of whom it cannot be made holds up nobody.
 */
#include "store/overzicht.h"
#include "job/job.h"
#include "store/postbericht.h"
#include "toegang/recht.h"

extern const struct job job_overzicht;

#define ARENA_MAX ((size_t)64 * 1024 * 1024)

struct maken {
	gebruiker_id wie;
	struct overzicht overzicht;
	struct moment nu;
};

static int work(struct db *db, void *arg)
{
	const struct maken *m = arg;

	return postbericht_create(db, m->wie, &m->overzicht, m->nu);
}

/* 1, or 0 when there is one already: another program made it. */
static int make_one(const struct job_omgeving *o, struct arena *a, const struct db_context *context,
		    const struct overzicht_ontvanger *wie)
{
	struct maken m = {.wie = wie->id, .nu = o->nu};
	struct arena_mark mark = arena_mark(a);
	int rc = overzicht_count(o->database, a, wie, o->nu, &m.overzicht);

	arena_release(a, mark);
	rc = rc ? rc : db_write(o->database, context, work, &m);
	return rc == ERR_CONFLICT ? 0 : rc ? rc : 1;
}

static int make(const struct job_omgeving *o, struct arena *a, const struct db_context *context)
{
	struct db_rows wie;
	const struct overzicht_ontvanger *rows;
	struct db *db;
	int done = 0, failed = 0, rc = db_read_begin(o->database, context, &db);

	if (rc)
		return rc;
	rc = overzicht_ontvangers(db, a, context->vandaag, &wie);
	db_read_end(db);
	rows = wie.rows;
	for (size_t i = 0; !rc && i < wie.count; i++) {
		int made = make_one(o, a, context, &rows[i]);

		done += made > 0;
		failed = made < 0 ? made : failed;
	}
	rc = rc ? rc : failed;
	return rc ? rc : done;
}

static int run(const struct job_omgeving *o)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = o->nu, .vandaag = moment_datum(o->nu)};
	struct arena *a;
	int rc;

	if (!o->post || !overzicht_may_make(o->nu))
		return 0;
	a = arena_open(ARENA_MAX);
	if (!a)
		return ERR_GEHEUGEN;
	rc = make(o, a, &context);
	arena_free(a);
	return rc;
}

const struct job job_overzicht = {"overzicht", 5, run};
