#include "cmd/bevolking_dossier.h"

#include "base/tekst.h"
#include "cmd/bevolking_behoefte.h"
#include "cmd/bevolking_besluit.h"
#include "cmd/bevolking_bevinding.h"
#include "cmd/bevolking_melding.h"
#include "cmd/bevolking_namen.h"
#include "cmd/bevolking_overdracht.h"
#include "cmd/bevolking_overleg.h"
#include "cmd/bevolking_plan.h"
#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_tekst.h"
#include "cmd/bevolking_werk.h"
#include "cmd/bevolking_woord.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/contact.h"
#include "domain/fase.h"
#include "domain/kanaal.h"
#include "domain/melding.h"
#include "domain/onderdeel.h"
#include "domain/overdracht.h"
#include "store/jongere.h"
#include "store/zoeken.h"

#define ALTIJD ((struct moment){INT64_C(253402300799000)}) /* an open end, as in schema 0001 */
#define NAZORG_SCHOOL_DAGEN 730
#define MET_COUNT (CONTACTMET_GEEN_GEHOOR + 1)
#define SOORT_COUNT (CONTACTSOORT_ANDERS + 1)
#define TEKST_MAX 32

/* A line of the timeline, as store/contact writes it, and the words it is found by. */
struct tijdlijntekst {
	const char *tekst, *zoek;
};
struct bevolking_teksten {
	struct tijdlijntekst contact[SOORT_COUNT][MET_COUNT][TEKST_MAX];
};

static void teksten_create(struct arena *a, int soort, int met, struct tijdlijntekst *ret)
{
	if (bevolking_tekst_count(met) > TEKST_MAX)
		BUG("more than %d texts", TEKST_MAX);
	for (size_t i = 0; i < bevolking_tekst_count(met); i++) {
		ret[i].tekst = contact_tekst(a, soort, met, bevolking_tekst(met, (int)i));
		ret[i].zoek = zoek_tekst(a, ret[i].tekst);
	}
}

struct bevolking_teksten *bevolking_teksten_create(struct arena *a)
{
	struct bevolking_teksten *ret = arena_alloc(a, sizeof(*ret));

	for (int soort = 0; soort < SOORT_COUNT; soort++)
		for (int met = 0; met < MET_COUNT; met++)
			teksten_create(a, soort, met, ret->contact[soort][met]);
	return ret;
}

/* ---- the young person ---- */

static int hulp_draw(struct dossier *d)
{
	struct leven *l = d->l;
	bool is_open = !dossier_is_closed(d) && !datum_set(l->waakvlam) && toeval_is(d->t, 0.007);
	struct datum dag = is_open ? d->b->maat.vandaag : l->laatste_contact;

	d->hulp = (struct signaal_rij){.op = MOMENT_GEEN, .afgehandeld_op = MOMENT_GEEN};
	if (!datum_set(dag) || (!is_open && !toeval_is(d->t, 0.03)))
		return 0;
	d->hulp.soort = "hulp_gevraagd";
	d->hulp.tekst = "Er speelt iets. Wil iemand vandaag bellen?";
	d->hulp.melder_id.nr = d->casusregisseur;
	d->hulp.op = bevolking_moment(dag, -l->nr % 13);
	if (is_open)
		return 0;
	d->hulp.afgehandeld_op = (struct moment){d->hulp.op.ms + 3600000};
	d->hulp.afgehandeld_door_id.nr = d->casusregisseur;
	d->hulp.reactie = "Gebeld en afspraken gemaakt.";
	return 0;
}

static void uitstel_draw(struct dossier *d)
{
	struct datum vandaag = d->b->maat.vandaag;

	d->uitstel =
	    (struct uitstel_rij){.jongere_id = d->jongere,
				 .soort = "geen_contact",
				 .gebruiker_id = {d->casusregisseur},
				 .tot_datum = DATUM_GEEN,
				 .reden = "Er staat al een afspraak.",
				 .op = bevolking_moment(datum_plus(vandaag, -2), d->l->nr)};
	if (!dossier_is_closed(d) && toeval_is(d->t, 0.01))
		d->uitstel.tot_datum = datum_plus(vandaag, toeval_between(d->t, 1, 12));
}

/*
 * By which way he came into view (F298): while at school nearly always by the school, afterwards by
 * whom he turned to. Of a chance of its own, so that the rest of a life stays what it was.
 */
