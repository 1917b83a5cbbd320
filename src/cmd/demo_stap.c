#include "cmd/demo_stap.h"

#include "base/buf.h"
#include "cmd/demo_pdf.h"
#include "domain/doelgroep.h"
#include "domain/kanaal.h"
#include "domain/signaal.h"
#include "store/bemiddelbaarheid.h"
#include "store/beslissing.h"
#include "store/betrokkene.h"
#include "store/bevinding.h"
#include "store/contact.h"
#include "store/contract.h"
#include "store/document.h"
#include "store/hulp.h"
#include "store/intake.h"
#include "store/jongere.h"
#include "store/jongere_wijzig.h"
#include "store/kenmerk.h"
#include "store/naaste.h"
#include "store/overdracht.h"
#include "store/plaatsing.h"
#include "store/plan.h"
#include "store/proefplaatsing.h"
#include "store/regeling.h"
#include "store/uitstroom.h"
#include "store/uitval.h"
#include "store/waakvlam.h"

#include <string.h>

#define DAG_MS INT64_C(86400000)
#define RITME_DAGEN 91

/* One young person while the story is told. */
struct verloop {
	struct demo *demo;
	struct db *db;
	struct arena *a;
	const struct demo_jongere *j;
	const struct stap *stap;
	int nummer; /* of the step, for the time of day */
	jongere_id jongere;
	enum demo_mens casusregisseur;
	int fase;
	bool monitor;
	struct datum waakvlam;  /* when it is looked at again; DATUM_GEEN: none */
	struct datum dag;       /* of the step */
	struct datum volgend;   /* contact */
	struct handeling h;     /* who records the step, and when */
	plaatsing_id plaatsing; /* the last one */
	int plaatsingsoort;
	bool loopt, opgevolgd;
	enum demo_bedrijf bedrijf;
	contract_id contract_id;
	struct contract_nieuw contract; /* the last one */
	signaal_id signaal;
	struct doel_row doel; /* the last one */
	struct actie_row actie;
	overdracht_id overdracht;
	naaste_id naaste; /* the last one */
};

static struct datum day_of(const struct verloop *v, int dag)
{
	if (dag == NIET)
		return DATUM_GEEN;
	return datum_plus(v->demo->vandaag, dag < 0 ? dag - v->j->eerder : dag);
}

/* Nobody is at the office in the weekend. */
static struct datum workday(struct datum d)
{
	int weekday = datum_weekday(d);

	return weekday < 5 ? d : datum_plus(d, 4 - weekday);
}

static const char *expand(struct verloop *v, const char *text)
{
	const char *values[] = {
	    v->j->roepnaam, demo_bedrijf_naam(v->bedrijf ? v->bedrijf : v->j->bedrijf), v->j->werk};
	struct buf b = BUF_INIT(8000);
	const char *ret;

	if (!text)
		return NULL;
	for (; *text; text++) {
		const char *mark = strchr("@&#", *text);

		if (mark && values[mark - "@&#"])
			buf_text(&b, values[mark - "@&#"]);
		else
			buf_char(&b, *text);
	}
	ret = arena_text(v->a, b.data ? b.data : "");
	buf_free(&b);
	return ret;
}

static enum demo_mens who(const struct verloop *v, enum demo_mens m)
{
	switch ((int)m) {
	case M_CASUS:
		return v->casusregisseur;
	case M_MENTOR:
		return v->j->school == O_BRUG ? M_JOKE : v->j->school == O_ROC ? M_SVEN : M_OLAF;
	case M_STAGE:
		return v->j->school == O_BRUG ? M_TIM : v->j->school == O_ROC ? M_SVEN : M_FATMA;
	default:
		return m;
	}
}

static gebruiker_id mens(const struct verloop *v, enum demo_mens m)
{
	return v->demo->regio.mens[who(v, m)];
}

