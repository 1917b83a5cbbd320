/*
 * What is agreed in a meeting of the network: the form of an action, at the point where it is
 * agreed and on the page of the action itself.
 */
#ifndef PART_NETWERKACTIE_H
#define PART_NETWERKACTIE_H

#include "gate/page.h"
#include "store/netwerkbesluit.h"

/* Of a struct netwerkactie_inhoud: all of it; of who gives it away only who does it. */
extern const struct field netwerkactie_fields[4], netwerkactie_wie_fields[2];

/*
 * What its form sees: who does it is somebody, one, and names no young person; a colleague is one
 * of the network of that gremium, or `nu`, who does it already (0: nobody). `wat` names no young
 * person.
 */
MUST_USE int netwerkactie_check_wie(struct request *r, gremium_id gremium, gebruiker_id nu);
MUST_USE int netwerkactie_check(struct request *r, gremium_id gremium, gebruiker_id nu);
/* `form` with the fields of this route (NULL: the only one) and these people (mens_keuze) to choose
 * from. */
void netwerkactie_view_form(struct html *h, struct request *r, const char *post,
			    const struct db_rows *mensen, const struct ui_form *form);

#endif
