#include "post/post.h"

#include "base/secret.h"

#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define PASSWORD_MAX 256
#define CONNECT_SECONDS 10L
#define TIMEOUT_SECONDS 30
#define IDLE_SECONDS 20L /* servers hang up on who is silent, and the next mail would be put off */

struct post {
	struct post_options options;
	CURL *curl;
	struct moment rests_until;
	atomic_bool stopped;
	char password[PASSWORD_MAX];
};

/* ---- opening ---- */

/* Its one line. It may be read by its owner only. */
static int password_read(const char *path, char ret[PASSWORD_MAX])
{
	struct stat st;
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	size_t len;

	if (fd < 0)
		return err_of_system(errno);
	if (fstat(fd, &st) == 0 && (st.st_mode & 077) == 0)
		n = read(fd, ret, PASSWORD_MAX - 1);
	close(fd);
	if (n < 0)
		return ERR_GEEN_RECHT;
	ret[n] = '\0';
	len = strcspn(ret, "\r\n");
	if (!len || n == PASSWORD_MAX - 1 || strspn(ret + len, "\r\n") != (size_t)n - len)
		return ERR_VERZOEK;
	ret[len] = '\0';
	return 0;
}

static bool begins(const char *text, const char *prefix)
{
	return strncasecmp(text, prefix, strlen(prefix)) == 0;
}

/* Of smtp://name@host:25 the host and what follows. */
static const char *host_of(const char *server)
{
	const char *host = strstr(server, "://") + 3, *at = strchr(host, '@');

	return at ? at + 1 : host;
}

static bool is_server(const char *server)
{
	const char *name;

	if (!begins(server, "smtp://") && !begins(server, "smtps://"))
		return false;
	name = strstr(server, "://") + 3;
	/* what stands in argv, everybody on the machine can read: no password there */
	return *host_of(server) && !memchr(name, ':', (size_t)(host_of(server) - name)) &&
	       !strpbrk(host_of(server), " @/?#\r\n");
}

static bool is_url(const char *url)
{
	size_t n = strlen(url);

	return (begins(url, "https://") || begins(url, "http://")) && n < 60 && url[n - 1] != '/' &&
	       !strpbrk(url, " <>\"?#\r\n");
}

static bool is_here(const char *server)
{
	const char *host = host_of(server);
	size_t n = strcspn(host, ":");

	return (n == 9 && (begins(host, "127.0.0.1") || begins(host, "localhost")));
}

/* libcurl asks it every second at least; not 0: break off. */
static int is_stopped(void *arg, UNUSED curl_off_t to_read, UNUSED curl_off_t was_read,
		      UNUSED curl_off_t to_send, UNUSED curl_off_t was_sent)
{
	const struct post *p = arg;

	return atomic_load(&p->stopped);
}

static void set_up(struct post *p)
{
	const struct post_options *o = &p->options;
	long seconds = o->timeout_seconds ? o->timeout_seconds : TIMEOUT_SECONDS;
	CURL *c = p->curl;

	curl_easy_setopt(c, CURLOPT_URL, o->server);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(c, CURLOPT_QUICK_EXIT, 1L); /* no wait for a name that is looked up */
	curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, is_stopped);
	curl_easy_setopt(c, CURLOPT_XFERINFODATA, p);
	curl_easy_setopt(c, CURLOPT_PROXY, "");
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
	curl_easy_setopt(c, CURLOPT_MAXAGE_CONN, IDLE_SECONDS);
	curl_easy_setopt(c, CURLOPT_TIMEOUT, seconds);
	curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds);
	curl_easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(c, CURLOPT_USE_SSL,
			 (long)(is_here(o->server) ? CURLUSESSL_NONE : CURLUSESSL_ALL));
	if (o->ca)
		curl_easy_setopt(c, CURLOPT_CAINFO, o->ca);
	if (*p->password)
		curl_easy_setopt(c, CURLOPT_PASSWORD, p->password);
	curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(c, CURLOPT_MAIL_FROM, o->afzender);
}

