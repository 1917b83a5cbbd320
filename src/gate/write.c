/*
 * A change is looked at first as a read, so that most mistakes never reach the writer; then the
 * whole request runs again as one job in one write transaction: what is checked and what is done
 * see the same moment. A mistake undoes the job and shows the form again, with all that was typed.
 */
#include "gate/private.h"

/* ---- the form again ---- */

static bool shows_form_again(const struct request_private *p)
{
	bool mendable = p->err == ERR_INVOER || p->err == ERR_VERSIE || p->err == ERR_CONFLICT ||
			p->err == ERR_AL_GEDAAN || p->err == ERR_TE_VAAK ||
			(p->err == ERR_CSRF && session_same_site(p->x));

	return mendable && p->compiled->again && !p->r.json && !p->r.again && !p->concept;
}

/* The GET that shows the form, with what was typed and what is wrong with it. */
static void show_again(struct request_private *p)
{
	p->failed = p->err;
	p->failed_post = p->compiled;
	p->compiled = p->compiled->again;
	p->r.route = p->compiled->route;
	p->r.again = true;
	p->n_forms = 0;
	p->x->status = err_status(p->failed);
	read_look(p);
	if (!p->err)
		p->x->status = p->searching ? 200 : err_status(p->failed);
}

/* What needs no writing: a mistake, or what was done before. */
static enum exchange_result finish_unwritten(struct request_private *p)
{
	if (shows_form_again(p))
		show_again(p);
	return read_finish(p);
}

static void fail_slowly(void *arg)
{
	struct request_private *p = arg;

	if (finish_unwritten(p) == EXCHANGE_REPLY)
		exchange_resume(p->x);
}

/* ---- changing ---- */

static int step_write(struct request_private *p)
{
	int rc = step_prepare(p);

	if (!rc && !p->concept)
		rc = concept_forget(p); /* before it is done: that may end the sight of it */
	rc = rc ? rc : step_answer(p);
	if (!rc && !p->replayed && !p->concept) {
		rc = eenmalig_remember(p);
		rc = rc ? rc : stroom_tell(p);
	}
	return rc ? rc : inzage_write(p);
}

static int work_write(struct db *db, void *arg)
{
	struct request_private *p = arg;

	p->r.db = db;
	p->err = 0;
	p->why = NULL;
	p->x->n_reply_headers = 0;
	p->reeks.nr = 0;
	return step_guarded(p, step_write);
}

static void done_write(struct db_job *job)
{
	struct request_private *p = job->owner;

	p->r.db = NULL;
	p->err = job->result;
	if (!p->err) {
		stroom_mark(p);
		if (!p->reeks.nr || !reeksloop_begin(p))
			exchange_resume(p->x);
		return;
	}
	step_log_failure(p); /* here: the database's reason is known on this thread only */
	if (exchange_work(p->gate->server, fail_slowly, p) < 0) {
		reply_error(p);
		exchange_resume(p->x);
	}
}

static int step_outside(struct request_private *p)
{
	return p->compiled->route->prepare(&p->r);
}

static void prepare(struct request_private *p)
{
	p->err = step_guarded(p, step_outside);
	if (p->err)
		step_log_failure(p);
}

enum exchange_result write_now(struct request_private *p)
{
	read_look(p);
	if (!p->err && !p->replayed && !p->concept && p->compiled->route->prepare)
		prepare(p);
	if (p->err || (p->replayed && !p->concept))
		return finish_unwritten(p);
	p->job = (struct db_job){.work = work_write,
				 .arg = p,
				 .context = {.nu = p->r.nu, .vandaag = p->r.vandaag},
				 .done = done_write,
				 .owner = p};
	p->job.context.om_te_lezen = p->compiled->route->flags & ROUTE_SESSION;
	db_submit(p->gate->database, &p->job);
	return EXCHANGE_LATER;
}
