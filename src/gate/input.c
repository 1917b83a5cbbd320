/*
 * What was sent, made into the input struct of the route: parsed and checked field by field, all
 * errors noted, nothing of what the user typed thrown away.
 */
#include "gate/private.h"

#include "base/tekst.h"

#include <errno.h>
#include <jansson.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define MAX_RAWS 600 /* as many as the server takes of a form (BODY_PARTS_MAX) */

/* ---- collecting ---- */

static void add_raw(struct request_private *p, const char *name, const char *value,
		    const struct part *part)
{
	if (p->n_raws < MAX_RAWS)
		p->raws[p->n_raws++] = (struct raw){name, value, part};
}

void input_add(struct request_private *p, const char *name, const char *value)
{
	add_raw(p, name, value, NULL);
}

/* camelCase of the API to the snake_case of fields. */
static const char *snake(struct arena *a, const char *camel)
{
	size_t n = strlen(camel), j = 0;
	char *out = arena_alloc(a, 2 * n + 1);

	for (size_t i = 0; i < n; i++) {
		if (camel[i] >= 'A' && camel[i] <= 'Z') {
			out[j++] = '_';
			out[j++] = (char)(camel[i] - 'A' + 'a');
		} else {
			out[j++] = camel[i];
		}
	}
	return out;
}

static int add_json_value(struct request_private *p, const char *name, const json_t *value)
{
	struct arena *a = p->r.arena;

	if (json_is_string(value))
		add_raw(p, name, arena_text(a, json_string_value(value)), NULL);
	else if (json_is_integer(value))
		add_raw(p, name,
			arena_format(a, "%" JSON_INTEGER_FORMAT, json_integer_value(value)), NULL);
	else if (json_is_real(value))
		add_raw(p, name, arena_format(a, "%.10g", json_real_value(value)), NULL);
	else if (json_is_boolean(value))
		add_raw(p, name, json_is_true(value) ? "1" : "0", NULL);
	else if (!json_is_null(value))
		return ERR_VERZOEK;
	return 0;
}

static int collect_json(struct request_private *p)
{
	json_error_t error;
	json_t *root, *value, *item;
	const char *key;
	size_t i;
	int rc = 0;

	root = json_loadb(p->x->body, p->x->body_len, JSON_REJECT_DUPLICATES, &error);
	if (!json_is_object(root)) {
		json_decref(root);
		return ERR_VERZOEK;
	}
	json_object_foreach(root, key, value)
	{
		const char *name = snake(p->r.arena, key);
		if (json_is_array(value))
			json_array_foreach(value, i, item) rc =
			    rc ? rc : add_json_value(p, name, item);
		else
			rc = rc ? rc : add_json_value(p, name, value);
	}
	json_decref(root);
	return rc;
}

static bool is_json(const struct exchange *x)
{
	const char *type = exchange_header(x, "content-type");

	return type && strncmp(type, "application/json", 16) == 0;
}

static const struct raw *find_raw(const struct request_private *p, const char *name)
{
	for (size_t i = 0; i < p->n_raws; i++)
		if (strcmp(p->raws[i].name, name) == 0)
			return &p->raws[i];
	return NULL;
}

const char *input_raw(const struct request_private *p, const char *name)
{
	const struct raw *raw = find_raw(p, name);

	return raw ? raw->value : NULL;
}

static int64_t versie_sent(const struct request_private *p)
{
	const char *versie = input_raw(p, "_versie"), *if_match = exchange_header(p->x, "if-match");

	if (if_match && *if_match == '"')
		versie = if_match + 1;
	return versie ? strtoll(versie, NULL, 10) : 0;
}

/* What stands in the path is said once: before whatever else has that name. */
static void collect_path(struct request_private *p)
{
	for (size_t i = 0; i < p->compiled->n_segments; i++) {
		const struct field *f = p->compiled->segments[i].field;

		if (f)
			add_raw(p, f->name,
				arena_textn(p->r.arena, p->match.ids[i], p->match.id_lens[i]),
				NULL);
	}
}

