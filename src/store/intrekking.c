#include "store/intrekking.h"

int intrekking_set(const struct handeling *h, const struct query *set, int64_t id,
		   enum intrekking what)
{
	bool away = what == INTREKKING_WEG;
	int changed = db_exec(h->db, set, ARGS(id, away ? h->nu : MOMENT_GEEN, away));

	if (changed < 0)
		return changed;
	return changed ? 0 : ERR_CONFLICT;
}
