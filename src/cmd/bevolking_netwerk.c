#include "cmd/bevolking_netwerk.h"

#include "base/tekst.h"
#include "cmd/bevolking_kaart.h"
#include "cmd/bevolking_namen.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_netwerk.h"
#include "domain/netwerk.h"
#include "domain/nieuwkomer.h"
#include "domain/organisatie.h"

#define STROOM_NETWERK (UINT64_C(4) << 40)
#define SINDS 900 /* days ago that the network began to keep this */
#define GAT 7     /* one in so many has nobody */
#define DUBBEL                                                                                     \
	3 /* the first so many of a region's casusregisseurs share a school or municipality */

struct netwerk {
	struct bevolking *b;
	struct toeval t;
	int64_t houder; /* the afstemmingsregisseur, who keeps it */
};

static struct daad by(int64_t gebruiker, struct moment op)
{
	return (struct daad){.op = op, .gebruiker = gebruiker};
}

static struct moment long_ago(struct netwerk *n)
{
	return bevolking_moment(datum_plus(n->b->maat.vandaag, -toeval_between(&n->t, 60, SINDS)),
				(int64_t)toeval_below(&n->t, 480));
}

/* ---- whom one calls without an account ---- */

enum { PUNT_ALGEMEEN, PUNT_MENS };
static const struct punt {
	int soort; /* of the organisation */
	int wat;
	enum functieniveau niveau;
	const char *taak, *waarvoor;
	int64_t weet;
} punten[] = {
#define WEET(what) (INT64_C(1) << DESKUNDIGHEID_##what)
    {ORGANISATIESOORT_SCHOOL, PUNT_ALGEMEEN, FUNCTIENIVEAU_UITVOERING, "Algemeen nummer",
     "Ziek melden, verlof en vragen over een leerling.", WEET(OUDERS)},
    {ORGANISATIESOORT_SCHOOL, PUNT_MENS, FUNCTIENIVEAU_BELEID, "Zorgcoördinator",
     "Extra hulp op school, en de overstap naar werk.", WEET(STAGE) | WEET(LEERPLICHT)},
    {ORGANISATIESOORT_GEMEENTE, PUNT_ALGEMEEN, FUNCTIENIVEAU_UITVOERING, "Algemeen nummer",
     "Uitkering, inkomen en werk.", WEET(INKOMEN)},
    {ORGANISATIESOORT_GEMEENTE, PUNT_MENS, FUNCTIENIVEAU_UITVOERING, "Leerplichtambtenaar",
     "Verzuim en vrijstelling.", WEET(LEERPLICHT)},
    {ORGANISATIESOORT_WIJKTEAM, PUNT_ALGEMEEN, FUNCTIENIVEAU_UITVOERING, "Algemeen nummer",
     "Vragen over thuis, geld, zorg en wonen.", WEET(SCHULDEN) | WEET(WONEN)},
    {ORGANISATIESOORT_WIJKTEAM, PUNT_MENS, FUNCTIENIVEAU_UITVOERING, "Wijkcoach",
     "Hulp aan huis voor jongeren en hun ouders.", WEET(OUDERS) | WEET(WONEN)},
    {ORGANISATIESOORT_DOORSTROOMPUNT, PUNT_ALGEMEEN, FUNCTIENIVEAU_UITVOERING, "Algemeen nummer",
     "Gestopt met school en nog geen plan? Bel ons.", WEET(LEERPLICHT)},
    {ORGANISATIESOORT_UWV, PUNT_MENS, FUNCTIENIVEAU_BELEID, "Arbeidsdeskundige",
     "Banenafspraak, jobcoach en hulpmiddelen.", WEET(HULPMIDDEL) | WEET(WETGEVING)},
    {ORGANISATIESOORT_ZORG, PUNT_MENS, FUNCTIENIVEAU_MANAGEMENT, "Bestuurder",
     "Afspraken tussen zorg en gemeenten.", 0},
#undef WEET
};

static int punt_add(struct netwerk *n, const struct punt *p, int64_t organisatie)
{
	struct arena *a = n->b->a;
	struct contactpunt_rij c = {.id = {bevolking_nummer(n->b, TABEL_CONTACTPUNT)},
				    .organisatie_id = {organisatie},
				    .taak = p->taak,
				    .niveau = (int)p->niveau,
				    .waarvoor = p->waarvoor,
				    .deskundigheden = p->weet,
				    .werkdagen = 0x1f,
				    .openbaar = p->wat == PUNT_ALGEMEEN,
				    .gebruiker_id = {n->houder}};
	long long nr = (long long)c.id.nr;

	c.kaart_op = kaart_moment(n->b, &n->t);
	if (p->wat == PUNT_ALGEMEEN) {
		c.naam = bevolking_organisatie(n->b, organisatie);
	} else {
		c.naam = persoonsnaam_text(a, &n->t);
		c.werkdagen = 1 + (int64_t)toeval_below(&n->t, 0x1f);
		c.email = arena_format(a, "contact%lld@overmeren.example", nr);
	}
	c.naam_vouw = tekst_fold(a, c.naam);
	c.waarvoor_vouw = tekst_fold(a, c.waarvoor);
	c.telefoon = arena_format(a, "06-03%06lld", nr);
	return bevolking_add(n->b, TABEL_CONTACTPUNT, &c, by(n->houder, c.kaart_op));
}

