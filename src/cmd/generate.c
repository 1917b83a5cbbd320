/*
 * A region of any size in minutes, to measure with and to try figures on: the same seed gives the
 * same region, on either engine. What it looks like: bevolking_leven.h.
 */
#include "cmd/bevolking.h"
#include "cmd/gegevens.h"
#include "store/telling.h"
#include "toegang/demo.h"
#include "toegang/wachtwoord.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern const struct cmd cmd_generate;

#define JONGEREN_MAX 1000000
#define GEBRUIKERS_MAX 50000

/* A whole number of an option; false after a message. */
static bool number_read(const char *name, const char *text, uint64_t most, uint64_t *ret)
{
	char *end;

	errno = 0;
	*ret = strtoull(text, &end, 10);
	if (*text >= '0' && *text <= '9' && !*end && !errno && *ret <= most)
		return true;
	cmd_usage(&cmd_generate, "--%s is een getal van 0 tot en met %" PRIu64, name, most);
	return false;
}

static void each(int64_t done)
{
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%" PRId64 " jongeren", done);
}

static int region_create(const struct opties *o, const struct bevolking_maat *maat, bool inloggen)
{
	char hash[WACHTWOORD_HASH_MAX];
	uint8_t seal[SECRET_SIZE];
	struct master_key key;
	struct database *owner;
	int status = gegevens_key(o, &key);
	int rc = inloggen ? wachtwoord_hash(DEMO_WACHTWOORD, hash) : 0;

	if (status || rc)
		return status ? status : cmd_fail(cmd_status(rc), "er is geen geheugen");
	status = gegevens_owner(o, true, &owner);
	if (status)
		return status;
	secret_derive(&key, SECRET_LOGBOEK, seal);
	secret_wipe(&key, sizeof(key));
	status = gegevens_require_empty(owner);
	if (status == CMD_OK) {
		rc = bevolking_create(owner, seal, maat, inloggen ? hash : NULL, each);
		rc = rc ? rc : telling_rebuild(owner, maat->vandaag);
		if (rc)
			status = gegevens_failed(
			    rc, "de regio is niet gemaakt; wis de database en begin opnieuw");
	}
	secret_wipe(seal, sizeof(seal));
	database_close(owner);
	return status;
}

static int run(int argc, char **argv)
{
	const char *jongeren = NULL, *seed = NULL, *gebruikers = "0";
	bool inloggen = false;
	const struct optie own[] = {{.name = "jongeren", .value = &jongeren},
				    {.name = "seed", .value = &seed},
				    {.name = "gebruikers", .value = &gebruikers},
				    {.name = "inloggen", .flag = &inloggen}};
	struct opties o = OPTIES(&cmd_generate, own);
	int status = opties_parse(&o, argc, argv);
	struct bevolking_maat maat;
	uint64_t n, s, m;

	if (status >= 0)
		return status;
	if (!jongeren || !seed || o.n_args)
		return cmd_usage(&cmd_generate, "noem --jongeren en --seed");
	if (!number_read("jongeren", jongeren, JONGEREN_MAX, &n) ||
	    !number_read("seed", seed, UINT64_MAX, &s) ||
	    !number_read("gebruikers", gebruikers, GEBRUIKERS_MAX, &m))
		return CMD_USAGE;
	maat = bevolking_maat_of(s, clock_today(), (int64_t)n, (int)m);
	status = gegevens_create_all(&o);
	status = status ? status : region_create(&o, &maat, inloggen);
	if (status == CMD_OK)
		printf("%" PRId64 " jongeren, %d gebruikers, %d werkgevers.\n", maat.jongeren,
		       maat.gebruikers, maat.werkgevers);
	return status;
}

const struct cmd cmd_generate = {
    "generate", "maakt een grote verzonnen regio, om mee te meten",
    "--jongeren N --seed S [--gebruikers M] [--inloggen]\n\n"
    "Vult een lege database. Dezelfde N, S en M geven op dezelfde dag dezelfde regio.\n"
    "--inloggen: iedereen krijgt het wachtwoord van de demo; anders kan niemand inloggen.",
    run};
