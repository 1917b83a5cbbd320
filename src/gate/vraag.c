#include "gate/vraag.h"

#include "domain/vraagwacht.h"

int vraag_guard(struct request *r, const char *field, const char *tekst, bool geen_naam)
{
	struct vraagwacht w = {.geen_naam = geen_naam};
	const char *found;
	int maand, dag, rc;

	datum_split(r->vandaag, &w.jaar, &maand, &dag);
	rc = vraag_bekend(r->db, r->arena, &w.bekend);
	if (rc || !tekst)
		return rc;
	found = vraagwacht_text(r->arena, &w, tekst);
	if (found)
		invalid(r, field, "%s", found);
	return 0;
}
