#include "domain/banenafspraak.h"

#include "domain/plaatsing.h"

double banenafspraak_banen(int plaatsingsoort, double uren)
{
	return plaatsingsoort_is_banenafspraak(plaatsingsoort) && uren > 0
		   ? uren / BANENAFSPRAAK_UREN
		   : 0;
}
