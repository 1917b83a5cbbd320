#include "unit/http/loopback.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define READ_MAX (4 * 1024 * 1024)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L}, NULL);
}

/* ---- what the server answers ---- */

static size_t limit(void *owner UNUSED, enum method method, const char *path UNUSED)
{
	if (method == METHOD_PUT)
		return 20 * 1024 * 1024;
	return method == METHOD_POST ? LOOPBACK_POST_MAX : 0;
}

static void describe(struct exchange *x)
{
	static const char *const names[] = {"GET",   "HEAD",   "POST",    "PUT",
					    "PATCH", "DELETE", "OPTIONS", "?"};

	buf_format(&x->reply, "%s %s\n", names[x->method], x->path);
	for (size_t i = 0; i < x->n_query; i++)
		buf_format(&x->reply, "?%s=%s\n", x->query[i].name, x->query[i].data);
	for (size_t i = 0; i < x->n_parts; i++) {
		const struct part *p = &x->parts[i];

		if (p->filename)
			buf_format(&x->reply, "%s@%s=%zu\n", p->name, p->filename, p->len);
		else
			buf_format(&x->reply, "%s=%s\n", p->name, p->data);
	}
	if (x->body)
		buf_format(&x->reply, "#%zu\n", x->body_len);
	buf_format(&x->reply, "ip %s%s\n", x->ip, x->tls ? " tls" : "");
}

static void *resume_soon(void *arg)
{
	struct exchange *x = arg;

	if (!strcmp(x->path, "/later"))
		pause_ms(3);
	if (strcmp(x->path, "/stream-later")) {
		x->status = 200;
		describe(x);
	}
	exchange_resume(x);
	return NULL;
}

static void begin(struct exchange *x)
{
	pthread_t thread;

	pthread_create(&thread, NULL, resume_soon, x);
	pthread_detach(thread);
}

/* Finds a place for who listens; false when that may not be. */
static bool listen_to(struct loopback *l, struct exchange *x)
{
	size_t i = 0;

	if (exchange_stream(x, 1))
		return false;
	pthread_mutex_lock(&lock);
	while (i + 1 < LOOPBACK_STREAMS && l->listening[i])
		i++;
	l->listening[i] = x;
	x->listener = l;
	pthread_mutex_unlock(&lock);
	return true;
}

void loopback_say(struct loopback *l, int64_t number)
{
	pthread_mutex_lock(&lock);
	for (size_t i = 0; i < LOOPBACK_STREAMS; i++)
		if (l->listening[i] && number < 0)
			exchange_end(l->listening[i]);
		else if (l->listening[i])
			exchange_say(l->listening[i], number);
	pthread_mutex_unlock(&lock);
}

static enum exchange_result answer_later(struct loopback *l, struct exchange *x)
{
	if (!strcmp(x->path, "/held")) {
		pthread_mutex_lock(&lock);
		x->next = l->held;
		l->held = x;
		pthread_mutex_unlock(&lock);
	} else if (!strcmp(x->path, "/at-once")) {
		resume_soon(x);
	} else {
		begin(x);
	}
	return EXCHANGE_LATER;
}

static enum exchange_result handle(void *owner, struct exchange *x)
{
	static const char *const later[] = {"/later", "/at-once", "/race", "/held"};
	struct loopback *l = owner;

	x->owner = l;
	atomic_fetch_add(&l->handled, 1);
	exchange_reply_header(x, "Content-Type", "text/plain; charset=utf-8");
	for (size_t i = 0; i < COUNT(later); i++)
		if (!strcmp(x->path, later[i]))
			return answer_later(l, x);
	if (!strncmp(x->path, "/stream", 7)) {
		x->status = listen_to(l, x) ? 200 : 503;
		if (strcmp(x->path, "/stream-later") || x->status != 200)
			return EXCHANGE_REPLY;
		begin(x);
		return EXCHANGE_LATER;
	}
	if (!strcmp(x->path, "/nothing"))
		return EXCHANGE_REPLY;
	x->status = 200;
	describe(x);
	if (!strcmp(x->path, "/large"))
		memset(buf_room(&x->reply, 1 << 20), 'x', 1 << 20), x->reply.len += 1 << 20;
	while (!strcmp(x->path, "/full") && !x->reply.error)
		buf_text(&x->reply, "more and more and more and more and more and more and more");
	if (!strcmp(x->path, "/empty"))
		x->status = 204, buf_clear(&x->reply);
	exchange_compress(x);
	return EXCHANGE_REPLY;
}

