/*
 * Uitstellen: a line of Mijn werk put off until a day, with the reason.
 *
 * What: the form behind "Stel uit", the list of what is put off, and getting it back. Who: the one
 * whose work it is; getting back also by others who have the dossier in sight, because more care
 * is never wrong. Invariants: every kind says how long it may wait (domain/signaal); a call for
 * help or a job that ended may not wait at all; on that day the line is back by itself. The signal
 * must be there now: nothing can be put off beforehand. Several at
 * once: reeks.c. Rows: peers 39.
 */
#include "part/werk.h"

#include "store/jongere.h"

/* ---- rows ---- */

struct uitstel_row {
	uitstel_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int soort;
	struct datum tot_datum;
	const char *reden;
	const char *door;
};
static const struct column uitstel_columns[] = {
    COLUMN_ID(struct uitstel_row, id, uitstel, UITSTEL, "Nummer"),
    COLUMN_ID(struct uitstel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct uitstel_row, zicht, INT, NULL, 0),
    COLUMN(struct uitstel_row, versie, INT, NULL, 0),
    COLUMN(struct uitstel_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstel_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct uitstel_row, soort, signaalsoort_keuzes, "Wat", 0),
    COLUMN(struct uitstel_row, tot_datum, DATUM, "Komt terug op", 0),
    COLUMN(struct uitstel_row, reden, TEXT, "Waarom", ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstel_row, door, TEXT, "Uitgesteld door", 0),
};
#define MAX_UITSTELLEN 200
#define UITSTEL_SELECT                                                                             \
	"SELECT u.id, u.jongere_id, j.zicht, u.versie, j.roepnaam, j.achternaam, u.soort, "        \
	"u.tot_datum, u.reden, g.naam AS door FROM uitstel u "                                     \
	"JOIN jongere j ON j.id = u.jongere_id "                                                   \
	"JOIN gebruiker g ON g.id = u.gebruiker_id "
QUERY(uitstel_find, UITSTEL_SELECT "WHERE u.id = $1");
QUERY(uitstel_list, UITSTEL_SELECT "WHERE u.tot_datum > $1 ORDER BY u.tot_datum, u.id LIMIT 200");
QUERY(uitstel_create,
      "INSERT INTO t_uitstel (jongere_id, soort, onderwerp_id, gebruiker_id, tot_datum, reden, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(uitstel_withdraw,
      "UPDATE t_uitstel SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_uitstel =
    OBJECT(UITSTEL, uitstel_find, uitstel_columns, struct uitstel_row);

struct lijst_page {
	struct list uitstellen;
};
static const struct shape uitstel_shape = SHAPE("Uitstel", struct uitstel_row, uitstel_columns);
static const struct shape_part lijst_parts[] = {
    {"uitstellen", &uitstel_shape, offsetof(struct lijst_page, uitstellen), true},
};
static const struct shape lijst_shape = {.name = "Uitstellen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* ---- fields ---- */

struct uitstel_in {
	int soort;
	plaatsing_id plaatsing;
	struct datum tot;
	const char *reden;
};
static const struct field uitstel_fields[] = {
    FIELD(struct uitstel_in, tot, DATE, "Tot wanneer?", .required = true, .after = DAYS(1)),
    FIELD(struct uitstel_in, reden, TEXT, "Waarom kan het wachten?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: is op vakantie, we bellen daarna."),
    WERK_FIELDS(struct uitstel_in, true),
};

/* ---- handlers ---- */

struct vorm_page {
	struct werk werk;
};
static const struct shape vorm_shape = {.name = "UitstelNieuw", .size = sizeof(struct vorm_page)};

static int form_handle(struct request *r)
{
	const struct werk_in *in = r->in;
	struct vorm_page *out = r->out;
	struct uitstel_in *form = request_form(r, NULL);

	if (r->again)
		return 0;
	form->soort = in->soort;
	form->plaatsing = in->plaatsing;
	if (in->soort != CHOICE_NONE)
		form->tot =
		    datum_plus(r->vandaag, signaalsoorten[in->soort].uitstel_dagen > 7 ? 7 : 1);
	return werk_load(r, &out->werk);
}

/* What the form could not know: whose it is, and how long its kind may wait. */
static void check_uitstel(struct request *r, const struct uitstel_in *in, const struct werk *w)
{
	int days = signaalsoorten[in->soort].uitstel_dagen;

	if (w->eigenaar.nr != r->wie.gebruiker.nr)
		invalid(r, "reden", "Dit doet een collega. Neem het eerst over.");
	else if (!days)
		invalid(r, "tot", "Dit kan niet wachten. Doe het, of geef het aan een collega.");
	else if (datum_set(in->tot) &&
		 !signaal_may_snooze((enum signaalsoort)in->soort, r->vandaag, in->tot))
		invalid(r, "tot", "Dit kan hoogstens %d dagen wachten. Kies een eerdere dag.",
			days);
}

static int create_check(struct request *r)
{
	const struct uitstel_in *in = r->in;
	struct werk werk;
	int rc =
	    in->soort == CHOICE_NONE ? ERR_GEEN_RIJ : werk_find(r, in->soort, in->plaatsing, &werk);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_CONFLICT, "the signal is gone");
	if (!rc)
		check_uitstel(r, in, &werk);
	return rc;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct uitstel_in *in = r->in;
	uitstel_id id;
	int rc = db_number(r->db, &uitstel_create,
			   ARGS(kop->id, ARG_CHOICE(signaalsoort_keuzes, in->soort),
				in->plaatsing.nr, r->wie.gebruiker, in->tot, in->reden, r->nu),
			   &id.nr);

	if (rc)
		return rc;
	r->location = "/werk";
	r->flash = "Uitgesteld. Op de dag die u koos staat het er weer.";
	r->undo = request_path(r, "/uitstellen/%s/intrekken", ID_UITSTEL, id.nr);
	return r->json ? request_row(r, &uitstel_find, ARGS(id), uitstel_columns, r->out) : 0;
}

static int withdraw_handle(struct request *r)
{
	const struct uitstel_row *u = r->object;
	int rc = db_exec(r->db, &uitstel_withdraw, ARGS(u->id, r->nu));

	r->location = "/werk";
	r->flash = "Het staat weer in de lijst.";
	return db_done(rc);
}

static int list_handle(struct request *r)
{
	struct lijst_page *out = r->out;

	return request_rows(r, &uitstel_list, ARGS(r->vandaag), uitstel_columns,
			    sizeof(struct uitstel_row), MAX_UITSTELLEN, &out->uitstellen);
}

/* ---- views ---- */

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	int soort = choice_find(&signaalsoort_keuzes, request_field_of(fields, n, "soort")->value);

	ui_h1(h, arena_format(h->arena, "Uitstellen voor %s", kop_kort(h->arena, kop)),
	      choice_label(&signaalsoort_keuzes, soort));
	if (!r->again && !out->werk.jongere.nr) {
		werk_view_gone(h);
		return;
	}
	if (*out->werk.signaal.waarom)
		ui_p(h, out->werk.signaal.waarom);
	if (soort != CHOICE_NONE && !signaalsoorten[soort].uitstel_dagen) {
		ui_alert(h, UI_WARNING, "Dit kan niet wachten",
			 "Doe het vandaag, of geef het aan een collega.");
		ui_link(h, "/werk", "Terug naar Mijn werk");
		return;
	}
	if (soort != CHOICE_NONE)
		request_field_of(fields, n, "tot")->hint = arena_format(
		    h->arena, "Uiterlijk %s. Dan staat het er weer.",
		    html_datum(h, datum_plus(r->vandaag, signaalsoorten[soort].uitstel_dagen)));
	request_field_of(fields, n, "reden")->autofocus = true; /* the date is right as a rule */
	ui_form(h, &(struct ui_form){.action =
					 html_url(h, "/jongeren/%s/uitstellen", TOKEN(h, kop->id)),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stel uit",
				     .icon = UI_ICON_KLOK,
				     .cancel = "/werk",
				     .note = request_readers(r, ONDERDEEL_PERSONALIA)});
}

