/*
 * What a feature accepts: one row per field says its name, label, hint, kind, limits and where the
 *value lands in the feature's input struct. The gate parses and checks before the handler runs, so
 *a handler only ever sees values that are valid; all errors come back at once, in Dutch, with
 *everything the user typed.
 *
 *	struct contact_in { struct datum datum; int soort; const char *tekst; struct datum volgend;
 *}; static const struct field contact_fields[] = { FIELD(struct contact_in, datum, DATE, "Datum",
 *.required = true, .before = DAYS(0)), FIELD_CHOICE_OF(struct contact_in, soort, contactsoorten,
 *"Hoe", .required = true), FIELD(struct contact_in, tekst, LONG_TEXT, "Wat is er besproken?",
 *.required = true, .max = 2000), FIELD(struct contact_in, volgend, DATE, "Volgend contact", .after
 *= DAYS(0)),
 *	};
 *
 * The same rows draw the form (gate_field), document the API and serve as query parameters of a
 *list.
 */
#ifndef GATE_FIELD_H
#define GATE_FIELD_H

#include "base/choice.h"
#include "db/column.h"

enum field_type {
	FIELD_TEXT,      /* const char *, one line; NULL when empty */
	FIELD_LONG_TEXT, /* const char *, lines */
	FIELD_EMAIL,     /* const char * */
	FIELD_TEL,       /* const char *, digits with blanks, + and - */
	FIELD_PASSWORD,  /* const char *, exactly as typed; never given back */
	FIELD_DATE,      /* struct datum; DATUM_GEEN when empty */
	FIELD_INT,       /* int64_t; FIELD_INT_NONE when empty */
	FIELD_REAL,      /* double, comma or point; NaN when empty */
	FIELD_BOOL,      /* bool, a checkbox */
	FIELD_CHOICE,    /* int, index in choices; CHOICE_NONE when empty */
	FIELD_SET,       /* uint32_t, bits of the chosen indexes in choices */
	FIELD_TOKEN,     /* a typed id, from its token; nr 0 when empty */
	FIELD_FILE       /* struct upload; only on multipart routes */
};

#define FIELD_INT_NONE INT64_MIN

struct upload {
	const char *name; /* file name without a path, or NULL when no file was sent */
	const char *data;
	size_t len;
};

/* A bound in days from today: DAYS(0) is today, DAYS(-365) a year ago. Unset: no bound. */
struct day_bound {
	bool set;
	int32_t days;
};
#define DAYS(n) ((struct day_bound){true, (n)})

struct field {
	const char *name;
	const char *label;
	const char *hint;
	enum field_type type;
	size_t offset;
	bool required;
	bool select;        /* draw a choice as a drop-down list instead of radio buttons */
	bool hidden;        /* not drawn as an input; sent along */
	int max;            /* characters of a text; 0: 200, or 4,000 for a long text */
	double least, most; /* of a number; both 0: no bound */
	struct day_bound after, before; /* of a date, both inclusive */
	const struct choices *choices;
	enum id_kind kind;
	const char *autocomplete;
	const char *accept; /* of a file: ".csv,.xlsx" */
};

#define FIELD_CTYPE_TEXT const char *
#define FIELD_CTYPE_LONG_TEXT const char *
#define FIELD_CTYPE_EMAIL const char *
#define FIELD_CTYPE_TEL const char *
#define FIELD_CTYPE_PASSWORD const char *
#define FIELD_CTYPE_DATE struct datum
#define FIELD_CTYPE_INT int64_t
#define FIELD_CTYPE_REAL double
#define FIELD_CTYPE_BOOL bool
#define FIELD_CTYPE_FILE struct upload

/* FIELD(struct in, member, TYPE, "Label", .required = true, …): the member's C type is checked. */
#define FIELD(struct_, member, type_, label_, ...)                                                 \
	{                                                                                          \
		.name = #member, .label = (label_), .type = FIELD_##type_,                         \
		.offset = OFFSET_OF_TYPE(struct_, member, FIELD_CTYPE_##type_), __VA_ARGS__        \
	}
#define FIELD_CHOICE_OF(struct_, member, choices_, label_, ...)                                    \
	{                                                                                          \
		.name = #member, .label = (label_), .type = FIELD_CHOICE, .choices = &(choices_),  \
		.offset = OFFSET_OF_TYPE(struct_, member, int), __VA_ARGS__                        \
	}
#define FIELD_SET_OF(struct_, member, choices_, label_, ...)                                       \
	{                                                                                          \
		.name = #member, .label = (label_), .type = FIELD_SET, .choices = &(choices_),     \
		.offset = OFFSET_OF_TYPE(struct_, member, uint32_t), __VA_ARGS__                   \
	}
#define FIELD_ID_OF(struct_, member, noun, NOUN, label_, ...)                                      \
	{                                                                                          \
		.name = #member, .label = (label_), .type = FIELD_TOKEN, .kind = ID_##NOUN,        \
		.offset = OFFSET_OF_TYPE(struct_, member, noun##_id), __VA_ARGS__                  \
	}

#endif
