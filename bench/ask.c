/*
 * Prints what one SELECT gives, a row a line, values between tabs: `ask FILE "SELECT …"`. The bench
 * counts with it what a server really wrote, and reads from it how big the data is.
 */
#include <sqlite3.h>
#include <stdio.h>

static int print_rows(sqlite3_stmt *s)
{
	int rc;

	while ((rc = sqlite3_step(s)) == SQLITE_ROW)
		for (int i = 0, n = sqlite3_column_count(s); i < n; i++) {
			const unsigned char *text = sqlite3_column_text(s, i);

			printf("%s%c", text ? (const char *)text : "", i + 1 < n ? '\t' : '\n');
		}
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *s = NULL;
	int rc;

	if (argc != 3) {
		fputs("usage: ask FILE SELECT\n", stderr);
		return 100;
	}
	rc = sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL);
	if (!rc)
		rc = sqlite3_busy_timeout(db, 30000);
	if (!rc)
		rc = sqlite3_prepare_v2(db, argv[2], -1, &s, NULL);
	if (!rc)
		rc = print_rows(s);
	if (rc)
		fprintf(stderr, "ask: %s: %s\n", argv[1], sqlite3_errmsg(db));
	sqlite3_finalize(s);
	sqlite3_close(db);
	return rc ? 1 : 0;
}
