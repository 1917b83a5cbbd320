#include "cmd/demo_verbeteragenda.h"

#include "store/afhechting.h"
#include "store/opvolgvraag.h"
#include "store/verbeteragenda.h"
#include "store/zetel.h"
#include "toegang/recht.h"

/* Days from today. */
#define BEGONNEN (-330)
#define VASTGESTELD (-240)
#define RONDE_1 (-96)
#define RONDE_2 (-5)

static const struct demo_zetel {
	int domein, plek;
	const char *naam, *organisatie, *functie;
} zetels[] = {
    {1, 1, "Annemarie Stoop", "Praktijkschool De Brug", "directeur"},
    {1, 2, "Wouter Lans", "Vso De Waterlelie", "teamleider uitstroom"},
    {2, 1, "Paul Hendriks", "Gemeente Broekerwaard", "manager werk en inkomen"},
    {2, 2, "Corrie Bakhuis", "Werkbedrijf De Kaag", "directeur"},
    {3, 1, "Sjoerd Veenstra", "Doorstroompunt Waterland-Oost", "coördinator"},
    {3, 2, "Amina Haddad", "Leerplicht Broekerwaard en Sint-Odolf", "teamleider"},
    {4, 1, "Jan-Peter Kloos", "Werkgeversservicepunt Waterland-Oost", "manager"},
    {4, 2, "Tineke Vos", "Ondernemersvereniging Vlietdam", "voorzitter"},
    {5, 1, "Bram Oosting", "Zorggroep De Oever", "manager jeugd"},
    {5, 2, "Leonie Haak", "Wijkteam Vlietdam-Noord", "teamleider"},
    {6, 1, "Fenna Brandsma", "UWV, kantoor Waterland-Oost", "beleidsadviseur"},
};

/* News, so many days ago. */
struct demo_nieuws {
	int dag, stand;
	const char *tekst, *helpt, *succes;
	bool loopt_vast;
};
#define NIEUWS_MAX 2
/* Ingrid's own, that is not in the list above. */
#define EIGEN_ZETEL (-1)
static const struct demo_actie {
	int norm;  /* 0: none */
	int zetel; /* of the list above, from 1; 0: nobody at the table; EIGEN_ZETEL */
	const char *trekker, *organisatie;
	int wanneer;
	const char *wat, *merkbaar;
	struct demo_nieuws nieuws[NIEUWS_MAX];
} acties[] = {
    {4,
     3,
     NULL,
     NULL,
     -60,
     "Eén telefoonnummer voor scholen bij de gemeente",
     "De school weet meteen wie belt. Jongeren hoeven hun verhaal niet twee keer te doen.",
     {{-150, VERBETERSTAND_BEZIG, "Het nummer is er. De scholen krijgen het na de vakantie.", NULL,
       NULL, false},
      {-62, VERBETERSTAND_KLAAR, "Alle scholen gebruiken het nummer.", NULL,
       "Alle scholen in de regio bellen nu dezelfde persoon bij de gemeente.", false}}},
    {8,
     1,
     NULL,
     NULL,
     40,
     "Warme overdracht bij elke leerling die van school gaat",
     "Jongeren kennen hun nieuwe begeleider al voor de zomer.",
     {{-120, VERBETERSTAND_BEZIG, "Drie scholen doen het nu zo.",
       "Een vaste middag per maand bij de gemeente.", NULL, false},
      {-90, VERBETERSTAND_BEZIG, "Nu ook De Waterlelie. De vaste middag is er.", NULL, NULL,
       false}}},
    {12,
     7,
     NULL,
     NULL,
     -20,
     "Werkgevers krijgen één vast gezicht per dorp",
     "Ouders en jongeren horen wie er bij werkgevers langsgaat.",
     {{-130, VERBETERSTAND_BEZIG, "In Broekerwaard werkt het. Sint-Odolf volgt.", NULL, NULL,
       false}}},
    {0,
     0,
     "Hedda Prins",
     "Jong en Sterk, ervaringsdeskundigen",
     100,
     "Ervaringsdeskundigen lezen onze brieven mee",
     "Brieven zijn beter te begrijpen.",
     {{0, CHOICE_NONE, NULL, NULL, NULL, false}}},
    {14,
     11,
     NULL,
     NULL,
     -90,
     "Eén lijst met alle cursussen in de regio",
     "Jongeren zien waar nog plek is.",
     {{-100, VERBETERSTAND_GESTOPT, "De landelijke lijst doet dit al. Die gebruiken we nu.", NULL,
       NULL, false}}},
    {11,
     EIGEN_ZETEL,
     NULL,
     NULL,
     45,
     "Afspreken wie na een jaar nog belt",
     "Jongeren houden iemand die naar hen vraagt, ook na het eerste jaar.",
     {{-130, VERBETERSTAND_BEZIG, "Twee gemeenten doen mee. Vlietdam wacht op geld.",
       "Een besluit in Vlietdam.", NULL, true}}},
    {7,
     EIGEN_ZETEL,
     NULL,
     NULL,
     -30,
     "Eén lijst van wie welke werkgever belt",
     "Werkgevers worden niet meer vier keer gebeld.",
     {{-140, VERBETERSTAND_BEZIG, "De helft van de lijst staat er.", NULL, NULL, false}}},
};

