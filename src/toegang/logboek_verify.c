/* Walks the chains of both logs from their first row, and the sets that readings name. */
#include "toegang/logboek.h"
#include "toegang/logboek_anker.h"
#include "toegang/logboek_keten.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SCRATCH_MAX ((size_t)64 * 1024 * 1024)
#define DOEL "logboek_controle" /* opens the views; no route has it */
#define ALL INT64_MAX

struct controle {
	const struct zegel_key *key;
	struct buf *report;
	struct logboek_telling *telling;
	const struct ankers *ankers;
	size_t next_anker;
	struct keten keten; /* as far as it has been found in order */
	bool begun;
	int64_t last_id;
};

/* What both logs have in common. */
struct plek {
	int64_t id;
	int64_t keten;
	int64_t volgnummer;
	struct bytes zegel;
};

/* ---- places, seals, anchors ---- */

static int bad(struct controle *c, const struct plek *p, const char *what)
{
	buf_format(c->report, "%s: keten %lld, plaats %lld (rij %lld): %s\n",
		   keten_soort_name(c->keten.soort), (long long)p->keten, (long long)p->volgnummer,
		   (long long)p->id, what);
	return ERR_CONFLICT;
}

static int missing(struct controle *c, int64_t keten, int64_t volgnummer, const char *how_known)
{
	buf_format(c->report, "%s: keten %lld, plaats %lld ontbreekt: %s\n",
		   keten_soort_name(c->keten.soort), (long long)keten, (long long)volgnummer,
		   how_known);
	return ERR_CONFLICT;
}

/* A chain is left behind: whatever the anchors know of it must have been seen. */
static int check_left(struct controle *c, const struct anker *a)
{
	bool here = c->begun && a->keten == c->keten.nummer;
	char how[80];

	snprintf(how, sizeof how, "het anker van %s noemt plaats %lld", a->op,
		 (long long)a->volgnummer);
	return missing(c, a->keten, here ? c->keten.volgnummer + 1 : 1, how);
}

static const struct anker *anker_now(const struct controle *c)
{
	const struct anker *a = c->ankers->list;

	if (c->next_anker >= c->ankers->count || a[c->next_anker].soort != c->keten.soort)
		return NULL;
	return &a[c->next_anker];
}

/* The anchors of this row; those of earlier rows and chains have been passed. */
static int check_ankers(struct controle *c, const struct plek *p)
{
	const struct anker *a;

	for (; (a = anker_now(c)); c->next_anker++) {
		if (a->keten != p->keten || a->volgnummer > p->volgnummer)
			return 0;
		if (!secret_equal(a->zegel, p->zegel.data, ZEGEL_SIZE))
			return bad(c, p, "staat anders in het ankerbestand");
	}
	return 0;
}

static int check_place(struct controle *c, const struct plek *p)
{
	if (!c->begun || p->keten != c->keten.nummer) {
		const struct anker *a = anker_now(c);

		if (a && a->keten < p->keten)
			return check_left(c, a);
		keten_init(&c->keten, c->key, c->keten.soort, p->keten);
		c->begun = true;
		c->last_id = 0;
		c->telling->ketens++;
	}
	if (p->volgnummer != c->keten.volgnummer + 1)
		return missing(c, p->keten, c->keten.volgnummer + 1, "de keten heeft een gat");
	return 0;
}

static int check_zegel(struct controle *c, const struct plek *p, const uint8_t expected[ZEGEL_SIZE])
{
	if (p->zegel.len != ZEGEL_SIZE || !secret_equal(p->zegel.data, expected, ZEGEL_SIZE))
		return bad(c, p, "het zegel klopt niet");
	c->keten.volgnummer = p->volgnummer;
	memcpy(c->keten.zegel, expected, ZEGEL_SIZE);
	return check_ankers(c, p);
}

static struct zegel_plaats next_place(const struct controle *c)
{
	return (struct zegel_plaats){c->keten.nummer, c->keten.volgnummer + 1, c->keten.zegel};
}

