#include "cmd/bevolking_overdracht.h"

#include "cmd/bevolking_regio.h"
#include "domain/betrokkene.h"
#include "domain/overdracht.h"

#define STROOM_OVERDRACHT (UINT64_C(13) << 40)
#define NIEMAND (-1)

static const char *const redenen[] = {
    "Ik heb nu geen plek voor een nieuwe jongere.",
    "De jongere woont niet in mijn gemeente.",
    "Eerst moet de stage klaar zijn. Vraag het mij in de zomer.",
};
static const char *const toelichtingen[] = {
    "Verhuist naar de andere kant van de regio.",
    "Kent de nieuwe begeleider al van school, en wil dat graag.",
    "Ik ga minder werken. De jongere weet het en vindt het goed.",
};

/* A colleague near by who works for the same kind of organisation. */
static int colleague(const struct bevolking_maat *maat, int index)
{
	for (int step = 1; step < 14 && step < maat->casusregisseurs; step++) {
		int other = (index + step) % maat->casusregisseurs;

		if (bevolking_is_uwv(other) == bevolking_is_uwv(index))
			return other;
	}
	return NIEMAND;
}

struct aanbod {
	int toestand;
	struct datum op;
	struct datum antwoord; /* DATUM_GEEN: none */
};

/* False when there was no time for it in this life. */
static bool aanbod_draw(struct dossier *d, struct toeval *t, struct aanbod *ret)
{
	static const double delen[] = {55, 20, 25};
	static const int toestanden[] = {OVERDRACHT_GEACCEPTEERD, OVERDRACHT_GEWEIGERD,
					 OVERDRACHT_AANGEBODEN};
	const struct leven *l = d->l;
	struct datum last = dossier_is_closed(d) ? l->gesloten_op : d->b->maat.vandaag;
	int32_t room = dagen_tussen(l->instroom, last) - 50;

	*ret = (struct aanbod){toestanden[toeval_pick(t, delen, COUNT(delen))], DATUM_GEEN,
			       DATUM_GEEN};
	if (room < 1 || !datum_set(l->laatste_contact))
		return false;
	if (ret->toestand == OVERDRACHT_AANGEBODEN) {
		ret->op = datum_plus(d->b->maat.vandaag, -toeval_between(t, 1, 24));
		return !dossier_is_closed(d) && !datum_set(l->waakvlam);
	}
	ret->op = datum_plus(l->instroom, 30 + toeval_between(t, 0, room));
	ret->antwoord = datum_plus(ret->op, toeval_between(t, 1, 13));
	return true;
}

static void overdracht_fill(struct dossier *d, struct toeval *t, const struct aanbod *a, int ander)
{
	static const double meningen[] = {75, 20, 5};
	const struct termijnen termijnen = termijnen_default();
	bool is_ja = a->toestand == OVERDRACHT_GEACCEPTEERD;
	int64_t other = bevolking_casusregisseur(d->b, ander);

	d->overdracht = (struct overdracht_rij){
	    .id = {bevolking_nummer(d->b, TABEL_OVERDRACHT)},
	    .jongere_id = d->jongere,
	    .afzender_id = {is_ja ? other : d->casusregisseur},
	    .ontvanger_id = {is_ja ? d->casusregisseur : other},
	    .toestand = a->toestand,
	    .onderdelen = OVERDRACHT_ONDERDELEN,
	    .toelichting = toelichtingen[toeval_below(t, COUNT(toelichtingen))],
	    .besproken_datum = datum_plus(a->op, -2),
	    .mening = (int)toeval_pick(t, meningen, COUNT(meningen)),
	    .kennismaking_datum = datum_plus(a->op, 21),
	    .aangemaakt_op = bevolking_moment(datum_plus(a->op, -1), d->l->nr),
	    .aangeboden_op = bevolking_moment(a->op, d->l->nr),
	    .verloopt_op = overdracht_verloopt(a->op, &termijnen),
	    .beantwoord_op = MOMENT_GEEN,
	    .gelezen_op = MOMENT_GEEN};
	if (!datum_set(a->antwoord))
		return;
	d->overdracht.beantwoord_op = bevolking_moment(a->antwoord, d->l->nr);
	if (!is_ja)
		d->overdracht.reden = redenen[toeval_below(t, COUNT(redenen))];
	if (toeval_is(t, 0.95))
		d->overdracht.gelezen_op = bevolking_moment(datum_plus(a->antwoord, 1), d->l->nr);
}

