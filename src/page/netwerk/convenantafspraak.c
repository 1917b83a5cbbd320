/*
 * What a partner promised under a convenant, and what came of it (F091).
 *
 * What: one promise; writing it down, changing it, taking it off; saying what came of it.
 * Who:  whoever may see the network reads; who promised says what came of it (view
 *       mijn_convenantafspraak); RECHT_NETWERK_BIJHOUDEN does the rest, and that too.
 * Invariants: no word about a young person (domain/herleidbaar). That it is late follows from its
 *       day; nobody is forced (F094). Who did not do it says why.
 * Rows: F091, F094; peers 116.
 */
#include "part/convenant.h"
#include "part/herleidbaar.h"
#include "part/vraag.h"

#include "store/keuze.h"

#define PAD "/convenantafspraken/:convenantafspraak"

static const struct shape afspraak_shape =
    SHAPE("Convenantafspraak", struct convenantafspraak_row, convenantafspraak_columns);

/* ---- one ---- */

static const char *own_url(struct html *h, const struct convenantafspraak_row *x)
{
	return html_url(h, "/convenantafspraken/%s", TOKEN(h, x->id));
}

static int een_handle(struct request *r)
{
	*(struct convenantafspraak_row *)r->out = *(const struct convenantafspraak_row *)r->object;
	return 0;
}

static void view_facts(struct html *h, struct request *r, const struct convenantafspraak_row *x)
{
	ui_facts_begin(h);
	ui_fact_begin(h, "Stand");
	ui_badge(h, afspraak_tone(x, r->vandaag), afspraak_says(x, r->vandaag));
	ui_fact_end(h);
	ui_fact(h, "Partner", x->partner);
	if (x->collega)
		ui_fact(h, "Wie zegde het toe", x->collega);
	ui_fact(h, "Voor", html_datum(h, x->voor_datum));
	if (datum_set(x->afgerond_datum))
		ui_fact(h, "Afgerond op", html_datum(h, x->afgerond_datum));
	if (x->uitkomst)
		ui_fact(h, "Wat ervan kwam", x->uitkomst);
	ui_fact_link(h, "Convenant", x->convenant,
		     html_url(h, "/convenanten/%s", TOKEN(h, x->convenant_id)));
	ui_facts_end(h);
}

static bool is_eigen(const struct request *r, const struct convenantafspraak_row *x)
{
	return x->collega_id.nr == r->wie.gebruiker.nr;
}

static void een_view(struct html *h, struct request *r)
{
	const struct convenantafspraak_row *x = r->out;
	bool weg = moment_set(x->weg_op), open = x->afspraakstand == AFSPRAAKSTAND_OPEN;
	const char *eigen = is_eigen(r, x) ? "/eigen" : "";
	struct ui_action acts[] = {
	    {.label = open ? "Zeg wat ervan kwam" : "Het is toch nog te doen",
	     .url = arena_format(h->arena, "%s%s/%s", own_url(h, x), eigen,
				 open ? "afronden" : "heropenen"),
	     .post = !open,
	     .versie = open ? 0 : x->versie,
	     .kind = open ? UI_PRIMARY : UI_SECONDARY,
	     .icon = open ? UI_ICON_VINK : UI_ICON_NONE},
	    {.label = "Wijzig",
	     .url = arena_format(h->arena, "%s/wijzigen", own_url(h, x)),
	     .icon = UI_ICON_PEN},
	    {.label = "Haal weg",
	     .url = arena_format(h->arena, "%s/weg", own_url(h, x)),
	     .post = true,
	     .versie = x->versie},
	};
	struct ui_action terug = {.label = "Zet terug",
				  .url = arena_format(h->arena, "%s/terug", own_url(h, x)),
				  .post = true,
				  .versie = x->versie};
	size_t n =
	    weg ? request_keep_allowed(r, &terug, 1) : request_keep_allowed(r, acts, COUNT(acts));

	ui_h1(h, x->wat, NULL);
	if (weg)
		ui_alert(h, UI_INFO, "Deze afspraak is weggehaald", NULL);
	if (n)
		ui_actions(h, weg ? &terug : acts, n);
	view_facts(h, r, x);
	ui_link(h, "/convenantafspraken", "Alle afspraken");
}

/* ---- writing it down ---- */

