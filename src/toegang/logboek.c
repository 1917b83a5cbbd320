#include "toegang/logboek.h"
#include "toegang/logboek_keten.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h> /* qsort */
#include <string.h>

#define BATCH 64                  /* changes sealed between two looks */
#define SET_MAX ((size_t)1 << 20) /* young people in one reading */
#define SCRATCH_MAX ((size_t)256 * 1024 * 1024)
#define LIST_MAX ((size_t)16 * 1024 * 1024) /* some 50,000 connections */

/* What one connection writes on. */
struct schrijver {
	struct db *db;
	struct keten wijziging, inzage;
	struct arena *scratch;
	struct schrijver *next;
};

struct logboek {
	struct arena *arena; /* holds this and the list */
	struct database *database;
	struct zegel_key key;
	pthread_mutex_t lock; /* guards the list */
	struct schrijver *schrijvers;
	_Atomic int64_t rows; /* since the last anchor; those that were undone count too */
	_Atomic int64_t anchor_op;
};

int logboek_open(struct database *d, const uint8_t key[32], struct logboek **ret)
{
	struct arena *arena = arena_open(LIST_MAX);
	struct logboek *l;

	*ret = NULL;
	if (!arena) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return ERR_GEHEUGEN;
	l = *ret = arena_alloc(arena, sizeof *l);
	l->arena = arena;
	l->database = d;
	memcpy(l->key.bytes, key, sizeof l->key.bytes);
	pthread_mutex_init(&l->lock, NULL);
	l->anchor_op = clock_now().ms;
	return 0;
}

void logboek_close(struct logboek *l)
{
	if (!l)
		return;
	for (struct schrijver *s = l->schrijvers; s; s = s->next)
		arena_free(s->scratch);
	pthread_mutex_destroy(&l->lock);
	secret_wipe(l->key.bytes, sizeof l->key.bytes);
	arena_free(l->arena);
}

/* ---- who writes ---- */

/*
 * SQLite has one writer, also when another process takes turns with this one: everybody goes on
 * with chain 1. On PostgreSQL nobody may wait for another's chain, so each connection begins one
 * that nobody has.
 */
static int64_t keten_choose(struct db *db)
{
	int64_t nummer = 0;

	if (db_is_sqlite(db))
		return 1;
	while (nummer == 0) {
		secret_random(&nummer, sizeof nummer);
		nummer &= INT64_MAX >> 1;
	}
	return nummer;
}

static int schrijver_create(struct logboek *l, struct db *db, struct schrijver **ret)
{
	struct arena *scratch = arena_open(SCRATCH_MAX);
	int64_t nummer = keten_choose(db);
	struct schrijver *s;

	if (!scratch) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return ERR_GEHEUGEN;
	s = arena_alloc(l->arena, sizeof *s);
	s->scratch = scratch;
	s->db = db;
	keten_init(&s->wijziging, &l->key, KETEN_WIJZIGING, nummer);
	keten_init(&s->inzage, &l->key, KETEN_INZAGE, nummer);
	s->next = l->schrijvers;
	l->schrijvers = s;
	*ret = s;
	return 0;
}

static int schrijver_find(struct logboek *l, struct db *db, struct schrijver **ret)
{
	struct schrijver *s;
	int rc = 0;

	pthread_mutex_lock(&l->lock);
	for (s = l->schrijvers; s && s->db != db; s = s->next)
		;
	if (!s)
		rc = schrijver_create(l, db, &s);
	pthread_mutex_unlock(&l->lock);
	*ret = s;
	return rc;
}

/* ---- one more row on a chain ---- */

struct toevoeging {
	const struct zegel_key *key;
	struct db *db;
	struct keten *keten;
	struct arena *scratch;
	uint8_t zegel[ZEGEL_SIZE];
	bool at_end; /* this transaction has seen that the chain ends at `keten` */
	/* Seals and writes the row if the chain still ends at keten->zegel: rows written (0 or 1),
	 * or an error. */
	int (*write)(struct toevoeging *t, const struct zegel_plaats *plaats, const void *regel);
};