/* Now is a moment in office hours of the step's day; who records it is its worker. */
static int context_set(struct verloop *v, enum demo_mens wie, struct datum dag)
{
	enum demo_mens m = who(v, wie);
	int64_t minutes = 8 * 60 + (v->nummer * 37) % 400;
	int64_t ms = dag.dag * DAG_MS + minutes * 60000;
	struct db_context c = {
	    .gebruiker = v->demo->regio.mens[m].nr,
	    .functie = v->demo->regio.functie[m].nr,
	    .organisatie = v->demo->regio.werkt_bij[m].nr,
	    .doel = "begeleiding",
	    .nu = {ms < v->demo->nu.ms ? ms : v->demo->nu.ms - 60000},
	    .vandaag = dag,
	};

	v->h = (struct handeling){v->db, v->a, {c.gebruiker}, c.nu, dag};
	return db_set_context(v->db, &c);
}

static int positive(int rc)
{
	return rc < 0 ? rc : 0;
}

/* ---- the dossier ---- */

QUERY(insert_uitstel,
      "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op)"
      " VALUES ($1, $2, $3, $4, $5, $6)");
QUERY(update_volgend, "UPDATE t_jongere SET volgend_contact_datum = $2 WHERE id = $1");

static const char *telefoon(struct verloop *v)
{
	return arena_format(v->a, "06-0000%04d", 1000 + ++v->demo->telefoons);
}

static struct datum geboren_of(const struct verloop *v)
{
	return datum_plus_months(datum_plus(v->demo->vandaag, -v->j->verjaard),
				 -12 * v->j->leeftijd);
}

static const char *mail_of(const struct verloop *v)
{
	const struct demo_jongere *j = v->j;
	char *mail = arena_format(v->a, "%s@voorbeeld.example",
				  naam_vouw(v->a, j->roepnaam, j->voorvoegsel, j->achternaam));

	for (char *at = mail; *at; at++)
		if (strchr(" '", *at))
			*at = '.';
	return mail;
}

static organisatie_id school_of(const struct verloop *v)
{
	return v->j->school == O_COUNT ? (organisatie_id){0}
				       : v->demo->regio.organisatie[v->j->school];
}

static int fase_set(struct verloop *v, int fase, const char *why)
{
	if (fase == CHOICE_NONE || fase == v->fase)
		return 0;
	v->fase = fase;
	return jongere_update_fase(&v->h, v->jongere, fase, v->dag, why);
}

static int dossier_create(struct verloop *v)
{
	const struct demo_jongere *j = v->j;
	struct jongere_nieuw nieuw = {
	    .wie = {j->roepnaam, j->voorvoegsel, j->achternaam, geboren_of(v),
		    demo_gemeente(j->woont)},
	    .school = {school_of(v), j->schoolsoort, j->klas, day_of(v, j->uitstroom)},
	    .telefoon = telefoon(v),
	    .email = mail_of(v),
	    .doelgroep = j->doelgroep,
	    .casusregisseur = mens(v, M_CASUS),
	};
	bool has_left;
	int rc;

	v->dag = workday(day_of(v, j->instroom));
	v->volgend = nieuw.volgend_contact_datum = workday(datum_plus(v->dag, 14));
	nieuw.lijn = arena_format(v->a, "In beeld. Casusregisseur is %s.",
				  demo_mens_naam(j->casusregisseur));
	rc = context_set(v, j->casusregisseur, v->dag);
	if (!rc)
		rc = jongere_create(&v->h, &nieuw, &v->jongere);
	if (rc)
		return rc;
	/* Where jongere_create puts somebody; the story may begin elsewhere. */
	has_left = datum_set(nieuw.school.uitstroom_datum) &&
		   nieuw.school.uitstroom_datum.dag < v->dag.dag;
	v->fase = has_left ? FASE_TOELEIDING : FASE_SCHOOL;
	rc = jongere_update_kanaal(&v->h, v->jongere, has_left ? KANAAL_GEMEENTE : KANAAL_SCHOOL);
	if (rc)
		return rc;
	return fase_set(v, j->fase, NULL);
}

static int play_fase(struct verloop *v, const struct stap *s)
{
	return fase_set(v, s->a, expand(v, s->tekst));
}

