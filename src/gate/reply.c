/*
 * What goes back: a page, a redirect, data, a file or an error; with the headers that every
 * response carries. Errors never say whether something exists that the reader may not see.
 */
#include "gate/private.h"

#include "gate/export.h"
#include "gate/frame.h"
#include "http/compress.h"
#include "view/asset.h"
#include "view/json.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define CSP                                                                                          \
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " \
	"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "             \
	"frame-ancestors 'none'; object-src 'none'"

/* For a drawing that is opened by itself. The other headers say nothing about what is no page. */
#define ASSET_CSP "default-src 'none'; frame-ancestors 'none'"

#define API_VERSION "1.0.0"
#define ETAG_SIZE 16

void reply_headers(struct exchange *x, bool https)
{
	exchange_reply_header(x, "Content-Security-Policy", CSP);
	exchange_reply_header(x, "X-Content-Type-Options", "nosniff");
	exchange_reply_header(x, "X-Frame-Options", "DENY");
	exchange_reply_header(x, "Referrer-Policy", "no-referrer");
	exchange_reply_header(x, "Cross-Origin-Opener-Policy", "same-origin");
	exchange_reply_header(x, "Cross-Origin-Resource-Policy", "same-origin");
	exchange_reply_header(x, "Permissions-Policy",
			      "camera=(), geolocation=(), microphone=(), payment=()");
	exchange_reply_header(x, "X-Robots-Tag", "noindex, nofollow");
	if (https)
		exchange_reply_header(x, "Strict-Transport-Security",
				      "max-age=31536000; includeSubDomains");
}

/* Never a proxy; and it asks every time whether it is still so. */
static bool may_keep(const struct request_private *p)
{
	return sleutel_opens(p) && !p->err;
}

static void headers(struct request_private *p, const char *type)
{
	struct exchange *x = p->x;

	reply_headers(x, p->gate->options.https);
	exchange_reply_header(x, "Content-Type", type);
	exchange_reply_header(x, "Cache-Control", may_keep(p) ? "private, no-cache" : "no-store");
	if (p->r.json)
		exchange_reply_header(x, "API-Version", API_VERSION);
}

int reply_nothing(struct request_private *p)
{
	buf_clear(&p->x->reply);
	headers(p, "text/plain; charset=utf-8");
	p->x->status = 204;
	return 0;
}

/* ---- embedded files ---- */

/* As the client takes it with the fewest bytes. */
static const struct asset_bytes *asset_bytes_of(const struct asset *asset, struct exchange *x)
{
	const char *accept = exchange_header(x, "accept-encoding");

	if (asset->br.data && accepts_coding(accept, "br")) {
		exchange_reply_header(x, "Content-Encoding", "br");
		return &asset->br;
	}
	if (asset->gzip.data && accepts_coding(accept, "gzip")) {
		exchange_reply_header(x, "Content-Encoding", "gzip");
		return &asset->gzip;
	}
	return &asset->plain;
}

bool reply_asset(struct exchange *x)
{
	const struct asset *asset;
	const struct asset_bytes *bytes;

	if (strncmp(x->path, "/vast/", 6) != 0 ||
	    (x->method != METHOD_GET && x->method != METHOD_HEAD))
		return false;
	asset = asset_find(x->path);
	if (!asset)
		return false;
	exchange_reply_header(x, "Content-Security-Policy", ASSET_CSP);
	exchange_reply_header(x, "X-Content-Type-Options", "nosniff");
	exchange_reply_header(x, "Cross-Origin-Resource-Policy", "same-origin");
	exchange_reply_header(x, "Content-Type", asset->type);
	exchange_reply_header(x, "Cache-Control", "public, max-age=31536000, immutable");
	exchange_reply_header(x, "Vary", "Accept-Encoding");
	bytes = asset_bytes_of(asset, x);
	x->status = 200;
	x->static_body = bytes->data;
	x->static_len = bytes->len;
	return true;
}

/* ---- a page ---- */