/* Who scores beside Ingrid, and how much higher than she. */
static const struct {
	int zetel, hoger;
} stemmers[] = {{0, 0}, {1, 1}, {4, 1}, {6, 0}, {8, 2}};

struct spel {
	struct demo *demo;
	struct db *db;
	scan_id scan, vorige;
	zetel_id eigen;
	verbeteragenda_id agenda;
	zetel_id zetel[COUNT(zetels)];
	gebruiker_id gast[COUNT(zetels)];
};

QUERY(scan_insert, "INSERT INTO t_scan (regio, wonen, jaar, initiatiefnemer_id, vorige_scan_id, "
		   "aangemaakt_op, sessie1_datum, sessie1_waar) VALUES ('Waterland-Oost', "
		   "'In Broekerwaard, Vlietdam en Sint-Odolf.', $1, $2, $3, $4, $5, "
		   "'Gemeentehuis Broekerwaard, 13.30 uur') RETURNING id");
QUERY(zetel_insert, "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, functie, "
		    "gebruiker_id, gebeld_op, antwoord, antwoord_op) "
		    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id");
QUERY(scan_chair, "UPDATE t_scan SET voorzitter_zetel_id = $2, versie = versie + 1 WHERE id = $1");
QUERY(scan_stand, "UPDATE t_scan SET toestand = $2, versie = versie + 1 WHERE id = $1");
QUERY(agenda_nr, "SELECT v.id FROM verbeteragenda v WHERE v.scan_id = $1");
QUERY(norm_nr, "SELECT c.id FROM scannorm c WHERE c.scan_id = $1 AND c.volgorde = $2");

/* Ingrid sits there herself, and leads it; the others have no account. */
static int seats_create(struct spel *s, const struct handeling *h)
{
	int rc =
	    db_number(s->db, &zetel_insert,
		      ARGS(s->scan, 6, 2, "Ingrid van Dam", "Netwerk School en Werk Waterland-Oost",
			   "afstemmingsregisseur", h->gebruiker, MOMENT_GEEN,
			   ARG_CHOICE(zetelantwoorden, ZETELANTWOORD_JA), h->nu),
		      &s->eigen.nr);

	for (size_t i = 0; !rc && i < COUNT(zetels); i++)
		rc = db_number(s->db, &zetel_insert,
			       ARGS(s->scan, zetels[i].domein, zetels[i].plek, zetels[i].naam,
				    zetels[i].organisatie, zetels[i].functie, (gebruiker_id){0},
				    h->nu, ARG_CHOICE(zetelantwoorden, CHOICE_NONE), MOMENT_GEEN),
			       &s->zetel[i].nr);
	return rc                                                         ? rc
	       : db_exec(s->db, &scan_chair, ARGS(s->scan, s->eigen)) < 0 ? ERR_CONFLICT
									  : 0;
}

/* What somebody does at the table is done in his own name. */
static int guest_enter(const struct spel *s, const struct handeling *h, size_t zetel)
{
	const struct db_context guest = {
	    .gebruiker = s->gast[zetel].nr, .doel = "demo", .nu = h->nu, .vandaag = h->vandaag};

	return db_set_context(s->db, &guest);
}

static int ingrid_returns(const struct spel *s, const struct handeling *h)
{
	struct handeling ingrid;

	return demo_handeling_start(s->db, s->demo, M_INGRID, h->vandaag, &ingrid);
}

static int guests_answer(const struct spel *s, const struct handeling *h)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(zetels); i++) {
		rc = guest_enter(s, h, i);
		rc = rc ? rc : zetel_update_antwoord(h, s->zetel[i], ZETELANTWOORD_JA, NULL);
	}
	return rc ? rc : ingrid_returns(s, h);
}

/* All come in by a link, made long ago. */
static int guests_invite(struct spel *s, const struct handeling *h)
{
	char sleutel[SECRET_LINK_MAX];
	struct zetel_row row;
	struct master_key key;
	int rc = 0;

	secret_random(&key, sizeof(key));
	for (size_t i = 0; !rc && i < COUNT(zetels); i++) {
		row = (struct zetel_row){.id = s->zetel[i], .naam = zetels[i].naam};
		rc = zetel_invite(h, &key, &row, sleutel);
		rc = rc ? rc
			: db_row(h->db, h->a, object_zetel.query, ARGS(row.id), zetel_columns,
				 COUNT(zetel_columns), &row);
		s->gast[i] = row.gebruiker_id;
	}
	return rc ? rc : guests_answer(s, h);
}

