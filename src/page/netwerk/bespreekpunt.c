/*
 * A point on the agenda: during the meeting one goes from point to point.
 *
 * What: what is asked, by whom and how long; its minutes, decisions and actions, each with its own
 *       form; the point before and after. The agenda itself: bespreekagenda.c.
 * Who:  who may read the meeting; writing: who keeps it.
 * Invariants: two may write at once: who was second sees both texts (gate/versie); minutes are
 *       written from the beginning of the meeting until they are fixed (bespreekpunt_schrijver);
 *       decisions have a number that is never used again; no young person is named.
 * Rows: F096, F100.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "part/netwerkactie.h"
#include "store/keuze.h"

#define DOEL "overleggen van het netwerk"
#define PAD "/bespreekpunten/:bespreekpunt"
#define VERSLAG PAD "/verslag"
#define BESLUITEN PAD "/besluiten"
#define ACTIES PAD "/acties"
#define USUAL_DAYS 28

/* ---- what is written there ---- */

struct verslag_in {
	const char *verslag;
};
static const struct field verslag_fields[] = {
    FIELD(struct verslag_in, verslag, LONG_TEXT, "Wat is er gezegd?", .max = 6000,
	  .hint = "Kort. Noem geen jongeren."),
};
static const struct field besluit_fields[] = {
    FIELD(struct netwerkbesluit_inhoud, tekst, LONG_TEXT, "Wat is besloten?", .required = true,
	  .max = 1000),
    FIELD(struct netwerkbesluit_inhoud, voor_wie, TEXT, "Voor wie geldt het?", .max = 200,
	  .hint = "Bijvoorbeeld: de drie gemeenten en UWV"),
    FIELD(struct netwerkbesluit_inhoud, openbaar, BOOL, "Het hele netwerk mag dit besluit lezen"),
};

struct punt_page {
	struct bespreekpunt_row punt;
	struct list besluiten, acties;
	struct db_rows mensen;
	bespreekpunt_id vorige, volgende; /* 0: none */
	size_t punten;
};
static const struct shape punt_shape =
    SHAPE("Bespreekpunt", struct bespreekpunt_row, bespreekpunt_columns);
static const struct shape besluit_shape =
    SHAPE("Netwerkbesluit", struct netwerkbesluit_row, netwerkbesluit_columns);
static const struct shape actie_shape =
    SHAPE("Netwerkactie", struct netwerkactie_row, netwerkactie_columns);