#define KANAAL_STROOM (UINT64_C(1) << 40)
static int kanaal_draw(const struct dossier *d)
{
	static const double after[] = {[KANAAL_SCHOOL] = 10,
				       [KANAAL_OUDE_SCHOOL] = 8,
				       [KANAAL_ZELF] = 14,
				       [KANAAL_NAASTE] = 10,
				       [KANAAL_DOORSTROOMPUNT] = 20,
				       [KANAAL_WIJKTEAM] = 9,
				       [KANAAL_GEMEENTE] = 14,
				       [KANAAL_UWV] = 7,
				       [KANAAL_ZORG] = 4,
				       [KANAAL_ANDERE_REGIO] = 2,
				       [KANAAL_WERKGEVER] = 1,
				       [KANAAL_ANDERS] = 1};
	const struct leven *l = d->l;
	struct toeval t;

	toeval_begin(&t, d->b->maat.seed, KANAAL_STROOM + (uint64_t)l->nr);
	if (l->is_uwv)
		return toeval_is(&t, 0.8) ? KANAAL_UWV : KANAAL_SCHOOL;
	if (datum_set(l->uitstroom) && l->instroom.dag <= l->uitstroom.dag && toeval_is(&t, 0.93))
		return KANAAL_SCHOOL;
	return (int)toeval_pick(&t, after, COUNT(after));
}

/* Since when the casusregisseur of today is it. */
static struct moment regie_van(const struct dossier *d)
{
	return d->overdracht.id.nr && d->overdracht.toestand == OVERDRACHT_GEACCEPTEERD
		   ? d->overdracht.beantwoord_op
		   : bevolking_moment(d->l->instroom, d->l->nr);
}

static int jongere_add(struct dossier *d)
{
	const struct leven *l = d->l;
	struct arena *a = d->b->a;
	bool is_oordeel = datum_set(l->bemiddelbaar_op);
	bool is_open_call = moment_set(d->hulp.op) && !moment_set(d->hulp.afgehandeld_op);
	struct persoonsnaam n;
	uint8_t hash[32];
	struct jongere_rij j = {
	    .id = d->jongere,
	    .geboorte_datum = l->geboren,
	    .herken_hash = {hash, sizeof(hash)},
	    .gemeente = bevolking_gemeente(l->gemeente),
	    .telefoon = arena_format(a, "06-03%06lld", (long long)l->nr),
	    .email = toeval_is(d->t, 0.5)
			 ? arena_format(a, "jongere%lld@voorbeeld.example", (long long)l->nr)
			 : NULL,
	    .school_id = {bevolking_school(d->b, l->school)},
	    .schoolsoort = l->schoolsoort,
	    .uitstroom_datum = l->uitstroom,
	    .bestemming = l->bestemming,
	    .doelgroep = l->doelgroep,
	    .fase = l->fase,
	    .fase_van_datum = l->fase_van,
	    .wil = l->wil < 0 ? NULL : bevolking_wensen[(size_t)l->wil % bevolking_wens_count],
	    .helpt = l->helpt < 0 ? NULL : bevolking_helpt((int)l->achtergrond, l->helpt),
	    .bemiddelbaar = l->bemiddelbaar,
	    .bemiddelbaar_door_id = {is_oordeel ? d->casusregisseur : 0},
	    .bemiddelbaar_op_datum = l->bemiddelbaar_op,
	    .bemiddelbaar_tot_datum = l->bemiddelbaar_tot,
	    .bemiddelbaar_reden = l->bemiddelbaar_reden,
	    .casusregisseur_id = {d->casusregisseur},
	    .casusregisseur_van_op = regie_van(d),
	    .volgend_contact_datum = l->volgend_contact,
	    .gesloten_op =
		dossier_is_closed(d) ? bevolking_moment(l->gesloten_op, l->nr) : MOMENT_GEEN,
	    .gesloten_reden = bevolking_gesloten[l->gesloten],
	    .monitor = l->monitor,
	    .aangemaakt_op = bevolking_moment(l->instroom, l->nr),
	    .stand_laatste_contact_datum = l->laatste_contact,
	    .stand_vorig_contact_datum = l->vorig_contact,
	    .stand_hulp_gevraagd_op = is_open_call ? d->hulp.op : MOMENT_GEEN,
	    .stand_waakvlam_datum = l->waakvlam,
	    .stand_uitstel_tot_datum = d->uitstel.tot_datum,
	    .stand_actie_voor_datum = dossier_plan_dag(d),
	    .stand_terugblik_datum = d->beslissing.terugblik_datum,
	    .stand_overeenkomst_datum = d->overeenkomst.datum,
	    .stand_melding_rood_op = dossier_melding_op(d, (plaatsing_id){0}, LICHT_ROOD),
	    .kanaal = kanaal_draw(d),
	};
	int rc;

	persoonsnaam_create(d->t, &n);
	j.roepnaam = n.roepnaam;
	j.voorvoegsel = n.voorvoegsel;
	j.achternaam = n.achternaam;
	d->overeenkomst.naam_jongere = naam_heel(a, n.roepnaam, n.voorvoegsel, n.achternaam);
	j.naam_vouw = naam_vouw(a, n.roepnaam, n.voorvoegsel, n.achternaam);
	herken_hash(a, j.naam_vouw, l->geboren, hash);
	rc =
	    bevolking_add(d->b, TABEL_JONGERE, &j, dossier_daad(d, l->instroom, d->casusregisseur));
	if (!rc)
		rc = bevolking_jongere_woorden_add(d->b, &j);
	return rc ? rc
		  : dossier_note(d, (struct regel){GEBEURTENIS_INSTROOM, l->instroom,
						   d->casusregisseur, "In beeld gekomen.", NULL, 0,
						   0});
}

