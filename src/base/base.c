#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

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

void bug_(const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	flockfile(stderr);
	fprintf(stderr, "BUG %s:%d: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	funlockfile(stderr);
	abort();
}
