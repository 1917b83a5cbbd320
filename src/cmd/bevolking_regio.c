#include "cmd/bevolking_regio.h"

#include "base/tekst.h"
#include "cmd/bevolking_kaart.h"
#include "cmd/bevolking_namen.h"
#include "cmd/bevolking_tekst.h"
#include "cmd/bevolking_woord.h"
#include "domain/betrokkene.h"
#include "domain/organisatie.h"
#include "toegang/recht.h"
#include "toegang/sessie.h"

#include <stdio.h>
#include <string.h>

#define SINDS 4000                       /* days ago that the region began */
#define STROOM_MENSEN (INT64_C(1) << 40) /* of chance, beside those of the lives */
#define STROOM_WERKGEVERS (INT64_C(2) << 40)

/* clang-format off */
static const char *const gemeenten[] = {
	"Oostervliet", "Haringdijk", "Meerwoude", "Zandveen", "Broekdam", "Lindehoven", "Noordermeer", "Kerkbroek", "Vaartzicht",
	"Duinrade", "Heidestede", "Rietwaard", "Molenkapelle", "Stuifzande", "Terpersum", "Eikerland", "Sluiskolk", "Wilgenburg",
	"Hoogebroek", "Veldhorst", "Vossewoude", "Polderhaven", "Bramenrade", "Sint-Wolbert",
};
static const char *const zaken[] = {
	"Bakkerij", "Supermarkt", "Restaurant", "Hoveniersbedrijf", "Garage", "Schildersbedrijf", "Kwekerij", "Hotel", "Fietsenwinkel",
	"Magazijn", "Drukkerij", "Timmerfabriek", "Wasserij", "Schoonmaakbedrijf", "Bouwmarkt", "Zorghuis", "Kinderopvang", "Manege",
	"Metaalbedrijf", "Transportbedrijf", "Slagerij", "Kringloop", "Lunchroom", "Installatiebedrijf",
};
/* clang-format on */

/* Who there is beside casusregisseurs, jobcoaches and mentors, in turn. */
static const struct {
	enum rol rol;
	enum functieniveau niveau;
} anderen[] = {
    {ROL_HULPVERLENER, FUNCTIENIVEAU_UITVOERING},
    {ROL_ACCOUNTMANAGER, FUNCTIENIVEAU_UITVOERING},
    {ROL_TEAMLEIDER, FUNCTIENIVEAU_BELEID},
    {ROL_STAGEBEGELEIDER, FUNCTIENIVEAU_UITVOERING},
    {ROL_DOORSTROOMCOACH, FUNCTIENIVEAU_UITVOERING},
    {ROL_MANAGER, FUNCTIENIVEAU_MANAGEMENT},
    {ROL_AFSTEMMINGSREGISSEUR, FUNCTIENIVEAU_BELEID},
    {ROL_BEHEERDER, FUNCTIENIVEAU_UITVOERING},
    {ROL_PRIVACYFUNCTIONARIS, FUNCTIENIVEAU_BELEID},
};

/* ---- numbers ---- */

int64_t bevolking_casusregisseur(UNUSED const struct bevolking *b, int index)
{
	return index + 1;
}

int64_t bevolking_jobcoach(const struct bevolking *b, int index)
{
	return b->maat.casusregisseurs + index % b->maat.jobcoaches + 1;
}

int64_t bevolking_mentor(const struct bevolking *b, int index)
{
	return b->maat.casusregisseurs + b->maat.jobcoaches + index % b->maat.mentoren + 1;
}

static int others_before(const struct bevolking *b)
{
	return b->maat.casusregisseurs + b->maat.jobcoaches + b->maat.mentoren;
}

static int place_of(enum rol rol)
{
	for (size_t i = 0; i < COUNT(anderen); i++)
		if (anderen[i].rol == rol)
			return (int)i;
	BUG("nobody is that here");
}

int64_t bevolking_ander(const struct bevolking *b, enum rol rol, int index)
{
	int rounds = (b->maat.gebruikers - others_before(b)) / (int)COUNT(anderen);
	int n = rounds < 1 ? 1 : rounds;

	return others_before(b) + index % n * (int)COUNT(anderen) + place_of(rol) + 1;
}

