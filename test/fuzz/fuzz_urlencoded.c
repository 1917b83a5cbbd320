/* Any form or query: every name and value is text that may be stored and shown, or it is refused.
 */
#include "base/tekst.h"
#include "fuzz.h"
#include "http/body.h"

#include <stdlib.h>
#include <string.h>

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);
	struct parts parts = {NULL, 0};
	int status = body_urlencoded(a, text, size, &parts);

	PROMISE(status == 0 || (status >= 400 && status < 500));
	for (size_t i = 0; status == 0 && i < parts.n; i++) {
		PROMISE(tekst_valid(parts.list[i].name, strlen(parts.list[i].name)));
		PROMISE(tekst_valid(parts.list[i].data, parts.list[i].len));
		PROMISE(strlen(parts.list[i].data) == parts.list[i].len);
	}
	free(text);
}
