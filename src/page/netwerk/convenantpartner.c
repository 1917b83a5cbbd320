/*
 * Partners of a convenant, and who signs for them on which level.
 *
 * What: adding a partner, taking it off and putting it back; asking somebody to sign for a partner
 *       on one of three levels, from the directory or by name; what he said, and asking anew.
 * Who:  RECHT_NETWERK_BIJHOUDEN.
 * Invariants: one person per partner and level (ondertekening_een); who signs, signs the text that
 *       holds; who does not sign now says why. Partners change while the text may (schema 0060).
 * Rows: F090, F092, F094; peers 116.
 */
#include "part/convenant.h"
#include "part/herleidbaar.h"

#include "store/keuze.h"

#include <string.h>

#define CONVENANT "/convenanten/:convenant"
#define PARTNER "/convenantpartners/:convenantpartner"
#define ONDERTEKENING "/ondertekeningen/:ondertekening"

static const char *convenant_url(struct html *h, convenant_id id)
{
	return html_url(h, "/convenanten/%s#partners", TOKEN(h, id));
}

static int finish(struct request *r, convenant_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/convenanten/%s", ID_CONVENANT, id.nr);
	r->flash = flash;
	return rc;
}

/* Signatures are written down one after another: back to where they stand. */
static int finish_teken(struct request *r, convenant_id id, const char *flash, int rc)
{
	finish(r, id, flash, rc);
	r->location = request_path(r, "/convenanten/%s#partners", ID_CONVENANT, id.nr);
	return rc;
}

/* ---- a partner more ---- */

struct partner_in {
	organisatie_id organisatie;
};
static const struct field partner_fields[] = {
    FIELD_ID_OF(struct partner_in, organisatie, organisatie, ORGANISATIE, "Welke organisatie?",
		.required = true,
		.hint = "Staat de organisatie er niet bij? De beheerder voegt die toe."),
};
struct partner_page {
	struct db_rows organisaties;
};
static const struct shape partner_shape = {.name = "ConvenantpartnerVorm",
					   .size = sizeof(struct partner_page)};

static int partner_form_handle(struct request *r)
{
	struct partner_page *out = r->out;

	request_form(r, NULL);
	return organisatie_keuze_list(r->db, r->arena, request_search(r, "organisatie"),
				      &out->organisaties);
}

static void partner_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct partner_page *out = r->out;
	const struct organisatie_keuze *rows = out->organisaties.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Partner toevoegen", c->naam);
	request_choose(r, fields, ROW_SET(organisatie_keuze_columns, rows, out->organisaties.count),
		       "Kies een organisatie");
	ui_form(
	    h, &(struct ui_form){.action = html_url(h, "/convenanten/%s/partners", TOKEN(h, c->id)),
				 .fields = fields,
				 .n_fields = n,
				 .submit = "Voeg toe",
				 .cancel = convenant_url(h, c->id)});
}

static int partner_check(struct request *r)
{
	const struct convenant_row *c = r->object;

	convenant_require(r, convenant_now(c, r->vandaag), CONVENANTSTAP_WIJZIGEN);
	if (c->n_partners >= CONVENANTPARTNER_MAX)
		invalid(r, "", "Dit convenant is vol. Haal eerst een partner weg.");
	return 0;
}

static int partner_handle(struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct partner_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = convenantpartner_create(&doing, c, in->organisatie);

	rc = request_explain(r, rc,
			     {"convenantpartner_een", "organisatie",
			      "Welke organisatie? Deze doet al mee. Kies een andere."});
	return finish(r, c->id, "De partner is toegevoegd.", rc);
}

/* ---- off and on ---- */

static void check_open(struct request *r, const struct convenantpartner_row *p)
{
	convenant_require(r, convenantpartner_now(p, r->vandaag), CONVENANTSTAP_WIJZIGEN);
}

static int weg_check(struct request *r)
{
	const struct convenantpartner_row *p = r->object;

	check_open(r, p);
	if (moment_set(p->weg_op))
		invalid(r, "", "Deze partner is al weggehaald.");
	return 0;
}

