#include "part/collega.h"

#include "store/jongere.h"

const struct field collegas_fields[] = {
    FIELD(struct collegas_in, zoek, TEXT, "Naam of organisatie", .max = 80),
};

static const struct shape collega_shape = SHAPE("Collega", struct collega_row, collega_columns);
static const struct shape_part collegas_parts[] = {
    {"collegas", &collega_shape, offsetof(struct collegas_page, collegas), true},
};
const struct shape collegas_shape = {.name = "Collegas",
				     .size = sizeof(struct collegas_page),
				     .parts = collegas_parts,
				     .n_parts = COUNT(collegas_parts)};

void collegas_fill(struct collegas_page *out, const struct db_rows *found)
{
	out->collegas = list_of(found);
}

void collegas_view_search(struct html *h, struct request *r, const char *url)
{
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_form(
	    h, &(struct ui_form){
		   .action = url, .get = true, .fields = filters, .n_fields = n, .submit = "Zoek"});
}

void collegas_view_item(struct html *h, const struct collega_row *row, const char *url)
{
	ui_item(h, &(struct ui_item){.title = row->naam,
				     .url = arena_format(h->arena, "%s/%s", url, TOKEN(h, row->id)),
				     .names = true,
				     .text = arena_format(h->arena, "%s, %s",
							  choice_label(&rollen, row->rol),
							  row->organisatie)});
}

/* ---- another casusregisseur ---- */

int regisseurs_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	struct db_rows rows = {NULL, 0};
	int rc = collega_list(r->db, r->arena, in->zoek ? in->zoek : r->wie.organisatie_naam,
			      COLLEGA_REGISSEUR, r->vandaag, &rows);

	collegas_fill(r->out, &rows);
	return rc;
}

void regisseurs_view_list(struct html *h, struct request *r, const char *url)
{
	const struct collegas_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct collega_row *rows = out->collegas.rows;
	size_t shown = 0;

	collegas_view_search(h, r, url);
	ui_list_begin(h);
	for (size_t i = 0; i < out->collegas.count; i++) {
		if (rows[i].id.nr == kop->casusregisseur_id.nr)
			continue;
		shown++;
		collegas_view_item(h, &rows[i], url);
	}
	ui_list_end(h);
	if (!shown)
		ui_empty(h, "Niemand gevonden",
			 "Zoek op een deel van de naam, of op de organisatie.", NULL);
}

int regisseur_find(struct request *r, struct functie_nu *ret)
{
	gebruiker_id gebruiker = {request_id(r, ID_GEBRUIKER)};
	int rc = functie_find_now(r->db, r->arena, gebruiker, r->vandaag, ret);

	if (rc == ERR_GEEN_RIJ || (!rc && !rol_may_regisseur(ret->rol)))
		return fail(r, ERR_ONBEKEND, "cannot be casusregisseur");
	return rc;
}

/* ---- who is around a jongere ---- */

int kring_check(struct request *r)
{
	bool helps;
	int rc = betrokkene_only_helps(r->db, (jongere_id){request_id(r, ID_JONGERE)},
				       r->wie.gebruiker, r->nu, &helps);

	if (helps)
		invalid(r, "",
			"U helpt hier een tijd mee. Vraag de casusregisseur om te wijzigen wie "
			"erbij hoort.");
	return rc;
}
