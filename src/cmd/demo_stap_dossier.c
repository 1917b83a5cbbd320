#include "cmd/demo_stap_dossier.h"

#include "domain/werkdag.h"
#include "store/betrokkene.h"
#include "store/caseloadoverdracht.h"
#include "store/coach.h"
#include "store/hulp.h"
#include "store/jongere.h"
#include "store/naaste.h"
#include "store/uitstroom.h"
#include "store/vangnet.h"
#include "store/waakvlam.h"
#include "store/zwaarte.h"

QUERY(insert_uitstel,
      "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op)"
      " VALUES ($1, $2, $3, $4, $5, $6)");
QUERY(update_volgend, "UPDATE t_jongere SET volgend_contact_datum = $2 WHERE id = $1");

static int play_fase(struct verloop *v, const struct stap *s)
{
	return verloop_fase(v, s->a, verloop_text(v, s->tekst));
}

static int play_bestemming(struct verloop *v, const struct stap *s)
{
	return bestemming_update(&v->h, v->jongere,
				 &(struct bestemming_inhoud){.bestemming = s->a,
							     .plek = verloop_text(v, s->tekst),
							     .contact = s->tekst2});
}

static int play_uitstroomgesprek(struct verloop *v, const struct stap *s)
{
	const char *tekst = verloop_text(v, s->tekst);

	if (tekst)
		v->volgend = workday(datum_plus(v->dag, 91));
	return uitstroomgesprek_update(
	    &v->h, v->jongere,
	    &(struct uitstroomgesprek_inhoud){.datum =
						  tekst ? v->dag : workday(verloop_dag(v, s->tot)),
					      .soort = s->a,
					      .ouders = s->b,
					      .tekst = tekst,
					      .volgend = v->volgend});
}

static int play_wil(struct verloop *v, const struct stap *s)
{
	return jongere_update_wil(&v->h, v->jongere, verloop_text(v, s->tekst));
}

static int play_helpt(struct verloop *v, const struct stap *s)
{
	return jongere_update_helpt(&v->h, v->jongere, verloop_text(v, s->tekst));
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
	int rc = functie_find_now(v->db, v->a, verloop_mens(v, s->ander), v->dag, &wie);

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
		if (row[i].gebruiker_id.nr == verloop_mens(v, s->ander).nr)
			return betrokkene_end(v->db, v->a, &row[i], s->tekst, v->h.nu, v->dag);
	return ERR_GEEN_RIJ;
}

static int play_coach(struct verloop *v, const struct stap *s)
{
	const struct coach_vraag vraag = {v->jongere, 0, v->dag};
	struct coachkandidaat_row wie;
	struct db_rows voorstel;
	int rc = coachkandidaat_find(v->db, v->a, &vraag, verloop_mens(v, s->ander), &wie);

	rc = rc ? rc : coach_propose(v->db, v->a, &vraag, &voorstel);
	return rc ? rc
		  : coachkeuze_create(
			&v->h, &(struct coachkeuze_nieuw){
				   .jongere = v->jongere,
				   .wie = &wie,
				   .eerste = ((const struct coachkandidaat_row *)voorstel.rows)->id,
				   .reden = verloop_text(v, s->tekst)});
}

static int play_naaste(struct verloop *v, const struct stap *s)
{
	const struct naaste_nieuw nieuw = {.jongere = v->jongere,
					   .naam = verloop_text(v, s->tekst),
					   .relatie = s->a,
					   .telefoon = verloop_telefoon(v),
					   .vertrouwenspersoon = s->b != 0,
					   .mag_bellen = true};

	return naaste_create(&v->h, &nieuw, &v->naaste);
}

static int play_casusregisseur(struct verloop *v, const struct stap *s)
{
	struct caseloadgift gift = {.van = verloop_mens(v, M_CASUS),
				    .reden = "Andere verdeling in het team."};
	struct dossiergift dossier = {
	    .jongere = v->jongere,
	    .lijn = arena_format(v->a, "%s is nu casusregisseur", demo_mens_naam(s->ander))};
	caseloadoverdracht_id samen = {0};
	overgedragen_id een = {0};
	int rc;

	v->casusregisseur = s->ander;
	v->volgend = workday(datum_plus(v->dag, 14));
	gift.naar = verloop_mens(v, M_CASUS);
	dossier.was = dossier.volgend = v->volgend;
	rc = caseloadoverdracht_start(&v->h, &gift, &samen);
	return rc ? rc : dossier_give(&v->h, samen, gift.naar, &dossier, &een);
}

static int play_volgend(struct verloop *v, const struct stap *s)
{
	v->volgend = workday(verloop_dag(v, s->tot));
	return db_done(db_exec(v->db, &update_volgend, ARGS(v->jongere, v->volgend)));
}

static int play_monitor(struct verloop *v, UNUSED const struct stap *s)
{
	v->monitor = true;
	return jongere_update_monitor(&v->h, v->jongere, true);
}

static int play_waakvlam(struct verloop *v, const struct stap *s)
{
	v->waakvlam = workday(verloop_dag(v, s->tot));
	v->volgend = verloop_next_contact(v);
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
	return db_done(db_exec(v->db, &insert_uitstel,
			       ARGS(v->jongere, s->tekst2, v->h.gebruiker, verloop_dag(v, s->tot),
				    s->tekst, v->h.nu)));
}

static int play_sluit(struct verloop *v, const struct stap *s)
{
	return jongere_end(&v->h, v->jongere, s->a, verloop_text(v, s->tekst));
}

static int play_hulp(struct verloop *v, const struct stap *s)
{
	return hulp_ask(&v->h, v->jongere, verloop_text(v, s->tekst), &v->signaal);
}

static int play_reactie(struct verloop *v, const struct stap *s)
{
	return hulp_answer(&v->h, v->signaal, v->jongere, verloop_text(v, s->tekst));
}

static int play_vangnet(struct verloop *v, const struct stap *s)
{
	const struct termijnen termijnen = termijnen_default();
	signaal_id id;

	return vangnet_create(&v->h,
			      &(struct vangnet_melding){
				  .jongere = v->jongere,
				  .wie = "Een collega in het netwerk",
				  .tekst = verloop_text(v, s->tekst),
				  .uiterlijk = werkdag_plus(v->dag, termijnen.vangnet_werkdagen)},
			      &id);
}

static int play_zwaarte(struct verloop *v, const struct stap *s)
{
	return zwaarte_create(&v->h, v->jongere, s->a, verloop_text(v, s->tekst));
}

demo_play *const demo_stap_dossier[STAP_COUNT] = {
    [STAP_FASE] = play_fase,
    [STAP_BESTEMMING] = play_bestemming,
    [STAP_UITSTROOMGESPREK] = play_uitstroomgesprek,
    [STAP_WIL] = play_wil,
    [STAP_HELPT] = play_helpt,
    [STAP_BETROKKENE] = play_betrokkene,
    [STAP_BETROKKENE_WEG] = play_betrokkene_weg,
    [STAP_COACH] = play_coach,
    [STAP_NAASTE] = play_naaste,
    [STAP_HULP] = play_hulp,
    [STAP_VANGNET] = play_vangnet,
    [STAP_REACTIE] = play_reactie,
    [STAP_CASUSREGISSEUR] = play_casusregisseur,
    [STAP_VOLGEND] = play_volgend,
    [STAP_MONITOR] = play_monitor,
    [STAP_WAAKVLAM] = play_waakvlam,
    [STAP_ZWAARTE] = play_zwaarte,
    [STAP_UITSTEL] = play_uitstel,
    [STAP_SLUIT] = play_sluit,
};