static int weg_handle(struct request *r)
{
	const struct convenantpartner_row *p = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/convenantpartners/%s/terug", ID_CONVENANTPARTNER, p->id.nr);
	return finish(r, p->convenant_id, "De partner is weggehaald.",
		      convenantpartner_end(&doing, p));
}

static int terug_check(struct request *r)
{
	const struct convenantpartner_row *p = r->object;

	check_open(r, p);
	if (!moment_set(p->weg_op))
		invalid(r, "", "Deze partner doet al mee.");
	return 0;
}

static int terug_handle(struct request *r)
{
	const struct convenantpartner_row *p = r->object;
	const struct handeling doing = request_doing(r);
	int rc = convenantpartner_restore(&doing, p);

	rc = request_explain(r, rc, {"convenantpartner_een", "", "Deze partner doet al mee."});
	return finish(r, p->convenant_id, "De partner doet weer mee.", rc);
}

/* ---- who is asked ---- */

struct teken_in {
	int niveau; /* of a new one */
	gebruiker_id collega;
	const char *naam;
	struct datum gevraagd;
	/* of one that was asked */
	int stand;
	struct datum antwoord;
	const char *reden;
};
#define WIE_FIELDS                                                                                 \
	FIELD_ID_OF(struct teken_in, collega, gebruiker, GEBRUIKER, "Wie tekent?"),                \
	    FIELD(struct teken_in, naam, TEXT, "Of iemand die hier niet inlogt", .max = 120,       \
		  .hint = "Naam en functie. Bijvoorbeeld: wethouder Jeugd."),                      \
	    FIELD(struct teken_in, gevraagd, DATE, "Gevraagd op", .required = true,                \
		  .after = DAYS(-3660), .before = DAYS(0))

static const struct field vragen_fields[] = {
    FIELD_CHOICE_OF(struct teken_in, niveau, functieniveaus, "Niveau", .required = true),
    WIE_FIELDS,
};
struct vooraf_in {
	int niveau;
};
static const struct field vooraf_fields[] = {
    FIELD_CHOICE_OF(struct vooraf_in, niveau, functieniveaus, "Niveau", .hidden = true),
};
struct teken_page {
	struct db_rows mensen;
};
static const struct shape teken_shape = {.name = "OndertekeningVorm",
					 .size = sizeof(struct teken_page)};

static int mensen_load(struct request *r)
{
	struct teken_page *out = r->out;

	return mens_keuze_list(r->db, r->arena, request_search(r, "collega"), r->vandaag,
			       &out->mensen);
}

static struct ui_field *draw_fields(struct request *r, size_t *n)
{
	const struct teken_page *out = r->out;
	const struct mens_keuze *rows = out->mensen.rows;
	struct ui_field *fields = request_fields(r, NULL, n);

	request_choose(r, request_field_of(fields, *n, "collega"),
		       ROW_SET(mens_keuze_columns, rows, out->mensen.count),
		       "Niemand uit het netwerk");
	return fields;
}

static int vragen_form_handle(struct request *r)
{
	const struct vooraf_in *in = r->in;

	*(struct teken_in *)request_form(r, NULL) =
	    (struct teken_in){.niveau = in->niveau, .gevraagd = r->vandaag};
	return mensen_load(r);
}

static void vragen_view(struct html *h, struct request *r)
{
	const struct convenantpartner_row *p = r->object;
	size_t n;
	struct ui_field *fields = draw_fields(r, &n);

	ui_h1(h, "Wie tekent er?", arena_format(h->arena, "%s, %s", p->organisatie, p->convenant));
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/convenantpartners/%s/vragen", TOKEN(h, p->id)),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = convenant_url(h, p->convenant_id),
		       .note = CONVENANT_NOTE});
}

static void check_wie(struct request *r, const struct teken_in *in)
{
	if (!in->collega.nr && !in->naam)
		invalid(r, "collega",
			"Wie tekent? Kies een collega, of vul hieronder een naam in.");
	if (in->collega.nr && in->naam)
		invalid(r, "naam",
			"Of iemand die hier niet inlogt: laat dit leeg, of kies geen collega.");
}

