/*
 * Contactmomenten: recording in twenty seconds what was said.
 *
 * What: how, with whom, when, one line, and when the next contact is; optionally about one place
 *       of work (nazorg). The form starts with what is most likely: a phone call, with the young
 *       person, today, next contact after the rhythm of the phase; after a call that nobody
 *       answered within days, for which the line in Mijn werk waits.
 * Who: whoever has the timeline of the dossier in sight. Who else can read it stands beside the
 *       button.
 * Invariants: recording always moves the next contact date (promise 1); a text is changed by its
 *       author within a day, later only withdrawn; nothing disappears from the history (promise
 *       9).
 * Rows: F053-F055, F204, F232, F273-F275; peers A7, A10.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/signaal.h"
#include "store/contact.h"
#include "store/gebeurtenis.h"
#include "store/jobcoach.h"
#include "store/jongere.h"

#define RECENT_MS (INT64_C(24) * 60 * 60 * 1000)

/* ---- fields ---- */

struct contact_in {
	int soort;
	int met;
	struct datum datum;
	const char *tekst;
	plaatsing_id plaatsing;
	struct datum volgend;
	int64_t minuten; /* of the jobcoach */
};
/* The first three are always in sight; from VELD_DATUM on they are right as they stand. */
enum { VELD_MET, VELD_SOORT, VELD_TEKST, VELD_DATUM, VELD_VOLGEND };
static const struct field contact_fields[] = {
    FIELD_CHOICE_OF(struct contact_in, met, contactmetten, "Met wie?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct contact_in, soort, contactsoorten, "Hoe?", .required = true,
		    .select = true),
    FIELD(struct contact_in, tekst, LONG_TEXT, "Wat is er gezegd of afgesproken?", .required = true,
	  .max = 2000, .hint = "Eén zin is genoeg. Schrijf het zo dat de jongere het mag lezen."),
    FIELD(struct contact_in, datum, DATE, "Wanneer?", .required = true, .before = DAYS(0),
	  .after = DAYS(-3660)),
    FIELD(struct contact_in, volgend, DATE, "Volgend contact", .after = DAYS(0),
	  .before = DAYS(400)),
    FIELD_ID_OF(struct contact_in, plaatsing, plaatsing, PLAATSING, "Gaat het over een werkplek?"),
    FIELD(struct contact_in, minuten, INT, "Hoeveel minuten als jobcoach?", .least = 1, .most = 720,
	  .hint = "Gaat van de uren van de jobcoach af."),
};

struct nieuw_in {
	plaatsing_id plaatsing;
	int met;
};
static const struct field nieuw_fields[] = {
    FIELD_ID_OF(struct nieuw_in, plaatsing, plaatsing, PLAATSING, "Werkplek", .hidden = true),
    FIELD_CHOICE_OF(struct nieuw_in, met, contactmetten, "Met wie", .hidden = true),
};

/* ---- rows and queries ---- */

struct plek_row {
	plaatsing_id id;
	const char *naam;
	bool jobcoach;
};
static const struct column plek_columns[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct plek_row, naam, TEXT, "Werkgever", 0),
    COLUMN(struct plek_row, jobcoach, BOOL, NULL, ONDERDEEL_WERK),
};
#define MAX_PLEKKEN 10
QUERY(plek_list,
      "SELECT p.id, w.naam, p.jobcoach FROM plaatsing p JOIN werkgever w ON w.id = p.werkgever_id "
      "WHERE p.jongere_id = $1 ORDER BY p.van_datum DESC LIMIT 10");

