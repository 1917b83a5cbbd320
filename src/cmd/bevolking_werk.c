#include "cmd/bevolking_werk.h"

#include "base/tekst.h"
#include "cmd/bevolking_melding.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_start.h"
#include "cmd/bevolking_tekst.h"
#include "domain/loonwaarde.h"
#include "domain/melding.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"

int64_t dossier_nazorg(const struct dossier *d, const struct leven_plaats *e)
{
	return e->jobcoach ? bevolking_jobcoach(d->b, e->werkgever) : d->casusregisseur;
}

static const char *functie_of(const struct leven_plaats *e)
{
	return bevolking_functies[(size_t)e->functie % bevolking_functie_count];
}

static const char *stop_text(struct dossier *d, const struct leven_plaats *e, const char *why)
{
	return arena_format(d->b->a, "%s stopte. %s.", bevolking_werkgever(d->b, e->werkgever),
			    why);
}

static int uitval_add(struct dossier *d, size_t i)
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	struct uitval_rij u = {.plaatsing_id = d->plaatsingen[i],
			       .jongere_id = d->jongere,
			       .datum = e->eind,
			       .reden = e->reden,
			       .gebruiker_id = {dossier_regisseur(d, e->eind)}};
	int rc;

	if (e->reden == CHOICE_NONE)
		return 0;
	u.id.nr = bevolking_nummer(d->b, TABEL_UITVAL);
	rc = bevolking_add(d->b, TABEL_UITVAL, &u, dossier_daad(d, e->eind, d->casusregisseur));
	return rc ? rc
		  : dossier_note(
			d, (struct regel){GEBEURTENIS_UITVAL, e->eind, d->casusregisseur,
					  stop_text(d, e, choice_label(&uitvalredenen, e->reden)),
					  NULL, 0, d->plaatsingen[i].nr});
}

static int plaats_note(struct dossier *d, size_t i)
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	const char *tekst = arena_format(
	    d->b->a, "%s bij %s: %s, %s uur per week", choice_label(&plaatsingsoorten, e->soort),
	    bevolking_werkgever(d->b, e->werkgever), functie_of(e), tekst_getal(d->b->a, e->uren));
	int rc = dossier_note(d, (struct regel){GEBEURTENIS_PLAATSING, e->van, d->casusregisseur,
						tekst, NULL, 0, d->plaatsingen[i].nr});

	if (rc || !datum_set(e->eind) || e->reden != CHOICE_NONE)
		return rc;
	return dossier_note(
	    d, (struct regel){GEBEURTENIS_PLAATSING, e->eind, d->casusregisseur,
			      stop_text(d, e, choice_label(&plaatsinguitkomsten, e->uitkomst)),
			      NULL, 0, d->plaatsingen[i].nr});
}

static bool is_uitgeleend(const struct leven_plaats *e)
{
	return e->soort == PLAATSINGSOORT_DETACHERING;
}

/* Who has the contract. A few large employers lend out everybody who works by detachering. */
#define UITLENERS 4
static int loonbetaler(const struct leven_plaats *e)
{
	int uitlener = e->werkgever % UITLENERS;

	if (!is_uitgeleend(e))
		return e->werkgever;
	return uitlener == e->werkgever ? (uitlener + 1) % UITLENERS : uitlener;
}

/* When the first place at this employer began. */
static struct datum first_there(const struct leven *l, const struct leven_plaats *e)
{
	struct datum first = e->van;

	for (size_t i = 0; i < l->n_plaatsen; i++)
		if (loonbetaler(&l->plaatsen[i]) == loonbetaler(e) &&
		    datum_before(l->plaatsen[i].van, first))
			first = l->plaatsen[i].van;
	return first;
}

