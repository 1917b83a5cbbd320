/* Forms: fields with label, hint and error, the summary of errors, the buttons. */
#include "view/ui_part.h"

#include <stdio.h>
#include <string.h>

/*
 * Ids of fields start with the id of their form, so that two forms on a page can have the same
 * names.
 */
const char *ui_field_prefix(const char *form_id)
{
	return has(form_id) ? form_id : "veld";
}

/* ---- what surrounds a field ---- */

static void write_label_text(struct html *h, const struct ui_field *f)
{
	html(h, "%s", f->label);
	if (!f->required && !has(f->error) && !h->filter && f->kind != UI_CHECKBOX &&
	    f->kind != UI_SEARCH)
		html(h, " <span class=\"sb-niet-verplicht\">(niet verplicht)</span>");
}

static const char *hint_of(struct html *h, const struct ui_field *f)
{
	if (f->before)
		return arena_format(h->arena,
				    "Intussen gewijzigd door een ander. Eerst stond hier: %s",
				    ui_value_label(h, f, f->before));
	if (has(f->hint))
		return f->hint;
	return f->kind == UI_DATE ? "dd-mm-jjjj, bijvoorbeeld 31-12-2026" : NULL;
}

static void write_hint_and_error(struct html *h, const struct ui_field *f)
{
	const char *form = ui_field_prefix(h->form);
	if (has(hint_of(h, f)))
		html(h,
		     "<div class=\"utrecht-form-field-description\" id=\"%s-%s-hint\">%s</div>\n",
		     form, f->name, hint_of(h, f));
	if (!has(f->error))
		return;
	html(h, "<div class=\"utrecht-form-field-error-message\" id=\"%s-%s-fout\">", form,
	     f->name);
	ui_icon(h, UI_ICON_FOUT);
	html(h, "<span><span class=\"sb-onzichtbaar\">Fout: </span>%s</span></div>\n", f->error);
}

static void write_described_by(struct html *h, const struct ui_field *f)
{
	const char *form = ui_field_prefix(h->form);
	bool hint = has(hint_of(h, f));
	if (hint && has(f->error))
		html(h, " aria-describedby=\"%s-%s-hint %s-%s-fout\"", form, f->name, form,
		     f->name);
	else if (hint)
		html(h, " aria-describedby=\"%s-%s-hint\"", form, f->name);
	else if (has(f->error))
		html(h, " aria-describedby=\"%s-%s-fout\"", form, f->name);
}

/* The attributes that every control has. */
static void write_common(struct html *h, const struct ui_field *f)
{
	html(h, " id=\"%s-%s\" name=\"%s\"", ui_field_prefix(h->form), f->name, f->name);
	write_described_by(h, f);
	if (has(f->error))
		html(h, " aria-invalid=\"true\"");
	if (f->required)
		html(h, " required");
	if (f->autofocus)
		html(h, " data-focus");
	if (has(f->autocomplete))
		html(h, " autocomplete=\"%s\"", f->autocomplete);
}

static const char *width_class(enum ui_width width)
{
	switch (width) {
	case UI_WIDTH_AUTO:
		return "";
	case UI_WIDTH_SHORT:
		return " sb-kort";
	case UI_WIDTH_MEDIUM:
		return " sb-middel";
	case UI_WIDTH_FULL:
		return " sb-vol";
	}
	BUG("no such width %d", (int)width);
}

/* ---- one control ---- */

static const struct {
	const char *type;
	const char *inputmode;
	enum ui_width width;
} inputs[] = {
    [UI_TEXT] = {"text", NULL, UI_WIDTH_AUTO},
    [UI_DATE] = {"text", "numeric", UI_WIDTH_SHORT},
    [UI_NUMBER] = {"text", "numeric", UI_WIDTH_SHORT},
    [UI_EMAIL] = {"email", NULL, UI_WIDTH_AUTO},
    [UI_TEL] = {"tel", NULL, UI_WIDTH_MEDIUM},
    [UI_PASSWORD] = {"password", NULL, UI_WIDTH_AUTO},
    [UI_FILE] = {"file", NULL, UI_WIDTH_AUTO},
    [UI_SEARCH] = {"search", NULL, UI_WIDTH_AUTO},
    [UI_HIDDEN] = {"hidden", NULL, UI_WIDTH_AUTO},
};