static const struct shape_part page_parts[] = {
    {"punt", &punt_shape, offsetof(struct punt_page, punt), false},
    {"besluiten", &besluit_shape, offsetof(struct punt_page, besluiten), true},
    {"acties", &actie_shape, offsetof(struct punt_page, acties), true},
};
static const struct shape page_shape = {.name = "BespreekpuntMetBesluiten",
					.size = sizeof(struct punt_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static bool may_note(const struct bespreekpunt_row *p)
{
	return p->leidt && !moment_set(p->ingetrokken_op) &&
	       bijeenkomst_may(p->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER);
}

static bool may_change(const struct bespreekpunt_row *p)
{
	return p->leidt && bijeenkomst_may(p->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG);
}

static void find_neighbours(const struct db_rows *agenda, struct punt_page *out)
{
	const struct bespreekpunt_row *rows = agenda->rows;

	out->punten = agenda->count;
	for (size_t i = 0; i < agenda->count; i++) {
		if (rows[i].id.nr != out->punt.id.nr)
			continue;
		if (i > 0)
			out->vorige = rows[i - 1].id;
		if (i + 1 < agenda->count)
			out->volgende = rows[i + 1].id;
	}
}

/* Of what a meeting left behind only what belongs to this point. */
static struct list besluiten_here(const struct db_rows *all, bespreekpunt_id here)
{
	struct netwerkbesluit_row *rows = all->rows;
	size_t n = 0;

	for (size_t i = 0; i < all->count; i++)
		if (rows[i].bespreekpunt_id.nr == here.nr)
			rows[n++] = rows[i];
	return (struct list){.rows = rows, .count = n};
}

static struct list acties_here(const struct db_rows *all, bespreekpunt_id here)
{
	struct netwerkactie_row *rows = all->rows;
	size_t n = 0;

	for (size_t i = 0; i < all->count; i++)
		if (rows[i].bespreekpunt_id.nr == here.nr)
			rows[n++] = rows[i];
	return (struct list){.rows = rows, .count = n};
}

static void forms_fill(struct request *r, const struct bespreekpunt_row *p)
{
	struct verslag_in *verslag = request_form(r, VERSLAG);
	struct netwerkactie_inhoud *actie = request_form(r, ACTIES);

	request_form(r, BESLUITEN);
	verslag->verslag = p->verslag;
	actie->voor = datum_plus(p->datum, USUAL_DAYS);
}

static int punt_handle(struct request *r)
{
	struct punt_page *out = r->out;
	struct db_rows agenda, besluiten, acties;
	int rc;

	out->punt = *(const struct bespreekpunt_row *)r->object;
	forms_fill(r, &out->punt);
	rc = bespreekpunt_list(r->db, r->arena, out->punt.bijeenkomst_id, &agenda);
	rc =
	    rc ? rc : netwerkbesluit_list_of(r->db, r->arena, out->punt.bijeenkomst_id, &besluiten);
	rc = rc ? rc : netwerkactie_list_of(r->db, r->arena, out->punt.bijeenkomst_id, &acties);
	rc = rc ? rc
		: mens_keuze_list_gremium(r->db, r->arena, request_search(r, "collega"),
					  out->punt.gremium_id, r->vandaag, &out->mensen);
	if (rc)
		return rc;
	find_neighbours(&agenda, out);
	out->besluiten = besluiten_here(&besluiten, out->punt.id);
	out->acties = acties_here(&acties, out->punt.id);
	r->versie = out->punt.versie;
	return 0;
}

/* ---- view ---- */

static const char *lead_of(struct html *h, const struct punt_page *out)
{
	const struct bespreekpunt_row *p = &out->punt;

	return arena_format(
	    h->arena, "Punt %d van %d. %s%s%s%s", (int)p->nummer, (int)out->punten,
	    choice_label(&puntvragen, p->puntvraag),
	    p->wie ? arena_format(h->arena, ", door %s", p->wie) : "",
	    p->minuten ? arena_format(h->arena, ", %d minuten", (int)p->minuten) : "", ".");
}

static void view_steps(struct html *h, const struct punt_page *out)
{
	struct ui_action acts[2];
	size_t n = 0;

	if (out->vorige.nr)
		acts[n++] = (struct ui_action){
		    .label = "Vorige punt",
		    .url = html_url(h, "/bespreekpunten/%s", TOKEN(h, out->vorige)),
		    .icon = UI_ICON_VORIGE};
	if (out->volgende.nr)
		acts[n++] = (struct ui_action){
		    .label = "Volgende punt",
		    .url = html_url(h, "/bespreekpunten/%s", TOKEN(h, out->volgende)),
		    .icon = UI_ICON_VOLGENDE};
	ui_actions(h, acts, n);
}

static void view_verslag(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	size_t n;
	struct ui_field *fields;

	ui_section_begin(h, "verslag", "Verslag");
	if (may_note(&out->punt) || r->again) {
		fields = request_fields(r, VERSLAG, &n);
		request_field_of(fields, n, "verslag")->rows = 8;
		ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/verslag", url),
					     .id = "verslag-vorm",
					     .versie = out->punt.versie,
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Bewaar het verslag",
					     .icon = UI_ICON_VINK,
					     .note = "Wie kan dit lezen: de leden, en wie is "
						     "uitgenodigd."});
	} else if (out->punt.verslag)
		ui_text(h, out->punt.verslag);
	else
		ui_p(h, "Hier staat nog niets.");
	ui_section_end(h);
}

static void view_besluit(struct html *h, const struct netwerkbesluit_row *d)
{
	bool writes = d->leidt;

	ui_item(h, &(struct ui_item){
		       .title = arena_format(h->arena, "Besluit %d: %s", (int)d->nummer, d->tekst),
		       .url = writes ? html_url(h, "/netwerkbesluiten/%s", TOKEN(h, d->id)) : NULL,
		       .text = d->voor_wie,
		       .badge = d->openbaar ? "Voor het hele netwerk" : NULL});
}

static void view_besluiten(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	const struct netwerkbesluit_row *rows = out->besluiten.rows;
	size_t n;
	struct ui_field *fields;

	if (!out->besluiten.count && !may_note(&out->punt))
		return;
	ui_section_begin(h, "besluiten", "Besluiten");
	ui_list_begin(h);
	for (size_t i = 0; i < out->besluiten.count; i++)
		view_besluit(h, &rows[i]);
	ui_list_end(h);
	if (may_note(&out->punt)) {
		fields = request_fields(r, BESLUITEN, &n);
		ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/besluiten", url),
					     .id = "besluit-vorm",
					     .behind = "Leg een besluit vast",
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Leg het besluit vast"});
	}
	ui_section_end(h);
}

static void view_actie_form(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;

	netwerkactie_view_form(h, r, ACTIES, &out->mensen,
			       &(struct ui_form){.action = arena_format(h->arena, "%s/acties", url),
						 .id = "actie-vorm",
						 .behind = "Spreek een actie af",
						 .submit = "Spreek af"});
}

