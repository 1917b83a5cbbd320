/*
 * Een casusoverleg: the agenda, who takes part, and the course of the meeting.
 *
 * What: the agenda in order of urgency; begin, stop, go on, and end it, held or not. Whoever was
 *       not reached goes to the next one, with the same people, on a day that is asked at the end.
 * Who:  who takes part reads it; leading it asks overleg_leiden. Taking part gives no sight: of the
 *       agenda one reads the jongeren of whom one has the plan in sight, and of the others that
 *       there are so many, for somebody may have to leave the room (AVG 5.1.c).
 * Invariants: the steps are one table (domain/casusoverleg); a meeting that ends leaves nobody
 *       behind (casusoverleg_niet_af).
 * On purpose absent: mail to who takes part; a line in Mijn werk tells them.
 * Rows: F127-F133; peers A16.
 */
#include "gate/gate.h"
#include "part/agenda.h"
#include "part/collega.h"

#include "domain/signaal.h"
#include "store/casusoverleg.h"
#include "store/jongere.h"

#define DOEL "casusoverleg"

struct overleg_page {
	struct casusoverleg_row overleg;
	struct list agenda, deelnemers;
};
static const struct shape overleg_shape =
    SHAPE("Casusoverleg", struct casusoverleg_row, casusoverleg_columns);
static const struct shape punt_shape =
    SHAPE("Overlegpunt", struct overlegpunt_row, overlegpunt_columns);
static const struct shape deelnemer_shape =
    SHAPE("Overlegdeelnemer", struct overlegdeelnemer_row, overlegdeelnemer_columns);
