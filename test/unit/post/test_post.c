/* What a user loses when this is wrong: a mail to a server that is not ours, or all of them. */
#include "post/post.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static const struct post_options good = {.server = "smtp://127.0.0.1:1",
					 .afzender = "startbaan@regio.example",
					 .url = "https://startbaan.example",
					 .timeout_seconds = 1};

static int open_with(struct post_options options)
{
	struct post *post;
	int rc = post_open(&options, &post);

	post_close(post);
	return rc;
}

#define WITH(member_, value_)                                                                      \
	({                                                                                         \
		struct post_options options_ = good;                                               \
		options_.member_ = (value_);                                                       \
		options_;                                                                          \
	})

static void an_option_that_cannot_be_right_is_found_by_who_waits_for_mail(UNUSED void **state)
{
	static const char *const servers[] = {"",
					      "mail.example",
					      "http://mail.example",
					      "smtp://",
					      "smtp://name@",
					      "smtp://name:password@mail.example",
					      "smtp://name@127.0.0.1@mail.example",
					      "smtp://mail.example/path",
					      "smtp://mail.example\r\n"};
	static const char *const urls[] = {
	    "",        "startbaan.example", "https://startbaan.example/",
	    "ftp://a", "https://a?b",       "https://a\nb"};

	assert_int_equal(open_with(good), 0);
	assert_int_equal(open_with(WITH(server, "smtps://name@mail.example:465")), 0);
	for (size_t i = 0; i < COUNT(servers); i++)
		assert_int_equal(open_with(WITH(server, servers[i])), ERR_INVOER);
	for (size_t i = 0; i < COUNT(urls); i++)
		assert_int_equal(open_with(WITH(url, urls[i])), ERR_INVOER);
	assert_int_equal(open_with(WITH(afzender, "Startbaan <a@b.nl>")), ERR_INVOER);
	post_close(NULL);
}

static int open_with_password(const char *text, mode_t mode)
{
	char path[] = "/tmp/startbaan-test-XXXXXX";
	int fd = mkstemp(path), rc;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
	rc = open_with(WITH(wachtwoord, path));
	unlink(path);
	return rc;
}

static void a_password_that_others_read_or_that_is_none_is_used(UNUSED void **state)
{
	char of_a_page[1024] = {0};

	memset(of_a_page, 'x', sizeof of_a_page - 1);
	assert_int_equal(open_with_password(of_a_page, 0600), ERR_VERZOEK);
	assert_int_equal(open_with_password("zon-maan-9\n", 0600), 0);
	assert_int_equal(open_with_password("zon-maan-9", 0400), 0);
	assert_int_equal(open_with_password("zon-maan-9\n", 0640), ERR_GEEN_RECHT);
	assert_int_equal(open_with_password("zon-maan-9\n", 0604), ERR_GEEN_RECHT);
	assert_int_equal(open_with_password("", 0600), ERR_VERZOEK);
	assert_int_equal(open_with_password("\n", 0600), ERR_VERZOEK);
	assert_int_equal(open_with_password("zon\nmaan\n", 0600), ERR_VERZOEK);
	assert_int_equal(open_with(WITH(wachtwoord, "/tmp/there/is/none")), ERR_ONBEKEND);
}

/* Takes connections, and says nothing. */
static int listen_silently(char server[64])
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof a;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_int_equal(bind(fd, (const struct sockaddr *)&a, len), 0);
	assert_int_equal(listen(fd, 4), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &len), 0);
	snprintf(server, 64, "smtp://127.0.0.1:%d", ntohs(a.sin_port));
	return fd;
}

static struct post_antwoord send_one(struct post *post)
{
	struct buf bytes = BUF_INIT(1024);
	struct post_antwoord antwoord;

	buf_text(&bytes, "Subject: x\r\n\r\nDag\r\n");
	antwoord = post_send(post, "sanne@school.example", &bytes);
	buf_free(&bytes);
	return antwoord;
}

