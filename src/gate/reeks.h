/*
 * One act on many at once, for pages: lists on which lines are chosen, and the pages of a reeks
 * (store/reeks.h). What an act does and to whom it may be done, its own route says
 * (gate/reeksdeel.c).
 */
#ifndef GATE_REEKS_H
#define GATE_REEKS_H

#include "gate/page.h"
#include "store/reeks.h"

/* ---- on a list: its input struct has a member `int kies` ---- */

#define KIES_FIELD(struct_) FIELD_CHOICE_OF(struct_, kies, kieswijzen, "Kies", .hidden = true)

/* How many lines a page shows: `page`, or as many as a reeks may have when all are chosen. */
size_t kies_limit(const struct request *r, int kies, size_t page);
/* Whether lines of this list can be chosen by the reader at all. */
bool kies_may(const struct request *r, enum reekslijst lijst);
/*
 * Below the list: the way to choosing; and while one chooses what can be done with the chosen
 * lines. `na`: where this page of the list begins, or NULL; `cut`: there is more than it shows.
 */
struct kies_lijst {
	enum reekslijst lijst;
	int kies;
	const char *na;
	bool cut;
};
/* Above the list, while one chooses: all of it, nothing, no more. */
void kies_view_ways(struct html *h, struct request *r, const struct kies_lijst *lijst);
void kies_view(struct html *h, struct request *r, const struct kies_lijst *lijst);

/* ---- a reeks ---- */

/* What was chosen, by `kies` of the form. Values that are none are left out. */
struct reekskeuze *reeks_keuzes(struct request *r, size_t *count);
/* Whether the reader's role may do it to one. */
bool reeks_may(const struct request *r, int handeling);
/* Whether something must be filled in that is the same for all. */
bool reeks_has_fields(const struct request *r, int handeling);
/*
 * The fields of the act that are the same for all, with what was typed: in the form that comes
 * back, or before. Options that come from the database are for the page.
 */
struct ui_field *reeks_fields(struct request *r, const struct reeks_row *reeks, size_t *count);
/* In the check of a ROUTE_REEKS: notes what is wrong with those fields. */
MUST_USE int reeks_check(struct request *r, const struct reeks_row *reeks);
/* What was typed in them, to keep. NULL: no memory. */
const char *reeks_inhoud(struct request *r, const struct reeks_row *reeks);

/*
 * Of each line why it will not be done, or NULL: everything is asked but the act itself. 0, or an
 * error that is not about a line.
 */
MUST_USE int reeks_look(struct request *r, const struct reeks_row *reeks,
			const struct db_rows *regels, const char **waarom);
/* Once this request is kept it is done, line by line; `r` goes on when it is, or takes long. */
void reeks_begin(struct request *r, reeks_id reeks);
/* Whether it is being done now. */
bool reeks_runs(const struct request *r, reeks_id reeks);

#endif