static const struct shape_part page_parts[] = {
    {"overleg", &overleg_shape, offsetof(struct overleg_page, overleg), false},
    {"agenda", &punt_shape, offsetof(struct overleg_page, agenda), true},
    {"deelnemers", &deelnemer_shape, offsetof(struct overleg_page, deelnemers), true},
};
static const struct shape page_shape = {.name = "CasusoverlegMetAgenda",
					.size = sizeof(struct overleg_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int overleg_handle(struct request *r)
{
	struct overleg_page *out = r->out;
	struct db_rows agenda, deelnemers;
	int rc;

	out->overleg = *(const struct casusoverleg_row *)r->object;
	rc = overlegpunt_list(r->db, r->arena, out->overleg.id, &agenda);
	rc = rc ? rc : overlegdeelnemer_list(r->db, r->arena, out->overleg.id, &deelnemers);
	if (rc)
		return rc;
	out->agenda = list_of(&agenda);
	out->deelnemers = list_of(&deelnemers);
	return 0;
}

static bool can(const struct casusoverleg_row *c, int stap)
{
	return casusoverleg_next(c->toestand, stap) != CHOICE_NONE;
}

/* ---- the agenda ---- */

static const char *punt_text(struct html *h, const struct overlegpunt_row *p)
{
	const char *later = p->doorgeschoven ? " Stond al eerder op de agenda." : "";

	return arena_format(h->arena, "%s Gevraagd door %s.%s", p->vraag, p->door, later);
}

static void view_punt(struct html *h, const struct overlegpunt_row *p)
{
	bool done = p->toestand == OVERLEGPUNT_BESPROKEN;

	ui_item(h,
		&(struct ui_item){.title = kop_kort(h->arena, p),
				  .url = html_url(h, "/overlegpunten/%s", TOKEN(h, p->id)),
				  .names = true,
				  .text = punt_text(h, p),
				  .badge = done ? choice_label(&overlegpunt_toestanden, p->toestand)
						: choice_label(&overlegurgenties, p->urgentie),
				  .tone = done                                   ? UI_OK
					  : p->urgentie == OVERLEGURGENTIE_SPOED ? UI_WARNING
										 : UI_NEUTRAL});
}

static void view_unseen(struct html *h, const struct overleg_page *out)
{
	int64_t unseen = out->overleg.punten - (int64_t)out->agenda.count;

	bool open = can(&out->overleg, CASUSOVERLEGSTAP_WIJZIG);
	const char *een =
	    open ? "Er staat nog 1 jongere op de agenda" : "Er stond nog 1 jongere op de agenda";

	if (unseen > 0)
		ui_alert(h, UI_INFO,
			 unseen == 1 ? een
				     : arena_format(h->arena, "Er %s nog %d jongeren op de agenda",
						    open ? "staan" : "stonden", (int)unseen),
			 open ? "Daar bent u niet bij betrokken. Daarom ziet u niet wie het is, en "
				"gaat u even weg als het daarover gaat."
			      : "Daar bent u niet bij betrokken. Daarom ziet u niet wie het was.");
}

static void view_agenda(struct html *h, struct request *r, const char *url)
{
	const struct overleg_page *out = r->out;
	const struct overlegpunt_row *rows = out->agenda.rows;
	const struct ui_action add = {.label = "Zet een jongere op de agenda",
				      .url = arena_format(h->arena, "%s/voorstel", url),
				      .icon = UI_ICON_PLUS};

	ui_section_begin(h, "agenda", "Agenda");
	if (!out->overleg.punten)
		ui_empty(
		    h, "Er staat nog niemand op de agenda",
		    "Iedereen die meedoet kan jongeren op de agenda zetten, met een vraag erbij.",
		    NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->agenda.count; i++)
		view_punt(h, &rows[i]);
	ui_list_end(h);
	view_unseen(h, out);
	if (can(&out->overleg, CASUSOVERLEGSTAP_WIJZIG) && request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- who takes part ---- */

static void view_deelnemer(struct html *h, struct request *r, const struct overlegdeelnemer_row *d)
{
	const struct overleg_page *out = r->out;
	const char *url = html_url(h, "/overlegdeelnemers/%s", TOKEN(h, d->id));
	bool leads = d->gebruiker_id.nr == out->overleg.voorzitter_id.nr;
	struct ui_action acts[3] = {
	    {.label = d->aanwezig ? "Toch niet aanwezig" : "Is aanwezig",
	     .url = arena_format(h->arena, d->aanwezig ? "%s/afwezig" : "%s/aanwezig", url),
	     .post = true,
	     .versie = d->versie,
	     .toelichting = d->naam}};
	const struct ui_action lead = {.label = "Wordt voorzitter",
				       .url = arena_format(h->arena, "%s/voorzitter", url),
				       .post = true,
				       .versie = d->versie,
				       .toelichting = d->naam},
			       go = {.label = "Doet niet mee",
				     .url = arena_format(h->arena, "%s/weghalen", url),
				     .post = true,
				     .versie = d->versie,
				     .kind = UI_SUBTLE,
				     .toelichting = d->naam};
	size_t n = 1;

	if (!leads && rol_has((enum rol)d->rol, RECHT_OVERLEG_LEIDEN))
		acts[n++] = lead;
	if (!leads && d->gebruiker_id.nr != r->wie.gebruiker.nr)
		acts[n++] = go;
	ui_card_begin(h, NULL);
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = d->naam,
					 .organisatie = d->organisatie,
					 .rol = leads ? "Voorzitter" : NULL,
					 .chip = d->aanwezig ? "Aanwezig" : NULL});
	ui_people_end(h);
	n = request_keep_allowed(r, acts, n);
	if (can(&out->overleg, CASUSOVERLEGSTAP_WIJZIG))
		ui_actions(h, acts, n);
	ui_card_end(h);
}

static void view_deelnemers(struct html *h, struct request *r, const char *url)
{
	const struct overleg_page *out = r->out;
	const struct overlegdeelnemer_row *rows = out->deelnemers.rows;
	const struct ui_action add = {.label = "Vraag iemand mee te doen",
				      .url = arena_format(h->arena, "%s/deelnemers", url),
				      .icon = UI_ICON_PLUS};
	bool open = can(&out->overleg, CASUSOVERLEGSTAP_WIJZIG);

	ui_section_begin(h, "deelnemers", open ? "Wie doen er mee?" : "Wie deden er mee?");
	for (size_t i = 0; i < out->deelnemers.count; i++)
		view_deelnemer(h, r, &rows[i]);
	if (open && request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- the course of it ---- */

static void add_step(struct html *h, const struct casusoverleg_row *c, int stap,
		     struct ui_action act, struct ui_action *acts, size_t *n)
{
	const char *url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id));

	if (!can(c, stap))
		return;
	act.url = arena_format(h->arena, "%s/%s", url, act.url);
	act.versie = act.post ? c->versie : 0;
	acts[(*n)++] = act;
}

static void view_steps(struct html *h, struct request *r, const struct casusoverleg_row *c)
{
	bool again = c->toestand == CASUSOVERLEG_ONDERBROKEN;
	struct ui_action acts[5];
	size_t n = 0;

	add_step(h, c, CASUSOVERLEGSTAP_BEGIN,
		 (struct ui_action){.label = again ? "Ga verder" : "Begin het overleg",
				    .url = "beginnen",
				    .post = true,
				    .kind = UI_PRIMARY,
				    .icon = UI_ICON_VOLGENDE},
		 acts, &n);
	add_step(
	    h, c, CASUSOVERLEGSTAP_ONDERBREEK,
	    (struct ui_action){
		.label = "Onderbreek", .url = "onderbreken", .post = true, .icon = UI_ICON_KLOK},
	    acts, &n);
	add_step(h, c, CASUSOVERLEGSTAP_ROND_AF,
		 (struct ui_action){.label = "Rond af", .url = "einde", .icon = UI_ICON_VINK}, acts,
		 &n);
	add_step(
	    h, c, CASUSOVERLEGSTAP_LAAT_VERVALLEN,
	    (struct ui_action){.label = "Gaat niet door", .url = "einde", .icon = UI_ICON_KRUIS},
	    acts, &n);
	add_step(h, c, CASUSOVERLEGSTAP_WIJZIG,
		 (struct ui_action){.label = "Wijzig", .url = "wijzigen", .icon = UI_ICON_PEN},
		 acts, &n);
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
}

static const struct overlegpunt_row *first_open(const struct list *agenda)
{
	const struct overlegpunt_row *rows = agenda->rows;

	for (size_t i = 0; i < agenda->count; i++)
		if (rows[i].toestand == OVERLEGPUNT_OPEN)
			return &rows[i];
	return NULL;
}

static void overleg_view(struct html *h, struct request *r)
{
	const struct overleg_page *out = r->out;
	const struct casusoverleg_row *c = &out->overleg;
	const char *url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id));
	const struct overlegpunt_row *next = first_open(&out->agenda);

	ui_h1(h, c->onderwerp,
	      arena_format(h->arena, "%s%s%s. Voorzitter: %s.", html_datum(h, c->datum),
			   c->plek ? ", " : "", c->plek ? c->plek : "", c->voorzitter));
	ui_badge(h, c->toestand == CASUSOVERLEG_BEZIG ? UI_INFO : UI_NEUTRAL,
		 choice_label(&casusoverleg_toestanden, c->toestand));
	if (c->toestand == CASUSOVERLEG_BEZIG && next)
		ui_button_link(h, UI_PRIMARY, html_url(h, "/overlegpunten/%s", TOKEN(h, next->id)),
			       "Volgende jongere");
	view_steps(h, r, c);
	if (c->vervolg_id.nr)
		ui_link(h, html_url(h, "/casusoverleggen/%s", TOKEN(h, c->vervolg_id)),
			"Naar het volgende overleg");
	view_agenda(h, r, url);
	view_deelnemers(h, r, url);
	if (can(c, CASUSOVERLEGSTAP_WIJZIG))
		ui_link(h, arena_format(h->arena, "%s/agenda.ics", url),
			"Zet dit overleg in uw agenda");
	ui_print_button(h);
	ui_link(h, "/casusoverleggen", "Terug naar alle overleggen");
}

