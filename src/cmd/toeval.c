#include "cmd/toeval.h"

#include <math.h>

static uint64_t splitmix(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

void toeval_begin(struct toeval *t, uint64_t seed, uint64_t stream)
{
	uint64_t mixed = stream;
	uint64_t state = seed ^ splitmix(&mixed);

	for (size_t i = 0; i < COUNT(t->s); i++)
		t->s[i] = splitmix(&state);
}

static uint64_t rotate(uint64_t x, int k)
{
	return (x << k) | (x >> (64 - k));
}

uint64_t toeval_next(struct toeval *t)
{
	uint64_t ret = rotate(t->s[1] * 5, 7) * 9;
	uint64_t shifted = t->s[1] << 17;

	t->s[2] ^= t->s[0];
	t->s[3] ^= t->s[1];
	t->s[1] ^= t->s[2];
	t->s[0] ^= t->s[3];
	t->s[2] ^= shifted;
	t->s[3] = rotate(t->s[3], 45);
	return ret;
}

/* Draws that would make the first numbers likelier are thrown away. */
uint64_t toeval_below(struct toeval *t, uint64_t n)
{
	uint64_t uneven = (UINT64_MAX - n + 1) % n;
	uint64_t x;

	do
		x = toeval_next(t);
	while (x < uneven);
	return x % n;
}

double toeval_real(struct toeval *t)
{
	return (double)(toeval_next(t) >> 11) * 0x1p-53;
}

bool toeval_is(struct toeval *t, double chance)
{
	return toeval_real(t) < chance;
}

int toeval_between(struct toeval *t, int least, int most)
{
	return least + (int)toeval_below(t, (uint64_t)(most - least) + 1);
}

int toeval_wait(struct toeval *t, double mean)
{
	double days = -log1p(-toeval_real(t)) * mean;

	return days < 1 ? 1 : days > 100000 ? 100000 : (int)days;
}

size_t toeval_pick(struct toeval *t, const double *weights, size_t n)
{
	double sum = 0, at;
	size_t i;

	for (i = 0; i < n; i++)
		sum += weights[i];
	at = toeval_real(t) * sum;
	for (i = 0; i + 1 < n && at >= weights[i]; i++)
		at -= weights[i];
	return i;
}
