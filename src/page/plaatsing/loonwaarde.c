/*
 * Loonwaarde: recording what somebody's work is worth in percents of the minimum wage.
 *
 * What:  a measurement is added to a place: an estimate, a result, or the tasks that it is reckoned
 *        from (domain/loonwaarde.h). One measurement, and withdrawing it: loonwaardemeting.c. The
 *        series stands with the place, as a table and a chart drawn from it.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: 0 to 100 percent without a floor (F246): a low beginning is where growth becomes
 *        visible. It says whether it was measured or estimated, how and by whom. With tasks the
 *        result follows from them, and the table refuses another one.
 * On purpose absent: the subsidy that follows from it (regeling.c). Half an hour a day for each
 *        task at least: on how many days somebody works is not kept, so the form says it.
 * Rows:  F244-F250.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/loonwaarde.h"

#define DOEL "begeleiding naar werk"

static const struct shape meting_shape =
    SHAPE("LoonwaardemetingInBeeld", struct loonwaardemeting_row, loonwaardemeting_columns);

/* ---- what is typed ---- */

#define TAAK_IN(nr)                                                                                \
	const char *naam_##nr;                                                                     \
	int64_t deel_##nr, tempo_##nr, kwaliteit_##nr, netto_##nr

struct meting_in {
	struct datum datum;
	int soort;
	int methode;
	const char *meter;
	int64_t percentage;
	struct datum volgende;
	TAAK_IN(1);
	TAAK_IN(2);
	TAAK_IN(3);
	TAAK_IN(4);
	TAAK_IN(5);
};

