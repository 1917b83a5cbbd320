#include "cmd/bevolking_bijeenkomst.h"

#include "base/tekst.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_bijeenkomst.h"
#include "domain/bijeenkomst.h"
#include "domain/gremium.h"

#define STROOM_BIJEENKOMST (UINT64_C(15) << 40)
#define SINDS 1100  /* days ago that they began */
#define VOORUIT 16  /* days until the next */
#define GEDEELD 5   /* days after it the minutes are shared */
#define PUNTEN 4    /* on an agenda */
#define AFGEZEGD 11 /* days ago that one was to be that was called off */

static const struct {
	const char *naam;
	int soort, ritme, dagen;
	const char *waarvoor;
	enum rol voorzitter, leden[5];
} soorten[] = {
    {"Stuurgroep Overmeren",
     GREMIUMSOORT_STUURGROEP,
     GREMIUMRITME_KWARTAAL,
     91,
     "Besluit over geld, mensen en afspraken.",
     ROL_MANAGER,
     {ROL_AFSTEMMINGSREGISSEUR, ROL_TEAMLEIDER, ROL_MANAGER, ROL_TEAMLEIDER, ROL_MANAGER}},
    {"Kernteam",
     GREMIUMSOORT_KERNTEAM,
     GREMIUMRITME_ZES_WEKEN,
     42,
     "Houdt het netwerk draaiend.",
     ROL_AFSTEMMINGSREGISSEUR,
     {ROL_TEAMLEIDER, ROL_DOORSTROOMCOACH, ROL_ACCOUNTMANAGER, ROL_HULPVERLENER, ROL_MANAGER}},
    {"Werkgroep stage en werk",
     GREMIUMSOORT_WERKGROEP,
     GREMIUMRITME_MAAND,
     30,
     "Meer plekken die passen.",
     ROL_ACCOUNTMANAGER,
     {ROL_STAGEBEGELEIDER, ROL_ACCOUNTMANAGER, ROL_DOORSTROOMCOACH, ROL_STAGEBEGELEIDER,
      ROL_TEAMLEIDER}},
    {"Regionale bijeenkomst",
     GREMIUMSOORT_REGIONAAL,
     GREMIUMRITME_HALF_JAAR,
     182,
     "Iedereen ziet elkaar en hoort hoe het staat.",
     ROL_AFSTEMMINGSREGISSEUR,
     {ROL_HULPVERLENER, ROL_STAGEBEGELEIDER, ROL_MANAGER, ROL_TEAMLEIDER, ROL_DOORSTROOMCOACH}},
    {"Leercirkel nazorg",
     GREMIUMSOORT_LEERCIRKEL,
     GREMIUMRITME_ZES_WEKEN,
     42,
     "Leren van wat goed ging en wat niet.",
     ROL_TEAMLEIDER,
     {ROL_HULPVERLENER, ROL_DOORSTROOMCOACH, ROL_STAGEBEGELEIDER, ROL_HULPVERLENER,
      ROL_AFSTEMMINGSREGISSEUR}},
};
/* clang-format off */
static const struct {
	const char *titel;
	int vraag;
	const char *verslag, *besluit, *voor_wie, *actie;
} punten[] = {
	{"Stand van de Werkagenda", PUNTVRAAG_INFORMEREN, "Vier punten zijn klaar, twee lopen achter. De trekkers vertellen waarom.",
	 NULL, NULL, "Bel de twee trekkers en vraag wat helpt"},
	{"Te weinig plekken in het groen", PUNTVRAAG_BESPREKEN, "Vijf scholen zoeken hetzelfde. Samen vragen werkt beter dan ieder apart.",
	 NULL, NULL, "Maak één lijst met vragen aan de hoveniers"},
	{"Een vast gezicht na school", PUNTVRAAG_BESLUITEN, "De mentor blijft een jaar bereikbaar. Dat kost twee uur per klas.",
	 "De mentor blijft een jaar na school bereikbaar.", "Alle scholen", "Zet in elke klas wie er bereikbaar blijft"},
	{"Wie belt als werk stopt", PUNTVRAAG_BESLUITEN, "Nu belt soms niemand. Dat willen wij niet meer.",
	 "De casusregisseur belt binnen twee werkdagen.", "Gemeenten en UWV", NULL},
	{"Reiskosten van jongeren", PUNTVRAAG_BESPREKEN, "Elke gemeente doet het anders. Wij vergelijken de regels.",
	 NULL, NULL, "Zet de regels van de gemeenten naast elkaar"},
	{"Nieuwe collega's", PUNTVRAAG_INFORMEREN, "Drie mensen zijn begonnen. Zij lopen mee met de kern.", NULL, NULL, NULL},
	{"Ouders praten mee", PUNTVRAAG_BESLUITEN, "Twee ouders willen elk half jaar aansluiten.",
	 "Elk half jaar sluiten twee ouders aan.", "Het hele netwerk", "Nodig de ouders uit voor de volgende keer"},
	{"Cijfers van het kwartaal", PUNTVRAAG_INFORMEREN, "Meer jongeren zijn na een jaar nog aan het werk. Nazorg is vaker op tijd.",
	 NULL, NULL, NULL},
};
/* clang-format on */

