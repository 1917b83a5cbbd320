#include "cmd/bevolking_convenant.h"

#include "base/tekst.h"
#include "cmd/bevolking_namen.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_netwerk.h"
#include "domain/convenant.h"

#define STROOM_CONVENANTEN (UINT64_C(5) << 40)
#define PARTNERS_MAX 8
#define TEKENTIJD 45 /* days between the first text and the day from which it holds */
#define GREMIUM_WERKBEDRIJF 1
#define GREMIUM_SUBREGIO 5

static const struct thema {
	const char *naam, *onderwerp, *werkwijze, *rolverdeling, *afstemming;
} themas[] = {
    {"van school naar werk", "Hoe wij zorgen dat geen jongere tussen school en werk wegvalt.",
     "Wij volgen één route.\n\nIedere jongere heeft één casusregisseur. Die wisselt niet zonder "
     "gesprek.",
     "School: begint een jaar voor het einde van school.\n\nGemeente: komt al op school.",
     "Elk kwartaal een leerlingbespreking."},
    {"nazorg", "Wie een jongere in het eerste jaar op het werk begeleidt, en wie dat betaalt.",
     "De jobcoach begint voor de eerste werkdag. Na vier weken kijken wij samen terug.",
     "Gemeente: betaalt, en kijkt mee.\n\nJobcoach: begeleidt, en belt als het misgaat.",
     "Elk half jaar."},
    {"stage en proefplaatsing", "Hoe scholen en werkgevers aan elkaar komen.",
     "Eén lijst met plekken voor alle scholen. Wie een plek vindt, zet die erop.",
     "School: bereidt voor.\n\nWerkgeversservicepunt: zoekt werkgevers.", "Elke maand, kort."},
};
static const char *const toezeggingen[] = {
    "Elke school krijgt één vaste jongerencoach.",
    "De wachttijd voor een jobcoach is korter dan zes weken.",
    "Iedere school heeft een rechtstreeks nummer bij de gemeente.",
    "Elk stageverslag ligt klaar voor het gesprek over na school.",
    "Tien werkgevers bieden een stage in het laatste schooljaar.",
    "Ouders krijgen een uitleg op één bladzijde.",
};

struct convenant {
	struct bevolking *b;
	struct toeval *t;
	convenant_id id;
	int64_t houder;
	int stand;
	struct datum begonnen, van;
	int64_t partners[PARTNERS_MAX]; /* organisations */
	int64_t
	    mensen[PARTNERS_MAX]; /* of each a colleague, who promises; 0: nobody with an account */
	size_t n_partners;
};

static struct daad on(const struct convenant *c, struct datum dag)
{
	return (struct daad){.op = bevolking_moment(dag, c->id.nr), .gebruiker = c->houder};
}

static int ondertekening_add(const struct convenant *c, convenantpartner_id partner,
			     int64_t collega, int niveau)
{
	const struct daad d = on(c, datum_plus(c->begonnen, 14));
	struct ondertekening_rij o = {.id = {bevolking_nummer(c->b, TABEL_ONDERTEKENING)},
				      .convenantpartner_id = partner,
				      .niveau = niveau,
				      .tekenstand = TEKENSTAND_GEVRAAGD,
				      .gevraagd_datum = datum_plus(c->begonnen, 14),
				      .antwoord_datum = DATUM_GEEN,
				      .gebruiker_id = {c->houder},
				      .op = d.op};
	double yes = c->stand == CONVENANTSTAND_GELDIG ? 0.9 : 0.4;

	if (niveau == FUNCTIENIVEAU_UITVOERING && collega)
		o.collega_id.nr = collega;
	else
		o.naam = persoonsnaam_text(c->b->a, c->t);
	if (toeval_is(c->t, yes)) {
		o.tekenstand = TEKENSTAND_GETEKEND;
		o.tekstnummer = "1";
	} else if (toeval_is(c->t, c->stand == CONVENANTSTAND_GELDIG ? 0.95 : 0.3)) {
		o.tekenstand = TEKENSTAND_NIET_NU;
		o.reden = "De plek is leeg. In het voorjaar komt er iemand.";
	}
	if (o.tekenstand != TEKENSTAND_GEVRAAGD)
		o.antwoord_datum =
		    datum_plus(o.gevraagd_datum, toeval_between(c->t, 1, TEKENTIJD - 16));
	return bevolking_add(c->b, TABEL_ONDERTEKENING, &o, d);
}

