#include "part/herleidbaar.h"

#include "base/tekst.h"
#include "domain/herleidbaar.h"
#include "store/vraag.h"

static void note(struct request *r, const char *field, const char *label, const char *tekst,
		 const struct herleidbaar *h)
{
	const char *found = tekst ? herleidbaar_text(r->arena, h, tekst) : NULL;

	if (found)
		invalid(r, field, "%s: %s", tekst_subject(r->arena, label), found);
}

int herleidbaar_check(struct request *r, const char *field, const char *label, const char *tekst,
		      bool geen_naam)
{
	struct herleidbaar h = {.vandaag = r->vandaag, .geen_naam = geen_naam};
	int rc = tekst && !geen_naam ? vraag_bekend(r->db, r->arena, &h.bekend) : 0;

	if (!rc)
		note(r, field, label, tekst, &h);
	return rc;
}

void herleidbaar_check_vak(struct request *r, const char *field, const char *label,
			   const char *tekst)
{
	note(r, field, label, tekst,
	     &(struct herleidbaar){.vandaag = r->vandaag, .geen_naam = true});
}

int herleidbaar_check_openbaar(struct request *r, const struct openbaar_veld *velden, size_t n,
			       bool mag)
{
	struct herleidbaar h = {.vandaag = r->vandaag, .openbaar = true};
	int rc = vraag_bekend(r->db, r->arena, &h.bekend);

	rc = rc ? rc : vraag_namen(r->db, r->arena, &h.namen);
	for (size_t i = 0; !rc && i < n; i++) {
		h.geen_naam = mag || velden[i].bron;
		note(r, velden[i].field, velden[i].label, velden[i].tekst, &h);
	}
	return rc;
}
