#include "cmd/demo_aanmelding.h"

#include "cmd/demo_handeling.h"
#include "domain/werkdag.h"
#include "store/aanmelding.h"
#include "store/accountaanvraag.h"
#include "store/terugkeer.h"

#define NIEMAND DEMO_NIEMAND /* or no answer yet */

static const struct demo_melding {
	int dag;                     /* from today */
	enum demo_organisatie loket; /* O_COUNT: none in particular */
	enum demo_mens door;
	int vorm, kanaal;
	const char *melder_naam;
	const char *roepnaam, *achternaam;
	int leeftijd;
	uint32_t onderwerpen;
	const char *vraag;
	enum demo_mens antwoord;
	int stap;
	int reden;
	const char *tekst;
} meldingen[] = {
    {-6, O_BROEKERWAARD, M_SANNE, AANMELDVORM_INLOOP, KANAAL_ZELF, NULL, "Milan", "Doornbos", 19,
     1u << AANMELDONDERWERP_WERK | 1u << AANMELDONDERWERP_GELD,
     "Ik ben gestopt met school en zit al een tijd thuis. Ik wil werken, maar ik weet niet hoe.",
     NIEMAND, 0, CHOICE_NONE, NULL},
    {-2, O_BROEKERWAARD, NIEMAND, AANMELDVORM_WEBSITE, KANAAL_NAASTE, "Mirjam Postema", "Fenna",
     "Postema", 22, 1u << AANMELDONDERWERP_WERK,
     "Mijn dochter kwam van het praktijkonderwijs en had een baan tot de zomer. Nu belt niemand "
     "haar meer.",
     NIEMAND, 0, CHOICE_NONE, NULL},
    {-1, O_COUNT, M_LOTTE, AANMELDVORM_NETWERK, KANAAL_ZORG, "Lotte van den Heuvel", "Jesse",
     "Kraan", 17, 1u << AANMELDONDERWERP_OPLEIDING | 1u << AANMELDONDERWERP_HULP,
     "Gaat sinds september niet meer naar school. Hij wil wel iets leren, in het klein.", NIEMAND,
     0, CHOICE_NONE, NULL},
    {-3, O_DOORSTROOM, M_JOKE, AANMELDVORM_NETWERK, KANAAL_OUDE_SCHOOL, "Joke Bakker", "Romy",
     "Terpstra", 20, 1u << AANMELDONDERWERP_WERK,
     "Leerling van drie jaar geleden. Zij stond ineens op school en vroeg om hulp.", NIEMAND, 0,
     CHOICE_NONE, NULL},
    {-20, O_BROEKERWAARD, NIEMAND, AANMELDVORM_WEBSITE, KANAAL_ZELF, NULL, "Storm", "Wiersma", 24,
     1u << AANMELDONDERWERP_GELD, "Ik heb schulden en weet niet waar ik moet beginnen.", M_SANNE,
     AANMELDSTAP_VERWIJS_DOOR, CHOICE_NONE,
     "Naar schuldhulp van de gemeente. Samen gebeld, de afspraak staat."},
    {-34, O_BROEKERWAARD, M_SANNE, AANMELDVORM_TELEFOON, KANAAL_WIJKTEAM, "Wijkteam Noord", "Lieke",
     "Hoekstra", 21, 1u << AANMELDONDERWERP_WERK, "Zoekt een bijbaan naast haar opleiding.",
     M_SANNE, AANMELDSTAP_NEEM_NIET_OP, AANMELDREDEN_REGULIER,
     "Zij redt dit zelf. Verteld waar de bijbanen staan, en dat zij altijd terug kan komen."},
};

struct spel {
	struct demo *demo;
	const struct demo_melding *melding;
};

