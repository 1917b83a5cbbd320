/*
 * Somebody in the network says that a jongere drops out. Inside a write transaction, by whoever
 * knows the full name and the birth date (gate/bekend): no sight of the dossier is needed, and none
 * is given. F126, F298.
 */
#ifndef STORE_VANGNET_H
#define STORE_VANGNET_H

#include "store/jongere_wijzig.h"

struct vangnet_melding {
	jongere_id jongere;
	const char *wie;        /* who says it, and from where */
	const char *tekst;      /* what happens */
	struct datum uiterlijk; /* the last day on which picking it up is in time */
	bool oude_school;       /* said by the school that he left (store/terugkeer) */
};
/* It is the call for help of that dossier from now on, and a line on its timeline. */
MUST_USE int vangnet_create(const struct handeling *h, const struct vangnet_melding *melding,
			    signaal_id *ret);
/* It was a mistake; so says the timeline. ERR_CONFLICT signaal_intrekken: it is somebody else's, or
 * taken up. */
MUST_USE int vangnet_withdraw(const struct handeling *h, signaal_id id);

#endif