static int play_bestemming(struct verloop *v, const struct stap *s)
{
	return bestemming_update(&v->h, v->jongere,
				 &(struct bestemming_inhoud){.bestemming = s->a,
							     .plek = expand(v, s->tekst),
							     .contact = s->tekst2});
}

static int play_uitstroomgesprek(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);

	if (tekst)
		v->volgend = workday(datum_plus(v->dag, 91));
	return uitstroomgesprek_update(
	    &v->h, v->jongere,
	    &(struct uitstroomgesprek_inhoud){.datum = tekst ? v->dag : workday(day_of(v, s->tot)),
					      .soort = s->a,
					      .ouders = s->b,
					      .tekst = tekst,
					      .volgend = v->volgend});
}

static int play_wil(struct verloop *v, const struct stap *s)
{
	return jongere_update_wil(&v->h, v->jongere, expand(v, s->tekst));
}

static int play_helpt(struct verloop *v, const struct stap *s)
{
	return jongere_update_helpt(&v->h, v->jongere, expand(v, s->tekst));
}

static int play_bemiddelbaar(struct verloop *v, const struct stap *s)
{
	const struct bemiddelbaar_oordeel oordeel = {
	    .stap = s->a, .reden = s->b, .tot = day_of(v, s->tot)};

	return bemiddelbaarheid_judge(&v->h, v->jongere, &oordeel);
}

static int play_bevinding(struct verloop *v, const struct stap *s)
{
	const struct bevinding_nieuw nieuw = {.jongere = v->jongere,
					      .onderwerp = s->a,
					      .antwoord = s->b,
					      .bron = BEVINDING_GESPREK,
					      .tekst = expand(v, s->tekst)};
	bevinding_id id;

	return bevinding_create(&v->h, &nieuw, &id);
}

static int play_betrokkene(struct verloop *v, const struct stap *s)
{
	struct betrokkene_nieuw nieuw = {.jongere = v->jongere,
					 .rol = s->a,
					 .onderdelen = betrokkene_rol_onderdelen(s->a),
					 .artikel = s->tekst,
					 .nu = v->h.nu,
					 .tot = MOMENT_GEEN,
					 .vandaag = v->dag};
	struct functie_nu wie;
	int rc = functie_find_now(v->db, v->a, mens(v, s->ander), v->dag, &wie);

	nieuw.wie = &wie;
	return rc ? rc : betrokkene_create(v->db, v->a, &nieuw);
}

static int play_betrokkene_weg(struct verloop *v, const struct stap *s)
{
	struct db_rows rows;
	const struct betrokkene_row *row;
	int rc = betrokkene_list(v->db, v->a, v->jongere, v->h.nu, false, &rows);

	if (rc)
		return rc;
	row = rows.rows;
	for (size_t i = 0; i < rows.count; i++)
		if (row[i].gebruiker_id.nr == mens(v, s->ander).nr)
			return betrokkene_end(v->db, v->a, &row[i], s->tekst, v->h.nu, v->dag);
	return ERR_GEEN_RIJ;
}

static int play_naaste(struct verloop *v, const struct stap *s)
{
	const struct naaste_nieuw nieuw = {.jongere = v->jongere,
					   .naam = expand(v, s->tekst),
					   .relatie = s->a,
					   .telefoon = telefoon(v),
					   .vertrouwenspersoon = s->b != 0,
					   .mag_bellen = true};

	return naaste_create(&v->h, &nieuw, &v->naaste);
}

static int play_casusregisseur(struct verloop *v, const struct stap *s)
{
	v->casusregisseur = s->ander;
	v->volgend = workday(datum_plus(v->dag, 14));
	return jongere_assign(
	    &v->h, v->jongere, mens(v, M_CASUS), v->volgend,
	    arena_format(v->a, "%s is nu casusregisseur", demo_mens_naam(s->ander)));
}

