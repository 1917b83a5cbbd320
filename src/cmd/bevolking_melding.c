#include "cmd/bevolking_melding.h"

#include "cmd/bevolking_werk.h"
#include "domain/melding.h"
#include "domain/plaatsing.h"

#define STROOM_MELDING (UINT64_C(12) << 40)
#define LATELY 240 /* days ago that the oldest was said */
#define UUR_MS INT64_C(3600000)

static const struct {
	double deel;
	int melder, soort, licht;
	const char *tekst, *antwoord;
} voorbeelden[] = {
    {30, MELDER_WERKGEVER, MELDING_GOED_NIEUWS, LICHT_GROEN, "Werkt nu een taak alleen af.", NULL},
    {15, MELDER_JONGERE, MELDING_GOED_NIEUWS, LICHT_GROEN, "Ik mocht de kassa doen.", NULL},
    {18, MELDER_WERKGEVER, MELDING_TE_LAAT, LICHT_ORANJE, "Was deze week drie keer te laat.",
     "Samen een plan voor de ochtend gemaakt."},
    {10, MELDER_JOBCOACH, MELDING_TE_ZWAAR, LICHT_ORANJE, "De middagen zijn te druk.",
     "De pauze is nu langer."},
    {9, MELDER_JONGERE, MELDING_VERVEELT, LICHT_ORANJE, "Ik doe elke dag hetzelfde.",
     "Vanaf maandag komt er een taak bij."},
    {6, MELDER_BEGELEIDER, MELDING_VERZUIM, LICHT_ROOD, "Is twee dagen niet gekomen.",
     "Gebeld. Morgen gaan wij samen."},
    {5, MELDER_COLLEGA, MELDING_RUZIE, LICHT_ROOD, "Er was ruzie in de ploeg.",
     "Met beiden gepraat. Zij werken nu op een andere tafel."},
    {4, MELDER_JONGERE, MELDING_UITVAL, LICHT_ROOD, "Ik wil stoppen.",
     "Vandaag langs geweest. Blijft, met een dag minder."},
};

static size_t voorbeeld_draw(struct toeval *t)
{
	double delen[COUNT(voorbeelden)];

	for (size_t i = 0; i < COUNT(delen); i++)
		delen[i] = voorbeelden[i].deel;
	return toeval_pick(t, delen, COUNT(delen));
}

static void melding_draw(struct dossier *d, struct toeval *t, size_t plaats)
{
	const struct leven_plaats *e = &d->l->plaatsen[plaats];
	struct datum vandaag = d->b->maat.vandaag, first;
	size_t i = voorbeeld_draw(t);
	struct melding_rij *m = &d->meldingen[d->n_meldingen];
	struct datum dag;
	int days;

	first = datum_last(datum_plus(e->van, 7),
			   datum_last(d->l->instroom, datum_plus(vandaag, -LATELY)));
	if (!datum_before(first, vandaag))
		return;
	days = toeval_between(t, 1, dagen_tussen(first, vandaag));
	dag = datum_plus(vandaag, -days);
	d->n_meldingen++;
	*m = (struct melding_rij){.id = {bevolking_nummer(d->b, TABEL_MELDING)},
				  .plaatsing_id = d->plaatsingen[plaats],
				  .jongere_id = d->jongere,
				  .meldersoort = voorbeelden[i].melder,
				  .meldingsoort = voorbeelden[i].soort,
				  .meldinglicht = voorbeelden[i].licht,
				  .tekst = voorbeelden[i].tekst,
				  .gebruiker_id = {dossier_door(d, dag, dossier_nazorg(d, e))},
				  .op = bevolking_moment(dag, d->l->nr),
				  .antwoord_op = MOMENT_GEEN};
	if (!voorbeelden[i].antwoord || days < 4 || !toeval_is(t, days < 10 ? 0.6 : 0.96))
		return;
	m->antwoord = voorbeelden[i].antwoord;
	m->antwoord_op.ms = m->op.ms + toeval_between(t, 1, 60) * UUR_MS;
	m->antwoord_door_id.nr = dossier_regisseur(d, moment_datum(m->antwoord_op));
}

void dossier_meldingen_compute(struct dossier *d)
{
	const struct leven *l = d->l;
	struct toeval t;

	toeval_begin(&t, d->b->maat.seed, STROOM_MELDING + (uint64_t)l->nr);
	for (size_t i = 0; i < l->n_plaatsen && d->n_meldingen < DOSSIER_MELDINGEN; i++)
		if (!datum_set(l->plaatsen[i].eind) && !dossier_is_closed(d) &&
		    plaatsingsoort_is_werk(l->plaatsen[i].soort) && toeval_is(&t, 0.2))
			melding_draw(d, &t, i);
}

struct moment dossier_melding_op(const struct dossier *d, plaatsing_id plaatsing, int licht)
{
	struct moment first = MOMENT_GEEN;

	for (size_t i = 0; i < d->n_meldingen; i++) {
		const struct melding_rij *m = &d->meldingen[i];

		if (m->meldinglicht != licht || moment_set(m->antwoord_op) ||
		    (plaatsing.nr && plaatsing.nr != m->plaatsing_id.nr))
			continue;
		if (!moment_set(first) || m->op.ms < first.ms)
			first = m->op;
	}
	return first;
}

static int note(struct dossier *d, const struct melding_rij *m, struct moment op, int64_t door,
		const char *tekst)
{
	return dossier_note(d, (struct regel){GEBEURTENIS_MELDING, moment_datum(op), door, tekst,
					      NULL, 0, m->plaatsing_id.nr});
}

static int melding_add(struct dossier *d, const struct melding_rij *m)
{
	struct arena *a = d->b->a;
	int rc = bevolking_add(d->b, TABEL_MELDING, m,
			       (struct daad){m->op, m->gebruiker_id.nr, d->jongere.nr});

	rc = rc ? rc
		: note(d, m, m->op, m->gebruiker_id.nr,
		       arena_format(a, "%s: %s. %s zegt: %s",
				    choice_label(&meldinglichten, m->meldinglicht),
				    choice_label(&meldingsoorten, m->meldingsoort),
				    choice_label(&meldersoorten, m->meldersoort), m->tekst));
	if (rc || !m->antwoord)
		return rc;
	return note(d, m, m->antwoord_op, m->antwoord_door_id.nr,
		    arena_format(a, "Antwoord op een melding over het werk: %s", m->antwoord));
}

int dossier_meldingen_create(struct dossier *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < d->n_meldingen; i++)
		rc = melding_add(d, &d->meldingen[i]);
	return rc;
}
