/*
 * The demo region's way in: one person per role, and the password that everybody in the demo has.
 * Invented people, addresses under .example (RFC 2606), and only ever in data made by `startbaan
 * demo`.
 */
#ifndef TOEGANG_DEMO_H
#define TOEGANG_DEMO_H

#include "db/db.h"
#include "toegang/recht.h"

#define DEMO_WACHTWOORD "molen-fiets-brood-7"

struct demo_face {
	const char *email;
	const char *naam;
	const char
	    *wat; /* role and place, for the button: "casusregisseur, gemeente Broekerwaard" */
};

/* One per role, indexed by enum rol; ROL_COUNT of them. */
extern const struct demo_face demo_faces[ROL_COUNT];

/* The setting by which data is known as made by `startbaan demo`. */
#define DEMO_INSTELLING "demo"
/*
 * Whether this database is a demo region: without that no button logs anybody in. Needs no context.
 */
MUST_USE int demo_find(struct db *db, bool *ret);

#endif
