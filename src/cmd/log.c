/* The logs of readings and changes, looked at from outside: nothing was changed, nothing is gone.
 */
#include "cmd/gegevens.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

extern const struct cmd cmd_log;

#define REPORT_MAX ((size_t)64 * 1024)

static void print_telling(const struct logboek_telling *t, const char *anchor)
{
	printf("In orde: %lld wijzigingen en %lld inzagen in %lld ketens, %lld verzamelingen",
	       (long long)t->wijzigingen, (long long)t->inzagen, (long long)t->ketens,
	       (long long)t->verzamelingen);
	if (anchor)
		printf(", %lld ankers.\n", (long long)t->ankers);
	else
		puts(".\nZonder ankerbestand is niet te zien of het einde ontbreekt: gebruik "
		     "--anchor.");
}

static int verify(const struct opties *o, const char *anchor)
{
	struct buf report = BUF_INIT(REPORT_MAX);
	struct logboek_telling telling;
	int status;
	int rc = gegevens_verify(o, anchor, &telling, &report, &status);

	if (status != CMD_OK)
		return status;
	if (rc == 0)
		print_telling(&telling, anchor);
	else if (rc == ERR_CONFLICT)
		status = CMD_FOUND;
	else if (rc == ERR_ONBEKEND)
		status = cmd_fail(CMD_CONFIGURATION, "er is geen ankerbestand %s", anchor);
	else
		status = gegevens_failed(rc, "het logboek is niet te lezen");
	if (report.len)
		printf("NIET in orde:\n%s", report.data);
	buf_free(&report);
	return status;
}

static int run(int argc, char **argv)
{
	const char *anchor = NULL;
	const struct optie own[] = {{.name = "anchor", .value = &anchor}};
	struct opties o = OPTIES(&cmd_log, own);
	char path[PATH_MAX];
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (o.n_args != 1 || strcmp(o.args[0], "verify") != 0)
		return cmd_usage(&cmd_log, "gebruik: log verify");
	if (!anchor && gegevens_anchor_path(o.data, path) == CMD_OK && access(path, F_OK) == 0)
		anchor = path;
	return verify(&o, anchor);
}

const struct cmd cmd_log = {
    "log", "controleert het logboek van inzage en wijzigingen",
    "verify [--anchor BESTAND]\n\n"
    "Loopt elke keten na en noemt de eerste rij die niet klopt. Het ankerbestand (anders MAP/anker) laat zien\n"
    "of het einde is afgeknipt of een oudere database is teruggezet: bewaar er een kopie van op een andere plek.\n"
    "Eindigt met 0 als alles klopt en met 1 als iets niet klopt.",
    run};
