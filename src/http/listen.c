#include "http/listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define BACKLOG 1024

static int port_of(int fd)
{
	union {
		struct sockaddr any;
		struct sockaddr_in four;
		struct sockaddr_in6 six;
	} bound = {.six = {0}};
	socklen_t size = sizeof bound;

	if (getsockname(fd, &bound.any, &size))
		return ERR_INVOER;
	return ntohs(bound.any.sa_family == AF_INET ? bound.four.sin_port : bound.six.sin6_port);
}

static int bind_and_listen(int fd, const struct addrinfo *address)
{
	const int yes = 1;

	if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) ||
	    bind(fd, address->ai_addr, address->ai_addrlen) || listen(fd, BACKLOG))
		return errno == EADDRINUSE ? ERR_CONFLICT : ERR_INVOER;
	return 0;
}

int listen_on(const char *address, int port, int *ret_port)
{
	const struct addrinfo hints = {
	    .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
	    .ai_socktype = SOCK_STREAM,
	};
	struct addrinfo *found;
	char service[16];
	int fd, rc = ERR_INVOER;

	snprintf(service, sizeof service, "%d", port);
	if (getaddrinfo(address, service, &hints, &found))
		return ERR_INVOER;
	fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd >= 0)
		rc = bind_and_listen(fd, found);
	freeaddrinfo(found);
	if (!rc) {
		*ret_port = port_of(fd);
		rc = *ret_port < 0 ? *ret_port : 0;
	}
	if (!rc)
		return fd;
	if (fd >= 0)
		close(fd);
	return rc;
}

int listen_limit(int wanted)
{
	struct rlimit files;

	/* a fifth is for the database, files and replies that linger */
	if (getrlimit(RLIMIT_NOFILE, &files) || files.rlim_cur / 5 * 4 >= (rlim_t)wanted)
		return wanted;
	return (int)(files.rlim_cur / 5 * 4);
}
