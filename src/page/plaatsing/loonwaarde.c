/*
 * Loonwaarde: what somebody's work is worth in percents of the minimum wage, as a series over
 * the years.
 *
 * What:  a measurement is added to a place and can be withdrawn; the series stands with the
 *       place, as a table and a chart drawn from it.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: 0 to 100 percent without a floor (F246): a low beginning is where growth becomes
 *       visible. A measurement says whether it was measured or estimated, and by whom.
 * On purpose absent: the subsidy that follows from it (regeling.c). Changing a measurement: a
 *       wrong one is withdrawn and recorded anew.
 * Rows:  F244-F250.
 */
#include "gate/page.h"

#include "domain/loonwaarde.h"
#include "store/gebeurtenis.h"
#include "store/jongere.h"
#include "store/plaatsing.h"

#define DOEL "begeleiding naar werk"

/* ---- rows ---- */

struct meting_row {
	loonwaardemeting_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	struct datum datum;
	int64_t percentage;
	int soort;
	const char *meter;
	struct datum volgende_datum;
};
static const struct column meting_columns[] = {
    COLUMN_ID(struct meting_row, id, loonwaardemeting, LOONWAARDEMETING, "Nummer"),
    COLUMN_ID(struct meting_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct meting_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct meting_row, zicht, INT, NULL, 0),
    COLUMN(struct meting_row, versie, INT, "Versie", 0),
    COLUMN(struct meting_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct meting_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct meting_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct meting_row, datum, DATUM, "Datum", ONDERDEEL_WERK),
    COLUMN(struct meting_row, percentage, INT, "Loonwaarde in procenten", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct meting_row, soort, loonwaardesoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct meting_row, meter, TEXT, "Door wie", ONDERDEEL_WERK),
    COLUMN(struct meting_row, volgende_datum, DATUM, "Volgende meting", ONDERDEEL_WERK),
};
QUERY(
    meting_find,
    "SELECT l.id, l.plaatsing_id, l.jongere_id, j.zicht, l.versie, j.roepnaam, j.achternaam, w.naam AS werkgever, l.datum, "
    "l.percentage, l.soort, l.meter, l.volgende_datum FROM loonwaardemeting l JOIN plaatsing p ON p.id = l.plaatsing_id "
    "JOIN jongere j ON j.id = l.jongere_id JOIN werkgever w ON w.id = p.werkgever_id WHERE l.id = $1");
QUERY(meting_withdraw,
      "UPDATE t_loonwaardemeting SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_meting = {.kind = ID_LOONWAARDEMETING,
					    .query = &meting_find,
					    .columns = meting_columns,
					    .n_columns = COUNT(meting_columns),
					    .size = sizeof(struct meting_row)};
static const struct shape meting_shape =
    SHAPE("LoonwaardemetingInBeeld", struct meting_row, meting_columns);

/* ---- a new measurement ---- */

