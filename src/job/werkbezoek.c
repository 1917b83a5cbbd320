/*
 * Draws, on the first day of a quarter that the service runs, which places get a visit that nobody
 * asked for (store/werkbezoek.h). On every other run it looks and does nothing.
 */
#include "store/werkbezoek.h"
#include "job/job.h"
#include "toegang/recht.h"

extern const struct job job_werkbezoek;

#define ARENA_MAX ((size_t)64 * 1024 * 1024)

struct loting {
	struct arena *a;
	const struct db_context *context;
	int drawn;
};

static int draw(struct db *db, void *arg)
{
	struct loting *l = arg;
	struct arena_mark mark = arena_mark(l->a);

	l->drawn = bezoekloting_create(db, l->a, l->context->nu, l->context->vandaag);
	arena_release(l->a, mark);
	return l->drawn < 0 ? l->drawn : 0;
}

static int is_done(const struct job_omgeving *o, const struct db_context *context)
{
	struct db *db;
	int rc = db_read_begin(o->database, context, &db);

	if (rc)
		return rc;
	rc = bezoekloting_count(db, context->vandaag);
	db_read_end(db);
	return rc;
}

static int run(const struct job_omgeving *o)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = o->nu, .vandaag = moment_datum(o->nu)};
	struct loting l = {.context = &context};
	int rc = is_done(o, &context);

	if (rc)
		return rc < 0 ? rc : 0;
	l.a = arena_open(ARENA_MAX);
	if (!l.a)
		return ERR_GEHEUGEN;
	rc = db_write(o->database, &context, draw, &l);
	arena_free(l.a);
	if (rc == ERR_CONFLICT)
		return 0; /* another program drew in the same moment */
	return rc ? rc : l.drawn;
}

const struct job job_werkbezoek = {"werkbezoek", 60 * 60, run};
