/*
 * A subcommand is one file in src/cmd that exports one constant, named after the file:
 *
 *	const struct cmd cmd_version = {"version", "toont welke versie dit is", "[--json]", run};
 *
 * The build makes the list (tools/lists.sh); a .c file with a .h beside it is shared by subcommands
 * and is not in it. A subcommand prints what was asked on stdout and, in Dutch, what went wrong on
 * stderr.
 */
#ifndef CMD_CMD_H
#define CMD_CMD_H

#include "base/base.h"

/* What scripts see. Stable: contract.md. */
enum cmd_exit {
	CMD_OK = 0,
	CMD_FOUND = 1,           /* log verify, check: it was looked at, and it is not in order */
	CMD_USAGE = 100,         /* wrong usage */
	CMD_BUG = 101,           /* our mistake */
	CMD_CONFIGURATION = 102, /* somebody must mend something before this can work */
	CMD_TEMPORARY = 111      /* trying again later may help */
};

struct cmd {
	const char *name;
	const char *summary; /* one line for `startbaan help` */
	const char
	    *usage; /* the arguments, then lines of explanation; without the common options */
	/* argv[0] is the subcommand's name. Returns an enum cmd_exit. */
	int (*run)(int argc, char **argv);
};

/* Ends with NULL; sorted by name. */
extern const struct cmd *const cmds[];
extern const size_t cmd_count;

/* NULL when there is no such subcommand. */
const struct cmd *cmd_find(const char *name);

#endif
