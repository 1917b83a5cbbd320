/*
 * Gegevens: what is known of a young person: who, how to reach, school, target group, what is
 * wanted and what helps.
 *
 * What: one form with what the reader has in sight; what is out of sight is neither shown nor
 *       touched.
 * Who:  whoever may change dossiers, for a dossier in sight.
 * Invariants: somebody else's change is never overwritten (version). What helps at work is in
 *       functional words, never a diagnosis.
 * On purpose absent: phase, destination and judgement, which are steps with a date and a reason
 *       (stand.c).
 * Rows: F001-F006, F062, F063, F069, F195.
 */
#include "gate/page.h"

#include "domain/doelgroep.h"
#include "domain/school.h"
#include "store/betrokkene.h"
#include "store/jongere.h"
#include "store/jongere_wijzig.h"
#include "store/keuze.h"
#include "store/uitstroom.h"

#include <string.h>

/* ---- rows ---- */

struct gegevens_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	organisatie_id school_id;
	int schoolsoort;
	const char *klas;
	struct datum uitstroom_datum;
	int doelgroep;
	const char *wil;
	const char *helpt;
	bool monitor;
};
static const struct column gegevens_columns[] = {
    COLUMN_ID(struct gegevens_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct gegevens_row, zicht, INT, NULL, 0),
    COLUMN(struct gegevens_row, versie, INT, NULL, 0),
    COLUMN(struct gegevens_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct gegevens_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct gegevens_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct gegevens_row, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN(struct gegevens_row, gemeente, TEXT, "Gemeente", ONDERDEEL_PERSONALIA),
    COLUMN(struct gegevens_row, telefoon, TEXT, "Telefoon", ONDERDEEL_CONTACT),
    COLUMN(struct gegevens_row, email, TEXT, "E-mail", ONDERDEEL_CONTACT),
    COLUMN_ID(struct gegevens_row, school_id, organisatie, ORGANISATIE, "School"),
    COLUMN_KEUZE(struct gegevens_row, schoolsoort, schoolsoorten, "Soort school",
		 ONDERDEEL_ONDERWIJS),
    COLUMN(struct gegevens_row, klas, TEXT, "Klas", ONDERDEEL_ONDERWIJS),
    COLUMN(struct gegevens_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct gegevens_row, doelgroep, doelgroepen, "Doelgroep", ONDERDEEL_INKOMEN),
    COLUMN(struct gegevens_row, wil, TEXT, "Wat de jongere wil", ONDERDEEL_WILLEN),
    COLUMN(struct gegevens_row, helpt, TEXT, "Wat helpt op het werk", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, monitor, BOOL, "Monitor", ONDERDEEL_PERSONALIA),
};
QUERY(
    gegevens_find,
    "SELECT id, zicht, versie, roepnaam, voorvoegsel, achternaam, geboorte_datum, gemeente, telefoon, email, school_id, "
    "schoolsoort, klas, uitstroom_datum, doelgroep, wil, helpt, monitor FROM jongere WHERE id = $1");
static const struct object object_gegevens =
    OBJECT(JONGERE, gegevens_find, gegevens_columns, struct gegevens_row);

struct wijzigen_page {
	struct db_rows scholen;
};
static const struct shape wijzigen_shape = {.name = "Wijzigen",
					    .size = sizeof(struct wijzigen_page)};

/* ---- fields, and the part of the dossier that guards each ---- */

struct gegevens_in {
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboren;
	const char *gemeente;
	bool monitor;
	const char *telefoon;
	const char *email;
	organisatie_id school;
	int schoolsoort;
	const char *klas;
	struct datum uitstroom;
	int doelgroep;
	const char *wil;
	const char *helpt;
};
static const struct field gegevens_fields[] = {
    FIELD(struct gegevens_in, roepnaam, TEXT, "Roepnaam", .required = true, .max = 80),
    FIELD(struct gegevens_in, voorvoegsel, TEXT, "Voorvoegsel", .max = 20),
    FIELD(struct gegevens_in, achternaam, TEXT, "Achternaam", .required = true, .max = 120),
    FIELD(struct gegevens_in, geboren, DATE, "Geboortedatum", .required = true,
	  .after = DAYS(-365 * 60), .before = DAYS(-365 * 10)),
    FIELD(struct gegevens_in, gemeente, TEXT, "Woonplaats of gemeente", .max = 80),
    FIELD(struct gegevens_in, telefoon, TEL, "Telefoon van de jongere"),
    FIELD(struct gegevens_in, email, EMAIL, "E-mail van de jongere"),
    FIELD(struct gegevens_in, wil, LONG_TEXT, "Wat wil de jongere?", .max = 1000,
	  .hint = "In eigen woorden: werk, leren, wonen, dromen."),
    FIELD(
	struct gegevens_in, helpt, LONG_TEXT, "Wat helpt op het werk?", .max = 1000,
	.hint =
	    "Alleen wat een collega kan doen, bijvoorbeeld: één taak tegelijk uitleggen. Geen ziektes."),
    FIELD_ID_OF(struct gegevens_in, school, organisatie, ORGANISATIE, "School"),
    FIELD_CHOICE_OF(struct gegevens_in, schoolsoort, schoolsoorten, "Soort school", .select = true),
    FIELD(struct gegevens_in, klas, TEXT, "Klas", .max = 40),
    FIELD(struct gegevens_in, uitstroom, DATE, "Laatste dag op school",
	  .hint =
	      "Mag een verwachting zijn. Zonder deze dag staat de jongere op geen uitstroomlijst."),
    FIELD_CHOICE_OF(struct gegevens_in, doelgroep, doelgroepen, "Doelgroep", .select = true),
    FIELD(struct gegevens_in, monitor, BOOL,
	  "Monitor: het gaat goed, twee keer per jaar contact is genoeg"),
};

static uint32_t guard_of(const char *field)
{
	static const struct {
		const char *field;
		uint32_t onderdeel;
	} guards[] = {
	    {"telefoon", ONDERDEEL_CONTACT},  {"email", ONDERDEEL_CONTACT},
	    {"wil", ONDERDEEL_WILLEN},        {"helpt", ONDERDEEL_WERK},
	    {"school", ONDERDEEL_ONDERWIJS},  {"schoolsoort", ONDERDEEL_ONDERWIJS},
	    {"klas", ONDERDEEL_ONDERWIJS},    {"uitstroom", ONDERDEEL_ONDERWIJS},
	    {"doelgroep", ONDERDEEL_INKOMEN},
	};

	for (size_t i = 0; i < COUNT(guards); i++)
		if (strcmp(guards[i].field, field) == 0)
			return guards[i].onderdeel;
	return ONDERDEEL_PERSONALIA;
}

/* ---- handlers ---- */

static int form_handle(struct request *r)
{
	const struct gegevens_row *j = r->object;
	struct wijzigen_page *out = r->out;
	struct gegevens_in *form = request_form(r, NULL);
	int rc = school_keuze_list(r->db, r->arena, request_search(r, "school"), &out->scholen);

	*form = (struct gegevens_in){
	    .roepnaam = j->roepnaam,
	    .voorvoegsel = j->voorvoegsel,
	    .achternaam = j->achternaam,
	    .geboren = j->geboorte_datum,
	    .gemeente = j->gemeente,
	    .monitor = j->monitor,
	    .telefoon = j->telefoon,
	    .email = j->email,
	    .school = j->school_id,
	    .schoolsoort = j->schoolsoort,
	    .klas = j->klas,
	    .uitstroom = j->uitstroom_datum,
	    .doelgroep = j->doelgroep,
	    .wil = j->wil,
	    .helpt = j->helpt,
	};
	return rc;
}

/* Each part is written by who has it in sight, and left alone by who has not. */
static int update_parts(const struct handeling *doing, const struct gegevens_row *j,
			const struct gegevens_in *in)
{
	uint32_t zicht = (uint32_t)j->zicht;
	const struct onderwijs school = {in->school, in->schoolsoort, in->klas, in->uitstroom};
	int rc = 0;

	if (zicht & ONDERDEEL_CONTACT)
		rc = jongere_update_contact(doing, j->id, in->telefoon, in->email);
	if (!rc && (zicht & ONDERDEEL_ONDERWIJS))
		rc = jongere_update_onderwijs(doing, j->id, &school);
	if (!rc && (zicht & ONDERDEEL_INKOMEN))
		rc = jongere_update_doelgroep(doing, j->id, in->doelgroep);
	if (!rc && (zicht & ONDERDEEL_WILLEN))
		rc = jongere_update_wil(doing, j->id, in->wil);
	if (!rc && (zicht & ONDERDEEL_WERK))
		rc = jongere_update_helpt(doing, j->id, in->helpt);
	return rc;
}

static int update_handle(struct request *r)
{
	const struct gegevens_row *j = r->object;
	const struct gegevens_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct personalia wie = {in->roepnaam, in->voorvoegsel, in->achternaam, in->geboren,
				       in->gemeente};
	int rc = jongere_update_personalia(&doing, j->id, &wie);

	rc = rc ? rc : jongere_update_monitor(&doing, j->id, in->monitor);
	rc = rc ? rc : update_parts(&doing, j, in);
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, j->id.nr);
	r->flash = "De gegevens zijn bewaard.";
	return request_explain(
	    r, rc,
	    {"belofte_1_uitstroom", "uitstroom",
	     "Laatste dag op school: deze jongere heeft nog geen bestemming. Leg die eerst vast, "
	     "dan mag deze dag leeg zijn en kan de school anders."});
}