static int play_overdracht(struct verloop *v, const struct stap *s)
{
	const struct termijnen termijnen = termijnen_default();
	const struct overdracht_inhoud inhoud = {.onderdelen = OVERDRACHT_ONDERDELEN,
						 .toelichting = expand(v, s->tekst),
						 .besproken = datum_plus(v->dag, -1),
						 .mening = OVERDRACHTMENING_JA,
						 .kennismaking = workday(day_of(v, s->tot))};
	struct overdracht_row o;
	int rc = overdracht_create(&v->h, v->jongere, mens(v, s->ander), &inhoud, &v->overdracht);

	rc = rc ? rc : overdracht_load(v->db, v->a, v->overdracht, &o);
	return rc ? rc : overdracht_offer(&v->h, &o, overdracht_verloopt(v->dag, &termijnen));
}

static int play_weiger(struct verloop *v, const struct stap *s)
{
	struct overdracht_row o;
	int rc = overdracht_load(v->db, v->a, v->overdracht, &o);

	return rc ? rc : overdracht_refuse(&v->h, &o, s->tekst);
}

static int play_volgend(struct verloop *v, const struct stap *s)
{
	v->volgend = workday(day_of(v, s->tot));
	return positive(db_exec(v->db, &update_volgend, ARGS(v->jongere, v->volgend)));
}

static int play_monitor(struct verloop *v, UNUSED const struct stap *s)
{
	v->monitor = true;
	return jongere_update_monitor(&v->h, v->jongere, true);
}

/* By the rhythm of the phase, unless the story names another day. */
static struct datum next_contact(const struct verloop *v)
{
	const struct termijnen termijnen = termijnen_default();
	const struct dossier_feiten feiten = {
	    .fase = v->fase, .is_monitor = v->monitor, .waakvlam = v->waakvlam};

	return workday(datum_plus(v->dag, contact_ritme(&feiten, &termijnen)));
}

static int play_waakvlam(struct verloop *v, const struct stap *s)
{
	v->waakvlam = workday(day_of(v, s->tot));
	v->volgend = next_contact(v);
	return waakvlam_start(
	    &v->h, &(struct waakvlam_nieuw){.jongere = v->jongere,
					    .reden = s->tekst,
					    .naaste = v->naaste,
					    .gevraagd = v->naaste.nr ? v->dag : DATUM_GEEN,
					    .herzien = v->waakvlam,
					    .volgend = v->volgend});
}

static int play_uitstel(struct verloop *v, const struct stap *s)
{
	return positive(db_exec(
	    v->db, &insert_uitstel,
	    ARGS(v->jongere, s->tekst2, v->h.gebruiker, day_of(v, s->tot), s->tekst, v->h.nu)));
}

static int play_inkomen(struct verloop *v, const struct stap *s)
{
	return inkomen_create(&v->h, v->jongere,
			      &(struct inkomen){.doelgroepregister = s->a, .uitkering = s->b});
}

static int play_sluit(struct verloop *v, const struct stap *s)
{
	return jongere_end(&v->h, v->jongere, expand(v, s->tekst));
}

/* ---- contact and help ---- */

QUERY(update_opgevolgd,
      "UPDATE t_plaatsing SET opgevolgd_op = $2, versie = versie + 1 WHERE id = $1");

static int play_contact(struct verloop *v, const struct stap *s)
{
	struct contact_nieuw nieuw = {.jongere = v->jongere,
				      .gebruiker = v->h.gebruiker,
				      .soort = s->a,
				      .met = s->b,
				      .datum = v->dag,
				      .tekst = expand(v, s->tekst),
				      .nu = v->h.nu};
	contactmoment_id id;
	int rc;

	if (s->soort == STAP_NAZORG)
		nieuw.plaatsing = v->plaatsing;
	if (contactmet_telt(s->b))
		v->volgend = next_contact(v);
	nieuw.volgend = v->volgend;
	rc = contact_create(v->db, v->a, &nieuw, &id);
	if (rc || s->b != CONTACTMET_JONGERE || !v->plaatsing.nr || v->loopt || v->opgevolgd)
		return rc;
	v->opgevolgd = true;
	return positive(db_exec(v->db, &update_opgevolgd, ARGS(v->plaatsing, v->h.nu)));
}