static void to_overleg(struct request *r, casusoverleg_id id, const char *flash)
{
	r->location = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, id.nr);
	r->flash = flash;
}

static int take_step(struct request *r, int stap, const char *flash)
{
	const struct casusoverleg_row *c = r->object;
	const struct handeling doing = request_doing(r);

	to_overleg(r, c->id, flash);
	return casusoverleg_step(&doing, c, stap);
}

static int begin_handle(struct request *r)
{
	return take_step(r, CASUSOVERLEGSTAP_BEGIN, "Het overleg is begonnen.");
}

static int stop_handle(struct request *r)
{
	return take_step(r, CASUSOVERLEGSTAP_ONDERBREEK,
			 "Onderbroken. Wat is opgeschreven, is bewaard.");
}

/* ---- in one's own agenda ---- */

/* Not what it is about, nor where: both were typed, and an agenda is read by others (PR-07). */
static int agenda_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const struct signaalsoort_info *soort = &signaalsoorten[SIGNAAL_CASUSOVERLEG];
	const char *url =
	    arena_format(r->arena, "%s%s", gate_origin(r),
			 request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, c->id.nr));
	const struct ical_dag dag = {
	    .kenmerk = request_path(r, "casusoverleg-%s", ID_CASUSOVERLEG, c->id.nr),
	    .dag = c->datum,
	    .titel = soort->label,
	    .tekst = arena_format(r->arena, "%s\n\n%s", soort->uitleg, url),
	    .url = url};

	return agenda_render(r, "casusoverleg.ics", (struct ical){.dagen = &dag, .n = 1});
}

