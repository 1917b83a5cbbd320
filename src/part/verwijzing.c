#include "part/verwijzing.h"

int verwijzing_check_change(struct request *r, int soort)
{
	const struct verwijzing_row *v = r->object;

	return v->verwijssoort == soort && verwijzing_may(v->toestand, VERWIJZINGSTAP_WIJZIG,
							  verwijzing_partij(v, r->wie.gebruiker))
		   ? 0
		   : fail(r, ERR_CONFLICT, "cannot be changed now");
}

int verwijzing_explain(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"verwijzing_een_open", "",
	     "U vroeg deze collega al iets voor deze jongere. Rond dat eerst af."},
	    {NULL, "", "Dit dossier is gesloten. Heropen het eerst."});
}

void verwijzing_return(struct request *r, verwijzing_id id, const char *flash)
{
	r->location = request_path(r, "/verwijzingen/%s", ID_VERWIJZING, id.nr);
	r->flash = flash;
}
