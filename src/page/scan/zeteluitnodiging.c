/*
 * De uitnodiging voor een plek: a text of the initiator, and a link of who is invited alone.
 *
 * What: the text, the same for all; where this installation sends mail, the mail goes out by itself
 *       and the initiator never sees the link; else he sends it from his own address. A reminder,
 *       once of a link.
 * Who:  the initiator, to who sits on the seat (zetel_wie, zetellink_wie, zetelpost_wie).
 * Invariants: whoever is invited needs no account, and nobody learns whether he has one: his link
 *       makes him a guest of this scan alone (store/zetel.h). A new link ends the old one.
 * On purpose absent: an answer to the mail; one answers by the link, or by telephone.
 * Rows: F336, F340; peers J123, J127.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/termijn.h"
#include "store/zetelpost.h"

#define DOEL "implementatiescan"

static bool sends_mail(const struct request *r)
{
	return gate_options_of(r)->post;
}

/* ---- what it says ---- */

struct uitnodiging_in {
	const char *tekst;
};
static const struct field uitnodiging_fields[] = {
    FIELD(struct uitnodiging_in, tekst, LONG_TEXT, "Wat staat er in de uitnodiging?",
	  .required = true, .max = 3000,
	  .hint = "Voor iedereen dezelfde tekst. De eigen link komt er vanzelf onder."),
};

static const char *usual_text(struct request *r, const struct scan_row *s)
{
	const struct uitnodiging u = {.regio = s->regio,
				      .datum = s->sessie1_datum,
				      .waar = s->sessie1_waar,
				      .initiatiefnemer = s->initiatiefnemer};

	return s->uitnodiging ? s->uitnodiging : uitnodiging_text(r->arena, &u);
}

static int uitnodigen_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	struct uitnodiging_in *form = request_form(r, NULL);
	struct scan_row s;
	int rc = scan_load(r->db, r->arena, z->scan_id, &s);

	if (rc)
		return rc;
	form->tekst = usual_text(r, &s);
	return z->initiatiefnemer ? fail(r, ERR_CONFLICT, "has an account already") : 0;
}

/* How the link gets to who may use it, and who sees it on the way. */
static void view_way(struct html *h, struct request *r, const struct zetel_row *z)
{
	if (!sends_mail(r)) {
		ui_alert(h, UI_INFO, "U stuurt de link zelf",
			 "Startbaan verstuurt hier geen mail. Wie de link heeft, kan stemmen voor "
			 "deze plek. Stuur hem dus alleen aan deze persoon.");
		return;
	}
	if (z->email) {
		ui_p(h,
		     arena_format(h->arena,
				  "De mail gaat naar %s. De link ziet alleen wie die mail leest.",
				  z->email));
		return;
	}
	ui_alert(h, UI_WARNING, "Er is nog geen e-mailadres",
		 "Vul eerst in waar de uitnodiging heen gaat.");
	ui_button_link(h, UI_PRIMARY, html_url(h, "/zetels/%s/wijzigen", TOKEN(h, z->id)),
		       "Vul het e-mailadres in");
}

static void uitnodigen_view(struct html *h, struct request *r)
{
	const struct zetel_row *z = r->object;
	const char *url = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_field_of(fields, n, "tekst")->rows = 14;
	ui_h1(h, arena_format(h->arena, "%s uitnodigen", z->naam), NULL);
	if (!moment_set(z->gebeld_op))
		ui_alert(h, UI_INFO, "Bel eerst even",
			 "Wie u gesproken hebt, zegt eerder ja. Kruis daarna op de vorige pagina "
			 "aan dat u hebt gebeld.");
	view_way(h, r, z);
	if (sends_mail(r) && !z->email)
		return;
	if (moment_set(z->uitgenodigd_op))
		ui_alert(h, UI_WARNING, "Er is al een link",
			 "Een nieuwe link komt in de plaats van de oude. Die werkt dan meteen niet "
			 "meer.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/uitnodigen", url),
				     .versie = z->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = sends_mail(r) ? "Verstuur de uitnodiging"
							     : "Maak de uitnodiging",
				     .cancel = url});
}

struct brief_page {
	const char *link;
	const char *tekst; /* with the link under it */
	const char *onderwerp;
	const char *email; /* or NULL */
};
static const struct shape brief_shape = {.name = "ScanUitnodiging",
					 .size = sizeof(struct brief_page)};

