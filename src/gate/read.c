/*
 * A read runs on the event thread, or on a slow one: a read transaction under the context of who
 * asks; then what was read is logged, and only after that commit the reply leaves.
 */
#include "gate/private.h"

#include "base/log.h"

static int step_read(struct request_private *p)
{
	int rc = db_read_begin(p->gate->database, &p->context, &p->r.db);

	if (rc)
		return rc;
	rc = step_prepare(p);
	if (rc || (p->compiled->route->method != GET && !p->replayed))
		return rc;
	return step_answer(p);
}

void read_look(struct request_private *p)
{
	p->r.db = NULL;
	p->x->n_reply_headers = 0;
	p->context = (struct db_context){.nu = p->r.nu, .vandaag = p->r.vandaag};
	p->err = step_guarded(p, step_read);
	if (p->r.db)
		db_read_end(p->r.db);
	p->r.db = NULL;
	if (p->err)
		step_log_failure(p);
}

static int work_log(struct db *db, void *arg)
{
	struct request_private *p = arg;

	p->r.db = db;
	return step_guarded(p, inzage_write);
}

static void done_log(struct db_job *job)
{
	struct request_private *p = job->owner;

	if (job->result) {
		log_line(LOG_ERROR, "gate", "reading log not written: %s: %s",
			 err_name(job->result), database_error());
		p->err = job->result;
		reply_error(p);
	}
	exchange_resume(p->x);
}

enum exchange_result read_finish(struct request_private *p)
{
	if (p->err)
		reply_error(p);
	if (!inzage_needed(p))
		return EXCHANGE_REPLY;
	p->job = (struct db_job){
	    .work = work_log, .arg = p, .context = p->context, .done = done_log, .owner = p};
	p->job.context.gelezen = NULL;
	p->job.context.om_te_lezen = true;
	db_submit(p->gate->database, &p->job);
	return EXCHANGE_LATER;
}

enum exchange_result read_now(struct request_private *p)
{
	read_look(p);
	return read_finish(p);
}
