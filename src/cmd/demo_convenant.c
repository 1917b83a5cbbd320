#include "cmd/demo_convenant.h"

#include "store/convenantafspraak.h"
#include "store/convenantpartner.h"

#define PARTNERS_MAX 6
#define NOOIT INT16_MAX

/* Days from today, as everywhere in this file. */
struct demo_tekst {
	int dag;
	const char *naam, *onderwerp, *werkwijze, *rolverdeling, *afstemming, *wat;
	int van, tot, opzegmaanden;
};

struct demo_teken {
	enum demo_organisatie partner;
	int niveau;
	enum demo_mens wie; /* M_COUNT: naam */
	const char *naam;
	int gevraagd, antwoord; /* NOOIT: he did not answer */
	const char *reden;      /* why not now; NULL: he signed */
};

struct demo_toezegging {
	enum demo_organisatie partner;
	enum demo_mens wie;
	int dag, voor;
	const char *wat;
	int stand, afgerond;
	const char *uitkomst;
};

static const struct demo_teken school_tekens[] = {
    {O_BRUG, FUNCTIENIVEAU_MANAGEMENT, M_ANNEMARIE, NULL, -430, -420, NULL},
    {O_BRUG, FUNCTIENIVEAU_BELEID, M_COUNT, "Zorgcoördinator", -430, -418, NULL},
    {O_BRUG, FUNCTIENIVEAU_UITVOERING, M_TIM, NULL, -430, -425, NULL},
    {O_BROEKERWAARD, FUNCTIENIVEAU_MANAGEMENT, M_PAUL, NULL, -430, -424, NULL},
    {O_BROEKERWAARD, FUNCTIENIVEAU_BELEID, M_ERIK, NULL, -430, -424, NULL},
    {O_BROEKERWAARD, FUNCTIENIVEAU_UITVOERING, M_SANNE, NULL, -430, -429, NULL},
    {O_VLIETDAM, FUNCTIENIVEAU_MANAGEMENT, M_COUNT, "Wethouder Jeugd en Werk", -430, -402, NULL},
    {O_VLIETDAM, FUNCTIENIVEAU_UITVOERING, M_YOUSSEF, NULL, -430, -422, NULL},
    {O_UWV, FUNCTIENIVEAU_MANAGEMENT, M_COUNT, "Districtsmanager", -430, -410, NULL},
    {O_UWV, FUNCTIENIVEAU_BELEID, M_COUNT, "Beleidsadviseur jongeren", -20, NOOIT, NULL},
    {O_UWV, FUNCTIENIVEAU_UITVOERING, M_KARIN, NULL, -430, -428, NULL},
    {O_WSP, FUNCTIENIVEAU_MANAGEMENT, M_COUNT, "Coördinator", -430, -415, NULL},
    {O_WSP, FUNCTIENIVEAU_BELEID, M_COUNT, "Beleidsmedewerker", -430, -415,
     "De plek is leeg. In het voorjaar komt er iemand."},
    {O_WSP, FUNCTIENIVEAU_UITVOERING, M_RUBEN, NULL, -430, -428, NULL},
};
static const struct demo_toezegging school_toezeggingen[] = {
    {O_BROEKERWAARD, M_PAUL, -300, -120, "Elke school krijgt één vaste jongerencoach.",
     AFSPRAAKSTAND_GEDAAN, -130, "Sinds de zomer staat bij elke school een naam."},
    {O_VLIETDAM, M_YOUSSEF, -300, -60, "De wachttijd voor een jobcoach is korter dan zes weken.",
     AFSPRAAKSTAND_NIET_GEDAAN, -50, "Er zijn te weinig jobcoaches. Wij kopen nu samen in."},
    {O_UWV, M_KARIN, -200, 25, "Iedere school heeft een rechtstreeks nummer bij UWV.",
     AFSPRAAKSTAND_OPEN, NOOIT, NULL},
    {O_BRUG, M_TIM, -200, -9, "Elk stageverslag ligt klaar voor het gesprek over na school.",
     AFSPRAAKSTAND_OPEN, NOOIT, NULL},
    {O_WSP, M_RUBEN, -90, 40, "Twintig werkgevers bieden een stage in het laatste schooljaar.",
     AFSPRAAKSTAND_OPEN, NOOIT, NULL},
};
static const struct demo_teken nazorg_tekens[] = {
    {O_BROEKERWAARD, FUNCTIENIVEAU_MANAGEMENT, M_PAUL, NULL, -690, -680, NULL},
    {O_BROEKERWAARD, FUNCTIENIVEAU_BELEID, M_ERIK, NULL, -690, -680, NULL},
    {O_BROEKERWAARD, FUNCTIENIVEAU_UITVOERING, M_SANNE, NULL, -690, -680, NULL},
    {O_STAP, FUNCTIENIVEAU_MANAGEMENT, M_COUNT, "Directeur", -690, -684, NULL},
    {O_STAP, FUNCTIENIVEAU_BELEID, M_COUNT, "Kwaliteitsmedewerker", -690, -684, NULL},
    {O_STAP, FUNCTIENIVEAU_UITVOERING, M_HANS, NULL, -690, -684, NULL},
};

