/*
 * Chance that can be repeated: xoshiro256** (Blackman and Vigna), begun from a seed and the number
 * of a stream by splitmix64, so that person 5 is the same whether or not 1 to 4 were made before.
 * Not for secrets.
 */
#ifndef CMD_TOEVAL_H
#define CMD_TOEVAL_H

#include "base/base.h"

struct toeval {
	uint64_t s[4];
};

void toeval_begin(struct toeval *t, uint64_t seed, uint64_t stream);
uint64_t toeval_next(struct toeval *t);
/* 0 … n - 1, all as likely; n > 0. */
uint64_t toeval_below(struct toeval *t, uint64_t n);
/* 0 <= x < 1 */
double toeval_real(struct toeval *t);
/* True in `chance` of the cases. */
bool toeval_is(struct toeval *t, double chance);
/* A whole number from least up to and including most. */
int toeval_between(struct toeval *t, int least, int most);
/* An exponential waiting time with this mean, in whole days, at least 1. */
int toeval_wait(struct toeval *t, double mean);
/* The index of one of the weights, which need not add up to anything. */
size_t toeval_pick(struct toeval *t, const double *weights, size_t n);

#endif
