/* A form that somebody else was first with: two versions of a field, beside each other. */
#include "view/ui_part.h"

#include "base/arena.h"

#include <string.h>

/* ---- a value, as the user knows it ---- */

static const char *labels_of(struct html *h, const struct ui_field *f, const char *value)
{
	const char *text = "";
	struct ui_option option;

	for (size_t i = 0; ui_option_at(f, i, &option); i++)
		if (has(option.value) && ui_is_listed(value, option.value))
			text =
			    arena_format(h->arena, "%s%s%s", text, *text ? ", " : "", option.label);
	return *text ? text : "een andere keuze";
}

const char *ui_value_label(struct html *h, const struct ui_field *f, const char *value)
{
	if (f->kind == UI_CHECKBOX)
		return has(value) ? "een vinkje" : "geen vinkje";
	if (!has(value))
		return "niets";
	if (f->choices != NULL || f->options != NULL)
		return labels_of(h, f, value);
	return value;
}

/* ---- one field ---- */

static void write_choice(struct html *h, const struct ui_field *f, bool now)
{
	const char *form = ui_field_prefix(h->form), *value = now ? "nu" : "mijn";

	html(h,
	     "<div class=\"sb-versie\"><div class=\"sb-keuze\"><input type=\"radio\" "
	     "id=\"%s-" VERSIE_CHOICE "%s-%s\" name=\"" VERSIE_CHOICE "%s\" value=\"%s\"%s>"
	     "<label for=\"%s-" VERSIE_CHOICE "%s-%s\">%s</label></div>\n",
	     form, f->name, value, f->name, value, now ? "" : " checked", form, f->name, value,
	     now ? "Neem wat er nu staat" : "Bewaar wat ik invulde");
}

void ui_versions_begin(struct html *h, const struct ui_field *f)
{
	html(h,
	     "<fieldset class=\"utrecht-form-fieldset sb-versies\" data-versies>"
	     "<legend class=\"utrecht-form-label\">Twee versies: %s</legend>\n",
	     f->label);
	write_choice(h, f, false);
}

void ui_versions_end(struct html *h, const struct ui_field *f)
{
	html(h, "</div>\n");
	write_choice(h, f, true);
	ui_text(h, ui_value_label(h, f, f->now));
	html(h, "<input type=\"hidden\" name=\"" VERSIE_NU "%s\" value=\"%s\"></div></fieldset>\n",
	     f->name, f->now);
}

/* ---- the form ---- */

void ui_versions_summary(struct html *h, const struct ui_form *form)
{
	bool any = false;

	for (size_t i = 0; i < form->n_fields; i++) {
		const struct ui_field *f = &form->fields[i];
		if (!f->now)
			continue;
		if (any)
			html(h, ", ");
		else
			html(h, "<p class=\"sb-versies__top\" tabindex=\"-1\" data-focus>Kies bij "
				"deze velden welke versie blijft: ");
		html(h, "<a class=\"nl-link\" href=\"#%s-%s\">%s</a>", ui_field_prefix(form->id),
		     f->name, f->label);
		any = true;
	}
	if (any)
		html(h, ".</p>\n");
}

void ui_versions_was(struct html *h, const struct ui_form *form)
{
	const char *was = "";

	if (form->versie <= 0)
		return;
	for (size_t i = 0; i < form->n_fields; i++)
		if (form->fields[i].mark)
			was = arena_format(h->arena, "%s%s%s=%s", was, *was ? " " : "",
					   form->fields[i].name, form->fields[i].mark);
	if (*was)
		ui_hidden(h, &(struct ui_hidden){VERSIE_WAS, was}, 1);
}
