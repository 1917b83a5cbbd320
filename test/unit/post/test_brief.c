/* What a user loses when this is wrong: a mail with what somebody put in its headers, or a name. */
#include "post/overzichtbrief.h"

#include "post/brief.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct brief good = {.van = "startbaan@regio.example",
				  .aan = "sanne@school.example",
				  .onderwerp = "Startbaan: 1 regel wacht op u",
				  .kenmerk = "0123abcd",
				  .op = {INT64_C(1795417200000)},
				  .tekst = "Dag\n.\nTot ziens\n"};

static void the_mail_is_not_what_a_server_reads(UNUSED void **state)
{
	struct buf a = BUF_INIT(4096), b = BUF_INIT(4096);

	assert_int_equal(brief_render(&good, &a), 0);
	assert_int_equal(brief_render(&good, &b), 0);
	assert_string_equal(a.data, b.data);
	assert_string_equal(
	    a.data, "Date: Mon, 23 Nov 2026 07:00:00 +0000\r\n"
		    "From: Startbaan <startbaan@regio.example>\r\nTo: <sanne@school.example>\r\n"
		    "Subject: Startbaan: 1 regel wacht op u\r\n"
		    "Message-ID: <0123abcd@regio.example>\r\n"
		    "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
		    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n"
		    "Content-Transfer-Encoding: 7bit\r\nContent-Language: nl\r\n\r\n"
		    "Dag\r\n.\r\nTot ziens\r\n");
	buf_free(&a);
	buf_free(&b);
}

static void refuse(struct brief brief)
{
	struct buf out = BUF_INIT(4096);

	assert_int_equal(brief_render(&brief, &out), ERR_INVOER);
	assert_int_equal(out.len, 0);
	buf_free(&out);
}

#define WITH(member_, value_)                                                                      \
	({                                                                                         \
		struct brief brief_ = good;                                                        \
		brief_.member_ = (value_);                                                         \
		brief_;                                                                            \
	})

static void a_header_goes_in_with_an_address(UNUSED void **state)
{
	static const char *const addresses[] = {"",
						"a",
						"@b.nl",
						"a@",
						"a@b@c.nl",
						"a b@c.nl",
						"a@b.nl\r\nBcc: x",
						"a@b.nl\n",
						"<a@b.nl>",
						"a@b.nl,c@d.nl",
						"a@b.nl>",
						"\"a\"@b.nl",
						"a@b.nl;",
						"a@b\x7f.nl",
						"ren\xc3\xa9@b.nl"};
	char lang[300];

	for (size_t i = 0; i < COUNT(addresses); i++) {
		refuse(WITH(van, addresses[i]));
		refuse(WITH(aan, addresses[i]));
	}
	memset(lang, 'a', sizeof lang - 1);
	lang[sizeof lang - 1] = '\0';
	lang[1] = '@';
	refuse(WITH(aan, lang));
}

static void a_header_goes_in_with_the_rest(UNUSED void **state)
{
	refuse(WITH(onderwerp, ""));
	refuse(WITH(onderwerp, "Dag\r\nBcc: iemand@elders.example"));
	refuse(WITH(onderwerp, "Dag\tdag"));
	refuse(WITH(onderwerp, "Eén"));
	refuse(WITH(kenmerk, ""));
	refuse(WITH(kenmerk, "a>b"));
	refuse(WITH(op, MOMENT_GEEN));
	refuse(WITH(tekst, ""));
	refuse(WITH(tekst, "zonder einde"));
	refuse(WITH(tekst, "Dag\r\n"));
	refuse(WITH(tekst, "Dag\x7f\n"));
}

static void renders(const char *tekst, const char *body)
{
	struct brief brief = WITH(tekst, tekst);
	struct buf out = BUF_INIT(4096);

	assert_int_equal(brief_render(&brief, &out), 0);
	assert_non_null(strstr(out.data, "Content-Transfer-Encoding: quoted-printable\r\n"));
	assert_string_equal(strstr(out.data, "\r\n\r\n") + 4, body);
	for (const char *line = out.data; *line; line = strchr(line, '\n') + 1)
		assert_in_range(strcspn(line, "\r"), 0, 78);
	buf_free(&out);
}

