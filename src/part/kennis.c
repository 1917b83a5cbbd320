#include "part/kennis.h"

#include "domain/termijn.h"

int kennis_wacht_load(struct request *r, struct kennis_wacht *ret)
{
	*ret = (struct kennis_wacht){0};
	if (!request_may_open(r, "/kennis/redactie"))
		return 0;
	return redactie_count_waiting(r->db, r->arena, r->wie.gebruiker,
				      request_termijnen(r)->artikel_vooruit, r->vandaag,
				      &ret->aantal);
}

void kennis_wacht_view(struct html *h, const struct kennis_wacht *wacht)
{
	if (!wacht->aantal)
		return;
	ui_alert(h, UI_INFO, "De kennisbank vraagt iets van u",
		 wacht->aantal == 1 ? "Eén artikel wacht op u."
				    : arena_format(h->arena, "%lld artikelen wachten op u.",
						   (long long)wacht->aantal));
	ui_link(h, "/kennis/redactie", "Bekijk wat u kunt doen");
}