/* The organisations of one kind have consecutive numbers. */
struct reeks {
	int64_t first, count;
};

static struct reeks organisations(const struct bevolking *b, int soort)
{
	switch (soort) {
	case ORGANISATIESOORT_GEMEENTE:
		return (struct reeks){bevolking_gemeente_nr(0), b->maat.gemeenten};
	case ORGANISATIESOORT_SCHOOL:
		return (struct reeks){bevolking_school(b, 0), b->maat.scholen};
	case ORGANISATIESOORT_WIJKTEAM:
		return (struct reeks){bevolking_wijkteam(b, 0), b->maat.gemeenten};
	case ORGANISATIESOORT_UWV:
		return (struct reeks){bevolking_gedeeld(b, GEDEELD_UWV), 1};
	case ORGANISATIESOORT_ZORG:
		return (struct reeks){bevolking_gedeeld(b, GEDEELD_ZORG), 1};
	default:
		return (struct reeks){bevolking_gedeeld(b, GEDEELD_DOORSTROOM), 1};
	}
}

static int punten_create(struct netwerk *n)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(punten); i++) {
		struct reeks r = organisations(n->b, punten[i].soort);

		for (int64_t k = 0; !rc && k < r.count; k++)
			rc = punt_add(n, &punten[i], r.first + k);
	}
	return rc;
}

/* ---- who stands for what ---- */

static int dekking_add(struct netwerk *n, struct dekking_rij d)
{
	d.id.nr = bevolking_nummer(n->b, TABEL_DEKKING);
	d.op = long_ago(n);
	return bevolking_add(n->b, TABEL_DEKKING, &d, by(d.door_id.nr, d.op));
}

static int school_cover(struct netwerk *n, int64_t gebruiker, int school)
{
	const struct dekking_rij d = {.gebruiker_id = {gebruiker},
				      .school_id = {bevolking_school(n->b, school)},
				      .door_id = {gebruiker}};

	return school % GAT == GAT - 1 ? 0 : dekking_add(n, d);
}

static int gemeente_cover(struct netwerk *n, int64_t gebruiker, int gemeente)
{
	const struct dekking_rij d = {.gebruiker_id = {gebruiker},
				      .gemeente = bevolking_gemeente(gemeente),
				      .door_id = {gebruiker}};

	return gemeente % GAT == GAT - 1 ? 0 : dekking_add(n, d);
}

/* Of each municipality the first few casusregisseurs, each for one of its two schools. */
static int casusregisseurs_cover(struct netwerk *n)
{
	const struct bevolking_maat *m = &n->b->maat;
	int rc = 0, of_gemeente = 0;

	for (int i = 0, last = -1; !rc && i < m->casusregisseurs; i++) {
		int gemeente = bevolking_gemeente_of(m, i);

		if (bevolking_is_uwv(i))
			continue;
		of_gemeente = gemeente == last ? of_gemeente + 1 : 0;
		last = gemeente;
		if (of_gemeente >= DUBBEL)
			continue;
		rc = gemeente_cover(n, bevolking_casusregisseur(n->b, i), gemeente);
		if (!rc)
			rc = school_cover(n, bevolking_casusregisseur(n->b, i),
					  gemeente * 2 + of_gemeente % 2);
	}
	return rc;
}

static int dekkingen_create(struct netwerk *n)
{
	const struct bevolking_maat *m = &n->b->maat;
	int rc = casusregisseurs_cover(n);

	for (int i = 0; !rc && i < m->mentoren; i++)
		rc = school_cover(n, bevolking_mentor(n->b, i), i % m->scholen);
	for (int i = 0; !rc && i < m->gemeenten; i++)
		rc = gemeente_cover(n, bevolking_ander(n->b, ROL_DOORSTROOMCOACH, i), i);
	return rc;
}

/* ---- the kern, and who joins it when needed ---- */