static void write_input(struct html *h, const struct ui_field *f)
{
	enum ui_width width = f->width != UI_WIDTH_AUTO ? f->width : inputs[f->kind].width;
	html(h, "<input class=\"utrecht-textbox%s%s\" type=\"%s\"", width_class(width),
	     has(f->error) ? " utrecht-textbox--invalid" : "", inputs[f->kind].type);
	write_common(h, f);
	const char *inputmode = has(f->inputmode) ? f->inputmode : inputs[f->kind].inputmode;
	if (has(inputmode))
		html(h, " inputmode=\"%s\"", inputmode);
	if (f->kind == UI_DATE)
		html(h, " data-datum");
	if (f->kind == UI_FILE)
		if (has(f->accept))
			html(h, " accept=\"%s\"", f->accept);
	if (has(f->suggest))
		html(h, " data-suggesties=\"%s\"", f->suggest);
	if (f->maxlength > 0)
		html(h, " maxlength=\"%d\"", f->maxlength);
	if (f->kind != UI_PASSWORD && f->kind != UI_FILE)
		if (has(f->value))
			html(h, " value=\"%s\"", f->value);
	html(h, ">\n");
}

static void write_textarea(struct html *h, const struct ui_field *f)
{
	html(h, "<textarea class=\"utrecht-textarea%s%s\" rows=\"%d\"", width_class(f->width),
	     has(f->error) ? " utrecht-textarea--invalid" : "", f->rows > 0 ? f->rows : 4);
	write_common(h, f);
	if (f->maxlength > 0)
		html(h, " data-maximaal=\"%d\"", f->maxlength);
	/* The first line end after <textarea> is dropped by browsers; this one is ours. */
	html(h, ">\n%s</textarea>\n", f->value);
}

/* ---- one of several ---- */

bool ui_option_at(const struct ui_field *f, size_t i, struct ui_option *ret)
{
	if (f->choices != NULL) {
		if (i >= f->choices->count)
			return false;
		const struct choice *choice = &f->choices->list[i];
		*ret = (struct ui_option){
		    .value = choice->code, .label = choice->label, .hint = choice->hint};
		return true;
	}
	if (i >= f->n_options)
		return false;
	*ret = f->options[i];
	return true;
}

bool ui_is_listed(const char *list, const char *value)
{
	size_t len = strlen(value);
	for (const char *p = list; p != NULL; p = strchr(p, ',')) {
		p += *p == ',';
		if (strncmp(p, value, len) == 0 && (p[len] == ',' || p[len] == '\0'))
			return true;
	}
	return false;
}

static bool is_chosen(const struct ui_field *f, const struct ui_option *option)
{
	if (option->selected)
		return true;
	if (f->value == NULL || option->value == NULL)
		return false;
	if (f->kind == UI_CHECKBOXES)
		return has(f->value) && ui_is_listed(f->value, option->value);
	return strcmp(f->value, option->value) == 0;
}

static void write_option(struct html *h, const struct ui_field *f, const struct ui_option *option)
{
	html(h, "<option value=\"%s\"", option->value);
	if (is_chosen(f, option))
		html(h, " selected");
	if (option->disabled)
		html(h, " disabled");
	html(h, ">%s</option>\n", option->label);
}

/* What a list says when nothing is chosen. */
static const char *empty_text(const struct html *h, const struct ui_field *f)
{
	if (f->empty != NULL)
		return f->empty;
	return h->filter ? "Alle" : "Maak een keuze";
}

static void write_select(struct html *h, const struct ui_field *f)
{
	html(h, "<select class=\"utrecht-select%s%s\"", width_class(f->width),
	     has(f->error) ? " utrecht-select--invalid" : "");
	write_common(h, f);
	html(h, ">\n");
	if (has(empty_text(h, f)))
		html(h, "<option value=\"\">%s</option>\n", empty_text(h, f));
	struct ui_option option;
	for (size_t i = 0; ui_option_at(f, i, &option); i++)
		write_option(h, f, &option);
	html(h, "</select>\n");
}

