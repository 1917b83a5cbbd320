#include "cmd/demo_stap_werk.h"

#include "store/contact.h"
#include "store/contract.h"
#include "store/detachering.h"
#include "store/proefplaatsing.h"
#include "store/regeling.h"
#include "store/uitval.h"
#include "store/werkgever.h"

#define RITME_DAGEN 91

QUERY(update_opgevolgd,
      "UPDATE t_plaatsing SET opgevolgd_op = $2, versie = versie + 1 WHERE id = $1");

/* Somebody spoke the young person after the place ended. */
static int opgevolgd_play(struct verloop *v)
{
	int rc = db_exec(v->db, &update_opgevolgd, ARGS(v->plaatsing, v->h.nu));

	v->opgevolgd = true;
	return db_done(rc);
}

static int play_contact(struct verloop *v, const struct stap *s)
{
	struct contact_nieuw nieuw = {.jongere = v->jongere,
				      .gebruiker = v->h.gebruiker,
				      .soort = s->a,
				      .met = s->b,
				      .datum = v->dag,
				      .tekst = verloop_text(v, s->tekst),
				      .nu = v->h.nu};
	contactmoment_id id;
	int rc;

	if (s->soort == STAP_NAZORG)
		nieuw.plaatsing = v->plaatsing;
	if (contactmet_telt(s->b))
		v->volgend = verloop_next_contact(v);
	nieuw.volgend = v->volgend;
	rc = contact_create(v->db, v->a, &nieuw, &id);
	if (rc || s->b != CONTACTMET_JONGERE || !v->plaatsing.nr || v->loopt || v->opgevolgd)
		return rc;
	return opgevolgd_play(v);
}

/* tekst2 "nee" or "besproken": whether the employer knows. */
static int play_plaatsing(struct verloop *v, const struct stap *s)
{
	enum demo_bedrijf bedrijf = s->bedrijf ? s->bedrijf : v->j->bedrijf;
	const struct plaatsing_nieuw nieuw = {
	    .jongere = v->jongere,
	    .werkgever = v->demo->regio.bedrijf[bedrijf],
	    .werkgever_naam = demo_bedrijf_naam(bedrijf),
	    .formeel = s->formeel ? v->demo->regio.bedrijf[s->formeel] : (werkgever_id){0},
	    .soort = s->a,
	    .functie = s->tekst ? s->tekst : v->j->werk,
	    .functiesoort = s->b,
	    .van = v->dag,
	    .verwacht_eind = s->tot ? verloop_dag(v, s->tot) : DATUM_GEEN,
	    .uren = s->uren,
	    .weet_werkgever = choice_find(&weet_werkgever_keuzes, s->tekst2 ? s->tekst2 : "ja"),
	    .nazorg_ritme = RITME_DAGEN,
	    .nazorg = verloop_mens(v, s->ander),
	    .jobcoach = s->jobcoach};
	int rc;

	v->bedrijf = bedrijf;
	v->plaatsingsoort = s->a;
	v->uren = (int)(s->uren * 100);
	v->loopt = true;
	v->opgevolgd = false;
	rc = plaatsing_create(&v->h, &nieuw, &v->plaatsing);
	return rc ? rc : verloop_fase(v, fase_of_plaatsing(s->a), NULL);
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
	    .doelen = verloop_text(v, s->tekst),
	    .taken = verloop_text(v, s->tekst2),
	    .begeleider = "Een vaste collega",
	    .voornemen = VOORNEMEN_JA,
	    .meting = true,
	    .motivering = verloop_text(v, "Zo ziet @ zelf of het werk past.")};
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

	rc = rc ? rc : proefplaatsing_evaluate(&v->h, &p, verloop_text(v, s->tekst));
	return rc ? rc
		  : handtekening_create(
			&v->h, &p,
			&(struct handtekening_row){.waarvoor = WAARVOOR_EVALUATIE,
						   .tekenaar = TEKENAAR_JONGERE,
						   .naam = v->j->roepnaam,
						   .wijze = TEKENWIJZE_SAMEN,
						   .datum = v->dag,
						   .evaluatieoordeel = s->a,
						   .tekst = verloop_text(v, s->tekst2)});
}

static int play_contract(struct verloop *v, const struct stap *s)
{
	v->contract = (struct contract_nieuw){.plaatsing = v->plaatsing,
					      .jongere = v->jongere,
					      .vorm = s->a,
					      .van = v->dag,
					      .tot = verloop_dag(v, s->tot),
					      .uren = s->uren};
	return contract_create(&v->h, &v->contract, &v->contract_id);
}

