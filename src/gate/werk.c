#include "gate/werk.h"

#include "store/jongere.h"

const struct field werk_fields[] = {WERK_FIELDS(struct werk_in, false)};

int werk_find(struct request *r, int soort, plaatsing_id plaatsing, struct werk *ret)
{
	const struct jongere_kop *kop = r->object;

	return signalen_find(r->db, r->arena,
			     &(struct signalen_vraag){
				 r->wie.gebruiker, request_termijnen(r), r->vandaag, r->nu, {0}},
			     &(struct signaal_sleutel){soort, kop->id, plaatsing}, ret);
}
