#include "domain/caseload.h"

int caseload_above(int aantal, int norm)
{
	return norm > 0 && aantal > norm ? aantal - norm : 0;
}

static const struct choice zwaarte_list[] = {
    [ZWAARTE_LICHT] = {"licht", "Licht", "Af en toe contact is genoeg."},
    [ZWAARTE_GEWOON] = {"gewoon", "Gewoon", NULL},
    [ZWAARTE_ZWAAR] = {"zwaar", "Zwaar", "Vraagt veel tijd, of is moeilijk te bereiken."},
};
const struct choices zwaarten = CHOICES("zwaarte", zwaarte_list);

int zwaarte_of(int gezegd, bool waakvlam)
{
	if (gezegd != CHOICE_NONE)
		return gezegd;
	return waakvlam ? ZWAARTE_LICHT : ZWAARTE_GEWOON;
}

int caseload_weegt(const struct caseload_omvang *o, const struct termijnen *t)
{
	int gewoon = o->aantal - o->licht - o->zwaar;

	return (gewoon * 100 + o->licht * t->caseload_licht + o->zwaar * t->caseload_zwaar + 50) /
	       100;
}

const char *caseload_weegt_text(struct arena *a, const struct caseload_omvang *o,
				const struct termijnen *t)
{
	if (!o->licht && !o->zwaar)
		return "";
	return arena_format(a, "Telt als %d: %d %s en %d %s.", caseload_weegt(o, t), o->licht,
			    o->licht == 1 ? "licht" : "lichte", o->zwaar,
			    o->zwaar == 1 ? "zwaar dossier" : "zware dossiers");
}

size_t minste_aandacht_count(size_t count)
{
	return count < AANDACHT_LEAST ? 0 : (count + 9) / 10;
}

/*
 * True when `a` got strictly less attention than `b`. DATUM_GEEN is the smallest date, so never
 * comes first.
 */
static bool is_less(const struct aandacht *a, const struct aandacht *b)
{
	if (a->contacten != b->contacten)
		return a->contacten < b->contacten;
	if (a->laatste_contact.dag != b->laatste_contact.dag)
		return a->laatste_contact.dag < b->laatste_contact.dag;
	return a->sinds.dag < b->sinds.dag;
}

/* Picks one after the other: a caseload is tens of dossiers and a tenth of it a few. */
size_t minste_aandacht_compute(const struct aandacht *list, size_t count, bool *ret)
{
	size_t wanted = minste_aandacht_count(count);

	for (size_t i = 0; i < count; i++)
		ret[i] = false;
	for (size_t n = 0; n < wanted; n++) {
		size_t least = count;

		for (size_t i = 0; i < count; i++)
			if (!ret[i] && (least == count || is_less(&list[i], &list[least])))
				least = i;
		ret[least] = true;
	}
	return wanted;
}

bool minste_aandacht_is_sure(const struct aandacht *list, size_t count, int most)
{
	size_t fewer = 0;

	for (size_t i = 0; i < count; i++)
		fewer += list[i].contacten < most;
	return fewer >= minste_aandacht_count(count);
}
