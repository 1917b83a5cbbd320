/*
 * Nieuwkomer: where somebody who is new stands.
 *
 * What: his mentor with how to reach him, and the five steps; a step is ticked with the day on
 *       which it was done, and taken back; another mentor; stopping with a reason, and going on.
 * Who:  he himself and his mentor tick; who keeps the network names the mentor; he or the mentor
 *       stops it.
 * Invariants: nobody ticks the steps of another (schema 0062). It ends by itself with the last
 *       step, so there is no button for that.
 * Rows: F095; peers 114.
 */
#include "gate/page.h"

#include "store/keuze.h"
#include "store/nieuwkomer.h"

#define PAD "/nieuwkomers/:nieuwkomer"

/* ---- where he stands ---- */

struct stand_page {
	struct nieuwkomer_row wie;
	struct list stappen;
};
static const struct shape wie_shape =
    SHAPE("NieuwkomerWie", struct nieuwkomer_row, nieuwkomer_columns);
static const struct shape stap_shape =
    SHAPE("NieuwkomerStap", struct nieuwkomerstap_row, nieuwkomerstap_columns);
static const struct shape_part stand_parts[] = {
    {"wie", &wie_shape, offsetof(struct stand_page, wie), false},
    {"stappen", &stap_shape, offsetof(struct stand_page, stappen), true},
};
static const struct shape stand_shape = {.name = "NieuwkomerStand",
					 .size = sizeof(struct stand_page),
					 .parts = stand_parts,
					 .n_parts = COUNT(stand_parts)};

static enum nieuwkomerstand stand_of(const struct nieuwkomer_row *wie)
{
	const struct nieuwkomer_feiten f = nieuwkomer_feiten(wie);

	return nieuwkomer_stand(&f);
}

static int stand_handle(struct request *r)
{
	struct stand_page *out = r->out;
	struct db_rows stappen = {0};
	int rc;

	out->wie = *(const struct nieuwkomer_row *)r->object;
	rc = nieuwkomerstap_list(r->db, r->arena, out->wie.id, &stappen);
	out->stappen = list_of(&stappen);
	return rc;
}

static const char *stand_url(struct html *h, const struct nieuwkomer_row *wie)
{
	return html_url(h, "/nieuwkomers/%s", TOKEN(h, wie->id));
}

static void view_mentor(struct html *h, struct request *r, const struct nieuwkomer_row *wie)
{
	const struct ui_action name = {
	    .label = wie->mentor ? "Kies een andere mentor" : "Kies een mentor",
	    .url = arena_format(h->arena, "%s/mentor", stand_url(h, wie)),
	    .kind = wie->mentor ? UI_SECONDARY : UI_PRIMARY};

	ui_section_begin(h, "mentor", wie->is_zelf ? "Uw mentor" : "Mentor");
	if (wie->mentor) {
		ui_people_begin(h);
		ui_person(h, &(struct ui_person){
				 .naam = wie->mentor,
				 .telefoon = wie->mentor_telefoon,
				 .email = wie->mentor_email,
				 .url = html_url(h, "/netwerk/%s", TOKEN(h, wie->mentor_id))});
		ui_people_end(h);
	} else
		ui_p(h, wie->is_alleen ? "Er is nog geen mentor. Niemand houdt het netwerk bij: "
					 "de beheerder zoekt een mentor."
				       : "Er is nog geen mentor. Wie het netwerk bijhoudt, zoekt "
					 "er een.");
	if (wie->is_alleen && request_may_open(r, "/gebruikers"))
		ui_link(h, "/gebruikers",
			"Geef een collega de functie afstemmingsregisseur of manager: die houdt "
			"het netwerk bij");
	if (!wie->is_zelf && nieuwkomer_may(stand_of(wie), NIEUWKOMERDAAD_MENTOR) &&
	    request_may_do(r, &name))
		ui_actions(h, &name, 1);
	ui_section_end(h);
}