/* ---- changes ---- */

struct wijziging_rij {
	struct wijziging_regel r;
	int64_t keten;
	int64_t volgnummer;
	struct bytes zegel;
};

QUERY(alle_wijzigingen,
      "SELECT id, op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden, "
      "keten, volgnummer, zegel FROM logboek_wijziging ORDER BY keten, volgnummer LIMIT $1");
QUERY(ongezegeld, "SELECT id FROM logboek_open ORDER BY id LIMIT 1");

#define REGEL_COLUMN(member, kind_)                                                                \
	{                                                                                          \
		.name = #member, .type = COLUMN_##kind_,                                           \
		.offset = offsetof(struct wijziging_rij, r) +                                      \
			  OFFSET_OF_TYPE(struct wijziging_regel, member, COLUMN_CTYPE_##kind_)     \
	}

static const struct column wijziging_columns[] = {
    REGEL_COLUMN(id, INT),
    REGEL_COLUMN(op, INT),
    REGEL_COLUMN(gebruiker_id, INT),
    REGEL_COLUMN(functie_id, INT),
    REGEL_COLUMN(tabel, TEXT),
    REGEL_COLUMN(rij_id, INT),
    REGEL_COLUMN(jongere_id, INT),
    REGEL_COLUMN(soort, TEXT),
    REGEL_COLUMN(velden, TEXT),
    COLUMN(struct wijziging_rij, keten, INT, NULL, 0),
    COLUMN(struct wijziging_rij, volgnummer, INT, NULL, 0),
    COLUMN(struct wijziging_rij, zegel, BYTES, NULL, 0),
};

static int check_wijziging(void *row, void *arg)
{
	const struct wijziging_rij *w = row;
	const struct plek plek = {w->r.id, w->keten, w->volgnummer, w->zegel};
	struct controle *c = arg;
	struct zegel_plaats plaats;
	uint8_t expected[ZEGEL_SIZE];
	int rc = check_place(c, &plek);

	if (rc < 0)
		return rc;
	plaats = next_place(c);
	zegel_wijziging(c->key, &plaats, &w->r, expected);
	c->telling->wijzigingen++;
	return check_zegel(c, &plek, expected);
}

/* ---- readings ---- */

struct inzage_rij {
	int64_t id;
	int64_t op;
	int64_t gebruiker_id;
	int64_t functie_id;
	const char *route;
	const char *doel;
	const char *uitkomst;
	int64_t onderdelen;
	int64_t jongere_id;
	int64_t verzameling_id;
	struct bytes verzameling_hash;
	int64_t aantal;
	int64_t keten;
	int64_t volgnummer;
	struct bytes zegel;
};

QUERY(alle_inzagen,
      "SELECT id, op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen, jongere_id, "
      "verzameling_id, verzameling_hash, aantal, keten, volgnummer, zegel "
      "FROM logboek_inzage ORDER BY keten, volgnummer LIMIT $1");

static const struct column inzage_columns[] = {
    COLUMN(struct inzage_rij, id, INT, NULL, 0),
    COLUMN(struct inzage_rij, op, INT, NULL, 0),
    COLUMN(struct inzage_rij, gebruiker_id, INT, NULL, 0),
    COLUMN(struct inzage_rij, functie_id, INT, NULL, 0),
    COLUMN(struct inzage_rij, route, TEXT, NULL, 0),
    COLUMN(struct inzage_rij, doel, TEXT, NULL, 0),
    COLUMN(struct inzage_rij, uitkomst, TEXT, NULL, 0),
    COLUMN(struct inzage_rij, onderdelen, INT, NULL, 0),
    COLUMN(struct inzage_rij, jongere_id, INT, NULL, 0),
    COLUMN(struct inzage_rij, verzameling_id, INT, NULL, 0),
    COLUMN(struct inzage_rij, verzameling_hash, BYTES, NULL, 0),
    COLUMN(struct inzage_rij, aantal, INT, NULL, 0),
    COLUMN(struct inzage_rij, keten, INT, NULL, 0),
    COLUMN(struct inzage_rij, volgnummer, INT, NULL, 0),
    COLUMN(struct inzage_rij, zegel, BYTES, NULL, 0),
};

static struct inzage_regel inzage_regel_of(const struct inzage_rij *i)
{
	bool set = i->verzameling_hash.len == ZEGEL_SIZE;

	return (struct inzage_regel){.op = i->op,
				     .gebruiker_id = i->gebruiker_id,
				     .functie_id = i->functie_id,
				     .route = i->route,
				     .doel = i->doel,
				     .uitkomst = i->uitkomst,
				     .onderdelen = i->onderdelen,
				     .jongere_id = i->jongere_id,
				     .verzameling = set ? i->verzameling_hash.data : NULL,
				     .aantal = i->aantal};
}

static int check_inzage(void *row, void *arg)
{
	const struct inzage_rij *i = row;
	const struct plek plek = {i->id, i->keten, i->volgnummer, i->zegel};
	const struct inzage_regel regel = inzage_regel_of(i);
	struct controle *c = arg;
	struct zegel_plaats plaats;
	uint8_t expected[ZEGEL_SIZE];
	int rc = check_place(c, &plek);

	if (rc < 0)
		return rc;
	if (i->id <= c->last_id)
		return bad(c, &plek, "de rijnummers staan niet op volgorde");
	if (i->verzameling_id && !regel.verzameling)
		return bad(c, &plek, "de verzameling ontbreekt");
	c->last_id = i->id;
	plaats = next_place(c);
	zegel_inzage(c->key, &plaats, &regel, expected);
	c->telling->inzagen++;
	return check_zegel(c, &plek, expected);
}

/* ---- sets ---- */

struct lid_rij {
	int64_t verzameling_id;
	struct bytes hash;
	int64_t jongere_id;
};

QUERY(alle_verzamelingen,
      "SELECT v.id AS verzameling_id, v.hash, l.jongere_id FROM logboek_verzameling v "
      "LEFT JOIN logboek_verzameling_lid l ON l.verzameling_id = v.id "
      "ORDER BY v.id, l.jongere_id LIMIT $1");

static const struct column lid_columns[] = {
    COLUMN(struct lid_rij, verzameling_id, INT, NULL, 0),
    COLUMN(struct lid_rij, hash, BYTES, NULL, 0),
    COLUMN(struct lid_rij, jongere_id, INT, NULL, 0),
};

struct verzameling_controle {
	struct buf *report;
	struct logboek_telling *telling;
	int64_t id; /* of the set being read; 0 before the first */
	uint8_t claimed[ZEGEL_SIZE];
	struct verzameling_hash hash;
};

static int set_end(struct verzameling_controle *v)
{
	uint8_t found[ZEGEL_SIZE];

	if (v->id == 0)
		return 0;
	verzameling_end(&v->hash, found);
	if (secret_equal(found, v->claimed, ZEGEL_SIZE))
		return 0;
	buf_format(v->report, "verzameling %lld: de leden zijn veranderd\n", (long long)v->id);
	return ERR_CONFLICT;
}

static int check_lid(void *row, void *arg)
{
	const struct lid_rij *l = row;
	struct verzameling_controle *v = arg;

	if (l->verzameling_id != v->id) {
		int rc = set_end(v);

		if (rc < 0)
			return rc;
		v->id = l->verzameling_id;
		memset(v->claimed, 0, ZEGEL_SIZE);
		if (l->hash.len == ZEGEL_SIZE)
			memcpy(v->claimed, l->hash.data, ZEGEL_SIZE);
		verzameling_begin(&v->hash);
		v->telling->verzamelingen++;
	}
	verzameling_add(&v->hash, &l->jongere_id, 1);
	return 0;
}

/* ---- the whole ---- */

static int anchors_end(struct controle *c, int rc)
{
	const struct anker *a = rc == 0 ? anker_now(c) : NULL;

	if (a)
		rc = check_left(c, a);
	while (anker_now(c))
		c->next_anker++;
	return rc;
}

static int verify_wijzigingen(struct controle *c, struct db *db, struct arena *a)
{
	int64_t id = 0;
	int rc;

	c->keten.soort = KETEN_WIJZIGING;
	c->begun = false;
	rc = db_each(db, a, &alle_wijzigingen, ARGS(ALL), wijziging_columns,
		     COUNT(wijziging_columns), sizeof(struct wijziging_rij), check_wijziging, c);
	rc = anchors_end(c, rc);
	if (rc < 0)
		return rc;
	rc = db_number(db, &ongezegeld, ARGS_NONE, &id);
	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (rc < 0)
		return rc;
	buf_format(c->report, "wijziging: rij %lld heeft geen zegel\n", (long long)id);
	return ERR_CONFLICT;
}

static int verify_inzagen(struct controle *c, struct db *db, struct arena *a)
{
	int rc;

	c->keten.soort = KETEN_INZAGE;
	c->begun = false;
	rc = db_each(db, a, &alle_inzagen, ARGS(ALL), inzage_columns, COUNT(inzage_columns),
		     sizeof(struct inzage_rij), check_inzage, c);
	return anchors_end(c, rc);
}

static int verify_verzamelingen(struct controle *c, struct db *db, struct arena *a)
{
	struct verzameling_controle v = {.report = c->report, .telling = c->telling};
	int rc = db_each(db, a, &alle_verzamelingen, ARGS(ALL), lid_columns, COUNT(lid_columns),
			 sizeof(struct lid_rij), check_lid, &v);

	return rc < 0 ? rc : set_end(&v);
}

/* A log that is not in order does not keep the others from being looked at; a database that cannot
 * be read does. */
static int verify_all(struct controle *c, struct db *db, struct arena *a)
{
	static int (*const parts[])(struct controle * c, struct db * db, struct arena * a) = {
	    verify_wijzigingen, verify_inzagen, verify_verzamelingen};
	int ret = 0;

	for (size_t i = 0; i < COUNT(parts); i++) {
		int rc = parts[i](c, db, a);

		arena_reset(a);
		if (rc < 0 && rc != ERR_CONFLICT)
			return rc;
		if (rc < 0)
			ret = rc;
	}
	return ret;
}

static int verify_database(struct controle *c, struct database *d)
{
	const struct db_context context = {
	    .doel = DOEL, .nu = clock_now(), .vandaag = clock_today()};
	struct arena *a = arena_open(SCRATCH_MAX);
	struct db *db;
	int rc;

	if (!a) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return ERR_GEHEUGEN;
	rc = db_read_begin(d, &context, &db);
	if (rc == 0) {
		rc = verify_all(c, db, a);
		db_read_end(db);
	}
	arena_free(a);
	return rc;
}

int logboek_verify(struct database *d, const uint8_t key[32], const char *anchor,
		   struct logboek_telling *ret, struct buf *report)
{
	struct zegel_key k;
	struct ankers ankers = {0};
	struct controle c = {.key = &k, .report = report, .telling = ret, .ankers = &ankers};
	int broken = 0, rc = 0;

	*ret = (struct logboek_telling){0};
	memcpy(k.bytes, key, sizeof k.bytes);
	if (anchor)
		broken = ankers_load(anchor, &k, &ankers, report);
	if (broken < 0 && broken != ERR_CONFLICT)
		rc = broken;
	ret->ankers = (int64_t)ankers.count;
	if (rc == 0)
		rc = verify_database(&c, d);
	ankers_free(&ankers);
	secret_wipe(&k, sizeof k);
	return rc < 0 ? rc : broken;
}

int logboek_check(struct logboek *l, const char *anchor, struct logboek_telling *ret,
		  struct buf *report)
{
	return logboek_verify(logboek_database(l), logboek_key(l)->bytes,
			      anchor && access(anchor, F_OK) == 0 ? anchor : NULL, ret, report);
}
