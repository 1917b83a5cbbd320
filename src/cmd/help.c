/* The list of subcommands, or how one of them is used. */
#include "cmd/opties.h"

#include <stdio.h>

extern const struct cmd cmd_help;

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_help);
	int status = opties_parse(&o, argc, argv);
	const struct cmd *one;

	if (status >= 0)
		return status;
	if (o.n_args == 0) {
		puts("Gebruik: startbaan SUBCOMMANDO [opties]\n");
		for (size_t i = 0; i < cmd_count; i++)
			printf("  %-10s %s\n", cmds[i]->name, cmds[i]->summary);
		puts("\nUitleg bij een subcommando: startbaan SUBCOMMANDO -h");
		return CMD_OK;
	}
	one = cmd_find(o.args[0]);
	if (!one)
		return cmd_usage(&cmd_help, "er is geen subcommando %s", o.args[0]);
	cmd_print_usage(one);
	return CMD_OK;
}

const struct cmd cmd_help = {"help", "toont de subcommando's, of uitleg bij een ervan",
			     "[SUBCOMMANDO]", run};
