/* A copy of the database in one file, while everybody goes on working. */
#include "db/backup.h"
#include "cmd/gegevens.h"

#include <stdio.h>

extern const struct cmd cmd_backup;

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_backup);
	struct database *owner;
	int status = opties_parse(&o, argc, argv);
	int rc;

	if (status >= 0)
		return status;
	if (o.n_args != 1)
		return cmd_usage(&cmd_backup, "noem het bestand dat gemaakt moet worden");
	status = gegevens_owner(&o, true, &owner);
	if (status != CMD_OK)
		return status;
	rc = database_backup(owner, o.args[0]);
	if (rc == ERR_CONFLICT)
		status = cmd_fail(CMD_CONFIGURATION, "%s bestaat al", o.args[0]);
	else if (rc < 0)
		status = gegevens_failed(rc, "de reservekopie is niet gemaakt");
	else
		printf("Reservekopie: %s\nBewaar de sleutel apart: zonder sleutel is het logboek "
		       "niet te controleren.\n",
		       o.args[0]);
	database_close(owner);
	return status;
}

const struct cmd cmd_backup = {
    "backup", "maakt een reservekopie terwijl iedereen doorwerkt",
    "BESTAND\n\n"
    "Het bestand mag nog niet bestaan en verschijnt pas als het heel en gecontroleerd is. Het bevat alle\n"
    "gegevens: bewaar het net zo veilig als de database. De sleutel zit er niet in.",
    run};
