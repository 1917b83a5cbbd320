/*
 * Rights and roles as data (rechten.def, rollen.def). A route names one right; the gate asks
 * rol_has. The zero value of a right means "not set" and is refused at start and in the tests.
 */
#ifndef TOEGANG_RECHT_H
#define TOEGANG_RECHT_H

#include "base/base.h"
#include "base/choice.h"

enum recht {
	RECHT_NIET_GEZET,
#define RECHT(NAME, code, description) RECHT_##NAME,
#include "toegang/rechten.def"
#undef RECHT
	RECHT_COUNT
};

enum rol {
#define ROL(NAME, code, label, begin, rights) ROL_##NAME,
#include "toegang/rollen.def"
#undef ROL
	ROL_COUNT
};

/* Codes and labels of the roles, in the order of enum rol; for forms and columns. */
extern const struct choices rollen;

/* Whether somebody in this role may do this. RECHT_OPENBAAR is everybody's; RECHT_NIET_GEZET
 * nobody's. */
bool rol_has(enum rol rol, enum recht recht);
/* The right whose page comes first in the menu of this role: there its day begins. */
enum recht rol_begin(enum rol rol);
const char *recht_code(enum recht recht);
/* "een contactmoment vastleggen" */
const char *recht_description(enum recht recht);

/*
 * The purpose of a subcommand or a job: it opens the views of organisations and people (schema
 * 0001), and numbers that say nothing about a person, to who has the key and the files, without
 * being somebody. It gives sight of no dossier.
 */
#define DOEL_LOKAAL "beheer_lokaal"

#endif
