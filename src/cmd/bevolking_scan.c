#include "cmd/bevolking_scan.h"

#include "base/tekst.h"
#include "cmd/bevolking_namen.h"
#include "cmd/bevolking_opvolging.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_scan.h"
#include "cmd/bevolking_woord.h"
#include "domain/organisatie.h"
#include "domain/scan.h"
#include "domain/sessienorm.h"
#include "domain/verbeteragenda.h"
#include "toegang/sessie.h"

#define STROOM_SCANS (UINT64_C(7) << 40)
#define STROOM_OPVOLGING (UINT64_C(18) << 40)

#define JAREN 4
#define DOMEINEN 6
#define PLEKKEN 2
#define ZETELS (DOMEINEN * PLEKKEN)
#define NORMEN 15
#define ACTIES 5
#define VAST_NA 60 /* days from the first session until all is settled */

/* clang-format off */
static const struct {
	const char *organisatie, *functie, *waarvoor;
} stoelen[ZETELS] = {
	{"Praktijkschool Oostervliet", "Directeur", "Stages en de overgang naar werk."},
	{"Vso Oostervliet", "Teamleider", "Leerlingen die meer tijd nodig hebben."},
	{"Gemeente Oostervliet", "Manager", "Werk en inkomen in de gemeente."},
	{"Gemeente Haringdijk", "Beleidsadviseur", "Inkomen en re-integratie."},
	{"Doorstroompunt Overmeren", "Coördinator", "Jongeren die van school zijn zonder plan."},
	{"Gemeente Meerwoude", "Leerplichtambtenaar", "Verzuim en vrijstelling."},
	{"Werkgeversservicepunt Overmeren", "Manager", "Werkgevers die een plek bieden."},
	{"Jobcoaches Overmeren", "Teamleider", "Begeleiding op het werk."},
	{"Zorggroep Overmeren", "Behandelcoördinator", "Hulp naast het werk."},
	{"Wijkteam Oostervliet", "Teamleider", "Wonen, geld en thuis."},
	{"UWV Overmeren", "Regiomanager", "Wajong en de banenafspraak."},
	{"Cliëntenraad Overmeren", "Voorzitter", "Wat jongeren en ouders merken."},
};
static const struct {
	const char *wat, *merkbaar, *succes;
} acties[ACTIES] = {
	{"Elke school krijgt één vaste jongerencoach.", "Een jongere kent de coach al voor hij van school gaat.",
	 "Alle scholen hebben een naam aan de muur."},
	{"Wij bellen iedereen die zonder plan van school ging.", "Binnen vier weken belt er iemand.",
	 "Dit jaar is iedereen gebeld."},
	{"Eén lijst met stageplekken voor alle scholen.", "Er is meer te kiezen, ook dichtbij huis.", "Er staan 140 plekken op."},
	{"Ouders krijgen uitleg op één bladzijde.", "Ouders weten wie zij kunnen bellen.", "Ouders hielpen zelf met schrijven."},
	{"De jobcoach begint voor de eerste werkdag.", "De eerste dag is er een bekend gezicht.", "Bij acht van de tien lukt dat."},
};
/* clang-format on */

struct scan {
	struct bevolking *b;
	struct toeval t;
	scan_id id;
	int64_t leider;
	int jaren_her; /* years ago */
	bool is_vast;  /* settled; else it is being prepared */
	struct datum dag;
	zetel_id zetels[ZETELS];
	scannorm_id normen[NORMEN];
};

static struct daad on(const struct scan *s, struct datum dag)
{
	return (struct daad){.op = bevolking_moment(dag, s->id.nr), .gebruiker = s->leider};
}

/* ---- seats ---- */

/* Someone who was let in by a link: no password, and a function that is over. */
static int guest_add(struct scan *s, const char *naam, gebruiker_id *ret)
{
	struct bevolking *b = s->b;
	struct gebruiker_rij g = {.id = {bevolking_nummer(b, TABEL_GEBRUIKER)},
				  .naam = naam,
				  .naam_vouw = tekst_fold(b->a, naam),
				  .kaart_op = MOMENT_GEEN,
				  .aangemaakt_op = on(s, s->dag).op};
	const struct functie_rij f = {.id = {bevolking_nummer(b, TABEL_FUNCTIE)},
				      .gebruiker_id = g.id,
				      .organisatie_id = {bevolking_gedeeld(b, GEDEELD_NETWERK)},
				      .rol = ROL_DEELNEMER,
				      .niveau = FUNCTIENIVEAU_BELEID,
				      .van_datum = datum_plus(s->dag, -30),
				      .tot_datum = datum_plus(s->dag, VAST_NA)};
	uint8_t hash[32];
	int rc;

	g.email = arena_format(b->a, "gast%lld@overmeren.example", (long long)g.id.nr);
	email_hash(b->a, g.email, hash);
	g.email_hash = (struct bytes){hash, sizeof(hash)};
	*ret = g.id;
	rc = bevolking_add(b, TABEL_GEBRUIKER, &g, on(s, s->dag));
	if (!rc)
		rc = bevolking_naamwoorden_add(b, "gebruiker", g.id.nr, g.naam);
	return rc ? rc : bevolking_add(b, TABEL_FUNCTIE, &f, on(s, s->dag));
}