#define LEDEN (COUNT(soorten[0].leden) + 1)

struct reeks {
	struct bevolking *b;
	struct toeval t;
	gremium_id gremium;
	int64_t leden[LEDEN]; /* the first is voorzitter */
	size_t n_leden;
	int64_t besluiten; /* in the log so far */
};

static int row_add(const struct reeks *r, enum bevolking_tabel tabel, const void *rij,
		   struct moment op)
{
	return bevolking_add(r->b, tabel, rij, (struct daad){.op = op, .gebruiker = r->leden[0]});
}

/* ---- what meets, and who is in it ---- */

/* Nobody twice: in a small region one person has more than one chair. */
static void lid_draw(struct reeks *r, enum rol rol, int index)
{
	int64_t wie = bevolking_ander(r->b, rol, index);

	for (size_t i = 0; i < r->n_leden; i++)
		if (r->leden[i] == wie)
			return;
	r->leden[r->n_leden++] = wie;
}

static int gremium_add(struct reeks *r, size_t soort)
{
	struct datum van = datum_plus(r->b->maat.vandaag, -SINDS);
	struct moment op = bevolking_moment(van, (int64_t)soort);
	const struct gremium_rij g = {
	    .id = {bevolking_nummer(r->b, TABEL_GREMIUM)},
	    .naam = soorten[soort].naam,
	    .gremiumsoort = soorten[soort].soort,
	    .waarvoor = soorten[soort].waarvoor,
	    .plek = "Gemeentehuis Oostervliet",
	    .gremiumritme = soorten[soort].ritme,
	    .van_datum = van,
	    .gebruiker_id = {bevolking_ander(r->b, ROL_AFSTEMMINGSREGISSEUR, 0)},
	    .op = op};
	const struct daad daad = {.op = op, .gebruiker = g.gebruiker_id.nr};
	int rc = bevolking_add(r->b, TABEL_GREMIUM, &g, daad);

	r->gremium = g.id;
	for (size_t i = 0; !rc && i < r->n_leden; i++) {
		const struct gremiumlid_rij l = {.id = {bevolking_nummer(r->b, TABEL_GREMIUMLID)},
						 .gremium_id = g.id,
						 .gebruiker_id = {r->leden[i]},
						 .lidtaak = i == 0   ? LIDTAAK_VOORZITTER
							    : i == 1 ? LIDTAAK_SECRETARIS
								     : LIDTAAK_LID,
						 .van_datum = van,
						 .door_id = g.gebruiker_id};

		rc = bevolking_add(r->b, TABEL_GREMIUMLID, &l, daad);
	}
	return rc;
}

