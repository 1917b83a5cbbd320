/*
 * Keeps a number of connections to 127.0.0.1 busy for a while, and counts the right answers:
 *
 *	load PORT CONNECTIONS SECONDS FILE
 *
 * FILE holds the requests, taken in turn by whichever connection is free. Each is a line "STATUS
 * MARKER-LENGTH REQUEST-LENGTH", the marker and the request. An answer is right when it has that
 * status and holds the marker, in its head or body; wrong ones are counted apart, and not in the
 * times. A server that closes after each answer gets a new connection, which is part of its time.
 *
 * One line of JSON comes out: {"right", "wrong", "rate" (right answers per second in the while, or
 * over all of the time until the last one, if that is more), "p50", "p99", "max" (microseconds),
 * "bytes" (per right answer, with head), "example" (of a wrong one: its status, or 0)}.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define CONNECTIONS_MAX 1024
#define REPLY_MAX ((size_t)4 << 20)
#define PATIENCE_MS 60000 /* a server that says nothing for so long has failed */

struct request {
	const char *marker, *text;
	size_t marker_len, len;
	int status;
};

struct connection {
	int fd;
	const struct request *request;
	size_t sent;
	bool waits; /* for room in the socket */
	char *reply;
	size_t len;
	int64_t begin_ns;
};

struct load {
	struct sockaddr_in server;
	int epoll;
	struct request *requests;
	size_t n_requests, next;
	struct connection *connections;
	size_t n_connections, busy;
	double seconds;
	int64_t until_ns;
	uint32_t *times;               /* microseconds, of the right answers */
	size_t n_times, room, in_time; /* the last: before the end of the while */
	uint64_t wrong, bytes;
	int example;
};

static void die(const char *what)
{
	fprintf(stderr, "load: %s: %s\n", what, errno ? strerror(errno) : "not understood");
	exit(1);
}

static int64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static void *room_for(void *old, size_t count, size_t size)
{
	void *new = reallocarray(old, count, size);

	if (!new)
		die("memory");
	return new;
}

/* ---- the file of requests ---- */

static char *read_whole(const char *path)
{
	FILE *f = fopen(path, "rb");
	char *text;
	long size;

	if (!f || fseek(f, 0, SEEK_END) || (size = ftell(f)) <= 0)
		die(path);
	rewind(f);
	text = room_for(NULL, (size_t)size + 1, 1);
	if (fread(text, 1, (size_t)size, f) != (size_t)size)
		die(path);
	text[size] = '\0';
	fclose(f);
	return text;
}

static void read_requests(struct load *l, const char *path)
{
	char *at = read_whole(path);

	while (*at) {
		struct request r = {.status = (int)strtol(at, &at, 10)};

		r.marker_len = strtoul(at, &at, 10);
		r.len = strtoul(at, &at, 10);
		if (*at++ != '\n' || strnlen(at, r.marker_len + r.len) < r.marker_len + r.len)
			die(path);
		r.marker = at;
		r.text = at + r.marker_len;
		at += r.marker_len + r.len;
		l->requests = room_for(l->requests, l->n_requests + 1, sizeof(r));
		l->requests[l->n_requests++] = r;
	}
}

/* ---- one exchange ---- */

static void watch(struct load *l, struct connection *c, uint32_t events, int how)
{
	struct epoll_event e = {.events = events, .data.ptr = c};

	if (epoll_ctl(l->epoll, how, c->fd, &e))
		die("epoll_ctl");
}

/* Does not wait: a server whose queue is full lets a connection wait for a second. */
static void open_connection(struct load *l, struct connection *c)
{
	int one = 1;

	c->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (c->fd < 0)
		die("socket");
	setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
	if (connect(c->fd, (struct sockaddr *)&l->server, sizeof(l->server)) &&
	    errno != EINPROGRESS)
		die("connect");
	watch(l, c, EPOLLIN, EPOLL_CTL_ADD);
}

static void close_connection(struct connection *c)
{
	if (c->fd >= 0)
		close(c->fd);
	c->fd = -1;
}