static void a_text_of_a_person_does_not_come_as_it_was(UNUSED void **state)
{
	renders("Eén = één\n", "E=C3=A9n =3D =C3=A9=C3=A9n\r\n");
	renders("é \nb\n", "=C3=A9=20\r\nb\r\n");
	renders(
	    "Deze regel is te lang want hij heeft meer dan achtenzeventig tekens achter elkaar\n",
	    "Deze regel is te lang want hij heeft meer dan achtenzeventig tekens achter =\r\n"
	    "elkaar\r\n");
	renders(
	    "Deze regel is te lang want hij heeft meer dan achtenzeventig tekens achterr\xc3\xa9\n",
	    "Deze regel is te lang want hij heeft meer dan achtenzeventig tekens achterr=\r\n"
	    "=C3=A9\r\n");
}

/* A link cannot be broken off. */
static void a_link_is_broken_in_two(UNUSED void **state)
{
	struct brief brief =
	    WITH(tekst, "Zie\nhttps://startbaan.een-lange-naam.example/scan/aanvragen/bevestigen?"
			"sleutel=abcdefghijklmnopqrstuvwxyz\n");
	struct buf out = BUF_INIT(4096);

	assert_int_equal(brief_render(&brief, &out), 0);
	assert_non_null(strstr(out.data, "bevestigen?sleutel=abcdefghijklmnopqrstuvwxyz\r\n"));
	buf_free(&out);
}

/* Whatever is counted: without its digits it is the same text, and that has no name. */
static void a_mail_says_more_than_numbers(UNUSED void **state)
{
	static const int64_t many[] = {0, 1, 2, 19, 20000, INT64_MAX / 4};
	struct arena *a = arena_open(1024 * 1024);
	const char *url = "https://startbaan.een-lange-naam-van-een-gemeente.example";

	for (size_t i = 0; i < COUNT(many) * COUNT(many) * COUNT(many); i++) {
		const struct overzicht o = {many[i % 6], many[i / 6 % 6], many[i / 36], many[i % 5],
					    many[i % 3]};
		const struct brieftekst said = overzichtbrief_of(a, &o, url);
		struct brief brief = good;
		struct buf out = BUF_INIT(4096), bare = BUF_INIT(4096);

		brief.onderwerp = said.onderwerp;
		brief.tekst = said.tekst;
		assert_int_equal(brief_render(&brief, &out), 0);
		for (const char *c = said.tekst; *c; c++)
			if (!isdigit((unsigned char)*c))
				buf_char(&bare, *c);
		assert_string_equal(
		    bare.data,
		    arena_format(
			a, "%s%s%s%s",
			overzicht_count_werk(&o)
			    ? "Dit staat voor u klaar in Mijn werk:\n\n"
			      "  Te laat:    \n  Vandaag:    \n  Deze week:  \n\n"
			      "Log in en kijk om wie het gaat:\n"
			      "https://startbaan.een-lange-naam-van-een-gemeente.example/werk\n\n"
			    : "",
			o.artikelen
			    ? "Artikelen in de kennisbank die op u wachten:  \n"
			      "https://startbaan.een-lange-naam-van-een-gemeente.example/kennis/"
			      "redactie\n\n"
			    : "",
			o.vragen ? "Vragen van collega's met iets nieuws:  \n"
				   "https://startbaan.een-lange-naam-van-een-gemeente.example/"
				   "vragen\n\n"
				 : "",
			"In deze mail staan geen namen. Liever minder mail, of geen mail?\n"
			"Dat kiest u bij Mijn berichten:\n"
			"https://startbaan.een-lange-naam-van-een-gemeente.example/berichten\n"));
		buf_free(&out);
		buf_free(&bare);
	}
	assert_string_equal(overzichtbrief_of(a, &(struct overzicht){0, 1, 0, 0, 0}, url).onderwerp,
			    "Startbaan: 1 regel wacht op u");
	assert_string_equal(overzichtbrief_of(a, &(struct overzicht){1, 2, 3, 0, 0}, url).onderwerp,
			    "Startbaan: 6 regels wachten op u");
	assert_string_equal(
	    overzichtbrief_of(a, &(struct overzicht){.artikelen = 1}, url).onderwerp,
	    "Startbaan: 1 ding wacht op u");
	assert_string_equal(
	    overzichtbrief_of(a, &(struct overzicht){.te_laat = 1, .vragen = 2}, url).onderwerp,
	    "Startbaan: 3 dingen wachten op u");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_mail_is_not_what_a_server_reads),
	    cmocka_unit_test(a_header_goes_in_with_an_address),
	    cmocka_unit_test(a_header_goes_in_with_the_rest),
	    cmocka_unit_test(a_text_of_a_person_does_not_come_as_it_was),
	    cmocka_unit_test(a_link_is_broken_in_two),
	    cmocka_unit_test(a_mail_says_more_than_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
