#include "cmd/bevolking_overleg.h"

#include "cmd/bevolking_regio.h"
#include "domain/casusoverleg.h"
#include "domain/plan.h"

#define STROOM_OVERLEG (UINT64_C(14) << 40)
#define OVERLEGGEN 13 /* of each municipality; the first is still to come */
#define MAAND 30
#define VOORUIT 12    /* days until that one */
#define DEELNEMERS 8  /* casusregisseurs of the municipality at most */
#define ONDERBROKEN 4 /* of this municipality the last one was stopped half-way */

static const char *const vragen[] = {
    "Wie weet een plek waar rustig gewerkt wordt?",
    "Hoe houden wij contact nu de telefoon niet wordt opgenomen?",
    "Wat kan er naast het werk, nu vier dagen te veel is?",
    "Wie pakt de vragen over geld op?",
    "Past dagbesteding, of is er nog een andere stap?",
};
static const struct {
	const char *verslag, *afspraak;
} verslagen[] = {
    {"De kwekerij heeft een plek. Eerst een ochtend meelopen.", "Bel de kwekerij voor een ochtend"},
    {"Wij proberen het samen: huisbezoek met iemand die de jongere kent.",
     "Ga samen met de mentor langs"},
    {"Drie dagen werk en één ochtend training. Werkgever vindt het goed.",
     "Spreek de nieuwe uren af"},
    {"Het wijkteam belt deze week en hoort wat er speelt.", "Hoor bij het wijkteam hoe het staat"},
};

static struct datum overleg_dag(const struct bevolking *b, int64_t k)
{
	return datum_plus(b->maat.vandaag, VOORUIT - MAAND * (int)k);
}

static int overleg_toestand(int gemeente, int64_t k)
{
	if (k == 0)
		return CASUSOVERLEG_GEPLAND;
	return k == 1 && gemeente % 9 == ONDERBROKEN ? CASUSOVERLEG_ONDERBROKEN
						     : CASUSOVERLEG_AFGEROND;
}

/* The oldest first, as numbers are given. */
static int64_t overleg_nr(int gemeente, int64_t k)
{
	return (int64_t)gemeente * OVERLEGGEN + OVERLEGGEN - k;
}

/* The casusregisseurs of a municipality have consecutive numbers. */
static int first_of(const struct bevolking_maat *m, int gemeente)
{
	int i = 0;

	while (i < m->casusregisseurs && bevolking_gemeente_of(m, i) < gemeente)
		i++;
	return i;
}

static bool takes_part(const struct bevolking_maat *m, int casusregisseur)
{
	return casusregisseur - first_of(m, bevolking_gemeente_of(m, casusregisseur)) < DEELNEMERS;
}

static int deelnemer_add(struct bevolking *b, const struct casusoverleg_rij *c, int64_t wie)
{
	struct overlegdeelnemer_rij r = {.id = {bevolking_nummer(b, TABEL_OVERLEGDEELNEMER)},
					 .casusoverleg_id = c->id,
					 .gebruiker_id = {wie}};

	r.aanwezig =
	    c->toestand != CASUSOVERLEG_GEPLAND && (r.id.nr % 7 || wie == c->voorzitter_id.nr);
	r.op = bevolking_moment(datum_plus(c->datum, -MAAND), c->id.nr);
	return bevolking_add(b, TABEL_OVERLEGDEELNEMER, &r,
			     (struct daad){r.op, c->voorzitter_id.nr, 0});
}

