#include "store/telling.h"

#include "domain/duurzaamheid.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct choice maat_list[] = {
    [TELLING_WERK] = {"werk", "Aan het werk, ook bij een volgende werkgever", NULL},
    [TELLING_BAAN] = {"baan", "In dezelfde baan", NULL},
    [TELLING_GAT] = {"gat", "Zonder werk tussen twee banen", NULL},
};
const struct choices telling_maten = CHOICES("telling_maat", maat_list);

static const struct choice dimensie_list[] = {
    [TELLING_ALLE] = {"alle", "Iedereen samen", NULL},
    [TELLING_DOELGROEP] = {"doelgroep", "Doelgroep", NULL},
    [TELLING_FUNCTIESOORT] = {"functiesoort", "Soort functie", NULL},
    [TELLING_CONTRACTVORM] = {"contractvorm", "Eerste contract", NULL},
    [TELLING_JOBCOACH] = {"jobcoach", "Met of zonder jobcoach", NULL},
};
const struct choices telling_dimensies = CHOICES("telling_dimensie", dimensie_list);

static const struct choice figuur_list[] = {
    [TELLING_ALLEN] = {"allen", "Werkte een jaar geleden, werkt nog", NULL},
    [TELLING_STARTERS] = {"starters", "Begonnen met werk, werkt een jaar later nog", NULL},
    [TELLING_ZELFDE_WERKGEVER] = {"zelfde_werkgever", "Na een jaar bij dezelfde werkgever", NULL},
    [TELLING_BANEN] = {"banen", "Banen van 25,5 uur", NULL},
    [TELLING_TIJDELIJKE_UREN] = {"tijdelijke_uren", "Uren op een tijdelijk contract", NULL},
    [TELLING_CONTRACT_GEVOLGD] = {"contract_gevolgd", "Vervolg bekend voor het eind", NULL},
    [TELLING_NAZORG] = {"nazorg", "Eerste nazorg binnen zes weken", NULL},
    [TELLING_UITVAL_REDEN] = {"uitval_reden", "Reden van uitval", NULL},
    [TELLING_UITVAL_MOMENT] = {"uitval_moment", "Moment van uitval", NULL},
    [TELLING_TRAJECT] = {"traject", "Resultaat van trajecten", NULL},
    [TELLING_INSTROOM] = {"instroom", "In beeld gekomen, en laat", NULL},
};
const struct choices telling_figuren = CHOICES("telling_figuur", figuur_list);

const int32_t telling_momenten[TELLING_MOMENTEN] = {0, 91, 183, 365, 730};

/* ---- what it stands on ---- */

static const struct column stand_columns[] = {
    COLUMN(struct telling_stand, nr, INT, NULL, 0),
    COLUMN(struct telling_stand, dag, DATUM, NULL, 0),
    COLUMN(struct telling_stand, grens, INT, NULL, 0),
};
QUERY(telling_stand_now, "SELECT nr, dag, grens FROM telling_stand WHERE id = 1");

int telling_stand_load(struct db *db, struct arena *a, struct telling_stand *ret)
{
	return db_row(db, a, &telling_stand_now, ARGS_NONE, stand_columns, COUNT(stand_columns),
		      ret);
}

/* ---- figures ---- */

#define MAX_RIJEN 256
struct rij_row {
	int figuur;
	const char *groep;
	int64_t aantal;
	double geheel, deel;
};
static const struct column rij_columns[] = {
    COLUMN_KEUZE(struct rij_row, figuur, telling_figuren, NULL, 0),
    COLUMN(struct rij_row, groep, TEXT, NULL, 0),
    COLUMN(struct rij_row, aantal, INT, NULL, 0),
    COLUMN(struct rij_row, geheel, REAL, NULL, 0),
    COLUMN(struct rij_row, deel, REAL, NULL, 0),
};
QUERY(telling_rijen, "SELECT figuur, groep, aantal, geheel, deel FROM telling_figuur "
		     "UNION ALL SELECT figuur, 'alle', aantal, geheel, deel FROM telling_samen "
		     "ORDER BY figuur, aantal DESC, groep LIMIT 256");

static int count_rijen(struct db *db, struct arena *a, struct telling_rij *list, size_t *n)
{
	struct db_rows found = {0};
	int rc = db_rows(db, a, &telling_rijen, ARGS_NONE, rij_columns, COUNT(rij_columns),
			 sizeof(struct rij_row), MAX_RIJEN, &found);
	const struct rij_row *rows = found.rows;

	*n = rc ? 0 : found.count;
	for (size_t i = 0; i < *n; i++) {
		list[i] = (struct telling_rij){.figuur = rows[i].figuur,
					       .aantal = rows[i].aantal,
					       .geheel = rows[i].geheel,
					       .deel = rows[i].deel};
		snprintf(list[i].groep, sizeof(list[i].groep), "%s", rows[i].groep);
	}
	return rc;
}

