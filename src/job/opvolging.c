/*
 * Asks who carries actions of a Verbeteragenda how it goes, once a quarter, and reminds once
 * (store/opvolgvraag.h). As a rule it looks and does nothing.
 */
#include "job/job.h"
#include "store/opvolgvraag.h"
#include "toegang/recht.h"

extern const struct job job_opvolging;

#define ARENA_MAX ((size_t)8 * 1024 * 1024)

struct vragen {
	struct arena *a;
	struct opvolgronde ronde;
	int done;
};

static int ask(struct db *db, void *arg)
{
	struct vragen *v = arg;
	struct arena_mark mark = arena_mark(v->a);

	v->done = opvolgronde_create(db, v->a, &v->ronde);
	arena_release(v->a, mark);
	return v->done < 0 ? v->done : 0;
}

static int count(const struct job_omgeving *o, struct vragen *v, const struct db_context *context)
{
	struct db *db;
	int rc = db_read_begin(o->database, context, &db);

	if (rc)
		return rc;
	rc = opvolgronde_count(db, v->a, &v->ronde);
	db_read_end(db);
	return rc;
}

static int run(const struct job_omgeving *o)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = o->nu, .vandaag = moment_datum(o->nu)};
	struct vragen v = {
	    .ronde = {
		.key = o->key, .nu = o->nu, .vandaag = context.vandaag, .post = o->post != NULL}};
	int rc;

	v.a = arena_open(ARENA_MAX);
	if (!v.a)
		return ERR_GEHEUGEN;
	rc = count(o, &v, &context);
	if (rc > 0)
		rc = db_write(o->database, &context, ask, &v);
	arena_free(v.a);
	if (rc == ERR_CONFLICT)
		return 0; /* another program asked in the same moment */
	return rc ? rc : v.done;
}

const struct job job_opvolging = {"opvolging", 15, run};
