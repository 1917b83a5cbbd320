/*
 * Implementatiescans: which ones one takes part in, and beginning one.
 *
 * What: a list, newest first; a new one with its region in own words, and the year before it.
 * Who:  who began a scan or sits at its table knows of it, and nobody else; beginning asks
 *       scan_leiden. Who was not invited in time begins one (F337).
 * Invariants: the initiator sits at the table himself, and chairs until somebody else does. A
 *       region is what its initiator says: those of schools, work and RMC do not coincide (F344).
 *       A scan whose initiator left stands here for who may take it over (scanovername.c).
 * On purpose absent: a list of all scans for a beheerder. What was said there stays there.
 * Rows: F332-F337, F343, F344, F348; peers J123, J127, J132.
 */
#include "gate/page.h"

#include "part/scankeuze.h"
#include "store/scanovername.h"

/* ---- the list ---- */

struct lijst_page {
	struct list scans;
	struct list zonder; /* that nobody leads, and the reader may take over */
};
static const struct shape scan_shape = SHAPE("Scan", struct scan_row, scan_columns);
static const struct shape zonder_shape =
    SHAPE("ScanZonder", struct scan_zonder_row, scan_zonder_columns);
static const struct shape_part lijst_parts[] = {
    {"scans", &scan_shape, offsetof(struct lijst_page, scans), true},
    {"zonder", &zonder_shape, offsetof(struct lijst_page, zonder), true},
};
static const struct shape lijst_shape = {.name = "Scans",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows, zonder;
	int rc = scan_list(r->db, r->arena, &rows);

	rc = rc ? rc : scan_zonder_list(r->db, r->arena, &zonder);
	if (rc)
		return rc;
	out->scans = list_of(&rows);
	out->zonder = list_of(&zonder);
	return 0;
}

static void view_zonder(struct html *h, const struct list *zonder)
{
	const struct scan_zonder_row *rows = zonder->rows;

	if (!zonder->count)
		return;
	ui_section_begin(h, "zonder", "Scans zonder initiatiefnemer");
	ui_p(h, "Wie deze leidt is weg, of er lang niet. U kunt ze overnemen.");
	ui_list_begin(h);
	for (size_t i = 0; i < zonder->count; i++)
		ui_item(
		    h, &(struct ui_item){
			   .title = scan_naam(h->arena, rows[i].regio, rows[i].jaar),
			   .url = html_url(h, "/scans/%s/overnemen", TOKEN(h, rows[i].id)),
			   .text = arena_format(h->arena, "Begonnen door %s, %s. %s tot en met %s.",
						rows[i].initiatiefnemer, rows[i].organisatie,
						datum_set(rows[i].tot_datum) ? "Daar" : "Afwezig",
						html_datum(h, datum_set(rows[i].tot_datum)
								  ? rows[i].tot_datum
								  : rows[i].afwezig_tot_datum)),
			   .badge = choice_label(&scan_toestanden, rows[i].toestand),
			   .tone = UI_WARNING});
	ui_list_end(h);
	ui_section_end(h);
}