int input_collect(struct request_private *p)
{
	const struct exchange *x = p->x;
	crypto_generichash_state hash;

	p->raws = arena_array(p->r.arena, MAX_RAWS, sizeof(*p->raws));
	p->n_raws = 0;
	collect_path(p);
	for (size_t i = 0; i < x->n_query; i++)
		add_raw(p, p->r.json ? snake(p->r.arena, x->query[i].name) : x->query[i].name,
			x->query[i].data, NULL);
	for (size_t i = 0; i < x->n_parts; i++)
		add_raw(p, x->parts[i].name, x->parts[i].filename ? NULL : x->parts[i].data,
			x->parts[i].filename ? &x->parts[i] : NULL);
	if (x->body_len && !x->n_parts) {
		if (!is_json(x))
			return ERR_SOORT;
		int rc = collect_json(p);
		if (rc)
			return rc;
	}
	versie_choose(p);
	crypto_generichash_init(&hash, NULL, 0, sizeof(p->sent_hash));
	for (size_t i = 0; i < p->n_raws; i++) {
		const struct raw *raw = &p->raws[i];
		if (raw->name[0] == '_')
			continue;
		crypto_generichash_update(&hash, (const unsigned char *)raw->name,
					  strlen(raw->name) + 1);
		if (raw->value)
			crypto_generichash_update(&hash, (const unsigned char *)raw->value,
						  strlen(raw->value) + 1);
		else if (raw->part)
			crypto_generichash_update(&hash, (const unsigned char *)raw->part->data,
						  raw->part->len);
	}
	crypto_generichash_final(&hash, p->sent_hash, sizeof(p->sent_hash));
	p->versie_sent = versie_sent(p);
	return 0;
}

/* ---- empty structs ---- */

static void *member(void *in, const struct field *f)
{
	return (char *)in + f->offset;
}

static void set_empty(void *in, const struct field *f)
{
	switch (f->type) {
	case FIELD_DATE:
		*(struct datum *)member(in, f) = DATUM_GEEN;
		break;
	case FIELD_INT:
		*(int64_t *)member(in, f) = FIELD_INT_NONE;
		break;
	case FIELD_REAL:
		*(double *)member(in, f) = (double)NAN;
		break;
	case FIELD_CHOICE:
		*(int *)member(in, f) = CHOICE_NONE;
		break;
	case FIELD_TEXT:
	case FIELD_LONG_TEXT:
	case FIELD_EMAIL:
	case FIELD_TEL:
	case FIELD_PASSWORD:
	case FIELD_BOOL:
	case FIELD_SET:
	case FIELD_TOKEN:
	case FIELD_FILE:
		break;
	}
}

void *input_empty(struct arena *a, const struct field *fields, size_t n, size_t size)
{
	void *in = arena_alloc(a, size ? size : 1);

	for (size_t i = 0; i < n; i++)
		set_empty(in, &fields[i]);
	return in;
}

static const char *subject(struct request_private *p, const struct field *f)
{
	return tekst_subject(p->r.arena, f->label);
}

/* ---- parsing, one kind at a time ---- */

static void parse_text(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	const char *clean = f->type == FIELD_PASSWORD ? raw : tekst_clean(p->r.arena, raw);
	int max = f->max ? f->max : f->type == FIELD_LONG_TEXT ? 4000 : 200;

	if (tekst_length(clean) > (size_t)max)
		invalid(&p->r, f->name, "%s: gebruik hoogstens %d tekens. Nu zijn het er %zu.",
			subject(p, f), max, tekst_length(clean));
	if (f->type != FIELD_LONG_TEXT && strpbrk(clean, "\n\r"))
		invalid(&p->r, f->name, "%s: zet alles op één regel.", subject(p, f));
	*(const char **)member(in, f) = clean;
}

static void parse_email(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	const char *at = strchr(raw, '@');

	parse_text(p, f, raw, in);
	if (!at || at == raw || strchr(at + 1, '@') || !strchr(at, '.') ||
	    strpbrk(raw, " \t<>,;\"") || at[strlen(at) - 1] == '.')
		invalid(&p->r, f->name,
			"%s: schrijf een e-mailadres, bijvoorbeeld naam@gemeente.nl.",
			subject(p, f));
}

/* A number copied from elsewhere: hard blanks, long dashes and marks of direction are blanks. */
static const char *tel_plain(struct request_private *p, const char *raw)
{
	char *plain = arena_text(p->r.arena, raw), *end = plain;

	for (const char *c = raw; *c; c++) {
		char next = (unsigned char)*c < 0x80 ? *c : ' ';
		if (next != ' ' || (end > plain && end[-1] != ' '))
			*end++ = next;
	}
	*end = 0;
	return plain;
}

static void parse_tel(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	const char *plain = tel_plain(p, raw);
	size_t digits = 0;

	parse_text(p, f, plain, in);
	for (const char *c = plain; *c; c++)
		digits += *c >= '0' && *c <= '9';
	if (digits < 8 || digits > 15 || strspn(plain, "0123456789 +-()./") != strlen(plain))
		invalid(&p->r, f->name,
			"%s: schrijf een telefoonnummer, bijvoorbeeld 06 12 34 56 78.",
			subject(p, f));
}