/* ---- a meeting ---- */

static bool is_held(const struct bijeenkomst_rij *m)
{
	return m->bijeenkomststand == BIJEENKOMSTSTAND_CONCEPT ||
	       m->bijeenkomststand == BIJEENKOMSTSTAND_VASTGESTELD;
}

static int genodigden_add(struct reeks *r, const struct bijeenkomst_rij *m)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < r->n_leden; i++) {
		bool comes = i == 0 || toeval_is(&r->t, 0.85), said = toeval_is(&r->t, 0.7);
		const struct genodigde_rij g = {.id = {bevolking_nummer(r->b, TABEL_GENODIGDE)},
						.bijeenkomst_id = m->id,
						.gebruiker_id = {r->leden[i]},
						.aanwezigheid =
						    !comes && said ? AANWEZIGHEID_AFGEMELD
						    : !is_held(m)  ? AANWEZIGHEID_ONBEKEND
						    : comes        ? AANWEZIGHEID_AANWEZIG
								   : AANWEZIGHEID_AFWEZIG,
						.op = m->op};

		rc = row_add(r, TABEL_GENODIGDE, &g, m->op);
	}
	return rc;
}

static int besluit_add(struct reeks *r, const struct bijeenkomst_rij *m, bespreekpunt_id punt,
		       size_t i)
{
	struct moment op = bevolking_moment(m->datum, m->id.nr);
	struct arena *a = r->b->a;
	const struct netwerkbesluit_rij d = {
	    .id = {bevolking_nummer(r->b, TABEL_NETWERKBESLUIT)},
	    .gremium_id = r->gremium,
	    .bijeenkomst_id = m->id,
	    .bespreekpunt_id = punt,
	    .nummer = ++r->besluiten,
	    .datum = m->datum,
	    .tekst = punten[i].besluit,
	    .zoektekst =
		tekst_fold(a, arena_format(a, "%s %s", punten[i].besluit, punten[i].voor_wie)),
	    .voor_wie = punten[i].voor_wie,
	    .openbaar = toeval_is(&r->t, 0.6),
	    .gebruiker_id = {r->leden[0]},
	    .op = op};

	return row_add(r, TABEL_NETWERKBESLUIT, &d, op);
}

static int actie_add(struct reeks *r, const struct bijeenkomst_rij *m, bespreekpunt_id punt,
		     size_t i)
{
	struct moment op = bevolking_moment(m->datum, m->id.nr);
	struct netwerkactie_rij x = {.id = {bevolking_nummer(r->b, TABEL_NETWERKACTIE)},
				     .gremium_id = r->gremium,
				     .bijeenkomst_id = m->id,
				     .bespreekpunt_id = punt,
				     .wat = punten[i].actie,
				     .collega_id = {r->leden[toeval_below(&r->t, r->n_leden)]},
				     .voor_datum =
					 datum_plus(m->datum, toeval_between(&r->t, 14, 60)),
				     .gedaan_datum = DATUM_GEEN,
				     .gebruiker_id = {r->leden[0]},
				     .op = op};
	int32_t ago = dagen_tussen(x.voor_datum, r->b->maat.vandaag);

	/* What is long past was nearly always done. */
	if (ago > 0 && toeval_is(&r->t, ago > 90 ? 0.97 : 0.75))
		x.gedaan_datum = datum_plus(x.voor_datum, -toeval_between(&r->t, 0, 10));
	return row_add(r, TABEL_NETWERKACTIE, &x, op);
}

