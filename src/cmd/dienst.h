/*
 * The running service: database, logs, gate and server, opened in that order and closed in the
 * other. Shared by serve and whoever starts the whole thing in process.
 */
#ifndef CMD_DIENST_H
#define CMD_DIENST_H

#include "post/post.h"

#include <limits.h>

struct dienst_options {
	const char *uri;
	const char *data;
	const char *address;
	const char *trusted_proxy;
	const char *beveiliging;  /* where a hole is reported; NULL: nowhere */
	struct post_options post; /* server NULL: no mail goes out; url NULL: not known */
	int port;                 /* 0: any free one */
	bool demo, https;
};

struct dienst {
	struct database *database;
	struct logboek *logboek;
	struct gate *gate;
	struct server *server;
	struct rooster *rooster;
	struct post *post;
	char anchor[PATH_MAX]; /* the file with the ends of the logs */
};

/* 0, or the exit status (enum cmd_exit) after a message on stderr. */
MUST_USE int dienst_start(struct dienst *d, const struct dienst_options *options);
int dienst_port(const struct dienst *d);
/* Appends the ends of the logs to the anchor file in the data directory, when it is time; cheap. */
void dienst_anchor(struct dienst *d);
void dienst_stop(struct dienst *d);

#endif
