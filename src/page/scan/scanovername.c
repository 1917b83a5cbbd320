/*
 * A scan in other hands: its initiator gives it to a colleague, or a colleague takes it over when
 * the initiator left, or is away for four weeks or more (schema 0067).
 *
 * What: two forms of one act, and what each of the two then knows of it.
 * Who:  who leads scans, in the same organisation or in a region that both work for
 *       (t_scanopvolger). Whoever gets a scan gets it: he says nothing first, and may give it on.
 * Invariants: a scan has one initiator. What comes with it is what he had: no answer of a seat that
 *       was not shown. His seat stays his, until somebody else gets it.
 *       Who comes back hears of it, and leads it again when it is given back.
 * On purpose absent: taking a scan from somebody who is there and leads scans. He gives it, or
 *       keeps it.
 * Rows: F336, F337; peers J127.
 */
#include "gate/page.h"

#include "store/scanovername.h"
#include "store/zetel.h"

#define DOEL "implementatiescan"

/* ---- given ---- */

struct geef_in {
	gebruiker_id opvolger;
};
static const struct field geef_fields[] = {
    FIELD_ID_OF(struct geef_in, opvolger, gebruiker, GEBRUIKER, "Wie leidt de scan voortaan?",
		.required = true,
		.hint = "Collega's die scans leiden, van uw organisatie of uit uw regio."),
};

struct geef_page {
	struct db_rows opvolgers;
};
static const struct shape geef_shape = {.name = "ScanOverdragen", .size = sizeof(struct geef_page)};

static int geef_form_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct geef_page *out = r->out;

	return scanopvolger_list(r->db, r->arena, s->id, &out->opvolgers);
}

static void view_geef_form(struct html *h, struct request *r, const char *url)
{
	const struct scan_row *s = r->object;
	const struct geef_page *out = r->out;
	const struct scanopvolger_row *rows = out->opvolgers.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "opvolger"),
		       ROW_SET(scanopvolger_columns, rows, out->opvolgers.count), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/overdragen", url),
				     .versie = s->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Draag over",
				     .cancel = url,
				     .note = "U krijgt allebei een bericht. Terugdraaien kan uw "
					     "opvolger: die draagt de scan dan weer aan u over."});
}

static void geef_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const struct geef_page *out = r->out;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));

	ui_h1(h, "De scan overdragen",
	      "Gaat u weg, of lukt het niet meer? Een collega gaat verder waar u was.");
	ui_p(h, "Uw opvolger nodigt mensen uit, wijzigt de scan en volgt de Verbeteragenda. Wat "
		"iemand in een sessie antwoordde en nog niet is getoond, blijft verborgen. Uw "
		"eigen plek aan tafel houdt u, totdat een ander die krijgt.");
	if (out->opvolgers.count)
		view_geef_form(h, r, url);
	else
		ui_empty(h, "Er is nog niemand die de scan kan overnemen",
			 "Dat kan een manager of afstemmingsregisseur zijn van uw organisatie of "
			 "uit uw regio. Vraag de beheerder om een account voor uw opvolger.",
			 &(struct ui_action){.label = "Terug naar de scan", .url = url});
}

static int geef_check(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct geef_in *in = r->in;
	struct db_rows rows;
	int rc = in->opvolger.nr ? scanopvolger_list(r->db, r->arena, s->id, &rows) : 0;

	if (rc || !in->opvolger.nr)
		return rc;
	for (size_t i = 0; i < rows.count; i++)
		if (((const struct scanopvolger_row *)rows.rows)[i].id.nr == in->opvolger.nr)
			return 0;
	invalid(r, "opvolger",
		"Wie leidt de scan voortaan: kies iemand uit de lijst. Deze persoon leidt geen "
		"scans in uw regio.");
	return 0;
}

static int geef_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct geef_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = s->zetel_id.nr ? request_path(r, "/scans/%s", ID_SCAN, s->id.nr) : "/scans";
	r->flash = "De scan is overgedragen. Uw opvolger krijgt bericht.";
	return scan_offer(&doing, s->id, in->opvolger);
}

/* ---- taken over ---- */

static const struct shape zonder_shape =
    SHAPE("ScanZonder", struct scan_zonder_row, scan_zonder_columns);

static int neem_form_handle(struct request *r)
{
	*(struct scan_zonder_row *)r->out = *(const struct scan_zonder_row *)r->object;
	return 0;
}

static void neem_view(struct html *h, struct request *r)
{
	const struct scan_zonder_row *s = r->object;
	const struct ui_action take = {.label = "Neem de scan over",
				       .url = html_url(h, "/scans/%s/overnemen", TOKEN(h, s->id)),
				       .post = true,
				       .versie = s->versie,
				       .kind = UI_PRIMARY};

	const bool weg = datum_set(s->tot_datum);

	ui_h1(h, scan_naam(h->arena, s->regio, s->jaar),
	      weg ? "Wie deze scan leidde, doet dit werk niet meer."
		  : "Wie deze scan leidt, is er lang niet.");
	ui_facts_begin(h);
	ui_fact(h, "Begonnen door", s->initiatiefnemer);
	ui_fact(h, "Organisatie", s->organisatie);
	ui_fact(h, weg ? "Deed dit werk tot en met" : "Is er niet tot en met",
		html_datum(h, weg ? s->tot_datum : s->afwezig_tot_datum));
	ui_fact(h, "Hoe ver is de scan?", choice_label(&scan_toestanden, s->toestand));
	ui_facts_end(h);
	ui_p(h, "Neemt u de scan over, dan leidt u hem: u nodigt uit, wijzigt de dagen en volgt de "
		"Verbeteragenda. U ziet wie er aan tafel zitten. Wat iemand in een sessie "
		"antwoordde en nog niet is getoond, blijft verborgen.");
	if (request_may_do(r, &take))
		ui_actions(h, &take, 1);
	ui_link(h, "/scans", "Naar alle scans");
}

