/* A database from a backup, where there is none yet. */
#include "cmd/gegevens.h"
#include "db/backup.h"

#include <stdio.h>
#include <unistd.h>

extern const struct cmd cmd_restore;

/* What to do next depends on whether the key is there. */
static void print_next(const struct opties *o)
{
	char path[PATH_MAX];

	puts("De database is teruggezet.");
	if (gegevens_key_path(o->data, path) == CMD_OK && access(path, F_OK) == 0)
		puts("Controleer het logboek met: startbaan log verify --anchor BESTAND");
	else
		printf("Zet nu de sleutel terug als %s (chmod 600).\n", path);
}

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_restore);
	int status = opties_parse(&o, argc, argv);
	int rc;

	if (status >= 0)
		return status;
	if (o.n_args != 1)
		return cmd_usage(&cmd_restore, "noem het bestand met de reservekopie");
	status = gegevens_create(&o);
	if (status != CMD_OK)
		return status;
	rc = database_restore(o.args[0], o.db);
	if (rc == ERR_CONFLICT)
		return cmd_fail(CMD_CONFIGURATION,
				"er staat al een database: terugzetten kan alleen in een lege map "
				"of een lege PostgreSQL-database");
	if (rc < 0)
		return gegevens_failed(rc, "de reservekopie is niet teruggezet");
	print_next(&o);
	return CMD_OK;
}

const struct cmd cmd_restore = {"restore", "zet een reservekopie terug in een lege map",
				"BESTAND\n\n"
				"Er mag nog geen database zijn. De sleutel zet u zelf terug.",
				run};