/* ---- the end ---- */

struct einde_in {
	struct datum volgende;
};
static const struct field einde_fields[] = {
    FIELD(struct einde_in, volgende, DATE, "Volgende overleg op", .after = DAYS(0),
	  .before = DAYS(366),
	  .hint = "Met dezelfde mensen. Wie niet is besproken, staat daar op de agenda."),
};

static int einde_form_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;

	request_form(r, NULL);
	return casusoverleg_last_step(c->toestand) == CHOICE_NONE
		   ? fail(r, ERR_CONFLICT, "it has ended already")
		   : 0;
}

static const char *open_text(struct html *h, const struct casusoverleg_row *c)
{
	if (!c->punten)
		return "Er staat niemand op de agenda.";
	if (!c->punten_open)
		return "Iedereen op de agenda is besproken.";
	return arena_format(h->arena,
			    "Nog niet besproken: %d. Kies een dag voor het volgende overleg.",
			    (int)c->punten_open);
}

static void einde_view(struct html *h, struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const char *url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id));
	bool held = casusoverleg_last_step(c->toestand) == CASUSOVERLEGSTAP_ROND_AF;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, held ? "Overleg afronden" : "Het overleg gaat niet door", open_text(h, c));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde", url),
				     .versie = c->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = held ? "Rond af" : "Gaat niet door",
				     .cancel = url});
}

static int einde_check(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const struct einde_in *in = r->in;

	if (c->punten_open && !datum_set(in->volgende))
		invalid(r, "volgende", "Kies een dag: niet iedereen op de agenda is besproken.");
	return 0;
}

static int einde_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const struct einde_in *in = r->in;
	const struct handeling doing = request_doing(r);

	if (casusoverleg_last_step(c->toestand) == CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "it has ended already");
	to_overleg(r, c->id,
		   datum_set(in->volgende) ? "Klaar. Het volgende overleg staat gepland."
					   : "Klaar.");
	return casusoverleg_end(&doing, c, in->volgende);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/casusoverleggen/:casusoverleg" path_,               \
		.recht = RECHT_OVERLEG_##recht_, .summary = (summary_), .doel = DOEL,              \
		.object = &object_casusoverleg, .scenario = "casusoverleg", __VA_ARGS__            \
	}

static const struct route routes[] = {
    ROUTE(GET, "", DOEN, "Casusoverleg", .handle = overleg_handle, .view = overleg_view,
	  .shape = &page_shape, .flags = ROUTE_PRINT),
    ROUTE(GET, "/agenda.ics", DOEN, "Casusoverleg in uw agenda zetten", .handle = agenda_handle,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/beginnen", LEIDEN, "Casusoverleg beginnen", .handle = begin_handle),
    ROUTE(POST, "/onderbreken", LEIDEN, "Casusoverleg onderbreken", .handle = stop_handle),
    ROUTE(GET, "/einde", LEIDEN, "Casusoverleg afronden", .handle = einde_form_handle,
	  .view = einde_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/einde", LEIDEN, "Casusoverleg afronden", FIELDS(einde_fields, struct einde_in),
	  .check = einde_check, .handle = einde_handle,
	  .again = "/casusoverleggen/:casusoverleg/einde"),
};
PAGE(casusoverleg, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
