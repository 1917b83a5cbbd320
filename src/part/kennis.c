#include "part/kennis.h"

#include "domain/termijn.h"

int kennis_wacht_load(struct request *r, struct kennis_wacht *ret)
{
	struct db_rows rows;
	const struct redactie_row *list;
	int rc;

	*ret = (struct kennis_wacht){0};
	if (!request_may_open(r, "/kennis/redactie"))
		return 0;
	rc = redactie_list(r->db, r->arena, &rows);
	if (rc)
		return rc;
	list = rows.rows;
	for (size_t i = 0; i < rows.count; i++)
		if (redactie_wacht(&list[i], r->wie.gebruiker,
				   request_termijnen(r)->artikel_vooruit, r->vandaag))
			ret->aantal++;
	return 0;
}

void kennis_wacht_view(struct html *h, const struct kennis_wacht *wacht)
{
	if (!wacht->aantal)
		return;
	ui_alert(h, UI_INFO, "De kennisbank vraagt iets van u",
		 wacht->aantal == 1
		     ? "Eén artikel wacht op u."
		     : arena_format(h->arena, "%d artikelen wachten op u.", wacht->aantal));
	ui_link(h, "/kennis/redactie", "Bekijk wat u kunt doen");
}
