#include "part/contracten.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"

#define MAX_CONTRACTEN 50 /* as in the queries */

struct regel_row {
	contract_id id;
	int vorm;
	struct datum van_datum;
	struct datum tot_datum;
	double uren;
	int vervolg;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, contract, CONTRACT, "Nummer"),
    COLUMN_KEUZE(struct regel_row, vorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct regel_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct regel_row, tot_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct regel_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct regel_row, vervolg, contractvervolgen, "Wat komt erna", ONDERDEEL_WERK),
};
QUERY(contract_list,
      "SELECT id, vorm, van_datum, tot_datum, uren, vervolg FROM contract WHERE plaatsing_id = $1 "
      "ORDER BY van_datum, id LIMIT 50");
QUERY(keten_list,
      "SELECT c.id, c.vorm, c.van_datum, c.tot_datum, c.uren, c.vervolg FROM contract c "
      "JOIN plaatsing p ON p.id = c.plaatsing_id WHERE p.jongere_id = $1 AND c.werkgever_id = $2 "
      "AND p.soort <> 'bbl' ORDER BY c.van_datum, c.id LIMIT 50");

const struct shape contract_shape = SHAPE("Contract", struct regel_row, regel_columns);

static int load_keten(struct request *r, const struct contractplek *plek, struct keten *ret)
{
	struct list list;
	struct keten_contract chain[MAX_CONTRACTEN];
	int rc = request_rows(r, &keten_list, ARGS(plek->jongere, plek->bij), regel_columns,
			      sizeof(struct regel_row), MAX_CONTRACTEN, &list);
	const struct regel_row *rows = list.rows;

	for (size_t i = 0; !rc && i < list.count; i++)
		chain[i] = (struct keten_contract){.van = rows[i].van_datum,
						   .tot = rows[i].tot_datum,
						   .is_vast = rows[i].vorm == CONTRACTVORM_VAST,
						   .telt = true};
	if (!rc)
		*ret = keten_compute(chain, list.count, r->vandaag);
	return rc;
}

static int load_einde(struct request *r, struct contracten *ret)
{
	struct contracteinde_feiten feiten;
	struct db_rows gesprekken;
	int rc = contract_find_last(r->db, r->arena, ret->plek.id, &ret->laatste);

	ret->eindestap = CONTRACTEINDE_KLAAR;
	if (rc || !datum_set(ret->laatste.tot_datum))
		return rc;
	rc = contractgesprek_list(r->db, r->arena, ret->laatste.id, &gesprekken);
	if (rc)
		return rc;
	feiten = contracteinde_of(&ret->laatste, &gesprekken);
	ret->eindestap = contracteinde_stap(&feiten);
	return 0;
}

int contracten_load(struct request *r, const struct contractplek *plek, struct contracten *ret)
{
	int rc;

	*ret = (struct contracten){.plek = *plek};
	rc = request_rows(r, &contract_list, ARGS(plek->id), regel_columns,
			  sizeof(struct regel_row), MAX_CONTRACTEN, &ret->list);
	rc = rc ? rc : load_keten(r, plek, &ret->keten);
	rc = rc ? rc : load_einde(r, ret);
	if (!rc && plek->groeit)
		rc = ingroeibeeld_load(r->db, r->arena, plek->id, &ret->ingroei);
	return rc;
}

/* The chain of a place that goes on: one that ended becomes permanent by no rule. */
static void view_keten(struct html *h, const struct keten *k)
{
	const char *duur = k->maanden ? arena_format(h->arena, "%d %s", k->maanden,
						     k->maanden == 1 ? "maand" : "maanden")
				      : "nog geen maand";

	ui_p(h, arena_format(
		    h->arena,
		    "Keten: %d %s bij deze werkgever, samen %s, sinds %s. "
		    "Volgens de algemene regel wordt het op %s vast; een cao kan anders zeggen.",
		    k->contracten, k->contracten == 1 ? "contract" : "contracten", duur,
		    html_datum(h, k->van), html_datum(h, k->vol_op)));
}

/* Hours that grow, beside what the contract says. */
static void view_ingroei(struct html *h, const struct contracten *c, const char *url)
{
	const struct ingroeibeeld *b = &c->ingroei;
	const char *nu = "", *eind = "";

	if (!b->komt || !c->plek.is_open)
		return;
	if (b->nu)
		nu = arena_format(h->arena, "nu %s, ", tekst_getal(h->arena, b->nu->uren));
	if (b->eind != b->komt)
		eind = arena_format(h->arena, ", %s uur vanaf %s",
				    tekst_getal(h->arena, b->eind->uren),
				    html_datum(h, b->eind->van_datum));
	ui_p(h, arena_format(h->arena, "De uren groeien: %s%s uur per week vanaf %s%s.", nu,
			     tekst_getal(h->arena, b->komt->uren),
			     html_datum(h, b->komt->van_datum), eind));
	ui_link(h, arena_format(h->arena, "%s/ingroei", url), "Uren die groeien");
}

void contracten_view(struct html *h, const struct contracten *c, const char *url, bool may_change)
{
	const struct regel_row *rows = c->list.rows;
	const struct keten *k = &c->keten;
	bool ends = c->eindestap != CONTRACTEINDE_KLAAR;
	const struct ui_action actions[] = {
	    {.label = "Contract toevoegen",
	     .url = arena_format(h->arena, "%s/contracten/nieuw", url),
	     .icon = UI_ICON_PLUS},
	    {.label = "Wat komt erna?",
	     .url = html_url(h, "/contracten/%s/einde", TOKEN(h, c->laatste.id)),
	     .icon = UI_ICON_PEN},
	};

	ui_section_begin(h, "contracten", "Contracten");
	if (c->list.count && c->plek.is_open && datum_set(k->van) && !k->is_vast)
		view_keten(h, k);
	view_ingroei(h, c, url);
	ui_table(
	    h, ROW_SET(regel_columns, rows, c->list.count),
	    &(struct ui_table){
		.one = "contract",
		.many = "contracten",
		.link = "vorm",
		.link_id = "id",
		.link_prefix = "/contracten/",
		.phone = "van_datum: tot_datum: uren: vervolg",
		.empty_title = "Nog geen contract",
		.empty_text =
		    "Voeg het contract toe. Dan krijgt u op tijd een seintje dat het afloopt."});
	if (ends && c->plek.is_open)
		ui_p(h, arena_format(h->arena, "Na dit contract, de volgende stap: %s.",
				     choice_label(&contracteindestappen, (int)c->eindestap)));
	if (may_change && c->plek.is_open)
		ui_actions(h, actions, ends ? 2 : 1);
	ui_section_end(h);
}
