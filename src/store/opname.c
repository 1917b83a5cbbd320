#include "store/opname.h"

#include "store/jongere_wijzig.h"

#define STEP_MS 3          /* of one job: what a save may have to wait for, but */
#define STEP_ROWS 4        /* at least so many, or a busy machine only commits */
#define SILENCE_MS 5000    /* after this without a sign of life an attempt is over */
#define SCRATCH_MAX 262144 /* of one dossier; its texts are a few kilobytes */
#define REST_STEP 100
#define EXPIRE_MS 500 /* of one round of closing */

/* ---- the standing of an attempt ---- */

QUERY(opname_insert, "INSERT INTO t_opname (invoerbestand_id, toestand, gezien_op) "
		     "VALUES ($1, 'bezig', $2) RETURNING id");
/* Version 1 is of the attempt that goes on; every other state has another. */
QUERY(opname_seen, "UPDATE t_opname SET gezien_op = $2 WHERE id = $1 AND versie = 1");
QUERY(opname_refuse, "UPDATE t_opname SET toestand = 'vervallen', opruimen = TRUE, "
		     "versie = versie + 1 WHERE id = $1 AND versie = 1");

static int refuse_work(struct db *db, void *arg)
{
	const struct opname *op = arg;

	return db_done(db_exec(db, &opname_refuse, ARGS(op->id)));
}

/* ---- making the dossiers ---- */

static const char *or_null(const char *text)
{
	return *text ? text : NULL;
}

static struct jongere_nieuw nieuw_of(const struct opname *op, const struct leerling_oordeel *o,
				     struct arena *a)
{
	const struct leerling *l = o->leerling;

	return (struct jongere_nieuw){
	    .wie = {l->roepnaam, or_null(l->voorvoegsel), l->achternaam, l->geboortedatum,
		    or_null(*l->gemeente ? l->gemeente : l->woonplaats)},
	    .school = {op->school, l->schoolsoort, or_null(l->klas), l->uitstroomdatum},
	    .telefoon = or_null(l->telefoon),
	    .email = or_null(l->email),
	    .doelgroep = CHOICE_NONE,
	    .casusregisseur = o->casusregisseur,
	    .volgend_contact_datum = op->eerste_contact,
	    .lijn =
		arena_format(a, "Aangemeld met een leerlingenlijst door %s", op->wie->organisatie),
	};
}

static int create_one(const struct opname *op, const struct handeling *h,
		      const struct leerling_oordeel *o)
{
	const struct van_lijst lijst = {op->id, o->leerling->bestemming};
	struct jongere_nieuw nieuw = nieuw_of(op, o, h->a);
	struct betrokkene_nieuw self;
	jongere_id id;
	int rc;

	nieuw.lijst = &lijst;
	rc = jongere_create(h, &nieuw, &id);
	if (rc || o->casusregisseur.nr == op->wie->id.nr)
		return rc;
	self = betrokkene_own(id, op->wie, h->nu);
	return betrokkene_create(h->db, h->a, &self);
}

/* As many rows from `begin` as one job has time for; the next job goes on at `end`. */
struct stap {
	const struct opname *op;
	const struct leerling_oordeel *oordelen;
	struct arena *scratch;
	size_t begin, end, n;
};

static int step_work(struct db *db, void *arg)
{
	struct stap *s = arg;
	const struct db_context *context = &s->op->context;
	const struct handeling h = {
	    db, s->scratch, {context->gebruiker}, context->nu, context->vandaag};
	int64_t until = clock_now().ms + STEP_MS;
	int rc = db_exec(db, &opname_seen, ARGS(s->op->id, clock_now()));

	if (rc != 1)
		return rc < 0 ? rc : ERR_CONFLICT;
	s->end = s->begin;
	do {
		const struct leerling_oordeel *o = &s->oordelen[s->end++];

		arena_reset(s->scratch);
		rc = o->lot == LOT_NIEUW ? create_one(s->op, &h, o) : 0;
	} while (!rc && s->end < s->n && (s->end - s->begin < STEP_ROWS || clock_now().ms < until));
	return rc;
}

