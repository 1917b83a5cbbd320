/*
 * One parser, any bytes. A file fuzz_x.c says what must hold for every input; it runs in two ways:
 *
 *	make fuzz                       replays test/fuzz/corpus/x/ under ASan and UBSan (part of
 *./check) make fuzzers && build/fuzz/test/fuzz/fuzz_x -max_total_time=600 test/fuzz/corpus/x looks
 *for new inputs with libFuzzer (clang, libclang-rt-14-dev)
 *
 * An input that broke something stays in the corpus for ever.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "base/arena.h"

/* What a fuzz_x.c defines. The arena is empty; when it fills up, this input ends without a fault.
 */
void fuzz_try(struct arena *a, const uint8_t *data, size_t size);

/* The bytes as a text: a copy of `size` bytes and a NUL, of exactly that length, for ASan. */
char *fuzz_text(const uint8_t *data, size_t size);

#define PROMISE(condition)                                                                         \
	do {                                                                                       \
		if (!(condition))                                                                  \
			BUG("does not hold: %s", #condition);                                      \
	} while (0)

#endif
