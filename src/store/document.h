/*
 * Documents in the database: read as the viewer, written with their line on the timeline. Functions
 * that write run inside a write transaction in which the dossier or document was loaded with the
 * right to change it. The bytes come in through one function and go out through one: there they
 * will be encrypted.
 */
#ifndef STORE_DOCUMENT_H
#define STORE_DOCUMENT_H

#include "db/object.h"
#include "domain/document.h"
#include "store/jongere_wijzig.h"

struct document_row {
	document_id id;
	jongere_id jongere_id;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int soort; /* enum documentsoort */
	const char *titel;
	int64_t onderdeel; /* that it is about, one bit of domain/onderdeel */
	struct moment ingetrokken_op;
};
#define DOCUMENT_COLUMNS 9
extern const struct column document_columns[DOCUMENT_COLUMNS];
/* For routes under /documenten/:document; r->object is a struct document_row. */
extern const struct object object_document;

/* A document with the last of its versions. */
struct document_regel {
	document_id id;
	jongere_id jongere_id;
	int64_t versie;
	const char *titel;
	int soort;
	int64_t onderdeel;
	struct moment ingetrokken_op;
	int type; /* enum documenttype */
	const char *door;
	struct moment op;
	int64_t versies;
};
#define DOCUMENT_REGEL_COLUMNS 11
extern const struct column document_regel_columns[DOCUMENT_REGEL_COLUMNS];
#define DOCUMENT_MAX 500
/* Newest first; also those taken away less than thirty days ago. */
MUST_USE int document_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret);

struct documentversie_row {
	documentversie_id id;
	jongere_id jongere_id;
	const char *naam;
	int type;
	int64_t bytes;
	const char *door;
	struct moment op;
};
#define DOCUMENTVERSIE_COLUMNS 7
extern const struct column documentversie_columns[DOCUMENTVERSIE_COLUMNS];
/* For routes under /documentversies/:documentversie. */
extern const struct object object_documentversie;
#define DOCUMENTVERSIE_MAX 100
/* Newest first. */
MUST_USE int documentversie_list(struct db *db, struct arena *a, document_id document,
				 struct db_rows *ret);
/* The bytes; ERR_GEEN_RIJ when the document was taken away. */
MUST_USE int documentinhoud_load(struct db *db, struct arena *a, documentversie_id versie,
				 struct bytes *ret);

struct bestand {
	const char *naam;
	int type;
	struct bytes inhoud;
};
struct document_nieuw {
	jongere_id jongere;
	int soort;
	const char *titel;
	uint32_t onderdeel;
};
MUST_USE int document_create(const struct handeling *h, const struct document_nieuw *nieuw,
			     const struct bestand *bestand, document_id *ret);
MUST_USE int document_add_versie(const struct handeling *h, const struct document_row *d,
				 const struct bestand *bestand);
MUST_USE int document_withdraw(const struct handeling *h, const struct document_row *d);

#endif
