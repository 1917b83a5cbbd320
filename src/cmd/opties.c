#include "cmd/opties.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- saying what is wrong ---- */

int cmd_fail(int status, const char *fmt, ...)
{
	va_list ap;

	fputs("startbaan: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	return status;
}

int cmd_usage(const struct cmd *cmd, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "startbaan %s: ", cmd->name);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fprintf(stderr, "\nMeer uitleg: startbaan %s -h\n", cmd->name);
	return CMD_USAGE;
}

void cmd_print_usage(const struct cmd *cmd)
{
	printf("startbaan %s: %s\n\nGebruik: startbaan %s%s%s\n", cmd->name, cmd->summary,
	       cmd->name, *cmd->usage ? " " : "", cmd->usage);
	puts(
	    "\nVoor elk subcommando:\n"
	    "  --data MAP  waar startbaan.db en het bestand sleutel staan (of STARTBAAN_DATA; anders ./data)\n"
	    "  --db URI    sqlite:PAD of postgres://… (of STARTBAAN_DB); anders MAP/startbaan.db\n"
	    "  -h          deze uitleg");
}

int cmd_status(int err)
{
	switch (err) {
	case ERR_GEEN:
		return CMD_OK;
	case ERR_DATABASE:
	case ERR_GEHEUGEN:
	case ERR_ONZEKER:
	case ERR_SCHIJF_VOL:
		return CMD_TEMPORARY;
	case ERR_BUG:
		return CMD_BUG;
	default:
		return CMD_CONFIGURATION;
	}
}

/* ---- reading options ---- */

static const struct optie *optie_find(const struct optie *list, size_t n, const char *name,
				      size_t len)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(list[i].name) == len && strncmp(list[i].name, name, len) == 0)
			return &list[i];
	return NULL;
}

/* Reads argv[i], which starts with --, and its value; the number of words taken, or 0 after a
 * message. */
static int optie_read(const struct opties *o, const struct optie *common, size_t n_common,
		      char **argv)
{
	const char *name = argv[0] + 2;
	size_t len = strcspn(name, "=");
	const char *value = name[len] ? name + len + 1 : NULL;
	const struct optie *own = optie_find(o->own, o->n_own, name, len);
	const struct optie *optie = own ? own : optie_find(common, n_common, name, len);

	if (!optie) {
		cmd_usage(o->cmd, "onbekende optie %s", argv[0]);
		return 0;
	}
	if (optie->flag) {
		if (value)
			cmd_usage(o->cmd, "--%s heeft geen waarde", optie->name);
		*optie->flag = true;
		return value ? 0 : 1;
	}
	*optie->value = value ? value : argv[1];
	if (!*optie->value || !**optie->value) {
		cmd_usage(o->cmd, "--%s heeft een waarde nodig", optie->name);
		return 0;
	}
	return value ? 1 : 2;
}

static bool is_help(const char *word)
{
	return strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0;
}

static int read_words(struct opties *o, int argc, char **argv)
{
	const struct optie common[] = {{.name = "db", .value = &o->db},
				       {.name = "data", .value = &o->data}};
	bool only_args = false;
	int i = 1;

	o->args = argv;
	while (i < argc) {
		int taken = 1;

		if (only_args || argv[i][0] != '-' || !argv[i][1]) {
			o->args[o->n_args++] = argv[i];
		} else if (is_help(argv[i])) {
			cmd_print_usage(o->cmd);
			return CMD_OK;
		} else if (strcmp(argv[i], "--") == 0) {
			only_args = true;
		} else if (argv[i][1] != '-') {
			return cmd_usage(o->cmd, "onbekende optie %s", argv[i]);
		} else {
			taken = optie_read(o, common, COUNT(common), argv + i);
		}
		if (!taken)
			return CMD_USAGE;
		i += taken;
	}
	o->args[o->n_args] = NULL;
	return -1;
}

/* ---- where the data is ---- */

/* postgres://user:password@host: what stands in argv, everybody on the machine can read. */
static bool has_password(const char *uri)
{
	const char *at = strstr(uri, "://");
	size_t len = at ? strcspn(at + 3, "/?") : 0;
	const char *sign = at ? memchr(at + 3, '@', len) : NULL;

	if (sign && memchr(at + 3, ':', (size_t)(sign - at - 3)))
		return true;
	return at && strstr(at, "password=");
}

/* The one line of the credential `startbaan_db`, when systemd gives one. */
static int credential_read(struct opties *o)
{
	const char *folder = getenv("CREDENTIALS_DIRECTORY");
	char path[PATH_MAX];
	ssize_t n;
	int fd;

	if (!folder || snprintf(path, sizeof path, "%s/startbaan_db", folder) >= (int)sizeof path)
		return 0;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return errno == ENOENT ? 0 : ERR_GEEN_RECHT;
	n = read(fd, o->uri, sizeof o->uri - 1);
	close(fd);
	if (n <= 0 || (size_t)n == sizeof o->uri - 1)
		return ERR_INVOER;
	o->uri[n] = '\0';
	o->uri[strcspn(o->uri, "\r\n")] = '\0';
	o->db = o->uri;
	return 0;
}

static int find_database(struct opties *o)
{
	if (o->db && has_password(o->db))
		return cmd_usage(
		    o->cmd,
		    "geen wachtwoord in --db: gebruik STARTBAAN_DB, een credential of ~/.pgpass");
	if (!o->db && credential_read(o) < 0)
		return cmd_fail(CMD_CONFIGURATION, "de credential startbaan_db is niet te lezen");
	if (!o->db)
		o->db = getenv("STARTBAAN_DB");
	o->db_named = o->db && *o->db;
	if (o->db_named)
		return -1;
	if (snprintf(o->uri, sizeof o->uri, "sqlite:%s/startbaan.db", o->data) >=
	    (int)sizeof o->uri)
		return cmd_usage(o->cmd, "het pad van --data is te lang");
	o->db = o->uri;
	return -1;
}

int opties_parse(struct opties *o, int argc, char **argv)
{
	int status = read_words(o, argc, argv);

	if (status >= 0)
		return status;
	if (!o->data)
		o->data = getenv("STARTBAAN_DATA");
	if (!o->data || !*o->data)
		o->data = "data";
	return find_database(o);
}
