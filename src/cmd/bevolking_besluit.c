#include "cmd/bevolking_besluit.h"

#include "cmd/bevolking_regio.h"
#include "domain/beslissing.h"
#include "domain/overeenkomst.h"
#include "domain/proefplaatsing.h"
#include "domain/termijn.h"

#define STROOM_BESLUIT (UINT64_C(10) << 40)
#define BIT(who) (INT64_C(1) << AANWEZIG_##who)

static const struct {
	const char *besluit, *reden, *stem;
	int64_t aanwezig;
} keuzes[] = {
    {"Eerst een stage, daarna kijken we naar werk.", "De jongere wil weten wat past.",
     "Ik wil eerst proberen.", BIT(JONGERE) | BIT(SCHOOL) | BIT(CASUSREGISSEUR)},
    {"Zoeken naar werk van 24 uur.", "Meer uren is nu te veel.", "Drie dagen is goed voor mij.",
     BIT(JONGERE) | BIT(CASUSREGISSEUR) | BIT(JOBCOACH)},
    {"Nog een jaar naar school.", "Een diploma helpt bij dit vak.",
     "Ik vind school niet leuk, maar ik wil het vak leren.",
     BIT(JONGERE) | BIT(OUDER) | BIT(SCHOOL) | BIT(CASUSREGISSEUR)},
    {"Stoppen met zoeken in een winkel.", "Druk en lawaai maken het te zwaar.",
     "Liever iets buiten.", BIT(JONGERE) | BIT(OUDER) | BIT(CASUSREGISSEUR)},
    {"De jobcoach blijft nog een half jaar komen.", "Het gaat goed, en dat geeft rust.",
     "Het is fijn dat zij komt.", BIT(JONGERE) | BIT(JOBCOACH) | BIT(WERKGEVER)},
};
static const char *const terugblikken[] = {
    [TERUGBLIK_STAAT] = "Het was een goede keuze.",
    [TERUGBLIK_TWIJFEL] = "Ik weet het nog niet zeker.",
    [TERUGBLIK_ANDERS] = "Ik wil nu toch iets anders.",
};

/* Looked at again when it was time, and then from there on. */
static void terugblik_draw(struct dossier *d, struct toeval *t)
{
	static const double delen[] = {75, 15, 10};
	const struct termijnen termijnen = termijnen_default();
	struct beslissing_rij *b = &d->beslissing;
	struct datum dag = b->terugblik_datum;

	if (dag.dag >= d->b->maat.vandaag.dag || dossier_is_closed(d) || !toeval_is(t, 0.9))
		return;
	d->terugblik = (struct terugblik_rij){.id = bevolking_nummer(d->b, TABEL_TERUGBLIK),
					      .jongere_id = d->jongere,
					      .beslissing_id = b->id,
					      .antwoord = (int)toeval_pick(t, delen, COUNT(delen)),
					      .gebruiker_id = {dossier_regisseur(d, dag)},
					      .op = bevolking_moment(dag, d->l->nr)};
	d->terugblik.tekst = terugblikken[d->terugblik.antwoord];
	b->terugblik_datum = terugblik_next(d->terugblik.antwoord, termijnen.terugblik, dag);
}

/* Of the last year, as an older one would have been looked at more than once. */
static void beslissing_draw(struct dossier *d, struct toeval *t)
{
	const struct termijnen termijnen = termijnen_default();
	struct datum first =
	    datum_last(datum_plus(d->l->instroom, 10), datum_plus(d->b->maat.vandaag, -360));
	int32_t room = dagen_tussen(first, d->l->laatste_contact);
	size_t i = toeval_below(t, COUNT(keuzes));
	struct datum dag;

	if (room < 0)
		return;
	dag = datum_plus(first, toeval_between(t, 0, room));
	d->beslissing =
	    (struct beslissing_rij){.id = {bevolking_nummer(d->b, TABEL_BESLISSING)},
				    .jongere_id = d->jongere,
				    .datum = dag,
				    .besluit = keuzes[i].besluit,
				    .reden = keuzes[i].reden,
				    .stem = keuzes[i].stem,
				    .aanwezig = keuzes[i].aanwezig,
				    .terugblik_datum = datum_plus(dag, termijnen.terugblik),
				    .gebruiker_id = {dossier_regisseur(d, dag)},
				    .op = bevolking_moment(dag, d->l->nr)};
	terugblik_draw(d, t);
}

static void overeenkomst_draw(struct dossier *d, struct toeval *t)
{
	static const double wijzen[] = {45, 45, 10};
	const struct leven *l = d->l;
	struct datum dag = datum_plus(l->instroom, toeval_between(t, 0, 20));

	d->overeenkomst = (struct overeenkomst_rij){
	    .id = {bevolking_nummer(d->b, TABEL_OVEREENKOMST)},
	    .jongere_id = d->jongere,
	    .organisatie_id = {l->is_uwv ? bevolking_gedeeld(d->b, GEDEELD_UWV)
					 : bevolking_gemeente_nr(l->gemeente)},
	    .nummer = OVEREENKOMST_VOORSTEL,
	    .tekst = overeenkomst_voorstel(),
	    .naam_begeleider = d->b->namen[dossier_regisseur(d, dag) - 1],
	    .datum = dag,
	    .wijze = (int)toeval_pick(t, wijzen, COUNT(wijzen)),
	    .gebruiker_id = {dossier_regisseur(d, dag)},
	    .op = bevolking_moment(dag, l->nr)};
}

void dossier_besluiten_compute(struct dossier *d)
{
	struct toeval t;

	toeval_begin(&t, d->b->maat.seed, STROOM_BESLUIT + (uint64_t)d->l->nr);
	d->beslissing.terugblik_datum = d->overeenkomst.datum = DATUM_GEEN;
	if (toeval_is(&t, 0.3))
		overeenkomst_draw(d, &t);
	if (datum_set(d->l->laatste_contact) && toeval_is(&t, 0.15))
		beslissing_draw(d, &t);
}

static int note(struct dossier *d, struct datum dag, const char *tekst)
{
	return dossier_note(
	    d, (struct regel){GEBEURTENIS_BESLISSING, dag, d->casusregisseur, tekst, NULL, 0, 0});
}

static int beslissing_add(struct dossier *d)
{
	struct beslissing_rij *b = &d->beslissing;
	struct terugblik_rij *t = &d->terugblik;
	struct daad daad = dossier_daad(d, b->datum, d->casusregisseur);
	int rc = bevolking_add(d->b, TABEL_BESLISSING, b, daad);

	rc = rc ? rc : note(d, b->datum, arena_format(d->b->a, "Samen besloten: %s", b->besluit));
	if (rc || !t->id)
		return rc;
	rc = bevolking_add(d->b, TABEL_TERUGBLIK, t, daad);
	return rc ? rc
		  : note(d, moment_datum(t->op),
			 arena_format(d->b->a, "%s: %s",
				      choice_label(&terugblik_antwoorden, t->antwoord),
				      b->besluit));
}

int dossier_besluiten_create(struct dossier *d)
{
	const struct overeenkomst_rij *o = &d->overeenkomst;
	int rc = 0;

	if (o->id.nr) {
		rc = bevolking_add(d->b, TABEL_OVEREENKOMST, o,
				   dossier_daad(d, o->datum, d->casusregisseur));
		rc = rc ? rc : note(d, o->datum, "De overeenkomst is afgesproken.");
	}
	return rc || !d->beslissing.id.nr ? rc : beslissing_add(d);
}