static const char *day_text(struct request_private *p, struct datum d)
{
	char *out = arena_alloc(p->r.arena, DATUM_TEXT_MAX);

	return datum_lang(d, out);
}

static void parse_date(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	struct datum d, today = p->r.vandaag;

	if (datum_parse(raw, &d) < 0) {
		invalid(
		    &p->r, f->name,
		    "%s: deze datum klopt niet. Schrijf dag-maand-jaar, het jaar met vier cijfers, "
		    "bijvoorbeeld 31-12-2026.",
		    subject(p, f));
		return;
	}
	if (f->after.set && dagen_tussen(datum_plus(today, f->after.days), d) < 0)
		invalid(&p->r, f->name, "%s: kies %s of later.", subject(p, f),
			day_text(p, datum_plus(today, f->after.days)));
	if (f->before.set && dagen_tussen(datum_plus(today, f->before.days), d) > 0)
		invalid(&p->r, f->name, "%s: kies %s of eerder.", subject(p, f),
			day_text(p, datum_plus(today, f->before.days)));
	*(struct datum *)member(in, f) = d;
}

static bool out_of_bounds(const struct field *f, double v)
{
	return !(f->least == 0 && f->most == 0) && (v < f->least || v > f->most);
}

static void parse_number(struct request_private *p, const struct field *f, const char *raw,
			 void *in)
{
	char *copy = arena_text(p->r.arena, raw), *end, *comma = strchr(copy, ',');
	double v;

	if (comma)
		*comma = '.';
	v = strtod(copy, &end);
	if (end == copy || *end || !isfinite(v) || strpbrk(copy, "xXpPnN") || fabs(v) > 1e15 ||
	    (f->type == FIELD_INT && v != floor(v))) {
		invalid(&p->r, f->name, "%s: schrijf een %s, bijvoorbeeld %s.", subject(p, f),
			f->type == FIELD_INT ? "heel getal" : "getal",
			f->type == FIELD_INT ? "24" : "24,5");
		return;
	}
	if (out_of_bounds(f, v))
		invalid(&p->r, f->name, "%s: kies een getal van %s tot en met %s.", subject(p, f),
			tekst_getal(p->r.arena, f->least), tekst_getal(p->r.arena, f->most));
	else if (f->type == FIELD_INT)
		*(int64_t *)member(in, f) = (int64_t)v;
	else
		*(double *)member(in, f) = v;
}

static void parse_choice(struct request_private *p, const struct field *f, const char *raw,
			 void *in)
{
	int index = choice_find(f->choices, raw);

	if (index == CHOICE_NONE)
		invalid(&p->r, f->name, "%s: kies een van de mogelijkheden.", subject(p, f));
	*(int *)member(in, f) = index;
}

static void parse_set(struct request_private *p, const struct field *f, void *in)
{
	uint32_t bits = 0;

	for (size_t i = 0; i < p->n_raws; i++) {
		if (strcmp(p->raws[i].name, f->name) != 0 || !p->raws[i].value ||
		    !*p->raws[i].value)
			continue;
		int index = choice_find(f->choices, p->raws[i].value);
		if (index == CHOICE_NONE)
			invalid(&p->r, f->name, "%s: kies uit de mogelijkheden.", subject(p, f));
		else
			bits |= 1u << index;
	}
	if (f->required && !bits)
		invalid(&p->r, f->name, "%s: kies er ten minste één.", subject(p, f));
	*(uint32_t *)member(in, f) = bits;
}

static void parse_token(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	int64_t nr = token_read(&p->gate->tokens, f->kind, raw);

	if (nr <= 0)
		invalid(&p->r, f->name, "%s: kies een van de mogelijkheden.", subject(p, f));
	else
		*(int64_t *)member(in, f) = nr;
}

static void parse_file(struct request_private *p, const struct field *f, const struct raw *raw,
		       void *in)
{
	struct upload *upload = member(in, f);

	if (raw && raw->part && raw->part->len)
		*upload = (struct upload){raw->part->filename, raw->part->data, raw->part->len};
	else if (f->required)
		invalid(&p->r, f->name, "%s: kies een bestand.", subject(p, f));
}