static int vragen_check(struct request *r)
{
	const struct convenantpartner_row *p = r->object;

	convenant_require(r, convenantpartner_now(p, r->vandaag), CONVENANTSTAP_TEKENEN);
	if (moment_set(p->weg_op))
		invalid(r, "", "Deze partner doet niet meer mee. Voeg hem eerst weer toe.");
	check_wie(r, r->in);
	return 0;
}

static struct ondertekenaar wie_of(const struct teken_in *in)
{
	return (struct ondertekenaar){
	    .collega = in->collega, .naam = in->naam, .gevraagd = in->gevraagd};
}

static int vragen_handle(struct request *r)
{
	const struct convenantpartner_row *p = r->object;
	const struct teken_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct ondertekenaar wie = wie_of(in);
	int rc = ondertekening_create(&doing, p, in->niveau, &wie);

	rc = request_explain(r, rc,
			     {"ondertekening_een", "niveau",
			      "Niveau: daarvoor staat er al iemand. Kies een ander niveau, of werk "
			      "die regel bij."});
	return finish_teken(r, p->convenant_id, "Vastgelegd.", rc);
}

/* ---- what he said ---- */

static const struct field teken_fields[] = {
    FIELD_CHOICE_OF(struct teken_in, stand, tekenstanden, "Stand", .required = true),
    FIELD(struct teken_in, antwoord, DATE, "Op welke dag?", .after = DAYS(-3660), .before = DAYS(0),
	  .hint = "Waarop is getekend, of nee is gezegd."),
    FIELD(struct teken_in, reden, TEXT, "Waarom nu niet?", .max = 300),
    WIE_FIELDS,
};

static int teken_form_handle(struct request *r)
{
	const struct ondertekening_row *o = r->object;

	*(struct teken_in *)request_form(r, NULL) = (struct teken_in){
	    .stand = o->tekenstand,
	    .antwoord = datum_set(o->antwoord_datum) ? o->antwoord_datum : r->vandaag,
	    .reden = o->reden,
	    .collega = o->collega_id,
	    .naam = o->naam,
	    .gevraagd = o->gevraagd_datum};
	return mensen_load(r);
}

static void teken_view(struct html *h, struct request *r)
{
	const struct ondertekening_row *o = r->object;
	size_t n;
	struct ui_field *fields = draw_fields(r, &n);
	struct ui_form form = {.action = html_url(h, "/ondertekeningen/%s", TOKEN(h, o->id)),
			       .versie = o->versie,
			       .fields = fields,
			       .n_fields = n,
			       .submit = "Bewaar",
			       .cancel = convenant_url(h, o->convenant_id),
			       .note = CONVENANT_NOTE};

	ui_h1(h, o->wie,
	      arena_format(h->arena, "%s, %s, %s", choice_label(&functieniveaus, o->niveau),
			   o->organisatie, o->convenant));
	ui_form_begin(h, &form);
	for (size_t i = 0; i < n - 3; i++)
		ui_field(h, &fields[i]);
	ui_more_fields(h, "Iemand anders vragen, of een andere dag", fields + n - 3, 3);
	ui_form_end(h, &form);
}

static bool same_who(const struct ondertekening_row *o, const struct teken_in *in)
{
	return o->collega_id.nr == in->collega.nr &&
	       strcmp(o->naam ? o->naam : "", in->naam ? in->naam : "") == 0;
}

static void check_antwoord(struct request *r, const struct ondertekening_row *o,
			   const struct teken_in *in)
{
	if (in->stand == TEKENSTAND_GEVRAAGD || in->stand == CHOICE_NONE)
		return;
	if (!datum_set(in->antwoord))
		invalid(r, "antwoord", "Op welke dag? Vul de dag in, bijvoorbeeld 31-12-2026.");
	else if (in->antwoord.dag < o->gevraagd_datum.dag)
		invalid(r, "antwoord", "Op welke dag? Kies een dag op of na de vraag.");
	if (in->stand == TEKENSTAND_NIET_NU && !in->reden)
		invalid(r, "reden", "Waarom nu niet? Schrijf het in een paar woorden op.");
	if (!same_who(o, in))
		invalid(r, "collega",
			"Wie tekent? Vraagt u iemand anders? Kies dan bij Stand eerst Gevraagd.");
}