struct contact_row {
	contactmoment_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	gebruiker_id gebruiker_id;
	const char *door;
	const char *roepnaam;
	const char *achternaam;
	int soort;
	int met;
	struct datum datum;
	const char *tekst;
	struct moment op;
	struct moment ingetrokken_op;
};
static const struct column contact_columns[] = {
    COLUMN_ID(struct contact_row, id, contactmoment, CONTACTMOMENT, "Nummer"),
    COLUMN_ID(struct contact_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct contact_row, zicht, INT, NULL, 0),
    COLUMN(struct contact_row, versie, INT, "Versie", 0),
    COLUMN_ID(struct contact_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct contact_row, datum, DATUM, "Wanneer", ONDERDEEL_TIJDLIJN),
    COLUMN(struct contact_row, door, TEXT, "Vastgelegd door", 0),
    COLUMN(struct contact_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contact_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct contact_row, soort, contactsoorten, "Hoe", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct contact_row, met, contactmetten, "Met wie", ONDERDEEL_TIJDLIJN),
    COLUMN(struct contact_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
    COLUMN(struct contact_row, op, MOMENT, "Vastgelegd", 0),
    COLUMN(struct contact_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
};
#define CONTACT_SELECT                                                                             \
	"SELECT c.id, c.jongere_id, j.zicht, c.versie, c.gebruiker_id, g.naam AS door, "           \
	"j.roepnaam, j.achternaam, c.soort, c.met, c.datum, c.tekst, c.op, "                       \
	"c.ingetrokken_op FROM contactmoment c JOIN jongere j ON j.id = c.jongere_id "             \
	"JOIN gebruiker g ON g.id = c.gebruiker_id "
QUERY(contact_find, CONTACT_SELECT "WHERE c.id = $1");
QUERY(contact_list, CONTACT_SELECT "WHERE c.jongere_id = $1 AND (c.datum, c.id) < ($2, $3) "
				   "ORDER BY c.datum DESC, c.id DESC LIMIT $4");
QUERY(
    contact_update,
    "UPDATE t_contactmoment SET soort = $2, met = $3, datum = $4, tekst = $5, versie = versie + 1 "
    "WHERE id = $1");
QUERY(contact_withdraw,
      "UPDATE t_contactmoment SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_contactmoment =
    OBJECT(CONTACTMOMENT, contact_find, contact_columns, struct contact_row);

/* ---- the list ---- */

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list contactmomenten;
};
static const struct shape contact_shape =
    SHAPE("Contactmoment", struct contact_row, contact_columns);
static const struct shape_part lijst_parts[] = {
    {"contactmomenten", &contact_shape, offsetof(struct lijst_page, contactmomenten), true},
};
static const struct shape lijst_shape = {.name = "Contactmomenten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){INT32_MAX, INT64_MAX});
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	int rc = request_rows(r, &contact_list, ARGS(jongere, c.key, c.id, (int64_t)limit + 1),
			      contact_columns, sizeof(struct contact_row), limit + 1,
			      &out->contactmomenten);
	const struct contact_row *rows = out->contactmomenten.rows;

	if (!rc && list_cut(&out->contactmomenten, limit))
		out->contactmomenten.next = cursor_text(
		    r, (struct cursor){rows[limit - 1].datum.dag, rows[limit - 1].id.nr});
	return rc;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct contact_row *rows = out->contactmomenten.rows;
	const struct ui_action add = {
	    .label = "Contact vastleggen",
	    .url = html_url(h, "/jongeren/%s/contactmomenten/nieuw", TOKEN(h, kop->id)),
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_GESPREK};

	ui_h1(h, arena_format(h->arena, "Contact met en over %s", kop_kort(h->arena, kop)), NULL);
	ui_actions(h, &add, 1);
	ui_table(h, ROW_SET(contact_columns, rows, out->contactmomenten.count),
		 &(struct ui_table){.one = "contactmoment",
				    .many = "contactmomenten",
				    .hide = "versie op",
				    .phone = "soort met door tekst ingetrokken_op:",
				    .volgende =
					out->contactmomenten.next
					    ? request_url_with(r, "na", out->contactmomenten.next)
					    : NULL,
				    .empty_title = "Nog geen contact",
				    .empty_text = "Leg het eerste gesprek vast.",
				    .empty_action = &add});
}

/* ---- vastleggen ---- */

struct nieuw_page {
	struct list plekken;
};
static const struct shape nieuw_shape = {.name = "ContactNieuw", .size = sizeof(struct nieuw_page)};

/* What the rhythm of the phase asks for, counted from the day of this contact. */
static struct datum next_by_rhythm(struct request *r, const struct jongere_kop *kop,
				   struct datum datum)
{
	struct dossier_feiten feiten = {.fase = kop->fase, .waakvlam = kop->waakvlam_datum};
	struct datum next = datum_plus(datum, contact_ritme(&feiten, request_termijnen(r)));

	return next.dag < r->vandaag.dag ? r->vandaag : next;
}

/* Nobody answered: once more within days, or as soon as was planned. */
static struct datum next_try(struct request *r, const struct jongere_kop *kop)
{
	struct datum planned = kop->volgend_contact_datum;
	struct datum next = datum_plus(r->vandaag, request_termijnen(r)->contact_opnieuw);

	return planned.dag >= r->vandaag.dag && planned.dag < next.dag ? planned : next;
}

static struct datum next_contact(struct request *r, const struct jongere_kop *kop,
				 const struct contact_in *in)
{
	if (datum_set(in->volgend))
		return in->volgend;
	return contactmet_telt(in->met) ? next_by_rhythm(r, kop, in->datum) : next_try(r, kop);
}

static const char *next_hint(struct html *h, struct request *r, const struct jongere_kop *kop)
{
	return arena_format(
	    h->arena, "Laat leeg voor het gewone ritme: %s. Na geen gehoor wordt het %s.",
	    html_datum(h, next_by_rhythm(r, kop, r->vandaag)), html_datum(h, next_try(r, kop)));
}

static int nieuw_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	struct nieuw_page *out = r->out;
	struct contact_in *form = request_form(r, "/jongeren/:jongere/contactmomenten");

	form->soort = CONTACTSOORT_TELEFOON;
	form->met = in->met == CHOICE_NONE ? CONTACTMET_JONGERE : in->met;
	form->datum = r->vandaag;
	form->plaatsing = in->plaatsing;
	form->minuten = FIELD_INT_NONE;
	return request_rows(r, &plek_list, ARGS(kop->id), plek_columns, sizeof(struct plek_row),
			    MAX_PLEKKEN, &out->plekken);
}

/* Time of a jobcoach is for who may grant it: a contact is no way around that right. */
static bool may_use_hours(struct request *r, plaatsing_id plaatsing)
{
	const struct ui_action grant = {
	    .post = true,
	    .url = request_path(r, "/plaatsingen/%s/jobcoach", ID_PLAATSING, plaatsing.nr)};

	return request_may_do(r, &grant);
}

/* The fields in use: of work only when there is a place, of a jobcoach when one of them has one. */
static size_t fields_in_use(struct request *r, const struct list *plekken, size_t n)
{
	const struct plek_row *rows = plekken->rows;

	for (size_t i = 0; i < plekken->count; i++)
		if (rows[i].jobcoach && may_use_hours(r, rows[i].id))
			return n;
	return plekken->count ? n - 1 : n - 2;
}

static const char *more_text(bool werk, bool minuten)
{
	if (minuten)
		return "Minuten als jobcoach, andere dag of volgend contact";
	return werk ? "Andere dag, volgend contact of werkplek" : "Andere dag of volgend contact";
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_page *out = r->out;
	const struct plek_row *plekken = out->plekken.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	struct row_set set = ROW_SET(plek_columns, plekken, out->plekken.count);
	size_t n, all;
	struct ui_field *fields = request_fields(r, "/jongeren/:jongere/contactmomenten", &all);
	struct ui_field *plek = request_field_of(fields, all, "plaatsing");
	struct ui_form form = {.action = arena_format(h->arena, "%s/contactmomenten", url),
			       .fields = fields,
			       .submit = "Leg vast",
			       .cancel = url,
			       .note = request_readers(r, ONDERDEEL_TIJDLIJN)};

	plek->options = request_options(r, &set, "id", "naam");
	plek->n_options = set.count;
	plek->empty = "Nee, of over alles";
	n = fields_in_use(r, &out->plekken, all);
	form.n_fields = n;
	fields[VELD_TEKST].autofocus = true;
	fields[VELD_VOLGEND].hint = next_hint(h, r, kop);
	ui_h1(h, arena_format(h->arena, "Contact over %s", kop_kort(h->arena, kop)), NULL);
	ui_form_begin(h, &form);
	ui_beside_begin(h);
	ui_field(h, &fields[VELD_MET]);
	ui_field(h, &fields[VELD_SOORT]);
	ui_beside_end(h);
	ui_field(h, &fields[VELD_TEKST]);
	ui_more_fields(h, more_text(set.count, n == all), &fields[VELD_DATUM], n - VELD_DATUM);
	ui_form_end(h, &form);
}

/* The place must be one of this young person; anything else was not offered. */
static int check_plek(struct request *r, const struct jongere_kop *kop, plaatsing_id plaatsing)
{
	struct list plekken;
	const struct plek_row *rows;
	int rc;

	if (!plaatsing.nr)
		return 0;
	rc = request_rows(r, &plek_list, ARGS(kop->id), plek_columns, sizeof(struct plek_row),
			  MAX_PLEKKEN, &plekken);
	rows = plekken.rows;
	for (size_t i = 0; !rc && i < plekken.count; i++)
		if (rows[i].id.nr == plaatsing.nr)
			return 0;
	if (!rc)
		invalid(r, "plaatsing",
			"Gaat het over een werkplek: kies een werkplek van deze jongere.");
	return rc;
}

/* The jobcoach of that place on that day; NULL without time, and for who may not use it. */
static int find_jobcoach(struct request *r, const struct contact_in *in,
			 const struct jobcoach_row **ret)
{
	struct db_rows coaches;
	int rc;

	*ret = NULL;
	if (in->minuten == FIELD_INT_NONE || !in->plaatsing.nr || !may_use_hours(r, in->plaatsing))
		return 0;
	rc = jobcoach_list(r->db, r->arena, in->plaatsing, &coaches);
	if (!rc)
		*ret = jobcoach_of_day(coaches.rows, coaches.count, in->datum);
	return rc;
}

static int check_minuten(struct request *r, const struct contact_in *in)
{
	const struct jobcoach_row *coach;
	int rc = find_jobcoach(r, in, &coach);

	if (!rc && !coach && in->minuten != FIELD_INT_NONE)
		invalid(r, "minuten",
			"Hoeveel minuten als jobcoach: kies een werkplek waar op die dag uren voor "
			"een jobcoach zijn.");
	return rc;
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct contact_in *in = r->in;
	int rc = check_minuten(r, in);

	if (moment_set(kop->gesloten_op))
		invalid(r, "tekst", "Dit dossier is gesloten. Heropen het eerst.");
	return rc ? rc : check_plek(r, kop, in->plaatsing);
}

static int minuten_create(struct request *r, const struct contact_in *in)
{
	const struct handeling doing = request_doing(r);
	const struct jobcoach_row *coach;
	jobcoachuur_id id;
	int rc = find_jobcoach(r, in, &coach);

	if (rc || !coach)
		return rc;
	return jobcoachuur_create(
	    &doing,
	    &(struct jobcoachuur_nieuw){.jobcoach = coach->id,
					.jongere = coach->jongere_id,
					.datum = in->datum,
					.minuten = in->minuten,
					.activiteit = jobcoachactiviteit_of_contact(in->met)},
	    &id);
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct contact_in *in = r->in;
	struct contact_nieuw nieuw = {
	    .jongere = kop->id,
	    .gebruiker = r->wie.gebruiker,
	    .soort = in->soort,
	    .met = in->met,
	    .datum = in->datum,
	    .tekst = in->tekst,
	    .plaatsing = in->plaatsing,
	    .volgend = next_contact(r, kop, in),
	    .nu = r->nu,
	};
	contactmoment_id id;
	int rc = contact_create(r->db, r->arena, &nieuw, &id);

	rc = rc ? rc : minuten_create(r, in);
	if (rc)
		return rc;
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, kop->id.nr);
	r->flash = "Contact vastgelegd.";
	r->undo = request_path(r, "/contactmomenten/%s/intrekken", ID_CONTACTMOMENT, id.nr);

	return r->json ? request_row(r, &contact_find, ARGS(id), contact_columns, r->out) : 0;
}