static int zetel_add(struct scan *s, int nr)
{
	struct moment before = on(s, datum_plus(s->dag, -21)).op;
	struct zetel_rij z = {.id = {bevolking_nummer(s->b, TABEL_ZETEL)},
			      .scan_id = s->id,
			      .domein = nr / PLEKKEN + 1,
			      .plek = nr % PLEKKEN + 1,
			      .naam = persoonsnaam_text(s->b->a, &s->t),
			      .organisatie = stoelen[nr].organisatie,
			      .functie = stoelen[nr].functie,
			      .gebeld_op = MOMENT_GEEN,
			      .uitgenodigd_op = MOMENT_GEEN,
			      .antwoord = CHOICE_NONE,
			      .antwoord_op = MOMENT_GEEN};
	int rc = 0;

	s->zetels[nr] = z.id;
	if (s->is_vast) {
		rc = guest_add(s, z.naam, &z.gebruiker_id);
		z.gebeld_op = z.uitgenodigd_op = before;
	} else if (toeval_is(&s->t, 0.4)) {
		z.gebeld_op = on(s, datum_plus(s->b->maat.vandaag, -4)).op;
	}
	if (s->is_vast) {
		z.waarvoor = stoelen[nr].waarvoor;
		z.antwoord = ZETELANTWOORD_JA;
		z.antwoord_op = before;
	}
	return rc ? rc : bevolking_add(s->b, TABEL_ZETEL, &z, on(s, datum_plus(s->dag, -30)));
}

/* ---- session one ---- */

static int normantwoord_add(struct scan *s, int norm, int zetel, int64_t score)
{
	const struct normantwoord_rij a = {bevolking_nummer(s->b, TABEL_NORMANTWOORD),
					   s->normen[norm], s->zetels[zetel], score,
					   on(s, s->dag).op};

	return bevolking_add(s->b, TABEL_NORMANTWOORD, &a, on(s, s->dag));
}

/* Each year a little better; one norm is better known than the other. */
static int64_t score_draw(struct scan *s, int norm)
{
	double r = 1.6 + norm % 4 * 0.5 + (JAREN - s->jaren_her) * 0.3 + 2 * toeval_real(&s->t);

	return r > SCORE_MOST ? SCORE_MOST : (int64_t)r;
}

static int norm_play(struct scan *s, int norm)
{
	const struct scannorm_rij n = {
	    {bevolking_nummer(s->b, TABEL_SCANNORM)}, s->id, norm + 1, norm + 1};
	struct sessienorm_rij e = {.id = bevolking_nummer(s->b, TABEL_SESSIENORM),
				   .scan_id = s->id,
				   .scannorm_id = n.id,
				   .toestand = NORMTOESTAND_BESPROKEN,
				   .gehoord = "Wij zien hetzelfde, maar doen het ieder anders.",
				   .besproken_op = on(s, s->dag).op};
	int64_t sum = 0;
	int rc;

	s->normen[norm] = n.id;
	rc = bevolking_add(s->b, TABEL_SCANNORM, &n, on(s, s->dag));
	for (int i = 0; !rc && i < ZETELS; i++) {
		int64_t score = score_draw(s, norm);

		sum += score;
		rc = normantwoord_add(s, norm, i, score);
	}
	e.normuitkomst = sum < 3 * ZETELS       ? NORMUITKOMST_KNELPUNT
			 : sum < ZETELS * 7 / 2 ? NORMUITKOMST_KANS
						: NORMUITKOMST_GAAT_GOED;
	return rc ? rc : bevolking_add(s->b, TABEL_SESSIENORM, &e, on(s, s->dag));
}

/* ---- what they agreed on ---- */