static int neem_handle(struct request *r)
{
	const struct scan_zonder_row *s = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/scans/%s", ID_SCAN, s->id.nr);
	r->flash = "U leidt deze scan nu. Laat de mensen aan tafel weten dat u het doet.";
	return scan_accept(&doing, s->id);
}

/* ---- and he sits down ---- */

struct eigen_in {
	int domein;
};
static const struct field eigen_fields[] = {
    FIELD_CHOICE_OF(struct eigen_in, domein, zeteldomeinen, "Domein", .required = true,
		    .hidden = true),
};

static int eigen_check(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct eigen_in *in = r->in;
	bool vol;
	int rc = zeteldomein_is_vol(r->db, r->arena, s->id, in->domein, &vol);

	if (rc)
		return rc;
	if (s->zetel_id.nr)
		invalid(r, "", "U zit al aan tafel. Een tweede plek is voor iemand anders.");
	else if (vol)
		invalid(r, "",
			"In dit domein zitten al twee mensen. Kies een ander domein, of geef "
			"eerst een plek vrij.");
	return 0;
}

static int eigen_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct eigen_in *in = r->in;
	const struct handeling doing = request_doing(r);
	zetel_id id = {0};
	int rc = zetel_create_eigen(&doing, s->id,
				    &(struct eigen_zetel){.domein = in->domein + 1,
							  .naam = r->wie.naam,
							  .organisatie = r->wie.organisatie_naam},
				    &id);

	r->location = request_path(r, "/zetels/%s", ID_ZETEL, id.nr);
	r->flash = "U zit nu aan tafel. Vul uw kaartje in.";
	return rc;
}

/* ---- what each of the two knows ---- */

static const struct shape overname_shape =
    SHAPE("Scanovername", struct scanovername_row, scanovername_columns);

static int overname_handle(struct request *r)
{
	*(struct scanovername_row *)r->out = *(const struct scanovername_row *)r->object;
	return 0;
}

static void overname_view(struct html *h, struct request *r)
{
	const struct scanovername_row *o = r->object;
	const struct ui_action seen = {.label = "Ik heb dit gelezen",
				       .url =
					   html_url(h, "/scanovernames/%s/gezien", TOKEN(h, o->id)),
				       .post = true,
				       .versie = o->versie,
				       .kind = UI_PRIMARY};
	const char *scan = html_url(h, "/scans/%s", TOKEN(h, o->scan_id));

	ui_h1(h, scan_naam(h->arena, o->regio, o->jaar),
	      o->is_nieuw ? "U leidt deze scan nu." : "Een ander leidt deze scan nu.");
	ui_facts_begin(h);
	ui_fact(h, "Leidde de scan eerst", o->van);
	ui_fact(h, "Kreeg de scan", o->opvolger);
	ui_fact(h, o->is_gegeven ? "Overgedragen op" : "Overgenomen op", html_moment(h, o->op));
	ui_facts_end(h);
	if (o->is_nieuw)
		ui_p(h, "Kijk hoe ver de scan is en wie er aan tafel zitten. Bel ze "
			"even: dan weten ze bij wie ze terechtkunnen.");
	if (!moment_set(o->gezien_op) && request_may_do(r, &seen))
		ui_actions(h, &seen, 1);
	if (o->is_nieuw && request_may_open(r, scan))
		ui_link(h, scan, "Naar de scan");
}

static int gezien_handle(struct request *r)
{
	const struct scanovername_row *o = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/scanovernames/%s", ID_SCANOVERNAME, o->id.nr);
	r->flash = "Dit bericht staat niet meer bij uw werk.";
	return scanovername_accept(&doing, o);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, object_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_##recht_,                     \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "scanovername", __VA_ARGS__                                            \
	}

static const struct route routes[] = {
    ROUTE(GET, "/scans/:scan/overdragen", SCAN_LEIDEN, "De scan overdragen", object_scan,
	  .mits = "is_initiatiefnemer", .handle = geef_form_handle, .view = geef_view,
	  .shape = &geef_shape, .flags = ROUTE_NO_API),
    ROUTE(POST, "/scans/:scan/overdragen", SCAN_LEIDEN, "De scan overdragen", object_scan,
	  .mits = "is_initiatiefnemer", FIELDS(geef_fields, struct geef_in), .check = geef_check,
	  .handle = geef_handle, .again = "/scans/:scan/overdragen"),
    ROUTE(GET, "/scans/:scan/overnemen", SCAN_LEIDEN, "De scan overnemen", object_scan_zonder,
	  .handle = neem_form_handle, .view = neem_view, .shape = &zonder_shape),
    ROUTE(POST, "/scans/:scan/overnemen", SCAN_LEIDEN, "De scan overnemen", object_scan_zonder,
	  .handle = neem_handle),
    ROUTE(POST, "/scans/:scan/zetels/eigen", SCAN_LEIDEN, "Zelf aan tafel gaan zitten", object_scan,
	  .mits = "is_initiatiefnemer", FIELDS(eigen_fields, struct eigen_in), .check = eigen_check,
	  .handle = eigen_handle, .again = "/scans/:scan"),
    ROUTE(GET, "/scanovernames/:scanovername", INGELOGD, "Een ander leidt de scan",
	  object_scanovername, .handle = overname_handle, .view = overname_view,
	  .shape = &overname_shape),
    ROUTE(POST, "/scanovernames/:scanovername/gezien", INGELOGD, "Een ander leidt de scan: gelezen",
	  object_scanovername, .handle = gezien_handle),
};
PAGE(scanovername, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