static int melding_create(const struct spel *s, const struct handeling *h, aanmelding_id *ret)
{
	const struct demo_melding *m = s->melding;
	const struct termijnen termijnen = termijnen_default();
	const struct demo *d = s->demo;

	return aanmelding_create(
	    h,
	    &(struct aanmelding_nieuw){
		.loket = m->loket == O_COUNT ? (organisatie_id){0} : d->regio.organisatie[m->loket],
		.vorm = m->vorm,
		.kanaal = m->kanaal,
		.melder_naam = m->melder_naam,
		.bellen = arena_format(d->arena, "06-0000%04d", 1000 + ++s->demo->telefoons),
		.wie = {m->roepnaam, NULL, m->achternaam,
			datum_plus(d->vandaag, -365 * m->leeftijd - 100), "Broekerwaard"},
		.onderwerpen = m->onderwerpen,
		.vraag = m->vraag,
		.uiterlijk = aanmelding_uiterlijk(h->vandaag, &termijnen)},
	    ret);
}

static int melding_answer(const struct spel *s, struct db *db, aanmelding_id id)
{
	const struct demo_melding *m = s->melding;
	const struct termijnen termijnen = termijnen_default();
	struct datum dag = datum_plus(s->demo->vandaag, m->dag + 2);
	int stand = aanmeldstand_after(AANMELDSTAND_NIEUW, m->stap);
	const struct aanmelding_antwoord antwoord = {
	    .loket = s->demo->regio.organisatie[m->loket],
	    .tekst = m->tekst,
	    .verteld = dag,
	    .reden = m->reden,
	    .bewaar_tot = aanmelding_bewaar_tot(stand, dag, &termijnen)};
	struct handeling h;
	int rc = demo_handeling_start(db, s->demo, m->antwoord, dag, &h);

	return rc ? rc
		  : aanmelding_step(
			&h, &(struct aanmelding_row){.id = id, .toestand = AANMELDSTAND_NIEUW},
			m->stap, &antwoord);
}

static int melding_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	struct handeling h;
	aanmelding_id id;
	int rc = demo_handeling_start(db, s->demo, s->melding->door,
				      datum_plus(s->demo->vandaag, s->melding->dag), &h);

	rc = rc ? rc : melding_create(s, &h, &id);
	return rc || s->melding->antwoord == NIEMAND ? rc : melding_answer(s, db, id);
}

/* Of a former pupil whom nobody helps now: the first loket reads it. */
static int terugkeer_play(struct db *db, void *arg)
{
	struct demo *d = arg;
	const struct termijnen termijnen = termijnen_default();
	struct datum dag = datum_plus(d->vandaag, -1);
	struct handeling h;
	terugkeer_id id;
	int rc = demo_handeling_start(db, d, M_JOKE, dag, &h);

	return rc ? rc
		  : terugkeer_create(
			&h,
			&(struct terugkeer_nieuw){
			    .wie = {"Anouk", NULL, "Veldkamp",
				    datum_plus(d->vandaag, -365 * 21 - 40), NULL},
			    .melder = "Joke Bakker, Praktijkschool De Brug",
			    .soort = TERUGKEER_VALT_UIT,
			    .tekst =
				"Haar werk in de keuken stopte. Zij vroeg op school wat nu kan.",
			    .uiterlijk = werkdag_plus(dag, termijnen.vangnet_werkdagen)},
			&id);
}

/* Somebody of management who wants to begin a scan, and is called by the beheerder. */
static int account_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	struct handeling h;
	int rc = demo_handeling_start(db, d, DEMO_NIEMAND, datum_plus(d->vandaag, -2), &h);

	return rc ? rc
		  : accountaanvraag_create(
			&h, &(struct accountaanvraag_nieuw){
				.naam = "Rosa Veldkamp",
				.organisatie = "Praktijkschool De Kreek",
				.domein = 1,
				.regio = "Waterland-West",
				.email = "r.veldkamp@dekreek.example",
				.telefoon = "06-00009876",
				.waarom = "Wij willen met gemeente en UWV een scan doen, en zelf "
					  "het eerste telefoontje plegen."});
}

int demo_aanmeldingen_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(meldingen); i++)
		rc = db_write(d->database, &nobody, melding_play, &(struct spel){d, &meldingen[i]});
	rc = rc ? rc : db_write(d->database, &nobody, account_play, d);
	return rc ? rc : db_write(d->database, &nobody, terugkeer_play, d);
}