static const struct {
	const char *naam;
	enum organisatiesoort soort;
} gedeeld[GEDEELD_COUNT] = {
    [GEDEELD_UWV] = {"UWV Overmeren", ORGANISATIESOORT_UWV},
    [GEDEELD_WSP] = {"Werkgeversservicepunt Overmeren", ORGANISATIESOORT_WSP},
    [GEDEELD_JOBCOACH] = {"Jobcoaches Overmeren", ORGANISATIESOORT_JOBCOACH},
    [GEDEELD_DOORSTROOM] = {"Doorstroompunt Overmeren", ORGANISATIESOORT_DOORSTROOMPUNT},
    [GEDEELD_ZORG] = {"Zorggroep Overmeren", ORGANISATIESOORT_ZORG},
    [GEDEELD_NETWERK] = {"Netwerk Overmeren", ORGANISATIESOORT_REGIO},
};

int64_t bevolking_gemeente_nr(int index)
{
	return index + 1;
}

int64_t bevolking_school(const struct bevolking *b, int index)
{
	return b->maat.gemeenten + index % b->maat.scholen + 1;
}

int64_t bevolking_gedeeld(const struct bevolking *b, enum gedeeld g)
{
	return b->maat.gemeenten + b->maat.scholen + (int)g + 1;
}

int64_t bevolking_wijkteam(const struct bevolking *b, int index)
{
	return bevolking_gedeeld(b, GEDEELD_COUNT) + index % b->maat.gemeenten;
}

const char *bevolking_gemeente(int index)
{
	return gemeenten[(size_t)index % COUNT(gemeenten)];
}

static const char *artikel(enum organisatiesoort soort)
{
	int taak = organisatiesoort_taak((int)soort);

	return taak == CHOICE_NONE ? "overeenkomst" : wettelijke_taken.list[taak].hint;
}

const char *bevolking_grondslag(bool is_uwv)
{
	return artikel(is_uwv ? ORGANISATIESOORT_UWV : ORGANISATIESOORT_GEMEENTE);
}

/* ---- organisations ---- */

static struct daad by_system(const struct bevolking *b)
{
	return (struct daad){.op = bevolking_moment(datum_plus(b->maat.vandaag, -SINDS), 0)};
}

const char *bevolking_organisatie(struct bevolking *b, int64_t nr)
{
	int i = (int)nr - 1;

	if (i < b->maat.gemeenten)
		return arena_format(b->a, "Gemeente %s", bevolking_gemeente(i));
	i -= b->maat.gemeenten;
	if (i < b->maat.scholen)
		return arena_format(b->a, "%s %s", i % 2 ? "Vso" : "Praktijkschool",
				    bevolking_gemeente(i / 2));
	i -= b->maat.scholen;
	if (i < GEDEELD_COUNT)
		return gedeeld[i].naam;
	return arena_format(b->a, "Wijkteam %s", bevolking_gemeente(i - GEDEELD_COUNT));
}

static int organisatie_add(struct bevolking *b, enum organisatiesoort soort, const char *gemeente)
{
	struct organisatie_rij o = {.id = {bevolking_nummer(b, TABEL_ORGANISATIE)},
				    .soort = (int)soort,
				    .domein = (int)organisatiesoort_domein((int)soort),
				    .gemeente = gemeente,
				    .grondslag = artikel(soort)};
	struct organisatie_regio_rij lid = {
	    bevolking_nummer(b, TABEL_ORGANISATIE_REGIO), o.id, {1}};
	int rc;

	o.naam = bevolking_organisatie(b, o.id.nr);
	o.naam_vouw = tekst_fold(b->a, o.naam);
	o.telefoon = arena_format(b->a, "06-00%06lld", (long long)o.id.nr);
	o.email = arena_format(b->a, "organisatie%lld@overmeren.example", (long long)o.id.nr);
	rc = bevolking_add(b, TABEL_ORGANISATIE, &o, by_system(b));
	return rc ? rc : bevolking_add(b, TABEL_ORGANISATIE_REGIO, &lid, by_system(b));
}