static const struct demo_convenant {
	enum demo_mens eigenaar;
	int begonnen, voorgelegd, geldig;
	int gremium; /* index in gremia */
	const char *vindplaats;
	enum demo_organisatie partners[PARTNERS_MAX];
	size_t n_partners;
	struct demo_tekst teksten[2];
	size_t n_teksten;
	const struct demo_teken *tekens;
	size_t n_tekens;
	const struct demo_toezegging *toezeggingen;
	size_t n_toezeggingen;
} convenanten[] = {
    {.eigenaar = M_PAUL,
     .begonnen = -720,
     .voorgelegd = -695,
     .geldig = -679,
     .gremium = 4,
     .vindplaats = "Archief van gemeente Broekerwaard, map Samenwerking",
     .partners = {O_BROEKERWAARD, O_STAP},
     .n_partners = 2,
     .teksten = {{.dag = -720,
		  .naam = "Convenant nazorg en jobcoaching",
		  .onderwerp = "Wie begeleidt een jongere in het eerste jaar op het werk, en wie "
			       "betaalt dat.",
		  .werkwijze = "De jobcoach begint voor de eerste werkdag.\n\nNa vier weken kijken "
			       "werkgever, jobcoach en gemeente samen terug.",
		  .rolverdeling = "Gemeente: betaalt, en kijkt mee.\nStap voor Stap: begeleidt, en "
				  "belt als het misgaat.",
		  .afstemming = "Elk half jaar, op het gemeentehuis.",
		  .van = -680,
		  .tot = 50,
		  .opzegmaanden = 3}},
     .n_teksten = 1,
     .tekens = nazorg_tekens,
     .n_tekens = COUNT(nazorg_tekens)},
    {.eigenaar = M_INGRID,
     .begonnen = -470,
     .voorgelegd = -431,
     .geldig = -400,
     .gremium = 2,
     .vindplaats = "https://school-en-werk.example/convenant-van-school-naar-werk.pdf",
     .partners = {O_BRUG, O_BROEKERWAARD, O_VLIETDAM, O_UWV, O_WSP},
     .n_partners = 5,
     .teksten =
	 {{.dag = -470,
	   .naam = "Convenant van school naar werk Waterland-Oost",
	   .onderwerp = "Hoe scholen, gemeenten, UWV en het werkgeversservicepunt samen zorgen dat "
			"geen jongere tussen school en werk wegvalt.",
	   .werkwijze =
	       "Wij volgen één route van school naar werk.\n\nIedere jongere heeft één "
	       "casusregisseur. Die wisselt niet zonder gesprek.\n\nWie iets toezegt, zegt "
	       "ook wanneer.",
	   .rolverdeling =
	       "School: begint een jaar voor het einde van school met het gesprek.\n\n"
	       "Gemeente: levert een jongerencoach die al op school komt.\n\nUWV: regelt "
	       "de banenafspraak en de voorzieningen.\n\nWerkgeversservicepunt: zoekt "
	       "werkgevers.",
	   .afstemming = "Elk kwartaal een leerlingbespreking per school.\n\nEen keer per jaar de "
			 "bestuurders.",
	   .van = -400,
	   .tot = 695,
	   .opzegmaanden = 6},
	  {.dag = -210,
	   .wat = "De nazorg is erbij gekomen, na een jaar ervaring.",
	   .naam = "Convenant van school naar werk Waterland-Oost",
	   .onderwerp = "Hoe scholen, gemeenten, UWV en het werkgeversservicepunt samen zorgen dat "
			"geen jongere tussen school en werk wegvalt.",
	   .werkwijze =
	       "Wij volgen één route van school naar werk.\n\nIedere jongere heeft één "
	       "casusregisseur. Die wisselt niet zonder gesprek.\n\nWie iets toezegt, zegt "
	       "ook wanneer.\n\nNa de start blijft iemand twee jaar contact houden.",
	   .rolverdeling = "School: begint een jaar voor het einde van school met het gesprek.\n\n"
			   "Gemeente: levert een jongerencoach die al op school komt, en de nazorg."
			   "\n\nUWV: regelt de banenafspraak en de voorzieningen.\n\n"
			   "Werkgeversservicepunt: zoekt werkgevers.",
	   .afstemming = "Elk kwartaal een leerlingbespreking per school.\n\nEen keer per jaar de "
			 "bestuurders.",
	   .van = -400,
	   .tot = 695,
	   .opzegmaanden = 6}},
     .n_teksten = 2,
     .tekens = school_tekens,
     .n_tekens = COUNT(school_tekens),
     .toezeggingen = school_toezeggingen,
     .n_toezeggingen = COUNT(school_toezeggingen)},
};