int opname_create(struct opname *op, const struct leerling_oordeel *oordelen, size_t n)
{
	struct stap s = {.op = op, .oordelen = oordelen, .n = n};
	int rc = 0;

	s.scratch = arena_open(SCRATCH_MAX);
	if (!s.scratch)
		return ERR_GEHEUGEN;
	for (; !rc && s.begin < n; s.begin = s.end)
		rc = db_write(op->database, &op->context, step_work, &s);
	arena_free(s.scratch);
	if (rc && db_write(op->database, &op->context, refuse_work, op))
		return rc; /* then silence ends it */
	return rc;
}

/* ---- showing them ---- */

QUERY(opname_show, "UPDATE t_opname SET toestand = 'getoond', getoond_op = $2, gezien_op = $2, "
		   "versie = versie + 1 WHERE id = $1 AND versie = 1");
QUERY(bestand_taken_in,
      "UPDATE t_invoerbestand SET toestand = 'ingelezen', inhoud = NULL, aantal = $2, op = $3, "
      "gebruiker_id = $4, versie = versie + 1 WHERE id = $1");

int opname_reveal(struct db *db, const struct opname *op, size_t aantal)
{
	const struct db_context *context = &op->context;
	int rc = db_exec(db, &opname_show, ARGS(op->id, context->nu));

	if (rc == 0)
		return ERR_CONFLICT;
	if (rc > 0)
		rc = db_exec(db, &bestand_taken_in,
			     ARGS(op->bestand, (int64_t)aantal, context->nu, context->gebruiker));
	return db_done(rc);
}

/* ---- undoing ---- */

static const struct column getoond_columns[] = {
    COLUMN_ID(struct opname_getoond, id, opname, OPNAME, NULL),
    COLUMN(struct opname_getoond, getoond_op, MOMENT, NULL, 0),
};
QUERY(getoond_find, "SELECT id, getoond_op FROM opname WHERE invoerbestand_id = $1 "
		    "AND toestand = 'getoond'");