static struct post_antwoord send_to(const char *server)
{
	struct post_options options = WITH(server, server);
	struct post_antwoord antwoord;
	struct post *post;

	assert_int_equal(post_open(&options, &post), 0);
	antwoord = send_one(post);
	post_close(post);
	return antwoord;
}

static void a_server_that_hangs_holds_up_everything(UNUSED void **state)
{
	char server[64];
	int fd = listen_silently(server);
	struct post_antwoord antwoord = send_to(server);

	assert_int_equal(antwoord.fout, POSTFOUT_AFGEBROKEN);
	assert_int_equal(antwoord.code, 0);
	close(fd);
	assert_int_equal(send_to(server).fout, POSTFOUT_VERBINDING);
	assert_int_equal(send_to("smtp://there-is-none.invalid").fout, POSTFOUT_VERBINDING);
}

/* ---- stopping ---- */

/* Longer than a test waits for anything that may not wait. */
#define HANGS 120
#define MUCH_LESS 60

struct gesprek {
	int fd, at;
	struct post *post;
};

/* Whoever speaks to it is stopped. */
static void *stop_who_speaks(void *arg)
{
	struct gesprek *g = arg;

	g->at = accept(g->fd, NULL, NULL);
	post_stop(g->post);
	return NULL;
}

/* Takes a mail, and says nothing to a goodbye. */
static void *take_one(void *arg)
{
	const struct gesprek *g = arg;
	int at = accept(g->fd, NULL, NULL);
	FILE *in = fdopen(at, "r");
	char line[256];

	dprintf(at, "220 here\r\n");
	while (fgets(line, sizeof line, in))
		if (strncmp(line, "DATA", 4) == 0)
			dprintf(at, "354 go on\r\n");
		else if (strchr("EMR.", line[0]))
			dprintf(at, "250 fine\r\n");
	fclose(in);
	return NULL;
}

static struct post_antwoord send_while(void *(*server)(void *arg), struct gesprek *g)
{
	struct post_options options = WITH(timeout_seconds, HANGS);
	const time_t begin = time(NULL);
	struct post_antwoord antwoord;
	pthread_t thread;
	char url[64];

	g->fd = listen_silently(url);
	options.server = url;
	assert_int_equal(post_open(&options, &g->post), 0);
	assert_int_equal(pthread_create(&thread, NULL, server, g), 0);
	antwoord = send_one(g->post);
	assert_int_equal(post_rests(g->post, (struct moment){0}), server == stop_who_speaks);
	post_close(g->post);
	assert_int_equal(pthread_join(thread, NULL), 0);
	close(g->fd);
	assert_true(time(NULL) - begin < MUCH_LESS);
	return antwoord;
}

static void who_stops_waits_for_a_server_that_hangs(UNUSED void **state)
{
	struct gesprek g = {0};

	assert_int_equal(send_while(stop_who_speaks, &g).fout, POSTFOUT_AFGEBROKEN);
	close(g.at);
	assert_int_equal(send_while(take_one, &g).fout, CHOICE_NONE);
	post_stop(NULL);
}

static void a_server_that_fails_is_asked_again_and_again(UNUSED void **state)
{
	struct post *post;

	assert_int_equal(post_open(&good, &post), 0);
	assert_false(post_rests(post, (struct moment){1000}));
	post_rest(post, (struct moment){2000});
	assert_true(post_rests(post, (struct moment){1999}));
	assert_false(post_rests(post, (struct moment){2000}));
	assert_string_equal(post_url(post), good.url);
	assert_string_equal(post_afzender(post), good.afzender);
	post_close(post);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_option_that_cannot_be_right_is_found_by_who_waits_for_mail),
	    cmocka_unit_test(a_password_that_others_read_or_that_is_none_is_used),
	    cmocka_unit_test(a_server_that_hangs_holds_up_everything),
	    cmocka_unit_test(who_stops_waits_for_a_server_that_hangs),
	    cmocka_unit_test(a_server_that_fails_is_asked_again_and_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