static void parse_value(struct request_private *p, const struct field *f, const char *raw, void *in)
{
	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_LONG_TEXT:
	case FIELD_PASSWORD:
		parse_text(p, f, raw, in);
		break;
	case FIELD_EMAIL:
		parse_email(p, f, raw, in);
		break;
	case FIELD_TEL:
		parse_tel(p, f, raw, in);
		break;
	case FIELD_DATE:
		parse_date(p, f, raw, in);
		break;
	case FIELD_INT:
	case FIELD_REAL:
		parse_number(p, f, raw, in);
		break;
	case FIELD_BOOL:
		*(bool *)member(in, f) = strcmp(raw, "1") == 0 || strcmp(raw, "true") == 0;
		break;
	case FIELD_CHOICE:
		parse_choice(p, f, raw, in);
		break;
	case FIELD_TOKEN:
		parse_token(p, f, raw, in);
		break;
	case FIELD_SET:
	case FIELD_FILE:
		BUG("a set or file is not one value");
	}
}

static bool blank(const char *text)
{
	return !text || text[strspn(text, " \t\r\n")] == '\0';
}

static void parse_field(struct request_private *p, const struct field *f, void *in)
{
	const struct raw *raw = find_raw(p, f->name);

	if (f->type == FIELD_SET) {
		parse_set(p, f, in);
	} else if (f->type == FIELD_FILE) {
		parse_file(p, f, raw, in);
	} else if (!raw || blank(raw->value)) {
		if (f->required)
			invalid(&p->r, f->name, "%s: %s.", subject(p, f),
				f->type == FIELD_CHOICE || f->type == FIELD_TOKEN ? "maak een keuze"
										  : "vul dit in");
	} else {
		parse_value(p, f, raw->value, in);
	}
}

static bool known_name(const struct route *route, const char *name)
{
	if (name[0] == '_' || strcmp(name, "formaat") == 0)
		return true;
	for (size_t i = 0; i < route->n_fields; i++)
		if (strcmp(route->fields[i].name, name) == 0)
			return true;
	return false;
}

/* A field nobody asked for is refused on a change: no mass assignment, no typing error that
 * silently does nothing. */
static void refuse_unknown(struct request_private *p)
{
	for (size_t i = 0; i < p->n_raws; i++)
		if (!known_name(p->r.route, p->raws[i].name))
			invalid(&p->r, p->raws[i].name, "Het veld \"%s\" hoort hier niet.",
				p->raws[i].name);
}

int input_parse(struct request_private *p)
{
	const struct route *route = p->r.route;

	p->n_errors = 0;
	p->r.in = input_empty(p->r.arena, route->fields, route->n_fields, route->in_size);
	for (size_t i = 0; i < route->n_fields; i++)
		parse_field(p, &route->fields[i], p->r.in);
	if ((route->method != GET || p->r.json) && !(route->flags & ROUTE_REEKS))
		refuse_unknown(p);
	if (route->method == POST && !p->r.json && input_raw(p, SEARCH_BUTTON)) {
		p->searching = true;
		p->n_errors = 0;
		return ERR_INVOER;
	}
	return p->n_errors ? ERR_INVOER : 0;
}

/* ---- the other way: values for a form ---- */

static const char *set_text(struct request_private *p, const struct field *f, uint32_t bits)
{
	const char *text = "";

	for (size_t i = 0; i < f->choices->count; i++)
		if (bits >> i & 1)
			text = arena_format(p->r.arena, "%s%s%s", text, *text ? "," : "",
					    f->choices->list[i].code);
	return text;
}

static const char *real_text(struct request_private *p, double v)
{
	return isnan(v) ? "" : tekst_getal(p->r.arena, v);
}

const char *input_text(struct request_private *p, const struct field *f, const void *in)
{
	const void *m = (const char *)in + f->offset;
	struct arena *a = p->r.arena;
	int64_t nr;

	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_LONG_TEXT:
	case FIELD_EMAIL:
	case FIELD_TEL:
		return *(const char *const *)m ? *(const char *const *)m : "";
	case FIELD_DATE:
		return datum_kort(*(const struct datum *)m, arena_alloc(a, DATUM_TEXT_MAX));
	case FIELD_INT:
		nr = *(const int64_t *)m;
		return nr == FIELD_INT_NONE ? "" : arena_format(a, "%lld", (long long)nr);
	case FIELD_REAL:
		return real_text(p, *(const double *)m);
	case FIELD_BOOL:
		return *(const bool *)m ? "1" : "";
	case FIELD_CHOICE:
		return choice_code(f->choices, *(const int *)m)
			   ? choice_code(f->choices, *(const int *)m)
			   : "";
	case FIELD_SET:
		return set_text(p, f, *(const uint32_t *)m);
	case FIELD_TOKEN:
		nr = *(const int64_t *)m;
		return nr ? token_of(&p->gate->tokens, f->kind, nr, arena_alloc(a, TOKEN_MAX)) : "";
	case FIELD_PASSWORD:
	case FIELD_FILE:
		return "";
	}
	return "";
}