static void page_html(struct request_private *p)
{
	const struct route *route = p->r.route;
	struct html h = {.out = &p->x->reply,
			 .arena = p->r.arena,
			 .tokens = &p->gate->tokens,
			 .csrf = p->r.wie.gebruiker.nr ? p->csrf : NULL};
	char eenmalig[HEX_MAX(16)];
	uint8_t random[16];

	secret_random(random, sizeof(random));
	h.eenmalig = hex_of(random, sizeof(random), eenmalig);
	struct ui_page page = frame_of(p);
	ui_page_begin(&h, &page);
	route->view(&h, &p->r);
	if (p->r.again)
		versie_view_typed(&h, p);
	ui_page_end(&h, &page);
}

static int render_page(struct request_private *p)
{
	headers(p, "text/html; charset=utf-8");
	page_html(p);
	if (p->r.route->method == GET && !p->x->n_query)
		exchange_compress(p->x); /* nothing in it was typed by who asks (BREACH) */
	return p->x->reply.error;
}

/* ---- after a change ---- */

static const char *percent_free(const char *text)
{
	for (const char *c = text; *c; c++)
		if (*c == '\r' || *c == '\n')
			BUG("a location with a line end");
	return text;
}

static int render_redirect(struct request_private *p)
{
	struct request *r = &p->r;

	if (!r->location && r->route->view) {
		p->x->status =
		    200; /* what may be seen once only: not in an address, not after a reload */
		return render_page(p);
	}
	if (!r->location)
		BUG("%s %s leads nowhere", http_method_name(r->route->method), r->route->path);
	headers(p, "text/html; charset=utf-8");
	exchange_reply_header(p->x, "Location", percent_free(r->location));
	if (r->flash)
		frame_set_flash(p, r->flash, r->undo);
	p->x->status = 303;
	return 0;
}

static int render_created(struct request_private *p)
{
	struct request *r = &p->r;
	bool post = r->route->method == POST;

	p->x->status = p->replayed ? p->replay_status : post ? 201 : 200;
	headers(p, "application/json");
	if (r->location)
		exchange_reply_header(p->x, "Location", percent_free(r->location));
	if (r->route->shape && r->out && !p->replayed)
		return export_json(p);
	buf_text(&p->x->reply, "{}\n");
	return p->x->reply.error;
}

/* ---- reading ---- */

/*
 * Nothing in it may run or be taken for a page: its type was told by its bytes, and is not guessed.
 */
static int render_file(struct request_private *p)
{
	const struct file_reply *file = p->r.file;
	struct html h = {.arena = p->r.arena};

	headers(p, file->type);
	exchange_reply_header(p->x, "Content-Disposition",
			      arena_format(p->r.arena, "%s; filename*=UTF-8''%s",
					   file->shown ? "inline" : "attachment",
					   html_query(&h, file->name)));
	p->x->static_body = file->data.data;
	p->x->static_len = file->data.len;
	return 0;
}

/* Whether who asks has this very text: by a hash of it, in a list or alone (RFC 9110, 13.1.2). */
static bool has_already(struct request_private *p, const char *etag)
{
	const char *sent = exchange_header(p->x, "if-none-match");

	exchange_reply_header(p->x, "ETag", etag);
	return sent && strstr(sent, etag);
}

static const char *etag_of(struct request_private *p, const char *text)
{
	uint8_t hash[ETAG_SIZE];
	char hex[HEX_MAX(ETAG_SIZE)];

	crypto_generichash(hash, sizeof(hash), (const uint8_t *)text, strlen(text), NULL, 0);
	return arena_format(p->r.arena, "\"%s\"", hex_of(hash, sizeof(hash), hex));
}

static int render_text(struct request_private *p)
{
	const struct request *r = &p->r;

	headers(p, r->text_type ? r->text_type : "text/plain; charset=utf-8");
	if (may_keep(p) && has_already(p, etag_of(p, r->text)))
		p->x->status = 304;
	else
		buf_text(&p->x->reply, r->text);
	return p->x->reply.error;
}

