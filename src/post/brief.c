#include "post/brief.h"

#include <ctype.h>
#include <string.h>
#include <time.h>

#define LINE_MAX_ASCII 78 /* RFC 5322, 2.1.1 */
#define WORD_MAX 998      /* the same: a link cannot be broken */
#define ADDRESS_MAX 254   /* RFC 5321, 4.5.3.1.3 */
#define LINE_MAX_CODED 76 /* RFC 2045, 6.7 */
#define HEADER_MAX 200

static bool is_printable(const char *text, size_t max)
{
	size_t n = strlen(text);

	for (size_t i = 0; i < n; i++)
		if (text[i] < ' ' || text[i] > '~')
			return false;
	return n > 0 && n <= max;
}

bool brief_is_address(const char *text)
{
	const char *at = strchr(text, '@');

	return is_printable(text, ADDRESS_MAX) && at && at != text && at[1] &&
	       !strchr(at + 1, '@') && !strpbrk(text, " <>()[]\\,;:\"");
}

static bool is_word(const char *text)
{
	for (const char *c = text; *c; c++)
		if (!isalnum((unsigned char)*c))
			return false;
	return is_printable(text, HEADER_MAX);
}

static size_t line_room(const char *line, size_t len)
{
	return memchr(line, ' ', len) ? LINE_MAX_ASCII : WORD_MAX;
}

static bool is_plain(const char *text)
{
	for (const char *line = text; *line;) {
		size_t n = strcspn(line, "\n");

		if (n > line_room(line, n) || line[n] != '\n')
			return false;
		for (size_t i = 0; i < n; i++)
			if (line[i] < ' ' || line[i] > '~')
				return false;
		line += n + 1;
	}
	return *text != '\0';
}

/* What may be coded: text in UTF-8, without control characters. */
static bool is_text(const char *text)
{
	for (const char *c = text; *c; c++)
		if ((*c < ' ' && *c >= 0 && *c != '\n') || *c == 127)
			return false;
	return *text != '\0' && text[strlen(text) - 1] == '\n';
}

static bool is_fine(const struct brief *b)
{
	return brief_is_address(b->van) && brief_is_address(b->aan) &&
	       is_printable(b->onderwerp, LINE_MAX_ASCII - sizeof "Subject: ") &&
	       is_word(b->kenmerk) && moment_set(b->op) && is_text(b->tekst);
}

/* "Sun, 22 Nov 2026 06:00:00 +0000": in English, whatever the locale. */
static void date_render(struct moment op, struct buf *out)
{
	static const char days[][4] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
	static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	const int64_t seconds = op.ms / 1000, day = seconds / 86400;
	const struct datum d = {(int32_t)day};
	const int time = (int)(seconds % 86400);
	int y, m, dom;

	datum_split(d, &y, &m, &dom);
	buf_format(out, "Date: %s, %d %s %d %02d:%02d:%02d +0000\r\n", days[datum_weekday(d)], dom,
		   months[m - 1], y, time / 3600, time / 60 % 60, time % 60);
}

static void plain_render(const char *tekst, struct buf *out)
{
	buf_text(out, "Content-Type: text/plain; charset=us-ascii\r\n"
		      "Content-Transfer-Encoding: 7bit\r\nContent-Language: nl\r\n\r\n");
	for (const char *c = tekst; *c; c++)
		if (*c == '\n')
			buf_text(out, "\r\n");
		else
			buf_char(out, *c);
}

/* A space before a line end would be lost on the way; an equals sign begins a code. */
static bool goes_as_it_is(const char *c)
{
	return *c >= ' ' && *c <= '~' && *c != '=' && !(*c == ' ' && c[1] == '\n');
}

/* RFC 2045, 6.7: quoted-printable, with soft line ends. */
static void coded_render(const char *tekst, struct buf *out)
{
	size_t column = 0;

	buf_text(out, "Content-Type: text/plain; charset=utf-8\r\n"
		      "Content-Transfer-Encoding: quoted-printable\r\n"
		      "Content-Language: nl\r\n\r\n");
	for (const char *c = tekst; *c; c++) {
		const size_t width = goes_as_it_is(c) ? 1 : 3;

		if (*c == '\n') {
			buf_text(out, "\r\n");
			column = 0;
			continue;
		}
		if (column + width > LINE_MAX_CODED - 1) {
			buf_text(out, "=\r\n");
			column = 0;
		}
		if (width == 1)
			buf_char(out, *c);
		else
			buf_format(out, "=%02X", (unsigned char)*c);
		column += width;
	}
}

int brief_render(const struct brief *b, struct buf *out)
{
	if (!is_fine(b))
		return ERR_INVOER;
	date_render(b->op, out);
	buf_format(out, "From: Startbaan <%s>\r\nTo: <%s>\r\nSubject: %s\r\n", b->van, b->aan,
		   b->onderwerp);
	buf_format(out, "Message-ID: <%s@%s>\r\n", b->kenmerk, strchr(b->van, '@') + 1);
	buf_text(out, "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
		      "MIME-Version: 1.0\r\n");
	if (is_plain(b->tekst))
		plain_render(b->tekst, out);
	else
		coded_render(b->tekst, out);
	return out->error;
}
