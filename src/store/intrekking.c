#include "store/intrekking.h"

int intrekking_set(const struct handeling *h, const struct query *set, int64_t id)
{
	int changed = db_exec(h->db, set, ARGS(id, h->nu));

	if (changed < 0)
		return changed;
	return changed ? 0 : ERR_CONFLICT;
}
