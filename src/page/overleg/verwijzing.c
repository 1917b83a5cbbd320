/*
 * Een verwijzing: what is asked, as both see it, and what each of the two can do with it.
 *
 * What: the casusregisseur sees what the other sees, drawn by the same lines, and asks it, changes
 *       it or takes it back, and reads the answer. The other says yes, or no with the reason. What
 *       comes after a yes: verwijzing_einde.c.
 * Who:  the two it is between; the view verwijzing shows it to nobody else.
 * Invariants: which step makes sense when is one table (domain/verwijzing); only who was asked
 *       answers, and in time; before a yes the other reads the question and nothing of the dossier,
 *       after it the parts that were named, until the last day. Who is asked to be the coach
 *       (coachverzoek.c) has no last day. An old tab changes nothing. A slip is taken back within
 *       a day: that it was withdrawn while nobody else was asked, a yes while nobody read it and
 *       nothing was done.
 * On purpose absent: answering for somebody else; taking back a yes to being the coach, which is a
 *       choice that all see at once: the page says so before it.
 * Rows: F124; peers 29 and section 8.
 */
#include "part/samenspraak.h"

#include "store/jongere.h"
#include "store/verwijzing.h"

static const struct shape verwijzing_shape =
    SHAPE("Verwijzing", struct verwijzing_row, verwijzing_columns);

static bool may(const struct request *r, const struct verwijzing_row *v, enum verwijzing_stap stap)
{
	return verwijzing_may(v->toestand, stap, verwijzing_partij(v, r->wie.gebruiker));
}

static bool is_coach(const struct verwijzing_row *v)
{
	return v->verwijssoort == VERWIJSSOORT_COACH;
}

static int verwijzing_handle(struct request *r)
{
	struct verwijzing_row *out = r->out;

	*out = *(const struct verwijzing_row *)r->object;
	return 0;
}

/* ---- what both read ---- */

static const char *wie_text(struct html *h, const struct request *r, const struct verwijzing_row *v)
{
	return arena_format(h->arena, "%s, %d jaar, %s", kop_heel(h->arena, v),
			    leeftijd_op(v->geboorte_datum, r->vandaag),
			    v->gemeente ? v->gemeente : "woonplaats niet bekend");
}

static void view_vraag(struct html *h, const struct request *r, const struct verwijzing_row *v)
{
	ui_facts_begin(h);
	ui_fact(h, "Jongere", wie_text(h, r, v));
	ui_fact(h, "Fase", choice_label(&fasen, v->fase));
	ui_fact(h, "Vraag", v->vraag);
	if (is_coach(v))
		ui_fact(h, "Waarom deze coach", v->keuzereden);
	else
		ui_fact(h, "Wanneer",
			arena_format(h->arena, "%s tot en met %s", html_datum(h, v->van_datum),
				     html_datum(h, v->tot_datum)));
	ui_fact(h, "Besproken met de jongere op", html_datum(h, v->besproken_datum));
	ui_fact(h, "De jongere", choice_label(&overdracht_meningen, v->mening));
	ui_fact(h, "Na een ja te lezen",
		onderdelen_text(h->arena, (uint32_t)v->onderdelen | ONDERDEEL_PERSONALIA));
	ui_fact(h, "Waarom dit mag", v->artikel);
	ui_fact(h, "Verantwoordelijk", arena_format(h->arena, "%s, ook na een ja", v->van));
	ui_facts_end(h);
}

static const char *state_text(struct html *h, const struct verwijzing_row *v)
{
	switch ((enum verwijzing_toestand)v->toestand) {
	case VERWIJZING_AANGEBODEN:
		return arena_format(h->arena, "Antwoorden kan tot en met %s.",
				    html_datum(h, overdracht_laatste_dag(v->verloopt_op)));
	case VERWIJZING_VERLOPEN:
		return arena_format(h->arena, "%s gaf niet op tijd antwoord, en leest niets meer.",
				    v->naar);
	case VERWIJZING_GEACCEPTEERD:
		return arena_format(h->arena, "%s zei ja, en helpt tot en met %s.", v->naar,
				    html_datum(h, v->tot_datum));
	case VERWIJZING_COACH:
		return arena_format(h->arena, "%s zei ja, en is gekozen als coach.", v->naar);
	case VERWIJZING_AFGEROND:
		return arena_format(h->arena, "%s. %s",
				    choice_label(&verwijzing_uitkomsten, v->hulpuitkomst),
				    v->opbrengst);
	case VERWIJZING_GEWEIGERD:
		return arena_format(h->arena, "%s: %s", v->naar, v->reden);
	case VERWIJZING_CONCEPT:
	case VERWIJZING_VOORBIJ:
	case VERWIJZING_INGETROKKEN:
	case VERWIJZING_TOESTANDEN:
		break;
	}
	return verwijzing_toestanden.list[v->toestand].hint;
}