struct meting_in {
	struct datum datum;
	int64_t percentage;
	int soort;
	const char *meter;
	struct datum volgende;
};
static const struct field meting_fields[] = {
    FIELD(struct meting_in, datum, DATE, "Datum van de meting", .required = true,
	  .after = DAYS(-3660), .before = DAYS(0)),
    FIELD(struct meting_in, percentage, INT, "Loonwaarde in procenten", .required = true,
	  .least = 0, .most = 100,
	  .hint = "Van 0 tot en met 100. Ook een laag begin telt: zo is de groei te zien."),
    FIELD_CHOICE_OF(struct meting_in, soort, loonwaardesoorten, "Wat voor meting?",
		    .required = true),
    FIELD(struct meting_in, meter, TEXT, "Wie heeft gemeten?", .required = true, .max = 120),
    FIELD(struct meting_in, volgende, DATE, "Volgende meting", .after = DAYS(0),
	  .before = DAYS(3660)),
};

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

	ui_h1(h, arena_format(h->arena, "Loonwaarde van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/loonwaardemetingen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int nieuw_check(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct datum datum = ((const struct meting_in *)r->in)->datum;
	char *text = arena_alloc(r->arena, DATUM_TEXT_MAX);

	if (datum.dag < p->van_datum.dag)
		invalid(r, "datum", "Datum van de meting: kies %s of later. Toen begon deze plek.",
			datum_lang(p->van_datum, text));
	else if (datum_set(p->eind_datum) && datum.dag > p->eind_datum.dag)
		invalid(r, "datum",
			"Datum van de meting: kies %s of eerder. Toen stopte deze plek.",
			datum_lang(p->eind_datum, text));
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct meting_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct loonwaardemeting_nieuw nieuw = {.plaatsing = p->id,
						     .jongere = p->jongere_id,
						     .datum = in->datum,
						     .percentage = in->percentage,
						     .soort = in->soort,
						     .meter = in->meter,
						     .volgende = in->volgende};
	loonwaardemeting_id id;
	int rc = loonwaardemeting_create(&doing, &nieuw, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "De meting is vastgelegd.";
	r->undo = request_path(r, "/loonwaardemetingen/%s/intrekken", ID_LOONWAARDEMETING, id.nr);
	return r->json ? request_row(r, &meting_find, ARGS(id), meting_columns, r->out) : 0;
}

/* ---- one measurement, and withdrawing it ---- */

static int meting_handle(struct request *r)
{
	*(struct meting_row *)r->out = *(const struct meting_row *)r->object;
	return 0;
}

static void meting_view(struct html *h, struct request *r)
{
	const struct meting_row *m = r->object;
	const struct ui_action withdraw = {
	    .label = "Trek deze meting in",
	    .post = true,
	    .versie = m->versie,
	    .icon = UI_ICON_KRUIS,
	    .url = html_url(h, "/loonwaardemetingen/%s/intrekken", TOKEN(h, m->id))};

	ui_h1(h, arena_format(h->arena, "Loonwaarde van %s", kop_kort(h->arena, m)), NULL);
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, m->plaatsing_id)),
		arena_format(h->arena, "Naar de plek bij %s", m->werkgever));
	ui_facts_begin(h);
	ui_fact(h, "Datum", html_datum(h, m->datum));
	ui_fact(h, "Loonwaarde",
		arena_format(h->arena, "%d procent van het minimumloon", (int)m->percentage));
	ui_fact(h, "Soort", choice_label(&loonwaardesoorten, m->soort));
	ui_fact(h, "Door wie", m->meter);
	ui_fact(h, "Volgende meting", html_datum(h, m->volgende_datum));
	ui_facts_end(h);
	if (request_may_do(r, &withdraw))
		ui_actions(h, &withdraw, 1);
}

static int withdraw_handle(struct request *r)
{
	const struct meting_row *m = r->object;
	char day[DATUM_TEXT_MAX];
	int rc = db_exec(r->db, &meting_withdraw, ARGS(m->id, r->nu));

	if (rc < 0)
		return rc;
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, m->plaatsing_id.nr);
	r->flash = "De meting is ingetrokken.";
	return gebeurtenis_create(
	    r->db, r->arena,
	    &(struct gebeurtenis_nieuw){
		.jongere = m->jongere_id,
		.soort = GEBEURTENIS_LOONWAARDE,
		.datum = r->vandaag,
		.plaatsing = m->plaatsing_id,
		.tekst = arena_format(r->arena, "Meting van %s ingetrokken (%d%%)",
				      datum_kort(m->datum, day), (int)m->percentage)});
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
    {.method = GET,
     .path = "/loonwaardemetingen/:loonwaardemeting",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Loonwaardemeting",
     .doel = DOEL,
     .object = &object_meting,
     .onderdelen = ONDERDEEL_WERK,
     .handle = meting_handle,
     .view = meting_view,
     .shape = &meting_shape,
     .scenario = "loonwaarde"},
    {.method = POST,
     .path = "/loonwaardemetingen/:loonwaardemeting/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Loonwaarde intrekken",
     .doel = DOEL,
     .object = &object_meting,
     .onderdelen = ONDERDEEL_WERK,
     .handle = withdraw_handle,
     .scenario = "loonwaarde"},
};
PAGE(loonwaarde, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