struct afspraak_in {
	convenantpartner_id partner;
	gebruiker_id collega;
	const char *wat;
	struct datum voor;
	bool geen_naam;
};
static const struct field afspraak_fields[] = {
    FIELD(struct afspraak_in, wat, TEXT, "Wat is toegezegd?", .required = true, .max = 200,
	  .hint = "Eén ding, zo dat iemand kan zien of het gedaan is."),
    FIELD_ID_OF(struct afspraak_in, partner, convenantpartner, CONVENANTPARTNER, "Door wie?",
		.required = true, .select = true),
    FIELD_ID_OF(struct afspraak_in, collega, gebruiker, GEBRUIKER, "Wie zegde het toe?",
		.hint = "Krijgt een seintje als de dag voorbij is."),
    FIELD(struct afspraak_in, voor, DATE, "Voor welke dag?", .required = true, .after = DAYS(-3660),
	  .before = DAYS(3660)),
    FIELD(struct afspraak_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};
struct vorm_page {
	struct db_rows partners, mensen;
};
static const struct shape vorm_shape = {.name = "ConvenantafspraakVorm",
					.size = sizeof(struct vorm_page)};

static int keuzes_load(struct request *r, convenant_id convenant)
{
	struct vorm_page *out = r->out;
	int rc = convenantpartner_list(r->db, r->arena, convenant, &out->partners);

	return rc ? rc
		  : mens_keuze_list(r->db, r->arena, request_search(r, "collega"), r->vandaag,
				    &out->mensen);
}

static void draw_form(struct html *h, struct request *r, const struct ui_form *with)
{
	const struct vorm_page *out = r->out;
	const struct convenantpartner_row *partners = out->partners.rows;
	const struct mens_keuze *mensen = out->mensen.rows;
	const struct row_set set = ROW_SET(convenantpartner_columns, partners, out->partners.count);
	struct ui_form form = *with;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	struct ui_field *partner = request_field_of(fields, n, "partner");

	partner->kind = UI_SELECT;
	partner->options = request_options(r, &set, "id", "organisatie");
	partner->n_options = out->partners.count;
	partner->empty = "Kies een partner";
	request_choose(r, request_field_of(fields, n, "collega"),
		       ROW_SET(mens_keuze_columns, mensen, out->mensen.count), "Niemand");
	form.fields = fields;
	form.n_fields = n;
	form.note = CONVENANT_NOTE;
	ui_form(h, &form);
}

static int nieuw_form_handle(struct request *r)
{
	const struct convenant_row *c = r->object;

	*(struct afspraak_in *)request_form(r, NULL) = (struct afspraak_in){.voor = DATUM_GEEN};
	return keuzes_load(r, c->id);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;

	ui_h1(h, "Afspraak toevoegen", c->naam);
	draw_form(
	    h, r,
	    &(struct ui_form){.action = html_url(h, "/convenanten/%s/afspraken", TOKEN(h, c->id)),
			      .submit = "Voeg toe",
			      .cancel = html_url(h, "/convenanten/%s", TOKEN(h, c->id))});
}

/* The partner is one of this convenant. */
static int check_partner(struct request *r, convenant_id convenant, convenantpartner_id chosen)
{
	struct db_rows partners;
	int rc = convenantpartner_list(r->db, r->arena, convenant, &partners);
	const struct convenantpartner_row *rows = rc ? NULL : partners.rows;

	for (size_t i = 0; !rc && i < partners.count; i++)
		if (rows[i].id.nr == chosen.nr)
			return 0;
	if (!rc && chosen.nr)
		invalid(r, "partner", "Door wie? Kies een partner van dit convenant.");
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct afspraak_in *in = r->in;
	int rc = check_partner(r, c->id, in->partner);

	convenant_require(r, convenant_now(c, r->vandaag), CONVENANTSTAP_AFSPREKEN);
	return rc ? rc : herleidbaar_check(r, "wat", "Wat is toegezegd?", in->wat, in->geen_naam);
}

static struct convenantafspraak_inhoud inhoud_of(const struct afspraak_in *in)
{
	return (struct convenantafspraak_inhoud){
	    .partner = in->partner, .collega = in->collega, .wat = in->wat, .voor = in->voor};
}

static int nieuw_handle(struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct handeling doing = request_doing(r);
	const struct convenantafspraak_inhoud inhoud = inhoud_of(r->in);

	r->location = request_path(r, "/convenanten/%s#afspraken", ID_CONVENANT, c->id.nr);
	r->flash = "De afspraak staat erbij.";
	return convenantafspraak_create(&doing, c, &inhoud);
}

static int wijzig_form_handle(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;

	*(struct afspraak_in *)request_form(r, NULL) =
	    (struct afspraak_in){.partner = x->convenantpartner_id,
				 .collega = x->collega_id,
				 .wat = x->wat,
				 .voor = x->voor_datum};
	return keuzes_load(r, x->convenant_id);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct convenantafspraak_row *x = r->object;

	ui_h1(h, "Afspraak wijzigen", x->convenant);
	draw_form(h, r,
		  &(struct ui_form){.action = own_url(h, x),
				    .versie = x->versie,
				    .submit = "Bewaar",
				    .cancel = own_url(h, x)});
}

static void check_there(struct request *r, const struct convenantafspraak_row *x)
{
	if (moment_set(x->weg_op))
		invalid(r, "", "Deze afspraak is weggehaald. Zet hem eerst terug.");
}

static int wijzig_check(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;
	const struct afspraak_in *in = r->in;
	int rc = check_partner(r, x->convenant_id, in->partner);

	check_there(r, x);
	return rc ? rc : herleidbaar_check(r, "wat", "Wat is toegezegd?", in->wat, in->geen_naam);
}

static int finish(struct request *r, const char *flash, int rc)
{
	const struct convenantafspraak_row *x = r->object;

	r->location = request_path(r, "/convenantafspraken/%s", ID_CONVENANTAFSPRAAK, x->id.nr);
	r->flash = flash;
	return rc;
}

static int wijzig_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct convenantafspraak_inhoud inhoud = inhoud_of(r->in);

	return finish(r, "Bewaard.", convenantafspraak_update(&doing, r->object, &inhoud));
}

