#include "post/brief.h"

#include <ctype.h>
#include <string.h>
#include <time.h>

#define LINE_MAX_ASCII 78 /* RFC 5322, 2.1.1 */
#define ADDRESS_MAX 254   /* RFC 5321, 4.5.3.1.3 */
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

static bool is_plain(const char *text)
{
	for (const char *line = text; *line;) {
		size_t n = strcspn(line, "\n");

		if (n > LINE_MAX_ASCII || line[n] != '\n')
			return false;
		for (size_t i = 0; i < n; i++)
			if (line[i] < ' ' || line[i] > '~')
				return false;
		line += n + 1;
	}
	return *text != '\0';
}

static bool is_fine(const struct brief *b)
{
	return brief_is_address(b->van) && brief_is_address(b->aan) &&
	       is_printable(b->onderwerp, LINE_MAX_ASCII - sizeof "Subject: ") &&
	       is_word(b->kenmerk) && moment_set(b->op) && is_plain(b->tekst);
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

int brief_render(const struct brief *b, struct buf *out)
{
	if (!is_fine(b))
		return ERR_INVOER;
	date_render(b->op, out);
	buf_format(out, "From: Startbaan <%s>\r\nTo: <%s>\r\nSubject: %s\r\n", b->van, b->aan,
		   b->onderwerp);
	buf_format(out, "Message-ID: <%s@%s>\r\n", b->kenmerk, strchr(b->van, '@') + 1);
	buf_text(out, "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
		      "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n"
		      "Content-Transfer-Encoding: 7bit\r\nContent-Language: nl\r\n\r\n");
	for (const char *c = b->tekst; *c; c++)
		if (*c == '\n')
			buf_text(out, "\r\n");
		else
			buf_char(out, *c);
	return out->error;
}
