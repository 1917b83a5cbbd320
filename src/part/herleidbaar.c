#include "part/herleidbaar.h"

#include "base/tekst.h"
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
	struct herleidbaar h = {.vandaag = r->vandaag, .mag = geen_naam ? HERLEIDBAAR_NAMEN : 0};
	int rc = tekst && !geen_naam ? vraag_bekend(r->db, r->arena, &h.bekend) : 0;

	if (!rc)
		note(r, field, label, tekst, &h);
	return rc;
}

void herleidbaar_check_vak(struct request *r, const char *field, const char *label,
			   const char *tekst)
{
	note(r, field, label, tekst,
	     &(struct herleidbaar){.vandaag = r->vandaag, .mag = HERLEIDBAAR_NAMEN});
}

int herleidbaar_check_openbaar(struct request *r, const struct openbaar_veld *velden, size_t n,
			       unsigned mag)
{
	struct herleidbaar h = {.vandaag = r->vandaag};
	int rc = vraag_bekend(r->db, r->arena, &h.bekend);

	rc = rc ? rc : vraag_namen(r->db, r->arena, &h.namen);
	for (size_t i = 0; !rc && i < n; i++) {
		h.mag = HERLEIDBAAR_OPENBAAR | mag | velden[i].mag;
		note(r, velden[i].field, velden[i].label, velden[i].tekst, &h);
	}
	return rc;
}