static int teken_check(struct request *r)
{
	const struct ondertekening_row *o = r->object;
	const struct teken_in *in = r->in;

	convenant_require(r, ondertekening_now(o, r->vandaag), CONVENANTSTAP_TEKENEN);
	check_wie(r, in);
	check_antwoord(r, o, in);
	herleidbaar_check_vak(r, "reden", "Waarom nu niet?", in->reden);
	return 0;
}

/* An answer that is changed is taken back first: both stand in the log. */
static int answer_change(const struct handeling *doing, const struct ondertekening_row *o,
			 const struct teken_in *in)
{
	struct ondertekening_row asked = *o;
	const struct ondertekenaar same = {o->collega_id, o->naam, o->gevraagd_datum};
	int rc = 0;

	if (o->tekenstand != TEKENSTAND_GEVRAAGD) {
		rc = ondertekening_ask(doing, o, &same);
		asked.versie++;
	}
	return rc ? rc
		  : ondertekening_answer(doing, &asked, (enum tekenstand)in->stand, in->antwoord,
					 in->reden);
}

static int teken_handle(struct request *r)
{
	const struct ondertekening_row *o = r->object;
	const struct teken_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct ondertekenaar wie = wie_of(in);

	return finish_teken(r, o->convenant_id, "Bijgewerkt.",
			    in->stand == TEKENSTAND_GEVRAAGD ? ondertekening_ask(&doing, o, &wie)
							     : answer_change(&doing, o, in));
}

/* ---- routes ---- */

#define ROUTE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_BIJHOUDEN,              \
		.summary = summary_, .doel = CONVENANT_DOEL, .object = &(object_),                 \
		.scenario = "convenanten", __VA_ARGS__                                             \
	}

static const struct route routes[] = {
    ROUTE(GET, CONVENANT "/partners/nieuw", object_convenant, "Partner van een convenant toevoegen",
	  .handle = partner_form_handle, .view = partner_view, .shape = &partner_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, CONVENANT "/partners", object_convenant, "Partner van een convenant toevoegen",
	  FIELDS(partner_fields, struct partner_in), .check = partner_check,
	  .handle = partner_handle, .again = CONVENANT "/partners/nieuw"),
    ROUTE(POST, PARTNER "/weg", object_convenantpartner, "Partner van een convenant weghalen",
	  .check = weg_check, .handle = weg_handle),
    ROUTE(POST, PARTNER "/terug", object_convenantpartner, "Partner van een convenant terugzetten",
	  .check = terug_check, .handle = terug_handle),
    ROUTE(GET, PARTNER "/vragen", object_convenantpartner, "Vragen wie een convenant tekent",
	  FIELDS(vooraf_fields, struct vooraf_in), .handle = vragen_form_handle,
	  .view = vragen_view, .shape = &teken_shape, .flags = ROUTE_NO_API),
    ROUTE(POST, PARTNER "/vragen", object_convenantpartner, "Vragen wie een convenant tekent",
	  FIELDS(vragen_fields, struct teken_in), .check = vragen_check, .handle = vragen_handle,
	  .again = PARTNER "/vragen"),
    ROUTE(GET, ONDERTEKENING, object_ondertekening, "Ondertekening van een convenant",
	  .handle = teken_form_handle, .view = teken_view, .shape = &teken_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, ONDERTEKENING, object_ondertekening, "Ondertekening van een convenant",
	  FIELDS(teken_fields, struct teken_in), .check = teken_check, .handle = teken_handle,
	  .again = ONDERTEKENING),
};
PAGE(convenantpartner, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