static int actie_add(struct scan *s, const struct opvolging *o, verbeteragenda_id agenda, int nr)
{
	struct datum vast = o->vast;
	struct verbeteractie_rij a = {.id = {bevolking_nummer(s->b, TABEL_VERBETERACTIE)},
				      .verbeteragenda_id = agenda,
				      .scannorm_id = s->normen[nr * 3],
				      .wat = acties[nr].wat,
				      .trekker_id = s->zetels[nr * 2],
				      .organisatie = stoelen[nr * 2].organisatie,
				      .wanneer_datum =
					  datum_plus(vast, toeval_between(&s->t, 60, 330)),
				      .merkbaar = acties[nr].merkbaar,
				      .verbeterstand = VERBETERSTAND_BEZIG,
				      .klaar_datum = DATUM_GEEN,
				      .gebruiker_id = {s->leider},
				      .op = on(s, vast).op};
	int rc;

	if (a.wanneer_datum.dag < s->b->maat.vandaag.dag && toeval_is(&s->t, 0.8)) {
		a.verbeterstand = VERBETERSTAND_KLAAR;
		a.klaar_datum = a.wanneer_datum;
		a.succes = acties[nr].succes;
	}
	opvolging_compute(o, &a);
	rc = bevolking_add(s->b, TABEL_VERBETERACTIE, &a, on(s, vast));
	return rc ? rc : opvolging_nieuws_create(o, &a);
}

/* What the twelve put first, what they agreed on, and what came of it. */
static int table_follow(struct scan *s, verbeteragenda_id agenda)
{
	struct toeval t;
	const struct opvolging o = {
	    .b = s->b, .t = &t, .leider = s->leider, .vast = datum_plus(s->dag, VAST_NA)};
	int rc = 0;

	toeval_begin(&t, s->b->maat.seed, STROOM_OPVOLGING + (uint64_t)s->id.nr);
	for (int i = 0; !rc && i < ACTIES; i++)
		rc = actie_add(s, &o, agenda, i);
	for (int i = 0; !rc && i < ZETELS; i++)
		rc = opvolging_prioriteit_create(&o, agenda, s->zetels[i], s->normen, NORMEN);
	for (int i = 0; !rc && i < ZETELS; i++)
		rc = opvolging_afhechting_create(&o, agenda, stoelen[i].organisatie);
	return rc;
}

static int agenda_create(struct scan *s)
{
	struct verbeteragenda_rij v = {
	    .id = {bevolking_nummer(s->b, TABEL_VERBETERAGENDA)},
	    .scan_id = s->id,
	    .stemronde = s->is_vast ? "gesloten" : "dicht",
	    .ritme = s->is_vast ? VERBETERRITME_KWARTAAL : CHOICE_NONE,
	    .volgende_datum = s->jaren_her == 1 ? datum_plus(s->b->maat.vandaag, 40) : DATUM_GEEN};
	int rc = bevolking_add(s->b, TABEL_VERBETERAGENDA, &v, on(s, datum_plus(s->dag, -30)));

	return rc || !s->is_vast ? rc : table_follow(s, v.id);
}

static int scan_add(struct scan *s)
{
	struct datum vast = datum_plus(s->dag, VAST_NA);
	struct scan_rij r = {.regio = "Overmeren",
			     .wonen = "In de gemeenten van Overmeren.",
			     .initiatiefnemer_id = {s->leider},
			     .vorige_scan_id = s->id,
			     .toestand = s->is_vast ? SCAN_VASTGESTELD : SCAN_VOORBEREIDING,
			     .sessie1_datum = s->dag,
			     .sessie2_datum = datum_plus(s->dag, 42),
			     .vastgesteld_op = MOMENT_GEEN};
	int rc;

	r.jaar = datum_jaar(s->dag);
	s->id.nr = r.id.nr = bevolking_nummer(s->b, TABEL_SCAN);
	if (s->is_vast) {
		r.voorzitter_zetel_id.nr = s->b->laatste[TABEL_ZETEL] + 1;
		r.vastgesteld_op = on(s, vast).op;
	}
	r.aangemaakt_op = on(s, datum_plus(s->dag, -30)).op;
	rc = bevolking_add(s->b, TABEL_SCAN, &r, on(s, datum_plus(s->dag, -30)));
	for (int i = 0; !rc && i < ZETELS; i++)
		rc = zetel_add(s, i);
	for (int i = 0; !rc && s->is_vast && i < NORMEN; i++)
		rc = norm_play(s, i);
	return rc ? rc : agenda_create(s);
}

int bevolking_scans_create(struct bevolking *b)
{
	struct scan s = {.b = b, .leider = bevolking_ander(b, ROL_AFSTEMMINGSREGISSEUR, 0)};
	struct arena_mark mark = arena_mark(b->a);
	int rc = 0;

	toeval_begin(&s.t, b->maat.seed, STROOM_SCANS);
	for (int i = JAREN; !rc && i >= 0; i--) {
		s.jaren_her = i;
		s.is_vast = i > 0;
		s.dag = datum_plus(b->maat.vandaag, 21 - 365 * i);
		rc = scan_add(&s);
		arena_release(b->a, mark);
	}
	return rc;
}