static int step_take(const struct spel *s, const char *step)
{
	return db_done(db_exec(s->db, &scan_stand, ARGS(s->scan, step)));
}

/* What Ingrid said in session one of this year, and what was heard. */
static const struct demo_score {
	int norm, score;
	const char *uitkomst, *gehoord;
} scores[] = {
    {4, 4, "gaat_goed", "Het ene telefoonnummer helpt echt."},
    {7, 1, "knelpunt", "Werkgevers bellen vier organisaties voor één vraag."},
    {11, 2, "kans", "Nazorg stopt te vroeg: spreek af wie na een jaar nog belt."},
    {14, 3, "gaat_goed", NULL},
};
/* And a year before, of the same words: so that one sees what it brought. */
static const struct demo_score scores_vroeger[] = {
    {4, 2, "knelpunt", "Scholen weten niet wie ze moeten bellen."},
    {7, 2, "knelpunt", NULL},
};
QUERY(norm_open, "INSERT INTO t_sessienorm (scan_id, scannorm_id, toestand) "
		 "VALUES ($1, $2, 'open') RETURNING id");
QUERY(norm_answer, "INSERT INTO t_normantwoord (scannorm_id, zetel_id, score, op) "
		   "VALUES ($1, $2, $3, $4)");
QUERY(norm_step, "UPDATE t_sessienorm SET toestand = $2, versie = versie + 1 WHERE id = $1");
QUERY(norm_end, "UPDATE t_sessienorm SET toestand = 'besproken', gehoord = $2, normuitkomst = $3, "
		"besproken_op = $4, versie = versie + 1 WHERE id = $1");

static int guest_scores(const struct spel *s, const struct handeling *h, int zetel,
			scannorm_id norm, int64_t score)
{
	int rc = guest_enter(s, h, (size_t)zetel);

	rc = rc ? rc : db_exec(s->db, &norm_answer, ARGS(norm, s->zetel[zetel], score, h->nu));
	return db_done(rc);
}

static int guests_score(const struct spel *s, const struct handeling *h, scannorm_id norm,
			int score)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(stemmers); i++) {
		const int own = score + stemmers[i].hoger;

		rc = guest_scores(s, h, stemmers[i].zetel, norm, own > 5 ? 5 : own);
	}
	return rc ? rc : ingrid_returns(s, h);
}

static int score_play(const struct spel *s, const struct handeling *h, const struct demo_score *x)
{
	int64_t norm = 0, id = 0;
	int rc = db_number(s->db, &norm_nr, ARGS(s->scan, x->norm), &norm);

	rc = rc ? rc : db_number(s->db, &norm_open, ARGS(s->scan, (scannorm_id){norm}), &id);
	rc =
	    rc ? rc
	       : db_exec(s->db, &norm_answer, ARGS((scannorm_id){norm}, s->eigen, x->score, h->nu));
	rc = rc < 0 ? rc : guests_score(s, h, (scannorm_id){norm}, x->score);
	rc = rc < 0 ? rc : db_exec(s->db, &norm_step, ARGS(id, "gesloten"));
	rc = rc < 0 ? rc : db_exec(s->db, &norm_step, ARGS(id, "onthuld"));
	rc = rc < 0 ? rc : db_exec(s->db, &norm_end, ARGS(id, x->gehoord, x->uitkomst, h->nu));
	return db_done(rc);
}

static int actie_create(const struct spel *s, const struct handeling *h, const struct demo_actie *x,
			verbeteractie_id *ret)
{
	struct verbeteractie_inhoud in = {.wat = x->wat,
					  .trekker = x->trekker,
					  .organisatie = x->organisatie,
					  .wanneer = datum_plus(s->demo->vandaag, x->wanneer),
					  .merkbaar = x->merkbaar};
	int rc = 0;

	if (x->zetel)
		in.trekker_zetel = x->zetel == EIGEN_ZETEL ? s->eigen : s->zetel[x->zetel - 1];
	if (x->norm)
		rc = db_number(s->db, &norm_nr, ARGS(s->scan, x->norm), &in.norm.nr);
	return rc ? rc : verbeteractie_create(h, s->agenda, &in, ret);
}

static int news_play(const struct spel *s, verbeteractie_id id, const struct demo_nieuws *n)
{
	struct handeling h;
	int rc = demo_handeling_start(s->db, s->demo, M_INGRID,
				      datum_plus(s->demo->vandaag, n->dag), &h);

	return rc ? rc
		  : opvolging_create(&h, id,
				     &(struct opvolging_nieuw){.stand = n->stand,
							       .loopt_vast = n->loopt_vast,
							       .tekst = n->tekst,
							       .helpt = n->helpt,
							       .succes = n->succes});
}

