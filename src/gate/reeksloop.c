/*
 * Doing a reeks: a chain of jobs, each of one line. The job that does a line writes what became of
 * it, so both are kept or neither; a line that is refused undoes its job, and the next one writes
 * why. Between two jobs others have their turn.
 */
#include "gate/private.h"

#include "base/log.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARENA_CAP ((size_t)16 * 1024 * 1024)
#define PATIENCE_MS 1500 /* who began it sees the result at once when it takes no longer */
#define WAAROM_MAX 400

/* Of a line that was refused. */
struct refusal {
	reeksregel_id regel;
	int err;
	char waarom[WAAROM_MAX];
};

struct reeksloop {
	struct reeksloop *next;
	struct gate *gate;
	struct arena *arena;
	struct db_job job;
	uint8_t cookie_hash[32];
	reeks_id reeks;
	struct exchange *waiting; /* of who began it, or NULL */
	struct moment since;
	struct refusal refused; /* the line that the job before this one did not do */
	struct refusal now;     /* the line of this job */
	bool end;               /* this job found none */
};

struct reeksloops {
	pthread_mutex_t lock;
	pthread_cond_t ended;
	struct reeksloop *first;
	bool stop;
};

/* ---- one line ---- */

/* A text of the table is whole letters. */
static void keep_waarom(struct refusal *refusal, const char *waarom)
{
	size_t n = strlen(waarom);

	for (n = n < WAAROM_MAX ? n : WAAROM_MAX - 1; n && ((uint8_t)waarom[n] & 0xc0) == 0x80;)
		n--;
	memcpy(refusal->waarom, waarom, n);
	refusal->waarom[n] = '\0';
}

static int take(struct request_private *p, const struct reeks_row *reeks,
		const struct reeksregel_row *regel)
{
	if (reeks->toestand == REEKS_BEZIG)
		return reeksdeel_take(p, reeks, regel);
	return reeksdeel_take_path(p, regel->terug_pad, regel->terug_versie);
}

/*
 * What takes it back, and the version that it will find when nobody is in between. What refuses to
 * be taken back by who did it was done all the same: then nothing takes it back.
 */
static int keep_undo(struct request_private *p, struct reeksregel_einde *einde)
{
	struct request_private *back;
	int rc;

	if (!p->r.undo)
		return 0;
	back = reeksdeel_open(p->gate, p->r.arena, p->cookie_hash, p->r.nu);
	back->r.db = p->r.db;
	rc = reeksdeel_take_path(back, p->r.undo, 0);
	rc = rc ? rc : step_prepare(back);
	if (rc && !reeksdeel_is_oordeel(rc))
		return rc;
	if (!rc) {
		einde->terug_pad = p->r.undo;
		einde->terug_versie = back->r.versie;
	}
	return db_set_context(p->r.db, &p->context);
}

static int do_line(struct request_private *p, const struct reeks_row *reeks,
		   const struct reeksregel_row *regel)
{
	bool back = reeks->toestand == REEKS_TERUG_BEZIG;
	struct reeksregel_einde einde = {.uitkomst = back ? REEKSUITKOMST_TERUGGEZET
							  : REEKSUITKOMST_GEDAAN};
	int rc = take(p, reeks, regel);

	rc = rc ? rc : step_prepare(p);
	rc = rc ? rc : step_handle(p);
	if (rc) {
		keep_waarom(&p->loop->now, reeksdeel_waarom(p, rc));
		return rc;
	}
	rc = back ? 0 : keep_undo(p, &einde);
	rc = rc ? rc : reeksregel_end(p->r.db, regel, &einde);
	return rc ? rc : inzage_write(p);
}

/* It was refused in the job before: asked again for the log of who was refused what. */
static int refuse_line(struct request_private *p, const struct reeks_row *reeks,
		       const struct reeksregel_row *regel)
{
	const struct refusal *refused = &p->loop->refused;
	const struct reeksregel_einde einde = {.uitkomst = reeks->toestand == REEKS_TERUG_BEZIG
							       ? REEKSUITKOMST_GEBLEVEN
							       : REEKSUITKOMST_OVERGESLAGEN,
					       .waarom = refused->waarom};
	int rc = take(p, reeks, regel);

	rc = rc ? rc : step_prepare(p);
	if (rc && !reeksdeel_is_oordeel(rc))
		return rc;
	p->err = refused->err;
	rc = p->compiled ? inzage_write(p) : 0;
	return rc ? rc : reeksregel_end(p->r.db, regel, &einde);
}

static int step_line(struct request_private *p)
{
	struct reeksloop *l = p->loop;
	struct reeksregel_row regel;
	struct reeks_row reeks;
	int rc = session_enter(p);

	rc = rc ? rc : reeks_find(p->r.db, p->r.arena, l->reeks, &reeks);
	if (rc || !reeks_is_bezig((enum reekstoestand)reeks.toestand)) {
		l->end = true;
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	}
	rc = reeksregel_next(p->r.db, p->r.arena, &reeks, &regel);
	if (rc == ERR_GEEN_RIJ) {
		l->end = true;
		return reeks_step(p->r.db, &reeks, REEKSSTAP_EINDE, p->r.nu);
	}
	if (rc)
		return rc;
	l->now.regel = regel.id;
	return l->refused.regel.nr == regel.id.nr ? refuse_line(p, &reeks, &regel)
						  : do_line(p, &reeks, &regel);
}

