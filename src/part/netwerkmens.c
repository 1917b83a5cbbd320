#include "part/netwerkmens.h"

#include "store/keuze.h"

const struct shape netwerkmens_shape = {.name = "NetwerkmensKeuzes",
					.size = sizeof(struct netwerkmens_keuzes)};

int netwerkmens_load(struct request *r, struct netwerkmens_keuzes *ret)
{
	int rc = mens_keuze_list(r->db, r->arena, request_search(r, "gebruiker"), r->vandaag,
				 &ret->mensen);

	return rc ? rc : contactpunt_keuze_list(r->db, r->arena, &ret->punten);
}

void netwerkmens_draw(struct request *r, const struct netwerkmens_keuzes *keuzes,
		      struct ui_field *fields, size_t n)
{
	const struct mens_keuze *mensen = keuzes->mensen.rows;
	const struct contactpunt_keuze *punten = keuzes->punten.rows;
	const struct row_set set = ROW_SET(contactpunt_keuze_columns, punten, keuzes->punten.count);
	struct ui_field *punt = request_field_of(fields, n, "contactpunt");

	request_choose(r, request_field_of(fields, n, "gebruiker"),
		       ROW_SET(mens_keuze_columns, mensen, keuzes->mensen.count), "Niemand");
	punt->kind = UI_SELECT;
	punt->empty = "Niemand";
	punt->options = request_options(r, &set, "id", "naam");
	punt->n_options = keuzes->punten.count;
}

void netwerkmens_check(struct request *r, gebruiker_id gebruiker, contactpunt_id contactpunt)
{
	if (!gebruiker.nr && !contactpunt.nr)
		invalid(r, "gebruiker", "Wie: kies iemand, met of zonder account.");
	if (gebruiker.nr && contactpunt.nr)
		invalid(r, "contactpunt", "Kies een van beide. De ander voegt u daarna toe.");
}
