/*
 * Convenanten: the register of what organisations agreed on about working together.
 *
 * What: what waits for the reader; all convenanten, by what runs, what ends soon, what is one's
 *       own and what is over, by partner and name; in order of name or last day; and a new one.
 * Who:  whoever may see the network reads; RECHT_NETWERK_BIJHOUDEN begins one.
 * Invariants: nothing here is about a young person (F334). A level of a partner that is missing is
 *       counted, and nobody is forced (F090, F094).
 * Rows: F090-F092, F099, F101; peers 116.
 */
#include "part/convenant.h"

#include "store/keuze.h"

#include <string.h>

enum keuze { KEUZE_LOPEND, KEUZE_EINDIGT, KEUZE_MIJN, KEUZE_VOORBIJ, KEUZE_ALLE };
static const struct choice keuze_list[] = {
    [KEUZE_LOPEND] = {"lopend", "Lopend", NULL},
    [KEUZE_EINDIGT] = {"eindigt", "Eindigt binnenkort", NULL},
    [KEUZE_MIJN] = {"mijn", "Van mij", NULL},
    [KEUZE_VOORBIJ] = {"voorbij", "Voorbij", NULL},
    [KEUZE_ALLE] = {"alle", "Alle", NULL},
};
static const struct choices keuzes = CHOICES("convenantkeuze", keuze_list);

struct register_in {
	int welke;
	const char *zoek;
	organisatie_id organisatie;
	const char *sorteer; /* a column, "-" before it when descending */
	const char *na;
};
static const struct field register_fields[] = {
    FIELD_CHOICE_OF(struct register_in, welke, keuzes, "Welke", .select = true),
    FIELD(struct register_in, zoek, TEXT, "Naam"),
    FIELD_ID_OF(struct register_in, organisatie, organisatie, ORGANISATIE, "Partner",
		.select = true),
    FIELD(struct register_in, sorteer, TEXT, "Volgorde", .hidden = true, .max = 20),
    FIELD(struct register_in, na, TEXT, "Vanaf", .hidden = true),
};

struct register_page {
	struct list convenanten;
	struct convenant_wacht wacht;
	struct db_rows partners;
};
static const struct shape convenant_shape =
    SHAPE("Convenant", struct convenant_row, convenant_columns);
static const struct shape_part register_parts[] = {
    {"convenanten", &convenant_shape, offsetof(struct register_page, convenanten), true},
};
static const struct shape register_shape = {.name = "Convenanten",
					    .size = sizeof(struct register_page),
					    .parts = register_parts,
					    .n_parts = COUNT(register_parts)};

/* ---- which, and in what order ---- */

static enum convenantorde orde_of(const char *sort)
{
	bool down = *sort == '-';

	if (strcmp(sort + down, "tot_datum") == 0)
		return down ? CONVENANTORDE_EINDE_TERUG : CONVENANTORDE_EINDE;
	return down ? CONVENANTORDE_NAAM_TERUG : CONVENANTORDE_NAAM;
}

/* Whoever must decide earliest does so this long before the end; and a month is not always as long.
 */
#define LAST_TO_ASK(vandaag) datum_plus_months((vandaag), CONVENANT_OPZEGMAANDEN + 1)

static struct convenant_vraag vraag_of(const struct request *r)
{
	const struct register_in *in = r->in;
	static const enum convenantloop loops[] = {
	    [KEUZE_LOPEND] = CONVENANTLOOP_LOPEND, [KEUZE_EINDIGT] = CONVENANTLOOP_LOPEND,
	    [KEUZE_MIJN] = CONVENANTLOOP_ALLE,     [KEUZE_VOORBIJ] = CONVENANTLOOP_VOORBIJ,
	    [KEUZE_ALLE] = CONVENANTLOOP_ALLE,
	};
	int welke = in->welke == CHOICE_NONE ? KEUZE_LOPEND : in->welke;

	return (struct convenant_vraag){
	    .zoek = in->zoek ? in->zoek : "",
	    .organisatie = in->organisatie,
	    .eigenaar = welke == KEUZE_MIJN ? r->wie.gebruiker : (gebruiker_id){0},
	    .loop = loops[welke],
	    .uiterlijk = welke == KEUZE_EINDIGT ? LAST_TO_ASK(r->vandaag) : DATUM_GEEN,
	    .orde = orde_of(in->sorteer ? in->sorteer : "naam")};
}

