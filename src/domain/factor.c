#include "domain/factor.h"

static const struct choice factor_list[] = {
#define FACTOR(NAME, nummer, code, label, betekenis) [FACTOR_##NAME] = {code, label, betekenis},
#include "domain/factor.def"
#undef FACTOR
};
const struct choices factoren = CHOICES("factor", factor_list);

static const int nummers[FACTOR_COUNT] = {
#define FACTOR(NAME, nummer, ...) [FACTOR_##NAME] = (nummer),
#include "domain/factor.def"
#undef FACTOR
};

int factor_nummer(enum factor factor)
{
	return nummers[factor];
}

int factor_find(int64_t nummer)
{
	for (int i = 0; i < FACTOR_COUNT; i++)
		if (nummers[i] == nummer)
			return i;
	return CHOICE_NONE;
}
