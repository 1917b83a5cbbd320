/*
 * Handing mail to the SMTP server of the installation (RFC 5321), over TLS with a certificate that
 * is checked; without TLS only on the machine itself. The only code that knows libcurl. One thread
 * at a time, but for post_stop.
 */
#ifndef POST_POST_H
#define POST_POST_H

#include "domain/postbericht.h"
#include "post/brief.h"

struct post;

struct post_options {
	const char *server;     /* smtp://[name@]host[:port], or smtps:// */
	const char *afzender;   /* whom it is from; there it comes back */
	const char *url;        /* where the installation is: https://…, without a last slash */
	const char *wachtwoord; /* path of the file with the password of `name`; NULL: none */
	const char *ca; /* path of the certificates that are trusted (PEM); NULL: the system's */
	int timeout_seconds; /* how long the server may take over one mail; 0: 30 */
};

/*
 * Speaks to no server yet. ERR_INVOER: an option is not what it must be; ERR_ONBEKEND,
 * ERR_GEEN_RECHT (others may read it, too) or ERR_VERZOEK (empty, too long, or more than one line):
 * of the file with the password; ERR_GEHEUGEN. The options outlive the post.
 */
MUST_USE int post_open(const struct post_options *options, struct post **ret);
/*
 * Nothing is sent from now on, and what is being sent breaks off within two seconds, whatever the
 * server does. From any thread; NULL is fine.
 */
void post_stop(struct post *post);
/* Waits for no server. NULL is fine. */
void post_close(struct post *post);
const char *post_url(const struct post *post);
const char *post_afzender(const struct post *post);

/* What the server made of it. */
struct post_antwoord {
	int fout; /* enum postfout, or CHOICE_NONE: the server took it */
	int code; /* its last reply, 0: none */
};
/*
 * Hands over the bytes of brief_render. A server that took a mail and was lost before it said so
 * gives POSTFOUT_AFGEBROKEN: it may come twice, with the same Message-ID.
 */
struct post_antwoord post_send(struct post *post, const char *aan, const struct buf *brief);
/* While the server fails, nothing is sent: from now until then. Who was stopped rests for good. */
void post_rest(struct post *post, struct moment until);
bool post_rests(const struct post *post, struct moment nu);

#endif