static int play_hulp(struct verloop *v, const struct stap *s)
{
	return hulp_ask(&v->h, v->jongere, expand(v, s->tekst), &v->signaal);
}

static int play_reactie(struct verloop *v, const struct stap *s)
{
	return hulp_answer(&v->h, v->signaal, v->jongere, expand(v, s->tekst));
}

/* ---- work ---- */

/* tekst2 "nee" or "besproken": whether the employer knows. */
static int play_plaatsing(struct verloop *v, const struct stap *s)
{
	enum demo_bedrijf bedrijf = s->bedrijf ? s->bedrijf : v->j->bedrijf;
	const struct plaatsing_nieuw nieuw = {
	    .jongere = v->jongere,
	    .werkgever = v->demo->regio.bedrijf[bedrijf],
	    .werkgever_naam = demo_bedrijf_naam(bedrijf),
	    .soort = s->a,
	    .functie = s->tekst ? s->tekst : v->j->werk,
	    .functiesoort = s->b,
	    .van = v->dag,
	    .verwacht_eind = s->tot ? day_of(v, s->tot) : DATUM_GEEN,
	    .uren = s->uren,
	    .weet_werkgever = choice_find(&weet_werkgever_keuzes, s->tekst2 ? s->tekst2 : "ja"),
	    .nazorg_ritme = RITME_DAGEN,
	    .nazorg = mens(v, s->ander),
	    .jobcoach = s->jobcoach};
	int rc;

	v->bedrijf = bedrijf;
	v->plaatsingsoort = s->a;
	v->loopt = true;
	v->opgevolgd = false;
	rc = plaatsing_create(&v->h, &nieuw, &v->plaatsing);
	return rc ? rc : fase_set(v, fase_of_plaatsing(s->a), NULL);
}

static int proef_find(struct verloop *v, struct proefplaatsing_row *ret)
{
	return db_row(v->db, v->a, object_proefplaatsing.query, ARGS(v->plaatsing),
		      proefplaatsing_columns, COUNT(proefplaatsing_columns), ret);
}

static int handtekening_play(struct verloop *v, const struct proefplaatsing_row *p, int tekenaar)
{
	const char *const namen[] = {[TEKENAAR_JONGERE] = v->j->roepnaam,
				     [TEKENAAR_WERKGEVER] = p->werkgever,
				     [TEKENAAR_BEGELEIDER] = p->casusregisseur,
				     [TEKENAAR_OUDER] = "Een ouder"};

	return handtekening_create(&v->h, p,
				   &(struct handtekening_row){.waarvoor = WAARVOOR_OVEREENKOMST,
							      .tekenaar = tekenaar,
							      .naam = namen[tekenaar],
							      .wijze = TEKENWIJZE_PAPIER,
							      .datum = v->dag,
							      .evaluatieoordeel = CHOICE_NONE});
}

static int play_proef(struct verloop *v, const struct stap *s)
{
	const struct proefplaatsing_afspraak said = {
	    .doelen = expand(v, s->tekst),
	    .taken = expand(v, s->tekst2),
	    .begeleider = "Een vaste collega",
	    .voornemen = VOORNEMEN_JA,
	    .meting = true,
	    .motivering = expand(v, "Zo ziet @ zelf of het werk past.")};
	struct proefplaatsing_row p;
	int rc = proef_find(v, &p);

	rc = rc ? rc : proefplaatsing_update(&v->h, &p, &said);
	rc = rc ? rc : proef_find(v, &p);
	for (int who = TEKENAAR_JONGERE; !rc && who <= TEKENAAR_OUDER; who++)
		if (who != TEKENAAR_OUDER || p.met_ouder)
			rc = handtekening_play(v, &p, who);
	return rc ? rc : proefplaatsing_accept(&v->h, &p, "Gemeente Broekerwaard", v->dag);
}