static struct bytes zegel_bytes(const uint8_t *zegel)
{
	return (struct bytes){zegel, ZEGEL_SIZE};
}

static int row_try(struct toevoeging *t, const void *regel)
{
	struct keten *k = t->keten;
	const struct zegel_plaats plaats = {k->nummer, k->volgnummer + 1, k->zegel};
	int rc = t->write(t, &plaats, regel);

	if (rc != 1)
		return rc;
	k->volgnummer++;
	memcpy(k->zegel, t->zegel, ZEGEL_SIZE);
	return 1;
}

static int row_append(struct logboek *l, struct toevoeging *t, const void *regel)
{
	int rc = row_try(t, regel);

	if (rc == 0) {
		rc = keten_load(t->keten, t->db, t->scratch);
		if (rc == 0)
			rc = row_try(t, regel);
		if (rc == 0) /* GCOVR_EXCL_BR_LINE: nobody writes between two questions of ours */
			rc = ERR_CONFLICT;
	}
	if (rc < 0)
		return rc;
	atomic_fetch_add_explicit(&l->rows, 1, memory_order_relaxed);
	return 0;
}

/* ---- changes ---- */

QUERY(open_regels,
      "SELECT id, op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden "
      "FROM logboek_open ORDER BY id LIMIT $1");

/*
 * The first of several is sealed only when the chain still ends at $6, or at its start $5 when it
 * is empty; nobody comes between it and the others.
 */
QUERY(wijziging_zegel_if,
      "UPDATE t_wijziging SET keten = $2, volgnummer = $3, zegel = $4 WHERE id = $1 "
      "AND COALESCE((SELECT k.zegel FROM logboek_keten_wijziging k WHERE k.keten = $2 "
      "ORDER BY k.volgnummer DESC LIMIT 1), $5) = $6");

QUERY(wijziging_zegel,
      "UPDATE t_wijziging SET keten = $2, volgnummer = $3, zegel = $4 WHERE id = $1");

static const struct column open_columns[] = {
    COLUMN(struct wijziging_regel, id, INT, NULL, 0),
    COLUMN(struct wijziging_regel, op, INT, NULL, 0),
    COLUMN(struct wijziging_regel, gebruiker_id, INT, NULL, 0),
    COLUMN(struct wijziging_regel, functie_id, INT, NULL, 0),
    COLUMN(struct wijziging_regel, tabel, TEXT, NULL, 0),
    COLUMN(struct wijziging_regel, rij_id, INT, NULL, 0),
    COLUMN(struct wijziging_regel, jongere_id, INT, NULL, 0),
    COLUMN(struct wijziging_regel, soort, TEXT, NULL, 0),
    COLUMN(struct wijziging_regel, velden, TEXT, NULL, 0),
};

static int wijziging_write(struct toevoeging *t, const struct zegel_plaats *plaats,
			   const void *regel)
{
	const struct wijziging_regel *w = regel;
	int rc;

	zegel_wijziging(t->key, plaats, w, t->zegel);
	if (t->at_end) {
		rc = db_send(t->db, &wijziging_zegel,
			     ARGS(w->id, plaats->keten, plaats->volgnummer, zegel_bytes(t->zegel)));
		return rc < 0 ? rc : 1;
	}
	rc = db_exec(t->db, &wijziging_zegel_if,
		     ARGS(w->id, plaats->keten, plaats->volgnummer, zegel_bytes(t->zegel),
			  zegel_bytes(t->keten->start), zegel_bytes(plaats->vorige)));
	t->at_end = rc == 1;
	return rc;
}