/* A proxy that gathers what it passes on would keep it from who listens. */
static int render_stream(struct request_private *p)
{
	headers(p, "text/event-stream; charset=utf-8");
	exchange_reply_header(p->x, "X-Accel-Buffering", "no");
	return stroom_begin(p);
}

static int render_read(struct request_private *p)
{
	const char *formaat = input_raw(p, "formaat");

	if (!p->x->status)
		p->x->status = 200;
	if (p->r.alles && p->r.route->shape)
		return strcmp(formaat, "csv") == 0 ? export_csv(p) : export_xlsx(p);
	if (p->r.route->flags & ROUTE_STROOM)
		return render_stream(p);
	if (p->r.json || (formaat && strcmp(formaat, "json") == 0)) {
		if (!p->r.route->shape)
			return ERR_ONBEKEND;
		headers(p, "application/json");
		if (p->r.versie)
			exchange_reply_header(
			    p->x, "ETag",
			    arena_format(p->r.arena, "\"%lld\"", (long long)p->r.versie));
		return export_json(p);
	}
	if (p->r.file)
		return render_file(p);
	if (p->r.text)
		return render_text(p);
	if (p->r.location && !p->r.route->view)
		return render_redirect(p);
	if (!p->r.route->view)
		return ERR_ONBEKEND;
	return render_page(p);
}

int reply_render(struct request_private *p)
{
	buf_clear(&p->x->reply);
	if (p->r.route->method == GET)
		return render_read(p);
	return p->r.json ? render_created(p) : render_redirect(p);
}

void reply_file(struct request_private *p, const char *type, const char *name)
{
	headers(p, type);
	exchange_reply_header(p->x, "Content-Disposition",
			      arena_format(p->r.arena, "attachment; filename=\"%s\"", name));
}

/* ---- errors ---- */

static void problem_json(struct request_private *p)
{
	struct json j = {.out = &p->x->reply, .tokens = &p->gate->tokens};

	headers(p, "application/problem+json");
	json_object_begin(&j, NULL);
	json_add_text(&j, "type", "about:blank");
	json_add_int(&j, "status", err_status(p->err));
	json_add_text(&j, "title", err_name(p->err));
	json_add_text(&j, "detail", err_sentence(p->err));
	if (p->err == ERR_INVOER) {
		json_array_begin(&j, "errors");
		for (size_t i = 0; i < p->n_errors; i++) {
			json_object_begin(&j, NULL);
			json_add_text(&j, "field", p->errors[i].field);
			json_add_text(&j, "detail", p->errors[i].text);
			json_object_end(&j);
		}
		json_array_end(&j);
	}
	json_object_end(&j);
}

/* Whether a form arrived from somebody whose session had ended: what was typed must not be lost. */
static bool has_typed(const struct request_private *p)
{
	return p->err == ERR_GEEN_SESSIE && p->compiled->again && session_same_site(p->x);
}

/* It is sent once more after the login; the token of that session is missing, so it comes back. */
static void view_typed(struct html *h, const struct request_private *p)
{
	struct ui_hidden *typed = arena_array(h->arena, p->n_raws + 1, sizeof(*typed));
	size_t n = 0;

	for (size_t i = 0; i < p->n_raws; i++)
		if (p->raws[i].value &&
		    (p->raws[i].name[0] != '_' || strcmp(p->raws[i].name, VERSIE_WAS) == 0))
			typed[n++] = (struct ui_hidden){p->raws[i].name, p->raws[i].value};
	if (p->compiled->route->flags & ROUTE_FILE)
		ui_p(h, "Een bestand kunnen wij niet bewaren. Kies het straks opnieuw.");
	if (n)
		ui_p(h, "Wat u invulde is er nog.");
	ui_p(h, "Log in op een nieuw tabblad, kom hier terug en ga verder.");
	ui_button_tab(h, UI_SECONDARY, "/inloggen", "Log in op een nieuw tabblad");
	ui_form(h, &(struct ui_form){.action = p->x->path,
				     .versie = p->versie_sent,
				     .hidden = typed,
				     .n_hidden = n,
				     .submit = "Ik ben ingelogd, ga verder"});
}