static int plaatsing_add(struct dossier *d, size_t i)
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	bool ended = datum_set(e->eind);
	struct plaatsing_rij p = {
	    .id = d->plaatsingen[i],
	    .jongere_id = d->jongere,
	    .werkgever_id = {e->werkgever + 1},
	    .formele_werkgever_id = {is_uitgeleend(e) ? loonbetaler(e) + 1 : 0},
	    .soort = e->soort,
	    .functie = functie_of(e),
	    .functiesoort = e->functiesoort,
	    .van_datum = e->van,
	    .verwacht_eind_datum = e->verwacht,
	    .uren = e->uren,
	    .weet_werkgever = e->weet,
	    .nazorg_ritme = 91,
	    .nazorg_gebruiker_id = {dossier_nazorg(d, e)},
	    .jobcoach = e->jobcoach,
	    .eind_datum = e->eind,
	    .uitkomst = e->uitkomst,
	    .opvolger_id = {ended ? d->casusregisseur : 0},
	    .opvolging_datum = ended ? e->opvolging : DATUM_GEEN,
	    .opgevolgd_op =
		ended && e->opgevolgd ? bevolking_moment(e->opvolging, d->l->nr) : MOMENT_GEEN,
	    .stand_nazorg_jongere_datum = e->nazorg_jongere,
	    .stand_nazorg_werkgever_datum = e->nazorg_werkgever,
	    .stand_werkgever_van_datum = first_there(d->l, e),
	    .stand_contract_van_datum = e->contract_van,
	    .stand_contract_tot_datum = e->contract_tot,
	    .stand_contractvorm = e->contractvorm,
	    .stand_contractvervolg = e->contractvervolg,
	    .stand_loonwaarde_datum = e->gemeten,
	    .stand_loonwaarde_volgende_datum = e->meten,
	    .stand_start_datum = dossier_start_dag(d, i),
	    .stand_melding_rood_op = dossier_melding_op(d, d->plaatsingen[i], LICHT_ROOD),
	    .stand_melding_oranje_op = dossier_melding_op(d, d->plaatsingen[i], LICHT_ORANJE),
	};
	int rc;

	rc = bevolking_add(d->b, TABEL_PLAATSING, &p, dossier_daad(d, e->van, d->casusregisseur));
	if (!rc)
		rc = plaats_note(d, i);
	if (!rc)
		rc = uitval_add(d, i);
	return rc ? rc : dossier_start_create(d, i);
}

static int contract_add(struct dossier *d, const struct leven_contract *c)
{
	const struct leven_plaats *e = &d->l->plaatsen[c->plaats];
	struct contract_rij r = {.id = {bevolking_nummer(d->b, TABEL_CONTRACT)},
				 .plaatsing_id = d->plaatsingen[c->plaats],
				 .jongere_id = d->jongere,
				 .vorm = c->vorm,
				 .van_datum = c->van,
				 .tot_datum = c->tot,
				 .uren = e->uren,
				 .vervolg = c->vervolg,
				 .vervolg_op = MOMENT_GEEN};
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];
	const char *tekst = choice_label(&contractvormen, c->vorm);
	const char *uren = tekst_getal(d->b->a, e->uren);
	int rc;

	if (c->vervolg != CHOICE_NONE)
		r.vervolg_op = bevolking_moment(datum_plus(d->b->maat.vandaag, -9), d->l->nr);
	datum_kort(c->van, van);
	tekst =
	    datum_set(c->tot)
		? arena_format(d->b->a, "%s contract van %s tot en met %s, %s uur per week", tekst,
			       van, datum_kort(c->tot, tot), uren)
		: arena_format(d->b->a, "%s contract vanaf %s, %s uur per week", tekst, van, uren);
	rc = bevolking_add(d->b, TABEL_CONTRACT, &r, dossier_daad(d, c->van, d->casusregisseur));
	return rc ? rc
		  : dossier_note(d, (struct regel){GEBEURTENIS_CONTRACT, c->van, d->casusregisseur,
						   tekst, NULL, 0, r.plaatsing_id.nr});
}

static int methode_of(const struct leven_meting *m)
{
	if (m->soort != LOONWAARDESOORT_GEMETEN)
		return CHOICE_NONE;
	return meetmethode_is_there(MEETMETHODE_UNIFORM, m->datum) ? MEETMETHODE_UNIFORM
								   : MEETMETHODE_ANDERS;
}

static int meting_add(struct dossier *d, const struct leven_meting *m)
{
	struct loonwaardemeting_rij r = {.id = {bevolking_nummer(d->b, TABEL_LOONWAARDEMETING)},
					 .plaatsing_id = d->plaatsingen[m->plaats],
					 .jongere_id = d->jongere,
					 .datum = m->datum,
					 .percentage = m->percentage,
					 .soort = m->soort,
					 .methode = methode_of(m),
					 .meter = "Meetbureau Overmeren",
					 .volgende_datum = m->volgende};
	int rc = bevolking_add(d->b, TABEL_LOONWAARDEMETING, &r,
			       dossier_daad(d, m->datum, d->casusregisseur));

	return rc ? rc
		  : dossier_note(d, (struct regel){
					GEBEURTENIS_LOONWAARDE, m->datum, d->casusregisseur,
					arena_format(d->b->a, "Loonwaarde %d%% (%s)", m->percentage,
						     choice_label(&loonwaardesoorten, m->soort)),
					NULL, 0, r.plaatsing_id.nr});
}

int dossier_werk_create(struct dossier *d)
{
	const struct leven *l = d->l;
	int rc = 0;

	for (size_t i = 0; !rc && i < l->n_plaatsen; i++)
		rc = plaatsing_add(d, i);
	for (size_t i = 0; !rc && i < l->n_contracten; i++)
		rc = contract_add(d, &l->contracten[i]);
	for (size_t i = 0; !rc && i < l->n_metingen; i++)
		rc = meting_add(d, &l->metingen[i]);
	return rc;
}