static int overleg_add(struct bevolking *b, int gemeente, int64_t k)
{
	const struct bevolking_maat *m = &b->maat;
	int first = first_of(m, gemeente);
	const struct casusoverleg_rij c = {
	    .id = {bevolking_nummer(b, TABEL_CASUSOVERLEG)},
	    .onderwerp =
		arena_format(b->a, "Jongeren zonder plek, %s", bevolking_gemeente(gemeente)),
	    .datum = overleg_dag(b, k),
	    .plek = arena_format(b->a, "Gemeentehuis %s", bevolking_gemeente(gemeente)),
	    .voorzitter_id = {bevolking_casusregisseur(b, first)},
	    .toestand = overleg_toestand(gemeente, k)};
	int rc = bevolking_add(
	    b, TABEL_CASUSOVERLEG, &c,
	    (struct daad){bevolking_moment(datum_plus(c.datum, -MAAND), k), c.voorzitter_id.nr, 0});

	if (c.id.nr != overleg_nr(gemeente, k))
		BUG("a meeting has another number");
	for (int i = first; !rc && i < m->casusregisseurs && takes_part(m, i) &&
			    bevolking_gemeente_of(m, i) == gemeente;
	     i++)
		rc = deelnemer_add(b, &c, bevolking_casusregisseur(b, i));
	if (!rc)
		rc = deelnemer_add(b, &c, bevolking_ander(b, ROL_HULPVERLENER, gemeente));
	return rc ? rc : deelnemer_add(b, &c, bevolking_ander(b, ROL_ACCOUNTMANAGER, gemeente));
}

int bevolking_overleggen_create(struct bevolking *b)
{
	struct arena_mark mark = arena_mark(b->a);
	int rc = 0;

	for (int i = 0; !rc && i < b->maat.gemeenten; i++)
		for (int64_t k = OVERLEGGEN - 1; !rc && k >= 0; k--) {
			rc = overleg_add(b, i, k);
			arena_release(b->a, mark);
		}
	return rc;
}

/* ---- a dossier on an agenda ---- */

/* The goal that ran on that day; NULL: none. */
static const struct doel_rij *doel_on(const struct dossier *d, struct moment op)
{
	for (size_t i = 0; i < d->n_doelen; i++) {
		const struct doel_rij *g = &d->doelen[i];

		if (g->op.ms < op.ms &&
		    (g->toestand == PLANSTAND_OPEN || g->afgerond_op.ms > op.ms))
			return g;
	}
	return NULL;
}

static void actie_draw(struct dossier *d, struct toeval *t, const char *afspraak)
{
	const struct overlegpunt_rij *p = &d->overlegpunt;
	const struct doel_rij *g = doel_on(d, p->besproken_op);
	struct datum voor = datum_plus(moment_datum(p->besproken_op), 21);
	struct actie_rij *a = &d->acties[d->n_acties];

	if (!g)
		return;
	d->n_acties++;
	*a = (struct actie_rij){.id = {bevolking_nummer(d->b, TABEL_ACTIE)},
				.jongere_id = d->jongere,
				.doel_id = g->id,
				.tekst = afspraak,
				.gebruiker_id = {d->casusregisseur},
				.voor_datum = voor,
				.door_id = p->door_id,
				.op = p->besproken_op,
				.toestand = PLANSTAND_OPEN,
				.afgerond_op = MOMENT_GEEN};
	d->overlegactie = (struct overlegactie_rij){bevolking_nummer(d->b, TABEL_OVERLEGACTIE),
						    d->jongere, p->id, a->id};
	if (g->toestand != PLANSTAND_OPEN) {
		a->toestand = PLANSTAND_KLAAR;
		a->afgerond_op = g->afgerond_op;
	} else if (datum_before(voor, d->b->maat.vandaag) && toeval_is(t, 0.85)) {
		a->toestand = PLANSTAND_KLAAR;
		a->afgerond_op =
		    bevolking_moment(datum_plus(voor, -toeval_between(t, 1, 20)), d->l->nr);
	}
}

static void punt_report(struct dossier *d, struct toeval *t, struct datum dag, int toestand)
{
	struct overlegpunt_rij *p = &d->overlegpunt;
	size_t v = toeval_below(t, COUNT(verslagen));

	if (toeval_is(t, 0.05)) {
		p->toestand = OVERLEGPUNT_INGETROKKEN;
		return;
	}
	if (toestand == CASUSOVERLEG_ONDERBROKEN && toeval_is(t, 0.5))
		return;
	p->toestand = OVERLEGPUNT_BESPROKEN;
	p->verslag = verslagen[v].verslag;
	p->besproken_op = bevolking_moment(dag, d->l->nr + 1);
	p->door_id.nr = bevolking_casusregisseur(d->b, first_of(&d->b->maat, d->l->gemeente));
	if (toeval_is(t, 0.7))
		actie_draw(d, t, verslagen[v].afspraak);
}

