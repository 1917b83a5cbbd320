#include "domain/waakvlam.h"

#include "domain/betrokkene.h"

uint32_t waakvlam_onderdelen(int rol)
{
	return rol == BETROKKENE_CASUSREGISSEUR ? WAAKVLAM_REGIE : (uint32_t)ONDERDEEL_PERSONALIA;
}
