/*
 * The text of a convenant: another one, the one of a renewal, and two beside each other.
 *
 * What: changing what was agreed makes a new text beside the old one; a renewal begins from the
 *       former text and partners; of two texts what differs, and who wrote it when.
 * Who:  whoever may see the network compares; RECHT_NETWERK_BIJHOUDEN writes.
 * Invariants: a text is never changed (convenanttekst_vast); while it is to be signed it stands
 *       still; one convenant has one renewal that was not ended (convenant_vorige).
 * Rows: F092; peers 116.
 */
#include "part/convenant.h"
#include "part/tekstverschil.h"

#define PAD "/convenanten/:convenant"

static const char *own_url(struct html *h, const struct convenant_row *c)
{
	return html_url(h, "/convenanten/%s", TOKEN(h, c->id));
}

/* ---- another text ---- */

static const struct field wijzig_fields[] = {
    FIELD(struct convenant_in, wat, TEXT, "Wat is er anders, en waarom?", .required = true,
	  .max = 200, .hint = "In één zin. Het staat bij de geschiedenis."),
    CONVENANT_TEKST_FIELDS,
};

static int wijzig_form_handle(struct request *r)
{
	*(struct convenant_in *)request_form(r, NULL) = convenant_in_of(r->object);
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Tekst wijzigen", c->naam);
	if (c->getekend)
		ui_alert(h, UI_INFO, "Er is al getekend",
			 "Bij wie tekende staat daarna dat dat voor de vorige tekst was.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/tekst", own_url(h, c)),
				     .versie = c->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar als nieuwe tekst",
				     .cancel = own_url(h, c),
				     .note = CONVENANT_NOTE});
}

static int wijzig_check(struct request *r)
{
	convenant_require(r, convenant_now(r->object, r->vandaag), CONVENANTSTAP_WIJZIGEN);
	return convenant_check(r);
}

static int wijzig_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct convenant_inhoud inhoud = convenant_inhoud_of(r->in);

	r->location = request_path(r, "/convenanten/%s", ID_CONVENANT, request_id(r, ID_CONVENANT));
	r->flash = "De nieuwe tekst staat er. De vorige blijft te lezen.";
	return convenant_update_tekst(&doing, r->object, &inhoud);
}

/* ---- a renewal ---- */

struct vorm_page {
	struct convenant_keuzes keuzes;
};
static const struct shape vorm_shape = {.name = "ConvenantVerlengVorm",
					.size = sizeof(struct vorm_page)};
static const struct field verleng_fields[] = {
    CONVENANT_TEKST_FIELDS,
    CONVENANT_GEGEVENS_FIELDS,
};

/* From the day after the former one, for as long. */
static void set_period(const struct convenant_row *c, struct datum vandaag,
		       struct convenant_in *form)
{
	if (!datum_set(c->tot_datum)) {
		form->van = vandaag;
		return;
	}
	form->van = datum_plus(c->tot_datum, 1);
	form->tot = datum_plus(form->van, dagen_tussen(c->van_datum, c->tot_datum));
}

static int verleng_form_handle(struct request *r)
{
	const struct convenant_row *c = r->object;
	struct vorm_page *out = r->out;
	struct convenant_in *form = request_form(r, NULL);

	*form = convenant_in_of(c);
	set_period(c, r->vandaag, form);
	form->vindplaats = NULL;
	return convenant_keuzes_load(r, &out->keuzes);
}

static void verleng_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = convenant_fields(r, &out->keuzes, &n);

	ui_h1(h, "Verlenging beginnen", c->naam);
	ui_p(h,
	     "De tekst en de partners van nu staan klaar. Pas aan wat anders wordt. Het begint als "
	     "concept: tot het getekend is, geldt wat er nu is.");
	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s/verlengen", own_url(h, c)),
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Begin de verlenging",
				  .cancel = own_url(h, c),
				  .note = CONVENANT_NOTE});
}

static int verleng_check(struct request *r)
{
	const struct convenant_row *c = r->object;

	convenant_require(r, convenant_now(c, r->vandaag), CONVENANTSTAP_VERLENGEN);
	if (c->volgende_id.nr)
		invalid(r, "", "De verlenging is al begonnen. Ga daarmee verder.");
	return convenant_check(r);
}

static int verleng_handle(struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct handeling doing = request_doing(r);
	const struct convenant_inhoud inhoud = convenant_inhoud_of(r->in);
	const struct convenant_gegevens gegevens = convenant_gegevens_of(r->in);
	convenant_id id = {0};
	int rc = convenant_create(&doing, &inhoud, &gegevens, c->id, &id);

	r->location = rc ? NULL : request_path(r, "/convenanten/%s", ID_CONVENANT, id.nr);
	r->flash = "De verlenging staat er als concept.";
	return rc;
}