static int organisaties_create(struct bevolking *b)
{
	struct regio_rij regio = {
	    {bevolking_nummer(b, TABEL_REGIO)}, "Overmeren", "arbeidsmarktregio"};
	int rc = bevolking_add(b, TABEL_REGIO, &regio, by_system(b));

	for (int i = 0; !rc && i < b->maat.gemeenten; i++)
		rc = organisatie_add(b, ORGANISATIESOORT_GEMEENTE, bevolking_gemeente(i));
	for (int i = 0; !rc && i < b->maat.scholen; i++)
		rc = organisatie_add(b, ORGANISATIESOORT_SCHOOL, bevolking_gemeente(i / 2));
	for (int i = 0; !rc && i < GEDEELD_COUNT; i++)
		rc = organisatie_add(b, gedeeld[i].soort, bevolking_gemeente(0));
	for (int i = 0; !rc && i < b->maat.gemeenten; i++)
		rc = organisatie_add(b, ORGANISATIESOORT_WIJKTEAM, bevolking_gemeente(i));
	return rc;
}

/* ---- people ---- */

struct plek {
	enum rol rol;
	enum functieniveau niveau;
	int64_t organisatie;
};

static struct plek other_of(const struct bevolking *b, int index)
{
	enum rol rol = anderen[(size_t)index % COUNT(anderen)].rol;
	struct plek p = {rol, anderen[(size_t)index % COUNT(anderen)].niveau,
			 bevolking_gedeeld(b, GEDEELD_NETWERK)};

	if (rol == ROL_HULPVERLENER)
		p.organisatie = bevolking_gedeeld(b, GEDEELD_ZORG);
	else if (rol == ROL_ACCOUNTMANAGER)
		p.organisatie = bevolking_gedeeld(b, GEDEELD_WSP);
	else if (rol == ROL_DOORSTROOMCOACH)
		p.organisatie = bevolking_gedeeld(b, GEDEELD_DOORSTROOM);
	else if (rol == ROL_STAGEBEGELEIDER)
		p.organisatie = bevolking_school(b, index);
	else if (rol == ROL_TEAMLEIDER || rol == ROL_MANAGER)
		p.organisatie =
		    bevolking_gemeente_nr(index / (int)COUNT(anderen) % b->maat.gemeenten);
	return p;
}

static struct plek plek_of(const struct bevolking *b, int index)
{
	const struct bevolking_maat *m = &b->maat;

	if (index < m->casusregisseurs)
		return (struct plek){ROL_CASUSREGISSEUR, FUNCTIENIVEAU_UITVOERING,
				     bevolking_is_uwv(index)
					 ? bevolking_gedeeld(b, GEDEELD_UWV)
					 : bevolking_gemeente_nr(bevolking_gemeente_of(m, index))};
	index -= m->casusregisseurs;
	if (index < m->jobcoaches)
		return (struct plek){ROL_JOBCOACH, FUNCTIENIVEAU_UITVOERING,
				     bevolking_gedeeld(b, GEDEELD_JOBCOACH)};
	index -= m->jobcoaches;
	if (index < m->mentoren)
		return (struct plek){ROL_MENTOR, FUNCTIENIVEAU_UITVOERING,
				     bevolking_school(b, index)};
	return other_of(b, index - m->mentoren);
}

static int mens_add(struct bevolking *b, struct toeval *t, int index, char naam[NAAM_MAX])
{
	struct plek plek = plek_of(b, index);
	struct gebruiker_rij g = {.id = {bevolking_nummer(b, TABEL_GEBRUIKER)},
				  .wachtwoord_hash = b->wachtwoord_hash,
				  .kaart_op = MOMENT_GEEN,
				  .aangemaakt_op = by_system(b).op};
	struct functie_rij f = {.id = {bevolking_nummer(b, TABEL_FUNCTIE)},
				.gebruiker_id = g.id,
				.organisatie_id = {plek.organisatie},
				.rol = (int)plek.rol,
				.niveau = (int)plek.niveau,
				.van_datum = datum_plus(b->maat.vandaag, -SINDS),
				.tot_datum = DATUM_GEEN};
	uint8_t hash[32];
	int rc;

	g.naam = persoonsnaam_text(b->a, t);
	snprintf(naam, NAAM_MAX, "%s", g.naam);
	g.naam_vouw = tekst_fold(b->a, g.naam);
	g.email = arena_format(b->a, "%s%lld@overmeren.example",
			       choice_code(&rollen, (int)plek.rol), (long long)g.id.nr);
	g.telefoon = arena_format(b->a, "06-01%06lld", (long long)g.id.nr);
	kaart_fill(b, plek.rol, &g);
	email_hash(b->a, g.email, hash);
	g.email_hash = (struct bytes){hash, sizeof(hash)};
	rc = bevolking_add(b, TABEL_GEBRUIKER, &g, by_system(b));
	if (!rc)
		rc = bevolking_naamwoorden_add(b, "gebruiker", g.id.nr, g.naam);
	return rc ? rc : bevolking_add(b, TABEL_FUNCTIE, &f, by_system(b));
}

