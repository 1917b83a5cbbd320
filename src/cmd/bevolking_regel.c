#include "cmd/bevolking_regel.h"

#include "cmd/bevolking_woord.h"
#include "domain/overdracht.h"
#include "store/zoeken.h"

int64_t dossier_regisseur(const struct dossier *d, struct datum dag)
{
	const struct overdracht_rij *o = &d->overdracht;

	return o->id.nr && o->toestand == OVERDRACHT_GEACCEPTEERD &&
		       dag.dag < moment_datum(o->beantwoord_op).dag
		   ? o->afzender_id.nr
		   : d->casusregisseur;
}

int64_t dossier_door(const struct dossier *d, struct datum dag, int64_t gebruiker)
{
	return gebruiker == d->casusregisseur ? dossier_regisseur(d, dag) : gebruiker;
}

struct daad dossier_daad(const struct dossier *d, struct datum dag, int64_t gebruiker)
{
	return (struct daad){bevolking_moment(dag, d->l->nr), dossier_door(d, dag, gebruiker),
			     d->jongere.nr};
}

bool dossier_is_closed(const struct dossier *d)
{
	return d->l->gesloten != GESLOTEN_NIET;
}

int dossier_note(struct dossier *d, struct regel r)
{
	struct gebeurtenis_rij g = {.id = {bevolking_nummer(d->b, TABEL_GEBEURTENIS)},
				    .jongere_id = d->jongere,
				    .datum = r.dag,
				    .op = bevolking_moment(r.dag, d->l->nr),
				    .soort = (int)r.soort,
				    .onderdeel = gebeurtenis_onderdeel((int)r.soort),
				    .tekst = r.tekst,
				    .zoektekst = r.zoek ? r.zoek : zoek_tekst(d->b->a, r.tekst),
				    .gebruiker_id = {dossier_door(d, r.dag, r.gebruiker)},
				    .contactmoment_id = {r.contactmoment},
				    .plaatsing_id = {r.plaatsing}};

	const struct woord_rij w = {.jongere_id = g.jongere_id,
				    .gebeurtenis_id = g.id.nr,
				    .datum = g.datum,
				    .onderdeel = g.onderdeel};
	int rc = bevolking_add(d->b, TABEL_GEBEURTENIS, &g, (struct daad){0});

	return rc ? rc : bevolking_woorden_add(d->b, &w, g.zoektekst);
}
