/* What the parts of ui share among themselves; pages include view/ui.h. */
#ifndef VIEW_UI_PART_H
#define VIEW_UI_PART_H

#include "view/ui.h"

/* True when there is something to show. */
static inline bool has(const char *text)
{
	return text != NULL && text[0] != '\0';
}

/* "info", "ok", "warning", "error", "neutral": the last part of class names. */
const char *ui_tone_name(enum ui_tone tone);
enum ui_icon ui_tone_icon(enum ui_tone tone);
/* The classes of a button. */
const char *ui_button_class(enum ui_button kind);

/* _csrf, _eenmalig and _versie (when > 0), inside a form that is posted. */
void ui_form_keys(struct html *h, int64_t versie);
void ui_hidden(struct html *h, const struct ui_hidden *hidden, size_t n);

/* The i-th option of a field, from either list; false after the last. */
bool ui_option_at(const struct ui_field *f, size_t i, struct ui_option *ret);
/* True when `value` is one of the texts in `list`, which have commas between them. */
bool ui_is_listed(const char *list, const char *value);

/* ui_versie.c */
/* Around the control of a field with `now`: two versions beside each other, one is chosen. */
void ui_versions_begin(struct html *h, const struct ui_field *f);
void ui_versions_end(struct html *h, const struct ui_field *f);
/* On top of their form: which fields have two versions. */
void ui_versions_summary(struct html *h, const struct ui_form *form);
/* VERSIE_WAS, of a form with a version. */
void ui_versions_was(struct html *h, const struct ui_form *form);
/* With what the ids of the fields of this form begin. */
const char *ui_field_prefix(const char *form_id);

#endif
