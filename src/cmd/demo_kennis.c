#include "cmd/demo_kennis.h"

#include "store/artikelmelding.h"
#include "store/redactie.h"

static const struct demo_artikel {
	const char *naam;
	enum artikelsoort soort;
	struct artikel_tekst tekst;
} artikelen[] = {
    {"ontbijt-met-werkgevers",
     ARTIKELSOORT_PRAKTIJK,
     {.titel = "Ontbijt met werkgevers, elke eerste dinsdag",
      .samenvatting =
	  "Een ontbijt op school levert elk jaar stageplekken op bij werkgevers die al komen eten.",
      .tekst =
	  "## Aanleiding\n\nScholen zochten elk voor zich naar stageplekken. Werkgevers kregen "
	  "soms drie keer dezelfde vraag.\n\n## Partijen\n\nDe Brug, de Waterlelie, het "
	  "werkgeversservicepunt en acht werkgevers.\n\n## Stappen\n\n1. Leerlingen maken het "
	  "ontbijt en serveren het.\n2. Een werkgever vertelt welk werk er ligt.\n3. Wie iets "
	  "ziet spreekt meteen een meeloopdag af.\n\n## Resultaat\n\nIn het eerste jaar kwamen "
	  "er elf stages uit. Vier jongeren werken er nog.\n\n## Randvoorwaarden\n\nÉén "
	  "iemand nodigt uit en belt na. Zonder nabellen komt er niets van.\n\n## Tips\n\n- Houd "
	  "het kort: van acht tot negen.\n- Laat de jongere zelf vragen of hij mag meelopen.\n",
      .bronnen = "Verslag ontbijten schooljaar 2025-2026, netwerk School en Werk",
      .bij = "factor/3 factor/8",
      .regio = "Waterland-Oost",
      .contact = "Ingrid, netwerk School en Werk"}},
    {"bereikbaar-in-de-vakantie",
     ARTIKELSOORT_ARTIKEL,
     {.titel = "Wie is er in de vakantie?",
      .samenvatting = "In de zomer belt u het team Jongeren: daar is altijd iemand.",
      .tekst =
	  "Scholen zijn zes weken dicht. Juist dan stopt er werk, want veel contracten lopen af "
	  "op de laatste schooldag.\n\n## Wat spreken wij af?\n\n- Elke school noemt voor 1 juni "
	  "wie er in de vakantie gebeld kan worden.\n- Is er niemand, dan neemt het team "
	  "Jongeren van de gemeente op.\n- Wie met vakantie gaat legt zijn vervanger vast.\n",
      .bronnen = "Afspraak van het regionaal overleg, juni 2026",
      .bij = "factor/7 scherm/werk/afwezigheid"}},
    {"oude-premiekorting",
     ARTIKELSOORT_ARTIKEL,
     {.titel = "Premiekorting aanvragen",
      .samenvatting = "Deze korting bestaat niet meer; kijk bij het loonkostenvoordeel.",
      .tekst = "Tot en met 2017 kreeg een werkgever korting op de premies. Dat is vervangen. "
	       "Lees wat er nu is bij de regelingen.\n",
      .bronnen = "Wet tegemoetkomingen loondomein (2018)",
      .bij = "regeling/mobiliteitsbonus"}},
};

enum demo_daad { SCHRIJF, DIEN_IN, KEUR_GOED, ARCHIVEER, MELD };

static const struct demo_kennis {
	enum demo_mens wie;
	int dag; /* from today */
	enum demo_daad daad;
	size_t artikel; /* of artikelen */
	int geldig;     /* last sure day, from today */
} daden[] = {
    {M_INGRID, -42, SCHRIJF, 0, 25},   {M_INGRID, -42, DIEN_IN, 0, 0},
    {M_WIETSKE, -40, KEUR_GOED, 0, 0}, {M_INGRID, -30, SCHRIJF, 2, 300},
    {M_INGRID, -30, DIEN_IN, 2, 0},    {M_ANIL, -29, KEUR_GOED, 2, 0},
    {M_ANIL, -12, ARCHIVEER, 2, 0},    {M_WIETSKE, -3, SCHRIJF, 1, 365},
    {M_WIETSKE, -2, DIEN_IN, 1, 0},    {M_SANNE, -1, MELD, 0, 0},
};

struct spel {
	struct demo *demo;
	const struct demo_kennis *daad;
	artikel_id *ids;
	struct moment nu;
	struct datum dag;
};

static int write_down(const struct spel *s, const struct handeling *h)
{
	const struct demo_artikel *a = &artikelen[s->daad->artikel];
	struct artikel_tekst tekst = a->tekst;

	tekst.van = DATUM_GEEN;
	tekst.geldig_tot = datum_plus(s->demo->vandaag, s->daad->geldig);
	return artikel_create(h, a->naam, (int)a->soort, &tekst, &s->ids[s->daad->artikel]);
}

static int daad_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo *d = s->demo;
	const struct handeling h = {db, d->arena, d->regio.mens[s->daad->wie], s->nu, s->dag};
	const artikel_id id = s->ids[s->daad->artikel];
	struct redactie_row row;
	int rc;

	if (s->daad->daad == SCHRIJF)
		return write_down(s, &h);
	if (s->daad->daad == MELD)
		return artikelmelding_create(
		    &h, id, "De Waterlelie doet sinds september niet meer mee aan het ontbijt.");
	rc = redactie_find(db, d->arena, id, &row);
	if (rc)
		return rc;
	if (s->daad->daad == ARCHIVEER)
		return artikel_archive(&h, &row, true);
	return voorstel_step(
	    &h, &row, s->daad->daad == DIEN_IN ? ARTIKELSTAP_DIEN_IN : ARTIKELSTAP_KEUR_GOED, NULL);
}

int demo_kennis_create(struct demo *d)
{
	artikel_id ids[COUNT(artikelen)] = {0};
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(daden); i++) {
		const struct demo_kennis *k = &daden[i];
		struct spel s = {d,
				 k,
				 ids,
				 {d->nu.ms + k->dag * INT64_C(86400000)},
				 datum_plus(d->vandaag, k->dag)};
		const struct db_context context = {.gebruiker = d->regio.mens[k->wie].nr,
						   .functie = d->regio.functie[k->wie].nr,
						   .organisatie = d->regio.werkt_bij[k->wie].nr,
						   .doel = "kennisbank bijhouden",
						   .nu = s.nu,
						   .vandaag = s.dag};

		rc = db_write(d->database, &context, daad_play, &s);
	}
	return rc;
}