/* ---- what came of it ---- */

struct afrond_in {
	int stand;
	const char *uitkomst;
	bool geen_naam;
};
static const struct field afrond_fields[] = {
    FIELD_CHOICE_OF(struct afrond_in, stand, afspraakstanden, "Is het gedaan?", .required = true),
    FIELD(struct afrond_in, uitkomst, LONG_TEXT, "Wat kwam ervan?", .max = 500,
	  .hint = "Niet gedaan? Schrijf op waarom. Noem geen jongeren."),
    FIELD(struct afrond_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};

static int afrond_form_handle(struct request *r)
{
	*(struct afrond_in *)request_form(r, NULL) = (struct afrond_in){.stand = CHOICE_NONE};
	return 0;
}

static void afrond_view(struct html *h, struct request *r)
{
	const struct convenantafspraak_row *x = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wat kwam ervan?", x->wat);
	request_keep_choices(r, request_field_of(fields, n, "stand"),
			     ~(UINT32_C(1) << AFSPRAAKSTAND_OPEN));
	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s%s/afronden", own_url(h, x),
							 is_eigen(r, x) ? "/eigen" : ""),
				  .versie = x->versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Leg vast",
				  .cancel = own_url(h, x),
				  .note = CONVENANT_NOTE});
}

static int afrond_check(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;
	const struct afrond_in *in = r->in;

	check_there(r, x);
	if (in->stand != CHOICE_NONE && !afspraakstand_may(x->afspraakstand, in->stand))
		invalid(r, "stand",
			"Is het gedaan? Dat is al gezegd. Kies eerst: Het is toch nog te doen.");
	if (in->stand == AFSPRAAKSTAND_NIET_GEDAAN && !in->uitkomst)
		invalid(r, "uitkomst", "Wat kwam ervan? Schrijf op waarom het niet lukte.");
	return herleidbaar_check(r, "uitkomst", "Wat kwam ervan?", in->uitkomst, in->geen_naam);
}

static int afrond_handle(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;
	const struct afrond_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->undo = is_eigen(r, x) ? request_path(r, "/convenantafspraken/%s/eigen/heropenen",
						ID_CONVENANTAFSPRAAK, x->id.nr)
				 : request_path(r, "/convenantafspraken/%s/heropenen",
						ID_CONVENANTAFSPRAAK, x->id.nr);
	return finish(
	    r, "Vastgelegd.",
	    convenantafspraak_set_stand(&doing, x, (enum afspraakstand)in->stand, in->uitkomst));
}