static void view_acties(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	const struct netwerkactie_row *rows = out->acties.rows;

	if (!out->acties.count && !may_note(&out->punt))
		return;
	ui_section_begin(h, "acties", "Acties");
	ui_list_begin(h);
	for (size_t i = 0; i < out->acties.count; i++) {
		const struct netwerkactie_row *x = &rows[i];
		bool klaar = datum_set(x->gedaan_datum);

		ui_item(h,
			&(struct ui_item){
			    .title = x->wat,
			    .url = x->leidt || x->van_mij
				       ? html_url(h, "/netwerkacties/%s", TOKEN(h, x->id))
				       : NULL,
			    .text = x->wie,
			    .badge = klaar ? "Gedaan" : ui_due_text(h, x->voor_datum, r->vandaag),
			    .tone = klaar ? UI_OK : ui_due_tone(x->voor_datum, r->vandaag)});
	}
	ui_list_end(h);
	if (may_note(&out->punt))
		view_actie_form(h, r, url);
	ui_section_end(h);
}

static void view_changes(struct html *h, const struct bespreekpunt_row *p, const char *url)
{
	const struct ui_action acts[] = {{.label = "Wijzig dit punt",
					  .url = arena_format(h->arena, "%s/wijzigen", url),
					  .icon = UI_ICON_PEN},
					 {.label = "Eerder op de agenda",
					  .url = arena_format(h->arena, "%s/eerder", url),
					  .post = true,
					  .versie = p->versie},
					 {.label = "Haal van de agenda",
					  .url = arena_format(h->arena, "%s/weghalen", url),
					  .post = true,
					  .versie = p->versie,
					  .kind = UI_SUBTLE,
					  .icon = UI_ICON_KRUIS}};

	if (may_change(p) && !moment_set(p->ingetrokken_op))
		ui_actions(h, acts, COUNT(acts));
}

static void punt_view(struct html *h, struct request *r)
{
	const struct punt_page *out = r->out;
	const struct bespreekpunt_row *p = &out->punt;
	const char *url = html_url(h, "/bespreekpunten/%s", TOKEN(h, p->id));

	ui_h1(h, p->titel, lead_of(h, out));
	if (moment_set(p->ingetrokken_op))
		ui_alert(h, UI_INFO, "Dit punt staat niet meer op de agenda", NULL);
	view_steps(h, out);
	view_verslag(h, r, url);
	view_besluiten(h, r, url);
	view_acties(h, r, url);
	view_changes(h, p, url);
	ui_link(h, html_url(h, "/bijeenkomsten/%s", TOKEN(h, p->bijeenkomst_id)), "Naar de agenda");
}

/* ---- writing it down ---- */

static void to_punt(struct request *r, const struct bespreekpunt_row *p, const char *flash)
{
	r->location = request_path(r, "/bespreekpunten/%s", ID_BESPREEKPUNT, p->id.nr);
	r->flash = flash;
}

static void check_note(struct request *r)
{
	if (!may_note(r->object))
		invalid(r, "",
			"Het verslag is vastgesteld, of de bijeenkomst is nog niet begonnen. "
			"Begin eerst de bijeenkomst.");
}

static int verslag_check(struct request *r)
{
	const struct verslag_in *in = r->in;

	check_note(r);
	herleidbaar_check_vak(r, "verslag", "Wat is er gezegd?", in->verslag);
	return 0;
}

static int verslag_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct verslag_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_punt(r, p, "Bewaard.");
	return bespreekpunt_report(&doing, p, in->verslag);
}

static int besluit_check(struct request *r)
{
	const struct netwerkbesluit_inhoud *in = r->in;

	check_note(r);
	herleidbaar_check_vak(r, "tekst", "Wat is besloten?", in->tekst);
	herleidbaar_check_vak(r, "voor_wie", "Voor wie geldt het?", in->voor_wie);
	return 0;
}

static int besluit_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	to_punt(r, p, "Het besluit staat in de besluitenlijst.");
	return netwerkbesluit_create(&doing, p, r->in);
}

static int actie_check(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;

	check_note(r);
	return netwerkactie_check(r, p->gremium_id, (gebruiker_id){0});
}

static int actie_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	to_punt(r, p, "Afgesproken.");
	return netwerkactie_create(&doing, p, r->in);
}

/* ---- routes ---- */

#define PUNT(method_, path_, object_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    PUNT(GET, PAD, object_bespreekpunt, "Punt op de agenda", .handle = punt_handle,
	 .view = punt_view, .shape = &page_shape),
    PUNT(POST, VERSLAG, object_bespreekpunt, "Verslag van een punt", .mits = "leidt",
	 FIELDS(verslag_fields, struct verslag_in), .check = verslag_check,
	 .handle = verslag_handle, .again = PAD),
    PUNT(POST, BESLUITEN, object_bespreekpunt, "Besluit vastleggen", .mits = "leidt",
	 FIELDS(besluit_fields, struct netwerkbesluit_inhoud), .check = besluit_check,
	 .handle = besluit_handle, .again = PAD),
    PUNT(POST, ACTIES, object_bespreekpunt, "Actie afspreken", .mits = "leidt",
	 FIELDS(netwerkactie_fields, struct netwerkactie_inhoud), .check = actie_check,
	 .handle = actie_handle, .again = PAD),
};
PAGE(bespreekpunt, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
