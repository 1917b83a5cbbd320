/* Brings the database to the schema of this program; --tellen makes the totals behind the figures
 * anew, --zoeken the words by which everything is found. */
#include "db/migrate.h"
#include "cmd/gegevens.h"
#include "store/telling.h"
#include "store/zoeken.h"

#include <stdio.h>

extern const struct cmd cmd_migrate;

#define REPORT_MAX ((size_t)64 * 1024)

static int ship(const struct opties *o)
{
	struct gegevens g;
	int status = gegevens_open(o, &g);

	if (status == CMD_OK) {
		status = gegevens_ship(&g);
		gegevens_close(&g);
	}
	return status;
}

static int run(int argc, char **argv)
{
	bool tellen = false, zoeken = false;
	const struct optie own[] = {{.name = "tellen", .flag = &tellen},
				    {.name = "zoeken", .flag = &zoeken}};
	struct opties o = OPTIES(&cmd_migrate, own);
	struct buf report = BUF_INIT(REPORT_MAX);
	struct database *owner = NULL;
	int status = opties_parse(&o, argc, argv);
	int rc;

	if (status >= 0)
		return status;
	status = gegevens_owner(&o, true, &owner);
	if (status != CMD_OK)
		return status;
	rc = schema_migrate(owner, SCHEMA_OF_PROGRAM, &report);
	if (!rc && tellen)
		rc = telling_rebuild(owner, clock_today());
	if (!rc && zoeken)
		rc = zoek_rebuild(owner);
	if (rc < 0)
		status = gegevens_failed(rc, "bijwerken is niet gelukt");
	fputs(report.len ? report.data : "De database was al bij.\n", stdout);
	database_close(owner);
	if (status == CMD_OK)
		status = ship(&o);
	buf_free(&report);
	return status;
}

const struct cmd cmd_migrate = {
    "migrate", "werkt de database bij naar deze versie",
    "[--tellen] [--zoeken]\n\n"
    "Mag onderbroken en opnieuw gestart worden. --tellen telt daarna alle cijfers opnieuw, "
    "--zoeken\n"
    "schrijft alle zoekwoorden opnieuw op.",
    run};