/* ---- the circle ---- */

struct kring_nieuw {
	int64_t gebruiker;
	int rol; /* enum betrokkene_rol */
	int grondslag;
	const char *artikel;
	struct datum van, tot; /* tot DATUM_GEEN: still */
	uint32_t erbij;        /* parts beside those of the role */
};

static int kring_add(struct dossier *d, struct kring_nieuw k)
{
	struct datum tot = datum_set(k.tot)       ? k.tot
			   : dossier_is_closed(d) ? d->l->gesloten_op
						  : DATUM_GEEN;
	bool ends = datum_set(tot) && datum_before(tot, d->b->maat.vandaag) &&
		    k.rol != BETROKKENE_CASUSREGISSEUR;
	struct betrokkene_rij *r = &d->kring[d->n_kring];
	int rc;

	if (d->n_kring == ZICHT_MAX || (ends && datum_before(tot, k.van)))
		return 0;
	d->n_kring++;
	*r = (struct betrokkene_rij){.id = {bevolking_nummer(d->b, TABEL_BETROKKENE)},
				     .jongere_id = d->jongere,
				     .gebruiker_id = {k.gebruiker},
				     .rol = k.rol,
				     .onderdelen = betrokkene_rol_onderdelen(k.rol) | k.erbij,
				     .grondslag = k.grondslag,
				     .artikel = k.artikel,
				     .van_op = k.rol == BETROKKENE_CASUSREGISSEUR
						   ? regie_van(d)
						   : bevolking_moment(k.van, d->l->nr),
				     .tot_op = ends ? bevolking_moment(tot, d->l->nr + 1) : ALTIJD,
				     .einde_reden = ends ? "De begeleiding is klaar." : NULL};
	if (r->tot_op.ms < r->van_op.ms)
		r->tot_op = r->van_op;
	rc = bevolking_add(d->b, TABEL_BETROKKENE, r, dossier_daad(d, k.van, d->casusregisseur));
	if (rc || k.rol == BETROKKENE_CASUSREGISSEUR)
		return rc;
	return dossier_note(d, (struct regel){GEBEURTENIS_BETROKKENE, k.van, d->casusregisseur,
					      arena_format(d->b->a, "%s erbij.",
							   choice_label(&betrokkene_rollen, k.rol)),
					      NULL, 0, 0});
}

static struct moment waakvlam_van(const struct dossier *d)
{
	return datum_set(d->l->waakvlam) ? bevolking_moment(d->l->fase_van, d->l->nr) : ALTIJD;
}

static int waakvlam_add(struct dossier *d)
{
	struct waakvlam_rij w = {.jongere_id = d->jongere,
				 .reden = "Ik red mij nu zelf.",
				 .herzien_datum = d->l->waakvlam,
				 .van_op = waakvlam_van(d),
				 .tot_op = ALTIJD};

	if (!datum_set(d->l->waakvlam))
		return 0;
	w.id.nr = bevolking_nummer(d->b, TABEL_WAAKVLAM);
	return bevolking_add(d->b, TABEL_WAAKVLAM, &w,
			     dossier_daad(d, d->l->fase_van, d->casusregisseur));
}

