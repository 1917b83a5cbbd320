/*
 * Our own TLS, for installations without a proxy. What a user loses when this fails: that nobody on
 * the way can read along. The norm is the guideline of the NCSC (2025-05): TLS 1.3, and 1.2 with
 * AEAD.
 */
#include "unit/http/loopback.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static struct loopback server;
static gnutls_datum_t key_pem, certificate_pem;

/* A key and a certificate of today, signed by itself. */
static void make_certificate(void)
{
	gnutls_x509_privkey_t key;
	gnutls_x509_crt_t crt;

	gnutls_x509_privkey_init(&key);
	gnutls_x509_privkey_generate(key, GNUTLS_PK_ECDSA,
				     GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0);
	gnutls_x509_crt_init(&crt);
	gnutls_x509_crt_set_version(crt, 3);
	gnutls_x509_crt_set_serial(crt, "\x01", 1);
	gnutls_x509_crt_set_dn_by_oid(crt, GNUTLS_OID_X520_COMMON_NAME, 0, "localhost", 9);
	gnutls_x509_crt_set_activation_time(crt, time(NULL) - 3600);
	gnutls_x509_crt_set_expiration_time(crt, time(NULL) + 3600);
	gnutls_x509_crt_set_key(crt, key);
	assert_int_equal(gnutls_x509_crt_sign2(crt, crt, key, GNUTLS_DIG_SHA256, 0), 0);
	gnutls_x509_privkey_export2(key, GNUTLS_X509_FMT_PEM, &key_pem);
	gnutls_x509_crt_export2(crt, GNUTLS_X509_FMT_PEM, &certificate_pem);
	gnutls_x509_crt_deinit(crt);
	gnutls_x509_privkey_deinit(key);
}

static bool ask(gnutls_session_t session)
{
	static const char request[] = "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
	char reply[1024] = "";
	size_t len = 0;
	ssize_t n;

	gnutls_record_send(session, request, sizeof request - 1);
	while (len + 1 < sizeof reply &&
	       (n = gnutls_record_recv(session, reply + len, sizeof reply - 1 - len)) > 0)
		len += (size_t)n;
	return strstr(reply, "HTTP/1.1 200 OK\r\n") && strstr(reply, "\nip 127.0.0.1 tls\n");
}

/* Does a client with these priorities get its page? */
static bool is_served(const char *priorities)
{
	gnutls_certificate_credentials_t anything;
	gnutls_session_t session;
	int fd = client_connect(&server);
	bool served = false;

	gnutls_certificate_allocate_credentials(&anything);
	gnutls_init(&session, GNUTLS_CLIENT);
	assert_int_equal(gnutls_priority_set_direct(session, priorities, NULL), 0);
	gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, anything);
	gnutls_transport_set_int(session, fd);
	gnutls_handshake_set_timeout(session, PATIENCE_MS);
	if (gnutls_handshake(session) == 0)
		served = ask(session);
	gnutls_deinit(session);
	gnutls_certificate_free_credentials(anything);
	close(fd);
	return served;
}

static void test_what_the_guideline_calls_good_is_served(void **state UNUSED)
{
	assert_true(is_served("NORMAL"));
	assert_true(is_served("NORMAL:-VERS-ALL:+VERS-TLS1.3"));
	assert_true(is_served("NORMAL:-VERS-ALL:+VERS-TLS1.2"));
	assert_true(is_served("NORMAL:-VERS-ALL:+VERS-TLS1.2:-CIPHER-ALL:+AES-128-GCM"));
	assert_true(is_served("NORMAL:-VERS-ALL:+VERS-TLS1.2:-CIPHER-ALL:+CHACHA20-POLY1305"));
}

static void test_what_the_guideline_warns_of_is_refused(void **state UNUSED)
{
	assert_false(is_served("LEGACY:-VERS-ALL:+VERS-TLS1.1"));
	assert_false(is_served("LEGACY:-VERS-ALL:+VERS-TLS1.0"));
	assert_false(is_served("NORMAL:-VERS-ALL:+VERS-TLS1.2:-CIPHER-ALL:+AES-256-CBC"));
	assert_false(is_served("LEGACY:-VERS-ALL:+VERS-TLS1.2:-SIGN-ALL:+SIGN-ECDSA-SHA1"));
}

static void test_plain_http_gets_nothing(void **state UNUSED)
{
	int fd = client_connect(&server);
	size_t len = 0;

	client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_null(strstr(client_read(fd, &len, 1000), "HTTP/1.1"));
	close(fd);
}

static void test_a_key_that_is_none_is_told(void **state UNUSED)
{
	struct server_options o = server.options;
	struct server *other;

	o.tls_key = "geen sleutel";
	assert_int_equal(server_start(&o, &other), ERR_INVOER);
}

static int start(void **state UNUSED)
{
	make_certificate();
	loopback_start(&server, &(struct server_options){
				    .tls_key = (const char *)key_pem.data,
				    .tls_certificate = (const char *)certificate_pem.data,
				});
	return 0;
}

static int stop(void **state UNUSED)
{
	loopback_stop(&server);
	gnutls_free(key_pem.data);
	gnutls_free(certificate_pem.data);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_the_guideline_calls_good_is_served),
	    cmocka_unit_test(test_what_the_guideline_warns_of_is_refused),
	    cmocka_unit_test(test_plain_http_gets_nothing),
	    cmocka_unit_test(test_a_key_that_is_none_is_told),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