static void view_scan(struct html *h, const struct scan_row *s)
{
	ui_item(h, &(struct ui_item){
		       .title = scan_naam(h->arena, s->regio, s->jaar),
		       .url = html_url(h, "/scans/%s", TOKEN(h, s->id)),
		       .text = arena_format(h->arena, "%d van %d aan tafel. Voorzitter: %s.",
					    (int)s->zetels, SCAN_ZETELS,
					    s->voorzitter ? s->voorzitter : "nog niemand"),
		       .badge = choice_label(&scan_toestanden, s->toestand),
		       .tone = s->toestand == SCAN_VASTGESTELD
				   ? UI_OK
				   : (s->toestand == SCAN_GESTOPT ? UI_NEUTRAL : UI_INFO)});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct scan_row *rows = out->scans.rows;
	const struct ui_action add = {.label = "Begin een scan",
				      .url = "/scans/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);

	ui_h1(h, "Implementatiescan",
	      "Twaalf mensen, vijftien normen, één agenda. Samen kijken hoe wij jongeren van "
	      "school naar werk helpen.");
	if (may_add && out->scans.count)
		ui_actions(h, &add, 1);
	if (!out->scans.count)
		ui_empty(h, "U doet nog niet mee aan een scan",
			 may_add
			     ? "Begin er zelf een, ook als u nog niet bent uitgenodigd. Of wacht "
			       "op de uitnodiging van een ander."
			     : "Hier staat de scan waarvoor u bent uitgenodigd.",
			 may_add ? &add : NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->scans.count; i++)
		view_scan(h, &rows[i]);
	ui_list_end(h);
	view_zonder(h, &out->zonder);
	ui_link(h, "/verbeteragendas", "Verbeteragenda's in de regio");
}

/* ---- a new one ---- */

struct nieuw_in {
	const char *regio;
	const char *wonen;
	int64_t jaar;
	int domein;
	const char *organisatie;
	scan_id vorige;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, regio, TEXT, "Hoe noemt u uw regio?", .required = true, .max = 120,
	  .hint = "In uw eigen woorden. Bijvoorbeeld: Waterland-Oost."),
    FIELD(struct nieuw_in, wonen, LONG_TEXT, "Waar wonen de jongeren?", .max = 1000,
	  .hint = "De plaatsen en scholen waar het om gaat. Zo ziet u wie er aan tafel hoort."),
    FIELD(struct nieuw_in, jaar, INT, "Jaar", .required = true, .least = 2016, .most = 2100),
    FIELD_CHOICE_OF(struct nieuw_in, domein, zeteldomeinen, "Voor welk domein zit u aan tafel?",
		    .required = true),
    FIELD(struct nieuw_in, organisatie, TEXT, "Uw organisatie", .required = true, .max = 120),
    FIELD_ID_OF(struct nieuw_in, vorige, scan, SCAN, "Gaat verder op",
		.hint = "De scan van vorig jaar. Dan ziet u wat toen is afgesproken."),
};

struct nieuw_page {
	struct db_rows scans;
};
static const struct shape nieuw_shape = {.name = "ScanNieuw", .size = sizeof(struct nieuw_page)};

static int nieuw_handle(struct request *r)
{
	struct nieuw_page *out = r->out;
	struct nieuw_in *form = request_form(r, NULL);

	form->jaar = datum_jaar(r->vandaag);
	form->domein = CHOICE_NONE;
	form->organisatie = r->wie.organisatie_naam;
	return scan_list(r->db, r->arena, &out->scans);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	scankeuze_offer(h, request_field_of(fields, n, "vorige"), &out->scans, (scan_id){0},
			(scan_id){0});
	ui_h1(h, "Een scan beginnen", "Daarna vraagt u elf anderen. Bel ze eerst even.");
	ui_form(h, &(struct ui_form){.action = "/scans",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Begin",
				     .cancel = "/scans",
				     .note = "Wie kan dit lezen: wie u aan tafel vraagt."});
}

static int create_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct scan_row vorige;
	int rc = in->vorige.nr ? scan_load(r->db, r->arena, in->vorige, &vorige) : 0;

	if (rc == ERR_GEEN_RIJ)
		invalid(r, "vorige", "Gaat verder op: kies een scan waar u zelf bij was.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

QUERY(own_email, "SELECT g.email FROM gebruiker g WHERE g.id = $1");
struct email_row {
	const char *email;
};
static const struct column email_columns[] = {COLUMN(struct email_row, email, TEXT, NULL, 0)};

static int create_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct email_row own;
	scan_id id;
	int rc = request_row(r, &own_email, ARGS(r->wie.gebruiker), email_columns, &own);

	rc = rc ? rc
		: scan_create(&doing,
			      &(struct scan_nieuw){.regio = in->regio,
						   .wonen = in->wonen,
						   .jaar = in->jaar,
						   .vorige = in->vorige,
						   .zetel = {.domein = in->domein + 1,
							     .naam = r->wie.naam,
							     .organisatie = in->organisatie,
							     .email = own.email}},
			      &id);
	if (rc)
		return rc;
	r->location = request_path(r, "/scans/%s", ID_SCAN, id.nr);
	r->flash = "De scan is begonnen. Vraag nu de anderen.";
	return 0;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/scans",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Implementatiescan",
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "scan"},
    {.method = GET,
     .path = "/scans/nieuw",
     .recht = RECHT_SCAN_LEIDEN,
     .summary = "Een scan beginnen",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "scan"},
    {.method = POST,
     .path = "/scans",
     .recht = RECHT_SCAN_LEIDEN,
     .summary = "Een scan beginnen",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/scans/nieuw",
     .scenario = "scan"},
};
PAGE(scans, .room = "scan", .title = "Implementatiescan", .menu = "/scans",
     .menu_groep = MENU_REGIO, .menu_order = 12, .menu_icon = UI_ICON_GESPREK, .routes = routes,
     .n_routes = COUNT(routes));