static int toezegging_add(const struct convenant *c, convenantpartner_id partner, int64_t collega)
{
	struct datum vandaag = c->b->maat.vandaag,
		     op = datum_plus(c->van, toeval_between(c->t, 1, 60)),
		     voor = datum_plus(op, toeval_between(c->t, 60, 300));
	struct convenantafspraak_rij a = {.convenant_id = c->id,
					  .convenantpartner_id = partner,
					  .collega_id = {collega},
					  .wat =
					      toezeggingen[toeval_below(c->t, COUNT(toezeggingen))],
					  .voor_datum = voor,
					  .afspraakstand = AFSPRAAKSTAND_OPEN,
					  .afgerond_datum = DATUM_GEEN,
					  .gebruiker_id = {c->houder}};

	if (op.dag > vandaag.dag)
		return 0;
	a.id.nr = bevolking_nummer(c->b, TABEL_CONVENANTAFSPRAAK);
	a.op = on(c, op).op;
	if (voor.dag < vandaag.dag && toeval_is(c->t, 0.8)) {
		bool done = toeval_is(c->t, 0.75);

		a.afspraakstand = done ? AFSPRAAKSTAND_GEDAAN : AFSPRAAKSTAND_NIET_GEDAAN;
		a.afgerond_datum = voor;
		a.uitkomst = done
				 ? "Dit werkt zoals wij het afspraken."
				 : "Er waren te weinig mensen. Wij proberen het volgend jaar weer.";
	}
	return bevolking_add(c->b, TABEL_CONVENANTAFSPRAAK, &a, on(c, op));
}

static int partner_add(const struct convenant *c, size_t nr)
{
	const struct convenantpartner_rij p = {
	    {bevolking_nummer(c->b, TABEL_CONVENANTPARTNER)}, c->id, {c->partners[nr]}};
	int rc = bevolking_add(c->b, TABEL_CONVENANTPARTNER, &p, on(c, c->begonnen));

	for (int i = 0; !rc && i < TEKENNIVEAUS && c->stand != CONVENANTSTAND_CONCEPT; i++)
		rc = ondertekening_add(c, p.id, c->mensen[nr], i);
	if (!rc && c->stand == CONVENANTSTAND_GELDIG)
		rc = toezegging_add(c, p.id, c->mensen[nr]);
	return rc;
}

static int tekst_add(const struct convenant *c, const struct thema *thema, const char *waar,
		     struct datum tot)
{
	struct convenanttekst_rij x = {
	    .id = bevolking_nummer(c->b, TABEL_CONVENANTTEKST),
	    .convenant_id = c->id,
	    .nummer = 1,
	    .naam = arena_format(c->b->a, "Convenant %s %s", thema->naam, waar),
	    .onderwerp = thema->onderwerp,
	    .werkwijze = thema->werkwijze,
	    .rolverdeling = thema->rolverdeling,
	    .afstemming = thema->afstemming,
	    .van_datum = c->van,
	    .tot_datum = tot,
	    .opzegmaanden = 3,
	    .gebruiker_id = {c->houder},
	    .op = on(c, c->begonnen).op};

	x.naam_vouw = tekst_fold(c->b->a, x.naam);
	return bevolking_add(c->b, TABEL_CONVENANTTEKST, &x, on(c, c->begonnen));
}