static void view_uitstel(struct html *h, const struct uitstel_row *u)
{
	const struct ui_action back = {.label = "Zet terug",
				       .url =
					   html_url(h, "/uitstellen/%s/intrekken", TOKEN(h, u->id)),
				       .post = true,
				       .toelichting = "Zet deze regel weer in Mijn werk"};

	ui_card_begin(h, NULL);
	ui_facts_begin(h);
	ui_fact_link(h, "Voor wie", naam_kort(h->arena, u->roepnaam, u->achternaam),
		     html_url(h, "/jongeren/%s", TOKEN(h, u->jongere_id)));
	ui_fact(h, "Wat", choice_label(&signaalsoort_keuzes, u->soort));
	ui_fact(h, "Komt terug op", html_datum(h, u->tot_datum));
	ui_fact(h, "Waarom", u->reden);
	ui_fact(h, "Uitgesteld door", u->door);
	ui_facts_end(h);
	ui_actions(h, &back, 1);
	ui_card_end(h);
}

static void list_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct uitstel_row *rows = out->uitstellen.rows;

	ui_h1(h, "Uitgesteld", "Wat hier staat komt terug op de dag die erbij staat.");
	if (!out->uitstellen.count)
		ui_empty(h, "Niets uitgesteld",
			 "Kan iets in Mijn werk wachten? Kies daar Meer en dan Stel uit.", NULL);
	for (size_t i = 0; i < out->uitstellen.count; i++)
		view_uitstel(h, &rows[i]);
	ui_link(h, "/werk", "Terug naar Mijn werk");
}

/* ---- routes ---- */

#define DOEL "bepalen wat er vandaag moet gebeuren"

static const struct route routes[] = {
    {.method = GET,
     .path = "/uitstellen",
     .recht = RECHT_WERK_DOEN,
     .summary = "Uitgesteld",
     .doel = DOEL,
     .handle = list_handle,
     .view = list_view,
     .shape = &lijst_shape,
     .scenario = "werk"},
    {.method = GET,
     .path = "/jongeren/:jongere/uitstellen",
     .recht = RECHT_WERK_DOEN,
     .summary = "Uitstellen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(werk_fields, struct werk_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "werk"},
    {.method = POST,
     .path = "/jongeren/:jongere/uitstellen",
     .recht = RECHT_WERK_DOEN,
     .summary = "Uitstellen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(uitstel_fields, struct uitstel_in),
     .check = create_check,
     .handle = create_handle,
     .shape = &uitstel_shape,
     .again = "/jongeren/:jongere/uitstellen",
     .scenario = "werk"},
    {.method = POST,
     .path = "/uitstellen/:uitstel/intrekken",
     .recht = RECHT_WERK_DOEN,
     .summary = "Uitstel terugzetten",
     .doel = DOEL,
     .object = &object_uitstel,
     .onderdelen = ONDERDEEL_PERSONALIA,
     .handle = withdraw_handle,
     .scenario = "werk"},
};
PAGE(uitstel, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
