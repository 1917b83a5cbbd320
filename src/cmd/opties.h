/*
 * What the subcommands share: reading options, where the data is, opening it, and saying what went
 * wrong.
 *
 *	const char *anker = NULL;
 *	const struct optie own[] = {{.name = "anchor", .value = &anker}};
 *	struct opties o = OPTIES(&cmd_log, own);
 *	int status = opties_parse(&o, argc, argv);
 *	if (status >= 0)
 *		return status;
 *
 * Common options: --db URI (or the credential startbaan_db, or STARTBAAN_DB), --data DIR (or
 * STARTBAAN_DATA, or ./data) and -h. The data directory holds startbaan.db and the key file
 * `sleutel`; a credential `sleutel` in $CREDENTIALS_DIRECTORY goes before it. A secret is never
 * taken from argv: a URI with a password is refused there.
 */
#ifndef CMD_OPTIES_H
#define CMD_OPTIES_H

#include "cmd/cmd.h"

#include <limits.h>

/* One option of a subcommand's own: exactly one of the two pointers is set. */
struct optie {
	const char *name; /* without -- */
	bool *flag;
	const char **value;
};

struct opties {
	const struct cmd *cmd;
	const struct optie *own;
	size_t n_own;
	/* the result */
	const char *db;   /* a URI for database_open; made from `data` when nobody named one */
	const char *data; /* a directory; never NULL */
	bool db_named;    /* somebody named a database: it need not be in `data` */
	char **args;      /* what is not an option */
	int n_args;
	char uri[PATH_MAX + 64]; /* where db may point */
};

#define OPTIES(cmd_, own_)                                                                         \
	{                                                                                          \
		.cmd = (cmd_), .own = (own_), .n_own = COUNT(own_)                                 \
	}
#define OPTIES_NONE(cmd_)                                                                          \
	{                                                                                          \
		.cmd = (cmd_)                                                                      \
	}

/* -1 to go on, or the status to end with: CMD_OK after -h, CMD_USAGE or CMD_CONFIGURATION after a
 * message. Moves argv about. */
MUST_USE int opties_parse(struct opties *o, int argc, char **argv);
/* Says what is wrong and how to use it; returns CMD_USAGE. */
int cmd_usage(const struct cmd *cmd, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* "startbaan: …" on stderr; returns `status`. */
int cmd_fail(int status, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* The status that fits an ERR_x. */
int cmd_status(int err);
void cmd_print_usage(const struct cmd *cmd);

#endif