static const struct nieuwkomerstap_row *stap_find(const struct list *stappen, int stap)
{
	const struct nieuwkomerstap_row *rows = stappen->rows;

	for (size_t i = 0; i < stappen->count; i++)
		if (rows[i].introductiestap == stap)
			return &rows[i];
	return NULL;
}

static void view_done(struct html *h, const struct nieuwkomer_row *wie,
		      const struct nieuwkomerstap_row *done)
{
	const struct ui_action back = {
	    .label = "Toch niet gedaan",
	    .url = html_url(h, "/nieuwkomerstappen/%s/terug", TOKEN(h, done->id)),
	    .post = true,
	    .toelichting = choice_label(&introductiestappen, done->introductiestap)};

	ui_badge(h, UI_OK,
		 arena_format(h->arena, "Gedaan op %s", html_datum(h, done->gedaan_datum)));
	ui_p(h, arena_format(h->arena, "Afgevinkt door %s.", done->door));
	if (wie->vinkt_af && nieuwkomer_may(stand_of(wie), NIEUWKOMERDAAD_TERUGNEMEN))
		ui_actions(h, &back, 1);
}

static void view_open(struct html *h, const struct nieuwkomer_row *wie, int stap, bool next)
{
	const char *url = arena_format(h->arena, "%s/stappen", stand_url(h, wie));
	const char *code = choice_code(&introductiestappen, stap);
	const struct ui_hidden hidden = {"introductiestap", code};
	const struct ui_action acts[] = {
	    {.label = "Vandaag gedaan",
	     .url = url,
	     .post = true,
	     .kind = next ? UI_PRIMARY : UI_SECONDARY,
	     .icon = UI_ICON_VINK,
	     .hidden = &hidden,
	     .n_hidden = 1,
	     .toelichting = choice_label(&introductiestappen, stap)},
	    {.label = "Op een andere dag gedaan",
	     .url = arena_format(h->arena, "%s/nieuw?introductiestap=%s", url, code),
	     .toelichting = choice_label(&introductiestappen, stap)},
	};

	ui_p(h, introductiestappen.list[stap].hint);
	if (stap == INTRODUCTIESTAP_KAART && wie->is_zelf)
		ui_link(h, html_url(h, "/netwerk/%s/wijzigen", TOKEN(h, wie->gebruiker_id)),
			"Naar uw kaart");
	if (stap == INTRODUCTIESTAP_AFSPRAKEN)
		ui_link(h, "/convenanten", "Naar de convenanten");
	if (stap == INTRODUCTIESTAP_BELLIJST)
		ui_link(h, "/netwerk", "Zoek uw collega's in het netwerk");
	if (wie->vinkt_af && nieuwkomer_may(stand_of(wie), NIEUWKOMERDAAD_AFVINKEN))
		ui_actions(h, acts, COUNT(acts));
}

static void view_stappen(struct html *h, const struct stand_page *out)
{
	const struct nieuwkomer_row *wie = &out->wie;
	int next = (int)introductiestap_next((uint32_t)wie->stappen);

	ui_section_begin(h, "stappen", "Vijf stappen");
	ui_progress(h, introductiestap_count((uint32_t)wie->stappen), INTRODUCTIESTAP_COUNT,
		    arena_format(h->arena, "%d van de %d stappen gedaan",
				 introductiestap_count((uint32_t)wie->stappen),
				 INTRODUCTIESTAP_COUNT));
	for (int stap = 0; stap < INTRODUCTIESTAP_COUNT; stap++) {
		const struct nieuwkomerstap_row *done = stap_find(&out->stappen, stap);

		ui_card_begin(h, arena_format(h->arena, "%d. %s", stap + 1,
					      choice_label(&introductiestappen, stap)));
		if (done)
			view_done(h, wie, done);
		else
			view_open(h, wie, stap, stap == next);
		ui_card_end(h);
	}
	ui_section_end(h);
}