/* ---- curves ---- */

#define MAX_GROEPEN 16
#define LENGTES 732 /* 731 stands for all that is longer */

struct duur_row {
	const char *groep;
	int64_t dagen, gestopt, lopend;
};
static const struct column duur_columns[] = {
    COLUMN(struct duur_row, groep, TEXT, NULL, 0),
    COLUMN(struct duur_row, dagen, INT, NULL, 0),
    COLUMN(struct duur_row, gestopt, INT, NULL, 0),
    COLUMN(struct duur_row, lopend, INT, NULL, 0),
};
QUERY(telling_duren, "SELECT groep, dagen, gestopt, lopend FROM telling_duur "
		     "WHERE maat = $1 AND dimensie = $2 LIMIT 100000");
QUERY(telling_duren_jaar, "SELECT groep, dagen, gestopt, lopend FROM telling_duur_jaar "
			  "WHERE maat = $1 AND dimensie = $2 AND jaar BETWEEN $3 AND $4 "
			  "LIMIT 1000000");

struct groep {
	char naam[TELLING_GROEP_MAX];
	struct overleving_telling lengtes[LENGTES];
};

struct count {
	struct groep *groepen; /* room for MAX_GROEPEN */
	size_t n, last;
};

/* Rows of one group mostly come together. NULL: there are too many groups. */
static struct groep *groep_of(struct count *c, const char *naam)
{
	struct groep *g;

	if (c->n && strcmp(c->groepen[c->last].naam, naam) == 0)
		return &c->groepen[c->last];
	for (c->last = 0; c->last < c->n; c->last++)
		if (strcmp(c->groepen[c->last].naam, naam) == 0)
			return &c->groepen[c->last];
	if (c->n == MAX_GROEPEN)
		return NULL;
	g = &c->groepen[c->n++];
	for (int32_t d = 0; d < LENGTES; d++)
		g->lengtes[d] = (struct overleving_telling){.dagen = d};
	snprintf(g->naam, sizeof(g->naam), "%s", naam);
	return g;
}

static int count_row(void *item, void *arg)
{
	const struct duur_row *row = item;
	struct groep *g = groep_of(arg, row->groep);
	int64_t dagen = row->dagen < 0 ? 0 : row->dagen;

	if (!g || dagen >= LENGTES)
		return ERR_TE_GROOT;
	g->lengtes[dagen].events += row->gestopt;
	g->lengtes[dagen].censored += row->lopend;
	return 0;
}

static int curve(const struct groep *g, struct telling_punt *ret)
{
	struct overleving points[TELLING_MOMENTEN];
	int rc =
	    overleving_compute(g->lengtes, LENGTES, telling_momenten, TELLING_MOMENTEN, points);

	for (size_t i = 0; !rc && i < TELLING_MOMENTEN; i++) {
		ret[i] = (struct telling_punt){.dagen = points[i].dagen,
					       .aantal = points[0].at_risk,
					       .at_risk = points[i].at_risk,
					       .s = points[i].s,
					       .lower = points[i].lower,
					       .upper = points[i].upper};
		memcpy(ret[i].groep, g->naam, sizeof(ret[i].groep));
	}
	return rc;
}

static int count_rows(struct db *db, struct arena *a, struct count *c,
		      const struct telling_vraag *v)
{
	const char *maat = choice_code(&telling_maten, v->maat);
	const char *dimensie = choice_code(&telling_dimensies, v->dimensie);

	if (!v->tot_jaar)
		return db_each(db, a, &telling_duren, ARGS(maat, dimensie), duur_columns,
			       COUNT(duur_columns), sizeof(struct duur_row), count_row, c);
	return db_each(db, a, &telling_duren_jaar, ARGS(maat, dimensie, v->van_jaar, v->tot_jaar),
		       duur_columns, COUNT(duur_columns), sizeof(struct duur_row), count_row, c);
}

/* ---- remembering ---- */

/* What was counted on a stand; nr 0: nothing yet. */
struct blad {
	struct telling_stand stand;
	size_t n;
	union {
		struct telling_punt punten[MAX_GROEPEN * TELLING_MOMENTEN];
		struct telling_rij rijen[MAX_RIJEN];
	} v;
};

struct telling {
	pthread_mutex_t lock;
	struct blad verlopen[TELLING_MATEN][TELLING_DIMENSIES];
	struct blad rijen;
};

int telling_open(struct telling **ret)
{
	struct telling *t = calloc(1, sizeof(*t));

	if (!t)
		return ERR_GEHEUGEN;
	pthread_mutex_init(&t->lock, NULL);
	*ret = t;
	return 0;
}

void telling_close(struct telling *t)
{
	if (!t)
		return;
	pthread_mutex_destroy(&t->lock);
	free(t);
}

