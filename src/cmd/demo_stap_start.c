#include "cmd/demo_stap_start.h"

#include "store/ingroei.h"
#include "store/melding.h"
#include "store/ontwikkelwens.h"
#include "store/startlijst.h"

static int play_startlijst(struct verloop *v, const struct stap *s)
{
	struct start_kop plek;
	int rc = start_kop_load(v->db, v->a, v->plaatsing, &plek);

	return rc ? rc
		  : startlijst_create(&v->h, &plek, verloop_mens(v, s->ander),
				      verloop_dag(v, s->tot));
}

static int play_startpunt(struct verloop *v, const struct stap *s)
{
	struct db_rows punten;
	int rc = startpunt_list(v->db, v->a, v->plaatsing, &punten);
	const struct startpunt_row *rows = punten.rows;

	for (size_t i = 0; !rc && i < punten.count; i++)
		if (rows[i].startonderwerp == s->a)
			return startpunt_update(&v->h, &rows[i],
						&(struct startpunt_antwoord){
						    rows[i].gebruiker_id, rows[i].voor_datum,
						    PLANSTAND_KLAAR, verloop_text(v, s->tekst)});
	return rc ? rc : ERR_GEEN_RIJ;
}

static int play_startafspraak(struct verloop *v, const struct stap *s)
{
	struct start_kop plek;
	int rc = start_kop_load(v->db, v->a, v->plaatsing, &plek);

	return rc ? rc
		  : startafspraak_create(&v->h, &plek,
					 &(struct startafspraak_row){
					     .verwachting_jongere = verloop_text(v, s->tekst),
					     .verwachting_werkgever = verloop_text(v, s->tekst2),
					     .vertel_datum = DATUM_GEEN});
}

static int play_ingroei(struct verloop *v, const struct stap *s)
{
	struct ingroei_stap stappen[INGROEI_STAPPEN];
	const struct ingroei_voorstel voorstel = {.van = verloop_dag(v, s->tot),
						  .begin = s->uren,
						  .erbij = s->a,
						  .weken = s->b,
						  .tot = v->uren / 100.0};
	const struct ingroeibeeld none = {0};

	return ingroei_create(
	    &v->h, &none,
	    &(struct ingroei_nieuw){v->plaatsing, v->jongere, stappen,
				    ingroei_plan(&voorstel, v->h.vandaag, stappen)});
}

static int play_ontwikkelwens(struct verloop *v, const struct stap *s)
{
	return ontwikkelwens_create(
	    &v->h, &(struct ontwikkelwens_nieuw){.plaatsing = v->plaatsing,
						 .jongere = v->jongere,
						 .soort = s->a,
						 .tekst = verloop_text(v, s->tekst),
						 .datum = v->dag,
						 .mag_werkgever = true});
}

static int play_wensantwoord(struct verloop *v, const struct stap *s)
{
	struct db_rows wensen;
	int rc = ontwikkelwens_list(v->db, v->a, v->plaatsing, &wensen);

	return rc ? rc
		  : ontwikkelwens_answer(&v->h, wensen.rows, s->a, verloop_text(v, s->tekst),
					 v->dag);
}

static int play_wensuitkomst(struct verloop *v, const struct stap *s)
{
	struct db_rows wensen;
	int rc = ontwikkelwens_list(v->db, v->a, v->plaatsing, &wensen);

	return rc ? rc : ontwikkelwens_end(&v->h, wensen.rows, verloop_text(v, s->tekst));
}

static int play_melding(struct verloop *v, const struct stap *s)
{
	melding_id id;

	return melding_create(&v->h,
			      &(struct melding_nieuw){.plaatsing = v->plaatsing,
						      .jongere = v->jongere,
						      .melder = s->a,
						      .soort = s->b,
						      .licht = s->c,
						      .tekst = verloop_text(v, s->tekst)},
			      &id);
}

static int play_meldingantwoord(struct verloop *v, const struct stap *s)
{
	struct db_rows meldingen;
	int rc = melding_list(v->db, v->a, v->plaatsing, INT64_MAX, 1, &meldingen);

	return rc ? rc : melding_answer(&v->h, meldingen.rows, verloop_text(v, s->tekst));
}

demo_play *const demo_stap_start[STAP_COUNT] = {
    [STAP_STARTLIJST] = play_startlijst,           [STAP_STARTPUNT] = play_startpunt,
    [STAP_STARTAFSPRAAK] = play_startafspraak,     [STAP_INGROEI] = play_ingroei,
    [STAP_ONTWIKKELWENS] = play_ontwikkelwens,     [STAP_WENSANTWOORD] = play_wensantwoord,
    [STAP_WENSUITKOMST] = play_wensuitkomst,       [STAP_MELDING] = play_melding,
    [STAP_MELDINGANTWOORD] = play_meldingantwoord,
};