/* The standard text is not kept: when the day changes, it changes along. */
static int keep_text(const struct handeling *h, struct request *r, const struct scan_row *s,
		     const char *tekst)
{
	struct scan_row plain = *s;

	plain.uitnodiging = NULL;
	if (tekst_same(tekst, usual_text(r, s)))
		return 0;
	return scan_update_uitnodiging(h, s->id,
				       tekst_same(tekst, usual_text(r, &plain)) ? NULL : tekst);
}

static void to_zetel(struct request *r, const char *flash)
{
	r->location = request_path(r, "/zetels/%s", ID_ZETEL, request_id(r, ID_ZETEL));
	r->flash = flash;
}

/* What the database refuses of mail, in the words of who can do something about it. */
static int post_conflict(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"zetelpost_wie", "",
	     "Er gaat nu geen mail meer uit naar deze plek. Wacht een dag, of bel even."});
}

static int uitgenodigd_check(struct request *r)
{
	const struct zetel_row *z = r->object;

	if (sends_mail(r) && !z->email)
		invalid(r, "", "Vul eerst het e-mailadres van deze plek in.");
	return 0;
}

static int uitgenodigd_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct uitnodiging_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct brief_page *out = r->out;
	char sleutel[SECRET_LINK_MAX];
	struct scan_row s;
	int rc = scan_load(r->db, r->arena, z->scan_id, &s);

	rc = rc ? rc : keep_text(&doing, r, &s, in->tekst);
	rc = rc ? rc : zetel_invite(&doing, gate_options_of(r)->key, z, sleutel);
	if (rc)
		return rc;
	if (sends_mail(r)) {
		secret_wipe(sleutel, sizeof(sleutel));
		to_zetel(r, "De uitnodiging gaat uit per mail.");
		return post_conflict(r, zetelpost_create(&doing, z->id, POSTSOORT_UITNODIGING));
	}
	out->link = arena_format(r->arena, "%s/scan/mee?sleutel=%s", gate_origin(r), sleutel);
	secret_wipe(sleutel, sizeof(sleutel));
	out->tekst = arena_format(r->arena, "%s\n\nUw eigen link: %s\n", in->tekst, out->link);
	out->onderwerp = arena_format(r->arena, "Uitnodiging: Implementatiescan %s", s.regio);
	out->email = z->email;
	return 0;
}

static void brief_view(struct html *h, struct request *r)
{
	const struct brief_page *out = r->out;
	const struct zetel_row *z = r->object;

	ui_h1(
	    h, "Stuur de uitnodiging",
	    "U ziet deze link alleen nu. Wie de link heeft, kan stemmen voor deze plek. Stuur hem "
	    "aan niemand anders.");
	ui_buttons_begin(h);
	if (out->email)
		ui_button_link(h, UI_PRIMARY,
			       html_url(h, "mailto:%s?subject=%s&body=%s", out->email,
					out->onderwerp, out->tekst),
			       "Open in mijn mail");
	ui_copy_button(h, "Kopieer de tekst", out->tekst);
	ui_copy_button(h, "Kopieer alleen de link", out->link);
	ui_buttons_end(h);
	ui_section_begin(h, "tekst", "Wat u stuurt");
	ui_text(h, out->tekst);
	ui_section_end(h);
	ui_button_link(h, UI_SECONDARY, html_url(h, "/scans/%s", TOKEN(h, z->scan_id)), "Klaar");
}

/* ---- once more ---- */

static int herinner_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct handeling doing = request_doing(r);

	to_zetel(r, "De herinnering gaat uit per mail.");
	if (!sends_mail(r))
		return fail(r, ERR_CONFLICT, "this installation sends no mail");
	return post_conflict(r, zetelpost_create(&doing, z->id, POSTSOORT_HERINNERING));
}

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = "/zetels/:zetel" path_, .recht = RECHT_SCAN_LEIDEN,   \
		.summary = (summary_), .doel = DOEL, .object = &object_zetel,                      \
		.flags = ROUTE_NO_API, .scenario = "scan_uitnodiging", __VA_ARGS__                 \
	}
static const struct route routes[] = {
    ROUTE(GET, "/uitnodigen", "Uitnodigen", .handle = uitnodigen_handle, .view = uitnodigen_view),
    ROUTE(POST, "/uitnodigen", "Uitnodigen", FIELDS(uitnodiging_fields, struct uitnodiging_in),
	  .check = uitgenodigd_check, .handle = uitgenodigd_handle, .view = brief_view,
	  .shape = &brief_shape, .title = "Stuur de uitnodiging",
	  .again = "/zetels/:zetel/uitnodigen"),
    ROUTE(POST, "/herinneren", "Een herinnering sturen", .handle = herinner_handle,
	  .again = "/zetels/:zetel"),
};
PAGE(zeteluitnodiging, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
