#include "cmd/demo_stap_plan.h"

#include "cmd/demo_pdf.h"
#include "store/bemiddelbaarheid.h"
#include "store/beslissing.h"
#include "store/bevinding.h"
#include "store/certificaat.h"
#include "store/denkniveau.h"
#include "store/document.h"
#include "store/intake.h"
#include "store/jongere.h"
#include "store/kenmerk.h"
#include "store/overeenkomst.h"
#include "store/regeling.h"
#include "store/werkbehoefte.h"

static int play_bemiddelbaar(struct verloop *v, const struct stap *s)
{
	const struct bemiddelbaar_oordeel oordeel = {
	    .stap = s->a, .reden = s->b, .tot = verloop_dag(v, s->tot)};

	return bemiddelbaarheid_judge(&v->h, v->jongere, &oordeel);
}

static int play_bevinding(struct verloop *v, const struct stap *s)
{
	const struct bevinding_nieuw nieuw = {.jongere = v->jongere,
					      .onderwerp = s->a,
					      .antwoord = s->b,
					      .bron = BEVINDING_GESPREK,
					      .tekst = verloop_text(v, s->tekst)};
	bevinding_id id;

	return bevinding_create(&v->h, &nieuw, &id);
}

static int add_kenmerk(struct verloop *v, const struct stap *s, kenmerk_id *id)
{
	const struct kenmerk_nieuw nieuw = {.jongere = v->jongere,
					    .onderdeel = (uint32_t)s->b,
					    .soort = s->a,
					    .tekst = verloop_text(v, s->tekst)};

	return kenmerk_create(&v->h, &nieuw, id);
}

static int play_kenmerk(struct verloop *v, const struct stap *s)
{
	kenmerk_id id;

	return add_kenmerk(v, s, &id);
}

static int play_vergissing(struct verloop *v, const struct stap *s)
{
	struct kenmerk_row k = {.jongere_id = v->jongere, .onderdeel = s->b};
	int rc = add_kenmerk(v, s, &k.id);

	return rc ? rc : kenmerk_withdraw(&v->h, &k);
}

static int play_intake(struct verloop *v, const struct stap *s)
{
	const struct intake_row none = {.id = v->jongere, .doelgroep = v->j->doelgroep};
	const char *lukt = s->tekst2 ? verloop_text(v, s->tekst2) : NULL;
	const struct intake_wijziging w = {
	    .inhoud = {verloop_text(v, s->tekst), v->j->doelgroep, lukt, s->a},
	    .besluit_reden = s->a == CHOICE_NONE ? NULL : lukt,
	    .diagnose_tot = s->tot == NIET ? DATUM_GEEN : workday(verloop_dag(v, s->tot))};

	return intake_update(&v->h, &none, &w);
}

static int play_advies(struct verloop *v, const struct stap *s)
{
	return expertise_create(&v->h, v->jongere,
				&(struct expertise_nieuw){.soort = s->a,
							  .wie = s->tekst2,
							  .vraag = verloop_text(v, s->tekst),
							  .voor = workday(verloop_dag(v, s->tot))});
}

static int play_overeenkomst(struct verloop *v, const struct stap *s)
{
	enum demo_mens begeleider = v->casusregisseur;
	organisatie_id organisatie = v->demo->regio.werkt_bij[begeleider];
	struct overeenkomsttekst_row tekst = {.nummer = OVEREENKOMST_VOORSTEL,
					      .tekst = overeenkomst_voorstel()};
	const struct overeenkomst_nieuw nieuw = {.jongere = v->jongere,
						 .organisatie = organisatie,
						 .tekst = &tekst,
						 .naam_jongere = kop_heel(v->a, v->j),
						 .naam_begeleider = demo_mens_naam(begeleider),
						 .datum = v->dag,
						 .wijze = s->a};
	overeenkomst_id id;
	int rc = s->b ? overeenkomsttekst_find(v->db, v->a, organisatie, &tekst) : 0;

	return rc ? rc : overeenkomst_create(&v->h, &nieuw, &id);
}

