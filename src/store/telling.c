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
    [TELLING_UITVAL_REDEN] = {"uitval_reden", "Reden van uitval", NULL},
    [TELLING_UITVAL_MOMENT] = {"uitval_moment", "Moment van uitval", NULL},
    [TELLING_TRAJECT] = {"traject", "Resultaat van trajecten", NULL},
};
const struct choices telling_figuren = CHOICES("telling_figuur", figuur_list);

const int32_t telling_momenten[TELLING_MOMENTEN] = {0, 91, 183, 365, 730};

#define MAX_GROEPEN 128
#define MAX_RIJEN 256
#define SCRATCH_CAP ((size_t)8 * 1024 * 1024)

struct duur_row {
	int maat, dimensie;
	const char *groep;
	int64_t dagen, gestopt, lopend;
};
static const struct column duur_columns[] = {
    COLUMN_KEUZE(struct duur_row, maat, telling_maten, NULL, 0),
    COLUMN_KEUZE(struct duur_row, dimensie, telling_dimensies, NULL, 0),
    COLUMN(struct duur_row, groep, TEXT, NULL, 0),
    COLUMN(struct duur_row, dagen, INT, NULL, 0),
    COLUMN(struct duur_row, gestopt, INT, NULL, 0),
    COLUMN(struct duur_row, lopend, INT, NULL, 0),
};
struct figuur_row {
	int figuur;
	const char *groep;
	int64_t aantal;
	double geheel, deel;
};
static const struct column figuur_columns[] = {
    COLUMN_KEUZE(struct figuur_row, figuur, telling_figuren, NULL, 0),
    COLUMN(struct figuur_row, groep, TEXT, NULL, 0),
    COLUMN(struct figuur_row, aantal, INT, NULL, 0),
    COLUMN(struct figuur_row, geheel, REAL, NULL, 0),
    COLUMN(struct figuur_row, deel, REAL, NULL, 0),
};
QUERY(telling_nr, "SELECT nr FROM telling_stand WHERE id = 1");
QUERY(telling_duren, "SELECT maat, dimensie, groep, dagen, gestopt, lopend FROM telling_duur "
		     "LIMIT 2000000");
QUERY(telling_rijen, "SELECT figuur, groep, aantal, geheel, deel FROM telling_figuur "
		     "ORDER BY figuur, aantal DESC, groep LIMIT 256");

/* ---- counting ---- */

struct groep {
	int maat, dimensie;
	char naam[TELLING_GROEP_MAX];
	struct overleving_telling *dagen; /* OVERLEVING_DAGEN of them */
};

struct count {
	struct groep groepen[MAX_GROEPEN];
	size_t n, last;
};

static bool is_groep(const struct groep *g, const struct duur_row *row)
{
	return g->maat == row->maat && g->dimensie == row->dimensie &&
	       strcmp(g->naam, row->groep) == 0;
}

/* Rows of one group come together: the last one found is tried first. NULL: no memory or room. */
static struct groep *groep_of(struct count *c, const struct duur_row *row)
{
	struct groep *g;

	if (c->n && is_groep(&c->groepen[c->last], row))
		return &c->groepen[c->last];
	for (c->last = 0; c->last < c->n; c->last++)
		if (is_groep(&c->groepen[c->last], row))
			return &c->groepen[c->last];
	if (c->n == MAX_GROEPEN)
		return NULL;
	g = &c->groepen[c->n];
	g->dagen = calloc(OVERLEVING_DAGEN, sizeof(*g->dagen));
	if (!g->dagen)
		return NULL;
	c->n++;
	g->maat = row->maat;
	g->dimensie = row->dimensie;
	snprintf(g->naam, sizeof(g->naam), "%s", row->groep);
	overleving_begin(g->dagen);
	return g;
}

static int count_duur(void *item, void *arg)
{
	const struct duur_row *row = item;
	struct groep *g = groep_of(arg, row);
	int64_t last = OVERLEVING_DAGEN - 1;

	if (!g)
		return ERR_GEHEUGEN;
	if (row->dagen >= OVERLEVING_DAGEN) {
		g->dagen[last].censored += row->gestopt + row->lopend;
		return 0;
	}
	g->dagen[row->dagen < 0 ? 0 : row->dagen].events += row->gestopt;
	g->dagen[row->dagen < 0 ? 0 : row->dagen].censored += row->lopend;
	return 0;
}

static int curve(const struct groep *g, struct telling_punt *ret)
{
	struct overleving points[TELLING_MOMENTEN];
	int rc = overleving_compute(g->dagen, OVERLEVING_DAGEN, telling_momenten, TELLING_MOMENTEN,
				    points);

	for (size_t i = 0; !rc && i < TELLING_MOMENTEN; i++) {
		ret[i] = (struct telling_punt){.maat = g->maat,
					       .dimensie = g->dimensie,
					       .dagen = points[i].dagen,
					       .aantal = points[0].at_risk,
					       .at_risk = points[i].at_risk,
					       .s = points[i].s,
					       .lower = points[i].lower,
					       .upper = points[i].upper};
		memcpy(ret[i].groep, g->naam, sizeof(ret[i].groep));
	}
	return rc;
}

