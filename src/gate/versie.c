/*
 * Two people change the same thing: the second is shown both versions and loses nothing. A form
 * that carries a version says in VERSIE_WAS what each of its fields held when it was drawn, so that
 * three things are known of a field: what it held then, what was typed, what stands there now.
 */
#include "gate/private.h"

#include "base/tekst.h"

#include <sodium.h>
#include <string.h>

/* ---- what a field held ---- */

const char *versie_mark(struct request_private *p, const char *value)
{
	const char *clean = tekst_clean(p->r.arena, value);
	uint8_t mark[crypto_shorthash_BYTES];

	crypto_shorthash(mark, (const uint8_t *)clean, strlen(clean), p->gate->csrf_key);
	return base64url_of(mark, sizeof(mark),
			    arena_alloc(p->r.arena, BASE64URL_MAX(sizeof(mark))));
}

/* Of a list "name=mark name=mark": whether this field held that; false also when it is not told. */
static bool held(struct request_private *p, const char *name, const char *value)
{
	const char *was = input_raw(p, VERSIE_WAS);
	const char *pair = arena_format(p->r.arena, "%s=%s", name, versie_mark(p, value));
	size_t len = strlen(pair);

	while (was && *was) {
		size_t n = strcspn(was, " ");
		if (n == len && memcmp(was, pair, n) == 0)
			return true;
		was += n + (was[n] == ' ');
	}
	return false;
}

enum versie_field versie_compare(struct request_private *p, const struct versie_values *v)
{
	if (p->failed != ERR_VERSIE || strcmp(v->now, tekst_clean(p->r.arena, v->typed)) == 0 ||
	    held(p, v->name, v->now))
		return VERSIE_TYPED;
	return held(p, v->name, v->typed) ? VERSIE_NOW : VERSIE_BOTH;
}

/* ---- what was chosen ---- */

static const struct field *field_named(const struct route *route, const char *name)
{
	for (size_t i = 0; i < route->n_fields; i++)
		if (strcmp(route->fields[i].name, name) == 0)
			return &route->fields[i];
	return NULL;
}

/* Each of a set is sent by itself; any other value whole. */
static void put(struct request_private *p, const struct field *f, const char *value)
{
	size_t kept = 0;

	for (size_t i = 0; i < p->n_raws; i++)
		if (strcmp(p->raws[i].name, f->name) != 0)
			p->raws[kept++] = p->raws[i];
	p->n_raws = kept;
	while (f->type == FIELD_SET && strchr(value, ',')) {
		size_t n = strcspn(value, ",");
		input_add(p, f->name, arena_textn(p->r.arena, value, n));
		value += n + 1;
	}
	input_add(p, f->name, value);
}

void versie_choose(struct request_private *p)
{
	const struct route *route = p->compiled->route;

	for (size_t i = 0; i < route->n_fields; i++) {
		const struct field *f = &route->fields[i];
		const char *choice =
		    input_raw(p, arena_format(p->r.arena, VERSIE_CHOICE "%s", f->name));
		const char *now = input_raw(p, arena_format(p->r.arena, VERSIE_NU "%s", f->name));
		if (choice && now && strcmp(choice, "nu") == 0)
			put(p, f, now);
	}
}

/* ---- what has no form to come back in ---- */

/* The field of what was typed as text; NULL of anything else. */
static const struct field *written_field(const struct route *route, const struct raw *raw)
{
	const struct field *f = field_named(route, raw->name);
	bool is_text = f && !f->hidden &&
		       (f->type == FIELD_TEXT || f->type == FIELD_LONG_TEXT ||
			f->type == FIELD_EMAIL || f->type == FIELD_TEL);

	return is_text && raw->value && *raw->value ? f : NULL;
}

bool versie_is_written(const struct route *route, const struct raw *raws, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++)
		any |= written_field(route, &raws[i]) != NULL;
	return any;
}

void versie_view_written(struct html *h, const struct route *route, const struct raw *raws,
			 size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct field *f = written_field(route, &raws[i]);
		if (!f)
			continue;
		ui_h3(h, f->label);
		ui_text(h, raws[i].value);
	}
}

/* A page may ask for its form and not draw it, because what it was about is done by now. */
static bool is_drawn(const struct html *h, const struct request_private *p, const char *name)
{
	const char *attribute = arena_format(h->arena, " name=\"%s\"", name);

	return p->form_drawn &&
	       memmem(h->out->data, h->out->len, attribute, strlen(attribute)) != NULL;
}

void versie_view_typed(struct html *h, const struct request_private *p)
{
	const struct compiled *post = p->failed_post ? p->failed_post : p->compiled;
	struct raw *lost = arena_array(h->arena, p->n_raws + 1, sizeof(*lost));
	size_t n = 0;

	if (!post || post->route->method == GET || !session_same_site(p->x))
		return;
	for (size_t i = 0; i < p->n_raws; i++)
		if (!is_drawn(h, p, p->raws[i].name))
			lost[n++] = p->raws[i];
	if (!versie_is_written(post->route, lost, n))
		return;
	ui_alert(h, UI_INFO, "Wat u invulde",
		 "Dit is niet opgeslagen. Neem over wat u nog nodig hebt.");
	versie_view_written(h, post->route, lost, n);
}