static int play_evaluatie(struct verloop *v, const struct stap *s)
{
	struct proefplaatsing_row p;
	int rc = proef_find(v, &p);

	rc = rc ? rc : proefplaatsing_evaluate(&v->h, &p, expand(v, s->tekst));
	return rc ? rc
		  : handtekening_create(&v->h, &p,
					&(struct handtekening_row){.waarvoor = WAARVOOR_EVALUATIE,
								   .tekenaar = TEKENAAR_JONGERE,
								   .naam = v->j->roepnaam,
								   .wijze = TEKENWIJZE_SAMEN,
								   .datum = v->dag,
								   .evaluatieoordeel = s->a,
								   .tekst = expand(v, s->tekst2)});
}

static int play_contract(struct verloop *v, const struct stap *s)
{
	v->contract = (struct contract_nieuw){.plaatsing = v->plaatsing,
					      .jongere = v->jongere,
					      .vorm = s->a,
					      .van = v->dag,
					      .tot = day_of(v, s->tot),
					      .uren = s->uren};
	return contract_create(&v->h, &v->contract, &v->contract_id);
}

static int gesprek_play(struct verloop *v, const struct stap *s, int wens, int aanbod)
{
	v->volgend = next_contact(v);
	return contractgesprek_create(
	    &v->h, &(struct contractgesprek_nieuw){.contract = v->contract_id,
						   .jongere = v->jongere,
						   .plaatsing = v->plaatsing,
						   .contactsoort = CONTACTSOORT_TELEFOON,
						   .datum = v->dag,
						   .wens = wens,
						   .mag_werkgever = s->b == ANTWOORD_JA,
						   .aanbod = aanbod,
						   .tekst = expand(v, s->tekst),
						   .volgend = v->volgend});
}

static int play_wens(struct verloop *v, const struct stap *s)
{
	return gesprek_play(v, s, s->a, CHOICE_NONE);
}

static int play_aanbod(struct verloop *v, const struct stap *s)
{
	return gesprek_play(v, s, CHOICE_NONE, s->a);
}

static int play_vervolg(struct verloop *v, const struct stap *s)
{
	return contract_answer(&v->h, v->contract_id, &v->contract, s->a);
}

static int play_kant(struct verloop *v, const struct stap *s)
{
	struct uitval_row uitval;
	int rc = db_row(v->db, v->a, object_uitval.query, ARGS(v->plaatsing), uitval_columns,
			COUNT(uitval_columns), &uitval);

	return rc ? rc
		  : uitvalkant_update(&v->h, &uitval,
				      &(struct uitvalkant_row){.kant = s->a,
							       .reden = s->b,
							       .tekst = expand(v, s->tekst)});
}

static int play_loonwaarde(struct verloop *v, const struct stap *s)
{
	const struct loonwaardemeting_nieuw nieuw = {.plaatsing = v->plaatsing,
						     .jongere = v->jongere,
						     .datum = v->dag,
						     .percentage = s->b,
						     .soort = s->a,
						     .meter = s->tekst,
						     .volgende = day_of(v, s->tot)};
	loonwaardemeting_id id;

	return loonwaardemeting_create(&v->h, &nieuw, &id);
}

static int fase_after(int uitkomst)
{
	switch (uitkomst) {
	case PLAATSINGUITKOMST_OPLEIDING:
		return FASE_OPLEIDING;
	case PLAATSINGUITKOMST_DAGBESTEDING:
		return FASE_DAGBESTEDING;
	default:
		return CHOICE_NONE;
	}
}

static int play_stop(struct verloop *v, const struct stap *s)
{
	const struct plaatsing_einde einde = {.plaatsing = v->plaatsing,
					      .jongere = v->jongere,
					      .werkgever = demo_bedrijf_naam(v->bedrijf),
					      .laatste_dag = v->dag,
					      .uitkomst = s->a,
					      .reden = s->b,
					      .toelichting = expand(v, s->tekst),
					      .had_geholpen = expand(v, s->tekst2),
					      .opvolger = mens(v, M_CASUS),
					      .eerste_contact = workday(day_of(v, s->tot))};
	int rc = plaatsing_end(&v->h, &einde);

	if (rc)
		return rc;
	v->loopt = false;
	if (plaatsinguitkomst_is_uitval(s->a))
		return fase_set(v, FASE_UITVAL, NULL);
	v->opgevolgd = true;
	rc = db_exec(v->db, &update_opgevolgd, ARGS(v->plaatsing, v->h.nu));
	return rc < 0 ? rc : fase_set(v, fase_after(s->a), NULL);
}

