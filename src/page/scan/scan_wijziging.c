/*
 * A scan changed: its region, days and places; stopped, with what it brought, and gone on with.
 *
 * What: three forms of one scan.
 * Who:  who began it and who chairs it (scan_wie).
 * Invariants: the steps are one table (domain/scan). What it goes on from is said before session
 *       one; from then on the table talked about it (scan_wie). To have met, and to see that
 *       something must be done, is a result (F339).
 * On purpose absent: throwing one away. What was said stays with who said it.
 * Rows: F334, F339, F344.
 */
#include "gate/page.h"

#include "part/scankeuze.h"
#include "store/scan.h"

#define DOEL "implementatiescan"

/* ---- changed ---- */

struct scan_in {
	const char *regio;
	const char *wonen;
	int64_t jaar;
	struct datum sessie1_datum;
	const char *sessie1_waar;
	struct datum sessie2_datum;
	const char *sessie2_waar;
	scan_id vorige;
};
static const struct field scan_fields[] = {
    FIELD(struct scan_in, regio, TEXT, "Hoe noemt u uw regio?", .required = true, .max = 120),
    FIELD(struct scan_in, wonen, LONG_TEXT, "Waar wonen de jongeren?", .max = 1000),
    FIELD(struct scan_in, jaar, INT, "Jaar", .required = true, .least = 2016, .most = 2100),
    FIELD(struct scan_in, sessie1_datum, DATE, "Dag van sessie 1"),
    FIELD(struct scan_in, sessie1_waar, TEXT, "Waar en hoe laat?", .max = 160,
	  .hint = "Kies een zaal met goed internet."),
    FIELD(struct scan_in, sessie2_datum, DATE, "Dag van sessie 2"),
    FIELD(struct scan_in, sessie2_waar, TEXT, "Waar en hoe laat is sessie 2?", .max = 160),
    FIELD_ID_OF(struct scan_in, vorige, scan, SCAN, "Gaat verder op",
		.hint = "De scan van vorig jaar. Dan ziet iedereen aan tafel wat toen is "
			"afgesproken."),
};

/* Until session one; then it is the last of the fields that is left out. */
static bool may_choose_vorige(const struct scan_row *s)
{
	return s->toestand == SCAN_VOORBEREIDING;
}

static int wijzig_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct scan_in *form = request_form(r, NULL);
	struct db_rows *scans = r->prepared = arena_alloc(r->arena, sizeof(*scans));

	*form = (struct scan_in){.regio = s->regio,
				 .wonen = s->wonen,
				 .jaar = s->jaar,
				 .sessie1_datum = s->sessie1_datum,
				 .sessie1_waar = s->sessie1_waar,
				 .sessie2_datum = s->sessie2_datum,
				 .sessie2_waar = s->sessie2_waar,
				 .vorige = s->vorige_scan_id};
	return scan_list(r->db, r->arena, scans);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	scankeuze_offer(h, request_field_of(fields, n, "vorige"), r->prepared, s->id,
			s->vorige_scan_id);
	ui_h1(h, "Scan wijzigen", NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = s->versie,
				     .fields = fields,
				     .n_fields = may_choose_vorige(s) ? n : n - 1,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = "Wie kan dit lezen: wie aan tafel zit."});
}

static int check_vorige(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct scan_in *in = r->in;
	struct scan_row vorige;
	int rc;

	if (!may_choose_vorige(s) || !in->vorige.nr || in->vorige.nr == s->vorige_scan_id.nr)
		return 0;
	rc = scan_load(r->db, r->arena, in->vorige, &vorige);
	if (rc == ERR_GEEN_RIJ || (!rc && vorige.id.nr >= s->id.nr))
		invalid(r, "vorige", "Gaat verder op: kies een eerdere scan waar u zelf bij was.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int update_check(struct request *r)
{
	const struct scan_in *in = r->in;

	if (datum_set(in->sessie1_datum) && datum_set(in->sessie2_datum) &&
	    in->sessie2_datum.dag < in->sessie1_datum.dag)
		invalid(
		    r, "sessie2_datum",
		    "Dag van sessie 2: kies een dag na sessie 1, of verander de dag van sessie 1.");
	return check_vorige(r);
}

static void to_scan(struct request *r, const char *flash)
{
	const struct scan_row *s = r->object;

	r->location = request_path(r, "/scans/%s", ID_SCAN, s->id.nr);
	r->flash = flash;
}

static int update_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct scan_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_scan(r, "De scan is gewijzigd.");
	return scan_update(
	    &doing, s->id,
	    &(struct scan_inhoud){.regio = in->regio,
				  .wonen = in->wonen,
				  .jaar = in->jaar,
				  .sessie1_datum = in->sessie1_datum,
				  .sessie1_waar = in->sessie1_waar,
				  .sessie2_datum = in->sessie2_datum,
				  .sessie2_waar = in->sessie2_waar,
				  .vorige = may_choose_vorige(s) ? in->vorige : s->vorige_scan_id});
}

/* ---- stopped, and gone on with ---- */

struct stop_in {
	int soort;
	const char *tekst;
};
static const struct field stop_fields[] = {
    FIELD_CHOICE_OF(struct stop_in, soort, stopsoorten, "Hoe stopt de scan?", .required = true),
    FIELD(struct stop_in, tekst, LONG_TEXT, "Wat heeft het gebracht?", .max = 2000,
	  .hint = "Zonder namen van jongeren. Niet gelukt? Schrijf op waarom."),
};

static int stop_form_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct stop_in *form = request_form(r, NULL);

	form->soort = CHOICE_NONE;
	if (scan_next(s->toestand, SCANSTAP_STOP, CHOICE_NONE) == CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "cannot be stopped now");
	return 0;
}

static void stop_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Stop de scan",
	      "Elkaar leren kennen is ook een goede uitkomst. Volgend jaar kan het verder.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/stoppen", url),
				     .versie = s->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stop",
				     .cancel = url,
				     .note = "De links van de deelnemers werken daarna niet meer. "
					     "U kunt dit terugdraaien."});
}

static int stop_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct stop_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_scan(r, "De scan is gestopt.");
	r->undo = request_path(r, "/scans/%s/hervatten", ID_SCAN, s->id.nr);
	return scan_stop(&doing, s, in->soort, in->tekst);
}

static int hervat_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	to_scan(r, "De scan gaat verder waar hij was.");
	return scan_step(&doing, r->object, SCANSTAP_HERVAT);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/scans/:scan" path_, .recht = RECHT_SCAN_##recht_,   \
		.summary = (summary_), .doel = DOEL, .object = &object_scan, .mits = "leidt",      \
		.scenario = "scan", __VA_ARGS__                                                    \
	}

static const struct route routes[] = {
    ROUTE(GET, "/wijzigen", MEEDOEN, "Scan wijzigen", .handle = wijzig_handle, .view = wijzig_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/wijzigen", MEEDOEN, "Scan wijzigen", FIELDS(scan_fields, struct scan_in),
	  .check = update_check, .handle = update_handle, .again = "/scans/:scan/wijzigen"),
    ROUTE(GET, "/stoppen", MEEDOEN, "Stop de scan", .handle = stop_form_handle, .view = stop_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/stoppen", MEEDOEN, "Stop de scan", FIELDS(stop_fields, struct stop_in),
	  .handle = stop_handle, .again = "/scans/:scan/stoppen"),
    ROUTE(POST, "/hervatten", MEEDOEN, "Scan hervatten", .handle = hervat_handle),
};
PAGE(scan_wijziging, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
