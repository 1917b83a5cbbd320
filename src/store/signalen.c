#include "store/signalen.h"

#include "domain/caseload.h"
#include "domain/fase.h"
#include "domain/keten.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/profiel.h"

#include <stdlib.h>
#include <string.h>

#define MAX_FEITEN 60000
#define HALF_JAAR 183

/* ---- facts ---- */

struct dossier_row {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	gebruiker_id casusregisseur_id;
	struct moment casusregisseur_van_op;
	struct datum laatste_contact;
	struct datum volgend_contact_datum;
	bool monitor;
	bool waakvlam;
	int bemiddelbaar;
	struct datum bemiddelbaar_tot_datum;
	struct datum uitstroom_datum;
	int bestemming;
	struct moment hulp_gevraagd_op;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, NULL),
    COLUMN(struct dossier_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct dossier_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct dossier_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct dossier_row, casusregisseur_van_op, MOMENT, NULL, 0),
    COLUMN(struct dossier_row, laatste_contact, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, monitor, BOOL, NULL, 0),
    COLUMN(struct dossier_row, waakvlam, BOOL, NULL, 0),
    COLUMN_KEUZE(struct dossier_row, bemiddelbaar, bemiddelbaarheden, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, bemiddelbaar_tot_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, uitstroom_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct dossier_row, bestemming, bestemmingen, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, hulp_gevraagd_op, MOMENT, NULL, ONDERDEEL_TIJDLIJN),
};
QUERY(
    dossier_feiten,
    "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.casusregisseur_id, j.casusregisseur_van_op, "
    "j.stand_laatste_contact_datum AS laatste_contact, j.volgend_contact_datum, j.monitor, j.waakvlam, "
    "j.bemiddelbaar, j.bemiddelbaar_tot_datum, j.uitstroom_datum, j.bestemming, "
    "j.stand_hulp_gevraagd_op AS hulp_gevraagd_op "
    "FROM jongere j WHERE j.gesloten_op IS NULL AND ($1 = 0 OR j.id = $1) ORDER BY j.id LIMIT 20000");

struct plek_row {
	plaatsing_id id;
	jongere_id jongere_id;
	const char *werkgever;
	gebruiker_id nazorg_gebruiker_id;
	struct datum van_datum;
	struct datum eind_datum;
	struct datum verwacht_eind_datum;
	int64_t nazorg_ritme;
	struct datum nazorg_jongere;
	struct datum nazorg_werkgever;
	int weet_werkgever;
	struct datum opvolging_datum;
	gebruiker_id opvolger_id;
	struct moment opgevolgd_op;
};
static const struct column plek_columns[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct plek_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct plek_row, werkgever, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct plek_row, nazorg_gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct plek_row, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, verwacht_eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_ritme, INT, NULL, 0),
    COLUMN(struct plek_row, nazorg_jongere, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_werkgever, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, opvolging_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct plek_row, opvolger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct plek_row, opgevolgd_op, MOMENT, NULL, 0),
};
QUERY(
    plek_feiten,
    "SELECT p.id, p.jongere_id, w.naam AS werkgever, p.van_datum, "
    "CASE WHEN EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = p.jongere_id "
    "AND b.gebruiker_id = p.nazorg_gebruiker_id AND b.van_op <= $2 AND b.tot_op > $2) "
    "THEN p.nazorg_gebruiker_id END AS nazorg_gebruiker_id, "
    "CASE WHEN p.opvolger_id IS NOT NULL AND "
    "EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = p.jongere_id "
    "AND b.gebruiker_id = p.opvolger_id AND b.van_op <= $2 AND b.tot_op > $2) "
    "THEN p.opvolger_id END AS opvolger_id, "
    "p.eind_datum, p.verwacht_eind_datum, p.nazorg_ritme, p.stand_nazorg_jongere_datum AS nazorg_jongere, "
    "p.stand_nazorg_werkgever_datum AS nazorg_werkgever, p.weet_werkgever, p.opvolging_datum, "
    "p.opgevolgd_op FROM plaatsing p CROSS JOIN werkgever w WHERE w.id = p.werkgever_id "
    "AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL) AND ($1 = 0 OR p.jongere_id = $1) ORDER BY p.jongere_id LIMIT 60000");