static void view_end(struct html *h, const struct nieuwkomer_row *wie)
{
	const char *url = stand_url(h, wie);
	enum nieuwkomerstand stand = stand_of(wie);
	const struct ui_action stop = {.label = "Stop de stappen",
				       .url = arena_format(h->arena, "%s/stoppen", url)};
	const struct ui_action go_on = {.label = "Ga verder met de stappen",
					.url = arena_format(h->arena, "%s/hervatten", url),
					.post = true};

	if (wie->leidt && nieuwkomer_may(stand, NIEUWKOMERDAAD_STOPPEN))
		ui_actions(h, &stop, 1);
	if (wie->leidt && nieuwkomer_may(stand, NIEUWKOMERDAAD_HERVATTEN))
		ui_actions(h, &go_on, 1);
}

static void stand_view(struct html *h, struct request *r)
{
	const struct stand_page *out = r->out;
	const struct nieuwkomer_row *wie = &out->wie;

	if (wie->is_zelf)
		ui_h1(h, "Waar sta ik?", "Welkom. In vijf stappen leert u het netwerk kennen.");
	else
		ui_h1(h, wie->naam,
		      arena_format(h->arena, "Nieuw in het netwerk sinds %s.%s%s",
				   html_datum(h, wie->begonnen_datum), wie->organisatie ? " " : "",
				   wie->organisatie ? wie->organisatie : ""));
	if (stand_of(wie) == NIEUWKOMERSTAND_KLAAR)
		ui_alert(h, UI_OK, "Alle stappen zijn gedaan", "Welkom in het netwerk.");
	if (stand_of(wie) == NIEUWKOMERSTAND_GESTOPT)
		ui_alert(h, UI_INFO,
			 arena_format(h->arena, "Gestopt op %s", html_datum(h, wie->gestopt_datum)),
			 wie->reden);
	view_mentor(h, r, wie);
	view_stappen(h, out);
	view_end(h, wie);
	ui_link(h, "/nieuwkomers", "Alle nieuwe collega's");
	ui_link(h, html_url(h, "/netwerk/%s", TOKEN(h, wie->gebruiker_id)),
		wie->is_zelf ? "Mijn kaart" : "De kaart in het netwerk");
}

static int finish(struct request *r, nieuwkomer_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/nieuwkomers/%s", ID_NIEUWKOMER, id.nr);
	r->flash = flash;
	return rc;
}

/* ---- a step ---- */

struct stap_in {
	int introductiestap;
	struct datum gedaan_datum;
};
static const struct field stap_fields[] = {
    FIELD_CHOICE_OF(struct stap_in, introductiestap, introductiestappen, "Welke stap?",
		    .required = true),
    FIELD(struct stap_in, gedaan_datum, DATE, "Op welke dag?", .before = DAYS(0),
	  .hint = "Leeg is vandaag."),
};
struct welke_in {
	int introductiestap;
};
static const struct field welke_fields[] = {
    FIELD_CHOICE_OF(struct welke_in, introductiestap, introductiestappen, "Welke stap?",
		    .hidden = true),
};

static int stap_form_handle(struct request *r)
{
	const struct welke_in *in = r->in;
	struct stap_in *form = request_form(r, NULL);

	form->introductiestap = in->introductiestap;
	form->gedaan_datum = r->vandaag;
	return 0;
}

static void stap_view(struct html *h, struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const char *url = stand_url(h, wie);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Een stap is gedaan", wie->is_zelf ? NULL : wie->naam);
	request_keep_choices(r, request_field_of(fields, n, "introductiestap"),
			     ~(uint32_t)wie->stappen &
				 ((UINT32_C(1) << INTRODUCTIESTAP_COUNT) - 1));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/stappen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vink af",
				     .cancel = url});
}

static int stap_check(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct stap_in *in = r->in;

	if (datum_set(wie->gestopt_datum))
		invalid(r, "", "De stappen zijn gestopt. Vraag uw mentor om verder te gaan.");
	else if (in->introductiestap != CHOICE_NONE && (wie->stappen >> in->introductiestap) & 1)
		invalid(r, "introductiestap", "Deze stap is al gedaan. Kies een andere.");
	return 0;
}