static void view_state(struct html *h, const struct verwijzing_row *v)
{
	bool bad = v->toestand == VERWIJZING_GEWEIGERD || v->toestand == VERWIJZING_VERLOPEN;
	bool good = v->toestand == VERWIJZING_GEACCEPTEERD || v->toestand == VERWIJZING_COACH ||
		    v->toestand == VERWIJZING_AFGEROND;
	enum ui_tone tone = good ? UI_OK : UI_INFO;

	ui_alert(h, bad ? UI_WARNING : tone, choice_label(&verwijzing_toestanden, v->toestand),
		 state_text(h, v));
}

/* ---- what can be done ---- */

static const struct step {
	enum verwijzing_stap stap;
	const char *label;
	const char *page;
	bool post;
	enum ui_icon icon;
	const char *coach_label, *coach_page; /* of the question to a coach, where it differs */
} steps[] = {
    {VERWIJZINGSTAP_VRAAG, "Vraag het", "vragen", true, UI_ICON_GESPREK, NULL, NULL},
    {VERWIJZINGSTAP_ACCEPTEER, "Ja, ik help mee", "accepteren", true, UI_ICON_VINK,
     "Ja, ik word coach", NULL},
    {VERWIJZINGSTAP_WEIGER, "Nee, ik help niet mee", "weigeren", false, UI_ICON_KRUIS,
     "Nee, ik word geen coach", NULL},
    {VERWIJZINGSTAP_LEES, "Gelezen", "gelezen", true, UI_ICON_VINK, NULL, NULL},
    {VERWIJZINGSTAP_VERLENG, "Maak langer", "verlengen", false, UI_ICON_KLOK, NULL, NULL},
    {VERWIJZINGSTAP_ROND_AF, "Rond af", "afronden", false, UI_ICON_VLAG, NULL, NULL},
    {VERWIJZINGSTAP_WIJZIG, "Wijzig", "wijzigen", false, UI_ICON_PEN, NULL, "coachverzoek"},
    {VERWIJZINGSTAP_TREK_IN, "Trek in", "intrekken", true, UI_ICON_KRUIS, NULL, NULL},
};

static struct ui_action step_act(struct html *h, const struct verwijzing_row *v,
				 const struct step *step, bool first)
{
	const char *label = is_coach(v) && step->coach_label ? step->coach_label : step->label;
	const char *page = is_coach(v) && step->coach_page ? step->coach_page : step->page;

	return (struct ui_action){
	    .label = label,
	    .url = arena_format(h->arena, "%s/%s", html_url(h, "/verwijzingen/%s", TOKEN(h, v->id)),
				page),
	    .post = step->post,
	    .kind = first ? UI_PRIMARY : UI_SECONDARY,
	    .icon = step->icon,
	    .versie = step->post ? v->versie : 0};
}

static void view_steps(struct html *h, const struct request *r, const struct verwijzing_row *v)
{
	struct ui_action acts[COUNT(steps)];
	size_t n = 0;

	for (size_t i = 0; i < COUNT(steps); i++)
		if (may(r, v, steps[i].stap) &&
		    !(steps[i].stap == VERWIJZINGSTAP_LEES && moment_set(v->gelezen_op))) {
			acts[n] = step_act(h, v, &steps[i], n == 0);
			n++;
		}
	ui_actions(h, acts, n);
}

static const char *bel_text(struct html *h, const char *telefoon)
{
	return telefoon ? arena_format(h->arena, "Bellen kan ook: %s.", telefoon) : NULL;
}