/* ---- two texts beside each other ---- */

static const struct shape teksten_shape = {.name = "ConvenantTeksten",
					   .size = sizeof(struct tekstverschillen),
					   .parts = tekstverschil_parts,
					   .n_parts = COUNT(tekstverschil_parts)};

static const char *as_text(struct request *r, const struct column *column, const void *row)
{
	const void *at = (const char *)row + column->offset;

	if (column->type == COLUMN_TEXT)
		return *(const char *const *)at ? *(const char *const *)at : "";
	if (column->type == COLUMN_DATUM)
		return tekstverschil_dag(r, *(const struct datum *)at);
	return arena_format(r->arena, "%lld", (long long)*(const int64_t *)at);
}

/* The columns of a text that say what was agreed: those after what is different in it. */
#define FIRST_AGREED 4

static void compare(struct request *r, const struct convenanttekst_row *oud,
		    const struct convenanttekst_row *nieuw)
{
	for (size_t i = FIRST_AGREED; i < CONVENANTTEKST_COLUMNS; i++)
		tekstverschil_add(r, r->out, convenanttekst_columns[i].label,
				  as_text(r, &convenanttekst_columns[i], oud),
				  as_text(r, &convenanttekst_columns[i], nieuw));
}

static const struct convenanttekst_row *with_number(const struct db_rows *rows, int64_t nummer)
{
	const struct convenanttekst_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].nummer == nummer)
			return &list[i];
	return NULL;
}

/* "Tekst 2, 22-11-2026, van Ingrid van Dam: twee partners erbij"; NULL for no text. */
static const char *says(const struct request *r, const struct convenanttekst_row *t)
{
	const char *naam = t ? tekstverschil_naam(r, t->nummer, t->op, t->door) : NULL;

	return t && t->wat ? arena_format(r->arena, "%s: %s", naam, t->wat) : naam;
}

static int teksten_handle(struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct teksten_in *in = r->in;
	struct tekstverschillen *out = r->out;
	const struct convenanttekst_row *oud, *nieuw;
	struct db_rows teksten;
	int64_t nummer = in->nieuw == FIELD_INT_NONE ? c->tekstnummer : in->nieuw;
	int rc = convenanttekst_list(r->db, r->arena, c->id, &teksten);

	if (rc)
		return rc;
	nieuw = with_number(&teksten, nummer);
	oud = with_number(&teksten, in->oud == FIELD_INT_NONE ? nummer - 1 : in->oud);
	out->eerst = says(r, oud);
	out->nu = says(r, nieuw);
	if (oud && nieuw)
		compare(r, oud, nieuw);
	return 0;
}

static void teksten_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;

	ui_h1(h, "Teksten naast elkaar", c->naam);
	tekstverschil_view(h, r, arena_format(h->arena, "%s/teksten", own_url(h, c)));
	ui_link(h, own_url(h, c), "Terug naar het convenant");
}

/* ---- routes ---- */

#define TEKST(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = PAD path_, .recht = RECHT_NETWERK_##recht_,           \
		.summary = summary_, .doel = CONVENANT_DOEL, .object = &object_convenant,          \
		.scenario = "convenanten", __VA_ARGS__                                             \
	}

static const struct route routes[] = {
    TEKST(GET, "/wijzigen", BIJHOUDEN, "Tekst van een convenant wijzigen",
	  .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    TEKST(POST, "/tekst", BIJHOUDEN, "Tekst van een convenant wijzigen",
	  FIELDS(wijzig_fields, struct convenant_in), .check = wijzig_check,
	  .handle = wijzig_handle, .again = PAD "/wijzigen"),
    TEKST(GET, "/verlengen", BIJHOUDEN, "Verlenging van een convenant beginnen",
	  .handle = verleng_form_handle, .view = verleng_view, .shape = &vorm_shape,
	  .flags = ROUTE_NO_API),
    TEKST(POST, "/verlengen", BIJHOUDEN, "Verlenging van een convenant beginnen",
	  FIELDS(verleng_fields, struct convenant_in), .check = verleng_check,
	  .handle = verleng_handle, .again = PAD "/verlengen"),
    TEKST(GET, "/teksten", LEZEN, "Teksten van een convenant naast elkaar",
	  FIELDS(teksten_fields, struct teksten_in), .handle = teksten_handle, .view = teksten_view,
	  .shape = &teksten_shape, .flags = ROUTE_WIDE | ROUTE_PRINT),
};
PAGE(convenanttekst, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