/* Seals up to BATCH changes; how many, or an error. */
static int seal_batch(struct logboek *l, struct schrijver *s)
{
	struct toevoeging t = {.key = &l->key,
			       .db = s->db,
			       .keten = &s->wijziging,
			       .scratch = s->scratch,
			       .write = wijziging_write};
	struct db_rows open;
	const struct wijziging_regel *regels;
	int rc = db_rows(s->db, s->scratch, &open_regels, ARGS(BATCH), open_columns,
			 COUNT(open_columns), sizeof *regels, BATCH, &open);

	if (rc < 0)
		return rc;
	regels = open.rows;
	for (size_t i = 0; i < open.count; i++) {
		rc = row_append(l, &t, &regels[i]);
		if (rc < 0)
			return rc;
	}
	return (int)open.count;
}

int logboek_seal(struct db *db, void *arg)
{
	struct logboek *l = arg;
	struct schrijver *s;
	int rc = schrijver_find(l, db, &s);

	if (rc < 0) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return rc;
	do {
		rc = seal_batch(l, s);
		arena_reset(s->scratch);
	} while (rc == BATCH);
	return rc < 0 ? rc : 0;
}

/* ---- readings ---- */

/*
 * PostgreSQL writes the row only when the chain still ends at $15, or at its start $14 when it is
 * empty: that saves a question. On SQLite the question costs less than the condition, which makes
 * it keep a journal of the statement: there the chain is looked up first.
 */
QUERY(inzage_insert_if,
      "INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen, "
      "jongere_id, verzameling_id, aantal, keten, volgnummer, zegel) "
      "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 "
      "WHERE COALESCE((SELECT k.zegel FROM logboek_keten_inzage k WHERE k.keten = $11 "
      "ORDER BY k.volgnummer DESC LIMIT 1), $14) = $15");
QUERY(inzage_insert,
      "INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen, "
      "jongere_id, verzameling_id, aantal, keten, volgnummer, zegel) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");

QUERY(verzameling_find, "SELECT id FROM logboek_verzameling WHERE hash = $1");
QUERY(verzameling_insert, "INSERT INTO t_verzameling (hash) VALUES ($1) RETURNING id");
QUERY(lid_insert, "INSERT INTO t_verzameling_lid (jongere_id, verzameling_id) VALUES ($1, $2)");

/* A reading with its young people sorted, each once; a set when there are more than one. */
struct lezing {
	struct inzage_regel regel;
	const int64_t *jongeren;
	size_t count;
	uint8_t hash[ZEGEL_SIZE];
	int64_t verzameling_id;
};

static int lezing_write(struct toevoeging *t, const struct zegel_plaats *plaats, const void *regel)
{
	const struct lezing *z = regel;
	const struct inzage_regel *r = &z->regel;

	zegel_inzage(t->key, plaats, r, t->zegel);
	if (db_is_sqlite(t->db))
		return db_exec(t->db, &inzage_insert,
			       ARGS(r->op, r->gebruiker_id, r->functie_id, r->route, r->doel,
				    r->uitkomst, r->onderdelen, arg_nr(r->jongere_id),
				    arg_nr(z->verzameling_id), r->aantal, plaats->keten,
				    plaats->volgnummer, zegel_bytes(t->zegel)));
	return db_exec(t->db, &inzage_insert_if,
		       ARGS(r->op, r->gebruiker_id, r->functie_id, r->route, r->doel, r->uitkomst,
			    r->onderdelen, arg_nr(r->jongere_id), arg_nr(z->verzameling_id),
			    r->aantal, plaats->keten, plaats->volgnummer, zegel_bytes(t->zegel),
			    zegel_bytes(t->keten->start), zegel_bytes(plaats->vorige)));
}

/* The set must be there before a reading can name it. */
static int lezing_find_set(struct lezing *z, struct db *db)
{
	int rc = db_number(db, &verzameling_find, ARGS(zegel_bytes(z->hash)), &z->verzameling_id);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	rc = db_number(db, &verzameling_insert, ARGS(zegel_bytes(z->hash)), &z->verzameling_id);
	for (size_t i = 0; rc >= 0 && i < z->count; i++)
		rc = db_exec(db, &lid_insert, ARGS(z->jongeren[i], z->verzameling_id));
	return rc < 0 ? rc : 0;
}

