/*
 * Steps of a new text of an article: submit it, send it back, approve it, throw it away, and take
 * or leave what the program offers (F366; peers 8 "Kennispagina").
 *
 * Who:  RECHT_KENNIS_SCHRIJVEN. A text is approved by another than who wrote it.
 * Invariants: what was published stays as it was (artikelversie_vast); which step fits which state
 *       is domain/artikel's.
 */
#include "part/herleidbaar.h"
#include "part/redactie.h"

struct terug_in {
	const char *opmerking;
};
static const struct field terug_fields[] = {
    FIELD(struct terug_in, opmerking, LONG_TEXT, "Wat moet er anders?", .max = 1000),
};

static int voorstel_toestand(const struct redactie_row *a)
{
	if (moment_set(a->gearchiveerd_op))
		return ARTIKELTOESTAND_GEARCHIVEERD;
	switch (a->voorstel) {
	case ARTIKELSTAND_CONCEPT:
		return ARTIKELTOESTAND_CONCEPT;
	case ARTIKELSTAND_BEOORDELING:
		return ARTIKELTOESTAND_BEOORDELING;
	default:
		return CHOICE_NONE;
	}
}

static int do_stap(struct request *r, enum artikelstap stap, const char *opmerking)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);
	int rc = redactie_check_step(r, voorstel_toestand(a), stap);

	r->location = redactie_path(r, "");
	return rc ? rc : voorstel_step(&doing, a, stap, opmerking);
}

static int indienen_handle(struct request *r)
{
	r->flash = "Uw tekst staat klaar voor een collega.";
	r->undo = redactie_path(r, "terug");
	return do_stap(r, ARTIKELSTAP_DIEN_IN, NULL);
}

static int terug_check(struct request *r)
{
	const struct terug_in *in = r->in;
	const struct openbaar_veld tekst = {"opmerking", "Wat moet er anders", in->opmerking,
					    HERLEIDBAAR_NAMEN};

	return herleidbaar_check_openbaar(r, &tekst, 1, 0);
}

static int terug_handle(struct request *r)
{
	const struct terug_in *in = r->in;

	r->flash = "De tekst is terug bij de schrijver.";
	return do_stap(r, ARTIKELSTAP_TREK_TERUG, in->opmerking);
}

static int goedkeuren_handle(struct request *r)
{
	const struct redactie_row *a = r->object;

	if (a->ingediend_door_id.nr == r->wie.gebruiker.nr)
		return fail(r, ERR_CONFLICT, "nobody approves what he wrote himself");
	r->flash = "Gepubliceerd. Iedereen kan het lezen.";
	return do_stap(r, ARTIKELSTAP_KEUR_GOED, NULL);
}

static int weggooien_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (voorstel_toestand(a) != ARTIKELTOESTAND_CONCEPT)
		return fail(r, ERR_CONFLICT, "there is no text to throw away");
	r->location = redactie_path(r, "");
	r->flash = "De tekst is weggelegd. U vindt haar bij alle teksten.";
	return voorstel_drop(&doing, a);
}

static int overnemen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (!a->aanbod_id.nr || a->voorstel != CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "nothing is offered, or a text is being written");
	r->location = redactie_path(r, "");
	r->flash = "De tekst staat klaar als nieuwe tekst. Laat een collega meelezen.";
	return aanbod_take(&doing, a);
}

static int niet_overnemen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (!a->aanbod_id.nr)
		return fail(r, ERR_CONFLICT, "nothing is offered");
	r->location = redactie_path(r, "");
	r->flash = "Uw eigen tekst blijft staan.";
	return aanbod_drop(&doing, a);
}

/* ---- routes ---- */

#define ACT(wat, summary_, handle_)                                                                \
	{                                                                                          \
		.method = POST, .path = REDACTIE_PAD "/" wat, .recht = RECHT_KENNIS_SCHRIJVEN,     \
		.summary = (summary_), .doel = REDACTIE_DOEL, .object = &object_redactie,          \
		.handle = (handle_), .scenario = "kennis"                                          \
	}

static const struct route routes[] = {
    ACT("indienen", "Een tekst laten meelezen", indienen_handle),
    ACT("goedkeuren", "Een tekst goedkeuren", goedkeuren_handle),
    ACT("weggooien", "Een tekst weggooien", weggooien_handle),
    ACT("overnemen", "Een tekst van Redactie Startbaan gebruiken", overnemen_handle),
    ACT("niet-overnemen", "De eigen tekst houden", niet_overnemen_handle),
    {.method = POST,
     .path = REDACTIE_PAD "/terug",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een tekst terugsturen",
     .doel = REDACTIE_DOEL,
     .object = &object_redactie,
     FIELDS(terug_fields, struct terug_in),
     .check = terug_check,
     .handle = terug_handle,
     .again = REDACTIE_PAD,
     .scenario = "kennis"},
};
PAGE(artikelstap, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