/* All who carry something are asked how it goes; of the first round one answered. */
static int ask_play(const struct spel *s, int dag)
{
	struct master_key key;
	struct handeling h;
	int rc = demo_handeling_start(s->db, s->demo, DEMO_NIEMAND,
				      datum_plus(s->demo->vandaag, dag), &h);
	const struct db_context job = {.doel = DOEL_LOKAAL, .nu = h.nu, .vandaag = h.vandaag};
	const struct opvolgronde ronde = {.key = &key, .nu = h.nu, .vandaag = h.vandaag};

	secret_random(&key, sizeof(key)); /* no mail was sent: nobody has these links */
	rc = rc ? rc : db_set_context(s->db, &job);
	rc = rc ? rc : opvolgronde_create(s->db, s->demo->arena, &ronde);
	return rc < 0 ? rc : 0;
}

/* What was told from day to day. */
static int period_play(const struct spel *s, const verbeteractie_id *ids, int van, int tot)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(acties); i++)
		for (size_t k = 0; !rc && k < NIEUWS_MAX && acties[i].nieuws[k].tekst; k++)
			if (acties[i].nieuws[k].dag >= van && acties[i].nieuws[k].dag < tot)
				rc = news_play(s, ids[i], &acties[i].nieuws[k]);
	return rc;
}

static int agree_play(const struct spel *s)
{
	struct handeling h;
	int rc = demo_handeling_start(s->db, s->demo, M_INGRID,
				      datum_plus(s->demo->vandaag, VASTGESTELD), &h);

	rc = rc ? rc
		: verbeteragenda_update(
		      &h, s->agenda,
		      &(struct verbeterafspraken){
			  .ritme = VERBETERRITME_KWARTAAL,
			  .volgende = datum_plus(s->demo->vandaag, 25),
			  .platform = "Na het overleg over voortijdig schoolverlaten",
			  .verslag =
			      "Eén zin per kwartaal. In het overleg vertellen we wat lukte."});
	rc = rc ? rc : db_exec(s->db, &scan_stand, ARGS(s->scan, "conceptagenda"));
	return rc < 0 ? rc : scan_step_of(&h, s->scan, SCANSTAP_STEL_VAST);
}

static int scan_begin(struct spel *s, int dagen, struct handeling *h)
{
	const struct datum dag = datum_plus(s->demo->vandaag, dagen);
	int rc = demo_handeling_start(s->db, s->demo, M_INGRID, dag, h);

	rc =
	    rc ? rc
	       : db_number(s->db, &scan_insert,
			   ARGS(datum_jaar(dag), h->gebruiker, s->vorige, h->nu, dag), &s->scan.nr);
	rc = rc ? rc : seats_create(s, h);
	rc = rc ? rc : guests_invite(s, h);
	return rc ? rc : step_take(s, "sessie1");
}

/* This year: session one was three weeks ago, and session two can begin. */
static int this_year_play(const struct spel *last)
{
	struct spel s = {.demo = last->demo, .db = last->db, .vorige = last->scan};
	struct handeling h;
	int rc = scan_begin(&s, -21, &h);

	for (size_t i = 0; !rc && i < COUNT(scores); i++)
		rc = score_play(&s, &h, &scores[i]);
	return rc ? rc : step_take(&s, "tussentijd");
}

static int play(struct db *db, void *arg)
{
	struct spel s = {.demo = arg, .db = db};
	verbeteractie_id ids[COUNT(acties)];
	struct handeling h;
	int rc = scan_begin(&s, BEGONNEN, &h);

	for (size_t i = 0; !rc && i < COUNT(scores_vroeger); i++)
		rc = score_play(&s, &h, &scores_vroeger[i]);
	rc = rc ? rc : step_take(&s, "tussentijd");
	rc = rc ? rc : step_take(&s, "sessie2");
	rc = rc ? rc : db_number(db, &agenda_nr, ARGS(s.scan), &s.agenda.nr);
	for (size_t i = 0; !rc && i < COUNT(acties); i++)
		rc = actie_create(&s, &h, &acties[i], &ids[i]);
	rc = rc ? rc : agree_play(&s);
	rc = rc ? rc : period_play(&s, ids, VASTGESTELD, RONDE_1);
	rc = rc ? rc : ask_play(&s, RONDE_1);
	rc = rc ? rc : period_play(&s, ids, RONDE_1, 0);
	rc = rc ? rc : ask_play(&s, RONDE_2);
	return rc ? rc : this_year_play(&s);
}

int demo_verbeteragenda_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};

	return db_write(d->database, &nobody, play, d);
}
