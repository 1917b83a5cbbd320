/*
 * The legal group of a jongere (F005) and who is responsible by law for the way to work (F006). It
 * never decides by itself what someone gets (F009). Guarded by ONDERDEEL_INKOMEN.
 */
#ifndef DOMAIN_DOELGROEP_H
#define DOMAIN_DOELGROEP_H

#include "base/choice.h"

enum doelgroep {
	DOELGROEP_OUDE_WAJONG, /* before 2010-01-01 */
	DOELGROEP_WAJONG_2010, /* 2010 to 2014 */
	DOELGROEP_PARTICIPATIEWET,
	DOELGROEP_NUGGER, /* no benefit; never a reason to leave someone out (F025) */
	DOELGROEP_ANDERS
};
extern const struct choices doelgroepen;

/* The law that makes somebody a member of the group, as shown beside the choice; "" for none. */
const char *doelgroep_wet(int doelgroep);

enum verantwoordelijke { VERANTWOORDELIJKE_UWV, VERANTWOORDELIJKE_GEMEENTE };
extern const struct choices verantwoordelijken;

/*
 * Who by law helps a member of the group to work (F006); CHOICE_NONE when the group does not say.
 */
int doelgroep_verantwoordelijke(int doelgroep);

#endif