/*
 * Of which it must be decided now whether it goes on. When that is depends on the months that each
 * agreed on, so that what is found is looked at again, until there are `v->limit`.
 */
static int ending_load(struct request *r, struct convenant_vraag v, struct list *ret)
{
	struct convenant_row *rows = arena_array(r->arena, v.limit, sizeof(*rows));
	struct db_rows found;

	*ret = (struct list){.rows = rows};
	do {
		const struct convenant_row *list;
		int rc = convenant_list(r->db, r->arena, &v, r->vandaag, &found);

		if (rc)
			return rc;
		list = found.rows;
		for (size_t i = 0; i < found.count && ret->count < v.limit; i++) {
			const struct convenantduur duur = convenant_duur(&list[i]);

			v.na = list[i].id;
			if (convenant_vraagt_besluit(&duur, request_termijnen(r)->convenant_vooruit,
						     r->vandaag))
				rows[ret->count++] = list[i];
		}
	} while (found.count == v.limit && ret->count < v.limit);
	return 0;
}

/* ---- the page ---- */

static int list_load(struct request *r, struct list *ret)
{
	const struct register_in *in = r->in;
	size_t limit = request_limit(r, LIST_PAGE);
	struct convenant_vraag vraag = vraag_of(r);
	struct db_rows found;
	int rc;

	vraag.na = (convenant_id){cursor_read(r, in->na, (struct cursor){0, 0}).id};
	vraag.limit = limit + 1;
	if (in->welke == KEUZE_EINDIGT) {
		rc = ending_load(r, vraag, ret);
	} else {
		rc = convenant_list(r->db, r->arena, &vraag, r->vandaag, &found);
		if (!rc)
			*ret = list_of(&found);
	}
	if (!rc)
		list_turn(r, ret, limit, sizeof(struct convenant_row));
	return rc;
}

static int register_handle(struct request *r)
{
	struct register_page *out = r->out;
	int rc = list_load(r, &out->convenanten);

	rc = rc ? rc : organisatie_keuze_list(r->db, r->arena, "", &out->partners);
	rc = rc ? rc : convenant_wacht_load(r, &out->wacht);
	r->aantal = (int)out->wacht.count;
	return rc;
}

static const char *levels_text(struct html *h, const struct convenant_row *c)
{
	return arena_format(h->arena, "%lld van %lld", (long long)c->getekend,
			    (long long)(TEKENNIVEAUS * c->n_partners));
}

static bool write_cell(struct html *h, const struct column *column, const void *row,
		       UNUSED void *arg)
{
	const struct convenant_row *c = row;

	if (strcmp(column->name, "toestand") == 0) {
		ui_badge(h, convenant_tone((enum convenanttoestand)c->toestand),
			 choice_label(&convenanttoestanden, c->toestand));
	} else if (strcmp(column->name, "getekend") == 0) {
		html(h, "%s", levels_text(h, c));
		if (c->ontbreekt)
			ui_badge(
			    h, UI_WARNING,
			    arena_format(h->arena, "Ontbreekt: %lld", (long long)c->ontbreekt));
	} else {
		return false;
	}
	return true;
}