static int compare_numbers(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* Sorted, each once; the count. */
static size_t make_set(int64_t *list, size_t count)
{
	size_t kept = 0;

	qsort(list, count, sizeof *list, compare_numbers);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || list[kept - 1] != list[i])
			list[kept++] = list[i];
	return kept;
}

static void lezing_set(struct lezing *z, const struct inzage *inzage, struct arena *scratch)
{
	int64_t *list = arena_array(scratch, inzage->count, sizeof *list);
	struct verzameling_hash hash;

	memcpy(list, inzage->jongeren, inzage->count * sizeof *list);
	z->jongeren = list;
	z->count = make_set(list, inzage->count);
	z->regel.aantal = (int64_t)z->count;
	if (z->count == 1) {
		z->regel.jongere_id = list[0];
		return;
	}
	verzameling_begin(&hash);
	verzameling_add(&hash, list, z->count);
	verzameling_end(&hash, z->hash);
	z->regel.verzameling = z->hash;
}

int logboek_inzage(struct logboek *l, struct db *db, const struct inzage *inzage)
{
	struct lezing z = {.regel = {.op = inzage->op.ms,
				     .gebruiker_id = inzage->gebruiker,
				     .functie_id = inzage->functie,
				     .route = inzage->route,
				     .doel = inzage->doel,
				     .uitkomst = inzage->geweigerd ? "geweigerd" : "gelezen",
				     .onderdelen = inzage->onderdelen}};
	struct schrijver *s;
	struct toevoeging t;
	int rc = schrijver_find(l, db, &s);

	if (rc < 0) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return rc;
	if (inzage->count > SET_MAX)
		return ERR_TE_GROOT;
	if (inzage->count == 1) {
		z.regel.jongere_id = inzage->jongeren[0];
		z.regel.aantal = 1;
	} else if (inzage->count > 1) {
		lezing_set(&z, inzage, s->scratch);
	}
	t = (struct toevoeging){.key = &l->key,
				.db = db,
				.keten = &s->inzage,
				.scratch = s->scratch,
				.write = lezing_write};
	if (z.regel.verzameling)
		rc = lezing_find_set(&z, db);
	if (rc == 0 && db_is_sqlite(db))
		rc = keten_load(t.keten, db, s->scratch);
	if (rc == 0)
		rc = row_append(l, &t, &z);
	arena_reset(s->scratch);
	return rc;
}

/* ---- for the anchors (logboek_anker.c) ---- */

struct database *logboek_database(const struct logboek *l)
{
	return l->database;
}

const struct zegel_key *logboek_key(const struct logboek *l)
{
	return &l->key;
}

bool logboek_anchor_due(struct logboek *l, struct moment nu)
{
	int64_t rows = atomic_load_explicit(&l->rows, memory_order_relaxed);

	return rows >= LOGBOEK_ANCHOR_ROWS ||
	       (rows > 0 && nu.ms - l->anchor_op >= LOGBOEK_ANCHOR_SECONDS * INT64_C(1000));
}

void logboek_anchor_begin(struct logboek *l)
{
	l->rows = 0;
	l->anchor_op = clock_now().ms;
}

void logboek_anchor_failed(struct logboek *l)
{
	l->rows += LOGBOEK_ANCHOR_ROWS;
}

struct keten *logboek_keten_next(struct logboek *l, struct keten *after)
{
	struct keten *ret = NULL;

	pthread_mutex_lock(&l->lock);
	if (!after) {
		ret = l->schrijvers ? &l->schrijvers->wijziging : NULL;
	} else {
		for (struct schrijver *s = l->schrijvers; s && !ret; s = s->next) {
			if (after == &s->wijziging)
				ret = &s->inzage;
			else if (after == &s->inzage)
				ret = s->next ? &s->next->wijziging : NULL;
		}
	}
	pthread_mutex_unlock(&l->lock);
	return ret;
}