/* A contract that counts for a place: of the same person, at the same employer. */
struct contract_row {
	plaatsing_id plaatsing_id;
	plaatsing_id eigen_id; /* the place it is of */
	int soort;
	int vorm;
	struct datum van_datum;
	struct datum tot_datum;
	int vervolg;
};
static const struct column contract_columns[] = {
    COLUMN_ID(struct contract_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct contract_row, eigen_id, plaatsing, PLAATSING, NULL),
    COLUMN_KEUZE(struct contract_row, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vorm, contractvormen, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, tot_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vervolg, contractvervolgen, NULL, ONDERDEEL_WERK),
};
QUERY(contract_feiten,
      "SELECT p.id AS plaatsing_id, c.plaatsing_id AS eigen_id, c.soort, c.vorm, c.van_datum, "
      "c.tot_datum, c.vervolg FROM plaatsing p CROSS JOIN contract c "
      "WHERE c.jongere_id = p.jongere_id AND c.werkgever_id = p.werkgever_id "
      "AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL) AND ($1 = 0 OR p.jongere_id = $1) "
      "ORDER BY p.id LIMIT 60000");

struct telling_row {
	jongere_id jongere_id;
	int64_t aantal;
};
static const struct column telling_columns[] = {
    COLUMN_ID(struct telling_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct telling_row, aantal, INT, NULL, 0),
};
QUERY(
    contact_telling,
    "SELECT c.jongere_id, count(c.datum) AS aantal FROM contactmoment c WHERE c.datum >= $1 "
    "AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor' AND ($2 = 0 OR c.jongere_id = $2) GROUP BY c.jongere_id "
    "ORDER BY c.jongere_id LIMIT 20000");

/* A signal put off, or given to somebody. */
struct afspraak_row {
	jongere_id jongere_id;
	int soort;
	int64_t onderwerp_id;
	gebruiker_id gebruiker_id;
};
static const struct column afspraak_columns[] = {
    COLUMN_ID(struct afspraak_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_KEUZE(struct afspraak_row, soort, signaalsoort_keuzes, NULL, 0),
    COLUMN(struct afspraak_row, onderwerp_id, INT, NULL, 0),
    COLUMN_ID(struct afspraak_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
};
QUERY(uitstel_now,
      "SELECT jongere_id, soort, onderwerp_id, gebruiker_id FROM uitstel WHERE tot_datum > $1 "
      "AND ($2 = 0 OR jongere_id = $2) ORDER BY jongere_id LIMIT 60000");
/*
 * Something taken on stays with whoever took it for TOEWIJZING_MS, until the contact it asked for,
 * or until that person loses sight: then it is the owner's again, and never nobody's.
 */
#define TOEWIJZING_MS (INT64_C(42) * 24 * 3600 * 1000)
QUERY(
    toewijzing_now,
    "SELECT t.jongere_id, t.soort, t.onderwerp_id, t.gebruiker_id FROM toewijzing t "
    "CROSS JOIN jongere j WHERE j.id = t.jongere_id AND t.op > $1 AND ($3 = 0 OR t.jongere_id = $3) "
    "AND (t.soort NOT IN ('geen_contact', 'minste_aandacht', 'eerste_nazorg', 'nazorg_ritme') "
    "OR j.stand_laatste_contact_datum IS NULL OR t.op >= j.stand_laatste_contact_datum * 86400000) "
    "AND EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = t.jongere_id "
    "AND b.gebruiker_id = t.gebruiker_id AND b.van_op <= $2 AND b.tot_op > $2) "
    "ORDER BY t.jongere_id LIMIT 60000");

static int compare_nr(int64_t x, int64_t y)
{
	return (x > y) - (x < y);
}

/* For qsort: by place, then by start. Cheaper here than in the database. */
static int compare_contract(const void *a, const void *b)
{
	const struct contract_row *x = a, *y = b;
	int order = compare_nr(x->plaatsing_id.nr, y->plaatsing_id.nr);

	return order ? order : compare_nr(x->van_datum.dag, y->van_datum.dag);
}

struct feiten {
	struct db_rows dossiers, plekken, contracten, tellingen, uitstel, toewijzing;
};

#define LOAD(q, args, columns, type, ret)                                                          \
	db_rows(db, a, &(q), (args), columns, COUNT(columns), sizeof(struct type), MAX_FEITEN,     \
		(ret))

static size_t count_own(const struct db_rows *dossiers, gebruiker_id wie)
{
	const struct dossier_row *list = dossiers->rows;
	size_t n = 0;

	for (size_t i = 0; i < dossiers->count; i++)
		n += list[i].casusregisseur_id.nr == wie.nr;
	return n;
}

/* How much contact there was, for who has a caseload of which a tenth had the least. */
static int tellingen_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			  struct feiten *f)
{
	struct datum since = datum_plus(v->vandaag, -HALF_JAAR);

	f->tellingen = (struct db_rows){NULL, 0};
	if (!minste_aandacht_count(count_own(&f->dossiers, v->wie)))
		return 0;
	return LOAD(contact_telling, ARGS(since, arg_int(v->jongere.nr)), telling_columns,
		    telling_row, &f->tellingen);
}

static int feiten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		       struct feiten *f)
{
	struct moment oldest = {v->nu.ms - TOEWIJZING_MS};
	struct arg jongere = arg_int(v->jongere.nr);
	int rc = LOAD(dossier_feiten, ARGS(jongere), dossier_columns, dossier_row, &f->dossiers);

	rc = rc ? rc : LOAD(plek_feiten, ARGS(jongere, v->nu), plek_columns, plek_row, &f->plekken);
	rc = rc ? rc
		: LOAD(contract_feiten, ARGS(jongere), contract_columns, contract_row,
		       &f->contracten);
	rc = rc ? rc : tellingen_load(db, a, v, f);
	rc = rc ? rc
		: LOAD(uitstel_now, ARGS(v->vandaag, jongere), afspraak_columns, afspraak_row,
		       &f->uitstel);
	return rc ? rc
		  : LOAD(toewijzing_now, ARGS(oldest, v->nu, jongere), afspraak_columns,
			 afspraak_row, &f->toewijzing);
}

