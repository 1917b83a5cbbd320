#include "gate/private.h"

#include "store/betrokkene.h"

const char *request_readers(struct request *r, uint32_t delen)
{
	struct db_rows kring = {0};
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	int rc = jongere.nr ? betrokkene_list(r->db, r->arena, jongere, r->nu, false, &kring) : 0;

	if (rc)
		private_of(r)->x->reply.error = rc;
	return betrokkene_readers(r->arena, &kring, delen);
}