/* A list too long to look through: a word, a button that finds it, and what was found. */
static void write_searched_select(struct html *h, const struct ui_field *f)
{
	const char *form = ui_field_prefix(h->form);
	html(h,
	     "<div class=\"sb-zoekveld\"><label class=\"sb-onzichtbaar\" for=\"%s-%s-zoek\">"
	     "Zoek een naam voor de lijst: %s</label>",
	     form, f->name, f->label);
	html(h,
	     "<input class=\"utrecht-textbox\" type=\"search\" id=\"%s-%s-zoek\" "
	     "name=\"_zoek_%s\" value=\"%s\" placeholder=\"Zoek een naam\" autocomplete=\"off\">",
	     form, f->name, f->name, f->search);
	html(h,
	     "<button class=\"nl-button nl-button--secondary\" type=\"submit\" name=\"_zoek\" "
	     "value=\"%s\">Zoek</button></div>\n",
	     f->name);
	write_select(h, f);
}

/* The first box has the id of the field, so that the summary of errors can lead to it. */
static void write_box(struct html *h, const struct ui_field *f, const struct ui_option *option,
		      size_t i)
{
	const char *form = ui_field_prefix(h->form);
	char nr[24] = "";
	if (i > 0)
		snprintf(nr, sizeof nr, "-%zu", i + 1);
	html(h,
	     "<div class=\"sb-keuze\"><input type=\"%s\" id=\"%s-%s%s\" name=\"%s\" value=\"%s\"",
	     f->kind == UI_RADIO ? "radio" : "checkbox", form, f->name, nr, f->name, option->value);
	if (has(option->hint))
		html(h, " aria-describedby=\"%s-%s%s-uitleg\"", form, f->name, nr);
	if (is_chosen(f, option))
		html(h, " checked");
	if (option->disabled)
		html(h, " disabled");
	if (f->kind == UI_RADIO && f->required)
		html(h, " required");
	html(h, "><label for=\"%s-%s%s\">%s</label>", form, f->name, nr, option->label);
	if (has(option->hint))
		html(h, "<div class=\"sb-keuze__uitleg\" id=\"%s-%s%s-uitleg\">%s</div>", form,
		     f->name, nr, option->hint);
	html(h, "</div>\n");
}

enum boxes { BOXES_ALL, BOXES_CHOSEN, BOXES_OTHER };

static void write_some_boxes(struct html *h, const struct ui_field *f, enum boxes which)
{
	struct ui_option option;

	for (size_t i = 0; ui_option_at(f, i, &option); i++)
		if (which == BOXES_ALL || is_chosen(f, &option) == (which == BOXES_CHOSEN))
			write_box(h, f, &option, i);
}

static void write_folded_boxes(struct html *h, const struct ui_field *f)
{
	write_some_boxes(h, f, BOXES_CHOSEN);
	html(h, "<details class=\"sb-uitklap\"%s><summary>%s</summary><div>\n",
	     has(f->error) ? " open" : "", f->fold);
	write_some_boxes(h, f, BOXES_OTHER);
	html(h, "</div></details>\n");
}

static void write_boxes(struct html *h, const struct ui_field *f)
{
	html(h, "<fieldset class=\"utrecht-form-fieldset sb-keuzes\"");
	write_described_by(h, f);
	html(h, "><legend class=\"utrecht-form-label\">");
	write_label_text(h, f);
	html(h, "</legend>\n");
	write_hint_and_error(h, f);
	if (has(f->fold))
		write_folded_boxes(h, f);
	else
		write_some_boxes(h, f, BOXES_ALL);
	html(h, "</fieldset>\n");
}

static void write_checkbox(struct html *h, const struct ui_field *f)
{
	write_hint_and_error(h, f);
	html(h, "<div class=\"sb-keuze\"><input type=\"checkbox\" value=\"1\"");
	write_common(h, f);
	if (f->value != NULL && strcmp(f->value, "1") == 0)
		html(h, " checked");
	html(h, "><label for=\"%s-%s\">%s</label></div>\n", ui_field_prefix(h->form), f->name,
	     f->label);
}

/* ---- a field ---- */

static void write_labelled(struct html *h, const struct ui_field *f)
{
	html(h, "<label class=\"utrecht-form-label\" for=\"%s-%s\">", ui_field_prefix(h->form),
	     f->name);
	write_label_text(h, f);
	html(h, "</label>\n");
	write_hint_and_error(h, f);
	if (f->kind == UI_LONG_TEXT)
		write_textarea(h, f);
	else if (f->kind == UI_SELECT && f->search != NULL)
		write_searched_select(h, f);
	else if (f->kind == UI_SELECT)
		write_select(h, f);
	else
		write_input(h, f);
}

