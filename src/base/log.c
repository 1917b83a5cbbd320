/*
 * One line is one write(2) of at most PIPE_BUF bytes, so that lines of different threads and
 * processes never mix and no lock is needed.
 */
#include "base/log.h"

#include "base/datum.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <unistr.h>

#define LINE_MAX_BYTES PIPE_BUF
#define LINE_END "\"}\n"

static enum log_level lowest = LOG_INFO;

struct line {
	char text[LINE_MAX_BYTES];
	size_t len;
};

void log_set_level(enum log_level level)
{
	lowest = level;
}

static const char *level_name(enum log_level level)
{
	switch (level) {
	case LOG_INFO:
		return "info";
	case LOG_WARNING:
		return "warning";
	case LOG_ERROR:
		return "error";
	}
	BUG("log level %d", (int)level);
}

/* False when the line has no room for it; room for its end is always kept. */
static bool line_add(struct line *line, const char *text, size_t len)
{
	if (len > sizeof line->text - sizeof LINE_END - line->len)
		return false;
	memcpy(line->text + line->len, text, len);
	line->len += len;
	return true;
}

/* Adds the first character of `text` as JSON; returns its bytes, 0 when the line is full. */
static size_t line_add_character(struct line *line, const char *text)
{
	unsigned char c = (unsigned char)*text;
	char escaped[8];
	int len = 1;

	if (c >= 0x80) {
		len = u8_mblen((const uint8_t *)text, strnlen(text, 4));
		if (len > 0)
			return line_add(line, text, (size_t)len) ? (size_t)len : 0;
		return line_add(line, "\\ufffd", 6) ? 1 : 0;
	}
	if (c == '"' || c == '\\')
		len = snprintf(escaped, sizeof escaped, "\\%c", c);
	else if (c < 0x20 || c == 0x7f)
		len = snprintf(escaped, sizeof escaped, "\\u%04x", c);
	else
		escaped[0] = *text;
	return line_add(line, escaped, (size_t)len) ? 1 : 0;
}

static void line_add_json(struct line *line, const char *text)
{
	size_t len = 0;

	for (; *text; text += len) {
		len = line_add_character(line, text);
		if (!len)
			return;
	}
}

static void line_write(const struct line *line)
{
	size_t done = 0;

	while (done < line->len) {
		ssize_t n = write(STDERR_FILENO, line->text + done, line->len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		done += (size_t)n;
	}
}

void log_line(enum log_level level, const char *module, const char *fmt, ...)
{
	struct line line = {.len = 0};
	char message[LINE_MAX_BYTES];
	char now[DATUM_TEXT_MAX];
	int saved = errno;
	va_list ap;

	if (level < lowest)
		return;
	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	moment_iso(clock_now(), now);
	line.len = (size_t)snprintf(line.text, sizeof line.text,
				    "{\"time\":\"%s\",\"level\":\"%s\",\"module\":\"", now,
				    level_name(level));
	line_add_json(&line, module);
	line_add(&line, "\",\"message\":\"", strlen("\",\"message\":\""));
	line_add_json(&line, message);
	memcpy(line.text + line.len, LINE_END, strlen(LINE_END));
	line.len += strlen(LINE_END);
	line_write(&line);
	errno = saved;
}
