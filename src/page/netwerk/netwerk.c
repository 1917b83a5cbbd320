/*
 * Netwerk: who does what in the region, and whom to call for what.
 *
 * What: everybody who works here, one line per functie, and who has no account (contactpunten);
 *       found by word, by what they know much of, by organisation, region, municipality and level.
 * Who:  who may see the network. It says nothing about young people.
 * Invariants: only people who are in service and functions that run. A card that nobody confirmed
 *       for half a year says so (kaart.c).
 * Rows: F076-F087, F090, F098, F104, F105; peers 111, 112, 115.
 */
#include "part/kaart.h"
#include "part/kern.h"
#include "part/regio.h"

#include "base/tekst.h"
#include "domain/netwerk.h"
#include "domain/organisatie.h"
#include "store/nieuwkomer.h"

#include <string.h>

#define PAGE_ROWS 25

/* What a line is a member of now, in the region that was asked for; of both kinds kern is last. */
#define LID_NOW                                                                                    \
	"l.tot_datum IS NULL AND (l.gebruiker_id = m.gebruiker_id "                                \
	"OR l.contactpunt_id = m.contactpunt_id) AND ($7 = 0 OR l.regio_id = $7)"

/* Whom the filters ask for. */
#define MENS_FOUND                                                                                 \
	"FROM netwerkmens m WHERE (m.naam_vouw LIKE $1 ESCAPE '\\' OR m.organisatie_vouw "         \
	"LIKE $1 ESCAPE '\\' OR m.waarvoor_vouw LIKE $1 ESCAPE '\\' OR m.rol LIKE $1 "             \
	"ESCAPE '\\' OR (m.deskundigheden & $9) <> 0) AND ($2 = '' OR m.soort = $2) "              \
	"AND ($3 = '' OR m.gemeente = $3) AND ($4 = '' OR m.rol = $4) "                            \
	"AND ($5 = '' OR m.niveau = $5) AND ($6 = 0 OR (m.deskundigheden & $6) <> 0) "             \
	"AND ($7 = 0 OR EXISTS (SELECT 1 FROM organisatie_regio x "                                \
	"WHERE x.organisatie_id = m.organisatie_id AND x.regio_id = $7)) AND m.kaart_op < $8 "     \
	"AND ($10 = '' OR EXISTS (SELECT 1 FROM netwerklid l WHERE l.lidsoort = $10 AND " LID_NOW  \
	")) "