static void punt_draw(struct dossier *d, struct toeval *t, int64_t k)
{
	static const double delen[] = {15, 60, 25};
	struct datum dag = overleg_dag(d->b, k);
	int toestand = overleg_toestand(d->l->gemeente, k);
	struct datum asked = datum_plus(dag, -toeval_between(t, 13, 25));

	d->overlegpunt =
	    (struct overlegpunt_rij){.id = {bevolking_nummer(d->b, TABEL_OVERLEGPUNT)},
				     .jongere_id = d->jongere,
				     .casusoverleg_id = {overleg_nr(d->l->gemeente, k)},
				     .vraag = vragen[toeval_below(t, COUNT(vragen))],
				     .urgentie = (int)toeval_pick(t, delen, COUNT(delen)),
				     .weet_jongere = toeval_is(t, 0.85),
				     .gebruiker_id = {d->casusregisseur},
				     .op = bevolking_moment(asked, d->l->nr),
				     .doorgeschoven = toeval_is(t, 0.12),
				     .toestand = OVERLEGPUNT_OPEN,
				     .besproken_op = MOMENT_GEEN};
	if (toestand != CASUSOVERLEG_GEPLAND)
		punt_report(d, t, dag, toestand);
}

/* Which of the meetings: of who has a plan mostly one of the last two. */
static int64_t overleg_draw(const struct dossier *d, struct toeval *t)
{
	return d->n_doelen && toeval_is(t, 0.6) ? toeval_between(t, 1, 2)
						: (int64_t)toeval_below(t, OVERLEGGEN);
}

/* Who is not silent, and was in view before it was asked. */
void dossier_overleg_compute(struct dossier *d)
{
	const struct leven *l = d->l;
	struct toeval t;
	int64_t k;
	struct datum since;

	toeval_begin(&t, d->b->maat.seed, STROOM_OVERLEG + (uint64_t)l->nr);
	k = overleg_draw(d, &t);
	since = datum_plus(overleg_dag(d->b, k), -26);
	if (dossier_is_closed(d) || datum_set(l->waakvlam) ||
	    !toeval_is(&t, d->n_doelen ? 0.3 : 0.12) ||
	    !takes_part(&d->b->maat, l->casusregisseur) || datum_before(since, l->instroom) ||
	    dossier_regisseur(d, since) != d->casusregisseur)
		return;
	punt_draw(d, &t, k);
}

static int note(struct dossier *d, struct moment op, int64_t door, const char *wat,
		const char *tekst)
{
	return dossier_note(d, (struct regel){GEBEURTENIS_OVERLEG, moment_datum(op), door,
					      arena_format(d->b->a, "%s: %s", wat, tekst), NULL, 0,
					      0});
}

int dossier_overleg_create(struct dossier *d)
{
	const struct overlegpunt_rij *p = &d->overlegpunt;
	struct daad daad = {p->op, p->gebruiker_id.nr, d->jongere.nr};
	int rc;

	if (!p->id.nr)
		return 0;
	rc = bevolking_add(d->b, TABEL_OVERLEGPUNT, p, daad);
	rc = rc ? rc
		: note(d, p->op, p->gebruiker_id.nr, "Op de agenda van het casusoverleg", p->vraag);
	if (!rc && p->toestand == OVERLEGPUNT_BESPROKEN)
		rc = note(d, p->besproken_op, p->door_id.nr, "Besproken in het casusoverleg",
			  p->verslag);
	if (!rc && p->toestand == OVERLEGPUNT_INGETROKKEN)
		rc = note(d, p->op, p->gebruiker_id.nr, "Van de agenda gehaald", p->vraag);
	return rc || !d->overlegactie.id
		   ? rc
		   : bevolking_add(d->b, TABEL_OVERLEGACTIE, &d->overlegactie, daad);
}