QUERY(opname_undo, "UPDATE t_opname SET toestand = 'ongedaan', opruimen = TRUE, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(werk_count, "SELECT count(tabel) FROM opname_werk WHERE opname_id = $1");
QUERY(
    bestand_undone,
    "UPDATE t_invoerbestand SET toestand = 'ongedaan', aantal = $2, versie = versie + 1 WHERE id = $1");

int opname_find(struct db *db, struct arena *a, invoerbestand_id bestand,
		struct opname_getoond *ret)
{
	return db_row(db, a, &getoond_find, ARGS(bestand), getoond_columns, COUNT(getoond_columns),
		      ret);
}

struct datum opname_undo_until(const struct opname_getoond *o)
{
	return datum_plus(moment_datum(o->getoond_op), LEERLINGLIJST_ONGEDAAN_DAGEN);
}

int opname_withdraw(struct db *db, const struct opname_getoond *o, invoerbestand_id bestand)
{
	int64_t stays;
	int rc = db_exec(db, &opname_undo, ARGS(o->id));

	if (rc >= 0)
		rc = db_number(db, &werk_count, ARGS(o->id), &stays);
	if (rc >= 0)
		rc = db_exec(db, &bestand_undone, ARGS(bestand, stays));
	return db_done(rc);
}

/* ---- what nobody will see ---- */

/* Such a dossier is in no figure: schema/0004_telling.sql knows this sentence. */
static const char reden_ongedaan[] = "De leerlingenlijst is niet opgenomen of ongedaan gemaakt";

struct nummer_row {
	int64_t id;
};
static const struct column nummer_columns[] = {COLUMN(struct nummer_row, id, INT, NULL, 0)};
QUERY(bezig_silent, "SELECT id FROM opname_bezig WHERE gezien_op < $1");
QUERY(rest_first, "SELECT id FROM opname_rest ORDER BY id LIMIT 1");
QUERY(rest_dossiers,
      "SELECT id FROM opname_rest_dossier WHERE opname_id = $1 AND id > $2 ORDER BY id LIMIT 100");
QUERY(rest_begin, "SELECT id FROM opname_rest_dossier WHERE opname_id = $1 ORDER BY id LIMIT 1");
QUERY(rest_done, "UPDATE t_opname SET opruimen = FALSE, versie = versie + 1 WHERE id = $1");

struct opruiming {
	struct db_context context;
	struct arena *a;
	int64_t opname; /* of which the dossiers up to `begin` are closed */
	int64_t begin, end;
};

static int silent_work(struct db *db, void *arg)
{
	const struct moment *before = arg;
	int64_t id;
	int rc = db_number(db, &bezig_silent, ARGS(*before), &id);

	if (!rc)
		rc = db_exec(db, &opname_refuse, ARGS(id));
	return rc == ERR_GEEN_RIJ || rc > 0 ? 0 : rc;
}

static int rest_work(struct db *db, void *arg)
{
	struct opruiming *o = arg;
	const struct handeling h = {
	    db, o->a, {o->context.gebruiker}, o->context.nu, o->context.vandaag};
	int64_t until = clock_now().ms + STEP_MS;
	struct db_rows list;
	int rc;

	arena_reset(o->a);
	o->end = o->begin;
	rc = db_rows(db, o->a, &rest_dossiers, ARGS(o->opname, o->begin), nummer_columns,
		     COUNT(nummer_columns), sizeof(struct nummer_row), REST_STEP, &list);
	for (size_t i = 0; !rc && i < list.count && clock_now().ms < until; i++) {
		o->end = ((const struct nummer_row *)list.rows)[i].id;
		rc =
		    jongere_end(&h, (jongere_id){o->end}, SLUITUITKOMST_VERGISSING, reden_ongedaan);
	}
	if (!rc && !list.count)
		rc = db_exec(db, &rest_done, ARGS(o->opname));
	return db_done(rc);
}

/* Looks without writing: 0 in *ret when there is none. */
static int look(struct database *d, const struct db_context *context, const struct query *q,
		struct args args, int64_t *ret)
{
	struct db *db;
	int rc = db_read_begin(d, context, &db);

	*ret = 0;
	if (rc)
		return rc;
	rc = db_number(db, q, args, ret);
	db_read_end(db);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int end_silent(struct database *d, const struct db_context *context)
{
	struct moment before = {context->nu.ms - SILENCE_MS};
	int64_t id;
	int rc = look(d, context, &bezig_silent, ARGS(before), &id);

	return rc || !id ? rc : db_write(d, context, silent_work, &before);
}

static int close_rest(struct database *d, struct opruiming *o)
{
	int64_t until = clock_now().ms + EXPIRE_MS;
	bool more = true;
	int rc = 0;

	while (!rc && more && clock_now().ms < until) {
		rc = db_write(d, &o->context, rest_work, o);
		more = o->end != o->begin;
		o->begin = o->end;
	}
	return rc;
}

int opname_expire(struct database *d, const struct db_context *context)
{
	struct opruiming o = {.context = *context};
	int64_t first;
	int rc = end_silent(d, context);

	rc = rc ? rc : look(d, context, &rest_first, ARGS_NONE, &o.opname);
	if (rc || !o.opname)
		return rc;
	rc = look(d, context, &rest_begin, ARGS(o.opname), &first);
	if (rc)
		return rc;
	o.begin = first ? first - 1 : INT64_MAX; /* looked for here, not while others wait */
	o.a = arena_open(SCRATCH_MAX);
	if (!o.a)
		return ERR_GEHEUGEN;
	rc = close_rest(d, &o);
	arena_free(o.a);
	return rc;
}

/* ---- starting ---- */

static int start_work(struct db *db, void *arg)
{
	struct opname *op = arg;

	return db_number(db, &opname_insert, ARGS(op->bestand, clock_now()), &op->id.nr);
}

int opname_start(struct opname *op)
{
	int rc = end_silent(op->database, &op->context);

	return rc ? rc : db_write(op->database, &op->context, start_work, op);
}