struct mens_row {
	int64_t lijn; /* 0: of a functie, 1: of a contactpunt */
	int64_t id;   /* of that */
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	const char *naam;
	int rol;
	const char *taak;
	int niveau;
	const char *organisatie;
	int soort;
	const char *gemeente;
	const char *waarvoor;
	const char *bereikbaar;
	const char *telefoon;
	const char *email;
	int64_t deskundigheden;
	int64_t werkdagen;
	int lid; /* enum lidsoort: of the kern when of one region */
	struct moment kaart_op;
	struct datum afwezig_tot_datum;
	const char *vervanger;
	/* made of these, for the reader: */
	const char *wat;     /* rol or taak */
	const char *weet;    /* deskundigheden */
	const char *wanneer; /* werkdagen, bereikbaar, afwezig */
	bool oud;
	const char *klopt; /* when it was confirmed, and whether that is long ago */
};
static const struct column mens_columns[] = {
    COLUMN(struct mens_row, lijn, INT, NULL, 0),
    COLUMN(struct mens_row, id, INT, NULL, 0),
    COLUMN_ID(struct mens_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct mens_row, contactpunt_id, contactpunt, CONTACTPUNT, NULL),
    COLUMN(struct mens_row, naam, TEXT, NULL, 0),
    COLUMN_KEUZE(struct mens_row, rol, rollen, NULL, 0),
    COLUMN(struct mens_row, taak, TEXT, NULL, 0),
    COLUMN_KEUZE(struct mens_row, niveau, functieniveaus, NULL, 0),
    COLUMN(struct mens_row, organisatie, TEXT, NULL, 0),
    COLUMN_KEUZE(struct mens_row, soort, organisatiesoorten, NULL, 0),
    COLUMN(struct mens_row, gemeente, TEXT, NULL, 0),
    COLUMN(struct mens_row, waarvoor, TEXT, NULL, 0),
    COLUMN(struct mens_row, bereikbaar, TEXT, NULL, 0),
    COLUMN(struct mens_row, telefoon, TEXT, NULL, 0),
    COLUMN(struct mens_row, email, TEXT, NULL, 0),
    COLUMN(struct mens_row, deskundigheden, INT, NULL, 0),
    COLUMN(struct mens_row, werkdagen, INT, NULL, 0),
    COLUMN_KEUZE(struct mens_row, lid, lidsoorten, NULL, 0),
    COLUMN(struct mens_row, kaart_op, MOMENT, NULL, 0),
    COLUMN(struct mens_row, afwezig_tot_datum, DATUM, NULL, 0),
    COLUMN(struct mens_row, vervanger, TEXT, NULL, 0),
};
static const struct column mens_screen[] = {
    COLUMN_ID(struct mens_row, gebruiker_id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN_ID(struct mens_row, contactpunt_id, contactpunt, CONTACTPUNT, "Nummer zonder account"),
    COLUMN(struct mens_row, naam, TEXT, "Naam", 0),
    COLUMN(struct mens_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct mens_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct mens_row, wat, TEXT, "Rol", 0),
    COLUMN_KEUZE(struct mens_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN(struct mens_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct mens_row, soort, organisatiesoorten, "Soort organisatie", 0),
    COLUMN(struct mens_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct mens_row, weet, TEXT, "Weet veel van", 0),
    COLUMN_KEUZE(struct mens_row, lid, lidsoorten, "Lid", 0),
    COLUMN(struct mens_row, wanneer, TEXT, "Bereikbaar", 0),
    COLUMN(struct mens_row, email, TEXT, "E-mail", 0),
    COLUMN(struct mens_row, klopt, TEXT, "Nagekeken", 0),
};
QUERY(mens_count, "SELECT count(m.id) " MENS_FOUND);
/* A line is named by its kind and number; names are not unique. */
QUERY(mens_list,
      "SELECT m.lijn, m.id, m.gebruiker_id, m.contactpunt_id, m.naam, m.rol, m.taak, m.niveau, "
      "m.organisatie, m.soort, m.gemeente, m.waarvoor, m.bereikbaar, m.telefoon, m.email, "
      "m.deskundigheden, m.werkdagen, (SELECT max(l.lidsoort) FROM netwerklid l WHERE " LID_NOW
      ") AS lid, m.kaart_op, m.afwezig_tot_datum, m.vervanger " MENS_FOUND
      "AND ($12 = 0 OR (m.naam_vouw, m.lijn, m.id) > (SELECT v.naam_vouw, v.lijn, v.id "
      "FROM netwerkmens v WHERE v.lijn = $11 AND v.id = $12)) "
      "ORDER BY m.naam_vouw, m.lijn, m.id LIMIT $13");
QUERY(gemeente_list,
      "SELECT gemeente AS naam FROM organisatie WHERE gemeente IS NOT NULL AND actief = TRUE "
      "GROUP BY gemeente ORDER BY gemeente LIMIT 200");

struct netwerk_in {
	const char *zoek;
	int deskundigheid;
	int soort;
	regio_id regio;
	const char *gemeente;
	int rol;
	int niveau;
	int lid;
	bool oud;
	const char *na;
};
static const struct field netwerk_fields[] = {
    FIELD(struct netwerk_in, zoek, TEXT, "Naam, rol, organisatie of waarvoor u belt"),
    FIELD_CHOICE_OF(struct netwerk_in, deskundigheid, deskundigheden, "Weet veel van",
		    .select = true),
    FIELD_CHOICE_OF(struct netwerk_in, soort, organisatiesoorten, "Soort organisatie",
		    .select = true),
    FIELD_ID_OF(struct netwerk_in, regio, regio, REGIO, "Regio", .select = true),
    FIELD(struct netwerk_in, gemeente, TEXT, "Gemeente"),
    FIELD_CHOICE_OF(struct netwerk_in, rol, rollen, "Rol", .select = true),
    FIELD_CHOICE_OF(struct netwerk_in, niveau, functieniveaus, "Niveau", .select = true),
    FIELD_CHOICE_OF(struct netwerk_in, lid, lidsoorten, "Kern of agenda-lid", .select = true),
    FIELD(struct netwerk_in, oud, BOOL, "Alleen wat lang niet is nagekeken"),
    FIELD(struct netwerk_in, na, TEXT, "Vanaf", .hidden = true),
};

struct netwerk_page {
	struct list mensen, gemeenten, regios;
	struct kaart_row eigen;
	struct kern kern;
	struct nieuwkomer_telling nieuw;
	int64_t aantal; /* of all pages; 0: there is one */
};
static const struct shape mens_shape = SHAPE("NetwerkMens", struct mens_row, mens_screen);
static const struct shape_part netwerk_parts[] = {
    {"mensen", &mens_shape, offsetof(struct netwerk_page, mensen), true},
};
static const struct shape netwerk_shape = {.name = "Netwerk",
					   .size = sizeof(struct netwerk_page),
					   .parts = netwerk_parts,
					   .n_parts = COUNT(netwerk_parts)};

static const char *or_none(const char *text)
{
	return text ? text : "";
}

static int64_t deskundigheid_bit(int index)
{
	return index == CHOICE_NONE ? 0 : INT64_C(1) << index;
}

/* What somebody may know much of and is called by this word: who looks for help types it. */
static int64_t deskundigheid_words(struct request *r, const char *word)
{
	const char *folded = word ? tekst_fold(r->arena, word) : "";
	int64_t bits = 0;

	if (!*folded)
		return 0;
	for (size_t i = 0; i < deskundigheden.count; i++)
		if (strstr(tekst_fold(r->arena, deskundigheden.list[i].label), folded))
			bits |= deskundigheid_bit((int)i);
	return bits;
}

/* Cards that were confirmed before this moment; without the filter all. */
static struct moment confirmed_before(struct request *r, bool oud)
{
	struct datum last = datum_plus_months(r->vandaag, -request_termijnen(r)->kaart_houdbaar);

	return oud ? datum_begin(datum_plus(last, 1)) : (struct moment){r->nu.ms + 1};
}

static const char *wanneer_text(struct arena *a, const struct mens_row *m)
{
	const char *dagen = kaartdagen_text(a, (uint32_t)m->werkdagen);
	const char *text = arena_format(a, "%s%s%s", dagen, *dagen && m->bereikbaar ? ". " : "",
					or_none(m->bereikbaar));
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(m->afwezig_tot_datum))
		return text;
	return arena_format(a, "Afwezig tot en met %s%s%s. %s",
			    datum_lang(m->afwezig_tot_datum, dag), m->vervanger ? "; bel " : "",
			    or_none(m->vervanger), text);
}

static void explain_klopt(struct request *r, struct mens_row *m)
{
	char dag[DATUM_TEXT_MAX];
	struct datum op = moment_datum(m->kaart_op);

	m->oud = kaart_is_oud(op, request_termijnen(r), r->vandaag);
	m->klopt = arena_format(r->arena, "%s%s", m->oud ? "Lang niet nagekeken: " : "",
				datum_lang(op, dag));
}

static void explain(struct request *r, struct list *mensen)
{
	struct mens_row *rows = arena_array(r->arena, mensen->count + 1, sizeof(*rows));

	if (mensen->count)
		memcpy(rows, mensen->rows, mensen->count * sizeof(*rows));
	for (size_t i = 0; i < mensen->count; i++) {
		struct mens_row *m = &rows[i];

		m->wat = m->taak ? m->taak : choice_label(&rollen, m->rol);
		m->weet = choices_text(r->arena, &deskundigheden, (uint32_t)m->deskundigheden);
		m->wanneer = wanneer_text(r->arena, m);
		explain_klopt(r, m);
	}
	mensen->rows = rows;
}

/* What the filters ask, as MENS_FOUND reads it. */
struct mens_vraag {
	const char *zoek, *soort, *gemeente, *rol, *niveau;
	int64_t weet;
	regio_id regio;
	struct moment voor;
	int64_t woorden;
	const char *lid;
};
#define MENS_ARGS(v)                                                                               \
	(v).zoek, (v).soort, (v).gemeente, (v).rol, (v).niveau, (v).weet, (v).regio.nr, (v).voor,  \
	    (v).woorden, (v).lid

static struct mens_vraag vraag_of(struct request *r)
{
	const struct netwerk_in *in = r->in;

	return (struct mens_vraag){
	    .zoek = request_like(r, in->zoek),
	    .soort = or_none(choice_code(&organisatiesoorten, in->soort)),
	    .gemeente = or_none(in->gemeente),
	    .rol = or_none(choice_code(&rollen, in->rol)),
	    .niveau = or_none(choice_code(&functieniveaus, in->niveau)),
	    .weet = deskundigheid_bit(in->deskundigheid),
	    .regio = in->regio,
	    .voor = confirmed_before(r, in->oud),
	    .woorden = deskundigheid_words(r, in->zoek),
	    .lid = or_none(choice_code(&lidsoorten, in->lid)),
	};
}

static int netwerk_handle(struct request *r)
{
	const struct netwerk_in *in = r->in;
	struct netwerk_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	const struct mens_vraag v = vraag_of(r);
	int rc = request_rows(r, &mens_list, ARGS(MENS_ARGS(v), c.key, c.id, (int64_t)limit + 1),
			      mens_columns, sizeof(struct mens_row), limit + 1, &out->mensen);

	if (rc)
		return rc;
	if (list_cut(&out->mensen, limit)) {
		const struct mens_row *last = (const struct mens_row *)out->mensen.rows + limit - 1;

		out->mensen.next = cursor_text(r, (struct cursor){last->lijn, last->id});
	}
	if (out->mensen.next || in->na)
		rc = db_number(r->db, &mens_count, ARGS(MENS_ARGS(v)), &out->aantal);
	explain(r, &out->mensen);
	rc = rc ? rc : request_words(r, &gemeente_list, &out->gemeenten);
	rc = rc ? rc : regios_load(r, &out->regios);
	rc = rc ? rc : eigen_kaart_find(r->db, r->arena, r->wie.gebruiker, &out->eigen);
	rc = rc ? rc : kern_load(r, in->regio, &out->kern);
	return rc ? rc : nieuwkomer_count(r->db, r->arena, &out->nieuw);
}

/* On a phone one touch calls or writes; a name leads to the whole card. */
static bool write_reach(struct html *h, const struct column *column, const void *row,
			UNUSED void *arg)
{
	const struct mens_row *mens = row;

	if (strcmp(column->name, "naam") == 0) {
		ui_link(h, kaart_url_of(h, mens->gebruiker_id, mens->contactpunt_id), mens->naam);
		ui_line_soft(h, arena_format(h->arena, "%s, %s", mens->wat, mens->organisatie));
	} else if (strcmp(column->name, "telefoon") == 0 && mens->telefoon)
		ui_link(h, html_url(h, "tel:%s", mens->telefoon), mens->telefoon);
	else if (strcmp(column->name, "wanneer") == 0 && mens->oud) {
		ui_lines_begin(h);
		ui_line(h, mens->wanneer, NULL, NULL, NULL);
		ui_line_soft(h, mens->klopt);
		ui_lines_end(h);
	} else
		return false;
	return true;
}

static void view_filters(struct html *h, struct request *r)
{
	const struct netwerk_page *out = r->out;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	request_offer(r, request_field_of(filters, n, "gemeente"), &out->gemeenten);
	regios_offer(r, request_field_of(filters, n, "regio"), &out->regios);
	ui_form(h, &(struct ui_form){.action = "/netwerk",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .in_front = 2,
				     .submit = "Toon"});
}

/* Of one's own card that nobody confirmed for long; there is one button for it. */
static void view_eigen(struct html *h, struct request *r, const struct kaart_row *eigen)
{
	struct datum op = moment_datum(eigen->kaart_op);

	if (kaart_is_oud(op, request_termijnen(r), r->vandaag))
		ui_alert(h, UI_WARNING, "Klopt uw eigen kaart nog?",
			 arena_format(h->arena, "U keek hem na op %s. Nakijken duurt een minuut.",
				      html_datum(h, op)));
}

/* Who is new, for whom that is of interest; nobody to show the way is said to who can name one. */
static void view_nieuw(struct html *h, struct request *r, const struct nieuwkomer_telling *nieuw)
{
	if (nieuw->zonder && request_may_open(r, "/nieuwkomers/nieuw"))
		ui_alert(h, UI_WARNING,
			 arena_format(h->arena,
				      nieuw->zonder == 1 ? "%d nieuwe collega heeft geen mentor"
							 : "%d nieuwe collega's hebben geen mentor",
				      (int)nieuw->zonder),
			 "Kies iemand die de weg wijst.");
	if (nieuw->lopend)
		ui_link(h, "/nieuwkomers",
			arena_format(h->arena, "Nieuw in het netwerk: %d", (int)nieuw->lopend));
}

static void view_kern(struct html *h, const struct kern *kern)
{
	if (!kern->regio.nr)
		return;
	ui_details_begin(h, arena_format(h->arena, "De kern: %s", kern_text(h->arena, kern)));
	kern_view(h, kern);
	ui_link(h, "/netwerk/kern", "De kern van het netwerk");
	ui_details_end(h);
}

static void netwerk_view(struct html *h, struct request *r)
{
	const struct netwerk_page *out = r->out;
	const struct netwerk_in *in = r->in;
	const struct mens_row *rows = out->mensen.rows;
	struct ui_action acts[] = {
	    {.label = "Mijn kaart",
	     .url = html_url(h, "/netwerk/%s", TOKEN(h, r->wie.gebruiker)),
	     .icon = UI_ICON_PEN},
	    {.label = "Wie staat waarvoor", .url = "/netwerk/dekking"},
	    {.label = "Overleggen van het netwerk", .url = "/gremia"},
	    {.label = "Convenanten", .url = "/convenanten"},
	    {.label = "Iemand zonder account toevoegen",
	     .url = "/netwerk/contactpunten/nieuw",
	     .icon = UI_ICON_PLUS},
	    {.label = "Iemand is nieuw", .url = "/nieuwkomers/nieuw", .icon = UI_ICON_PLUS}};

	ui_h1(h, "Netwerk", "Wie wat doet in de regio, en waarvoor u wie belt.");
	view_eigen(h, r, &out->eigen);
	view_nieuw(h, r, &out->nieuw);
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	view_kern(h, &out->kern);
	view_filters(h, r);
	ui_table(
	    h, ROW_SET(mens_screen, rows, out->mensen.count),
	    &(struct ui_table){
		.one = "persoon",
		.many = "personen",
		.total = out->aantal,
		.names = "naam",
		.hide = "soort gemeente niveau organisatie wat email klopt",
		.phone = "waarvoor telefoon",
		.cell = write_reach,
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende = out->mensen.next ? request_url_with(r, "na", out->mensen.next) : NULL,
		.empty_title = "Niemand gevonden",
		.empty_text = "Zoek met een deel van de naam, of kies minder filters."});
	if (out->mensen.count)
		request_view_files(h, r);
	ui_link(h, "/wie-doet-wat", "Wie doet wat: de openbare pagina");
	ui_link(h, "/vragen", "Stel een vraag aan het netwerk");
	ui_link(h, "/regelingen/vergelijking", "Regelingen vergelijken tussen gemeenten en UWV");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/netwerk",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Netwerk",
     FIELDS(netwerk_fields, struct netwerk_in),
     .handle = netwerk_handle,
     .view = netwerk_view,
     .shape = &netwerk_shape,
     .flags = ROUTE_WIDE,
     .scenario = "netwerk"},
};
PAGE(netwerk, .room = "netwerk", .title = "Netwerk", .menu = "/netwerk", .menu_groep = MENU_REGIO,
     .menu_order = 10, .menu_icon = UI_ICON_TELEFOON, .routes = routes, .n_routes = COUNT(routes));
