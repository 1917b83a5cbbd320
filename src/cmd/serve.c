/* Serves until SIGTERM or SIGINT; then lets running requests finish. */
#include "base/log.h"
#include "base/secret.h"
#include "cmd/dienst.h"
#include "cmd/gegevens.h"
#include "cmd/opties.h"
#include "gate/gate.h"
#include "toegang/sessie.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

extern const struct cmd cmd_serve;

#define FILES 8192            /* 4096 connections are four fifths of less */
#define ANCHOR_LOOK_SECONDS 1 /* how often it is asked whether an anchor is due */

static int parse_port(const char *text, int *ret)
{
	char *end;
	long port = text ? strtol(text, &end, 10) : 8080;

	if (text && (*end || end == text || port < 0 || port > 65535))
		return -1;
	*ret = (int)port;
	return 0;
}

static void wait_for_signal(struct dienst *dienst)
{
	sigset_t signals;
	struct timespec wait = {.tv_sec = ANCHOR_LOOK_SECONDS};

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	while (sigtimedwait(&signals, NULL, &wait) < 0)
		dienst_anchor(dienst);
}

/* Before any thread starts, so that all of them inherit it. */
static void block_signals(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a full disk: an error, no end */
}

/* A program may open more files than it is given at first: it says so, or has no room for many who
 * listen (http/server.h, connections). */
static void allow_files(void)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) || files.rlim_cur >= FILES)
		return;
	files.rlim_cur = files.rlim_max < FILES ? files.rlim_max : FILES;
	if (setrlimit(RLIMIT_NOFILE, &files))
		log_line(LOG_WARNING, "serve", "no more than the first number of files");
}

static int run(int argc, char **argv)
{
	const char *port = NULL, *address = "127.0.0.1", *proxy = NULL, *beveiliging = NULL;
	struct post_options post = {0};
	bool demo = false, https = false;
	const struct optie own[] = {{.name = "port", .value = &port},
				    {.name = "adres", .value = &address},
				    {.name = "proxy", .value = &proxy},
				    {.name = "beveiliging", .value = &beveiliging},
				    {.name = "https", .flag = &https},
				    {.name = "demo", .flag = &demo},
				    {.name = "url", .value = &post.url},
				    {.name = "post", .value = &post.server},
				    {.name = "afzender", .value = &post.afzender},
				    {.name = "post-wachtwoord", .value = &post.wachtwoord},
				    {.name = "post-ca", .value = &post.ca}};
	struct opties o = OPTIES(&cmd_serve, own);
	struct dienst_options options = {0};
	struct dienst dienst;
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (parse_port(port, &options.port) < 0)
		return cmd_usage(&cmd_serve, "poort %s is geen getal van 0 tot en met 65535", port);
	if (demo && strcmp(address, "127.0.0.1") != 0)
		return cmd_usage(&cmd_serve, "--demo kan alleen op 127.0.0.1");
	if (beveiliging && !email_is_address(beveiliging))
		return cmd_usage(&cmd_serve, "--beveiliging %s is geen e-mailadres", beveiliging);
	if (post.server && (!post.afzender || !post.url))
		return cmd_usage(&cmd_serve, "bij --post horen --afzender en --url");
	options.uri = o.db;
	options.data = o.data;
	options.address = address;
	options.trusted_proxy = proxy;
	options.beveiliging = beveiliging;
	options.post = post;
	options.demo = demo;
	options.https = https;
	status = gegevens_check(&o);
	if (status)
		return status;
	block_signals();
	allow_files();
	status = dienst_start(&dienst, &options);
	if (status)
		return status;
	printf("Startbaan: http://%s:%d/\n", address, dienst_port(&dienst));
	fflush(stdout);
	wait_for_signal(&dienst);
	dienst_stop(&dienst);
	return CMD_OK;
}

const struct cmd cmd_serve = {
    "serve", "laat Startbaan draaien",
    "[--port 8080] [--adres 127.0.0.1] [--proxy ADRES] [--beveiliging MAILADRES] [--https] [--demo]\n"
    "[--url URL] [--post SERVER --afzender MAILADRES [--post-wachtwoord BESTAND] [--post-ca BESTAND]]\n\n"
    "--port 0 kiest een vrije poort. --proxy: het adres waarvan X-Forwarded-For wordt geloofd.\n"
    "--beveiliging: wie een lek vindt, schrijft naar dit adres; het staat in /.well-known/security.txt.\n"
    "--https: er staat TLS voor; cookies zijn dan Secure. --demo: knoppen om in te loggen, alleen op 127.0.0.1.\n"
    "--url: waar mensen Startbaan vinden, zoals https://startbaan.regio.example. --post: de mailserver die mail\n"
    "aanneemt, als smtp://[NAAM@]HOST[:POORT] of smtps://; met TLS, behalve op 127.0.0.1. Het wachtwoord van NAAM\n"
    "is de enige regel van een bestand. --post-ca: certificaten die worden vertrouwd, in plaats van die van Debian.",
    run};
