/*
 * Wie doet wat: for everybody, without logging in: what the people are called who help a young
 * person from school to work, and whom one may call.
 *
 * What: in plain words what a young person or parent can do here; every role in a sentence; and the
 *       people and general numbers whose owner chose to be found (schema 0056).
 * Who:  everybody.
 * Invariants: nobody stands here who did not say so himself, or was asked.
 * Rows: F077-F087, F377; peers 113.
 */
#include "part/blad.h"

#include "domain/netwerk.h"
#include "domain/organisatie.h"

#include <string.h>

/* ---- rows ---- */

struct rol_row {
	int groep;
	const char *rol;
	const char *wat;
};
static const struct column rol_columns[] = {
    COLUMN_KEUZE(struct rol_row, groep, rolgroepen, "Waar", 0),
    COLUMN(struct rol_row, rol, TEXT, "Rol", 0),
    COLUMN(struct rol_row, wat, TEXT, "Wat die doet", 0),
};

struct contact_row {
	const char *organisatie;
	int soort;
	const char *gemeente;
	const char *naam;
	const char *taak;
	int rol;
	const char *waarvoor;
	const char *bereikbaar;
	int64_t werkdagen;
	const char *telefoon;
	const char *email;
};
static const struct column contact_columns[] = {
    COLUMN(struct contact_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct contact_row, soort, organisatiesoorten, "Soort organisatie", 0),
    COLUMN(struct contact_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct contact_row, naam, TEXT, "Naam", 0),
    COLUMN(struct contact_row, taak, TEXT, "Taak", 0),
    COLUMN_KEUZE(struct contact_row, rol, rollen, "Rol", 0),
    COLUMN(struct contact_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct contact_row, bereikbaar, TEXT, "Bereikbaar", 0),
    COLUMN(struct contact_row, werkdagen, INT, NULL, 0),
    COLUMN(struct contact_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct contact_row, email, TEXT, "E-mail", 0),
};
#define MAX_CONTACTEN 300
#define PAGE_ROWS 15
QUERY(contact_list,
      "SELECT c.organisatie, c.soort, c.gemeente, c.naam, c.taak, c.rol, c.waarvoor, c.bereikbaar, "
      "c.werkdagen, c.telefoon, c.email FROM openbaar_contact c WHERE ($1 = '' OR c.gemeente = $1) "
      "ORDER BY c.gemeente, c.organisatie, c.naam LIMIT 300");
QUERY(gemeente_list, "SELECT c.gemeente AS naam FROM openbaar_contact c WHERE c.gemeente <> '' "
		     "GROUP BY c.gemeente ORDER BY c.gemeente LIMIT 200");

struct wie_in {
	const char *gemeente;
	int64_t na;
};
static const struct field wie_fields[] = {
    FIELD(struct wie_in, gemeente, TEXT, "Gemeente"),
    FIELD(struct wie_in, na, INT, "Vanaf", .least = 0, .most = MAX_CONTACTEN, .hidden = true),
};

struct wie_page {
	struct list rollen, contacten, gemeenten;
	size_t from; /* of the contacten */
};
static const struct shape rol_shape = SHAPE("NetwerkRol", struct rol_row, rol_columns);
static const struct shape contact_shape =
    SHAPE("OpenbaarContact", struct contact_row, contact_columns);
static const struct shape_part wie_parts[] = {
    {"rollen", &rol_shape, offsetof(struct wie_page, rollen), true},
    {"contacten", &contact_shape, offsetof(struct wie_page, contacten), true},
};
static const struct shape wie_shape = {.name = "WieDoetWat",
				       .size = sizeof(struct wie_page),
				       .parts = wie_parts,
				       .n_parts = COUNT(wie_parts)};

/* ---- handler ---- */

/* A program gets all of them, and a screen a page. */
static void contacten_take(struct request *r, struct wie_page *out)
{
	const struct wie_in *in = r->in;
	const struct contact_row *rows = out->contacten.rows;

	if (r->json || !out->contacten.count)
		return;
	out->from = blad_take(r, &out->contacten, out->contacten.count, in->na, PAGE_ROWS);
	out->contacten.rows = rows + out->from;
}

static int wie_handle(struct request *r)
{
	const struct wie_in *in = r->in;
	struct wie_page *out = r->out;
	struct rol_row *rows = arena_array(r->arena, netwerkrol_count, sizeof(*rows));
	int rc;

	for (size_t i = 0; i < netwerkrol_count; i++)
		rows[i] = (struct rol_row){(int)netwerkrollen[i].groep, netwerkrollen[i].naam,
					   netwerkrollen[i].wat};
	out->rollen = (struct list){.rows = rows, .count = netwerkrol_count};
	rc = request_rows(r, &contact_list, ARGS(in->gemeente ? in->gemeente : ""), contact_columns,
			  sizeof(struct contact_row), MAX_CONTACTEN, &out->contacten);
	if (!rc)
		contacten_take(r, out);
	return rc ? rc : request_words(r, &gemeente_list, &out->gemeenten);
}

