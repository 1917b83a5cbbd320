/* Any upload: fields are text, names of files hold no path, and nothing lies outside of what was
 * sent. */
#include "base/tekst.h"
#include "fuzz.h"
#include "http/body.h"

#include <stdlib.h>
#include <string.h>

static void check_part(const struct part *part, const char *text, size_t size)
{
	PROMISE(tekst_valid(part->name, strlen(part->name)));
	PROMISE(part->len == 0 || (part->data >= text && part->data + part->len <= text + size));
	if (part->filename)
		PROMISE(!strpbrk(part->filename, "/\\") &&
			strlen(part->filename) <= BODY_FILENAME_MAX);
	else
		PROMISE(tekst_valid(part->data, part->len));
}

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);
	struct parts parts = {NULL, 0};
	int status = body_multipart(a, "multipart/form-data; boundary=X", text, size, &parts);

	PROMISE(status == 0 || (status >= 400 && status < 500));
	for (size_t i = 0; status == 0 && i < parts.n; i++)
		check_part(&parts.list[i], text, size);
	free(text);
}