static int stap_handle(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct stap_in *in = r->in;
	const struct handeling doing = request_doing(r);
	nieuwkomerstap_id id = {0};
	int rc =
	    nieuwkomerstap_create(&doing, wie->id, in->introductiestap,
				  datum_set(in->gedaan_datum) ? in->gedaan_datum : r->vandaag, &id);

	if (!rc)
		r->undo = request_path(r, "/nieuwkomerstappen/%s/terug", ID_NIEUWKOMERSTAP, id.nr);
	return finish(r, wie->id, "De stap is afgevinkt.", rc);
}

static int terug_handle(struct request *r)
{
	const struct nieuwkomerstap_row *stap = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/nieuwkomerstappen/%s/weer", ID_NIEUWKOMERSTAP, stap->id.nr);
	return finish(r, stap->nieuwkomer_id, "De stap staat weer open.",
		      nieuwkomerstap_withdraw(&doing, stap->id));
}

/* What was taken back stays as it was: it is done again, on the same day. */
static int weer_handle(struct request *r)
{
	const struct nieuwkomerstap_row *stap = r->object;
	const struct handeling doing = request_doing(r);
	nieuwkomerstap_id id;
	int rc = nieuwkomerstap_create(&doing, stap->nieuwkomer_id, stap->introductiestap,
				       stap->gedaan_datum, &id);

	return finish(r, stap->nieuwkomer_id, "De stap is weer afgevinkt.", rc);
}

/* ---- the mentor ---- */

struct mentor_in {
	gebruiker_id mentor;
};
static const struct field mentor_fields[] = {
    FIELD_ID_OF(struct mentor_in, mentor, gebruiker, GEBRUIKER, "Wie wordt de mentor?",
		.required = true, .hint = "Iemand die het netwerk kent. Vraag het eerst."),
};
struct mentor_page {
	struct db_rows mensen;
};
static const struct shape mentor_shape = {.name = "NieuwkomerMentor",
					  .size = sizeof(struct mentor_page)};

static int mentor_form_handle(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	struct mentor_page *out = r->out;

	*(struct mentor_in *)request_form(r, NULL) = (struct mentor_in){wie->mentor_id};
	return mens_keuze_list(r->db, r->arena, request_search(r, "mentor"), r->vandaag,
			       &out->mensen);
}

static void mentor_view(struct html *h, struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct mentor_page *out = r->out;
	const struct mens_keuze *rows = out->mensen.rows;
	const char *url = stand_url(h, wie);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Mentor van %s", wie->naam),
	      "De mentor ziet de vijf stappen, en krijgt bericht als er lang niets gebeurt.");
	request_choose(r, fields, ROW_SET(mens_keuze_columns, rows, out->mensen.count),
		       "Kies een collega");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/mentor", url),
				     .versie = wie->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Kies als mentor",
				     .cancel = url});
}

static int mentor_check(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct mentor_in *in = r->in;

	if (in->mentor.nr == wie->gebruiker_id.nr)
		invalid(r, "mentor", "Mentor: kies een ander. Niemand is mentor van zichzelf.");
	if (wie->is_zelf)
		invalid(r, "", "U bent zelf nieuw. Vraag een collega om uw mentor te kiezen.");
	if (!nieuwkomer_may(stand_of(wie), NIEUWKOMERDAAD_MENTOR))
		invalid(r, "", "De stappen zijn klaar of gestopt. Ga eerst verder met de stappen.");
	return 0;
}

static int mentor_handle(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct mentor_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, wie->id, "De mentor is gekozen.",
		      nieuwkomer_assign(&doing, wie->id, wie->versie, in->mentor));
}

/* ---- stopping, and going on ---- */

struct stop_in {
	const char *reden;
};
static const struct field stop_fields[] = {
    FIELD(struct stop_in, reden, TEXT, "Waarom stoppen de stappen?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: kende het netwerk al."),
};