/* ---- view ---- */

static void view_start(struct html *h)
{
	ui_section_begin(h, "jij", "Zoekt u hulp, voor uzelf of uw kind?");
	ui_p(h, "U hoeft niet te weten wie waarvoor is. Vertel uw vraag, dan zoeken wij uit wie "
		"helpt. Een uitkering is niet nodig. Wij vragen altijd wat de jongere zelf wil.");
	ui_button_link(h, UI_PRIMARY, "/aanmelden", "Vraag hulp");
	ui_p(h, "Liever bellen? Dat kan ook. Hieronder staat wie u kunt bellen, en waarvoor.");
	ui_link(h, "/voor-jongeren", "Wat kan er na school? Voor jongeren");
	ui_link(h, "/voor-ouders", "Wat kan er na school? Voor ouders");
	ui_section_end(h);
}

static void view_contact(struct html *h, const struct contact_row *c)
{
	const char *dagen = kaartdagen_text(h->arena, (uint32_t)c->werkdagen);
	const char *bereikbaar = c->bereikbaar ? c->bereikbaar : "";

	ui_person(h, &(struct ui_person){
			 .naam = c->naam,
			 .rol = c->taak ? c->taak : choice_label(&rollen, c->rol),
			 .organisatie = c->organisatie,
			 .waarvoor = c->waarvoor,
			 .wanneer = arena_format(h->arena, "%s%s%s", dagen,
						 *dagen && *bereikbaar ? ". " : "", bereikbaar),
			 .telefoon = c->telefoon,
			 .email = c->email,
		     });
}

static void view_contacten(struct html *h, struct request *r)
{
	const struct wie_page *out = r->out;
	const struct contact_row *rows = out->contacten.rows;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_section_begin(h, "bellen", "Wie kunt u bellen?");
	request_offer(r, request_field_of(filters, n, "gemeente"), &out->gemeenten);
	if (out->gemeenten.count > 1)
		ui_form(h, &(struct ui_form){.action = "/wie-doet-wat",
					     .get = true,
					     .fields = filters,
					     .n_fields = n,
					     .submit = "Toon"});
	if (!out->contacten.count)
		ui_empty(h, "Hier staat nog niemand",
			 "Vraag hulp met de knop hierboven. Wij bellen u dan.", NULL);
	ui_people_begin(h);
	for (size_t i = 0; i < out->contacten.count; i++)
		view_contact(h, &rows[i]);
	ui_people_end(h);
	ui_pager(h, blad_vorige(r, out->from, PAGE_ROWS),
		 out->contacten.next ? request_url_with(r, "na", out->contacten.next) : NULL);
	ui_section_end(h);
}

static void view_rollen(struct html *h, const struct list *list)
{
	const struct rol_row *rows = list->rows;

	ui_section_begin(h, "rollen", "Wie doet wat?");
	for (size_t i = 0; i < list->count; i++) {
		if (i == 0 || rows[i].groep != rows[i - 1].groep) {
			ui_details_phone_begin(h, choice_label(&rolgroepen, rows[i].groep));
			ui_h3(h, choice_label(&rolgroepen, rows[i].groep));
			ui_facts_begin(h);
		}
		ui_fact(h, rows[i].rol, rows[i].wat);
		if (i + 1 == list->count || rows[i].groep != rows[i + 1].groep) {
			ui_facts_end(h);
			ui_details_end(h);
		}
	}
	ui_section_end(h);
}

static void wie_view(struct html *h, struct request *r)
{
	const struct wie_page *out = r->out;

	ui_h1(h, "Wie doet wat",
	      "De mensen die jongeren helpen van school naar werk, en hoe u hen bereikt.");
	view_start(h);
	view_contacten(h, r);
	view_rollen(h, &out->rollen);
	ui_link(h, "/woorden", "Uitleg van woorden");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/wie-doet-wat",
     .recht = RECHT_OPENBAAR,
     .summary = "Wie doet wat",
     FIELDS(wie_fields, struct wie_in),
     .handle = wie_handle,
     .view = wie_view,
     .shape = &wie_shape,
     .flags = ROUTE_PRINT,
     .scenario = "netwerkrol"},
};
PAGE(netwerkrol, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
