/*
 * Meedoen met een link: the way in for who has a seat and no account.
 *
 * What: the address from the invitation says who, which scan and when; a button opens a session, to
 *       say whether one comes, or to take part.
 * Who:  whoever holds the link; it belongs to one seat.
 * Invariants: GET changes nothing, so a mail filter that looks at links uses none up (peers 9.15).
 *       The session has the right of a participant only, whatever else this person may be. It works
 *       again on a second device, until there is a new link, somebody else has the seat, or the
 *       scan was stopped. A dead link and one that never was look the same.
 * On purpose absent: asking for an address to send a link to. That would tell who takes part.
 * Rows: F336; peers J123, J128.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "store/zetel.h"
#include "toegang/sessie.h"

struct mee_in {
	const char *sleutel;
	bool antwoord; /* first to say whether he comes */
};
static const struct field mee_fields[] = {
    FIELD(struct mee_in, sleutel, TEXT, "Link", .hidden = true, .max = 100),
    FIELD(struct mee_in, antwoord, BOOL, "Laat weten of u komt", .hidden = true),
};

struct mee_page {
	struct zetellink_row link; /* seat 0: it opens nothing */
	const char *sleutel;
};
static const struct shape mee_shape = {.name = "ScanMee", .size = sizeof(struct mee_page)};

static int find(struct request *r, const char *sleutel, struct zetellink_row *ret)
{
	uint8_t hash[32];
	int rc;

	gate_hash(sleutel ? sleutel : "", hash);
	rc = request_key(r, hash);
	return rc ? rc : zetellink_find(r->db, r->arena, ret);
}

static int mee_handle(struct request *r)
{
	const struct mee_in *in = r->in;
	struct mee_page *out = r->out;
	int rc = find(r, in->sleutel, &out->link);

	out->sleutel = in->sleutel;
	if (rc != ERR_GEEN_RIJ)
		return rc;
	out->link = (struct zetellink_row){0};
	return 0;
}

static void view_dead(struct html *h)
{
	ui_h1(h, "Deze link werkt niet", NULL);
	ui_alert(
	    h, UI_WARNING, "Vraag een nieuwe link",
	    "Misschien is er een nieuwere link, zit er nu iemand anders op deze plek, of is de "
	    "scan gestopt. Wie u heeft uitgenodigd kan een nieuwe link maken.");
	ui_link(h, "/", "Naar het begin");
}

static void mee_view(struct html *h, struct request *r)
{
	const struct mee_page *out = r->out;
	const struct zetellink_row *l = &out->link;
	const bool before = l->toestand == SCAN_VOORBEREIDING;
	const struct ui_hidden hidden[] = {{"sleutel", out->sleutel}, {"antwoord", "1"}};
	const struct ui_action answer = {.label = "Laat weten of u komt",
					 .url = "/scan/mee",
					 .post = true,
					 .kind = UI_PRIMARY,
					 .hidden = hidden,
					 .n_hidden = 2};
	const struct ui_action enter = {.label = "Doe mee",
					.url = "/scan/mee",
					.post = true,
					.kind = before ? UI_SECONDARY : UI_PRIMARY,
					.hidden = hidden,
					.n_hidden = 1};
	const struct ui_action acts[] = {answer, enter};

	if (!l->zetel_id.nr) {
		view_dead(h);
		return;
	}
	ui_h1(h, arena_format(h->arena, "Implementatiescan %s, %d", l->regio, (int)l->jaar),
	      "U bent uitgenodigd. Een account is niet nodig.");
	ui_facts_begin(h);
	ui_fact(h, "Voor", arena_format(h->arena, "%s, %s", l->naam, l->organisatie));
	ui_fact(h, "Uitgenodigd door", l->initiatiefnemer);
	if (datum_set(l->sessie1_datum))
		ui_fact(h, "Sessie 1", html_datum(h, l->sessie1_datum));
	if (l->sessie1_waar)
		ui_fact(h, "Waar", l->sessie1_waar);
	ui_facts_end(h);
	ui_actions(h, before ? acts : acts + 1, before ? 2 : 1);
	ui_p(h, "De link is van u alleen. Bewaar hem: u kunt er later weer mee naar binnen, ook op "
		"een ander toestel.");
	if (r->wie.gebruiker.nr)
		ui_alert(h, UI_INFO, "U bent ingelogd",
			 "Op dit toestel gaat u verder als deelnemer. Log daarna weer in voor uw "
			 "andere werk.");
}

static int enter_handle(struct request *r)
{
	const struct mee_in *in = r->in;
	char token[SESSIE_TOKEN_MAX];
	struct zetellink_row l;
	int rc = find(r, in->sleutel, &l);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_ONBEKEND, "no such link");
	rc = rc ? rc : sessie_create(r->db, l.gebruiker_id, l.functie_id, r->nu, token);
	if (rc)
		return rc;
	gate_set_cookie(r, arena_text(r->arena, token));
	r->location = in->antwoord ? request_path(r, "/zetels/%s/antwoord", ID_ZETEL, l.zetel_id.nr)
				   : request_path(r, "/scans/%s", ID_SCAN, l.scan_id.nr);
	return 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/scan/mee",
     .recht = RECHT_OPENBAAR,
     .summary = "Meedoen met een link",
     FIELDS(mee_fields, struct mee_in),
     .handle = mee_handle,
     .view = mee_view,
     .shape = &mee_shape,
     .flags = ROUTE_NO_API,
     .scenario = "scan"},
    {.method = POST,
     .path = "/scan/mee",
     .recht = RECHT_OPENBAAR,
     .summary = "Meedoen met een link",
     FIELDS(mee_fields, struct mee_in),
     .handle = enter_handle,
     .flags = ROUTE_NO_API | ROUTE_SESSION,
     .scenario = "scan"},
};
PAGE(zetellink, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
