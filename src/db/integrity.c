#include "db/integrity.h"

#include "db/driver.h"

#include <string.h>

static int on_fault(void *arg, int n, char **values)
{
	struct buf *report = arg;

	if (n == 1 && values[0] && strcmp(values[0], "ok") == 0)
		return 0;
	for (int i = 0; i < n; i++)
		buf_format(report, "%s%s", i ? " " : "", values[i] ? values[i] : "-");
	buf_char(report, '\n');
	return 0;
}

int database_integrity(struct database *owner, struct buf *report)
{
	static const char *const questions[] = {"PRAGMA integrity_check",
						"PRAGMA foreign_key_check"};
	struct db *db = database_owner(owner);
	size_t before = report->len;

	if (!db->driver->sqlite)
		return 0;
	for (size_t i = 0; i < COUNT(questions); i++) {
		int rc = db->driver->script(db, questions[i], on_fault, report);

		if (rc)
			return rc;
	}
	return report->len == before ? 0 : ERR_CONFLICT;
}