/* ---- playing it ---- */

struct spel {
	struct demo *demo;
	const struct demo_convenant *verhaal;
	size_t nr; /* of what is played now */
	struct handeling h;
	convenant_id id;
};

static struct datum day_of(const struct spel *s, int dag)
{
	return dag == NOOIT ? DATUM_GEEN : datum_plus(s->demo->vandaag, dag);
}

static int convenant_load(const struct spel *s, struct convenant_row *ret)
{
	struct db_rows rows;
	const struct convenant_row *list;
	int rc = convenant_list(s->h.db, s->h.a, &(struct convenant_vraag){.zoek = ""},
				s->h.vandaag, &rows);

	list = rc ? NULL : rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].id.nr == s->id.nr) {
			*ret = list[i];
			return 0;
		}
	return rc ? rc : ERR_GEEN_RIJ;
}

static int partner_find(const struct spel *s, enum demo_organisatie wie,
			struct convenantpartner_row *ret)
{
	struct db_rows rows;
	const struct convenantpartner_row *list;
	int rc = convenantpartner_list(s->h.db, s->h.a, s->id, &rows);

	list = rc ? NULL : rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].organisatie_id.nr == s->demo->regio.organisatie[wie].nr) {
			*ret = list[i];
			return 0;
		}
	return rc ? rc : ERR_GEEN_RIJ;
}

static struct convenant_inhoud inhoud_of(const struct spel *s, const struct demo_tekst *t)
{
	return (struct convenant_inhoud){.naam = t->naam,
					 .onderwerp = t->onderwerp,
					 .werkwijze = t->werkwijze,
					 .rolverdeling = t->rolverdeling,
					 .afstemming = t->afstemming,
					 .van = day_of(s, t->van),
					 .tot = day_of(s, t->tot),
					 .opzegmaanden = t->opzegmaanden,
					 .wat = t->wat};
}

static int begin_play(struct spel *s)
{
	const struct demo_convenant *v = s->verhaal;
	const struct convenant_inhoud inhoud = inhoud_of(s, &v->teksten[0]);
	const struct convenant_gegevens gegevens = {.eigenaar = s->demo->regio.mens[v->eigenaar],
						    .gremium = v->gremium,
						    .vindplaats = v->vindplaats};
	struct convenant_row row;
	int rc = convenant_create(&s->h, &inhoud, &gegevens, (convenant_id){0}, &s->id);

	rc = rc ? rc : convenant_load(s, &row);
	for (size_t i = 0; !rc && i < v->n_partners; i++)
		rc = convenantpartner_create(&s->h, &row,
					     s->demo->regio.organisatie[v->partners[i]]);
	return rc;
}

static int stand_play(struct spel *s)
{
	struct convenant_row row;
	int rc = convenant_load(s, &row);

	return rc ? rc
		  : convenant_set_stand(&s->h, &row,
					row.convenantstand == CONVENANTSTAND_CONCEPT
					    ? CONVENANTSTAND_TER_ONDERTEKENING
					    : CONVENANTSTAND_GELDIG);
}

static int tekst_play(struct spel *s)
{
	const struct convenant_inhoud inhoud = inhoud_of(s, &s->verhaal->teksten[s->nr]);
	struct convenant_row row;
	int rc = convenant_load(s, &row);

	return rc ? rc : convenant_update_tekst(&s->h, &row, &inhoud);
}

static int vraag_play(struct spel *s)
{
	const struct demo_teken *t = &s->verhaal->tekens[s->nr];
	const struct ondertekenaar wie = {
	    .collega = t->wie == M_COUNT ? (gebruiker_id){0} : s->demo->regio.mens[t->wie],
	    .naam = t->naam,
	    .gevraagd = day_of(s, t->gevraagd)};
	struct convenantpartner_row partner;
	int rc = partner_find(s, t->partner, &partner);

	return rc ? rc : ondertekening_create(&s->h, &partner, t->niveau, &wie);
}

