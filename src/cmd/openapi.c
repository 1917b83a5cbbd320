/* The description of the API on stdout, as the server gives it at /api/v1/openapi.json. */
#include "gate/openapi.h"
#include "cmd/opties.h"

#include <stdio.h>

extern const struct cmd cmd_openapi;

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_openapi);
	struct buf out = BUF_INIT((size_t)8 * 1024 * 1024), report = BUF_INIT(64 * 1024);
	struct routes routes;
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (routes_open(pages, &routes, &report) < 0) {
		status = cmd_fail(CMD_BUG, "niet alle routes kloppen:\n%s", report.data);
	} else {
		openapi_write(&out, &routes);
		status = out.error ? CMD_BUG : CMD_OK;
		fputs(out.data, stdout);
		routes_close(&routes);
	}
	buf_free(&out);
	buf_free(&report);
	return status;
}

const struct cmd cmd_openapi = {"openapi", "toont de beschrijving van de API (OpenAPI 3)", "", run};
