#include "part/vraag.h"

#include "domain/herleidbaar.h"

int vraag_guard(struct request *r, const char *field, const char *tekst, bool geen_naam)
{
	struct herleidbaar h = {.vandaag = r->vandaag, .geen_naam = geen_naam};
	const char *found;
	int rc = vraag_bekend(r->db, r->arena, &h.bekend);

	if (rc || !tekst)
		return rc;
	found = herleidbaar_text(r->arena, &h, tekst);
	if (found)
		invalid(r, field, "%s Een collega noemen? Zeg dat hij in Netwerk staat.", found);
	return 0;
}
