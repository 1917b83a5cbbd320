/* startbaan SUBCOMMANDO …: argv to the table of subcommands (src/cmd). */
#include "cmd/opties.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* What is made is for its owner only, and memory with personal data is never written to a core
 * file. */
static void process_close(void)
{
	const struct rlimit none = {0, 0};

	umask(077);
	if (setrlimit(RLIMIT_CORE, &none) != 0)
		BUG("no limit on core files");
}

int main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "";
	const struct cmd *cmd = cmd_find(name);

	process_close();
	if (strcmp(name, "-h") == 0 || strcmp(name, "--help") == 0)
		return cmd_find("help")->run(1, argv);
	if (!*name)
		return cmd_fail(CMD_USAGE, "noem een subcommando. startbaan help toont ze.");
	if (!cmd)
		return cmd_fail(CMD_USAGE, "er is geen subcommando %s. startbaan help toont ze.",
				name);
	return cmd->run(argc - 1, argv + 1);
}
