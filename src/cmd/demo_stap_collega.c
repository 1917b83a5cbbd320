#include "cmd/demo_stap_collega.h"

#include "store/betrokkene.h"
#include "store/coach.h"
#include "store/overdracht.h"
#include "store/verwijzing.h"

static int play_overdracht(struct verloop *v, const struct stap *s)
{
	const struct termijnen termijnen = termijnen_default();
	const struct overdracht_inhoud inhoud = {.onderdelen = OVERDRACHT_ONDERDELEN,
						 .toelichting = verloop_text(v, s->tekst),
						 .besproken = datum_plus(v->dag, -1),
						 .mening = OVERDRACHTMENING_JA,
						 .kennismaking = workday(verloop_dag(v, s->tot))};
	struct overdracht_row o;
	int rc = overdracht_create(&v->h, v->jongere, verloop_mens(v, s->ander), &inhoud,
				   &v->overdracht);

	rc = rc ? rc : overdracht_load(v->db, v->a, v->overdracht, &o);
	return rc ? rc : overdracht_offer(&v->h, &o, overdracht_verloopt(v->dag, &termijnen));
}

static int play_weiger(struct verloop *v, const struct stap *s)
{
	struct overdracht_row o;
	int rc = overdracht_load(v->db, v->a, v->overdracht, &o);

	return rc ? rc : overdracht_refuse(&v->h, &o, s->tekst);
}

static int play_neem_over(struct verloop *v, const struct stap *s)
{
	struct overdracht_row o;
	int rc = overdracht_load(v->db, v->a, v->overdracht, &o);

	if (rc)
		return rc;
	v->casusregisseur = s->wie;
	v->volgend = o.kennismaking_datum;
	return overdracht_accept(&v->h, &o, o.kennismaking_datum);
}

/* What is the same of both kinds. */
static int ask(struct verloop *v, const struct stap *s, struct verwijzing_inhoud *inhoud)
{
	const struct termijnen termijnen = termijnen_default();
	struct functie_nu wie;
	struct verwijzing_row row;
	int rc = functie_find_now(v->db, v->a, verloop_mens(v, s->ander), v->dag, &wie);

	if (rc)
		return rc;
	inhoud->vraag = verloop_text(v, s->tekst);
	inhoud->besproken = v->dag;
	inhoud->mening = OVERDRACHTMENING_JA;
	inhoud->onderdelen =
	    betrokkene_rol_onderdelen(betrokkene_rol_of(wie.rol)) & VERWIJZING_ONDERDELEN;
	inhoud->grondslag = functie_grondslag(&wie);
	inhoud->artikel = functie_artikel(&wie);
	rc = verwijzing_create(&v->h, v->jongere, wie.id, inhoud, &v->verwijzing);
	rc = rc ? rc : verwijzing_load(v->db, v->a, v->verwijzing, &row);
	return rc ? rc : verwijzing_offer(&v->h, &row, overdracht_verloopt(v->dag, &termijnen));
}

static int play_verwijzing(struct verloop *v, const struct stap *s)
{
	struct verwijzing_inhoud inhoud = {.van = v->dag, .tot = workday(verloop_dag(v, s->tot))};

	return ask(v, s, &inhoud);
}

static int play_coachverzoek(struct verloop *v, const struct stap *s)
{
	const struct coach_vraag vraag = {v->jongere, 0, v->dag};
	struct verwijzing_coach coach = {.reden = verloop_text(v, s->tekst2)};
	struct verwijzing_inhoud inhoud = {.van = DATUM_GEEN, .tot = DATUM_GEEN, .coach = &coach};
	struct coachkandidaat_row wie;
	struct db_rows voorstel;
	int rc = coachkandidaat_find(v->db, v->a, &vraag, verloop_mens(v, s->ander), &wie);

	rc = rc ? rc : coach_propose(v->db, v->a, &vraag, &voorstel);
	if (rc)
		return rc;
	coach.rol = betrokkene_rol_of(wie.rol);
	coach.uitleg = wie.uitleg;
	if (voorstel.count)
		coach.eerste = ((const struct coachkandidaat_row *)voorstel.rows)->id;
	return ask(v, s, &inhoud);
}

static int play_help_mee(struct verloop *v, UNUSED const struct stap *s)
{
	struct verwijzing_row row;
	int rc = verwijzing_load(v->db, v->a, v->verwijzing, &row);

	return rc ? rc : verwijzing_accept(&v->h, &row);
}

static int play_help_niet(struct verloop *v, const struct stap *s)
{
	struct verwijzing_row row;
	int rc = verwijzing_load(v->db, v->a, v->verwijzing, &row);

	return rc ? rc : verwijzing_refuse(&v->h, &row, s->tekst);
}

demo_play *const demo_stap_collega[STAP_COUNT] = {
    [STAP_OVERDRACHT] = play_overdracht,     [STAP_WEIGER] = play_weiger,
    [STAP_NEEM_OVER] = play_neem_over,       [STAP_VERWIJZING] = play_verwijzing,
    [STAP_COACHVERZOEK] = play_coachverzoek, [STAP_HELP_MEE] = play_help_mee,
    [STAP_HELP_NIET] = play_help_niet,
};
