/* Any address: the path that is looked up has one meaning and stays below the root, or it is
 * refused. */
#include "base/tekst.h"
#include "fuzz.h"
#include "http/guard.h"

#include <stdlib.h>
#include <string.h>

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);
	struct target target = {NULL, NULL, NULL};
	int status = guard_target(a, text, "voorbeeld.nl", &target);

	PROMISE(status == 0 || (status >= 400 && status < 500));
	if (status == 0) {
		PROMISE(target.path[0] == '/');
		PROMISE(tekst_valid(target.path, strlen(target.path)));
		PROMISE(!strstr(target.path, "/../") && !strstr(target.path, "//"));
		PROMISE(!strchr(target.path, '\\'));
	}
	free(text);
}