void ui_field(struct html *h, const struct ui_field *f)
{
	if (f->kind == UI_HIDDEN) {
		ui_hidden(h, &(struct ui_hidden){.name = f->name, .value = f->value}, 1);
		return;
	}
	if (f->now)
		ui_versions_begin(h, f);
	html(h, "<div class=\"utrecht-form-field%s\">\n",
	     has(f->error) ? " utrecht-form-field--invalid" : "");
	if (f->kind == UI_RADIO || f->kind == UI_CHECKBOXES)
		write_boxes(h, f);
	else if (f->kind == UI_CHECKBOX)
		write_checkbox(h, f);
	else
		write_labelled(h, f);
	html(h, "</div>\n");
	if (f->now)
		ui_versions_end(h, f);
}

/* ---- a form ---- */

static size_t count_errors(const struct ui_field *fields, size_t n)
{
	size_t errors = 0;
	for (size_t i = 0; i < n; i++)
		errors += has(fields[i].error);
	return errors;
}

void ui_error_summary(struct html *h, const char *form_id, const struct ui_field *fields, size_t n)
{
	size_t errors = count_errors(fields, n);
	if (errors == 0)
		return;
	html(
	    h,
	    "<div class=\"utrecht-alert utrecht-alert--error\" role=\"alert\" tabindex=\"-1\" data-focus>"
	    "<div class=\"utrecht-alert__icon\">");
	ui_icon(h, UI_ICON_FOUT);
	html(
	    h,
	    "</div><div class=\"utrecht-alert__content\"><h2 class=\"sb-melding-titel\">%s</h2><ul>\n",
	    errors == 1 ? "Er klopt nog 1 ding niet" : "Er kloppen nog een paar dingen niet");
	for (size_t i = 0; i < n; i++)
		if (has(fields[i].error))
			html(h, "<li><a class=\"nl-link\" href=\"#%s-%s\">%s</a></li>\n",
			     ui_field_prefix(form_id), fields[i].name, fields[i].error);
	html(h, "</ul></div></div>\n");
}

void ui_more_fields(struct html *h, const char *summary, const struct ui_field *fields, size_t n)
{
	html(h, "<details class=\"sb-uitklap\"%s><summary>%s</summary><div>\n",
	     count_errors(fields, n) > 0 ? " open" : "", summary);
	for (size_t i = 0; i < n; i++)
		ui_field(h, &fields[i]);
	html(h, "</div></details>\n");
}

void ui_beside_begin(struct html *h)
{
	html(h, "<div class=\"sb-naast\">\n");
}

void ui_beside_end(struct html *h)
{
	html(h, "</div>\n");
}

static bool has_search(const struct ui_form *form)
{
	for (size_t i = 0; i < form->n_fields; i++)
		if (form->fields[i].search != NULL)
			return true;
	return false;
}

/* True when it holds what was typed before. */
static bool has_concept(const struct ui_form *form)
{
	return form->n_fields && has(form->fields->kept);
}

/* True when somebody is busy with it: something is wrong, was looked for, or changed. */
static bool comes_back(const struct ui_form *form)
{
	for (size_t i = 0; i < form->n_fields; i++)
		if (has(form->fields[i].error) || has(form->fields[i].search) ||
		    form->fields[i].now || form->fields[i].before || has(form->fields[i].kept))
			return true;
	return false;
}