static void view_filters(struct html *h, struct request *r)
{
	const struct register_page *out = r->out;
	const struct organisatie_keuze *rows = out->partners.rows;
	const struct row_set set = ROW_SET(organisatie_keuze_columns, rows, out->partners.count);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	struct ui_field *partner = request_field_of(filters, n, "organisatie");

	request_field_of(filters, n, "welke")->empty = "Lopend";
	request_keep_choices(r, request_field_of(filters, n, "welke"),
			     ~(UINT32_C(1) << KEUZE_LOPEND));
	partner->kind = UI_SELECT;
	partner->options = request_options(r, &set, "id", "naam");
	partner->n_options = out->partners.count;
	ui_form(h, &(struct ui_form){.action = "/convenanten",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
}

static void view_table(struct html *h, struct request *r)
{
	const struct register_page *out = r->out;
	const struct register_in *in = r->in;
	const struct convenant_row *rows = out->convenanten.rows;

	ui_table(
	    h, ROW_SET(convenant_columns, rows, out->convenanten.count),
	    &(struct ui_table){
		.one = "convenant",
		.many = "convenanten",
		.link = "naam",
		.link_id = "id",
		.link_prefix = "/convenanten/",
		.names = "eigenaar",
		.hide = "onderwerp opzegmaanden regio gremium n_partners gevraagd ontbreekt "
			"gevraagd_datum werkwijze rolverdeling afstemming vindplaats "
			"tekstnummer beeindigd_datum beeindigd_reden vorige volgende",
		.phone = "toestand tot_datum: eigenaar",
		.liggend = true,
		.url = request_url_with(r, "sorteer", NULL),
		.sortable = "naam tot_datum",
		.sort = in->sorteer ? in->sorteer : "naam",
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende =
		    out->convenanten.next ? request_url_with(r, "na", out->convenanten.next) : NULL,
		.cell = write_cell,
		.empty_title = "Geen convenanten gevonden",
		.empty_text = "Kies andere filters. Leggen organisaties vast hoe zij samenwerken? "
			      "Dan zet een manager of afstemmingsregisseur het hier."});
	if (out->convenanten.count)
		request_view_files(h, r);
}

static void register_view(struct html *h, struct request *r)
{
	const struct register_page *out = r->out;
	struct ui_action acts[] = {
	    {.label = "Convenant toevoegen", .url = "/convenanten/nieuw", .icon = UI_ICON_PLUS},
	    {.label = "Afspraken uit convenanten", .url = "/convenantafspraken"}};

	ui_h1(
	    h, "Convenanten",
	    "Wat organisaties afspraken over samenwerken: wie tekende, tot wanneer het geldt en wat "
	    "is toegezegd.");
	convenant_wacht_view(h, &out->wacht);
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	view_filters(h, r);
	view_table(h, r);
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- a new one ---- */

struct vorm_page {
	struct convenant_keuzes keuzes;
};
static const struct shape vorm_shape = {.name = "ConvenantVorm", .size = sizeof(struct vorm_page)};

static const struct field nieuw_fields[] = {
    CONVENANT_TEKST_FIELDS,
    CONVENANT_GEGEVENS_FIELDS,
};

static int nieuw_form_handle(struct request *r)
{
	struct vorm_page *out = r->out;

	*(struct convenant_in *)request_form(r, NULL) =
	    (struct convenant_in){.van = r->vandaag,
				  .tot = DATUM_GEEN,
				  .opzegmaanden = FIELD_INT_NONE,
				  .eigenaar = r->wie.gebruiker,
				  .gremium = CHOICE_NONE};
	return convenant_keuzes_load(r, &out->keuzes);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = convenant_fields(r, &out->keuzes, &n);

	ui_h1(h, "Convenant toevoegen",
	      "Het begint als concept. Daarna voegt u de partners toe en wie er tekenen.");
	ui_form(h, &(struct ui_form){.action = "/convenanten",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Begin het convenant",
				     .cancel = "/convenanten",
				     .note = CONVENANT_NOTE});
}

static int nieuw_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct convenant_inhoud inhoud = convenant_inhoud_of(r->in);
	const struct convenant_gegevens gegevens = convenant_gegevens_of(r->in);
	convenant_id id = {0};
	int rc = convenant_create(&doing, &inhoud, &gegevens, (convenant_id){0}, &id);

	r->location = rc ? NULL : request_path(r, "/convenanten/%s", ID_CONVENANT, id.nr);
	r->flash = "Het convenant staat er als concept. Voeg nu de partners toe.";
	return rc;
}

/* ---- routes ---- */

#define CONVENANTEN(method_, path_, recht_, summary_, ...)                                         \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_##recht_,               \
		.summary = summary_, .scenario = "convenanten", __VA_ARGS__                        \
	}

static const struct route routes[] = {
    CONVENANTEN(GET, "/convenanten", LEZEN, "Convenanten",
		FIELDS(register_fields, struct register_in), .handle = register_handle,
		.view = register_view, .shape = &register_shape, .flags = ROUTE_WIDE),
    CONVENANTEN(GET, "/convenanten/nieuw", BIJHOUDEN, "Convenant toevoegen",
		.handle = nieuw_form_handle, .view = nieuw_view, .shape = &vorm_shape,
		.flags = ROUTE_NO_API),
    CONVENANTEN(POST, "/convenanten", BIJHOUDEN, "Convenant toevoegen",
		FIELDS(nieuw_fields, struct convenant_in), .check = convenant_check,
		.handle = nieuw_handle, .again = "/convenanten/nieuw"),
};
PAGE(convenanten, .room = "netwerk", .title = "Convenanten", .routes = routes,
     .n_routes = COUNT(routes));