/* ---- profile and plan ---- */

static int play_kenmerk(struct verloop *v, const struct stap *s)
{
	const struct kenmerk_nieuw nieuw = {.jongere = v->jongere,
					    .onderdeel = (uint32_t)s->b,
					    .soort = s->a,
					    .tekst = expand(v, s->tekst)};
	kenmerk_id id;

	return kenmerk_create(&v->h, &nieuw, &id);
}

static int play_intake(struct verloop *v, const struct stap *s)
{
	const struct intake_row none = {.id = v->jongere, .doelgroep = v->j->doelgroep};
	const char *lukt = s->tekst2 ? expand(v, s->tekst2) : NULL;
	const struct intake_wijziging w = {
	    .inhoud = {expand(v, s->tekst), v->j->doelgroep, lukt, s->a},
	    .besluit_reden = s->a == CHOICE_NONE ? NULL : lukt,
	    .diagnose_tot = s->tot == NIET ? DATUM_GEEN : workday(day_of(v, s->tot))};

	return intake_update(&v->h, &none, &w);
}

static int play_advies(struct verloop *v, const struct stap *s)
{
	return expertise_create(&v->h, v->jongere,
				&(struct expertise_nieuw){.soort = s->a,
							  .wie = s->tekst2,
							  .vraag = expand(v, s->tekst),
							  .voor = workday(day_of(v, s->tot))});
}

static int play_document(struct verloop *v, const struct stap *s)
{
	const char *titel = expand(v, s->tekst);
	const struct document_nieuw nieuw = {
	    .jongere = v->jongere, .soort = s->a, .titel = titel, .onderdeel = (uint32_t)s->b};
	const struct bestand bestand = {arena_format(v->h.a, "%s.pdf", titel), DOCUMENT_PDF,
					demo_pdf(v->h.a, titel)};
	document_id id;

	return document_create(&v->h, &nieuw, &bestand, &id);
}

static int play_beslissing(struct verloop *v, const struct stap *s)
{
	const struct beslissing_nieuw nieuw = {.jongere = v->jongere,
					       .datum = v->dag,
					       .besluit = expand(v, s->tekst),
					       .reden = "Samen besproken.",
					       .stem = expand(v, s->tekst2),
					       .aanwezig = 1u << AANWEZIG_JONGERE |
							   1u << AANWEZIG_CASUSREGISSEUR,
					       .terugblik = day_of(v, s->tot)};
	beslissing_id id;

	return beslissing_create(&v->h, &nieuw, &id);
}

static int play_doel(struct verloop *v, const struct stap *s)
{
	const struct doel_nieuw nieuw = {.jongere = v->jongere,
					 .tekst = expand(v, s->tekst),
					 .wens = s->a,
					 .route = CHOICE_NONE};

	v->doel = (struct doel_row){.jongere_id = v->jongere, .tekst = nieuw.tekst};
	return doel_create(&v->h, &nieuw, &v->doel.id);
}

static int play_actie(struct verloop *v, const struct stap *s)
{
	const struct actie_nieuw nieuw = {.jongere = v->jongere,
					  .doel = v->doel.id,
					  .tekst = expand(v, s->tekst),
					  .wie = s->ander == ZELF ? (gebruiker_id){0}
								  : mens(v, s->ander),
					  .voor = workday(day_of(v, s->tot))};

	v->actie = (struct actie_row){.jongere_id = v->jongere, .tekst = nieuw.tekst};
	return actie_create(&v->h, &nieuw, &v->actie.id);
}

static int play_gedaan(struct verloop *v, UNUSED const struct stap *s)
{
	return actie_step(&v->h, &v->actie, PLANSTAP_KLAAR, NULL);
}