static int play_werkbehoefte(struct verloop *v, const struct stap *s)
{
	struct werkbehoefte_nieuw nieuw = {.is_geen = s->a == WERKBEHOEFTE_GEEN,
					   .toelichting = verloop_text(v, s->tekst),
					   .bron = BEVINDING_VAN_JONGERE,
					   .datum = v->dag};
	struct werkbeeld beeld;
	int rc = werkbeeld_load(v->db, v->a, v->jongere, &beeld);

	for (int i = 0; i < WERKBEHOEFTEN; i++)
		nieuw.belang[i] = i == s->a ? s->b : CHOICE_NONE;
	return rc ? rc : werkbehoefte_update(&v->h, v->jongere, &beeld, &nieuw);
}

static int play_vertel(struct verloop *v, const struct stap *s)
{
	return werkvertelling_create(&v->h, v->jongere, 1u << s->a, verloop_text(v, s->tekst),
				     v->dag);
}

static int play_certificaat(struct verloop *v, const struct stap *s)
{
	const struct certificaat_nieuw nieuw = {.soort = s->a,
						.naam = s->tekst,
						.behaald = v->dag,
						.tot = verloop_dag(v, s->tot),
						.is_gezien = true,
						.mag_verteld = s->b};
	certificaat_id id;

	return certificaat_create(&v->h, v->jongere, &nieuw, &id);
}

static int play_denkniveau(struct verloop *v, const struct stap *s)
{
	const struct denkniveau_nieuw nieuw = {s->a, s->b, verloop_text(v, s->tekst), v->dag};

	return denkniveau_create(&v->h, v->jongere, &nieuw);
}

static int play_document(struct verloop *v, const struct stap *s)
{
	const char *titel = verloop_text(v, s->tekst);
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
					       .besluit = verloop_text(v, s->tekst),
					       .reden = "Samen besproken.",
					       .stem = verloop_text(v, s->tekst2),
					       .aanwezig = 1u << AANWEZIG_JONGERE |
							   1u << AANWEZIG_CASUSREGISSEUR,
					       .terugblik = verloop_dag(v, s->tot)};
	beslissing_id id;

	return beslissing_create(&v->h, &nieuw, &id);
}

static int play_doel(struct verloop *v, const struct stap *s)
{
	const struct doel_nieuw nieuw = {.jongere = v->jongere,
					 .tekst = verloop_text(v, s->tekst),
					 .wens = s->a,
					 .route = CHOICE_NONE};

	v->doel = (struct doel_row){.jongere_id = v->jongere, .tekst = nieuw.tekst};
	return doel_create(&v->h, &nieuw, &v->doel.id);
}

static int play_actie(struct verloop *v, const struct stap *s)
{
	const struct actie_nieuw nieuw = {.jongere = v->jongere,
					  .doel = v->doel.id,
					  .tekst = verloop_text(v, s->tekst),
					  .wie = s->ander == ZELF ? (gebruiker_id){0}
								  : verloop_mens(v, s->ander),
					  .voor = workday(verloop_dag(v, s->tot))};

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

static int play_inkomen(struct verloop *v, const struct stap *s)
{
	return inkomen_create(&v->h, v->jongere,
			      &(struct inkomen){.doelgroepregister = s->a, .uitkering = s->b});
}

demo_play *const demo_stap_plan[STAP_COUNT] = {
    [STAP_KENMERK] = play_kenmerk,
    [STAP_VERGISSING] = play_vergissing,
    [STAP_DOCUMENT] = play_document,
    [STAP_INTAKE] = play_intake,
    [STAP_ADVIES] = play_advies,
    [STAP_OVEREENKOMST] = play_overeenkomst,
    [STAP_WERKBEHOEFTE] = play_werkbehoefte,
    [STAP_VERTEL] = play_vertel,
    [STAP_CERTIFICAAT] = play_certificaat,
    [STAP_DENKNIVEAU] = play_denkniveau,
    [STAP_BESLISSING] = play_beslissing,
    [STAP_INKOMEN] = play_inkomen,
    [STAP_DOEL] = play_doel,
    [STAP_ACTIE] = play_actie,
    [STAP_GEDAAN] = play_gedaan,
    [STAP_GEHAALD] = play_gehaald,
    [STAP_BEVINDING] = play_bevinding,
    [STAP_BEMIDDELBAAR] = play_bemiddelbaar,
};
