/*
 * Volgend contact verzetten: another day for the next contact, with the reason.
 *
 * What: a form with the day and why, and taking it back. The timeline says who moved it and why.
 * Who:  whoever may record a contact, of a dossier with personalia and timeline in sight.
 * Invariants: not of a closed dossier, not of who wants no help now (a waakvlam has its own date),
 *       and not while a colleague must answer whether he takes the dossier over. Taken back only as
 *       long as the day that was chosen still stands. Rows: F111, peers 45.
 */
#include "gate/page.h"

#include "domain/overdracht.h"
#include "store/gebeurtenis.h"
#include "store/jongere.h"
#include "store/overdracht.h"

#define DOEL "begeleiding naar werk"
#define PAD "/jongeren/:jongere/contactverzetten"
#define DELEN (ONDERDEEL_PERSONALIA | ONDERDEEL_TIJDLIJN)

/* ---- rows ---- */

struct verzet_row {
	contactverzet_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	struct datum van_datum;
	struct datum naar_datum;
	struct datum nu_datum; /* of the dossier now */
};
static const struct column verzet_columns[] = {
    COLUMN_ID(struct verzet_row, id, contactverzet, CONTACTVERZET, "Nummer"),
    COLUMN_ID(struct verzet_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct verzet_row, zicht, INT, NULL, 0),
    COLUMN(struct verzet_row, versie, INT, NULL, 0),
    COLUMN(struct verzet_row, van_datum, DATUM, "Was", ONDERDEEL_PERSONALIA),
    COLUMN(struct verzet_row, naar_datum, DATUM, "Wordt", ONDERDEEL_PERSONALIA),
    COLUMN(struct verzet_row, nu_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
};
QUERY(verzet_find, "SELECT c.id, c.jongere_id, j.zicht, c.versie, c.van_datum, c.naar_datum, "
		   "j.volgend_contact_datum AS nu_datum FROM contactverzet c "
		   "JOIN jongere j ON j.id = c.jongere_id WHERE c.id = $1");
QUERY(verzet_insert, "INSERT INTO t_contactverzet (jongere_id, van_datum, naar_datum, reden, "
		     "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(verzet_withdraw,
      "UPDATE t_contactverzet SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(contact_move,
      "UPDATE t_jongere SET volgend_contact_datum = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_verzet =
    OBJECT(CONTACTVERZET, verzet_find, verzet_columns, struct verzet_row);
static const struct shape verzet_shape = SHAPE("Contactverzet", struct verzet_row, verzet_columns);

struct verzet_in {
	struct datum datum;
	const char *reden;
};
static const struct field verzet_fields[] = {
    FIELD(struct verzet_in, datum, DATE, "Wanneer is het volgende contact?", .required = true,
	  .after = DAYS(0), .before = DAYS(400)),
    FIELD(struct verzet_in, reden, TEXT, "Waarom?", .required = true, .max = 200,
	  .hint = "Dit komt in de tijdlijn. Bijvoorbeeld: de school is dicht."),
};

/* ---- moving ---- */

/* Whether a colleague was asked to take the dossier over and did not answer yet. */
static int offered(struct request *r, jongere_id jongere, bool *ret)
{
	struct overdracht_row row;
	overdracht_id id;
	int rc = overdracht_find_open(r->db, jongere, &id);

	*ret = false;
	rc = rc ? rc : overdracht_load(r->db, r->arena, id, &row);
	if (!rc)
		*ret = row.toestand == OVERDRACHT_AANGEBODEN;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct verzet_in *in = r->in;
	bool away;
	int rc = offered(r, kop->id, &away);

	if (rc)
		return rc;
	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	else if (datum_set(kop->waakvlam_datum))
		invalid(r, "", "Deze jongere wil nu geen hulp. Het contact staat bij de waakvlam.");
	else if (away)
		invalid(r, "", "Een collega kijkt of die dit dossier overneemt. Wacht dat af.");
	else if (datum_set(in->datum) && datum_set(kop->volgend_contact_datum) &&
		 in->datum.dag == kop->volgend_contact_datum.dag)
		invalid(r, "datum", "Het volgende contact is al op deze dag.");
	return 0;
}

static int move(struct request *r, jongere_id jongere, struct datum day, const char *tekst)
{
	int rc = db_exec(r->db, &contact_move, ARGS(jongere, day));

	return rc < 0 ? rc
		      : gebeurtenis_create(
			    r->db, r->arena,
			    &(struct gebeurtenis_nieuw){.jongere = jongere,
							.soort = GEBEURTENIS_CONTACTVERZET,
							.datum = r->vandaag,
							.tekst = tekst});
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct verzet_in *in = r->in;
	char dag[DATUM_TEXT_MAX];
	contactverzet_id id;
	int rc = db_number(r->db, &verzet_insert,
			   ARGS(kop->id, kop->volgend_contact_datum, in->datum, in->reden,
				r->wie.gebruiker, r->nu),
			   &id.nr);

	rc =
	    rc ? rc
	       : move(r, kop->id, in->datum,
		      arena_format(r->arena, "Naar %s: %s", datum_lang(in->datum, dag), in->reden));
	if (rc)
		return rc;
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, kop->id.nr);
	r->flash = "Het volgende contact is verzet.";
	r->undo = request_path(r, "/contactverzetten/%s/intrekken", ID_CONTACTVERZET, id.nr);
	return r->json ? request_row(r, &verzet_find, ARGS(id), verzet_columns, r->out) : 0;
}

/* ---- taking it back ---- */

static int withdraw_check(struct request *r)
{
	const struct verzet_row *v = r->object;

	if (!datum_set(v->nu_datum) || v->nu_datum.dag != v->naar_datum.dag)
		invalid(r, "", "Het volgende contact is intussen op een andere dag gezet.");
	return 0;
}

static int withdraw_handle(struct request *r)
{
	const struct verzet_row *v = r->object;
	int rc = db_exec(r->db, &verzet_withdraw, ARGS(v->id, r->nu));

	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, v->jongere_id.nr);
	r->flash = "Het volgende contact is weer op de dag van eerst.";
	return rc < 0 ? rc : move(r, v->jongere_id, v->van_datum, "Toch niet verzet.");
}

/* ---- the form ---- */

static int form_handle(UNUSED struct request *r)
{
	return 0; /* the day is for who moves it to say */
}

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(
	    h, arena_format(h->arena, "Volgend contact met %s", kop_kort(h->arena, kop)),
	    datum_set(kop->volgend_contact_datum)
		? arena_format(h->arena, "Nu is dat %s.", html_datum(h, kop->volgend_contact_datum))
		: "Er is nog geen contact gepland.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/contactverzetten", url),
				     .versie = kop->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Verzet",
				     .icon = UI_ICON_KLOK,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD "/nieuw",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Volgend contact verzetten",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = DELEN,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "reeks"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Volgend contact verzetten",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = DELEN,
     FIELDS(verzet_fields, struct verzet_in),
     .check = create_check,
     .handle = create_handle,
     .shape = &verzet_shape,
     .again = PAD "/nieuw",
     .scenario = "reeks"},
    {.method = POST,
     .path = "/contactverzetten/:contactverzet/intrekken",
     .recht = RECHT_CONTACT_VASTLEGGEN,
     .summary = "Volgend contact terugzetten",
     .doel = DOEL,
     .object = &object_verzet,
     .onderdelen = DELEN,
     .check = withdraw_check,
     .handle = withdraw_handle,
     .scenario = "reeks"},
};
PAGE(contactverzet, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
