#include "part/herleidbaar.h"

#include "domain/herleidbaar.h"
#include "store/vraag.h"

int herleidbaar_check(struct request *r, const char *field, const char *label, const char *tekst,
		      bool geen_naam)
{
	struct herleidbaar h = {.vandaag = r->vandaag, .geen_naam = geen_naam};
	const char *found;
	int rc = tekst ? vraag_bekend(r->db, r->arena, &h.bekend) : 0;

	if (rc || !tekst)
		return rc;
	found = herleidbaar_text(r->arena, &h, tekst);
	if (found)
		invalid(r, field, "%s: %s", label, found);
	return 0;
}

void herleidbaar_check_vak(struct request *r, const char *field, const char *label,
			   const char *tekst)
{
	const struct herleidbaar h = {.vandaag = r->vandaag, .geen_naam = true};
	const char *found = tekst ? herleidbaar_text(r->arena, &h, tekst) : NULL;

	if (found)
		invalid(r, field, "%s: %s", label, found);
}