/* Its state follows from how long ago it was begun: most hold, some are being signed, few over. */
static int convenant_add(struct convenant *c, int gremium, const char *waar)
{
	const struct thema *thema = &themas[toeval_below(c->t, COUNT(themas))];
	int dagen = toeval_between(c->t, 10, 1400);
	struct datum vandaag = c->b->maat.vandaag;
	struct convenant_rij r = {.eigenaar_id = {c->houder},
				  .regio_id = {1},
				  .gremium = gremium,
				  .beeindigd_datum = DATUM_GEEN,
				  .gebruiker_id = {c->houder}};
	int rc;

	c->id.nr = bevolking_nummer(c->b, TABEL_CONVENANT);
	c->begonnen = datum_plus(vandaag, -dagen);
	c->van = datum_plus(c->begonnen, TEKENTIJD);
	c->stand = dagen > 2 * TEKENTIJD ? CONVENANTSTAND_GELDIG
		   : dagen > TEKENTIJD   ? CONVENANTSTAND_TER_ONDERTEKENING
					 : CONVENANTSTAND_CONCEPT;
	r.id = c->id;
	r.convenantstand = c->stand;
	r.op = on(c, c->begonnen).op;
	if (c->stand == CONVENANTSTAND_GELDIG)
		r.vindplaats = "Archief van Netwerk Overmeren, map Convenanten";
	if (dagen > 1200) {
		r.beeindigd_datum = datum_plus(vandaag, 1100 - dagen);
		r.beeindigd_reden = "Wij werken nu met één convenant voor de hele regio.";
	}
	rc = bevolking_add(c->b, TABEL_CONVENANT, &r, on(c, c->begonnen));
	if (!rc)
		rc = tekst_add(c, thema, waar, datum_plus(c->van, 1200));
	for (size_t i = 0; !rc && i < c->n_partners; i++)
		rc = partner_add(c, i);
	return rc;
}

static void partner_name(struct convenant *c, int64_t organisatie, int64_t mens)
{
	c->partners[c->n_partners] = organisatie;
	c->mensen[c->n_partners++] = mens;
}

static int regional_add(struct convenant *c)
{
	struct bevolking *b = c->b;

	c->n_partners = 0;
	partner_name(c, bevolking_gedeeld(b, GEDEELD_UWV), 0);
	partner_name(c, bevolking_gedeeld(b, GEDEELD_WSP),
		     bevolking_ander(b, ROL_ACCOUNTMANAGER, 0));
	partner_name(c, bevolking_gedeeld(b, GEDEELD_JOBCOACH), bevolking_jobcoach(b, 0));
	partner_name(c, bevolking_gedeeld(b, GEDEELD_ZORG),
		     bevolking_ander(b, ROL_HULPVERLENER, 0));
	return convenant_add(c, GREMIUM_WERKBEDRIJF, "Overmeren");
}

static int local_add(struct convenant *c, int gemeente)
{
	struct bevolking *b = c->b;

	c->n_partners = 0;
	partner_name(c, bevolking_gemeente_nr(gemeente), 0);
	partner_name(c, bevolking_school(b, 2 * gemeente), 0);
	partner_name(c, bevolking_school(b, 2 * gemeente + 1), 0);
	partner_name(c, bevolking_wijkteam(b, gemeente), 0);
	partner_name(c, bevolking_gedeeld(b, GEDEELD_DOORSTROOM),
		     bevolking_ander(b, ROL_DOORSTROOMCOACH, gemeente));
	return convenant_add(c, GREMIUM_SUBREGIO, bevolking_gemeente(gemeente));
}

int bevolking_convenanten_create(struct bevolking *b)
{
	struct toeval t;
	struct convenant c = {
	    .b = b, .t = &t, .houder = bevolking_ander(b, ROL_AFSTEMMINGSREGISSEUR, 0)};
	struct arena_mark mark = arena_mark(b->a);
	int rc;

	toeval_begin(&t, b->maat.seed, STROOM_CONVENANTEN);
	rc = regional_add(&c);
	for (int i = 0; !rc && i < b->maat.gemeenten; i++)
		rc = local_add(&c, i);
	arena_release(b->a, mark);
	return rc;
}