/* ---- the making of the list ---- */

struct maken {
	struct arena *a;
	const struct signalen_vraag *vraag;
	const struct feiten *feiten;
	bool *minste; /* per dossier: the tenth with least contact */
	struct werklijst *lijst;
	size_t room;
};

static const struct afspraak_row *afspraak_find(const struct db_rows *rows, const struct werk *w)
{
	const struct afspraak_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].jongere_id.nr == w->jongere.nr &&
		    list[i].soort == (int)w->signaal.soort &&
		    list[i].onderwerp_id == w->plaatsing.nr)
			return &list[i];
	return NULL;
}

static void add(struct maken *m, struct werk w)
{
	const struct afspraak_row *to;

	if (afspraak_find(&m->feiten->uitstel, &w)) {
		m->lijst->uitgesteld++;
		return;
	}
	to = afspraak_find(&m->feiten->toewijzing, &w);
	if (to) {
		w.eigenaar = to->gebruiker_id;
		w.toegewezen = true;
	}
	if (m->lijst->count == m->room) {
		size_t room = m->room ? 2 * m->room : 64;
		struct werk *more = arena_array(m->a, room, sizeof(*more));
		if (m->lijst->count)
			memcpy(more, m->lijst->list, m->lijst->count * sizeof(*more));
		m->lijst->list = more;
		m->room = room;
	}
	m->lijst->list[m->lijst->count++] = w;
}

static struct dossier_feiten dossier_of(const struct dossier_row *d, bool minste)
{
	return (struct dossier_feiten){
	    .fase = d->fase,
	    .sinds = moment_datum(d->casusregisseur_van_op),
	    .laatste_contact = d->laatste_contact,
	    .volgend_contact = d->volgend_contact_datum,
	    .is_monitor = d->monitor,
	    .is_waakvlam = d->waakvlam,
	    .bemiddelbaar =
		d->bemiddelbaar == CHOICE_NONE ? BEMIDDELBAAR_ONBEKEND : d->bemiddelbaar,
	    .bemiddelbaar_tot = d->bemiddelbaar_tot_datum,
	    .uitstroom = d->uitstroom_datum,
	    .bestemming = d->bestemming,
	    .hulp_gevraagd = moment_datum(d->hulp_gevraagd_op),
	    .is_minste_aandacht = minste,
	};
}