/* ---- wijzigen en intrekken ---- */

struct wijzig_in {
	int soort;
	int met;
	struct datum datum;
	const char *tekst;
};
static const struct field wijzig_fields[] = {
    FIELD_CHOICE_OF(struct wijzig_in, met, contactmetten, "Met wie?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct wijzig_in, soort, contactsoorten, "Hoe?", .required = true,
		    .select = true),
    FIELD(struct wijzig_in, tekst, LONG_TEXT, "Wat is er gezegd of afgesproken?", .required = true,
	  .max = 2000),
    FIELD(struct wijzig_in, datum, DATE, "Wanneer?", .required = true, .before = DAYS(0),
	  .after = DAYS(-3660)),
};

/* What the database will allow (contactmoment_staat_vast): no form that cannot end well. */
static bool may_change(const struct request *r, const struct contact_row *c)
{
	return c->gebruiker_id.nr == r->wie.gebruiker.nr && r->nu.ms - c->op.ms < RECENT_MS &&
	       !moment_set(c->ingetrokken_op);
}

static int wijzig_form_handle(struct request *r)
{
	const struct contact_row *c = r->object;
	struct wijzig_in *form = request_form(r, NULL);

	*form = (struct wijzig_in){
	    .soort = c->soort, .met = c->met, .datum = c->datum, .tekst = c->tekst};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct contact_row *c = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Contact over %s", kop_kort(h->arena, c)),
	      "U kunt uw tekst een dag lang verbeteren. Daarna legt u iets nieuws vast.");
	if (!may_change(r, c)) {
		ui_alert(
		    h, UI_INFO, "Deze tekst staat vast",
		    "Alleen wie hem schreef kan hem verbeteren, tot een dag na het vastleggen.");
		return;
	}
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/contactmomenten/%s", TOKEN(h, c->id)),
		       .versie = c->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Bewaar",
		       .cancel = html_url(h, "/jongeren/%s/tijdlijn", TOKEN(h, c->jongere_id)),
		       .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static int update_handle(struct request *r)
{
	const struct contact_row *c = r->object;
	const struct wijzig_in *in = r->in;
	const char *line;
	int rc;

	rc = db_exec(r->db, &contact_update,
		     ARGS(c->id, ARG_CHOICE(contactsoorten, in->soort),
			  ARG_CHOICE(contactmetten, in->met), in->datum, in->tekst));
	if (rc < 0)
		return rc;
	line = contact_tekst(r->arena, in->soort, in->met, in->tekst);
	r->location = request_path(r, "/jongeren/%s/tijdlijn", ID_JONGERE, c->jongere_id.nr);
	r->flash = "Verbeterd.";
	return gebeurtenis_update_contact(r->db, r->arena, c->id, in->datum, line);
}