static void refuse(void *owner, struct exchange *x, int status)
{
	struct loopback *l = owner;

	atomic_fetch_add(&l->refused, 1);
	buf_format(&x->reply, "refused %d at %s\n", status, x->path);
}

static void finished(void *owner, struct exchange *x)
{
	struct loopback *l = owner;

	pthread_mutex_lock(&lock);
	for (size_t i = 0; x->listener && i < LOOPBACK_STREAMS; i++)
		if (l->listening[i] == x)
			l->listening[i] = NULL;
	pthread_mutex_unlock(&lock);

	atomic_fetch_add(&l->finished, 1);
}

void loopback_start(struct loopback *l, const struct server_options *options)
{
	memset(l, 0, sizeof *l);
	if (options)
		l->options = *options;
	l->options.address = "127.0.0.1";
	l->options.arena_cap = 1 << 20;
	l->options.reply_cap = 2 << 20;
	l->options.body_limit = limit;
	l->options.handle = handle;
	l->options.refuse = refuse;
	l->options.finished = finished;
	l->options.owner = l;
	if (server_start(&l->options, &l->server))
		BUG("the test server does not start");
}

void loopback_stop(struct loopback *l)
{
	server_stop(l->server);
}

void loopback_release(struct loopback *l, int n)
{
	for (int released = 0; released < n; pause_ms(1)) {
		struct exchange *x, *next;

		pthread_mutex_lock(&lock);
		x = l->held;
		l->held = NULL;
		pthread_mutex_unlock(&lock);
		for (; x; x = next, released++) {
			next = x->next;
			x->status = 200;
			describe(x);
			exchange_resume(x);
		}
	}
}

bool loopback_wait(_Atomic int *counter, int n)
{
	for (int ms = 0; ms < PATIENCE_MS && atomic_load(counter) != n; ms++)
		pause_ms(1);
	return atomic_load(counter) == n;
}

/* ---- the client ---- */

int client_connect(const struct loopback *l)
{
	struct sockaddr_in to = {
	    .sin_family = AF_INET,
	    .sin_port = htons((uint16_t)server_port(l->server)),
	    .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to))
		BUG("no connection to the test server: %s", strerror(errno));
	return fd;
}

bool client_send(int fd, const void *bytes, size_t len)
{
	const char *at = bytes;

	while (len) {
		ssize_t n = send(fd, at, len, MSG_NOSIGNAL);

		if (n <= 0)
			return false;
		at += n;
		len -= (size_t)n;
	}
	return true;
}

bool client_say(int fd, const char *text)
{
	return client_send(fd, text, strlen(text));
}

const char *client_read(int fd, size_t *len, int ms)
{
	static char text[READ_MAX + 1];
	size_t max = *len ? *len : READ_MAX;

	for (*len = 0; *len < max;) {
		struct pollfd p = {.fd = fd, .events = POLLIN};
		ssize_t n = poll(&p, 1, ms) == 1 ? recv(fd, text + *len, max - *len, 0) : 0;

		if (n <= 0)
			break;
		*len += (size_t)n;
	}
	text[*len] = '\0';
	return text;
}

bool client_closed(int fd, int ms)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};
	char c;

	return poll(&p, 1, ms) == 1 && recv(fd, &c, 1, 0) <= 0;
}

/* Reads byte by byte up to the empty line, so that what follows stays in the socket. */
static int read_reply_head(int fd, char *head, size_t size)
{
	size_t len = 0;

	while (len + 1 < size) {
		struct pollfd p = {.fd = fd, .events = POLLIN};

		if (poll(&p, 1, PATIENCE_MS) != 1)
			return -1;
		if (recv(fd, head + len, 1, 0) != 1)
			return 0;
		head[++len] = '\0';
		if (len >= 4 && !memcmp(head + len - 4, "\r\n\r\n", 4))
			return atoi(head + sizeof "HTTP/1.1");
	}
	return -1;
}

static void skip(int fd, size_t len)
{
	char piece[4096];

	while (len) {
		ssize_t n = recv(fd, piece, len < sizeof piece ? len : sizeof piece, 0);

		if (n <= 0)
			return;
		len -= (size_t)n;
	}
}

int client_reply(int fd, const char **body)
{
	char head[8192], *length;
	int status = read_reply_head(fd, head, sizeof head);
	size_t len = 0;

	if (body)
		*body = "";
	if (status <= 0)
		return status;
	length = strcasestr(head, "\r\nContent-Length: ");
	if (length)
		len = strtoul(length + 18, NULL, 10);
	if (body && len)
		*body = client_read(fd, &len, PATIENCE_MS);
	else
		skip(fd, len);
	return status;
}
