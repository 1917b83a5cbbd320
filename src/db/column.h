/*
 * A row is described once. One table of columns says how a row struct is decoded from SQL, written
 * as JSON, CSV, XLSX and HTML, documented in OpenAPI, and which onderdeel of a dossier each field
 * shows to whoever reads the row.
 *
 *	struct contact_row {
 *		contactmoment_id id;
 *		struct datum datum;
 *		int soort;
 *		const char *tekst;
 *	};
 *	static const struct column contact_columns[] = {
 *		COLUMN_ID(struct contact_row, id, contactmoment, CONTACTMOMENT, "Nummer"),
 *		COLUMN(struct contact_row, datum, DATUM, "Datum", ONDERDEEL_TIJDLIJN),
 *		COLUMN_KEUZE(struct contact_row, soort, soorten, "Soort", ONDERDEEL_TIJDLIJN),
 *		COLUMN(struct contact_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
 *	};
 *
 * The C type of each member is checked when compiling. The name of the member is the name of the
 * SQL result column (order does not matter; a missing or extra one is refused when the query is
 * first prepared) and, in camelCase, of the JSON member.
 */
#ifndef DB_COLUMN_H
#define DB_COLUMN_H

#include "base/choice.h"
#include "base/datum.h"
#include "base/id.h"

enum column_type {
	COLUMN_INT,    /* int64_t */
	COLUMN_BOOL,   /* bool */
	COLUMN_REAL,   /* double; NULL is NaN, which is shown and written as nothing */
	COLUMN_TEXT,   /* const char *; NULL is stored and read as NULL */
	COLUMN_DATUM,  /* struct datum; NULL is DATUM_GEEN */
	COLUMN_MOMENT, /* struct moment; NULL is MOMENT_GEEN */
	COLUMN_TOKEN,  /* a typed id; NULL is nr 0 */
	COLUMN_CHOICE, /* int, index into choices; stored as its code; NULL is CHOICE_NONE */
	COLUMN_BYTES   /* struct bytes */
};

struct bytes {
	const uint8_t *data;
	size_t len;
};

struct column {
	const char *name;
	const char *label; /* heading on screen and in files; NULL: not shown, not exported */
	enum column_type type;
	size_t offset;
	uint32_t onderdeel; /* the part of the dossier that reading it shows; 0: nothing about a
			       person, or made of what another row showed */
	enum id_kind kind;  /* of a COLUMN_TOKEN */
	const struct choices *choices; /* of a COLUMN_CHOICE */
};

/* The one of this name; NULL: none is. */
const struct column *column_find(const struct column *columns, size_t n, const char *name);

#define COLUMN_CTYPE_INT int64_t
#define COLUMN_CTYPE_BOOL bool
#define COLUMN_CTYPE_REAL double
#define COLUMN_CTYPE_TEXT const char *
#define COLUMN_CTYPE_DATUM struct datum
#define COLUMN_CTYPE_MOMENT struct moment
#define COLUMN_CTYPE_BYTES struct bytes

/* offsetof that does not compile unless the member has exactly this type. */
#define OFFSET_OF_TYPE(struct_, member, ctype)                                                     \
	(offsetof(struct_, member) + 0 * sizeof(char[_Generic(((struct_ *)0)->member, ctype : 1)]))

#define COLUMN(struct_, member, type_, label_, onderdeel_)                                         \
	{                                                                                          \
		.name = #member, .label = (label_), .type = COLUMN_##type_,                        \
		.offset = OFFSET_OF_TYPE(struct_, member, COLUMN_CTYPE_##type_),                   \
		.onderdeel = (onderdeel_)                                                          \
	}
#define COLUMN_ID(struct_, member, noun, NOUN, label_)                                             \
	{                                                                                          \
		.name = #member, .label = (label_), .type = COLUMN_TOKEN, .kind = ID_##NOUN,       \
		.offset = OFFSET_OF_TYPE(struct_, member, noun##_id)                               \
	}
#define COLUMN_KEUZE(struct_, member, choices_, label_, onderdeel_)                                \
	{                                                                                          \
		.name = #member, .label = (label_), .type = COLUMN_CHOICE, .choices = &(choices_), \
		.offset = OFFSET_OF_TYPE(struct_, member, int), .onderdeel = (onderdeel_)          \
	}

#endif
