#include "fuzz.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void on_full(void *arg)
{
	longjmp(*(jmp_buf *)arg, 1);
}

char *fuzz_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	if (!text)
		BUG("no memory");
	memcpy(text, data, size);
	text[size] = '\0';
	return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint8_t nothing[1];
	struct arena *a = arena_open((size_t)64 << 20);
	jmp_buf full;

	if (!a)
		BUG("no memory");
	arena_on_full(a, on_full, &full);
	if (!setjmp(full))
		fuzz_try(a, size ? data : nothing, size);
	arena_free(a);
	return 0;
}
