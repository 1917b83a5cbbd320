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

#endif