static bool holds(const struct blad *blad, const struct telling_stand *stand)
{
	return blad->stand.nr == stand->nr && blad->stand.dag.dag == stand->dag.dag &&
	       blad->stand.grens == stand->grens;
}

static bool recall(struct telling *t, const struct blad *blad, const struct telling_stand *stand,
		   struct blad *ret)
{
	bool found;

	pthread_mutex_lock(&t->lock);
	found = holds(blad, stand);
	if (found)
		*ret = *blad;
	pthread_mutex_unlock(&t->lock);
	return found;
}

static void remember(struct telling *t, struct blad *blad, const struct telling_stand *stand,
		     struct blad *counted)
{
	counted->stand = *stand;
	pthread_mutex_lock(&t->lock);
	*blad = *counted;
	pthread_mutex_unlock(&t->lock);
}

static int count_verloop(struct db *db, struct arena *a, const struct telling_vraag *vraag,
			 struct blad *ret)
{
	struct count c = {.groepen = arena_array(a, MAX_GROEPEN, sizeof(*c.groepen))};
	int rc = count_rows(db, a, &c, vraag);

	for (size_t i = 0; !rc && i < c.n; i++)
		rc = curve(&c.groepen[i], ret->v.punten + i * TELLING_MOMENTEN);
	ret->n = c.n * TELLING_MOMENTEN;
	return rc;
}

int telling_verloop_load(struct telling *t, struct db *db, struct arena *a,
			 const struct telling_vraag *vraag, const struct telling_stand *stand,
			 struct telling_verloop *ret)
{
	struct blad *kept = vraag->tot_jaar ? NULL : &t->verlopen[vraag->maat][vraag->dimensie];
	struct blad *blad = arena_alloc(a, sizeof(*blad));
	int rc = 0;

	if (!kept || !recall(t, kept, stand, blad)) {
		rc = count_verloop(db, a, vraag, blad);
		if (!rc && kept)
			remember(t, kept, stand, blad);
	}
	*ret = (struct telling_verloop){blad->v.punten, blad->n};
	return rc;
}

int telling_rijen_load(struct telling *t, struct db *db, struct arena *a,
		       const struct telling_stand *stand, struct telling_rijen *ret)
{
	struct blad *blad = arena_alloc(a, sizeof(*blad));
	int rc = 0;

	if (!recall(t, &t->rijen, stand, blad)) {
		rc = count_rijen(db, a, blad->v.rijen, &blad->n);
		if (!rc)
			remember(t, &t->rijen, stand, blad);
	}
	*ret = (struct telling_rijen){blad->v.rijen, blad->n};
	return rc;
}

/* ---- keeping the totals ---- */

QUERY(telling_bij, "UPDATE t_telling_stand SET bij_dag = $1 WHERE id = 1 "
		   "AND EXISTS (SELECT id FROM telling_wijziging)");
QUERY(telling_bij_op, "UPDATE t_telling_stand SET bij_dag = $1 WHERE id = 1");
QUERY(telling_leeg, "UPDATE t_telling_stand SET dag = 0, jongere_id = 0 WHERE id = 1");
QUERY(telling_stuk, "UPDATE t_telling_stand SET jongere_id = $1 WHERE id = 1");
QUERY(telling_laatste, "SELECT id FROM telling_laatste LIMIT 1");

int telling_keep(struct db *db)
{
	return db_done(db_exec(db, &telling_bij, ARGS(clock_today())));
}

#define STUK 20000 /* young people whose facts are written down at a time */

/* PostgreSQL keeps every earlier sum until the transaction ends, so there it is done at once. */
static int64_t stuk_of(const struct db *db, int64_t last)
{
	return db_is_sqlite(db) ? STUK : last;
}

static int count_all(struct db *db, struct datum vandaag)
{
	int64_t last = 0, stuk;
	int rc = db_exec(db, &telling_leeg, ARGS_NONE);

	if (rc >= 0)
		rc = db_number(db, &telling_laatste, ARGS_NONE, &last);
	stuk = stuk_of(db, last);
	for (int64_t done = 0; rc >= 0 && done < last; done += stuk) {
		rc = db_exec(db, &telling_stuk, ARGS(done + stuk));
		if (rc >= 0)
			rc = db_exec(db, &telling_bij_op, ARGS(vandaag));
	}
	return db_done(rc);
}

static int count_all_job(struct db *db, void *vandaag)
{
	return count_all(db, *(const struct datum *)vandaag);
}

int telling_rebuild(struct database *owner, struct datum vandaag)
{
	const struct db_context context = {.vandaag = vandaag};

	return db_write(owner, &context, count_all_job, &vandaag);
}

QUERY(telling_verschillen, "SELECT verschillen FROM telling_controle LIMIT 1");

int telling_check(struct db *db, int64_t *ret)
{
	return db_number(db, &telling_verschillen, ARGS_NONE, ret);
}