/* What does not fit in the socket goes when there is room. */
static void send_rest(struct load *l, struct connection *c)
{
	const struct request *r = c->request;
	ssize_t n = send(c->fd, r->text + c->sent, r->len - c->sent, MSG_NOSIGNAL);

	if (n > 0)
		c->sent += (size_t)n;
	if (c->sent < r->len)
		watch(l, c, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
	else if (c->waits)
		watch(l, c, EPOLLIN, EPOLL_CTL_MOD);
	c->waits = c->sent < r->len;
}

static void begin(struct load *l, struct connection *c)
{
	c->request = NULL;
	c->begin_ns = now_ns();
	if (c->begin_ns >= l->until_ns) {
		close_connection(c);
		l->busy--;
		return;
	}
	if (c->fd < 0)
		open_connection(l, c);
	c->request = &l->requests[l->next++ % l->n_requests];
	c->sent = 0;
	c->waits = false;
	c->len = 0;
	send_rest(l, c);
}

static void note_right(struct load *l, const struct connection *c)
{
	int64_t now = now_ns();

	if (l->n_times == l->room) {
		l->room = l->room ? l->room * 2 : 4096;
		l->times = room_for(l->times, l->room, sizeof(*l->times));
	}
	l->times[l->n_times++] = (uint32_t)((now - c->begin_ns) / 1000);
	l->in_time += now <= l->until_ns;
	l->bytes += c->len;
}

static void end(struct load *l, struct connection *c, bool stays)
{
	const struct request *r = c->request;
	int status = c->len > 12 ? (int)strtol(c->reply + 9, NULL, 10) : 0;

	if (status == r->status && memmem(c->reply, c->len, r->marker, r->marker_len)) {
		note_right(l, c);
	} else {
		l->wrong++;
		l->example = status;
	}
	if (!stays)
		close_connection(c);
	begin(l, c);
}

/* ---- where an answer ends ---- */

/* The value of a field in a head that ends at `body`; NULL when it is not there. */
static const char *field_of(const char *head, const char *body, const char *name)
{
	size_t len = strlen(name);

	for (const char *line = head; (line = memmem(line, (size_t)(body - line), "\r\n", 2));) {
		line += 2;
		if (strncasecmp(line, name, len) == 0)
			return line + len + strspn(line + len, " ");
	}
	return NULL;
}

/* Whether all of the answer is there; `*stays`: whether the server keeps the connection. */
static bool is_whole(struct connection *c, bool *stays)
{
	const char *end, *length, *close_field, *chunked;

	c->reply[c->len] = '\0';
	end = memmem(c->reply, c->len, "\r\n\r\n", 4);
	if (!end)
		return false;
	end += 4;
	length = field_of(c->reply, end, "content-length:");
	chunked = field_of(c->reply, end, "transfer-encoding: chunked");
	close_field = field_of(c->reply, end, "connection:");
	*stays = (length || chunked) &&
		 !(close_field && strncasecmp(close_field, "close", strlen("close")) == 0);
	if (chunked)
		return c->len >= 5 && memcmp(c->reply + c->len - 5, "0\r\n\r\n", 5) == 0;
	if (!length)
		return false; /* it ends when the connection does */
	return c->len - (size_t)(end - c->reply) >= strtoul(length, NULL, 10);
}

static void receive(struct load *l, struct connection *c)
{
	ssize_t n = recv(c->fd, c->reply + c->len, REPLY_MAX - c->len, 0);
	bool stays = false;

	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		end(l, c, false);
		return;
	}
	c->len += (size_t)n;
	if (is_whole(c, &stays) || c->len == REPLY_MAX)
		end(l, c, stays);
}

/* ---- all of it ---- */

static void run(struct load *l)
{
	struct epoll_event events[64];

	for (size_t i = 0; i < l->n_connections; i++)
		begin(l, &l->connections[i]);
	while (l->busy > 0) {
		int n = epoll_wait(l->epoll, events, 64, PATIENCE_MS);

		if (n == 0)
			die("no answer");
		for (int i = 0; i < n; i++) {
			struct connection *c = events[i].data.ptr;

			if (events[i].events & EPOLLOUT)
				send_rest(l, c);
			if (events[i].events & ~(uint32_t)EPOLLOUT)
				receive(l, c);
		}
	}
}

static int by_time(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static uint32_t percentile(const struct load *l, double share)
{
	return l->n_times ? l->times[(size_t)((double)(l->n_times - 1) * share)] : 0;
}

/* Answers slower than the while would count for nothing; they count over the time they took. */
static double rate_of(const struct load *l)
{
	double elapsed = l->seconds + (double)(now_ns() - l->until_ns) / 1e9;
	double in_time = (double)l->in_time / l->seconds, all = (double)l->n_times / elapsed;

	return in_time > all ? in_time : all;
}

static void print_result(struct load *l)
{
	double rate = rate_of(l);

	qsort(l->times, l->n_times, sizeof(*l->times), by_time);
	printf("{\"right\": %zu, \"wrong\": %llu, \"rate\": %.3f, \"p50\": %u, \"p99\": %u, "
	       "\"max\": %u, \"bytes\": %llu, \"example\": %d}\n",
	       l->n_times, (unsigned long long)l->wrong, rate, percentile(l, 0.50),
	       percentile(l, 0.99), percentile(l, 1.0),
	       (unsigned long long)(l->n_times ? l->bytes / l->n_times : 0), l->example);
}

static void open_all(struct load *l, const char *port, const char *count, const char *seconds)
{
	l->server = (struct sockaddr_in){.sin_family = AF_INET,
					 .sin_port = htons((uint16_t)strtoul(port, NULL, 10)),
					 .sin_addr = {htonl(INADDR_LOOPBACK)}};
	l->n_connections = l->busy = strtoul(count, NULL, 10);
	if (!l->busy || l->busy > CONNECTIONS_MAX)
		die("connections");
	l->epoll = epoll_create1(EPOLL_CLOEXEC);
	l->connections = room_for(NULL, l->n_connections, sizeof(*l->connections));
	for (size_t i = 0; i < l->n_connections; i++)
		l->connections[i] =
		    (struct connection){.fd = -1, .reply = room_for(NULL, REPLY_MAX + 1, 1)};
	l->seconds = strtod(seconds, NULL);
	l->until_ns = now_ns() + (int64_t)(l->seconds * 1e9);
}

int main(int argc, char **argv)
{
	struct load l = {.epoll = -1};

	if (argc != 5) {
		fputs("usage: load PORT CONNECTIONS SECONDS FILE\n", stderr);
		return 100;
	}
	read_requests(&l, argv[4]);
	open_all(&l, argv[1], argv[2], argv[3]);
	run(&l);
	print_result(&l);
	return 0;
}
