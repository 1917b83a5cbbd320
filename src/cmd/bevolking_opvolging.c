#include "cmd/bevolking_opvolging.h"

#include "domain/verbeteragenda.h"

#define KWARTAAL 91

static const char *const nieuws[] = {
    "De eerste school doet mee.",
    "Drie van de vijf organisaties zijn zover.",
    "Het werkt: wij horen het van ouders.",
};

static struct daad on(const struct opvolging *o, struct datum dag, int64_t what)
{
	return (struct daad){.op = bevolking_moment(dag, what), .gebruiker = o->leider};
}

/* Until when it was told of. */
static struct datum end_of(const struct opvolging *o, const struct verbeteractie_rij *a)
{
	return datum_set(a->klaar_datum) ? a->klaar_datum : datum_plus(o->b->maat.vandaag, -1);
}

void opvolging_compute(const struct opvolging *o, struct verbeteractie_rij *a)
{
	int32_t rounds = dagen_tussen(o->vast, end_of(o, a)) / KWARTAAL;

	a->verteld_datum = DATUM_GEEN;
	if (a->verbeterstand == VERBETERSTAND_KLAAR) {
		a->verteld_datum = a->klaar_datum;
	} else if (rounds > 0) {
		a->verteld_datum = datum_plus(o->vast, rounds * KWARTAAL);
		a->loopt_vast = toeval_is(o->t, 0.3);
	}
}

static int nieuws_add(const struct opvolging *o, const struct verbeteractie_rij *a,
		      struct opvolging_rij r)
{
	bool by_link = r.id % 2;

	r.verbeteractie_id = a->id;
	if (by_link)
		r.zetel_id = a->trekker_id;
	else
		r.gebruiker_id.nr = o->leider;
	r.op = bevolking_moment(r.datum, r.id);
	return bevolking_add(o->b, TABEL_OPVOLGING, &r,
			     (struct daad){.op = r.op, .gebruiker = by_link ? 0 : o->leider});
}

int opvolging_nieuws_create(const struct opvolging *o, const struct verbeteractie_rij *a)
{
	struct datum end = end_of(o, a);
	int rc = 0;

	for (struct datum dag = datum_plus(o->vast, KWARTAAL); !rc && datum_before(dag, end);
	     dag = datum_plus(dag, KWARTAAL)) {
		bool stuck = dag.dag == a->verteld_datum.dag && a->loopt_vast;

		rc = nieuws_add(o, a,
				(struct opvolging_rij){
				    .id = bevolking_nummer(o->b, TABEL_OPVOLGING),
				    .datum = dag,
				    .verbeterstand = VERBETERSTAND_BEZIG,
				    .loopt_vast = stuck,
				    .tekst = stuck ? "Wij komen niet verder."
						   : nieuws[toeval_below(o->t, COUNT(nieuws))],
				    .helpt = stuck ? "Een besluit van de stuurgroep." : NULL});
	}
	if (rc || a->verbeterstand != VERBETERSTAND_KLAAR)
		return rc;
	return nieuws_add(o, a,
			  (struct opvolging_rij){.id = bevolking_nummer(o->b, TABEL_OPVOLGING),
						 .datum = a->klaar_datum,
						 .verbeterstand = VERBETERSTAND_KLAAR,
						 .tekst = "Het is klaar."});
}

/* Three norms, each another; most begin with one of the first five. */
int opvolging_prioriteit_create(const struct opvolging *o, verbeteragenda_id agenda, zetel_id zetel,
				const scannorm_id *normen, size_t n)
{
	size_t first = toeval_is(o->t, 0.6) ? toeval_below(o->t, 5) : toeval_below(o->t, n);
	size_t step = 1 + toeval_below(o->t, 4);
	const struct prioriteit_rij p = {.id = bevolking_nummer(o->b, TABEL_PRIORITEIT),
					 .verbeteragenda_id = agenda,
					 .zetel_id = zetel,
					 .eerste_id = normen[first],
					 .tweede_id = normen[(first + step) % n],
					 .derde_id = normen[(first + 2 * step) % n]};

	return bevolking_add(o->b, TABEL_PRIORITEIT, &p, on(o, o->vast, p.id));
}

int opvolging_afhechting_create(const struct opvolging *o, verbeteragenda_id agenda,
				const char *organisatie)
{
	static const double delen[] = {5, 25, 10, 15, 40, 5};
	struct datum gevraagd = datum_plus(o->vast, toeval_between(o->t, 3, 30));
	struct datum antwoord = datum_plus(gevraagd, toeval_between(o->t, 7, 60));
	struct afhechting_rij a = {.id = {bevolking_nummer(o->b, TABEL_AFHECHTING)},
				   .verbeteragenda_id = agenda,
				   .organisatie = organisatie,
				   .afhechtstand = (int)toeval_pick(o->t, delen, COUNT(delen)),
				   .gevraagd_datum = DATUM_GEEN,
				   .antwoord_datum = DATUM_GEEN};

	if (a.afhechtstand == AFHECHTSTAND_GEVRAAGD || afhechtstand_is_answer(a.afhechtstand)) {
		a.orgaan = "Het bestuur";
		a.gevraagd_datum = gevraagd;
	}
	if (afhechtstand_is_answer(a.afhechtstand))
		a.antwoord_datum = antwoord;
	if (a.afhechtstand == AFHECHTSTAND_NIET_AKKOORD)
		a.opmerking = "Wil eerst weten wat het kost.";
	return bevolking_add(o->b, TABEL_AFHECHTING, &a, on(o, o->vast, a.id.nr));
}