static int mensen_create(struct bevolking *b)
{
	char(*namen)[NAAM_MAX] = arena_array(b->a, (size_t)b->maat.gebruikers, sizeof(*namen));
	struct arena_mark mark = arena_mark(b->a);
	struct toeval t;
	int rc = 0;

	b->namen = (const char(*)[NAAM_MAX])namen;
	toeval_begin(&t, b->maat.seed, STROOM_MENSEN);
	for (int i = 0; !rc && i < b->maat.gebruikers; i++) {
		rc = mens_add(b, &t, i, namen[i]);
		arena_release(b->a, mark);
	}
	return rc;
}

/* ---- employers ---- */

const char *bevolking_werkgever(struct bevolking *b, int index)
{
	struct persoonsnaam n;
	struct toeval t;

	toeval_begin(&t, b->maat.seed, (uint64_t)(STROOM_WERKGEVERS + index));
	persoonsnaam_create(&t, &n);
	return arena_format(b->a, "%s %s%s%s, %s", zaken[(size_t)index % COUNT(zaken)],
			    n.voorvoegsel ? n.voorvoegsel : "", n.voorvoegsel ? " " : "",
			    n.achternaam,
			    bevolking_gemeente((int)toeval_below(&t, (uint64_t)b->maat.gemeenten)));
}

static int werkgever_add(struct bevolking *b, int index)
{
	struct werkgever_rij w = {.id = {bevolking_nummer(b, TABEL_WERKGEVER)},
				  .naam = bevolking_werkgever(b, index),
				  .branche =
				      bevolking_branches[(size_t)index % bevolking_branche_count],
				  .aangemaakt_op = by_system(b).op};
	struct contactpersoon_rij c = {.id = {bevolking_nummer(b, TABEL_CONTACTPERSOON)},
				       .werkgever_id = w.id,
				       .functie = "Leidinggevende"};
	struct aanspreekpunt_rij a = {.id = {bevolking_nummer(b, TABEL_AANSPREEKPUNT)},
				      .werkgever_id = w.id,
				      .gebruiker_id = {bevolking_jobcoach(b, index)},
				      .van_datum = datum_plus(b->maat.vandaag, -SINDS)};
	struct persoonsnaam n;
	struct toeval t;
	int rc;

	toeval_begin(&t, b->maat.seed, (uint64_t)(STROOM_WERKGEVERS + index));
	persoonsnaam_create(&t, &n);
	w.naam_vouw = tekst_fold(b->a, w.naam);
	w.kvk = arena_format(b->a, "00%06d", index + 1);
	w.plaats = strrchr(w.naam, ',') + 2;
	w.telefoon = arena_format(b->a, "06-02%06d", index + 1);
	c.naam = arena_format(b->a, "%s %s", n.roepnaam, n.achternaam);
	c.telefoon = w.telefoon;
	rc = bevolking_add(b, TABEL_WERKGEVER, &w, by_system(b));
	if (!rc)
		rc = bevolking_naamwoorden_add(b, "werkgever", w.id.nr, w.naam);
	if (!rc)
		rc = bevolking_add(b, TABEL_CONTACTPERSOON, &c, by_system(b));
	return rc ? rc : bevolking_add(b, TABEL_AANSPREEKPUNT, &a, by_system(b));
}

int bevolking_regio_create(struct bevolking *b)
{
	struct arena_mark mark;
	int rc = organisaties_create(b);

	if (!rc)
		rc = mensen_create(b);
	mark = arena_mark(b->a);
	for (int i = 0; !rc && i < b->maat.werkgevers; i++) {
		rc = werkgever_add(b, i);
		arena_release(b->a, mark);
	}
	return rc;
}