static int play_gehaald(struct verloop *v, UNUSED const struct stap *s)
{
	return doel_step(&v->h, &v->doel, PLANSTAP_KLAAR, NULL);
}

/* ---- telling ---- */

static int (*const plays[])(struct verloop *v, const struct stap *s) = {
    [STAP_CONTACT] = play_contact,
    [STAP_NAZORG] = play_contact,
    [STAP_PLAATSING] = play_plaatsing,
    [STAP_PROEF] = play_proef,
    [STAP_EVALUATIE] = play_evaluatie,
    [STAP_CONTRACT] = play_contract,
    [STAP_LOONWAARDE] = play_loonwaarde,
    [STAP_VERVOLG] = play_vervolg,
    [STAP_WENS] = play_wens,
    [STAP_AANBOD] = play_aanbod,
    [STAP_STOP] = play_stop,
    [STAP_KANT] = play_kant,
    [STAP_FASE] = play_fase,
    [STAP_BESTEMMING] = play_bestemming,
    [STAP_UITSTROOMGESPREK] = play_uitstroomgesprek,
    [STAP_WIL] = play_wil,
    [STAP_HELPT] = play_helpt,
    [STAP_BEMIDDELBAAR] = play_bemiddelbaar,
    [STAP_BEVINDING] = play_bevinding,
    [STAP_BETROKKENE] = play_betrokkene,
    [STAP_BETROKKENE_WEG] = play_betrokkene_weg,
    [STAP_NAASTE] = play_naaste,
    [STAP_HULP] = play_hulp,
    [STAP_REACTIE] = play_reactie,
    [STAP_CASUSREGISSEUR] = play_casusregisseur,
    [STAP_OVERDRACHT] = play_overdracht,
    [STAP_WEIGER] = play_weiger,
    [STAP_VOLGEND] = play_volgend,
    [STAP_MONITOR] = play_monitor,
    [STAP_WAAKVLAM] = play_waakvlam,
    [STAP_UITSTEL] = play_uitstel,
    [STAP_KENMERK] = play_kenmerk,
    [STAP_DOCUMENT] = play_document,
    [STAP_INTAKE] = play_intake,
    [STAP_ADVIES] = play_advies,
    [STAP_BESLISSING] = play_beslissing,
    [STAP_INKOMEN] = play_inkomen,
    [STAP_DOEL] = play_doel,
    [STAP_ACTIE] = play_actie,
    [STAP_GEDAAN] = play_gedaan,
    [STAP_GEHAALD] = play_gehaald,
    [STAP_SLUIT] = play_sluit,
};

/* Work begins and ends on any day, and so does trouble. */
static bool any_day(enum demo_stapsoort soort)
{
	return soort == STAP_PLAATSING || soort == STAP_CONTRACT || soort == STAP_STOP ||
	       soort == STAP_HULP;
}

static int jongere_play(struct db *db, void *arg)
{
	const struct verloop *begin = arg;
	struct verloop v = *begin;
	int rc;

	v.db = db;
	rc = dossier_create(&v);
	for (v.stap = v.j->stappen; !rc && v.stap->soort != STAP_EINDE_LIJST; v.stap++) {
		v.nummer++;
		v.dag = day_of(&v, v.stap->dag);
		v.dag = any_day(v.stap->soort) ? v.dag : workday(v.dag);
		rc = context_set(&v, v.stap->wie, v.dag);
		if (!rc)
			rc = plays[v.stap->soort](&v, v.stap);
	}
	return rc;
}

int demo_jongere_create(struct demo *d, const struct demo_jongere *j)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};
	struct verloop v = {.demo = d,
			    .a = d->arena,
			    .j = j,
			    .casusregisseur = j->casusregisseur,
			    .fase = j->fase,
			    .waakvlam = DATUM_GEEN};
	int telefoons = d->telefoons;
	int rc = db_write(d->database, &nobody, jongere_play, &v);

	if (rc)
		d->telefoons = telefoons;
	return rc;
}