static void view_heading(struct html *h, const struct request *r, const struct verwijzing_row *v)
{
	const char *kop = kop_kort(h->arena, v);
	bool coach = is_coach(v);

	if (v->toestand == VERWIJZING_GEACCEPTEERD || v->toestand == VERWIJZING_COACH)
		ui_h1(h,
		      arena_format(h->arena, coach ? "%s is coach van %s" : "%s helpt %s een tijd",
				   v->naar, kop),
		      NULL);
	else if (verwijzing_partij(v, r->wie.gebruiker) == PARTIJ_AFZENDER)
		ui_h1(
		    h,
		    arena_format(h->arena,
				 coach ? "%s vragen als coach van %s" : "%s vragen om %s te helpen",
				 v->naar, kop),
		    bel_text(h, v->naar_telefoon));
	else
		ui_h1(h,
		      arena_format(h->arena,
				   coach ? "%s vraagt: wordt u de coach van %s?"
					 : "%s vraagt: helpt u %s een tijd?",
				   v->van, kop),
		      bel_text(h, v->van_telefoon));
}

/* Nobody became coach: somebody else can be asked. */
static void view_another(struct html *h, struct request *r, const struct verwijzing_row *v)
{
	const char *url = html_url(h, "/jongeren/%s/coach", TOKEN(h, v->jongere_id));
	bool none = v->toestand == VERWIJZING_GEWEIGERD || v->toestand == VERWIJZING_VERLOPEN;

	if (none && is_coach(v) && request_may_open(r, url))
		ui_link(h, url, "Kies een andere coach");
}

/* Who is asked sees the dossier only once he helps. */
static bool sees_dossier(const struct request *r, const struct verwijzing_row *v)
{
	return verwijzing_partij(v, r->wie.gebruiker) == PARTIJ_AFZENDER ||
	       v->toestand == VERWIJZING_COACH ||
	       (v->toestand == VERWIJZING_GEACCEPTEERD && v->van_datum.dag <= r->vandaag.dag);
}

static void verwijzing_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->out;

	view_heading(h, r, v);
	view_state(h, v);
	ui_section_begin(h, "vraag",
			 verwijzing_partij(v, r->wie.gebruiker) == PARTIJ_AFZENDER
			     ? "Zo ziet de ander het"
			     : "De vraag");
	view_vraag(h, r, v);
	ui_section_end(h);
	if (is_coach(v) && may(r, v, VERWIJZINGSTAP_ACCEPTEER))
		ui_p(h,
		     "Na een ja bent u meteen coach. Dat kunt u niet zelf terugnemen: alleen wie "
		     "het vroeg kiest een andere coach.");
	view_steps(h, r, v);
	view_another(h, r, v);
	if (sees_dossier(r, v))
		ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, v->jongere_id)), "Naar de jongere");
}

/* ---- the steps ---- */

static int check_step(struct request *r, enum verwijzing_stap stap)
{
	return may(r, r->object, stap)
		   ? 0
		   : fail(r, ERR_CONFLICT, "step %d makes no sense now", (int)stap);
}

static const char *verwijzing_path(struct request *r, const char *page)
{
	return arena_format(
	    r->arena, "%s/%s",
	    request_path(r, "/verwijzingen/%s", ID_VERWIJZING, request_id(r, ID_VERWIJZING)), page);
}

static int finish(struct request *r, const char *flash)
{
	const struct verwijzing_row *v = r->object;

	r->location = request_path(r, "/verwijzingen/%s", ID_VERWIJZING, v->id.nr);
	r->flash = flash;
	return 0;
}

/* The days that were agreed must not be over before it begins. */
static int check_days(struct request *r)
{
	const struct verwijzing_row *v = r->object;

	if (is_coach(v) || v->tot_datum.dag >= r->vandaag.dag)
		return 0;
	invalid(r, "", "De laatste dag is al geweest. Spreek eerst een nieuwe af.");
	return ERR_INVOER;
}

static int ask_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_VRAAG);

	rc = rc ? rc : check_days(r);
	rc =
	    rc ? rc
	       : verwijzing_offer(&doing, v, overdracht_verloopt(r->vandaag, request_termijnen(r)));
	return rc ? rc : finish(r, "Gevraagd. U blijft verantwoordelijk, ook na een ja.");
}

static int withdraw_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_TREK_IN);

	rc = rc ? rc : verwijzing_withdraw(&doing, r->object);
	r->undo = verwijzing_path(r, "herstellen");
	return rc ? rc : finish(r, "Ingetrokken. De ander leest niets meer.");
}