static int punt_add(struct reeks *r, const struct bijeenkomst_rij *m, int volgorde, size_t i)
{
	const struct bespreekpunt_rij p = {.id = {bevolking_nummer(r->b, TABEL_BESPREEKPUNT)},
					   .bijeenkomst_id = m->id,
					   .volgorde = volgorde,
					   .titel = punten[i].titel,
					   .minuten = 10 + 5 * (int64_t)toeval_below(&r->t, 4),
					   .puntvraag = punten[i].vraag,
					   .verslag = is_held(m) ? punten[i].verslag : NULL};
	int rc = row_add(r, TABEL_BESPREEKPUNT, &p, m->op);

	if (!rc && is_held(m) && punten[i].besluit)
		rc = besluit_add(r, m, p.id, i);
	return rc || !is_held(m) || !punten[i].actie ? rc : actie_add(r, m, p.id, i);
}

static int bijeenkomst_add(struct reeks *r, struct datum dag, struct datum volgende, int stand)
{
	static const int begin[] = {9 * 60, 10 * 60 + 30, 13 * 60, 15 * 60};
	struct bijeenkomst_rij m = {.id = {bevolking_nummer(r->b, TABEL_BIJEENKOMST)},
				    .gremium_id = r->gremium,
				    .datum = dag,
				    .van_minuut = begin[toeval_below(&r->t, COUNT(begin))],
				    .plek = "Gemeentehuis Oostervliet",
				    .bijeenkomststand = stand,
				    .gedeeld_datum = DATUM_GEEN,
				    .vastgesteld_op = MOMENT_GEEN,
				    .gebruiker_id = {r->leden[0]},
				    .op = bevolking_moment(datum_plus(dag, -28), r->gremium.nr)};
	size_t first = (size_t)m.id.nr;
	int rc;

	m.tot_minuut = m.van_minuut + 90;
	if (stand == BIJEENKOMSTSTAND_VASTGESTELD || stand == BIJEENKOMSTSTAND_CONCEPT)
		m.gedeeld_datum = datum_plus(dag, GEDEELD);
	if (stand == BIJEENKOMSTSTAND_VASTGESTELD) {
		m.vervolg_id.nr = m.id.nr + 1;
		m.vastgesteld_op = bevolking_moment(volgende, m.id.nr);
	}
	rc = row_add(r, TABEL_BIJEENKOMST, &m, m.op);
	rc = rc ? rc : genodigden_add(r, &m);
	for (int i = 0; !rc && i < PUNTEN; i++)
		rc = punt_add(r, &m, i + 1, (first * 3 + (size_t)i) % COUNT(punten));
	return rc;
}

static int reeks_create(struct reeks *r, size_t soort)
{
	struct datum vandaag = r->b->maat.vandaag;
	int dagen = soorten[soort].dagen, count = (SINDS - 60) / dagen, rc;

	r->n_leden = 0;
	r->besluiten = 0;
	lid_draw(r, soorten[soort].voorzitter, 0);
	for (size_t i = 0; i < COUNT(soorten[soort].leden); i++)
		lid_draw(r, soorten[soort].leden[i], (int)i);
	rc = gremium_add(r, soort);
	for (int k = count; !rc && k >= 0; k--) {
		struct datum dag = datum_plus(vandaag, VOORUIT + (int)soort - dagen * k);

		rc = bijeenkomst_add(r, dag, datum_plus(dag, dagen),
				     k == 0   ? BIJEENKOMSTSTAND_GEPLAND
				     : k == 1 ? BIJEENKOMSTSTAND_CONCEPT
					      : BIJEENKOMSTSTAND_VASTGESTELD);
	}
	if (rc || soort % 2)
		return rc;
	return bijeenkomst_add(r, datum_plus(vandaag, -AFGEZEGD), DATUM_GEEN,
			       BIJEENKOMSTSTAND_AFGEZEGD);
}

int bevolking_bijeenkomsten_create(struct bevolking *b)
{
	struct reeks r = {.b = b};
	struct arena_mark mark = arena_mark(b->a);
	int rc = 0;

	toeval_begin(&r.t, b->maat.seed, STROOM_BIJEENKOMST);
	for (size_t i = 0; !rc && i < COUNT(soorten); i++) {
		rc = reeks_create(&r, i);
		arena_release(b->a, mark);
	}
	return rc;
}
