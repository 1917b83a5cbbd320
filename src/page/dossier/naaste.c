/*
 * Naasten: the own network of a young person: family, a friend, a trainer; one of them may be
 * the vertrouwenspersoon.
 *
 * What: add, change, withdraw. A telephone number is only a link to call when the young person
 *       agreed.
 * Who:  whoever has the network of the dossier in sight and may record a contact.
 * Invariants: what was taken away lies in the prullenbak of the dossier; a change is never
 *       written over another's (version).
 * On purpose absent: more than a name, a relation and a number. Naasten have no dossier.
 * Rows: F046-F048; peers A5.
 */
#include "gate/page.h"

#include "domain/betrokkene.h"
#include "store/jongere.h"
#include "store/naaste.h"

/* ---- rows ---- */

struct naaste_row {
	naaste_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *naam;
	int relatie;
	const char *telefoon;
	bool vertrouwenspersoon;
	bool mag_bellen;
};
static const struct column naaste_columns[] = {
    COLUMN_ID(struct naaste_row, id, naaste, NAASTE, "Nummer"),
    COLUMN_ID(struct naaste_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct naaste_row, zicht, INT, NULL, 0),
    COLUMN(struct naaste_row, versie, INT, NULL, 0),
    COLUMN(struct naaste_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
    COLUMN_KEUZE(struct naaste_row, relatie, naaste_relaties, "Relatie", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, telefoon, TEXT, "Telefoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, vertrouwenspersoon, BOOL, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, mag_bellen, BOOL, "Mag gebeld worden", ONDERDEEL_NETWERK),
};
QUERY(
    naaste_find,
    "SELECT n.id, n.jongere_id, j.zicht, n.versie, n.naam, n.relatie, n.telefoon, n.vertrouwenspersoon, "
    "n.mag_bellen FROM naaste n JOIN jongere j ON j.id = n.jongere_id WHERE n.id = $1");

static const struct object object_naaste =
    OBJECT(NAASTE, naaste_find, naaste_columns, struct naaste_row);

/* ---- fields ---- */

struct naaste_in {
	const char *naam;
	int relatie;
	const char *telefoon;
	bool mag_bellen;
	bool vertrouwenspersoon;
};
static const struct field naaste_fields[] = {
    FIELD(struct naaste_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct naaste_in, relatie, naaste_relaties, "Wie is dit voor de jongere?",
		    .required = true, .select = true),
    FIELD(struct naaste_in, telefoon, TEL, "Telefoon"),
    FIELD(struct naaste_in, mag_bellen, BOOL, "De jongere vindt het goed dat wij bellen"),
    FIELD(struct naaste_in, vertrouwenspersoon, BOOL,
	  "Dit is de vertrouwenspersoon van de jongere"),
};

/* ---- handlers ---- */

static struct naaste_nieuw nieuw_of(jongere_id jongere, const struct naaste_in *in)
{
	return (struct naaste_nieuw){
	    jongere, in->naam, in->relatie, in->telefoon, in->vertrouwenspersoon, in->mag_bellen};
}

static void finish(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/kring", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

static int nieuw_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct handeling doing = request_doing(r);
	const struct naaste_nieuw nieuw = nieuw_of(kop->id, r->in);
	naaste_id id;
	int rc = naaste_create(&doing, &nieuw, &id);

	if (rc)
		return rc;
	finish(r, kop->id, "De naaste is toegevoegd.");
	r->undo = request_path(r, "/naasten/%s/intrekken", ID_NAASTE, id.nr);
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct naaste_row *n = r->object;
	struct naaste_in *form = request_form(r, NULL);

	*form = (struct naaste_in){n->naam, n->relatie, n->telefoon, n->mag_bellen,
				   n->vertrouwenspersoon};
	return 0;
}

static int update_handle(struct request *r)
{
	const struct naaste_row *n = r->object;
	const struct handeling doing = request_doing(r);
	const struct naaste_nieuw nieuw = nieuw_of(n->jongere_id, r->in);

	finish(r, n->jongere_id, "De naaste is gewijzigd.");
	return naaste_update(&doing, n->id, &nieuw);
}

static int withdraw_handle(struct request *r)
{
	const struct naaste_row *n = r->object;
	const struct handeling doing = request_doing(r);

	finish(r, n->jongere_id, "De naaste staat er niet meer bij.");
	r->undo = request_path(r, "/naasten/%s/terugzetten", ID_NAASTE, n->id.nr);
	return naaste_withdraw(&doing, n->id, n->jongere_id, n->naam);
}

/* ---- views ---- */

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Naaste van %s toevoegen", kop_kort(h->arena, kop)), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/naasten", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = arena_format(h->arena, "%s/kring", url),
				     .note = request_readers(r, ONDERDEEL_NETWERK)});
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct naaste_row *row = r->object;
	const char *url = html_url(h, "/naasten/%s", TOKEN(h, row->id));
	const struct ui_action withdraw = {.label = "Haal weg uit het netwerk",
					   .url = arena_format(h->arena, "%s/intrekken", url),
					   .post = true,
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_KRUIS,
					   .versie = row->versie};
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, row->naam, choice_label(&naaste_relaties, row->relatie));
	ui_form(h, &(struct ui_form){
		       .action = url,
		       .versie = row->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Bewaar",
		       .cancel = html_url(h, "/jongeren/%s/kring", TOKEN(h, row->jongere_id)),
		       .note = request_readers(r, ONDERDEEL_NETWERK)});
	ui_actions(h, &withdraw, 1);
}

/* ---- routes ---- */

#define DOEL "begeleiding naar werk"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/naasten/nieuw",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Naaste toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_NETWERK,
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "naaste"},
    {.method = POST,
     .path = "/jongeren/:jongere/naasten",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Naaste toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_NETWERK,
     FIELDS(naaste_fields, struct naaste_in),
     .handle = create_handle,
     .again = "/jongeren/:jongere/naasten/nieuw",
     .scenario = "naaste"},
    {.method = GET,
     .path = "/naasten/:naaste",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Naaste wijzigen",
     .doel = DOEL,
     .object = &object_naaste,
     .onderdelen = ONDERDEEL_NETWERK,
     .handle = wijzig_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "naaste"},
    {.method = POST,
     .path = "/naasten/:naaste",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Naaste wijzigen",
     .doel = DOEL,
     .object = &object_naaste,
     .onderdelen = ONDERDEEL_NETWERK,
     FIELDS(naaste_fields, struct naaste_in),
     .handle = update_handle,
     .again = "/naasten/:naaste",
     .scenario = "naaste"},
    {.method = POST,
     .path = "/naasten/:naaste/intrekken",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Naaste weghalen",
     .doel = DOEL,
     .object = &object_naaste,
     .onderdelen = ONDERDEEL_NETWERK,
     .handle = withdraw_handle,
     .scenario = "naaste"},
};
PAGE(naaste, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
