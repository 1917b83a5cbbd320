#include "domain/schooljaar.h"

int schooljaar_of(struct datum dag)
{
	int year, month, day;

	datum_split(dag, &year, &month, &day);
	return month < 8 ? year : year + 1;
}

struct datum schooljaar_begin(int schooljaar)
{
	return datum_of(schooljaar - 1, 8, 1);
}

struct datum schooljaar_end(int schooljaar)
{
	return datum_of(schooljaar, 7, 31);
}

const char *schooljaar_text(struct arena *a, int schooljaar)
{
	return arena_format(a, "%d/%d", schooljaar - 1, schooljaar);
}
