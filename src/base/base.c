#include "base/base.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct err_info {
	int err;
	int status;
	const char *name;
	const char *sentence;
};

static const struct err_info errors[] = {
#define ERR(name, number, status, sentence) {ERR_##name, status, #name, sentence},
#include "base/errors.def"
#undef ERR
};

static const struct err_info *err_info(int err)
{
	const struct err_info *bug = errors;

	for (size_t i = 0; i < COUNT(errors); i++) {
		if (errors[i].err == err)
			return &errors[i];
		if (errors[i].err == ERR_BUG)
			bug = &errors[i];
	}
	return bug;
}

int err_status(int err)
{
	return err_info(err)->status;
}

const char *err_sentence(int err)
{
	return err_info(err)->sentence;
}

const char *err_name(int err)
{
	return err_info(err)->name;
}

/* One write, so that the sentence stays whole when several threads fail at once. */
void bug_(const char *file, int line, const char *fmt, ...)
{
	char what[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	dprintf(STDERR_FILENO, "BUG %s:%d: %s\n", file, line, what);
	abort();
}

int err_of_system(int e)
{
	switch (e) {
	case ENOENT:
		return ERR_ONBEKEND;
	case EACCES:
	case EPERM:
	case EROFS:
	case ELOOP:
		return ERR_GEEN_RECHT;
	case EEXIST:
		return ERR_CONFLICT;
	case ENOSPC:
	case EDQUOT:
		return ERR_SCHIJF_VOL;
	default:
		return ERR_DATABASE;
	}
}