static int jobcoaches_add(struct dossier *d)
{
	static const char *const artikel = "Overeenkomst over begeleiding op het werk";
	const struct leven *l = d->l;
	int rc = 0;

	for (size_t i = 0; !rc && i < l->n_plaatsen; i++) {
		const struct leven_plaats *e = &l->plaatsen[i];
		struct kring_nieuw k = {bevolking_jobcoach(d->b, e->werkgever),
					BETROKKENE_JOBCOACH,
					GRONDSLAG_OVEREENKOMST,
					artikel,
					datum_last(e->van, l->instroom),
					DATUM_GEEN,
					0};

		if (!e->jobcoach)
			continue;
		if (datum_set(e->eind))
			k.tot = datum_plus(e->eind, 14);
		rc = kring_add(d, k);
		/* Some also consent to the parts that no agreement gives. */
		if (!rc && !datum_set(e->eind) && toeval_is(d->t, 0.05)) {
			k.grondslag = GRONDSLAG_TOESTEMMING;
			k.artikel = "Toestemming van de jongere";
			k.van = datum_plus(k.van, dagen_tussen(k.van, d->b->maat.vandaag) / 2);
			k.erbij = ONDERDEEL_GEZONDHEID;
			rc = kring_add(d, k);
		}
	}
	return rc;
}

static int kring_create(struct dossier *d)
{
	const struct leven *l = d->l;
	struct kring_nieuw regie = {d->casusregisseur,
				    BETROKKENE_CASUSREGISSEUR,
				    GRONDSLAG_WETTELIJKE_TAAK,
				    bevolking_grondslag(l->is_uwv),
				    l->instroom,
				    DATUM_GEEN,
				    0};
	struct kring_nieuw mentor = {bevolking_mentor(d->b, l->school),
				     BETROKKENE_MENTOR,
				     GRONDSLAG_WETTELIJKE_TAAK,
				     wettelijke_taken.list[TAAK_NAZORG_VSO].hint,
				     l->instroom,
				     datum_plus(l->uitstroom, NAZORG_SCHOOL_DAGEN),
				     0};
	struct kring_nieuw hulp = {bevolking_ander(d->b, ROL_HULPVERLENER, (int)l->nr),
				   BETROKKENE_WIJKTEAM,
				   GRONDSLAG_TOESTEMMING,
				   "Toestemming van de jongere",
				   l->instroom,
				   DATUM_GEEN,
				   0};
	struct zicht_rij zicht[ZICHT_MAX];
	size_t n;
	int rc = kring_add(d, regie);

	if (!rc)
		rc = dossier_overdracht_kring(d);

	if (!rc && datum_before(l->instroom, l->uitstroom))
		rc = kring_add(d, mentor);
	if (!rc)
		rc = jobcoaches_add(d);
	if (!rc && toeval_is(d->t, 0.08))
		rc = kring_add(d, hulp);
	n = zicht_compute(&(struct kring){d->kring, d->n_kring, waakvlam_van(d)}, zicht);
	for (size_t i = 0; !rc && i < n; i++)
		rc = bevolking_add(d->b, TABEL_ZICHT, &zicht[i], (struct daad){0});
	return rc;
}

static int naasten_add(struct dossier *d)
{
	static const double delen[] = {28, 42, 22, 8};
	static const int relaties[] = {RELATIE_OUDER,   RELATIE_OUDER,  RELATIE_BROER_ZUS,
				       RELATIE_FAMILIE, RELATIE_VRIEND, RELATIE_BUUR,
				       RELATIE_CLUB};
	size_t count = toeval_pick(d->t, delen, COUNT(delen));
	int rc = 0;

	for (size_t i = 0; !rc && i < count; i++) {
		struct persoonsnaam n;
		struct naaste_rij r = {.id = {bevolking_nummer(d->b, TABEL_NAASTE)},
				       .jongere_id = d->jongere,
				       .relatie = relaties[toeval_below(d->t, COUNT(relaties))],
				       .vertrouwenspersoon = i == 0 && toeval_is(d->t, 0.6),
				       .mag_bellen = toeval_is(d->t, 0.8)};

		persoonsnaam_create(d->t, &n);
		r.naam = naam_heel(d->b->a, n.roepnaam, n.voorvoegsel, n.achternaam);
		r.telefoon = arena_format(d->b->a, "06-04%06lld", (long long)(r.id.nr % 1000000));
		rc = bevolking_add(d->b, TABEL_NAASTE, &r,
				   dossier_daad(d, d->l->instroom, d->casusregisseur));
	}
	return rc;
}

/* ---- what was said ---- */

