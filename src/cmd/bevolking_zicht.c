#include "cmd/bevolking_zicht.h"

#include "domain/waakvlam.h"

#include <stdlib.h>

static int compare_numbers(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static size_t unique(int64_t *list, size_t count)
{
	size_t kept = 0;

	qsort(list, count, sizeof(*list), compare_numbers);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || list[kept - 1] != list[i])
			list[kept++] = list[i];
	return kept;
}

/* One piece of time of one gebruiker; false when no basis holds then. */
static bool piece(const struct kring *k, struct zicht_rij *z)
{
	z->onderdelen = 0;
	z->betrokkene_id.nr = 0;
	for (size_t i = 0; i < k->count; i++) {
		const struct betrokkene_rij *b = &k->list[i];

		if (b->gebruiker_id.nr != z->gebruiker_id.nr || b->van_op.ms > z->van_op.ms ||
		    b->tot_op.ms < z->tot_op.ms)
			continue;
		z->onderdelen |= z->van_op.ms < k->waakvlam_van.ms
				     ? b->onderdelen
				     : b->onderdelen & waakvlam_onderdelen(b->rol);
		if (!z->betrokkene_id.nr)
			z->betrokkene_id = b->id;
	}
	return z->betrokkene_id.nr != 0;
}

static size_t pieces(const struct kring *k, int64_t gebruiker, struct zicht_rij *ret, size_t room)
{
	int64_t ends[2 * ZICHT_MAX + 1];
	size_t n_ends = 0, n = 0;

	for (size_t i = 0; i < k->count; i++) {
		if (k->list[i].gebruiker_id.nr != gebruiker)
			continue;
		ends[n_ends++] = k->list[i].van_op.ms;
		ends[n_ends++] = k->list[i].tot_op.ms;
	}
	ends[n_ends++] = k->waakvlam_van.ms;
	n_ends = unique(ends, n_ends);
	for (size_t i = 0; i + 1 < n_ends && n < room; i++) {
		ret[n] = (struct zicht_rij){.gebruiker_id = {gebruiker},
					    .jongere_id = k->list[0].jongere_id,
					    .van_op = {ends[i]},
					    .tot_op = {ends[i + 1]}};
		n += piece(k, &ret[n]);
	}
	return n;
}

size_t zicht_compute(const struct kring *k, struct zicht_rij ret[ZICHT_MAX])
{
	int64_t people[ZICHT_MAX];
	size_t n_people, n = 0;

	if (k->count > ZICHT_MAX)
		BUG("%zu bases for one young person", k->count);
	for (size_t i = 0; i < k->count; i++)
		people[i] = k->list[i].gebruiker_id.nr;
	n_people = unique(people, k->count);
	for (size_t i = 0; i < n_people; i++)
		n += pieces(k, people[i], ret + n, ZICHT_MAX - n);
	return n;
}
