#include "part/caseload.h"

const struct column caseload_drager_columns[] = {
    COLUMN_ID(struct caseload_drager, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct caseload_drager, naam, TEXT, NULL, 0),
    COLUMN(struct caseload_drager, aantal, INT, NULL, 0),
    COLUMN(struct caseload_drager, norm, INT, NULL, 0),
};

/* ---- to whom ---- */

const struct field caseload_zoek_fields[] = {
    FIELD(struct caseload_zoek_in, zoek, TEXT, "Naam", .max = 80),
    FIELD_ID_OF(struct caseload_zoek_in, van, gebruiker, GEBRUIKER, "Van wie", .hidden = true),
};
const struct shape caseload_zoek_shape = {.name = "CaseloadNaar",
					  .size = sizeof(struct caseload_zoek_page)};

#define DOEL_COLUMNS "SELECT g.id, g.naam, f.rol, o.naam AS organisatie "
#define DOEL_FROM                                                                                  \
	"FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "                                \
	"JOIN organisatie o ON o.id = f.organisatie_id "                                           \
	"WHERE f.organisatie_id = $1 AND g.toestand = 'actief' AND f.van_datum <= $2 "             \
	"AND f.tot_datum IS NULL AND f.rol IN " ROLLEN_REGISSEUR " "
QUERY(doel_list, DOEL_COLUMNS DOEL_FROM "AND g.id <> $3 AND g.naam_vouw LIKE $4 ESCAPE '\\' "
					"ORDER BY g.naam_vouw, g.id, f.id LIMIT 31");
QUERY(doel_find, DOEL_COLUMNS DOEL_FROM "AND g.id = $3 ORDER BY f.id LIMIT 1");

int caseload_doel_list(struct request *r, gebruiker_id van, const char *zoek, struct list *ret)
{
	return request_rows(r, &doel_list,
			    ARGS(r->wie.organisatie, r->vandaag, van, request_like(r, zoek)),
			    collega_columns, sizeof(struct collega_row), COLLEGA_MAX + 1, ret);
}

int caseload_doel_find(struct request *r, struct collega_row *ret)
{
	gebruiker_id naar = {request_id(r, ID_GEBRUIKER)};
	int rc = request_row(r, &doel_find, ARGS(r->wie.organisatie, r->vandaag, naar),
			     collega_columns, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "cannot take a caseload over") : rc;
}

static void view_list(struct html *h, const struct caseload_zoek_page *out, const char *pad)
{
	const struct collega_row *rows = out->collegas.rows;
	const char *van = html_url(h, "?van=%s", TOKEN(h, out->van.id));
	size_t shown = out->collegas.count < COLLEGA_MAX ? out->collegas.count : COLLEGA_MAX;

	ui_list_begin(h);
	for (size_t i = 0; i < shown; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].naam,
					     .url = arena_format(h->arena, "%s/%s%s", pad,
								 TOKEN(h, rows[i].id), van),
					     .names = true,
					     .text = choice_label(&rollen, rows[i].rol)});
	ui_list_end(h);
	if (out->collegas.count > shown)
		ui_p(h, "Er zijn er meer. Zoek op een deel van de naam.");
	if (!shown)
		ui_empty(h, "Niemand gevonden",
			 "Hier staan collega's van uw organisatie die casusregisseur kunnen zijn.",
			 NULL);
}

void caseload_view_doelen(struct html *h, struct request *r, const char *lead, const char *pad)
{
	const struct caseload_zoek_page *out = r->out;

	ui_h1(h, "Aan wie draagt u over?", lead);
	if (out->van.aantal) {
		collegas_view_search(h, r, pad);
		view_list(h, out, pad);
	} else {
		ui_empty(h, "Overdragen kan nu niet", "Er zijn geen jongeren om over te dragen.",
			 NULL);
	}
	ui_link(h, "/caseload", "Terug naar de caseload");
}

/* ---- giving ---- */

const struct field caseload_van_fields[] = {
    FIELD_ID_OF(struct caseload_van_in, van, gebruiker, GEBRUIKER, "Van wie", .hidden = true),
};
const struct field caseload_geef_fields[] = {
    FIELD(struct caseload_geef_in, reden, TEXT, "Waarom?", .required = true, .max = 200,
	  .hint = "Dit komt in de tijdlijn van elke jongere. Bijvoorbeeld: andere baan."),
    FIELD_ID_OF(struct caseload_geef_in, van, gebruiker, GEBRUIKER, "Van wie", .required = true,
		.hidden = true),
    FIELD(struct caseload_geef_in, aantal, INT, "Aantal jongeren", .required = true,
	  .hidden = true),
};

gebruiker_id caseload_van(struct request *r)
{
	const struct caseload_van_in *in = r->in;
	int64_t van = r->again ? request_typed_id(r, "van", ID_GEBRUIKER) : in->van.nr;

	return van ? (gebruiker_id){van} : r->wie.gebruiker;
}

void caseload_check(struct request *r, const struct caseload_drager *van)
{
	const struct caseload_geef_in *in = r->in;

	if (request_id(r, ID_GEBRUIKER) == van->id.nr)
		invalid(r, "reden", "Deze collega heeft deze caseload al. Kies iemand anders.");
	else if (van->aantal != in->aantal)
		invalid(r, "reden",
			"Intussen zijn het er %lld. Klopt dat? Draag ze dan nog een keer over.",
			(long long)van->aantal);
	else if (!van->aantal || van->aantal > CASELOAD_MAX)
		invalid(r, "reden", "Er is niets om over te dragen, of meer dan %d jongeren.",
			CASELOAD_MAX);
}

void caseload_view_form(struct html *h, struct request *r, const struct caseload_drager *van,
			const char *url)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	/* Also when the form comes back: what is agreed to is the number on the screen. */
	request_field_of(fields, n, "aantal")->value =
	    arena_format(h->arena, "%lld", (long long)van->aantal);
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Draag alles over",
				     .icon = UI_ICON_WISSEL,
				     .danger = true,
				     .cancel = "/caseload",
				     .note = request_readers(r, ONDERDEEL_NETWERK)});
}
