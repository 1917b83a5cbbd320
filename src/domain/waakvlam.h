/*
 * Waakvlam: a jongere wants no help now and stays in view, with little open and little asked (F063,
 * peers 6). Exactly one casusregisseur remains, and a next contact (promise 1).
 */
#ifndef DOMAIN_WAAKVLAM_H
#define DOMAIN_WAAKVLAM_H

#include "domain/onderdeel.h"

/*
 * What the casusregisseur still reads while it lasts: enough to keep light contact. Everybody else
 * around the jongere reads only who it is. The same bits stand in schema/0003.
 */
#define WAAKVLAM_REGIE                                                                             \
	((uint32_t)(ONDERDEEL_PERSONALIA | ONDERDEEL_CONTACT | ONDERDEEL_TIJDLIJN |                \
		    ONDERDEEL_NETWERK))

/* The parts that stay open of a basis with this role (enum betrokkene_rol). */
uint32_t waakvlam_onderdelen(int rol);

/* When it ends somebody wants help again: the days within which that talk is (own choice). */
#define WAAKVLAM_TERUG 7

#endif
