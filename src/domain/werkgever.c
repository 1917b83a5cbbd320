#include "domain/werkgever.h"

#include <string.h>

bool kvk_check(const char *kvk)
{
	return kvk && strlen(kvk) == 8 && strspn(kvk, "0123456789") == 8 &&
	       strcmp(kvk, "00000000") != 0;
}