static int gesprek_play(struct verloop *v, const struct stap *s, int wens, int aanbod)
{
	v->volgend = verloop_next_contact(v);
	return contractgesprek_create(
	    &v->h, &(struct contractgesprek_nieuw){.contract = v->contract_id,
						   .jongere = v->jongere,
						   .plaatsing = v->plaatsing,
						   .contactsoort = CONTACTSOORT_TELEFOON,
						   .datum = v->dag,
						   .wens = wens,
						   .mag_werkgever = s->b == ANTWOORD_JA,
						   .aanbod = aanbod,
						   .tekst = verloop_text(v, s->tekst),
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
							       .tekst = verloop_text(v, s->tekst)});
}

#define OPZEGDAGEN 30

/* The first of those who are spoken at this employer. */
static int contact_find(struct verloop *v, werkgever_id werkgever, contactpersoon_id *ret)
{
	struct db_rows personen;
	int rc = contactpersoon_list(v->db, v->a, werkgever, &personen);
	const struct contactpersoon_row *list = personen.rows;

	*ret = !rc && personen.count ? list->id : (contactpersoon_id){0};
	return rc;
}

static int play_detachering(struct verloop *v, const struct stap *s)
{
	struct detachering_afspraak said = {.stoprisico = s->a,
					    .inleen_tot = verloop_dag(v, s->tot),
					    .opzegdagen = OPZEGDAGEN,
					    .na_inleen = s->b,
					    .tekst = verloop_text(v, s->tekst),
					    .inleenbesluit = CHOICE_NONE};
	struct detachering_row d;
	int rc = detachering_load(v->db, v->a, v->plaatsing, &d);

	rc = rc ? rc : contact_find(v, d.werkgever_id, &said.materieel_contact);
	rc = rc ? rc : contact_find(v, d.formele_werkgever_id, &said.formeel_contact);
	return rc ? rc : detachering_update(&v->h, &d, &said);
}

static int play_loonwaarde(struct verloop *v, const struct stap *s)
{
	const struct demo_meting *m = s->meting;
	const struct loonwaardemeting_nieuw nieuw = {
	    .plaatsing = v->plaatsing,
	    .jongere = v->jongere,
	    .datum = v->dag,
	    .percentage = s->b,
	    .soort = s->a,
	    .methode = s->a == LOONWAARDESOORT_GEMETEN ? MEETMETHODE_UNIFORM : CHOICE_NONE,
	    .meter = s->tekst,
	    .volgende = verloop_dag(v, s->tot),
	    .taken = m ? m->taken : NULL,
	    .n_taken = m ? m->aantal : 0};
	loonwaardemeting_id id;

	return loonwaardemeting_create(&v->h, &nieuw, &id);
}

static int play_forfait(struct verloop *v, const struct stap *s)
{
	return forfait_update(&v->h, v->plaatsing, v->jongere, v->dag, verloop_dag(v, s->tot));
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
					      .toelichting = verloop_text(v, s->tekst),
					      .had_geholpen = verloop_text(v, s->tekst2),
					      .opvolger = verloop_mens(v, M_CASUS),
					      .eerste_contact = workday(verloop_dag(v, s->tot))};
	int rc = plaatsing_end(&v->h, &einde);

	if (rc)
		return rc;
	v->loopt = false;
	if (plaatsinguitkomst_is_uitval(s->a))
		return verloop_fase(v, FASE_UITVAL, NULL);
	rc = opgevolgd_play(v);
	return rc ? rc : verloop_fase(v, fase_after(s->a), NULL);
}

demo_play *const demo_stap_werk[STAP_COUNT] = {
    [STAP_CONTACT] = play_contact,
    [STAP_NAZORG] = play_contact,
    [STAP_PLAATSING] = play_plaatsing,
    [STAP_PROEF] = play_proef,
    [STAP_EVALUATIE] = play_evaluatie,
    [STAP_CONTRACT] = play_contract,
    [STAP_DETACHERING] = play_detachering,
    [STAP_LOONWAARDE] = play_loonwaarde,
    [STAP_FORFAIT] = play_forfait,
    [STAP_VERVOLG] = play_vervolg,
    [STAP_WENS] = play_wens,
    [STAP_AANBOD] = play_aanbod,
    [STAP_STOP] = play_stop,
    [STAP_KANT] = play_kant,
};