static struct werk werk_of(const struct dossier_row *d, const struct plek_row *p,
			   const struct signaal *s)
{
	struct werk w = {.signaal = *s,
			 .jongere = d->id,
			 .eigenaar = d->casusregisseur_id,
			 .roepnaam = d->roepnaam,
			 .achternaam = d->achternaam};

	if (!p)
		return w;
	w.plaatsing = p->id;
	w.werkgever = p->werkgever;
	if (signaalsoorten[s->soort].eigenaar == EIGENAAR_NAZORG && p->nazorg_gebruiker_id.nr)
		w.eigenaar = p->nazorg_gebruiker_id;
	else if (s->soort == SIGNAAL_CONTRACT_VOORBIJ && p->opvolger_id.nr)
		w.eigenaar = p->opvolger_id;
	return w;
}

static void add_dossier(struct maken *m, size_t i)
{
	const struct dossier_row *d = (const struct dossier_row *)m->feiten->dossiers.rows + i;
	struct dossier_feiten feiten = dossier_of(d, m->minste[i]);
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_dossier(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);

	for (size_t k = 0; k < n; k++)
		add(m, werk_of(d, NULL, &signalen[k]));
}

/* The first contract that counts for this place; they stand in order of place. */
static size_t first_contract(const struct db_rows *contracten, plaatsing_id plaatsing)
{
	const struct contract_row *list = contracten->rows;
	size_t low = 0, high = contracten->count;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (list[mid].plaatsing_id.nr < plaatsing.nr)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The contracts that count for a place stand together, in order of their start. */
static void add_contracts(struct maken *m, const struct plek_row *p,
			  struct plaatsing_feiten *feiten)
{
	const struct db_rows *contracten = &m->feiten->contracten;
	const struct contract_row *list = contracten->rows;
	struct keten_contract chain[32];
	size_t n = 0, i = first_contract(contracten, p->id);

	feiten->contractvervolg = CHOICE_NONE;
	for (; i < contracten->count && list[i].plaatsing_id.nr == p->id.nr; i++) {
		const struct contract_row *c = &list[i];
		if (n < COUNT(chain))
			chain[n++] =
			    (struct keten_contract){.van = c->van_datum,
						    .tot = c->tot_datum,
						    .is_vast = c->vorm == CONTRACTVORM_VAST,
						    .telt = c->soort != PLAATSINGSOORT_BBL};
		if (c->eigen_id.nr == p->id.nr) {
			feiten->contract_van = c->van_datum;
			feiten->contract_tot = c->tot_datum;
			feiten->contractvervolg = c->vervolg;
		}
	}
	struct keten keten = keten_compute(chain, n, m->vraag->vandaag);
	feiten->keten_van = keten.is_vast ? DATUM_GEEN : keten.van;
}

static void add_plek(struct maken *m, const struct dossier_row *d, const struct plek_row *p)
{
	struct plaatsing_feiten feiten = {
	    .van = p->van_datum,
	    .eind = p->eind_datum,
	    .verwacht_eind = p->verwacht_eind_datum,
	    .contract_van = DATUM_GEEN,
	    .contract_tot = DATUM_GEEN,
	    .nazorg_jongere = p->nazorg_jongere,
	    .nazorg_werkgever = p->nazorg_werkgever,
	    .nazorg_ritme = (int)p->nazorg_ritme,
	    .weet_werkgever = p->weet_werkgever,
	    .opvolging = p->opvolging_datum,
	    .is_opgevolgd = moment_set(p->opgevolgd_op),
	};
	struct signaal signalen[SIGNAAL_COUNT];

	add_contracts(m, p, &feiten);
	size_t n = signalen_of_plaatsing(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);
	for (size_t k = 0; k < n; k++)
		add(m, werk_of(d, p, &signalen[k]));
}

static int compare_dossier(const void *key, const void *row)
{
	int64_t a = *(const int64_t *)key, b = ((const struct dossier_row *)row)->id.nr;

	return (a > b) - (a < b);
}

static void add_plekken(struct maken *m)
{
	const struct plek_row *plekken = m->feiten->plekken.rows;

	for (size_t i = 0; i < m->feiten->plekken.count; i++) {
		const struct dossier_row *d =
		    bsearch(&plekken[i].jongere_id.nr, m->feiten->dossiers.rows,
			    m->feiten->dossiers.count, sizeof(*d), compare_dossier);
		if (d)
			add_plek(m, d, &plekken[i]);
	}
}

static int contacts_of(const struct db_rows *tellingen, jongere_id jongere)
{
	const struct telling_row *list = tellingen->rows;
	size_t low = 0, high = tellingen->count;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (list[mid].jongere_id.nr < jongere.nr)
			low = mid + 1;
		else
			high = mid;
	}
	return low < tellingen->count && list[low].jongere_id.nr == jongere.nr
		   ? (int)list[low].aantal
		   : 0;
}