static int heropen_check(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;

	check_there(r, x);
	if (!afspraakstand_may(x->afspraakstand, AFSPRAAKSTAND_OPEN))
		invalid(r, "", "Deze afspraak is nog te doen.");
	return 0;
}

static int heropen_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	return finish(r, "De afspraak is weer te doen.",
		      convenantafspraak_set_stand(&doing, r->object, AFSPRAAKSTAND_OPEN, NULL));
}

/* ---- off and on ---- */

static int weg_check(struct request *r)
{
	check_there(r, r->object);
	return 0;
}

static int weg_handle(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/convenantafspraken/%s/terug", ID_CONVENANTAFSPRAAK, x->id.nr);
	return finish(r, "De afspraak is weggehaald.", convenantafspraak_end(&doing, x));
}

static int terug_check(struct request *r)
{
	const struct convenantafspraak_row *x = r->object;

	if (!moment_set(x->weg_op))
		invalid(r, "", "Deze afspraak staat er al.");
	return 0;
}

static int terug_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	return finish(r, "De afspraak staat er weer.",
		      convenantafspraak_restore(&doing, r->object));
}

/* ---- routes ---- */

#define AFSPRAAK(method_, path_, recht_, object_, summary_, ...)                                   \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_##recht_,               \
		.summary = summary_, .doel = CONVENANT_DOEL, .object = &(object_),                 \
		.scenario = "convenanten", __VA_ARGS__                                             \
	}
/* Saying what came of it, by who promised and by who keeps the register. */
#define AFRONDEN(path_, recht_, object_, summary_)                                                 \
	AFSPRAAK(GET, path_ "/afronden", recht_, object_, summary_, .handle = afrond_form_handle,  \
		 .view = afrond_view, .flags = ROUTE_NO_API),                                      \
	    AFSPRAAK(POST, path_ "/afronden", recht_, object_, summary_,                           \
		     FIELDS(afrond_fields, struct afrond_in), .check = afrond_check,               \
		     .handle = afrond_handle, .again = path_ "/afronden"),                         \
	    AFSPRAAK(POST, path_ "/heropenen", recht_, object_, summary_ ": toch niet",            \
		     .check = heropen_check, .handle = heropen_handle)

static const struct route routes[] = {
    AFSPRAAK(GET, PAD, LEZEN, object_convenantafspraak, "Afspraak uit een convenant",
	     .handle = een_handle, .view = een_view, .shape = &afspraak_shape),
    AFSPRAAK(GET, "/convenanten/:convenant/afspraken/nieuw", BIJHOUDEN, object_convenant,
	     "Afspraak bij een convenant toevoegen", .handle = nieuw_form_handle,
	     .view = nieuw_view, .shape = &vorm_shape, .flags = ROUTE_NO_API),
    AFSPRAAK(POST, "/convenanten/:convenant/afspraken", BIJHOUDEN, object_convenant,
	     "Afspraak bij een convenant toevoegen", FIELDS(afspraak_fields, struct afspraak_in),
	     .check = nieuw_check, .handle = nieuw_handle,
	     .again = "/convenanten/:convenant/afspraken/nieuw"),
    AFSPRAAK(GET, PAD "/wijzigen", BIJHOUDEN, object_convenantafspraak,
	     "Afspraak uit een convenant wijzigen", .handle = wijzig_form_handle,
	     .view = wijzig_view, .shape = &vorm_shape, .flags = ROUTE_NO_API),
    AFSPRAAK(POST, PAD, BIJHOUDEN, object_convenantafspraak, "Afspraak uit een convenant wijzigen",
	     FIELDS(afspraak_fields, struct afspraak_in), .check = wijzig_check,
	     .handle = wijzig_handle, .again = PAD "/wijzigen"),
    AFRONDEN(PAD, BIJHOUDEN, object_convenantafspraak, "Zeggen wat er van een afspraak kwam"),
    AFRONDEN(PAD "/eigen", LEZEN, object_eigen_convenantafspraak,
	     "Zeggen wat er van een eigen afspraak kwam"),
    AFSPRAAK(POST, PAD "/weg", BIJHOUDEN, object_convenantafspraak,
	     "Afspraak uit een convenant weghalen", .check = weg_check, .handle = weg_handle),
    AFSPRAAK(POST, PAD "/terug", BIJHOUDEN, object_convenantafspraak,
	     "Afspraak uit een convenant terugzetten", .check = terug_check,
	     .handle = terug_handle),
};
PAGE(convenantafspraak, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
