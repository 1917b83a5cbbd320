#include "part/werk.h"

#include "store/jongere.h"
#include "view/ui.h"

const struct field werk_fields[] = {WERK_FIELDS(struct werk_in, false)};

bool werk_may_do(const struct request *r)
{
	return request_may_open(r, "/uitstellen");
}

struct signalen_vraag werk_vraag(struct request *r)
{
	return (struct signalen_vraag){.wie = r->wie.gebruiker,
				       .rol = r->wie.rol,
				       .termijnen = request_termijnen(r),
				       .vandaag = r->vandaag,
				       .nu = r->nu,
				       .vervanging_tot = r->wie.vervanging_tot,
				       .herinnerd_op = r->wie.herinnerd_op};
}

int werk_find(struct request *r, int soort, plaatsing_id plaatsing, struct werk *ret)
{
	const struct jongere_kop *kop = r->object;
	const struct signalen_vraag vraag = werk_vraag(r);

	return signalen_find(r->db, r->arena, &vraag,
			     &(struct signaal_sleutel){soort, kop->id, plaatsing}, ret);
}

int werk_load(struct request *r, struct werk *ret)
{
	const struct werk_in *in = r->in;
	int rc;

	if (in->soort == CHOICE_NONE)
		return fail(r, ERR_ONBEKEND, "no kind of signal");
	*ret = (struct werk){0};
	rc = werk_find(r, in->soort, in->plaatsing, ret);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

void werk_view_gone(struct html *h)
{
	ui_alert(h, UI_INFO, "Dit staat niet meer in Mijn werk",
		 "Het is gedaan, uitgesteld of aan een collega gegeven.");
	ui_link(h, "/werk", "Terug naar Mijn werk");
}