static int lid_add(struct netwerk *n, struct netwerklid_rij l)
{
	l.id.nr = bevolking_nummer(n->b, TABEL_NETWERKLID);
	l.regio_id.nr = 1;
	l.op = long_ago(n);
	l.van_datum = moment_datum(l.op);
	return bevolking_add(n->b, TABEL_NETWERKLID, &l, by(l.door_id.nr, l.op));
}

static int leden_create(struct netwerk *n)
{
	struct bevolking *b = n->b;
	const int64_t manager = bevolking_ander(b, ROL_MANAGER, 0);
	const int64_t kern[] = {bevolking_mentor(b, 0),
				bevolking_casusregisseur(b, 0),
				bevolking_ander(b, ROL_DOORSTROOMCOACH, 0),
				bevolking_ander(b, ROL_ACCOUNTMANAGER, 0),
				bevolking_ander(b, ROL_HULPVERLENER, 0),
				manager};
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(kern); i++)
		rc = lid_add(n, (struct netwerklid_rij){.gebruiker_id = {kern[i]},
							.lidsoort = LIDSOORT_KERN,
							.door_id = {n->houder}});
	if (!rc) /* nobody names himself */
		rc = lid_add(n, (struct netwerklid_rij){.gebruiker_id = {n->houder},
							.lidsoort = LIDSOORT_KERN,
							.door_id = {manager}});
	for (int i = 0; !rc && i < b->maat.jobcoaches && i < 12; i++)
		rc = lid_add(n, (struct netwerklid_rij){.gebruiker_id = {bevolking_jobcoach(b, i)},
							.lidsoort = LIDSOORT_AGENDALID,
							.door_id = {n->houder}});
	return rc;
}

/* ---- who is new ---- */

#define NIEUW_EERSTE 5 /* a casusregisseur, from 0 */
#define NIEUW_EEN_OP 25
#define NIEUW_MAX 160 /* days ago */

static int stappen_create(struct netwerk *n, const struct nieuwkomer_rij *k, int done)
{
	int rc = 0;

	for (int i = 0; !rc && i < done; i++) {
		struct nieuwkomerstap_rij s = {.id = {bevolking_nummer(n->b, TABEL_NIEUWKOMERSTAP)},
					       .nieuwkomer_id = k->id,
					       .introductiestap = i,
					       .gedaan_datum = datum_plus(k->begonnen_datum, 7 * i),
					       .door_id = k->gebruiker_id};

		s.op = bevolking_moment(s.gedaan_datum, k->id.nr);
		rc = bevolking_add(n->b, TABEL_NIEUWKOMERSTAP, &s, by(s.door_id.nr, s.op));
	}
	return rc;
}

static int nieuwkomer_add(struct netwerk *n, int64_t gebruiker, int64_t mentor)
{
	int dagen = toeval_between(&n->t, 3, NIEUW_MAX), weken = dagen / 7;
	struct nieuwkomer_rij k = {.id = {bevolking_nummer(n->b, TABEL_NIEUWKOMER)},
				   .gebruiker_id = {gebruiker},
				   .begonnen_datum = datum_plus(n->b->maat.vandaag, -dagen),
				   .mentor_datum = DATUM_GEEN,
				   .door_id = {n->houder}};
	int done = 0, rc;

	if (toeval_is(&n->t, 0.85)) {
		k.mentor_id.nr = mentor;
		k.mentor_datum = k.begonnen_datum;
		done = toeval_between(&n->t, 0, INTRODUCTIESTAP_COUNT);
	}
	k.op = bevolking_moment(k.begonnen_datum, k.id.nr);
	rc = bevolking_add(n->b, TABEL_NIEUWKOMER, &k, by(n->houder, k.op));
	return rc ? rc : stappen_create(n, &k, done < weken ? done : weken);
}

static int nieuwkomers_create(struct netwerk *n)
{
	int rc = 0;

	for (int i = NIEUW_EERSTE; !rc && i < n->b->maat.casusregisseurs; i += NIEUW_EEN_OP)
		rc = nieuwkomer_add(n, bevolking_casusregisseur(n->b, i),
				    bevolking_casusregisseur(n->b, i - 1));
	return rc;
}

int bevolking_netwerk_create(struct bevolking *b)
{
	struct netwerk n = {.b = b, .houder = bevolking_ander(b, ROL_AFSTEMMINGSREGISSEUR, 0)};
	struct arena_mark mark = arena_mark(b->a);
	int rc;

	toeval_begin(&n.t, b->maat.seed, STROOM_NETWERK);
	rc = punten_create(&n);
	rc = rc ? rc : dekkingen_create(&n);
	rc = rc ? rc : leden_create(&n);
	rc = rc ? rc : nieuwkomers_create(&n);
	arena_release(b->a, mark);
	return rc;
}