static int count_duren(struct db *db, struct arena *a, struct count *c, struct telling_punt *ret)
{
	int rc = db_each(db, a, &telling_duren, ARGS_NONE, duur_columns, COUNT(duur_columns),
			 sizeof(struct duur_row), count_duur, c);

	for (size_t i = 0; !rc && i < c->n; i++)
		rc = curve(&c->groepen[i], ret + i * TELLING_MOMENTEN);
	for (size_t i = 0; i < c->n; i++)
		free(c->groepen[i].dagen);
	return rc;
}

static int count_rijen(struct db *db, struct arena *a, struct telling_rij *ret, size_t *count)
{
	struct db_rows rows;
	const struct figuur_row *found;
	int rc = db_rows(db, a, &telling_rijen, ARGS_NONE, figuur_columns, COUNT(figuur_columns),
			 sizeof(struct figuur_row), MAX_RIJEN, &rows);

	if (rc)
		return rc;
	found = rows.rows;
	for (size_t i = 0; i < rows.count; i++) {
		ret[i] = (struct telling_rij){.figuur = found[i].figuur,
					      .aantal = found[i].aantal,
					      .geheel = found[i].geheel,
					      .deel = found[i].deel};
		snprintf(ret[i].groep, sizeof(ret[i].groep), "%s", found[i].groep);
	}
	*count = rows.count;
	return 0;
}

/* ---- keeping ---- */

struct stand {
	int64_t nr;
	int32_t dag;
	struct telling_punt punten[MAX_GROEPEN * TELLING_MOMENTEN];
	size_t n_punten;
	struct telling_rij rijen[MAX_RIJEN];
	size_t n_rijen;
};

struct telling {
	pthread_mutex_t lock;
	pthread_cond_t counted;
	bool is_counting;
	struct stand *stand; /* NULL: nothing counted yet */
};

int telling_open(struct telling **ret)
{
	struct telling *t = calloc(1, sizeof(*t));

	if (!t)
		return ERR_GEHEUGEN;
	pthread_mutex_init(&t->lock, NULL);
	pthread_cond_init(&t->counted, NULL);
	*ret = t;
	return 0;
}

void telling_close(struct telling *t)
{
	if (!t)
		return;
	pthread_cond_destroy(&t->counted);
	pthread_mutex_destroy(&t->lock);
	free(t->stand);
	free(t);
}

/*
 * In an arena of its own: when the request's arena is full the gate jumps away, and then nobody
 * would say that the counting is over.
 */
static int stand_count(struct db *db, struct stand *stand)
{
	struct arena *scratch = arena_open(SCRATCH_CAP);
	struct count *c = calloc(1, sizeof(*c));
	int rc = scratch && c ? 0 : ERR_GEHEUGEN;

	rc = rc ? rc : count_duren(db, scratch, c, stand->punten);
	if (!rc)
		stand->n_punten = c->n * TELLING_MOMENTEN;
	rc = rc ? rc : count_rijen(db, scratch, stand->rijen, &stand->n_rijen);
	free(c);
	arena_free(scratch);
	return rc;
}

static bool holds(const struct stand *stand, int64_t nr, int32_t dag)
{
	return stand && stand->dag == dag && stand->nr >= nr;
}

/* Called with the lock, which is let go while counting. */
static int count_again(struct telling *t, struct db *db, int64_t nr, int32_t dag)
{
	struct stand *stand;
	int rc;

	t->is_counting = true;
	pthread_mutex_unlock(&t->lock);
	stand = calloc(1, sizeof(*stand));
	rc = stand ? stand_count(db, stand) : ERR_GEHEUGEN;
	pthread_mutex_lock(&t->lock);
	t->is_counting = false;
	pthread_cond_broadcast(&t->counted);
	if (rc) {
		free(stand);
		return rc;
	}
	stand->nr = nr;
	stand->dag = dag;
	free(t->stand);
	t->stand = stand;
	return 0;
}

static void blad_copy(const struct stand *stand, struct telling_blad *room)
{
	memcpy((void *)room->punten, stand->punten, stand->n_punten * sizeof(*stand->punten));
	memcpy((void *)room->rijen, stand->rijen, stand->n_rijen * sizeof(*stand->rijen));
	room->n_punten = stand->n_punten;
	room->n_rijen = stand->n_rijen;
}

int telling_load(struct telling *t, struct db *db, struct arena *a, struct datum vandaag,
		 struct telling_blad *ret)
{
	int64_t nr;
	int rc = db_number(db, &telling_nr, ARGS_NONE, &nr);

	if (rc)
		return rc;
	/* Room before the lock is taken: a full arena does not come back from here. */
	*ret = (struct telling_blad){
	    .punten = arena_array(a, MAX_GROEPEN * TELLING_MOMENTEN, sizeof(*ret->punten)),
	    .rijen = arena_array(a, MAX_RIJEN, sizeof(*ret->rijen))};
	pthread_mutex_lock(&t->lock);
	while (!rc && !holds(t->stand, nr, vandaag.dag)) {
		if (t->is_counting)
			pthread_cond_wait(&t->counted, &t->lock);
		else
			rc = count_again(t, db, nr, vandaag.dag);
	}
	if (!rc)
		blad_copy(t->stand, ret);
	pthread_mutex_unlock(&t->lock);
	return rc;
}