static int contact_add(struct dossier *d, const struct leven_contact *c)
{
	bool nazorg = c->plaats >= 0;
	int64_t who = dossier_door(d, c->datum,
				   nazorg ? dossier_nazorg(d, &d->l->plaatsen[c->plaats])
					  : d->casusregisseur);
	struct contactmoment_rij r = {.id = {bevolking_nummer(d->b, TABEL_CONTACTMOMENT)},
				      .jongere_id = d->jongere,
				      .gebruiker_id = {who},
				      .soort = c->soort,
				      .met = c->met,
				      .datum = c->datum,
				      .tekst = bevolking_tekst(c->met, c->tekst),
				      .plaatsing_id = {nazorg ? d->plaatsingen[c->plaats].nr : 0},
				      .op = bevolking_moment(c->datum, d->l->nr + c->tekst)};
	const struct tijdlijntekst *t = &d->teksten->contact[c->soort][c->met][c->tekst];
	int rc = bevolking_add(d->b, TABEL_CONTACTMOMENT, &r, dossier_daad(d, c->datum, who));

	return rc ? rc
		  : dossier_note(d, (struct regel){GEBEURTENIS_CONTACT, c->datum, who, t->tekst,
						   t->zoek, r.id.nr, r.plaatsing_id.nr});
}

static int hulp_add(struct dossier *d)
{
	struct datum dag;
	int rc;

	if (!moment_set(d->hulp.op))
		return 0;
	dag = moment_datum(d->hulp.op);
	d->hulp.id.nr = bevolking_nummer(d->b, TABEL_SIGNAAL);
	d->hulp.jongere_id = d->jongere;
	rc = bevolking_add(d->b, TABEL_SIGNAAL, &d->hulp, dossier_daad(d, dag, d->casusregisseur));
	return rc ? rc
		  : dossier_note(d, (struct regel){GEBEURTENIS_HULP, dag, d->casusregisseur,
						   d->hulp.tekst, NULL, 0, 0});
}

static int uitstel_add(struct dossier *d)
{
	if (!datum_set(d->uitstel.tot_datum))
		return 0;
	d->uitstel.id.nr = bevolking_nummer(d->b, TABEL_UITSTEL);
	return bevolking_add(
	    d->b, TABEL_UITSTEL, &d->uitstel,
	    dossier_daad(d, datum_plus(d->b->maat.vandaag, -2), d->casusregisseur));
}

static int fasen_note(struct dossier *d)
{
	const struct leven *l = d->l;
	enum gebeurtenissoort soort =
	    dossier_is_closed(d) ? GEBEURTENIS_AFGESLOTEN : GEBEURTENIS_FASE;
	const char *tekst =
	    dossier_is_closed(d) ? bevolking_gesloten[l->gesloten] : choice_label(&fasen, l->fase);

	if (l->fase_van.dag == l->instroom.dag)
		return 0;
	return dossier_note(
	    d, (struct regel){soort, l->fase_van, d->casusregisseur, tekst, NULL, 0, 0});
}

int bevolking_dossier_create(struct bevolking *b, const struct bevolking_teksten *teksten,
			     struct leven *l)
{
	struct dossier d = {.b = b,
			    .teksten = teksten,
			    .l = l,
			    .t = &l->toeval,
			    .jongere = {bevolking_nummer(b, TABEL_JONGERE)},
			    .casusregisseur = bevolking_casusregisseur(b, l->casusregisseur)};
	int rc = hulp_draw(&d);

	uitstel_draw(&d);
	for (size_t i = 0; i < l->n_plaatsen; i++)
		d.plaatsingen[i].nr = bevolking_nummer(b, TABEL_PLAATSING);
	dossier_overdracht_compute(&d);
	dossier_plan_compute(&d);
	dossier_overleg_compute(&d);
	dossier_besluiten_compute(&d);
	dossier_meldingen_compute(&d);
	if (!rc)
		rc = jongere_add(&d);
	if (!rc)
		rc = kring_create(&d);
	if (!rc)
		rc = waakvlam_add(&d);
	if (!rc)
		rc = naasten_add(&d);
	if (!rc)
		rc = dossier_werk_create(&d);
	if (!rc)
		rc = dossier_behoeften_create(&d);
	if (!rc)
		rc = dossier_plan_create(&d);
	if (!rc)
		rc = dossier_besluiten_create(&d);
	if (!rc)
		rc = dossier_bevindingen_create(&d);
	if (!rc)
		rc = dossier_meldingen_create(&d);
	if (!rc)
		rc = dossier_overdracht_create(&d);
	if (!rc)
		rc = dossier_overleg_create(&d);
	for (size_t i = 0; !rc && i < l->n_contacten; i++)
		rc = contact_add(&d, &l->contacten[i]);
	if (!rc)
		rc = hulp_add(&d);
	if (!rc)
		rc = uitstel_add(&d);
	return rc ? rc : fasen_note(&d);
}
