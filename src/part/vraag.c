#include "part/vraag.h"

#include "domain/herleidbaar.h"

int vraag_guard(struct request *r, const char *field, const char *tekst, bool geen_naam)
{
	struct herleidbaar h = {.vandaag = r->vandaag, .mag = geen_naam ? HERLEIDBAAR_NAMEN : 0};
	const char *found;
	int rc;

	if (!tekst)
		return 0;
	rc = vraag_bekend(r->db, r->arena, &h.bekend);
	rc = rc ? rc : vraag_namen(r->db, r->arena, &h.namen);
	if (rc)
		return rc;
	found = herleidbaar_text(r->arena, &h, tekst);
	if (found)
		invalid(r, field, "%s Een collega noemen? Zeg dat hij in Netwerk staat.", found);
	return 0;
}

bool vraag_is_mine(const struct request *r, const struct vraag_row *v)
{
	return v->gebruiker_id.nr == r->wie.gebruiker.nr;
}

bool vraag_may_label(const struct request *r, const struct vraag_row *v)
{
	return vraag_is_mine(r, v) || request_may_open(r, "/kennis/redactie");
}

int vraag_own(struct request *r)
{
	return vraag_is_mine(r, r->object) ? 0 : fail(r, ERR_ONBEKEND, "asked by somebody else");
}