int post_open(const struct post_options *o, struct post **ret)
{
	struct post *p;
	int rc = 0;

	*ret = NULL;
	if (!is_server(o->server) || !brief_is_address(o->afzender) || !is_url(o->url))
		return ERR_INVOER;
	p = calloc(1, sizeof *p);
	if (!p)
		return ERR_GEHEUGEN;
	p->options = *o;
	if (o->wachtwoord)
		rc = password_read(o->wachtwoord, p->password);
	if (!rc && (curl_global_init(CURL_GLOBAL_DEFAULT) || !(p->curl = curl_easy_init())))
		rc = ERR_GEHEUGEN;
	if (rc) {
		post_close(p);
		return rc;
	}
	set_up(p);
	*ret = p;
	return 0;
}

void post_stop(struct post *p)
{
	if (p)
		atomic_store(&p->stopped, true);
}

/* libcurl says goodbye to a server that is still there, and would wait for its answer. */
static void close_ears(CURL *c)
{
	curl_socket_t fd = CURL_SOCKET_BAD;

	if (!curl_easy_getinfo(c, CURLINFO_ACTIVESOCKET, &fd) && fd != CURL_SOCKET_BAD)
		shutdown(fd, SHUT_RD);
}

void post_close(struct post *p)
{
	if (!p)
		return;
	if (p->curl) {
		close_ears(p->curl);
		curl_easy_cleanup(p->curl);
		curl_global_cleanup();
	}
	secret_wipe(p->password, sizeof p->password);
	free(p);
}

const char *post_url(const struct post *p)
{
	return p->options.url;
}

const char *post_afzender(const struct post *p)
{
	return p->options.afzender;
}

void post_rest(struct post *p, struct moment until)
{
	p->rests_until = until;
}

bool post_rests(const struct post *p, struct moment nu)
{
	return atomic_load(&p->stopped) || nu.ms < p->rests_until.ms;
}

/* ---- sending ---- */

struct bytes_left {
	const char *data;
	size_t len;
};

static size_t give(char *to, size_t size, size_t n, void *arg)
{
	struct bytes_left *left = arg;
	size_t len = left->len < size * n ? left->len : size * n;

	memcpy(to, left->data, len);
	left->data += len;
	left->len -= len;
	return len;
}

/* Of what the server said while it did say something. */
static int fout_of_code(long code)
{
	if (code == 530 || code == 534 || code == 535)
		return POSTFOUT_AANMELDEN;
	if (code >= 500)
		return POSTFOUT_GEWEIGERD;
	return code >= 400 ? POSTFOUT_UITGESTELD : POSTFOUT_AFGEBROKEN;
}

/* libcurl has a hundred reasons; those that are not named here broke off what was said. */
static int fout_of(int rc, long code)
{
	switch (rc) {
	case CURLE_OK:
		return CHOICE_NONE;
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_CONNECT:
		return POSTFOUT_VERBINDING;
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_USE_SSL_FAILED:
		return POSTFOUT_BEVEILIGING;
	case CURLE_LOGIN_DENIED:
		return POSTFOUT_AANMELDEN;
	case CURLE_OPERATION_TIMEDOUT:
		return POSTFOUT_AFGEBROKEN;
	default:
		return fout_of_code(code);
	}
}

struct post_antwoord post_send(struct post *p, const char *aan, const struct buf *brief)
{
	struct bytes_left left = {brief->data, brief->len};
	struct curl_slist *to = curl_slist_append(NULL, aan);
	long code = 0;
	int rc;

	if (!to)
		return (struct post_antwoord){POSTFOUT_AFGEBROKEN, 0};
	curl_easy_setopt(p->curl, CURLOPT_MAIL_RCPT, to);
	curl_easy_setopt(p->curl, CURLOPT_READFUNCTION, give);
	curl_easy_setopt(p->curl, CURLOPT_READDATA, &left);
	rc = (int)curl_easy_perform(p->curl);
	curl_easy_getinfo(p->curl, CURLINFO_RESPONSE_CODE, &code);
	curl_easy_setopt(p->curl, CURLOPT_MAIL_RCPT, NULL);
	curl_slist_free_all(to);
	return (struct post_antwoord){fout_of(rc, code), (int)code};
}