/* ---- view ---- */

/* Leaves out what is out of sight; the order stays. */
static size_t keep_in_sight(struct ui_field *fields, size_t n, uint32_t zicht)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (zicht & guard_of(fields[i].name))
			fields[kept++] = fields[i];
	return kept;
}

static void form_view(struct html *h, struct request *r)
{
	const struct gegevens_row *j = r->object;
	const struct wijzigen_page *out = r->out;
	const struct organisatie_keuze *scholen = out->scholen.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "school"),
		       ROW_SET(organisatie_keuze_columns, scholen, out->scholen.count),
		       "Geen, of niet in de lijst");
	n = keep_in_sight(fields, n, (uint32_t)j->zicht);
	ui_h1(h, arena_format(h->arena, "Gegevens van %s", kop_kort(h->arena, j)), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = j->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PERSONALIA)});
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Gegevens wijzigen",
     .doel = "begeleiding naar werk",
     .object = &object_gegevens,
     .onderdelen = ONDERDEEL_PERSONALIA,
     .handle = form_handle,
     .view = form_view,
     .shape = &wijzigen_shape,
     .flags = ROUTE_NO_API,
     .scenario = "gegevens"},
    {.method = POST,
     .path = "/jongeren/:jongere/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Gegevens wijzigen",
     .doel = "begeleiding naar werk",
     .object = &object_gegevens,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(gegevens_fields, struct gegevens_in),
     .handle = update_handle,
     .again = "/jongeren/:jongere/wijzigen",
     .scenario = "gegevens"},
};
PAGE(gegevens, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
