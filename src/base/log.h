/*
 * The operational log: one JSON object per line on stderr, for systemd's journal or a file. Never a
 * name, a date of birth, a request body or a secret: ids, routes, statuses and durations only.
 * Values are escaped, so that no input can forge a line.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/base.h"

enum log_level { LOG_INFO, LOG_WARNING, LOG_ERROR };

/* log_line(LOG_ERROR, "db", "commit failed: %s", text): level, module, message. Thread safe. */
void log_line(enum log_level level, const char *module, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* Lines below `level` are dropped; the default is LOG_INFO. Call before threads start. */
void log_set_level(enum log_level level);

#endif