static int antwoord_play(struct spel *s)
{
	const struct demo_teken *t = &s->verhaal->tekens[s->nr];
	struct db_rows rows;
	struct convenantpartner_row partner;
	const struct ondertekening_row *list;
	int rc = partner_find(s, t->partner, &partner);

	rc = rc ? rc : ondertekening_list(s->h.db, s->h.a, s->id, &rows);
	list = rc ? NULL : rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].convenantpartner_id.nr == partner.id.nr && list[i].niveau == t->niveau)
			return ondertekening_answer(
			    &s->h, &list[i], t->reden ? TEKENSTAND_NIET_NU : TEKENSTAND_GETEKEND,
			    day_of(s, t->antwoord), t->reden);
	return rc ? rc : ERR_GEEN_RIJ;
}

static int toezegging_play(struct spel *s)
{
	const struct demo_toezegging *t = &s->verhaal->toezeggingen[s->nr];
	struct convenantpartner_row partner;
	struct convenant_row row;
	int rc = partner_find(s, t->partner, &partner);

	rc = rc ? rc : convenant_load(s, &row);
	return rc ? rc
		  : convenantafspraak_create(
			&s->h, &row,
			&(struct convenantafspraak_inhoud){.partner = partner.id,
							   .collega = s->demo->regio.mens[t->wie],
							   .wat = t->wat,
							   .voor = day_of(s, t->voor)});
}

/* By who promised it. */
static int afronden_play(struct spel *s)
{
	const struct demo_toezegging *t = &s->verhaal->toezeggingen[s->nr];
	struct db_rows rows;
	const struct convenantafspraak_row *list;
	int rc = convenantafspraak_list(
	    s->h.db, s->h.a,
	    &(struct convenantafspraak_vraag){.convenant = s->id, .collega = s->h.gebruiker},
	    &rows);

	list = rc ? NULL : rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].voor_datum.dag == day_of(s, t->voor).dag)
			return convenantafspraak_set_stand(
			    &s->h, &list[i], (enum afspraakstand)t->stand, t->uitkomst);
	return rc ? rc : ERR_GEEN_RIJ;
}

struct beurt {
	struct spel *spel;
	int (*what)(struct spel *s);
};

static int beurt_play(struct db *db, void *arg)
{
	struct beurt *b = arg;

	b->spel->h.db = db;
	return b->what(b->spel);
}

static int play(struct spel *s, enum demo_mens wie, int dag, int (*what)(struct spel *s))
{
	struct demo *d = s->demo;
	struct beurt b = {s, what};
	const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
					   .functie = d->regio.functie[wie].nr,
					   .organisatie = d->regio.werkt_bij[wie].nr,
					   .doel = "samenwerken in de regio",
					   .nu = {d->nu.ms + dag * INT64_C(86400000)},
					   .vandaag = datum_plus(d->vandaag, dag)};

	s->h = (struct handeling){NULL, d->arena, d->regio.mens[wie], context.nu, context.vandaag};
	return db_write(d->database, &context, beurt_play, &b);
}

static int tekens_play(struct spel *s)
{
	const struct demo_convenant *v = s->verhaal;
	int rc = 0;

	for (s->nr = 0; !rc && s->nr < v->n_tekens; s->nr++) {
		const struct demo_teken *t = &v->tekens[s->nr];

		rc = play(s, M_INGRID, t->gevraagd, vraag_play);
		if (!rc && t->antwoord != NOOIT)
			rc = play(s, M_INGRID, t->antwoord, antwoord_play);
	}
	return rc;
}

static int toezeggingen_play(struct spel *s)
{
	const struct demo_convenant *v = s->verhaal;
	int rc = 0;

	for (s->nr = 0; !rc && s->nr < v->n_toezeggingen; s->nr++) {
		const struct demo_toezegging *t = &v->toezeggingen[s->nr];

		rc = play(s, M_INGRID, t->dag, toezegging_play);
		if (!rc && t->stand != AFSPRAAKSTAND_OPEN)
			rc = play(s, t->wie, t->afgerond, afronden_play);
	}
	return rc;
}

int demo_convenanten_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(convenanten); i++) {
		struct spel s = {.demo = d, .verhaal = &convenanten[i]};
		const struct demo_convenant *v = s.verhaal;

		rc = play(&s, v->eigenaar, v->begonnen, begin_play);
		rc = rc ? rc : play(&s, v->eigenaar, v->voorgelegd, stand_play);
		rc = rc ? rc : tekens_play(&s);
		rc = rc ? rc : play(&s, v->eigenaar, v->geldig, stand_play);
		for (s.nr = 1; !rc && s.nr < v->n_teksten; s.nr++)
			rc = play(&s, v->eigenaar, v->teksten[s.nr].dag, tekst_play);
		rc = rc ? rc : toezeggingen_play(&s);
	}
	return rc;
}