#define TAAK_FIELDS(nr)                                                                            \
	FIELD(struct meting_in, naam_##nr, TEXT, "Hoofdtaak " #nr, .max = 80),                     \
	    FIELD(struct meting_in, deel_##nr, INT, "Deel van de week in procenten",               \
		  .least = HOOFDTAAK_DEEL_MIN, .most = 100,                                        \
		  .hint = "Minstens een half uur per dag."),                                       \
	    FIELD(struct meting_in, tempo_##nr, INT, "Tempo in procenten", .most = 100),           \
	    FIELD(struct meting_in, kwaliteit_##nr, INT, "Kwaliteit in procenten", .most = 100),   \
	    FIELD(struct meting_in, netto_##nr, INT, "Netto werktijd in procenten", .most = 100)

static const struct field meting_fields[] = {
    FIELD(struct meting_in, datum, DATE, "Datum van de meting", .required = true,
	  .after = DAYS(-3660), .before = DAYS(0)),
    FIELD_CHOICE_OF(struct meting_in, soort, loonwaardesoorten, "Wat voor meting?",
		    .required = true),
    FIELD_CHOICE_OF(struct meting_in, methode, meetmethoden, "Methode", .select = true,
		    .hint = "Van een meting op de werkplek."),
    FIELD(struct meting_in, meter, TEXT, "Wie heeft gemeten?", .required = true, .max = 120),
    FIELD(struct meting_in, percentage, INT, "Loonwaarde in procenten", .most = 100,
	  .hint = "Van 0 tot en met 100. Vult u hieronder de hoofdtaken in, laat dit dan leeg."),
    FIELD(struct meting_in, volgende, DATE, "Volgende meting", .after = DAYS(0),
	  .before = DAYS(3660)),
    TAAK_FIELDS(1),
    TAAK_FIELDS(2),
    TAAK_FIELDS(3),
    TAAK_FIELDS(4),
    TAAK_FIELDS(5),
};
#define VELDEN_TAAK 5
#define VELD_TAAK_1 (COUNT(meting_fields) - (size_t)HOOFDTAKEN_MAX * VELDEN_TAAK)

/* The tasks as they were typed, numbered as on the form. */
struct getypt {
	const char *naam;
	int64_t deel, tempo, kwaliteit, netto;
};
#define GETYPT(nr)                                                                                 \
	{                                                                                          \
		in->naam_##nr, in->deel_##nr, in->tempo_##nr, in->kwaliteit_##nr, in->netto_##nr   \
	}

static bool is_typed(const struct getypt *g)
{
	return g->naam || g->deel != FIELD_INT_NONE || g->tempo != FIELD_INT_NONE ||
	       g->kwaliteit != FIELD_INT_NONE || g->netto != FIELD_INT_NONE;
}

struct ingevuld {
	struct hoofdtaak_nieuw taken[HOOFDTAKEN_MAX];
	size_t aantal;
	int laatste;    /* number on the form; 0: none */
	int onvolledig; /* of the first that misses something; 0: none */
	int deel;       /* together */
};

static struct ingevuld fill_taken(const struct meting_in *in)
{
	const struct getypt all[HOOFDTAKEN_MAX] = {GETYPT(1), GETYPT(2), GETYPT(3), GETYPT(4),
						   GETYPT(5)};
	struct ingevuld ret = {0};

	for (int i = 0; i < HOOFDTAKEN_MAX; i++) {
		const struct getypt *g = &all[i];

		if (!is_typed(g))
			continue;
		ret.laatste = i + 1;
		if (!g->naam || g->deel < 0 || g->tempo < 0 || g->kwaliteit < 0 || g->netto < 0) {
			ret.onvolledig = ret.onvolledig ? ret.onvolledig : i + 1;
			continue;
		}
		ret.deel += (int)g->deel;
		ret.taken[ret.aantal++] =
		    (struct hoofdtaak_nieuw){.naam = g->naam,
					     .taak = {.tempo = (int)g->tempo,
						      .kwaliteit = (int)g->kwaliteit,
						      .netto = (int)g->netto,
						      .deel = (int)g->deel}};
	}
	return ret;
}

/* ---- the form ---- */

static int nieuw_form_handle(struct request *r)
{
	struct meting_in *form = request_form(r, NULL);

	form->datum = r->vandaag;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const struct ui_form form = {.action = arena_format(h->arena, "%s/loonwaardemetingen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)};

	ui_h1(h, arena_format(h->arena, "Loonwaarde van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_form_begin(h, &form);
	for (size_t i = 0; i < VELD_TAAK_1; i++)
		ui_field(h, &fields[i]);
	ui_p(h, "Staan er hoofdtaken in het rapport? Vul ze over. De loonwaarde volgt er dan uit: "
		"tempo keer kwaliteit keer netto werktijd, naar het deel van de week.");
	for (int nr = 1; nr <= HOOFDTAKEN_MAX; nr++)
		ui_more_fields(h, arena_format(h->arena, "Hoofdtaak %d", nr),
			       &fields[VELD_TAAK_1 + (size_t)(nr - 1) * VELDEN_TAAK], VELDEN_TAAK);
	ui_form_end(h, &form);
}

/* ---- recording ---- */

static void check_datum(struct request *r, const struct meting_in *in)
{
	const struct plaatsing_kop *p = r->object;
	char *text = arena_alloc(r->arena, DATUM_TEXT_MAX);

	if (!datum_set(in->datum))
		return;
	if (in->datum.dag < p->van_datum.dag)
		invalid(r, "datum", "Datum van de meting: kies %s of later. Toen begon deze plek.",
			datum_lang(p->van_datum, text));
	else if (datum_set(p->eind_datum) && in->datum.dag > p->eind_datum.dag)
		invalid(r, "datum",
			"Datum van de meting: kies %s of eerder. Toen stopte deze plek.",
			datum_lang(p->eind_datum, text));
	if (datum_set(in->volgende) && in->volgende.dag <= in->datum.dag)
		invalid(r, "volgende", "Volgende meting: kies een dag na deze meting.");
}

static void check_methode(struct request *r, const struct meting_in *in)
{
	if (in->soort == LOONWAARDESOORT_GEMETEN && in->methode == CHOICE_NONE)
		invalid(r, "methode", "Methode: kies hoe er is gemeten.");
	else if (in->soort == LOONWAARDESOORT_INDICATIEF && in->methode != CHOICE_NONE)
		invalid(r, "methode", "Methode: laat dit leeg bij een schatting.");
	else if (datum_set(in->datum) && !meetmethode_is_there(in->methode, in->datum))
		invalid(r, "methode",
			"Methode: de uniforme methode is er sinds 1 juli 2021. Kies een andere.");
}

static const char *field_of_taak(struct request *r, const char *what, int nr)
{
	return arena_format(r->arena, "%s_%d", what, nr);
}

static void check_taken(struct request *r, const struct meting_in *in, const struct ingevuld *i)
{
	if (in->soort == LOONWAARDESOORT_INDICATIEF)
		invalid(r, "soort",
			"Wat voor meting: met hoofdtaken is het gemeten op de werkplek.");
	if (i->onvolledig)
		invalid(
		    r, field_of_taak(r, "naam", i->onvolledig),
		    "Hoofdtaak %d: vul de naam, het deel van de week, tempo, kwaliteit en netto "
		    "werktijd in.",
		    i->onvolledig);
	else if (i->deel != 100)
		invalid(r, field_of_taak(r, "deel", i->laatste),
			"Deel van de week: samen is dit nu %d procent. Het moet 100 zijn.",
			i->deel);
}

/* What the tasks come to, or what was typed; false: neither is known. */
static bool percentage_of(const struct meting_in *in, const struct ingevuld *taken, int64_t *ret)
{
	struct hoofdtaak list[HOOFDTAKEN_MAX];
	int percentage;

	*ret = in->percentage;
	if (!taken->laatste)
		return in->percentage != FIELD_INT_NONE;
	for (size_t i = 0; i < taken->aantal; i++)
		list[i] = taken->taken[i].taak;
	if (taken->onvolledig || !loonwaarde_compute(list, taken->aantal, &percentage))
		return false;
	*ret = percentage;
	return true;
}

static int nieuw_check(struct request *r)
{
	const struct meting_in *in = r->in;
	const struct ingevuld taken = fill_taken(in);
	int64_t percentage;
	bool known = percentage_of(in, &taken, &percentage);

	check_datum(r, in);
	check_methode(r, in);
	if (taken.laatste)
		check_taken(r, in, &taken);
	else if (!known)
		invalid(r, "percentage",
			"Loonwaarde in procenten: vul een getal in, of vul de hoofdtaken in.");
	if (known && in->percentage != FIELD_INT_NONE && in->percentage != percentage)
		invalid(r, "percentage",
			"Loonwaarde in procenten: de hoofdtaken komen uit op %d. Laat dit leeg, of "
			"verbeter de hoofdtaken.",
			(int)percentage);
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct meting_in *in = r->in;
	const struct ingevuld taken = fill_taken(in);
	const struct handeling doing = request_doing(r);
	struct loonwaardemeting_nieuw nieuw = {.plaatsing = p->id,
					       .jongere = p->jongere_id,
					       .datum = in->datum,
					       .soort = in->soort,
					       .methode = in->methode,
					       .meter = in->meter,
					       .volgende = in->volgende,
					       .taken = taken.taken,
					       .n_taken = taken.aantal};
	loonwaardemeting_id id;
	int rc;

	if (!percentage_of(in, &taken, &nieuw.percentage))
		return fail(r, ERR_INVOER, "a measurement without a result");
	rc = loonwaardemeting_create(&doing, &nieuw, &id);
	if (rc)
		return rc;
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "De meting is vastgelegd.";
	r->undo = request_path(r, "/loonwaardemetingen/%s/intrekken", ID_LOONWAARDEMETING, id.nr);
	return r->json ? request_row(r, object_loonwaardemeting.query, ARGS(id),
				     loonwaardemeting_columns, r->out)
		       : 0;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/loonwaardemetingen/nieuw",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Loonwaarde vastleggen",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "loonwaarde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/loonwaardemetingen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Loonwaarde vastleggen",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(meting_fields, struct meting_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .shape = &meting_shape,
     .again = "/plaatsingen/:plaatsing/loonwaardemetingen/nieuw",
     .scenario = "loonwaarde"},
};
PAGE(loonwaarde, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
