/* Which program, which SQLite, which schema; for people and for scripts. */
#include "cmd/bouwsteen.h"
#include "cmd/opties.h"
#include "db/migrate.h"
#include "view/json.h"

#include <stdio.h>

extern const struct cmd cmd_version;

#define OUTPUT_MAX ((size_t)4096)

static void print_json(void)
{
	struct buf out = BUF_INIT(OUTPUT_MAX);
	struct json j = {.out = &out};

	json_object_begin(&j, NULL);
	json_add_text(&j, "program", "startbaan");
	json_add_text(&j, "version", startbaan_version);
	json_add_text(&j, "sqlite", sqlite_version);
	json_add_int(&j, "schema", (int64_t)migration_count);
	json_object_end(&j);
	puts(out.data);
	buf_free(&out);
}

static int run(int argc, char **argv)
{
	bool json = false;
	const struct optie own[] = {{.name = "json", .flag = &json}};
	struct opties o = OPTIES(&cmd_version, own);
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (json)
		print_json();
	else
		printf("startbaan %s, SQLite %s, schema %zu\n", startbaan_version, sqlite_version,
		       migration_count);
	return CMD_OK;
}

const struct cmd cmd_version = {"version", "toont welke versie dit is", "[--json]", run};