/* Marks, among the dossiers the reader is responsible for, the tenth with least contact. */
static void mark_least(struct maken *m)
{
	const struct dossier_row *dossiers = m->feiten->dossiers.rows;
	size_t count = m->feiten->dossiers.count, n = 0;
	struct aandacht *list = arena_array(m->a, count + 1, sizeof(*list));
	size_t *which = arena_array(m->a, count + 1, sizeof(*which));
	bool *marks = arena_array(m->a, count + 1, sizeof(*marks));

	m->minste = arena_array(m->a, count + 1, sizeof(*m->minste));
	for (size_t i = 0; i < count; i++) {
		if (dossiers[i].casusregisseur_id.nr != m->vraag->wie.nr)
			continue;
		list[n] = (struct aandacht){
		    .contacten = contacts_of(&m->feiten->tellingen, dossiers[i].id),
		    .laatste_contact = dossiers[i].laatste_contact,
		    .sinds = moment_datum(dossiers[i].casusregisseur_van_op)};
		which[n++] = i;
	}
	m->lijst->eigen = n;
	minste_aandacht_compute(list, n, marks);
	for (size_t k = 0; k < n; k++)
		m->minste[which[k]] = marks[k];
}

/* For qsort_r: the order of work, then of dossier and place, so that equal signals keep theirs. */
static int compare_werk(const void *a, const void *b, void *vandaag)
{
	const struct werk *x = a, *y = b;
	int order = signaal_compare(&x->signaal, &y->signaal, *(const struct datum *)vandaag);

	order = order ? order : compare_nr(x->jongere.nr, y->jongere.nr);
	return order ? order : compare_nr(x->plaatsing.nr, y->plaatsing.nr);
}

int signalen_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  struct werklijst *ret)
{
	struct feiten feiten;
	struct maken m = {.a = a, .vraag = vraag, .feiten = &feiten, .lijst = ret};
	int rc = feiten_load(db, a, vraag, &feiten);

	*ret = (struct werklijst){0};
	if (rc)
		return rc;
	ret->dossiers = feiten.dossiers.count;
	if (feiten.contracten.count)
		qsort(feiten.contracten.rows, feiten.contracten.count, sizeof(struct contract_row),
		      compare_contract);
	mark_least(&m);
	for (size_t i = 0; i < feiten.dossiers.count; i++)
		add_dossier(&m, i);
	add_plekken(&m);
	if (ret->count) {
		struct datum vandaag = vraag->vandaag;
		qsort_r(ret->list, ret->count, sizeof(*ret->list), compare_werk, &vandaag);
	}
	return 0;
}

int signalen_find(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  const struct signaal_sleutel *sleutel, struct werk *ret)
{
	struct signalen_vraag one = *vraag;
	struct werklijst lijst;
	int rc;

	one.jongere =
	    sleutel->soort == SIGNAAL_MINSTE_AANDACHT ? (jongere_id){0} : sleutel->jongere;
	rc = signalen_load(db, a, &one, &lijst);
	for (size_t i = 0; !rc && i < lijst.count; i++) {
		const struct werk *w = &lijst.list[i];
		if (w->jongere.nr == sleutel->jongere.nr &&
		    w->plaatsing.nr == sleutel->plaatsing.nr &&
		    (int)w->signaal.soort == sleutel->soort) {
			*ret = *w;
			return 0;
		}
	}
	return rc ? rc : ERR_GEEN_RIJ;
}
