#include "part/aanvraag.h"

#include "store/accountaanvraag.h"

int aanvraag_wacht_load(struct request *r, int64_t *ret)
{
	*ret = 0;
	return request_may_open(r, "/beheer/aanvragen") ? accountaanvraag_count(r->db, ret) : 0;
}

void aanvraag_wacht_view(struct html *h, int64_t wacht)
{
	if (!wacht)
		return;
	ui_alert(h, UI_WARNING, "Iemand vraagt een account",
		 wacht == 1
		     ? "Eén aanvraag wacht op uw antwoord."
		     : arena_format(h->arena, "%d aanvragen wachten op uw antwoord.", (int)wacht));
	ui_link(h, "/beheer/aanvragen", "Bekijk wie er wacht");
}
