#include "part/bekend.h"

static const struct column bekend_columns[] = {
    COLUMN_ID(struct bekend_row, id, jongere, JONGERE, NULL),
    COLUMN(struct bekend_row, casusregisseur, TEXT, NULL, 0),
    COLUMN(struct bekend_row, telefoon, TEXT, NULL, 0),
    COLUMN(struct bekend_row, is_vertrokken, BOOL, NULL, 0),
    COLUMN_ID(struct bekend_row, school_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct bekend_row, gesloten_op, MOMENT, NULL, 0),
};
QUERY(
    bekend_first,
    "SELECT bekend_id AS id, casusregisseur, telefoon, is_vertrokken, school_id, gesloten_op FROM bekend "
    "ORDER BY CASE WHEN gesloten_op IS NULL THEN 0 ELSE 1 END, bekend_id LIMIT 1");

int bekend_find(struct request *r, const struct personalia *wie, struct bekend_row *ret)
{
	uint8_t key[32];
	int rc;

	if (!wie->roepnaam || !wie->achternaam || !datum_set(wie->geboorte_datum))
		return ERR_GEEN_RIJ;
	jongere_key(r->arena, wie, key);
	rc = request_key(r, key);
	return rc ? rc : request_row(r, &bekend_first, ARGS_NONE, bekend_columns, ret);
}

const char *bekend_text(struct arena *a, const struct bekend_row *bekend)
{
	return arena_format(a, "%s%s, %s", bekend->is_vertrokken ? "de teamleider van " : "",
			    bekend->casusregisseur,
			    bekend->telefoon ? bekend->telefoon : "zonder telefoonnummer");
}

void bekend_view_form(struct html *h, struct request *r, const char *url, const char *note)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Meld",
				     .icon = UI_ICON_BEL,
				     .cancel = url,
				     .note = note});
}
