#include "domain/stap.h"

int stap_to(const struct stap *list, size_t n, int van, int stap)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].van == van && list[i].stap == stap)
			return list[i].naar;
	return CHOICE_NONE;
}