static int restore_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_HERSTEL);

	rc = rc ? rc
		: request_explain(r, verwijzing_restore(&doing, v),
				  {NULL, "", "Dit kan niet meer terug. Stel een nieuwe vraag."});
	return rc ? rc
		  : finish(r, moment_set(v->aangeboden_op) ? "De vraag staat weer bij de ander."
							   : "Het concept staat er weer.");
}

static int ja_terug_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_NEEM_JA_TERUG);

	rc = rc ? rc
		: request_explain(
		      r, verwijzing_withdraw_ja(&doing, r->object),
		      {NULL, "",
		       "Dit kan niet meer terug: uw ja is gelezen of u deed al iets. Rond de "
		       "hulp af."});
	return rc ? rc : finish(r, "Uw ja is terug. Wij wachten nog op uw antwoord.");
}

static int read_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_LEES);

	rc = rc ? rc : verwijzing_read(&doing, v->id);
	return rc ? rc : finish(r, "Gelezen.");
}

static int accept_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_ACCEPTEER);

	rc = rc ? rc : check_days(r);
	rc = rc ? rc
		: request_explain(
		      r, verwijzing_accept(&doing, v),
		      {"coach_stil", "", "Een coach kan er nu niet bij. Bel wie het u vroeg."});
	if (!is_coach(v))
		r->undo = verwijzing_path(r, "ja-terug");
	return rc ? rc
		  : finish(r, is_coach(v) ? "U bent nu coach. De ander krijgt bericht."
					  : "U helpt mee. De ander krijgt bericht.");
}

/* ---- no ---- */

static const struct field nee_fields[] = NEE_FIELDS("geen tijd voor januari.");

static int nee_form_handle(struct request *r)
{
	request_form(r, NULL);
	return check_step(r, VERWIJZINGSTAP_WEIGER);
}

static void nee_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->object;

	nee_view_form(
	    h, r,
	    &(struct nee_form){
		.title = arena_format(h->arena,
				      is_coach(v) ? "Geen coach worden van %s" : "%s niet helpen",
				      kop_kort(h->arena, v)),
		.gevolg = "U leest daarna niets meer van deze vraag.",
		.url = html_url(h, "/verwijzingen/%s", TOKEN(h, v->id)),
		.versie = v->versie,
		.submit = is_coach(v) ? "Nee, ik word geen coach" : "Nee, ik help niet mee"});
}

static int refuse_handle(struct request *r)
{
	const struct nee_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_WEIGER);

	r->location = "/verwijzingen";
	r->flash = "Uw nee is bewaard. De ander krijgt uw reden.";
	return rc ? rc : verwijzing_refuse(&doing, r->object, in->reden);
}

/* ---- routes ---- */

#define DOEL "extra hulp vragen en geven"

static const struct route routes[] = {
    {.method = GET,
     .path = "/verwijzingen/:verwijzing",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = verwijzing_handle,
     .view = verwijzing_view,
     .shape = &verwijzing_shape,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/vragen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Om extra hulp vragen",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = ask_handle,
     .again = "/verwijzingen/:verwijzing",
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/intrekken",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag om extra hulp intrekken",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = withdraw_handle,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/herstellen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag om extra hulp toch niet intrekken",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = restore_handle,
     .again = "/verwijzingen/:verwijzing",
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/ja-terug",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Ja op extra hulp terugnemen",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = ja_terug_handle,
     .again = "/verwijzingen/:verwijzing",
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/gelezen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Antwoord over extra hulp gelezen",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = read_handle,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/accepteren",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp geven",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = accept_handle,
     .again = "/verwijzingen/:verwijzing",
     .scenario = "verwijzing"},
    {.method = GET,
     .path = "/verwijzingen/:verwijzing/weigeren",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp weigeren",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = nee_form_handle,
     .view = nee_view,
     .flags = ROUTE_NO_API,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/weigeren",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp weigeren",
     .doel = DOEL,
     .object = &object_verwijzing,
     FIELDS(nee_fields, struct nee_in),
     .handle = refuse_handle,
     .again = "/verwijzingen/:verwijzing/weigeren",
     .scenario = "verwijzing"},
};
PAGE(verwijzing, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