void dossier_overdracht_compute(struct dossier *d)
{
	int ander = colleague(&d->b->maat, d->l->casusregisseur);
	struct aanbod a;
	struct toeval t;

	toeval_begin(&t, d->b->maat.seed, STROOM_OVERDRACHT + (uint64_t)d->l->nr);
	if (ander != NIEMAND && toeval_is(&t, 0.06) && aanbod_draw(d, &t, &a))
		overdracht_fill(d, &t, &a, ander);
}

static int basis_add(struct dossier *d, struct betrokkene_rij r)
{
	if (d->n_kring == ZICHT_MAX)
		BUG("%d bases for one young person", ZICHT_MAX);
	r.id.nr = bevolking_nummer(d->b, TABEL_BETROKKENE);
	r.jongere_id = d->jongere;
	r.grondslag = GRONDSLAG_WETTELIJKE_TAAK;
	d->kring[d->n_kring++] = r;
	return bevolking_add(d->b, TABEL_BETROKKENE, &d->kring[d->n_kring - 1],
			     (struct daad){r.van_op, d->casusregisseur, d->jongere.nr});
}

/* Who was responsible before; his basis ended when the other said yes. */
static int predecessor_add(struct dossier *d)
{
	const struct overdracht_rij *o = &d->overdracht;
	const int rol = BETROKKENE_CASUSREGISSEUR;

	return basis_add(
	    d, (struct betrokkene_rij){.gebruiker_id = o->afzender_id,
				       .rol = rol,
				       .onderdelen = (int64_t)betrokkene_rol_onderdelen(rol),
				       .artikel = bevolking_grondslag(d->l->is_uwv),
				       .van_op = bevolking_moment(d->l->instroom, d->l->nr),
				       .tot_op = o->beantwoord_op,
				       .einde_reden = "opgevolgd"});
}

/* As the trigger of 0010 makes it, and ends it. */
static int receiver_add(struct dossier *d)
{
	const struct overdracht_rij *o = &d->overdracht;
	bool is_open = o->toestand == OVERDRACHT_AANGEBODEN;

	return basis_add(
	    d, (struct betrokkene_rij){
		   .gebruiker_id = o->ontvanger_id,
		   .rol = BETROKKENE_ONTVANGER,
		   .onderdelen = o->onderdelen,
		   .artikel = arena_format(d->b->a, "Aangeboden overdracht. %s",
					   bevolking_grondslag(d->l->is_uwv)),
		   .van_op = o->aangeboden_op,
		   .tot_op = is_open ? o->verloopt_op : o->beantwoord_op,
		   .einde_reden =
		       is_open ? NULL
			       : arena_format(d->b->a, "overdracht %s",
					      choice_code(&overdracht_toestanden, o->toestand))});
}

int dossier_overdracht_kring(struct dossier *d)
{
	int rc = 0;

	if (!d->overdracht.id.nr)
		return 0;
	if (d->overdracht.toestand == OVERDRACHT_GEACCEPTEERD)
		rc = predecessor_add(d);
	return rc ? rc : receiver_add(d);
}

static const char *name_of(const struct dossier *d, gebruiker_id wie)
{
	return d->b->namen[wie.nr - 1];
}

static int note(struct dossier *d, struct moment op, gebruiker_id door, const char *tekst)
{
	return dossier_note(d, (struct regel){GEBEURTENIS_OVERDRACHT, moment_datum(op), door.nr,
					      tekst, NULL, 0, 0});
}

int dossier_overdracht_create(struct dossier *d)
{
	const struct overdracht_rij *o = &d->overdracht;
	const char *van, *naar;
	int rc;

	if (!o->id.nr)
		return 0;
	van = name_of(d, o->afzender_id);
	naar = name_of(d, o->ontvanger_id);
	rc = bevolking_add(d->b, TABEL_OVERDRACHT, o,
			   (struct daad){o->aangemaakt_op, o->afzender_id.nr, d->jongere.nr});
	rc = rc ? rc
		: note(d, o->aangeboden_op, o->afzender_id,
		       arena_format(d->b->a, "%s vraagt %s om over te nemen", van, naar));
	if (rc || o->toestand == OVERDRACHT_AANGEBODEN)
		return rc;
	return note(d, o->beantwoord_op, o->ontvanger_id,
		    o->toestand == OVERDRACHT_GEACCEPTEERD
			? arena_format(d->b->a, "%s neemt over van %s", naar, van)
			: arena_format(d->b->a, "%s neemt niet over: %s", naar, o->reden));
}