static void error_html(struct request_private *p)
{
	struct html h = {.out = &p->x->reply,
			 .arena = p->r.arena,
			 .tokens = &p->gate->tokens,
			 .csrf = p->r.wie.gebruiker.nr ? p->csrf : NULL};
	struct ui_page page = frame_of(p);

	headers(p, "text/html; charset=utf-8");
	page.title = frame_error_title(p->err);
	page.error = NULL;
	ui_page_begin(&h, &page);
	ui_h1(&h, page.title, err_sentence(p->err));
	for (size_t i = 0; i < p->n_errors; i++)
		ui_alert(&h, UI_ERROR, NULL, p->errors[i].text);
	if (has_typed(p)) {
		view_typed(&h, p);
		ui_page_end(&h, &page);
		return;
	}
	versie_view_typed(&h, p);
	if (p->r.wie.gebruiker.nr)
		ui_button_link(&h, UI_PRIMARY, "/", "Naar uw eerste bladzijde");
	else
		ui_button_link(&h, UI_PRIMARY, "/inloggen", "Naar inloggen");
	ui_page_end(&h, &page);
}

/* For a program that asks: no page, and no menu of whose secret it showed. */
static void plain_error(struct request_private *p)
{
	headers(p, "text/plain; charset=utf-8");
	buf_format(&p->x->reply, "%s\n", err_sentence(p->err));
}

/* Somebody without a session who asks for a page is shown the login first and comes back
 * afterwards. */
static void to_login(struct request_private *p)
{
	struct html h = {.arena = p->r.arena};
	bool get = p->x->method == METHOD_GET;

	headers(p, "text/html; charset=utf-8");
	exchange_reply_header(p->x, "Location",
			      get && strcmp(p->x->path, "/") != 0
				  ? html_url(&h, "/inloggen?verder=%s", p->x->target)
				  : "/inloggen");
	p->x->status = 303;
}

static int render_error(struct request_private *p)
{
	const struct exchange *x = p->x;
	bool reading = x->method == METHOD_GET || x->method == METHOD_HEAD;

	if (p->r.json)
		problem_json(p);
	else if (sleutel_opens(p))
		plain_error(p);
	else if (p->err == ERR_GEEN_SESSIE && reading)
		to_login(p);
	else
		error_html(p);
	if (p->err == ERR_TE_VAAK)
		exchange_reply_header(p->x, "Retry-After", "60");
	return x->reply.error;
}

void reply_error(struct request_private *p)
{
	buf_clear(&p->x->reply);
	p->x->n_reply_headers = 0;
	p->x->static_body = NULL;
	p->x->status = err_status(p->err);
	if (step_guarded(p, render_error))
		gate_refuse(p->gate, p->x, err_status(ERR_GEHEUGEN));
}

static const struct {
	int status;
	const char *sentence;
} refusals[] = {
    {400, "Dit verzoek klopt niet."},
    {408, "Het duurde te lang voor het verzoek er was. Probeer het opnieuw."},
    {413, "Dit is te groot om te ontvangen."},
    {414, "Dit adres is te lang."},
    {431, "De gegevens boven dit verzoek zijn te groot."},
    {501, "Dit soort verzoek kennen wij niet."},
    {503, "Het is nu te druk. Probeer het over een minuut opnieuw."},
};

void gate_refuse(void *gate, struct exchange *x, int status)
{
	const char *sentence = "Dit verzoek klopt niet.";
	struct html h = {.out = &x->reply};

	(void)gate;
	for (size_t i = 0; i < COUNT(refusals); i++)
		if (refusals[i].status == status)
			sentence = refusals[i].sentence;
	buf_clear(&x->reply);
	x->n_reply_headers = 0;
	x->status = status;
	reply_headers(x, false);
	exchange_reply_header(x, "Content-Type", "text/html; charset=utf-8");
	exchange_reply_header(x, "Cache-Control", "no-store");
	html(
	    &h,
	    "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Startbaan</title></head>"
	    "<body><h1>%s</h1><p><a href=\"/\">Naar Startbaan</a></p></body></html>\n",
	    sentence);
}