static int stop_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void stop_view(struct html *h, struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const char *url = stand_url(h, wie);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Stop de stappen van %s", wie->naam),
	      "Zijn alle vijf gedaan? Dan stopt het vanzelf.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/stoppen", url),
				     .versie = wie->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stop",
				     .cancel = url,
				     .note = "Wie kan dit lezen: wie nieuw is, de mentor, en wie "
					     "het netwerk bijhoudt."});
}

static int stop_check(struct request *r)
{
	if (!nieuwkomer_may(stand_of(r->object), NIEUWKOMERDAAD_STOPPEN))
		invalid(r, "", "De stappen zijn al klaar of gestopt. U hoeft niets te doen.");
	return 0;
}

static int stop_handle(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct stop_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/nieuwkomers/%s/hervatten", ID_NIEUWKOMER, wie->id.nr);
	return finish(r, wie->id, "De stappen zijn gestopt.",
		      nieuwkomer_end(&doing, wie->id, wie->versie, in->reden));
}

static int hervat_handle(struct request *r)
{
	const struct nieuwkomer_row *wie = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, wie->id, "De stappen gaan verder.", nieuwkomer_restart(&doing, wie->id));
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, object_, summary_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = "wie nieuw is in het netwerk", .object = &(object_),                       \
		.scenario = "nieuwkomer", __VA_ARGS__                                              \
	}

static const struct route routes[] = {
    ROUTE(GET, PAD, NETWERK_LEZEN, object_nieuwkomer, "Waar een nieuwe collega staat",
	  .handle = stand_handle, .view = stand_view, .shape = &stand_shape),
    ROUTE(GET, PAD "/stappen/nieuw", NETWERK_LEZEN, object_nieuwkomer,
	  "Een stap van een nieuwe collega is gedaan", .mits = "vinkt_af",
	  FIELDS(welke_fields, struct welke_in), .handle = stap_form_handle, .view = stap_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/stappen", NETWERK_LEZEN, object_nieuwkomer,
	  "Een stap van een nieuwe collega is gedaan", .mits = "vinkt_af",
	  FIELDS(stap_fields, struct stap_in), .check = stap_check, .handle = stap_handle,
	  .again = PAD "/stappen/nieuw"),
    ROUTE(POST, "/nieuwkomerstappen/:nieuwkomerstap/terug", NETWERK_LEZEN, object_nieuwkomerstap,
	  "Een stap is toch niet gedaan", .handle = terug_handle),
    ROUTE(POST, "/nieuwkomerstappen/:nieuwkomerstap/weer", NETWERK_LEZEN,
	  object_nieuwkomerstap_terug, "Een stap is toch gedaan", .handle = weer_handle),
    ROUTE(GET, PAD "/mentor", MENTOR_KIEZEN, object_nieuwkomer, "Mentor kiezen", .mits = "kiest",
	  .handle = mentor_form_handle, .view = mentor_view, .shape = &mentor_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/mentor", MENTOR_KIEZEN, object_nieuwkomer, "Mentor kiezen", .mits = "kiest",
	  FIELDS(mentor_fields, struct mentor_in), .check = mentor_check, .handle = mentor_handle,
	  .again = PAD "/mentor"),
    ROUTE(GET, PAD "/stoppen", NETWERK_LEZEN, object_nieuwkomer,
	  "De stappen van een nieuwe collega stoppen", .mits = "leidt", .handle = stop_form_handle,
	  .view = stop_view, .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/stoppen", NETWERK_LEZEN, object_nieuwkomer,
	  "De stappen van een nieuwe collega stoppen", .mits = "leidt",
	  FIELDS(stop_fields, struct stop_in), .check = stop_check, .handle = stop_handle,
	  .again = PAD "/stoppen"),
    ROUTE(POST, PAD "/hervatten", NETWERK_LEZEN, object_nieuwkomer,
	  "Verder met de stappen van een nieuwe collega", .mits = "leidt", .handle = hervat_handle),
};
PAGE(nieuwkomer, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