static int withdraw_handle(struct request *r)
{
	const struct contact_row *c = r->object;
	const struct handeling doing = request_doing(r);
	int rc = db_exec(r->db, &contact_withdraw, ARGS(c->id, r->nu));

	if (rc >= 0)
		rc = jobcoachuur_withdraw_with(&doing, c->jongere_id, c->op);
	if (rc < 0)
		return rc;
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, c->jongere_id.nr);
	r->flash = "Het contact is ingetrokken. Het blijft als ingetrokken in de tijdlijn staan.";
	r->undo = request_path(r, "/contactmomenten/%s/terugzetten", ID_CONTACTMOMENT, c->id.nr);
	return gebeurtenis_withdraw_contact(r->db, c->id);
}

/* ---- routes ---- */

#define DOEL "begeleiding naar werk"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/contactmomenten",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Contactmomenten",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "contact"},
    {.method = GET,
     .path = "/jongeren/:jongere/contactmomenten/nieuw",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Contact vastleggen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(nieuw_fields, struct nieuw_in),
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "contact"},
    {.method = POST,
     .path = "/jongeren/:jongere/contactmomenten",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Contact vastleggen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(contact_fields, struct contact_in),
     .check = create_check,
     .handle = create_handle,
     .shape = &contact_shape,
     .again = "/jongeren/:jongere/contactmomenten/nieuw",
     .scenario = "contact"},
    {.method = GET,
     .path = "/contactmomenten/:contactmoment/wijzigen",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Contact verbeteren",
     .doel = DOEL,
     .object = &object_contactmoment,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "contact"},
    {.method = POST,
     .path = "/contactmomenten/:contactmoment",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Contact verbeteren",
     .doel = DOEL,
     .object = &object_contactmoment,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(wijzig_fields, struct wijzig_in),
     .handle = update_handle,
     .again = "/contactmomenten/:contactmoment/wijzigen",
     .scenario = "contact"},
    {.method = POST,
     .path = "/contactmomenten/:contactmoment/intrekken",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Contact intrekken",
     .doel = DOEL,
     .object = &object_contactmoment,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     .handle = withdraw_handle,
     .scenario = "contact"},
};
PAGE(contact, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