void ui_form_begin(struct html *h, const struct ui_form *form)
{
	if (has(form->behind))
		html(h, "<details class=\"sb-uitklap\"%s><summary>%s</summary><div>\n",
		     comes_back(form) ? " open" : "", form->behind);
	ui_error_summary(h, form->id, form->fields, form->n_fields);
	ui_versions_summary(h, form);
	if (has_concept(form))
		ui_alert(h, UI_INFO, "Dit is nog niet opgeslagen",
			 arena_format(h->arena, "U typte dit eerder, tot %s.", form->fields->kept));
	html(h, "<form class=\"%s\" method=\"%s\" action=\"%s\"",
	     form->get ? "sb-filter" : "sb-formulier", form->get ? "get" : "post", form->action);
	if (has(form->id))
		html(h, " id=\"%s\"", form->id);
	if (form->upload)
		html(h, " enctype=\"multipart/form-data\"");
	if (!form->get)
		html(h, " novalidate data-bewaak");
	if (form->replaces)
		html(h, " data-vervangt");
	if (form->n_fields && form->fields->kept)
		html(h, " data-concept");
	html(h, ">\n");
	if (!form->get)
		ui_form_keys(h, form->versie);
	ui_versions_was(h, form);
	ui_hidden(h, form->hidden, form->n_hidden);
	if (has_search(form))
		/* Enter in a field presses the first button of a form: the one that is meant. */
		html(h,
		     "<button class=\"sb-onzichtbaar\" type=\"submit\" tabindex=\"-1\" "
		     "aria-hidden=\"true\">%s</button>\n",
		     form->submit);
	h->form = form->id;
	h->filter = form->get;
	if (has(form->legend))
		html(h, "<h2 class=\"nl-heading nl-heading--level-2\">%s</h2>\n", form->legend);
}

void ui_form_end(struct html *h, const struct ui_form *form)
{
	html(h, "<div class=\"sb-knoppen\"><button class=\"%s\" type=\"submit\">",
	     ui_button_class(form->danger ? UI_DANGER
			     : form->get  ? UI_SECONDARY
					  : UI_PRIMARY));
	ui_icon(h, form->icon);
	html(h, "%s</button>\n", has(form->submit) ? form->submit : "Sla op");
	if (has_concept(form))
		html(h, "<button class=\"nl-button nl-button--subtle\" type=\"submit\" "
			"name=\"" CONCEPT "\" value=\"weg\">Gooi weg wat ik typte</button>\n");
	if (has(form->cancel))
		html(h, "<a class=\"nl-button nl-button--subtle\" href=\"%s\">Annuleer</a>\n",
		     form->cancel);
	if (has(form->note)) {
		html(h, "<p class=\"sb-wie-leest\">");
		ui_icon(h, UI_ICON_OOG);
		html(h, "%s</p>", form->note);
	}
	html(h, "</div></form>\n");
	if (has(form->behind))
		ui_details_end(h);
	h->form = NULL;
	h->filter = false;
}

void ui_form_button(struct html *h, const char *form_id, const struct ui_hidden *sent,
		    const char *label)
{
	html(h,
	     "<button class=\"nl-button nl-button--subtle\" type=\"submit\" form=\"%s\" "
	     "name=\"%s\" value=\"%s\">%s</button>\n",
	     form_id, sent->name, sent->value, label);
}

/*
 * True of a filter that leaves something out, or orders otherwise than at first: of a list that has
 * no empty line the first one is how it begins.
 */
static bool narrows(const struct ui_field *f)
{
	struct ui_option first;

	if (!has(f->value))
		return false;
	return !f->empty || has(f->empty) || !ui_option_at(f, 0, &first) ||
	       strcmp(f->value, first.value) != 0;
}

static void write_seldom_filters(struct html *h, const struct ui_form *form)
{
	bool open = false;

	for (size_t i = form->in_front; i < form->n_fields; i++)
		open = open || narrows(&form->fields[i]) || has(form->fields[i].error);
	html(h, "<details class=\"sb-uitklap\"%s><summary>Meer filters</summary><div>\n",
	     open ? " open" : "");
	for (size_t i = form->in_front; i < form->n_fields; i++)
		ui_field(h, &form->fields[i]);
	html(h, "</div></details>\n");
}

void ui_form(struct html *h, const struct ui_form *form)
{
	bool all = !form->in_front || form->in_front >= form->n_fields;
	size_t n = all ? form->n_fields : form->in_front;

	ui_form_begin(h, form);
	for (size_t i = 0; i < n; i++)
		ui_field(h, &form->fields[i]);
	if (!all)
		write_seldom_filters(h, form);
	ui_form_end(h, form);
}

void ui_fieldset_begin(struct html *h, const char *legend)
{
	html(
	    h,
	    "<fieldset class=\"utrecht-form-fieldset\"><legend class=\"utrecht-form-fieldset__legend\">%s"
	    "</legend>\n",
	    legend);
}

void ui_fieldset_end(struct html *h)
{
	html(h, "</fieldset>\n");
}