static int work(struct db *db, void *arg)
{
	struct reeksloop *l = arg;
	struct request_private *p;

	arena_reset(l->arena);
	l->now = (struct refusal){0};
	l->end = false;
	p = reeksdeel_open(l->gate, l->arena, l->cookie_hash, l->job.context.nu);
	p->loop = l;
	p->r.db = db;
	return step_guarded(p, step_line);
}

/* ---- from line to line ---- */

static void resume(struct reeksloop *l)
{
	if (l->waiting)
		exchange_resume(l->waiting);
	l->waiting = NULL;
}

static void loop_free(struct reeksloop *l)
{
	if (l->arena)
		arena_free(l->arena);
	secret_wipe(l, sizeof(*l));
	free(l);
}

static void finish(struct reeksloop *l)
{
	struct reeksloops *all = l->gate->loops;
	struct reeksloop **at;

	pthread_mutex_lock(&all->lock);
	for (at = &all->first; *at != l; at = &(*at)->next)
		;
	*at = l->next;
	resume(l);
	loop_free(l);
	pthread_cond_broadcast(&all->ended);
	pthread_mutex_unlock(&all->lock);
}

static void submit(struct reeksloop *l);

/* Whether what it did not do is noted in the next job; else the chain ends here. */
static bool is_refusal(const struct reeksloop *l, int rc)
{
	return reeksdeel_is_oordeel(rc) && l->now.regel.nr &&
	       l->now.regel.nr != l->refused.regel.nr;
}

static bool stopped(struct reeksloops *all)
{
	bool stop;

	pthread_mutex_lock(&all->lock);
	stop = all->stop;
	pthread_mutex_unlock(&all->lock);
	return stop;
}

static void done(struct db_job *job)
{
	struct reeksloop *l = job->owner;
	int rc = job->result;

	if (is_refusal(l, rc)) {
		l->refused = l->now;
		l->refused.err = rc;
		if (!*l->refused.waarom)
			keep_waarom(&l->refused, err_sentence(rc));
	} else {
		l->refused = (struct refusal){0};
		l->end |= rc != 0;
		if (rc)
			log_line(LOG_INFO, "gate", "a reeks stopped: %s", err_name(rc));
	}
	if (l->end || stopped(l->gate->loops)) {
		finish(l);
		return;
	}
	if (clock_now().ms - l->since.ms > PATIENCE_MS)
		resume(l);
	submit(l);
}

static void submit(struct reeksloop *l)
{
	struct moment nu = clock_now();

	l->job = (struct db_job){.work = work,
				 .arg = l,
				 .context = {.nu = nu, .vandaag = moment_datum(nu)},
				 .done = done,
				 .owner = l};
	db_submit(l->gate->database, &l->job);
}

/* ---- beginning and ending ---- */

static struct reeksloop *find(const struct reeksloops *all, reeks_id reeks)
{
	struct reeksloop *l = all->first;

	while (l && l->reeks.nr != reeks.nr)
		l = l->next;
	return l;
}

bool reeksloops_has(struct reeksloops *all, reeks_id reeks)
{
	bool has;

	pthread_mutex_lock(&all->lock);
	has = find(all, reeks);
	pthread_mutex_unlock(&all->lock);
	return has;
}

static bool join(struct reeksloops *all, struct reeksloop *l)
{
	bool first;

	pthread_mutex_lock(&all->lock);
	first = !all->stop && !find(all, l->reeks);
	if (first) {
		l->next = all->first;
		all->first = l;
	}
	pthread_mutex_unlock(&all->lock);
	return first;
}

bool reeksloop_begin(struct request_private *p)
{
	struct reeksloop *l = calloc(1, sizeof(*l));

	if (!l)
		return false;
	l->gate = p->gate;
	l->arena = arena_open(ARENA_CAP);
	l->reeks = p->reeks;
	l->waiting = p->x;
	l->since = clock_now();
	memcpy(l->cookie_hash, p->cookie_hash, sizeof(l->cookie_hash));
	if (!l->arena || !join(p->gate->loops, l)) {
		loop_free(l);
		return false;
	}
	submit(l);
	return true;
}

int reeksloops_open(struct reeksloops **ret)
{
	struct reeksloops *all = calloc(1, sizeof(*all));

	if (!all)
		return ERR_GEHEUGEN;
	pthread_mutex_init(&all->lock, NULL);
	pthread_cond_init(&all->ended, NULL);
	*ret = all;
	return 0;
}

void reeksloops_close(struct reeksloops *all)
{
	if (!all)
		return;
	pthread_mutex_lock(&all->lock);
	all->stop = true;
	while (all->first)
		pthread_cond_wait(&all->ended, &all->lock);
	pthread_mutex_unlock(&all->lock);
	pthread_mutex_destroy(&all->lock);
	pthread_cond_destroy(&all->ended);
	free(all);
}
