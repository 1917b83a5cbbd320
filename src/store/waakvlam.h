/*
 * A waakvlam from its start to its end. Every step is taken inside a write transaction in which the
 * dossier was loaded with the right to change it, writes its line on the timeline, and is guarded
 * by the table (schema/0013): what it refuses is ERR_CONFLICT. What it closes, and that everything
 * is open again after it, follows by trigger.
 */
#ifndef STORE_WAAKVLAM_H
#define STORE_WAAKVLAM_H

#include "store/jongere_wijzig.h"

struct waakvlam_nieuw {
	jongere_id jongere;
	const char *reden;     /* in the words of the jongere */
	naaste_id naaste;      /* the vertrouwenspersoon who lets us in; 0: nobody yet */
	struct datum gevraagd; /* when that person was asked; set exactly when there is one */
	struct datum herzien;  /* when it is looked at again */
	struct datum volgend;  /* the next contact (promise 1) */
};
/*
 * ERR_CONFLICT waakvlam_een: there is one; belofte_2_waakvlam: there is work, an end that nobody
 * followed up, or a call for help; waakvlam_vertrouwenspersoon: that person may not be called.
 */
MUST_USE int waakvlam_start(const struct handeling *h, const struct waakvlam_nieuw *nieuw);
/* It stays; `herzien` is when it is looked at again. */
MUST_USE int waakvlam_update(const struct handeling *h, jongere_id jongere, struct datum herzien);
/*
 * Somebody else lets us in from now on, asked on that day; nobody: 0 and DATUM_GEEN. ERR_CONFLICT
 * waakvlam_vertrouwenspersoon.
 */
MUST_USE int waakvlam_update_naaste(const struct handeling *h, jongere_id jongere, naaste_id naaste,
				    struct datum gevraagd);
/* Everything is open again, and the next contact is within WAAKVLAM_TERUG days. */
MUST_USE int waakvlam_end(const struct handeling *h, jongere_id jongere);

#endif
