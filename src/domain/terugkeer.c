#include "domain/terugkeer.h"

static const struct choice soort_list[] = {
    [TERUGKEER_KOMT_TERUG] = {"komt_terug", "Komt terug bij de oude school",
			      "Wil bijvoorbeeld weer leren, of zoekt hulp."},
    [TERUGKEER_VALT_UIT] = {"valt_uit", "Valt uit na school",
			    "Werk, stage of opleiding stopt of gaat mis."},
};
const struct choices terugkeersoorten = CHOICES("terugkeersoort", soort_list);

const char *terugkeer_text(struct arena *a, int soort, const char *tekst, const char *telefoon)
{
	const char *wat = choice_label(&terugkeersoorten, soort);

	if (!telefoon)
		return arena_format(a, "%s. %s", wat, tekst);
	return arena_format(a, "%s. %s Te bereiken op %s.", wat, tekst, telefoon);
}
